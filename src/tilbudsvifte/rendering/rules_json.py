"""Rules explained, as JSON."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any

from tilbudsvifte.rendering.exact import exact
from tilbudsvifte.rendering.json_text import cited_json, json_lines, text_json
from tilbudsvifte.rules.explained import Chapter, Compared, Explained, Period

FORMAT = "tilbud-rules-1"


def rules_json(rules: Sequence[Explained]) -> str:
    """The list of rules, one a line."""
    return json_lines({"format": FORMAT, "rules": [_rule(rule) for rule in rules]})


def rule_pages_json(chapters: Sequence[Chapter]) -> str:
    """Rules with what their pages say, one a line."""
    return json_lines({"format": FORMAT, "rules": [_chapter(chapter) for chapter in chapters]})


def _rule(rule: Explained) -> Mapping[str, Any]:
    term = rule.term
    return {
        "name": rule.name,
        "group": rule.group,
        "severity": rule.severity.value,
        "in_force": term is not None,
        "set_by": term.set_by if term else None,
        "reason": text_json(term.reason) if term else None,
        "source": cited_json(term.source) if term else None,
        "waived_by": list(rule.waived_by),
        "never_waived": rule.never_waived,
        "terms": [_compared(term) for term in rule.terms],
    }


def _compared(term: Compared) -> Mapping[str, Any]:
    return {
        "name": term.name,
        "value": _value(term.value),
        "set_by": term.set_by,
        "reason": text_json(term.reason),
        "source": cited_json(term.source),
    }


def _value(value: object) -> object:
    match value:
        case Fraction():
            return exact(value)
        case Period():
            return value.id
        case _:
            return value


def _chapter(chapter: Chapter) -> Mapping[str, Any]:
    page = chapter.page
    return {
        **_rule(chapter.rule),
        "asks": text_json(page.asks.text),
        "why": text_json(page.why.text),
        "passes": page.examples.passes,
        "fails": page.examples.fails,
        "points_at": page.points_at,
    }
