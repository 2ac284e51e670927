"""A page of YouTube's history with 20,000 deeds, as Takeout writes it by default, beside another reader of pages."""

import random
import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from measured import others, table

DEEDS = 20_000
VERBS, LIKED = ("Watched", "Liked", "Subscribed to", "Searched for"), (90, 4, 1, 5)
LETTERS = "abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ0123456789-_"
WORDS = ["pidato", "senam", "pagi", "upacara", "lomba", "desa", "kabar", "pasar", "masak", "lagu", "cerita", "panen"]
STYLES = ".mdl-cell{box-sizing:border-box}" * 4000
CELL = (
    '<div class="outer-cell mdl-cell mdl-cell--12-col mdl-shadow--2dp"><div class="mdl-grid"><div class="header-cell '
    'mdl-cell mdl-cell--12-col"><p class="mdl-typography--title">YouTube<br></p></div><div class="content-cell '
    'mdl-cell mdl-cell--6-col mdl-typography--body-1">{}\u00a0<a href="https://www.youtube.com/{}">{}</a><br>{}{}</div>'
    '<div class="content-cell mdl-cell mdl-cell--6-col mdl-typography--body-1 mdl-typography--text-right"></div>'
    '<div class="content-cell mdl-cell mdl-cell--12-col mdl-typography--caption"><b>Products:</b><br>&emsp;YouTube<br>'
    "<b>Why is this here?</b><br>&emsp;This activity was saved to your Google Account because the following settings "
    "were on:&nbsp;YouTube watch history.</div></div></div>"
)


def write(path: Path, deeds: int = DEEDS) -> None:
    """Write the page; the same number gives the same page."""
    with path.open("w", encoding="utf-8") as page:
        page.write(f"<html><head><title>My Activity History</title><style>{STYLES}</style></head><body><div>")
        page.writelines(_cells(deeds))
        page.write("</div></body></html>")


def _cells(deeds: int) -> Iterator[str]:
    dice = random.Random(7)
    for number in range(deeds):
        when = datetime(2024, 11, 30, tzinfo=UTC) - timedelta(minutes=11 * number)
        [verb] = dice.choices(VERBS, LIKED)
        code, name = "".join(dice.choices(LETTERS, k=22)), " ".join(dice.choices(WORDS, k=6))
        whose = f'<a href="https://www.youtube.com/channel/UC{code}">Kanal {code[:4]}</a><br>'
        where = {"Subscribed to": f"channel/UC{code}", "Searched for": "results?search_query=x"}.get(verb, "")
        clock = f"{when:%b} {when.day}, {when.year}, {when.hour % 12 or 12}:{when:%M:%S} {when:%p} UTC"
        yield CELL.format(verb, where or f"watch?v={code[:11]}", name, "" if where else whose, clock)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "MyActivity.html"
        write(page, *map(int, sys.argv[1:2]))
        tasks = (
            {"takeout": "google_takeout_parser"}
            if others("google_takeout_parser", "google_takeout_parser.parse_html.activity")
            else {}
        )
        table(page, tasks | {"deeds": "netral, reading only"})
