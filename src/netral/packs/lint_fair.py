"""What keeps a pack fair: contestants treated alike, no real names in examples, no word of guilt, no call to delete."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from netral.model.law import Text
from netral.packs import written as w
from netral.packs import written_contests as c
from netral.packs import written_questions as q
from netral.packs.seats import bare
from netral.packs.shelf import Placed, Shelf, Spot, examples_of

GUILT = re.compile(r"melanggar|pelanggar|bersalah", re.IGNORECASE)
DELETION = re.compile(r"\b(hapus|menghapus|dihapus|hapuslah|delete[ds]?|remov(e|ing) (the|your) post)\b", re.IGNORECASE)
REFUSED = re.compile(r"\b(jangan|tanpa|tidak perlu|bukan|tidak|don't|do not|never|without|instead of)\b", re.IGNORECASE)
SENTENCE = re.compile(r"[.;!?]\s")
BETWEEN = re.compile(r"[\W_]+")  # what may stand between the letters of a name
SPREAD = 2  # by how many sure names contestants of one contest may differ


def gaps_in_standings(shelf: Shelf) -> Iterator[Spot]:
    """K109: days on which a contestant has no standing, or two."""
    for contest in shelf.contests:
        lists = [(contest, contest.table.standing)]
        lists += [(place, one.standing) for place, one in _contestants(contest)]
        for place, standings in lists:
            for one, other in pairwise(standings):
                if one.after is None or one.after != other.first:
                    yield place.spot(name=place.table.id, one=one.status, other=other.status)


def standings_differ(shelf: Shelf) -> Iterator[Spot]:
    """K112: contestants of one contest have other standings, or the same on other days."""
    for contest in shelf.contests:
        shared = contest.table.standing
        people = list(_contestants(contest))
        for place, one in people[1:]:
            first = people[0]
            if _days(one.standing or shared) != _days(first[1].standing or shared):
                yield place.spot(name=one.name, other=first[1].name)


def names_differ(shelf: Shelf) -> Iterator[Spot]:
    """K119: one contestant is found by many more names than another of the same contest; spellings count once."""
    for contest in shelf.contests:
        people = list(_contestants(contest))
        counts = [len({BETWEEN.sub("", name.casefold()) for name in _sure(one)}) for _, one in people]
        for (place, one), count in zip(people, counts, strict=True):
            if count - min(counts) > SPREAD:
                yield place.spot(name=one.name, count=count, least=min(counts))


def real_names(shelf: Shelf) -> Iterator[Spot]:
    """K111: an example names somebody who really stands for election."""
    real = {one.table.id for one in shelf.contests if not one.table.fictional}
    people = [one for place in shelf.contests if place.table.id in real for one in place.table.contestant]
    names = {name.casefold() for one in people for name in (one.name, *one.keys, *_sure(one))}
    names |= {name.casefold() for row in shelf.pairs for name in (row.table.head, row.table.deputy) if " " in name}
    calendars = shelf.calendars()
    listed = (bare(row.table.name).casefold() for row in shelf.seats if calendars[row.file].table.id in real)
    names |= {name for name in listed if " " in name}
    names |= {row.table.handle.casefold() for row in shelf.accounts if row.table.about.partition("/")[0] in real}
    if not names:
        return
    either = re.compile(rf"(?<!\w)({'|'.join(map(re.escape, sorted(names, key=len, reverse=True)))})(?!\w)")
    for rule in shelf.rules:
        for example in examples_of(rule):
            found = either.search(f"{example.table.text} {example.table.target}".casefold())
            if found:
                yield example.spot(rule=rule.table.id, name=found[0])


def guilt(shelf: Shelf) -> Iterator[Spot]:
    """K113: a sentence of ours holds a word of guilt."""
    for place, sentence in _sentences(shelf):
        if found := GUILT.search(sentence):
            yield place.spot(sentence, word=found[0])


def deletion(shelf: Shelf) -> Iterator[Spot]:
    """K120: a sentence of ours tells to delete."""
    for place, sentence in _sentences(shelf):
        for part in SENTENCE.split(sentence):
            found = DELETION.search(part)
            if found and not REFUSED.search(part):
                yield place.spot(sentence, word=found[0])


def _contestants(contest: Placed[c.ContestFile]) -> Iterator[tuple[Placed[Any], c.ContestantTable]]:
    people = enumerate(contest.table.contestant)
    return ((contest.inner("[[contestant]]", one, number), one) for number, one in people)


def _days(standings: tuple[c.StandingTable, ...]) -> list[tuple[object, ...]]:
    return [(one.status, one.first, one.after) for one in standings]


def _sure(one: c.ContestantTable) -> tuple[str, ...]:
    members = (name for each in one.member for name in each.names)
    return (*one.names, *members, *(each.text for each in one.alias if each.sure == "yes"))


def _sentences(shelf: Shelf) -> Iterator[tuple[Placed[Any], str]]:
    ours = (shelf.rules, shelf.advice, shelf.consequences, shelf.signals, shelf.questions, shelf.terms)
    places: tuple[Placed[Any], ...] = tuple(place for tables in ours for place in tables)
    for place in places:
        for text in _texts(place.table):
            yield from ((place, said) for said in (text.id, text.en) if said)


def _texts(table: Any) -> Iterator[Text]:
    match table:
        case w.RuleTable():
            yield from (table.title, table.note, *(one.text for arm in table.arm for one in arm.element))
        case w.AdviceTable():
            yield from (table.do, table.why, table.group, *(one.text for one in table.step))
        case q.QuestionTable():
            replies = (text for one in table.reply for text in (one.answer, one.why))
            yield from (table.title, table.answer, table.why, table.changes, *replies)
        case _:
            yield table.text
