"""What people read: golden pages, nothing from elsewhere, everything escaped, and a blot that holds."""

import json
import os
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from makers.records import at
from netral.kit.words import Words
from netral.kit.zones import zone
from netral.model.finding import Report
from netral.model.item import Act
from netral.model.photo import UNDATED
from netral.model.rule import Level
from netral.model.time import Moment
from netral.report import FORMATS, render
from netral.report.caption import caption
from netral.report.html import CSP
from netral.report.quote import LONG, pieces
from report import example

GOLDEN = Path(__file__).parent / "golden"
SUFFIX = {"terminal": "txt", "html": "html", "json": "json"}
CASES = {
    f"{name}.{lang}{'.redacted' if redact else ''}.{SUFFIX[format_]}": (told, format_, lang, redact)
    for format_ in FORMATS
    for name, told in (("four", example.report()), ("none", example.nothing()))
    for lang in ("id", "en")
    for redact in (False, True)
    if (format_ != "json" or lang == "id") and not (redact and (name == "none" or lang == "en"))
}
PAGES = [name for name in CASES if name.endswith(".html")]
VOID = {"meta"}


def written(name: str) -> str:
    told, format_, lang, redact = CASES[name]
    return render(told, format_, Words(lang), redact=redact).decode()


@pytest.mark.parametrize("name", CASES)
def test_golden(name: str) -> None:
    if os.environ.get("NETRAL_GOLDEN"):
        (GOLDEN / name).write_text(written(name), "utf-8", newline="\n")
    assert written(name) == (GOLDEN / name).read_text("utf-8")


def test_no_golden_file_is_left_over() -> None:
    assert {path.name for path in GOLDEN.iterdir()} == set(CASES)


