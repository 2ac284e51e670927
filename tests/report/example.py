"""A report made by hand, with a finding of every colour; the contest and everybody in it are fictional."""

from datetime import UTC, date, datetime

from msgspec.structs import replace

from makers.records import CITE, at, contest
from netral.kit.zones import zone
from netral.model.contest import Contestant, Status
from netral.model.finding import Finding, Judged, Report, Story, Tally
from netral.model.item import (
    UNSTATED,
    Account,
    Act,
    Audience,
    Item,
    Media,
    Owner,
    Place,
    Problem,
    Target,
)
from netral.model.law import Text
from netral.model.pack import OwnerClass, SignalName
from netral.model.photo import Dated, Doubt, Evidence, Says, Source
from netral.model.rule import Consequence, Kind, Level, Part, Rule, Signal
from netral.model.time import Basis, Fit, Moment, Precision
from report.lawdata import DECREE, SPOKEN, advice, coverage, dispute, sources

DAY = Moment.wall(datetime(2019, 8, 17, 10, 15), datetime(2019, 8, 17, 10, 16), Basis.FILE, Precision.DAY)  # noqa: DTZ001
TAKEN = Dated(
    DAY,
    date(2019, 8, 17),
    (
        Evidence(Source.EXIF_ORIGINAL, Says.TAKEN, DAY, date(2019, 8, 17)),
        Evidence(Source.EXIF_MODIFIED, Says.NOT_AFTER, Moment(), None, Doubt.RESET),
    ),
)
DOT = "data:image/gif;base64,R0lGODlhAQABAAAAACw="
OWNER_WORDS = ("rahasiaku", "wening", "kabarmu", "tim_contoh_01", "staf", "kotaku", "posts_1", "8840")


SIGNS = {
    "contestant.named": "nama peserta disebut",
    "photo.with": "foto bersama peserta",
    "target.campaign-account": "tertuju pada akun pemenangan",
    "phrase.solicit": "ada ajakan",
    "number.shown": "nomor urut ditunjukkan",
    "quoting": "tampaknya mengutip",
    "news-link": "menaut ke berita",
}


def report() -> Report:
    """An old photo, a like, a post with a campaign phrase whose day is not known, and a post that quotes."""
    return Report(
        findings=(photo(), like(), call(), quoted()),
        coverage=coverage(),
        problems=(problem(), problem()),
        accounts=(Account("instagram", "8840", "wening.contoh", "Wening", datetime(2024, 10, 31, 20, tzinfo=UTC)),),
        tally=Tally({"post": 1204, "react": 310}, {"clear": 0, "note": 2, "care": 1, "risk": 1}, 3, 2, 41, 5),
        owner=Owner(UNSTATED, "staf", "Kotaku", ("wening.contoh",), "contoh-2024/03"),
        as_of=date(2024, 11, 1),
        version="0.1.0",
        pack="contoh 1",
        checked=date(2024, 10, 1),
        rules=(
            Rule("UJI-FOTO", Text("Foto lama bersama tokoh yang kini calon", "Old photo"), Kind.PHOTO, "0.1", (), ()),
            Rule(
                "UJI-SUKA", Text("Menyukai unggahan akun pemenangan", "Liking a campaign post"), Kind.ACT, "0.1", (), ()
            ),
            Rule("UJI-AJAK", Text("Mengajak memilih", "Asking for votes"), Kind.ACT, "0.1", (), ()),
        ),
        advice=advice(),
        sources=sources(),
        contestants=people(),
        signals=tuple(SignalName(name, Text(text)) for name, text in SIGNS.items()),
        blind=("blind.tagged",),
        conflicts=(dispute(),),
        classes=(
            OwnerClass("pns", Text("PNS", "civil servant (PNS)")),
            OwnerClass("non-asn", Text("pegawai non-ASN", "employee outside the civil service")),
        ),
    )


def people() -> tuple[Contestant, ...]:
    """The pairs, by full id."""
    return tuple(replace(one, id=f"contoh-2024/{one.id}") for one in contest().contestants)


def photo() -> Finding:
    """Kept and dated; an official only said so."""
    item = Item(
        "instagram:post:8840-1",
        "instagram",
        Act.POST,
        at("2019-08-17 09:30"),
        Place("content/posts_1.json"),
        text="Bersama Pak Budi Contoh seusai upacara, rahasiaku",
        audience=Audience.PUBLIC,
        media=(Media("media/201908/rahasiaku.jpg", taken=TAKEN.taken, dated=TAKEN, preview=DOT),),
    )
    return finding(
        "UJI-FOTO",
        item,
        Level.NOTE,
        signals=(
            Signal("contestant.named", Part.TEXT, (12, 23), "contoh-2024/01", "names:budi contoh"),
            Signal("photo.with", Part.TEXT, (12, 23), "contoh-2024/01", "photos:photo.with"),
        ),
        then=(Status.FIGURE,),
        advice=("simpan-beri-tanggal",),
        cites=(SPOKEN,),
        fit=Fit.YES,
        story=Story.KEPT,
        elements=(
            Judged("force", Text(""), Fit.YES),
            Judged("seen", Text(""), Fit.YES),
            Judged("now", Text(""), Fit.YES),
        ),
    )


