"""The page's door on the desktop: the same bytes as the command line, and nothing that was left out."""

import json
import subprocess
import sys
from collections.abc import Sequence
from datetime import date
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest

from makers.marked import DAMAGES, MARKER
from makers.marked import archives as marked
from makers.pictures import picture
from netral.cli import specimen
from netral.kit.archive import Source
from netral.web.bridge import Desk

DAY = specimen.AS_OF.isoformat()
DATED = "Sun Oct 20 02:00:00 +0000 2024"
OLD_PHOTO = "Bersama Pak Bupati"


def files(archives: Sequence[tuple[str, bytes]] = specimen.archives()) -> list[Source]:
    return [(name, BytesIO(content)) for name, content in archives]


def check(desk: Desk, archives: Sequence[tuple[str, bytes]] = specimen.archives(), **asked: Any) -> dict[str, Any]:
    return dict(json.loads(desk.check(files(archives), json.dumps({"as_of": DAY} | asked))))


def part(desk: Desk, **wanted: Any) -> dict[str, Any]:
    return dict(json.loads(desk.part(json.dumps(wanted))))


@pytest.fixture
def desk() -> Desk:
    """A desk with the sample on it."""
    made = Desk()
    assert check(made)["total"] == 3
    return made


def test_json_is_the_command_lines_byte_for_byte(desk: Desk) -> None:
    command = [sys.executable, "-m", "netral", "check", "--sample", "--format", "json"]
    ended = subprocess.run(command, capture_output=True, check=False)
    assert desk.save('{"format": "json"}') == ended.stdout


def test_html_is_the_command_lines_byte_for_byte(desk: Desk) -> None:
    command = [sys.executable, "-m", "netral", "check", "--sample", "--format", "html", "--lang", "en"]
    ended = subprocess.run(command, capture_output=True, check=False)
    assert desk.save('{"format": "html", "lang": "en"}') == ended.stdout


def test_findings_come_by_cure_and_in_stretches(desk: Desk) -> None:
    whole = part(desk)
    assert whole["html"].count('class="card ') == 3
    assert whole["html"].count('class="cure"') == 3
    first = part(desk, count=1)
    assert (first["total"], first["left"]) == (3, 2)
    rest = part(desk, first=1, count=20)
    assert first["html"] + rest["html"] == whole["html"]
    assert "left" not in rest


FILTERS = {
    "platform": ({"platform": "instagram"}, 3),
    "other platform": ({"platform": "x"}, 0),
    "level": ({"level": "note"}, 1),
    "phase": ({"period": "contoh-2024/kampanye"}, 2),
    "no phase": ({"period": "-"}, 1),
    "words": ({"search": "PAK bupati "}, 1),
    "account": ({"search": "tim_contoh_01"}, 2),
    "nothing decided": ({"state": "settled"}, 0),
}


@pytest.mark.parametrize("name", FILTERS)
def test_filters(desk: Desk, name: str) -> None:
    wanted, count = FILTERS[name]
    assert part(desk, **wanted).get("total", 0) == count


def test_a_decision_survives_and_a_change_reopens_it(desk: Desk) -> None:
    seen = check(desk)["seen"]
    key, digest = next(iter(seen.items()))
    kept = {"marks": {key: {"mark": "done", "seen": digest}}, "known": seen}
    assert part(desk, state="settled", kept=kept)["total"] == 1
    assert part(desk, state="open", kept=kept)["total"] == 2
    stale = {"marks": {key: {"mark": "done", "seen": "earlier"}}, "known": seen | {key: "earlier", "gone": "x"}}
    told = part(desk, kept=stale)
    assert told["counts"] == {"open": 3, "fresh": 0, "changed": 1, "gone": 1}
    assert "berubah sejak" in told["html"]


def test_the_next_archive_says_what_is_new(desk: Desk) -> None:
    seen = check(desk)["seen"]
    keys = list(seen)
    known = {key: seen[key] for key in keys[1:]}
    kept = {"marks": {keys[1]: {"mark": "wrong", "why": "not-me", "seen": seen[keys[1]]}}, "known": known}
    frame = json.loads(desk.frame(json.dumps({"kept": kept})))
    assert "Dibanding pemeriksaan terakhir: 1 sudah beres, 1 baru." in frame["html"]


