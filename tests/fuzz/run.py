"""Damaged inputs over all readers: `python -m fuzz.run 1000000`, a process a core; `--only NUMBER` looks at one.

Each input is made from its number alone, so what fails once fails again. No words of an input are ever printed.
"""

import json
import os
import resource
import signal
import subprocess
import sys
import time
import traceback
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any, Never

from fuzz.oracle import damaged, examine
from makers.every import Sample, everything
from netral.importers import ALL
from netral.importers.frame import Importer

SECONDS = 10  # longer is a hang
MEMORY = 500 << 20  # bytes a process may hold
KILO = 1 if sys.platform == "darwin" else 1 << 10  # the unit in which the system counts memory
ENOUGH = 5  # failures after which a run ends
STATUS = Path("/proc/self/status")
LANES = os.cpu_count() or 1


class HangError(Exception):
    """An input took too long."""


class Tally:
    """What a run has seen: how many inputs of each maker, the slowest of all in seconds, the most memory in bytes."""

    def __init__(self) -> None:
        self.inputs: Counter[str] = Counter()
        self.slowest = 0.0
        self.memory = 0

    def count(self, maker: str, seconds: float) -> None:
        """One input more."""
        self.inputs[maker] += 1
        self.slowest = max(self.slowest, seconds)
        self.memory = held()

    def add(self, told: dict[str, Any]) -> None:
        """What another process has counted, as its `told`."""
        self.inputs.update(told["inputs"])
        self.slowest = max(self.slowest, told["slowest"])
        self.memory = max(self.memory, told["memory"])

    def told(self) -> str:
        """The same as a line for the process that asked."""
        return json.dumps({"inputs": self.inputs, "slowest": self.slowest, "memory": self.memory})

    def __str__(self) -> str:
        shares = ", ".join(f"{maker} {number}" for maker, number in sorted(self.inputs.items()))
        return f"{shares}\nslowest {self.slowest:.2f} s of CPU, most memory {self.memory >> 20} MB"


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
    tally: Tally | None = None,
) -> Iterator[str]:
    """What went wrong, as the number of the input, the kind of failure and its place in the code."""
    tally = tally or Tally()
    for number in numbers:
        sample, sources = damaged(number, samples or everything())
        named = sample.maker if number % 2 else ""
        start = time.process_time()
        try:
            with watched(seconds):
                examine(sources, importers, named, sample.own)
        except Exception as bug:  # noqa: BLE001 - whatever it is, it is what we are looking for
            frame = traceback.extract_tb(bug.__traceback__)[-1]
            yield f"{number} ({sample.maker}): {type(bug).__name__} at {Path(frame.filename).name}:{frame.lineno}"
        tally.count(sample.maker, time.process_time() - start)
        if tally.memory > MEMORY:
            yield f"{number} ({sample.maker}): more than {MEMORY >> 20} MB"
            return


def held() -> int:
    """The most memory this process has held, in bytes; where the system tells, without what its parent held."""
    lines = STATUS.read_text("ascii").splitlines() if STATUS.exists() else []
    own = next((line.split()[1] for line in lines if line.startswith("VmHWM:")), "")
    return int(own) << 10 if own else resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * KILO


def lane(first: int, count: int, step: int) -> int:
    """One process's share of the inputs."""
    resource.setrlimit(resource.RLIMIT_AS, (4 * MEMORY, 4 * MEMORY))
    found, tally = 0, Tally()
    for failure in failures(range(first, count, step), tally=tally):
        print(failure, flush=True)  # noqa: T201 - the result
        found += 1
        if found >= ENOUGH:
            break
    print(tally.told())  # noqa: T201 - the result
    return found


def run(count: int, lanes: int = LANES) -> tuple[list[str], Tally]:
    """All failures among the first `count` inputs, and what was seen."""
    command = [sys.executable, "-m", "fuzz.run", "--lane"]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    running = [
        subprocess.Popen(
            [*command, str(first), str(count), str(lanes)], stdout=subprocess.PIPE, text=True, env=environment
        )
        for first in range(lanes)
    ]
    found, tally = [], Tally()
    for one in running:
        for line in one.communicate()[0].splitlines():
            if line.startswith("{"):
                tally.add(json.loads(line))
            else:
                found.append(line)
    return found + [f"a process ended with {one.returncode}" for one in running if one.returncode], tally


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
    found, tally = run(int(args[0]))
    print(*found, tally, f"{tally.inputs.total()} inputs, {len(found)} failures", sep="\n")  # noqa: T201 - the result
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
