"""Blocks of Facebook's pages as the records that its JSON exports hold."""

from typing import Any

from netral.importers import meta, meta_pages
from netral.importers.meta_sheet import Sheet

ABOUT = ("name", "bio", "username")


def comment(sheet: Sheet) -> dict[str, Any]:
    """A comment; the one word with a colon before the words is that of the group."""
    text = sheet.words() or sheet.words(attached=True)
    group = next((said for _, said in sheet.labels()), "")
    row = meta_pages.post(sheet)
    return row | {"data": [{"comment": {"comment": text, "group": group}}], "url": sheet.link()}


def grouped(sheet: Sheet) -> dict[str, Any]:
    """A post in a group, or a comment where the page holds both: a comment names its group before the words."""
    return comment(sheet) if sheet.labels() else meta_pages.post(sheet)


def elsewhere(sheet: Sheet) -> dict[str, Any]:
    """A post on somebody else's page: a table of labels, or a sentence as above other posts."""
    return meta_pages.labelled(sheet) if sheet.nodes() and not sheet.title else meta_pages.post(sheet)


def reaction(sheet: Sheet) -> dict[str, Any]:
    """A reaction: a sentence, or a table of labels."""
    if sheet.nodes():
        return meta_pages.labelled(sheet)
    return {"title": sheet.title or sheet.words(), "timestamp": sheet.times()[0], "data": [], "url": sheet.link()}


def joined(sheet: Sheet) -> dict[str, Any]:
    """A group joined, in a sentence; its name may stand under it."""
    name = sheet.words()
    inner = [{"name": name}] if name and sheet.title else []
    return {"title": sheet.title or name, "timestamp": sheet.times()[0], "data": inner, "url": sheet.link()}


def photo(sheet: Sheet) -> dict[str, Any]:
    """A photo or video with its words."""
    words = sheet.words() or sheet.title
    media = [one | {"description": one.get("description") or words} for one in sheet.files]
    return {"media": media, "creation_timestamp": sheet.times()[0]} if media else {"uri": "", "media": []}


def event(sheet: Sheet) -> dict[str, Any]:
    """An event of one's own: its name, its words, and when it was made."""
    return {"name": sheet.title, "description": sheet.words(), "create_timestamp": sheet.times()[0]}


def note(sheet: Sheet) -> dict[str, Any]:
    """A long post."""
    at, changed = sheet.times()
    words = sheet.words() or sheet.words(attached=True)
    return {
        "title": sheet.title, "text": words, "media": sheet.files, "created_timestamp": at,
        "updated_timestamp": changed,
    }  # fmt: skip


def person(sheet: Sheet) -> dict[str, Any]:
    """What a block of the profile's page says of the owner: a table, or a heading with the words under it."""
    told = {one["label"].lower(): one.get("value", "") for one in sheet.nodes() if one.get("label")}
    told |= {sheet.title.lower(): sheet.words() or sheet.words(attached=True)} if sheet.title else {}
    found = {
        what: next((told[key] for key in told if key in meta.LABELS[what]), "") for what in ("name", "bio", "username")
    }
    links = [one["href"] for one in sheet.nodes() if one.get("href")] or ([sheet.link()] if sheet.link() else [])
    own = next((one for one in links if "facebook.com/" in one), "")
    return {
        "name": {"full_name": found["name"]}, "intro_bio": found["bio"], "username": found["username"],
        "profile_uri": own,
        "websites": [{"address": one} for one in links if "facebook.com/" not in one],
    }  # fmt: skip
