"""What a page of a download says of its own making: who asked for it, and the instant, shown and for machines."""

import re
from html import unescape

from msgspec import Struct

MADE = re.compile(r"""<time\b[^<>]*?\bdatetime\s*=\s*["']([^"'<>]*)["'][^<>]*>([^<>]*)""", re.IGNORECASE)
MAIN = re.compile(r"""<main\b|\brole\s*=\s*["']main["']""", re.IGNORECASE)


class Made(Struct, frozen=True):
    """What a page says of its own making: the words before the time, the instant, and how the page shows it."""

    words: str = ""
    instant: str = ""
    shown: str = ""


def made(text: str) -> Made:
    """The first time that a page tells before its main part, with the words before it."""
    main = MAIN.search(text)
    found = MADE.search(text, 0, main.start() if main else len(text))
    words = text[: found.start()].rpartition(">")[2] if found else ""
    return Made(*(unescape(part).strip() for part in (words, *found.groups()))) if found else Made()
