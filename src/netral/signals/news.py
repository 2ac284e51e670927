"""news-link: the item points at a news page or at a medium's account."""

import re
from collections.abc import Iterator

from netral.model.contest import AccountClass
from netral.model.rule import Part, Signal
from netral.signals.scene import Scene

HOST = re.compile(r"https?://(?:www\.|m\.|amp\.)?([^/\s?#]+)")


def news(scene: Scene) -> Iterator[Signal]:
    """Links to news hosts of the lexicon (a subdomain counts), and listed media as the target."""
    hosts = [found for link in scene.item.links for found in HOST.findall(link.lower())]
    for host in dict.fromkeys([*hosts, *HOST.findall(scene.item.text.lower())]):
        for known in {host, ".".join(host.split(".")[-2:]), ".".join(host.split(".")[-3:])}:
            if known in scene.lexicon.hosts:
                yield Signal("news-link", Part.LINK, (0, 0), "", f"news:{known}")
    listed = scene.lexicon.listed(scene.item.platform, scene.item.target.account)
    if any(account.kind is AccountClass.MEDIA for account in listed):
        yield Signal("news-link", Part.TARGET, (0, 0), "", "news:target")
