"""Every maker variant of a Facebook export gives the same acts, in any language and layout."""

from collections import Counter
from typing import Any

import pytest

from makers.every import OTHERS
from makers.facebook import FORMER, GROUP, LINK, LINKED, OLD, OWNER, PAGE, TEAM, VOTE, Era, archive, entry
from makers.meta import Language, epoch, medium, seen, written, zipped
from netral.check import Seen, items
from netral.importers.facebook_titles import group, left, passed_on, whose
from netral.kit.archive import open_tree
from netral.model.item import Account, Act, Coverage, Item, Problem
from netral.model.time import Basis, Precision

VARIANTS = pytest.mark.parametrize(
    ("era", "language"), [(era, language) for era in ("2019", "2023", "2025") for language in ("en", "id", "xx")]
)
SENTENCE = "by the sentence"  # a target that only the sentence names
NOON = epoch("2024-10-20 12:05:00")
READ_BY = {"en", "id"}

# act, time in UTC, text, target, media
ALWAYS = {
    ("profile", "", "Abdi negara ❤", "", ()),
    ("post", "2024-10-20 12:05:00", VOTE, "", ()),
    ("post", "2019-08-17 03:15:00", OLD, "", ("a_1.jpg", "b.mp4")),
    ("share", "2024-10-18 01:02:03", "Berita Contoh", LINK, ()),
    ("post", "2024-10-18 01:02:04", LINKED, LINK, ()),
    ("share", "2024-10-18 02:00:00", "Kata orang lain", "", ()),
    ("post", "2024-10-18 03:00:00", "Selamat!", f"{SENTENCE} {TEAM}", ()),
    ("post", "2024-10-18 04:00:00", "Hadir besok", GROUP, ()),
    ("comment", "2024-10-01 05:06:07", "Mantap 🙏", f"{SENTENCE} {TEAM}", ()),
    ("comment", "2018-03-01 05:06:07", "Dulu", f"{SENTENCE} {TEAM}", ()),
    ("comment", "2024-10-01 05:06:09", "Betul", "", ()),
    ("comment", "2024-10-01 05:06:11", "", f"{SENTENCE} {TEAM}", ()),
    ("comment", "2024-10-19 00:00:00", "Siap", GROUP, ()),
    ("post", "2021-05-05 05:05:05", "Bersama tim", "", ("c.jpg",)),
    ("post", "", "Kenangan\n\nFoto lama kantor", "", ()),
    ("post", "2022-02-02 02:02:02", "Senam", "", ("v.mp4",)),
    ("follow", "2024-09-03 00:00:00", "", TEAM, ()),
    ("follow", "2024-09-04 00:00:00", "", "Kabar Contoh", ()),
    ("follow", "2024-09-05 00:00:00", "", "timcontoh01", ()),
    ("join", "2024-09-01 00:00:00", "", GROUP, ()),
    ("attend", "2024-10-10 02:00:00", "", "Kampanye Akbar 01", ()),
    ("react", "", "", "Senam Sehat", ()),
    ("react", "2024-10-26 13:11:00", "", f"{SENTENCE} {TEAM}", ()),
}
LIKES = {
    ("react", "2024-10-25 13:11:00", "", f"{SENTENCE} {TEAM}", ()),
    ("react", "2024-10-25 13:11:00", "", f"{SENTENCE} Dapur Ibu", ()),
}
LABELLED = {
    ("react", "2024-10-25 13:11:00", "", "timcontoh01", ()),
    ("react", "2024-10-25 13:11:00", "", "Dapur Ibu", ()),
    ("react", "2024-10-27 01:00:00", "", "Kantor Contoh", ()),
}
SINCE_2022 = {
    ("post", "2024-10-22 00:00:00", "Terus maju, kami siap mendukung", f"{SENTENCE} {TEAM}", ()),
    ("profile", "2024-09-30 10:00:00", "", "", ("p.jpg",)),
    ("message", "2024-10-23 00:00:00", "Oke", GROUP, ()),
    ("react", "2024-10-24 00:00:00", "Pilih siapa?\n01", "", ()),
}
ONLY: dict[Era, set[tuple[Any, ...]]] = {
    "2019": LIKES, "2023": LIKES | SINCE_2022, "2025": LABELLED | SINCE_2022,
}  # fmt: skip


