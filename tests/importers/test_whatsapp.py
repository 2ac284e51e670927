"""WhatsApp chats of thirteen regions in two languages give the same acts; nobody else's words; no invented days."""

from collections import Counter
from datetime import UTC, datetime, timedelta
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from makers.every import OTHERS
from makers.whatsapp import (
    BY_NAME,
    CALL_TO_VOTE,
    CAPTION,
    FRIEND,
    GROUP,
    MARK,
    NEIGHBOUR,
    OWNER,
    PHOTO,
    REGIONS,
    RENAMED,
    Language,
    Message,
    Region,
    archive,
    say,
    written,
)  # fmt: skip
from netral.check import Seen, items
from netral.importers.whatsapp_heads import form
from netral.importers.whatsapp_words import same, title
from netral.kit.archive import Source, open_tree
from netral.model.item import Account, Act, Audience, Coverage, Item, MediaKind, Owner, Problem, Reading
from netral.model.time import Basis, Precision

ME = Owner(names=(OWNER,))
LANGUAGES: tuple[Language, ...] = ("id", "en")
EVERY = pytest.mark.parametrize(
    ("region", "language"), [(region, language) for region in REGIONS for language in LANGUAGES],
    ids=lambda one: getattr(one, "name", one),
)  # fmt: skip
PLAIN = BY_NAME["id"]


def seen(sources: list[Source], owner: Owner = ME) -> list[Seen]:
    with open_tree(sources) as tree:
        return list(items(tree, owner=owner))


def lone(*messages: Message, region: Region = PLAIN, owner: Owner = ME, name: str = "_chat.txt") -> list[Seen]:
    return seen([(name, BytesIO(written(messages, region)))], owner)


def acts(found: list[Seen]) -> list[Item]:
    return [each for each in found if isinstance(each, Item)]


def codes(found: list[Seen]) -> list[str]:
    return [each.code for each in found if isinstance(each, Problem)]


def utc(local: str, region: Region) -> datetime:
    """When it was in Jakarta, as fine as the region tells."""
    at = datetime.fromisoformat(local) - timedelta(hours=7)
    return (at if region.fine else at.replace(second=0)).replace(tzinfo=UTC)


@EVERY
def test_the_acts(region: Region, language: Language) -> None:
    members = archive(region, language)
    found = seen([(name, BytesIO(content)) for name, content in members.items()])
    photo = (PHOTO[region.system],)
    told: list[tuple[Any, ...]] = [
        ("join", "2024-09-30 07:01:00", "", GROUP, ()),
        ("message", "2024-10-01 12:05:09", "Terima kasih, Pak 🙏", GROUP, ()),
        ("message", "2024-10-27 19:30:01", CAPTION[language], GROUP, photo),
        ("message", "2024-10-27 19:31:00", "", GROUP, ()),
        ("message", "2024-10-28 23:59:59", CALL_TO_VOTE[language], GROUP, ()),
        ("message", "2024-10-29 05:00:00", "Rapat pindah jam 8", GROUP, ()),
        ("message", "2024-10-29 05:03:00", "https://contoh.invalid/berita?a=1&b=2", RENAMED, ()),
        ("message", "2024-10-29 05:03:00", "https://contoh.invalid/berita?a=1&b=2", RENAMED, ()),
    ]
    expected = [(act, utc(at, region), *rest) for act, at, *rest in told]
    shown = [
        (one.act.value, one.at.start, one.text, one.target.name, tuple(each.member for each in one.media))
        for one in acts(found)
    ]
    assert shown == expected
    assert {one.audience for one in acts(found)} == {Audience.LIMITED}
    assert {one.at.basis for one in acts(found)} == {Basis.ASSUMED}
    fine = Precision.SECOND if region.fine else Precision.MINUTE
    assert {one.at.precision for one in acts(found)} == {fine}
    assert codes(found) == []
    assert [one for one in found if isinstance(one, Account)] == []


def test_who_added_the_owner_and_what_was_changed() -> None:
    found = acts(lone(*archive_messages()))
    assert [one.by for one in found if one.act is Act.JOIN] == [FRIEND, "", ""]
    changed = [one for one in found if one.edited.start]
    assert [one.text for one in changed] == ["baru"]


