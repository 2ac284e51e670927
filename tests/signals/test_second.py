"""The second opinion: what it is asked, and when."""

from collections.abc import Sequence
from datetime import date

import pytest

from netral.check import Bench, drafted
from netral.cli.second import second
from netral.model.item import Act, Item, Place
from netral.model.stance import Asked, Kind
from netral.model.time import UNKNOWN
from netral.packs.load import load
from netral.signals import look, seen
from netral.signals.features import features
from netral.signals.scene import Scene
from netral.signals.second import MOST, SIGNS, asked, vocabulary
from netral.signals.stance import SHORTLY, both
from signals.test_stance import BENCH, item

pytest.importorskip("onnxruntime")
DOUBTFUL = "Budi Contoh itu orangnya tahu rakyat kecil"
PLAIN = "Ayo coblos Budi Contoh nomor 1, jangan lupa 27 November!"


def read(text: str) -> Asked:
    scene = Scene(item(text), BENCH.lexicon)
    return asked(features(scene, seen(scene)))


def test_it_knows_no_names() -> None:
    """Names of one length and form are one sign."""
    assert read("Ayo dukung Budi Contoh!") == read("Ayo dukung Tono Umpama!")


@pytest.mark.parametrize("text", ["", "🙂", "a" * 5000, "menang " * 400, "#" * 50, "\x00", "Ωμέγα"])
def test_any_text_can_be_asked(text: str) -> None:
    one, known = read(text), vocabulary()
    assert 2 <= len(one.pieces) <= MOST + 2
    assert max(one.pieces) < len(known.marks) + len(known.pieces) + SIGNS
    assert all(0 <= sign < SIGNS for sign in one.signs)


def test_it_is_asked_only_where_words_leave_doubt() -> None:
    opinion, questions = second(wanted=True), list[Asked]()
    assert opinion

    def counted(one: Asked) -> Sequence[float] | None:
        questions.append(one)
        return opinion(one)

    bench = Bench.of(load(), counted)
    alone = look(item(PLAIN), BENCH.lexicon).stance
    assert alone.of(alone.likeliest) >= both().asks
    assert look(item(PLAIN), bench.lexicon).stance == alone
    assert not questions
    other = look(item(DOUBTFUL), bench.lexicon).stance
    assert questions == [read(DOUBTFUL)]
    assert other != look(item(DOUBTFUL), BENCH.lexicon).stance
    assert sum(other.of(kind) for kind in Kind) == pytest.approx(1)


def test_nobody_is_asked_unless_wanted() -> None:
    assert second(wanted=False) is None


def test_thresholds_are_in_order() -> None:
    for least in (both().undated, both().dated):
        assert SHORTLY < least.maybe < least.doubt < least.trust <= least.yes < 1


def test_alone_it_puts_nothing_at_risk() -> None:
    bench = Bench.of(load(), second(wanted=True))
    one = Item("x", "draft", Act.DRAFT, UNKNOWN, Place("draft"), text=DOUBTFUL)
    found = drafted(one, bench, as_of=date(2024, 10, 10))
    assert all(signal.sure < 2 for signal in found.signals if signal.by == "stance" and signal.name != "phrase.leaning")
