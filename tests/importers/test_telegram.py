"""Telegram exports of several years, whole and of one chat, as JSON and as pages: only what the owner did."""

import json
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from makers.meta import seen as read
from makers.meta import zipped
from makers.telegram import (
    ABSENT,
    CHANNEL,
    FRIEND,
    FRIEND_NUMBER,
    GROUP,
    HANDLE,
    NUMBER,
    OWN,
    OWNER,
    TEAM,
    THEM,
    VOTE,
    chat,
    event,
    group,
    message,
    pages,
    samples,
    whole,
    written,
)  # fmt: skip
from netral.check import Seen, items
from netral.importers.telegram_pages import moment
from netral.kit.archive import open_tree
from netral.kit.stream import Broken
from netral.kit.walk import Walk
from netral.model.item import Account, Audience, Coverage, Item, Owner, Problem, Reading
from netral.model.time import Basis

PHOTO = "photos/photo_1@28-10-2024_07-00-03.jpg"
LINK = "https://contoh.invalid/a?b=1&c=2"


def seen(members: dict[str, bytes], *names: str) -> list[Seen]:
    with open_tree([("export.zip", zipped(members))]) as tree:
        return list(items(tree, owner=Owner(names=names)))


def acts(found: list[Seen]) -> list[Item]:
    return [each for each in found if isinstance(each, Item)]


def told(one: Item) -> tuple[Any, ...]:
    media = tuple(each.member for each in one.media)
    start = one.at.start.strftime("%Y-%m-%d %H:%M:%S") if one.at.start else ""
    return one.act.value, start, one.text, one.target.name, one.audience.value, media


def in_group(seen_by: str = "public") -> list[tuple[Any, ...]]:
    day = "2024-10-28 00:00:0"
    return [
        ("join", "2024-10-27 00:00:00", "", GROUP, seen_by, ()),
        ("message", "2024-10-27 23:59:59", VOTE, GROUP, seen_by, ()),
        ("message", f"{day}1", "siap", GROUP, seen_by, ()),
        ("share", f"{day}2", "kabar pagi", CHANNEL, seen_by, ()),
        ("message", f"{day}3", "panggung", GROUP, seen_by, (PHOTO,)),
        ("message", f"{day}4", "", GROUP, seen_by, ()),
        ("message", f"{day}5", "Kapan?\nSenin\nRabu", GROUP, seen_by, ()),
    ]


REACTION = ("react", "2024-10-28 00:00:09", "ayo senam", FRIEND, "public", ())


@pytest.mark.parametrize("era", ["2020", "2022", "2025"])
def test_a_whole_export(era: Any) -> None:
    found = read(samples()[f"whole {era}"])
    expected = [
        ("profile", "", "Wening Contoh\nIbu dua anak ❤", "", "unknown", ()),
        ("profile", "2020-01-02 03:04:05", "", "", "unknown", ("profile_pictures/photo_1.jpg",)),
        ("message", "2024-10-28 01:00:00", "halo", FRIEND, "private", ()),
        *in_group(),
        *([REACTION] if era != "2020" else []),
        ("post", "2024-10-28 02:00:01", "dari saya", CHANNEL, "public", ()),
        ("follow", "", "", CHANNEL, "public", ()),
        ("join", "2024-10-28 05:00:00", "", TEAM, "limited", ()),
        ("message", "2024-10-28 06:00:01", "ikut", "Lama", "limited", ()),
        ("join", "", "", "Lama", "limited", ()),
        ("message", "2024-10-28 03:00:00", "pamit", "Mantan", "limited", ()),
    ]
    assert [told(one) for one in acts(found)] == expected
    [account] = [each for each in found if isinstance(each, Account)]
    assert (account.id, account.handle, account.name) == (str(NUMBER), HANDLE, OWNER)
    assert {one.at.basis for one in acts(found) if one.act == "message"} == {
        Basis.ASSUMED if era == "2020" else Basis.STATED
    }


