"""The photos and films of an archive or folder, each with what its bytes, its name and its neighbours say of it."""

from base64 import b64encode
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime, timedelta

from msgspec import Struct
from msgspec.structs import replace

from netral.kit.archive import ArchiveError, Member, Tree
from netral.model.item import Item, Media, MediaKind
from netral.model.photo import UNDATED, Dated, Evidence, Says, Source
from netral.model.time import EAST, WEST, Basis, Moment
from netral.photo.names import named
from netral.photo.read import Inside, inside
from netral.photo.sidecars import beside, sidecar_evidence
from netral.photo.weigh import weighed

PICTURES = frozenset(["jpg", "jpeg", "jpe", "png", "webp", "heic", "heif", "avif", "tif", "tiff", "dng", "gif", "bmp"])
FILMS = frozenset(["mp4", "mov", "m4v", "3gp", "mkv", "webm", "avi"])
DAY = timedelta(days=1)
SMALL, SHOWN = 40_000, ("jpeg", "png", "webp")  # bytes of a preview, and the kinds that every browser shows
LARGEST = 1 << 20  # bytes of a sidecar


class Photo(Struct, frozen=True):
    """A photo or film. problem: code of what went wrong with its bytes, else ""."""

    member: str
    dated: Dated = UNDATED
    inside: Inside = Inside()
    problem: str = ""


class Album:
    """Dates the photos of a tree, one at a time.

    now: the instant after which nothing was taken. shrunk: makes a small JPEG of a picture, or nothing.
    """

    def __init__(self, tree: Tree, now: datetime | None = None, shrunk: Callable[[bytes], bytes] | None = None) -> None:
        """Over every member of `tree`; nothing is read yet."""
        self._tree, self._now, self._shrunk = tree, now, shrunk
        self._members = {member.name: member for member in tree.members}
        self._beside: defaultdict[str, list[str]] = defaultdict(list)
        for name in self._members:
            if name.endswith(".json"):
                self._beside[name.rpartition("/")[0]].append(name.rpartition("/")[2])

    def photos(self) -> Iterator[str]:
        """The names of all photos and films, in the order of the tree."""
        yield from (name for name in self._members if pictured(name))

    def photo(self, name: str, also: Sequence[Evidence] = ()) -> Photo:
        """One of them; also: evidence from elsewhere, such as the day on which it was posted."""
        member = self._members.get(name)
        content, problem = self._inside(member) if member else (Inside(), "")
        evidence = (*content.evidence, *named(name), *self._sidecar(name), *also)
        return Photo(name, weighed(evidence, self._now), content, problem)

    def dated(self, item: Item) -> Item:
        """The act with its photos dated, as far as their bytes are here; the others by what the archive states."""
        return replace(item, media=tuple(self._medium(one, item) for one in item.media)) if item.media else item

    def _medium(self, one: Media, item: Item) -> Media:
        found = self.photo(one.member, (*stated(one), *arrived(one, item)))
        return replace(one, taken=found.dated.taken, dated=found.dated, preview=self.preview(found))

    def preview(self, found: Photo) -> str:
        """The small picture that a photo carries, or the photo itself, made small where it is not."""
        content, kind = found.inside.small, "jpeg"
        member = self._members.get(found.member)
        if not content and member and 0 < member.size <= SMALL and found.inside.kind in SHOWN:
            content, kind = self._bytes(member), found.inside.kind
        elif not content and member and self._shrunk and found.inside.kind:
            content = self._shrunk(self._bytes(member))
        fits = 0 < len(content) <= SMALL
        return f"data:image/{kind};base64,{b64encode(content).decode()}" if fits else ""

    def _bytes(self, member: Member) -> bytes:
        try:
            with self._tree.open(member) as stream:
                return stream.read()
        except ArchiveError:
            return b""

    def _inside(self, member: Member) -> tuple[Inside, str]:
        try:
            with self._tree.open(member) as stream:
                return inside(stream), ""
        except ArchiveError as error:
            return Inside(), error.code

    def _sidecar(self, name: str) -> tuple[Evidence, ...]:
        folder, _, file = name.rpartition("/")
        found = beside(file, self._beside.get(folder, ()))
        if not found:
            return ()
        try:
            with self._tree.open(self._members[f"{folder}/{found}" if folder else found]) as stream:
                return sidecar_evidence(stream.read(LARGEST))
        except ArchiveError:
            return ()


def pictured(name: str) -> bool:
    """Is it a photo or film by its name?"""
    return name.rpartition(".")[2].lower() in PICTURES | FILMS


def film(name: str) -> MediaKind:
    """What it is by its name."""
    return MediaKind.VIDEO if name.rpartition(".")[2].lower() in FILMS else MediaKind.PHOTO


def stated(one: Media) -> tuple[Evidence, ...]:
    """What the archive states of the taking."""
    if one.taken.start is None or one.taken.end is None:
        return ()
    whole = one.taken.end - one.taken.start == EAST + WEST + DAY
    day = (one.taken.start + EAST).date() if whole else None
    return (Evidence(Source.EXPORT_TAKEN, Says.TAKEN, one.taken, day),)


def arrived(one: Media, item: Item) -> Iterator[Evidence]:
    """A photo is older than its upload, and than the post that shows it unless it was added by an edit."""
    uploaded, edited, posted = one.uploaded.end, item.edited.end, item.at.end
    if uploaded and uploaded != posted:
        yield Evidence(Source.UPLOADED, Says.NOT_AFTER, bound(uploaded))
    late = uploaded or edited
    if posted and not (late and late > posted):
        yield Evidence(Source.POSTED, Says.NOT_AFTER, bound(posted))
    elif edited and not uploaded:
        yield Evidence(Source.EDITED, Says.NOT_AFTER, bound(edited))


def showing(seen: Iterable[object]) -> dict[str, tuple[Item, Media]]:
    """Which act shows a photo, by its member; the earliest of several."""
    found: dict[str, tuple[Item, Media]] = {}
    for act in (each for each in seen if isinstance(each, Item)):
        for one in act.media:
            known = found.get(one.member)
            if known is None or (act.at.end and known[0].at.end and act.at.end < known[0].at.end):
                found[one.member] = (act, one)
    return found


def bound(end: datetime) -> Moment:
    """The end of something, as a bound."""
    return Moment(None, end, Basis.BOUND)
