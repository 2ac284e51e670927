"""Pages of platforms' downloads as a stream of blocks: a heading, lines, links, files and table cells each.

A block is what the page draws as a box of its own; where the classes of boxes are unknown, what stands directly in the
main part. Memory is bounded by the largest block. One pass, in linear time.
"""

import re
from codecs import getincrementaldecoder
from collections.abc import Iterator
from html import unescape
from typing import BinaryIO

from msgspec import Struct

from netral.kit.made import Made, made
from netral.kit.tags import CLASS, HEADING, HREF, INLINE, ROLE, SRC, TOKEN, UNSHOWN, VOID, attribute, kind

BLOCK = 1 << 20
LONGEST = 1 << 20  # characters of a tag, or of text between two tags; more is no page
DEEPEST, MOST = 400, 20_000  # elements inside each other, lines of one block: a page with more of them is damaged
FOLD, EDGES = re.compile(r"(?<![ \t])[ \t]*[\r\n]+[ \t]*"), re.compile(r"(?<![ \t])[ \t]*\n[ \t]*")


class Line(Struct, frozen=True):
    """A line, or a file (src) that is shown.

    depth: elements around it. row, cell: where in a table it stands, -1 for nowhere; lead: directly in its cell. group:
    number of the inner box around it, 0 for none. label: what stands before it in the same line, up to a colon.
    """

    text: str = ""
    href: str = ""
    src: str = ""
    depth: int = 0
    row: int = -1
    cell: int = -1
    lead: bool = False
    group: int = 0
    head: bool = False
    label: str = ""


class Block(Struct, frozen=True):
    """A box: its lines in order. parents: for each inner box the one around it. sure: the page marks it as a box.

    above: the words that stood last outside all boxes before it, such as the heading of a section.
    """

    lines: tuple[Line, ...] = ()
    parents: tuple[int, ...] = (0,)
    sure: bool = True
    above: str = ""


def blocks(stream: BinaryIO) -> Iterator[Made | Block]:
    """The blocks of a page, after what it says of its own making."""
    walk = _Walk()
    decode, text, first = getincrementaldecoder("utf-8")("replace").decode, "", True
    while True:
        raw = stream.read(BLOCK)
        text += decode(raw, not raw)
        if first:
            yield made(text)
        cut, at, first = text.rfind("<") if raw else len(text), 0, False
        cut = len(text) if len(text) - cut > LONGEST else max(cut, 0)
        for tag in TOKEN.finditer(text, 0, cut):
            if tag.start() > at:
                walk.said(text[at : tag.start()])
            at = tag.end()
            if tag[2]:
                walk.end(tag[2].lower()) if tag[1] else walk.start(tag[2].lower(), tag[3])
                if walk.done:
                    yield walk.done.pop()
        if cut > at:
            walk.said(text[at:cut])
        text = text[cut:]
        if not raw:
            walk.close(0)
            yield from walk.done
            return


