"""What is known of lists of single persons: who has which number where, of which parties, and the words near them."""

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import Generic, TypeVar

from netral.kit.matcher import comparable
from netral.model.contest import Contest, Contestant

T = TypeVar("T")


class Rolls(Generic[T]):
    """The persons of all lists; empty where none was asked for."""

    def __init__(self, contests: Iterable[Contest], people: Iterable[tuple[Contest, Contestant, T]]) -> None:
        """people: everybody who stands anywhere, and what stands for each."""
        of_lists = [one for one in people if one[0].setting]
        numbered: defaultdict[tuple[str, int], list[T]] = defaultdict(list)
        for contest, person, one in of_lists:
            numbered[contest.id, person.number].append(one)
        self.contests = tuple(one for one in contests if one.setting)
        self._numbered = dict(numbered)
        self._words = {words: _either(words) for one in self.contests for words in (one.setting, one.beside)}

    def numbered(self, contest: str, number: int) -> Iterable[T]:
        """Whoever has a number on the ballots of a district, one of each party."""
        return self._numbered.get((contest, number), ())

    def words(self, words: tuple[str, ...]) -> re.Pattern[str]:
        """Any of the words that a list names, in folded text."""
        return self._words[words]


def _either(words: Iterable[str]) -> re.Pattern[str]:
    """Any of these, as whole words; nothing where there are none."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(re.escape(comparable(word)) for word in words) or '(?!)'})(?!\w)")
