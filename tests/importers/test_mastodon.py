"""Mastodon archives of three eras, in zip and tar, give the same acts; and an open archive as counted."""

from collections import Counter
from random import Random
from typing import Any

import pytest

from makers.mastodon import LIKED, OWNER, WORDS, Era, Language, archive, collection, create, note, status, tarred
from makers.meta import seen, zipped
from makers.opened import everything_in
from netral.check import items
from netral.importers.mastodon_parts import post_time
from netral.kit.archive import open_tree
from netral.kit.fragment import plain
from netral.model.item import Account, Audience, Coverage, Item, Owner, Problem, Reading
from netral.model.time import Basis, Precision

ERAS = pytest.mark.parametrize(
    ("era", "language"), [(era, language) for era in ("2018", "2023", "2025") for language in ("id", "en")]
)
TIM, PHOTO = "tim_contoh_01@sosial.contoh", "media_attachments/files/000/146/459/original/a.jpg"
VIDEO = "media_attachments/files/b.mp4"
ADDRESS = "https://contoh.invalid/berita?a=1&b=2"


def expected(era: Era, language: Language) -> list[tuple[Any, ...]]:
    """Act, time in UTC, text, account pointed at, audience, media."""
    vote, brave, warning = WORDS[language]
    brave = brave.replace("&lt;", "<").replace("&amp;", "&")
    day, public, none = "2024-10-28 00:00:0", "public", ()
    told = [
        ("post", "2024-10-27 23:59:59", f"{vote}\n\n{brave}\n#contoh", "", public, (PHOTO, VIDEO)),
        ("comment", f"{day}1", "@tim_contoh_01 mantap", TIM, public, none),
        ("comment", f"{day}2", "lanjut", "wening_contoh@sosial.contoh", public, none),
        ("comment", f"{day}3", "betul", "camat@lain.contoh", public, none),
        ("post", f"{day}4", f"{warning}\n\n{ADDRESS}", "", public, none),
        ("post", f"{day}5", "hanya teman", "", "limited", none),
        ("message", f"{day}6", "rahasia", "warga@sosial.contoh", "private", none),
        ("post", f"{day}7", "Siap?\n\nYa\nBelum", "", public, none),
        ("share", f"{day}8", "", TIM, public, none),
        ("share", f"{day}9", "hanya teman", "wening_contoh@sosial.contoh", public, none),
        ("follow", "2018-04-05 00:00:00", "", TIM, "unknown", none),
        ("follow", "2018-04-05 00:00:00", "", "pemkabcontoh@lain.contoh", "unknown", none),
        ("profile", "2018-04-05 00:00:00", f"Wening Contoh\nPegawai & ibu.\n\n#contoh\nSitus: {ADDRESS}", "", public,
         ("avatar.png",)),
    ]  # fmt: skip
    if era == "2025":
        told += [
            ("post", "2024-10-28 00:00:10", "setuju sekali", TIM, public, none),
            ("share", "2024-10-28 00:00:11", "", TIM, public, none),
        ]
    if era != "2018":
        told += [
            ("react", "2024-10-29 00:59:34", "", TIM, "unknown", none),
            ("react", "2018-04-05 00:00:00", "", TIM.replace("tim_contoh_01", "warga"), "unknown", none),
            ("react", "2018-04-05 00:00:00", "", "", "unknown", none),
        ]
    return told


def told(item: Item) -> tuple[Any, ...]:
    at = item.at.start.strftime("%Y-%m-%d %H:%M:%S") if item.at.start else ""
    media = tuple(one.member for one in item.media)
    return item.act.value, at, item.text, item.target.account, item.audience.value, media


def read(members: dict[str, bytes]) -> list[Item]:
    return [each for each in seen(members) if isinstance(each, Item)]


@ERAS
def test_the_acts(era: Era, language: Language) -> None:
    assert Counter(map(told, read(archive(era, language)))) == Counter(expected(era, language))


