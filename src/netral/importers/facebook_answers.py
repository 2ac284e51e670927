"""Pages of Facebook of which no sample is known: answers to invitations, answers in polls, chats of groups.

They are read by the build that all its pages share: a heading, lines or a table of labels, a date. What an answer was
is taken from words alone; where no known word says it, nothing is guessed.
"""

import re
from collections.abc import Iterator
from typing import Any

from netral.importers import facebook_acts as acts
from netral.importers.context import Context
from netral.importers.frame import Left
from netral.importers.meta_sheet import Sheet, When, when
from netral.kit.page import Line
from netral.model.item import Item, Place, Problem

UNTIMED: dict[str, When | None] = {"start_timestamp": None, "end_timestamp": None}
ANSWER = "answer "  # the note of the answer whose heading stood alone on a page
WORD = re.compile(r"[^\W\d_]+")
DECLINED = frozenset({"declined", "not", "can", "cannot", "no", "ditolak", "menolak", "tolak", "tidak", "tak", "batal"})
INTERESTED = frozenset({"interested", "maybe", "tertarik", "berminat", "diminati", "minat", "mungkin"})
JOINED = frozenset(
    """
    joined going go attending attended accepted yes hadir menghadiri dihadiri mengikuti diikuti ikut bergabung datang
    diterima ya
    """.split()  # noqa: SIM905 - read as a text
)
AROUND = frozenset(
    """
    event events you your ve have are were in to t response responses answer rsvp acara peristiwa yang anda kamu akan
    telah di bisa dapat dengan ini itu tanggapan jawaban respons
    """.split()  # noqa: SIM905 - read as a text
)
BEGINS = re.compile(r"start|begin|mulai|dimulai|waktu mulai", re.IGNORECASE)
ENDS = re.compile(r"end|finish|selesai|berakhir|waktu selesai", re.IGNORECASE)
LABELLED = re.compile(r"([^:\d]{2,40}): *(.+)")
SHORT = 40  # characters of an answer
NAMING = frozenset({"name", "nama", "event", "acara", "nama acara", "event name"})
ASKING = frozenset(
    """
    question pertanyaan option options opsi pilihan poll polls jajak pendapat voted vote dipilih suara
    """.split()  # noqa: SIM905 - read as a text
)
CHOSEN = frozenset({"true", "yes", "ya", "voted", "you voted", "dipilih", "anda memilih", "✓", "✔", "☑"})
PASSED = frozenset({"false", "no", "tidak", "not voted", "tidak dipilih"})


def answer(text: str) -> str:
    """Which answer a heading or a value is, in the words of the JSON export; "" for any other text."""
    words = set(WORD.findall(text.casefold())) if len(text) <= SHORT else set()
    if not words or not words <= DECLINED | INTERESTED | JOINED | AROUND:
        return ""
    found = (("declined", DECLINED), ("interested", INTERESTED), ("joined", JOINED))
    return next((kind for kind, known in found if words & known), "")


def invited(sheet: Sheet) -> dict[str, Any]:
    """The events in a block with the answer to them: a block may be one event, or all events of one answer."""
    told = [kind for line in (*sheet.lines[1:], *sheet.lines[:1]) if (kind := answer(line.text))]
    kind = answer(sheet.title) or next(iter(told), "") or answer(sheet.above)
    alone = bool(sheet.title) and not answer(sheet.title)
    first = {"name": sheet.title, "url": sheet.link(), "depth": -1} | UNTIMED if alone else {}
    events = list(_events(sheet, first))[: 1 if alone else None]
    return {"answer": kind, "events": events, "guessed": True}


def responses(row: dict[str, Any], where: Place, context: Context) -> Iterator[Item | Left | Problem]:
    """The acts in it; where no word says what the answer was, that it was left out."""
    yield from guessed(row, where)
    note = f"{ANSWER}{where.member}"
    if row["answer"] and not row["events"]:
        context.notes[note] = [row["answer"]]
    kind = row["answer"] or next(iter(context.notes.get(note, ())), "")
    if kind:
        yield from acts.responses({f"events_{kind}": row["events"]}, where)
    elif row["events"]:
        yield Left("left.answer-unknown")


def guessed(row: dict[str, Any], where: Place) -> Iterator[Problem]:
    """Said once of each page that is read by its general build."""
    if row.get("guessed") and where.index == 0:
        yield Problem("layout-guessed", Place(where.member))


def poll(sheet: Sheet) -> dict[str, Any]:
    """A poll: the question, and of the answers those that a word or a sign marks as chosen."""
    said = [one for line in sheet.lines if not line.head and (one := _said(line)) and not when(line)]
    question, options = next(iter(said), ""), list[dict[str, Any]]()
    for one in said[1:]:
        plain = one.casefold()
        if plain in CHOSEN | PASSED and options:
            options[-1]["voted"] = plain in CHOSEN
        else:
            options.append({"option": one.lstrip("✓✔☑ "), "voted": one[0] in CHOSEN})
    asked = {"poll": {"question": question, "options": options}}
    return {
        "title": sheet.title, "timestamp": sheet.times()[0], "attachments": [{"data": [asked]}], "guessed": True,
    }  # fmt: skip


def message(sheet: Sheet) -> dict[str, Any]:
    """One message of a chat: its heading is who wrote it, the page is called like the chat."""
    said = {"sender_name": sheet.title, "content": sheet.words(), "timestamp": sheet.times()[0]}
    return {"thread_name": sheet.page, "messages": [said]}


def _said(line: Line) -> str:
    """The words of a line, unless it is a label."""
    words = set(WORD.findall(line.text.casefold()))
    label = bool(words) and words <= ASKING and line.text.casefold() not in CHOSEN
    return "" if label or not line.text else line.text


def _events(sheet: Sheet, event: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Names, each with the times that follow it; what is said of a place or of the event has no part in it.

    event: one that is named already, or nothing.
    """
    told = [(line, *_labelled(line)) for line in sheet.lines]
    dated = any(_timed(text) for _, _, text in told)
    for line, label, text in told:
        at = _timed(text)
        if at and event:
            last = "end_timestamp" if event["start_timestamp"] or ENDS.search(label) else "start_timestamp"
            event[last] = event[last] or at
        elif _names(line, label, text, sheet):
            if event and (event["start_timestamp"] or not dated):
                yield event
                event = {}
            if not event or line.depth < event["depth"]:
                event = {"name": text, "url": line.href, "depth": line.depth} | UNTIMED
    if event and (event["start_timestamp"] or not dated):
        yield event


def _names(line: Line, label: str, text: str, sheet: Sheet) -> bool:
    """Can a line be the name of an event?"""
    other = not text or line.src or answer(text) or text in {sheet.title, line.href} or _timed(text) or _heads(text)
    return not other and text.casefold() not in NAMING and (not label or label.casefold() in NAMING)


def _heads(text: str) -> bool:
    """Is a line the label of a time in a table?"""
    return len(text) <= SHORT and bool(BEGINS.match(text) or ENDS.match(text))


def _labelled(line: Line) -> tuple[str, str]:
    """The label of a line and what stands behind it."""
    found = None if line.label else LABELLED.fullmatch(line.text)
    split = found and (_timed(found[2]) or found[1].casefold() in NAMING)
    return (found[1], found[2]) if found and split else (line.label, line.text)


def _timed(text: str) -> When | None:
    return when(Line(text))
