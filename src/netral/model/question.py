"""Questions people ask, the answers the law data holds, and what was understood of one question."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from msgspec import Struct

from netral.model.law import Cite, Clause, Source, Text
from netral.model.time import Window

NOTHING = Text("")
BY = "by-"  # before a tie in an intent: who does something
ALL = "*"  # every act


class Verdict(StrEnum):
    """What an answer comes to."""

    ALLOWED = "allowed"
    FORBIDDEN = "forbidden"
    DEPENDS = "depends"
    UNREGULATED = "not-regulated"
    CONFLICTING = "conflicting"


class Declined(StrEnum):
    """Why no answer is given."""

    SIDES = "sides"  # whom to choose
    CASE = "case"  # whether somebody is guilty, what a procedure will decide
    OTHERS = "others"  # what somebody else does
    TOPIC = "topic"  # something else entirely
    UNKNOWN = "unknown"  # about this, but nothing in the bank fits


class Slot(StrEnum):
    """What a word of a question tells."""

    ACT = "act"
    OBJECT = "object"
    PERSON = "person"
    TIE = "tie"  # whose spouse, relative, superior; what kind of employee
    TIME = "time"
    SETTING = "setting"  # known beside it, such as which election; never decides between questions
    ASK = "ask"  # what is asked of it: permission, punishment, who, why


class Concept(Struct, frozen=True):
    """Many words for one thing. fact: what naming it tells, as fact -> value."""

    id: str
    slot: Slot
    words: tuple[str, ...]
    fact: Mapping[str, str] = {}


class Span(Struct, frozen=True):
    """Days on which a fact is known by the calendar. about: the concept the question must name."""

    value: str
    window: Window
    about: str = ""


class Fact(Struct, frozen=True):
    """Something an answer may turn on. ask: the question asked back while it is not known.

    bound: a value -> clauses by which the rules bind those for whom it holds.
    """

    id: str
    ask: Text
    spans: tuple[Span, ...] = ()
    bound: Mapping[str, tuple[Cite, ...]] = {}


class Office(Struct, frozen=True):
    """Whom to ask."""

    id: str
    text: Text


class Reply(Struct, frozen=True):
    """An answer. when: facts that must be known to be so (fact -> values). window: days on which it is the answer."""

    verdict: Verdict
    answer: Text
    cites: tuple[Cite, ...]
    when: Mapping[str, tuple[str, ...]] = {}
    window: Window = Window()
    why: Text = NOTHING


class Question(Struct, frozen=True):
    """One question in many phrasings. replies: the first that fits counts; the last always fits.

    decides: facts worth asking back. declined: why there is no answer, or "".
    """

    id: str
    title: Text
    asked: tuple[str, ...]
    replies: tuple[Reply, ...]
    changes: Text = NOTHING
    decides: tuple[str, ...] = ()
    whom: tuple[str, ...] = ()
    declined: Declined | None = None


class Intent(Struct, frozen=True):
    """What a combination of concepts means. when: one of each group is named; unless: none of these is.

    Beside concepts it may name who does something: `by-teman`, a friend. also: acts that go with it and are not
    answered apart (`*`: none is).
    """

    question: str
    when: tuple[frozenset[str], ...]
    unless: frozenset[str] = frozenset()
    also: frozenset[str] = frozenset()

    def names(self) -> frozenset[str]:
        """Every concept that it waits for."""
        return frozenset[str]().union(*self.when)


class Doing(Struct, frozen=True):
    """Words by which it is told who does what. self: the one who asks. may: a question about oneself begins with it.

    spouse: what the name of one's own spouse reads as. ties, becomes, stands, asides: concepts: people who may do
    something; what somebody becomes; who stands for office; what is no deed. toward: words after which a person is not
    the one who does. breaks: words between two clauses. no: a word that only asks after one of `tags`. nots: words that
    deny the deed after them, also with a word of `softly` between, but not right after one of `modals`.
    """

    self: str = ""
    may: str = ""
    spouse: str = ""
    ties: frozenset[str] = frozenset()
    becomes: frozenset[str] = frozenset()
    stands: frozenset[str] = frozenset()
    asides: frozenset[str] = frozenset()
    toward: frozenset[str] = frozenset()
    breaks: frozenset[str] = frozenset()
    no: str = ""
    tags: frozenset[str] = frozenset()
    nots: frozenset[str] = frozenset()
    softly: frozenset[str] = frozenset()
    modals: frozenset[str] = frozenset()


class Term(Struct, frozen=True):
    """A word that the rules use, in plain words. names: other ways in which people write it."""

    id: str
    names: tuple[str, ...]
    text: Text
    cites: tuple[Cite, ...]


class Taught(Struct, frozen=True):
    """What was learnt from many phrasings: for each feature a row of small weights, one for each of these questions.

    words: stems that count; any other, such as a name, changes nothing.
    """

    questions: tuple[str, ...]
    weights: bytes
    scale: float
    words: frozenset[str] = frozenset()


class Bank(Struct, frozen=True):
    """All that is needed to answer. plain: chat spellings -> words; idle: words that tell nothing; whole: not stemmed.

    domain: concepts that show a question to be about elections or social media; faint: those that alone hardly do.
    intents: in the order they are tried.
    taught: None where nothing was learnt, so that closeness alone decides.
    """

    plain: Mapping[str, str]
    idle: frozenset[str]
    whole: frozenset[str]
    domain: frozenset[str]
    concepts: tuple[Concept, ...]
    facts: tuple[Fact, ...]
    offices: tuple[Office, ...]
    questions: tuple[Question, ...]
    intents: tuple[Intent, ...] = ()
    doing: Doing = Doing()
    taught: Taught | None = None
    faint: frozenset[str] = frozenset()


class Deciding(Struct, frozen=True):
    """A clause that decides, with its instrument."""

    cite: Cite
    source: Source
    clause: Clause


class Answer(Struct, frozen=True):
    """What is said to a person. near: other questions that come close. day: the day the answer is for, if any."""

    question: str
    title: Text
    answer: Text
    verdict: Verdict | None = None
    why: Text = NOTHING
    changes: Text = NOTHING
    deciding: tuple[Deciding, ...] = ()
    whom: tuple[Text, ...] = ()
    follow_up: tuple[Text, ...] = ()
    near: tuple[Text, ...] = ()
    declined: Declined | None = None
    facts: Mapping[str, str] = {}
    day: date | None = None
