"""Acts made of Facebook's records: posts, comments, reactions, ties to pages and groups, events, messages."""

from collections.abc import Iterator
from typing import Any

from msgspec.structs import replace

from netral.importers import facebook_parts as parts
from netral.importers import facebook_titles as titles
from netral.importers import meta
from netral.importers import meta_media as shows
from netral.importers.context import Context
from netral.kit.ids import digest
from netral.model.item import Act, Audience, Item, Media, Place, Target
from netral.model.time import UNKNOWN, Basis, Moment, Precision

EDIT, SHOWN, SAME = "edit ", "shown ", "same "  # notes: edited words by time, photos of posts, reactions of a second
NOBODY = Target()
REACTED = frozenset({"reaction", "reaksi"})


def item(  # noqa: PLR0913 - an act, given once and by name
    act: Act, at: Moment, where: Place, text: str = "", target: Target = NOBODY, *,
    media: tuple[Media, ...] = (), mark: str = "",
) -> Item:  # fmt: skip
    """An act of the owner. mark: what tells it from others, where time, words and files don't."""
    files = media[0].member.rpartition("/")[2] if media else ""
    id_ = f"facebook:{act}:" + (mark or digest(str(at.start or at.end), text, files))
    return Item(id_, "facebook", act, at, where, text, target, media=media)


def biography(row: dict[str, Any], where: Place, context: Context) -> Item:
    """What the owner says of themselves, with their pages elsewhere."""
    said = (row.get(key) for key in ("intro_bio", "bio", "about_me", "favorite_quotes", "political_view"))
    words = [meta.text(one.get("name") or one.get("text")) if isinstance(one, dict) else meta.text(one) for one in said]
    links = (meta.text(one.get("address")) for one in meta.listed(row.get("websites")))
    at = Moment(None, context.exported, Basis.BOUND, Precision.RANGE) if context.exported else UNKNOWN
    return Item(
        "facebook:profile:bio", "facebook", Act.PROFILE, at, where, "\n".join(filter(None, words)),
        audience=Audience.PUBLIC, links=tuple(filter(None, links)),
    )  # fmt: skip


def deed(
    row: dict[str, Any], where: Place, context: Context, *, act: Act = Act.POST, inside: bool = False
) -> Iterator[Item]:
    """A post, comment or reaction, as its data say; `act` where they say nothing. inside: it was done in a group."""
    if "label_values" in row:
        yield from _labelled(row, where, context, act)
        return
    if {"uri", "media"} & row.keys() and "attachments" not in row:
        yield from loose(row, where, context)
        return
    given = parts.data(row)
    comments = [one["comment"] for one in given if isinstance(one.get("comment"), dict)]
    felt = [one["reaction"] for one in given if isinstance(one.get("reaction"), dict)]
    if not {"data", "attachments", "title", "timestamp"} & row.keys():
        raise ValueError("no known shape")
    if comments:
        yield from (one for each in comments for one in _comment(each, row, where, context))
    elif felt or act is Act.REACT:
        yield from _reactions(felt or [{}], row, where, context)
    elif act is Act.COMMENT:
        yield from _comment({}, row, where, context)
    else:
        yield from _post(row, where, context, inside=inside)


def loose(photo: dict[str, Any], where: Place, context: Context, album: str = "") -> Iterator[Item]:
    """A photo, video or reel with its words, unless a post showed it already. album: a title that is not its own."""
    inner = [one for one in meta.listed(photo.get("media")) if one.get("uri")] or [photo]
    if not any(one.get("uri") for one in inner):
        raise ValueError("no known shape")
    media = tuple(shows.medium(one, context) for one in inner)
    if _seen(media, context):
        return
    words = [meta.text(one.get(key)) for one in (photo, *inner) for key in ("description", "title")]
    text = next((one for one in words if one and one != album), "")
    at = parts.first(*(one.get(key) for one in (photo, *inner) for key in ("creation_timestamp", "timestamp")))
    yield item(Act.POST, at, where, text, media=media)


def labelled_reaction(row: dict[str, Any], where: Place, context: Context) -> Item:
    """A reaction in the shape of labels: which, to whose thing, and its address."""
    record = next(meta.records(row))
    names = [cell.text for cell in record.cells if cell.text and cell.label not in REACTED]
    inner = next((said for group in record.groups if (said := meta.said(group, "name"))), "")
    last = names[-1] if len(names) > 1 or len(record.texts) > 1 else ""
    name = meta.said(record.cells, "name") or inner or last
    name = "" if name.casefold() in {one.casefold() for one in parts.own(context)} else name
    mark = _nth("labels", record.at(), (record.href, *record.texts), context)
    return item(Act.REACT, record.at(), where, target=parts.pointed(record.href, name), mark=mark)


