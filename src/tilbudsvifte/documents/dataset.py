"""A data folder: the three files together, checked against each other."""

import os
from collections.abc import Iterable
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from tilbudsvifte.documents.checks.framework import check_framework
from tilbudsvifte.documents.checks.indicators import check_indicators
from tilbudsvifte.documents.checks.offers import check_offers
from tilbudsvifte.documents.framework import Framework
from tilbudsvifte.documents.indicators import Indicators
from tilbudsvifte.documents.offers import Offers
from tilbudsvifte.documents.validation import File, validate
from tilbudsvifte.reading.diagnostics import Diagnostic, Severity, in_file_order
from tilbudsvifte.reading.document import read_file

FILES = ("framework.yaml", "offers.yaml", "indicators.yaml")


class Dataset(NamedTuple):
    """The three documents of a data folder, valid in themselves and together."""

    framework: Framework
    offers: Offers
    indicators: Indicators


class Loaded(NamedTuple):
    """A data set, or None where a file has an error; and all that was found, in file order."""

    dataset: Dataset | None
    diagnostics: tuple[Diagnostic, ...]


def read_folder(folder: str | os.PathLike[str]) -> tuple[File, ...]:
    """Read the files of a data folder as plain values."""
    return tuple(read_file(Path(folder, name)) for name in FILES)


def build(files: Iterable[File]) -> Loaded:
    """Check read files (framework, offers, indicators) and put them together."""
    framework_file, offers_file, indicators_file = files
    framework = validate(framework_file, Framework)
    offers = validate(offers_file, Offers)
    indicators = validate(indicators_file, Indicators)
    found = [[*file.diagnostics] for file in (framework, offers, indicators)]
    if framework.model is not None:
        found[0] += check_framework(framework, framework.model)
        if offers.model is not None:
            found[1] += check_offers(offers, offers.model, framework, framework.model)
        if indicators.model is not None:
            found[2] += check_indicators(indicators, indicators.model, framework, framework.model)
    diagnostics = in_file_order(chain(*found))
    dataset = None
    if (
        framework.model is not None
        and offers.model is not None
        and indicators.model is not None
        and not any(diagnostic.severity is Severity.ERROR for diagnostic in diagnostics)
    ):
        dataset = Dataset(framework.model, offers.model, indicators.model)
    return Loaded(dataset, diagnostics)
