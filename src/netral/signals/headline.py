"""headline: the text reads like the headline of a news item, most of its words with a capital."""

import re
from collections.abc import Iterator

from netral.model.rule import Part, Signal
from netral.model.time import Fit
from netral.signals.scene import Scene

WORD = re.compile(r"[^\W\d_]{4,}")
ADDRESS = re.compile(r"https?://\S+|<url>|\S+\.(?:com|co|id|net)\b")
MOOD = re.compile(r"[!#@]|\b(?:saya|aku|gue|gua|kita|kami|ayo|mari|yuk|jangan)\b", re.IGNORECASE)
LEAST, SHARE = 5, 0.75  # words of four letters or more, and how many of them begin with a capital


def headline(scene: Scene) -> Iterator[Signal]:
    """YES where an address stands beside it, MAYBE otherwise; never where the owner speaks or calls."""
    first = scene.item.text.strip().split("\n", 1)[0]
    if sum(map(str.isupper, first)) < LEAST * SHARE:
        return
    bare = ADDRESS.sub(" ", first)
    words = WORD.findall(bare)
    raised = sum(word[0].isupper() and not word.isupper() for word in words)
    if len(words) >= LEAST and raised >= SHARE * len(words) and not MOOD.search(bare):
        linked = bare != first or scene.item.links
        yield Signal("headline", Part.TEXT, (0, 0), "", "headline", Fit.YES if linked else Fit.MAYBE)
