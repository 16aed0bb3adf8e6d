"""What the benchmarks share: a clean environment, one timed process, and ratios of pairs."""

import os
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parent.parent
BENCHMARKS = ROOT / "benchmarks"


@contextmanager
def clean_environment(given: str | None) -> Iterator[Path]:
    """Give the folder with `python` and `tilbud` of an environment with nothing else in it.

    It is made for the occasion and taken away again, unless one is `given`.
    """
    if given is not None:
        yield Path(given).resolve()
        return
    with tempfile.TemporaryDirectory(prefix="tilbud-benchmark-") as folder:
        print("making an environment with only the program and what it needs …", file=sys.stderr)
        venv.create(folder, with_pip=True)
        scripts = Path(folder) / ("Scripts" if os.name == "nt" else "bin")
        pip = [str(scripts / "python"), "-m", "pip", "install", "--quiet", str(ROOT)]
        subprocess.run(pip, check=True, stdin=subprocess.DEVNULL)
        yield scripts


def seconds(command: Sequence[str], *, cwd: str | Path) -> float:
    """How long a process takes from start to end, its output thrown away; it must succeed."""
    start = time.perf_counter()
    subprocess.run(
        command, check=True, cwd=cwd, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL
    )
    return time.perf_counter() - start


def paired(
    command: Sequence[str], yardstick: Sequence[str], *, pairs: int, cwd: str | Path
) -> tuple[float, float, float]:
    """The median ratio of `command` to `yardstick` run in turn, and the median seconds of both.

    A machine that is slow for a while slows both halves of a pair, so ratios are to be trusted
    more than seconds. One pair is run first and not counted.
    """
    measured = [(seconds(yardstick, cwd=cwd), seconds(command, cwd=cwd)) for _ in range(pairs + 1)][
        1:
    ]
    return (
        median(own / floor for floor, own in measured),
        median(own for _, own in measured),
        median(floor for floor, _ in measured),
    )
