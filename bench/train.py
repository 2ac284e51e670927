"""Rebuilds the weights of the judgement: `python bench/train.py FOLDER` with `train.jsonl` in it.

Where `unlabelled.jsonl.xz` stands beside it, the posts that bench/labels.tsv names are used too.

Measures first, with every collection held out once, and fits the temperature and the thresholds to those answers; then
trains on all posts. `--measure` stops before that, and writes the answers to `--answers FILE` for bench/quality.py.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from scipy.sparse import csr_matrix, vstack

from netral.check import Bench
from netral.kit.linear import slot
from netral.packs.load import load
from netral.signals import seen
from netral.signals.features import LINKED, RAISED, UNLINKED, features
from netral.signals.scene import Scene
from posts import KINDS, Post, folds, further, group, item, posts, table

HOME = Path(__file__).parents[1] / "src/netral/data/id/stance"
ROWS = 1 << 20
LEAST = 3  # texts, and collections, that a feature must stand in: what one alone says does not carry over
EVEN = 0.3  # the power of its size by which the posts of a collection count less
EPOCHS, BATCH, RATE, SHRINK = 6, 32, 0.3, 1e-5
TRUST = {1: 0.5, 2: 0.85, 3: 1.0}  # how much a label counts that is a toss-up, probable, plain
LATER = 0.4  # how much one counts that other readers gave later, mostly to posts that the weights of then found hard
RANGE = 127  # largest weight in a byte
# The innocent posts that may be above each threshold; where the day is known, rules and the lexicon add some.
SHARES = {
    "undated": {"yes": 0.0098, "trust": 0.010, "doubt": 0.04, "maybe": 0.148},
    "dated": {"yes": 0.0077, "trust": 0.010, "doubt": 0.04, "maybe": 0.146},
}

Least = dict[str, dict[str, float]]  # thresholds by name, where the day is unknown and where it is known


class Known(NamedTuple):
    """The labelled posts, each twice: on no known day, and in its year.

    texts: posts x features. labels: posts x kinds. trust: how much each counts. origin: the number of its collection.
    fold: the part it is held out in. first: whether it is of those that were labelled first.
    """

    texts: csr_matrix
    labels: np.ndarray
    trust: np.ndarray
    origin: np.ndarray
    fold: np.ndarray
    first: np.ndarray


def gathered(begun: Sequence[Post], known: Sequence[Post]) -> Known:
    """What is to be learnt; `begun` are the first of the posts."""
    texts = vstack([matrix(known, dated=False), matrix(known, dated=True)]).tocsr()
    labels = np.tile(np.eye(len(KINDS), dtype=np.float32)[[KINDS.index(post["label"]) for post in known]], (2, 1))
    first = np.tile(np.arange(len(known)) < len(begun), 2)
    trust = np.tile(np.array([TRUST[post["sure"]] for post in known], np.float32) / 2, 2) * np.where(first, 1, LATER)
    names = [group(post) for post in known]
    origin = np.tile(np.unique(names, return_inverse=True)[1], 2)
    return Known(texts, labels, evened(trust, origin), origin, np.tile(folds(known), 2), first)


def matrix(known: Sequence[Post], *, dated: bool) -> csr_matrix:
    """Which features each post has."""
    lexicon = Bench.of(load()).lexicon
    ends, columns = [0], []
    for post in known:
        scene = Scene(item(post, dated=dated), lexicon)
        names = features(scene, seen(scene)).names
        columns += sorted({slot(name, ROWS - 1) for name in names})
        ends.append(len(columns))
    return csr_matrix((np.ones(len(columns), np.float32), columns, ends), (len(known), ROWS))


def common(texts: csr_matrix, origin: np.ndarray) -> np.ndarray:
    """The features that stand in enough texts and collections."""
    each = csr_matrix((np.ones(len(origin)), (origin, np.arange(len(origin)))))
    collections = np.bincount((each @ texts).indices, minlength=ROWS)
    return np.flatnonzero((np.bincount(texts.indices, minlength=ROWS) >= LEAST) & (collections >= LEAST))


def evened(trust: np.ndarray, origin: np.ndarray) -> np.ndarray:
    """How much each post counts, so that the largest collections do not decide alone."""
    size = np.bincount(origin)[origin]
    less = trust * (size / size.mean()) ** -EVEN
    return (less * (trust.sum() / less.sum())).astype(np.float32)


def scaled(texts: csr_matrix, kept: np.ndarray) -> csr_matrix:
    """Only the features that are kept; the more a text has, the less each counts."""
    texts = texts[:, kept]
    counts = np.diff(texts.indptr)
    texts.data /= np.sqrt(np.repeat(counts, counts))
    return texts


def train(texts: csr_matrix, labels: np.ndarray, trust: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Softmax regression by AdaGrad; the same every time. Returns weights and bias."""
    dice = np.random.default_rng(1)
    classes = labels.shape[1]
    weights, bias = np.zeros((texts.shape[1], classes), np.float32), np.zeros(classes, np.float32)
    moved, moved_bias = np.full_like(weights, 1e-3), np.ones(classes, np.float32)
    for epoch in range(EPOCHS):
        rate = RATE * (1 - 0.9 * epoch / EPOCHS)
        order = dice.permutation(texts.shape[0])
        for start in range(0, len(order), BATCH):
            chosen = order[start : start + BATCH]
            batch = texts[chosen]
            used = np.unique(batch.indices)
            part = batch[:, used]
            error = (softmax(part @ weights[used] + bias) - labels[chosen]) * trust[chosen, None]
            slope = part.T @ error + SHRINK * weights[used]
            moved[used] += slope**2
            weights[used] -= rate * slope / np.sqrt(moved[used])
            moved_bias += error.sum(0) ** 2
            bias -= rate * error.sum(0) / np.sqrt(moved_bias)
    return weights, bias


