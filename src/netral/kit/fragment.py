"""The plain text of a piece of HTML, as people wrote it: paragraphs, line breaks and addresses.

No browser is imitated: tags that part lines part them, everything else only disappears. One pass, in linear time.
"""

import re
from html import unescape

from msgspec import Struct

TAG = re.compile(r"<(?:(?P<end>/?)(?P<name>[A-Za-z][\w:-]*)(?P<rest>[^<>]*)|![^<>]*)>")
ATTRIBUTE = re.compile(r"""(?<![\w-])(href|class|rel|alt)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)
BREAKS = frozenset({"br", "li", "tr", "hr", "dt", "dd"})
BLOCKS = frozenset(
    {"p", "div", "blockquote", "pre", "ul", "ol", "table", "section", "article", "h1", "h2", "h3", "h4", "h5", "h6"}
)
UNSHOWN = frozenset({"script", "style", "template"})
INNER = frozenset({"mention", "hashtag"})  # classes of links that are no addresses
QUOTES = "quote-inline"  # the class of the line that stands for a quoted post where quotes are not shown
PARAGRAPH = "\x1e"
FOLD = re.compile(r"(?<![ \t])[ \t]*[\r\n]+[ \t]*")  # begins where blanks begin, else a long gap takes forever
EDGES = re.compile(r"(?<![ \t])[ \t]*\n[ \t]*")


class Plain(Struct, frozen=True):
    """A text without markup, and the addresses that stood in it as links."""

    text: str = ""
    links: tuple[str, ...] = ()


def plain(html: str) -> Plain:
    """The text of a piece of HTML; of a text without any tag only the entities are resolved."""
    if not TAG.search(html):
        return Plain(unescape(html).strip())
    pieces: list[str] = []
    links: dict[str, None] = {}
    hidden, depth, at = "", 0, 0
    for tag in TAG.finditer(html):
        if not hidden:
            pieces.append(unescape(FOLD.sub(" ", html[at : tag.start()])))
        at, name = tag.end(), (tag["name"] or "").lower()
        if hidden:
            depth += (name == hidden) * (-1 if tag["end"] else 1)
            hidden = hidden if depth else ""
            continue
        given = {} if tag["end"] or not name else _attributes(tag["rest"])
        if not tag["end"] and (name in UNSHOWN or QUOTES in given.get("class", "")):
            hidden, depth = name, 1
            continue
        pieces.append(_shown(name, given))
        if address := _address(name, given):
            links[address] = None
    pieces.append("" if hidden else unescape(FOLD.sub(" ", html[at:])))
    return Plain(_joined("".join(pieces)), tuple(links))


def _attributes(rest: str) -> dict[str, str]:
    found = ATTRIBUTE.finditer(rest)
    return {one[1].lower(): unescape(one[2] or one[3] or one[4] or "") for one in found}


def _shown(name: str, given: dict[str, str]) -> str:
    """What a tag itself puts into the text."""
    if name in BLOCKS:
        return PARAGRAPH
    if name in BREAKS:
        return "\n"
    return given.get("alt", "") if name == "img" else ""


def _address(name: str, given: dict[str, str]) -> str:
    inner = INNER & set(given.get("class", "").split()) or "tag" in given.get("rel", "").split()
    address = given.get("href", "")
    return address if name == "a" and not inner and address.startswith(("http://", "https://")) else ""


def _joined(text: str) -> str:
    parts = (EDGES.sub("\n", part).strip() for part in text.split(PARAGRAPH))
    return "\n\n".join(part for part in parts if part)
