"""What to look for, compiled once from a pack."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from typing import TypeVar

from msgspec import Struct

from netral.kit.matcher import Matcher, comparable
from netral.kit.text import fold
from netral.model.contest import Alias, Contest, Contestant, ContestantKind, ListedAccount
from netral.model.pack import Form, Pack, Phrase

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")

SLOT = "*"  # stands for whoever is called, in a phrase of the lexicon
START = "^"  # stands for the beginning of a sentence
UNWRITTEN = str.maketrans("", "", f" -_{START}")
SIDES = {"phrase.solicit": "tag.for", "phrase.support": "tag.for", "phrase.attack": "tag.against"}


class Name(Struct, frozen=True):
    """An alias of a contestant. about: `contest/contestant`."""

    about: str
    alias: Alias
    contest: Contest
    contestant: Contestant


class Lexicon:
    """The words, tags, names and accounts of a pack, ready to be met in folded text."""

    def __init__(self, pack: Pack) -> None:
        """Compile; takes some tens of milliseconds, so do it once."""
        names = [
            Name(f"{contest.id}/{one.id}", alias, contest, one)
            for contest in pack.contests
            for one in contest.contestants
            for alias in one.aliases
        ]
        self.contests: Mapping[str, Contest] = {contest.id: contest for contest in pack.contests}
        self.about: Mapping[str, Name] = {name.about: name for name in names}
        self.names: Matcher[tuple[Name, ...]] = Matcher(_grouped((comparable(name.alias.text), name) for name in names))
        self.hosts = frozenset(phrase.text for phrase in pack.phrases if phrase.signal == "news-link")
        spoken = [one for one in pack.phrases if one.form is not Form.HASHTAG and one.signal != "news-link"]
        plain = [phrase for phrase in spoken if SLOT not in phrase.text]
        slotted = [phrase for phrase in spoken if SLOT in phrase.text]
        written = [phrase for phrase in pack.phrases if phrase.form is not Form.PHRASE]
        self.phrases: Matcher[tuple[Phrase, ...]] = Matcher(_grouped((comparable(one.text), one) for one in plain))
        self.slotted: Matcher[tuple[Phrase, ...]] = Matcher(_grouped((comparable(one.text), one) for one in slotted))
        self.tags: Mapping[str, tuple[Phrase, ...]] = _grouped(
            (compact(phrase.text), phrase) for phrase in (*written, *_joined(slotted, names))
        )
        self.accounts: Mapping[tuple[str, str], tuple[ListedAccount, ...]] = _grouped(
            ((account.platform, fold(account.handle)), account) for account in pack.accounts
        )
        pairs = (name for name in self.about.values() if name.contestant.kind is ContestantKind.PAIR)
        self.numbered = tuple(name for name in pairs if name.contestant.number)
        self.partisan: Matcher[bool] = Matcher(
            {name.alias.text: True for name in names} | {phrase.text: True for phrase in plain if phrase.about}
        )

    def listed(self, platform: str, handle: str) -> tuple[ListedAccount, ...]:
        """The entries of an account, in any of its roles."""
        known = fold(handle)
        return (*self.accounts.get((platform, known), ()), *self.accounts.get(("", known), ()))


def compact(text: str) -> str:
    """A phrase as it is written in a hashtag."""
    return comparable(text).translate(UNWRITTEN)


def _joined(slotted: Iterable[Phrase], names: Iterable[Name]) -> Iterator[Phrase]:
    """Phrases around a contestant's name run together to a hashtag: `#DukungBudiContoh`."""
    known = {(name.about, name.alias.text): name.alias.window for name in names}
    for phrase in slotted:
        if side := SIDES.get(phrase.signal):
            for (about, alias), window in known.items():
                yield Phrase(phrase.text.replace(SLOT, alias), side, Form.HASHTAG, about, phrase.sure, window)


def _grouped(pairs: Iterable[tuple[K, V]]) -> dict[K, tuple[V, ...]]:
    groups: defaultdict[K, list[V]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return {key: tuple(values) for key, values in groups.items()}
