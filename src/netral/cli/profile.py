"""The owner's profile: a small TOML file a person writes about themselves. Every field is optional."""

import tomllib
from collections.abc import Sequence
from pathlib import Path

import msgspec
from msgspec import Struct

from netral.cli.refusal import Refusal
from netral.model.item import UNSTATED, Owner
from netral.model.time import Fit
from netral.packs.heads import classes


class Profile(Struct, frozen=True, forbid_unknown_fields=True):
    """The file's fields, in Indonesian because the person writes them.

    cuti: on leave outside state responsibility. nama: names under which they write in chats.

    keadaan: circumstances that the pack knows, such as on duty.
    """

    kelas: str = UNSTATED
    jabatan: str = ""
    wilayah: str = ""
    akun: tuple[str, ...] = ()
    pasangan_calon: str = ""
    cuti: bool | None = None
    nama: tuple[str, ...] = ()
    keadaan: tuple[str, ...] = ()


def owner(path: Path | None, names: tuple[str, ...] = (), pack: str = "id") -> Owner:
    """Who asks, as the file at `path` says; nobody in particular without one.

    names: more names used in chats. pack: whose classes of employees count.
    """
    if path is None:
        return Owner(names=names)
    known = (*classes(pack), UNSTATED)
    try:
        profile = _profile(path.read_text("utf-8"), known)
    except OSError:
        raise Refusal("refuse.unreadable", file=path.name) from None
    except (msgspec.ValidationError, ValueError):
        fields = ", ".join(Profile.__struct_fields__)
        raise Refusal("refuse.profile", file=path.name, fields=fields, classes=", ".join(known)) from None
    leave = Fit.MAYBE if profile.cuti is None else Fit.YES if profile.cuti else Fit.NO
    handles = tuple(one.lstrip("@").lower() for one in profile.akun)
    names = (*profile.nama, *names)
    spouse, facts = profile.pasangan_calon, profile.keadaan
    return Owner(profile.kelas, profile.jabatan, profile.wilayah, handles, spouse, leave, names, facts)


def _profile(text: str, known: Sequence[str]) -> Profile:
    """The file as a record. Raises ValueError for a class of employees that is not known."""
    profile = msgspec.convert(tomllib.loads(text), Profile)
    if profile.kelas not in known:
        raise ValueError
    return profile
