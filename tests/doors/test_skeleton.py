"""A skeleton shows the build of an archive and nothing of what it holds."""

import json
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from makers import bluesky, facebook_pages, instagram, mastodon
from makers.every import OTHERS
from makers.marked import DAMAGES, MARKER
from makers.marked import archives as marked
from netral.cli.run import run
from netral.importers.skeleton import Skeleton
from netral.importers.skeleton_words import masked_path
from netral.kit.archive import open_tree

NAME = "wastuti"  # a word that no platform uses


def archive(folder: Path, members: dict[str, object], title: str = "unduhan.zip") -> Path:
    with ZipFile(folder / title, "w") as box:
        for name, content in members.items():
            raw = content if isinstance(content, bytes) else json.dumps(content).encode()
            box.writestr(name, raw)
    return folder / title


@pytest.fixture
def skeleton(capsys: pytest.CaptureFixture[str]):
    def call(*args: object, command: str = "skeleton") -> str:
        assert run([command, *map(str, args), "--lang", "en"]) == 0
        said = capsys.readouterr()
        assert said.err == ""
        return said.out

    return call


def personal(name: str) -> dict[str, object]:
    """An archive in which a name stands in every place that a name can take."""
    own = {"x": 1, name: 2, f"{name}.contoh": 3, f"{name}@contoh.invalid": 4, "2024-10-28": 5, "+62 812 0000": 6}
    chat = [{"from": name, "text": f"halo {name}", "date": "2024-10-28T00:00:00Z"}]
    return {
        f"instagram-{name}-2024-10-28-Ab/messages/inbox/{name}_12345/message_1.json": {
            "participants": [{"name": name}]
        },
        f"{name}.json": [{name: name}] * 9,
        f"media/{name}.{name}": b"x",
        "posts.json": [own | {"title": name, f"Chat with {name}": chat, "chats": {name: chat, f"{name} 2": chat}}] * 9,
        f"WhatsApp Chat with {name}.txt": f"28/10/24 07.00 - {name}: halo".encode(),
        "friends.csv": f"{name},{name}@contoh.invalid\n{name}b,x\n".encode() * 9,
        "notes.csv": f"Name,Date,{name}\n{name},2024-10-28,x\n".encode(),
        "one.json": {"string_map_data": {"Nama pengguna": {"value": name}, name: {"value": "x"}}},
        "posts/your_posts_1.html": (
            f'<html><title>{name}</title><div class="pam _a6-g {name} _{name}"><h2 class="_a6-h">{name}</h2>'
            f"<{name}>x</{name}><table><tr><td class=_a6_q>{name}</td><td>Nama pengguna</td></tr></table>"
            f'<th>{name}:</th><div class="_a6-p">halo {name}, 28 Okt 2024 pukul 07.00</div>'
            f"<div>{name} 28.10.2024</div></div></html>"
        ).encode(),
        "broken.json": f'[{{"{name}": "{name}"}}, {{"{name}": '.encode(),
    }


@pytest.mark.parametrize("name", [NAME, "wastuti_08", "wAstuti", "Wastuti Ningsih", "🌸wastuti🌸", "Вастути"])
def test_a_name_stands_nowhere(skeleton, tmp_path: Path, name: str) -> None:
    said = skeleton(archive(tmp_path, personal(name))).lower()
    assert not [part for part in ("wastuti", "вастути", "ningsih", "astuti", "halo", "812", "2024") if part in said]
    assert "string_map_data.nama pengguna.value: text 1" in said
    assert "instagram-…/messages/inbox/…/message_#.json (files: 1" in said


@pytest.mark.parametrize("damage", DAMAGES)
def test_the_marker_never_appears(skeleton, tmp_path: Path, damage: str) -> None:
    for title, content in marked(damage):
        (tmp_path / title).write_bytes(content)
        said = skeleton(tmp_path / title)
        assert MARKER.lower() not in said.lower()
        assert "RAHASIA" not in said


