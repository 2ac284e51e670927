"""The owner's profile: a small TOML file a person writes about themselves. Every field is optional."""

import tomllib
from pathlib import Path

import msgspec
from msgspec import Struct

from netral.cli.refusal import Refusal
from netral.model.item import EmployeeClass, Owner
from netral.model.time import Fit


class Profile(Struct, frozen=True, forbid_unknown_fields=True):
    """The file's fields, in Indonesian because the person writes them.

    cuti: on leave outside state responsibility. nama: names under which they write in chats.
    """

    kelas: EmployeeClass = EmployeeClass.UNKNOWN
    jabatan: str = ""
    wilayah: str = ""
    akun: tuple[str, ...] = ()
    pasangan_calon: str = ""
    cuti: bool | None = None
    nama: tuple[str, ...] = ()


def owner(path: Path | None, names: tuple[str, ...] = ()) -> Owner:
    """Who asks, as the file at `path` says; nobody in particular without one. names: more names used in chats."""
    if path is None:
        return Owner(names=names)
    try:
        profile = msgspec.convert(tomllib.loads(path.read_text("utf-8")), Profile)
    except OSError:
        raise Refusal("refuse.unreadable", file=path.name) from None
    except (msgspec.ValidationError, ValueError):
        known = ", ".join(Profile.__struct_fields__)
        classes = ", ".join(EmployeeClass)
        raise Refusal("refuse.profile", file=path.name, fields=known, classes=classes) from None
    leave = Fit.MAYBE if profile.cuti is None else Fit.YES if profile.cuti else Fit.NO
    handles = tuple(one.lstrip("@").lower() for one in profile.akun)
    return Owner(
        profile.kelas, profile.jabatan, profile.wilayah, handles, profile.pasangan_calon, leave, (*profile.nama, *names)
    )
