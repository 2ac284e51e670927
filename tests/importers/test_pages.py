"""Meta's exports as pages give the same acts as those as JSON; times are those of the clock that the pages tell."""

from collections import Counter
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from importers.test_facebook import ALWAYS, LIKES, SENTENCE, SINCE_2022, found, told
from makers import facebook_pages, instagram_pages
from makers.every import OTHERS
from makers.facebook import OLD, OWNER, Era
from makers.instagram import POST, REEL, Layout
from makers.meta import Language, seen
from makers.pages import box, date, page, pin
from netral.kit.made import Made
from netral.kit.page import Block, Line, blocks
from netral.model.item import Account, Coverage, Item, Problem
from netral.model.time import Basis, Precision

FACEBOOK = pytest.mark.parametrize(
    ("era", "language"), [(e, s) for e in ("2019", "2023", "2025") for s in ("en", "id")]
)
INSTAGRAM = pytest.mark.parametrize(("layout", "language"), [(y, s) for y in ("old", "new") for s in ("en", "id")])

GUESSED = {"your_event_responses.html", "polls_you_voted_on.html"}
INSTAGRAM_ACTS = {
    ("profile", "", "Ibu dua anak ❤ Contoh", "", ()),
    ("post", "2024-10-20 12:05:00", "Ayo ke TPS,\n“gunakan” hak pilih 🗳️", "", ("a.jpg", "b.mp4")),
    ("post", "2019-08-17 03:15:00", "Upacara 🇮🇩 & doa", "", ("upacara.jpg",)),
    ("post", "2024-10-21 00:30:00", "", "", ("s.jpg",)),
    ("comment", "2024-10-01 05:06:00", "Selamat ya Bu 🙏", "dapur.ibu", ()),
    ("comment", "2024-10-02 05:06:00", "mantap", "tim_contoh_01", ()),
    ("react", "2024-10-26 13:11:00", "", "dapur.ibu", ()),
    ("react", "2024-10-06 01:02:00", "", "dapur.ibu", ()),
    ("follow", "2024-10-02 14:45:00", "", "tim_contoh_01", ()),
}
LIKED: dict[Layout, str] = {"old": "", "new": "Bersama Budi Contoh 🙌"}


def minute(one: tuple[Any, ...], *, rough: bool) -> tuple[Any, ...]:
    """An act as a page without seconds shows it."""
    return (one[0], one[1][:17] + "00" if rough and one[1] else one[1], *one[2:])


def on_pages(era: Era) -> set[tuple[Any, ...]]:
    """The acts of the JSON maker that its pages hold, as they show them."""
    rough = era == "2019"
    since = {one for one in SINCE_2022 if one[0] == "message" or one[2].startswith("Pilih siapa")}
    every = ALWAYS | LIKES | (set() if rough else since)
    kept = [one for one in every if "Kenangan" not in one[2]]
    plain = [
        (*one[:2], "" if one[2] == "Berita Contoh" else one[2], one[3].removeprefix(f"{SENTENCE} "), one[4])
        for one in kept
    ]
    return {minute(one, rough=rough) for one in plain}


@FACEBOOK
def test_facebook(era: Era, language: Language) -> None:
    all_ = seen(facebook_pages.archive(era, language))
    counted = Counter(told(each) for each in found(all_))
    assert set(counted) == on_pages(era)
    assert set(counted.values()) == {1}
    doubts = {each.where.member.rpartition("/")[2] for each in all_ if isinstance(each, Problem)}
    assert {each.code for each in all_ if isinstance(each, Problem)} == {"layout-guessed"}
    assert doubts <= GUESSED
    assert {each.name for each in all_ if isinstance(each, Account)} == {OWNER}
    assert {each.at.basis for each in found(all_) if each.at.start} == {Basis.ASSUMED}
    unread = {
        each.member.rpartition("/")[2] for each in all_ if isinstance(each, Coverage) and each.reading == "unread"
    }
    assert unread == {"brand_new.html"}


@INSTAGRAM
def test_instagram(layout: Layout, language: str) -> None:
    all_ = seen(instagram_pages.archive(layout, language))
    like = ("react", "2024-10-25 13:11:00", LIKED[layout], "tim_contoh_01", ())
    counted = Counter(told(each) for each in found(all_))
    assert set(counted) == INSTAGRAM_ACTS | {like}
    assert set(counted.values()) == {1}
    assert [each for each in all_ if isinstance(each, Problem)] == []
    assert {each.handle for each in all_ if isinstance(each, Account)} == {"wening.contoh"}
    urls = {each.target.url for each in found(all_) if each.act == "react"}
    assert urls == {POST, REEL}
    assert not [each for each in found(all_) if OTHERS in each.text]


