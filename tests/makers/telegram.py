"""Telegram Desktop exports of a fictional owner: whole, of one chat, as JSON of several years, as pages."""

import json
from datetime import datetime, timedelta
from html import escape
from typing import Any, Literal

from makers.every import OTHERS

Era = Literal["2020", "2022", "2025"]
Record = dict[str, Any]

OWNER, HANDLE, NUMBER = "Wening Contoh", "wening_contoh", 900000001
OWN = (OWNER,)
FRIEND, FRIEND_NUMBER = "Warga Satu", 900000002
GROUP, CHANNEL, TEAM = "Warga RT 05", "Kabar Contoh", "Relawan Contoh 01"
ABSENT = "(File not included. Change data exporting settings to download.)"
VOTE = "Ayo ke TPS 🗳️\nlihat https://contoh.invalid/a?b=1&c=2 #contoh"
ME = (OWNER, f"user{NUMBER}")
HOURS = 7  # the exporting computer's clock


def at(key: str, when: str, era: Era) -> Record:
    """A moment, told in UTC, as the export writes it."""
    local = datetime.fromisoformat(when) + timedelta(hours=HOURS)
    exact = {f"{key}_unixtime": str(int(datetime.fromisoformat(when + "+00:00").timestamp()))}
    return {key: local.isoformat()} | (exact if era != "2020" else {})


def message(id_: int, when: str, text: Any, era: Era, *, whose: tuple[str, str] = ME, **more: Any) -> Record:
    """A message of somebody, the owner unless told otherwise."""
    sender = {"from": whose[0], "from_id": whose[1] if era != "2020" else int(whose[1].lstrip("userchanl"))}
    kinds = {"text_entities": _entities(text)} if era != "2020" else {}
    return {"id": id_, "type": "message"} | at("date", when, era) | sender | {"text": text} | kinds | more


def event(id_: int, when: str, action: str, era: Era, *, whose: tuple[str, str] = ME, **more: Any) -> Record:
    """An event of a chat."""
    actor = {"actor": whose[0], "actor_id": whose[1] if era != "2020" else int(whose[1].lstrip("userchanl"))}
    return {"id": id_, "type": "service"} | at("date", when, era) | actor | {"action": action, "text": ""} | more


def _entities(text: Any) -> list[Record]:
    pieces = text if isinstance(text, list) else [text] if text else []
    return [one if isinstance(one, dict) else {"type": "plain", "text": one} for one in pieces]


def pieces() -> list[Any]:
    """The call to vote in pieces, as the export cuts it."""
    return [
        "Ayo ke TPS 🗳️\nlihat ", {"type": "link", "text": "https://contoh.invalid/a?b=1&c=2"}, " ",
        {"type": "hashtag", "text": "#contoh"},
    ]  # fmt: skip


THEM = (FRIEND, f"user{FRIEND_NUMBER}")


def group(era: Era) -> list[Record]:
    """What was said in a public group; the owner was brought in by somebody."""
    given = {"from": ME[0], "from_id": ME[1], "date": at("date", "2024-10-28T00:00:09", era)["date"]}
    reaction = [{"type": "emoji", "count": 1, "emoji": "👍", "recent": [given]}]
    poll = {"question": "Kapan?", "closed": False, "answers": [{"text": "Senin", "voters": 2}, {"text": "Rabu"}]}
    edited = at("edited", "2024-10-28T00:00:30", era)
    said = [
        event(1, "2024-10-27T00:00:00", "invite_members", era, whose=THEM, members=[OWNER]),
        message(2, "2024-10-27T00:00:05", f"selamat datang {OTHERS}", era, whose=THEM),
        message(3, "2024-10-27T23:59:59", pieces(), era),
        message(4, "2024-10-28T00:00:01", "siap", era, reply_to_message_id=2, **edited),
        message(5, "2024-10-28T00:00:02", "kabar pagi", era, forwarded_from=CHANNEL),
        message(6, "2024-10-28T00:00:03", "panggung", era, photo="photos/photo_1@28-10-2024_07-00-03.jpg", width=9),
        message(7, "2024-10-28T00:00:04", "", era, file=ABSENT, media_type="video_file", mime_type="video/mp4"),
        message(8, "2024-10-28T00:00:05", "", era, poll=poll),
        message(9, "2024-10-28T00:00:06", OTHERS, era, whose=(CHANNEL, "channel77")),
        message(10, "2024-10-28T00:00:07", "ayo senam", era, whose=THEM, reactions=reaction),
    ]  # fmt: skip
    return said if era != "2020" else said[:9]


