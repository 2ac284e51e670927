"""A question answered, and the quiz, as HTML; what they say is found by `ask`, never made up here."""

from netral.ask import quiz
from netral.kit.words import Words
from netral.model.law import Text
from netral.model.pack import Pack
from netral.model.question import Answer, Deciding, Declined
from netral.model.rule import Level
from netral.report.cards import statute
from netral.report.tags import Html, el, joined, listed, titled
from netral.report.view import Law


def answered(answer: Answer, words: Words) -> Html:
    """Verdict first, then the answer, what it rests on, whom to ask and what to tell."""
    lang = words.lang
    head = words(f"verdict.{answer.verdict}") if answer.verdict else words(f"declined.{answer.declined}")
    plain = answer.declined is None
    near = answer.near if answer.declined is Declined.UNKNOWN else ()
    return joined(
        [
            el("h2", head, class_="verdict note"),
            el("p", answer.title.said(lang), class_="do") if plain else Html(),
            el("p", words("ask.day", day=words.date(answer.day)), class_="small") if answer.day else Html(),
            el("p", answer.answer.said(lang)),
            titled("h3", words("ask.why"), _said(answer.why, lang) if plain else ""),
            titled("h3", words("ask.changes"), _said(answer.changes, lang) if plain else ""),
            titled("h3", words("ask.sources"), *(_clause(one, words) for one in answer.deciding)),
            titled("h3", words("ask.whom"), listed(one.said(lang) for one in answer.whom)),
            titled("h3", words("ask.back"), listed(one.said(lang) for one in answer.follow_up)),
            titled("h3", words("ask.near"), listed(one.said(lang) for one in near)),
            _note(answer, words),
        ]
    )


def cases(pack: Pack, seed: int, words: Words) -> Html:
    """Ten cases: what was done, a choice, and what the law data says, folded until a choice was made."""
    drawn = enumerate(quiz.cases(pack, seed), 1)
    return joined([el("p", words("quiz.head", seed=seed)), *(_case(number, one, words) for number, one in drawn)])


def _case(number: int, case: quiz.Case, words: Words) -> Html:
    names = [(level, words(f"level.{level.name.lower()}")) for level in quiz.levels()]
    expected = case.example.expect
    choices = (
        el("button", name, type="button", data_guess="yes" if level is expected else "no", aria_pressed="false")
        for level, name in names
    )
    asked, _, shown = quiz.asked(number, case, words).partition("\n")
    said = f"{words(f'level.{expected.name.lower()}')}: {case.rule.title.said(words.lang)}"
    answer = joined(
        [
            el("p", said, class_=f"verdict {_tone(expected)}"),
            el("p", case.example.note) if case.example.note else Html(),
            *(_clause(one, words, "h3") for one in case.deciding),
        ]
    )
    return el(
        "article",
        el("h2", asked),
        el("blockquote", el("p", " ".join(shown.split()))),
        el("p", *choices, class_="guess"),
        el("div", answer, class_="told", hidden="hidden", tabindex="-1"),
        class_="card clear",
    )


def _tone(level: Level) -> str:
    return level.name.lower()


def _said(text: Text, lang: str) -> Html:
    said = text.said(lang)
    return el("p", said) if said else Html()


def _clause(one: Deciding, words: Words, heading: str = "h4") -> Html:
    source, clause = one.source, one.clause
    checked = words("law.checked", day=words.date(source.checked))
    rank, url = clause.rank or source.rank, clause.url or source.url
    name = f"{source.short}, {clause.label}"
    law = Law(name, source.title, clause.quote, rank, clause.confidence, checked, url, clause.note, str(one.cite))
    return statute(law, words, heading)


def _note(answer: Answer, words: Words) -> Html:
    if not answer.deciding:
        return Html()
    checked = min(one.source.checked for one in answer.deciding)
    return el("p", words("ask.note", day=words.date(checked)), class_="small")