@pytest.mark.parametrize("form", ["html", "json", "terminal"])
def test_what_is_left_out_is_in_no_report(desk: Desk, form: str) -> None:
    [key] = [
        key for key in check(desk)["seen"] if OLD_PHOTO in part(desk)["html"].split(key)[0].rsplit("<article", 1)[-1]
    ]
    report = desk.save(json.dumps({"format": form, "out": [key]})).decode()
    assert OLD_PHOTO in desk.save(json.dumps({"format": form})).decode()
    assert OLD_PHOTO not in report
    assert key not in report
    if form == "json":
        told = json.loads(report)
        assert told["tally"]["levels"] == {"clear": 0, "note": 0, "care": 0, "risk": 2}
        assert "FOTO-LAMA" not in {rule["id"] for rule in told["rules"]}
        assert "simpan-beri-tanggal" not in {one["id"] for one in told["advice"]}


def test_somebody_elses_archive_is_refused(desk: Desk) -> None:
    told = check(desk, owner={"accounts": ["orang.lain"]})
    assert "bukan milik akun" in told["refused"]
    assert part(desk) == {}
    assert check(desk, owner={"accounts": ["wening.contoh", "wening_contoh"]})["total"] == 3


BROKEN = {
    "no archive": [("foto.zip", b"not a zip at all")],
    "empty": [("kosong.zip", b"")],
    "nothing known": [("catatan.txt", b"halo")],
}


@pytest.mark.parametrize("name", BROKEN)
def test_what_cannot_be_read_is_refused_in_one_sentence(desk: Desk, name: str) -> None:
    refused = check(desk, BROKEN[name])["refused"]
    assert refused
    assert "\n" not in refused
    assert "Traceback" not in refused


@pytest.mark.parametrize("damage", DAMAGES)
def test_nothing_read_is_told_but_the_report(damage: str) -> None:
    """Progress and answers hold names and counts, never the person's words."""
    desk, steps = Desk(), list[str]()
    answer = desk.check(files(marked(damage)), json.dumps({"as_of": DAY}), steps.append)
    assert MARKER not in answer
    assert MARKER not in "".join(steps)


def test_progress_names_what_is_being_read() -> None:
    steps = list[str]()
    Desk().check(files(), json.dumps({"as_of": DAY}), steps.append)
    told = [json.loads(step) for step in steps]
    assert told[-1]["acts"] == specimen.ACTS
    assert any(step["member"].endswith("posts_1.json") for step in told)
    assert all(step["done"] <= step["members"] for step in told)


def test_the_statement_holds_no_finding(desk: Desk) -> None:
    text = json.loads(desk.statement("{}"))["text"]
    assert "1 November 2024" in text
    assert "12 kegiatan" in text
    assert not any(word in text.lower() for word in ("berisiko", "temuan:", "bupati", "tim_contoh"))


def test_a_draft_is_marked_in_place() -> None:
    draft = {"as_of": "2024-10-20", "text": "Yuk coblos Budi Contoh nomor 1 <b>!"}
    told = json.loads(Desk().draft(json.dumps(draft)))
    assert told["rest"] == "<mark>Yuk coblos Budi Contoh</mark> <mark>nomor 1</mark> &lt;b&gt;!"
    assert 'class="card ' in told["html"]
    assert "&lt;b&gt;!" in told["html"]
    assert "<b>!" not in told["html"]


def test_a_harmless_draft_says_so_without_a_promise() -> None:
    told = json.loads(Desk().draft(json.dumps({"as_of": DAY, "text": "Selamat pagi"})))
    assert "Tidak ada yang ditandai" in told["html"]
    assert "belum tentu tanpa risiko" in told["html"]


def test_a_draft_tells_what_the_words_do_and_neutral_ones_instead() -> None:
    told = json.loads(Desk().draft(json.dumps({"as_of": "2024-10-20", "text": "Yuk coblos Budi Contoh nomor 1!"})))
    assert "mengajak memilih atau mendukung (keyakinan" in told["html"]
    assert "Keluarkan ajakannya: “Yuk coblos Budi Contoh”." in told["html"]
    assert '<div class="caption"><p>Mari gunakan hak pilih kita.' in told["html"]


