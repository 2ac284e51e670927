"""Mastodon archives of a fictional owner as the servers wrote them in 2018, 2023 and since 2025."""

import json
from io import BytesIO
from tarfile import TarFile, TarInfo
from tarfile import open as opened
from typing import Any, Literal

Era = Literal["2018", "2023", "2025"]
Language = Literal["id", "en"]

SERVER = "https://sosial.contoh"
PATH = "users"
PEOPLE = f"{SERVER}/{PATH}"
OWNER = f"{PEOPLE}/wening_contoh"
PUBLIC = "https://www.w3.org/ns/activitystreams#Public"
FOLLOWERS = f"{OWNER}/followers"
LIKED = f"{PEOPLE}/tim_contoh_01/statuses/113388000000000000"
OLD_LIKE = f"{PEOPLE}/warga/statuses/146459"
FOREIGN_LIKE = "https://lain.contoh/objects/0b1c"
FOLLOWING = 'Account address,Show boosts,Notify on new posts,Languages\n{0},true,false,\n{1},false,false,"id, en"\n'
BARE_FOLLOWING = "{0}\n{1}\n"
FOLLOWED = ("tim_contoh_01@sosial.contoh", "PemkabContoh@lain.contoh")
TAGGED = '<a href="{0}/tags/contoh" class="mention hashtag" rel="tag">#<span>contoh</span></a>'
CALLED = '<span class="h-card" translate="no"><a href="{0}/@{1}" class="u-url mention">@<span>{1}</span></a></span>'
LINK = (
    '<a href="https://contoh.invalid/berita?a=1&amp;b=2" rel="nofollow"><span class="invisible">https://</span>'
    '<span class="ellipsis">contoh.invalid/berita</span><span class="invisible">?a=1&amp;b=2</span></a>'
)
WORDS = {
    "id": ("Ayo ke TPS 🗳️", "tidak takut &lt; siapa pun &amp; “gembira”", "Peringatan"),
    "en": ("Go and vote 🗳️", "not afraid &lt; of anybody &amp; “glad”", "A warning"),
}


def status(number: int) -> str:
    """The address of one of the owner's posts."""
    return f"{OWNER}/statuses/{number}"


def note(number: int, content: str, published: str, **more: Any) -> dict[str, Any]:
    """A post, seen by everybody unless told otherwise."""
    given: dict[str, Any] = {"to": [PUBLIC], "cc": [FOLLOWERS], "inReplyTo": None, "summary": None, "tag": []}
    return {
        "id": status(number), "type": "Note", "published": published, "attributedTo": OWNER, "content": content,
        "contentMap": {"id": content}, "attachment": [],
    } | given | more  # fmt: skip


def create(thing: dict[str, Any]) -> dict[str, Any]:
    """The act of writing a post."""
    shared = {key: thing[key] for key in ("published", "to", "cc")}
    return {"id": f"{thing['id']}/activity", "type": "Create", "actor": OWNER, "object": thing} | shared


def announce(number: int, thing: Any, published: str) -> dict[str, Any]:
    """The act of passing a post on."""
    act = {"id": f"{status(number)}/activity", "type": "Announce", "actor": OWNER, "object": thing}
    return act | {"published": published, "to": [PUBLIC], "cc": [f"{PEOPLE}/tim_contoh_01", FOLLOWERS]}


def mention(name: str, server: str = SERVER) -> dict[str, str]:
    """How a post says whom it calls; people of the own server stand without it."""
    shown = f"@{name}" if server == SERVER else f"@{name}@{server.removeprefix('https://')}"
    return {"type": "Mention", "href": server + f"/{PATH}/{name}", "name": shown}


def media(where: str, alt: str | None, kind: str = "image/jpeg") -> dict[str, Any]:
    """A file that a post shows."""
    return {"type": "Document", "mediaType": kind, "url": where, "name": alt, "blurhash": "U9"}


