"""Checks of `framework.yaml`."""

from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

from pydantic import BaseModel

from tilbudsvifte.documents.checks.findings import Findings
from tilbudsvifte.documents.checks.thousands import warn_of_thousands
from tilbudsvifte.documents.dates import days_of
from tilbudsvifte.documents.fields import Contradiction, Source
from tilbudsvifte.documents.folding import fold
from tilbudsvifte.documents.framework import Framework
from tilbudsvifte.documents.left_out import Ids, Path
from tilbudsvifte.documents.rule_names import NEVER_WAIVED, RULE_NAMES
from tilbudsvifte.documents.validation import Validated
from tilbudsvifte.reading.diagnostics import Diagnostic
from tilbudsvifte.texts import message

M = TypeVar("M", bound=BaseModel)

_HOLDERS = (BaseModel, dict, list)  # what a source can stand in


def check_framework(
    file: Validated[Framework], framework: Framework, since: Framework | None = None
) -> list[Diagnostic]:
    """References, names, the announced guideline and given keys.

    The sources that `since` shares, a framework without a fault, are not looked at again.
    """
    findings = Findings(file)
    _names(findings, framework)
    areas, tracks = file.ids(framework.areas, "areas"), file.ids(framework.tracks, "tracks")
    for area_id, area in framework.areas.items():
        if area.track is not None:
            findings.known(("areas", area_id, "track"), area.track, tracks)
    for event_id, event in framework.timeline.items():
        if event.until is not None and days_of(event.until).last < days_of(event.date).first:
            until: Path = ("timeline", event_id, "until")
            findings.error(until, "until-before-date", until=event.until, date=event.date)
    _guideline(findings, framework, areas)
    _rules(findings, framework, file.ids(framework.timeline, "timeline"))
    for key_id, given in framework.keys.items():
        path: Path = ("keys", key_id, "shares")
        findings.cover(path, given.shares, areas)
        warn_of_thousands(findings, path)
        if key_id in {"indicators", "announced"}:
            findings.error(("keys", key_id), "reserved-key", at_key=True, key=key_id)
        if not any(given.shares.values()):
            findings.error(path, "all-zero", at_key=True)
    known: dict[str, object] = {"indicators": None, **framework.keys}
    if framework.announced is not None:
        known["announced"] = None
    findings.known(("key",), framework.key, file.ids(known, "keys"))
    known_sources = since if since and since.papers == framework.papers else None
    papers = file.ids(framework.papers, "papers")
    check_sources(findings, framework, papers, known_sources)
    disputable = areas | papers | tracks
    for part in ("principles", "timeline", "invitees"):
        disputable |= file.ids(getattr(framework, part), part)
    check_contradictions(findings, framework.contradictions, disputable)
    return findings.found


def check_sources(findings: Findings[M], model: M, papers: Ids, since: M | None = None) -> None:
    """Add an error for each source that names a document not in the registry of papers.

    What `since` shares was looked at with the same registry.
    """
    if papers.known:
        for path, source in _sources(model, since, ()):
            findings.known((*path, "document"), source.document, papers)


def check_contradictions(
    findings: Findings[M], contradictions: Mapping[str, Contradiction], ids: Ids
) -> None:
    """Add an error for each contradiction that concerns something unknown."""
    for name, contradiction in contradictions.items():
        for number, word in enumerate(contradiction.concerns):
            findings.known(("contradictions", name, "concerns", number), word, ids)


def _names(findings: Findings[Framework], framework: Framework) -> None:
    """Two areas, or two districts, whose names cannot be told apart; a district in two areas."""
    area_names: dict[str, str] = {}
    district_names: dict[str, str] = {}
    home: dict[str, str] = {}
    for area_id, area in framework.areas.items():
        path: Path = ("areas", area_id)
        _same_name(findings, (*path, "name"), area.name, area_names)
        for district_id, district in area.districts.items():
            below: Path = (*path, "districts", district_id)
            if district_id in home:
                findings.error(
                    below, "district-twice", at_key=True, id=district_id, area=home[district_id]
                )
                continue
            home[district_id] = area_id
            _same_name(findings, (*below, "name"), district.name, district_names)


def _same_name(findings: Findings[Framework], path: Path, name: str, seen: dict[str, str]) -> None:
    folded = fold(name)
    if folded in seen:
        findings.warning(path, "same-name", name=name, other=seen[folded])
    seen[folded] = name


def _guideline(findings: Findings[Framework], framework: Framework, areas: Ids) -> None:
    if framework.announced is not None:
        path: Path = ("announced", "amounts")
        findings.cover(path, framework.announced.amounts, areas)
        if not any(framework.announced.amounts.values()):
            findings.error(path, "all-zero", at_key=True)
    elif framework.applies.value == "announced" and not findings.left_out.touches(("announced",)):
        findings.error(("applies", "value"), "nothing-announced")


def _rules(findings: Findings[Framework], framework: Framework, events: Ids) -> None:
    """Rules that exist, with the terms they need; waivers of rules that may be waived."""
    for name in framework.rules:
        findings.known(("rules", name), name, Ids(RULE_NAMES), at_key=True)
    for name in framework.waivers:
        path: Path = ("waivers", name)
        findings.known(path, name, Ids(RULE_NAMES), at_key=True)
        if name in NEVER_WAIVED:
            findings.error(path, "never-waived", at_key=True, rule=name)
    for key in ("justification", "thresholds") if framework.rules else ():
        if getattr(framework, key) is None and not findings.left_out.touches((key,)):
            findings.error(("rules",), "rules-need-terms", at_key=True, key=key)
    if framework.justification is not None:
        path = ("justification", "minimum_outside_share", "value")
        if framework.justification.minimum_outside_share.value > 1:
            findings.error(path, "share-above-one", message("documents.write-share"))
    if framework.thresholds is not None:
        period = framework.thresholds.process_period.value
        findings.known(("thresholds", "process_period", "value"), period, events)


def _sources(value: object, since: object, path: Path) -> Iterator[tuple[Path, Source]]:
    """The sources in what is not the same thing in `since`, with the keys of the file."""
    if isinstance(value, Source):
        yield path, value
        return
    before = _parts(since) if type(since) is type(value) else {}
    fields = type(value).model_fields if isinstance(value, BaseModel) else {}
    for step, part in _parts(value).items():
        held = before.get(step)
        if part is not held and isinstance(part, _HOLDERS):
            key = fields[str(step)].alias or step if fields else step
            yield from _sources(part, held, (*path, key))


def _parts(value: object) -> Mapping[Any, object]:
    """What a model, a mapping or a list holds."""
    if isinstance(value, dict):
        return value
    if isinstance(value, list):
        return dict(enumerate(value))
    return vars(value)
