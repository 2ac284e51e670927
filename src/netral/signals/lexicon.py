"""What to look for, compiled once from a pack."""

import re
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from copy import copy
from datetime import date, timedelta
from functools import lru_cache
from typing import TypeVar

from msgspec import Struct

from netral.kit.matcher import Matcher, comparable
from netral.kit.text import fold
from netral.model.contest import Alias, Contest, Contestant, ContestantKind, ListedAccount, Status
from netral.model.pack import Form, Pack, Phrase
from netral.model.stance import Opinion
from netral.model.time import Fit, Window
from netral.signals.glued import LEAST, Glued
from netral.signals.near import Near
from netral.signals.rolls import Rolls

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")

WORD = re.compile(r"[^\W\d_]{3,}")
ON_BALLOT = (Status.PROSPECT, Status.CANDIDATE, Status.PARTICIPANT)
EARLY, LATE = timedelta(days=540), timedelta(days=540)  # an election casts its shadow before, and an open end ends
SLOT = "*"  # stands for whoever is called, in a phrase of the lexicon
START = "^"  # stands for the beginning of a sentence
SHORT = {"Kabupaten": ("kab {}", "kab. {}", "{}"), "Kota": ("{}",)}  # how people write the kind of a region
UNWRITTEN = str.maketrans("", "", f" -_.'{START}")
HINT = "contestant.hinted"  # a nickname that says whom a draft may be about; see loose.py
UNSPOKEN = ("news-link", HINT)  # phrases that stand apart from what people say
SIDES = {"phrase.solicit": "tag.for", "phrase.support": "tag.for", "phrase.attack": "tag.against"}


class Name(Struct, frozen=True):
    """An alias of a contestant. about: `contest/contestant`."""

    about: str
    alias: Alias
    contest: Contest
    contestant: Contestant


class Lexicon:
    """The words, tags, names and accounts of a pack, ready to be met in folded text."""

    second: Opinion | None = None  # who is asked where words leave doubt

    def __init__(self, pack: Pack) -> None:
        """Compile; takes some tens of milliseconds, so do it once."""
        names = [*_names(pack.contests)]
        called = _grouped((comparable(name.alias.text), name) for name in names)
        self.weighed = pack.weighed
        self.contests: Mapping[str, Contest] = {contest.id: contest for contest in pack.contests}
        self.about: Mapping[str, Name] = {name.about: name for name in names}
        self.names: Matcher[tuple[Name, ...]] = Matcher(called)
        self.joined: Mapping[str, tuple[Name, ...]] = _run_together(called)
        self.hosts = frozenset(phrase.text for phrase in pack.phrases if phrase.signal == "news-link")
        spoken = [one for one in pack.phrases if one.form is not Form.HASHTAG and one.signal not in UNSPOKEN]
        plain = [phrase for phrase in spoken if SLOT not in phrase.text]
        slotted = [phrase for phrase in spoken if SLOT in phrase.text]
        written = [phrase for phrase in pack.phrases if phrase.form is not Form.PHRASE]
        self.phrases: Matcher[tuple[Phrase, ...]] = Matcher(_grouped((comparable(one.text), one) for one in plain))
        self.slotted: Matcher[tuple[Phrase, ...]] = Matcher(_grouped((comparable(one.text), one) for one in slotted))
        self.hinted: Matcher[tuple[Phrase, ...]] = Matcher(_grouped(_hinted(pack.phrases)))
        self.near = Near(_plainly(called), {*called, *self.hinted.entries})
        self.tags: Mapping[str, tuple[Phrase, ...]] = _grouped((compact(phrase.text), phrase) for phrase in written)
        self._around = {before: _grouped(ends) for before, ends in _grouped(_halves(slotted)).items()}
        self.accounts: Mapping[tuple[str, str], tuple[ListedAccount, ...]] = _grouped(
            ((account.platform, fold(account.handle)), account) for account in pack.accounts
        )
        self.glued = Glued(self.joined, {word for one in spoken for word in WORD.findall(comparable(one.text))})
        self._called: Mapping[str, tuple[ListedAccount, ...]] = _grouped(
            (fold(account.handle), account) for account in pack.accounts
        )
        self._platforms = {account.platform for account in pack.accounts}
        pairs = [name for name in self.about.values() if name.contestant.kind is ContestantKind.PAIR]
        self.past = frozenset(_past(pack.contests))
        self.numbered = {(name.contest.id, name.contestant.number): name for name in pairs}
        self.rolls: Rolls[Name] = Rolls(pack.contests, ((n.contest, n.contestant, n) for n in self.about.values()))
        self.national = tuple(contest.id for contest in pack.contests if not contest.region)
        self.borne: Mapping[str, frozenset[str]] = _borne(pack.contests)
        self.parted = _parting(self.borne)
        self.begun: Mapping[str, date] = {contest.id: _begun(contest) for contest in pack.contests}
        self.seasons: Mapping[str, Window] = dict(_seasons(pack.contests))
        self.regions: Matcher[tuple[Contest, ...]] = Matcher(_grouped(_placed(pack.contests)))
        partisan = (*called, *(one.text for one in plain if one.about), *dict(_placed(self.rolls.contests)))
        self.partisan: Matcher[bool] = Matcher(dict.fromkeys(partisan, True))

    def order(self, about: str) -> tuple[date, str]:
        """By what those who stand are put in order: their election, the latest last."""
        return self.begun[about.partition("/")[0]], about

    def asking(self, second: Opinion | None) -> "Lexicon":
        """The same lexicon, with somebody who is asked where words leave doubt."""
        made = copy(self)
        made.second = second
        return made

    def meant(self, tag: str) -> bool:
        """Can a hashtag (folded, without its mark) be about anybody?"""
        return next(self.tagged(tag), None) is not None

    def tagged(self, tag: str) -> Iterator[Phrase]:
        """What a hashtag (folded, without its mark) says: a known one, or a phrase around a name, `#DukungBudi`."""
        plain = tag.replace("_", "")
        yield from self.tags.get(plain, ())
        for start in range(len(plain)):
            around = self._around.get(plain[:start], {})
            for end in range(start + 1, len(plain) + 1) if around else ():
                for phrase in around.get(plain[end:], ()):
                    yield from (_filled(phrase, name) for name in self.joined.get(plain[start:end], ()))

    def listed(self, platform: str, handle: str) -> tuple[ListedAccount, ...]:
        """The entries of an account, in any of its roles; where no platform is known, as in a draft, on any."""
        known = _known(handle)
        if known not in self._called:
            return ()
        if platform not in self._platforms:
            return self._called.get(known, ())
        return (*self.accounts.get((platform, known), ()), *self.accounts.get(("", known), ()))


