"""How well texts are judged: `python bench/quality.py FILE`, with labelled posts as in bench/posts.py.

Without `--answers` the shipped weights judge: right for posts that they have not seen. For the posts that they were
trained on, `--answers` takes the held-out answers that `bench/train.py --answers` wrote. `--dated` tells the year.
"""

import argparse
import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from unittest.mock import patch

from netral import signals
from netral.check import Bench, drafted
from netral.cli.second import second
from netral.model.rule import Level, Signal
from netral.model.stance import Stance
from netral.packs.load import load
from netral.signals import seen as all_seen
from netral.signals.features import features
from netral.signals.scene import Scene
from netral.signals.stance import Judged, answered, settings
from netral.signals.stance import judged as weighed
from posts import FOLDS, KINDS, SIDES, Post, folds, item, posts, table

TODAY = date(2026, 11, 27)
# Two short names of one person or party.
NAMES = {
    "partai buruh": "buruh",
    "emil": "emil-dardak",
    "lukmanul khakim": "lukman",
    "lukmanul hakim": "lukman",
}
SWAPS = (("anies", "prabowo", "ganjar"), ("muhaimin", "gibran", "mahfud"), ("baswedan", "subianto", "pranowo"))
LAST = re.compile(r"(?i)\b(?:(mahfud)[ .]md\b|(muhaimin) iskandar|(gibran) rakabuming(?: raka)?)")
SPELLED = {  # other names of those people, and the one that has twins
    r"anis": "Anies", r"(?:mas |pak )?(?:wowo|bowo)": "Prabowo", r"(?:cak|gus) ?imin": "Muhaimin",
    r"gama": "Ganjar-Mahfud", r"pragib": "Prabowo-Gibran",
    r"(?<=pasangan )amin|(?<=paslon )amin|(?<=timnas )amin|(?-i:AMIN)": "Anies-Muhaimin",
}  # fmt: skip
ELSEWHERE = re.compile(r"(?i)sandi|\bhatta\b|\buno\b")  # who stood beside one of them at another election
Answer = tuple[Stance, Level, set[str]]  # what it does, the level of its words, whom it is about


def judged(known: Sequence[Post], bench: Bench, answers: Path | None, *, dated: bool) -> list[Answer]:
    """An answer for every post."""
    kept = {row["id"]: row["dated" if dated else "undated"] for row in posts(answers)} if answers else {}
    return [_one(post, bench, kept.get(post["id"]), dated=dated) for post in known]


def _one(post: Post, bench: Bench, chances: list[float] | None, *, dated: bool) -> Answer:
    """What is told of a draft; with `chances`, as if the word model had given these."""

    def kept(scene: Scene, told: Iterable[Signal]) -> Judged:
        return answered(chances, features(scene, told), settings()) if chances else weighed(scene, told)

    with patch.object(signals, "judged", kept):
        found = drafted(item(post, dated=dated), bench, as_of=TODAY)
    return found.stance, found.level, {one.partition("/")[2] for one in found.about}


def kinds(known: Sequence[Post], told: Sequence[str]) -> Iterator[tuple[str, float, float, float, int]]:
    """Precision, recall, F1 and count of each kind, then their average."""
    rows = []
    for kind in KINDS:
        hits = sum(one == kind == post["label"] for one, post in zip(told, known, strict=True))
        said, there = sum(one == kind for one in told), sum(post["label"] == kind for post in known)
        rows.append((kind, hits / max(1, said), hits / max(1, there), 2 * hits / max(1, said + there), there))
    yield from rows
    yield "macro", *(sum(row[n] for row in rows) / len(rows) for n in (1, 2, 3)), len(known)


def accused(known: Sequence[Post], levels: Sequence[Level]) -> list[float]:
    """Of innocent posts and of partisan ones the share at CARE or above, then at NOTE or above."""
    shares = []
    for least in (Level.CARE, Level.NOTE):
        for partisan in (False, True):
            mine = [level >= least for post, level in zip(known, levels, strict=True)
                    if (post["label"] in SIDES) is partisan]  # fmt: skip
            shares.append(sum(mine) / max(1, len(mine)))
    return shares


def whom(known: Sequence[Post], told: Sequence[set[str]]) -> tuple[float, float, float]:
    """Precision, recall and F1 of whom posts are about."""
    wanted = [{NAMES.get(one, one).replace(" ", "-") for one in post["about"]} for post in known]
    hits = sum(len(mine & right) for mine, right in zip(told, wanted, strict=True))
    said, there = sum(map(len, told)), sum(map(len, wanted))
    return hits / max(1, said), hits / max(1, there), 2 * hits / max(1, said + there)


def slices(known: Sequence[Post], levels: Sequence[Level], key: Callable[[Post], list[str]]) -> Iterator[list[object]]:
    """The shares of `accused` for every group of posts."""
    groups = Counter(name for post in known for name in key(post))
    for name, size in sorted(groups.items()):
        mine = [n for n, post in enumerate(known) if name in key(post)]
        yield [name, size, *accused([known[n] for n in mine], [levels[n] for n in mine])]


def plain(text: str) -> str:
    """A text with the names of those people that have twins in the other camps."""
    for other, name in SPELLED.items():
        text = re.sub(rf"(?i)(?<![^\W_])(?:{other})(?![^\W_])", name, text)
    return LAST.sub(r"\1\2\3", text)  # a last name that the next camp has none for


