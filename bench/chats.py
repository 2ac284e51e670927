"""Reading an exported WhatsApp chat of 200,000 messages, as Indonesian and as British telephones write it.

`python bench/chats.py [MESSAGES]`
"""

import random
import sys
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

from archives import COMMON
from measured import others, table

MESSAGES = 200_000
OWNER = "Wening Contoh"
PEOPLE = [OWNER, *(f"Warga {number}" for number in range(1, 60)), "+62 811-0000-0002"]
OWN, LONG, ENCLOSED = 0.1, 0.1, 0.05  # the share of the owner, of messages of several lines, and of files
FORMS = {"id": "%d/%m/%y %H.%M - ", "en": "%d/%m/%Y, %H:%M - "}
SEALED = "Messages and calls are end-to-end encrypted. No one outside of this chat can read or listen to them."


def write(path: Path, form: str, messages: int = MESSAGES) -> None:
    """Write the chat; the same number gives the same messages."""
    dice, at, words = random.Random(7), datetime(2018, 1, 1, tzinfo=UTC), COMMON.split()
    with path.open("w", encoding="utf-8") as chat:
        chat.write(f"{at.strftime(FORMS[form])}{SEALED}\n")
        for _ in range(messages):
            at += timedelta(minutes=dice.randrange(30))
            who = OWNER if dice.random() < OWN else dice.choice(PEOPLE)
            said = " ".join(dice.choices(words, k=dice.randint(2, 18)))
            said = said.replace(" ", "\n", 2) if dice.random() < LONG else said
            said = "<Media omitted>" if dice.random() < ENCLOSED else said
            chat.write(f"{at.strftime(FORMS[form])}{who}: {said}\n")


if __name__ == "__main__":
    for form in FORMS:
        with tempfile.TemporaryDirectory() as folder:
            chat = Path(folder) / "Chat WhatsApp dengan Warga.txt"
            write(chat, form, *map(int, sys.argv[1:2]))
            print(f"{chat.stat().st_size >> 20} MB, {form}")
            tasks = {"whatstk": "whatstk, WhatsAppChat.from_source"} if others("whatstk", "whatstk") else {}
            table(chat, tasks | {"said": "netral, reading only"})
