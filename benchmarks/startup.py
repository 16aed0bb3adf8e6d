"""How long a command takes beside the yardstick F (`floor.py`), as whole processes run in turn.

    python3 benchmarks/startup.py

makes an environment with only the program and its dependencies, and takes it away again. Output
goes to a pipe; tables are laid out as on a terminal of 100 columns, in the same way and by the
same code. Exit code 1 where a target is missed.
"""

import argparse
import sys
import tempfile

from environment import BENCHMARKS, ROOT, clean_environment, paired

PROPOSAL = ROOT / "examples" / "proposals" / "nordvest.yaml"
TARGETS = (
    (("--help",), 0.55),
    (("--version",), 0.55),
    (("schema", "framework"), None),
    (("allocate", "--help"), 0.55),
    (("allocate", "--format", "json"), 1.4),
    (("allocate", "--format", "csv"), 1.4),
    (("allocate",), 1.6),
    (("explain", "--format", "json"), 1.6),
    (("sensitivity", "--format", "json"), 1.6),
    (("validate", "--format", "json", str(PROPOSAL)), 1.5),
    (("validate", str(PROPOSAL)), None),
)


def main() -> int:
    """Measure every command, print a table, and say whether all targets are met."""
    parser = argparse.ArgumentParser(description="Start-up time as a ratio to the yardstick F.")
    parser.add_argument("--pairs", type=int, default=15, help="pairs per command (15)")
    parser.add_argument("--bin", help="folder with python and tilbud of an environment to use")
    arguments = parser.parse_args()
    missed = 0
    with clean_environment(arguments.bin) as scripts, tempfile.TemporaryDirectory() as empty:
        yardstick = [str(scripts / "python"), str(BENCHMARKS / "floor.py")]
        print(f"{'command':32} {'ratio':>6} {'target':>7} {'s':>7} {'F, s':>7}")
        for words, target in TARGETS:
            command = [str(scripts / "tilbud"), *words]
            ratio, own, floor = paired(command, yardstick, pairs=arguments.pairs, cwd=empty)
            late = target is not None and ratio > target
            missed += late
            shown = "" if target is None else f"{target:.2f}"
            print(
                f"{'tilbud ' + ' '.join(words):32} {ratio:6.2f} {shown:>7} {own:7.3f} {floor:7.3f}"
                + ("  missed" if late else "")
            )
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
