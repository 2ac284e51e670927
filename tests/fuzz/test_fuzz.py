"""Damaged inputs over all readers; and proof that a reader at fault would be found."""

import os
import time
from collections.abc import Iterator
from typing import Any

import pytest

from fuzz.oracle import damaged
from fuzz.run import failures, run
from makers.every import Sample
from netral.importers.context import Context
from netral.importers.frame import Importer
from netral.model.item import Act, Item, Place, Problem
from netral.model.time import UNKNOWN

INPUTS = int(os.environ.get("FUZZ_INPUTS", "5000"))  # `make test` asks for 50,000
SAMPLES = (Sample("faulty", "one", {"a.json": b'[{"a": 1}, {"a": "KATA"}]'}),)
WORD = "KATA"


@pytest.mark.slow
def test_damage_does_no_harm() -> None:
    found, tally = run(INPUTS)
    assert not found
    assert tally.inputs.total() == INPUTS


def test_an_input_depends_on_its_number_only() -> None:
    assert [damaged(number) for number in range(50)] == [damaged(number) for number in range(50)]


def fault(kind: str) -> Iterator[Item | Problem]:
    """What a faulty reader might do."""
    match kind:
        case "raises":
            raise OSError(WORD)
        case "hangs":
            time.sleep(1)
        case "tells a value":
            yield Problem("row-unreadable", Place(WORD))
        case "tells a word":
            yield Problem(WORD, Place("a.json"))
        case "half a character":
            yield Item("faulty:post:1", "faulty", Act.POST, UNKNOWN, Place("a.json"), "\ud83d")


@pytest.mark.parametrize("kind", ["raises", "hangs", "tells a value", "tells a word", "half a character"])
def test_a_fault_is_found_and_told_without_words(kind: str) -> None:
    faulty = Importer("faulty", "Faulty", marks=("*.json",))

    @faulty.rows("*.json")
    def row(_: Any, __: Place, ___: Context) -> Iterator[Item | Problem]:
        yield from fault(kind)

    found = list(failures(range(12), [faulty], SAMPLES, seconds=0.05))
    assert found
    assert not [line for line in found if WORD in line]
