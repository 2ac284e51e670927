"""From the written contests to records: one by one, or many with one calendar and a table beside it."""

from collections.abc import Iterator

from netral.model.contest import NOTHING, Alias, Contest, Contestant, Member, Period, Standing
from netral.model.time import Fit, Window
from netral.packs import pairs, seats
from netral.packs import written as w
from netral.packs import written_contests as c
from netral.packs.files import CONTESTS, Files, cite, every, table


def contests(files: Files) -> Iterator[Contest]:
    """Every contest that the files hold. Raises PackError."""
    for _, file in every(files, CONTESTS, c.ContestFile):
        shared = tuple(map(_standing, file.standing))
        if file.rows:
            yield from pairs.contests(_contest(file), shared, table(files, f"{CONTESTS}{file.rows}", c.PairRow))
        elif file.seats:
            rows = table(files, f"{CONTESTS}{file.seats}", c.SeatRow)
            yield from seats.contests(_contest(file), shared, rows, file.parties)
        else:
            yield _contest(file)


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
