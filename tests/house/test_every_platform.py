"""What must hold for every platform alike, on the archives of every maker; a new one is covered by being there."""

import re
from pathlib import Path

import msgspec
import pytest

from makers.every import OTHERS, Sample, everything, makers
from makers.meta import zipped
from netral.check import Seen, items
from netral.cli.run import run
from netral.importers import ALL
from netral.importers.reading import recognised
from netral.kit.archive import open_tree
from netral.kit.words import LANGS, sentences
from netral.model.item import Account, Coverage, Item, Owner, Problem, Reading

EVERY = pytest.mark.parametrize("sample", everything(), ids=lambda sample: sample.id)
WORD = re.compile(r"[^\W\d_]{6,}")
OURS = {word for lang in LANGS for sentence in sentences(lang).values() for word in WORD.findall(sentence)}
DAMAGES = {
    "whole": lambda raw: raw,
    "cut": lambda raw: raw[: len(raw) * 2 // 3],
    "other types": lambda raw: re.sub(rb": \d+", b': "x"', raw),
    "strange bytes": lambda raw: raw.replace(b"a", b"\xff", 5).replace(b"\n", b"\0", 3),
    "turned round": lambda raw: raw[::-1],
}


def read(sample: Sample) -> list[Seen]:
    with open_tree([("archive.zip", zipped(sample.members))]) as tree:
        return list(items(tree, owner=Owner(accounts=sample.own)))


def test_every_importer_has_a_maker_of_its_name() -> None:
    assert set(makers()) == {one.name for one in ALL}


def test_somebody_elses_words_stand_in_the_archives() -> None:
    """Else the test below would prove nothing."""
    assert [one for one in everything() if any(OTHERS.encode() in content for content in one.members.values())]


@EVERY
def test_other_peoples_words_are_in_no_act(sample: Sample) -> None:
    found = [each for each in read(sample) if isinstance(each, Item)]
    assert found
    assert [each.id for each in found if OTHERS.encode() in msgspec.json.encode(each)] == []


@EVERY
def test_it_is_recognised_and_nothing_else_is(sample: Sample) -> None:
    with open_tree([("archive.zip", zipped(sample.members))]) as tree:
        assert [one.name for one in recognised(tree, ALL)] == [sample.maker]


@EVERY
def test_every_member_is_accounted_for(sample: Sample) -> None:
    all_ = read(sample)
    told = [each for each in all_ if isinstance(each, Coverage)]
    assert {each.member.partition("#")[0] for each in told} == set(sample.members)
    assert [each for each in told if each.reading is Reading.READ]
    assert {each.code for each in all_ if isinstance(each, Problem)} <= {"layout-guessed"}
    assert all(each.platform == sample.maker for each in told if each.reading is not Reading.UNREAD)


@EVERY
def test_acts_have_ids_of_their_own(sample: Sample) -> None:
    ids = [each.id for each in read(sample) if isinstance(each, Item)]
    assert len(set(ids)) == len(ids)


@EVERY
def test_an_archive_of_another_account_is_refused(
    sample: Sample, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    paths = written(sample, tmp_path, "whole")
    profile = tmp_path / "saya.toml"
    profile.write_text('akun = ["bukan.pemiliknya"]')
    ended = run(["items", *paths, "--owner", str(profile), "--format", "jsonl"])
    said = capsys.readouterr()
    knows = any(isinstance(each, Account) and each.handle for each in read(sample))
    assert not (knows and (said.out or ended != 2)), "shown although it is somebody else's"
    assert "Traceback" not in said.err


@EVERY
@pytest.mark.parametrize("damage", DAMAGES)
def test_no_word_of_a_person_is_said_beside_the_result(
    sample: Sample, damage: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = " ".join(content.decode("utf-8", "replace") for content in sample.members.values())
    words = set(WORD.findall(text)) - OURS - set(WORD.findall(" ".join(sample.members)))
    run(["items", *written(sample, tmp_path, damage), *(("--platform", sample.maker) if damage == "cut" else ())])
    said = capsys.readouterr()
    assert words & set(WORD.findall(said.out + said.err)) - {sample.maker} == set()
    assert "Traceback" not in said.err


def written(sample: Sample, folder: Path, damage: str) -> list[str]:
    """The damaged archive as an unpacked folder."""
    for name, content in sample.members.items():
        path = folder / "archive" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(DAMAGES[damage](content))
    return [str(folder / "archive")]