def test_words_of_which_no_rule_speaks_are_underlined_and_explained() -> None:
    text = "Paslon sebelah tukang bohong, jangan dipilih"
    told = json.loads(Desk().draft(json.dumps({"as_of": "2024-10-20", "lang": "en", "text": text})))
    assert told["rest"].startswith("<mark>")
    assert "Paslon sebelah tukang bohong" in told["html"].split("<h2>")[1]
    assert "phrase." not in told["html"]
    assert 'class="card' not in told["html"]
    assert "No rule in the data" in told["html"]


def test_half_letters_do_no_harm() -> None:
    tweet = [{"tweet": {"id_str": "1", "created_at": DATED, "full_text": "Coblos Budi Contoh! \ud83d"}}]
    archives = [("tweets.js", f"window.YTD.tweets.part0 = {json.dumps(tweet, indent=2)}".encode())]
    desk = Desk()
    assert check(desk, archives)["total"]
    assert "Coblos" in part(desk)["html"]


def test_every_rule_can_be_read() -> None:
    html = json.loads(Desk().rules('{"lang": "en"}'))["html"]
    assert all(f'id="rule-{rule.id}"' in html for rule in Desk().bench.pack.rules)
    assert date.min.isoformat() not in html


def test_a_question_is_answered_with_its_clause() -> None:
    asked = {"as_of": DAY, "text": "Bolehkah saya menyukai unggahan calon?", "owner": {"employee": "pns"}}
    html = json.loads(Desk().ask(json.dumps(asked)))["html"]
    assert 'class="law"' in html
    assert "<blockquote>" in html
    odd = json.loads(Desk().ask(json.dumps({"as_of": DAY, "text": "<i>resep</i> rendang"})))["html"]
    assert 'class="law"' not in odd
    assert "<i>" not in odd


def test_the_quiz_shows_ten_cases_and_hides_what_is_said_of_them() -> None:
    desk = Desk()
    html = json.loads(desk.quiz('{"first": 7}'))["html"]
    assert html.count("<article") == 10
    assert html.count('class="told" hidden="hidden"') == 10
    assert html.count('data-guess="yes"') == 10
    assert json.loads(desk.quiz('{"first": 7}'))["html"] == html
    assert json.loads(desk.quiz('{"first": 8}'))["html"] != html


CAMERA, RECEIVED = "IMG_20190817_101500.jpg", "IMG-20190310-WA0007.jpg"


def photos(named: Sequence[str], **asked: Any) -> dict[str, Any]:
    files = [(name, BytesIO(picture("jpg"))) for name in named]
    return dict(json.loads(Desk().photos(files, json.dumps({"as_of": DAY} | asked))))


def test_photos_are_told_as_stretches_with_evidence_and_captions() -> None:
    html = photos([CAMERA, RECEIVED])["html"]
    assert html.count('class="card"') == 2
    assert "17 Agustus 2019 menurut nama berkas" in html
    assert "paling lambat 10 Maret 2019" in html
    assert html.count('class="caption"') == 8
    assert html.count("Keterangan tanggal ini ditambahkan 1 November 2024") == 2


KNOWN = {
    "back-dated": (CAMERA, {"caption": "Foto 5 Mei 2015"}, "Tanggal tidak boleh dimundurkan"),
    "true": (CAMERA, {"caption": "Upacara 17 Agustus 2019"}, "Keterangan Anda sesuai dengan buktinya"),
    "a memory": ("lama.jpg", {"memory": "sekitar 2019"}, "sekitar tahun 2019 menurut ingatan saya"),
    "no memory": ("lama.jpg", {"memory": "entahlah"}, "Ingatan itu tidak menyebut waktu"),
    "posted": ("lama.jpg", {"posted": "2020-05-05"}, "diambil paling lambat 5 Mei 2020"),
}


