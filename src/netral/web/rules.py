"""Every rule to read: what it asks for in each stretch of days, its sources word by word, and its examples."""

from collections.abc import Iterator
from datetime import date

from netral.kit.words import Words
from netral.model.finding import Report, Tally
from netral.model.item import Owner
from netral.model.pack import Pack
from netral.model.rule import Arm, Example, Rule
from netral.report.cards import statute
from netral.report.rulepage import Library
from netral.report.tags import Html, el, joined, listed, pairs, titled
from netral.report.view import View


def book(pack: Pack, words: Words) -> Html:
    """All rules, folded."""
    reader = _Reader(pack, words)
    about = words("head.pack-life", pack=f"{pack.id} {pack.version}", day=words.date(pack.checked))
    return joined([el("p", about, class_="small"), *(reader.rule(rule) for rule in pack.rules)])


class _Reader:
    """A pack with its parts findable, told in one language."""

    def __init__(self, pack: Pack, words: Words) -> None:
        self.words, self.library = words, Library(pack, words)
        self.view = View(_bare(pack), words)

    def rule(self, rule: Rule) -> Html:
        say, title = self.words, rule.title.said(self.words.lang)
        note = rule.note.said(say.lang)
        return el(
            "details",
            el("summary", el("h2", el("code", rule.id, class_="chip"), title)),
            el("p", note) if note else Html(),
            *(self._arm(arm) for arm in reversed(rule.arms)),
            titled("h3", say("page.examples"), listed(self._example(one) for one in rule.examples)),
            class_="rule",
            id=f"rule-{rule.id}",
        )

    def _arm(self, arm: Arm) -> Html:
        say = self.words
        facts = ((say(f"page.{key}"), ", ".join(values)) for key, values in self.library.facts(arm))
        return joined(
            [
                el("h3", self.library.life(arm.window)),
                pairs(facts, "facts"),
                titled("h4", say("card.law"), *(statute(law, say) for law in self.view.laws(arm.cites))),
            ]
        )

    def _example(self, one: Example) -> str:
        say = self.words
        level = say(f"level.{one.expect.name.lower()}") if one.speaks else say("page.silent")
        act = say(f"act.{one.act}")
        said = " ".join(filter(None, (say("page.photo") if one.photo else "", f"“{one.text}”" if one.text else "")))
        parts: Iterator[str] = filter(None, (say.date(one.on), act, one.target, said, one.note))
        return f"{level}: {' · '.join(parts)}"


def _bare(pack: Pack) -> Report:
    """A report without findings that brings the pack's sources along."""
    return Report((), (), (), (), Tally({}, {}), Owner(), date.min, "", "", pack.checked, sources=pack.sources)
