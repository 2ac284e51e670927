"""The page's screens, one function each: what stands there before Python and the person's files are ready."""

from netral.kit.words import Words
from netral.model.pack import Pack
from netral.report.tags import Html, el, joined, listed
from netral.web.fields import button, day, field
from netral.web.icons import icon


def home(say: Words) -> Html:
    """What Netral is, and the ways to begin."""
    promises = (("shield", "local"), ("person", "own"), ("scales", "calm"))
    return joined(
        [
            el("h1", say("home.title"), tabindex="-1"),
            el("p", say("home.lead"), class_="lead"),
            el(
                "p",
                el("a", icon("check"), el("span", say("home.check")), href="#check", class_="act first"),
                button(say("home.try"), "home-try", icon("try"), class_="act"),
                el("a", icon("draft"), el("span", say("home.draft")), href="#draft", class_="act"),
                el("a", icon("photo"), el("span", say("home.photo")), href="#photo", class_="act"),
                class_="acts",
            ),
            el(
                "ul",
                *(el("li", icon(name), el("span", say(f"home.promise.{key}"))) for name, key in promises),
                class_="promises",
            ),
        ]
    )


def draft(say: Words, size: int) -> Html:
    """A text that is not posted yet. size: megabytes of a second opinion."""
    return joined(
        [
            el("h1", say("draft.title"), tabindex="-1"),
            el("p", say("draft.lead"), class_="lead"),
            el("label", say("draft.label"), for_="draft-text"),
            el(
                "div",
                el("div", id="draft-marks", aria_hidden="true"),
                el("textarea", id="draft-text", rows="5", spellcheck="false", aria_describedby="draft-wait"),
                class_="marked",
            ),
            day(say("draft.day"), "draft_day", say),
            el("p", say("draft.wait"), id="draft-wait", class_="small"),
            el("div", id="draft-said"),
            _second(say, size),
        ]
    )


def _second(say: Words, size: int) -> Html:
    """The switch for a second opinion, which is fetched only by it."""
    box = {"type": "checkbox", "role": "switch", "id": "second", "autocomplete": "off"}
    return el(
        "div",
        el(
            "p",
            el("input", aria_describedby="second-why", **box),
            el("label", say("second.label", size=say.number(size)), for_="second"),
            class_="tick",
        ),
        el("p", say("second.why"), id="second-why", class_="small"),
        el(
            "p",
            el("span", id="second-told", role="status"),
            " ",
            button(say("second.stop"), "second-stop", class_="quiet", hidden="hidden"),
            class_="small",
        ),
        class_="second",
    )


def photo(say: Words) -> Html:
    """Photos to be dated; nothing of them leaves the device."""
    kinds = "image/*,video/*,.heic,.heif,.dng,.json,.zip"
    return joined(
        [
            el("h1", say("album.title"), tabindex="-1"),
            el("p", say("album.lead"), class_="lead"),
            el(
                "p",
                el("label", icon("photo"), el("span", say("album.pick")), for_="photo-pick", class_="act first"),
                el("input", type="file", id="photo-pick", multiple="multiple", accept=kinds),
                class_="acts",
            ),
            el("p", id="photo-told", role="status"),
            el("div", id="photo-cards"),
        ]
    )


def ask(say: Words) -> Html:
    """A question in everyday words."""
    send = el("button", icon("ask"), el("span", say("question.send")), type="submit", class_="act first")
    return joined(
        [
            el("h1", say("question.title"), tabindex="-1"),
            el("p", say("question.lead"), class_="lead"),
            el("form", field(say("question.label"), "question"), el("p", send, class_="acts"), id="question"),
            el("div", id="answer"),
        ]
    )


def quiz(say: Words) -> Html:
    """Cases to learn from; Python brings them."""
    return joined(
        [
            el("h1", say("question.quiz"), tabindex="-1"),
            el("p", say("draft.wait"), id="quiz-wait", class_="small"),
            el("div", id="cases"),
            el("p", button(say("question.others"), "quiz-next", icon("quiz"), class_="act"), class_="acts"),
        ]
    )


def rules(say: Words) -> Html:
    """The rules; Python brings them."""
    return joined(
        [
            el("h1", say("rules.title"), tabindex="-1"),
            el("p", say("rules.lead"), class_="lead"),
            el("p", el("a", icon("quiz"), el("span", say("question.quiz")), href="#quiz", class_="act"), class_="acts"),
            field(say("rules.find"), "find", kind="search"),
            el("p", say("draft.wait"), id="rules-wait", class_="small"),
            el("div", id="rules-said"),
        ]
    )


def more(pack: Pack, version: str, say: Words) -> Html:
    """Is this page what was published, what is kept on the device, and what Netral is."""
    about = say("more.version", version=version, pack=f"{pack.id} {pack.version}")
    promises = (say("promise.judge"), say("promise.advice"), say("promise.sent"), say("promise.whole"))
    return joined(
        [
            el("h1", say("more.title"), tabindex="-1"),
            el("h2", say("more.verify")),
            el("p", say("more.verify-why")),
            el("p", button(say("more.verify"), "verify", icon("shield"), class_="act"), class_="acts"),
            el("p", id="verified", role="status"),
            el("p", id="network", class_="small"),
            el("div", id="prints", class_="wide"),
            el("h2", say("more.notes")),
            el("p", id="notes"),
            el("p", *_notes(say), class_="acts"),
            el("p", id="noted", role="status", class_="small"),
            _wipe(say),
            el("h2", say("more.about")),
            listed((*promises, say("more.away"))),
            el("p", about, class_="small"),
        ]
    )


def _notes(say: Words) -> tuple[Html, ...]:
    return (
        button(say("more.notes-save"), "notes-save", class_="act"),
        el("label", el("span", say("more.notes-open")), for_="notes-open", class_="act"),
        el("input", type="file", id="notes-open", accept=".json,application/json"),
    )


def _wipe(say: Words) -> Html:
    sure = el(
        "dialog",
        el("p", say("more.wipe-sure"), id="wipe-ask"),
        el(
            "p",
            button(say("more.wipe-yes"), "wipe-yes", class_="act first"),
            button(say("more.wipe-no"), "wipe-no", class_="act"),
            class_="acts",
        ),
        id="wipe-sure",
        aria_labelledby="wipe-ask",
    )
    return joined([el("p", button(say("more.wipe"), "wipe", class_="quiet"), class_="acts"), sure])
