"""The gate turns nearly everything away, but never a text in which a recogniser sees somebody."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netral.check import Bench
from netral.model.item import Act, Item, Place
from netral.model.pack import Form
from netral.model.time import UNKNOWN
from netral.packs.load import load
from netral.signals import Gate, look

PACK = load()
BENCH = Bench.of(PACK)
LEET = str.maketrans("oieast", "013457")
ALIKE = str.maketrans("aeopcxyi", "\u0430\u0435\u043e\u0440\u0441\u0445\u0443\u0456")  # Cyrillic
NAMES = [alias.text for contest in PACK.contests for one in contest.contestants for alias in one.aliases]
PHRASES = [one.text for one in PACK.phrases if one.about and one.form is not Form.HASHTAG]
TAGS = [f"#{one.text}" for one in PACK.phrases if one.form is not Form.PHRASE]
HANDLES = [f"@{one.handle}" for one in PACK.accounts]
NUMBERS = ["nomor 1", "no. 02", "paslon 3", "satu jari", "2 jari", "01", "coblos no 2", "salam dua\njari"]
DULL = ["nasi goreng", "sehat selalu", "https://t.co/x1y2z3A4B5", "😊", "dukung", "#SelamatPagi", "2024", ""]


def leet(text: str) -> str:
    """Figures for the letters inside words."""
    return " ".join(word[:1] + word[1:-1].translate(LEET) + word[1:][-1:] for word in text.split())


DISGUISES = (
    str, str.upper, str.title, leet,
    lambda text: text.lower().translate(ALIKE),
    "\u200b".join,
    lambda text: "".join(letter * 4 if letter in "aiueo" else letter for letter in text),
    lambda text: "".join(chr(ord(letter) + 0xFEE0) if "!" <= letter <= "~" else letter for letter in text),
    lambda text: text.replace(" ", "\u00a0"),
    lambda text: text.replace(" ", "-"),
    lambda text: text.replace(" ", " _ "),
    lambda text: "#" + text.replace(" ", ""),
    lambda text: "#Dukung" + text.title().replace(" ", "") + "2024",
    lambda text: f"({text})!",
    lambda text: f"“{text}”🙏🏽",
    lambda text: f"😊{text}❤️",
    lambda text: f"¨{text}\u00b4",  # marks that fold to blanks
)  # fmt: skip
CALLS = st.sampled_from(NAMES) | st.sampled_from(PHRASES + TAGS + HANDLES) | st.sampled_from(NUMBERS)
HIDDEN = st.builds(lambda disguise, text: disguise(text), st.sampled_from(DISGUISES), CALLS)
TEXTS = st.lists(HIDDEN | CALLS | st.sampled_from(DULL) | st.text(max_size=12), min_size=1, max_size=5)


def item(text: str) -> Item:
    return Item("x", "x", Act.POST, UNKNOWN, Place("x"), text=text)


@given(TEXTS, st.sampled_from([" ", "\n", "", ", ", "\u2003"]))
def test_it_never_loses_a_text_in_which_somebody_is_seen(pieces: list[str], between: str) -> None:
    one = item(between.join(pieces))
    if any(signal.about for signal in look(one, BENCH.lexicon).signals):
        assert BENCH.gate.lets(one)


@given(st.lists(TEXTS, min_size=1, max_size=4))
def test_what_it_remembers_changes_no_answer(texts: list[list[str]]) -> None:
    for pieces in texts:
        one = item(" ".join(pieces))
        assert BENCH.gate.lets(one) == Gate(BENCH.lexicon).lets(one)


@pytest.mark.parametrize("disguise", DISGUISES)
def test_the_disguises_are_worth_their_name(disguise: object) -> None:
    """Else the tests above would prove nothing."""
    assert callable(disguise)
    assert BENCH.gate.lets(item(str(disguise("Budi Contoh"))))


@pytest.mark.parametrize("text", [one for one in DULL if one] + ["Hari ini masak nasi goreng lagi, makan-makan yuk"])
def test_it_turns_dull_texts_away(text: str) -> None:
    assert not BENCH.gate.lets(item(text))
