"""Questions as people type them come out with the right verdict and at least one right clause."""

import pytest

from ask.tables import TODAY, Row, rows
from makers.told import FICTIONAL, NATIONAL, PARTIES
from netral.ask import Asked, Desk
from netral.ask.answer import cautious
from netral.ask.index import Hit
from netral.ask.reading import Reader
from netral.model.question import Answer
from netral.packs.bank import load_bank
from netral.packs.load import load

BANK = load_bank()
DESK = Desk(load(), BANK)
UNSEEN = (
    "unseen", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
    "seventeenth", "eighteenth", "nineteenth", "twentieth", "twenty_first", "twenty_second",
)  # fmt: skip
ENOUGH = 0.9  # of the questions in other words: verdict and clause both right


def answer(text: str, row: Row | None = None, **facts: str) -> Answer:
    """What is answered."""
    return DESK.answer(Asked(text, TODAY, row.day if row else None, facts))


def told(said: Answer) -> tuple[object, ...]:
    """What a person is told."""
    return said.question, said.verdict, said.answer, said.deciding, said.follow_up, said.near


def right(row: Row) -> bool:
    """Verdict and clause both as the table says."""
    said = answer(row.question, row)
    cited = {str(one.cite) for one in said.deciding}
    if said.declined:
        return said.declined in row.right
    return said.verdict in row.right and not cited.isdisjoint(row.clauses)


@pytest.mark.parametrize(
    "row", [*rows("known"), *rows("attendance")], ids=lambda row: f"{row.question} {row.day or ''}"
)
def test_known_questions(row: Row) -> None:
    said = answer(row.question, row)
    assert said.verdict in row.right
    assert {str(one.cite) for one in said.deciding} & row.clauses


@pytest.mark.parametrize("name", UNSEEN)
def test_questions_in_other_words(name: str) -> None:
    wrong = [row.question for row in rows(name) if not right(row)]
    assert len(wrong) <= (1 - ENOUGH) * len(rows(name)), wrong


@pytest.mark.parametrize("name", UNSEEN)
def test_questions_in_other_words_are_not_in_the_bank(name: str) -> None:
    asked = {asked.casefold() for one in BANK.questions for asked in one.asked}
    assert [row.question for row in rows(name) if row.question.casefold() in asked] == []


@pytest.mark.parametrize("row", rows("declined"), ids=lambda row: row.question)
def test_refusals(row: Row) -> None:
    said = answer(row.question)
    assert said.declined in row.right
    assert said.verdict is None


def test_every_phrasing_finds_its_question() -> None:
    lost = [
        asked
        for one in BANK.questions
        if not one.id.startswith("~")
        for asked in one.asked
        if answer(asked).question != one.id
    ]
    assert lost == []


@pytest.mark.parametrize("names", [FICTIONAL, NATIONAL, PARTIES], ids=["fictional", "national", "parties"])
@pytest.mark.parametrize(
    "question",
    [
        "boleh like postingan {}?", "follow akun {} gimana", "foto bareng {} terus diupload", "{} datang ke pengajian",
        "share berita tentang {}", "boleh kritik {} di medsos", "hadir kampanye {}", "istri saya dukung {}",
    ],
)  # fmt: skip
def test_every_contestant_gets_the_same_answer(names, question: str) -> None:
    for row in names:
        called = [name for name in row if name[0].isupper()]
        assert len({told(answer(question.format(name))) for name in called}) <= 1


def test_a_name_reads_as_candidate() -> None:
    assert told(answer("boleh like postingan Tono Umpama?")) == told(answer("boleh like postingan calon?"))
    assert answer("follow akun Partai Misal Makmur").question == "ikuti-partai"


def test_a_name_that_is_also_a_word() -> None:
    reader = Reader(BANK, [("DOA", "calon")])
    assert "calon" in reader.read("boleh like DOA?", TODAY).ids()
    assert "calon" not in reader.read("boleh like doa?", TODAY).ids()


def test_a_profile_fills_in_what_decides() -> None:
    assert answer("apa hukumannya kalau like?", status="pppk").deciding[0].cite.source == "pp-49-2018"
    assert answer("boleh dampingi suami kampanye?", cuti="ya").verdict == "allowed"
    asked_back = answer("boleh dampingi suami kampanye?").follow_up
    assert len(asked_back) > len(answer("boleh dampingi suami kampanye?", cuti="tidak").follow_up)


def test_words_of_the_question_count_more_than_the_profile() -> None:
    assert answer("apa sanksi untuk honorer?", status="pns").deciding[0].cite.source == "se-menpanrb-1-2023"


def test_of_two_close_questions_the_less_comforting_is_answered() -> None:
    free, strict = (next(one for one in BANK.questions if one.id == id_) for id_ in ("ikuti-resmi", "ikuti-calon"))
    assert cautious([Hit(free, 1.0), Hit(strict, 0.95)], {}, None)[0].question is strict
    assert cautious([Hit(free, 1.0), Hit(strict, 0.5)], {}, None)[0].question is free
    assert cautious([Hit(strict, 1.0), Hit(free, 0.95)], {}, None)[0].question is strict


@pytest.mark.parametrize(
    "question",
    [
        "follow akun resmi pemkab trus share postingan bupati nyalon", "satpol pp sambil tugas share kampanye",
        "liat status caleg terus komentar sip", "boleh nyoblos lalu ajak pilih paslon?",
        "foto bareng bupati yang lagi cuti kampanye",
    ],
)  # fmt: skip
def test_a_second_act_is_not_covered_by_a_yes_about_the_first(question: str) -> None:
    assert answer(question).verdict != "allowed"


def test_what_nothing_fits_is_not_made_up() -> None:
    said = answer("apakah calon boleh naik gajah keliling kebun binatang")
    assert said.declined == "unknown"
    assert said.deciding == ()
    assert len(said.near) == 3
