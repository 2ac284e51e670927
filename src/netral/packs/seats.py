"""Lists of single persons by district, as the election commission prints them: a calendar, and a table of names."""

import re
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from netral.model.contest import Alias, Contest, Contestant, ContestantKind, Standing
from netral.model.time import Fit
from netral.packs.pairs import INITIAL, several, slug
from netral.packs.written_contests import SeatRow

BEFORE = re.compile(  # what is written before a name and is none: titles of learning, faith and rank
    r"(?:(?:prof|asc|dr|drs|dra|drg|drh|ir|apt|ns|h|hj|hi|kh|k\.h|hc|h\.c|tgk|tgh|tr|ust|ustaz|ustadz|pdt|st|r\.a"
    r"|kombes|irjen|komjen|brigjen|mayjen|letjen|jenderal|kol)\.+ *"
    r"|(?:dr|tni|pol|purn|kol|haji|mayjen|brigjen)\b\.? +|\([^)]*\)\.? *)+",
    re.IGNORECASE,
)
AFTER = re.compile(r",.*| (?:[A-Z][A-Za-z]{0,5}\.){2,}.*| [A-Z]\.? ?[A-Z][a-z]+\..*")  # degrees, from the first on
BRACKETS = re.compile(r"\(([^)]*)\)")
ALIAS = " alias "
ROMAN = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV")
WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")


def contests(
    calendar: Contest, shared: tuple[Standing, ...], rows: Iterable[SeatRow], parties: str
) -> Iterator[Contest]:
    """A contest for each district of the table, with the days of the calendar."""
    districts: dict[str, list[SeatRow]] = {}
    for row in rows:
        districts.setdefault(row.district, []).append(row)
    for district, people in districts.items():
        yield replace(
            calendar,
            id=f"{calendar.id}-{slug(district)}",
            title=calendar.title.format(region=district),
            region=district,
            zone=next((row.zone for row in people if row.zone), calendar.zone),
            contestants=tuple(_person(row, shared, parties) for row in people),
            places=tuple(dict.fromkeys(way for row in people for way in _ways(district, row))),
        )


def known(row: SeatRow) -> str:
    """What tells a person from all others of the district: party and number, or the name where there is none."""
    return "-".join(filter(None, (row.party, f"{row.number:02}" if row.number else slug(bare(row.name)))))


def bare(printed: str) -> str:
    """A printed name without titles, degrees and brackets: `Dr. H. BUDI CONTOH, S.H.` -> `Budi Contoh`."""
    name = BRACKETS.sub(" ", BEFORE.sub("", AFTER.sub("", printed), 1).partition(ALIAS)[0])
    name = " ".join(name.split()).strip(" .")
    return WORD.sub(lambda word: word[0].capitalize(), name) if name.isupper() else name


def _ways(district: str, row: SeatRow) -> Iterator[str]:
    """How else people write a district: as the table says, and each with its number in figures."""
    yield from several(row.places)
    for place in (district, *several(row.places)):
        stem, _, number = place.rpartition(" ")
        if number in ROMAN:
            yield f"{stem} {ROMAN.index(number)}"


def _person(row: SeatRow, shared: tuple[Standing, ...], parties: str) -> Contestant:
    name = bare(row.name)
    further = (*BRACKETS.findall(row.name), *row.name.split(ALIAS)[1:], *several(row.also))
    short = " ".join(INITIAL.sub(" ", name).split())
    called = dict.fromkeys(filter(None, (name, short, *map(bare, further))))
    party = f"{parties}/{row.party}" if row.party else ""
    aliases = tuple(Alias(text, Fit.NO) for text in called)
    return Contestant(known(row), name, ContestantKind.PERSON, shared, row.number, aliases, party=party)
