"""The linter finds each fault where it stands, and nothing in a good pack."""

import pytest

from makers.packs import GOOD, changed
from netral.judge.rulebook import DATE_IT
from netral.kit.words import Words
from netral.packs.lint import CHECKS, MILD, UNREAD, Complaint, lint
from netral.packs.lint_names import GIVEN

RULES, LAW = "rules/ajakan.toml", "law/keputusan.toml"
CONTEST, ACCOUNTS = "contests/contoh-2024.toml", "accounts/contoh.tsv"
LIST, TABLE = "contests/daftar.toml", "contests/daftar.tsv"
CONFLICT = "conflicts/tanggal.toml"
ADVICE, EFFECTS, SIGNALS = "advice.toml", "consequences.toml", "signals.toml"
CAMPAIGN = "\tcampaign-account\tcontoh-2024"
QUESTIONS = "questions/suka.toml"
PHRASES, TAGS = "lexicon/phrases.toml", "lexicon/tags.tsv"
OWN = '[[contestant.standing]]\nstatus = "tokoh"\ncite = "keputusan#1"\nconfidence = "primary"\n'

# what is changed (file, old, new), and every complaint that follows: code, file, line
FAULTS: dict[str, tuple[tuple[str, str, str], list[tuple[str, str, int]]]] = {
    "TOML cut": ((RULES, "[[rule]]", "[[rule"), [("K100", RULES, 1)]),
    "unknown field": ((LAW, 'short = "Keputusan"', 'shrt = "Keputusan"'), [("K100", LAW, 3)]),
    "unknown level": ((RULES, 'level = "risk"', 'level = "rsk"'), [("K100", RULES, 24)]),
    "row without a class": ((ACCOUNTS, "campaign-account", ""), [("K100", ACCOUNTS, 3)]),
    "row of an unknown form": ((TAGS, "hashtag", "tagar"), [("K100", TAGS, 2)]),
    "unknown source in an arm": ((RULES, '"keputusan#1", ', '"kepres#1", "keputusan#1", '), [("K101", RULES, 25)]),
    "unknown clause in an arm": ((RULES, '"ucapan#1"', '"ucapan#9"'), [("K101", RULES, 25)]),
    "cite without a clause": ((RULES, '"ucapan#1"', '"ucapan"'), [("K101", RULES, 25)]),
    "unknown source in advice": ((ADVICE, "ucapan#1", "ucapan#9"), [("K101", ADVICE, 7)]),
    "unknown source in a consequence": ((EFFECTS, "keputusan#1", "keputusan#9"), [("K101", EFFECTS, 4)]),
    "unknown source in a standing": ((CONTEST, "keputusan#1", "keputusan#9"), [("K101", CONTEST, 16)]),
    "arm after its law": (
        (LAW, "checked =", "until = 2025-01-01\nchecked ="),
        [("K102", RULES, 25)],
    ),
    "arm before its clause": (
        (LAW, 'confidence = "several"', 'confidence = "several"\nfrom = 2024-02-01'),
        [("K102", RULES, 15)],
    ),
    "two arms on one day": (
        (RULES, "until = 2024-10-31", "until = 2024-11-01"),
        [("K103", RULES, 19), ("K118", RULES, 7)],
    ),
    "unknown signal in an arm": ((RULES, 'any = ["phrase.solicit"]', 'any = ["phrase.x"]'), [("K104", RULES, 22)]),
    "unknown signal in the lexicon": ((PHRASES, "phrase.solicit", "phrase.x"), [("K104", PHRASES, 2)]),
    "unknown signal of a tag": ((TAGS, "tag.for", "tag.x"), [("K104", TAGS, 2)]),
    "unknown advice": ((RULES, "sunting", "suntng"), [("K105", RULES, 26)]),
    "unknown consequence": (
        (RULES, '{ pns = "berat" }', '{ pns = "ringan" }'),
        [("K106", RULES, 17), ("K115", EFFECTS, 1)],
    ),
    "a risk that rests on a statement": (
        (RULES, '"keputusan#1", "ucapan#1"', '"ucapan#1"'),
        [("K107", RULES, 19)],
    ),
    "account of nobody": ((ACCOUNTS, "contoh-2024/02", "contoh-2024/03"), [("K108", ACCOUNTS, 3)]),
    "tag of nobody": ((TAGS, "contoh-2024/01", "contoh-2024"), [("K108", TAGS, 2)]),
    "phrase of nobody": ((PHRASES, "texts", 'about = "02"\ntexts'), [("K108", PHRASES, 3)]),
    "hole in standings": (
        (CONTEST, "until = 2024-08-27", "until = 2024-08-26"),
        [("K109", CONTEST, 1)],
    ),
    "overlap of standings": ((CONTEST, "until = 2024-08-27\n", ""), [("K109", CONTEST, 1)]),
    "one example that finds": ((RULES, 'expect = "risk"', 'expect = "clear"'), [("K110", RULES, 1)]),
    "one example that does not": ((RULES, 'expect = "clear"', 'expect = "note"'), [("K110", RULES, 1)]),
    "real name in an example": ((RULES, "Besok hujan", "Besok JOKO IBARAT datang"), [("K111", RULES, 42)]),
    "standings of one's own": ((CONTEST, '"Rina Andai"]\n', f'"Rina Andai"]\n\n{OWN}'), [("K112", CONTEST, 26)]),
    "word of guilt in a rule": ((RULES, '"Ajakan"', '"Pelanggaran ajakan"'), [("K113", RULES, 3)]),
    "word of guilt in a signal": ((SIGNALS, "ada tagar", "tagar bersalah"), [("K113", SIGNALS, 7)]),
    "rule twice": ((RULES, "[[rule]]", f"{GOOD[RULES]}\n[[rule]]"), [("K114", RULES, 57)]),
    "clause twice": (
        (LAW, 'id = "2"', 'id = "1"'),
        [("K114", LAW, 16), ("K116", RULES, 15), ("K116", RULES, 25)],
    ),
    "advice twice": ((ADVICE, "[[advice]]", GOOD[ADVICE] + "\n[[advice]]"), [("K114", ADVICE, 10)]),
    "signal twice": ((SIGNALS, 'id = "negated"', 'id = "tag.for"'), [("K104", RULES, 12), ("K114", SIGNALS, 10)]),
    "contestant twice": (
        (CONTEST, 'id = "02"', 'id = "01"'),
        [("K108", ACCOUNTS, 3), ("K114", CONTEST, 27), ("K135", TABLE, 3)],
    ),
    "account twice": (
        (
            ACCOUNTS,
            "tim_contoh_02\tcampaign-account\tcontoh-2024/02",
            "Tim_Contoh_01\tcampaign-account\tcontoh-2024/01",
        ),
        [("K114", ACCOUNTS, 3)],
    ),
    "advice never used": ((RULES, 'advice = ["sunting"]', "advice = []"), []),
    "unsure clause": ((LAW, '"several"', '"conflict"'), [("K116", RULES, 15), ("K116", RULES, 25)]),
    "unsure clause, explained": ((LAW, '"several"', '"conflict"\nnote = "Dua koran."'), []),
    "hole between arms": (
        (RULES, "until = 2024-10-31", "until = 2024-10-30"),
        [("K117", RULES, 19), ("K118", RULES, 7)],
    ),
    "day before not shown": ((RULES, "on = 2024-08-26", "on = 2024-08-25"), [("K118", RULES, 7)]),
    "first day not shown": ((RULES, "on = 2024-10-31", "on = 2024-11-01"), [("K118", RULES, 7), ("K118", RULES, 19)]),
    "many names": (
        (CONTEST, '"Rina Andai"]', '"Rina Andai", "Tono", "Rina", "Tono-Rina"]'),
        [("K119", CONTEST, 26)],
    ),
    "spellings of one name": ((CONTEST, '"Rina Andai"]', '"Rina Andai", "RinaAndai", "Rina-Andai", "rina_andai"]'), []),
    "source looked at long ago": ((LAW, "checked = 2026-01-01", "checked = 2024-11-01"), [("K122", LAW, 1)]),
    "conflict with one source": ((CONFLICT, "ucapan#1", "keputusan#1"), [("K123", CONFLICT, 1)]),
    "conflict of an unknown source": ((CONFLICT, "ucapan#1", "ucapan#7"), [("K101", CONFLICT, 14)]),
    "conflict about an unknown rule": ((CONFLICT, "UJI-1", "UJI-9"), [("K124", CONFLICT, 4)]),
    "unknown phase": (
        (RULES, 'any = ["phrase.solicit"]', 'periods = ["tenang"]\nany = ["phrase.solicit"]'),
        [("K125", RULES, 22)],
    ),
    "care that rests on our own words": (
        (LAW, 'rank = "decree"', 'rank = "advice"'),
        [("K107", RULES, 7), ("K107", RULES, 19), ("K126", RULES, 7)],
    ),
    "unknown class of employees": ((RULES, "{ pns =", "{ pgw ="), [("K134", RULES, 7)]),
    "party of nobody on a list": ((TABLE, "NYA\t02", "NYA\t03"), [("K135", TABLE, 3)]),
    "number twice on a list": ((TABLE, "NYA\t02", "NYA\t01"), [("K114", TABLE, 3)]),
    "row of a list without a name": ((TABLE, "DEWI CONTOHNYA", ""), [("K100", TABLE, 3)]),
    "unknown source of a list": ((LIST, "keputusan#1", "keputusan#9"), [("K101", LIST, 13)]),
    "list whose names call anybody": ((LIST, 'setting = ["caleg"]\n', ""), [("K136", LIST, 1)]),
    "list that does not say what it covers": ((LIST, ', en = "Only the district Contoh I."', ""), [("K136", LIST, 1)]),
    "list without its table": ((LIST, 'seats = "daftar.tsv"', 'seats = "lain.tsv"'), [("K100", TABLE, 2)]),
    "unknown source in a question": ((QUESTIONS, "ucapan#1", "ucapan#9"), [("K101", QUESTIONS, 16)]),
    "unknown office": ((QUESTIONS, '["bkn"]', '["bkx"]'), [("K130", QUESTIONS, 1)]),
    "unknown fact": ((QUESTIONS, "{ status", "{ tahap"), [("K130", QUESTIONS, 4)]),
    "few phrasings": ((QUESTIONS, ', "like aja"', ""), [("K131", QUESTIONS, 4)]),
    "one phrasing twice": ((QUESTIONS, "like aja", "like saja"), [("K132", QUESTIONS, 7)]),
    "answer without a verdict": ((QUESTIONS, 'verdict = "forbidden"\n', ""), [("K133", QUESTIONS, 4)]),
    "question told to delete": ((QUESTIONS, "Tidak boleh.", "Hapus saja."), [("K120", QUESTIONS, 9)]),
    "told to delete": ((ADVICE, "Jangan dihapus.", "Lalu hapus fotonya."), [("K120", ADVICE, 3)]),
}


