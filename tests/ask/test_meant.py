"""Who does what in a question, what is denied, and which question a combination means."""

import pytest

from ask.tables import TODAY
from netral.ask import Asked, Desk
from netral.ask.reading import Reader
from netral.packs.bank import load_bank
from netral.packs.load import load

BANK, PACK = load_bank(), load()
DESK, READER = Desk(PACK, BANK), Reader(BANK)


@pytest.mark.parametrize(
    ("question", "doers"),
    [
        ("istri saya posting dukungan, kena ga", {"pasangan"}),
        ("istri saya nyaleg, boleh like?", {"saya"}),
        ("istri nyaleg boleh like?", {"saya"}),
        ("temen share kampanye trus saya like", {"teman", "saya"}),
        ("anak saya ibu rumah tangga. jadi relawan capres", {"keluarga"}),
        ("foto bareng teman lalu diupload", {"saya"}),
        ("boleh?", set()),
    ],
)
def test_who_does_something(question: str, doers: set[str]) -> None:
    assert READER.read(question, TODAY).doers == doers


@pytest.mark.parametrize(
    ("question", "denied"),
    [
        ("scroll tiktok capres tapi ga nge like", {"like"}),
        ("itu kan bukan like", {"like"}),
        ("boleh ga like?", set()),
        ("tidak like, tapi nanti like", set()),
        ("ga sengaja like", set()),
    ],
)
def test_what_is_denied(question: str, denied: set[str]) -> None:
    assert READER.read(question, TODAY).denied == denied


@pytest.mark.parametrize(
    ("question", "meant", "verdict"),
    [
        ("nonton debat di tv sambil komen dukung calon", "komentar-calon", "forbidden"),
        ("golput trus ngajak temen golput", "ajak-golput", "not-regulated"),
        ("demo nolak hasil pemilu boleh?", "demo-hasil", "depends"),
        ("jadi sopir bupati kampanye, sy lagi cuti", "timses", "forbidden"),
        ("vote di polling ig 'siapa gubernur pilihanmu'", "survei", "not-regulated"),
        ("nulis caption lanjutkan tanpa nama", "tanpa-nama", "depends"),
        ("dikasih kaos caleg, dipake ke sawah", "kaos", "forbidden"),
        ("anak saya jadi relawan, saya kena?", "keluarga-timses", "allowed"),
    ],
)
def test_of_several_acts_the_gravest_is_answered(question: str, meant: str, verdict: str) -> None:
    said = DESK.answer(Asked(question, TODAY))
    assert (said.question, said.verdict) == (meant, verdict)


@pytest.mark.parametrize(
    ("status", "cite"), [("pppk", "kontrak-pppk#politik"), ("non-asn", "se-menpanrb-1-2023#wajib"), ("pns", "")]
)
def test_what_binds_a_status_is_cited(status: str, cite: str) -> None:
    cites = {str(one.cite) for one in DESK.answer(Asked("boleh like caleg?", TODAY, facts={"status": status})).deciding}
    plain = {str(one.cite) for one in DESK.answer(Asked("boleh like caleg?", TODAY)).deciding}
    assert (cite in cites) if cite else (cites == plain)


def test_nothing_binds_beside_a_yes() -> None:
    assert DESK.answer(Asked("boleh nyoblos?", TODAY, facts={"status": "pppk"})).deciding == (
        DESK.answer(Asked("boleh nyoblos?", TODAY)).deciding
    )


def test_the_name_of_a_spouse_is_linked() -> None:
    contest = next(one for one in PACK.contests if one.fictional and any(each.aliases for each in one.contestants))
    one = next(each for each in contest.contestants if each.aliases)
    name = next(alias.text for alias in one.aliases if " " in alias.text)
    question = f"boleh like postingan {name}?"
    assert DESK.answer(Asked(question, TODAY)).question == "suka-calon"
    assert DESK.answer(Asked(question, TODAY, spouse=f"{contest.id}/{one.id}")).question == "pasangan-suka"