def notes(language: Language) -> list[dict[str, Any]]:
    """What the owner did, the same in every era."""
    vote, brave, warning = WORDS[language]
    own = f"{PEOPLE}/tim_contoh_01/statuses/113389000000000000"
    pictures = [
        media("/system/media_attachments/files/000/146/459/original/a.jpg", "Panggung"),
        media("media_attachments/files/b.mp4", None, "video/mp4"),
    ]
    to_one = {"to": [f"{PEOPLE}/warga"], "cc": [], "tag": [mention("warga")]}
    replied = {"inReplyTo": own, "tag": [mention("tim_contoh_01")]}
    elsewhere = {"inReplyTo": "https://lain.contoh/objects/1", "tag": [mention("camat", "https://lain.contoh")]}
    poll = {"type": "Question", "oneOf": [{"type": "Note", "name": "Ya"}, {"type": "Note", "name": "Belum"}]}
    return [
        create(note(113380000000000001, f"<p>{vote}</p><p>{brave}<br />{TAGGED.format(SERVER)}</p>",
                    "2024-10-27T23:59:59Z", updated="2024-10-28T01:00:00Z", attachment=pictures)),
        create(note(113380000000000002, f"<p>{CALLED.format(SERVER, 'tim_contoh_01')} mantap</p>",
                    "2024-10-28T00:00:01Z", **replied)),
        create(note(113380000000000003, "<p>lanjut</p>", "2024-10-28T00:00:02Z", inReplyTo=status(113380000000000001))),
        create(note(113380000000000004, "<p>betul</p>", "2024-10-28T00:00:03Z", **elsewhere)),
        create(note(113380000000000005, f"<p>{LINK}</p>", "2024-10-28T00:00:04Z", summary=warning, cc=[PUBLIC],
                    to=[FOLLOWERS])),
        create(note(113380000000000006, "<p>hanya teman</p>", "2024-10-28T00:00:05Z", to=[FOLLOWERS], cc=[])),
        create(note(113380000000000007, "<p>rahasia</p>", "2024-10-28T00:00:06Z", **to_one)),
        create(note(113380000000000008, "<p>Siap?</p>", "2024-10-28T00:00:07Z", **poll)),
        announce(113380000000000009, own, "2024-10-28T00:00:08Z"),
        announce(113380000000000010, note(113380000000000006, "<p>hanya teman</p>", "2024-10-28T00:00:05Z"),
                 "2024-10-28T00:00:09Z"),
    ]  # fmt: skip


def quotes() -> list[dict[str, Any]]:
    """Posts that quote, as written since 2025."""
    link = f'<p class="quote-inline">RE: <a href="{LIKED}">{LIKED}</a></p>'
    return [
        create(note(113380000000000011, f"{link}<p>setuju sekali</p>", "2024-10-28T00:00:10Z", quote=LIKED)),
        create(note(113380000000000012, link, "2024-10-28T00:00:11Z", quoteUri=LIKED)),
    ]


def collection(name: str, things: list[Any]) -> bytes:
    """A file of the archive; the number it states is wrong now and then."""
    context = ["https://www.w3.org/ns/activitystreams", {"ostatus": "http://ostatus.org#", "toot": "http://x#"}]
    bag = {"@context": context, "id": name, "type": "OrderedCollection"}
    return json.dumps(bag | {"totalItems": len(things) + 1, "orderedItems": things}, ensure_ascii=False).encode()


def actor() -> dict[str, Any]:
    """The owner as the archive tells it."""
    return {
        "@context": ["https://www.w3.org/ns/activitystreams"], "id": OWNER, "type": "Person", "inbox": f"{OWNER}/inbox",
        "preferredUsername": "wening_contoh", "name": "Wening Contoh", "url": f"{SERVER}/@wening_contoh",
        "summary": f"<p>Pegawai &amp; ibu.</p><p>{TAGGED.format(SERVER)}</p>", "published": "2018-04-05T00:00:00Z",
        "attachment": [{"type": "PropertyValue", "name": "Situs", "value": LINK}],
        "icon": {"type": "Image", "mediaType": "image/png", "url": "avatar.png"},
    }  # fmt: skip


def archive(era: Era = "2023", language: Language = "id") -> dict[str, bytes]:
    """The members of an archive, and of the lists that are exported beside it."""
    written = notes(language) + (quotes() if era == "2025" else [])
    follows = (BARE_FOLLOWING if era == "2018" else FOLLOWING).format(*FOLLOWED)
    members = {
        "actor.json": json.dumps(actor()).encode(),
        "outbox.json": collection("outbox.json", written),
        "avatar.png": b"png",
        "media_attachments/files/000/146/459/original/a.jpg": b"jpeg",
        "following_accounts.csv": follows.encode(),
        "blocked_accounts.csv": b"x@lain.contoh\n",
        "something_new.json": b"{}",
    }
    if era != "2018":
        members["likes.json"] = collection("likes.json", [LIKED, OLD_LIKE, FOREIGN_LIKE])
        members["bookmarks.json"] = collection("bookmarks.json", [LIKED])
    return members


def tarred(members: dict[str, bytes], mode: Literal["w", "w:gz"] = "w:gz") -> BytesIO:
    """The members as a tar."""
    out = BytesIO()
    box: TarFile
    with opened(fileobj=out, mode=mode) as box:
        for name, content in members.items():
            info = TarInfo(name)
            info.size = len(content)
            box.addfile(info, BytesIO(content))
    out.seek(0)
    return out


def samples() -> dict[str, dict[str, bytes]]:
    """The archives of all eras, in both languages."""
    eras: tuple[Era, ...] = ("2018", "2023", "2025")
    languages: tuple[Language, ...] = ("id", "en")
    return {f"{era} {language}": archive(era, language) for era in eras for language in languages}
