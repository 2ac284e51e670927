"""The page around its screens, in both languages; written once, when the site is built."""

from html import escape

from msgspec import Struct

from netral import __version__
from netral.kit.words import LANGS, Words
from netral.model.pack import Pack
from netral.report.tags import Html, el, joined
from netral.web import checking, screens
from netral.web.icons import icon

CSP = (
    "default-src 'self'; script-src 'self' blob: 'wasm-unsafe-eval'; worker-src 'self' blob:; connect-src 'self'; "
    "img-src 'self' data: blob:; style-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'"
)
MENU = ("home", "check", "draft", "photo", "ask", "rules", "more")
SAID = (
    "engine.loading", "engine.starting", "engine.ready", "engine.updating", "engine.failed", "engine.broken",
    "engine.offline", "engine.bug", "work.start", "work.now", "work.members", "work.cancelled", "check.away",
    "check.files", "day.wrong", "results.of", "results.shown", "results.none", "results.printing", "results.copy",
    "results.copied", "results.shared", "results.out-count", "more.verified", "more.unverified", "more.network",
    "more.network-shut", "more.network-open", "more.notes-why", "more.notes-opened", "more.notes-bad", "more.wiped",
    "question.wait", "album.wait", "album.read", "album.no-copy", "web.title",
    "second.coming", "second.stopped", "second.failed", "second.ready", "second.asking", "second.heard",
    "engine.second",
)  # fmt: skip
COLOURS = (("#f6f5f1", "(prefers-color-scheme: light)"), ("#16191c", "(prefers-color-scheme: dark)"))


class Built(Struct, frozen=True):
    """What the build knows.

    name: of this build. icon: an address that holds it whole. script, style: digests for the browser to check.
    sample_day: the day the sample is told from. second: megabytes that a second opinion on drafts is.
    """

    name: str
    icon: str
    script: str
    style: str
    sample_day: str
    second: int


def index(pack: Pack, built: Built) -> bytes:
    """The whole page: Indonesian as it is, English put away until it is asked for."""
    first, other = (_shell(pack, Words(lang), built.second) for lang in LANGS)
    body = el(
        "body",
        el("div", first, id="page"),
        el("template", other, id="other", data_lang=LANGS[1]),
        data_build=built.name,
        data_version=__version__,
        data_sample_day=built.sample_day,
    )
    page = el("html", _head(built), "\n", body, lang=LANGS[0])
    return f"<!doctype html>\n{page}\n".encode()


def _head(built: Built) -> Html:
    metas = {"viewport": "width=device-width, initial-scale=1", "referrer": "no-referrer", "color-scheme": "light dark"}
    named = (el("meta", name=name, content=value) for name, value in metas.items())
    colours = (el("meta", name="theme-color", content=colour, media=media) for colour, media in COLOURS)
    return el(
        "head",
        Html(f'<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{escape(CSP)}">'),
        *named,
        *colours,
        el("title", Words()("web.title")),
        el("link", rel="manifest", href="manifest.webmanifest"),
        el("link", rel="icon", href=built.icon),
        el("link", rel="stylesheet", href="netral.css", integrity=built.style),
        el("script", type="module", src="app.js", integrity=built.script),
    )


def _shell(pack: Pack, say: Words, second: int) -> Html:
    shown = {
        "home": screens.home(say),
        "check": checking.check(pack, say),
        "draft": screens.draft(say, second),
        "photo": screens.photo(say),
        "ask": screens.ask(say),
        "rules": screens.rules(say),
        "quiz": screens.quiz(say),
        "more": screens.more(pack, __version__, say),
    }
    return joined(
        [
            el("a", say("web.skip"), href="#main", class_="skip", id="skip"),
            _bar(say),
            el("noscript", el("p", say("web.no-script"))),
            el("main", *(_screen(name, inner) for name, inner in shown.items()), id="main", tabindex="-1"),
            el("div", *(el("span", say.sentence(key), data_key=key) for key in SAID), id="said", hidden="hidden"),
        ]
    )


def _screen(name: str, inner: Html) -> Html:
    return el("section", inner, data_screen=name, hidden="" if name == "home" else "hidden")


def _bar(say: Words) -> Html:
    links = (el("a", icon(name), el("span", say(f"screen.{name}")), href=f"#{name}", data_to=name) for name in MENU)
    other = "en" if say.lang == "id" else "id"
    return el(
        "header",
        el("a", say("web.brand"), href="#home", class_="brand"),
        el("p", id="engine"),
        el("p", id="aloud", role="status", class_="aloud"),
        el("button", say("web.other"), type="button", id="other-lang", lang=other),
        el("nav", *links, aria_label=say("web.menu")),
        class_="bar noprint",
    )
