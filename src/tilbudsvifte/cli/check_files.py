"""The scenarios of a run: choosing among them, what their result must not overwrite, exit code."""

import os
from collections.abc import Iterator, Sequence

from tilbudsvifte.cli.boundary import DATA, FINDINGS, NOTHING, OK, refuse, tell
from tilbudsvifte.cli.data import Failed, Read
from tilbudsvifte.cli.reading import UNOPENED, paths, read
from tilbudsvifte.documents.files import STANDARD_INPUT, named
from tilbudsvifte.documents.personal.data import looked_for
from tilbudsvifte.documents.personal.masking import masked
from tilbudsvifte.documents.validation import File
from tilbudsvifte.scenarios.proposals import Shelf
from tilbudsvifte.scenarios.results import Checked, Status
from tilbudsvifte.scenarios.several import Item, name_in, name_of
from tilbudsvifte.texts import Language, message

_NO = {"", "0", "false"}


def take(
    words: Sequence[str], select: Sequence[str], data: Read, language: Language
) -> Sequence[Item] | Failed:
    """The scenarios to run; what names none is said. Where names decide, they have been read."""
    found = named(words, data.files)
    if found.empty:  # what was meant by it would else count as holding
        return Failed(refuse(message("cli.no-scenario", words=found.empty), language, NOTHING))
    items = [read(name) if select or name == STANDARD_INPUT else name for name in found.files]
    return _named(items, select, language) if select else items


def _named(
    items: Sequence[Item], select: Sequence[str], language: Language
) -> Sequence[Item] | Failed:
    from tilbudsvifte.documents.nearest import nearest_hint
    from tilbudsvifte.scenarios.selecting import select as selected

    files = [item for item in items if not isinstance(item, str)]
    found = selected(files, select)
    if not found.unmatched:
        return found.files
    text = message("cli.no-name", words=found.unmatched)
    hint = nearest_hint(found.unmatched[0], found.names)
    text = message("cli.hint", text=text, hint=hint) if hint else text
    if all(name_in(file) is not None for file in files):
        return Failed(refuse(message("cli.nothing-checked", text=text), language, NOTHING))
    # One whose name cannot be read may be meant, and will not hold.
    tell(message("cli.warning", text=text), language)
    return found.files


def in_ci() -> bool:
    """Whether the variable CI says that nobody is there to look at what is written."""
    return os.environ.get("CI", "").casefold() not in _NO


def inputs(items: Sequence[Item], checked: Checked) -> Iterator[str]:
    """The files that the run read: scenarios, and the proposals that they name."""
    yield from paths(map(name_of, items))
    shelf = Shelf()
    for each in checked.scenarios:
        value = each.document.value
        words = value.get("proposals") if isinstance(value, dict) else None
        if isinstance(words, list):
            words = [word for word in words if isinstance(word, str)]
            yield from (found.name for found in shelf.take(each.document, words)[0])


def left(items: Sequence[Item], checked: Checked, data: Read) -> Iterator[File]:
    """The scenarios that a run did not come to, read for what they are called."""
    hide = looked_for(data.loaded.files[0])
    for number, item in enumerate(items, 1):
        if number > len(checked.scenarios):
            file = read(item) if isinstance(item, str) else item
            yield masked(file, number) if hide else file


def exit_code(checked: Checked) -> int:
    """What a run comes to."""
    if any(found.code == UNOPENED for each in checked.scenarios for found in each.findings):
        return DATA
    if not checked.compared:
        return NOTHING
    if checked.not_run or checked.number(Status.HOLDS) < len(checked.scenarios):
        return FINDINGS
    return OK
