"""The page as it is written once: both languages, nothing inline, every label with its field."""

import re
from html.parser import HTMLParser

import pytest

from netral.importers import ALL
from netral.importers.frame import Importer
from netral.kit.words import LANGS, Words
from netral.packs.load import load
from netral.web.shell import CSP, Built, index

OWN = {"draft", "photos"}  # files a person has already
VOID = {"meta", "link", "input", "br"}
BUILT = Built("abc", "data:image/svg+xml;base64,", "sha384-x", "sha384-y", "2024-11-01", 18)


class Page(HTMLParser):
    """The elements of a page by the language they are for."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: dict[str, list[tuple[str, dict[str, str]]]] = {"id": [], "en": []}
        self.lang = "id"
        self.feed(text)
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.lang = given.get("data-lang", self.lang)
        self.tags[self.lang].append((tag, given))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.fixture(scope="module")
def text() -> str:
    """The whole page."""
    return index(load(), BUILT).decode()


@pytest.mark.parametrize("lang", ["id", "en"])
def test_every_field_has_a_label_and_every_id_stands_once(text: str, lang: str) -> None:
    tags = Page(text).tags[lang]
    ids = [given["id"] for _, given in tags if "id" in given]
    labelled = {given["for"] for tag, given in tags if tag == "label"}
    fields = {
        given["id"] for tag, given in tags if tag in {"input", "select", "textarea"} and given.get("type") != "hidden"
    }
    assert len(ids) == len(set(ids))
    assert fields <= labelled
    assert labelled <= fields
    described = {given["aria-describedby"] for _, given in tags if "aria-describedby" in given}
    assert described <= set(ids)


def test_nothing_is_inline_and_nothing_from_elsewhere(text: str) -> None:
    for tags in Page(text).tags.values():
        for tag, given in tags:
            assert not [name for name in given if name.startswith("on") or name == "style"]
            assert tag != "style"
            assert tag != "script" or (given["src"] == "app.js" and given["integrity"])
            assert not re.match(r"https?:|//", given.get("src", "") + given.get("href", ""))


def test_the_policy_is_strict(text: str) -> None:
    assert CSP.startswith("default-src 'self'; ")
    assert "unsafe-inline" not in CSP
    assert "'unsafe-eval'" not in CSP
    assert "http" not in CSP
    assert text.count('http-equiv="Content-Security-Policy"') == 1


def test_both_languages_have_the_same_places(text: str) -> None:
    tags = Page(text).tags
    shells = [[given["id"] for _, given in tags[lang] if "id" in given] for lang in ("id", "en")]
    assert shells[0][1:] == [one for one in shells[1] if one != "other"]


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("importer", ALL, ids=lambda one: one.name)
def test_every_platform_says_how_to_ask_for_a_download(importer: Importer, lang: str) -> None:
    assert Words(lang).has(f"export.{importer.name}") == (importer.name not in OWN)
