"""Hostile text made harmless: what a terminal would act on, a reader is shown instead."""

import json
import re

# Control and format characters (Cc, Cf) but for the soft hyphen and the joiner that emoji need,
# halves of surrogate pairs (Cs), and the line and paragraph separators (Zl, Zp).
_HOSTILE = (
    "\x7f-\x9f\u0600-\u0605\u061c\u06dd\u070f\u180e\u200b\u200c\u200e\u200f\u2028-\u202e"
    "\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb\U000e0001-\U000e007f"
)
# A plain form of each mark that the program writes itself, and of the quotes and dashes of others.
# What marks a figure (arrows) or draws (bars, lines) has the width of the mark.
_PLAIN = str.maketrans(
    {
        "\u00a0": " ",
        "\u2010": "-",
        "\u2011": "-",
        "–": "-",
        "—": "-",
        "─": "-",
        "−": "-",
        "×": "x",
        "•": "*",
        "↑": "^",
        "↓": "v",
        "→": "->",
        "↔": "<->",
        "…": "...",
        "“": '"',
        "”": '"',
        "„": '"',
        "«": '"',
        "»": '"',
        "‘": "'",
        "’": "'",
        "█": "#",
        "▌": "#",
        "▐": "#",
        "\N{REPLACEMENT CHARACTER}": "?",
    }
)
_IN_TEXT = f"[\x00-\x1f{_HOSTILE}]"
_IN_JSON = f"[{_HOSTILE}]"
# What runs a log line as a command: `::` first on it (GitHub), `##…[` anywhere on it (GitHub,
# Azure, TeamCity). Colours may stand before the first.
_COMMAND = re.compile(r"^((?:[^\S\n]|\x1b\[[0-9;]*m)*):(?=:)|#(?=#\w*\[)", re.MULTILINE)


def visible(text: str) -> str:
    r"""Write control, bidi, invisible and half characters as `\n`, `\u001b`, `\u202e`."""
    return text if text.isprintable() else re.sub(_IN_TEXT, _escape, text)


def visible_in_json(text: str) -> str:
    """The same for finished JSON, where such characters only stand in strings."""
    return re.sub(_IN_JSON, _escape, text)


def encoded(text: str, encoding: str, *, commands: bool = False) -> bytes:
    r"""Write what a stream can show; elsewhere than in Unicode `–` is `-`, and `Ł` is `\u0141`.

    Unless the text is made of `commands`, no line of it is one to the runner of a build, whose log
    the stream may be: `::error` is `\u003a:error`, and `##[` is `\u0023#[`, in JSON the same text.
    """
    if not encoding.lower().startswith("utf"):
        text = text.translate(_PLAIN)
    if not commands:
        text = _COMMAND.sub(_without_command, text)
    return text.encode(encoding, "backslashreplace")


def _without_command(match: re.Match[str]) -> str:
    before, mark = match[1] or "", match[0][-1]
    return f"{before}\\u{ord(mark):04x}"


def _escape(match: re.Match[str]) -> str:
    return r"\u007f" if match[0] == "\x7f" else json.dumps(match[0])[1:-1]
