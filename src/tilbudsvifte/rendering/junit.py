"""What JUnit results have in common.

All of it is ASCII, so that it can be read whatever encoding it was written in.
"""

import re
from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from tilbudsvifte.reading.diagnostics import Diagnostic
from tilbudsvifte.rendering.findings import finding_lines, where
from tilbudsvifte.rendering.visible import visible
from tilbudsvifte.texts import Language

# XML 1.0 also forbids control characters and halves of pairs, which `visible` has written out.
_FORBIDDEN = "[\ufffe\uffff]"


def document(root: Element) -> str:
    """The finished text."""
    indent(root)
    text = tostring(root, encoding="us-ascii", xml_declaration=False).decode("ascii")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'


def broken(element: Element, kind: str, errors: Sequence[Diagnostic], language: Language) -> None:
    """A test has one `failure` or `error`, as readers show only the first; it holds all."""
    text = language.say(errors[0].text)
    if len(errors) > 1:
        text = language.say("formats.others", text=text, count=len(errors) - 1)
    attributes = {"type": xml(errors[0].code), "message": xml(text)}
    SubElement(element, kind, attributes).text = blocks(errors, language)


def blocks(found: Sequence[Diagnostic], language: Language) -> str:
    """Findings with an empty line between them."""
    return "\n\n".join(block(each, language) for each in found)


def block(found: Diagnostic, language: Language) -> str:
    """A finding as lines of text, after its place."""
    severity = language.say(f"diagnostics.{found.severity}")
    first = f"{where(found.place)}: {severity}[{found.code}]"
    return "\n".join(xml(line) for line in (first, *finding_lines(found, language)))


def number(element: Element, suites: Sequence[Element]) -> None:
    """How many tests there are, how many fail or have an error, and how many are skipped."""
    for name, path in (
        ("tests", "testcase"),
        ("failures", ".//failure"),
        ("skipped", ".//skipped"),
        ("errors", ".//error"),
    ):
        element.set(name, str(sum(len(suite.findall(path)) for suite in suites)))


def xml(text: str) -> str:
    """What XML 1.0 cannot hold at all is written out, as in every text."""
    return re.sub(_FORBIDDEN, lambda match: f"\\u{ord(match[0]):04x}", visible(text))
