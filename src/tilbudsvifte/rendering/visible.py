"""Hostile text made harmless: what a terminal would act on, a reader is shown instead."""

import json
import re

# Control and format characters (Cc, Cf) but for the soft hyphen and the joiner that emoji need,
# halves of surrogate pairs (Cs), and the line and paragraph separators (Zl, Zp).
_HOSTILE = (
    "\x7f-\x9f\u0600-\u0605\u061c\u06dd\u070f\u180e\u200b\u200c\u200e\u200f\u2028-\u202e"
    "\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb\U000e0001-\U000e007f"
)
_PLAIN = str.maketrans(
    {
        "\u00a0": " ",
        "–": "-",
        "─": "-",
        "−": "-",
        "→": "->",
        "…": "...",
        "“": '"',
        "”": '"',
        "█": "#",
        "▌": "#",
        "▐": "#",
    }
)
_IN_TEXT = f"[\x00-\x1f{_HOSTILE}]"
_IN_JSON = f"[{_HOSTILE}]"


def visible(text: str) -> str:
    r"""Write control, bidi, invisible and half characters as `\n`, `\u001b`, `\u202e`."""
    return text if text.isprintable() else re.sub(_IN_TEXT, _escape, text)


def visible_in_json(text: str) -> str:
    """The same for finished JSON, where such characters only stand in strings."""
    return re.sub(_IN_JSON, _escape, text)


def encoded(text: str, encoding: str) -> bytes:
    r"""Write what a stream can show; elsewhere than in Unicode `–` is `-`, and `Ł` is `\u0141`."""
    if not encoding.lower().startswith("utf"):
        text = text.translate(_PLAIN)
    return text.encode(encoding, "backslashreplace")


def _escape(match: re.Match[str]) -> str:
    return r"\u007f" if match[0] == "\x7f" else json.dumps(match[0])[1:-1]