def chat(name: str, kind: str, id_: int, messages: list[Record]) -> Record:
    """A chat as it stands in a list, or alone."""
    return {"name": name, "type": kind, "id": id_, "messages": messages}


def whole(era: Era) -> Record:
    """A whole export."""
    theirs = (CHANNEL, "channel77")
    private = [message(1, "2024-10-28T01:00:00", "halo", era)]
    private.append(message(2, "2024-10-28T01:00:01", OTHERS, era, whose=THEM))
    posts = [message(5, "2024-10-28T02:00:00", OTHERS, era, whose=theirs)]
    posts.append(message(6, "2024-10-28T02:00:01", "dari saya", era, whose=theirs, author=OWNER))
    former = [message(1, "2024-10-28T03:00:00", "pamit", era)]
    former.append(event(2, "2024-10-28T03:00:01", "remove_members", era, members=[OWNER]))
    kept = [message(1, "2024-10-28T04:00:00", f"catatan {OTHERS}", era)]
    team = [event(1, "2024-10-28T05:00:00", "join_group_by_link", era, inviter="Group")]
    namesake = message(11, "2024-10-28T00:00:08", OTHERS, era, whose=(OWNER, THEM[1]))
    silent = [message(1, "2024-10-28T06:00:00", OTHERS, era, whose=THEM)]
    silent.append(message(2, "2024-10-28T06:00:01", "ikut", era))
    person = {"user_id": NUMBER, "first_name": "Wening", "last_name": "Contoh", "phone_number": "+62 811 0000 0001"}
    person |= {"username": f"@{HANDLE.title()}", "bio": "Ibu dua anak ❤"}
    return {
        "about": "Here is the data you requested. Remember: Telegram is ad free, it doesn't use your data for ads.",
        "personal_information": person,
        "profile_pictures": [at("date", "2020-01-02T03:04:05", era) | {"photo": "profile_pictures/photo_1.jpg"}],
        "contacts": {"about": "x", "list": [{"first_name": OTHERS, "phone_number": "+62"}]},
        "frequent_contacts": {"about": "x", "list": []},
        "sessions": {"about": "x", "list": []},
        "chats": {"about": "This page lists all chats from this export.", "list": [
            chat(FRIEND, "personal_chat", FRIEND_NUMBER, private),
            chat(GROUP, "public_supergroup", 11, [*group(era), namesake]),
            chat(CHANNEL, "public_channel", 77, posts),
            chat("", "saved_messages", NUMBER, kept) | {"name": None},
            chat(TEAM, "private_supergroup", 12, team),
            chat("Lama", "private_group", 13, silent),
        ]},
        "left_chats": {"about": "x", "list": [chat("Mantan", "private_group", 14, former)]},
    }  # fmt: skip


def written(value: Any) -> bytes:
    """JSON as the export prints it: one blank a level."""
    return json.dumps(value, ensure_ascii=False, indent=1).encode()


# Pages


def _page(title: str, body: str) -> bytes:
    head = '<!DOCTYPE html>\n<html>\n <head>\n  <meta charset="utf-8"/>\n<title>Exported Data</title>\n </head>\n'
    named = f'<div class="text bold">\n{escape(title)}\n</div>'
    front = f'<div class="page_header">\n <div class="content">\n{named}</div></div>'
    inner = f'{front}<div class="page_body chat_page"><div class="history">{body}</div></div>'
    return f'{head} <body>\n<div class="page_wrap">{inner}</div></body></html>'.encode()


