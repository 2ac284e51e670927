"""The screen on which archives are checked: who asks, which archives, how far reading is, and the results."""

from netral.importers import ALL
from netral.kit.words import Words
from netral.kit.zones import ZONES
from netral.model.item import UNSTATED
from netral.model.pack import Pack
from netral.report.tags import Html, el, joined, pairs
from netral.web.fields import button, choice, day, field, folder, tick
from netral.web.icons import icon

GUIDE = ("sample", "card", "law", "cure", "deal", "save")
REPORTED = ("save-html", "save-json", "save-print", "save-notes")


def check(pack: Pack, say: Words) -> Html:
    """The whole screen; one of its three parts is shown at a time."""
    return joined([_choose(pack, say), _work(say), _results(say)])


def _choose(pack: Pack, say: Words) -> Html:
    start = el(
        "p",
        button(say("check.start"), "start", icon("check"), class_="act first"),
        button(say("check.try"), "try", icon("try"), class_="act"),
        class_="acts",
    )
    return el(
        "div",
        el("h1", say("check.title"), tabindex="-1"),
        el("p", say("check.lead"), class_="lead"),
        el("p", id="refused", class_="refused", role="alert"),
        _archives(say),
        el("details", el("summary", icon("person"), say("check.who")), _who(pack, say), class_="fold", id="who"),
        start,
        _how(say),
        id="choose",
    )


def _archives(say: Words) -> Html:
    picker = el("input", type="file", id="pick", multiple="multiple", aria_describedby="drop-why")
    return el(
        "section",
        el("h2", say("check.archives")),
        el(
            "div",
            el("label", icon("check"), el("span", say("check.pick")), for_="pick", class_="act"),
            picker,
            el("p", say("check.drop"), id="drop-why", class_="small"),
            el("p", *folder(say("check.pick-folder"), "pick-folder")),
            id="drop",
        ),
        el("p", say("check.none"), id="no-file", class_="small"),
        el("ul", id="files"),
    )


def _who(pack: Pack, say: Words) -> Html:
    classes = [(UNSTATED, say("employee.unstated")), *((one.id, one.text.said(say.lang)) for one in pack.classes)]
    leave = [(str(fit), say(f"check.leave.{name}")) for fit, name in ((1, "maybe"), (0, "no"), (2, "yes"))]
    return el(
        "form",
        el("p", say("check.who-why"), class_="small"),
        choice(say("check.employee"), "employee", classes),
        field(say("check.accounts"), "accounts", hint=say("check.accounts-why")),
        field(say("check.position"), "position"),
        field(say("check.region"), "region"),
        choice(say("check.spouse"), "spouse", [("", say("check.spouse-none"))]),
        choice(say("check.on-leave"), "on_leave", leave),
        choice(say("check.zone"), "zone", [(name, name) for name in ZONES]),
        day(say("check.as-of"), "as_of", say),
        tick(say("check.remember"), "remember"),
        id="owner",
    )


def _how(say: Words) -> Html:
    ways = ((one.title, say(f"export.{one.name}")) for one in ALL if say.has(f"export.{one.name}"))
    told = joined([pairs(ways, "steps"), el("p", say("check.how-note"), class_="small")])
    return el("details", el("summary", say("check.how")), told, class_="fold", id="how")


def _work(say: Words) -> Html:
    return el(
        "div",
        el("h1", say("work.title"), tabindex="-1"),
        el("progress", id="bar", aria_label=say("work.title")),
        el("p", say("work.start"), id="step"),
        el("p", id="step-files", class_="small"),
        el("p", button(say("work.cancel"), "cancel", class_="act"), class_="acts"),
        id="work",
        hidden="hidden",
    )


def _results(say: Words) -> Html:
    return el(
        "div",
        el("p", button(say("results.back"), "back", class_="quiet"), class_="noprint"),
        _guide(say),
        el("div", id="above"),
        el("p", id="shown", role="status", class_="small noprint"),
        el("div", id="list"),
        _pages(say),
        _save(say),
        el("div", id="below"),
        id="results",
        hidden="hidden",
    )


def _pages(say: Words) -> Html:
    """Twenty findings at a time, so that a weak phone holds no more than these."""
    return el(
        "nav",
        button(say("results.page-last"), "page-last", class_="act"),
        el("p", el("label", say("results.page"), for_="page-at"), el("select", id="page-at")),
        button(say("results.page-next"), "page-next", class_="act"),
        id="pages",
        class_="noprint",
        hidden="hidden",
        aria_label=say("results.pages"),
    )


def _guide(say: Words) -> Html:
    return el(
        "section",
        el("p", say("guide.title"), class_="do"),
        el("ol", *(el("li", say(f"guide.{name}"), data_step=name) for name in GUIDE), aria_live="polite"),
        el(
            "p",
            button(say("guide.last"), "guide-last", class_="quiet"),
            button(say("guide.next"), "guide-next", class_="act"),
            button(say("guide.close"), "guide-close", class_="quiet"),
            class_="acts",
        ),
        id="guide",
        class_="guide noprint",
        hidden="hidden",
        aria_label=say("guide.title"),
    )


def _save(say: Words) -> Html:
    return el(
        "section",
        el("h2", say("results.save")),
        el("p", say("results.save-why"), class_="small"),
        el("p", id="out-count", class_="small", role="status"),
        tick(say("results.redact"), "redact"),
        el("p", *(button(say(f"results.{name}"), name, class_="act") for name in REPORTED), class_="acts"),
        el("p", button(say("results.share"), "share", icon("shield"), class_="act first"), class_="acts"),
        el("p", id="saved", class_="small", role="status"),
        id="save",
        class_="save noprint",
    )
