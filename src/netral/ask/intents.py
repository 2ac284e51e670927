"""Which question is meant: what was understood decides first, closeness only where no combination is listed."""

from collections.abc import Iterator

from netral.ask.reading import Read
from netral.model.question import ALL, BY, Bank, Intent, Question, Slot


class Intents:
    """The listed combinations, in their order."""

    def __init__(self, bank: Bank) -> None:
        """Make them ready."""
        questions = {one.id: one for one in bank.questions}
        self._listed = [(one, questions[one.question]) for one in bank.intents]
        self._acts = {one.id for one in bank.concepts if one.slot is Slot.ACT}

    def meant(self, read: Read) -> Iterator[Question]:
        """What the whole question means; then what each act in it means that the first leaves out."""
        named = read.ids() - read.denied | {BY + doer for doer in read.doers}
        first = self._first(named)
        if first is None:
            return
        intent, question = first
        yield question
        acts = frozenset[str]() if ALL in intent.also else self._acts & named
        for act in sorted(acts - intent.names() - intent.also):
            if other := self._first(named - acts | {act}, act):
                yield other[1]

    def _first(self, named: frozenset[str], act: str = "") -> tuple[Intent, Question] | None:
        """The first that fits; with `act` the first of those that wait for it."""
        fitting = (each for each in self._listed if fits(each[0], named))
        return next((each for each in fitting if not act or act in each[0].names()), None)


def fits(intent: Intent, named: frozenset[str]) -> bool:
    """Is at least one concept of each group named, and none that speaks against it?"""
    return intent.unless.isdisjoint(named) and not any(group.isdisjoint(named) for group in intent.when)
