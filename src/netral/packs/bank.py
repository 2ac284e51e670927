"""From the questions of a jurisdiction to one Bank; read only where somebody asks."""

from collections.abc import Iterator
from typing import Any

from msgspec.structs import replace

from netral.kit.data import data_bytes, data_names, data_text
from netral.model.question import (
    Bank,
    Concept,
    Doing,
    Fact,
    Intent,
    Office,
    Question,
    Reply,
    Span,
    Taught,
    Term,
    Verdict,
)
from netral.model.time import Window
from netral.packs import written_questions as w
from netral.packs.files import Files, cite, packaged, parsed

TAUGHT, HEAD, WEIGHTS = "taught", "model.toml", "weights.bin"
WORDS, INTENTS, TERMS, FOLDER = "ask.toml", "intents.toml", "terms.toml", "questions/"
EMPTY = Bank({}, frozenset(), frozenset(), frozenset(), (), (), (), ())


def load_bank(name: str = "id") -> Bank:
    """The packaged questions of a jurisdiction; an empty bank where it has none. Raises PackError."""
    return replace(build_bank(packaged(name)), taught=_taught(f"{name}/{TAUGHT}"))


def build_bank(files: Files) -> Bank:
    """The bank that these files hold (path -> text). Raises PackError."""
    if WORDS not in files:
        return EMPTY
    words = parsed(WORDS, files[WORDS], w.AskFile)
    return Bank(
        plain={spelling: word for word, spellings in words.plain.items() for spelling in spellings.split()},
        idle=frozenset(words.idle.split()),
        whole=frozenset(words.whole.split()),
        domain=frozenset(words.domain.split()),
        faint=frozenset(words.faint.split()),
        concepts=tuple(Concept(one.id, one.slot, one.words, one.fact) for one in words.concept),
        facts=tuple(map(_fact, words.fact)),
        offices=tuple(Office(one.id, one.text) for one in words.office),
        questions=tuple(_questions(files)),
        **_meant(files),
    )


def _taught(folder: str) -> Taught | None:
    if f"{folder}/{HEAD}" not in data_names(folder):
        return None
    head = parsed(HEAD, data_text(f"{folder}/{HEAD}"), w.TaughtFile)
    weights = data_bytes(f"{folder}/{WEIGHTS}")
    return Taught(tuple(head.questions.split()), weights, head.scale, frozenset(head.words.split()))


def load_terms(name: str = "id") -> tuple[Term, ...]:
    """The packaged terms of a jurisdiction; none where it explains none. Raises PackError."""
    files = packaged(name)
    listed = parsed(TERMS, files[TERMS], w.TermsFile).term if TERMS in files else ()
    return tuple(Term(one.id, one.names, one.text, tuple(map(cite, one.cites))) for one in listed)


def _meant(files: Files) -> dict[str, Any]:
    if INTENTS not in files:
        return {}
    file = parsed(INTENTS, files[INTENTS], w.IntentsFile)
    lists, doing = file.concepts, file.doing
    return {
        "intents": tuple(
            Intent(one.question, tuple(map(lists, one.when)), lists(one.unless), lists(one.also)) for one in file.intent
        ),
        "doing": Doing(
            self=doing.self,
            may=doing.may,
            spouse=doing.spouse,
            ties=lists(doing.ties),
            becomes=lists(doing.becomes),
            stands=lists(doing.stands),
            asides=lists(doing.asides),
            toward=lists(doing.toward),
            breaks=lists(doing.breaks),
            no=doing.no,
            tags=lists(doing.tags),
            nots=lists(doing.nots),
            softly=lists(doing.softly),
            modals=lists(doing.modals),
        ),
    }


def _fact(one: w.FactTable) -> Fact:
    bound = {value: tuple(map(cite, cites)) for value, cites in one.bound.items()}
    return Fact(one.id, one.ask, tuple(map(_span, one.span)), bound)


def _span(one: w.SpanTable) -> Span:
    return Span(one.value, Window(one.first, one.after), one.about)


def _questions(files: Files) -> Iterator[Question]:
    for path in sorted(path for path in files if path.startswith(FOLDER)):
        file = parsed(path, files[path], w.QuestionsFile)
        yield from (_question(one, file) for one in file.question)


def _question(one: w.QuestionTable, file: w.QuestionsFile) -> Question:
    last = Reply(one.verdict or Verdict.DEPENDS, one.answer, tuple(map(cite, one.cites)), why=one.why)
    return Question(
        id=one.id,
        title=one.title,
        asked=one.asked,
        replies=(*(_reply(each, one) for each in one.reply), last),
        changes=one.changes if one.changes.id else file.changes,
        decides=file.decides if one.decides is None else one.decides,
        whom=file.whom if one.whom is None else one.whom,
        declined=one.declined,
    )


def _reply(each: w.ReplyTable, one: w.QuestionTable) -> Reply:
    why = each.why if each.why.id else one.why
    return Reply(
        each.verdict, each.answer, tuple(map(cite, each.cites)), each.when, Window(each.first, each.after), why
    )
