"""What was seen in an act, one sentence a signal."""

from collections.abc import Iterable

from netral.kit.words import Words
from netral.model.item import Item
from netral.model.rule import Part, Signal
from netral.model.time import Fit
from netral.report.quote import shown

SHORT = 80
MARKS = ' \n"“”«»'  # the sentence brings its own quotation marks
OTHER = "why.other"
BY_SIGNAL = {"photo.with": "why.photo-with", "photo.near": "why.photo-near", "date-note": "why.date-note"}
BY_RECOGNISER = {
    "names": "why.name",
    "accounts": "why.account",
    "phrases": "why.phrase",
    "slots": "why.phrase",
    "tags": "why.tag",
    "numbers": "why.number",
    "news": "why.news",
    "negation": "why.negation",
    "question": "why.question",
    "quoting": "why.quoting",
}


def reasons(item: Item, signals: Iterable[Signal], words: Words) -> tuple[str, ...]:
    """A sentence for each thing seen, none twice, as sure as the surest of its signals."""
    seen: dict[str, Fit] = {}
    for signal in signals:
        sentence = _reason(item, signal, words)
        seen[sentence] = max(signal.sure, seen.get(sentence, Fit.NO))
    return tuple(one if sure is Fit.YES else words("why.unsure", what=one) for one, sure in seen.items())


def _reason(item: Item, signal: Signal, words: Words) -> str:
    recogniser = signal.by.partition(":")[0]
    key = BY_SIGNAL.get(signal.name) or BY_RECOGNISER.get(recogniser, OTHER)
    return words(key, what=_what(item, signal))


def _what(item: Item, signal: Signal) -> str:
    """The words at the signal's place, else the entry that was recognised, else the part as a whole."""
    start, end = signal.span
    whole = _part(item, signal.part)
    entry = signal.by.partition(":")[2]
    text = shown(whole[start:end] or entry or whole).strip(MARKS)
    return text if len(text) <= SHORT else f"{text[:SHORT].rstrip()}…"


def _part(item: Item, part: Part) -> str:
    aim = item.target
    match part:
        case Part.TARGET:
            return aim.account or aim.name or aim.url or aim.ref
        case Part.LINK:
            return next(iter(item.links), "")
        case Part.MEDIA:
            return next((media.caption for media in item.media if media.caption), "")
        case Part.QUOTED:
            return item.quoted
        case Part.TEXT:
            return item.text
