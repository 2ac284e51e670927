"""What the measured judgement looks at: words, pairs, roots, neighbours of who is called, the form of the text."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain, combinations
from typing import NamedTuple

from netral.model.rule import Signal
from netral.model.stance import PARTISAN, Kind
from netral.model.time import Fit
from netral.signals.scene import Scene
from netral.signals.tokens import FIGURE, URL, Token, stem, tokens

NEAR = 4  # words around a name that count as its neighbours
WORD = re.compile(r"[^\W\d_]{3,}")
ENDS = re.compile(r"(?:https?://\S+|<url>)\s*$")
QUOTE = re.compile(r"[\"“”]")
FACE = re.compile("[\U0001f300-\U0001faff]")
VEILED = {URL: "<url>", "@": "@user"}  # addresses and handles, as they stood in the posts that the weights learnt from
NUMBER = "[N]"
CALLED = ("[E0", "[E1", "[P0", "[P1", NUMBER)
OTHERS = ({"[E0", "[E1"}, {"[P0", "[P1"})  # two of a kind
HEARD = ("phrase.", "turnout", "official-info", "congratulation", "headline", "question", "quoting", "negated",
         "news-link")  # fmt: skip


HEARS = "s"  # begins the names of what other recognisers say
DAY_UNKNOWN = "t?"
LINKED, UNLINKED = "sheadline", "sheadline?"  # reads like a headline, and an address stands beside it or none
RAISED = frozenset({"fcap4", "fcap5"})  # of the longer words, names aside, four in five begin with a capital
TELLING = {f"{HEARS}phrase.{kind}": kind for kind in PARTISAN}  # sure words that take a side
SIDED = tuple(TELLING)  # and with a mark behind them those that are not sure
BARE = 7  # words: where nothing softens sure words in so few, all 65 such posts of the bench took a side
Feature = tuple[str, int, int]  # its name, and the first and last of the tokens it comes from


class Read(NamedTuple):
    """A text as it was read. columns: features of its words. whole: names of those that the text has as a whole."""

    tokens: Sequence[Token]
    columns: Sequence[Sequence[str]]
    whole: Sequence[str]

    @property
    def names(self) -> Iterable[str]:
        """The names of all features, each once."""
        return dict.fromkeys([*filter(None, chain.from_iterable(self.columns)), *self.whole])

    @property
    def dated(self) -> bool:
        """Is the day known, at least roughly?"""
        return DAY_UNKNOWN not in self.whole

    @property
    def headline(self) -> bool:
        """Does it read like the headline of a news item, by an address or by more capitals than its names have?"""
        return LINKED in self.whole or (UNLINKED in self.whole and not RAISED.isdisjoint(self.whole))

    @property
    def several(self) -> bool:
        """Is more than one person, or party, called by name?"""
        called = {one.text[:3] for one in self.tokens}
        return any(called >= both for both in OTHERS)

    @property
    def bare(self) -> Kind | None:
        """Which side is taken of the one who is called, where the text holds hardly a word more and nothing softens."""
        if len(self.tokens) > BARE:
            return None
        heard = [name for name in self.whole if name[0] == HEARS]
        if not all(name.startswith(SIDED) for name in heard):
            return None
        words = [one.text for one in self.tokens]
        numbers = words.count(NUMBER) + words.count(FIGURE) if NUMBER in words else 0
        alone = any(word.startswith(CALLED) for word in words) and not self.several and numbers <= 1
        return next((kind for name, kind in TELLING.items() if name in heard), None) if alone else None

    @property
    def words(self) -> Sequence[Feature]:
        """The features of the words with their tokens, word by word."""
        return list(_words(self.columns))

    @property
    def places(self) -> Mapping[str, tuple[int, int]]:
        """Where each feature of the words stands first."""
        found = {name: (first, last) for name, first, last in reversed(self.words)}
        return dict(reversed(found.items()))


def features(scene: Scene, seen: Iterable[Signal]) -> Read:
    """What a text shows. seen: the signals of all other recognisers."""
    signals = tuple(seen)
    found = tokens(scene, signals)
    words = [each.text for each in found]
    return Read(found, _columns(words), [*_form(scene, found, words), *_heard(signals), *_season(scene, words)])


def _columns(words: Sequence[str]) -> Sequence[Sequence[str]]:
    """What is read of each word: itself, with the one before, its root, its company, its side of who is called nearby.

    Of the second kind there is one more, for the end; of the last kind most are empty.
    """
    called = [place for place, word in enumerate(words) if word.startswith(CALLED)]
    company = "x+" if called else "x-"
    near, roots = _near(called), [*map(_root, words)]
    return (
        [f"w{word}" for word in words],
        [f"b{before} {word}" for before, word in zip(["^", *words], [*words, "$"], strict=True)] if words else [],
        [f"r{root}" for root in roots],
        [company + root for root in roots],
        [f"n{near[place]}{root}" if place in near else "" for place, root in enumerate(roots)],
    )


def _words(columns: Sequence[Sequence[str]]) -> Iterator[Feature]:
    pairs = columns[1]
    for place, (word, pair, root, beside, near) in enumerate(zip(*columns, strict=False)):
        yield word, place, place
        yield pair, max(place - 1, 0), place
        yield root, place, place
        yield beside, place, place
        if near:
            yield near, place, place
    if pairs:
        yield pairs[-1], len(pairs) - 2, len(pairs) - 2


@lru_cache(maxsize=1 << 15)
def _root(word: str) -> str:
    return stem(word) if word[0].isalpha() else word


def _near(called: Iterable[int]) -> dict[int, str]:
    """The places near a call, each with the side on which it lies of the nearest one."""
    nearest: dict[int, int] = {}
    for one in called:
        for place in range(one - NEAR, one + NEAR + 1):
            nearest[place] = min(nearest.get(place, NEAR + 1), place - one, key=abs)
    return {place: "-" if away < 0 else "+" for place, away in nearest.items() if away}


def _form(scene: Scene, found: Sequence[Token], words: list[str]) -> Iterator[str]:
    """How the text is written: capitals, length, marks, links, whom it calls how often; the names themselves aside."""
    text = scene.item.text.strip()
    own = " ".join(
        VEILED.get(one.text) or scene.item.text[slice(*scene.folded.span(one.start, one.end))]
        for one in found
        if one.text[0] != "["
    )
    raised, loud = (0.0, 0.0) if own.islower() else _capitals(own)
    named = {word.rstrip("@]") for word in words if word[:2] in ("[E", "[P")}
    plain = [
        f"cap{int(raised * 5)}",
        f"loud{min(3, int(loud * 5))}",
        f"long{min(7, int((len(words) + 1) ** 0.5))}",
        f"named{len(named)}",
        f"often{min(3, sum(word[:2] == '[E' and '@' not in word for word in words))}",
        *(mark for mark, there in _marks(text, words, raised) if there),
    ]
    yield from _pairs(tuple(plain))
    place = next((n for n, word in enumerate(words) if word[:3] in ("[E0", "[P0")), None)
    if place is not None:
        yield f"fat{min(4, place * 5 // len(words))}"


def _capitals(own: str) -> tuple[float, float]:
    """How many of the longer words begin with a capital, and how many of all letters are capitals."""
    long, letters = WORD.findall(own), [*filter(str.isalpha, own)]
    raised = sum(word[0].isupper() and not word.isupper() for word in long)
    return raised / max(1, len(long)), sum(map(str.isupper, letters)) / max(1, len(letters))


@lru_cache(maxsize=1 << 13)
def _pairs(plain: tuple[str, ...]) -> tuple[str, ...]:
    """Each sign of the form, and each two of them."""
    return (*(f"f{one}" for one in plain), *(f"f{one}&{other}" for one, other in combinations(plain, 2)))


def _marks(text: str, words: list[str], raised: float) -> Iterator[tuple[str, bool]]:
    first = words[0] if words else ""
    yield "asks", text.endswith("?")
    yield "question", "?" in text
    yield "cries", "!" in text
    yield "reply", first == "@"
    yield "reply-to", first in ("[E0@]", "[P0@]")
    yield "link", "<url>" in words
    yield "ends-in-link", ENDS.search(text) is not None and raised > 0.6  # noqa: PLR2004 - most words raised
    yield "quote", QUOTE.search(text) is not None
    yield f"tags{min(3, words.count('#'))}", "#" in words
    yield "face", FACE.search(text) is not None


def _heard(signals: Iterable[Signal]) -> Iterator[str]:
    """What the other recognisers say of the telling, whoever it is about."""
    for one in signals:
        if one.name.startswith(HEARD):
            yield f"{HEARS}{one.name}{'' if one.sure is Fit.YES else '?'}"


def _season(scene: Scene, words: list[str]) -> Iterator[str]:
    """Whether an election was near on the day: outside, words about an official in office rarely take a side."""
    fit = scene.season
    sign = "?" if fit is None else "-" if fit is Fit.NO else "+"
    yield f"t{sign}"
    yield f"t{sign}{'named' if any(word.startswith(CALLED) for word in words) else ''}&"
