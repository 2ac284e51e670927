"""What the readers of one platform's members tell each other while an archive is read."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from netral.model.item import Account

MANY = 500_000  # entries a notebook keeps of one kind; what comes later is only less well resolved


class Context:
    """A notebook for one platform in one run: the account, handles by id, expected counts, media members."""

    def __init__(self, platform: str, members: Iterable[str], own: Sequence[str] = ()) -> None:
        """An empty notebook over the names of all members. own: names under which the owner says they write."""
        self.account = Account(platform)
        self.own = frozenset(name.casefold().removeprefix("@") for name in own)
        self.exported: datetime | None = None
        self.private = False
        self.member, self.title = "", ""  # the member at hand, and the name of the file that holds it
        self.handles: dict[str, str] = {}
        self.expected: dict[str, list[int]] = {}
        self.notes: dict[str, list[str]] = {}
        self._folders: dict[str, frozenset[str]] = {}
        self._members: dict[str, list[str]] = {}
        for name in members:
            self._members.setdefault(name.rpartition("/")[2], []).append(name)

    def media(self, reference: str) -> str:
        """The member that a media reference names, by its longest common ending; "" where it is absent."""
        wanted = reference.rpartition("/")[2]
        found = self._members.get(wanted, ())
        return max(found, key=lambda name: _shared(name, reference), default="")

    def folder(self, path: str) -> frozenset[str]:
        """The names of the files in a folder; parts of an archive that lie side by side are one."""
        if not self._folders:
            found: dict[str, set[str]] = {}
            for name, members in self._members.items():
                for member in members:
                    found.setdefault(_place(member.rpartition("/")[0]), set()).add(name)
            self._folders = {place: frozenset(names) for place, names in found.items()}
        return self._folders.get(_place(path), frozenset())

    def knows(self, id_: str, handle: str) -> None:
        """Note which handle an account id has."""
        if id_ and handle and len(self.handles) < MANY:
            self.handles.setdefault(id_, handle.lower())

    def made(self, exported: datetime | None) -> None:
        """Note when an archive was made; of several the latest counts, for nothing in them happened later."""
        self.exported = max(filter(None, (self.exported, exported)), default=None)

    def expect(self, member: str, count: int) -> None:
        """Note how many records the platform's own manifest states for a member; each archive has its own."""
        self.expected.setdefault(member, []).append(count)

    def stated(self, name: str, found: int) -> int:
        """The count a manifest states for a member, the one that was `found` where several do; -1 where none does."""
        counts = [
            n for member, ns in self.expected.items() if name == member or name.endswith(f"/{member}") for n in ns
        ]
        return found if found in counts else max(counts, default=-1)


def _place(folder: str) -> str:
    """A folder by its last two names."""
    return "/".join(folder.split("/")[-2:])


def _shared(one: str, other: str) -> int:
    """How many path segments two paths share, from the end."""
    pairs = zip(reversed(one.split("/")), reversed(other.split("/")), strict=False)
    return next(
        (n for n, (mine, yours) in enumerate(pairs) if mine != yours), min(one.count("/"), other.count("/")) + 1
    )
