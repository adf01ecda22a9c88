"""By what the channels of activations are divided before they become 8-bit numbers, measured on sentences."""

from collections.abc import Callable

import numpy as np
import torch
from encoder import Encoder
from numpy.typing import NDArray
from sentences import batches, cut
from torch import Tensor, nn

from referatgraf.nlp.recognition.names.labelled import Sentence
from referatgraf.nlp.recognition.names.pieces import Pieces

Factors = dict[nn.Linear, NDArray[np.float32]]
SENTENCES = 400
SHIFTED = 0.8
"""How much of the unevenness the matrix takes over from the activations, on a scale of powers."""
EVENED = ("wide", "narrow")
"""The linear maps of a layer whose channels are uneven enough to need it; the others lose nothing without."""


def factors_of(model: Encoder, sentences: list[Sentence], pieces: Pieces) -> Factors:
    """The factors of those linear maps in the layers of a model that need them."""
    largest: dict[nn.Linear, Tensor] = {}
    hooks = [
        getattr(layer, name).register_forward_pre_hook(_watch(largest)) for layer in model.layers for name in EVENED
    ]
    with torch.inference_mode():
        for _, batch in batches([cut(each, pieces) for each in sentences[:SENTENCES]], 2000):
            model(batch.pieces, batch.firsts)
    for hook in hooks:
        hook.remove()
    return {part: _factors(seen.numpy(), part) for part, seen in largest.items()}


def _watch(largest: dict[nn.Linear, Tensor]) -> Callable[[nn.Module, tuple[Tensor, ...]], None]:
    """Notes the largest value of every channel that goes into a linear map."""

    def note(part: nn.Module, given: tuple[Tensor, ...]) -> None:
        assert isinstance(part, nn.Linear)
        now = given[0].abs().flatten(0, -2).amax(0)
        largest[part] = torch.maximum(largest[part], now) if part in largest else now

    return note


def _factors(seen: NDArray[np.float32], part: nn.Linear) -> NDArray[np.float32]:
    weights = np.abs(part.weight.detach().numpy()).max(0)
    factors = np.maximum(seen, 1e-5) ** SHIFTED / np.maximum(weights, 1e-5) ** (1 - SHIFTED)
    return np.asarray(factors / np.exp(np.log(factors).mean()), np.float32)
