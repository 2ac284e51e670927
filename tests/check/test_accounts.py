"""An account of which an archive tells little by little stands once in the report."""

from datetime import date

from makers.records import pack
from netral.check import Bench, check
from netral.model.item import Account


def test_the_last_word_on_an_account_counts() -> None:
    told = [
        Account("youtube", "UC1", "wening"),
        Account("youtube", "UC1", "wening", "Wening Contoh"),
        Account("x", "7", "wening"),
        Account("x", "8", "lain"),
        Account("linkedin", name="Wening Contoh"),
    ]
    report = check(told, Bench.of(pack()), as_of=date(2024, 11, 30))
    assert report.accounts == tuple(told[1:])
