"""What one block of a page in Meta's HTML exports says: heading, words, times, links, files, labels with values."""

import re
from functools import lru_cache
from typing import Any

from msgspec import Struct

from netral.kit.dates import CLOCK, DAY, MONTHS
from netral.kit.page import Block, Line

YEAR = re.compile(r"(?:19|20)\d\d")
SHORT = 60  # characters of a line that is a date, with a word before it
NEAR = 4  # elements between a heading and own words; what stands deeper in is attached
CHANGED = re.compile(
    r"(?:updated|edited|diperbarui|diperbaharui|diedit|diubah|actualizado|bijgewerkt|atualizado|modifié)\b.{0,12}",
    re.IGNORECASE,
)
WEEKDAY = re.compile(r"[^\W\d_]+")
FILE = re.compile(r"\.(?:jpe?g|png|webp|heic|gif|mp4|mov|m4v|webm)$", re.IGNORECASE)
BACK = "facebook.com/dyi/"  # addresses in the feet of boxes, which lead back to the act
WEB = ("http://", "https://")


class When(Struct, frozen=True):
    """A time as a page writes it. changed: a word before it says that it is the time of a change."""

    text: str
    changed: bool = False


def when(line: Line) -> When | None:
    """The time that a line is, if it is one."""
    return _dated(line.text) if len(line.text) <= SHORT and YEAR.search(line.text) else None


@lru_cache(maxsize=4096)
def _dated(text: str) -> When | None:
    found = DAY.search(text)
    clock = CLOCK.match(text, found.end()) if found else None
    word = (found["month"] or found["month2"] or "") if found else ""
    if not found or not clock or text[clock.end() :].strip(" .") or (word and word.lower() not in MONTHS):
        return None
    before = text[: found.start()].strip(" ,:")
    if not before:
        return When(text)
    changed = CHANGED.fullmatch(before) is not None
    return When(text, changed) if changed or (WEEKDAY.fullmatch(before) and text[len(before)] == ",") else None


class Sheet:
    """A block, looked through once. above: the words that stand over it. page: what its page is called."""

    def __init__(self, block: Block, page: str = "") -> None:
        """Find out what stands in which inner box, and which lines are times, files and captions."""
        self.lines, self.above, self.page = block.lines, block.above, page
        self._times = [when(line) for line in block.lines]
        self._names = {line.group: line.text for line in reversed(block.lines) if line.head and line.group}
        self._outer = self._nearest(block.parents)
        self._box = [self._outer[line.group] if line.group not in self._names else line.group for line in block.lines]
        self.title, self._top = self._heading()
        self.files, self._said = self._shown()

    def times(self) -> tuple[When | None, When | None]:
        """When the act was done, and when it was changed."""
        found = [time for line, time in zip(self.lines, self._times, strict=True) if time and line.row < 0]
        plain = [time for time in found if not time.changed]
        return plain[-1] if plain else None, next((time for time in found if time.changed), None)

    def words(self, *, attached: bool = False) -> str:
        """The words of a block, or those of what is attached to it, which stand deeper in."""
        free = [(n, line) for n, line in enumerate(self.lines) if self._is_free(n, line)]
        base = min((line.depth for n, line in free), default=0) + 1
        limit = min(base, self._top + NEAR) if self._top else base
        said = [line for n, line in free if n not in self._said and not self._times[n] and line.text != line.href]
        return "\n\n".join(line.text for line in said if (line.depth > limit) is attached and line.text != self.title)

    def labels(self) -> list[tuple[str, str]]:
        """What stands behind a word and a colon, outside tables."""
        return [(line.label, line.text) for line in self.lines if line.label and line.row < 0]

    def link(self) -> str:
        """The first address outside the archive; that of the time comes last."""
        out = [(n, line.href) for n, line in enumerate(self.lines) if line.href.startswith(WEB)]
        found = [(self._times[n] is not None, n, href) for n, href in out if BACK not in href]
        return min(found, default=(False, 0, ""))[2]

    def nodes(self, box: int = 0) -> list[dict[str, Any]]:
        """The table cells and inner boxes, as labels and values."""
        rows: dict[tuple[int, int], list[Line]] = {}
        for n, line in enumerate(self.lines):
            if line.row >= 0 and not line.head:
                rows.setdefault((self._box[n], line.row), []).append(line)
        found: dict[int, list[dict[str, Any]]] = {}
        for (inside, _), lines in rows.items():
            found.setdefault(inside, []).append(_node(lines))
        for inside in sorted(set(self._names) | set(found), reverse=True):
            if inside:
                group = {"title": self._names.get(inside, ""), "dict": found.pop(inside, [])}
                found.setdefault(self._outer[inside], []).append(group)
        return found.get(box, [])

    def _nearest(self, parents: tuple[int, ...]) -> list[int]:
        """For each inner box the nearest one around it that has a heading, 0 for none."""
        outer = [0] * len(parents)
        for box in range(1, len(parents)):
            parent = parents[box]
            outer[box] = parent if parent in self._names else outer[parent]
        return outer

    def _heading(self) -> tuple[str, int]:
        """The heading and how deep it stands: one that is marked, else a first line further out than all the rest."""
        marked = next((line for line in self.lines if line.head and not line.group), None)
        if marked:
            return marked.text, marked.depth
        first, rest = self.lines[0], self.lines[1:]
        plain = not (first.src or first.href or first.row >= 0 or first.label or self._times[0])
        bare = plain and rest and all(first.depth <= line.depth for line in rest) and not any(map(_file, rest))
        return (first.text, first.depth) if bare else ("", 0)

    def _is_free(self, n: int, line: Line) -> bool:
        """Does a line stand outside tables, inner boxes, headings and files, and is it no time of the act?"""
        time = self._times[n]
        outside = line.row < 0 and not self._box[n] and not line.head and not line.label
        own = bool(line.text) and not _file(line) and BACK not in line.href
        return outside and own and not (time and not time.changed)

    def _shown(self) -> tuple[list[dict[str, Any]], set[int]]:
        """The photos and videos, each with the words under it; and which lines are such words."""
        found: dict[str, dict[str, Any]] = {}
        captions: set[int] = set()
        last, depth = "", 0
        for n, line in enumerate(self.lines):
            name = _file(line)
            if name and line.row < 0:
                last, depth = name, line.depth
                found.setdefault(name, {"uri": name})
            elif last and line.row < 0 and line.text and not name:
                near = line.depth >= depth - 1 and not (line.head or line.href or self._times[n])
                if near:
                    captions.add(n)
                    found[last].setdefault("description", line.text)
                last = last if near else ""
        return [*found.values()], captions


def _file(line: Line) -> str:
    """The file that a line shows or leads to, if it stands in the archive."""
    name = line.src or (line.href if FILE.search(line.href) else "")
    return "" if "://" in name or name.startswith(("data:", "//")) else name


def _node(lines: list[Line]) -> dict[str, Any]:
    split = len({line.cell for line in lines}) > 1 or lines[0].lead
    label, values = (lines[0].text, lines[1:]) if split else ("", lines)
    href = next((line.href for line in values if line.href.startswith(WEB)), "")
    stamp = when(values[0]) if len(values) == 1 else None
    shown = [{"uri": name} for line in values if (name := _file(line))]
    text = "\n".join(line.text for line in values if line.text)
    value: dict[str, Any] = {"timestamp_value": stamp} if stamp else {"value": text}
    return {"label": label} | value | ({"href": href} if href else {}) | ({"media": shown} if shown else {})
