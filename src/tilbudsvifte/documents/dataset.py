"""A data folder: the three files together, checked against each other."""

import os
from collections.abc import Iterable
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from pydantic import BaseModel

from tilbudsvifte.documents.checks.framework import check_framework
from tilbudsvifte.documents.checks.indicators import check_indicators
from tilbudsvifte.documents.checks.offers import check_offers
from tilbudsvifte.documents.framework import Framework
from tilbudsvifte.documents.indicators import Indicators
from tilbudsvifte.documents.offers import Offers
from tilbudsvifte.documents.validation import File, Validated, validate
from tilbudsvifte.reading.diagnostics import Diagnostic, Severity, in_file_order
from tilbudsvifte.reading.document import read_file

MODELS: tuple[type[BaseModel], ...] = (Framework, Offers, Indicators)
FILES = ("framework.yaml", "offers.yaml", "indicators.yaml")


class Dataset(NamedTuple):
    """The three documents of a data folder, valid in themselves and together."""

    framework: Framework
    offers: Offers
    indicators: Indicators


class CheckedFiles(NamedTuple):
    """The three files of a data folder, each as far as it is valid in itself."""

    framework: Validated[Framework]
    offers: Validated[Offers]
    indicators: Validated[Indicators]


class Loaded(NamedTuple):
    """A data set, or None where a file has an error; and all that was found, in file order."""

    dataset: Dataset | None
    diagnostics: tuple[Diagnostic, ...]
    checked: CheckedFiles

    @property
    def files(self) -> tuple[File, ...]:
        """The files that it was built from, in the order of `FILES`."""
        return tuple(each.file for each in self.checked)

    def refused(self, found: Iterable[Diagnostic]) -> "Loaded":
        """The same without a data set, for errors in the files that are told beside its own."""
        order = [file.name for file in self.files]
        told = sorted((*self.diagnostics, *found), key=lambda each: order.index(each.place.file))
        return self._replace(dataset=None, diagnostics=in_file_order(told))


def read_folder(folder: str | os.PathLike[str]) -> tuple[File, ...]:
    """Read the files of a data folder as plain values."""
    return tuple(read_file(Path(folder, name)) for name in FILES)


def build(files: Iterable[File], since: Loaded | None = None) -> Loaded:
    """Check read files (framework, offers, indicators) and put them together.

    `since` is a valid data set that most parts of the files are shared with: then what is shared
    is not looked at again, and only what is new is reported.
    """
    before = since.checked if since is not None and since.dataset is not None else None
    framework_file, offers_file, indicators_file = files
    checked = CheckedFiles(
        validate(framework_file, Framework, before and before.framework),
        validate(offers_file, Offers, before and before.offers),
        validate(indicators_file, Indicators, before and before.indicators),
    )
    diagnostics = in_file_order(_found(checked, since if before else None))
    if since is not None and before is not None:
        diagnostics = tuple(each for each in diagnostics if each not in since.diagnostics)
    framework, offers, indicators = checked
    dataset = None
    if (
        framework.model is not None
        and offers.model is not None
        and indicators.model is not None
        and not any(diagnostic.severity is Severity.ERROR for diagnostic in diagnostics)
    ):
        dataset = Dataset(framework.model, offers.model, indicators.model)
    return Loaded(dataset, diagnostics, checked)


def _found(checked: CheckedFiles, since: Loaded | None) -> list[Diagnostic]:
    """What is wrong with the files in themselves and together, in the order of the files."""
    before = since.dataset if since is not None else None
    framework, offers, indicators = checked
    found = [[*file.diagnostics] for file in checked]
    terms = framework.model
    if terms is None:
        return [*chain(*found)]
    if before is None or terms is not before.framework:
        found[0] += check_framework(framework, terms, before and before.framework)
    same = before is not None and _same_ids(terms, before.framework)
    if offers.model is not None and not (before and same and offers.model is before.offers):
        known = before.offers if before and same else None
        found[1] += check_offers(offers, offers.model, framework, terms, known)
    if indicators.model is not None and not (
        before and same and indicators.model is before.indicators
    ):
        known_ = before.indicators if before and same else None
        found[2] += check_indicators(indicators, indicators.model, framework, terms, known_)
    return [*chain(*found)]


def _same_ids(terms: Framework, before: Framework) -> bool:
    """Whether all that the other files are held to is the same."""
    return (terms.areas, terms.papers, terms.key) == (before.areas, before.papers, before.key)
