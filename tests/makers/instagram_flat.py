"""A synthetic Instagram export as the platform made them from 2018 to 2020: a few flat files without labels."""

from typing import Any

from makers.every import OTHERS
from makers.instagram import BIO, OWNER
from makers.meta import written

SAID = "Upacara 🇮🇩 “17 Agustus”"


def archive(*, zone: str = "+00:00") -> dict[str, bytes]:
    """Every member by its name. zone: how times end; the oldest exports leave it out."""

    def shown(path: str, at: str, caption: str = "") -> dict[str, str]:
        return {"caption": caption, "taken_at": f"{at}{zone}", "location": "Contoh", "path": path}

    members: dict[str, Any] = {
        "profile.json": {
            "biography": BIO,
            "date_joined": f"2014-01-01T00:00:00{zone}",
            "email": "wening@contoh.invalid",
            "gender": "female",
            "name": "Wening Contoh",
            "private_account": False,
            "username": OWNER,
            "website": "https://contoh.invalid/wening",
        },
        "media.json": {
            "stories": [shown("stories/201908/s.mp4", "2019-08-18T01:00:00")],
            "photos": [
                shown("photos/201908/a.jpg", "2019-08-17T03:15:00", SAID),
                shown("photos/201908/b.jpg", "2019-08-17T03:15:00", SAID),
                shown("photos/201908/c.jpg", "2019-08-16T03:15:00", "Sendiri"),
            ],
            "profile": [shown("profile/201707/p.jpg", "2017-07-30T16:40:13") | {"is_active_profile": True}],
            "direct": [shown("direct/201908/x.jpg", "2019-08-17T03:15:00", OTHERS)],
        },
        "comments.json": {
            "media_comments": [[f"2019-04-01T05:06:07{zone}", "Selamat ya 🙏", "dapur.ibu"]],
            "live_comments": [],
        },
        "likes.json": {
            "media_likes": [
                [f"2019-04-10T01:02:03{zone}", "tim_contoh_01"],
                [f"2019-04-10T01:02:04{zone}", "dapur.ibu"],
            ],
            "comment_likes": [[f"2019-04-11T01:02:03{zone}", "dapur.ibu"]],
        },
        "connections.json": {
            "blocked_users": {},
            "close_friends": {"dapur.ibu": f"2019-01-01T00:00:00{zone}"},
            "followers": {OTHERS.lower(): f"2019-01-01T00:00:00{zone}"},
            "following": {"tim_contoh_01": f"2019-04-02T14:45:00{zone}"},
            "following_hashtags": {"contoh": f"2019-04-03T14:45:00{zone}"},
        },
        "stories_activities.json": {"polls": [[f"2019-01-01T00:00:00{zone}", "dapur.ibu"]]},
        "messages.json": [{"participants": [], "conversation": []}],
        "settings.json": {"allow_comments_from": "Everyone"},
        "photos/201908/a.jpg": b"jpeg",
    }
    return {name: one if isinstance(one, bytes) else written(one) for name, one in members.items()}
