"""Content credentials (C2PA): that they are there, and the time they name. Nobody checks their signature here."""

import re

from netral.model.photo import Evidence, Says, Source
from netral.photo.stamps import evidence, stamp

WHEN = re.compile(rb"dwhen\xc0?(?:[\x60-\x77]|\x78.)(\d{4}-\d\d-\d\dT[\d:.]{8,15}(?:Z|[+-]\d\d:\d\d))", re.DOTALL)
CAMERA = b"digitalCapture"  # the kind of source that a camera names


def claimed(blocks: list[bytes]) -> tuple[Evidence, ...]:
    """The first time named: of the taking where a camera says so, else only a bound. Its absence means nothing."""
    data = b"".join(blocks)
    if not data:
        return ()
    found = WHEN.search(data)
    written = stamp(found[1].decode("ascii")) if found else None
    says = Says.TAKEN if CAMERA in data else Says.NOT_AFTER
    return evidence(Source.C2PA, says, written) or (Evidence(Source.C2PA, Says.NOTHING),)
