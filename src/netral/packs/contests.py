"""From the written contests to records: one by one, or many with one calendar and a table beside it."""

from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from netral.model.contest import NOTHING, Alias, Contest, Contestant, Member, Period, Standing
from netral.model.time import Fit, Window
from netral.packs import pairs, seats
from netral.packs import written as w
from netral.packs import written_contests as c
from netral.packs.files import CONTESTS, Files, PackError, cite, every, table


def contests(files: Files) -> Iterator[Contest]:
    """Every contest that the files hold. Raises PackError."""
    written = dict(every(files, CONTESTS, c.ContestFile))
    parties = {file.id: parties_of(file) for file in written.values()}
    for path, file in written.items():
        shared = tuple(map(_standing, file.standing))
        if file.rows:
            rows = table(files, f"{CONTESTS}{file.rows}", c.PairRow)
            yield from pairs.contests(_contest(file), shared, (row for _, row in rows))
        elif file.seats:
            if not (file.setting and file.note):
                raise PackError(path, 1, "a list of persons says its setting and, in a note, what it covers")
            people = _people(files, f"{CONTESTS}{file.seats}", parties.get(file.parties, {}))
            yield from seats.contests(_contest(file), shared, people, file.parties)
        else:
            yield _contest(file)


def parties_of(file: c.ContestFile) -> dict[str, str]:
    """How a list may call the parties of a contest, by id or by ballot number, and their ids."""
    return {way: one.id for one in file.contestant for way in (one.id, str(one.number))}


def _people(files: Files, path: str, parties: Mapping[str, str]) -> Iterator[c.SeatRow]:
    """The rows of a list, each with the id of its party. Raises PackError."""
    for line, row in table(files, path, c.SeatRow):
        if row.party and row.party not in parties:
            raise PackError(path, line, f"no party {row.party} stands in the contest of parties")
        yield replace(row, party=parties.get(row.party, ""))


def _contest(file: c.ContestFile) -> Contest:
    shared = file.standing
    return Contest(
        id=file.id,
        title=file.title,
        region=file.region,
        zone=file.zone,
        contestants=tuple(_contestant(one, shared) for one in file.contestant),
        periods=tuple(
            Period(one.name, Window(one.first, one.after), cite(one.cite), one.confidence) for one in file.period
        ),
        scope=Window(file.first, file.after),
        fictional=file.fictional,
        setting=file.setting,
        beside=file.beside,
        note=file.note or NOTHING,
    )


def _contestant(one: c.ContestantTable, shared: tuple[c.StandingTable, ...]) -> Contestant:
    aliases = (
        *(Alias(text) for text in one.names),
        *(Alias(text, Fit.MAYBE) for text in one.maybe),
        *(Alias(each.text, w.SURE[each.sure], Window(each.first, each.after), each.who) for each in one.alias),
        *(Alias(text, who=each.id) for each in one.member for text in each.names),
        *(Alias(text, Fit.MAYBE, who=each.id) for each in one.member for text in each.maybe),
        *(Alias(text, Fit.NO, who=each.id) for each in one.member for text in each.shaky),
    )
    standings = tuple(map(_standing, one.standing or shared))
    members = tuple(Member(each.id, each.name) for each in one.member)
    return Contestant(one.id, one.name, one.kind, standings, one.number, aliases, one.keys, members)


def _standing(one: c.StandingTable) -> Standing:
    return Standing(one.status, Window(one.first, one.after), cite(one.cite), one.confidence)
