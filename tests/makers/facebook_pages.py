"""Synthetic Facebook exports as pages: the acts of `makers.facebook`, drawn in three looks, told in two languages."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from makers import facebook as told
from makers.every import OTHERS
from makers.facebook import ACTIVITY, GROUP, OWNER, PAGE, TEAM, Era, says
from makers.meta import Language
from makers.pages import Look, above, box, date, deep, link, page, pin, shown, table, words

LANGUAGES: tuple[Language, ...] = ("en", "id")
LOOKS: dict[Era, Look] = {"2019": "2019", "2023": "2023", "2025": "2025"}
UPDATED = {"en": "Updated {0}", "id": "Diperbarui {0}"}
GROUPED = {"en": "Group", "id": "Grup"}
SENDER = "Orang Lain"
ANSWERS = {
    "en": {"events_joined": "Events joined", "events_declined": "Events declined", "events_interested": "Interested"},
    "id": {"events_joined": "Acara yang diikuti", "events_declined": "Tidak hadir", "events_interested": "Tertarik"},
}
BEGINS, ENDS = {"en": "Start time", "id": "Waktu mulai"}, {"en": "End time", "id": "Waktu selesai"}
VOTED = {"en": ("Voted", "yes", "no"), "id": ("Dipilih", "ya", "tidak")}
DYI = "https://www.facebook.com/dyi/l/?l=AYC"


def archive(era: Era = "2025", language: Language = "id", *, away: float = 7) -> dict[str, bytes]:
    """Every member by its name."""
    draw = _Drawer(LOOKS[era], language, away)
    top = ACTIVITY.get(era, "")
    media = f"{ACTIVITY['2023']}posts/media" if era != "2019" else "posts/media"
    boxes = draw.old() if era == "2019" else draw.new(top)
    boxes |= {
        told.PLACES["2019"]["posts"]
        if era == "2019"
        else f"{top}posts/your_posts__check_ins__photos_and_videos_1": draw.posts(media)
    }
    members = {f"{name.removesuffix('.json')}.html": draw.page(inner) for name, inner in boxes.items()}
    if era != "2019":
        members[f"{top}groups/your_group_messages/1.html"] = draw.page(draw.messages(), GROUP)
    members |= {
        f"{media}/a_1.jpg": b"jpeg",
        f"{top}messages/inbox/dapuribu_1/message_1.html": draw.page([]),
        f"{top}surprises/brand_new.html": draw.page([]),
    }
    return members | {"start_here.html" if era == "2025" else "index.html": draw.page([])}


class _Drawer:
    """Draws the rows of the JSON maker as boxes."""

    def __init__(self, look: Look, language: Language, away: float) -> None:
        self.look, self.language, self.away = look, language, away

    def page(self, boxes: list[str], title: str = "Facebook") -> bytes:
        return page(self.look, title, boxes, language=self.language, away=self.away, who=OWNER)

    def at(self, utc: str) -> str:
        first = self.language == "id" and self.look != "2025"
        return date(utc, self.language, self.away, seconds=self.look != "2019", day_first=first)

    def box(self, heading: str, body: str, utc: str = "", address: str = DYI) -> str:
        return box(self.look, heading, body, self.at(utc) if utc else "", address)

    def posts(self, media: str) -> list[str]:
        say, updated = self.language, UPDATED[self.language]
        news = deep(link(told.LINK))
        photos = deep(f'<div class="_a7nf">{shown(f"{media}/a_1.jpg")}{shown(f"{media}/b.mp4")}</div>')
        return [
            self.box(
                says("status", say),
                pin(words(told.VOTE)) + pin(updated.format(self.at("2024-10-21 00:00:00"))),
                "2024-10-20 12:05:00",
            ),
            self.box(says("photos", say), photos + pin(words(told.OLD)), "2019-08-17 03:15:00"),
            self.box(
                says("link", say), news + pin(updated.format(self.at("2024-10-18 01:02:03"))), "2024-10-18 01:02:03"
            ),
            self.box(says("link", say), news + pin(words(told.LINKED)), "2024-10-18 01:02:04"),
            self.box(says("share", say), deep(words("Kata orang lain")), "2024-10-18 02:00:00"),
            self.box(says("wall", say, TEAM), pin("Selamat!"), "2024-10-18 03:00:00"),
            self.box(says("group", say, GROUP), pin("Hadir besok"), "2024-10-18 04:00:00"),
        ]

    def comments(self) -> list[str]:
        rows: list[dict[str, Any]] = told.comments(self.language)
        return [self._said(row) for row in rows if row["data"][0]["comment"]["author"] in {OWNER, told.FORMER}]

    def _said(self, row: dict[str, Any]) -> str:
        said = row["data"][0]["comment"]
        where = (
            f'<div class="_3-95"><span class="_a6_m">{GROUPED[self.language]}: </span>{said["group"]}</div>'
            if "group" in said
            else ""
        )
        body = f'<div class="_2pin">{where}<div>{words(said.get("comment", ""))}</div></div>'
        return self.box(row["title"], body, _utc(row["timestamp"]))

    def groups(self) -> list[str]:
        return [self.box(says("group", self.language, GROUP), pin("Hadir besok"), "2024-10-18 04:00:00")]

    def group_comments(self) -> list[str]:
        return [self._said(told.in_groups(self.language)[1])]

    def reactions(self) -> list[str]:
        icon = '<img src="https://static.contoh.invalid/rsrc.php/icons/love.png" />'
        return [self.box(row["title"], icon, _utc(row["timestamp"])) for row in told.reactions(self.language)]

    def named(self, name: str, utc: str, address: str = "") -> list[str]:
        return [self.box(name, "<div></div>", utc, address)]

    def joined(self) -> list[str]:
        return [self.box(row["title"], "", _utc(row["timestamp"])) for row in told.joined(self.language)]

    def photos(self, path: str, caption: str, utc: str) -> list[str]:
        return [self.box("", shown(path, caption), utc)]

    def person(self) -> list[str]:
        name, bio = {"en": ("Name", "Bio"), "id": ("Nama", "Bio")}[self.language]
        return [self.box(name, pin(OWNER)), self.box(bio, pin("Abdi negara ❤"))]

    def events(self) -> list[str]:
        """Answers to invitations: all of one kind in a box, or a box for each event, or boxes inside boxes."""
        drawn = []
        for kind, rows in told.events().items():
            heading = ANSWERS[self.language][kind]
            if self.look == "2019":
                drawn.append(self.box(heading, "".join(pin(self._lines(row)) for row in rows)))
            elif self.look == "2023":
                drawn.append(above(heading))
                drawn += [self.box(row["name"], self._rows(row)) for row in rows]
            else:
                drawn.append(self.box(heading, "".join(self.box(row["name"], self._rows(row)) for row in rows)))
        return drawn

    def _times(self, row: dict[str, Any]) -> list[tuple[str, str]]:
        given = ((BEGINS, row["start_timestamp"]), (ENDS, row["end_timestamp"]))
        return [(label[self.language], self.at(_utc(stamp))) for label, stamp in given if stamp]

    def _lines(self, row: dict[str, Any]) -> str:
        return f"<div>{row['name']}</div>" + "".join(f"<div>{a}: {b}</div>" for a, b in self._times(row))

    def _rows(self, row: dict[str, Any]) -> str:
        return table(*self._times(row))

    def polls(self) -> list[str]:
        yes, no = VOTED[self.language][1:]
        rows = [f"<div>{one['option']}</div><div>{yes if one['voted'] else no}</div>" for one in told.POLL["options"]]
        body = pin(f"<div>{told.POLL['question']}</div>{''.join(rows)}")
        return [self.box(says("poll", self.language), body, "2024-10-24 00:00:00")]

    def messages(self) -> list[str]:
        liked = f'<div><ul class="_a6-q"><li><span>❤ {SENDER}</span></li></ul></div>'
        mine = f"<div></div><div>Oke</div><div></div>{liked}"
        return [
            self.box(SENDER, f"<div></div><div>{OTHERS}</div>", "2024-10-23 00:00:01"),
            self.box(OWNER, mine, "2024-10-23 00:00:00"),
        ]

    def _shared(self) -> dict[str, Callable[[], list[str]]]:
        return {"comments": self.comments, "reactions": self.reactions, "joined": self.joined, "profile": self.person,
                "events": self.events}  # fmt: skip

    def old(self) -> dict[str, list[str]]:
        place = told.PLACES["2019"]
        return {place[name]: draw() for name, draw in self._shared().items()} | {
            place["groups"]: self.groups() + self.group_comments(),
            place["follows"]: self.named(TEAM, "2024-09-03 00:00:00"),
            place["pages"]: self.named("Kabar Contoh", "2024-09-04 00:00:00"),
            place["liked"]: self.named("Pemkab Contoh", "2024-09-05 00:00:00", f"{PAGE}/"),
            place["album"]: self.photos("posts/media/album_9/c.jpg", "Bersama tim", "2021-05-05 05:05:05"),
            "photos_and_videos/your_videos": self.photos(
                "photos_and_videos/videos/v.mp4", "Senam", "2022-02-02 02:02:02"
            ),
        }

    def new(self, top: str) -> dict[str, list[str]]:
        places = {
            "comments": f"{top}comments_and_reactions/comments",
            "reactions": f"{top}comments_and_reactions/likes_and_reactions_1",
            "joined": f"{top}groups/your_group_membership_activity",
            "profile": "personal_information/profile_information/profile_information",
            "events": f"{top}events/your_event_responses",
        }
        return {places[name]: draw() for name, draw in self._shared().items()} | {
            f"{top}groups/group_posts_and_comments": self.groups(),
            f"{top}groups/your_comments_in_groups": self.group_comments(),
            f"{top}polls/polls_you_voted_on": self.polls(),
            "connections/followers/who_you_ve_followed": self.named(TEAM, "2024-09-03 00:00:00"),
            f"{top}pages/pages_and_profiles_you_follow": self.named("Kabar Contoh", "2024-09-04 00:00:00"),
            f"{top}pages/pages_you've_liked": self.named("Pemkab Contoh", "2024-09-05 00:00:00", f"{PAGE}/"),
            f"{top}posts/album/0": self.photos(f"{top}posts/media/album_9/c.jpg", "Bersama tim", "2021-05-05 05:05:05"),
            f"{top}posts/your_videos": self.photos(f"{top}posts/media/v.mp4", "Senam", "2022-02-02 02:02:02"),
        }


def _utc(stamp: int) -> str:
    return datetime.fromtimestamp(stamp, UTC).strftime("%Y-%m-%d %H:%M:%S")
