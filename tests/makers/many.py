"""An X archive in which nearly every post is worth a look: thousands of findings of several kinds, all fictional."""

from datetime import datetime, timedelta

from makers.x import HANDLE, OWNER, Record, script, shown, tweet, wrapped, zipped

BEGAN = datetime.fromisoformat("2024-08-20 01:00")
STEP = timedelta(minutes=29)
LAST = 4_900  # steps until the archive was made
TEXTS = (
    "Ayo dukung Budi Contoh, catatan {}",
    "Jangan lupa coblos nomor 1 Budi Contoh ya, catatan {}",
    "Foto bersama Tono Umpama di pasar, catatan {}",
    "Tono Umpama memang pantas menang, catatan {}",
)
PICTURED = 2  # which of the texts has a photo
WORD = "istimewa"  # stands in one post of a hundred


def archive(count: int) -> bytes:
    """An archive of `count` posts."""
    posts = wrapped(*map(_post, range(count)))
    account = [{"account": {"username": HANDLE, "accountId": OWNER}}]
    return zipped({"data/account.js": script("account", account), "data/tweets.js": script("tweets", posts)})


def _post(number: int) -> Record:
    kind = number % len(TEXTS)
    text = TEXTS[kind].format(number) + (f" {WORD}" if number % 100 == 0 else "")
    when = BEGAN + number % LAST * STEP + timedelta(seconds=number // LAST)
    photo = {"extended_entities": shown("a.jpg")} if kind == PICTURED else {}
    return tweet(when.strftime("%Y-%m-%d %H:%M:%S"), text, **photo)
