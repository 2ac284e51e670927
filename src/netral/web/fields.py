"""Fields of the page's forms: a label, a field, and what to know about it."""

from collections.abc import Iterable
from html import escape

from netral.report.tags import Html, el

Choices = Iterable[tuple[str, str]]


def field(label: str, name: str, *, kind: str = "text", hint: str = "", value: str = "") -> Html:
    """A line to fill in."""
    said = f"hint-{name}" if hint or kind == "date" else ""
    line = el("input", type=kind, id=f"in-{name}", name=name, value=value, autocomplete="off", aria_describedby=said)
    return el("p", el("label", label, for_=f"in-{name}"), line, _hint(hint, said))


def area(label: str, name: str, text: str = "", *, hint: str = "") -> Html:
    """Room for several lines."""
    said = f"hint-{name}" if hint else ""
    room = el("textarea", text, id=f"in-{name}", name=name, rows="2", aria_describedby=said)
    return el("p", el("label", label, for_=f"in-{name}"), room, _hint(hint, said))


def choice(label: str, name: str, choices: Choices) -> Html:
    """One of several."""
    return el("p", el("label", label, for_=f"in-{name}"), el("select", options(choices), id=f"in-{name}", name=name))


def options(choices: Choices) -> Html:
    """The entries of a list to choose from; the value may be empty."""
    return Html("".join(f'<option value="{escape(value)}">{escape(text)}</option>' for value, text in choices))


def tick(label: str, name: str) -> Html:
    """A box to tick."""
    return el(
        "p",
        el("input", type="checkbox", id=f"in-{name}", name=name),
        el("label", label, for_=f"in-{name}"),
        class_="tick",
    )


def button(label: str, id_: str, *inner: str, class_: str = "") -> Html:
    """A button; icons stand before its words."""
    return el("button", *inner, el("span", label), type="button", id=id_, class_=class_)


def _hint(hint: str, id_: str) -> Html:
    return el("small", hint, id=id_) if id_ else Html()
