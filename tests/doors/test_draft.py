"""`netral draft` end to end: a text as an argument, a file, a calendar; what to take out and what to write instead."""

import io
import json
import sys
from pathlib import Path

import pytest

from netral.cli.run import run

KINDS = {"solicit", "support", "attack", "neutral", "policy", "other"}
ON = ("--at", "2024-10-10")


class Piped:
    """Standard input that holds bytes."""

    def __init__(self, content: bytes) -> None:
        self.buffer = io.BytesIO(content)


@pytest.fixture
def draft(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delenv("NETRAL_LANG", raising=False)

    def call(*args: str, piped: str | bytes = b"") -> tuple[int, str, str]:
        content = piped.encode() if isinstance(piped, str) else piped
        monkeypatch.setattr(sys, "stdin", Piped(content))
        code = run(["draft", *args])
        said = capsys.readouterr()
        return code, said.out, said.err

    return call


def test_a_partisan_text(draft) -> None:
    code, out, _ = draft("Ayo coblos Budi Contoh! #DukungBudiContoh", *ON)
    assert code == 1
    assert "Tingkat: berisiko" in out
    assert "Tentang: Budi Contoh" in out
    assert "Keluarkan ajakannya" in out
    assert "#GunakanHakPilih" in out


def test_an_ordinary_text(draft) -> None:
    code, out, _ = draft("Ayo ke TPS, gunakan hak pilih kita", *ON)
    assert (code, out.splitlines()[0]) == (0, "Tingkat: aman")
    assert "Keluarkan" not in out


def test_three_ways_in_and_two_names(draft, tmp_path: Path) -> None:
    text = "Ayo coblos Budi Contoh!"
    (tmp_path / "naskah.txt").write_text(text, "utf-8")
    argument = draft(text, *ON)
    assert draft("--file", str(tmp_path / "naskah.txt"), *ON) == argument
    assert draft(*ON, piped=text) == argument
    assert draft("-", *ON, piped=text) == argument
    assert run(["draf", text, *ON]) == 1


def test_a_calendar(draft) -> None:
    rows = [
        {"id": "a", "text": "Ayo coblos Budi Contoh!", "at": "2024-10-10"},
        {"id": 7, "text": "Lagi macet di jalan"},
        {"text": "Ayo pilih Budi Contoh!", "act": "comment", "at": "2024-10"},
        {"id": "d", "text": "Ayo coblos Budi Contoh!", "at": "2024-10-10T08:00:00+07:00", "else": 1},
    ]
    code, out, err = draft("--jsonl", piped="\n\n".join(map(json.dumps, rows)))
    told = [json.loads(line) for line in out.splitlines()]
    assert (code, err, [one["id"] for one in told]) == (1, "", ["a", 7, "", "d"])
    for one in told:
        assert set(one) == {"id", "stance", "about", "signals", "level", "findings", "rewrite"}
        assert set(one["stance"]) == KINDS
        assert sum(one["stance"].values()) == pytest.approx(1, abs=0.001)
    assert [one["level"] for one in told] == ["risk", "clear", "risk", "risk"]
    assert told[0]["about"] == ["contoh-2024/budi-contoh"]
    assert max(told[0]["stance"], key=told[0]["stance"].get) == "solicit"
    assert told[0]["findings"][0]["rule"] == "SKB-B2"
    for one, row in zip(told, rows, strict=True):
        assert all(0 <= first < after <= len(row["text"]) for first, after in (s["span"] for s in one["signals"]))
        assert [row["text"][slice(*each["span"])].strip() for each in one["rewrite"]] == [
            each["words"] for each in one["rewrite"]
        ]


def test_without_a_day_it_is_for_today_and_still_says_whom(draft) -> None:
    _, out, _ = draft("--jsonl", "--as-of", "2026-11-27", piped='{"text": "Ayo coblos Budi Contoh!"}')
    told = json.loads(out)
    assert told["about"] == ["contoh-2024/budi-contoh"]
    assert told["level"] in ("note", "care")


@pytest.mark.parametrize(
    ("args", "piped", "said"),
    [
        (("--jsonl",), '{"text": "a"}\n{"text": ', "Baris 2 bukan"),
        (("--jsonl",), '{"id": 1}', "Baris 1 bukan"),
        (("--jsonl",), '{"text": "a", "at": "kemarin"}', "Baris 1 bukan"),
        (("--jsonl",), '{"text": "a", "act": "terbang"}', "Baris 1 bukan"),
        ((), "  \n", "Tidak ada naskah."),
        ((), b"\xff\xfe\x00", "bukan teks UTF-8"),
        (("--file", "tidak-ada.txt"), "", "tidak-ada.txt"),
    ],
)
def test_what_cannot_be_read_is_one_sentence(draft, args: tuple[str, ...], piped: str | bytes, said: str) -> None:
    code, _, err = draft(*args, piped=piped)
    assert code == 2
    assert said in err
    assert "kemarin" not in err
    assert "terbang" not in err
