"""Fourth step: the model as an ONNX file of 8-bit whole numbers, made of the operators that onnxruntime runs fastest.

    python training/export.py DATA WORK [--layers 8]

Plain 8-bit loses almost three points of F1: a few channels of the activations are many times larger than the others and
share their scale. So these channels are divided by what brings them near their neighbours, the rows of the matrix they
are multiplied with take that factor up (SmoothQuant, Xiao et al. 2023), and every column of a matrix has its own scale.
"""

import argparse
import hashlib
import json
import shutil
from pathlib import Path

import numpy as np
import onnx
import torch
from calibrate import calibrated
from encoder import LAYERS, Encoder
from evened import Factors, factors_of
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from torch import Tensor, nn
from weights import Weights, shipped

from referatgraf.nlp.recognition.names.labelled import read
from referatgraf.nlp.recognition.names.model import GRAPH, PIECES, SETTINGS
from referatgraf.nlp.recognition.names.pieces import Pieces
from referatgraf.nlp.recognition.names.spans import LABELS

OPSET = 17
_OWN = "com.microsoft"


class Graph:
    """An ONNX graph in the making.

    Args:
        factors: what the channels of the input of some linear maps are divided by.
    """

    def __init__(self, factors: Factors) -> None:
        self._factors = factors
        self.nodes: list[onnx.NodeProto] = []
        self.constants: list[onnx.TensorProto] = []

    def constant(self, name: str, value: NDArray[np.generic]) -> str:
        """A constant; gives its name."""
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def node(self, kind: str, inputs: list[str], name: str, domain: str = "", **settings: object) -> str:
        """An operator with one output, which is called as it is."""
        self.nodes.append(helper.make_node(kind, inputs, [name], name=name, domain=domain, **settings))
        return name

    def linear(self, x: str, linear: nn.Linear, name: str) -> str:
        """A product with a matrix of 8 bits, and what is added."""
        evened, matrix, scales = self._evened(x, linear, name)
        return self.node(
            "DynamicQuantizeMatMul", [evened, matrix, scales, "", self.floats(f"{name}.b", linear.bias)], name, _OWN
        )

    def attention(self, x: str, linear: nn.Linear, heads: int, name: str) -> str:
        """What each place takes from all places: queries, keys and values by one matrix of 8 bits."""
        evened, matrix, scales = self._evened(x, linear, name)
        quantised = [f"{name}.x{part}" for part in ("", "s", "z")]
        self.nodes.append(helper.make_node("DynamicQuantizeLinear", [evened], quantised, name=f"{name}.x"))
        number, scale, zero = quantised
        inputs = [number, matrix, self.floats(f"{name}.b", linear.bias), scale, scales, "", zero]
        return self.node("QAttention", inputs, name, _OWN, num_heads=heads)

    def _evened(self, x: str, linear: nn.Linear, name: str) -> tuple[str, str, str]:
        """What goes into a product, its channels evened out where they need it; the matrix; a scale for each column."""
        matrix = linear.weight.detach().numpy().T
        if linear in self._factors:
            factors = self._factors[linear]
            x = self.node("Mul", [x, self.constant(f"{name}.e", 1 / factors)], f"{name}.even")
            matrix = matrix * factors[:, None]
        scales = (np.maximum(np.abs(matrix).max(0), 1e-8) / 127).astype(np.float32)
        weights = self.constant(f"{name}.w", np.rint(matrix / scales).astype(np.int8))
        return x, weights, self.constant(f"{name}.s", scales)

    def floats(self, name: str, value: Tensor) -> str:
        """A constant of numbers of 32 bits."""
        return self.constant(name, value.detach().numpy().astype(np.float32))