def as_first(labels: np.ndarray, trust: np.ndarray, first: np.ndarray) -> np.ndarray:
    """What to add to the bias so that kinds are as frequent as among the posts that were labelled first.

    The later ones were drawn to be hard, so they hold far fewer plain appeals.
    """
    wanted, there = labels[first].sum(0), (labels * trust[:, None]).sum(0)
    return np.log(wanted / wanted.sum()) - np.log(there / there.sum())


def softmax(scores: np.ndarray) -> np.ndarray:
    """Scores as probabilities, row by row."""
    raised = np.exp(scores - scores.max(1, keepdims=True))
    return raised / raised.sum(1, keepdims=True)


def held_out(known: Known) -> np.ndarray:
    """The scores of every post from a model that saw nothing of its collection."""
    scores = np.zeros(known.labels.shape, np.float32)
    for one in sorted(set(known.fold)):
        out = known.fold == one
        kept, weights, bias = taught(known, ~out)
        scores[out] = scaled(known.texts[out], kept) @ weights + bias
    return scores


def taught(known: Known, some: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The features that are kept, their weights and the bias, from some of the posts."""
    texts, labels, trust = known.texts[some], known.labels[some], known.trust[some]
    kept = common(texts, known.origin[some])
    weights, bias = train(scaled(texts, kept), labels, trust)
    return kept, weights, bias + as_first(labels, trust, known.first[some])


def temperature(scores: np.ndarray, labels: np.ndarray, trust: np.ndarray) -> float:
    """What the scores must be multiplied with for probabilities that hold."""
    steps = np.linspace(0.2, 1.5, 66)
    losses = [-(trust * np.log((softmax(scores * step) * labels).sum(1) + 1e-9)).sum() for step in steps]
    return float(steps[int(np.argmin(losses))])


def headlined(texts: csr_matrix) -> np.ndarray:
    """The posts that read like headlines."""
    linked, unlinked, raised = (
        np.asarray(texts[:, [slot(name, ROWS - 1) for name in names]].sum(1)).ravel() > 0
        for names in ([LINKED], [UNLINKED], RAISED)
    )
    return linked | (unlinked & raised)


def thresholds(sides: np.ndarray, innocent: np.ndarray, headlines: np.ndarray) -> Least:
    """The least probabilities of a side, by SHARES; the first half of the posts is undated, the other dated.

    Headlines are never among those that are above: what they say counts one step less.
    """
    found: Least = {}
    for half, (name, shares) in zip(np.split(np.arange(len(sides)), 2), SHARES.items(), strict=True):
        order = np.sort(np.where(headlines, 0, sides)[half][innocent[half]])[::-1]
        found[name] = {each: float(order[int(share * len(order))]) + 1e-4 for each, share in shares.items()}
    return found


def told(least: Least) -> str:
    """The thresholds as they are written."""
    return "".join(
        f"\n[{name}]\n" + "".join(f"{each} = {value:.4f}\n" for each, value in values.items())
        for name, values in least.items()
    )


def write(kept: np.ndarray, weights: np.ndarray, bias: np.ndarray, heat: float, least: Least) -> None:
    """The weights in bytes, and how to read them."""
    scale = float(np.quantile(np.abs(weights), 0.9999)) / RANGE
    rows = np.zeros((ROWS, weights.shape[1]), np.int8)
    rows[kept] = np.clip(np.round(weights / scale), -RANGE, RANGE)
    (HOME / "weights.bin").write_bytes(rows.tobytes())
    (HOME / "model.toml").write_text(
        "# Written by bench/train.py; docs/judgement.md says what the thresholds are worth.\n"
        f"bias = [{', '.join(f'{each * heat:.4f}' for each in bias)}]\n"
        f"scale = {scale * heat:.8f}\n{told(least)}",
        "utf-8",
    )


def main() -> None:
    """Measure, then train on everything."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("folder", type=Path, nargs="?")
    asked.add_argument("--answers", type=Path)
    asked.add_argument("--measure", action="store_true")
    given = asked.parse_args()
    if given.folder is None:  # as when every bench is run in turn
        print(f"{Path(__file__).name}: needs labelled posts")
        return
    begun = posts(given.folder / "train.jsonl")
    posted = [*begun, *further(given.folder)]
    known = gathered(begun, posted)
    scores, first = held_out(known), known.first
    heat = temperature(scores[first], known.labels[first], known.trust[first])
    chances = softmax(scores * heat)
    least = thresholds(chances[first, :3].sum(1), known.labels[first, 3:].any(1), headlined(known.texts[first]))
    table(("heat", *SHARES["dated"]), [(heat if name == "dated" else "", *one.values()) for name, one in least.items()])
    if given.answers:
        both = zip(posted, chances[: len(posted)].tolist(), chances[len(posted) :].tolist(), strict=True)
        rows = [{"id": post["id"], "undated": undated, "dated": dated} for post, undated, dated in both]
        given.answers.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    if given.measure:
        return
    kept, weights, bias = taught(known, np.full(len(known.first), fill_value=True))
    write(kept, weights, bias, heat, least)
    print(f"wrote {HOME}", file=sys.stderr)


if __name__ == "__main__":
    main()
