"""What a text does towards contestants, as measured: six kinds with their probabilities; and who may be asked too."""

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import NamedTuple

from msgspec import Struct


class Kind(StrEnum):
    """What a text does."""

    SOLICIT = "solicit"  # asks others to choose or support a contestant, or not to
    SUPPORT = "support"  # takes a contestant's side
    ATTACK = "attack"  # takes a side against a contestant or camp
    NEUTRAL = "neutral"  # is about an election without a side
    POLICY = "policy"  # is about government, without an election
    OTHER = "other"  # none of these


PARTISAN = (Kind.SOLICIT, Kind.SUPPORT, Kind.ATTACK)


class Stance(Struct, frozen=True):
    """The probability of each kind; they add up to one."""

    solicit: float = 0.0
    support: float = 0.0
    attack: float = 0.0
    neutral: float = 0.0
    policy: float = 0.0
    other: float = 1.0

    @property
    def side(self) -> float:
        """The probability that the text takes a side at all."""
        return self.solicit + self.support + self.attack

    @property
    def likeliest(self) -> Kind:
        """What the text most probably does."""
        return max(Kind, key=self.of)

    @property
    def leaning(self) -> Kind:
        """Which way it takes a side, if it does."""
        return max(PARTISAN, key=self.of)

    def of(self, kind: Kind) -> float:
        """The probability of one kind."""
        return float(getattr(self, kind.value))


class Asked(NamedTuple):
    """What a second opinion is asked, as places in its tables: pieces of a text in order, and signs of the whole."""

    pieces: tuple[int, ...]
    signs: tuple[int, ...]


Opinion = Callable[[Asked], Sequence[float] | None]  # a score for each kind; None where there is no opinion (yet)
