"""Answers as people read them, in both languages, against golden files; and as programs read them."""

import json
import os
from pathlib import Path

import pytest

from ask.tables import TODAY
from netral.ask import Asked, Desk, say
from netral.cli.run import run
from netral.kit.words import Words
from netral.packs.bank import load_bank
from netral.packs.load import load

GOLDEN = Path(__file__).parent / "golden"
DESK = Desk(load(), load_bank())
QUESTIONS = {
    "forbidden": "istri saya nyaleg, boleh like?",
    "allowed": "nonton debat capres di tv boleh?",
    "depends": "apa hukumannya kalo like",
    "not-regulated": "saya dimasukin grup wa timses tanpa izin",
    "conflicting": "boleh follow akun capres?",
    "sides": "siapa yang sebaiknya saya pilih?",
    "unknown": "apakah calon boleh naik gajah keliling kebun binatang",
}
KEYS = {"verdict", "answer", "cites", "clauses", "follow_up", "declined"}


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("name", QUESTIONS)
def test_what_is_said(name: str, lang: str) -> None:
    said = say.text(DESK.answer(Asked(QUESTIONS[name], TODAY)), Words(lang))
    file = GOLDEN / f"{name}.{lang}.txt"
    if os.environ.get("NETRAL_GOLDEN"):
        file.parent.mkdir(exist_ok=True)
        file.write_text(said, "utf-8")
    assert said == file.read_text("utf-8")


@pytest.fixture
def asked(capsys: pytest.CaptureFixture[str]):
    def ask(*args: str) -> dict[str, object]:
        assert run(["ask", *args, "--format", "json"]) == 0
        found: dict[str, object] = json.loads(capsys.readouterr().out)
        return found

    return ask


def test_json_holds_what_was_promised(asked) -> None:
    found = asked("boleh", "follow", "akun", "capres?")
    assert found.keys() >= KEYS
    assert found["verdict"] == "conflicting"
    assert "skb-2-2022#II.A.4" in found["cites"]
    assert found["declined"] is False
    assert found["follow_up"]
    assert {one["id"] for one in found["clauses"]} == set(found["cites"])
    assert all(one["quote"] and one["rank"] and one["confidence"] for one in found["clauses"])


def test_a_refusal_in_json(asked) -> None:
    found = asked("siapa yang sebaiknya saya pilih?")
    assert (found["declined"], found["declined_why"], found["verdict"], found["cites"]) == (True, "sides", "", [])


@pytest.mark.parametrize("option", ["--on", "--as-of"])
def test_the_day_may_be_an_option(asked, option: str) -> None:
    assert asked("boleh hadir kampanye?", option, "2024-09-20")["verdict"] == "allowed"
    assert asked("boleh hadir kampanye?", option, "2024-11-01")["verdict"] == "forbidden"


def test_the_profile_counts(asked, tmp_path: Path) -> None:
    profile = tmp_path / "saya.toml"
    profile.write_text('kelas = "pppk"\ncuti = true\n')
    found = asked("apa sanksinya kalau like?", "--owner", str(profile))
    assert "kontrak-pppk#sanksi" in found["cites"]
    assert found["facts"] == {"status": "pppk", "cuti": "ya"}


def test_without_a_question_it_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["ask"]) == 2
    assert "Pertanyaan belum ditulis." in capsys.readouterr().err
    assert run(["ask", "may I like?", "--pack", "us"]) == 2
    assert "tidak memuat pertanyaan" in capsys.readouterr().err
