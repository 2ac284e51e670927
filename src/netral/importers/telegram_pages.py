"""Telegram exports as pages: a thousand messages each, cut apart by how they begin. People are names only."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from typing import BinaryIO

from msgspec import Struct

from netral.importers.context import Context
from netral.kit import dates
from netral.kit.fragment import plain
from netral.kit.stream import WHOLE, Broken
from netral.kit.zones import zone
from netral.model.time import UNKNOWN, Basis, Moment

PAGE = rb"(?s)(?:\xef\xbb\xbf)?\s*<!DOCTYPE html>.{0,600}?<title>Exported Data</title>"
WRAP = r'<div class="{}">\s*(.*?)\s*</div>'
BEGINS = re.compile(r'<div class="message (default|service)([^"]*)" id="message(-?\d+)"')
TITLE = re.compile(r'<div class="page_header.{0,800}?' + WRAP.format("text bold"), re.DOTALL)
SENDER, TEXT, EVENT = (re.compile(WRAP.format(name), re.DOTALL) for name in ("from_name", "text", "body details"))
DATED = re.compile(r'<div class="pull_right date details" title="([^"]{8,60})"')
SPAN = re.compile(r"<span\b.*", re.DOTALL)  # the time behind the name of one whose words were passed on
FORWARDED = '<div class="forwarded body">'
FILE = re.compile(
    r'href="((?:[^"]*/)?(?:photos|video_files|voice_messages|round_video_messages|files|stickers)/[^"]{1,300})"'
)
STAMP = re.compile(r"(\d\d)\.(\d\d)\.(\d{4}) (\d\d):(\d\d):(\d\d)(?: UTC([+-])(\d\d):(\d\d))?")
LABELLED = re.compile(
    r'<div class="label details">\s*([^<]{1,40}?)\s*</div>\s*<div class="value bold">\s*([^<]{1,200}?)\s*</div>'
)
JOINED = (
    re.compile(r"(?P<who>.+?) joined (?:the )?(?:group|channel)\b.*", re.DOTALL),
    re.compile(r"(?P<by>.+?) invited (?P<who>.+)", re.DOTALL),
    re.compile(r"(?P<by>.+?) created (?:group|channel) «.*?» with members (?P<who>.+)", re.DOTALL),
    re.compile(r"(?P<who>.+?) created (?:group|channel)\b.*", re.DOTALL),
)
SEVERAL = re.compile(r", | and ")
EVENT_LENGTH = 4000
NAME = "name"  # the note of what the owner is called


class Owned(Struct, frozen=True):
    """Whose export it is."""

    name: str
    handle: str


class Line(Struct, frozen=True):
    """A message or event. source: whose words it passes on. by: who brought the owner into the chat."""

    id: str
    at: Moment
    chat: str
    folder: str
    text: str = ""
    mine: bool = False
    source: str = ""
    joined: bool = False
    by: str = ""
    links: tuple[str, ...] = ()
    files: tuple[str, ...] = ()


def lines(stream: BinaryIO, context: Context) -> Iterator[Line | Owned | Broken]:
    """What stands on a page."""
    raw = stream.read(WHOLE + 1)
    html = raw[:WHOLE].decode("utf-8-sig", "replace")
    if context.member.rpartition("/")[2].lower() == "export_results.html":
        yield from _owned(html, context)
        return
    me = frozenset({*context.own, *context.notes.get(NAME, ())})
    titled = TITLE.search(html)
    chat = plain(titled[1]).text if titled else ""
    found = strangers = False
    for line in _lines(html, chat, context.member.rpartition("/")[0], me):
        found, strangers = found or line.mine, strangers or not (line.mine or line.joined)
        yield line
    if strangers and not found and not context.notes.get(NAME):
        yield Broken("chat-name-absent" if me else "chat-owner", 0)
    if len(raw) > WHOLE:
        yield Broken("chat-too-long", 0)


def _owned(html: str, context: Context) -> Iterator[Owned]:
    told = {label.lower(): plain(value).text for label, value in LABELLED.findall(html)}
    name = " ".join(filter(None, (told.get("first name", ""), told.get("last name", ""))))
    if name:
        context.notes[NAME] = [name.casefold()]
        yield Owned(name, told.get("username", "").removeprefix("@").lower())


def _lines(html: str, chat: str, folder: str, me: frozenset[str]) -> Iterator[Line]:
    sender, day = "", UNKNOWN
    heads = [*BEGINS.finditer(html)]
    for head, end in zip(heads, [*(one.start() for one in heads[1:]), len(html)], strict=True):
        body = html[head.end() : end]
        if head[1] == "service":
            said = EVENT.search(body)
            event = plain(said[1]).text if said else ""
            day = dates.moment(event, zone("WIB")) if head[3].startswith("-") else day
            joined, by = (False, "") if head[3].startswith("-") else _joined(event[:EVENT_LENGTH], me)
            yield Line(head[3], day, chat, folder, mine=joined, joined=joined, by=by)
            continue
        before, forwarded, passed = body.partition(FORWARDED)
        named = SENDER.search(before)
        sender = plain(named[1]).text if named else sender if "joined" in head[2] else ""
        source = SENDER.search(passed) if forwarded else None
        yield _line(head[3], body, chat, folder, sender.casefold() in me, source)


def _line(id_: str, body: str, chat: str, folder: str, mine: bool, source: re.Match[str] | None) -> Line:  # noqa: FBT001 - what is known of one message
    dated, said = DATED.search(body), TEXT.search(body)
    text = plain(said[1]) if said else plain("")
    whose = plain(SPAN.sub("", source[1])).text if source else ""
    files = tuple(dict.fromkeys(FILE.findall(body)))
    at = moment(dated[1]) if dated else UNKNOWN
    return Line(id_, at, chat, folder, text.text, mine, whose, links=text.links, files=files)


def _joined(event: str, me: frozenset[str]) -> tuple[bool, str]:
    """Does an event bring the owner into the chat, and who else did it?"""
    for shape in JOINED:
        if found := shape.fullmatch(event):
            who = {one.casefold() for one in SEVERAL.split(found["who"])}
            by = found.groupdict().get("by") or ""
            if not me.isdisjoint(who):
                return True, "" if by.casefold() in me else by
            if by.casefold() in me and "created" in event:
                return True, ""
    return False, ""


def moment(stamp: str) -> Moment:
    """`24.02.2022 14:27:25 UTC+02:00`; older pages leave the offset out."""
    found = STAMP.fullmatch(stamp.strip())
    if not found:
        return UNKNOWN
    day, month, year, hour, minute, second = map(int, found.groups()[:6])
    try:
        wall = datetime(year, month, day, hour, minute, second, tzinfo=UTC)
        away = timedelta(hours=int(found[8] or 0), minutes=int(found[9] or 0))
        where = timezone(-away if found[7] == "-" else away) if found[7] else zone("WIB")
    except ValueError:
        return UNKNOWN
    basis = Basis.STATED if found[7] else Basis.ASSUMED
    return Moment.at(wall.replace(tzinfo=where).astimezone(UTC), basis) if year in dates.YEARS else UNKNOWN