def swapped(text: str) -> str:
    """The same text of the next camp."""
    becomes = {row[n]: row[(n + 1) % 3] for row in SWAPS for n in range(3)}
    numbers = {"1": "2", "2": "3", "3": "1"}
    either = re.compile("|".join(becomes), re.IGNORECASE)
    text = either.sub(lambda found: _as_written(found[0], becomes[found[0].lower()]), text)
    return re.sub(r"(?i)(\b(?:nomor|no|paslon|urut)\.? ?0?)([123])\b", lambda found: found[1] + numbers[found[2]], text)


def _as_written(old: str, new: str) -> str:
    return new.upper() if old.isupper() else new.capitalize() if old[0].isupper() else new


def symmetry(known: Sequence[Post], bench: Bench) -> tuple[int, int, int, Counter[str]]:
    """Texts that a swap of whole camps changes, verdicts changed by it, of them at RISK, and the posts of these."""
    count = changed = risky = 0
    worst: Counter[str] = Counter()
    for post in known:
        text = plain(post["text"])
        other = swapped(text)
        if other != text and "@" not in text.replace("@user", "") and not ELSEWHERE.search(text):
            pair = ({**post, "text": each} for each in (text, other))
            one, two = (drafted(item(each, dated=False), bench, as_of=TODAY).level for each in pair)
            count += 1
            changed += one != two
            risky += one != two and Level.RISK in (one, two)
            worst[f"{post['source']} {post['id']}"] += one != two
    return count, changed, risky, +worst


def calibration(known: Sequence[Post], answers: Sequence[Answer]) -> Iterator[list[object]]:
    """How often texts took a side, by how probable that was held."""
    for tenth in range(10):
        mine = [post["label"] in SIDES for post, (stance, *_) in zip(known, answers, strict=True)
                if min(9, int(stance.side * 10)) == tenth]  # fmt: skip
        yield [f"{tenth / 10:.1f}-{tenth / 10 + 0.1:.1f}", len(mine), sum(mine) / max(1, len(mine))]


def keywords(known: Sequence[Post], bench: Bench) -> list[str]:
    """What a list of phrases alone says: the first telling phrase or tag; neutral with a name, else other."""
    told = []
    for post in known:
        act = item(post, dated=False)
        seen = all_seen(Scene(act, bench.lexicon)) if bench.gate.lets(act) else []
        names = {"phrase.solicit": "solicit", "phrase.support": "support", "tag.for": "support",
                 "phrase.attack": "attack", "tag.against": "attack"}  # fmt: skip
        first = next((names[one.name] for one in seen if one.name in names), "neutral" if seen else "other")
        told.append(first)
    return told


def ngrams(known: Sequence[Post]) -> list[str]:
    """The baseline: TF-IDF of words and pairs with logistic regression, every collection held out once."""
    from sklearn.feature_extraction.text import TfidfVectorizer  # noqa: PLC0415 - only here
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415

    fold, told = folds(known), [""] * len(known)
    for one in range(FOLDS):
        rest = [n for n in range(len(known)) if fold[n] != one]
        out = [n for n in range(len(known)) if fold[n] == one]
        seen = TfidfVectorizer(ngram_range=(1, 2), min_df=2, sublinear_tf=True)
        texts = seen.fit_transform([known[n]["text"] for n in rest])
        model = LogisticRegression(C=4, max_iter=100).fit(texts, [known[n]["label"] for n in rest])
        for n, label in zip(out, model.predict(seen.transform([known[n]["text"] for n in out])), strict=True):
            told[n] = label
    return told


def main() -> None:
    """Print every table."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("file", type=Path, nargs="?")
    asked.add_argument("--answers", type=Path)
    asked.add_argument("--dated", action="store_true")
    asked.add_argument("--second", action="store_true", help="ask the second opinion too")
    asked.add_argument("--peers", action="store_true", help="train the n-gram baseline too; takes minutes")
    given = asked.parse_args()
    if given.file is None:  # as when every bench is run in turn
        print(f"{Path(__file__).name}: needs labelled posts")
        return
    known, bench = posts(given.file), Bench.of(load(), second(wanted=given.second))
    answers = judged(known, bench, given.answers, dated=given.dated)
    told, levels = [stance.likeliest.value for stance, *_ in answers], [level for _, level, _ in answers]
    table(("kind", "precision", "recall", "F1", "posts"), kinds(known, told))
    rivals = {"majority": ["support"] * len(known), "keyword list": keywords(known, bench)}
    rivals |= {"n-grams, held out": ngrams(known)} if given.peers else {}
    scores = {name: [*kinds(known, said)][-1][3] for name, said in rivals.items()}
    table(("in comparison", "macro F1"), [*scores.items(), ("netral", [*kinds(known, told)][-1][3])])
    head = ("innocent at CARE", "partisan at CARE", "innocent at NOTE", "partisan at NOTE")
    table(head, [accused(known, levels)])
    table(("whom: precision", "recall", "F1"), [whom(known, [about for *_, about in answers])])
    for name, key in (("camp", lambda post: post["about"][:1]), ("year", lambda post: [str(post.get("year"))]),
                      ("platform", lambda post: [post.get("platform") or "?"])):  # fmt: skip
        table(
            (name, "posts", *head), (row for row in slices(known, levels, key) if int(str(row[1])) >= len(known) / 100)
        )
    table(("probability of a side", "posts", "took one"), calibration(known, answers))
    pairs = Counter((post["label"], one) for post, one in zip(known, told, strict=True))
    table(("labelled / told", *KINDS), [[label, *(pairs[label, one] for one in KINDS)] for label in KINDS])
    count, changed, risky, worst = symmetry(known, bench)
    table(("camps swapped", "verdicts changed", "at RISK"), [(count, changed, risky)])
    print("worst:", json.dumps([name for name, _ in worst.most_common(10)]))


if __name__ == "__main__":
    main()