class _Walk:
    """Goes through a page tag by tag and gathers the lines of the block it is in."""

    def __init__(self) -> None:
        self.done: list[Block] = []
        self.open = False  # inside a block
        self._stack: list[tuple[str, str]] = []  # open elements: the tag, and what closes with it
        self._scope, self._main, self._hidden = -1, False, 0
        self._sure = self._any_sure = False
        self._deep = 0
        self._above = ""
        self._new()

    def _new(self) -> None:
        self._lines: list[Line] = []
        self._parents, self._group = [0], 0
        self._rows, self._tables = 0, list[list[int]]()
        self._words: list[str] = []
        self._href, self._label, self._head, self._hrefs = "", "", 0, list[str]()

    def said(self, raw: str) -> None:
        """Text between two tags."""
        text = FOLD.sub(" ", unescape(raw) if "&" in raw else raw)
        if self._hidden or not (text.strip() or self._words):
            return
        if not (self.open and self._sure):
            self._above = " ".join(text.split()) if self._scope >= 0 else ""
        if not self.open:
            return
        if not self._words and text.rstrip().endswith(":") and self._stack and self._stack[-1][0] == "span":
            self._label = text.strip(" :\u00a0")
            return
        self._words.append(text)
        self._href = self._href or (self._hrefs[-1] if self._hrefs else "")

    def start(self, tag: str, rest: str) -> None:
        """A tag that opens an element, or stands alone."""
        outer = tag not in INLINE
        if self._words and outer and tag != "br":
            self._flush()
        if tag in VOID:
            self._alone(tag, rest)
        elif len(self._stack) < DEEPEST:
            self._stack.append((tag, self._opened(tag, rest)))
            self._deep += outer

    def end(self, tag: str) -> None:
        """A tag that closes an element; one that closes nothing is nothing."""
        last = len(self._stack) - 1
        if last >= 0 and self._stack[last][0] == tag:
            self.close(last)
        else:
            self.close(next((n for n in range(last, -1, -1) if self._stack[n][0] == tag), last + 1))

    def close(self, at: int) -> None:
        """Close the elements from a place on."""
        while len(self._stack) > at:
            tag, opens = self._stack[-1]
            if self._words and tag not in INLINE:
                self._flush()
            self._stack.pop()
            self._deep -= tag not in INLINE
            if opens:
                self._closed(opens)

    def _alone(self, tag: str, rest: str) -> None:
        if tag == "br":
            self._words += "\n" if self._words else ""
        elif self.open:
            self._shown(rest)

    def _shown(self, rest: str) -> None:
        if src := attribute(SRC, rest):
            self._add(Line(src=src, depth=self._deep, group=self._group))

    def _opened(self, tag: str, rest: str) -> str:
        """What an element opens; the block, the group, the row and so on close with it."""
        box, head = kind(attribute(CLASS, rest)) if rest else (False, False)
        if (
            tag == "main"
            or (rest and not self._main and attribute(ROLE, rest) == "main")
            or (tag == "body" and not self._main)
        ):
            self._scope, self._main, self.open = len(self._stack), tag != "body", False
            return ""
        if tag in UNSHOWN:
            self._hidden += 1
            return "hidden"
        if self._scope >= 0 and (tag == "section" or box):
            return self._box()
        if not self.open and (self._scope < 0 or len(self._stack) != self._scope + 1 or self._hidden):
            return ""
        if not self.open:
            self._new()
            self.open, self._sure = True, False
            return "block"
        return self._inner(tag, rest, head=head or tag in HEADING)

    def _box(self) -> str:
        if self.open and self._sure:
            self._parents.append(self._group)
            self._group = len(self._parents) - 1
            return "group"
        self._new()
        self.open = self._sure = self._any_sure = True
        return "block"

    def _inner(self, tag: str, rest: str, *, head: bool) -> str:
        if tag == "tr":
            self._rows += 1
            self._tables.append([self._rows - 1, -1, 0])
            return "row"
        if tag in {"td", "th"} and self._tables:
            self._tables[-1][1:] = [self._tables[-1][1] + 1, self._deep + 1]
        if head:
            self._head += 1
            return "head"
        if tag == "a":
            self._hrefs.append(attribute(HREF, rest))
            return "link"
        if rest:
            self._shown(rest)
        return ""

    def _closed(self, opens: str) -> None:
        match opens:
            case "hidden":
                self._hidden -= 1
            case "block":
                if self.open and (self._sure or not self._any_sure) and self._lines:
                    above = self._above if self._sure else ""
                    self.done.append(Block(tuple(self._lines), tuple(self._parents), self._sure, above))
                self.open = False
            case "group":
                self._group = self._parents[self._group]
            case "row" if self._tables:
                self._tables.pop()
            case "head":
                self._head = max(self._head - 1, 0)
            case "link" if self._hrefs:
                self._hrefs.pop()

    def _flush(self) -> None:
        """The line that was gathered is complete."""
        text = EDGES.sub("\n", "".join(self._words)).strip()
        if text:
            row, cell, inside = self._tables[-1] if self._tables else (-1, -1, 0)
            place = (row, cell, inside == self._deep, self._group, self._head > 0)
            self._add(Line(text, self._href, "", self._deep, *place, self._label))
        if self._words:
            self._words, self._href, self._label = [], "", ""

    def _add(self, line: Line) -> None:
        if len(self._lines) < MOST:
            self._lines.append(line)
