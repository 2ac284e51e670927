"""Rewrite help for a draft: what to take out, and neutral words from a template instead; never a claim of our own."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from netral.kit.words import Words
from netral.model.rule import Part, Signal

SIDED = {
    "phrase.solicit": "phrase-solicit",
    "phrase.support": "phrase-support",
    "phrase.attack": "phrase-attack",
    "phrase.leaning": "phrase-leaning",
    "tag.for": "tag-for",
    "tag.against": "tag-against",
}
NUMBER = "number.shown"
TEMPLATES = SIDED | {NUMBER: "number-shown"}


class Rewrite(Struct, frozen=True):
    """One element that takes a side. span: where it stands. out: what to do. instead: neutral words, or empty."""

    span: tuple[int, int]
    words: str
    out: str
    instead: str


def rewrites(text: str, signals: Iterable[Signal], words: Words) -> tuple[Rewrite, ...]:
    """Every partisan element of a text in order of place; a ballot number only beside one."""
    seen = [one for one in signals if one.part is Part.TEXT and one.span[1] > one.span[0]]
    sided = list(_outermost([one for one in seen if one.name in SIDED]))
    taken = [one.span for one in sided]
    numbers = [one for one in seen if one.name == NUMBER and sided and not _covered(one.span, taken)]
    found = sorted({one.span: one for one in [*numbers, *sided]}.values(), key=lambda one: one.span)
    return tuple(_rewrite(text, one, words) for one in found)


def _rewrite(text: str, signal: Signal, words: Words) -> Rewrite:
    said = text[slice(*signal.span)].strip()
    key = TEMPLATES[signal.name]
    return Rewrite(signal.span, said, words(f"take-out.{key}", words=said), words(f"instead.{key}"))


def _outermost(signals: list[Signal]) -> Iterator[Signal]:
    """Those that lie within no other; of equal places the first."""
    kept: list[tuple[int, int]] = []
    for one in sorted(signals, key=lambda each: (each.span[0], -each.span[1])):
        if not _covered(one.span, kept):
            kept.append(one.span)
            yield one


def _covered(span: tuple[int, int], others: Iterable[tuple[int, int]]) -> bool:
    return any(first <= span[0] and span[1] <= after for first, after in others)
