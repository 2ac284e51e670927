"""Fields of the page's forms: a label, a field, and what to know about it."""

from collections.abc import Iterable
from html import escape

from netral.kit.words import Words
from netral.report.tags import Html, el

Choices = Iterable[tuple[str, str]]


def field(label: str, name: str, *, kind: str = "text", hint: str = "", value: str = "") -> Html:
    """A line to fill in."""
    said = f"hint-{name}" if hint else ""
    line = el("input", type=kind, id=f"in-{name}", name=name, value=value, autocomplete="off", aria_describedby=said)
    return el("p", el("label", label, for_=f"in-{name}"), line, _hint(hint, said))


def day(label: str, name: str, say: Words, value: str = "") -> Html:
    """A day in three parts with the month in words; a browser's own field would speak the browser's language."""
    months = options([("", "…"), *((f"{number:02}", say(f"month.{number}")) for number in range(1, 13))])
    digits = {"type": "text", "inputmode": "numeric", "autocomplete": "off"}
    parts = {
        "day": el("input", id=f"in-{name}-day", data_part="day", maxlength="2", **digits),
        "month": el("select", months, id=f"in-{name}-month", data_part="month"),
        "year": el("input", id=f"in-{name}-year", data_part="year", maxlength="4", **digits),
    }
    shown = (el("p", el("label", say(f"day.{part}"), for_=f"in-{name}-{part}"), inner) for part, inner in parts.items())
    whole = el("input", type="hidden", id=f"in-{name}", name=name, value=value)
    return el("fieldset", el("legend", label), *shown, whole, el("small", role="status"), class_="day")


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


def folder(label: str, id_: str) -> tuple[Html, Html]:
    """A choice of a whole folder with what is in it."""
    picker = el("input", type="file", id=id_, webkitdirectory="webkitdirectory")
    return el("label", label, for_=id_, class_="quiet"), picker


def button(label: str, id_: str, *inner: str, class_: str = "", hidden: str = "") -> Html:
    """A button; icons stand before its words."""
    return el("button", *inner, el("span", label), type="button", id=id_, class_=class_, hidden=hidden)


def _hint(hint: str, id_: str) -> Html:
    return el("small", hint, id=id_) if id_ else Html()
