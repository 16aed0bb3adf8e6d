"""Personal data in the files of a data folder, in scenarios and in options: each is an error."""

from collections.abc import Sequence

from tilbudsvifte.documents.personal.hits import hits
from tilbudsvifte.documents.personal.masking import RULE, Masked, masked, masked_text, said
from tilbudsvifte.documents.personal.shapes import Kind, Stretch, stretches
from tilbudsvifte.documents.validation import File
from tilbudsvifte.reading.diagnostics import Diagnostic, Place, Severity, in_file_order
from tilbudsvifte.reading.document import read_bytes
from tilbudsvifte.texts import Message, message


def looked_for(framework: File) -> bool:
    """Whether the framework puts the rule against personal data in force, or may mean to."""
    value = framework.value
    rules = value.get("rules", {}) if isinstance(value, dict) else None
    return RULE in rules if isinstance(rules, dict) else True


def screened(files: Sequence[File]) -> tuple[tuple[File, ...], list[Diagnostic]]:
    """The files of a data folder, the framework first, without personal data; what there was."""
    if not looked_for(files[0]):
        return tuple(files), []
    shown = tuple(masked(file, number) for number, file in enumerate(files, 1))
    return shown, [each for file in shown for each in faults(file)]


def faults(file: File) -> tuple[Diagnostic, ...]:
    """An error for each that was masked, in the order of the file."""
    if not isinstance(file, Masked):
        return ()
    return in_file_order(_fault(*each) for each in said(file))


def faults_of_option(option: str, written: str) -> list[Diagnostic]:
    """What looks like personal data in an option that was written as `path=value`.

    Of what cannot be found as it was written the option as a whole is masked.
    """
    path, _, value = written.partition("=")
    given = read_bytes(option, value.encode(errors="surrogateescape"), root="any")
    if not stretches(path) and not hits(given, figures=False):
        return []
    found = stretches(written) or [Stretch(0, len(written), Kind.NUMBER)]
    line = masked_text(written, found)
    return [
        _fault(
            message(f"personal.{kind}"),
            Place(option, 1, start + 1, end - start, line),
            message("personal.take-out"),
        )
        for start, end, kind in found
    ]


def _fault(text: Message, place: Place, hint: Message) -> Diagnostic:
    return Diagnostic(Severity.ERROR, RULE, text, place, hint, None, f"tilbud rule {RULE}")
