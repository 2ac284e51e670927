"""The quiz: ten cases of different rules, the same ones for the same number, never a real person."""

import pytest

from netral.ask import quiz
from netral.kit.words import Words
from netral.packs.load import load

PACK = load()
SEEDS = range(40)


@pytest.mark.parametrize("seed", SEEDS)
def test_ten_cases_of_different_rules(seed: int) -> None:
    drawn = quiz.cases(PACK, seed)
    assert len({case.rule.id for case in drawn}) == quiz.COUNT
    assert all(case.deciding and quiz.told(case.example) for case in drawn)


def test_the_same_number_gives_the_same_cases() -> None:
    assert quiz.cases(PACK, 7) == quiz.cases(PACK, 7)
    assert quiz.cases(PACK, 7) != quiz.cases(PACK, 8)


@pytest.mark.parametrize("lang", ["id", "en"])
def test_a_case_tells_day_standing_level_and_ground(lang: str) -> None:
    words = Words(lang)
    case = quiz.cases(PACK, 3)[0]
    put, said = quiz.asked(1, case, words), quiz.answered(case, words)
    assert words.date(case.example.on) in put
    assert words(f"status.{case.standing}") in put
    assert said.startswith(words(f"level.{case.example.expect.name.lower()}"))
    assert case.deciding[0].source.short in said


def test_what_the_owner_declares_is_told() -> None:
    pack, words = load("us"), Words("en")
    told = [quiz.asked(1, case, words) for seed in SEEDS for case in quiz.cases(pack, seed) if case.declared]
    assert any("off duty and not in the workplace" in one for one in told)
