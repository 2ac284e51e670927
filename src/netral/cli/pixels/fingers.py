"""How many fingers are raised on a picture, where a ballot number gives that a meaning. Hands only; no faces.

A wrong count is worse than none: each hand is looked at twice, the second time near and mirrored, and counts only where
both looks agree and no finger is half bent.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import Any

import mediapipe
import numpy as np
from PIL import Image, ImageOps

FINGERS = ((8, 6), (12, 10), (16, 14), (20, 18))  # tip and joint of the four fingers, in the model's order
THUMB_TIP, THUMB_JOINT, LITTLE, WRIST = 4, 3, 17, 0
BENT, THUMB, THUMB_BENT = 0.2, 1.1, 0.03  # a ratio this near to one (a thumb's: to THUMB) is neither raised nor folded
TILE, NEAR, AROUND, SURE = 640, 448, 1.7, 0.3
UNSURE = -1


def fingers(content: bytes) -> tuple[int, ...]:
    """The counts that can be told, as a whole and in tiles: hands in groups are small."""
    try:
        with Image.open(BytesIO(content)) as picture:
            upright = ImageOps.exif_transpose(picture).convert("RGB")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return ()
    with _quiet(), mediapipe.solutions.hands.Hands(True, 6, min_detection_confidence=SURE) as model:  # noqa: FBT003
        hands = [hand for tile, corner in _tiles(upright) for hand in _hands(model, tile, corner)]
        counts = {_count(hand) for hand in hands if _count(hand) == _count(_again(model, upright, hand))}
    return tuple(sorted(counts - {0, UNSURE}))


def _tiles(picture: Image.Image) -> Iterator[tuple[Image.Image, tuple[int, int]]]:
    yield picture, (0, 0)
    if max(picture.size) > TILE * 3 // 2:
        for top in range(0, picture.height, TILE // 2):
            for left in range(0, picture.width, TILE // 2):
                yield picture.crop((left, top, left + TILE, top + TILE)), (left, top)


def _hands(model: Any, picture: Image.Image, corner: tuple[int, int] = (0, 0)) -> Iterator[Any]:
    """The points of each hand, as places in the whole picture."""
    for hand in model.process(np.asarray(picture)).multi_hand_landmarks or ():
        yield np.array([(point.x, point.y) for point in hand.landmark]) * picture.size + corner


def _again(model: Any, picture: Image.Image, hand: Any) -> Any:
    """The same hand seen near and mirrored; no points where it is not seen again."""
    first, last = hand.min(axis=0), hand.max(axis=0)
    middle, reach = (first + last) / 2, (last - first).max() * AROUND
    left, top = (middle - reach).astype(int).tolist()
    right, bottom = (middle + reach).astype(int).tolist()
    near = ImageOps.mirror(picture.crop((left, top, right, bottom)).resize((NEAR, NEAR)))
    return min(_hands(model, near), key=lambda one: np.abs(one.mean(axis=0) - NEAR / 2).sum(), default=hand[:0])


def _count(hand: Any) -> int:
    """A finger is raised where its tip is farther from the wrist than its joint; a thumb, from the little finger."""
    if not len(hand):
        return UNSURE
    raised = [_raised(hand, tip, joint, WRIST, BENT) for tip, joint in FINGERS]
    raised.append(_raised(hand, THUMB_TIP, THUMB_JOINT, LITTLE, THUMB_BENT, THUMB))
    return UNSURE if UNSURE in raised else sum(raised)


def _raised(hand: Any, tip: int, joint: int, base: int, bent: float, middle: float = 1) -> int:
    whole, part = float(np.linalg.norm(hand[tip] - hand[base])), float(np.linalg.norm(hand[joint] - hand[base]))
    ratio = whole / part / middle if part else 1
    return UNSURE if abs(ratio - 1) <= bent else int(ratio > 1)


@contextmanager
def _quiet() -> Iterator[None]:
    """The library writes to the terminal from below Python."""
    kept = os.dup(2)
    try:
        with Path(os.devnull).open("wb") as nothing:
            os.dup2(nothing.fileno(), 2)
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