def archive_messages() -> list[Message]:
    return [
        ("2024-10-13 07:00", None, f"{FRIEND} menambahkan {NEIGHBOUR} dan Anda"),
        ("2024-10-13 08:00", None, "Anda keluar"),
        ("2024-10-13 09:00", None, say("linked", "id")),
        ("2024-10-13 10:00", OWNER, f"baru {say('edited', 'id')}"),
        ("2024-10-13 11:00", None, 'Anda membuat grup "Lain"'),
    ]


JOINS = {
    "Budi Contoh menambahkan Anda": "Budi Contoh",
    "Budi Contoh telah menambahkan Anda.": "Budi Contoh",
    "Budi Contoh added you": "Budi Contoh",
    "Budi Contoh added +62 811-0000-0009 and you": "Budi Contoh",
    "Anda ditambahkan": "",
    "You were added": "",
    "Anda telah bergabung menggunakan tautan undangan grup ini": "",
    "Anda bergabung dari komunitas": "",
    "You joined using this group's invite link": "",
    "You joined from the community": "",
    "You joined a group via invite in the community: Warga": "",
    "Anda membuat grup “Relawan”": "",
    "Anda membuat grup ini": "",
    'You created group "Relawan: 01"': "",
    "You created this group": "",
}
NO_JOINS = (
    "Anda menambahkan Budi Contoh", "You added Budi Contoh", "Budi Contoh bergabung menggunakan tautan undangan grup",
    "Anda keluar", "You left", "Anda sekarang adalah admin", "Budi Contoh mengeluarkan Anda", "Anda mengubah ikon grup",
    "Budi Contoh membuat grup “Relawan”", "Pesan dan panggilan terenkripsi secara end-to-end.", "Anda dikeluarkan",
)  # fmt: skip


@pytest.mark.parametrize("region", [PLAIN, BY_NAME["iphone id"]], ids=lambda one: one.name)
@pytest.mark.parametrize("sentence", [*JOINS, *NO_JOINS])
def test_coming_into_a_group(sentence: str, region: Region) -> None:
    found = acts(lone(("2024-10-13 07:00", None, sentence), ("2024-10-13 07:00", OWNER, "ya"), region=region))
    assert [one.by for one in found if one.act is Act.JOIN] == ([JOINS[sentence]] if sentence in JOINS else [])
    assert [one.text for one in found if one.act is Act.MESSAGE] == ["ya"]


BODIES: dict[str, tuple[str, str, str, tuple[str, ...]]] = {
    "plain": ("android", "halo: apa kabar", "halo: apa kabar", ()),
    "lines": ("android", "satu\n\n  dua\n", "satu\n\n  dua", ()),
    "other group's line": ("android", "tanggal 12/11/24 23.10 jadi - ya", "tanggal 12/11/24 23.10 jadi - ya", ()),
    "omitted": ("android", "<Media tidak disertakan>", "", ()),
    "omitted, said": ("android", "<Media omitted>\nketerangan", "keterangan", ()),
    "view once": ("android", "null", "", ()),
    "named file": ("android", "Laporan akhir.docx (file terlampir)\nini Bu", "ini Bu", ("Laporan akhir.docx",)),
    "unknown language": ("android", "IMG-20241013-WA0001.jpg (tiedosto liitetty)", "", ("IMG-20241013-WA0001.jpg",)),
    "no file": ("android", "baca berkas.pdf (halaman 3)", "baca berkas.pdf (halaman 3)", ()),
    "poll": ("android", "POLL:\nKapan?\nOPTION: Senin (3 votes)\nOPTION: Rabu (0 votes)", "Kapan?\nSenin\nRabu", ()),
    "place": ("android", "lokasi: https://maps.google.com/?q=1,2", "lokasi: https://maps.google.com/?q=1,2", ()),
    "sticker": ("iphone", f"{MARK}stiker tidak disertakan", "", ()),
    "boxed": (
        "iphone",
        f"{MARK}<attached: 01-VIDEO-2024-10-13-07-00-00.mp4>",
        "",
        ("01-VIDEO-2024-10-13-07-00-00.mp4",),
    ),
    "said, boxed": ("iphone", f"lihat ini\n{MARK}<terlampir: 01-a.jpg>", "lihat ini", ("01-a.jpg",)),
    "pages": ("iphone", f"Undangan.pdf • {MARK}7 halaman {MARK}<terlampir: 02-Undangan.pdf>", "", ("02-Undangan.pdf",)),
    "unknown boxed": ("iphone", f"{MARK}<liitetty: 03-a.jpg>", "", ("03-a.jpg",)),
    "hearts": ("iphone", "aku <3 kamu > dia", "aku <3 kamu > dia", ()),
    "marks": ("iphone", "salam שלום 👨‍👩‍👧", "salam שלום 👨‍👩‍👧", ()),
}


