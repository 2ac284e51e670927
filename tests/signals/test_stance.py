"""The measured judgement: what it reads of a text, that it knows no names, and what it does with its answer."""

import pytest

from makers.told import FICTIONAL
from netral.check import Bench
from netral.kit.zones import zone
from netral.model.item import Act, Item, Place
from netral.model.rule import Signal
from netral.model.stance import Kind, Stance
from netral.model.time import UNKNOWN, Fit, Moment
from netral.packs.load import load
from netral.signals import look, seen
from netral.signals.features import features
from netral.signals.scene import Scene
from netral.signals.stance import SHORT, SHORTLY, answered, settings, sureness, tempered
from netral.signals.tokens import stem, tokens

from datetime import date  # isort: skip

BENCH = Bench.of(load())
LONG = "Saya dukung Budi Contoh " + "dan sesudah itu kami pulang " * 3
TITLE = "Menangkan Budi Contoh Di Kecamatan Utara, Relawan Bagikan Ratusan Bibit"
DAY = Moment.on(date(2024, 10, 10), zone("WIB"))


def item(text: str, act: Act = Act.DRAFT, at: Moment = DAY) -> Item:
    return Item("x", "draft", act, at, Place("x"), text=text)


def scene(text: str) -> Scene:
    return Scene(item(text), BENCH.lexicon)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ayo dukung Budi Contoh!", "ayo dukung [E0] !"),
        ("Budi Contoh lawan Tono Umpama, Budi Contoh lagi", "[E0] lawan [E1] [E0] lagi"),
        ("Ayo pilih Partai Contoh Jaya", "ayo pilih [P0]"),
        ("sy jgn gak yg", "saya jangan tidak yang"),
        ("Yuk nyoblos, hayu urang", "ayo coblos ayo kita"),
        ("@teman @lain lihat https://contoh.invalid/a", "@ lihat <url>"),
        ("kirim ke <telp> ya", "kirim ke ya"),
        ("#GunakanHakPilih", "# gunakan hak pilih"),
        ("#DukungBudiContoh2024", "# dukung [E0] 0"),
        ("tanggal 27 jam 9", "tanggal 0 jam 0"),
    ],
)
def test_tokens(text: str, expected: str) -> None:
    one = scene(text)
    assert " ".join(each.text for each in tokens(one, seen(one))) == expected


def test_a_whole_address_or_handle_is_read_as_where_it_was_taken_out() -> None:
    """The posts that the weights learnt from hold neither; their letters are no sign of how one writes."""
    whole, out = (
        scene(f"{handle} Budi Contoh Meninjau Pasar Baru {address}")
        for handle, address in (("@Warga_Kota", "https://Kabar.invalid/BUDI"), ("@user", "<url>"))
    )
    assert [*features(whole, seen(whole)).names] == [*features(out, seen(out)).names]


@pytest.mark.parametrize(
    ("words", "root"),
    [(("menangkan", "dimenangkan"), ""), (("pilih", "pilihlah", "pilihan"), "pilih"), (("nyoblos", "coblos"), "")],
)
def test_forms_of_a_word_share_a_root(words: tuple[str, ...], root: str) -> None:
    roots = {stem(word) for word in words}
    assert roots == {root} if root else len(roots) <= 2


@pytest.mark.parametrize("text", ["Ayo dukung {}!", "{} pembohong", "Selamat pagi dari {}", "#Dukung{} yuk, {} menang"])
def test_it_knows_no_names(text: str) -> None:
    """The fictional pairs, each with capitals and length of its own, are read alike."""
    read = []
    for name in FICTIONAL[1]:
        one = scene(text.format(name.replace(" ", "") if "#" in text else name, name))
        read.append(list(features(one, seen(one)).names))
    assert read[0] == read[1] == read[2]


@pytest.mark.parametrize("text", ["", " ", "🙂", "<url>", "a" * 5000, "coblos " * 400, "#" * 50, "\x00"])
def test_any_text_gets_an_answer(text: str) -> None:
    stance = look(item(text), BENCH.lexicon).stance
    assert sum(stance.of(kind) for kind in Kind) == pytest.approx(1)


def test_thresholds_are_in_order() -> None:
    for known in (settings().undated, settings().dated):
        assert SHORTLY < known.maybe < known.doubt < known.trust <= known.yes < 1
        for side, sure in ((known.yes, Fit.YES), (known.maybe, Fit.MAYBE), (known.maybe - 0.01, Fit.NO)):
            assert sureness(Stance(solicit=side, other=1 - side), known) is sure


def of_model(text: str, act: Act) -> list[Signal]:
    return [one for one in look(item(text, act), BENCH.lexicon).signals if one.by == "stance"]