_known = lru_cache(maxsize=1 << 14)(fold)  # handles are met again and again


def _seasons(contests: Iterable[Contest]) -> Iterator[tuple[str, Window]]:
    """For each contest the days on which it is near: from long before anybody stands in it to its end."""
    for contest in contests:
        stands = [one.window for one in contest.contestants[0].standings if one.status in ON_BALLOT]
        firsts = [window.first for window in stands if window.first]
        if firsts:
            afters = [window.after for window in stands if window.after]
            end = max(afters) if len(afters) == len(stands) else min(firsts) + LATE
            yield contest.id, Window(min(firsts) - EARLY, end)


def _begun(contest: Contest) -> date:
    """The last day on which a standing begins in a contest."""
    firsts = (one.window.first for each in contest.contestants[:1] for one in each.standings)
    return max(filter(None, firsts), default=date.min)


def _borne(contests: Iterable[Contest]) -> dict[str, frozenset[str]]:
    """Single words that call those who stand in the whole country, last names among them, and whom each may mean."""
    return {
        word: frozenset(meant)
        for word, meant in _grouped(
            (fold(word), f"{contest.id}/{one.id}")
            for contest in contests
            if not contest.region
            for one in contest.contestants
            for word in (
                *(each.name.split()[-1] for each in one.members),
                *(each.text for each in one.aliases if each.who and each.text.isalpha()),
            )
            if len(word) >= LEAST
        ).items()
    }


def _parting(names: Iterable[str]) -> Callable[[str], Sequence[str]]:
    """Cuts a word at the names inside it, the longest first; nothing where none is."""
    inside = re.compile(f"({'|'.join(sorted(names, key=len, reverse=True)) or '(?!)'})")

    @lru_cache(maxsize=1 << 15)
    def parted(word: str) -> Sequence[str]:
        return inside.split(word) if len(word) >= LEAST and inside.search(word) else ()

    return parted


def compact(text: str) -> str:
    """A phrase as it is written in a hashtag."""
    return comparable(text).translate(UNWRITTEN)


def _run_together(called: Mapping[str, tuple[Name, ...]]) -> dict[str, tuple[Name, ...]]:
    """Names as they are written in a hashtag, but those that mean nobody by themselves."""
    return _grouped(
        (text.translate(UNWRITTEN), name)
        for text, names in called.items()
        for name in names
        if name.alias.sure is not Fit.NO
    )


def _names(contests: Iterable[Contest]) -> Iterator[Name]:
    people = ((contest, one) for contest in contests for one in contest.contestants)
    return (Name(f"{contest.id}/{one.id}", alias, contest, one) for contest, one in people for alias in one.aliases)


def _hinted(phrases: Iterable[Phrase]) -> Iterator[tuple[str, Phrase]]:
    return ((comparable(phrase.text), phrase) for phrase in phrases if phrase.signal == HINT)


def _past(contests: Iterable[Contest]) -> Iterator[str]:
    """Those who stand no more, and are still named."""
    people = (one for contest in contests for one in contest.contestants)
    return (one.id for one in people if all(each.status is Status.FORMER for each in one.standings))


def _plainly(called: Mapping[str, tuple[Name, ...]]) -> dict[str, tuple[Name, ...]]:
    """Names without those that mean nobody by themselves."""
    plain = {text: tuple(one for one in meant if one.alias.sure is not Fit.NO) for text, meant in called.items()}
    return {text: meant for text, meant in plain.items() if meant}


def _halves(slotted: Iterable[Phrase]) -> Iterator[tuple[str, tuple[str, Phrase]]]:
    """The phrases that take a side, run together: what stands before the name, and what after it."""
    for phrase in slotted:
        if phrase.signal in SIDES:
            before, _, after = phrase.text.partition(SLOT)
            yield compact(before), (compact(after), phrase)


def _filled(phrase: Phrase, name: Name) -> Phrase:
    text, alias = phrase.text.replace(SLOT, name.alias.text), name.alias
    return Phrase(text, SIDES[phrase.signal], Form.HASHTAG, name.about, phrase.sure, alias.window, alias.who)


def _placed(contests: Iterable[Contest]) -> Iterator[tuple[str, Contest]]:
    """Contests by the ways in which people write their region: `Kabupaten X`, `Kab. X`, `X`."""
    for contest in contests:
        kind, _, place = contest.region.partition(" ")
        short = SHORT.get(kind, ()) if place and not contest.fictional else ()
        ways = (contest.region, *(way.format(place) for way in short), *contest.places)
        yield from ((comparable(way), contest) for way in ways if way)


def _grouped(pairs: Iterable[tuple[K, V]]) -> dict[K, tuple[V, ...]]:
    groups: defaultdict[K, list[V]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return {key: tuple(values) for key, values in groups.items()}