def line(id_: int, stamp: str, html: str, *, who: str = "", extra: str = "", source: str = "") -> str:
    """A message; without a name it goes on from the one before."""
    named = f'<div class="from_name">\n{who}\n</div>' if who else ""
    joined = "" if who else " joined"
    text = f'<div class="text">\n{html}\n</div>' if html else ""
    dated = f'<div class="pull_right date details" title="{stamp}">\n{stamp[11:16]}\n</div>'
    inner = f"{extra}{text}"
    if source:
        span = f'<span class="date details" title="{stamp}"> {stamp}</span>'
        inner = f'<div class="forwarded body"><div class="from_name">\n{source} {span}\n</div>{inner}</div>'
    body = f'<div class="body">{dated}{named}{inner}</div>'
    return f'<div class="message default clearfix{joined}" id="message{id_}">{body}</div>\n'


def service(id_: int, text: str) -> str:
    """An event, or the day of what follows."""
    return f'<div class="message service" id="message{id_}"><div class="body details">\n{text}\n</div></div>\n'


ADDRESS = "https://contoh.invalid/a?b=1&amp;c=2"
TAGGED = '<a href="" onclick="return ShowHashtag(&quot;contoh&quot;)">#contoh</a>'
LINKED = f'Ayo ke TPS 🗳️<br>lihat <a href="{ADDRESS}">{ADDRESS}</a> {TAGGED}'
ANSWER = '<div class="reply_to details">\nIn reply to <a href="#go_to_message2">this message</a>\n</div>'
PHOTO = (
    '<div class="media_wrap clearfix"><a class="photo_wrap clearfix pull_left" href="photos/photo_1.jpg">'
    '<img class="photo"></a></div>'
)


def pages(*, zone: bool = True) -> dict[str, bytes]:
    """A chat on two pages; before 2021 or so without the zone."""
    more = " UTC+07:00" if zone else ""
    first = [
        service(-1, "27 October 2024"),
        service(1, f"{FRIEND} invited {OWNER}"),
        line(2, f"27.10.2024 07:00:05{more}", f"selamat datang {OTHERS}", who=FRIEND),
        line(3, f"27.10.2024 07:00:09{more}", OTHERS),
        service(-2, "28 October 2024"),
        line(4, f"28.10.2024 06:59:59{more}", LINKED, who=OWNER),
        line(5, f"28.10.2024 07:00:01{more}", "siap &amp; <strong>hadir</strong>", extra=ANSWER),
        line(6, f"28.10.2024 07:00:02{more}", "kabar pagi", source=CHANNEL),
    ]  # fmt: skip
    second = [
        line(7, f"28.10.2024 07:00:03{more}", "panggung", who=OWNER, extra=PHOTO),
        line(8, f"28.10.2024 07:00:04{more}", OTHERS, who=FRIEND, source=OWNER),
    ]
    return {
        "messages.html": _page(GROUP, "".join(first)), "messages2.html": _page(GROUP, "".join(second)),
        "photos/photo_1.jpg": b"\xff\xd8", "css/style.css": b"x", "js/script.js": b"x", "images/back.png": b"x",
    }  # fmt: skip


def paged() -> dict[str, bytes]:
    """A whole export as pages."""
    rows = "".join(
        f'<div class="row"><div class="label details">{label}</div>\n<div class="value bold">{value}</div></div>'
        for label, value in (("First name", "Wening"), ("Last name", "Contoh"), ("Username", f"@{HANDLE}"))
    )
    chats = {f"chats/chat_001/{name}": content for name, content in pages().items() if name.startswith(("mess", "pho"))}
    return {"export_results.html": _page("Exported Data", rows), "lists/chats.html": _page("Chats", OTHERS)} | chats


def samples() -> dict[str, dict[str, bytes]]:
    """Everything, once."""
    photo = {"photos/photo_1@28-10-2024_07-00-03.jpg": b"\xff\xd8"}
    eras: tuple[Era, ...] = ("2020", "2022", "2025")
    wholes = {f"whole {era}": {"result.json": written(whole(era))} | photo for era in eras}
    small = json.dumps(whole("2025")).encode()
    return wholes | {
        "one group": {"result.json": written(chat(GROUP, "public_supergroup", 11, group("2025")))} | photo,
        "one line": {"result.json": b"\xef\xbb\xbf" + small} | photo,
        "pages": pages(), "old pages": pages(zone=False), "whole pages": paged(),
        "both": pages() | {"result.json": written(chat(GROUP, "public_supergroup", 11, group("2025")))},
    }  # fmt: skip
