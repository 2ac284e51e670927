"""Tables of YouTube exports. Their names and heads are translated, so kinds are told by shape: ids, times, places."""

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any, BinaryIO

from msgspec import Struct

from netral.kit.stream import Broken
from netral.kit.tables import cells, headed
from netral.kit.text import sound

SAMPLE = 30  # rows that are looked at to tell what a table holds
CHANNEL = re.compile(r"UC[\w-]{22}")
VIDEO = re.compile(r"[\w-]{11}")
COMMENT = re.compile(r"Ug[\w-]{10,}(?:\.[\w-]+)?")
STAMP = re.compile(r"\d{2,}[\d T:.-]*(?:Z| ?UTC|[+-]\d\d:?\d\d)?|\d{3,}[\d:]*\+\d\d:\d\d")
NUMBER = re.compile(r"\d{1,12}")
LINK = re.compile(r"https?://(?:www\.)?youtube\.com/", re.IGNORECASE)
CLOCKS = re.compile(r"\((?:ms|md|msec|мс)\b")  # heads of lengths of videos
OWN = re.compile(
    "[(\uff08][^\\W\\d][^)\uff09\\d]+[)\uff09]"
)  # what follows heads of the owner's words: (Original), (asli)
LANGUAGE = re.compile(r"[a-z]{2,3}(?:[-_][A-Za-z]{2,4})?")
CHATS = re.compile(r"chat|obrolan|чат|チャット|채팅|聊天|دردشة|แชท|sohbet", re.IGNORECASE)
CHANNELS = re.compile(
    r"[ck]ana[lł]|channel|kanaal|saluran|チャンネル|채널|频道|頻道|канал|قناة|kênh|ช่อง", re.IGNORECASE
)
VIDEOS = re.compile(r"v[ií]d[eé]o|動画|동영상|视频|影片|видео|فيديو|wideo|วิดีโอ", re.IGNORECASE)
COUNT = re.compile(r"\b\d+\)?$")
OLD_LIST = ("playlistid", "channelid", "timecreated", "timeupdated", "title", "description", "visibility")
WORDY = range(6, 12)  # columns of a table of comments
MANY, CHAT_ID = 7, 30  # columns of videos and lists; letters of a chat message's id
Rows = Sequence[Sequence[str]]


class Line(Struct, frozen=True):
    """A row of a table, by what the table holds. cells: what stands under the names of that kind."""

    kind: str  # comment, chat, subscription, video, list, listed, channel, address, settings, about, unknown
    cells: dict[str, str] = {}


class Layout(Struct, frozen=True):
    """What a table holds, and in which columns."""

    kind: str
    columns: dict[str, int] = {}

    def line(self, row: Sequence[str]) -> Line:
        """A row under its names."""
        found = {name: row[at].strip() for name, at in self.columns.items() if -len(row) <= at < len(row)}
        return Line(self.kind, found)


def lines(stream: BinaryIO) -> Iterator[Line | Broken]:
    """The rows of a table by what they are. Blank lines may part two tables of which the first is about the second."""
    head: list[str] = []
    kept: list[list[str]] = []
    layout, gap = None, False
    for row in cells(stream):
        if isinstance(row, Broken):
            yield row
        elif not any(map(str.strip, row)):
            gap = True
        elif not head or (gap and len(row) != len(head)):
            yield from _laid(head, kept, layout)
            head, kept, layout, gap = row, [], None, False
        elif layout:
            yield layout.line(row)
        else:
            kept.append(row)
            if len(kept) == SAMPLE:
                layout = recognised(head, kept)
                yield from _laid(head, kept, layout)
                kept = []
    yield from _laid(head, kept, layout)


def _laid(head: list[str], rows: list[list[str]], layout: Layout | None) -> Iterator[Line]:
    layout = layout or recognised(head, rows)
    yield from map(layout.line, rows)


def recognised(head: Sequence[str], rows: Rows) -> Layout:
    """What a table holds, by its heads and its first rows."""
    if _old(head):
        return Layout("list", {"id": 0, "title": 4})
    told = (_wordy(head, rows), _subscribed(rows), _videos(head, rows), _lists(head, rows), _channel(head, rows))
    return next(filter(None, told), _rest(head, rows))


def said(cell: str) -> str:
    """The words of a comment, which stand as pieces of JSON, once wrapped and once not; or as they are."""
    if not cell.lstrip().startswith("{"):
        return cell
    try:
        pieces = json.loads(f"[{cell}]")
    except (ValueError, RecursionError):
        return cell
    return sound("".join(_piece(one) for one in pieces).replace("\r\n", "\n"))


def _piece(value: Any) -> str:
    if not isinstance(value, dict):
        return ""
    inner = value.get("takeoutSegments")
    if isinstance(inner, list):
        return "".join(map(_piece, inner))
    text = value.get("text")
    return text if isinstance(text, str) else ""


