"""Which stored question comes closest: shared words by rarity, then what the one names and the other does not."""

from collections import Counter, defaultdict
from math import log

from msgspec import Struct

from netral.ask.reading import Read, Reader
from netral.model.question import Bank, Question, Slot

ALWAYS = 0.7  # share of phrasings from which a concept belongs to a question
# What remains of a score for each concept that the question names and the stored one never does, and the other way.
STRANGE = {
    Slot.ACT: 0.8,
    Slot.OBJECT: 0.72,
    Slot.PERSON: 0.8,
    Slot.TIE: 0.62,
    Slot.TIME: 0.85,
    Slot.ASK: 0.75,
    Slot.SETTING: 1.0,
}
MISSING = {
    Slot.ACT: 0.85,
    Slot.OBJECT: 0.75,
    Slot.PERSON: 0.8,
    Slot.TIE: 0.7,
    Slot.TIME: 0.8,
    Slot.ASK: 0.6,
    Slot.SETTING: 1.0,
}
WHOLE = 0.5  # weight of all phrasings together beside the closest one
SATURATION, LENGTH = 1.2, 0.6  # of BM25


class Hit(Struct, frozen=True):
    """A stored question and how close it comes, from 0 to about 1. unheard: acts asked about that it never names."""

    question: Question
    score: float
    unheard: frozenset[str] = frozenset()


class Index:
    """Phrasings of a bank, made ready to be compared."""

    def __init__(self, bank: Bank, reader: Reader) -> None:
        """Read every phrasing once."""
        self._questions = bank.questions
        self._slots = {concept.id: concept.slot for concept in bank.concepts}
        self._read = [[reader.phrasing(asked) for asked in one.asked] for one in bank.questions]
        self._same = {
            frozenset(read.terms): one for one, reads in zip(bank.questions, self._read, strict=True) for read in reads
        }
        self._counts = [Counter(term for read in reads for term in read.terms) for reads in self._read]
        self._shares = [
            {one: count / len(reads) for one, count in Counter(id_ for read in reads for id_ in read.ids()).items()}
            for reads in self._read
        ]
        holding = Counter(term for counts in self._counts for term in counts)
        size = len(self._questions)
        self._rare = defaultdict(lambda: log(1 + size), {term: log(1 + size / n) for term, n in holding.items()})
        weighed = [[self._weights(read) for read in reads] for reads in self._read]
        self._weighed = [[(weights, sum(weights.values())) for weights in each] for each in weighed]
        self._mean = sum(map(Counter.total, self._counts)) / max(size, 1)

    def same(self, asked: Read) -> Question | None:
        """The question of which this is a stored phrasing, but for idle words."""
        return self._same.get(frozenset(asked.terms)) if asked.terms else None

    def hits(self, asked: Read) -> list[Hit]:
        """Every stored question by closeness, closest first; equals stand in the order of the bank."""
        whole = [self._whole(asked, counts) for counts in self._counts]
        best = max(whole, default=0.0) or 1.0
        hits = [
            Hit(
                question,
                (self._closest(asked, number) + WHOLE * whole[number] / best) * self._agreed(asked, number),
                asked.ids(Slot.ACT) - self._shares[number].keys(),
            )
            for number, question in enumerate(self._questions)
        ]
        return sorted(hits, key=lambda hit: -hit.score)

    def _closest(self, asked: Read, number: int) -> float:
        weights = self._weights(asked)
        held = sum(weights.values())
        return max((self._alike(weights, held, other) for other in self._weighed[number]), default=0.0)

    def _weights(self, read: Read) -> dict[str, float]:
        return {term: self._rare[term] * weight for term, weight in read.terms.items()}

    def _alike(self, one: dict[str, float], held: float, other: tuple[dict[str, float], float]) -> float:
        weights, size = other
        shared = sum(min(one[term], weights[term]) for term in one.keys() & weights.keys())
        return 2 * shared / (held + size) if held + size else 0.0

    def _whole(self, asked: Read, counts: Counter[str]) -> float:
        """BM25 of all phrasings of a question as one text."""
        long = SATURATION * (1 - LENGTH + LENGTH * counts.total() / self._mean)
        return sum(
            self._rare[term] * weight * counts[term] * (SATURATION + 1) / (counts[term] + long)
            for term, weight in asked.terms.items()
        )

    def _agreed(self, asked: Read, number: int) -> float:
        shares, named = self._shares[number], asked.ids()
        factor = 1.0
        for one in named - shares.keys():
            factor *= STRANGE[self._slots[one]]
        for one, share in shares.items():
            if share >= ALWAYS and one not in named:
                factor *= MISSING[self._slots[one]]
        return factor
