"""Which stored question is meant, by weights taught beforehand from many phrasings; no words come from here."""

from collections.abc import Iterator
from itertools import combinations

from netral.ask.reading import Read
from netral.kit.linear import Linear
from netral.model.question import Taught

PART = 4  # letters of a part of a word, by which words of one root resemble each other


def features(read: Read) -> frozenset[str]:
    """What the weights look at: known words, their parts, concepts and pairs of them, whose deeds, what is denied."""
    return frozenset(_features(read))


def _features(read: Read) -> Iterator[str]:
    yield from (term for term in read.terms if term.startswith("^") or term in read.stems)
    yield from (f"by {doer}" for doer in read.doers)
    yield from (f"not {act}" for act in read.denied)
    yield from (f"{one}+{other}" for one, other in combinations(sorted(read.ids()), 2))
    for word in read.stems:
        whole = f"<{word}>"
        yield from (f"~{whole[place : place + PART]}" for place in range(len(whole) - PART + 1))


class Scales:
    """The weights, ready to weigh a question."""

    def __init__(self, taught: Taught) -> None:
        """Nothing is copied."""
        self._questions = taught.questions
        self._linear = Linear(taught.weights, (0.0,) * len(taught.questions), taught.scale)

    def scores(self, read: Read) -> dict[str, float]:
        """A number for each question that was taught; the more, the likelier it is meant."""
        return dict(zip(self._questions, self._linear.scores(sorted(features(read))), strict=True))