def test_one_line_of_json_says_the_same() -> None:
    assert [told(one) for one in acts(read(samples()["one line"]))] == [
        told(one) for one in acts(read(samples()["whole 2025"]))
    ]


def test_one_chat_under_the_owners_name() -> None:
    found = acts(seen(samples()["one group"], *OWN))
    assert [told(one) for one in found] == in_group()
    assert found[0].by == FRIEND
    assert [str(one.edited.start) for one in found if one.edited.start] == ["2024-10-28 00:00:30+00:00"]
    assert found[1].links == (LINK,)


@pytest.mark.parametrize(("names", "code"), [((), "chat-owner"), (("Orang Lain",), "chat-name-absent")])
@pytest.mark.parametrize("sample", ["one group", "pages"])
def test_an_owner_who_is_not_found_is_asked_for(sample: str, names: tuple[str, ...], code: str) -> None:
    found = seen(samples()[sample], *names)
    assert acts(found) == []
    assert {each.code for each in found if isinstance(each, Problem)} == {code}
    told = {each.member: each.reading for each in found if isinstance(each, Coverage) and each.found}
    assert set(told.values()) == {Reading.FAILED}


def test_in_a_chat_of_two_the_other_is_known() -> None:
    said = [message(1, "2024-10-28T00:00:00", "halo", "2025")]
    said.append(message(2, "2024-10-28T00:00:01", "ya", "2025", whose=THEM))
    found = seen({"result.json": written(chat(FRIEND, "personal_chat", FRIEND_NUMBER, said))})
    assert [one.text for one in acts(found)] == ["halo"]
    assert not [each for each in found if isinstance(each, Problem)]


def test_a_number_is_a_name() -> None:
    assert len(acts(seen(samples()["one group"], f"user{NUMBER}"))) == len(in_group())


PAGED = [("join", "2024-10-26 17:00:00", "", GROUP, "unknown", ()), *in_group("unknown")[1:4]]


@pytest.mark.parametrize("sample", ["pages", "old pages", "whole pages"])
def test_pages(sample: str) -> None:
    found = seen(samples()[sample], *(() if sample == "whole pages" else OWN))
    texts = [(act, at, text.replace("siap", "siap & hadir"), *rest) for act, at, text, *rest in PAGED]
    photo = "chats/chat_001/photos/photo_1.jpg" if sample == "whole pages" else "photos/photo_1.jpg"
    last = ("message", "2024-10-28 00:00:03", "panggung", GROUP, "unknown", (photo,))
    assert sorted(told(one) for one in acts(found)) == sorted([*texts, last])
    assert [one.by for one in acts(found) if one.act == "join"] == [FRIEND]
    assert [one.links for one in acts(found) if one.text.startswith("Ayo")] == [(LINK,)]


def test_pages_beside_json_are_left() -> None:
    found = seen(samples()["both"], *OWN)
    assert [told(one) for one in acts(found)][:4] == in_group()[:4]
    left = {each.member for each in found if isinstance(each, Coverage) and each.why == "left.index"}
    assert left == {"messages.html", "messages2.html"}


CHATS = {"saved_messages": 0, "verification_codes": 0, "replies": 0, "private_group": 1, "bot_chat": 1, "": 1}


@pytest.mark.parametrize("kind", CHATS)
def test_chats_that_nobody_else_reads_are_no_acts(kind: str) -> None:
    value = chat("x", kind, 5, [message(1, "2024-10-28T00:00:00", "halo", "2025")])
    chats = {"chats": {"list": [value]}, "left_chats": {"list": []}}
    found = acts(read({"result.json": written(whole("2025") | chats)}))
    assert len([one for one in found if one.act == "message"]) == CHATS[kind]


def happened(action: str, **more: Any) -> dict[str, Any]:
    return event(1, "2024-10-28T00:00:00", action, "2025", **more)


