"""A question as the program understands it: stems, concepts, the day it names. The same for stored phrasings."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from difflib import get_close_matches
from itertools import pairwise

from msgspec import Struct, structs

from netral.ask.days import day_in
from netral.ask.doers import Doers, Said
from netral.ask.stems import stem
from netral.kit.text import fold
from netral.model.question import Bank, Concept, Slot

TOKEN = re.compile(r"[a-z]+|\d+")
TWICE = re.compile(r"\b([a-z]{2,})2(an|in|kan|nya)?\b")  # foto2, arak2an: a word said twice as it is typed
PICTURE = re.compile("[\U0001f300-\U0001faff\u2600-\u27bf]+")  # read as the word `emo`
CAPITALS = re.compile(r"\b[A-Z]{3,}\b")
LONGEST = 4  # words of a name
TYPED = 5  # letters from which a word may be mistyped, and be what was meant
CLOSE = 0.86
HINT, PLAIN, STRANGE = 0.35, 0.6, 0.3  # weights of a word: beside the concept it stands for, known, unknown

Terms = tuple[str, ...]


class Read(Struct, frozen=True):
    """What a question holds. terms: weights of stems and of concepts (`^id`). strange: share of unknown words.

    doers: whose deeds it tells of; denied: acts not done (see `ask.doers`). stems: the known words, in order.
    """

    terms: Mapping[str, float]
    concepts: tuple[Concept, ...]
    day: date | None = None
    strange: float = 0.0
    doers: frozenset[str] = frozenset()
    denied: frozenset[str] = frozenset()
    stems: Terms = ()

    def ids(self, *slots: Slot) -> frozenset[str]:
        """Concepts of these slots, or of any."""
        return frozenset(one.id for one in self.concepts if not slots or one.slot in slots)


class Reader:
    """Reads questions in the words of a bank."""

    def __init__(self, bank: Bank, names: Iterable[tuple[str, str]] = ()) -> None:
        """names: how contestants are called, with the word that stands for each (so that every one reads alike)."""
        self._plain, self._spouse = bank.plain, bank.doing.spouse
        self._no, self._tags = bank.doing.no, bank.doing.tags
        self._whole = bank.whole
        self._idle = {self._stem(word) for word in bank.idle}
        self._doers = Doers(bank.doing, self._idle)
        self._concepts = _by_first(
            (self._stems(words), concept) for concept in bank.concepts for words in concept.words
        )
        spoken = [asked for one in bank.questions for asked in one.asked]
        self._known = {word for keys in self._concepts.values() for key, _ in keys for word in key} | self._idle
        self._known |= {word for asked in spoken for word in self._stems(asked)}
        self._known |= bank.taught.words if bank.taught else frozenset()
        self._begun: dict[str, list[str]] = {}  # known words by their first letter, in which few mistype
        for word in sorted(word for word in self._known if len(word) >= TYPED):
            self._begun.setdefault(word[0], []).append(word)
        said = {word for asked in spoken for word in TOKEN.findall(fold(asked))} | bank.idle
        called = {key: word for name, word in names if (key := tuple(TOKEN.findall(fold(name))))}
        self._words = {key[0]: word for key, word in called.items() if len(key) == 1 and key[0] in said}
        self._names = {key: word for key, word in called.items() if len(key) > 1 or key[0] not in said}

    def read(self, text: str, today: date, own: Iterable[str] = ()) -> Read:
        """A question, with names made alike and typing errors mended. own: names of one's own spouse."""
        text = self._own(text, own)
        day, rest = day_in(PICTURE.sub(" emo ", self._abbreviated(text).lower()), today)
        parts = [[*self._said(self._heard(part))] for part in self._doers.clauses(rest)]
        read = self._weighed(self._heard(rest), day)
        return structs.replace(read, doers=self._doers.of(parts), denied=self._doers.denied(parts))

    def _heard(self, text: str) -> Terms:
        return tuple(self._mended(word) for word in self._stems(" ".join(self._unnamed(text))))

    def _abbreviated(self, text: str) -> str:
        """A name that is also a word counts where it is written as an abbreviation."""
        return text if text.isupper() else CAPITALS.sub(lambda found: self._words.get(fold(found[0]), found[0]), text)

    def _own(self, text: str, names: Iterable[str]) -> str:
        """The question with one's own spouse called so."""
        called = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
        return re.sub(rf"\b(?:{called})\b", self._spouse, text, flags=re.IGNORECASE) if called else text

    def phrasing(self, text: str) -> Read:
        """A stored phrasing."""
        return self._weighed(self._stems(text), None)

    def _weighed(self, stems: Terms, day: date | None) -> Read:
        terms: dict[str, float] = {}
        found: list[Concept] = []
        for words, concepts in self._spans(stems):
            for word in words:
                if word not in self._idle:
                    weight = HINT if concepts else PLAIN if word in self._known else STRANGE
                    terms[word] = max(terms.get(word, 0), weight)
            found += concepts
            terms |= {f"^{one.id}": 1.0 for one in concepts if one.slot is not Slot.SETTING}
        told = [word for word in terms if not word.startswith("^")]
        strange = sum(word not in self._known for word in told) / max(len(told), 1)
        known = tuple(word for word in stems if word in self._known)
        return Read(terms, tuple({one.id: one for one in found}.values()), day, strange, stems=known)

    def _spans(self, stems: Terms) -> Iterator[tuple[Terms, tuple[Concept, ...]]]:
        """Words that stand together for something, or single words, in order."""
        place = 0
        while place < len(stems):
            size, concepts = self._longest(stems[place:])
            yield stems[place : place + size], tuple(concepts)
            place += size

    def _said(self, stems: Terms) -> Iterator[Said]:
        return ((words[0], concepts) for words, concepts in self._spans(stems))

    def _longest(self, stems: Terms) -> tuple[int, list[Concept]]:
        """How many words the longest concept at the beginning takes, and which it is; one word and none otherwise."""
        keys = ((key, concept, self._reach(stems, key)) for key, concept in self._concepts.get(stems[0], ()))
        met = [(len(key), reach, concept) for key, concept, reach in keys if reach]
        most = max((size for size, _, _ in met), default=0)
        best = [(reach, concept) for size, reach, concept in met if size == most]
        return (best[0][0], [concept for _, concept in best]) if best else (1, [])

    def _reach(self, stems: Terms, key: Terms) -> int:
        """How many words it takes to meet all of `key` in order, with idle words between; 0 where it is not met."""
        met = 0
        for place, word in enumerate(stems):
            if word == key[met]:
                met += 1
                if met == len(key):
                    return place + 1
            elif word not in self._idle:
                return 0
        return 0

    def _unnamed(self, text: str) -> Iterator[str]:
        words = TOKEN.findall(fold(TWICE.sub(r"\1\2", text)))
        place = 0
        while place < len(words):
            sizes = (size for size in range(LONGEST, 0, -1) if tuple(words[place : place + size]) in self._names)
            size = next(sizes, 0)
            yield self._names[tuple(words[place : place + size])] if size else words[place]
            place += max(size, 1)

    def _stems(self, text: str) -> Terms:
        words = [*self._spelled(TOKEN.findall(fold(TWICE.sub(r"\1\2", text))))]
        told = (word for before, word in pairwise(["", *words]) if word != self._no or before not in self._tags)
        return tuple(self._stem(word) for word in told)

    def _stem(self, word: str) -> str:
        return word if word in self._whole else stem(word)

    def _spelled(self, words: list[str]) -> Iterator[str]:
        """Words in their usual spelling; up to three that are spelled as one (`calon_bupati`) become one."""
        place = 0
        while place < len(words):
            keys = ("_".join(words[place : place + size]) for size in (3, 2, 1) if place + size <= len(words))
            key = next((key for key in keys if key in self._plain), words[place])
            yield self._plain.get(key, key)
            place += key.count("_") + 1

    def _mended(self, word: str) -> str:
        if len(word) < TYPED or word in self._known or word.isdigit():
            return word
        return next(iter(get_close_matches(word, self._begun.get(word[0], ()), n=1, cutoff=CLOSE)), word)


def _by_first(keyed: Iterable[tuple[Terms, Concept]]) -> dict[str, list[tuple[Terms, Concept]]]:
    """Concepts by the first of their words."""
    found: dict[str, list[tuple[Terms, Concept]]] = {}
    for key, concept in keyed:
        found.setdefault(key[0], []).append((key, concept))
    return found