def told(item: Item) -> tuple[Any, ...]:
    at = item.at.start.strftime("%Y-%m-%d %H:%M:%S") if item.at.start else ""
    media = tuple(one.member.rpartition("/")[2] for one in item.media)
    return item.act.value, at, item.text, item.target.account or item.target.name or item.target.url, media


def found(all_: list[Seen]) -> list[Item]:
    return [each for each in all_ if isinstance(each, Item)]


def expected(era: Era, language: Language) -> set[tuple[Any, ...]]:
    def settled(one: tuple[Any, ...]) -> tuple[Any, ...]:
        target = one[3].removeprefix(f"{SENTENCE} ") if language in READ_BY or SENTENCE not in one[3] else ""
        return (*one[:3], target, one[4])

    return {settled(one) for one in ALWAYS | ONLY[era]}


@VARIANTS
def test_the_acts(era: Era, language: Language) -> None:
    counted = Counter(told(each) for each in found(seen(archive(era, language))))
    assert set(counted) == expected(era, language)
    same = ("react", "2024-10-25 13:11:00", "", "", ())  # two in a second, of which nobody says whose they were for
    assert {one for one, count in counted.items() if count > 1} <= {same}
    assert counted[same] in {0, 2}


@VARIANTS
def test_nothing_is_unaccounted_for(era: Era, language: Language) -> None:
    all_ = seen(archive(era, language))
    coverage = [each for each in all_ if isinstance(each, Coverage)]
    assert [each for each in all_ if isinstance(each, Problem)] == []
    assert {one.member.rpartition("/")[2] for one in coverage if one.reading == "unread"} == {"brand_new.json"}
    assert {one.failed for one in coverage} == {0}
    assert not [each for each in found(all_) if OTHERS in each.text]


@VARIANTS
def test_the_owner(era: Era, language: Language) -> None:
    [account] = {each for each in seen(archive(era, language)) if isinstance(each, Account)}
    assert (account.handle, account.name) == ("wening.contoh", OWNER)


def test_two_exports_of_one_account_hold_every_act_once() -> None:
    both = seen(archive("2025", "en") | {f"lama/{name}": raw for name, raw in archive("2019", "en").items()})
    ids = Counter(each.id for each in found(both))
    assert set(ids.values()) == {1}
    assert Counter(each.act for each in found(both))[Act.REACT] == 6


def test_an_edit_and_words_beside_a_link() -> None:
    acts = {each.text: each for each in found(seen(archive("2025")))}
    assert str(acts[VOTE].edited.start) == "2024-10-21 00:00:00+00:00"
    assert acts["Berita Contoh"].edited.start is None, "the time of a post is no edit"
    assert acts[LINKED].quoted == "Berita Contoh"


def test_an_event_has_its_own_time_and_no_time_of_the_answer() -> None:
    acts = {each.target.name: each for each in found(seen(archive("2025")))}
    attended, liked = acts["Kampanye Akbar 01"].at, acts["Senam Sehat"].at
    assert (attended.precision, str(attended.end)) == (Precision.RANGE, "2024-10-10 05:00:01+00:00")
    assert (liked.start, liked.basis) == (None, Basis.BOUND)


def test_media_in_another_part_and_under_an_older_name() -> None:
    members = archive("2025", wrapped=False)
    photos = {name: raw for name, raw in members.items() if name.endswith(".jpg")}
    rest = {name: raw for name, raw in members.items() if name not in photos}
    moved = {
        name.replace("your_activity_across_facebook", "your_facebook_activity"): raw for name, raw in photos.items()
    }
    with open_tree([("1.zip", zipped(rest)), ("2.zip", zipped(moved))]) as tree:
        acts = {each.text: each for each in items(tree) if isinstance(each, Item)}
    assert acts[OLD].media[0].member == "your_facebook_activity/posts/media/a_1.jpg"


