"""When an archive was made, where only its own name says so; nothing in it can have happened later."""

import re
from datetime import UTC, datetime, timedelta

from netral.importers.context import Context
from netral.model.time import UNKNOWN, Basis, Moment, Precision

TAKEOUT = re.compile(r"takeout-(\d{8}T\d{6})Z", re.IGNORECASE)
TIKTOK = re.compile(r"TikTok_Data_(\d{10})(?!\d)")
LINKEDIN = re.compile(r"LinkedInDataExport_(\d\d-\d\d-\d{4})")
LATEST = timedelta(days=1, hours=12)  # after midnight in UTC a day may still last so long somewhere


def made(context: Context) -> datetime | None:
    """When the archive at hand was made; the notebook keeps it."""
    if context.exported is None:
        found = (_told(text) for text in (context.title, context.member))
        context.made(next(filter(None, found), None))
    return context.exported


def standing(context: Context) -> Moment:
    """When that happened of which only is known that it stood when the archive was made."""
    end = made(context)
    return Moment(None, end, Basis.BOUND, Precision.RANGE) if end else UNKNOWN


def _told(text: str) -> datetime | None:
    takeout, tiktok, linkedin = (shape.search(text) for shape in (TAKEOUT, TIKTOK, LINKEDIN))
    try:
        if takeout:
            return datetime.strptime(takeout[1], "%Y%m%dT%H%M%S").replace(tzinfo=UTC)
        if tiktok:
            return datetime.fromtimestamp(int(tiktok[1]), UTC)
        return datetime.strptime(linkedin[1], "%m-%d-%Y").replace(tzinfo=UTC) + LATEST if linkedin else None
    except ValueError:
        return None
