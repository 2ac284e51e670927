"""The law data and the archive of the report made by hand: all fictional."""

from datetime import date

from makers.records import PROSPECT
from netral.model.item import Coverage, Reading
from netral.model.law import Answer, Cite, Clause, Confidence, Conflict, Rank, Source, Text, Voice
from netral.model.pack import Advice, Step
from netral.model.time import Window

DECREE, SPOKEN, OURS = Cite("contoh-skb", "b-6"), Cite("contoh-ucapan", "foto"), Cite("netral", "catat")


def advice() -> tuple[Advice, ...]:
    """Keep and date; take back a like; note when it was done."""
    step = (
        Step("instagram", Text("Buka Profil, lalu Aktivitas Anda, lalu Suka", "Profile, Your activity, Likes")),
        Step("tiktok", Text("Langkah yang tidak dipakai", "A step nobody needs")),
        Step("", Text("Cari menu aktivitas", "Look for the activity menu")),
    )
    return (
        Advice(
            "simpan-beri-tanggal",
            Text("Simpan fotonya dan beri keterangan tanggal.", "Keep the photo and add its date."),
            Text("Foto lama tidak dipersoalkan; tanggal membuatnya jelas.", "Old photos are fine."),
            Text("Simpan, beri tanggal", "Keep, add the date"),
            Rank.STATEMENT,
            cites=(SPOKEN,),
            caption=True,
        ),
        Advice(
            "tarik-suka",
            Text("Batalkan suka, lalu catat kapan Anda melakukannya.", "Take back the like and note when you did."),
            Text("Suka dapat dibatalkan kapan saja.", "A like can be taken back at any time."),
            Text("Batalkan suka", "Take back the like"),
            Rank.CIRCULAR,
            step,
            (DECREE,),
        ),
        Advice(
            "catat",
            Text("Simpan catatan pribadi.", "Keep a note."),
            Text("Membantu kelak.", "It helps."),
            Text("Catat", "Note"),
            Rank.ADVICE,
            cites=(OURS,),
        ),
    )


def dispute() -> Conflict:
    """A question about likes that two sources answer differently."""
    voices = (
        Voice(Answer.FORBIDDEN, Text("suka disebut", "likes are named"), DECREE),
        Voice(Answer.ALLOWED, Text("dilihat konteksnya", "the context counts"), SPOKEN),
    )
    title, reading = (
        Text("Apakah suka dihitung?", "Does a like count?"),
        Text("Satu tingkat lebih rendah.", "One level lower."),
    )
    return Conflict("suka", title, reading, voices, ("UJI-SUKA",))


def sources() -> tuple[Source, ...]:
    """One of every strength used."""

    def source(id_: str, short: str, rank: Rank, *clauses: Clause) -> Source:
        title, url = f"{short} (rekaan, hanya untuk uji)", f"https://contoh.invalid/{id_}"
        return Source(id_, title, short, rank, Window(PROSPECT), date(2024, 10, 1), url, clauses)

    return (
        source(
            "contoh-uu", "UU Contoh", Rank.LAW, Clause("1", "Pasal 1", "Setiap pegawai netral.", Confidence.SEVERAL)
        ),
        source(
            "contoh-skb",
            "SKB Contoh",
            Rank.DECREE,
            Clause("b-6", "Baris B.6", "menyukai, mengomentari\natau mengikuti akun pemenangan", Confidence.PRIMARY),
        ),
        source(
            "contoh-ucapan",
            "Ucapan Pejabat Contoh",
            Rank.STATEMENT,
            Clause("foto", "Contohkota, 20 Oktober 2023", "Foto lama tidak apa-apa.", Confidence.SINGLE, note="Lisan."),
        ),
        Source(
            "netral",
            "Saran Netral",
            "Saran Netral",
            Rank.ADVICE,
            Window(),
            date(2024, 10, 1),
            "",
            (Clause("catat", "Tentang mencatat", "Catatan membantu.", Confidence.PRIMARY),),
        ),
    )


def coverage() -> tuple[Coverage, ...]:
    """Every way of reading."""
    return (
        Coverage(
            "content/posts_1.json", Reading.READ, found=1204, read=1200, failed=4, expected=1204, platform="instagram"
        ),
        Coverage("likes/liked_posts.json", Reading.READ, found=315, read=310, platform="instagram", merged=5),
        Coverage("messages/inbox/rahasiaku_1/message_1.json", Reading.LEFT, "left.messages", platform="instagram"),
        Coverage("lain/rahasiaku.json", Reading.UNREAD, platform="instagram"),
        Coverage("data/like.js", Reading.FAILED, platform="x"),
    )