@pytest.mark.parametrize("name", KNOWN)
def test_what_a_person_tells_of_one_photo(name: str) -> None:
    file, known, said = KNOWN[name]
    others = photos([RECEIVED, file], known=[{}, known])["html"]
    alone = photos([RECEIVED, file], known=[{}, known], only=1)["html"]
    assert said in alone
    assert "<form" not in alone
    assert alone in others
    assert said not in others.replace(alone, "")


def test_a_refused_caption_cannot_be_copied() -> None:
    html = photos([CAMERA], known=[{"caption": "Foto 5 Mei 2015 <b>"}], only=0)["html"]
    assert html.count('class="caption"') == 4
    assert not any("2015" in one for one in html.split('class="caption"')[1:])


def test_what_is_no_photo_is_refused() -> None:
    told = json.loads(Desk().photos([("catatan.txt", BytesIO(b"halo"))], json.dumps({"as_of": DAY})))
    assert told["refused"] == "Tidak ada foto atau video di sini."


def instagram() -> bytes:
    """An archive of a post with a photo that its maker's clock dates."""
    post = {"media": [{"uri": f"media/posts/{CAMERA}", "creation_timestamp": 1567300000, "title": "Upacara"}]}
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        archive.writestr("your_instagram_activity/content/posts_1.json", json.dumps([post]))
        archive.writestr(f"media/posts/{CAMERA}", picture("jpg"))
        archive.writestr("media/posts/lama.heic", picture("heic"))
    return out.getvalue()


def test_an_archive_knows_when_its_photos_were_posted() -> None:
    desk, asked = Desk(), {"as_of": DAY}
    first = json.loads(desk.photos([("ig.zip", BytesIO(instagram()))], json.dumps(asked)))["html"]
    again = json.loads(desk.photos([("ig.zip", BytesIO(instagram()))], json.dumps(asked | {"only": 0})))["html"]
    for html in (first, again):
        assert "diambil 17 Agustus 2019 menurut nama berkas" in html
        assert "diunggah 1 September 2019" in html


def test_photos_of_somebody_else_s_archive_are_refused() -> None:
    asked = json.dumps({"as_of": DAY, "owner": {"accounts": ["orang.lain"]}})
    assert "lain" in json.loads(Desk().photos(files(specimen.archives()[:1]), asked))["refused"]
    assert "html" in json.loads(Desk().photos([(CAMERA, BytesIO(picture("jpg")))], asked))


def test_a_copy_carries_its_date_and_the_same_picture() -> None:
    desk, asked = Desk(), {"as_of": DAY, "known": [{}, {"memory": "2018"}]}
    files = [("ig.zip", BytesIO(instagram()))]
    html = json.loads(desk.photos(files, json.dumps(asked)))["html"]
    assert f'data-name="{CAMERA}"' in html
    assert 'data-name="lama.xmp"' in html
    copy = desk.copy(files, json.dumps(asked | {"only": 0}))
    original = picture("jpg")
    assert b'photoshop:DateCreated="2019-08-17"' in copy
    assert copy.endswith(original[original.index(b"\xff\xda") :])
    note = desk.copy(files, json.dumps(asked | {"only": 1}))
    assert note.startswith(b"<?xpacket")
    assert b"tahun 2018 menurut ingatan saya" in note


def test_a_photo_without_a_day_has_no_dated_copy() -> None:
    assert "data-name" not in photos(["lama.jpg"])["html"]


def test_a_card_without_a_small_picture_names_the_photo_for_the_browser_to_show() -> None:
    desk, member = Desk(), f"media/posts/{CAMERA}"
    post = {"media": [{"uri": member, "creation_timestamp": 1728720000, "title": "Bersama Pak Budi Contoh"}]}
    out, large = BytesIO(), picture("jpg") + bytes(40_000)
    with ZipFile(out, "w") as archive:
        archive.writestr("your_instagram_activity/content/posts_1.json", json.dumps([post]))
        archive.writestr(member, large)
    check(desk, [("ig.zip", out.getvalue())])
    assert f'data-member="{member}"' in part(desk)["html"]
    for name, shown in {member: large, "lain.jpg": b""}.items():
        assert desk.picture([("ig.zip", BytesIO(out.getvalue()))], json.dumps({"member": name})) == shown
