"""Reading only: 200,000 tweets and 100,000 likes of one X archive, beside `json.loads` and another reader."""

import tempfile
from pathlib import Path

from archives import write
from measured import others, table

with tempfile.TemporaryDirectory() as folder:
    archive = Path(folder) / "x.zip"
    write(archive)
    tasks = {"plain": "json.loads of tweets.js and like.js"}
    if others():
        tasks["hpi"] = "HPI, my.twitter.archive"
    table(archive, tasks | {"acts": "netral, reading only"})
