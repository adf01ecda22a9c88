"""The encoder in PyTorch: as trained by its makers, less the words that Danish does not need, with a head for names."""

import torch
from torch import Tensor, nn
from torch.nn import functional
from weights import Weights

from referatgraf.nlp.recognition.names.pieces import PAD
from referatgraf.nlp.recognition.names.spans import LABELS

LAYERS = 8
"""How many of the 12 layers are kept, the lowest."""


class Layer(nn.Module):
    """One layer: attention, then two linear maps, each added to what came in and normalised."""

    def __init__(self, width: int, heads: int, inner: int, epsilon: float) -> None:
        super().__init__()
        self.heads = heads
        self.mixed = nn.Linear(width, 3 * width)  # queries, keys and values side by side
        self.joined = nn.Linear(width, width)
        self.first = nn.LayerNorm(width, epsilon)
        self.wide = nn.Linear(width, inner)
        self.narrow = nn.Linear(inner, width)
        self.second = nn.LayerNorm(width, epsilon)
        self.drop = nn.Dropout(0.1)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """The next layer's input; `mask` is True where a piece may be looked at."""
        batch, length, width = x.shape
        parts = self.mixed(x).view(batch, length, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4)
        seen = functional.scaled_dot_product_attention(*parts, attn_mask=mask)
        x = self.first(x + self.drop(self.joined(seen.transpose(1, 2).reshape(batch, length, width))))
        return self.second(x + self.drop(self.narrow(functional.gelu(self.wide(x)))))


class Encoder(nn.Module):
    """Pieces in, a score for each label at each word out.

    Args:
        weights: the encoder as it is shipped.
        kept: numbers of the pieces that are kept.
        layers: how many layers are kept, the lowest.
    """

    def __init__(self, weights: Weights, kept: list[int], layers: int) -> None:
        super().__init__()
        width = weights.width
        self.words = nn.Embedding.from_pretrained(torch.from_numpy(weights.words[kept].copy()), freeze=True)
        places = weights.matrix("emb.pos", weights.positions, width) + weights.matrix("emb.type", 2, width)[0]
        self.places = nn.Parameter(torch.from_numpy(places))
        self.norm = nn.LayerNorm(width, weights.epsilon)
        self.layers = nn.ModuleList(Layer(width, weights.heads, weights.inner, weights.epsilon) for _ in range(layers))
        self.drop = nn.Dropout(0.1)
        self.head = nn.Linear(width, len(LABELS))
        _fill(self.norm, weights, "emb.ln")
        for number, layer in enumerate(self.layers):
            _fill_layer(layer, weights, f"l{number}")

    def forward(self, pieces: Tensor, firsts: Tensor) -> Tensor:
        """The scores of every word, and of the marks at both ends.

        Args:
            pieces: their numbers, texts by places; PAD where a place is filled up.
            firsts: the places of the first mark, of the first piece of each word and of the last mark; -1 where there
                are no more, texts by words.
        """
        x = self.drop(self.norm(self.words(pieces) + self.places[: pieces.shape[1]]))
        seen = (pieces != PAD)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, seen)
        x = x.gather(1, firsts.clamp(min=0)[:, :, None].expand(-1, -1, x.shape[-1]))
        return self.head(self.drop(x))


def _fill(norm: nn.LayerNorm, weights: Weights, name: str) -> None:
    norm.weight.data = torch.from_numpy(weights.matrix(f"{name}.w", weights.width))
    norm.bias.data = torch.from_numpy(weights.matrix(f"{name}.b", weights.width))


def _fill_layer(layer: nn.Module, weights: Weights, name: str) -> None:
    width, inner = weights.width, weights.inner
    parts = [weights.matrix(f"{name}.{part}.w", width, width) for part in "qkv"]
    biases = [weights.matrix(f"{name}.{part}.b", width) for part in "qkv"]
    layer.mixed.weight.data = torch.cat([torch.from_numpy(each) for each in parts])
    layer.mixed.bias.data = torch.cat([torch.from_numpy(each) for each in biases])
    for linear, part, rows, columns in (
        (layer.joined, "ao", width, width),
        (layer.wide, "fi", inner, width),
        (layer.narrow, "fo", width, inner),
    ):
        linear.weight.data = torch.from_numpy(weights.matrix(f"{name}.{part}.w", rows, columns))
        linear.bias.data = torch.from_numpy(weights.matrix(f"{name}.{part}.b", rows))
    _fill(layer.first, weights, f"{name}.aln")
    _fill(layer.second, weights, f"{name}.oln")
