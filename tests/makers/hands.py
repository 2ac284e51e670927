"""Hands with raised fingers, drawn from a skinned model: `hand/right.glb` of @webxr-input-profiles/assets (MIT).

Bent at its joints, turned, lit and drawn before made backgrounds; no photo of anybody is needed.
"""

import json
import struct
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
from msgspec import Struct
from PIL import Image, ImageDraw, ImageFilter

FINGERS = {
    "thumb": (1, 2, 3, 4), "index": (5, 6, 7, 8, 9), "middle": (10, 11, 12, 13, 14), "ring": (15, 16, 17, 18, 19),
    "little": (20, 21, 22, 23, 24),
}  # fmt: skip  # joints from the palm to the tip
SPREAD = {"index": 1, "middle": 0.2, "ring": -0.7, "little": -1.6}
SIGNS = ("index", "thumb", "index middle", "thumb index", "thumb little", "index middle ring", "middle ring little",
         "thumb index little", "index middle ring little", "thumb index middle ring little")  # fmt: skip
FIST, HALF = "", "half"  # nothing raised; all half bent, which is no sign at all
ACROSS = ((24, -5, -6), (40, 0, 0), (60, 0, 0))  # the thumb before folded fingers
FLAT = ((33, 0, -9), (38, 0, 0), (65, 0, 0))  # the thumb in the palm
SKINS = ((245, 204, 176), (222, 171, 135), (194, 140, 107), (158, 110, 82), (115, 77, 56), (84, 56, 41))
VIEW = np.array([[0, 0, -1], [0, -1, 0], [-1, 0, 0]])  # from the model's axes to right, up, towards the eye
TALL, WRIST = 0.22, (-0.009, -0.076, -0.039)  # metres
TYPES = {5126: "<f4", 5121: "u1", 5123: "<u2"}
WIDE = {"SCALAR": 1, "VEC2": 2, "VEC3": 3, "VEC4": 4, "MAT4": 16}
FINE = 2  # drawn larger, then made small, for smooth edges


class Mesh(Struct, frozen=True):
    """points and normals; which joints move each and how much; triangles; the joints' places, as matrices."""

    points: Any
    normals: Any
    joints: Any
    weights: Any
    triangles: Any
    inverse: Any


@cache
def mesh() -> Mesh:
    """The model as it stands in its file."""
    raw = (Path(__file__).parent / "hand" / "right.glb").read_bytes()
    size = struct.unpack_from("<I", raw, 12)[0]
    told, body = json.loads(raw[20 : 20 + size]), raw[28 + size :]

    def column(number: int) -> Any:
        one = told["accessors"][number]
        start = told["bufferViews"][one["bufferView"]].get("byteOffset", 0) + one.get("byteOffset", 0)
        wide = WIDE[one["type"]]
        return np.frombuffer(body, TYPES[one["componentType"]], one["count"] * wide, start).reshape(-1, wide)

    inverse = column(6).reshape(-1, 4, 4).transpose(0, 2, 1).astype(float)
    return Mesh(column(0), column(1), column(3), column(4), column(5).reshape(-1, 3), inverse)


def turn(axis: int, degrees: float) -> Any:
    """A rotation about one axis."""
    cos, sin = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
    one, other = [(1, 2), (2, 0), (0, 1)][axis]
    matrix = np.eye(3)
    matrix[one, one] = matrix[other, other] = cos
    matrix[one, other], matrix[other, one] = -sin, sin
    return matrix


def bends(sign: str, rng: np.random.Generator) -> dict[int, tuple[float, float, float]]:
    """How far each joint is bent, spread and twisted."""
    raised, spread = sign.split(), rng.uniform(3, 9)
    found: dict[int, tuple[float, float, float]] = {}
    for name, side in SPREAD.items():
        if sign == HALF:
            ranges = ((15, 55), (35, 80), (15, 45))
        else:
            ranges = ((-4, 8), (0, 8), (0, 6)) if name in raised else ((72, 84), (92, 104), (50, 65))
        aside = (side * spread if name in raised else 0, 0, 0)
        for joint, (least, most), beside in zip(FINGERS[name][1:], ranges, aside, strict=False):
            found[joint] = (rng.uniform(least, most), beside, 0)
    thumb = FLAT if len(set(raised) - {"thumb"}) >= 3 else ACROSS
    if "thumb" in raised or sign == HALF:
        thumb = (
            (rng.uniform(-12, -2), rng.uniform(-14, -4), 0),
            (rng.uniform(-6, 2), 0, 0),
            (rng.uniform(-8, 2), 0, 0),
        )
    return found | dict(zip(FINGERS["thumb"], thumb, strict=False))


