"""Stems of Indonesian words without a dictionary: rough, but the same for a question and what it is compared with."""

import re
from functools import cache

SHORTEST = 3  # letters that must remain
SUFFIX = re.compile(r"(?:lah|kah|pun|nya|ku|mu)$")
DERIVED = re.compile(r"(?:kan|an|in|i)$")
# Prefixes in the order they are taken off, and the letter that they swallowed before a vowel.
PREFIXES: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"^(?:meny|peny|ny)(?=[aiueo])"), "s"),
    (re.compile(r"^(?:menge|penge|nge)(?=[bcdfghjklmnprst])"), ""),
    (re.compile(r"^(?:meng|peng|ng)"), ""),
    (re.compile(r"^(?:mem|pem)(?=[aiueo])"), "p"),
    (re.compile(r"^(?:mem|pem)(?=[bfpv])"), ""),
    (re.compile(r"^(?:men|pen)(?=[aiueo])"), "t"),
    (re.compile(r"^(?:men|pen)(?=[cdjstz])"), ""),
    (re.compile(r"^(?:me|pe)(?=[lmnrwy])"), ""),
    (re.compile(r"^(?:ber|ter|per)(?=.{3})"), ""),
    (re.compile(r"^(?:di|ke|se)(?=.{4})"), ""),
)


@cache
def stem(word: str) -> str:
    """The stem of a folded word; short words stay."""
    once = _cut(SUFFIX, _cut(SUFFIX, word))
    for prefix, letter in PREFIXES:
        if found := prefix.match(once):
            rest = letter + once[found.end() :]
            once = rest if len(rest) > SHORTEST else once
            break
    return _cut(DERIVED, once, SHORTEST + 1)


def _cut(ending: re.Pattern[str], word: str, least: int = SHORTEST) -> str:
    shorter = ending.sub("", word)
    return shorter if len(shorter) >= least else word
