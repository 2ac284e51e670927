"""From a question to an answer: the closest stored question, and the reply that fits the day and the facts."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date

from msgspec import Struct

from netral.ask.index import Hit, Index
from netral.ask.intents import Intents
from netral.ask.reading import Read, Reader
from netral.ask.taught import Scales
from netral.kit.linear import shares
from netral.model.contest import ContestantKind
from netral.model.law import Cite, Text
from netral.model.pack import Pack
from netral.model.question import Answer, Bank, Deciding, Declined, Question, Reply, Slot, Verdict
from netral.model.time import Fit, Window

SURE, SURER = 0.32, 0.9  # closeness below which nothing is answered, and where nothing says that this is the topic
NEVER, FOREIGN = 9.9, 0.6  # share of strange words from which such a question is another topic
CALM = 0.7  # closeness below which nothing is called allowed
DOUBT = 0.9  # share of the best score from which a second question comes about as close
LEFT_OUT = 0.3  # closeness from which another question speaks for an act that a comforting one leaves out
MEANT, MEANT_CALM = 1.0, 0.5  # what a listed combination weighs beside the taught weights, and one that comforts
ELSEWHERE = 0.25  # likelihood below which a question that names nothing of this is another topic
ABROAD, DOUBTED, HOME = 4.0, 2.25, -2.0  # what another topic weighs more where nothing of this is named, hardly, surely
STRANGERS = 2.0  # and where all its words are unknown
LIKELY = 0.12  # likelihood below which an act must be named and something come close
CERTAIN = 0.25  # likelihood below which nothing is called allowed where the next says less
NEAR = 3  # other questions told
CALLED = {ContestantKind.PARTY: "partai"}  # a party's name reads as this word, any other contestant's as the next
ANYBODY = "calon"
ALWAYS = Window()
GRAVITY = (Verdict.ALLOWED, Verdict.UNREGULATED, Verdict.DEPENDS, Verdict.CONFLICTING, Verdict.FORBIDDEN)
OWN = "saya"  # the one who asks, among those who do something
UNKNOWN, TOPIC = "~unknown", "~topic"  # ids of the two answers that are always there


class Asked(Struct, frozen=True):
    """A question with what is known beside it. day: the day it is about, if a person says so. facts: fact -> value.

    spouse: contest and contestant (`contest/id`) who is the spouse of the one who asks, if the profile says so.
    """

    text: str
    today: date
    day: date | None = None
    facts: Mapping[str, str] = {}
    spouse: str = ""


class Case(Struct, frozen=True):
    """A question with what was understood. ours: about elections or social media. meant: by the listed combinations.

    closest: every stored question by closeness.
    """

    read: Read
    facts: Mapping[str, str]
    day: date | None
    ours: bool
    meant: Question | None
    closest: list[Hit]

    def answered(self) -> list[Hit]:
        """The closest of those that have an answer."""
        return [hit for hit in self.closest if not hit.question.declined]

    def comforts(self, question: Question) -> bool:
        """Would it be a yes?"""
        return not question.declined and chosen(question, self.facts, self.day).verdict is Verdict.ALLOWED


class Desk:
    """Answers from a pack and its bank."""

    def __init__(self, pack: Pack, bank: Bank) -> None:
        """Make the bank ready; takes some tenths of a second, so do it once."""
        self._bank = bank
        self.questions = {one.id: one for one in bank.questions}
        self._clauses = {Cite(one.id, each.id): (one, each) for one in pack.sources for each in one.clauses}
        self._offices = {one.id: one.text for one in bank.offices}
        self._people = {f"{contest.id}/{one.id}": one for contest in pack.contests for one in contest.contestants}
        self.reader = Reader(bank, names(pack))
        self._index = Index(bank, self.reader)
        self._intents = Intents(bank)
        self._scales = Scales(bank.taught) if bank.taught else None

    def answer(self, asked: Asked) -> Answer:
        """The answer to a question."""
        spouse = self._people.get(asked.spouse)
        own = [each.text for each in spouse.aliases if each.sure is not Fit.NO] if spouse else ()
        read = self.reader.read(asked.text, asked.today, own)
        day = read.day or asked.day
        facts = self.facts(read, asked, day)
        ours = not self._bank.domain.isdisjoint(read.ids())
        case = Case(read, facts, day, ours, self._meant(read, facts, day, ours=ours), self._index.hits(read))
        weigh = self._scales is not None and self._index.same(read) is None
        return self._answer(self._likeliest(case) if weigh else self._closest(case), facts, day)

    def _likeliest(self, case: Case) -> list[Hit]:
        """What the taught weights and the combination make likeliest, unless too little is known to say so."""
        hits = self._weighed(case)
        best = hits[0]
        if not case.ours and best.score < ELSEWHERE:
            return [Hit(self.questions[TOPIC], 0.0)]
        if best.score < LIKELY and (not case.read.ids(Slot.ACT) or case.closest[0].score < SURE):
            return [Hit(self.questions[UNKNOWN], 0.0), *case.answered()]
        second = hits[1]
        if max(second.score / DOUBT, CERTAIN) > best.score and case.comforts(best.question) > case.comforts(
            second.question
        ):
            return [second, best, *hits[2:]]
        return hits

    def _weighed(self, case: Case) -> list[Hit]:
        """Questions by what the weights say, likeliest first; what the combination means weighs more."""
        scores = self._scales.scores(case.read) if self._scales else {}
        scores[TOPIC] = scores.get(TOPIC, 0.0) + self._abroad(case)
        if meant := case.meant:
            more = MEANT_CALM if case.comforts(meant) else MEANT
            scores[meant.id] = scores.get(meant.id, max(scores.values(), default=0.0)) + more
        held = zip(scores, shares([*scores.values()]), strict=True)
        return agreeing([Hit(self.questions[one], share) for one, share in held if one in self.questions], case)

    def _abroad(self, case: Case) -> float:
        """What another topic weighs more, by what the question names."""
        if case.ours and not case.read.ids() & self._bank.domain <= self._bank.faint:
            return HOME
        return (DOUBTED if case.ours else ABROAD) + STRANGERS * case.read.strange

    def _closest(self, case: Case) -> list[Hit]:
        """A stored phrasing; where nothing was taught also what the combination means, else the closest."""
        hits = case.answered()
        if case.meant:
            return [Hit(case.meant, 1.0), *(hit for hit in hits if hit.question is not case.meant)]
        topical = not case.closest or case.closest[0].question.id != TOPIC
        known = case.read.strange < FOREIGN and (case.ours or topical)
        sure = SURE if case.ours and known else SURER if case.ours or known else NEVER
        if hits and hits[0].score >= sure:
            ordered = cautious(hits, case.facts, case.day)
            if ordered[0].score >= CALM or not case.comforts(ordered[0].question):
                return ordered
        return [Hit(self.questions[UNKNOWN if case.ours else TOPIC], 0.0), *(hits if case.ours else ())]

    def _meant(self, read: Read, facts: Mapping[str, str], day: date | None, *, ours: bool) -> Question | None:
        """The stored phrasing itself, or what the combination means: of several acts of one's own the gravest."""
        if known := self._index.same(read):
            return known
        meant = [one for one in self._intents.meant(read) if ours or one.declined]
        if not meant or meant[0].declined or OWN not in read.doers:
            return meant[0] if meant else None
        answered = (one for one in meant if not one.declined)
        return max(answered, key=lambda one: GRAVITY.index(chosen(one, facts, day).verdict))

    def facts(self, read: Read, asked: Asked, day: date | None) -> dict[str, str]:
        """What is known: by the calendar, then by the profile, then by the words of the question."""
        known = {"tanggal": day.isoformat()} if day else {}
        named = read.ids()
        for fact in self._bank.facts:
            for span in fact.spans:
                if day and span.window.covers(day) and (not span.about or span.about in named):
                    known[fact.id] = span.value
        known |= asked.facts
        for concept in read.concepts:
            known |= concept.fact
        return known

    def _answer(self, hits: list[Hit], facts: dict[str, str], day: date | None) -> Answer:
        question = hits[0].question
        reply = chosen(question, facts, day)
        back = (*(one.ask for one in self._bank.facts if one.id in question.decides and one.id not in facts),)
        return Answer(
            question=question.id,
            title=question.title,
            answer=reply.answer,
            verdict=None if question.declined else reply.verdict,
            why=reply.why,
            changes=question.changes,
            deciding=tuple(Deciding(cite, *self._clauses[cite]) for cite in self._cites(reply, facts, question)),
            whom=tuple(self._offices[one] for one in question.whom),
            follow_up=() if question.declined else tuple(back),
            near=self._near(hits[1:]),
            declined=question.declined,
            facts=facts,
            day=day,
        )

    def _cites(self, reply: Reply, facts: Mapping[str, str], question: Question) -> tuple[Cite, ...]:
        """What a reply rests on; where it restrains, also what binds people of the status that is known."""
        if question.declined or reply.verdict is Verdict.ALLOWED:
            return reply.cites
        bound = (cite for one in self._bank.facts for cite in one.bound.get(facts.get(one.id, ""), ()))
        return tuple(dict.fromkeys((*reply.cites, *bound)))

    def _near(self, hits: list[Hit]) -> tuple[Text, ...]:
        return tuple(hit.question.title for hit in hits if not hit.question.declined)[:NEAR]