@pytest.mark.parametrize("case", BODIES)
def test_bodies(case: str) -> None:
    system, body, text, media = BODIES[case]
    region = BY_NAME["iphone id" if system == "iphone" else "id"]
    [found] = acts(lone(("2024-10-13 07:00", OWNER, body), region=region))
    assert (found.text, tuple(one.member for one in found.media)) == (text, media)


NOT_SAID = (
    "Anda telah menghapus pesan ini", "Anda menghapus pesan ini.", "You deleted this message",
    "Pesan ini telah dihapus",
    "Pesan ini dihapus oleh admin Budi Contoh", "This message was deleted.",
)  # fmt: skip


@pytest.mark.parametrize("body", NOT_SAID)
def test_what_was_taken_back_is_no_act(body: str) -> None:
    assert acts(lone(("2024-10-13 07:00", OWNER, body))) == []


@pytest.mark.parametrize(
    "body", ["Panggilan suara tak terjawab", "Missed video call", "Menunggu pesan ini", "Anda keluar"]
)
def test_what_the_service_says_in_the_owners_name_is_no_act(body: str) -> None:
    assert acts(lone(("2024-10-13 07:00", OWNER, MARK + body), region=BY_NAME["iphone id"])) == []


UNDER_A_NAME = (
    "Panggilan suara, Tidak dijawab", "Missed group video call", "Lokasi terkini dibagikan", "Live location shared",
    f"{FRIEND} telah mengganti nomor teleponnya ke nomor baru. Ketuk untuk mengirim pesan.",
    f"{FRIEND} menyematkan pesan", f"{FRIEND} kini menjadi kontak", "Pesan sementara dinyalakan",
    "Kini Bisnis Anda menggunakan layanan aman dari Meta", "Chat ini dimulai dari iklan",
    "Kode keamanan Anda dengan Warga Satu berubah.", "Komunitas ini dibuat", "Selamat datang di komunitas Anda",
    "Hanya admin yang dapat mengirim pesan ke grup ini", "Only admins can send messages to this group",
    "Anda memulai panggilan video", f"{FRIEND} keluar", f"{FRIEND} mengubah ikon grup ini", f"You added {FRIEND}",
)  # fmt: skip


@pytest.mark.parametrize("sentence", UNDER_A_NAME)
def test_what_an_iphone_writes_under_the_owners_name_is_no_act(sentence: str) -> None:
    assert acts(lone(("2024-10-13 07:00", OWNER, MARK + sentence), region=BY_NAME["iphone id"])) == []


@pytest.mark.parametrize("sentence", [f"{FRIEND} menambahkan Anda", f"{FRIEND} added you"])
def test_coming_into_a_group_may_stand_under_the_owners_name(sentence: str) -> None:
    found = lone(
        ("2024-10-13 07:00", OWNER, MARK + sentence),
        ("2024-10-13 07:01", FRIEND, OTHERS),
        ("2024-10-13 07:02", NEIGHBOUR, OTHERS),
        region=BY_NAME["iphone id"],
    )
    assert [(one.act, one.by) for one in acts(found)] == [(Act.JOIN, FRIEND)]


