"""Fourth step: the model as an ONNX file of 8-bit whole numbers, made of the operators that onnxruntime runs fastest.

    python training/export.py DATA WORK [--layers 8]

Plain 8-bit loses almost three points of F1: a few channels of the activations are many times larger than the others and
share their scale. So each channel is divided by what makes it no larger than its neighbours, the rows of the matrix it
is multiplied with take that factor up (SmoothQuant, Xiao et al. 2023), and every column of a matrix has its own scale.
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
from encoder import LABELS, Encoder
from evened import Factors, factors_of
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from torch import Tensor, nn
from weights import Weights, shipped

from referatgraf.nlp.recognition.names.labelled import read
from referatgraf.nlp.recognition.names.model import GRAPH, PIECES, SETTINGS
from referatgraf.nlp.recognition.names.pieces import Pieces

OPSET = 17
_OWN = "com.microsoft"


class Graph:
    """An ONNX graph in the making.

    Args:
        factors: what the channels of the input of each linear map are divided by.
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
        """A product with a matrix of 8 bits, without what is added."""
        evened = self.node("Mul", [x, self.constant(f"{name}.e", 1 / self._factors[linear])], f"{name}.even")
        matrix = linear.weight.detach().numpy().T * self._factors[linear][:, None]
        scales = np.maximum(np.abs(matrix).max(0), 1e-8) / 127
        constants = [
            self.constant(f"{name}.w", np.rint(matrix / scales).astype(np.int8)),
            self.constant(f"{name}.s", scales.astype(np.float32)),
            self.constant(f"{name}.z", np.zeros(len(scales), np.int8)),
        ]
        return self.node("DynamicQuantizeMatMul", [evened, *constants], name, _OWN)

    def floats(self, name: str, value: Tensor) -> str:
        """A constant of numbers of 32 bits."""
        return self.constant(name, value.detach().numpy().astype(np.float32))


def exported(model: Encoder, factors: Factors) -> onnx.ModelProto:
    """The graph of a model: pieces and mask in, scores of every piece out."""
    graph = Graph(factors)
    x = _words(graph, model)
    for number, layer in enumerate(model.layers):
        x = _layer(graph, layer, x, f"l{number}")
    head = graph.constant("head.w", model.head.weight.detach().numpy().T)
    graph.node("Add", [graph.node("MatMul", [x, head], "headed"), graph.floats("head.b", model.head.bias)], "scores")
    sizes = ("texts", "places")
    made = helper.make_graph(
        graph.nodes,
        "names",
        [helper.make_tensor_value_info(name, TensorProto.INT32, sizes) for name in ("pieces", "mask")],
        [helper.make_tensor_value_info("scores", TensorProto.FLOAT, (*sizes, len(LABELS)))],
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
    mixed = graph.linear(x, layer.mixed, f"{name}.mixed")
    bias = graph.floats(f"{name}.mixed.b", layer.mixed.bias)
    parts = [f"{name}.{part}" for part in "qkv"]
    graph.constants.append(numpy_helper.from_array(np.full(3, layer.joined.in_features, np.int64), f"{name}.cut"))
    graph.nodes.append(helper.make_node("Split", [mixed, f"{name}.cut"], parts, name=f"{name}.parts", axis=-1))
    seen = graph.node("MultiHeadAttention", [*parts, bias, "mask"], f"{name}.seen", _OWN, num_heads=layer.heads)
    joined = graph.linear(seen, layer.joined, f"{name}.joined")
    x = _added(graph, (x, joined), layer.joined.bias, layer.first, f"{name}.first")
    wide = graph.linear(x, layer.wide, f"{name}.wide")
    bent = graph.node("BiasGelu", [wide, graph.floats(f"{name}.wide.b", layer.wide.bias)], f"{name}.bent", _OWN)
    narrow = graph.linear(bent, layer.narrow, f"{name}.narrow")
    return _added(graph, (x, narrow), layer.narrow.bias, layer.second, f"{name}.second")


def _added(graph: Graph, parts: tuple[str, str], bias: Tensor, norm: nn.LayerNorm, name: str) -> str:
    """The sum of what came in and what was made of it, normalised.

    onnxruntime has one operator for all of this, which takes three times as long (SkipLayerNormalization).
    """
    came, made = parts
    biased = graph.node("Add", [made, graph.floats(f"{name}.a", bias)], f"{name}.biased")
    return _normed(graph, graph.node("Add", [came, biased], f"{name}.sum"), norm, name)


def main() -> None:
    """Writes the three files of the model to `WORK/model`."""
    parser = argparse.ArgumentParser()
    parser.add_argument("data", type=Path)
    parser.add_argument("work", type=Path)
    parser.add_argument("--layers", type=int, default=8)
    given = parser.parse_args()
    folder = given.work / "model"
    folder.mkdir(exist_ok=True)
    model = Encoder(Weights(shipped()), json.loads((given.work / "kept.json").read_text()), list(range(given.layers)))
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
