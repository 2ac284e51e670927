"""Synthetic Instagram exports as pages: the boxes of 2021 and those of 2025, told in two languages."""

from makers.every import OTHERS
from makers.instagram import BIO, OWNER, POST, REEL, Layout
from makers.meta import WORDS
from makers.pages import box, date, link, page, shown, table, words

CLOCK = -8  # hours: these pages show the winter clock of California


def archive(layout: Layout = "new", language: str = "en", *, away: float | None = CLOCK) -> dict[str, bytes]:
    """Every member by its name. away: the clock that the pages' heads tell."""
    draw = _Drawer(layout, language)
    old = layout == "old"
    activity, top = ("", "") if old else ("your_instagram_activity/", f"instagram-{OWNER}-2024-11-01-AbCdEfGh/")
    about = "account_information" if old else "personal_information/personal_information"
    connections = "followers_and_following" if old else "connections/followers_and_following"
    content = "content" if old else "your_instagram_activity/media"
    comments = "comments/post_comments" if old else f"{activity}comments/post_comments_1"
    boxes = {
        f"{about}/personal_information": [draw.person()],
        f"{content}/posts_1": draw.posts(),
        f"{content}/stories": [draw.box("", shown("media/stories/202410/s.jpg"), "2024-10-21 00:30:00")],
        comments: draw.comments(),
        f"{activity}likes/liked_posts": draw.likes(),
        f"{activity}likes/liked_comments": [draw.named("dapur.ibu", POST, "2024-10-06 01:02:00", "👍")],
        f"{connections}/following": draw.follows(),
        f"{connections}/followers_1": [draw.named("", "https://www.instagram.com/x", "2024-10-06 01:02:00", OTHERS)],
        f"{activity}saved/saved_posts": [],
        f"{activity}surprises/brand_new": [],
    }
    made = {
        name: page("2023", "Instagram", each, language=language, away=away, who=OWNER) for name, each in boxes.items()
    }
    return {f"{top}{name}.html": raw for name, raw in made.items()} | {f"{top}media/posts/202410/a.jpg": b"jpeg"}


class _Drawer:
    """Draws acts as boxes in one language."""

    def __init__(self, layout: Layout, language: str) -> None:
        self.layout, self.language = layout, language

    def word(self, label: str) -> str:
        """A label."""
        return WORDS[label] if self.language == "id" else label

    def at(self, utc: str) -> str:
        """A time as the page shows it."""
        return date(utc, self.language, CLOCK)

    def box(self, heading: str, body: str, utc: str = "") -> str:
        """A block with a time in its foot."""
        return box("2023", heading, body, self.at(utc) if utc else "")

    def named(self, heading: str, address: str, utc: str, text: str = "") -> str:
        """A block with an address and, under it, a time."""
        return self.box(heading, f"<div>{link(address, text)}</div><div>{self.at(utc)}</div>")

    def person(self) -> str:
        """What the owner says of themselves."""
        told = {"Username": OWNER, "Name": "Wening Contoh", "Bio": BIO, "Private Account": "False"}
        return self.box("", table(*((self.word(label), words(value)) for label, value in told.items())))

    def posts(self) -> list[str]:
        """One with two files and data beside the first, and one with a single file."""
        exif = table((self.word("Title"), "17 Agustus"), ("Latitude", "-6.2"), wide=False)
        two = shown("media/posts/202410/a.jpg", "Foto pertama") + exif + shown("media/posts/202410/b.mp4")
        one = shown("media/posts/201908/upacara.jpg")
        return [
            self.box("Ayo ke TPS,\n“gunakan” hak pilih 🗳️", two, "2024-10-20 12:05:00"),
            self.box("Upacara 🇮🇩 & doa", one, "2019-08-17 03:15:00"),
        ]

    def comments(self) -> list[str]:
        """What was said, on whose posts."""
        rows = [
            ("Selamat ya Bu 🙏", "dapur.ibu", "2024-10-01 05:06:00"),
            ("mantap", "tim_contoh_01", "2024-10-02 05:06:00"),
        ]
        comment, owner, time = map(self.word, ("Comment", "Media Owner", "Time"))
        return [
            self.box("", table((comment, words(text)), (owner, whose), (time, self.at(utc))))
            for text, whose, utc in rows
        ]

    def likes(self) -> list[str]:
        """One of a post with known words and one of a reel."""
        if self.layout == "old":
            named = self.named("tim_contoh_01", POST, "2024-10-25 13:11:00", "👍")
            return [named, self.named("dapur.ibu", REEL, "2024-10-26 13:11:00", "👍")]
        tags = box(
            "2023", self.word("Hashtags"), f'<div class="_a6_q">{self.word("Name")}</div>{box("2023", "", "contoh")}'
        )
        owner = box(
            "2023",
            self.word("Owner"),
            table((self.word("Name"), "Tim Contoh"), (self.word("Username"), "tim_contoh_01"), wide=False),
        )
        inner = table((self.word("URL"), link(POST)), (self.word("Caption"), words("Bersama Budi Contoh 🙌")))
        groups = f'<table><tr><td colspan="2" class="_2pin _a6_q"><div>{tags}{owner}</div></td></tr></table>'
        first = self.box("", box("2023", "", inner + groups), "2024-10-25 13:11:00")
        whose = box("2023", self.word("Owner"), table((self.word("Username"), "dapur.ibu"), wide=False))
        second = table((self.word("URL"), link(REEL))) + f"<table><tr><td><div>{whose}</div></td></tr></table>"
        return [first, self.box("", box("2023", "", second), "2024-10-26 13:11:00")]

    def follows(self) -> list[str]:
        """Handles in a heading and in an address, as before and since 2025."""
        new = self.layout == "new"
        address = "https://www.instagram.com/_u/tim_contoh_01" if new else "https://www.instagram.com/tim_contoh_01"
        named = self.named("tim_contoh_01", address, "2024-10-02 14:45:00") if new else self.named(
            "", address, "2024-10-02 14:45:00", "tim_contoh_01")  # fmt: skip
        return [named]
