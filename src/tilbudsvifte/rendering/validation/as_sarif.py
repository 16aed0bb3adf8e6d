"""A validation as SARIF 2.1.0, which code scanning reads.

The format: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

import json
from collections.abc import Iterator, Mapping
from os import fsencode
from pathlib import Path
from typing import Any
from urllib.parse import quote

from tilbudsvifte import __version__
from tilbudsvifte.reading.diagnostics import Diagnostic, Place
from tilbudsvifte.rendering.findings import finding_lines
from tilbudsvifte.rendering.validation.amounts import deviation, proposed
from tilbudsvifte.rendering.validation.outcomes import judged, left_out, looked_at, said_of
from tilbudsvifte.rendering.validation.plain import headline, waived_line
from tilbudsvifte.rendering.visible import visible, visible_in_json
from tilbudsvifte.rules.page import page
from tilbudsvifte.rules.results import ProposalResult, RuleResult, Validation, Waived
from tilbudsvifte.texts import Language

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)


def validation_sarif(validation: Validation, language: Language) -> str:
    """One run; guidelines stand in its properties and, as text, among its notifications."""
    rules = [*_rules(validation, language), *_forms(validation, language)]
    index = {rule["id"]: number for number, rule in enumerate(rules)}
    run = {
        "properties": {
            "applies": validation.applies,
            "guidelines": [
                *(_guideline(validation, proposal, language) for proposal in validation.proposals),
                *_guidelines_left_out(validation),
            ],
            "ignored": list(validation.ignored),
        },
        "invocations": [
            {
                "executionSuccessful": True,
                "toolExecutionNotifications": [
                    _notification(validation, proposal, language)
                    for proposal in validation.proposals
                ]
                + [
                    _note(outcome.file, language.say(said_of(validation, outcome)))
                    for outcome in left_out(validation)
                ],
            }
        ],
        "tool": {
            "driver": {
                "name": "tilbudsvifte",
                "version": __version__,
                "language": language.code,
                "rules": rules,
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": [
            *(_result(found, index, language) for found in validation.findings),
            *(_waived(waived, index, language) for waived in validation.waived),
        ],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    text = json.dumps(log, ensure_ascii=False, allow_nan=False, indent=2)
    return visible_in_json(f"{text}\n")


def _guideline(
    validation: Validation, proposal: ProposalResult, language: Language
) -> dict[str, Any]:
    illustrative = proposal.illustrative
    outcome = next(each for each in validation.outcomes if each.file == proposal.file)
    return {
        "file": proposal.file,
        "area": proposal.area.id,
        "variant": proposal.variant,
        "guideline_kr": proposal.deviation.guideline,
        "proposed_kr": proposed(proposal.plan),
        "complete": proposal.plan.complete,
        "deviation_kr": deviation(proposal),
        "illustrative": None if illustrative is None else language.local(illustrative),
        "judged": judged(validation, outcome),
        "looked_at": list(looked_at(validation, outcome)),
    }


def _guidelines_left_out(validation: Validation) -> Iterator[dict[str, Any]]:
    """Of files that were not judged as a whole."""
    for outcome in left_out(validation):
        if outcome.area is not None:
            yield {
                "file": outcome.file,
                "area": outcome.area.id,
                "variant": None,
                "guideline_kr": outcome.area.guideline,
                "proposed_kr": None,
                "complete": False,
                "deviation_kr": None,
                "illustrative": None,
                "judged": judged(validation, outcome),
                "looked_at": list(looked_at(validation, outcome)),
            }


def _notification(
    validation: Validation, proposal: ProposalResult, language: Language
) -> dict[str, Any]:
    return _note(proposal.file, headline(validation, proposal, language))


def _note(file: str, text: str) -> dict[str, Any]:
    return {
        "level": "note",
        "message": _message(text),
        "locations": [_location(Place(file, 0, 0, 1, ""))],
    }


def _rules(validation: Validation, language: Language) -> Iterator[dict[str, Any]]:
    for rule in validation.checked:
        explained = page(rule.name)
        yield {
            "id": rule.name,
            "shortDescription": _text(language.local(explained.asks.text)),
            "fullDescription": _text(language.local(explained.why.text)),
            "help": _text("\n".join(_help(rule, language))),
            "defaultConfiguration": {"level": rule.severity.value},
            "properties": {"tags": [rule.group], "set_by": rule.set_by},
        }


def _help(rule: RuleResult, language: Language) -> Iterator[str]:
    if rule.reason is not None:
        yield language.local(rule.reason)
    if rule.source is not None:
        source = (rule.source.document, rule.source.title, rule.source.place, rule.source.quote)
        said = ", ".join(part for part in source if part)
        yield f"{language.say('diagnostics.source')}: {said}"
    yield language.say("formats.more", command=f"tilbud rule {rule.name}")


def _forms(validation: Validation, language: Language) -> Iterator[dict[str, Any]]:
    """What is found before rules are looked at has a name, and no page."""
    rules = {rule.name for rule in validation.checked}
    found = (*validation.findings, *(waived.finding for waived in validation.waived))
    asks = _text(language.say("formats.well-formed"))
    for code in sorted({each.code for each in found} - rules):
        yield {"id": code, "shortDescription": asks, "fullDescription": asks, "help": asks}


def _result(found: Diagnostic, index: Mapping[str, int], language: Language) -> dict[str, Any]:
    return {
        "ruleId": found.code,
        "ruleIndex": index[found.code],
        "level": found.severity.value,
        "message": _message("\n".join(finding_lines(found, language))),
        "locations": [_location(found.place)],
    }


def _waived(waived: Waived, index: Mapping[str, int], language: Language) -> dict[str, Any]:
    suppression = {
        "kind": "inSource",
        "status": "accepted",
        "justification": visible(waived_line(waived, language)),
    }
    return {**_result(waived.finding, index, language), "suppressions": [suppression]}


def _location(place: Place) -> dict[str, Any]:
    """A place in a file; without a region it is the file as a whole."""
    physical: dict[str, Any] = {"artifactLocation": {"uri": _uri(place.file)}}
    if place.line:
        physical["region"] = {
            "startLine": place.line,
            "startColumn": place.column,
            "endColumn": place.column + place.length,
        }
    return {"physicalLocation": physical}


def _uri(file: str) -> str:
    """A relative path percent-encoded; an absolute one as a `file` URI."""
    path = Path(file)
    return path.as_uri() if path.is_absolute() else quote(fsencode(path.as_posix()))


def _message(text: str) -> dict[str, str]:
    """Braces would stand for arguments, and a bracket before a parenthesis for a link (3.11)."""
    doubled = text.replace("{", "{{").replace("}", "}}").replace("](", "] (")
    return _text(doubled)


def _text(text: str) -> dict[str, str]:
    return {"text": "\n".join(visible(line) for line in text.split("\n"))}