def test_what_it_shows(skeleton, tmp_path: Path) -> None:
    said = skeleton(archive(tmp_path, dict(mastodon.archive("2025"))))
    assert "Recognised: Mastodon" in said
    assert "outbox.json (files: 1, bytes: " in said
    for line in ("  type: text 1", "  orderedItems: list 1", "  orderedItems[].object.tag[].href: address ",
                 "  orderedItems[].published: date 12", "  totalItems: number 1"):  # fmt: skip
        assert line in said
    assert "media_attachments/files/#/#/#/original/a.jpg (files: 1, bytes: 4)" in said


def test_unknown_fields_that_recur_are_shown() -> None:
    rows = [{"gabungan_baru": n, "title": "x", **({"wastuti": 1} if n == 1 else {})} for n in range(9)]
    with open_tree([("posts.json", BytesIO(json.dumps(rows).encode()))]) as tree:
        seen = Skeleton()
        seen.read(tree)
    [file] = seen.files.values()
    assert [line.path for line in seen.lines(file)] == ["gabungan_baru", "title", "…"]
    assert file.records == 9


def test_a_page(skeleton, tmp_path: Path) -> None:
    members = facebook_pages.archive("2023", "id")
    said = skeleton(archive(tmp_path, dict(members)))
    for line in (
        "  main._a706/div.pam._3-95._2ph-._a6-g.uiBoxWhite.noborder/div._3-94._a6-o/a/div._a72d: date 7",
        "  main._a706/div.pam._3-95._2ph-._a6-g.uiBoxWhite.noborder/div._3-94._a6-o/a/div._a72d «# … # #.#.#»: text",
        "td._2pin._a6_q «Waktu mulai»: text",
        "«Tidak hadir»: text 1",
    ):
        assert line in said, line
    for word in ("Wening", "Contoh", "Budi", "TPS", "Okt", "2024", OTHERS):
        assert word not in said, word


def test_labels_of_a_page_that_no_platform_uses_stay_masked(skeleton, tmp_path: Path) -> None:
    row = "<tr><td>Wastuti</td><td>Waktu</td></tr>"
    said = skeleton(archive(tmp_path, {"x.html": f"<body><table>{row * 6}</table><h2>Wastuti Foto</h2>".encode()}))
    assert "body/table/tr/td «Waktu»: text 6" in said
    assert "astuti" not in said
    assert "Foto" not in said


def test_a_repository(skeleton, tmp_path: Path) -> None:
    (tmp_path / "repo.car").write_bytes(bluesky.repository())
    said = skeleton(tmp_path / "repo.car")
    assert "app.bsky.feed.post.createdAt: date 8" in said
    assert "lain" not in said
    assert "contoh" not in said


def test_both_layouts_of_instagram(skeleton, tmp_path: Path) -> None:
    for layout in ("old", "new"):
        said = skeleton(archive(tmp_path, dict(instagram.archive(layout, "id")), f"{layout}.zip"))
        assert instagram.OWNER not in said
        assert "Wening" not in said
        assert "media" in said


def test_out_keeps_what_was_shown(skeleton, tmp_path: Path) -> None:
    kept = tmp_path / "kerangka.txt"
    said = skeleton(archive(tmp_path, personal(NAME)), "--out", kept, command="kerangka")
    assert kept.read_text("utf-8") == said


def test_nothing_is_written_without_being_asked(skeleton, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    where = archive(tmp_path, personal(NAME))
    monkeypatch.chdir(tmp_path)
    skeleton(where)
    assert [each.name for each in tmp_path.iterdir()] == [where.name]


def test_without_an_archive(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["skeleton"]) == 2
    assert "Arsip belum disebut." in capsys.readouterr().err


PATHS = {
    "data/tweets-part1.js": "data/tweets-part#.js",
    "Takeout/YouTube/riwayat/tontonan.html": "Takeout/YouTube/riwayat/tontonan.html",
    "messages/inbox/budicontoh_99/message_12.json": "messages/inbox/…/message_#.json",
    "wastuti": "…",
    "": "",
}


@pytest.mark.parametrize("path", PATHS)
def test_paths(path: str) -> None:
    assert masked_path(path) == PATHS[path]
