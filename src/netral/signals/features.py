"""What the measured judgement looks at: words, pairs, roots, neighbours of who is called, the form of the text."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from netral.model.rule import Signal
from netral.model.time import Fit
from netral.signals.scene import Scene
from netral.signals.tokens import Token, stem, tokens

NEAR = 4  # words around a name that count as its neighbours
WORD = re.compile(r"[^\W\d_]{3,}")
ENDS = re.compile(r"(?:https?://\S+|<url>)\s*$")
QUOTE = re.compile(r"[\"“”]")
FACE = re.compile("[\U0001f300-\U0001faff]")
CALLED = ("[E0", "[E1", "[P0", "[P1", "[N]")
HEARD = ("phrase.", "tag.", "turnout", "official-info", "congratulation", "headline", "question", "quoting", "negated",
         "news-link")  # fmt: skip


Feature = tuple[str, int, int]  # its name, and the first and last of the tokens it comes from


class Read(NamedTuple):
    """A text as it was read. words: features with their tokens. whole: names of those that the text has as a whole."""

    tokens: Sequence[Token]
    words: Sequence[Feature]
    whole: Sequence[str]

    @property
    def names(self) -> Iterable[str]:
        """The names of all features, each once."""
        return dict.fromkeys([*[name for name, _, _ in self.words], *self.whole])

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
    return Read(found, list(_words(words)), [*_form(scene, found, words), *_heard(signals), *_season(scene, words)])


def _words(words: list[str]) -> Iterator[Feature]:
    called = [place for place, word in enumerate(words) if word.startswith(CALLED)]
    company = "x+" if called else "x-"
    near, before = _near(called), "^"
    for place, word in enumerate(words):
        yield f"w{word}", place, place
        yield f"b{before} {word}", max(place - 1, 0), place
        root = stem(word) if word[0].isalpha() else word
        yield f"r{root}", place, place
        yield company + root, place, place
        if place in near:
            yield f"n{near[place]}{root}", place, place
        before = word
    if words:
        yield f"b{before} $", len(words) - 1, len(words) - 1


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
        scene.item.text[slice(*scene.folded.span(one.start, one.end))] for one in found if one.text[0] != "["
    )
    long = WORD.findall(own)
    raised = sum(word[0].isupper() and not word.isupper() for word in long) / max(1, len(long))
    loud = sum(map(str.isupper, filter(str.isalpha, own))) / max(1, sum(map(str.isalpha, own)))
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
            yield f"s{one.name}{'' if one.sure is Fit.YES else '?'}"


def _season(scene: Scene, words: list[str]) -> Iterator[str]:
    """Whether an election was near on the day: outside, words about an official in office rarely take a side."""
    fit = scene.season
    sign = "?" if fit is None else "-" if fit is Fit.NO else "+"
    yield f"t{sign}"
    yield f"t{sign}{'named' if any(word.startswith(CALLED) for word in words) else ''}&"
