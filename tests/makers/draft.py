"""Drafts as people keep them: tables from several programs in two languages, and texts."""

VOTE, THANKS = "Ayo ke TPS 🗳️\ngunakan hak pilih", "Terima kasih, Bu; selamat bertugas"
TABLES = {
    "id": 'No;Isi Draf;Tanggal Tayang\n1;"{0}";27/11/2024 10.00\n2;"{1}";1/12/2024\n',
    "en": 'id,text,at\n1,"{0}",2024-11-27T10:00:00+07:00\n2,"{1}",2024-12-01\n',
    "tabs": 'Teks\tJam\tTanggal\n"{0}"\t10:00\t27 November 2024\n{1}\t\t1 Desember 2024\n',
    "texts only": 'caption\n"{0}"\n"{1}"\n',
}  # fmt: skip


def written(kind: str) -> bytes:
    """A table."""
    return TABLES[kind].format(VOTE, THANKS).encode("utf-8-sig" if kind == "id" else "utf-8")


def samples() -> dict[str, dict[str, bytes]]:
    """Tables and texts."""
    tables = {f"table {kind}": {f"rencana {kind}.csv": written(kind)} for kind in TABLES}
    return tables | {
        "ruled text": {"draf unggahan.txt": f"{VOTE}\n\nsalam\n---\n{THANKS}\n".encode()},
        "text": {"drafts/a.txt": f"{VOTE}\n\n{THANKS}\n".encode(), "drafts/b.csv": written("en")},
        "lines": {"draf.txt": b"satu\r\ndua\r\n"},
    }