def told(complaints: tuple[Complaint, ...]) -> list[tuple[str, str, int]]:
    return [(one.code, one.file, one.line) for one in complaints]


def test_a_good_pack_has_no_fault() -> None:
    assert told(lint(GOOD)) == []


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_told_where_it_stands(name: str) -> None:
    change, expected = FAULTS[name]
    assert sorted(told(lint(changed(*change)))) == sorted(expected)


def test_a_missing_file_is_told() -> None:
    files = {name: text for name, text in GOOD.items() if name != ADVICE}
    assert told(lint(files)) == [(UNREAD, ADVICE, 0)]


def test_a_signal_that_nothing_leads_to_is_told() -> None:
    extra = '\n[[signal]]\nid = "baru"\ntext = { id = "baru" }\n'
    assert told(lint(GOOD | {SIGNALS: GOOD[SIGNALS] + extra})) == [("K115", SIGNALS, 14)]


def test_a_source_that_nothing_leads_to_is_told() -> None:
    lone = GOOD[LAW].replace('id = "keputusan"', 'id = "lain"')
    assert told(lint(GOOD | {"law/lain.toml": lone})) == [("K121", "law/lain.toml", 1)]


@pytest.mark.parametrize(("written", "near"), [("phrase.solicitt", "phrase.solicit"), ("zzz", "-")])
def test_an_unknown_word_is_told_with_the_nearest(written: str, near: str) -> None:
    (one,) = lint(changed(PHRASES, "phrase.solicit", written))
    assert (one.code, one.values["near"]) == ("K104", near)


