"""Large data sets: time and memory beside libyaml's own loader reading the same files.

    python3 benchmarks/large.py

generates areas with eight indicators in a temporary folder and runs whole processes in turn:
`tilbud allocate --format json`, and a script that only loads the three files with
`yaml.CSafeLoader`. Exit code 1 where a target is missed at 10,000 areas. Not for Windows, which
does not tell the peak memory of a child.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median

from environment import clean_environment

SIZES = (2_500, 5_000, 10_000)
TARGET_SIZE = 10_000
TARGET_RATIO = 1.0
TARGET_MIB = 400
INDICATORS = 8
LOAD_ONLY = """
import sys, yaml
for name in sys.argv[1:]:
    with open(name, "rb") as file:
        yaml.load(file, Loader=yaml.CSafeLoader)
"""


def framework(size: int) -> Iterator[str]:
    """The lines of `framework.yaml`."""
    yield "schema: tilbudsvifte/1\namounts_in: 1000 kr\ntitle: Generated\nareas:\n"
    for i in range(size):
        yield f"  area-{i}:\n    name: Area {i}\n    offers_today: {i % 9}\n"
    yield "round_to: {value: 1000 kr, set_by: choice}\n"
    yield "applies: {value: computed, set_by: choice}\n"


def offers(size: int) -> Iterator[str]:
    """The lines of `offers.yaml`: a permanent grant for each area."""
    yield "schema: tilbudsvifte/1\namounts_in: 1000 kr\ngrants:\n"
    for i in range(size):
        yield f"  grant-{i}:\n    name: Operation {i}\n    area: area-{i}\n"
        yield f"    amount: {500 + i * 7919 % 9000}\n    price_level: unstated\n"
        yield "    term: permanent\n    in_frame: true\n    source: {document: made-up}\n"


def indicators(size: int, many: int) -> Iterator[str]:
    """The lines of `indicators.yaml`: a population and `many` indicators by area."""
    yield "schema: tilbudsvifte/1\nweighting: {scheme: rank-order-centroid, set_by: choice}\n"
    yield "per_inhabitant: residents\npopulations:\n  residents:\n    name: Residents\n"
    yield "    reference: 2015\n    known: published\n    by: area\n"
    yield "    source: {document: made-up}\n    values:\n"
    yield from (f"      area-{i}: {1000 + i * 104_729 % 90_000}\n" for i in range(size))
    yield "indicators:\n"
    for k in range(many):
        yield f"  indicator-{k}:\n    rank: {k + 1}\n    name: Indicator {k}\n    unit: persons\n"
        yield "    source: {document: made-up}\n    parts:\n      persons:\n"
        yield "        stands_for: persons\n        name: Persons\n        fit: direct\n"
        yield "        known: published\n        reference: 2015\n        by: area\n"
        yield "        source: {document: made-up}\n        values:\n"
        yield from (f"          area-{i}: {1 + i * (7919 + k) % 5000}\n" for i in range(size))


def write(folder: Path, size: int, many: int = INDICATORS) -> list[str]:
    """Write a data folder of `size` areas and `many` indicators, and give its files."""
    files = []
    kinds = {"framework": framework(size), "offers": offers(size)}
    for kind, lines in {**kinds, "indicators": indicators(size, many)}.items():
        path = folder / f"{kind}.yaml"
        with path.open("w", encoding="utf-8") as file:
            file.writelines(lines)
        files.append(str(path))
    return files


def measure(command: Sequence[str], cwd: Path) -> tuple[float, float]:
    """Seconds and peak MiB of a whole process, its output thrown away; it must succeed."""
    start = time.perf_counter()
    process = subprocess.Popen(
        command, cwd=cwd, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{command[0]} ended with exit code {process.returncode}")
    unit = 1 if sys.platform == "darwin" else 1024  # macOS counts bytes, Linux KiB
    return time.perf_counter() - start, usage.ru_maxrss * unit / 1024**2


def main() -> int:
    """Measure every size, print a table, and say whether the targets are met."""
    parser = argparse.ArgumentParser(description="Time and memory of large data sets.")
    parser.add_argument("--pairs", type=int, default=5, help="pairs per size (5)")
    parser.add_argument("--bin", help="folder with python and tilbud of an environment to use")
    arguments = parser.parse_args()
    missed = False
    with clean_environment(arguments.bin) as scripts, tempfile.TemporaryDirectory() as temporary:
        print(f"{'areas':>7} {'MiB read':>9} {'ratio':>6} {'s':>7} {'load, s':>8} {'peak MiB':>9}")
        for size in SIZES:
            folder = Path(temporary, str(size))
            folder.mkdir()
            files = write(folder, size)
            load = [str(scripts / "python"), "-c", LOAD_ONLY, *files]
            own = [str(scripts / "tilbud"), "allocate", "--format", "json", "--data", str(folder)]
            runs = [
                (measure(load, folder)[0], *measure(own, folder)) for _ in range(arguments.pairs)
            ]
            ratio = median(took / loading for loading, took, _ in runs)
            peak = max(mib for *_, mib in runs)
            if size == TARGET_SIZE:
                missed = ratio > TARGET_RATIO or peak > TARGET_MIB
            print(
                f"{size:7,} {sum(Path(name).stat().st_size for name in files) / 1024**2:9.1f}"
                f" {ratio:6.2f} {median(took for _, took, _ in runs):7.2f}"
                f" {median(loading for loading, *_ in runs):8.2f} {peak:9.0f}"
            )
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