def posed(bent: dict[int, tuple[float, float, float]]) -> tuple[Any, Any]:
    """Points and normals of the bent hand: right, up, towards the eye."""
    hand = mesh()
    rest = np.linalg.inv(hand.inverse)
    moved = rest @ hand.inverse
    for chain in FINGERS.values():
        carried = np.eye(4)
        for joint in chain:
            flex, aside, twist = bent.get(joint, (0, 0, 0))
            here = np.eye(4)
            here[:3, :3] = turn(1, aside) @ turn(2, twist) @ turn(0, -flex)
            carried = carried @ rest[joint] @ here @ hand.inverse[joint]
            moved[joint] = carried
    skin = np.einsum("vk,vkij->vij", hand.weights, moved[hand.joints])
    points = np.einsum("vij,vj->vi", skin[:, :3, :3], hand.points) + skin[:, :3, 3]
    return points @ VIEW.T - (0, 0.02, 0), np.einsum("vij,vj->vi", skin[:, :3, :3], hand.normals) @ VIEW.T


def drawn(picture: Image.Image, sign: str, rng: np.random.Generator, *, at: tuple[float, float], tall: float) -> None:
    """Draw one hand: of either side, seen from either side, with a sleeve."""
    points, normals = posed(bends(sign, rng))
    side = rng.choice((-1, 1))
    yaw = 180 * (rng.random() < 0.3) + rng.uniform(-39, 39)
    turned = turn(2, rng.uniform(-39, 39)) @ turn(0, rng.uniform(-26, 26)) @ turn(1, yaw)
    flipped = turned * (side, 1, 1)
    scale = tall / TALL
    seen, normals = points @ flipped.T, normals @ flipped.T
    near = 1 / (1 - seen[:, 2] * rng.uniform(0, 1.2))
    places = np.column_stack((at[0] + seen[:, 0] * near * scale, at[1] - seen[:, 1] * near * scale))
    light = np.array((rng.uniform(-1, 1), rng.uniform(-0.2, 1), rng.uniform(0.4, 1)))
    light /= np.linalg.norm(light)
    dim = rng.uniform(0.35, 0.6)
    bright = dim + (1.15 - dim) * np.clip((normals @ light + 0.25) / 1.25, 0, 1)
    colours = np.clip(np.array(SKINS[rng.integers(len(SKINS))]) * bright[:, None], 0, 255)
    pen = ImageDraw.Draw(picture)
    ends = [flipped @ np.array(WRIST), flipped @ (np.array(WRIST) - (0, 0.25, 0))]
    line = [(at[0] + end[0] * scale, at[1] - end[1] * scale) for end in ends]
    pen.line(line, tuple(rng.integers(20, 240, 3).tolist()), int(scale * 0.075))
    corners = mesh().triangles
    for three in corners[np.argsort(seen[corners, 2].mean(axis=1))]:
        pen.polygon(places[three].ravel().tolist(), tuple(colours[three].mean(axis=0).astype(int).tolist()))


def background(size: tuple[int, int], rng: np.random.Generator) -> Image.Image:
    """Colours that run into each other, and things with edges."""
    colours = np.clip(rng.uniform(40, 230, 3) + rng.normal(0, 30, (6, 8, 3)), 0, 255).astype("u1")
    picture = Image.fromarray(colours).resize(size, Image.Resampling.BICUBIC)
    pen = ImageDraw.Draw(picture)
    for _ in range(rng.integers(0, 7)):
        left, top = rng.uniform(0, size[0]), rng.uniform(0, size[1])
        across, down = rng.uniform(0.05, 0.4) * size[0], rng.uniform(0.05, 0.5) * size[1]
        pen.rectangle((left, top, left + across, top + down), tuple(rng.integers(20, 235, 3).tolist()))
    return picture.filter(ImageFilter.GaussianBlur(rng.uniform(0, 6)))


def shown(sign: str, seed: int, *, size: tuple[int, int] = (800, 600), many: int = 1) -> bytes:
    """A picture of `many` hands that show the same, as a JPEG; of none with many=0."""
    rng = np.random.default_rng(seed)
    picture = background(size, rng).resize((size[0] * FINE, size[1] * FINE))
    for number in range(many):
        across = rng.uniform(0.35, 0.65) if many == 1 else (number + 0.75) / (many + 0.5)
        tall = rng.uniform(0.2, 0.7) if many == 1 else rng.uniform(0.1, 0.2)
        at = across * size[0] * FINE, rng.uniform(0.4, 0.6) * size[1] * FINE
        drawn(picture, sign, rng, at=at, tall=tall * size[1] * FINE)
    out = BytesIO()
    small = picture.resize(size, Image.Resampling.BOX).filter(ImageFilter.GaussianBlur(rng.uniform(0, 0.8)))
    grain = np.clip(np.asarray(small) + rng.normal(0, 3, (size[1], size[0], 3)), 0, 255).astype("u1")
    Image.fromarray(grain).save(out, "JPEG", quality=int(rng.integers(60, 92)))
    return out.getvalue()
