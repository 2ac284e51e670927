"""The build of a page without its content: which elements stand in which, how often, and what kind of text they hold.

Names of elements and classes are shown where they are known or are codes of a platform; a text is shown only where all
its words are words that platforms use, and only where labels stand or where it recurs. Of a date its shape is shown.
"""

import re
from codecs import getincrementaldecoder
from collections.abc import Iterator
from html import unescape
from typing import BinaryIO

from msgspec import Struct

from netral.importers.skeleton_words import MASK, known
from netral.kit.page import BLOCK, LONGEST
from netral.kit.tags import CLASS, HEADING, TOKEN, VOID, attribute

CODE = re.compile(r"_[a-z0-9]{1,5}(?:[-_][a-z0-9]{0,4})*")  # classes as Meta writes them, told apart by a digit
STYLED = frozenset({"pam", "noborder", "uiBoxWhite", "clearfix", "mdl", "cell", "grid", "col", "outer", "wrap", "pull"})
PART = re.compile(r"[^-_]+")
TAGS = frozenset(
    """
    html head body title main header footer section article aside nav div span p a ul ol li dl dt dd table thead tbody
    tr td th h1 h2 h3 h4 h5 h6 time img video audio source b strong i em small br hr button form input label figure
    figcaption blockquote pre code font center
    """.split()  # noqa: SIM905 - read as a text
)
PLAIN = frozenset({"div", "span", "tbody", "html", "b", "i", "em", "font"})  # of no account without a class
SILENT = frozenset({"script", "style", "template", "head"})
MAIN = ("main", "header", "aside", "body")  # a path begins at the last of them
DEEP, DEEPEST = 24, 400  # elements of a path, and inside each other at all
SHORT = 40  # characters of a label
DATE = re.compile(r"(?=[^\n]*(?:19|20)\d\d)(?=(?:\D*\d){5})[^\n]{8,40}")
DIGITS = re.compile(r"\d+")
LETTERS, MANY = re.compile(r"[^\W\d_]+"), 5  # words of a date: month, zone, half of the day, two that join
LABELS = HEADING | {"th", "dt", "label", "td"}


class Piece(Struct, frozen=True):
    """An element, or a text in it. label: the text where it may be shown; sure: it need not recur for that."""

    path: tuple[str, ...]
    text: bool = False
    dated: bool = False
    label: str = ""
    sure: bool = False


def pieces(stream: BinaryIO) -> Iterator[Piece]:
    """What a page is made of."""
    decode, text = getincrementaldecoder("utf-8")("replace").decode, ""
    walk = _Walk()
    while True:
        raw = stream.read(BLOCK)
        text += decode(raw, not raw)
        cut, at = text.rfind("<") if raw else len(text), 0
        cut = len(text) if len(text) - cut > LONGEST else max(cut, 0)
        for tag in TOKEN.finditer(text, 0, cut):
            yield from walk.said(text[at : tag.start()])
            at = tag.end()
            if tag[2]:
                yield from walk.end(tag[2].lower()) if tag[1] else walk.start(tag[2].lower(), tag[3])
        yield from walk.said(text[at:cut])
        text = text[cut:]
        if not raw:
            return


def shaped(text: str) -> str:
    """A date without its numbers and with no word but those that platforms use."""
    return DIGITS.sub("#", LETTERS.sub(lambda found: found[0] if known(found[0]) else MASK, text))


class _Walk:
    """Goes through a page tag by tag, with the names of the open elements."""

    def __init__(self) -> None:
        self._stack: list[str] = []
        self._cell = 0  # number of the cell in its row; what stands in the first may be a label

    def start(self, tag: str, rest: str) -> Iterator[Piece]:
        """A tag that opens an element, or stands alone."""
        hushed = tag in SILENT or not SILENT.isdisjoint(self._stack)
        self._cell = 0 if tag == "tr" else self._cell + (tag == "td")
        name = tag if hushed else _named(tag, rest)
        if not hushed and name not in PLAIN:
            yield Piece(_path([*self._stack, name]))
        if tag not in VOID and len(self._stack) < DEEPEST:
            self._stack.append(name)

    def end(self, tag: str) -> Iterator[Piece]:
        """A tag that closes an element; one that closes nothing is nothing."""
        opened = [one.partition(".")[0] for one in self._stack]
        shown = tag if tag in TAGS | SILENT else MASK
        if shown in opened:
            del self._stack[len(opened) - 1 - opened[::-1].index(shown) :]
        return iter(())

    def said(self, raw: str) -> Iterator[Piece]:
        """Text between two tags."""
        text = " ".join(unescape(raw).split()) if raw else ""
        if not text or not SILENT.isdisjoint(self._stack):
            return
        path = _path(self._stack)
        if DATE.fullmatch(text) and len(LETTERS.findall(text)) <= MANY:
            yield Piece(path, text=True, dated=True, label=shaped(text), sure=True)
            return
        label = text if len(text) <= SHORT and known(text.rstrip(": ")) else ""
        last = self._stack[-1].partition(".")[0] if self._stack else ""
        sure = last in LABELS and not (last == "td" and self._cell > 1)
        yield Piece(path, text=True, label=label, sure=sure or text.endswith(":"))


def _named(tag: str, rest: str) -> str:
    """An element by its tag and those of its classes that may be shown."""
    classes = [one if _shown(one) else MASK for one in attribute(CLASS, rest).split()]
    return ".".join(dict.fromkeys([tag if tag in TAGS else MASK, *classes]))


def _shown(name: str) -> bool:
    """May a class be shown: a code with a digit in it, or words of styling that are known?"""
    coded = CODE.fullmatch(name) is not None and any(sign.isdigit() for sign in name)
    return coded or name in STYLED or all(one in STYLED or known(one) or one.isdigit() for one in PART.findall(name))


def _path(stack: list[str]) -> tuple[str, ...]:
    start = next((n for n in range(len(stack) - 1, -1, -1) if stack[n].partition(".")[0] in MAIN), 0)
    return tuple(one for one in stack[start:] if one not in PLAIN)[:DEEP]