def test_it_shows_the_words_that_weighed_most() -> None:
    text = "Sudah makan? Jangan lupa ya gaes, coblos Budi Contoh di TPS, pasti menang!"
    (one,) = of_model(text, Act.POST)
    assert (one.name, one.about, one.sure) == ("phrase.solicit", "contoh-2024/01", Fit.MAYBE)
    assert "coblos" in text[slice(*one.span)]


def test_alone_it_puts_nothing_at_risk() -> None:
    for text in ("Ayo coblos Budi Contoh", "Budi Contoh pembohong, jangan dipilih"):
        assert all(one.sure is not Fit.YES for one in of_model(text, Act.POST))


def test_it_leans_only_in_drafts() -> None:
    known = settings().dated
    texts = ("Budi Contoh orangnya jujur dan merakyat, cocok jadi bupati", "Tono Umpama mah omong doang kerjanya")
    leaning = [text for text in texts if known.maybe <= look(item(text), BENCH.lexicon).stance.side < known.yes]
    for text in leaning:
        assert [one.name for one in of_model(text, Act.DRAFT)] == ["phrase.leaning"]
        assert of_model(text, Act.POST) == []


@pytest.mark.parametrize(
    ("text", "side", "post", "draft"),
    [  # a text with words of the lexicon; how probable a side; what then stands of the words
        ("Saya dukung Budi Contoh", 0.99, {"phrase.support"}, {"phrase.support"}),
        ("Saya dukung Budi Contoh", 0.5, {"phrase.support"}, {"phrase.support"}),
        ("Saya dukung Budi Contoh", 0.1, {"phrase.support"}, {"phrase.support"}),  # hardly any other word
        ("Saya dukung Budi Contoh karena dia rajin ke pasar", 0.1, set(), set()),
        ("Mendukung Budi Contoh", 0.99, {"phrase.support"}, {"phrase.support"}),
        ("Mendukung Budi Contoh", 0.9, set(), {"phrase.leaning"}),
        (LONG, 0.9, {"phrase.support"}, {"phrase.support"}),
        (LONG, 0.7, set(), {"phrase.leaning"}),
        (LONG, 0.5, set(), set()),
        (TITLE, 0.99, set(), {"phrase.leaning"}),
        (TITLE, 0.9, set(), set()),
    ],
)
def test_words_count_as_far_as_the_text_takes_a_side(text: str, side: float, post: set[str], draft: set[str]) -> None:
    told = seen(scene(text))
    found = answered((0, side, 0, 0, 0, 1 - side), features(scene(text), told), settings())
    for drafted, left in ((False, post), (True, draft)):
        names = {one.name for one in tempered(told, found, drafted=drafted) if one.name.startswith("phrase.")}
        assert names == left


def test_a_headline_says_one_step_less() -> None:
    """Whether with an address, which makes it sure, or without."""
    for text in (TITLE, f"{TITLE} https://kabarcontoh.invalid/1"):
        told = seen(scene(text))
        steps = [
            answered((0, side, 0, 0, 0, 1 - side), features(scene(text), told), settings()) for side in (0.99, 0.9)
        ]
        assert [one.sure for one in steps] == [Fit.MAYBE, Fit.NO]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Coblos Budi Contoh ya", Kind.SOLICIT),
        ("Hidup Budi Contoh", Kind.SUPPORT),
        ("Coblos nomor 1, Kabupaten Contoh", Kind.SOLICIT),
        ("Coblos 1 ya, Kabupaten Contoh", Kind.SOLICIT),
        ("Mendukung Budi Contoh", None),  # may be said of others
        ("Coblos Budi Contoh ya, nanti siang kita makan bersama", None),  # not bare
        ("Apa benar coblos Budi Contoh?", None),
        ("Pilih Budi Contoh atau Tono Umpama", None),
        ("Coblos 1 atau 2, Kabupaten Contoh", None),
        ("Ayo dukung tim kita", None),  # nobody is called
    ],
)
def test_in_a_bare_text_sure_words_are_enough(text: str, told: Kind | None) -> None:
    read = features(scene(text), seen(scene(text)))
    assert read.bare is told
    found = answered((0.1, 0.05, 0.1, 0.5, 0.2, 0.05), read, settings())
    assert (found.sure is Fit.YES) is (told is not None)
    assert told is None or found.stance.likeliest is told
    assert sum(map(found.stance.of, Kind)) == pytest.approx(1)


def test_a_text_is_short_up_to_a_number_of_words() -> None:
    for more, words in ((SHORT - 3, Fit.MAYBE), (SHORT - 2, Fit.NO)):
        text = "Saya dukung Budi Contoh" + " ya" * more  # a name is one word
        read = features(scene(text), seen(scene(text)))
        assert answered((0, 0.5, 0, 0, 0, 0.5), read, settings()).words is words


def test_without_a_day_it_answers_too() -> None:
    assert look(item("Ayo dukung Budi Contoh", at=UNKNOWN), BENCH.lexicon).sure is not Fit.NO
