"""Reddit exports of a fictional owner, with twins of heads only and numbered parts."""
# ruff: noqa: E501 - rows stand on a line each

from typing import Literal

from makers.every import OTHERS

Era = Literal["2023", "2025"]

SITE = "https://www.reddit.com"
MINE = "/r/contoh/comments/1abcde/ayo_ke_tps/"
HEADS = "id,permalink,date,ip,subreddit,gildings,title,url,body\n"


def archive(era: Era = "2025") -> dict[str, bytes]:
    """The members of an export."""
    posts = (
        f'1abcde,{SITE}{MINE},2024-10-20 12:05:00 UTC,1.2.3.4,contoh,0,Ayo ke TPS,{MINE},"Baris ""satu""\n\ndua 🗳️"\n'
        f"1abcdf,{SITE}/r/contoh/comments/1abcdf/x/,2024-10-21 01:02:03 UTC,,contoh,0,Berita,https://contoh.invalid/berita,\n"
        f"1abcdg,{SITE}/r/contoh/comments/1abcdg/x/,,,contoh,0,Foto,https://i.redd.it/a.jpg,\n"
    )
    comments = (
        "id,permalink,date,ip,subreddit,gildings,link,parent,body,media\n"
        f"kaaaaaa,{SITE}{MINE}kaaaaaa/,2024-10-22 01:02:03 UTC,,contoh,0,{SITE}{MINE},,mantap & jaya,\n"
    )
    members = {
        "posts.csv": HEADS + posts,
        "post_headers.csv": HEADS,
        "comments.csv": comments,
        "comment_headers.csv": comments.partition("\n")[0] + "\n",
        "post_votes.csv": f"id,permalink,direction\n1zzzzz,{SITE}/r/contoh/comments/1zzzzz/pidato/,up\n1y,{SITE}/x,down\n",
        "comment_votes.csv": f"id,permalink,direction\nkz,{SITE}/r/contoh/comments/1zzzzz/pidato/kz/,up\n",
        "subscribed_subreddits.csv": "subreddit\ncontoh\n",
        "moderated_subreddits.csv": "subreddit\nkotacontoh\n",
        "friends.csv": "username,note\nTim_Contoh_01,\n",
        "saved_posts.csv": f"id,permalink\n1q,{OTHERS}\n",
        "messages.csv": f"id,permalink,thread_id,date,ip,from,to,subject,body\n1,x,2,x,x,x,x,x,{OTHERS}\n",
        "ip_logs.csv": "date,ip\n2024-10-20 12:05:00 UTC,1.2.3.4\n",
        "drafts.csv": "id,title,body,kind,created\nd1,Nanti,belum jadi,richtext,2024-10-23 01:02:03 UTC\n",
        "new_thing.csv": "a,b\n1,2\n",
    }
    if era == "2025":
        members |= {
            "statistics.csv": "statistic,value\naccount name,wening_contoh\nexport time,2024-11-01 00:00:00 UTC\nis_deleted,False\n",
            "comments_2.csv": comments.replace("kaaaaaa", "kbbbbbb").replace("jaya", "tertib"),
        }
    return {name: ("\ufeff" * (name == "friends.csv") + text).encode() for name, text in members.items()}


def samples() -> dict[str, dict[str, bytes]]:
    """Exports without and with statistics."""
    eras: tuple[Era, ...] = ("2023", "2025")
    return {era: archive(era) for era in eras}
