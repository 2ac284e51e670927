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
    """`[[fact]]`."""

    id: str
    ask: Text
    span: tuple[SpanTable, ...] = ()


class OfficeTable(Written, frozen=True):
    """`[[office]]`."""

    id: str
    text: Text


class AskFile(Written, frozen=True):
    """`ask.toml`. plain: a word -> its chat spellings, parted by blanks. idle: words that tell nothing.

    domain: concepts that show a question to be about elections or social media.
    """

    plain: dict[str, str]
    idle: str
    domain: str
    concept: tuple[ConceptTable, ...]
    fact: tuple[FactTable, ...]
    office: tuple[OfficeTable, ...]


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
