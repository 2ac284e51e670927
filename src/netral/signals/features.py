"""What the measured judgement looks at: words, pairs, roots, neighbours of who is called, the form of the text."""

import re
from collections.abc import Iterable, Iterator, Sequence
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


class Feature(NamedTuple):
    """A feature and the tokens it comes from; the whole text where `last` is -1."""

    name: str
    first: int = 0
    last: int = -1


class Read(NamedTuple):
    """A text as it was read: its tokens and features, each feature once."""

    tokens: Sequence[Token]
    features: Sequence[Feature]


def features(scene: Scene, seen: Iterable[Signal]) -> Read:
    """What a text shows. seen: the signals of all other recognisers."""
    signals = tuple(seen)
    found = tokens(scene, signals)
    words = [each.text for each in found]
    every = [*_words(words), *_form(scene, found, words), *_heard(signals), *_season(scene, words)]
    return Read(found, list({each.name: each for each in reversed(every)}.values())[::-1])


def _words(words: list[str]) -> Iterator[Feature]:
    called = [place for place, word in enumerate(words) if word.startswith(CALLED)]
    company = "x+" if called else "x-"
    before = "^"
    for place, word in enumerate(words):
        yield Feature(f"w{word}", place, place)
        yield Feature(f"b{before} {word}", max(place - 1, 0), place)
        root = stem(word) if word[0].isalpha() else word
        yield Feature(f"r{root}", place, place)
        yield Feature(company + root, place, place)
        near = min((place - one for one in called if abs(place - one) <= NEAR), key=abs, default=0)
        if near:
            yield Feature(f"n{'-' if near < 0 else '+'}{root}", place, place)
        before = word
    if words:
        yield Feature(f"b{before} $", len(words) - 1, len(words) - 1)


def _form(scene: Scene, found: Sequence[Token], words: list[str]) -> Iterator[Feature]:
    """How the text is written: capitals, length, marks, links, whom it calls how often; the names themselves aside."""
    text = scene.item.text.strip()
    own = " ".join(
        scene.item.text[slice(*scene.folded.span(one.start, one.end))] for one in found if one.text[0] != "["
    )
    letters = [letter for letter in own if letter.isalpha()]
    long = WORD.findall(own)
    raised = sum(word[0].isupper() and not word.isupper() for word in long) / max(1, len(long))
    loud = sum(letter.isupper() for letter in letters) / max(1, len(letters))
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
        yield Feature(f"fat{min(4, place * 5 // len(words))}")


@lru_cache(maxsize=1 << 13)
def _pairs(plain: tuple[str, ...]) -> tuple[Feature, ...]:
    """Each sign of the form, and each two of them."""
    alone = (Feature(f"f{one}") for one in plain)
    return (*alone, *(Feature(f"f{one}&{other}") for one, other in combinations(plain, 2)))


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


def _heard(signals: Iterable[Signal]) -> Iterator[Feature]:
    """What the other recognisers say of the telling, whoever it is about."""
    for one in signals:
        if one.name.startswith(HEARD):
            yield Feature(f"s{one.name}{'' if one.sure is Fit.YES else '?'}")


def _season(scene: Scene, words: list[str]) -> Iterator[Feature]:
    """Whether an election was near on the day: outside, words about an official in office rarely take a side."""
    fit = scene.season
    sign = "?" if fit is None else "-" if fit is Fit.NO else "+"
    yield Feature(f"t{sign}")
    yield Feature(f"t{sign}{'named' if any(word.startswith(CALLED) for word in words) else ''}&")
