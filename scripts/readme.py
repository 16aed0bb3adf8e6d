"""Keeps the examples in README.md and docs/ true by running them.

    python scripts/readme.py                  writes the output under each command anew
    python scripts/readme.py --check          says which examples are not current; exit code 1
    python scripts/readme.py --command tests  prints the README's command under that marker

An example is a fenced block that begins with ```console. Each of its lines that begins with
`$ tilbud ` is run in the repository's folder, and the lines up to the next are its output,
standard error included; ` | head -n 9` keeps the first nine, ` | tail -n 9` the last, and one may
follow the other. Needs an environment with the program installed, but for `--command`.
"""

import argparse
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
_BLOCK = re.compile(r"(?<=^```console\n).*?(?=^```$)", re.MULTILINE | re.DOTALL)
_PROMPT = "$ tilbud "
_ONE_PART = r" \| (head|tail) -n (\d+)"
_PART = re.compile(rf"({_ONE_PART})+$")
_SETTINGS = ("LANG", "LC_", "TILBUD_", "COLUMNS", "FORCE_COLOR", "NO_COLOR", "PYTHONWARNINGS")


def pages() -> list[Path]:
    """The documents that may hold examples."""
    return [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]


def named_command(name: str) -> str:
    """The one line of the README's block under `<!-- command: name -->`."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    found = re.search(rf"<!-- command: {name} -->\n```sh\n(.+)\n```\n", readme)
    if found is None:
        raise SystemExit(f"README.md has no one-line command under <!-- command: {name} -->")
    return found[1]


def output_of(command: str) -> str:
    """What a `tilbud …` command prints in a pipe, whatever the settings of the caller."""
    words = shlex.split(_PART.sub("", command))[1:]
    settings = {k: v for k, v in os.environ.items() if not k.startswith(_SETTINGS)}
    done = subprocess.run(
        [sys.executable, "-m", "tilbudsvifte", *words],
        check=False,
        cwd=ROOT,
        env={**settings, "PYTHONUTF8": "1"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )
    lines = done.stdout.splitlines(keepends=True)
    for part in re.finditer(_ONE_PART, command):
        number = int(part[2])
        lines = lines[:number] if part[1] == "head" else lines[-number:]
    return "".join(lines)


def refreshed(text: str) -> str:
    """A page with the output under each command as it is now."""
    return _BLOCK.sub(lambda block: "".join(_run(block[0])), text)


def _run(block: str) -> Iterator[str]:
    commands = [line for line in block.splitlines() if line.startswith(_PROMPT)]
    for number, command in enumerate(commands):
        gap = "\n" if number else ""
        yield f"{gap}{command}\n{output_of(command.removeprefix('$ '))}"


def main() -> int:
    """Refresh or check the pages."""
    parser = argparse.ArgumentParser(description="Keep the examples in README.md and docs/ true.")
    parser.add_argument(
        "--check", action="store_true", help="change nothing, exit 1 if not current"
    )
    parser.add_argument("--command", metavar="NAME", help="print the README's command of that name")
    parser.add_argument("page", nargs="*", type=Path, help="pages (README.md and docs/*.md)")
    arguments = parser.parse_args()
    if arguments.command:
        print(named_command(arguments.command))
        return 0
    stale = 0
    for page in arguments.page or pages():
        before = page.read_text(encoding="utf-8")
        after = refreshed(before)
        if before == after:
            continue
        stale += 1
        if arguments.check:
            print(f"{page.name}: not current; run python scripts/readme.py", file=sys.stderr)
        else:
            page.write_text(after, encoding="utf-8", newline="\n")
            print(f"{page.name}: refreshed")
    return 1 if stale and arguments.check else 0


if __name__ == "__main__":
    sys.exit(main())