def _wordy(head: Sequence[str], rows: Rows) -> Layout | None:
    """Comments and messages in live chats: id, channel, time, price, what is answered, video, words."""
    if len(head) not in WORDY:
        return None
    pieces = [n for n in range(len(head)) if any('"text"' in cell and cell[:1] == "{" for cell in _column(rows, n))]
    plain = _mostly(rows, 1, CHANNEL) and _mostly(rows, 2, STAMP) and not _mostly(rows, 4, CHANNEL)
    if not pieces and not plain:
        return None
    text = pieces[0] if pieces else len(head) - (2 if len(head) >= WORDY[2] else 1)
    columns = {"id": 0, "channel": 1, "time": 2, "video": text - 1, "text": text}
    if text > WORDY[0] - 1:  # between the price and the video stand the comment that is answered, and a post
        columns["parent"] = 4
    if text > WORDY[0]:
        columns["post"] = text - 2
    long = not _mostly(rows, 0, COMMENT) and any(len(cell) >= CHAT_ID for cell in _column(rows, 0))
    return Layout("chat" if CHATS.search(" ".join(head)) or long else "comment", columns)


def _subscribed(rows: Rows) -> Layout | None:
    if any(LINK.match(cell) for cell in _column(rows, 1)) and max(map(len, rows)) <= WORDY[0]:
        return Layout("subscription", {"id": 0, "url": 1, "title": 2})
    return None


def _videos(head: Sequence[str], rows: Rows) -> Layout | None:
    """Own videos: id, length, …, description, channel, title, …, who sees it, state, made, published."""
    last = _mostly(rows, len(head) - 1, STAMP), _mostly(rows, len(head) - 2, STAMP)
    long = len(head) > 1 and (CLOCKS.search(head[1]) or (any(last) and _mostly(rows, 0, VIDEO)))
    if len(head) < MANY or not long or not _mostly(rows, 1, NUMBER):
        return None
    owned = [n for n in range(2, len(head)) if _mostly(rows, n, CHANNEL)]
    channel = owned[0] if owned else next((n for n in range(2, len(head)) if _channelled(head[n])), 0)
    texts = _owned(head, rows, range(2, len(head)))
    titles, others = [n for n in texts if n > channel], [n for n in texts if n < channel]
    columns = {"id": 0, "channel": channel, "made": -2, "time": -1, "state": -3, "seen": -4}
    if last == (True, False):
        columns |= {"made": -1, "state": -2, "seen": -3}
    columns |= {"title": titles[0]} if titles else {}
    return Layout("video", columns | ({"description": others[0]} if others else {}))


def _lists(head: Sequence[str], rows: Rows) -> Layout | None:
    """Lists of videos, and the videos in one."""
    if len(head) == 2 and (_mostly(rows, 1, STAMP) or _mostly(rows, 0, VIDEO)):  # noqa: PLR2004 - an id and a time
        return Layout("listed", {"id": 0, "time": 1})
    stamps = [n for n in range(1, len(head)) if _mostly(rows, n, STAMP)]
    if len(head) < MANY or len(stamps) < 2:  # noqa: PLR2004 - made and changed
        return None
    texts = _owned(head, rows, range(1, len(head)))
    return Layout("list", {"id": 0, "title": texts[-1] if texts else 2})


def _old(head: Sequence[str]) -> bool:
    """A list as it was described until 2023, before its videos; always in English."""
    return headed(list(head[:MANY])) == OLD_LIST


def _channel(head: Sequence[str], rows: Rows) -> Layout | None:
    if not (_mostly(rows, 0, CHANNEL) or _channelled(head[0] if head else "")):
        return None
    texts = _owned(head, rows, range(1, len(head)))
    if texts:
        return Layout("channel", {"id": 0, "title": texts[-1]} | ({"description": texts[0]} if texts[1:] else {}))
    if len(head) == 2 and COUNT.search(head[1]):  # noqa: PLR2004 - an id and an address
        return Layout("address", {"id": 0, "name": 1})
    return Layout("settings")


def _rest(head: Sequence[str], rows: Rows) -> Layout:
    known = bool(head) and (_mostly(rows, 0, VIDEO) or VIDEOS.search(head[0]) is not None)
    return Layout("about" if known else "unknown")


def _owned(head: Sequence[str], rows: Rows, columns: range) -> list[int]:
    """The columns of the owner's own words, without those that name their language."""
    found = [n for n in columns if OWN.search(head[n])]
    spoken = [n for n in found if not all(map(LANGUAGE.fullmatch, _column(rows, n))) or len(found) == 1]
    return [n for n in spoken if not any(head[n] != head[m] and head[n].startswith(head[m]) for m in found)]


def _channelled(head: str) -> bool:
    return CHANNELS.search(head) is not None and VIDEOS.search(head) is None and CHATS.search(head) is None


def _column(rows: Rows, at: int) -> list[str]:
    return [row[at].strip() for row in rows if 0 <= at < len(row) and row[at].strip()]


def _mostly(rows: Rows, at: int, shape: re.Pattern[str]) -> bool:
    """Are the cells of a column of a shape, most of them at least?"""
    found = _column(rows, at)
    return 2 * sum(shape.fullmatch(cell) is not None for cell in found) > len(found)
