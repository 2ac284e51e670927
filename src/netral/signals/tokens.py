"""A text as the measured judgement reads it: words in one spelling, whoever is called as a sign of the kind."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from netral.kit.data import data_text
from netral.kit.text import hashtag_words
from netral.model.contest import ContestantKind
from netral.model.rule import Part, Signal
from netral.model.time import Fit
from netral.signals.scene import Scene

TOKEN = re.compile(  # words and telling marks
    r"https?://\S+|<\w+>|@[\w.]{2,40}|#\w+|[^\W_]+|[!?]+|[\"“”«»]|\.{2,}|[^\w\s.,:;()/\-'&<>]"
)
URL = "<url>"
MASK = "<"  # begins what stands where something was taken out of a text
TWICE = re.compile(r"(?<=[^\W\d_])2$")  # "orang2"
ENDING = re.compile(r"(?:nya|lah|kah|pun|ku|mu|in|kan|an|i)$")
PREFIXES = (
    ("memper", ""), ("meny", "s"), ("menge", ""), ("meng", ""), ("mem", "p"), ("men", "t"), ("me", ""), ("peng", ""),
    ("peny", "s"), ("pem", "p"), ("pen", "t"), ("ber", ""), ("ter", ""), ("di", ""), ("ny", "s"), ("nge", ""),
    ("ng", ""), ("ke", ""), ("se", ""), ("pe", ""),
)  # fmt: skip
SHORT, ROOT = 5, 3  # letters of a word that keeps its ending, and of what must stay without a prefix
KINDS = {"contestant.named": "", "number.shown": "N"}
FIGURE = "0"  # any figure: which one says whose number it is
FIGURES = frozenset({"satu", "dua", "tiga", "empat", "lima", "siji", "loro", "telu", "hiji", "tilu"})
BEFORE, AFTER = frozenset({"nomor", "no", "urut", "paslon", "kosong", "nol"}), frozenset({"jari", "jempol"})


class Token(NamedTuple):
    """A word or sign, and where it stands in the folded text."""

    text: str
    start: int
    end: int


class Call(NamedTuple):
    """Where somebody is called in the original text: sign of the kind, and whom it may mean."""

    start: int
    end: int
    kind: str
    meant: frozenset[str]


def tokens(scene: Scene, who: Iterable[Signal]) -> list[Token]:
    """The words of a text in order; of several signs of one kind in a row only the first."""
    calls = _calls(scene, who)
    camp: list[str] = []
    found: list[Token] = []
    for token in _plain(scene, calls, camp):
        if found and found[-1].text in FIGURES and token.text in AFTER:
            found[-1] = found[-1]._replace(text=FIGURE)
        elif found and found[-1].text in BEFORE and token.text in FIGURES:
            found.append(token._replace(text=FIGURE))
            continue
        if not (found and token.text == found[-1].text and token.text[0] in "@[<"):
            found.append(token)
    return found


@lru_cache(maxsize=1 << 15)
def stem(word: str) -> str:
    """A word without its affixes, roughly: `menangkan`, `dimenangkan`, `menangin` are one."""
    bare = ENDING.sub("", word) if len(word) > SHORT else word
    word = bare if len(bare) > ROOT else word
    for prefix, first in PREFIXES:
        if word.startswith(prefix) and len(word) - len(prefix) >= ROOT:
            return first + word[len(prefix) :]
    return word


def _plain(scene: Scene, calls: list[Call], camp: list[str]) -> Iterator[Token]:
    waiting = calls[::-1]
    for found in TOKEN.finditer(scene.text):
        word, (start, end) = found[0], found.span()
        call = _there(waiting, *scene.folded.span(start, end)) if waiting else None
        if call and word[0] != "#":
            yield Token(_sign(scene, call, camp, handle=word[0] == "@"), start, end)
        elif word[0] == "#":
            yield from _tag(scene, found, call, camp)
        elif word[0] == "@":
            yield Token("@", start, end)
        elif word == URL or "://" in word:
            yield Token(URL, start, end)
        elif word[0] != MASK:
            for each in _veiled(scene, word, camp):
                yield Token(each, start, end)


def _there(waiting: list[Call], first: int, after: int) -> Call | None:
    """The call that stands at a place of the original text; those before it wait no longer."""
    while waiting and waiting[-1].end <= first:
        waiting.pop()
    return waiting[-1] if waiting and waiting[-1].start < after else None


def _tag(scene: Scene, found: re.Match[str], call: Call | None, camp: list[str]) -> Iterator[Token]:
    """A hashtag: its mark, then its words, where they can be told apart."""
    start, end = found.span()
    yield Token("#", start, end)
    pieces = scene.lexicon.glued.pieces(found[0]) if call else ()
    if call and not pieces:
        yield Token(_sign(scene, call, camp, handle=False), start, end)
    for piece in pieces:
        named = piece in scene.lexicon.joined
        words = [_sign(scene, call, camp, handle=False)] if named and call else _veiled(scene, piece, camp)
        yield from (Token(each, start, end) for each in words)
    if not call:
        first, after = scene.folded.span(start, end)
        for word in hashtag_words(scene.item.text[first + 1 : after]).split():
            yield from (Token(each, start, end) for each in _veiled(scene, word, camp))


def _veiled(scene: Scene, word: str, camp: list[str]) -> Sequence[str]:
    """A folded word in its full spelling, with a sign for every name inside it that the recognisers left alone."""
    pieces = scene.lexicon.parted(word)
    if not pieces:
        return spelled(word)
    found: list[str] = []
    for piece in pieces:
        if piece in scene.lexicon.borne:
            found.append(_sign(scene, Call(0, 0, "E", _then(scene, scene.lexicon.borne[piece])), camp, handle=False))
        elif len(piece) >= ROOT:
            found += spelled(piece)
    return found


def _then(scene: Scene, meant: frozenset[str]) -> frozenset[str]:
    """Those of them who stood on the day of the item, as far as any did."""
    return frozenset(one for one in meant if scene.contest(one) is not Fit.NO) or meant


def _sign(scene: Scene, call: Call, camp: list[str], *, handle: bool) -> str:
    """The first who is called is told from all others; of several elections the latest says who stands together."""
    if not call.meant or call.kind == "N":
        return f"[{call.kind}]"
    meant = max(call.meant, key=scene.lexicon.order)
    camp[:] = camp or [meant]
    return f"[{call.kind}{int(meant != camp[0])}{'@' if handle else ''}]"


def _calls(scene: Scene, who: Iterable[Signal]) -> list[Call]:
    spans: dict[tuple[int, int], list[Signal]] = {}
    for signal in who:
        if signal.part is Part.TEXT and (signal.name in KINDS or signal.name.startswith("mention.")):
            spans.setdefault(signal.span, []).append(signal)
    calls = (Call(*span, _kind(scene, seen), frozenset(one.about for one in seen if one.about))
             for span, seen in spans.items())  # fmt: skip
    kept: list[Call] = []
    for call in sorted(calls, key=lambda one: (one.start, -one.end)):
        if not kept or call.start >= kept[-1].end:
            kept.append(call)
    return kept


def _kind(scene: Scene, seen: list[Signal]) -> str:
    named = next((one for one in seen if one.about), None)
    if named is None:
        return seen[0].name.removeprefix("mention.")[0]
    if all(one.name == "number.shown" for one in seen):
        return "N"
    return "P" if scene.lexicon.about[named.about].contestant.kind is ContestantKind.PARTY else "E"


@lru_cache(maxsize=1 << 15)
def spelled(word: str) -> tuple[str, ...]:
    """A folded word in its full spelling, as one or several words."""
    if word.isdigit():
        return (FIGURE,)
    plain = TWICE.sub("", word)
    return _spellings().get(plain, (plain,))


@lru_cache(maxsize=1)
def _spellings() -> dict[str, tuple[str, ...]]:
    lines = (line.split("\t") for line in data_text("id/stance/spellings.tsv").splitlines()[1:])
    return {short: tuple(full.split()) for short, full in lines}
