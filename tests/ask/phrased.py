"""The phrasings written to teach `netral ask`, and a digest of what its weights were taught from."""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from msgspec import json

from netral.model.question import Bank

HOME = Path(__file__).parents[2] / "bench/phrasings"

Phrased = tuple[str, str]  # a phrasing and the id of the question it means


def written() -> Iterator[Phrased]:
    """The phrasings written for this."""
    for path in sorted(HOME.glob("*.txt")):
        question = ""
        for line in filter(None, path.read_text("utf-8").splitlines()):
            if line.startswith("["):
                question = line.strip("[]")
            else:
                yield line, question


def stored(bank: Bank) -> Iterator[Phrased]:
    """The phrasings of the bank."""
    return ((asked, one.id) for one in bank.questions for asked in one.asked)


def digest(bank: Bank) -> str:
    """It changes with every word by which questions are read, and with every phrasing; not with an answer."""
    words = (bank.plain, bank.idle, bank.whole, bank.concepts, bank.doing)
    return sha256(json.encode((words, [*stored(bank)], [*written()]), order="deterministic")).hexdigest()
