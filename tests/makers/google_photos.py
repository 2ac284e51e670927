"""Google Photos in Takeout archives of a fictional owner: names of three times, cut, numbered, edited; two languages."""
# ruff: noqa: E501 - records stand on a line each

import json
from datetime import datetime
from typing import Any, Literal

from makers.every import OTHERS

Era = Literal["2019", "2024", "2025"]
Language = Literal["en", "id"]

ROOTS = {"en": "Takeout/Google Photos", "id": "Takeout/Google Foto"}
FOLDERS = {"en": ("Photos from 2019", "Ceremony"), "id": ("Foto dari 2019", "Upacara")}
LONGEST = 51  # letters of the name of a sidecar
LONG = "Upacara peringatan hari kemerdekaan di lapangan kecamatan 2019.jpg"
SUFFIX = {"2019": "", "2024": "", "2025": ".supplemental-metadata"}


def sidecar(title: str, taken: str, **more: Any) -> dict[str, Any]:
    """What stands beside a photo: times as text, words in the owner's language."""
    stamp = str(int(datetime.fromisoformat(taken + "+00:00").timestamp()))
    upload = str(int(datetime.fromisoformat("2019-09-01 00:00:00+00:00").timestamp()))
    nowhere = {"latitude": 0.0, "longitude": 0.0, "altitude": 0.0, "latitudeSpan": 0.0, "longitudeSpan": 0.0}
    return {
        "title": title, "description": "", "imageViews": "3",
        "creationTime": {"timestamp": upload, "formatted": "1 Sep 2019 00.00.00 UTC"},
        "photoTakenTime": {"timestamp": stamp, "formatted": "17 Agu 2019 03.15.00 UTC"},
        "geoData": nowhere, "url": "https://photos.contoh.invalid/x",
        "googlePhotosOrigin": {"mobileUpload": {"deviceType": "ANDROID_PHONE"}},
    } | more  # fmt: skip


def named(photo: str, era: Era, number: int = 0) -> str:
    """The name of the sidecar of a photo: cut to its length, with the number where it stands at that time."""
    count = f"({number})" if number else ""
    name = f"{photo}{SUFFIX[era]}"
    return f"{name[: LONGEST - len('.json') - len(count)]}{count}.json"


def archive(language: Language = "id", era: Era = "2025") -> dict[str, bytes]:
    """The members of an archive."""
    root, (year, album) = ROOTS[language], FOLDERS[language]
    photos: list[tuple[str, str, dict[str, Any]]] = [
        (year, named("IMG_0001.jpg", era), sidecar("IMG_0001.jpg", "2019-08-17 03:15:00", description="Bersama Pak Budi Contoh 🇮🇩")),
        (year, named("DSC_0238.JPG", era), sidecar("DSC_0238.JPG", "2019-08-18 01:00:00")),
        (year, named("DSC_0238.JPG", era, 1), sidecar("DSC_0238.JPG", "2019-08-19 01:00:00")),
        (year, named("foto(2).jpg", era), sidecar("foto(2).jpg", "2019-08-20 01:00:00")),
        (year, named(LONG, era), sidecar(LONG, "2019-08-21 01:00:00")),
        (year, named("hidup.HEIC", era), sidecar("hidup.HEIC", "2019-08-22 01:00:00")),
        (year, named("tiada.jpg", era), sidecar("tiada.jpg", "1965-01-01 00:00:00")),
        (year, named("sampah.jpg", era), sidecar("sampah.jpg", "2019-08-23 01:00:00", trashed=True)),
        (year, named("kawan.jpg", era), sidecar(f"{OTHERS}.jpg", "2019-08-24 01:00:00", googlePhotosOrigin={"fromPartnerSharing": {}})),
        (album, named("IMG_0001.jpg", era), sidecar("IMG_0001.jpg", "2019-08-17 03:15:00", description="Bersama Pak Budi Contoh 🇮🇩")),
    ]  # fmt: skip
    members = {
        f"{root}/{folder}/{name}": json.dumps(about, ensure_ascii=False, indent=2).encode()
        for folder, name, about in photos
    }
    about = {"title": album, "description": "", "access": "protected", "date": {"timestamp": "0", "formatted": "x"}}
    edited = "IMG_0001-edited.jpg" if language == "en" else "IMG_0001-diedit.jpg"
    files = (
        "IMG_0001.jpg",
        edited,
        "DSC_0238.JPG",
        "DSC_0238(1).JPG",
        "foto(2).jpg",
        f"{LONG[:47]}.jpg",
        "hidup.HEIC",
        "hidup.MP4",
        "kawan.jpg",
    )
    members |= {f"{root}/{year}/{name}": name.encode() for name in files}
    return members | {
        f"{root}/{album}/IMG_0001.jpg": b"IMG_0001.jpg",
        f"{root}/{album}/{'metadata' if language == 'en' else 'metadata(1)'}.json": json.dumps(
            about, indent=2
        ).encode(),
        f"{root}/user-generated-memory-titles.json": b"{}",
    }


def samples() -> dict[str, dict[str, bytes]]:
    """Archives of all times in both languages."""
    eras: tuple[Era, ...] = ("2019", "2024", "2025")
    languages: tuple[Language, ...] = ("en", "id")
    return {f"{era} {language}": archive(language, era) for era in eras for language in languages}
