"""Snapchat exports of a fictional owner, with links to what was kept and with the files instead."""
# ruff: noqa: E501 - rows stand on a line each

import json
from typing import Any, Literal

from makers.every import OTHERS

Era = Literal["2023", "2026"]
MEMORY = "0A1B2C3D-0000-4000-8000-00000000000"


def archive(era: Era = "2023") -> dict[str, bytes]:
    """The members of an export."""
    key = "Download Link" if era == "2023" else "Media Download Url"
    kept = [
        {"Date": f"2024-10-20 12:05:0{n} UTC", "Media Type": kind, "Location": "Latitude, Longitude: 0.0, 0.0",
         key: f"https://app.contoh.invalid/dmd/memories?uid=1&sid={MEMORY}{n}&mid=x" if era == "2023" else ""}
        for n, kind in enumerate(("Image", "VIDEO"))
    ]  # fmt: skip
    friend = {"Username": "Tim_Contoh_01", "Display Name": "Tim 01", "Creation Timestamp": "2024-10-21 01:02:03 UTC"}
    told: dict[str, Any] = {
        "account": {"Basic Information": {"Username": "wening.contoh", "Name": "Wening Contoh"}, "Device Information": {}},
        "memories_history": {"Saved Media": kept},
        "friends": {"Friends": [friend], "Friend Requests Sent": [{"Username": OTHERS}], "Blocked Users": []},
        "subscriptions": {"Public Users": ["pemkabcontoh"], "Hidden Category Sections": [OTHERS]},
        "shared_story": {"Shared Story": [{"Story Id": "s1", "Story URL": "https://story.contoh.invalid/s1?x",
                                           "Created": "2024-10-22 01:02:03 UTC"}]},
        "chat_history": {"x": [{"From": "x", "Content": OTHERS}]},
        "location_history": {}, "story_history": {}, "brand_new": {},
    }  # fmt: skip
    members = {f"json/{name}.json": json.dumps(value, indent=2).encode() for name, value in told.items()}
    if era == "2026":
        members |= {f"memories/2024-10-20_{MEMORY}{n}-main.jpg": b"jpeg" for n in range(2)}
    return members | {"index.html": b"<html></html>"}


def samples() -> dict[str, dict[str, bytes]]:
    """Exports of both kinds."""
    eras: tuple[Era, ...] = ("2023", "2026")
    return {era: archive(era) for era in eras}
