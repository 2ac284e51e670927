"""What is known of the day a photo was taken: evidence, what each piece claims, and the interval that is left."""

from datetime import date
from enum import StrEnum

from msgspec import Struct

from netral.model.time import UNKNOWN, Moment


class Source(StrEnum):
    """Where a piece of evidence comes from."""

    GPS = "gps"
    EXIF_ORIGINAL = "exif-original"
    EXIF_DIGITIZED = "exif-digitized"
    EXIF_MODIFIED = "exif-modified"
    XMP_ORIGINAL = "xmp-original"
    XMP_CREATED = "xmp-created"
    XMP_DIGITIZED = "xmp-digitized"
    XMP_MODIFIED = "xmp-modified"
    IPTC_CREATED = "iptc-created"
    IPTC_DIGITIZED = "iptc-digitized"
    PNG_CREATED = "png-created"
    VIDEO_CREATED = "video-created"  # a time with its zone, beside the film
    VIDEO_HEADER = "video-header"  # seconds since 1904
    C2PA = "c2pa"
    NOTED = "noted"  # a day that Netral itself wrote into a copy
    EXPORT_TAKEN = "export-taken"
    SIDECAR = "sidecar"
    NAME_CAMERA = "name-camera"
    NAME_SCREENSHOT = "name-screenshot"
    NAME_RECEIVED = "name-received"
    NAME_SAVED = "name-saved"
    MODEL = "model"  # the camera did not exist before
    UPLOADED = "uploaded"
    POSTED = "posted"
    EDITED = "edited"
    POST_ID = "post-id"
    OWNER = "owner"


class Says(StrEnum):
    """What a piece of evidence claims of the taking."""

    TAKEN = "taken"
    NOT_AFTER = "not-after"
    NOT_BEFORE = "not-before"
    NOTHING = "nothing"


class Doubt(StrEnum):
    """Why a piece of evidence counts for nothing after all."""

    NONE = ""
    RESET = "reset"  # a clock that nobody set
    FUTURE = "future"
    ABSURD = "absurd"  # no time at which anybody took a photo
    MODEL = "model"  # before the camera existed
    LATE = "late"  # after the photo was posted
    STALE = "stale"  # a position that may have been found earlier
    OWN = "own"  # our own note proves nothing


class Evidence(Struct, frozen=True):
    """One piece. day: the calendar day as the source writes it, in whatever zone that was."""

    source: Source
    says: Says
    moment: Moment = UNKNOWN
    day: date | None = None
    doubt: Doubt = Doubt.NONE

    @property
    def counts(self) -> bool:
        """Does it claim anything?"""
        return self.doubt is Doubt.NONE and self.says is not Says.NOTHING


class Conflict(Struct, frozen=True):
    """Two pieces that cannot both be right. kept: the interval spans both, else only what `one` allows."""

    one: Source
    other: Source
    kept: bool = True


class Dated(Struct, frozen=True):
    """The interval in which a photo was taken. day: where every claim that counts writes one and the same."""

    taken: Moment = UNKNOWN
    day: date | None = None
    evidence: tuple[Evidence, ...] = ()
    conflicts: tuple[Conflict, ...] = ()


UNDATED = Dated()
