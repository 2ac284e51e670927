"""Damaged inputs over all readers: `python -m fuzz.run 1000000`, a process a core; `--only NUMBER` looks at one.

Each input is made from its number alone, so what fails once fails again. No words of an input are ever printed.
"""

import os
import resource
import signal
import subprocess
import sys
import traceback
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Never

from fuzz.oracle import damaged, examine
from makers.every import Sample, everything
from netral.importers import ALL
from netral.importers.frame import Importer

SECONDS = 10  # longer is a hang
MEMORY = 500 << 20  # bytes a process may hold
KILO = 1 if sys.platform == "darwin" else 1 << 10  # the unit in which the system counts memory
ENOUGH = 5  # failures after which a run ends
LANES = os.cpu_count() or 1


class HangError(Exception):
    """An input took too long."""


@contextmanager
def watched(seconds: float) -> Iterator[None]:
    """Interrupt what takes longer."""

    def late(_: int, __: FrameType | None) -> Never:
        raise HangError

    before = signal.signal(signal.SIGALRM, late)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def failures(
    numbers: Sequence[int],
    importers: Sequence[Importer] = ALL,
    samples: Sequence[Sample] = (),
    seconds: float = SECONDS,
) -> Iterator[str]:
    """What went wrong, as the number of the input, the kind of failure and its place in the code."""
    for number in numbers:
        sample, sources = damaged(number, samples or everything())
        named = sample.maker if number % 2 else ""
        try:
            with watched(seconds):
                examine(sources, importers, named, sample.own)
        except Exception as bug:  # noqa: BLE001 - whatever it is, it is what we are looking for
            frame = traceback.extract_tb(bug.__traceback__)[-1]
            yield f"{number} ({sample.maker}): {type(bug).__name__} at {Path(frame.filename).name}:{frame.lineno}"
        if held() > MEMORY:
            yield f"{number} ({sample.maker}): more than {MEMORY >> 20} MB"
            return


def held() -> int:
    """The most memory this process has held, in bytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * KILO


def lane(first: int, count: int, step: int) -> int:
    """One process's share of the inputs."""
    resource.setrlimit(resource.RLIMIT_AS, (4 * MEMORY, 4 * MEMORY))
    found = 0
    for failure in failures(range(first, count, step)):
        print(failure, flush=True)  # noqa: T201 - the result
        found += 1
        if found >= ENOUGH:
            break
    return found


def run(count: int, lanes: int = LANES) -> list[str]:
    """All failures among the first `count` inputs."""
    command = [sys.executable, "-m", "fuzz.run", "--lane"]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    running = [
        subprocess.Popen(
            [*command, str(first), str(count), str(lanes)], stdout=subprocess.PIPE, text=True, env=environment
        )
        for first in range(lanes)
    ]
    told = [line for one in running for line in one.communicate()[0].splitlines()]
    return told + [f"a process ended with {one.returncode}" for one in running if one.returncode]


def main(args: Sequence[str]) -> int:
    """Run as a program."""
    match args:
        case ["--lane", first, count, step]:
            lane(int(first), int(count), int(step))
            return 0
        case ["--only", number]:
            sample, sources = damaged(int(number))
            examine(sources, ALL, sample.maker if int(number) % 2 else "", sample.own)
            return 0
    found = run(int(args[0]))
    print(*found, f"{args[0]} inputs, {len(found)} failures", sep="\n")  # noqa: T201 - the result
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