@ERAS
def test_nothing_is_lost(era: Era, language: Language) -> None:
    all_ = seen(archive(era, language))
    assert [each for each in all_ if isinstance(each, Problem)] == []
    coverage = {each.member: (each.reading.value, each.why, each.found) for each in all_ if isinstance(each, Coverage)}
    assert coverage.pop("outbox.json") == ("read", "", 12 if era == "2025" else 10)
    assert coverage.pop("likes.json", ("read", "", 3)) == ("read", "", 3)
    assert coverage.pop("bookmarks.json", ("left", "left.saved", 0)) == ("left", "left.saved", 0)
    assert coverage == {
        "actor.json": ("read", "", 1),
        "following_accounts.csv": ("read", "", 2),
        "avatar.png": ("left", "left.media", 0),
        PHOTO: ("left", "left.media", 0),
        "blocked_accounts.csv": ("left", "left.no-act", 0),
        "something_new.json": ("unread", "", 0),
    }


@pytest.mark.parametrize("mode", ["w", "w:gz"])
def test_a_tar_reads_as_a_zip(mode: Any) -> None:
    with open_tree([("archive.tar.gz" if mode == "w:gz" else "archive.tar", tarred(archive("2023"), mode))]) as tree:
        assert Counter(told(each) for each in items(tree) if isinstance(each, Item)) == Counter(expected("2023", "id"))


def test_edits_descriptions_links() -> None:
    found = {each.id: each for each in read(archive("2023"))}
    post, linking = (found[f"mastodon:post:{status(113380000000000000 + n)}"] for n in (1, 5))
    assert str(post.edited.start) == "2024-10-28 01:00:00+00:00"
    assert [(one.kind.value, one.caption) for one in post.media] == [("photo", "Panggung"), ("video", "")]
    assert linking.links == (ADDRESS,)
    assert not linking.edited.known


def test_a_like_is_bounded_by_the_post() -> None:
    likes = {each.target.url: each for each in read(archive("2023")) if each.act == "react"}
    assert (likes[LIKED].at.basis, likes[LIKED].at.precision, likes[LIKED].at.end) == (Basis.ID, Precision.RANGE, None)
    assert {each.at.basis for url, each in likes.items() if url != LIKED} == {Basis.BOUND}


@pytest.mark.parametrize(("own", "handle"), [("", "wening_contoh@sosial.contoh"), ("@Wening_Contoh", "wening_contoh")])
def test_the_account_by_either_name(own: str, handle: str) -> None:
    with open_tree([("a.zip", zipped(archive()))]) as tree:
        all_ = items(tree, owner=Owner(accounts=(own,)))
        [account] = [each for each in all_ if isinstance(each, Account)]
    assert (account.handle, account.id, account.name) == (handle, OWNER, "Wening Contoh")


ODD: dict[str, tuple[dict[str, Any], tuple[Any, ...]]] = {
    "plain text": ({"content": "a &lt; b\nc"}, ("post", "a < b\nc", Audience.PUBLIC)),
    "only in a language": ({"content": None, "contentMap": {"id": "<p>x</p>"}}, ("post", "x", Audience.PUBLIC)),
    "one address": ({"to": "as:Public", "cc": None}, ("post", "isi", Audience.PUBLIC)),
    "nobody told": ({"to": [], "cc": []}, ("message", "isi", Audience.PRIVATE)),
    "local only": ({"to": ["https://x.contoh/#Public"], "cc": []}, ("post", "isi", Audience.LIMITED)),
    "tag alone": ({"tag": {"type": "Hashtag"}, "attachment": {"url": None}}, ("post", "isi", Audience.PUBLIC)),
    "article": ({"type": "Article", "name": "Judul"}, ("post", "Judul\n\nisi", Audience.PUBLIC)),
}


