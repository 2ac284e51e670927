"""One WhatsApp chat: whose messages are the owner's, which sentences are the service's, what the group is called."""

from collections.abc import Iterator
from enum import Enum
from itertools import repeat
from typing import BinaryIO

from msgspec import Struct, field

from netral.importers import whatsapp_heads as heads
from netral.importers import whatsapp_words as words
from netral.importers.context import Context
from netral.importers.whatsapp_heads import Form, Head, Order
from netral.kit.ids import digest
from netral.kit.stream import Broken
from netral.model.time import UNKNOWN, Moment

LONGEST = 32 << 20  # bytes of a chat; an export has at most 40,000 messages
QUOTES = frozenset('"“”„«»')
PAIR = 2  # people in a chat that is no group
SENTENCE = 1000  # characters of a sentence of the service
MARKED = frozenset("\u200e\u200f\u202a\u202b\u202c\u2068")
STRIPPED = "".join(map(chr, words.UNMARKED)) + heads.BLANK


class Said(Struct, frozen=True):
    """A message of the owner. nth: how many equal ones were written in the same minute before it."""

    at: Moment
    body: str
    chat: str
    group: bool
    key: str


class Joined(Struct, frozen=True):
    """The owner came into a group. by: who added them, "" where they came by themselves or nobody is named.

    left: when they went, or were put, out of it again.
    """

    at: Moment
    by: str
    chat: str
    key: str
    left: Moment = UNKNOWN


class Kind(Enum):
    """Who speaks behind a head."""

    OTHER = 0
    OWNER = 1
    SERVICE = 2  # what looks like an author is the beginning of a sentence with a colon


class Survey(Struct):
    """What one pass over a chat tells.

    kept: number, head and end of what may be the owner's or the service's. told: people whom the service calls by name
    and who thus did not export it. named: into whose mouth an iPhone puts the service. subject: the name of the group.
    """

    count: int = 0
    kept: list[tuple[int, Head, int]] = field(default_factory=list)
    days: list[tuple[str, str, str]] = field(default_factory=list)
    authors: dict[str, Kind] = field(default_factory=dict)
    told: set[str] = field(default_factory=set)
    group: bool = False
    named: str = ""
    subject: str = ""


class Chat(Struct):
    """A chat that can be read. title: from the name of the file; subject: as the group is called at the time."""

    form: Form
    order: Order
    group: bool
    title: str
    subject: str


def records(stream: BinaryIO, context: Context) -> Iterator[Said | Joined | Broken | None]:
    """What the owner did, None for anybody else's message, Broken where the chat cannot be read or is not theirs."""
    raw = stream.read(LONGEST + 1)
    text = decoded(raw[:LONGEST])
    form = heads.form(text)
    if not form:
        yield Broken("not-a-chat", 0)
        return
    own = frozenset(map(words.same, context.own))
    seen = surveyed(text, form, own)
    title = words.title(context.member, context.title) or _partner(seen)
    if foreign(seen, own, title):
        yield Broken("chat-not-yours", 0)
        return
    known = Kind.OWNER in seen.authors.values()
    if not (known or own):
        yield Broken("chat-owner", 0)
        return
    order = heads.order(seen.days, _files(text, form), form)
    yield from _read(text, seen, Chat(form, order, seen.group, title, seen.subject or title))
    if not known:
        yield Broken("chat-name-absent", 0)
    if len(raw) > LONGEST:
        yield Broken("chat-too-long", 0)


def decoded(raw: bytes) -> str:
    """The text of a file in UTF-8 or, with its mark, UTF-16; lines end alike."""
    wide = raw.startswith((b"\xff\xfe", b"\xfe\xff"))
    text = raw.decode("utf-16" if wide else "utf-8-sig", "replace")
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def surveyed(text: str, form: Form, own: frozenset[str]) -> Survey:
    """One pass over the heads: days, authors, and what the sentences of the service say."""
    seen, day, place = Survey(), "", 6 if form.pasted else 1
    authors = seen.authors
    for number, (head, end) in enumerate(_spans(text, form)):
        if head[place] != day:
            day = head[place]
            seen.days.append(heads.parts(head, form)[0])
        author = head[10]
        if author is not None and author not in authors:
            authors[author] = _kind(author, own)
        kind = Kind.SERVICE if author is None else authors[author]
        if kind is not Kind.OTHER or text[head.end() : head.end() + 1] in MARKED:
            seen.kept.append((number, head, end))
            if served := _served(text, head, kind):
                _listen(seen, served, author if author and kind is Kind.OTHER else "")
        seen.count = number + 1
    people = [one for one, kind in authors.items() if kind is not Kind.SERVICE and one != seen.named]
    seen.group = seen.group or len(people) > PAIR
    return seen


