"""photo.with, photo.near and date-note: what the words beside a photo say of it. Nobody looks at faces."""

import re
from collections.abc import Iterator

from netral.model.rule import Part, Signal
from netral.signals.phrases import CUE
from netral.signals.scene import Scene
from netral.signals.slots import filled

MONTH = r"(?:jan|feb|mar|apr|mei|may|jun|jul|agu|ags|aug|sep|okt|oct|nov|des|dec)\w*"
DAY = rf"\d{{1,2}} {MONTH} (?:19|20)\d\d|{MONTH} (?:19|20)\d\d|\d{{1,2}}[/-]\d{{1,2}}[/-](?:19|20)?\d\d|(?:19|20)\d\d"
DATED = re.compile(
    rf"\b(?:foto|gambar|diambil|difoto|dokumentasi|kenangan|momen|taken|photo)\b[^.!?\n]{{0,60}}?\b(?:{DAY})\b"
)


def photos(scene: Scene) -> Iterator[Signal]:
    """A named contestant beside a photo: *with* the owner where the words say so, else only near it."""
    if not scene.pictured:
        return
    beside = {one.anchor.about for one in filled(scene) if one.phrase.signal == CUE}
    anywhere = any(phrase.signal == CUE for _, _, meant in scene.spoken for phrase in meant)
    for anchor in [one for one in scene.anchors if one.name == "contestant.named"]:
        name = "photo.with" if anywhere or anchor.about in beside else "photo.near"
        yield Signal(name, Part.TEXT, anchor.span, anchor.about, f"photos:{name}", anchor.sure)
    for found in DATED.finditer(scene.text):
        yield scene.signal("date-note", *found.span(), by="photos:date")