def lone(name: str, value: Any) -> list[tuple[Any, ...]]:
    return [told(each) for each in found(seen({f"your_facebook_activity/{name}": written(value)}))]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("posts/your_posts_1.json", {"timestamp": str(NOON), "data": {"post": VOTE}}),
        ("posts/your_posts_1.json", [{"timestamp": NOON + 0.5, "data": [{"post": VOTE}], "title": None}]),
        ("posts/your_posts_1.json", {"status_updates": {"timestamp": NOON, "data": [{"post": VOTE}, None, 5]}}),
        (
            "posts/your_posts_1.json",
            {"posts_v3": [{"timestamp": NOON, "data": [{"post": VOTE}], "attachments": "x", "tags": 1}]},
        ),
        ("stories/archived_stories.json", {"archived_stories_v2": [entry("2024-10-20 12:05:00", "", {"post": VOTE})]}),
        ("notes/notes.json", {"notes": [{"title": "", "text": VOTE, "created_timestamp": NOON}]}),
    ],
)
def test_a_post_however_it_is_written(name: str, value: Any) -> None:
    assert lone(name, value) == [("post", "2024-10-20 12:05:00", VOTE, "", ())]


def test_words_of_an_edit_and_of_a_photo() -> None:
    at = NOON
    edit = [{"timestamp": at, "label_values": [{"label": "Text", "value": "Sesudah"}]}]
    shown = medium("a.jpg", "2024-10-20 12:05:00") | {"description": "Di balai"}
    rows = [
        {"timestamp": at, "title": "x", "data": []},
        {"timestamp": at + 60, "title": "x", "attachments": [{"data": [{"media": shown}]}]},
    ]
    members = {"posts/edits_you_made_to_posts.json": edit, "posts/your_posts_1.json": rows}
    all_ = found(seen({f"your_facebook_activity/{name}": written(value) for name, value in members.items()}))
    assert [(each.text, [one.caption for one in each.media]) for each in all_] == [("Sesudah", []), ("Di balai", [""])]


ATTACHED: list[tuple[str, list[dict[str, Any]], list[tuple[Any, ...]]]] = [
    ("Wening Contoh saved a seller.", [{"external_context": {"name": "Toko"}}], []),
    ("", [{"event": {"name": "Kampanye Akbar", "start_timestamp": NOON}}], [("share", "", "Kampanye Akbar", ())]),
    ("", [{"note": {"title": "", "text": "Panjang", "media": [medium("n.jpg", "2024-10-20 12:05:00")]}}],
     [("post", "Panjang", "", ("n.jpg",))]),
    ("Wening Contoh shared a video from the playlist Contoh.", [], [("share", "", "", ())]),
    ("Wening Contoh was at Balai Kota.", [{"place": {"name": "Balai Kota"}}], [("post", "", "Balai Kota", ())]),
    ("Wening Contoh updated her status.", [], []),
    ("", [{"external_context": {"name": "Judul", "source": "", "url": "facebook.com"}}], [("share", "Judul", "", ())]),
    ("", [{"poll": {"question": "Siap?", "options": [{"option": "Ya"}]}}], [("post", "Siap?", "", ())]),
    ("", [{"life_event": {"title": "Menikah"}}], [("post", "Menikah", "", ())]),
]  # fmt: skip


@pytest.mark.parametrize(("title", "attached", "expected"), ATTACHED)
def test_what_is_attached(title: str, attached: list[dict[str, Any]], expected: list[tuple[Any, ...]]) -> None:
    acts = lone("posts/your_posts_1.json", [entry("2024-10-20 12:05:00", title, attached=attached)])
    assert [(act, text, target, media) for act, _, text, target, media in acts] == expected


def test_a_link_in_a_comment_is_not_whom_it_is_for() -> None:
    said = {"comment": {"timestamp": NOON, "comment": "", "author": OWNER}}
    row = entry(
        "2024-10-20 12:05:00",
        f"{OWNER} replied to {TEAM}'s comment.",
        said,
        attached=[{"external_context": {"url": LINK}}],
    )
    [comment] = found(
        seen({"your_facebook_activity/comments_and_reactions/comments.json": written({"comments_v2": [row]})})
    )
    assert (comment.target.name, comment.target.url, comment.links) == (TEAM, "", (LINK,))


