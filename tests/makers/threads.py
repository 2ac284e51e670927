"""Synthetic Threads exports: alone or inside an Instagram export, told in English, Indonesian or unseen labels."""

from typing import Any

from makers.every import OTHERS
from makers.meta import ALPHABET, EPOCH, Language, Sayer, epoch, listed, medium, written
from makers.pages import box, date, link, page, shown

OWNER, BIO, SAID = "wening.contoh", "Ibu dua anak ❤", "Ayo ke TPS 🗳️ “gembira”"
REPLY = "setuju & semangat"


def post(utc: str) -> str:
    """The address of somebody's post made at a time, which its code carries."""
    number, letters = (epoch(utc) * 1000 - EPOCH) << 23, ""
    for _ in range(11):
        number, last = divmod(number, 64)
        letters = ALPHABET[last] + letters
    return f"https://www.threads.com/@tim_contoh_01/post/{letters}"


HOST = "https://www.threads.net"
LIKED = post("2024-10-25 13:00:00")


def archive(language: Language = "id", *, folder: str = "threads/") -> dict[str, bytes]:
    """Every member by its name."""
    say = Sayer(language)
    app = "text_post_app_text_post_app_"
    person = say.mapped(Username=OWNER, Name="Wening Contoh", Bio=BIO, Private_Account="False")
    saved = say.mapped("tim_contoh_01", Saved_on=epoch("2024-10-07 00:00:00"))
    members: dict[str, Any] = {
        "personal_information.json": {f"{app}profile": [person]},
        "threads_and_replies.json": {"text_post_app_text_posts": _posts()},
        "liked_threads.json": {"text_post_app_media_likes": [
            listed("tim_contoh_01", epoch("2024-10-25 13:11:00"), value="👍", href=LIKED),
            listed("", 0, value="👍", href=post("2024-10-24 13:00:00")),
        ]},
        "following.json": {f"{app}following": [
            listed("Tim Contoh", epoch("2024-10-02 14:45:00"), value="Tim_Contoh_01", href=f"{HOST}/@tim_contoh_01"),
            listed("pemkabcontoh", epoch("2024-10-03 14:45:00"), href="https://www.threads.com/pemkabcontoh"),
        ]},
        "followers_1.json": {f"{app}followers": [listed("", 1, value=OTHERS)]},
        "saved_threads.json": {f"{app}saved_posts": [saved]},
        "blocked_profiles.json": {f"{app}blocked_users": [listed("x", 1)]},
        "brand_new.json": {"text_post_app_new": []},
    }  # fmt: skip
    return {f"{folder}{name}": written(value) for name, value in members.items()} | {
        "media/posts/202410/a.jpg": b"jpeg"
    }


def pages(language: str = "id", *, folder: str = "your_instagram_activity/threads/") -> dict[str, bytes]:
    """The same posts, likes and follows as pages, without what pages don't show: which of them are replies."""
    at = {utc: date(utc, language, -8) for utc in ("2024-10-20 12:05:00", "2024-10-25 13:11:00", "2024-10-02 14:45:00")}
    like = f"<div>{link(LIKED, '👍')}</div><div>{at['2024-10-25 13:11:00']}</div>"
    address = link("https://www.threads.com/@tim_contoh_01", "tim_contoh_01")
    follow = f"<div>{address}</div><div>{at['2024-10-02 14:45:00']}</div>"
    boxes = {
        "threads_and_replies": [box("2023", SAID, shown("media/posts/202410/a.jpg"), at["2024-10-20 12:05:00"])],
        "liked_threads": [box("2023", "tim_contoh_01", like)],
        "following": [box("2023", "", follow)],
    }
    made = {name: page("2023", "Threads", each, language=language, away=-8, who=OWNER) for name, each in boxes.items()}
    return {f"{folder}{name}.html": raw for name, raw in made.items()}


def samples() -> dict[str, dict[str, bytes]]:
    """Exports of Threads alone, in every language, and one with its pages."""
    languages: tuple[Language, ...] = ("en", "id", "xx")
    drawn = {f"pages {language}": pages(language, folder="threads/") for language in languages[:2]}
    return {language: archive(language) for language in languages} | drawn


def _posts() -> list[dict[str, Any]]:
    def about(*, reply: bool) -> dict[str, Any]:
        return {"text_app_post": {"reply_control": "everyone", "is_reply": reply, "geo_gated_country_list": ""}}

    plain = medium("", "2024-10-20 12:06:00", REPLY) | about(reply=True)
    pictured = medium("media/posts/202410/a.jpg", "2024-10-20 12:05:00") | about(reply=False)
    several = [medium(f"media/posts/202410/{name}.jpg", "2024-10-21 12:05:00") for name in "bc"]
    return [
        {"media": [plain]},
        {"media": [pictured], "title": SAID, "creation_timestamp": epoch("2024-10-20 12:05:00")},
        {"media": several, "title": "Dua foto", "creation_timestamp": epoch("2024-10-21 12:05:00")},
    ]