@pytest.mark.parametrize("case", ODD)
def test_odd_notes(case: str) -> None:
    change, (act, text, audience) = ODD[case]
    thing = note(113380000000000001, "<p>isi</p>", "2024-10-28T00:00:00.5+07:00") | change
    found = read({"outbox.json": collection("outbox.json", [create(thing)])})
    assert [(each.act.value, each.text, each.audience) for each in found] == [(act, text, audience)]
    assert str(found[0].at.start) == "2024-10-27 17:00:00+00:00"


def test_a_wall_clock_is_assumed_and_nonsense_is_no_time() -> None:
    things = [create(note(113380000000000000 + n, "<p>x</p>", at)) for n, at in enumerate(["2024-10-28T07:00:00", "?"])]
    things.append(create(note(12, "<p>x</p>", "9999-99-99")))
    found = read({"outbox.json": collection("outbox.json", things)})
    assert [(str(each.at.start), each.at.basis.value) for each in found] == [
        ("2024-10-28 00:00:00+00:00", "assumed"), ("2024-10-27 15:05:03+00:00", "id"), ("None", "none"),
    ]  # fmt: skip


def test_unknown_acts_are_counted_and_broken_ones_told() -> None:
    things = [{"type": "Delete", "object": "https://x.contoh/1"}, {"type": "Create", "object": "https://x.contoh/2"}, 7]
    all_ = seen({"outbox.json": collection("outbox.json", things)})
    assert [each for each in all_ if isinstance(each, Item)] == []
    assert [each.code for each in all_ if isinstance(each, Problem)] == ["row-unreadable"] * 2


PLAIN = {
    "<p>a<br>b<br/>c</p><p>d</p>": "a\nb\nc\n\nd",
    "a &amp; b": "a & b",
    "1 < 2 <b>3</b>": "1 < 2 3",
    "<ul><li>a</li><li>b</li></ul>c": "a\n\nb\n\nc",
    "<p>a\n b</p>": "a b",
    '<p>x <img alt=":senyum:" src="y"></p>': "x :senyum:",
    "<script>alert(1)</script><p>x</p>": "x",
    '<p class="quote-inline">RE: <a href="https://x.contoh">x</a></p><p>y</p>': "y",
    "<p>unclosed <a href='https://x.contoh'>z": "unclosed z",
    "": "",
}


@pytest.mark.parametrize("html", PLAIN)
def test_fragments(html: str) -> None:
    assert plain(html).text == PLAIN[html]


@pytest.mark.parametrize(
    ("address", "found"),
    [
        (LIKED, "2024-10-29 00:59:34"),
        ("https://x.contoh/@a/146459", "None"),
        ("https://x.contoh/p/a/113388000000000000", "None"),
    ],
)
def test_the_time_in_an_address(address: str, found: str) -> None:
    assert str(post_time(address)).partition("+")[0].startswith(found[:19])


def test_damage_never_raises() -> None:
    dice = Random(7)  # noqa: S311 - damage, not secrets
    members = archive("2025")
    names = [name for name in members if name.endswith((".json", ".csv"))]
    for _ in range(1000):
        name = dice.choice(names)
        raw = bytearray(members[name])
        for _ in range(dice.randint(1, 4)):
            raw[dice.randrange(len(raw))] = dice.randrange(256)
        seen(members | {name: bytes(raw[: dice.choice([len(raw), dice.randrange(len(raw))])])})


def test_the_open_archive() -> None:
    all_ = everything_in("mastodon-2023.zip")
    found = [each for each in all_ if isinstance(each, Item)]
    assert Counter(each.act.value for each in found) == {"post": 14, "comment": 4, "react": 3, "profile": 1}
    assert sum(len(each.media) for each in found if each.act != "profile") == 1
    assert [each for each in all_ if isinstance(each, Problem)] == []
    assert {each.member for each in all_ if isinstance(each, Coverage) and each.reading is Reading.UNREAD} == set()
    assert all("<" not in each.text for each in found)