@pytest.mark.parametrize("away", [-8, -3, 0, 5.5, 7, 9])
def test_the_clock_that_the_front_page_tells(away: float) -> None:
    acts = {each.text: each for each in found(seen(facebook_pages.archive("2025", "id", away=away)))}
    assert str(acts[OLD].at.start) == "2019-08-17 03:15:00+00:00"
    assert acts[OLD].at.precision is Precision.SECOND


def long(item: Item) -> float:
    assert item.at.start is not None
    assert item.at.end is not None
    return (item.at.end - item.at.start).total_seconds()


def test_without_a_clock() -> None:
    def lone(name: str, at: str) -> Item:
        raw = page("2025", "x", [box("2025", "", pin("kata"), at)])
        [one] = found(seen({name: raw, "x/other.json": b"{}"}))
        return one

    local = lone("your_facebook_activity/posts/your_posts_1.html", date("2024-10-20 12:05:00"))
    assert (str(local.at.start), local.at.basis) == ("2024-10-20 12:05:00+00:00", Basis.ASSUMED), "taken to be in WIB"
    anywhere = lone("your_instagram_activity/media/posts_1.html", date("2024-10-20 12:05:00"))
    assert (anywhere.at.precision, anywhere.at.basis) == (Precision.RANGE, Basis.ASSUMED)
    assert long(anywhere) > 86400
    dateless = lone("your_facebook_activity/posts/your_posts_1.html", "")
    assert not dateless.at.known


def test_the_summer_clock_of_instagram_leaves_an_hour_open() -> None:
    [post, *_] = [e for e in found(seen(instagram_pages.archive("new", away=-7))) if e.act == "post"]
    assert long(post) == 3660


@pytest.mark.parametrize(
    "body",
    [
        '<main><div class="neu"><div>{t}</div><div>{w}</div><div>{d}</div></div>' * 2 + "</main>",
        '<div role="main"><div><div>' + "<div>{t}</div><div>{w}</div><div>{d}</div>" * 2 + "</div></div></div>",
        "<section><h2>{t}</h2><p>{w}</p><footer>{d}</footer></section>" * 2,
    ],
    ids=["no known class", "one unknown box around all", "no main part"],
)  # fmt: skip
def test_boxes_of_unknown_build(body: str) -> None:
    raw = body.format(t="Wening Contoh memperbarui statusnya.", w="Ayo", d="20 Okt 2024 19.05")
    all_ = seen({"your_facebook_activity/posts/your_posts_1.html": f"<html><body>{raw}</body></html>".encode()})
    [coverage] = [each for each in all_ if isinstance(each, Coverage)]
    assert coverage.found == 2
    [post] = found(all_)
    assert (post.text, str(post.at.start)) == ("Ayo", "2024-10-20 12:05:00+00:00")


def test_a_download_of_a_part_of_time_is_told_once() -> None:
    members = facebook_pages.archive("2025", "id")
    span = b'<div>Berisi data dari <time datetime="2024-01-01T00:00Z">1 Januari 2024 pukul 07.00</time> hingga <time '
    span += b'datetime="2024-11-01T00:00Z">1 November 2024 pukul 07.00</time></div></aside>'
    all_ = seen({name: raw.replace(b"</aside>", span) for name, raw in members.items()})
    codes = Counter(each.code for each in all_ if isinstance(each, Problem))
    assert codes == {"part-of-time": 1, "layout-guessed": 2}
    assert {told(each) for each in found(all_)} == on_pages("2025")


def test_words_that_look_like_a_date_stay_words() -> None:
    raw = page("2025", "x", [box("2025", f"{OWNER} x.", pin("Coblos 27 November 2024"), date("2024-10-20 12:05:00"))])
    [post] = found(seen({"your_facebook_activity/posts/your_posts_1.html": raw}))
    assert (post.text, str(post.at.start)) == ("Coblos 27 November 2024", "2024-10-20 12:05:00+00:00")


def test_a_post_with_nothing_but_the_time_of_a_change() -> None:
    raw = (
        '<section><h2>Wening Contoh updated her status.</h2><div><div class="_2pin">Halo</div><div class="_2pin"><div>'
        'Updated May 02, 2011 8:12:17 am</div></div></div><footer><a href="https://www.facebook.com/dyi/l/?l=A">x</a>'
    )
    [post] = found(seen({"your_facebook_activity/posts/your_posts_1.html": f"<html><body><main>{raw}".encode()}))
    assert (post.text, post.target.url, post.at.start) == ("Halo", "", None)
    assert (post.at.basis, post.at.end) == (Basis.BOUND, post.edited.end)


def test_a_group_that_was_left_again() -> None:
    drawn = [
        box("2023", "Anda keluar dari Relawan.", "", date("2024-10-22 12:05:00")),
        box("2023", "Anda menjadi anggota Relawan.", "", date("2024-10-20 12:05:00")),
    ]
    raw = page("2023", "x", drawn, away=7)
    [join] = found(seen({"your_facebook_activity/groups/your_group_membership_activity.html": raw}))
    assert (join.target.name, str(join.ended.start)) == ("Relawan", "2024-10-22 12:05:00+00:00")


