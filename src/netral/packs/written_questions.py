"""The shapes of questions and of the words they are asked in, as a lawyer writes them."""

from datetime import date

from msgspec import field

from netral.model.law import Text
from netral.model.question import NOTHING, Declined, Slot, Verdict
from netral.packs.written import Written


class ConceptTable(Written, frozen=True):
    """`[[concept]]`."""

    id: str
    slot: Slot
    words: tuple[str, ...]
    fact: dict[str, str] = field(default_factory=dict)


class SpanTable(Written, frozen=True):
    """`[[fact.span]]`."""

    value: str
    about: str = ""
    first: date | None = None
    after: date | None = None


class FactTable(Written, frozen=True):
    """`[[fact]]`. bound: a value -> clauses by which the rules bind those for whom it holds."""

    id: str
    ask: Text
    bound: dict[str, tuple[str, ...]] = field(default_factory=dict)
    span: tuple[SpanTable, ...] = ()


class OfficeTable(Written, frozen=True):
    """`[[office]]`."""

    id: str
    text: Text


class AskFile(Written, frozen=True):
    """`ask.toml`. plain: a word -> its chat spellings, parted by blanks. idle: words that tell nothing.

    whole: words of which no prefix or ending is cut off. domain: concepts that show a question to be about elections or
    social media; faint: those that alone hardly do.
    """

    plain: dict[str, str]
    idle: str
    domain: str
    concept: tuple[ConceptTable, ...]
    fact: tuple[FactTable, ...]
    office: tuple[OfficeTable, ...]
    whole: str = ""
    faint: str = ""


class ReplyTable(Written, frozen=True):
    """`[[question.reply]]`: an answer for some days or some people only."""

    verdict: Verdict
    answer: Text
    cites: tuple[str, ...]
    when: dict[str, tuple[str, ...]] = field(default_factory=dict)
    why: Text = NOTHING
    first: date | None = None
    after: date | None = None


class QuestionTable(Written, frozen=True):
    """`[[question]]`, with the answer that holds where no reply of its own fits."""

    id: str
    title: Text
    asked: tuple[str, ...]
    answer: Text
    verdict: Verdict | None = None
    cites: tuple[str, ...] = ()
    why: Text = NOTHING
    changes: Text = NOTHING
    decides: tuple[str, ...] | None = None
    whom: tuple[str, ...] | None = None
    declined: Declined | None = None
    reply: tuple[ReplyTable, ...] = ()


class IntentTable(Written, frozen=True):
    """`[[intent]]`. when: groups of concepts parted by blanks, one of each is named; `@name` stands for a group."""

    question: str
    when: tuple[str, ...]
    unless: str = ""
    also: str = ""


class DoingTable(Written, frozen=True):
    """`[doing]`: lists parted by blanks."""

    self: str
    may: str
    spouse: str
    ties: str
    becomes: str
    stands: str
    asides: str
    toward: str
    breaks: str
    no: str
    tags: str
    nots: str
    softly: str
    modals: str


class IntentsFile(Written, frozen=True):
    """`intents.toml`. group: a name -> concepts."""

    intent: tuple[IntentTable, ...]
    doing: DoingTable
    group: dict[str, str] = field(default_factory=dict)

    def concepts(self, listed: str) -> frozenset[str]:
        """The concepts of a list, with those of the groups it names."""
        words = listed.split()
        return frozenset(each for word in words for each in self.group.get(word.removeprefix("@"), word).split())


class TermTable(Written, frozen=True):
    """`[[term]]`."""

    id: str
    text: Text
    cites: tuple[str, ...]
    names: tuple[str, ...] = ()


class TermsFile(Written, frozen=True):
    """`terms.toml`."""

    term: tuple[TermTable, ...]


class QuestionsFile(Written, frozen=True):
    """`questions/*.toml`. changes, decides and whom hold for every question of the file that says nothing else."""

    question: tuple[QuestionTable, ...]
    changes: Text = NOTHING
    decides: tuple[str, ...] = ()
    whom: tuple[str, ...] = ()


class TaughtFile(Written, frozen=True):
    """`taught/model.toml`. questions: ids in the order of the weights of a row. scale: what one unit is worth.

    words: stems that count. digest: of what it was taught from (`tests/ask/phrased.py`).
    """

    questions: str
    scale: float
    words: str
    digest: str = ""