def test_a_photo_of_the_owner_before_all_else_makes_them_no_stranger() -> None:
    found = lone(
        ("2024-10-13 07:00", OWNER, f"{MARK}gambar tidak disertakan"),
        ("2024-10-13 07:01", FRIEND, OTHERS),
        region=BY_NAME["iphone id"],
        name="_chat.txt",
    )
    assert codes(found) == []
    assert len(acts(found)) == 1


@pytest.mark.parametrize("you", ["Anda", "You"])
def test_an_author_called_you_is_the_owner(you: str) -> None:
    found = lone(("2024-10-13 07:00", you, "ya"), ("2024-10-13 07:01", FRIEND, OTHERS), owner=Owner())
    assert [one.text for one in acts(found)] == ["ya"]
    assert codes(found) == []


@pytest.mark.parametrize(
    ("owner", "code"),
    [
        (Owner(), "chat-owner"),
        (Owner(names=("Orang Lain",)), "chat-name-absent"),
        (Owner(accounts=("x",)), "chat-name-absent"),
    ],
)
def test_an_owner_who_is_not_found_is_asked_for_and_nothing_is_read(owner: Owner, code: str) -> None:
    found = lone(("2024-10-13 07:00", OWNER, "ya"), ("2024-10-13 07:01", FRIEND, "tidak"), owner=owner)
    assert (acts(found), codes(found)) == ([], [code])
    assert [each.reading for each in found if isinstance(each, Coverage)] == [Reading.FAILED]


def test_a_group_in_which_the_owner_never_wrote_was_still_joined() -> None:
    found = lone(("2024-10-13 07:00", None, "Anda ditambahkan"), ("2024-10-13 07:01", FRIEND, OTHERS))
    assert [one.act for one in acts(found)] == [Act.JOIN]
    assert codes(found) == ["chat-name-absent"]


@pytest.mark.parametrize(
    "name", ["wening contoh", " Wening  Contoh ", "~ Wening Contoh", "@Wening Contoh", "\u202aWening Contoh\u202c"]
)
def test_names_are_compared_loosely(name: str) -> None:
    found = lone(("2024-10-13 07:00", OWNER, "ya"), owner=Owner(accounts=(name,)))
    assert [one.text for one in acts(found)] == ["ya"]


def test_numbers_are_compared_by_their_digits() -> None:
    assert same("\u202a+62 811-0000-0002\u202c") == same("081100000002") == "6281100000002"


FOREIGN: dict[str, tuple[str, list[Message]]] = {
    "called by name": ("_chat.txt", [("2024-10-13 07:00", None, f"{FRIEND} menambahkan {OWNER}")]),
    "called first": ("_chat.txt", [("2024-10-13 07:00", None, f"{OWNER} keluar")]),
    "called among others": ("_chat.txt", [("2024-10-13 07:00", None, f"You added {FRIEND}, {NEIGHBOUR} and {OWNER}")]),
    "the partner": (f"Chat WhatsApp dengan {OWNER}.txt", []),
}


@pytest.mark.parametrize("case", FOREIGN)
def test_a_chat_exported_by_another_is_refused(case: str) -> None:
    name, before = FOREIGN[case]
    found = lone(*before, ("2024-10-13 07:01", OWNER, "ya"), ("2024-10-13 07:02", FRIEND, "tidak"), name=name)
    assert (acts(found), codes(found)) == ([], ["chat-not-yours"])
    [covered] = [each for each in found if isinstance(each, Coverage)]
    assert covered.reading is Reading.FAILED


def test_a_copied_conversation_is_somebody_elses() -> None:
    copied = f"lihat ini\n[10.15, 12/10/2024] {FRIEND}: {OTHERS}\n[10.16, 12/10/2024] {FRIEND}: {OTHERS}"
    [found] = acts(lone(("2024-10-13 07:00", OWNER, copied)))
    assert found.text == "lihat ini"
    assert found.quoted.count(OTHERS) == 2


def test_a_copied_conversation_can_be_read_alone() -> None:
    text = f"[10.15, 13/10/2024] {OWNER}: ya\nbaris dua\n[10.16, 13/10/2024] {FRIEND}: tidak\n"
    [found] = acts(seen([("salinan.txt", BytesIO(text.encode()))]))
    assert (found.text, str(found.at.start)) == ("ya\nbaris dua", "2024-10-13 10:15:00+07:00")


