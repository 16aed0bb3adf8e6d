"""Whether anything in the file looks like it belongs to a person.

What is found is never repeated: not where its line is shown, nor anywhere else in the output.
"""

from collections.abc import Iterator

from tilbudsvifte.documents.personal.masking import Masked, said
from tilbudsvifte.documents.validation import File
from tilbudsvifte.rules.rule import Found


def personal_data(file: File) -> Iterator[Found]:
    """Every personal identity number, e-mail address and telephone number of a masked file."""
    if isinstance(file, Masked):
        for text, place, hint in said(file):
            yield Found((), text, hint, place=place)