def agreeing(hits: list[Hit], case: Case) -> list[Hit]:
    """The same questions by likelihood times that of their verdict: where several say one thing, it counts for each."""
    held = [(hit, hit.question.declined or chosen(hit.question, case.facts, case.day).verdict) for hit in hits]
    weights: dict[Declined | Verdict, float] = defaultdict(float)
    for hit, said in held:
        weights[said] += hit.score
    return [hit for hit, _ in sorted(held, key=lambda each: -each[0].score * weights[each[1]])]


def cautious(hits: list[Hit], facts: Mapping[str, str], day: date | None) -> list[Hit]:
    """The same questions, but a yes stands first only if none about as close, or about an act left out, says less."""
    first, *others = hits
    if first.question.declined or chosen(first.question, facts, day).verdict is not Verdict.ALLOWED:
        return hits
    less = (one for one in others if not one.question.declined and _less(one, first, facts, day))
    warning = next(less, first)
    return [warning, *(one for one in hits if one is not warning)]


def _less(other: Hit, first: Hit, facts: Mapping[str, str], day: date | None) -> bool:
    """Does it comfort less, and come about as close or speak for an act that the first leaves out?"""
    verdict = chosen(other.question, facts, day).verdict
    if first.unheard - other.unheard and verdict is not Verdict.UNREGULATED and other.score >= LEFT_OUT:
        return verdict is not Verdict.ALLOWED
    return other.score >= DOUBT * first.score and verdict is not Verdict.ALLOWED


def chosen(question: Question, facts: Mapping[str, str], day: date | None) -> Reply:
    """The first reply that fits."""
    return next(one for one in question.replies if fits(one, facts, day))


def fits(reply: Reply, facts: Mapping[str, str], day: date | None) -> bool:
    """Is this the reply for these facts and that day? A reply for certain days needs a day."""
    if any(facts.get(fact) not in values for fact, values in reply.when.items()):
        return False
    return reply.window == ALWAYS or (day is not None and reply.window.covers(day))


def names(pack: Pack) -> Iterator[tuple[str, str]]:
    """Names that mean somebody in any question; a word of its own that is not sure counts in national contests only."""
    for contest in pack.contests:
        for one in contest.contestants:
            for alias in one.aliases:
                if alias.sure is Fit.YES or (alias.sure is Fit.MAYBE and (not contest.region or " " in alias.text)):
                    yield alias.text, CALLED.get(one.kind, ANYBODY)