EVENTS: dict[str, tuple[dict[str, Any], tuple[bool, str]]] = {
    "by link": (happened("join_group_by_link"), (True, "")),
    "by request": (happened("join_group_by_request"), (True, "")),
    "founded": (happened("create_group", members=[OWNER, FRIEND]), (True, "")),
    "founded by another": (happened("create_group", whose=THEM, members=[OWNER]), (True, FRIEND)),
    "by oneself": (happened("invite_members", members=[OWNER]), (True, "")),
    "by another": (happened("invite_members", whose=THEM, members=[None, OWNER]), (True, FRIEND)),
    "others": (happened("invite_members", members=[FRIEND]), (False, "")),
    "another by link": (happened("join_group_by_link", whose=THEM), (False, "")),
    "pinned": (happened("pin_message"), (False, "")),
}


@pytest.mark.parametrize("case", EVENTS)
def test_coming_into_a_group(case: str) -> None:
    value, (joins, by) = EVENTS[case]
    found = acts(seen({"result.json": written(chat(GROUP, "private_group", 11, [value]))}, *OWN))
    assert [one.by for one in found if one.act == "join"] == ([by] if joins else [])


def test_media_that_were_not_exported_are_named_nowhere() -> None:
    said = [message(1, "2024-10-28T00:00:00", "x", "2025", photo=ABSENT)]
    [found] = acts(seen({"result.json": written(chat(GROUP, "private_group", 11, said))}, *OWN))
    assert found.media == ()


def test_a_cut_export_keeps_what_stands_before_the_cut() -> None:
    raw = written(chat(GROUP, "private_group", 11, group("2025")))
    found = seen({"result.json": raw[: len(raw) // 2]}, *OWN)
    assert len(acts(found)) > 2
    assert [each.code for each in found if isinstance(each, Problem)] == ["cut-member"]


STAMPS = {
    "24.02.2022 14:27:25 UTC+02:00": "2022-02-24 12:27:25+00:00", "24.02.2022 14:27:25": "2022-02-24 07:27:25+00:00",
    "24.02.2022 14:27:25 UTC-03:30": "2022-02-24 17:57:25+00:00", "31.02.2022 14:27:25": "None", "x": "None",
}  # fmt: skip


@pytest.mark.parametrize("stamp", STAMPS)
def test_stamps_of_pages(stamp: str) -> None:
    assert str(moment(stamp).start) == STAMPS[stamp]


def test_every_page_is_read() -> None:
    found = seen(pages(), *OWN)
    assert {each.reading for each in found if isinstance(each, Coverage)} == {Reading.READ, Reading.LEFT}
    assert {one.audience for one in acts(found)} == {Audience.UNKNOWN}


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=3), inner, max_size=4), max_leaves=20,
)  # fmt: skip


@given(VALUES, st.integers(0, 4), st.none() | st.just(1))
def test_a_walk_gives_back_every_value(value: Any, depth: int, indent: int | None) -> None:
    """Put together again, what was walked through is what was written; empty containers that were entered are gone."""
    raw = json.dumps(value, indent=indent).encode()
    found = list(Walk(BytesIO(raw), lambda path: len(path) < depth).values())
    assert not [each for each in found if isinstance(each, Broken)]
    for path, leaf in found:
        there = value
        for step in path:
            there = there[step]
        assert there == leaf
    if depth == 0:
        assert found == [((), value)]


def test_half_a_character_in_a_number_becomes_a_sign() -> None:
    half = "\ud83d"
    value = {"name": "Warga", "type": "private_group", "id": half, "messages": [
        {"id": half, "type": "message", "date": "2024-10-20T12:00:00", "from": OWNER, "from_id": "user1", "text": "ya"},
    ]}  # fmt: skip
    [one] = acts(seen({"result.json": json.dumps(value).encode()}, OWNER))
    assert one.id.encode() == "telegram:message:�-�".encode()