class Page(HTMLParser):
    """The tags of a page, with a check that each is closed by its own end."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.feed(text)
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.mark.parametrize("name", PAGES)
def test_a_page_asks_nobody_for_anything(name: str) -> None:
    tags = Page(written(name)).tags
    pictures = [attributes["src"] for tag, attributes in tags if tag == "img"]
    assert all(str(source).startswith("data:image/") for source in pictures)
    assert not {tag for tag, _ in tags} & {
        "script",
        "link",
        "iframe",
        "object",
        "embed",
        "form",
        "base",
        "video",
    }
    for tag, given in tags:
        loud = {"srcset", "style", "action"} | ({"src"} if tag != "img" else set())  # pictures stand in the page itself
        assert not {key for key in given if key.startswith("on") or key in loud}
        addresses = [value for value in given.values() if re.search(r"https?:|//", value or "")]
        assert not addresses or tag == "a"
        assert tag != "a" or given["rel"] == "noopener noreferrer"
    [css] = re.findall(r"<style>(.*?)</style>", written(name), re.DOTALL)
    assert not re.search(r"url\(|@import|<", css)
    assert ("meta", {"http-equiv": "Content-Security-Policy", "content": CSP}) in tags
    assert ("html", {"lang": CASES[name][2]}) in tags


def test_what_the_owner_wrote_is_escaped() -> None:
    page = written("four.id.html")
    assert "&lt;script&gt;alert(&#x27;rahasiaku&#x27;)&lt;/script&gt; &amp; &quot;menang&quot; &lt;b&gt;" in page
    assert "<script" not in page
    assert "<b>kabarmu" not in page
    assert "Ayo <mark>coblos</mark> <mark>01</mark>!" in page


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("lang", ["id", "en"])
def test_a_redacted_report_holds_no_word_of_the_owner(format_: str, lang: str) -> None:
    told = example.report()
    page = render(told, format_, Words(lang), redact=True).decode().lower()
    assert [word for word in example.OWNER_WORDS if word in page] == []
    assert "█████" in page
    plain = render(told, format_, Words(lang)).decode().lower()
    assert [word for word in ("rahasiaku", "tim_contoh_01", "wening") if word not in plain] == []


@pytest.mark.parametrize("name", [name for name in CASES if name.endswith(".txt")])
def test_a_terminal_line_is_never_too_wide(name: str) -> None:
    assert [line for line in written(name).splitlines() if len(line) > 100] == []
    assert "\x1b" not in written(name)


def test_words_cannot_steer_a_screen() -> None:
    [first, *_] = example.report().findings
    nasty = replace(first.item, text="a\x1b[2Jb\u202ec\x07\ud800d")
    told = replace(example.report(), findings=(replace(first, item=nasty, signals=()),))
    for format_ in ("terminal", "html"):
        assert "a[2Jbcd" in render(told, format_, Words("id")).decode()
    assert json.loads(render(told, "json", Words("id")))


def test_findings_stand_by_cure_graver_first() -> None:
    page = written("four.id.html")
    assert re.findall(r"<h2>([^<]+)</h2>", page)[:4] == [
        "4 temuan",
        "Batalkan suka",
        "Simpan, beri tanggal",
        "Tanpa saran khusus",
    ]
    assert "Langkah yang tidak dipakai" not in page


def test_the_wire_holds_the_whole_report() -> None:
    told = json.loads(written("four.id.json"))
    assert told.pop("wire") == "report/1"
    assert msgspec.convert(told, Report) == example.report()


def test_every_field_of_the_wire_is_documented(root: Path) -> None:
    text = (root / "docs/wire.md").read_text("utf-8")
    rows = set(re.findall(r"^\| `(\w+)\.(\w+)` \|", text, re.MULTILINE))
    assert rows == set(fields(msgspec.inspect.type_info(Report)))


def fields(kind: Any) -> set[tuple[str, str]]:
    """(record, field) of every record that can be reached."""
    found: set[tuple[str, str]] = set()
    todo, seen = [kind], set()
    while todo:
        one = todo.pop()
        match one:
            case msgspec.inspect.StructType(cls=cls, fields=inner) if cls not in seen:
                seen.add(cls)
                found |= {(cls.__name__, field.encode_name) for field in inner}
                todo += [field.type for field in inner]
            case msgspec.inspect.VarTupleType(item_type=inner):
                todo.append(inner)
            case msgspec.inspect.UnionType(types=inner):
                todo += inner
            case _:
                pass
    return found


CAPTIONS = {
    "posted": (at("2019-08-17 09:30"), Moment(), "Diunggah 17 Agustus 2019."),
    "same day": (at("2019-08-17 09:30"), at("2019-08-17 01:00"), "Diunggah 17 Agustus 2019."),
    "both": (
        at("2019-08-17 09:30"),
        at("2018-01-02 01:00"),
        "Foto ini diambil 2 Januari 2018, diunggah 17 Agustus 2019.",
    ),
    "taken": (Moment(), at("2018-01-02 01:00"), "Foto ini diambil 2 Januari 2018."),
    "unknown": (Moment(), Moment(), "Unggahan lama, dari tanggal … (isi seingat Anda)."),
}


@pytest.mark.parametrize("case", CAPTIONS)
def test_caption(case: str) -> None:
    posted, taken, words = CAPTIONS[case]
    item = example.photo().item
    media = (replace(item.media[0], taken=taken, dated=UNDATED),)
    said = caption(replace(item, at=posted, media=media), Words("id"), zone("WIB"), example.report().as_of)
    assert said == f"{words} Keterangan tanggal ini ditambahkan 1 November 2024."


def test_a_long_text_is_cut_around_its_first_mark() -> None:
    text = "kata " * 200 + "TANDA " + "lagi " * 200
    cut = pieces(text, [(1000, 1005)])
    assert [piece.text for piece in cut if piece.marked] == ["TANDA"]
    assert cut[0].text == "…"
    assert cut[-1].text.endswith("…")
    assert sum(len(piece.text) for piece in cut) <= LONG + 2


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("act", Act)
@pytest.mark.parametrize("level", Level)
def test_every_act_and_level_has_words(lang: str, act: Act, level: Level) -> None:
    [first, *_] = example.report().findings
    told = replace(example.report(), findings=(replace(first, item=replace(first.item, act=act), level=level),))
    assert render(told, "html", Words(lang))
