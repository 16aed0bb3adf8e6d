"""The data under a scenario: with its overrides, and with the changes of options after them."""

from collections.abc import Sequence
from typing import NamedTuple

from tilbudsvifte.documents.dataset import Loaded, build
from tilbudsvifte.documents.left_out import Path
from tilbudsvifte.documents.personal.data import faults, faults_of_option, looked_for
from tilbudsvifte.documents.personal.masking import masked, unrepeated
from tilbudsvifte.documents.validation import File, validate
from tilbudsvifte.reading.diagnostics import Diagnostic, Place, Severity, in_file_order
from tilbudsvifte.scenarios.blaming import Traced, blamed
from tilbudsvifte.scenarios.overrides import Override, Written, apply, listed, parse

OVERRIDES = ("overrides",)


class Under(NamedTuple):
    """The data under a scenario.

    `unknown` are overrides that could not be put in, and `doubtful` those that may be slips.
    """

    loaded: Loaded
    paths: tuple[str, ...]
    unknown: list[Diagnostic]
    doubtful: list[Diagnostic]


def under(file: File, base: Loaded) -> Under:
    """Put the overrides of a scenario into the data; only what they touch is checked again."""
    overrides = listed(file, OVERRIDES, base.files)
    if not overrides:
        return Under(base._replace(diagnostics=()), (), [], [])
    files, found = apply(base.files, overrides)
    loaded = build(files, base)
    if loaded.diagnostics:  # once more, to know what path each is of
        traced: dict[Place, Path] = {}
        loaded = build([Traced(each, traced) for each in files], base)
        top = file.place(OVERRIDES, key=True)
        diagnostics = blamed(loaded.diagnostics, overrides, top, traced)
        loaded = loaded._replace(diagnostics=diagnostics)
    paths = tuple(".".join(override.path) for override in overrides)
    unknown = [each for each in found if each.severity is Severity.ERROR]
    return Under(loaded, paths, unknown, [each for each in found if each not in unknown])


def changed(
    files: Sequence[File], scenario: File | None, asked: Sequence[tuple[str, str]]
) -> Loaded:
    """Put the overrides of `scenario` into the read files, then each `(option, path=value)`.

    There is no data set where any of them, or the scenario as a whole, has an error.
    """
    hide = looked_for(files[0])
    if scenario is not None and hide:
        scenario = masked(scenario, 1)
    before: list[Override] = listed(scenario, OVERRIDES, files) if scenario is not None else []
    written, wrong = _parsed(asked, hide=hide)
    changed_files, unknown = apply(files, [*before, *written])
    loaded = build(changed_files)
    if scenario is not None:
        # What it says is about the data as it makes them, not as further changes do.
        alone = build(apply(files, before)[0]) if written else loaded
        wrong = [*_faults(scenario, alone), *wrong]
    found = (*wrong, *unknown, *loaded.diagnostics)
    failed = any(each.severity is Severity.ERROR for each in found)
    return loaded._replace(dataset=None if failed else loaded.dataset, diagnostics=found)


def _parsed(
    asked: Sequence[tuple[str, str]], *, hide: bool
) -> tuple[list[Written], list[Diagnostic]]:
    """The changes that can be read, and what is wrong with the others.

    With `hide` also that they hold personal data.
    """
    parsed: list[Written] = []
    wrong: list[Diagnostic] = []
    for option, text in asked:
        each = parse(option, text)
        if hide and (personal := faults_of_option(option, text)):
            wrong += personal
        elif isinstance(each, Diagnostic):
            wrong.append(each)
        else:
            parsed.append(each)
    return parsed, wrong


def _faults(file: File, alone: Loaded) -> tuple[Diagnostic, ...]:
    """What is wrong with a scenario, whose overrides give the data set `alone`."""
    from tilbudsvifte.documents.checks.scenario import (  # noqa: PLC0415 - not for single changes
        check_against,
        check_form,
    )
    from tilbudsvifte.documents.scenario import Scenario  # noqa: PLC0415

    validated = validate(file, Scenario)
    found = unrepeated((*faults(file), *validated.diagnostics))
    if validated.model is not None:
        found += check_form(validated, validated.model)
        if alone.dataset is not None:
            found += check_against(validated, validated.model, alone.dataset)[0]
    return in_file_order(found)
