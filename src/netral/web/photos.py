"""When photos were taken: a card each with the interval, the evidence, ready captions, and room for what is known."""

from collections.abc import Iterator
from datetime import tzinfo
from itertools import islice

from netral.kit.archive import Tree
from netral.kit.words import Words
from netral.kit.zones import zone
from netral.model.time import UNKNOWN, Basis, Moment
from netral.photo.album import Album, Photo, film
from netral.photo.memory import given, remembered
from netral.photo.typed import objections
from netral.report.caption import TONES, Told, captions, fitting, kind, refused
from netral.report.cards import captioned, pictured
from netral.report.shown import told_of
from netral.report.tags import Html, el, joined, listed, titled
from netral.web.asked import Known, Photos
from netral.web.fields import area, day, field

MOST = 60  # photos shown at once
NOTHING = Known()


def dated(tree: Tree, asked: Photos, words: Words) -> Html:
    """A card for each photo; of one alone only what is known of it."""
    here = zone(asked.zone)
    album = Album(tree, Moment.on(asked.as_of, here).end)
    names = list(album.photos())
    desk = _Viewer(album, asked, words, here)
    if asked.only is not None:
        return desk.seen(names[asked.only], desk.known(asked.only))
    more = words("album.most", count=words.number(MOST)) if len(names) > MOST else ""
    cards = (desk.card(number, name) for number, name in islice(enumerate(names), MOST))
    return joined([*cards, el("p", more) if more else Html()])


class _Viewer:
    """Tells photos of one album, in one language."""

    def __init__(self, album: Album, asked: Photos, words: Words, here: tzinfo) -> None:
        self.album, self.asked, self.words, self.here = album, asked, words, here

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
        seen = el("div", self.seen(name, known), class_="seen", role="status")
        head = el("h2", el("bdi", name.rpartition("/")[2]))
        return el("article", head, seen, fields, class_="card", data_photo=str(number), data_file=name)

    def seen(self, name: str, known: Known) -> Html:
        """What is known of a photo, as the report shows it; then the words for it."""
        say, today = self.words, self.asked.as_of
        photo = self.album.photo(name, given(known.memory, known.posted, self.here))
        at = Moment.on(known.posted, self.here, Basis.OWNER) if known.posted else UNKNOWN
        told = Told(photo.dated, at, kind(photo.dated, film(name)))
        ready = captions(told, say, self.here, today)
        shown = told_of(told, say, self.here, today, preview=self.album.preview(photo))
        tones = (captioned(text, say(f"tone.{tone}")) for tone, text in zip(TONES, ready, strict=True))
        return joined(
            [
                *self._wrong(photo, known),
                pictured(shown, say, "h3"),
                *self._typed(told, known, ready),
                titled("h3", say("album.ready"), *tones),
            ]
        )

    def _wrong(self, photo: Photo, known: Known) -> Iterator[Html]:
        if photo.problem:
            yield el("p", self.words(f"problem.{photo.problem}", member=photo.member), class_="refused")
        if known.memory.strip() and not remembered(known.memory):
            yield el("p", self.words("refuse.memory"), class_="refused")

    def _typed(self, told: Told, known: Known, ready: tuple[str, ...]) -> Iterator[Html]:
        """The person's own caption: refused with the reasons, or ready with the note of the day."""
        say, today = self.words, self.asked.as_of
        if not known.caption.strip():
            return
        wrong = objections(known.caption, told.dated, posted=told.posted, today=today)
        if wrong:
            reasons = (refused(one.code, one.said, told, say, self.here, today) for one in wrong)
            yield el("div", el("p", say("photo.refused")), listed(reasons), class_="refused")
        else:
            yield captioned(fitting(known.caption, ready, ""), say("photo.checked"))
