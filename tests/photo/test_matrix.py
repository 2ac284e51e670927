"""Every case of the matrix: the true time lies inside, precision and conflicts are as expected, exiftool agrees."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from netral.kit.archive import open_tree
from netral.model.photo import Dated, Evidence, Says, Source
from netral.photo.album import Album, bound
from netral.photo.memory import remembered
from netral.photo.stamps import stamp
from photo.matrix import ASKED, MATRIX, Case

EVERY = pytest.mark.parametrize("case", MATRIX, ids=lambda case: case.name)
TAGS = {
    Source.EXIF_ORIGINAL: "ExifIFD:DateTimeOriginal",
    Source.EXIF_DIGITIZED: "ExifIFD:CreateDate",
    Source.EXIF_MODIFIED: "IFD0:ModifyDate",
    Source.XMP_ORIGINAL: "XMP-exif:DateTimeOriginal",
    Source.XMP_CREATED: "XMP-photoshop:DateCreated",
    Source.XMP_DIGITIZED: "XMP-xmp:CreateDate",
    Source.IPTC_CREATED: "IPTC:DateCreated",
    Source.PNG_CREATED: "PNG:CreationTime",
    Source.VIDEO_HEADER: "QuickTime:CreateDate",
    Source.VIDEO_CREATED: "Keys:CreationDate",
    Source.GPS: "GPS:GPSDateStamp",
}


def dated(case: Case, made: dict[str, Path]) -> Dated:
    """What Netral says of a case."""
    also = [Evidence(Source.POSTED, Says.NOT_AFTER, bound(case.posted))] if case.posted else []
    with open_tree([made[case.name].parent]) as tree:
        return Album(tree, ASKED).photo(case.file, [*also, *remembered(case.memory)]).dated


def test_the_matrix_is_large() -> None:
    assert len(MATRIX) >= 150
    assert len({case.name for case in MATRIX}) == len(MATRIX)
    assert {ending for case in MATRIX if (ending := case.file.rpartition(".")[2])} >= {
        "jpg",
        "heic",
        "webp",
        "png",
        "mp4",
    }


@EVERY
def test_the_true_time_lies_inside(case: Case, made: dict[str, Path]) -> None:
    taken = dated(case, made).taken
    assert taken.start is None or taken.start <= case.true
    assert taken.end is None or case.true < taken.end
    assert (taken.start is None) == case.open or case.doubts


@EVERY
def test_precision_conflicts_and_doubts(case: Case, made: dict[str, Path]) -> None:
    found = dated(case, made)
    assert not case.precision or found.taken.precision == case.precision
    pairs = {frozenset((one.one, one.other)) for one in found.conflicts}
    assert pairs == {frozenset(map(Source, pair)) for pair in case.conflicts}
    doubts = {f"{one.source}:{one.doubt}" for one in found.evidence if one.doubt}
    assert doubts >= set(case.doubts)


@EVERY
def test_no_narrower_than_the_evidence(case: Case, made: dict[str, Path]) -> None:
    """What was not written to the second, with a zone, is not told to the second."""
    taken = dated(case, made).taken
    if taken.known and not case.posted:
        wide = {"second": 1, "minute": 2, "day": 86400, "month": 28 * 86400, "year": 365 * 86400}
        least = timedelta(seconds=wide.get(taken.precision, 0))
        assert taken.start is not None
        assert taken.end is not None
        assert taken.end - taken.start >= least


@EVERY
def test_exiftool_reads_the_same(case: Case, made: dict[str, Path], oracle: dict[str, dict[str, Any]]) -> None:
    """Whatever we found, exiftool finds with the same day, and whatever it finds of these, we found."""
    read = oracle[case.name]
    found = {one.source: one for one in dated(case, made).evidence}
    for source, tag in TAGS.items():
        text = str(read.get(tag, ""))
        written = stamp(text) if text and not text.startswith("0000") else None
        if source is Source.VIDEO_HEADER and case.doubts:
            continue  # exiftool takes 1970 for no time at all
        assert (source in found) == (written is not None), source
        if written and found[source].day:
            assert found[source].day == written.first.date()


def test_originals_are_only_read(made: dict[str, Path]) -> None:
    before = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in made.values()}
    for case in MATRIX:
        dated(case, made)
    assert {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in made.values()} == before
