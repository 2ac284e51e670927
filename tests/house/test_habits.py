"""Habits below the doors: no clock, no environment, no printing, nothing hidden in functions, no broad catches."""

import ast
from collections.abc import Iterator

import pytest

from house.code import File, below_doors, dotted, files

BELOW = pytest.mark.parametrize("file", below_doors(), ids=lambda file: file.path)
EVERY = pytest.mark.parametrize("file", files(), ids=lambda file: file.path)
LAZY = ("report/__init__.py",)  # the table of formats imports a format when it is asked for
CLOCKS = {"now", "today", "utcnow"}
FORBIDDEN = {
    "print", "input", "breakpoint", "exec", "eval", "time.time", "time.time_ns", "time.monotonic", "time.localtime",
    "os.environ", "os.getenv", "os.getcwd", "sys.argv", "sys.stdout", "sys.stderr", "locale.setlocale",
}  # fmt: skip
BROAD = {"Exception", "BaseException"}
SCOPES = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


@EVERY
def test_no_imports_for_the_type_checker_only(file: File) -> None:
    assert "TYPE_CHECKING" not in file.text


@BELOW
def test_imports_stand_at_the_top(file: File) -> None:
    if file.path not in LAZY:
        assert [node.lineno for node in _inside_functions(file) if isinstance(node, ast.Import | ast.ImportFrom)] == []
        assert not {"importlib.import_module", "__import__"} & set(_names(file))


@BELOW
def test_no_clock_environment_or_output(file: File) -> None:
    assert not FORBIDDEN & set(_names(file))
    assert [line for name, line in _calls(file) if name.rpartition(".")[2] in CLOCKS] == []


@BELOW
def test_no_broad_catch(file: File) -> None:
    assert [node.lineno for node in _catches(file) if node.type is None or BROAD & _caught(node.type)] == []


def test_a_door_catches_broadly_in_one_place_only() -> None:
    broad = [
        file.path for file in files() for node in _catches(file) if node.type is None or BROAD & _caught(node.type)
    ]
    assert len(broad) <= 1


@EVERY
def test_no_unfinished_business(file: File) -> None:
    assert not [mark for mark in ("TODO", "FIXME", "XXX", "HACK") if mark in file.text]


@EVERY
def test_public_names_have_a_docstring(file: File) -> None:
    assert [f"{file.path}:{line} {name}" for name, line in _undocumented(file)] == []


def _undocumented(file: File) -> Iterator[tuple[str, int]]:
    if not ast.get_docstring(file.tree):
        yield "module", 1
    public = [file.tree, *(node for node in file.tree.body if isinstance(node, ast.ClassDef) and _public(node.name))]
    for scope in public:
        for node in scope.body:
            if (
                isinstance(node, SCOPES)
                and _public(node.name)
                and not _overloaded(node)
                and not ast.get_docstring(node)
            ):
                yield node.name, node.lineno


def _public(name: str) -> bool:
    return not name.startswith("_")


def _overloaded(node: SCOPES) -> bool:
    return any(dotted(mark).endswith("overload") for mark in node.decorator_list)


def _inside_functions(file: File) -> Iterator[ast.AST]:
    return (node for function in file.functions() for node in ast.walk(function))


def _names(file: File) -> Iterator[str]:
    return (dotted(node) for node in ast.walk(file.tree) if isinstance(node, ast.Name | ast.Attribute))


def _calls(file: File) -> Iterator[tuple[str, int]]:
    return ((dotted(node.func), node.lineno) for node in ast.walk(file.tree) if isinstance(node, ast.Call))


def _catches(file: File) -> Iterator[ast.ExceptHandler]:
    return (node for node in ast.walk(file.tree) if isinstance(node, ast.ExceptHandler))


def _caught(kind: ast.expr) -> set[str]:
    return {dotted(one) for one in (kind.elts if isinstance(kind, ast.Tuple) else [kind])}
