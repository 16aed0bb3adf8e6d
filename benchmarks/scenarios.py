"""Many scenarios in one process: how long the whole run takes, as a ratio to F.

    python3 benchmarks/scenarios.py

generates a thousand scenarios over the data that come with tilbud in a temporary folder, lets
`tilbud check --update` write the figures that they expect, and runs whole processes in turn:
`tilbud check` of one of them, of all as text and as JSON, and the yardstick F (`floor.py`). Exit
code 1 where the target for text is missed.
"""

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from environment import BENCHMARKS, ROOT, clean_environment, seconds

SCENARIOS = 1_000
TARGET_RATIO = 6.0
AREAS = ("amager", "nordvest", "noerrebro", "city")
SCHEMES = ("rank-order-centroid", "rank-sum", "rank-reciprocal", "equal")


def scenario(i: int) -> Iterator[str]:
    """The lines of a scenario: another grant and another scheme, and eighteen figures."""
    yield f"schema: tilbudsvifte/1\nname: Scenario {i}\nwhy: Generated\noverrides:\n"
    yield f"  weighting: {{scheme: {SCHEMES[i % len(SCHEMES)]}}}\n"
    yield f"  grants:\n    city-operations: {{amount: {25_000 + i}}}\n"
    yield "expect:\n  amounts_in: 1000 kr\n  frame: 0\n  odd: 0\n"
    for figure in ("current", "computed", "shares"):
        yield f"  {figure}:\n"
        yield from (f"    {area}: {'0.0000' if figure == 'shares' else 0}\n" for area in AREAS)
    yield "  verdicts:\n"
    yield from (f"    {area}: unchanged\n" for area in AREAS)


def write(folder: Path, check: list[str]) -> None:
    """Write the scenarios, and let `check` fill in what they expect."""
    for i in range(SCENARIOS):
        (folder / f"{i:04}.yaml").write_text("".join(scenario(i)), encoding="utf-8")
    filled = [*check, "--update", "--force", str(folder)]
    subprocess.run(filled, check=True, capture_output=True)


def main() -> int:
    """Measure, print one line, and say whether the target is met."""
    parser = argparse.ArgumentParser(description="A thousand scenarios in one run.")
    parser.add_argument("--runs", type=int, default=5, help="runs to take the median of (5)")
    parser.add_argument("--bin", help="folder with python and tilbud of an environment to use")
    arguments = parser.parse_args()
    with clean_environment(arguments.bin) as scripts, tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        check = [str(scripts / "tilbud"), "check", "--data", str(ROOT / "data")]
        write(folder, check)
        commands = (
            [str(scripts / "python"), str(BENCHMARKS / "floor.py")],
            [*check, str(folder / "0000.yaml")],
            [*check, str(folder)],
            [*check, str(folder), "--format", "json"],
        )
        for command in commands:
            seconds(command, cwd=folder)
        runs = [
            [seconds(command, cwd=folder) for command in commands] for _ in range(arguments.runs)
        ]
    ratio = median(text / floor for floor, _, text, _ in runs)
    as_json = median(every / floor for floor, *_, every in runs)
    each = median((text - one) / (SCENARIOS - 1) for _, one, text, _ in runs)
    print(
        f"{SCENARIOS:,} scenarios: {ratio:.2f} F (F = {median(f for f, *_ in runs):.3f} s),"
        f" {each * 1000:.2f} ms each on top of the first; target {TARGET_RATIO:.1f} F;"
        f" as JSON {as_json:.2f} F"
    )
    return 1 if ratio > TARGET_RATIO else 0


if __name__ == "__main__":
    sys.exit(main())
