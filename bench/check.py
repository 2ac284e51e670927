"""The whole check of 200,000 tweets and 100,000 likes, beside `json.loads` of the same files."""

import tempfile
from pathlib import Path

from archives import write
from measured import table

with tempfile.TemporaryDirectory() as folder:
    archive = Path(folder) / "x.zip"
    write(archive)
    told = {"terminal": "netral check, report as text", "page": "netral check, report as page"}
    table(archive, {"plain": "json.loads of tweets.js and like.js"} | told)
