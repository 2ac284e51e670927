"""Questions: phrasings enough, grounds given, and no name that leads nowhere."""

from collections.abc import Iterator

from netral.model.question import ALL, BY
from netral.packs import written_questions as q
from netral.packs.shelf import Shelf, Spot

ENOUGH = 6  # phrasings of an answered question
ALWAYS = "~"  # begins the ids of what is not asked: refusals, and answers where nothing fits


def grounds(question: q.QuestionTable) -> tuple[str, ...]:
    """Every clause that a question or one of its replies cites."""
    return (*question.cites, *(cite for reply in question.reply for cite in reply.cites))


def unknown(shelf: Shelf) -> Iterator[Spot]:
    """K130: a question names an office or a fact that is not there, an intent a question or a concept."""
    offices = {one.id for file in shelf.asking for one in file.table.office}
    facts = {one.id for file in shelf.asking for one in file.table.fact}
    for topic in shelf.topics:
        lost = sorted((set(topic.table.decides) - facts) | (set(topic.table.whom) - offices))
        yield from (topic.spot(name, id=topic.file, name=name) for name in lost)
    for place in shelf.questions:
        table = place.table
        turning = {fact for reply in table.reply for fact in reply.when} | set(table.decides or ())
        lost = sorted((turning - facts) | (set(table.whom or ()) - offices))
        yield from (place.spot(name, id=table.id, name=name) for name in lost)
    yield from _unmeant(shelf)


def _unmeant(shelf: Shelf) -> Iterator[Spot]:
    concepts = {one.id for file in shelf.asking for one in file.table.concept}
    questions = {place.table.id for place in shelf.questions}
    for file in shelf.meaning:
        table, doing = file.table, file.table.doing
        people = table.concepts(f"{doing.ties} {doing.becomes} {doing.stands} {doing.asides}")
        yield from (file.spot(name, id="doing", name=name) for name in sorted(people - concepts))
        known = concepts | {ALL} | {BY + one for one in (doing.self, *doing.ties.split())}
        for one in table.intent:
            named = frozenset[str]().union(*map(table.concepts, (*one.when, one.unless, one.also)))
            lost = sorted((named - known) | ({one.question} - questions))
            yield from (file.spot(name, id=one.question, name=name) for name in lost)


def too_few_phrasings(shelf: Shelf) -> Iterator[Spot]:
    """K131: a question is asked in too few ways to be found."""
    for place in shelf.questions:
        if not place.table.id.startswith(ALWAYS) and len(place.table.asked) < ENOUGH:
            yield place.spot(id=place.table.id, count=len(place.table.asked))


def asked_twice(shelf: Shelf) -> Iterator[Spot]:
    """K132: one phrasing stands at two questions, or twice at one."""
    seen: dict[str, str] = {}
    for place in shelf.questions:
        for asked in place.table.asked:
            if other := seen.get(asked.casefold()):
                yield place.spot(asked, asked=asked, id=place.table.id, other=other)
            seen[asked.casefold()] = place.table.id


def without_ground(shelf: Shelf) -> Iterator[Spot]:
    """K133: an answer without a verdict or without a cite."""
    for place in shelf.questions:
        table = place.table
        grounded = bool(table.verdict and table.cites) and all(reply.cites for reply in table.reply)
        if not grounded and table.declined is None:
            yield place.spot(id=table.id)
