"""What the program says, in Danish and in English.

A text is named by `subject.name`; the module `texts/<subject>.py` holds both languages side by
side, so a missing translation cannot be written down. Everything below the renderers passes
messages around untranslated; a `Language` turns them into words at the very end.
"""

from tilbudsvifte.texts.language import Language, language_from_environment
from tilbudsvifte.texts.message import MOST, Clauses, Message, Percent, Text, Value, message, some

__all__ = [
    "MOST",
    "Clauses",
    "Language",
    "Message",
    "Percent",
    "Text",
    "Value",
    "language_from_environment",
    "message",
    "some",
]
