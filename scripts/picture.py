"""Draws the pictures in the README: the first screen of `tilbud allocate`, a chart of `explain`.

    python scripts/picture.py

The lines of the screen are the program's own, run in the repository's folder as on a terminal of
100 columns. Nothing of the machine is in it: no font is loaded, and letters stand in a grid. The
chart is the program's as it is.
"""

import os
import re
import subprocess
import sys
from html import unescape
from io import StringIO
from itertools import takewhile
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import MONOKAI
from rich.text import Text

ROOT = Path(__file__).resolve().parent.parent
PICTURE = ROOT / "docs" / "allocate.svg"
CHART = ROOT / "docs" / "explain.svg"
COLUMNS = 100
NEXT_SCREEN = "What the figures rest on"
LETTER = 12.2  # the width that rich draws a letter with
FONTS = "ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace"

_TEXT = re.compile(
    r'<text class="(?P<kind>allocate-r\d+)" x="(?P<x>[\d.]+)" (?P<y>y="[\d.]+")'
    r' textLength="[\d.]+" (?P<clip>clip-path="[^"]+")>(?P<words>[^<]*)</text>'
)


def first_screen() -> str:
    """What `tilbud allocate` shows above what its figures rest on, with its bold type."""
    settings = {"COLUMNS": str(COLUMNS), "FORCE_COLOR": "1"}
    shown = _tilbud("allocate", **settings).splitlines()
    lines = takewhile(lambda line: NEXT_SCREEN not in line, shown)
    return "\n".join(lines).rstrip()


def picture(screen: str) -> str:
    """The screen as SVG, under the command that made it."""
    console = Console(
        file=StringIO(), record=True, width=COLUMNS, force_terminal=True, legacy_windows=False
    )
    console.print(Text("$ tilbud allocate"))
    console.print(Text.from_ansi(screen))
    svg = console.export_svg(title="tilbud allocate", theme=MONOKAI, unique_id="allocate")
    without_fonts = re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)
    named = re.sub(r"font-family: [^;]*;", f"font-family: {FONTS};", without_fonts)
    in_grid = _TEXT.sub(_in_grid, named)
    return "\n".join(line.rstrip() for line in in_grid.splitlines()) + "\n"


def _tilbud(*words: str, **settings: str) -> str:
    """What a command prints in English of the data in the repository."""
    inherited = {k: v for k, v in os.environ.items() if k != "NO_COLOR"}
    return subprocess.run(
        [sys.executable, "-m", "tilbudsvifte", *words, "--lang", "en", "--data", "data"],
        check=True,
        cwd=ROOT,
        env={**inherited, "PYTHONUTF8": "1", **settings},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    ).stdout


def _in_grid(text: re.Match[str]) -> str:
    """Place each group of words by itself: not every viewer keeps blanks as wide as letters."""
    groups = []
    for group in re.finditer(r"\S+(?: \S+)*", text["words"].replace("&#160;", " ")):
        before = len(unescape(text["words"].replace("&#160;", " ")[: group.start()]))
        x = float(text["x"]) + before * LETTER
        length = len(unescape(group[0])) * LETTER
        place = f'x="{x:g}" {text["y"]} textLength="{length:g}" {text["clip"]}'
        groups.append(f'<text class="{text["kind"]}" {place}>{group[0]}</text>')
    return "".join(groups)


if __name__ == "__main__":
    PICTURE.write_text(picture(first_screen()), encoding="utf-8", newline="\n")
    _tilbud("explain", "--chart", str(CHART))
