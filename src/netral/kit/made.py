"""What a page of a download says of its own making: who asked for it, and the instant, shown and for machines."""

import re
from html import unescape
from itertools import islice

from msgspec import Struct

MADE = re.compile(r"""<time\b[^<>]*?\bdatetime\s*=\s*["']([^"'<>]*)["'][^<>]*>([^<>]*)""", re.IGNORECASE)
TITLE = re.compile(r"<title\b[^<>]*>([^<>]*)", re.IGNORECASE)
SPAN = 3  # times of a page that holds a part: of its making, of the beginning, of the end
MAIN = re.compile(r"""<main\b|\brole\s*=\s*["']main["']""", re.IGNORECASE)


class Made(Struct, frozen=True):
    """What a page says of its own making: the words before the time, the instant, and how the page shows it.

    part: it tells two more times, between which everything in the download lies. title: what the page is called.
    """

    words: str = ""
    instant: str = ""
    shown: str = ""
    part: bool = False
    title: str = ""


def made(text: str) -> Made:
    """The first time that a page tells before its main part, with the words before it."""
    main = MAIN.search(text)
    times = list(islice(MADE.finditer(text, 0, main.start() if main else len(text)), SPAN))
    called = TITLE.search(text)
    title = " ".join(unescape(called[1]).split()) if called else ""
    if not times:
        return Made(title=title)
    words, (instant, shown) = text[: times[0].start()].rpartition(">")[2], times[0].groups()
    return Made(unescape(words).strip(), instant.strip(), unescape(shown).strip(), len(times) == SPAN, title)