def votes(row: dict[str, Any], where: Place, context: Context) -> Iterator[Item]:
    """Answers in a poll."""
    at, title = meta.moment(row.get("timestamp")), meta.text(row.get("title"))
    for poll in (one["poll"] for one in parts.attached(row) if isinstance(one.get("poll"), dict)):
        chosen = [meta.text(one.get("option")) for one in meta.listed(poll.get("options")) if one.get("voted") is True]
        text = "\n".join(filter(None, (meta.text(poll.get("question")), *chosen)))
        yield item(Act.REACT, at, where, text, Target(name=titles.whose(title, parts.own(context))))


def tie(row: dict[str, Any], where: Place, context: Context, act: Act) -> Iterator[Item]:
    """A page liked, a page or person followed, a group joined: by name, now and then with an address."""
    for record in meta.records(row) if {*meta.SHAPES} & row.keys() else [meta.Record(meta.text(row.get("title")))]:
        title, inner = record.title, parts.data(row)
        names = (row.get("name"), *(one.get("name") for one in inner), meta.said(record.cells, "name"))
        named = next(filter(None, map(meta.text, names)), "")
        named = named or titles.group(title, parts.own(context)) or next(iter(record.texts), "") or title
        url = record.href or next(filter(None, (meta.text(row.get(key)) for key in ("url", "uri", "href"))), "")
        at = parts.first(row.get("timestamp"), record.raw, *(one.get("timestamp") for one in inner))
        if named or url:
            kind = "like" if "liked" in where.member else ""
            mark = digest(kind, named.casefold(), url, str(at.start))
            yield item(act, at, where, target=parts.pointed(url if "//" in url else "", named), mark=mark)


def responses(row: dict[str, Any], where: Place) -> Iterator[Item]:
    """Answers to invitations. There is no time of the answer, only that of the event."""
    told = next((row[key] for key in parts.versions("event_responses") if isinstance(row.get(key), dict)), row)
    for key, values in told.items():
        act = Act.ATTEND if "joined" in key else Act.REACT if "interested" in key else None
        for event in meta.listed(values) if act else ():
            begin, end = meta.moment(event.get("start_timestamp")), meta.moment(event.get("end_timestamp"))
            at = _during(begin, end)
            if act is Act.REACT:
                at = Moment(None, at.end, Basis.BOUND, Precision.RANGE) if at.end else UNKNOWN
            name = meta.text(event.get("name"))
            mark = digest(name, str(begin.start))
            yield item(act or Act.ATTEND, at, where, target=parts.pointed(meta.text(event.get("url")), name), mark=mark)


def announced(row: dict[str, Any], where: Place) -> Iterator[Item]:
    """An event of the owner's own: its name and description."""
    words = [meta.text(row.get(key)) for key in ("name", "title", "description")]
    at = parts.first(row.get("create_timestamp"), row.get("created_timestamp"), row.get("timestamp"))
    at = at if at.known else until(row.get("start_timestamp"))
    if any(words):
        yield item(Act.POST, at, where, "\n\n".join(dict.fromkeys(filter(None, words))))


