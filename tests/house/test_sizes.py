"""Files and functions stay small enough to be read at once; exceptions are listed, and leave the list when they can."""

import ast

from house.code import File, files

FILE_LINES = 250
FUNCTION_LINES = 40
PARAMETERS = 8
PLACES = 13
LARGE_FILES: set[str] = set()
LARGE_FUNCTIONS: set[str] = set()


def test_files() -> None:
    large = {file.path for file in files() if len(file.text.splitlines()) > FILE_LINES}
    assert large == LARGE_FILES


def test_functions() -> None:
    large = {f"{file.path}:{one.name}" for file in files() for one in file.functions() if _lines(one) > FUNCTION_LINES}
    assert large == LARGE_FUNCTIONS


def test_parameters() -> None:
    assert [f"{file.path}:{one.name}" for file in files() for one in file.functions() if _count(one) > PARAMETERS] == []


def test_places() -> None:
    places = {file.path.split("/")[0].removesuffix(".py") for file in files()} - {"__init__", "__main__"}
    assert len(places | {"data"}) <= PLACES


def _lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (function.end_lineno or function.lineno) - function.lineno + 1


def _count(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    given = function.args
    return len(given.posonlyargs) + len(given.args) + len(given.kwonlyargs)


def test_a_long_file_would_be_seen() -> None:
    body = "".join(f"    x{n} = {n}\n" for n in range(FUNCTION_LINES))
    planted = File("x.py", "", ast.parse(f"def f():\n{body}"))
    assert [one.name for one in planted.functions() if _lines(one) > FUNCTION_LINES] == ["f"]
