"""The frame of a diagnostic."""

from tilbudsvifte.texts.message import Text

TEXTS: dict[str, Text] = {
    "error": Text(en="error", da="fejl"),
    "warning": Text(en="warning", da="advarsel"),
    "note": Text(en="note", da="oplysning"),
    "hint": Text(en="help", da="hjælp"),
    "source": Text(en="source", da="kilde"),
    "explained": Text(en="more", da="mere"),
    "more": Text(en="… and {count} more of the same run", da="… og {count} mere fra samme kørsel"),
}
