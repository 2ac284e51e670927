"""When photos were taken: a card each with the interval, the evidence, ready captions, and room for what is known."""

from collections.abc import Iterator, Mapping
from itertools import islice

from netral.kit.archive import Tree
from netral.kit.words import Words
from netral.kit.zones import zone
from netral.model.item import Item, Media
from netral.model.time import UNKNOWN, Basis, Moment
from netral.photo.album import Album, Photo, arrived, film, stated
from netral.photo.memory import given, remembered
from netral.photo.packet import Note, packet
from netral.photo.splice import KINDS, spliced
from netral.photo.typed import objections
from netral.report.caption import TONES, Told, captions, fitting, kind, refused
from netral.report.cards import captioned, pictured
from netral.report.shown import told_of
from netral.report.tags import Html, el, joined, listed, titled
from netral.web.asked import Known, Photos
from netral.web.fields import area, day, field

MOST = 60  # photos shown at once
NOTHING = Known()
Posts = Mapping[str, tuple[Item, Media]]


def dated(tree: Tree, asked: Photos, words: Words, posts: Posts) -> Html:
    """A card for each photo; of one alone only what is known of it. posts: which act shows a photo."""
    desk = _Viewer(tree, asked, words, posts)
    names = list(desk.album.photos())
    if asked.only is not None:
        return desk.seen(names[asked.only], desk.known(asked.only))
    more = words("album.most", count=words.number(MOST)) if len(names) > MOST else ""
    cards = (desk.card(number, name) for number, name in islice(enumerate(names), MOST))
    return joined([*cards, el("p", more) if more else Html()])


def copy(tree: Tree, asked: Photos, words: Words, posts: Posts) -> bytes:
    """A copy of one photo with its caption and day inside, or the note alone for a kind that takes none."""
    desk = _Viewer(tree, asked, words, posts)
    name = list(desk.album.photos())[asked.only or 0]
    photo, told, _ = desk.look(name, desk.known(asked.only or 0))
    note = Note.of(photo.dated, captions(told, words, desk.here, asked.as_of)[0])
    if photo.inside.kind not in KINDS:
        return packet(note)
    with tree.open(next(one for one in tree.members if one.name == name)) as stream:
        return spliced(stream.read(), note) or b""


class _Viewer:
    """Tells photos of one album, in one language."""

    def __init__(self, tree: Tree, asked: Photos, words: Words, posts: Posts) -> None:
        self.asked, self.words, self.posts = asked, words, posts
        self.here = zone(asked.zone)
        self.album = Album(tree, Moment.on(asked.as_of, self.here).end)

    def known(self, number: int) -> Known:
        """What the person told of a photo."""
        return self.asked.known[number] if number < len(self.asked.known) else NOTHING

    def card(self, number: int, name: str) -> Html:
        """The whole card."""
        known, say = self.known(number), self.words
        posted = known.posted.isoformat() if known.posted else ""
        fields = el(
            "form",
            field(say("album.memory"), f"memory-{number}", hint=say("album.memory-why"), value=known.memory),
            day(say("album.posted"), f"posted-{number}", say, posted),
            area(say("album.caption"), f"caption-{number}", known.caption, hint=say("album.caption-why")),
            class_="known noprint",
        )
        seen = el("div", self.seen(name, known), class_="seen")
        head = el("h2", el("bdi", name.rpartition("/")[2]))
        return el("article", head, seen, fields, class_="card", data_photo=str(number), data_file=name)

    def seen(self, name: str, known: Known) -> Html:
        """What is known of a photo, as the report shows it; then the words for it."""
        say, today = self.words, self.asked.as_of
        photo, told, platform = self.look(name, known)
        ready = captions(told, say, self.here, today)
        shown = told_of(told, say, self.here, today, preview=self.album.preview(photo))
        tones = (captioned(text, say(f"tone.{tone}")) for tone, text in zip(TONES, ready, strict=True))
        return joined(
            [
                *self._wrong(photo, known),
                pictured(shown, say, "h3"),
                *self._typed(told, known, ready, platform),
                titled("h3", say("album.ready"), *tones),
                *self._copy(name, photo),
            ]
        )

    def look(self, name: str, known: Known) -> tuple[Photo, Told, str]:
        """A photo with what its archive and the person say of it, when it was posted, and where."""
        act, medium = self.posts.get(name, (None, Media(name, film(name))))
        also = [*stated(medium), *(arrived(medium, act) if act else ()), *given(known.memory, known.posted, self.here)]
        photo = self.album.photo(name, also)
        at = Moment.on(known.posted, self.here, Basis.OWNER) if known.posted else act.at if act else UNKNOWN
        return photo, Told(photo.dated, at, kind(photo.dated, medium.kind)), act.platform if act else ""

    def _copy(self, name: str, photo: Photo) -> Iterator[Html]:
        """A button for a copy that carries its date."""
        if photo.dated.taken.start or photo.dated.taken.end:
            inside = photo.inside.kind in KINDS
            file = name.rpartition("/")[2]
            told = self.words("album.copy" if inside else "album.note")
            button = el(
                "button",
                told,
                type="button",
                class_="act dated",
                data_name=file if inside else f"{file.rpartition('.')[0]}.xmp",
            )
            why = el("p", self.words("album.copy-why" if inside else "album.note-why"), class_="small")
            yield el("div", button, why, class_="noprint")

    def _wrong(self, photo: Photo, known: Known) -> Iterator[Html]:
        if photo.problem:
            yield el("p", self.words(f"problem.{photo.problem}", member=photo.member), class_="refused")
        if known.memory.strip() and not remembered(known.memory):
            yield el("p", self.words("refuse.memory"), class_="refused")

    def _typed(self, told: Told, known: Known, ready: tuple[str, ...], platform: str) -> Iterator[Html]:
        """The person's own caption: refused with the reasons, or ready with the note of the day."""
        say, today = self.words, self.asked.as_of
        if not known.caption.strip():
            return
        wrong = objections(known.caption, told.dated, posted=told.posted, today=today)
        if wrong:
            reasons = (refused(one.code, one.said, told, say, self.here, today) for one in wrong)
            yield el("div", el("p", say("photo.refused")), listed(reasons), class_="refused")
        else:
            yield captioned(fitting(known.caption, ready, platform), say("photo.checked"))
