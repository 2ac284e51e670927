"""Every maker variant of a YouTube export gives the same acts in any language; and an open archive as counted."""

import json
from collections import Counter
from typing import Any

import pytest

from makers.meta import seen, zipped
from makers.opened import everything_in
from makers.youtube import CLIPS, NAMES, SAID, WATCH, Era, Form, Language, archive, history, old_comments
from netral.check import items
from netral.importers.youtube_pages import video
from netral.importers.youtube_tables import said
from netral.kit.archive import open_tree
from netral.model.item import Account, Coverage, Item, Problem, Reading

LANGUAGES: tuple[Language, ...] = ("en", "id", "xx")
FORMS: tuple[Form, ...] = ("json", "html")
VARIANTS = pytest.mark.parametrize(
    ("language", "era", "form"),
    [(language, era, form) for language in LANGUAGES for era in ("2023", "2025") for form in FORMS],
)
FILM = "Upacara 🇮🇩.mp4"
LIKE = ("react", "2024-10-20 12:05:00", "Pidato & jawab", "Tim Contoh 01", "unknown", ())

# act, time in UTC, text, whom or what it points at, who could see it, media
TABLES = {
    ("comment", "2024-10-20 12:05:00", SAID[0], CLIPS[0], "public", ()),
    ("comment", "2024-10-21 00:30:00", SAID[1], CLIPS[0], "public", ()),
    ("message", "2024-10-23 13:00:00", "Hadir Pak", CLIPS[1], "public", ()),
    ("message", "2024-10-23 13:01:00", "👍 ok", CLIPS[1], "public", ()),
    ("follow", "2024-10-21 00:30:00", "", "Tim Contoh 01", "unknown", ()),  # the day is known from My Activity
    ("follow", "", "", "Dinas Contoh", "unknown", ()),
    ("post", "2024-10-25 10:00:00", "Upacara 🇮🇩\n\nAjakan ke TPS", "", "public", (FILM,)),
    ("post", "2024-10-24 11:00:00", "Latihan", "", "private", (WATCH + "vIdEoCoNt02",)),
    ("profile", "", "Wening Contoh\nPegawai & ibu", "", "public", ()),
    ("react", "2024-10-24 01:02:03", "", CLIPS[2], "unknown", ()),
    LIKE,
}
LATER = ("comment", "2024-10-22 00:30:00", "hanya hadir", "UgkxPost00000000000000Aa", "public", ())
OLD = {
    ("comment", "2019-04-17 01:02:03", "Hadir & siap", CLIPS[0], "public", ()),
    ("comment", "2019-04-18 01:02:03", "Baris satu\ndua", CLIPS[1], "public", ()),
    ("message", "2019-04-17 01:02:03", "Halo & siap", CLIPS[0], "public", ()),
    ("message", "2019-04-18 01:02:03", "Baris satu\ndua", CLIPS[1], "public", ()),
    ("react", "2019-04-17 01:02:03", "Pidato", CLIPS[2], "unknown", ()),
    ("follow", "2018-05-06 07:08:09", "", "Tim Contoh 01", "unknown", ()),
    LIKE,
}
LEFT = {
    "list": "left left.youtube-lists", "lists": "left left.youtube-lists", "settings": "left left.account-data",
    "place": "left left.no-act", "music": "left left.no-act",
}  # fmt: skip


def told(item: Item) -> tuple[Any, ...]:
    at = item.at.start.strftime("%Y-%m-%d %H:%M:%S") if item.at.start else ""
    media = tuple(one.member if "://" in one.member else one.member.rpartition("/")[2] for one in item.media)
    return item.act.value, at, item.text, item.target.name or item.target.ref, item.audience.value, media


def read(members: dict[str, bytes]) -> list[Item]:
    return [each for each in seen(members) if isinstance(each, Item)]


@VARIANTS
def test_the_acts(language: Language, era: Era, form: Form) -> None:
    expected = Counter(TABLES | ({LATER} if era == "2025" else set()))
    if language == "xx":  # nobody knows what the words for public and private are
        hidden = {(*one[:4], "unknown", one[5]) if one[0] == "post" else one for one in expected}
        expected = Counter(hidden)
    assert Counter(map(told, read(archive(language, era, form)))) == expected


def test_the_acts_of_old() -> None:
    assert Counter(map(told, read(archive("en", "2019", "json")))) == Counter(OLD)


@VARIANTS
def test_every_member_is_accounted_for(language: Language, era: Era, form: Form) -> None:
    all_ = seen(archive(language, era, form))
    assert [each for each in all_ if isinstance(each, Problem)] == []
    names, covered = NAMES[language], [each for each in all_ if isinstance(each, Coverage)]
    found = {each.member.partition("Music/")[2]: f"{each.reading} {each.why}".strip() for each in covered}
    expected = {f"{names[name]}.csv": why for name, why in LEFT.items() if f"{names[name]}.csv" in found}
    assert {name: why for name, why in found.items() if why != "read"} == expected | {
        f"{names['clips']}/{FILM}": "left left.media",
    }
    beside = {each.why: each.found for each in covered if each.member.rpartition(".")[0].endswith(names["history"])}
    assert beside == {"": 4, "left.seen": 2, "left.index": 1}


