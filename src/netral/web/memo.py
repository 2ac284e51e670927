"""A second opinion that comes later: what it is still asked, and the answers that have come."""

from collections.abc import Sequence

from netral.model.stance import Asked

MOST = 200  # answers that are remembered


class Memo:
    """Gives the answers that have come; of anything else it has no opinion yet and notes that it was asked."""

    def __init__(self) -> None:
        """Nothing is known."""
        self.heard = False
        self._known: dict[Asked, Sequence[float]] = {}
        self._asked: dict[Asked, None] = {}

    def __call__(self, one: Asked) -> Sequence[float] | None:
        """The opinion, if it has come."""
        found = self._known.get(one)
        if found is None:
            self._asked[one] = None
        self.heard |= found is not None
        return found

    def clear(self) -> None:
        """Forget what was asked; what is known stays."""
        self._asked.clear()
        self.heard = False

    @property
    def asked(self) -> tuple[Asked, ...]:
        """What has no answer yet."""
        return tuple(self._asked)

    def learn(self, one: Asked, scores: Sequence[float]) -> None:
        """An answer has come."""
        while len(self._known) >= MOST:
            del self._known[next(iter(self._known))]
        self._known[one] = scores