def days(region: Region, *when: str, bodies: tuple[str, ...] = ()) -> list[tuple[str, str, Precision]]:
    said = bodies or ("ya",) * len(when)
    found = acts(lone(*((one, OWNER, body) for one, body in zip(when, said, strict=True)), region=region))
    return [(f"{one.at.start:%Y-%m-%d}", f"{one.at.end:%Y-%m-%d}", one.at.precision) for one in found]


def test_a_day_that_the_file_does_not_settle_stays_open() -> None:
    assert days(BY_NAME["gb"], "2024-05-08 07:00") == [("2024-05-08", "2024-08-05", Precision.RANGE)]
    assert days(BY_NAME["us"], "2024-05-08 07:00") == [("2024-05-08", "2024-08-05", Precision.RANGE)]
    assert days(BY_NAME["gb"], "2024-05-05 07:00") == [("2024-05-05", "2024-05-05", Precision.MINUTE)]


@pytest.mark.parametrize("region", ["gb", "us"])
def test_the_flow_of_time_settles_it(region: str) -> None:
    when = ["2024-03-11 07:00", "2024-04-02 07:00", "2024-05-09 07:00", "2024-06-01 07:00", "2024-07-10 07:00"]
    assert days(BY_NAME[region], *when) == [(one[:10], one[:10], Precision.MINUTE) for one in when]


@pytest.mark.parametrize("region", ["gb", "us"])
def test_the_name_of_a_file_settles_it(region: str) -> None:
    body = "IMG-20240508-WA0001.jpg (file attached)"
    assert days(BY_NAME[region], "2024-05-08 07:00", bodies=(body,)) == [("2024-05-08", "2024-05-08", Precision.MINUTE)]


@pytest.mark.parametrize("region", ["id", "de", "iphone nl", "se", "hr"])
def test_the_way_of_writing_settles_it(region: str) -> None:
    assert days(BY_NAME[region], "2024-05-08 07:00")[0][:2] == ("2024-05-08", "2024-05-08")


@pytest.mark.parametrize("stamp", ["31/02/24 07.00", "13/10/24 25.00", "13/10/1999 07.00", "\u0669\u0669/10/24 07.00"])
def test_nonsense_is_no_time(stamp: str) -> None:
    text = f"13/10/24 07.00 - {OWNER}: satu\n" * 60 + f"{stamp} - {OWNER}: dua\n"
    found = acts(seen([("_chat.txt", BytesIO(text.encode()))]))
    assert not [one for one in found if one.text == "dua" and one.at.start]
    assert [one.text for one in found][:60] == ["satu"] * 60


def test_a_private_chat() -> None:
    found = lone(
        ("2024-10-13 07:00", OWNER, "ya"),
        ("2024-10-13 07:01", FRIEND, OTHERS),
        name=f"Chat WhatsApp dengan {FRIEND}.txt",
    )
    [said] = acts(found)
    assert (said.audience, said.target.name) == (Audience.PRIVATE, FRIEND)


def test_several_exports_of_one_chat_are_one() -> None:
    say_ = [(f"2024-10-13 07:0{n}", OWNER, f"pesan {n}") for n in range(6)]
    files = [(f"Chat WhatsApp dengan {GROUP}{more}.txt", BytesIO(written(part, PLAIN)))
             for more, part in (("", say_[:4]), (" (1)", say_[2:]))]  # fmt: skip
    found = seen(files)
    assert Counter(one.text for one in acts(found)) == Counter(what for _, _, what in say_)
    assert sum(each.merged for each in found if isinstance(each, Coverage)) == 2


