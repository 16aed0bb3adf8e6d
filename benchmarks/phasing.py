"""A path for many areas: how long whole processes take, as a ratio to F.

    python3 benchmarks/phasing.py

generates two hundred areas with eight indicators in a temporary folder, and runs in turn the
yardstick F (`floor.py`) and `tilbud phase` over twenty years: in equal steps, with limits and a
floor, and with limits and a floor that cannot be met. Exit code 1 where the target is missed.
"""

import argparse
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from environment import BENCHMARKS, clean_environment, seconds
from large import write

AREAS = 200
YEARS = 20
TARGET_RATIO = 2.0
OK, REFUSED = 0, 2
CASES = (
    ("equal steps", OK, ()),
    ("limits, floor", OK, ("--largest-cut", "300", "--largest-gain", "400", "--floor", "50%")),
    ("refused limits", REFUSED, ("--largest-cut", "1%", "--largest-gain", "1%")),
    ("refused floor", REFUSED, ("--floor", "99.99%", "--frame", "500000")),
)


def timed(command: Sequence[str], cwd: str, code: int) -> float:
    """How long a process takes that is to end with exit code `code`."""
    start = time.perf_counter()
    ended = subprocess.run(command, check=False, cwd=cwd, capture_output=True)
    if ended.returncode != code:
        raise SystemExit(f"exit code {ended.returncode}: {ended.stderr.decode()}")
    return time.perf_counter() - start


def main() -> int:
    """Measure every case, print a table, and say whether the target is met."""
    parser = argparse.ArgumentParser(description="A path for 200 areas over 20 years.")
    parser.add_argument("--pairs", type=int, default=7, help="pairs per case (7)")
    parser.add_argument("--bin", help="folder with python and tilbud of an environment to use")
    arguments = parser.parse_args()
    missed = False
    with clean_environment(arguments.bin) as scripts, tempfile.TemporaryDirectory() as folder:
        write(Path(folder), AREAS)
        yardstick = [str(scripts / "python"), str(BENCHMARKS / "floor.py")]
        phase = [str(scripts / "tilbud"), "phase", "--years", str(YEARS), "--format", "json"]
        print(f"{'case':16} {'ratio':>6} {'s':>7} {'F, s':>7}")
        for name, code, options in CASES:
            command = [*phase, "--data", folder, *options]
            runs = [
                (seconds(yardstick, cwd=folder), timed(command, folder, code))
                for _ in range(arguments.pairs + 1)
            ][1:]
            took = median(own for _, own in runs)
            ratio = median(own / floor for floor, own in runs)
            missed = missed or ratio > TARGET_RATIO
            print(f"{name:16} {ratio:6.2f} {took:7.3f} {median(f for f, _ in runs):7.3f}")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