def like() -> Finding:
    """Sure in everything."""
    item = Item(
        "instagram:react:8840-2",
        "instagram",
        Act.REACT,
        at("2024-09-23 20:00"),
        Place("likes/liked_posts.json"),
        target=Target("tim_contoh_01", url="https://contoh.invalid/p/rahasiaku"),
    )
    return finding(
        "UJI-SUKA",
        item,
        Level.RISK,
        signals=(Signal("target.campaign-account", Part.TARGET, (0, 0), "contoh-2024/01", "accounts:@tim_contoh_01"),),
        then=(Status.CANDIDATE,),
        advice=("tarik-suka", "catat"),
        cites=(DECREE,),
        fit=Fit.YES,
        elements=(
            Judged("force", Text(""), Fit.YES),
            Judged("seen", Text(""), Fit.YES),
            Judged("status", Text(""), Fit.YES),
        ),
        consequences=(
            Consequence("pns", "berat", Text("hukuman disiplin berat", "heavy discipline"), (DECREE,)),
            Consequence("non-asn", "instansi", Text("menurut perjanjian kerja", "as the contract says")),
        ),
        also=("UJI-AJAK",),
    )


def call() -> Finding:
    """Words with markup in them, on a day that is only bounded, with an element that is open."""
    text = "Ayo coblos 01! <script>alert('rahasiaku')</script> & \"menang\" <b>kabarmu</b> " + "Lanjut terus. " * 40
    bound = Moment(None, datetime(2024, 10, 31, 20, tzinfo=UTC), Basis.BOUND)
    item = Item("x:comment:3", "x", Act.COMMENT, bound, Place("data/tweets.js", 2), text=text, quoted="Kata kabarmu")
    return finding(
        "UJI-AJAK",
        item,
        Level.CARE,
        signals=(
            Signal("phrase.solicit", Part.TEXT, (4, 10), "contoh-2024/02", "phrases:coblos"),
            Signal("number.shown", Part.TEXT, (11, 13), "contoh-2024/02", "numbers:1", Fit.MAYBE),
        ),
        then=(Status.PROSPECT, Status.CANDIDATE),
        advice=("tarik-suka",),
        cites=(DECREE,),
        elements=(
            Judged("force", Text(""), Fit.MAYBE),
            Judged("unless", Text(""), Fit.NO),
            Judged("tujuan", Text("Bertujuan mengajak orang lain memilih", "Meant to win votes"), Fit.MAYBE),
        ),
        contestant="contoh-2024/02",
    )


def quoted() -> Finding:
    """Softened, on a day told by nobody, and without any advice."""
    item = Item(
        "x:post:4",
        "x",
        Act.POST,
        Moment.on(date(2024, 9, 1), zone("WIB"), Basis.NAME),
        Place("data/tweets.js", 3),
        text='Kata "coblos rahasiaku"?',
        links=("https://kabar.invalid/rahasiaku",),
    )
    return finding(
        "UJI-AJAK",
        item,
        Level.NOTE,
        signals=(Signal("phrase.solicit", Part.TEXT, (6, 12), "contoh-2024/01", "phrases:coblos"),),
        against=(
            Signal("quoting", Part.TEXT, (5, 23), "", "quoting:marks"),
            Signal("news-link", Part.LINK, (0, 0), "", "news:kabar.invalid"),
            Signal("question", Part.TEXT, (0, 24), "", "question", Fit.MAYBE),
        ),
        then=(Status.PROSPECT,),
        advice=(),
        cites=(CITE,),
        elements=(Judged("seen", Text(""), Fit.MAYBE),),
    )


def finding(rule: str, item: Item, level: Level, **fields: object) -> Finding:
    """A finding, today about a candidate."""
    plain = {"key": "0" * 16, "arm": 0, "contestant": "contoh-2024/01", "fit": Fit.MAYBE, "now": Status.CANDIDATE}
    return Finding(rule=rule, item=item, level=level, **(_EMPTY | plain | fields))  # type: ignore[arg-type]


def met(*ids: str) -> tuple[Judged, ...]:
    """Built-in elements, all met."""
    return tuple(Judged(id_, Text(""), Fit.YES) for id_ in ids)


_EMPTY = {"elements": (), "signals": (), "against": (), "then": (), "consequences": (), "advice": (), "cites": ()}


def nothing() -> Report:
    """Nothing found, nothing asked."""
    return replace(report(), findings=(), rules=(), advice=(), sources=(), contestants=())


def problem() -> Problem:
    """One thing that could not be read."""
    return Problem("row-unreadable", Place("content/rahasiaku.json", 7))