def messages(row: dict[str, Any], where: Place, context: Context) -> Iterator[Item]:
    """The owner's own messages of one chat."""
    chat = meta.text(row.get("thread_name")) or meta.text(row.get("title"))
    known = {name.casefold() for name in parts.own(context)}
    for one in meta.listed(row.get("messages")):
        text, stamp = meta.text(one.get("content")), one.get("timestamp_ms")
        mine = meta.text(one.get("sender_name")).casefold() in known and one.get("is_unsent") is not True
        if mine and text:
            whole = meta.stamped(stamp)
            at = parts.first(whole // 1000 if isinstance(whole, int) else whole, one.get("timestamp"))
            mark = digest(str(stamp), text, chat)
            found = item(Act.MESSAGE, at, where, text, Target(name=chat), mark=mark)
            yield replace(found, audience=Audience.LIMITED)


def until(stamp: object) -> Moment:
    """Some time not after a stamp."""
    return _before(meta.moment(stamp))


def _before(at: Moment) -> Moment:
    return Moment(None, at.end, Basis.BOUND, Precision.RANGE) if at.end else UNKNOWN


def _labelled(row: dict[str, Any], where: Place, context: Context, act: Act) -> Iterator[Item]:
    """A post or comment in the shape of labels: the words, and on whose page."""
    record = next(meta.records(row))
    cells = [cell for cell in record.cells if cell.text]
    text = next((said for word in ("message", "comment", "caption") if (said := meta.said(cells, word))), "")
    named = meta.said(cells, "target") or next((meta.said(group, "name") for group in record.groups), "")
    text = text or max((cell.text for cell in cells if cell.text != named), key=len, default="")
    media = tuple(shows.medium(one, context) for one in record.media)
    named = "" if named.casefold() in {one.casefold() for one in parts.own(context)} else named
    if text or media or record.href:
        yield item(act, record.at(), where, text, parts.pointed(record.href, named), media=media)


def _post(row: dict[str, Any], where: Place, context: Context, *, inside: bool) -> Iterator[Item]:
    """A post; a thing passed on without own words is a share."""
    entry, names = parts.entry(row, context), parts.own(context)
    edit = next(
        (context.notes[key] for at in (entry.edited, entry.at) if (key := f"{EDIT}{at.start}") in context.notes), []
    )
    text = entry.text or next(iter(edit), "")
    named = titles.group(entry.title, names) or titles.whose(entry.title, names)
    target = parts.pointed(entry.link, named or (entry.name if inside or not entry.media else ""))
    passed = titles.passed_on(entry.title) or entry.event
    told = text or entry.media or entry.link or entry.quoted or entry.name or named
    if titles.saved(entry.title) or not (told or passed):
        return
    act = Act.SHARE if not (text or entry.media) and (entry.link or entry.quoted or passed) else Act.POST
    _seen(entry.media, context)
    edited = UNKNOWN if entry.edited == entry.at else entry.edited
    words, beside = (text, entry.quoted) if act is Act.POST else (entry.quoted, "")
    at = entry.at if entry.at.known or not entry.edited.end else _before(entry.edited)
    found = item(act, at, where, words, target, media=entry.media, mark=_mark(entry, text))
    yield replace(found, quoted=beside, edited=edited)


def _mark(entry: parts.Entry, text: str) -> str:
    files = entry.media[0].member.rpartition("/")[2] if entry.media else ""
    return digest(str(entry.at.start), text, files, entry.link)


def _comment(said: dict[str, Any], row: dict[str, Any], where: Place, context: Context) -> Iterator[Item]:
    """A comment, if it is the owner's."""
    entry, names = parts.entry(row, context), parts.own(context)
    if not parts.is_own(meta.text(said.get("author")), entry.title, context):
        return
    text = meta.text(said.get("comment")) or entry.text
    named = meta.text(said.get("group")) or titles.whose(entry.title, names) or titles.group(entry.title, names)
    at = parts.first(said.get("timestamp"), row.get("timestamp"))
    mark = digest(str(at.start), text or entry.title)
    target = parts.pointed(meta.text(row.get("url")), named)
    found = item(Act.COMMENT, at, where, text, target, media=entry.media, mark=mark)
    yield replace(found, links=(entry.link,) if entry.link else ())


def _reactions(felt: list[dict[str, Any]], row: dict[str, Any], where: Place, context: Context) -> Iterator[Item]:
    entry, names = parts.entry(row, context), parts.own(context)
    for one in felt:
        if parts.is_own(meta.text(one.get("actor")), entry.title, context):
            named = titles.whose(entry.title, names) or titles.group(entry.title, names)
            mark = _nth("titles", entry.at, (entry.title, meta.text(one.get("reaction"))), context)
            yield item(Act.REACT, entry.at, where, target=parts.pointed(meta.text(row.get("url")), named), mark=mark)


def _nth(shape: str, at: Moment, details: tuple[str, ...], context: Context) -> str:
    """What tells reactions of one second apart: their number in their shape, so that the two shapes meet."""
    others = context.notes.setdefault(f"{SAME}{shape} {at.start}", [])
    own = digest(*details)
    if own not in others:
        others.append(own)
    return digest(str(at.start), str(others.index(own))) if at.start else own


def _seen(media: tuple[Media, ...], context: Context) -> bool:
    """Were all these files shown before? They are from now on."""
    keys = [f"{SHOWN}{one.member}" for one in media]
    before = bool(keys) and all(key in context.notes for key in keys)
    context.notes.update({key: [] for key in keys})
    return before


def _during(begin: Moment, end: Moment) -> Moment:
    longer = begin.start and end.end and end.end > begin.start
    return Moment(begin.start, end.end, begin.basis, Precision.RANGE) if longer else begin