def test_comments_of_others_without_a_profile() -> None:
    rows = [
        entry(
            "2024-10-20 12:05:00",
            "Orang Lain commented on her own post.",
            {"comment": {"comment": "a", "author": "Orang Lain"}},
        )
    ]
    assert [one[2] for one in lone("comments_and_reactions/comments.json", {"comments_v2": rows})] == ["a"]
    rows[0]["title"] = "Wening Contoh mentioned Orang Lain."
    assert lone("comments_and_reactions/comments.json", {"comments_v2": rows}) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Wening Contoh likes Tim Budi Contoh's post.", TEAM),
        ("Wening Contoh liked Agus' photo.", "Agus"),
        ("Wening Contoh commented on Tim Budi Contoh\u2019s live video.", TEAM),
        ("Wening Contoh commented on his own post.", ""),
        ("Wening Contoh likes a post.", ""),
        ("Wening Contoh likes Pemkab Contoh.", "Pemkab Contoh"),
        ("Wening Contoh liked post", ""),
        ("Wening Contoh commented on Wening Contoh's post.", ""),
        ("Wening Contoh added a photo to Tim Budi Contoh's timeline.", TEAM),
        ("Wening Contoh menyukai kiriman Tim Budi Contoh.", TEAM),
        ("Wening Contoh berkomentar di postingan milik Tim Budi Contoh", TEAM),
        ("Wening Contoh menanggapi komentar Tim Budi Contoh.", TEAM),
        ("Wening Contoh menyukai postingannya sendiri.", ""),
        ("Wening Contoh menyukai sebuah foto.", ""),
        ("A Wening Contoh le ha gustado la publicación de Tim Budi Contoh.", TEAM),
        ("Wening Contoh memperbarui statusnya.", ""),
        ("", ""),
    ],
)
def test_whose_thing_a_sentence_names(sentence: str, expected: str) -> None:
    assert whose(sentence, (OWNER, FORMER)) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Wening Contoh posted in Relawan Contoh 01.", GROUP),
        ("Wening Contoh shared a link to the group: Relawan Contoh 01.", GROUP),
        ("Wening Contoh membagikan tautan ke grup: Relawan Contoh 01.", GROUP),
        ("Wening Contoh memposting di Relawan Contoh 01.", GROUP),
        ("Anda bergabung dengan grup Relawan Contoh 01.", GROUP),
        ("You joined Relawan Contoh 01.", GROUP),
        ("Wening Contoh updated her status.", ""),
    ],
)
def test_the_group_that_a_sentence_names(sentence: str, expected: str) -> None:
    assert group(sentence, (OWNER,)) == expected


def test_what_else_a_sentence_says() -> None:
    assert passed_on("Wening Contoh membagikan sebuah kiriman.")
    assert not passed_on("Wening Contoh memperbarui statusnya.")
    assert left("Anda keluar dari Relawan Contoh 01.")
    assert PAGE


@pytest.mark.parametrize("newest_first", [False, True])
def test_a_group_that_was_left_again(*, newest_first: bool) -> None:
    rows = [
        entry("2024-09-01 00:00:00", f"You became a member of {GROUP}.", {"name": GROUP}),
        entry("2024-09-02 00:00:00", "You became a member of Lain.", {"name": "Lain"}),
        entry("2024-09-03 00:00:00", f"You stopped being a member of {GROUP}.", {"name": GROUP}),
        entry("2024-09-05 00:00:00", f"You became a member of {GROUP}.", {"name": GROUP}),
    ]
    rows = rows[::-1] if newest_first else rows
    place = "your_facebook_activity/groups/your_group_membership_activity.json"
    joins = {str(one.at.start)[:10]: one for one in found(seen({place: written({"groups_joined_v2": rows})}))}
    assert {day: str(one.ended.start)[:10] if one.ended.start else "" for day, one in joins.items()} == {
        "2024-09-01": "2024-09-03", "2024-09-02": "", "2024-09-05": "",
    }  # fmt: skip
