"""The product's source as syntax trees, for tests that read the house instead of running it."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from msgspec import Struct

SOURCE = Path(__file__).parents[2] / "src" / "netral"
DOORS = ("cli", "web", "server", "__main__.py")


class File(Struct, frozen=True):
    """A source file: its path below src/netral, its text and its tree."""

    path: str
    text: str
    tree: ast.Module

    @property
    def door(self) -> bool:
        """Is it part of a door?"""
        return self.path.split("/")[0] in DOORS

    def imports(self) -> Iterator[tuple[str, int]]:
        """Full names imported anywhere in the file, with their lines."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                yield from ((name.name, node.lineno) for name in node.names)
            elif isinstance(node, ast.ImportFrom):
                yield from ((f"{node.module}.{name.name}", node.lineno) for name in node.names)

    def functions(self) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
        """Every function and method, nested ones too."""
        return (n for n in ast.walk(self.tree) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef))


@cache
def files() -> tuple[File, ...]:
    """Every source file of the product."""
    return tuple(
        File(path.relative_to(SOURCE).as_posix(), text := path.read_text("utf-8"), ast.parse(text))
        for path in sorted(SOURCE.rglob("*.py"))
    )


def below_doors() -> tuple[File, ...]:
    """Every source file of the model, the tools, the workshops and the corridor."""
    return tuple(file for file in files() if not file.door)


def dotted(node: ast.expr) -> str:
    """`a.b.c` for a chain of names, "" for anything else."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute) and (front := dotted(node.value)):
        return f"{front}.{node.attr}"
    return ""
