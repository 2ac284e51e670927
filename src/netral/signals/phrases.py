"""phrase.* and the softening words: what the lexicon lists as a phrase, about the contestant it stands nearest to."""

from collections.abc import Iterator

from netral.model.pack import Phrase
from netral.model.rule import Signal
from netral.model.time import Fit
from netral.signals.scene import Scene

CUE = "photo.with"  # words that mean something only beside a photo; see photos.py


def phrases(scene: Scene) -> Iterator[Signal]:
    """Phrases on days on which they mean something; one about nobody in particular joins the nearest contestant."""
    for start, end, meant in scene.spoken:
        for phrase in meant:
            if phrase.signal == CUE or not scene.meant(phrase) or not _meant(scene, phrase):
                continue
            about, near = (phrase.about, Fit.YES) if phrase.about else scene.nearest(start, end)
            by, sure = f"phrases:{phrase.text}", min(phrase.sure, near)
            yield scene.signal(phrase.signal, start, end, about=about, by=by, sure=sure, who=phrase.who)


def _meant(scene: Scene, phrase: Phrase) -> bool:
    """An ambiguous nickname or slogan means a contestant only where the contest is in play anyway."""
    return not phrase.about or phrase.sure is Fit.YES or scene.company(phrase.about)
