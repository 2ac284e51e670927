"""LinkedIn: the tables of basic and complete exports, in both ways of keeping quotes, and articles."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import partial
from typing import BinaryIO

from netral.importers import linkedin_left as left
from netral.importers.context import Context
from netral.importers.frame import Importer, Left
from netral.importers.titles import made
from netral.kit.dates import moment
from netral.kit.fragment import plain
from netral.kit.ids import digest, linkedin_time
from netral.kit.stream import Broken
from netral.kit.tables import records
from netral.model.item import Account, Act, Audience, Item, Media, MediaKind, Place, Target
from netral.model.time import UNKNOWN, Basis, Moment, Precision

Row = dict[str, str]
HEAD = rb"(?s)(?:\xef\xbb\xbf)?(?:.{0,1500}?\n)??\"?"
URN = re.compile(r"urn(?::|%3A)li(?::|%3A)(\w+)(?::|%3A)(?:\d+-)?(\d+)", re.IGNORECASE)
PERSON = re.compile(r"linkedin\.com/in/([^/?#\s]{3,100})", re.IGNORECASE)
JAVA = re.compile(r"\w{3} (\w{3}) (\d{1,2}) ([\d:]{8}) (\w+) (\d{4})")  # Wed Jan 28 21:58:50 UTC 2026
JOINT = re.compile(r'"\r?\n"')  # how posts write a line break
GONE = re.compile(r"un|in|no|ended|removed", re.IGNORECASE)  # how a state begins that no longer holds
TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL | re.IGNORECASE)
MADE = re.compile(r"class=[\"'](?:published|created)[\"'][^>]*>(?:\s*[A-Za-z]+ on)?\s*([^<]{8,40})", re.IGNORECASE)
LARGEST = 8 << 20  # bytes of an article
SEEN = {
    "connections": Audience.LIMITED,
    "connectionsonly": Audience.LIMITED,
    "public": Audience.PUBLIC,
    "anyone": Audience.PUBLIC,
}

HEADS = {
    "shares": HEAD + rb"Date\"?,\"?Share ?Link",
    "comments": HEAD + rb"Date\"?,\"?Link\"?,\"?Message",
    "reactions": HEAD + rb"Date\"?,\"?(?:Type\"?,\"?Link|Link\"?,\"?Type)",
    "reposts": HEAD + rb"Date\"?,\"?Link",
    "companies": HEAD + rb"Organization\"?,\"?Followed",
    "members": HEAD + rb"Date\"?,\"?(?:Status|Full ?Name)",
    "hashtags": HEAD + rb"Hash ?[Tt]ag",
    "connections": HEAD + rb"First Name\"?,\"?Last Name\"?,\"?(?:URL|Email Address|Company)",
    "profile": HEAD + rb"First Name\"?,\"?Last Name\"?,\"?Maiden",
    "groups": HEAD + rb"Group ?Name",
}
KNOWN = b"|".join(
    b"(?:%b)" % HEADS[name].removeprefix(HEAD) for name in HEADS if name not in {"reposts", "groups", "hashtags"}
)

linkedin = Importer(
    "linkedin",
    "LinkedIn",
    marks=("Company Follows.csv", "Member_Follows.csv", "InstantReposts.csv", "Rich_Media.csv", "Ad_Targeting.csv"),
    probes={"*.csv": HEAD + b"(?:" + KNOWN + b")"},
    repeats=True,
)


def table(*needs: str, dates: str = "") -> partial[Iterator[Row | Broken]]:
    """The parser of a table that has these heads."""
    return partial(records, needs=frozenset(needs), dates=dates)


@linkedin.parsed("Profile.csv", by=table("firstname"), begins=HEADS["profile"], order=0)
def profile(row: Row, where: Place, _context: Context) -> Iterator[Account | Item]:
    """Whose account it is, and what the owner says of themselves."""
    name = " ".join(filter(None, (row.get("firstname"), row.get("lastname"))))
    yield Account("linkedin", "", "", name)
    words = "\n".join(filter(None, (name, row.get("headline"), row.get("summary"))))
    yield Item(
        f"linkedin:profile:{digest(words)}", "linkedin", Act.PROFILE, UNKNOWN, where, words, audience=Audience.PUBLIC
    )


@linkedin.parsed("Shares*.csv", "*.csv", by=table("sharelink", dates="date"), begins=HEADS["shares"], order=3)
def shares(row: Row, where: Place, _context: Context) -> Iterator[Item]:
    """Posts, and posts of others passed on without own words."""
    text, link = JOINT.sub("\n", row.get("sharecommentary", "")), row.get("sharelink", "")
    urn, media = URN.search(link), row.get("mediaurl", "")
    act = Act.POST if text or media else Act.SHARE
    seen = SEEN.get(row.get("visibility", "").lower().replace("_", ""), Audience.UNKNOWN)
    if urn and urn[1].lower() == "grouppost":
        seen = Audience.LIMITED
    shared = row.get("sharedurl", "")
    mark = urn[2] if urn else digest(link, row.get("date", ""), text)
    yield Item(
        f"linkedin:{act}:{mark}", "linkedin", act, _at(row.get("date", ""), urn), where, text,
        Target(url=shared) if act is Act.SHARE else Target(), seen,
        tuple(Media(one.strip(), MediaKind.PHOTO) for one in media.split(",") if one.strip()),
        links=(shared,) if shared else (),
    )  # fmt: skip


@linkedin.parsed("Comments*.csv", "*.csv", by=table("message", dates="date"), begins=HEADS["comments"])
def comments(row: Row, where: Place, context: Context) -> Iterator[Item]:
    """Comments; the post they stand under is known by its number only."""
    text, link = row.get("message", ""), row.get("link", "")
    at = _bounded(row.get("date", ""), link, context)
    mark = digest(row.get("date", ""), link, text)
    yield Item(f"linkedin:comment:{mark}", "linkedin", Act.COMMENT, at, where, text, _post(link), Audience.PUBLIC)


@linkedin.parsed(
    "Reactions*.csv", "Likes*.csv", "*.csv", by=table("type", "link", dates="date"), begins=HEADS["reactions"], order=6
)
def reactions(row: Row, where: Place, context: Context) -> Iterator[Item]:
    """Reactions; one that was changed may stand there twice."""
    yield _pointed(Act.REACT, row, where, context)


@linkedin.parsed("InstantReposts*.csv", by=table("link", dates="date"), begins=HEADS["reposts"], order=6)
def reposts(row: Row, where: Place, context: Context) -> Iterator[Item]:
    """Posts of others passed on."""
    yield _pointed(Act.SHARE, row, where, context)


@linkedin.parsed("Likes*.csv", by=table("link", dates="date"), begins=HEADS["reposts"], order=6)
def likes(row: Row, where: Place, context: Context) -> Iterator[Item]:
    """Likes of old, without their kind."""
    yield _pointed(Act.REACT, row, where, context)


@linkedin.parsed("Company?Follows*.csv", "*.csv", by=table("organization"), begins=HEADS["companies"], order=7)
def companies(row: Row, where: Place, _context: Context) -> Iterator[Item]:
    """Follows of organisations."""
    yield _follow(row.get("organization", ""), row.get("followedon", ""), where)


@linkedin.parsed("Member?Follows*.csv", by=table("fullname"), begins=HEADS["members"], order=7)
def members(row: Row, where: Place, _context: Context) -> Iterator[Item | Left]:
    """Follows of people, as far as they still stand."""
    if GONE.match(row.get("status", "")):
        yield Left("left.no-act")
        return
    yield _follow(row.get("fullname", ""), row.get("date", ""), where)


@linkedin.parsed("Hashtag?Follows*.csv", by=table("hashtag"), begins=HEADS["hashtags"], order=7)
def hashtags(row: Row, where: Place, _context: Context) -> Iterator[Item | Left]:
    """Follows of hashtags."""
    if GONE.match(row.get("state", "")):
        yield Left("left.no-act")
        return
    yield _follow("#" + row["hashtag"].removeprefix("#"), row.get("createdtime", ""), where)


@linkedin.parsed("Connections*.csv", by=table("firstname"), begins=HEADS["connections"], order=7)
def connections(row: Row, where: Place, _context: Context) -> Iterator[Item]:
    """Contacts, who are followed by being contacts; of these only the day is known."""
    name = " ".join(filter(None, (row.get("firstname"), row.get("lastname"))))
    yield _follow(name, row.get("connectedon", ""), where, row.get("url", ""))


@linkedin.parsed("Groups*.csv", by=table("groupname"), begins=HEADS["groups"], order=7)
def groups(row: Row, where: Place, _context: Context) -> Iterator[Item]:
    """Groups the owner is in."""
    name, url = row["groupname"], row.get("groupurl", "")
    if not name:
        raise ValueError("no name")
    aim = Target(name=name, url=url)
    yield Item(f"linkedin:join:{digest(name, url)}", "linkedin", Act.JOIN, UNKNOWN, where, target=aim)


def pages(stream: BinaryIO) -> Iterator[str]:
    """An article as one piece."""
    yield stream.read(LARGEST).decode("utf-8", "replace")


@linkedin.parsed("Articles/**", by=pages, begins=rb"(?si)\s*<(?:!doctype )?html", order=3)
def articles(row: str, where: Place, _context: Context) -> Iterator[Item]:
    """Articles, with their title first."""
    title, made = TITLE.search(row), MADE.search(row)
    body = re.split(r"(?i)</head>", row, maxsplit=1)[-1]
    said = plain(MADE.sub(">", body))
    head = plain(title[1]).text if title else ""
    text = said.text if said.text.startswith(head) else f"{head}\n\n{said.text}"
    at = moment(made[1], UTC) if made else UNKNOWN
    yield Item(
        f"linkedin:post:{digest(head, text)}", "linkedin", Act.POST, at, where, text, audience=Audience.PUBLIC,
        links=said.links,
    )  # fmt: skip


def _pointed(act: Act, row: Row, where: Place, context: Context) -> Item:
    link = row.get("link", "")
    urn = URN.search(link)
    if not link:
        raise ValueError("no address")
    at = _bounded(row.get("date", ""), link, context)
    mark = digest(f"{urn[1].lower()}:{urn[2]}" if urn else link, row.get("date", ""))
    return Item(f"linkedin:{act}:{mark}", "linkedin", act, at, where, target=_post(link))


def _follow(name: str, day: str, where: Place, url: str = "") -> Item:
    person = PERSON.search(url)
    if not (name or url):
        raise ValueError("nobody")
    aim = Target(person[1].lower() if person else "", name=name, url=url)
    mark = aim.account or digest(name, url, day)
    return Item(f"linkedin:follow:{mark}", "linkedin", Act.FOLLOW, _at(day), where, target=aim)


def _post(link: str) -> Target:
    urn = URN.search(link)
    return Target(ref=urn[2] if urn else "", url=link)


def _at(text: str, urn: re.Match[str] | None = None) -> Moment:
    """The time written, without its zone, which is UTC; else what the number of an own post says."""
    java = JAVA.match(text)
    at = moment("{0} {1} {4} {2} {3}".format(*java.groups()) if java else text, UTC)
    by_id = _made(urn)
    return at if at.known or not by_id else Moment.at(by_id.replace(microsecond=0), Basis.ID)


def _bounded(text: str, link: str, context: Context) -> Moment:
    """The time written, else not before the post that the address names was made."""
    at, since = _at(text), _made(URN.search(link))
    return at if at.known or not since else Moment(since, made(context), Basis.ID, Precision.RANGE)


def _made(urn: re.Match[str] | None) -> datetime | None:
    return linkedin_time(urn[2]) if urn else None


linkedin.leave(*left.MESSAGES, why="left.messages")
linkedin.leave(*left.OTHERS, why="left.others")
linkedin.leave(*left.SAVED, why="left.saved")
linkedin.leave(*left.SEEN, why="left.seen")
linkedin.leave(*left.ADS, why="left.ads")
linkedin.leave(*left.NO_ACT, why="left.no-act")
linkedin.leave(*left.ACCOUNT_DATA, why="left.account-data")
linkedin.blind("blind.tagged", "blind.unliked", "blind.linkedin-basic", "blind.linkedin-targets")
