"""A small pack, all fictional, in which nothing is wrong."""

GOOD = {
    "pack.toml": """\
id = "uji"
title = { id = "Uji", en = "Test" }
version = "1"
checked = 2026-01-01

[[class]]
id = "pns"
text = { id = "PNS", en = "civil servant" }
""",
    "law/keputusan.toml": """\
id = "keputusan"
title = "Keputusan Contoh"
short = "Keputusan"
rank = "decree"
from = 2024-01-01
checked = 2026-01-01
url = "https://contoh.invalid/keputusan"

[[clause]]
id = "1"
label = "Baris 1"
quote = "mengajak memilih calon"
confidence = "several"

[[clause]]
id = "2"
label = "Baris 2"
quote = "tidak dipakai siapa pun"
confidence = "memory"
""",
    "law/ucapan.toml": """\
id = "ucapan"
title = "Ucapan Pejabat Contoh"
short = "Ucapan"
rank = "statement"
from = 2024-03-01
checked = 2026-01-01
url = "https://contoh.invalid/ucapan"

[[clause]]
id = "1"
label = "Menurut pejabat"
quote = "sebaiknya diberi tanggal"
confidence = "single"
""",
    "conflicts/tanggal.toml": """\
id = "tanggal"
title = { id = "Perlukah tanggal?", en = "Is a date needed?" }
reading = { id = "Sebaiknya.", en = "Better so." }
rules = ["UJI-1"]

[[voice]]
answer = "allowed"
says = { id = "diam", en = "silent" }
cite = "keputusan#1"

[[voice]]
answer = "forbidden"
says = { id = "sebaiknya", en = "better" }
cite = "ucapan#1"
""",
    "contests/contoh-2024.toml": """\
id = "contoh-2024"
title = "Pemilihan Contoh"
region = "Contoh"
zone = "WIB"
fictional = true

[[standing]]
status = "tokoh"
until = 2024-08-27
cite = "keputusan#1"
confidence = "primary"

[[standing]]
status = "calon"
from = 2024-08-27
cite = "keputusan#1"
confidence = "primary"

[[contestant]]
id = "01"
name = "Budi Contoh - Sari Misal"
kind = "pair"
number = 1
names = ["Budi Contoh", "Sari Misal"]

[[contestant]]
id = "02"
name = "Tono Umpama - Rina Andai"
kind = "pair"
number = 2
names = ["Tono Umpama", "Rina Andai"]
""",
    "contests/nyata.toml": """\
id = "nyata"
title = "Pemilihan lain"
region = "Contoh"
zone = "WIB"

[[contestant]]
id = "01"
name = "Joko Ibarat"
kind = "person"
names = ["Joko Ibarat"]
""",
    "contests/daftar.toml": """\
id = "daftar"
title = "Daftar rekaan, {region}"
region = ""
zone = "WIB"
fictional = true
seats = "daftar.tsv"
parties = "contoh-2024"
setting = ["caleg"]
note = { id = "Hanya dapil Contoh I.", en = "Only the district Contoh I." }

[[standing]]
status = "calon"
cite = "keputusan#1"
confidence = "primary"
""",
    "contests/daftar.tsv": (
        "district\tnumber\tname\tparty\nContoh I\t1\tDr. H. RAHMAT LAKSANA, S.H.\t01\nContoh I\t1\tDEWI CONTOHNYA\t02\n"
    ),
    "accounts/contoh.tsv": (
        "platform\thandle\tkind\tabout\tfrom\tuntil\tconfidence\tsource\n"
        "\ttim_contoh_01\tcampaign-account\tcontoh-2024/01\t\t\tprimary\trekaan\n"
        "\ttim_contoh_02\tcampaign-account\tcontoh-2024/02\t\t\tprimary\trekaan\n"
    ),
    "lexicon/phrases.toml": """\
[[entry]]
signal = "phrase.solicit"
texts = ["ayo pilih *"]
""",
    "lexicon/tags.tsv": "text\tsignal\tform\tabout\nbudimenang\ttag.for\thashtag\tcontoh-2024/01\n",
    "signals.toml": """\
[[signal]]
id = "phrase.solicit"
text = { id = "ada ajakan", en = "others are asked" }

[[signal]]
id = "tag.for"
text = { id = "ada tagar", en = "a hashtag is used" }

[[signal]]
id = "negated"
text = { id = "disangkal", en = "denied" }
softens = true
""",
    "advice.toml": """\
[[advice]]
id = "sunting"
do = { id = "Sunting keterangannya. Jangan dihapus.", en = "Edit the caption. Do not delete it." }
why = { id = "Tanggal membuatnya jelas.", en = "A date makes it clear." }
group = { id = "Sunting", en = "Edit" }
rank = "statement"
cites = ["ucapan#1"]
""",
    "consequences.toml": """\
[[consequence]]
id = "berat"
text = { id = "Kolom sanksi menyebut hukuman berat.", en = "The column names a severe measure." }
cites = ["keputusan#1"]
""",
    "ask.toml": """\
idle = "boleh"
domain = "suka"

[plain]
like = "ngelike"

[[concept]]
id = "suka"
slot = "act"
words = ["like"]

[[fact]]
id = "status"
ask = { id = "Status Anda?", en = "Your status?" }

[[office]]
id = "bkn"
text = { id = "BKN", en = "BKN" }
""",
    "questions/suka.toml": """\
whom = ["bkn"]
decides = ["status"]

[[question]]
id = "suka"
title = { id = "Menyukai", en = "Liking" }
asked = ["boleh like", "like boleh", "ngelike?", "kalau like", "like saja", "like aja"]
verdict = "forbidden"
answer = { id = "Tidak boleh.", en = "No." }
cites = ["keputusan#1"]

[[question.reply]]
when = { status = ["pns"] }
verdict = "depends"
answer = { id = "Tergantung.", en = "It depends." }
cites = ["ucapan#1"]
""",
    "rules/ajakan.toml": """\
[[rule]]
id = "UJI-1"
title = { id = "Ajakan", en = "Asking others" }
kind = "act"
since = "2026.01"

[[rule.arm]]
from = 2024-01-01
until = 2024-10-31
acts = ["post"]
any = ["phrase.solicit", "tag.for"]
unless = ["negated"]
statuses = ["calon"]
level = "risk"
cites = ["keputusan#1"]
advice = ["sunting"]
consequence = { pns = "berat" }

[[rule.arm]]
from = 2024-10-31
acts = ["post"]
any = ["phrase.solicit"]
statuses = ["calon"]
level = "risk"
cites = ["keputusan#1", "ucapan#1"]
advice = ["sunting"]

[[rule.example]]
on = 2024-08-26
act = "post"
text = "Ayo pilih Budi Contoh"
expect = "clear"
note = "Sehari sebelum penetapan."

[[rule.example]]
on = 2024-08-27
act = "post"
text = "Ayo pilih Budi Contoh"
expect = "risk"
note = "Hari penetapan."

[[rule.example]]
on = 2024-10-30
act = "post"
text = "Besok hujan"
expect = "clear"
note = "Hari terakhir lengan pertama."

[[rule.example]]
on = 2024-10-31
act = "post"
text = "Ayo pilih Rina Andai"
expect = "risk"
note = "Hari pertama lengan kedua."
""",
}


def changed(file: str, old: str, new: str) -> dict[str, str]:
    """The good pack with one piece of one file changed: the last one of its kind."""
    before, found, after = GOOD[file].rpartition(old)
    if not found:
        raise ValueError(old)
    return GOOD | {file: before + new + after}
