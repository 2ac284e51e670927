"""The tags of a page, one after another: what they are called, what stands in them, how they behave."""

import re
from functools import lru_cache
from html import unescape

TOKEN = re.compile(r"<(?:(/?)([A-Za-z][\w:-]*)([^<>]*)|![^<>]*)>")
CLASS, HREF, SRC, ROLE = (
    re.compile(r"""(?<![\w-]){name}\s*=\s*(?:"([^"]*)"|'([^']*)')""".replace("{name}", name), re.IGNORECASE)
    for name in ("class", "href", "src", "role")
)
BOXES = frozenset({"_a6-g", "uiBoxWhite", "pam"})  # classes of boxes
HEADS = frozenset({"_a6-h", "_2lek"})  # classes of headings
VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"})
INLINE = frozenset({"a", "abbr", "b", "em", "font", "i", "label", "small", "span", "strong", "sub", "sup", "time", "u"})
UNSHOWN = frozenset({"script", "style", "title", "template", "header", "nav", "aside"})
HEADING = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


def attribute(which: re.Pattern[str], rest: str) -> str:
    """What an attribute of a tag says, "" where it has none."""
    found = which.search(rest)
    return unescape(found[1] or found[2] or "") if found else ""


@lru_cache(maxsize=1024)
def kind(classes: str) -> tuple[bool, bool]:
    """Is it a box, is it a heading?"""
    return not BOXES.isdisjoint(classes.split()), not HEADS.isdisjoint(classes.split())
