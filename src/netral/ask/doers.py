"""Who does what in a question: its clauses, and whose deeds they tell of."""

import re
from collections.abc import Container, Iterator, Sequence

from netral.model.question import Concept, Doing, Slot

OWNED = 2  # words after a tie within which the word for oneself only says whose it is
MARKS = r"[,.;:?!\n()]+"

BESIDE = frozenset((Slot.TIE, Slot.SETTING))  # a clause of these alone says whom the next one is about

Said = tuple[str, tuple[Concept, ...]]  # a word, and the concepts that begin with it


class Doers:
    """Finds them by the words of a bank."""

    def __init__(self, doing: Doing, idle: Container[str]) -> None:
        """With these words. idle: words that tell nothing."""
        self._doing, self._idle = doing, idle
        words = "|".join(map(re.escape, sorted(doing.breaks)))
        self._break = re.compile(rf"{MARKS}|\b(?:{words})\b" if words else MARKS)

    def clauses(self, text: str) -> list[str]:
        """Parts of a question, each about one deed."""
        return [part for part in self._break.split(text) if part.strip()]

    def of(self, parts: Sequence[Sequence[Said]]) -> frozenset[str]:
        """Ids of those who do something: of a tie, or the word for the one who asks."""
        return frozenset(self._all(parts))

    def _all(self, parts: Sequence[Sequence[Said]]) -> Iterator[str]:
        topic = self._doing.self  # whom a clause before was about, without telling of a deed
        for part in parts:
            found, about = self._of(part, topic)
            yield from found
            plain = all(one.slot in BESIDE for _, concepts in part for one in concepts)
            topic = about if plain and not found else self._doing.self

    def denied(self, parts: Sequence[Sequence[Said]]) -> frozenset[str]:
        """Acts that are told of only to say that they were not done."""
        told = [each for part in parts for each in self._told(part)]
        return frozenset(act for act, _ in told) - frozenset(act for act, done in told if done)

    def _told(self, said: Sequence[Said]) -> Iterator[tuple[str, bool]]:
        doing, not_, before = self._doing, False, ""
        for word, concepts in said:
            yield from ((one.id, not not_) for one in concepts if one.slot is Slot.ACT)
            begins = word in doing.nots and not concepts and before not in doing.modals
            not_ = begins or (not_ and word in doing.softly)
            before = word

    def _of(self, said: Sequence[Said], topic: str) -> tuple[list[str], str]:
        """Who does something in a clause, and whom it is about at its end."""
        doing, found = self._doing, list[str]()
        aside = doing.stands | doing.asides
        doer, before, since, opening = topic, "", OWNED, True
        for word, concepts in said:
            ids = {one.id for one in concepts}
            tie = min(ids & doing.ties, default="")
            if tie and opening and before not in doing.toward:
                doer = tie
            elif (word == doing.self and since >= OWNED) or (word == doing.may and found) or ids & doing.stands:
                doer = doing.self
            if acts := ids & doing.becomes or any(one.slot is Slot.ACT and one.id not in aside for one in concepts):
                found.append(doer)
            opening = opening and (bool(tie) or word in self._idle)
            before, since = word, 0 if tie else OWNED if acts else since + 1
        return found, doer
