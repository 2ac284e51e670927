"""How many fingers are raised on a picture, where a ballot number gives that a meaning. Hands only; no faces."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

import mediapipe
import numpy as np
from PIL import Image, ImageOps

TIPS, JOINTS = (8, 12, 16, 20), (6, 10, 14, 18)  # of the four fingers, in the model's order
THUMB_TIP, THUMB_JOINT, LITTLE = 4, 3, 17
TILE, SURE = 640, 0.5


def fingers(content: bytes) -> tuple[int, ...]:
    """The count for each hand that is found, as a whole and in tiles: hands in groups are small."""
    try:
        with Image.open(BytesIO(content)) as picture:
            upright = ImageOps.exif_transpose(picture).convert("RGB")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return ()
    hands = mediapipe.solutions.hands.Hands(static_image_mode=True, max_num_hands=6, min_detection_confidence=SURE)
    with hands as model:
        counts = [_count(hand) for tile in _tiles(upright) for hand in _hands(model, tile)]
    return tuple(sorted(set(counts) - {0}))


def _tiles(picture: Image.Image) -> Iterator[Image.Image]:
    yield picture
    if max(picture.size) > TILE * 3 // 2:
        for top in range(0, picture.height, TILE // 2):
            for left in range(0, picture.width, TILE // 2):
                yield picture.crop((left, top, left + TILE, top + TILE))


def _hands(model: Any, tile: Image.Image) -> Iterator[Any]:
    for hand in model.process(np.asarray(tile)).multi_hand_landmarks or ():
        yield hand.landmark


def _count(points: Any) -> int:
    """A finger is raised where its tip is farther from the wrist than its joint; a thumb, from the little finger."""
    raised = sum(_far(points, tip, 0) > _far(points, joint, 0) for tip, joint in zip(TIPS, JOINTS, strict=True))
    return raised + (_far(points, THUMB_TIP, LITTLE) > _far(points, THUMB_JOINT, LITTLE) * 1.1)


def _far(points: Any, one: int, other: int) -> float:
    return float(((points[one].x - points[other].x) ** 2 + (points[one].y - points[other].y) ** 2) ** 0.5)
