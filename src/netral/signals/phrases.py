"""phrase.* and the softening words: what the lexicon lists as a phrase, about the contestant it stands nearest to."""

from collections.abc import Iterator

from netral.model.rule import Signal
from netral.model.time import Fit
from netral.signals.scene import Scene

CUES = ("photo.with", "date-note")  # words that mean something only beside a photo; see photos.py


def phrases(scene: Scene) -> Iterator[Signal]:
    """Phrases on days on which they mean something; one about nobody in particular joins the nearest contestant."""
    for start, end, meant in scene.lexicon.phrases.hits(scene.text):
        for phrase in meant:
            if phrase.signal in CUES or scene.valid(phrase.window) is Fit.NO:
                continue
            about, near = (phrase.about, Fit.YES) if phrase.about else scene.nearest(start, end)
            by, sure = f"phrases:{phrase.text}", min(phrase.sure, near)
            yield scene.signal(phrase.signal, start, end, about=about, by=by, sure=sure)
