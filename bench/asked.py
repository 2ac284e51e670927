"""Teaches which stored question is meant: `python bench/asked.py` rewrites `src/netral/data/id/taught/` in a minute.

It learns from the phrasings of the bank, from `bench/phrasings/` (written for this, question by question) and from the
sets of `tests/ask`: a row that the bank alone, without weights, gets right means the question that it finds; any other
may mean each question that would be right, and the weights find out which. `--without SET` leaves sets out.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from math import sqrt
from pathlib import Path
from textwrap import fill

import numpy as np
from msgspec.structs import replace

from netral.ask import Asked, Desk
from netral.ask.answer import chosen
from netral.ask.answer import names as called
from netral.ask.reading import TOKEN, Reader
from netral.ask.taught import features
from netral.kit.linear import slot
from netral.kit.text import fold
from netral.model.pack import Pack
from netral.model.question import Bank, Taught
from netral.packs.bank import build_bank
from netral.packs.files import packaged
from netral.packs.load import load

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests"))
from ask.phrased import digest, stored, written  # noqa: E402  # what the tests compare with
from ask.tables import TODAY, Row, rows  # noqa: E402  # the tables of the tests

HOME = ROOT / "src/netral/data/id/taught"
ROWS = 1 << 13
LEAST = 3  # phrasings that a feature must stand in
EPOCHS, RATE, SHRINK, START, TINY = 20, 0.3, 1e-4, 1e-2, 1e-12
RANGE, FAINT, WIDTH = 127, 4, 160  # largest weight in a byte; up to which one is left out; of a line
CROWD = 30  # phrasings of one question from which each of them counts less, so that many make no question likelier
Phrased = tuple[str, frozenset[str]]  # a phrasing and the questions of which it means one
SETS = tuple(sorted(path.stem for path in (ROOT / "tests/ask").glob("*.md")))


def asked(desk: Desk, sets: Sequence[str]) -> Iterator[tuple[str, frozenset[str]]]:
    """Questions of the sets, with what they may mean."""
    for row in (row for name in sets for row in rows(name)):
        said = desk.answer(Asked(row.question, TODAY, row.day))
        cited = {str(one.cite) for one in said.deciding}
        right = said.declined in row.right or (said.verdict in row.right and cited & row.clauses)
        if meant := frozenset({said.question} if right else possible(desk, row)):
            yield row.question, meant


def possible(desk: Desk, row: Row) -> Iterator[str]:
    """Every question whose answer would be right."""
    read = desk.reader.read(row.question, TODAY)
    day = read.day or row.day
    facts = desk.facts(read, Asked(row.question, TODAY, row.day), day)
    for one in (one for one in desk.questions.values() if one.asked):
        reply = chosen(one, facts, day)
        cited = row.clauses & {str(each) for each in reply.cites}
        if one.declined in row.right if one.declined else reply.verdict in row.right and cited:
            yield one.id


def phrasings(bank: Bank, desk: Desk, without: Sequence[str]) -> list[Phrased]:
    """Everything to learn from, each wording once."""
    known = {one.id for one in bank.questions}
    sure = ((text, frozenset({question})) for text, question in (*written(), *stored(bank)))
    found = dict([*asked(desk, [name for name in SETS if name not in without]), *sure])
    if lost := sorted(frozenset[str]().union(*found.values()) - known):
        raise SystemExit(f"no such question: {', '.join(lost)}")
    return sorted(found.items())


def words(pack: Pack, reader: Reader, known: Sequence[Phrased]) -> frozenset[str]:
    """Stems that stand in enough phrasings, but for parts of contestants' names: whoever is named, it counts alike."""
    named = {part for name, _ in called(pack) for part in TOKEN.findall(fold(name))}
    told = ({term for term in reader.phrasing(text).terms if term[0] != "^"} for text, _ in known)
    often = Counter(stem for stems in told for stem in stems)
    return frozenset(stem for stem, count in often.items() if count >= LEAST) - named


def taught(places: Sequence[np.ndarray], meant: np.ndarray, counts: np.ndarray) -> np.ndarray:
    """The weights: logistic regression, one phrasing after the other, each weight with its own pace."""
    classes = meant.shape[1]
    weights, pace = np.zeros((ROWS, classes), np.float32), np.full((ROWS, classes), START, np.float32)
    draw = np.random.default_rng(7)
    for _ in range(EPOCHS):
        for number in draw.permutation(len(places)):
            place = places[number]
            if not len(place):
                continue
            unit, held = 1 / sqrt(len(place)), weights[place]
            scores = held.sum(0) * unit
            shares = np.exp(scores - scores.max())
            shares /= shares.sum()
            right = shares * meant[number]
            shares -= right / max(right.sum(), TINY)
            slope = unit * counts[number] * shares[None, :] + SHRINK * held
            pace[place] += slope * slope
            weights[place] = held - RATE * slope / np.sqrt(pace[place])
    return weights


def crowded(meant: np.ndarray) -> np.ndarray:
    """How much each phrasing counts: that of a question with many counts less."""
    crowd = np.minimum(1, CROWD / np.maximum(1, meant[meant.sum(1) == 1].sum(0)))
    return np.where(meant.sum(1) == 1, meant @ crowd, 1.0)


def main() -> None:
    """Teach, and write."""
    wanted = argparse.ArgumentParser(description=__doc__)
    wanted.add_argument("--without", nargs="*", default=[])
    without = wanted.parse_args().without
    bank = build_bank(packaged())
    pack = load()
    desk = Desk(pack, bank)
    known = phrasings(bank, desk, without)
    names = sorted(frozenset[str]().union(*(meant for _, meant in known)))
    counted = words(pack, desk.reader, known)
    reader = Reader(replace(bank, taught=Taught((), b"", 1.0, counted)), called(pack))
    seen = [features(reader.read(text, TODAY)) for text, _ in known]
    often = Counter(feature for one in seen for feature in one)
    kept = {feature for feature, count in often.items() if count >= LEAST}
    places = [np.array(sorted({slot(one, ROWS - 1) for one in each & kept}), np.int64) for each in seen]
    meant = np.array([[name in each for name in names] for _, each in known], np.float32)
    weights = taught(places, meant, crowded(meant))
    scale = float(np.abs(weights).max()) / RANGE
    HOME.mkdir(exist_ok=True)
    whole = np.rint(weights / scale).astype(np.int8)
    (HOME / "weights.bin").write_bytes(np.where(np.abs(whole) > FAINT, whole, 0).astype(np.int8).tobytes())
    listed = {"questions": names, "words": sorted(counted)}
    tables = "".join(
        f'{name} = """\n{fill(" ".join(each), WIDTH, break_on_hyphens=False)}\n"""\n' for name, each in listed.items()
    )
    (HOME / "model.toml").write_text(
        f'# Written by bench/asked.py.\ndigest = "{digest(bank)}"\nscale = {scale:.8f}\n{tables}', "utf-8"
    )
    print(f"{len(known)} phrasings of {len(names)} questions, {len(kept)} features, scale {scale:.5f}")


if __name__ == "__main__":
    main()