@VARIANTS
def test_the_account(language: Language, era: Era, form: Form) -> None:
    accounts = [each for each in seen(archive(language, era, form)) if isinstance(each, Account)]
    assert {each.handle for each in accounts} == {"weningcontoh"}
    assert accounts[-1].name == "Wening Contoh"


@pytest.mark.parametrize("form", FORMS)
def test_a_history_alone_is_left_with_the_reason(form: Form) -> None:
    only = history("id", form).replace("Menyukai", "Menonton").replace("Berlangganan ke", "Menonton")
    name = f"watch-history.{form}"
    all_ = seen({name: only.encode()}, name)
    assert [(each.reading, each.why, each.found) for each in all_ if isinstance(each, Coverage)] == [
        (Reading.LEFT, "left.seen", 4)
    ]


def test_other_services_of_google_are_left() -> None:
    mixed = history("en", "html").replace(">YouTube<br>", ">Search<br>", 1)
    assert "left.google" in {each.why for each in seen({"a.html": mixed.encode()}) if isinstance(each, Coverage)}


@pytest.mark.parametrize("size", [1, 7, 1000])
def test_a_page_reads_the_same_however_it_is_cut(size: int, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = [told(each) for each in read(archive("id", "2025", "html"))]
    monkeypatch.setattr("netral.importers.youtube_pages.BLOCK", size)
    assert [told(each) for each in read(archive("id", "2025", "html"))] == whole


def test_two_exports_hold_every_act_once() -> None:
    both = [("1.zip", zipped(archive("en", "2023"))), ("2.zip", zipped(archive("id", "2025", "html")))]
    with open_tree(both) as tree:
        found = Counter(each.id for each in items(tree) if isinstance(each, Item))
    assert set(found.values()) == {1}
    assert len(found) == len(TABLES) + 1


WORDS = {
    '{"text":"a"}': "a",
    '{"text":"a\\nb"},{"text":" c"}': "a\nb c",
    '{"takeoutSegments":[{"text":"a"},{"text":"b"}]}': "ab",
    '{"text":"@x","mention":{"externalChannelId":"UC"}},{"text":" y"}': "@x y",
    "plain, as of old": "plain, as of old",
    '{"text":5}': "",
    '{"text":"broken': '{"text":"broken',
    "": "",
}


@pytest.mark.parametrize("cell", WORDS)
def test_words_in_pieces(cell: str) -> None:
    assert said(cell) == WORDS[cell]


@pytest.mark.parametrize(
    ("url", "clip"),
    [
        (WATCH + CLIPS[0], CLIPS[0]),
        (f"http://m.youtube.com/watch?app=x&v={CLIPS[1]}&t=2", CLIPS[1]),
        (f"https://youtu.be/{CLIPS[1]}?t=2", CLIPS[1]),
        (f"https://www.youtube.com/shorts/{CLIPS[2]}", CLIPS[2]),
        ("https://www.youtube.com/results?search_query=v=x", ""),
        ("https://contoh.invalid/watch?v=aaaaaaaaaaa", ""),
    ],
)
def test_the_video_of_an_address(url: str, clip: str) -> None:
    assert video(url) == clip


@pytest.mark.parametrize(
    ("folder", "verb", "reading", "why"),
    [
        ("Mi actividad/YouTube/MiActividad", "Te gustó", Reading.UNREAD, ""),
        ("Aktivitas Saya/YouTube/AktivitasSaya", "Menonton", Reading.LEFT, "left.seen"),
        ("YouTube y YouTube Music/historial/historial-de-reproducciones", "Has visto", Reading.LEFT, "left.seen"),
    ],
)
def test_a_deed_in_words_that_are_not_known(folder: str, verb: str, reading: Reading, why: str) -> None:
    row = {"header": "YouTube", "title": f"{verb} Pidato", "titleUrl": WATCH + CLIPS[1], "time": "2024-10-20T12:00:00Z",
           "products": ["YouTube"], "activityControls": ["x"]}  # fmt: skip
    found = seen({f"Takeout/{folder}.json": json.dumps([row]).encode()})
    assert [(each.reading, each.why) for each in found if isinstance(each, Coverage)] == [(reading, why)]


def test_a_page_of_comments_alone() -> None:
    found = seen({"my-comments.html": old_comments().encode()}, "my-comments.html")
    assert [each.text for each in found if isinstance(each, Item)] == ["Hadir & siap", "Baris satu\ndua"]


def test_the_open_archive() -> None:
    all_ = everything_in("youtube-2025-es-redacted.zip")
    found = Counter(each.act.value for each in all_ if isinstance(each, Item))
    assert found == {"comment": 2, "follow": 3, "message": 3, "post": 1, "profile": 1}
    assert [each for each in all_ if isinstance(each, Problem)] == []
    assert not any(each.at.known for each in all_ if isinstance(each, Item)), "times are cut and must not become dates"
    counts = {each.member.rpartition("/")[2]: each for each in all_ if isinstance(each, Coverage)}
    assert (counts["historial-de-reproducciones.json"].why, counts["historial-de-reproducciones.json"].found) == (
        "left.seen", 3,
    )  # fmt: skip
    assert counts["historial-de-búsqueda.json"].why == "left.seen"
    assert {each.member for each in counts.values() if each.reading is Reading.UNREAD} == set()
