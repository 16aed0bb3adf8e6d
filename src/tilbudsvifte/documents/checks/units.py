"""Amounts whose unit is probably another than the file says."""

from tilbudsvifte.documents.checks.findings import Findings, M
from tilbudsvifte.texts import message

# A unit mistaken makes a thousand; what is set beside each other differs by up to three times.
_FROM, _TO = 300, 3000
_UNIT = 1000


def warn_of_unit(findings: Findings[M], unit: int, ours: int, theirs: int) -> None:
    """Warn where an amount of a file, in kr., is a thousandth or a thousand times another's."""
    small = _FROM * ours <= theirs <= _TO * ours
    large = _FROM * theirs <= ours <= _TO * theirs
    if not (ours and theirs and (small or large)):
        return
    meant = unit * _UNIT if small else unit // _UNIT
    hint = message("documents.meant-unit", unit="kr" if meant == 1 else f"{meant} kr")
    findings.warning(
        ("amounts_in",), "thousandfold", hint if meant else None, ours=ours, theirs=theirs
    )
