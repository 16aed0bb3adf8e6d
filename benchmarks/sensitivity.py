"""Other weights for a large data set: how long that takes beside dividing the money once.

    python3 benchmarks/sensitivity.py

generates a thousand areas with twenty indicators in a temporary folder, and runs whole processes
in turn: `tilbud sensitivity --format json` and `tilbud allocate --format json` of the same files.
Exit code 1 where the target is missed.
"""

import argparse
import sys
import tempfile
from pathlib import Path

from environment import clean_environment, paired
from large import write

AREAS = 1_000
INDICATORS = 20
TARGET_RATIO = 10.0


def main() -> int:
    """Measure, print one line, and say whether the target is met."""
    parser = argparse.ArgumentParser(description="Other weights for a thousand areas.")
    parser.add_argument("--pairs", type=int, default=5, help="pairs to take the median of (5)")
    parser.add_argument("--bin", help="folder with python and tilbud of an environment to use")
    arguments = parser.parse_args()
    with clean_environment(arguments.bin) as scripts, tempfile.TemporaryDirectory() as folder:
        write(Path(folder), AREAS, INDICATORS)
        options = ["--format", "json", "--data", folder]
        own = [str(scripts / "tilbud"), "sensitivity", *options]
        yardstick = [str(scripts / "tilbud"), "allocate", *options]
        ratio, took, once = paired(own, yardstick, pairs=arguments.pairs, cwd=folder)
    print(f"{AREAS:,} areas, {INDICATORS} indicators: {ratio:.1f} times `allocate`", end=" ")
    print(f"({took:.2f} s and {once:.2f} s); target {TARGET_RATIO:.0f}")
    return 1 if ratio > TARGET_RATIO else 0


if __name__ == "__main__":
    sys.exit(main())