def exported(model: Encoder, factors: Factors) -> onnx.ModelProto:
    """The graph of a model: pieces of a text and where words begin in, scores of every word and of both marks out."""
    graph = Graph(factors)
    x = _words(graph, model)
    for number, layer in enumerate(model.layers):
        x = _layer(graph, layer, x, f"l{number}")
    x = graph.node("Gather", [x, "firsts"], "begun", axis=1)
    head = graph.constant("head.w", model.head.weight.detach().numpy().T)
    graph.node("Add", [graph.node("MatMul", [x, head], "headed"), graph.floats("head.b", model.head.bias)], "scores")
    made = helper.make_graph(
        graph.nodes,
        "names",
        [
            helper.make_tensor_value_info("pieces", TensorProto.INT32, (1, "places")),
            helper.make_tensor_value_info("firsts", TensorProto.INT32, ("words",)),
        ],
        [helper.make_tensor_value_info("scores", TensorProto.FLOAT, (1, "words", len(LABELS)))],
        graph.constants,
    )
    opsets = [helper.make_opsetid("", OPSET), helper.make_opsetid(_OWN, 1)]
    return helper.make_model(made, opset_imports=opsets, ir_version=9, producer_name="referatgraf")


def _words(graph: Graph, model: Encoder) -> str:
    """What stands for each piece at its place; of the table of words one scale a row."""
    table = model.words.weight.detach().numpy()
    scales = np.maximum(np.abs(table).max(1, keepdims=True), 1e-8) / 127
    graph.constant("words.w", np.rint(table / scales).astype(np.int8))
    graph.constant("words.s", scales.astype(np.float32))
    rows = graph.node("Cast", [graph.node("Gather", ["words.w", "pieces"], "rows")], "rows.f", to=TensorProto.FLOAT)
    words = graph.node("Mul", [rows, graph.node("Gather", ["words.s", "pieces"], "scales")], "words")
    length = graph.node("Shape", ["pieces"], "length", start=1, end=2)
    zero = graph.constant("zero", np.zeros(1, np.int64))
    places = graph.node("Slice", [graph.floats("places.w", model.places), zero, length], "places")
    return _normed(graph, graph.node("Add", [words, places], "sum"), model.norm, "norm")


def _normed(graph: Graph, x: str, norm: nn.LayerNorm, name: str) -> str:
    inputs = [x, graph.floats(f"{name}.w", norm.weight), graph.floats(f"{name}.b", norm.bias)]
    return graph.node("LayerNormalization", inputs, name, axis=-1, epsilon=norm.eps)


def _layer(graph: Graph, layer: nn.Module, x: str, name: str) -> str:
    seen = graph.attention(x, layer.mixed, layer.heads, f"{name}.mixed")
    x = _added(graph, (x, graph.linear(seen, layer.joined, f"{name}.joined")), layer.first, f"{name}.first")
    bent = graph.node("Gelu", [graph.linear(x, layer.wide, f"{name}.wide")], f"{name}.bent", _OWN)
    return _added(graph, (x, graph.linear(bent, layer.narrow, f"{name}.narrow")), layer.second, f"{name}.second")


def _added(graph: Graph, parts: tuple[str, str], norm: nn.LayerNorm, name: str) -> str:
    """The sum of what came in and what was made of it, normalised.

    onnxruntime has one operator for both, which takes three times as long (SkipLayerNormalization).
    """
    return _normed(graph, graph.node("Add", list(parts), f"{name}.sum"), norm, name)


def main() -> None:
    """Writes the three files of the model to `WORK/model`."""
    parser = argparse.ArgumentParser()
    parser.add_argument("data", type=Path)
    parser.add_argument("work", type=Path)
    parser.add_argument("--layers", type=int, default=LAYERS)
    given = parser.parse_args()
    folder = given.work / "model"
    folder.mkdir(exist_ok=True)
    kept = json.loads((given.work / "kept.json").read_text())
    model = Encoder(Weights(shipped()), kept, given.layers)
    model.load_state_dict(torch.load(given.work / f"further-{given.layers}.pt", weights_only=True))
    model.eval()
    pieces = Pieces.read(given.work / "pieces.tsv")
    graph = exported(model, factors_of(model, read(given.data / "ddt-train.iob2"), pieces)).SerializeToString()
    (folder / GRAPH).write_bytes(graph)
    shutil.copyfile(given.work / "pieces.tsv", folder / PIECES)
    settings = calibrated(folder, read(given.data / "ddt-dev.iob2"))
    settings["digest"] = hashlib.sha256(graph).hexdigest()
    (folder / SETTINGS).write_text(json.dumps(settings, indent=1, sort_keys=True) + "\n")
    print(settings, f"{len(graph) / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
