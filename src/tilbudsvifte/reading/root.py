"""What stands at the top of a file: a mapping, or an explanation why not."""

import re
from collections.abc import Sequence
from typing import Any

from tilbudsvifte.reading.diagnostics import Diagnostic, Severity
from tilbudsvifte.reading.places import Places
from tilbudsvifte.reading.source import Findings
from tilbudsvifte.texts import message

# `name:value` and `name:<no-break space>value` are single words to the parser.
GLUED_COLON = re.compile(r"(?<=[\w.-]):(?:[^\s:/]|[^\S \t\r\n])")
_GLUED_KEY = re.compile(r"[\w.-]+" + GLUED_COLON.pattern)


def fit_root(top: Sequence[Any], findings: Findings, places: Places) -> dict[str, Any] | None:
    """The mapping in `top`; None, and an error, if there is something else or nothing."""
    root = top[0] if top else None
    if isinstance(root, dict):
        return root
    if root is None:
        if not findings.found:
            findings.whole("empty-file", message("reading.empty-file"))
        return None
    said = message("reading.root-list" if isinstance(root, list) else "reading.root-scalar")
    glued = isinstance(root, str) and _GLUED_KEY.match(root)
    hint = message("reading.glued-colon-hint") if glued else message("reading.root-hint")
    findings.found.append(Diagnostic(Severity.ERROR, "root-not-mapping", said, places.at(()), hint))
    return None
