"""The linter: what a pack that can be read still gets wrong, with file and line."""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from msgspec import Struct

from netral.packs import lint_fair, lint_law, lint_lists, lint_names, lint_questions, lint_rules
from netral.packs.files import Files
from netral.packs.shelf import Reader, Shelf, Spot

Check = Callable[[Shelf], Iterator[Spot]]

UNREAD = "K100"
CHECKS: Mapping[str, Check] = MappingProxyType({
    "K101": lint_names.cites,
    "K102": lint_rules.arms_outlive_clauses,
    "K103": lint_rules.arms_overlap,
    "K104": lint_names.signals,
    "K105": lint_names.advice,
    "K106": lint_names.consequences,
    "K107": lint_rules.weak_sources,
    "K108": lint_names.contestants,
    "K109": lint_fair.gaps_in_standings,
    "K110": lint_rules.too_few_examples,
    "K111": lint_fair.real_names,
    "K112": lint_fair.standings_differ,
    "K113": lint_fair.guilt,
    "K114": lint_names.twice,
    "K115": lint_names.unused,
    "K116": lint_rules.unsure_sources,
    "K117": lint_rules.holes,
    "K118": lint_rules.edges_not_shown,
    "K119": lint_fair.names_differ,
    "K120": lint_fair.deletion,
    "K121": lint_law.unreached,
    "K122": lint_law.stale,
    "K123": lint_law.one_sided,
    "K124": lint_law.nowhere,
    "K125": lint_law.undated_periods,
    "K126": lint_law.unfounded,
    "K134": lint_names.owners,
    "K135": lint_lists.parties,
    "K136": lint_lists.untold,
    "K130": lint_questions.unknown,
    "K131": lint_questions.too_few_phrasings,
    "K132": lint_questions.asked_twice,
    "K133": lint_questions.without_ground,
})  # fmt: skip
MILD = frozenset({"K117"})  # may be meant; told, but nothing fails


class Complaint(Struct, frozen=True):
    """Something wrong in the pack. Its sentence and its hint are `lint.<code>` and `lint-hint.<code>` of the words.

    values: what fills their places. mild: may be meant.
    """

    code: str
    file: str
    line: int
    values: Mapping[str, str]
    mild: bool = False


def lint(files: Files) -> tuple[Complaint, ...]:
    """Everything wrong in the files of a pack, by file and line; what cannot be read hides the rest."""
    reader = Reader(files)
    shelf = reader.shelf()
    if reader.broken:
        return tuple(Complaint(UNREAD, one.file, one.line, {"what": one.what}) for one in reader.broken)
    found = [
        Complaint(code, spot.file, spot.line, spot.values, code in MILD)
        for code, check in CHECKS.items()
        for spot in check(shelf)
    ]
    once = (one for number, one in enumerate(found) if one not in found[:number])
    return tuple(sorted(once, key=lambda one: (one.file, one.line, one.code)))
