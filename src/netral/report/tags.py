"""HTML from small pieces: whatever is not already HTML is escaped."""

from collections.abc import Iterable
from html import escape

VOID = {"br", "input", "link", "meta"}  # elements without an end
WEB = ("https://", "http://")


class Html(str):
    """Text that is HTML already."""

    __slots__ = ()


def el(tag: str, *inner: str, **attributes: str) -> Html:
    """An element. Attributes are written as `class_` and `aria_hidden`; an empty value leaves one out."""
    named = "".join(f' {_name(name)}="{escape(value)}"' for name, value in attributes.items() if value)
    return Html(f"<{tag}{named}>" if tag in VOID else f"<{tag}{named}>{joined(inner)}</{tag}>")


def joined(inner: Iterable[str]) -> Html:
    """Pieces in a row, each escaped unless it is HTML."""
    return Html("".join(one if isinstance(one, Html) else escape(one) for one in inner))


def listed(texts: Iterable[str], class_: str = "") -> Html:
    """A bulleted list; nothing without entries."""
    rows = [el("li", text) for text in texts]
    return el("ul", *rows, class_=class_) if rows else Html()


def pairs(rows: Iterable[tuple[str, str]], class_: str = "") -> Html:
    """Labels with values; rows without a value fall away."""
    kept = [el("div", el("dt", label), el("dd", value)) for label, value in rows if value]
    return el("dl", *kept, class_=class_) if kept else Html()


def titled(tag: str, title: str, *inner: str) -> Html:
    """Contents under a heading; nothing where there are no contents."""
    content = joined(inner)
    return joined([el(tag, title), content]) if content else Html()


def link(url: str, text: str) -> Html:
    """A link that tells the other side nothing; plain text where the address is none of the web."""
    return el("a", text, href=url, rel="noopener noreferrer") if url.startswith(WEB) else joined([url and text])


def _name(attribute: str) -> str:
    """`class_` is class, `data_label` is data-label."""
    return attribute.rstrip("_").replace("_", "-")