def test_the_same_words_in_two_groups_are_two_acts() -> None:
    files = [(f"Chat WhatsApp dengan {name}.txt", BytesIO(written([("2024-10-13 07:00", OWNER, "sama")], PLAIN)))
             for name in ("Satu", "Dua")]  # fmt: skip
    assert [one.target.name for one in acts(seen(files))] == ["Dua", "Satu"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_marked_encodings(encoding: str) -> None:
    raw = written([("2024-10-13 07:00", OWNER, "ya 🗳️")], PLAIN).decode().encode(encoding)
    assert [one.text for one in acts(seen([("_chat.txt", BytesIO(raw))]))] == ["ya 🗳️"]


TITLES = {
    "Chat WhatsApp dengan Warga RT 05.txt": "Warga RT 05", "WhatsApp Chat with Warga.txt": "Warga",
    "x/WhatsApp Chat - Warga.zip": "Warga", "Chat WhatsApp dengan Warga (2).txt": "Warga", "_chat.txt": "",
}  # fmt: skip


@pytest.mark.parametrize("path", TITLES)
def test_titles(path: str) -> None:
    assert title(path) == TITLES[path]


def test_other_texts_are_no_chats() -> None:
    for text in ("", "halo", "12/11/2024 rapat", "[catatan] 12", "2024-10-13 - rapat"):
        assert form(text) is None


def test_stickers_and_sounds_are_no_photos() -> None:
    bodies = [
        "STK-20241013-WA0001.webp",
        "PTT-20241013-WA0002.opus",
        "VID-20241013-WA0003.mp4",
        "IMG-20241013-WA0004.jpg",
    ]
    said = [("2024-10-13 07:00", OWNER, f"{one} (file terlampir)") for one in bodies]
    assert [one.media[0].kind for one in acts(lone(*said))] == [
        MediaKind.OTHER, MediaKind.OTHER, MediaKind.VIDEO, MediaKind.PHOTO,
    ]  # fmt: skip


WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cf", "Zl", "Zp", "Zs"]), min_size=1, max_size=30)
SAID = st.lists(
    st.tuples(st.datetimes(datetime(2012, 1, 1), datetime(2040, 1, 1))  # noqa: DTZ001 - a wall clock
, st.sampled_from((OWNER, FRIEND)), WORDS),
    min_size=1, max_size=20,
)  # fmt: skip


@given(SAID, st.sampled_from(REGIONS))
def test_whatever_is_said_comes_back(said: list[tuple[datetime, str, str]], region: Region) -> None:
    """Under a day that settles the order of the numbers, in any region."""
    ordered = [(f"{at:%Y-%m-%d %H:%M:%S}", who, f"x{what}x") for at, who, what in sorted(said)]
    messages = [("2011-01-30 00:00:00", FRIEND, "awal"), *ordered]
    found = acts(lone(*messages, region=region))
    assert [one.text for one in found] == [what for _, who, what in ordered if who == OWNER]
    assert [one.at.start for one in found] == [utc(at, region) for at, who, _ in ordered if who == OWNER]


OUT = {
    "Anda keluar": True,
    "Anda telah keluar.": True,
    "You left": True,
    f"{FRIEND} mengeluarkan Anda": True,
    f"{FRIEND} telah mengeluarkan {NEIGHBOUR} dan Anda": True,
    f"{FRIEND} removed you": True,
    "Anda dikeluarkan": True,
    "You were removed": True,
    f"{FRIEND} keluar": False,
    f"{FRIEND} removed {NEIGHBOUR}": False,
    f"Anda mengeluarkan {FRIEND}": False,
}


@pytest.mark.parametrize("sentence", OUT)
@pytest.mark.parametrize("region", ["id", "iphone id"])
def test_a_group_that_was_left_again(sentence: str, region: str) -> None:
    def said(text: str) -> str:
        return MARK + text if region.startswith("iphone") else text

    found = lone(
        ("2024-10-13 07:00", None, said("Anda bergabung menggunakan tautan undangan grup ini")),
        ("2024-10-13 07:01", OWNER, "ya"),
        ("2024-10-14 07:00", None, said(sentence)),
        ("2024-10-15 07:00", None, said(f"{FRIEND} menambahkan Anda")),
        region=BY_NAME[region],
    )
    joins = [one for one in acts(found) if one.act is Act.JOIN]
    ends = [str(one.ended.start)[:10] if one.ended.start else "" for one in joins]
    assert ends == ["2024-10-14" if OUT[sentence] else "", ""]