ANSWERED = "your_facebook_activity/events/your_event_responses.html"


def answered(*inner: str) -> list[tuple[str, str]]:
    all_ = seen({ANSWERED: page("2023", "x", [*inner], away=7)})
    return [(each.act.value, each.target.name) for each in found(all_)]


def test_an_answer_of_each_kind() -> None:
    def event(said: str, name: str = "Senam") -> str:
        return box("2023", name, pin(said) + pin("Start time: " + date("2024-10-10 02:00:00")))

    assert answered(event("Going")) == [("attend", "Senam")]
    assert answered(event("Hadir")) == [("attend", "Senam")]
    assert answered(event("Mungkin hadir"), event("Tertarik", "Jalan")) == [("react", "Senam"), ("react", "Jalan")]
    assert answered(event("Not going"), event("Tidak bisa hadir")) == []


def test_an_answer_in_unknown_words_is_left_and_told() -> None:
    all_ = seen({ANSWERED: page("2023", "x", [box("2023", "Senam", pin("Wyrd") + pin(date("2024-10-10 02:00:00")))])})
    assert found(all_) == []
    assert [each.why for each in all_ if isinstance(each, Coverage)] == ["left.answer-unknown"]


def test_an_empty_page_of_answers() -> None:
    all_ = seen({ANSWERED: page("2025", "x", [])})
    assert found(all_) == []
    assert [each for each in all_ if isinstance(each, Problem)] == []


def test_own_comments_on_reels() -> None:
    drawn = box("2023", f"{OWNER} commented on Tim Budi's reel.", pin("Mantap"), date("2024-10-20 12:05:00"))
    all_ = seen({"your_facebook_activity/reels/your_reel_comments.html": page("2023", "x", [drawn])})
    assert [(one.act.value, one.text, one.target.name) for one in found(all_)] == [("comment", "Mantap", "Tim Budi")]


def lines(raw: str) -> list[list[Line]]:
    return [[*each.lines] for each in blocks(BytesIO(raw.encode())) if isinstance(each, Block)]


def test_a_page() -> None:
    raw = (
        '<html><body><header>a<time datetime="2026-08-12T05:03Z">11 Agu 2026 22.03 UTC</time></header><main><section>'
        "<h2>Judul &amp; <b>lagi</b></h2><div>satu<br/> <br>dua</div><script>x</script><a href='https://contoh.invalid'>z</a>"
        "<table><tr><td>L<div>V</div></td><td>W</td></tr></table></section></main></body></html>"
    )
    assert next(blocks(BytesIO(raw.encode()))) == Made("a", "2026-08-12T05:03Z", "11 Agu 2026 22.03 UTC")
    [found_] = lines(raw)
    assert [(one.text, one.href, one.head, one.row, one.cell, one.lead) for one in found_] == [
        ("Judul & lagi", "", True, -1, -1, False),
        ("satu\n\ndua", "", False, -1, -1, False),
        ("z", "https://contoh.invalid", False, -1, -1, False),
        ("L", "", False, 0, 0, True),
        ("V", "", False, 0, 0, False),
        ("W", "", False, 0, 1, True),
    ]


PIECES = st.sampled_from(
    [
        "<section>",
        "</section>",
        '<div class="pam">',
        "<div>",
        "</div>",
        "<td>",
        "</td>",
        "<tr>",
        "</tr>",
        "<table>",
        "<a href='x'>",
        "</a>",
        "<br>",
        "<h2>",
        "</h2>",
        "<main>",
        "</main>",
        "<body>",
        "<",
        ">",
        "&amp;",
        "&#1114112;",
        "kata",
        "\n",
        "Oct 20, 2024 7:05 pm",
        "Updated Oct 20, 2024 7:05 pm",
        '<img src="a.jpg">',
        "<span>Group: ",
        "</span>",
        "<script>",
        "</script>",
        "<!-- x",
        "\0",
        "\ud800",
    ]
)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(PIECES, max_size=60),
    st.sampled_from(["posts/your_posts_1", "comments/comments", "likes/liked_posts", "x/following"]),
)
def test_any_page_whatever(pieces: list[str], name: str) -> None:
    raw = "".join(pieces).encode("utf-8", "replace")
    all_ = seen({f"your_facebook_activity/{name}.html": raw, f"your_instagram_activity/{name}.html": raw})
    assert {type(each) for each in all_} <= {Account, Coverage, Item, Problem}
    assert not [
        each
        for each in all_
        if isinstance(each, Problem) and each.where.member.rpartition("/")[2] not in name + ".html"
    ]
