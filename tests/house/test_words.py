"""Every sentence exists in both languages, is used, and keeps the tone of the house."""

import ast
import re
import string
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from house.code import SOURCE, dotted, files

WORDS = SOURCE / "data/words"
SPOKEN = (
    "rule.example", "question.asked", "question.cites", "concept", "intent", "doing", "domain", "faint", "idle",
    "plain",
)  # fmt: skip  # not ours
CODED = {"Problem", "Broken", "ArchiveError"}  # their first argument is a code of `problem.*`
GUILT = re.compile(r"melanggar|pelanggar|bersalah", re.IGNORECASE)
DELETION = re.compile(r"\b(hapus|menghapus|dihapus|hapuslah|delete[ds]?|remov(e|ing) (the|your) post)\b", re.IGNORECASE)
REFUSED = re.compile(r"\b(jangan|tanpa|tidak perlu|bukan|tidak|don't|do not|never|without|instead of)\b", re.IGNORECASE)
ENGLISH = re.compile(r"\b(the|and|of|is|was|were|this|that|with|your|you|which|not)\b", re.IGNORECASE)
OPTION = re.compile(r"--[\w-]+")
INDONESIAN = re.compile(r"\b(yang|dan|dari|tidak|dengan|Anda|untuk|adalah)\b")


def strings(table: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Every string of a TOML document with its dotted place."""
    if isinstance(table, str):
        yield path.removeprefix("."), table
    elif isinstance(table, dict):
        for key, value in table.items():
            yield from strings(value, f"{path}.{key}")
    elif isinstance(table, list):
        for value in table:
            yield from strings(value, path)


@cache
def catalogue(lang: str) -> dict[str, str]:
    """All sentences of a language; a key that stands in two areas is a fault."""
    found: dict[str, str] = {}
    for path in sorted((WORDS / lang).glob("*.toml")):
        for key, sentence in strings(tomllib.loads(path.read_text("utf-8"))):
            assert key not in found, f"{path.name}: {key} stands in two areas"
            found[key] = sentence
    return found


@cache
def constants() -> frozenset[str]:
    """Every string written in the code, every name of an enum member, and every word of the page templates."""
    nodes = [node for file in files() for node in ast.walk(file.tree)]
    written = {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    members = {
        name.id.lower()
        for node in nodes
        if isinstance(node, ast.ClassDef) and {dotted(base) for base in node.bases} & {"IntEnum", "StrEnum"}
        for line in node.body
        if isinstance(line, ast.Assign)
        for name in line.targets
        if isinstance(name, ast.Name)
    }
    templates = [p for p in SOURCE.rglob("*") if p.suffix in {".html", ".css", ".js", ".txt"}]
    in_templates = {word for path in templates for word in re.findall(r"[\w.-]+", path.read_text("utf-8"))}
    return frozenset(written | members | in_templates)


@cache
def patterns() -> frozenset[str]:
    """The fixed front of every composed key, such as `problem.`."""
    composed = [node for file in files() for node in ast.walk(file.tree) if isinstance(node, ast.JoinedStr)]
    fronts = [node.values[0].value for node in composed if node.values and isinstance(node.values[0], ast.Constant)]
    tables = {key.partition(".")[0] for key in catalogue("id")}
    return frozenset(str(front) for front in fronts if str(front).partition(".")[0] in tables and "." in str(front))


def test_both_languages_say_the_same_things() -> None:
    assert catalogue("id").keys() == catalogue("en").keys()


@pytest.mark.parametrize("key", sorted(catalogue("id")))
def test_placeholders_agree(key: str) -> None:
    indonesian, english = (
        {name for _, name, _, _ in string.Formatter().parse(catalogue(x)[key])} for x in ("id", "en")
    )
    assert indonesian == english


def test_every_key_in_the_code_has_a_sentence() -> None:
    tables = "|".join(sorted({key.partition(".")[0] for key in catalogue("id")}))
    shape = re.compile(rf"(?:{tables})\.[a-z][a-z0-9_-]*")
    spoken = {each for file in files() for each in _spoken(file.tree)}
    keys = {each for each in constants() if shape.fullmatch(each)} & (spoken | {k for k in constants() if "." in k})
    assert sorted(key for key in (keys & spoken) - catalogue("id").keys()) == []


def _spoken(tree: ast.Module) -> Iterator[str]:
    """Constants handed to a catalogue, a refusal or a table of members left out."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = dotted(node.func).rpartition(".")[2]
            given = [*node.args, *(each.value for each in node.keywords)]
            inner = [one for each in given for one in ast.walk(each) if isinstance(one, ast.Constant)]
            texts = [one.value for one in inner if isinstance(one.value, str)]
            if name in {"words", "say", "Refusal"}:
                yield from texts[:1]
            elif name in {"leave", "blind"}:
                yield from (text for text in texts if text.startswith(("left.", "blind.")))


def test_every_problem_code_has_a_sentence() -> None:
    calls = [n for file in files() for n in ast.walk(file.tree) if isinstance(n, ast.Call)]
    firsts = [n.args[0] for n in calls if dotted(n.func).rpartition(".")[2] in CODED and n.args]
    firsts += [k.value for n in calls if dotted(n.func) in CODED for k in n.keywords if k.arg == "code"]
    codes = {one.value for one in firsts if isinstance(one, ast.Constant)}
    assert codes
    assert sorted(code for code in codes if f"problem.{code}" not in catalogue("id")) == []


def test_no_sentence_is_unused() -> None:
    assert sorted(key for key in catalogue("id") if not _used(key)) == []


def _used(key: str) -> bool:
    return key in constants() or any(
        key.startswith(front) and (key.removeprefix(front) in constants() or key.removeprefix(front).isdigit())
        for front in patterns()
    )


def test_indonesian_holds_no_english() -> None:
    spoken = {key: OPTION.sub("", text) for key, text in catalogue("id").items()}
    assert {key: text for key, text in spoken.items() if ENGLISH.search(text)} == {}


def test_english_holds_no_indonesian() -> None:
    assert {key: text for key, text in catalogue("en").items() if len(INDONESIAN.findall(text)) > 1} == {}


def said() -> Iterator[tuple[str, str]]:
    """Everything we say ourselves; texts of the law are quoted as they stand."""
    for path in sorted((SOURCE / "data").rglob("*.toml")):
        place = path.relative_to(SOURCE / "data").as_posix()
        if "/law/" not in place and "/lexicon/" not in place and "/contests/" not in place:
            found = strings(tomllib.loads(path.read_text("utf-8")))
            yield from ((f"{place}: {key}", text) for key, text in found if not key.startswith(SPOKEN))


def test_no_word_of_guilt() -> None:
    assert [f"{place}: {text}" for place, text in said() if GUILT.search(text)] == []


def test_nobody_is_told_to_delete() -> None:
    told = [(place, part) for place, text in said() for part in re.split(r"[.;!?]\s", text)]
    assert [f"{place}: {part}" for place, part in told if DELETION.search(part) and not REFUSED.search(part)] == []


@pytest.mark.parametrize("sentence", ["Hapus unggahan ini.", "Delete it now."])
def test_an_advice_to_delete_would_be_seen(sentence: str) -> None:
    assert DELETION.search(sentence)
    assert not REFUSED.search(sentence)


def test_words_folder_holds_the_same_areas() -> None:
    areas = [{path.name for path in Path(WORDS / lang).glob("*.toml")} for lang in ("id", "en")]
    assert areas[0] == areas[1]
