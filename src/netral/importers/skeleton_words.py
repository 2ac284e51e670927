"""The names that a skeleton may show: words that platforms use for files and fields; everything else is masked."""

import re

MASK = "…"
BETWEEN = " ._()&'\u2019,/$@+~-"  # what may stand between words
SPLIT = re.compile(f"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+|[{BETWEEN}]+|[^A-Za-z0-9{BETWEEN}]+")
PLAIN = re.compile(f"[{BETWEEN}]*")
RUN = re.compile(f"(?:#[ _.-]*)*{MASK}(?:[ _.-]*[#{MASK}])*")  # a masked word and what hangs on it
KNOWN = frozenset(
    """
    a about absent acara access account accounts across act action actions active activities activity
    actor add added address ads advertiser advertisers age agency agent aktivitas akun album albums all
    allow allowed also alt am and anda android anggota animated announce answer answers any app
    application applications apps archive archived are area array arsip art article articles aside asset
    assets at atom attached attachment attachments attending attributed attribution audience audiences
    audio audit author authorization auto autofill avatar avatars background backup bahasa balasan ban
    banner base based basic basis batsignal before begin berakhir bergabung berisi berita berkas bio
    biodata birdwatch birth blob blobs block blocked blocks blurhash boards body book bookmark bookmarks
    boost boosts box broadcast broadcasts browser browsing bsky business businesses buttons buy by byte
    bytes calls camera can canal canales canonical caption captions card carrier cart cashtags catatan
    categories category cc cell cerita change changed changes channel channels chat chats check checkin
    checkins chooser chunk cid circle city click clicks client close code collection collections column
    com comentarios comment commented comments commerce communication communities community company
    complete completion configuration confirmation confirmed connected connection connections consent
    consents contact contacts contains content context contributors controls conversation conversations
    conversion conversions cookie cookies count countdowns country cover create created creation creator
    cross css curated currency current custom customer dan dari data date dates datetime days
    deactivation declined default delete deleted description deskripsi desktop detail details device
    devices dibuat did dihadiri dihasilkan diikuti diminati dimulai diperbarui dipilih direct
    discoverable discussion disimpan dismissed display disukai ditolak diubah diunduh document documents
    domain domains donations down download draft drafts duet durasi duration edit editable edited edits
    effects element eligibility email embed emoji enabled encrypted end ended ending endpoint endpoints
    engagement engagements ent entities entity entries entry error event events every exchange exif
    expanded expire expired expires export exported exporting ext extended external extra face facebook
    facet facets false family fans favorite favorites favourite favourites fb fbid feature featured
    features feed feedback feeds field fields file files filter filters fingerprint first flag focal
    folder follow followed follower followers following follows font for foreign form format formatted
    forwarded foto found friend friends from full fundraisers gambar game games gender generated
    generation generator geo gif gift gifts given global gmt going google graph grok group groups grup
    guides hadir halaman handle hari has hash hashtag hashtags head header headers heading height hidden
    hide high highlights hingga histori historial history home host href html http https icon id
    identity ids iklan ikut image images impression impressions in inbox include included income index
    indices info information initial inline insights inspected instagram install instant int interaction
    interactions interest interested interests invitation invitations invite invited invites ip is isi
    item items jajak jam job jobs join joined jpeg jpg js json judul jumlah kanal kata kegiatan keluar
    kenangan keterangan key keys keyword keywords kind kiriman known komentar kontak kunci label labels
    lagu lang language languages large last latest latitude lead left legacy legal length level lib
    library like liked likes limited limits line link linked linkedin links list listed listens listitem
    lists live living local locale location locations locked logged login logins logo logout logs lokasi
    long longitude magic main manifest map maps marcas mark marked market mastodon masuk max me media
    medium membagikan membalas member members membership memilih memories memory menghadiri mengikuti
    mengomentari menjadi mention mentioned mentions menu menyukai message messages messaging messenger
    meta metadata method microblog mime min missing mobile mode model moderation modification modified
    module moment moments monetization month more most moved msg mt mulai music mute muted mutes my nama
    name named names native nested network new news next nilai no node nomor none not note notes
    notification notifications notify null num number object objects obrolan of off offset old oleh on
    one only open opsi option options or order ordered orders organization original other others out
    outbox own owner pada page pages parent part partial participant participants parts party password
    past path pay payload payment payments pembuatan pemilik pemungutan penandaan pencarian pendapat
    pending penelusuran pengaturan pengguna pengikut penonton penulis penyebutan people perangkat
    percent periscope peristiwa permintaan permission permissions person personal personalization
    pertanyaan perubahan pesan phone photo photos phrase picture pictures pilihan pin pinned pins place
    places platform play playlist playlists pm policy poll polls portrait position positions possibly
    post postal posted postingan posts potential preference preferences preferred preview previous
    primary privacy privat private product products professional profil profile profiles progress prompt
    property protected provider public publik publish published pukul purchase purchases purpose push
    query question questions quick quizzes quote quoted quotes range rating ratings raw reach react
    reaction reactions read reader readme reaksi real reason receive received recent recently recipient
    recipients recommended record recorded records redacted reel reels ref refund region register
    registered registration relationship relationships reminders removed replied replies reply repo
    report reported reports repost reposts reproducciones request requested requests respons response
    responses rest restricted result results retweet retweeted rev review reviews rich right riwayat
    rkey role roles root roots row rows rsvp rules sandi saved schema scope score scores screen script
    sdk search searched searches sebelumnya secret section security see seen selesai self send sender
    sensitive sent series server service services session sessions set setting settings share shared
    shares sharing shop shopping short shorts show sig signature signup simple since single site situs
    size skipped slides small snap snapchat social song songs sound sounds source space spaces spam span
    spotlight staging start started starterpack state status statuses step sticker stickers still stitch
    stitches storage store stories story str stream street string sub subject submitted subreddits
    subscribed subscriber subscription subscriptions subtitle subtitles suggested suggestions suka
    summary supervision support suscripciones suspended suspension sync synced syncing system tab table
    tag tagar tagged tags taken takeout tanggal tanggapan target tautan teaser teasers technologies teks
    telegram telephone telepon teman temp term terms tersimpan tertarik test text texts that the theme
    third thread threadgate threads thumb thumbnail tidak tik tiktok time timeline timestamp timestamps
    timezone tip tipe title titles to tok token tombstone tontonan toot top topic topics total tracker
    trackers tracking transaction transactions trash true tube tumblr tweet tweetdeck tweets twitter two
    type types uncategorized undangan unduhan unfollowed unggahan unit unix unixtime unknown unliked
    unread unsent until up update updated updates upload uploaded uploads uri url urls urutan use used
    user username users using utc uuid value values variant variants ve vec verification verified
    version versions via video videos view viewed viewer views visibility visible visit visits voice
    vote voted voters votes waktu wallet was watch watched web website websites week were what whats
    whatsapp when where who wib width window windows wit wita with without word words wrote x yang year
    yes you your yours youtube ytd zip zone
    """.split()  # noqa: SIM905 - read as a text
)
ENDINGS = frozenset(
    """
    aac avi bin bmp car css csv db doc docx eml gif gz heic heif htm html ico ics jpeg jpg js json jsonl log m4a
    m4v md mkv mov mp3 mp4 mpeg ogg opus pdf png pptx sqlite svg tar tgz tif tiff tsv txt vcf wav webm webp xls
    xlsx xml zip
    """.split()  # noqa: SIM905 - read as a text
)


def masked_path(path: str) -> str:
    """A path in which only known words, the ending and the places of numbers are left."""
    *folders, name = path.split("/")
    stem, dot, ending = name.rpartition(".")
    shown = f"{_masked(stem)}.{ending.lower() if ending.lower() in ENDINGS else MASK}" if dot else _masked(name)
    return "/".join([*map(_masked, folders), shown])


def known(name: str) -> bool:
    """Does a name consist of words that platforms use?"""
    words = [part for part in SPLIT.findall(name) if not PLAIN.fullmatch(part)]
    return bool(words) and all(part.lower() in KNOWN or (part.isdigit() and len(part) == 1) for part in words)


def _masked(name: str) -> str:
    """A name in which only known words are left; numbers are told from words."""
    return RUN.sub(MASK, "".join(map(_word, SPLIT.findall(name))))


def _word(part: str) -> str:
    if part.isdigit():
        return "#"
    return part if part.lower() in KNOWN or PLAIN.fullmatch(part) else MASK
