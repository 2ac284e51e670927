"""The matcher finds what a plain search for each entry finds."""

import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from netral.kit.matcher import Matcher, comparable
from netral.kit.text import Folded, fold

WORDS = st.sampled_from(
    ["ayo", "pilih", "budi", "contoh", "sari", "p", "ppp", "2", "jari", "a-b", "c_d", "*", "^", "#x"]
)
PHRASES = st.lists(WORDS, min_size=1, max_size=3).map(" ".join)


@given(st.lists(PHRASES, min_size=1, max_size=6), st.lists(WORDS, max_size=12).map(" ".join))
def test_every_entry_that_stands_is_found(entries: list[str], text: str) -> None:
    matcher = Matcher(dict.fromkeys(entries, True))
    folded = fold(text)
    plain = any(
        re.search(rf"(?<![\w@]){re.escape(comparable(one)).replace(chr(92) + ' ', '[ _-]+')}(?!\w)", folded)
        for one in entries
    )
    assert matcher.any(folded) == plain


@given(st.lists(PHRASES, min_size=1, max_size=6), st.lists(WORDS, max_size=12).map(" ".join))
def test_hits_follow_each_other(entries: list[str], text: str) -> None:
    hits = [(start, end) for start, end, _ in Matcher(dict.fromkeys(entries, True)).hits(fold(text))]
    assert all(one[1] <= other[0] for one, other in pairwise(hits))


def test_the_longest_counts() -> None:
    matcher = Matcher({"budi": 1, "budi contoh": 2, "contoh": 3})
    assert [value for *_, value in matcher.hits(fold("Budi-Contoh, lalu contoh"))] == [2, 3]


def test_stretched_letters_shrink_but_words_of_three_stay() -> None:
    assert [fold(text) for text in ("piliiih", "PPP", "ppp", "yaaa", "pppp", "www")] == [
        "pilih", "ppp", "ppp", "ya", "p", "www",
    ]  # fmt: skip


@given(st.text(max_size=40))
def test_a_folded_text_knows_its_places(text: str) -> None:
    folded = Folded(text)
    assert folded.text == fold(text)
    assert folded.span(0, len(folded.text))[1] <= len(text)
