"""Instagram exports of 2018 to 2020, with and without zones."""

from collections import Counter

import pytest

from importers.test_facebook import found, told
from makers.instagram import BIO, OWNER
from makers.instagram_flat import SAID, archive
from makers.meta import seen, written
from netral.model.item import Account, Coverage, Problem
from netral.model.time import Basis

ACTS = {
    ("profile", "", BIO, "", ()),
    ("profile", "2017-07-30 16:40:13", "", "", ("p.jpg",)),
    ("post", "2019-08-18 01:00:00", "", "", ("s.mp4",)),
    ("post", "2019-08-17 03:15:00", SAID, "", ("a.jpg", "b.jpg")),
    ("post", "2019-08-16 03:15:00", "Sendiri", "", ("c.jpg",)),
    ("comment", "2019-04-01 05:06:07", "Selamat ya 🙏", "dapur.ibu", ()),
    ("react", "2019-04-10 01:02:03", "", "tim_contoh_01", ()),
    ("react", "2019-04-10 01:02:04", "", "dapur.ibu", ()),
    ("react", "2019-04-11 01:02:03", "", "dapur.ibu", ()),
    ("follow", "2019-04-02 14:45:00", "", "tim_contoh_01", ()),
    ("follow", "2019-04-03 14:45:00", "", "#contoh", ()),
}


@pytest.mark.parametrize(("zone", "basis"), [("+00:00", Basis.STATED), ("", Basis.ASSUMED)])
def test_the_acts(zone: str, basis: Basis) -> None:
    all_ = seen(archive(zone=zone))
    counted = Counter(told(each) for each in found(all_))
    assert set(counted) == ACTS
    assert set(counted.values()) == {1}
    assert {each.at.basis for each in found(all_) if each.at.known} == {basis}
    assert [each for each in all_ if isinstance(each, Problem)] == []
    assert not [each for each in all_ if isinstance(each, Coverage) and each.reading == "unread"]
    assert {each.handle for each in all_ if isinstance(each, Account)} == {OWNER}


def test_odd_entries_are_passed_over() -> None:
    likes = {"media_likes": [["2019-04-10T01:02:03+00:00"], None, 5, ["x", "tim_contoh_01"]], "comment_likes": None}
    acts = [told(each) for each in found(seen({"likes.json": written(likes)}))]
    assert acts == [("react", "", "", "tim_contoh_01", ())]
