"""LinkedIn exports of a fictional owner: quotes kept in both ways, preambles, of 2021 and since 2025, in two languages."""
# ruff: noqa: E501 - rows stand on a line each

from collections.abc import Sequence
from datetime import datetime
from typing import Literal
from urllib.parse import quote

from makers.every import OTHERS

Era = Literal["2021", "2025"]
Language = Literal["en", "id"]

WORDS = {
    "en": ('Go and vote 🗳️\nsaid "all" of us\n\n#sample', 'He said: "come, all"', "nice"),
    "id": ('Ayo ke TPS 🗳️\nkata "semua" orang\n\n#contoh', 'Katanya: "ayo, semua"', "mantap"),
}
NOTES = 'Notes:\n"When exporting your connection data, you may notice that some of the email addresses are missing. Learn ""more""."\n\n'


def number(utc: str) -> int:
    """The number of a post made at a time such as `2024-10-20 12:05:00`."""
    return (int(datetime.fromisoformat(utc + "+00:00").timestamp() * 1000) << 22) + 7


def link(utc: str, kind: str = "share", group: str = "") -> str:
    """The address of a post."""
    return "https://www.linkedin.com/feed/update/" + quote(f"urn:li:{kind}:{group}{number(utc)}", safe="")


def doubled(*rows: Sequence[str]) -> str:
    """A table in which a quote is kept by another one."""
    return "".join(",".join('"' + cell.replace('"', '""') + '"' for cell in row) + "\n" for row in rows)


def escaped(*rows: Sequence[str]) -> str:
    """A table in which a quote is kept by a backslash."""
    return "".join(
        ",".join('"' + cell.replace('"', '\\"') + '"' if '"' in cell or "," in cell else cell for cell in row) + "\n"
        for row in rows
    )


def jointed(text: str) -> str:
    """A text as posts are written: each line break between quotes."""
    return text.replace("\n", '"\n"')


POSTED, SHARED, GROUPED, THEIRS = (
    "2024-10-20 12:05:00",
    "2024-10-21 01:02:03",
    "2024-10-22 01:02:03",
    "2024-10-01 00:00:00",
)


def archive(era: Era = "2025", language: Language = "id") -> dict[str, bytes]:
    """The members of a complete export."""
    said, quoted, short = WORDS[language]
    shares = doubled(
        ("Date", "ShareLink", "ShareCommentary", "SharedUrl", "MediaUrl", "Visibility"),
        (POSTED, link(POSTED), jointed(said), "", "https://media.contoh.invalid/a.jpg", "MEMBER_NETWORK"),
        (SHARED, link(SHARED, "ugcPost"), "", "https://contoh.invalid/berita", "", "CONNECTIONS"),
        ("", link(GROUPED, "groupPost", "123-"), short, "", "", "MEMBER_NETWORK"),
    )
    comments = escaped(
        ("Date", "Link", "Message"),
        ("2024-10-23 01:02:03", link(THEIRS, "activity"), quoted),
        ("2024-10-24 01:02:03", link(THEIRS, "activity"), f"Tim Contoh {short}\nsekali"),
    ).replace(f"Tim Contoh {short}\nsekali", f'"Tim Contoh {short}\nsekali"')
    notes = "" if era == "2021" else NOTES
    urls = ("URL",) if era == "2025" else ()
    members = {
        "Shares.csv": shares,
        "Comments.csv": comments,
        "Company Follows.csv": "Organization,Followed On\nTim Contoh 01,Wed Jan 28 21:58:50 UTC 2024\n",
        "Member_Follows.csv": f"{notes}Date,Status,FullName\n2024-10-25 01:02:03,Active,Budi Contoh\n2024-10-26 01:02:03,Unfollowed,Sari Misal\n",
        "Hashtag_Follows.csv": "HashTag,CreatedTime,LastModifiedTime,State\ncontoh,2024-10-27 01:02:03,x,FOLLOWING\n",
        "Connections.csv": notes + doubled(
            ("First Name", "Last Name", *urls, "Email Address", "Company", "Position", "Connected On"),
            ("Tono", "Umpama", *(("https://www.linkedin.com/in/Tono-Umpama",) if urls else ()), "", "Dinas", "", "08 Feb 2024"),
        ),
        "Profile.csv": doubled(
            ("First Name", "Last Name", "Maiden Name", "Headline", "Summary"),
            ("Wening", "Contoh", "", "Pranata Komputer", 'Ibu "dua" anak'),
        ),
        "Positions.csv": "Company Name,Title\nDinas,Staf\n",
        "messages.csv": f"CONVERSATION ID,FROM,CONTENT\n1,x,{OTHERS}\n",
        "Invitations.csv": f'From,To,Sent At,Message,Direction\nx,y,"1/29/26, 2:37 PM",{OTHERS},INCOMING\n',
        "Votes.csv": "Date,Link,OptionText\n2024-10-27 01:02:03,x,Ya\n",
        "Something New.csv": "A,B\n1,2\n",
    }  # fmt: skip
    if era == "2021":
        members["Likes.csv"] = f"Date,Link\n2024-10-28 01:02:03,{link(THEIRS, 'activity')}\n"
        return {name: text.encode() for name, text in members.items()}
    members |= {
        "Reactions.csv": f"Date,Type,Link\n2024-10-28 01:02:03,PRAISE,{link(THEIRS, 'activity')}\n,LIKE,{link(SHARED, 'ugcPost')}\n",
        "InstantReposts.csv": f"Date,Link\n2024-10-29 01:02:03,{link(THEIRS, 'activity')}\n",
        "Articles/Articles/pilihan.html": (
            "<html><head><title>Hak pilih</title></head><body><h1>Hak pilih</h1>"
            '<p class="published">Published on 2024-10-30 09:10</p><div><p>Gunakan &amp; jaga.</p></div></body></html>'
        ),
    }
    return {
        f"Complete_LinkedInDataExport_11-01-2024/{name}": ("\ufeff" * (name == "Shares.csv") + text).encode()
        for name, text in members.items()
    }


def samples() -> dict[str, dict[str, bytes]]:
    """Exports of both times in both languages."""
    eras: tuple[Era, ...] = ("2021", "2025")
    languages: tuple[Language, ...] = ("en", "id")
    return {f"{era} {language}": archive(era, language) for era in eras for language in languages}