@pytest.mark.parametrize(
    ("change", "near"),
    [
        ((LAW, "short =", "shrt ="), "short"),
        ((RULES, '"risk"', '"rsk"'), "risk"),
        ((RULES, '"calon"', '"calom"'), "calon"),
    ],
)
def test_a_word_that_does_not_fit_is_told_with_the_nearest(change: tuple[str, str, str], near: str) -> None:
    (one,) = lint(changed(*change))
    assert one.values["what"].endswith(f"~ {near}")


def test_a_real_name_of_a_list_is_told() -> None:
    real = {
        RULES: GOOD[RULES].replace("Besok hujan", "Besok Rahmat Laksana datang"),
        LIST: GOOD[LIST].replace("fictional = true\n", ""),
    }
    assert told(lint(GOOD | real)) == [("K111", RULES, 42)]


def test_every_check_is_proved_by_a_fault() -> None:
    proved = {code for _, found in FAULTS.values() for code, _, _ in found} | {"K121"}
    assert proved == {UNREAD, *CHECKS}


def test_only_what_may_be_meant_is_mild() -> None:
    change, _ = FAULTS["hole between arms"]
    assert {one.code for one in lint(changed(*change)) if one.mild} == MILD


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("name", FAULTS)
def test_every_fault_can_be_said(name: str, lang: str) -> None:
    words = Words(lang)
    for one in lint(changed(*FAULTS[name][0])):
        assert words(f"lint.{one.code}", **one.values)
        assert words(f"lint-hint.{one.code}")


@pytest.mark.parametrize("lang", ["id", "en"])
def test_every_code_has_sentences(lang: str) -> None:
    assert [code for code in (UNREAD, *CHECKS) if not Words(lang).has(f"lint.{code}")] == []
    assert [code for code in (UNREAD, *CHECKS) if not Words(lang).has(f"lint-hint.{code}")] == []


def test_the_advice_that_judging_gives_is_known() -> None:
    assert frozenset({DATE_IT}) == GIVEN
