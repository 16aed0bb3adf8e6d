"""What is said of personal data, which are nowhere repeated."""

from tilbudsvifte.texts.message import Text

TEXTS: dict[str, Text] = {
    "personal-number": Text(
        en="this looks like a personal identity number",
        da="dette ligner et personnummer",
    ),
    "address": Text(en="this looks like an e-mail address", da="dette ligner en e-mailadresse"),
    "telephone": Text(en="this looks like a telephone number", da="dette ligner et telefonnummer"),
    "take-out": Text(
        en="take it out: name a group, a role or a journal number, never a person",
        da="fjern det: nævn en gruppe, en rolle eller et journalnummer, aldrig en person",
    ),
    "in-name": Text(
        en="the name of the file holds what looks like personal data",
        da="filens navn indeholder noget, der ligner personoplysninger",
    ),
    "rename": Text(
        en="call it after an area or a journal number, never a person",
        da="kald den efter et lokalområde eller et journalnummer, aldrig en person",
    ),
}
