"""quoting: the telling words stand in quotation marks, or somebody is reported as saying them."""

import re
from collections.abc import Iterator

from netral.model.rule import Signal
from netral.model.time import Fit
from netral.signals.scene import Scene

QUOTED = re.compile(r"[\"“”«]([^\"“”«»\n]{3,600})[\"”“»]")
REPORTED = re.compile(
    r"\b(?:kata|ujar|ucap|tutur|menurut|jelas|ungkap|tegas|sebut|klaim|mengatakan|menyatakan|mengajak|menyebut|dikatakan"
    r"|disampaikan|imbau|mengimbau) (?:\w+ ){0,3}"
)


def quoting(scene: Scene) -> Iterator[Signal]:
    """YES where the telling phrase stands between marks, MAYBE where a reporting verb stands in the text."""
    for found in QUOTED.finditer(scene.text):
        first, after = scene.folded.span(*found.span())
        if any(first <= told.span[0] and told.span[1] <= after for told in scene.told):
            yield scene.signal("quoting", *found.span(), by="quoting:marks")
    reported = REPORTED.search(scene.text) if scene.told else None
    if reported:
        yield scene.signal("quoting", *reported.span(), by="quoting:reported", sure=Fit.MAYBE)
