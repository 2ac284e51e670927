"""Readers of platforms' archives, one file a platform."""

from netral.importers.bluesky import bluesky
from netral.importers.draft import draft
from netral.importers.facebook import facebook
from netral.importers.frame import Importer
from netral.importers.google_photos import google_photos
from netral.importers.instagram import instagram
from netral.importers.linkedin import linkedin
from netral.importers.mastodon import mastodon
from netral.importers.photos import photos
from netral.importers.reddit import reddit
from netral.importers.snapchat import snapchat
from netral.importers.telegram import telegram
from netral.importers.threads import threads
from netral.importers.tiktok import tiktok
from netral.importers.whatsapp import whatsapp
from netral.importers.x import x
from netral.importers.youtube import youtube

ALL: tuple[Importer, ...] = (
    bluesky, draft, facebook, google_photos, instagram, linkedin, mastodon, photos,
    reddit, snapchat, telegram, threads, tiktok, whatsapp, x, youtube,
)  # fmt: skip
