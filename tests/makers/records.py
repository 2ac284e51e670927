"""Short ways to write records in tests; the contest is the fictional one."""

from datetime import date, datetime

from netral.model.contest import Contest, Contestant, ContestantKind, Standing, Status
from netral.model.item import Act, Item, Media, Place
from netral.model.law import Cite, Confidence, Text
from netral.model.pack import Pack, SignalName
from netral.model.rule import Arm, Kind, Level, Part, Rule, Signal
from netral.model.time import Fit, Moment, Window

CITE = Cite("contoh-uu", "1")
PROSPECT, CANDIDATE, VOTED = date(2024, 8, 27), date(2024, 9, 22), date(2024, 12, 16)


def standings() -> tuple[Standing, ...]:
    """Figure, prospect, candidate, former: without holes."""
    marks = [
        (Status.FIGURE, None, PROSPECT),
        (Status.PROSPECT, PROSPECT, CANDIDATE),
        (Status.CANDIDATE, CANDIDATE, VOTED),
        (Status.FORMER, VOTED, None),
    ]
    return tuple(Standing(status, Window(first, after), CITE, Confidence.PRIMARY) for status, first, after in marks)


def contest() -> Contest:
    """Two pairs that stand in everything alike."""
    pairs = [("01", "Budi Contoh - Sari Misal"), ("02", "Tono Umpama - Rina Andai")]
    people = tuple(Contestant(id_, name, ContestantKind.PAIR, standings(), number=int(id_)) for id_, name in pairs)
    return Contest("contoh-2024", "Pemilihan Contoh", "Contoh", "WIB", people, (), Window(), fictional=True)


def at(text: str) -> Moment:
    """The second written as local time in WIB, such as `2024-09-22 08:00`; empty for a moment nobody knows."""
    return Moment.at(datetime.fromisoformat(f"{text}+07:00")) if text else Moment()


def item(act: Act = Act.POST, when: str = "2024-10-10 08:00", *, photo: bool = False, text: str = "") -> Item:
    """An act of the fictional owner."""
    media = (Media("media/1.jpg"),) if photo else ()
    return Item(f"x:{act}:1", "x", act, at(when), Place("data/tweets.js"), text=text, media=media)


def seen(name: str, about: str = "contoh-2024/01", sure: Fit = Fit.YES) -> Signal:
    """A signal in the text."""
    return Signal(name, Part.TEXT, (0, 1), about, "test", sure)


def rule(id_: str, *arms: Arm, kind: Kind = Kind.ACT, family: str = "") -> Rule:
    """A rule without examples."""
    return Rule(id_, Text(id_), kind, "0.1", arms, (), family=family)


def arm(level: Level = Level.RISK, **fields: object) -> Arm:
    """An arm that holds since 22 September 2022 and speaks of posts, unless the fields say otherwise."""
    plain = {"window": Window(date(2022, 9, 22)), "acts": (Act.POST,), "cites": (CITE,), "advice": ("tanya-instansi",)}
    return Arm(level=level, **(plain | fields))  # type: ignore[arg-type] - fields are checked by the tests that pass them


def pack(*rules: Rule) -> Pack:
    """A pack of these rules and the fictional contest."""
    names = (SignalName("quoting", Text("kutipan"), softens=True), SignalName("phrase.solicit", Text("ajakan")))
    return Pack("uji", "1", date(2024, 1, 1), rules, (), (contest(),), (), (), (), names)