def _spans(text: str, form: Form) -> Iterator[tuple[Head, int]]:
    """Each head, and where the message behind it ends."""
    heads_ = form.head.finditer(text)
    before = next(heads_, None)
    for head in heads_:
        if before:
            yield before, head.start()
        before = head
    if before:
        yield before, len(text)


def _kind(author: str, own: frozenset[str]) -> Kind:
    plain = words.same(author)
    if plain in own or plain in words.YOU:
        return Kind.OWNER
    sentence = not QUOTES.isdisjoint(author) or plain.startswith(("anda ", "you "))
    return Kind.SERVICE if sentence else Kind.OTHER


def _served(text: str, head: Head, kind: Kind) -> str:
    """The sentence of the service that stands behind a head; "" for a message of somebody."""
    start = head.end()
    if kind is Kind.SERVICE:
        start = head.start(10) if head[10] else start
    elif text[start : start + 1] not in MARKED:
        return ""
    end = text.find("\n", start, start + SENTENCE)
    return text[start : end if end >= 0 else start + SENTENCE].strip(STRIPPED)


def _listen(seen: Survey, sentence: str, author: str) -> None:
    """Take in what the service says."""
    seen.named = seen.named or author
    seen.told.update(words.told(sentence))
    seen.group = seen.group or words.GROUP.search(sentence) is not None
    if not seen.subject:
        made, renamed = words.CREATED.search(sentence), words.RENAMED.search(sentence)
        seen.subject = made["name"] if made else (renamed["old"] or "") if renamed else ""


def foreign(seen: Survey, own: frozenset[str], title: str) -> bool:
    """Is the chat exported by somebody else than the named one?

    The service says "you" to the one who exports; whom it calls by name is another. So is the one with whom a chat is.
    """
    partner = not seen.group and Kind.OTHER in seen.authors.values() and words.same(title) in own
    return partner or not own.isdisjoint(seen.told)


def _partner(seen: Survey) -> str:
    """What a chat is called that its file does not name: on an iPhone the service speaks for the group or partner."""
    others = [one for one, kind in seen.authors.items() if kind is Kind.OTHER]
    return seen.named or (others[0] if len(others) == 1 and not seen.group else "")


def _files(text: str, form: Form) -> Iterator[tuple[tuple[str, str, str], str]]:
    """The days of messages that name an enclosed file."""
    for head in form.head.finditer(text):
        line = text[head.end() : head.end() + 200]
        if "-WA" in line or "-20" in line:
            yield heads.parts(head, form)[0], line.partition("\n")[0]


def _read(text: str, seen: Survey, chat: Chat) -> Iterator[Said | Joined | None]:
    counted: dict[str, int] = {}
    left, next_ = _leavings(text, seen, chat), 0
    for number, head, end in seen.kept:
        yield from repeat(None, number - next_)
        next_ = number + 1
        kind = seen.authors[head[10]] if head[10] else Kind.SERVICE
        served = _served(text, head, kind)
        if kind is not Kind.OWNER or (served and words.notice(served)):
            gone = next((at for place, at in left if place > number), UNKNOWN)
            yield _happened(served, head, chat, gone) if served else None
            continue
        body = text[head.end() : end].rstrip("\n")
        mark = f"{head[0]}\n{body}"
        counted[mark] = nth = counted.get(mark, -1) + 1
        key = digest(chat.title.casefold(), mark, str(nth))
        yield Said(heads.moment(head, chat.form, chat.order), body, chat.subject, chat.group, key)
    yield from repeat(None, seen.count - next_)


def _leavings(text: str, seen: Survey, chat: Chat) -> list[tuple[int, Moment]]:
    """The numbers and times of the sentences by which the owner is out of the group."""
    served = ((n, head, _served(text, head, seen.authors.get(head[10], Kind.SERVICE))) for n, head, _ in seen.kept)
    found = ((n, head) for n, head, said in served if said and words.LEFT.match(said))
    return [(n, heads.moment(head, chat.form, chat.order)) for n, head in found]


def _happened(sentence: str, head: Head, chat: Chat, left: Moment) -> Joined | None:
    """What a sentence of the service means for the owner."""
    renamed = words.RENAMED.search(sentence)
    if renamed:
        chat.subject = renamed["new"]
    added = words.ADDED.match(sentence)
    if not added and not words.JOINED.match(sentence):
        return None
    by = next((one for one in added.groups() if one), "") if added else ""
    key = digest(chat.title.casefold(), head[0], "joined")
    return Joined(heads.moment(head, chat.form, chat.order), by.strip(STRIPPED), chat.subject, key, left)
