"""contestant.hinted: weaker calls, which say whom a draft may be about and count for no rule.

A nickname, a ballot number that stands alone, a name with one letter wrong or inside a hashtag that nobody knows. What
an archive is judged by must be plainer than that.
"""

import re
from collections.abc import Iterable, Iterator

from netral.model.contest import Status
from netral.model.rule import Signal
from netral.model.time import Fit, Window
from netral.signals.lexicon import HINT, Name
from netral.signals.numbers import WORDS
from netral.signals.scene import RACE, Scene

LONE = re.compile(
    r"(?<![\w/:@-])(?<!\d[.,])[0o]([1-9])(?![\w/:%-]|[.,]\d)"
    r"|\b(?:pilih|milih|memilih|coblos|nyoblos|mencoblos|dukung) (?:(?:paslon|nomor|nomer|no|urut)[ .]*)+([1-9])\b"
    r"|\b(?:paslon|capres|cawapres|urut|nol|kosong|all in) ?(satu|dua|tiga|empat|lima)\b"
)
NEXT = re.compile(r" ?(?:dan|sama|dgn|vs|atau|maupun|&|/|\+) ?[0o]?([1-9])(?![\w/:%-]|[.,]\d)")
WORD = re.compile(r"[a-z]{5,}")
LONG = re.compile(r"#\w+|(?<![@#\w])\w{8,}")


def hints(scene: Scene, *, political: bool) -> Iterator[Signal]:
    """Whoever may be meant, beside those whom the other recognisers called (the anchors).

    political: is the text, as a whole, about politics at all? Else what is ambiguous means nobody.
    """
    if political or scene.anchors or RACE.search(scene.text):
        yield from _nicknames(scene)
        yield from _numbers(scene)
    yield from _misspelled(scene)
    yield from _inside(scene)


def _nicknames(scene: Scene) -> Iterator[Signal]:
    """Nicknames on days on which they mean somebody."""
    for start, end, meant in scene.lexicon.hinted.hits(scene.text, scene.openings):
        for one in meant:
            if one.about and min(scene.valid(one.window), scene.contest(one.about)) is not Fit.NO:
                by = f"nicknames:{one.text}"
                yield scene.signal(HINT, start, end, about=one.about, by=by, sure=Fit.MAYBE, who=one.who)


def _numbers(scene: Scene) -> Iterator[Signal]:
    """Numbers that nothing around explains: "01", and those that stand in a row with one that is known."""
    known: dict[tuple[int, int], set[str]] = {}
    for one in scene.anchors:
        if one.name == "number.shown":
            known.setdefault(one.span, set()).add(one.about.partition("/")[0])
    for found in LONE.finditer(scene.text):
        first, after = scene.folded.span(*found.span())
        if not any(start < after and first < end for start, end in known):
            known[first, after] = set(scene.lexicon.national)
            yield from _numbered(scene, found, scene.lexicon.national)
    ends = {after: contests for (_, after), contests in known.items()}
    for found in NEXT.finditer(scene.text):
        first, after = scene.folded.span(*found.span())
        if first in ends and after not in ends:
            yield from _numbered(scene, found, ends[first])


def _numbered(scene: Scene, found: re.Match[str], contests: Iterable[str]) -> Iterator[Signal]:
    shown = next(group for group in found.groups() if group)
    number = WORDS.get(shown) or int(shown)
    for id_ in sorted(contests):
        name = scene.lexicon.numbered.get((id_, number))
        if name and _stood(scene, name):
            by = f"numbers:{number}"
            yield scene.signal(HINT, *found.span(), about=name.about, by=by, sure=Fit.MAYBE)


def _stood(scene: Scene, name: Name) -> bool:
    """Had the numbers of the contest been drawn by the day of the item?"""
    firsts = (one.window.first for one in name.contestant.standings if one.status is Status.CANDIDATE)
    return any(scene.current(name.contest, Window(first)) is not Fit.NO for first in firsts)


def _misspelled(scene: Scene) -> Iterator[Signal]:
    """Words that are one slip away from a name."""
    right = {start for start, _, _ in scene.called}
    for found in WORD.finditer(scene.text):
        if found.start() not in right:
            yield from _called(scene, *found.span(), scene.lexicon.near.misspelled(found[0]))


def _inside(scene: Scene) -> Iterator[Signal]:
    """Names inside hashtags whose other words nobody knows; inside other words those of people alone."""
    right = {start for start, _, _ in scene.called}
    for word in LONG.finditer(scene.text):
        tag, begin = word[0].startswith("#"), word.start()
        for first, after, meant in scene.lexicon.near.inside(word[0]):
            known = begin + first in right
            people = (name for name in meant if not name.contest.region and (tag or name.alias.who))
            yield from _called(scene, begin + first, begin + after, () if known else people)


def _called(scene: Scene, start: int, end: int, meant: Iterable[Name]) -> Iterator[Signal]:
    for name in meant:
        if scene.current(name.contest, name.alias.window) is not Fit.NO:
            by, who = f"near:{name.alias.text}", name.alias.who
            yield scene.signal(HINT, start, end, about=name.about, by=by, sure=Fit.MAYBE, who=who)
