"""A second opinion comes to the page's door later than the draft, and then says what the command line says."""

import json
import subprocess
import sys
from typing import Any

import pytest

from netral.cli.second import second
from netral.model.stance import Asked
from netral.web.bridge import Desk
from netral.web.memo import MOST, Memo

DAY = "2024-10-20"
UNSURE = "Budi Contoh tuh kalau janji ditepati, ga kayak yang sono"
SURE = "Yuk coblos Budi Contoh nomor 1!"


def draft(desk: Desk, text: str = UNSURE, **asked: Any) -> dict[str, Any]:
    return dict(json.loads(desk.draft(json.dumps({"as_of": DAY, "text": text} | asked))))


def weighed(desk: Desk, told: dict[str, Any]) -> None:
    """Bring the opinions that a draft asked for."""
    pytest.importorskip("onnxruntime", reason="the extra netral[stance] is not installed")
    opinion = second(wanted=True)
    assert opinion
    scores = [opinion(Asked(tuple(pieces), tuple(signs))) for pieces, signs in told["asked"]]
    desk.opinions(json.dumps({"asked": told["asked"], "scores": scores}))


def commanded(text: str, *more: str) -> str:
    """What the command line says the words do."""
    command = [sys.executable, "-m", "netral", "draft", text, "--at", DAY, *more]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout


def shown(told: dict[str, Any]) -> str:
    """What the page says the words do: kind and per cent."""
    said = told["html"].partition("<dt>Kata-katanya</dt><dd>")[2].partition("</dd>")[0]
    assert said
    return str(said)


def test_nobody_is_asked_without_a_wish_nor_about_clear_words() -> None:
    desk = Desk()
    assert "asked" not in draft(desk)
    assert "asked" not in draft(desk, SURE, second=True)
    assert draft(desk, second=True)["asked"]
    assert "asked" not in draft(desk)


def test_an_answer_changes_the_next_draft_to_what_the_command_line_says() -> None:
    desk = Desk()
    alone = draft(desk)
    waiting = draft(desk, second=True)
    assert (waiting["html"], "heard" in waiting) == (alone["html"], False)
    assert shown(alone) in commanded(UNSURE)
    weighed(desk, waiting)
    both = draft(desk, second=True)
    assert both["heard"]
    assert "asked" not in both
    assert shown(both) != shown(alone)
    assert shown(both) in commanded(UNSURE, "--second")
    assert draft(desk) == alone


def test_only_so_many_answers_are_remembered() -> None:
    memo = Memo()
    for number in range(MOST + 1):
        memo.learn(Asked((number,), ()), [1.0])
    assert memo(Asked((0,), ())) is None
    assert memo(Asked((MOST,), ())) == [1.0]
    assert memo.asked == (Asked((0,), ()),)
