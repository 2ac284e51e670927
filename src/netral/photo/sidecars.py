"""Google's files beside photos: which belongs to which, and the day they state."""

import re
from collections.abc import Iterable

import msgspec
from msgspec import Struct

from netral.model.photo import Evidence, Says, Source
from netral.model.time import Basis
from netral.photo.stamps import evidence, seconds

SUPPLEMENT = ".supplemental-metadata"
CUT = 46  # characters after which Google cuts names, without `.json`
NUMBER = re.compile(r"(.*?)(\(\d+\))?", re.DOTALL)
EDITED = re.compile(
    r"-(?:edited|diedit|bearbeitet|bewerkt|modifié|modificato|editado|ha editado|edytowane|編集済み|编辑)$"
)


class Time(Struct, frozen=True):
    """Seconds, written as a text."""

    timestamp: str = "0"


class Sidecar(Struct, frozen=True, rename="camel"):
    """The fields we read. creation: when it was uploaded."""

    title: str = ""
    photo_taken_time: Time = Time()
    creation_time: Time = Time()


def beside(photo: str, names: Iterable[str]) -> str:
    """The name of the file that belongs to a photo, among names of the same folder; "" where there is none."""
    stem, _, ending = photo.rpartition(".")
    plain, number = _split(EDITED.sub("", stem))
    whole = f"{plain}.{ending}"
    for name in names:
        body, counted = _split(name.removesuffix(".json"))
        full = (whole + SUPPLEMENT).startswith(body) and (len(body) >= len(whole) or len(name) > CUT)
        if name.endswith(".json") and counted == number and (full or body == plain):
            return name
    return ""


def sidecar_evidence(content: bytes) -> tuple[Evidence, ...]:
    """What such a file claims; nothing where it is something else."""
    try:
        read = msgspec.json.decode(content, type=Sidecar)
        taken, made = int(read.photo_taken_time.timestamp), int(read.creation_time.timestamp)
    except (msgspec.MsgspecError, UnicodeDecodeError, ValueError):
        return ()
    return (
        *(evidence(Source.SIDECAR, Says.TAKEN, seconds(taken), Basis.STATED) if taken else ()),
        *(evidence(Source.UPLOADED, Says.NOT_AFTER, seconds(made), Basis.STATED) if made else ()),
    )


def _split(text: str) -> tuple[str, str]:
    found = NUMBER.fullmatch(text)
    return (found[1], found[2] or "") if found else (text, "")
