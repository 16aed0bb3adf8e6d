"""What is wrong with a change by path, and what to write instead."""

from tilbudsvifte.texts.message import Text

TEXTS: dict[str, Text] = {
    "not-path-value": Text(
        en="a change is written as a path, `=` and a value",
        da="en ændring skrives som en sti, `=` og en værdi",
    ),
    "write-path-value": Text(
        en="write for instance `grants.some-grant.amount=26000`, or `…=null` to take away",
        da="skriv for eksempel `grants.some-grant.amount=26000`, eller `…=null` for at fjerne",
    ),
    "unknown-path": Text(
        en="there is no `{step}` at this place in the data",
        da="der er ingen `{step}` på dette sted i data",
    ),
    "empty-value": Text(en="`{key}` is empty", da="`{key}` er tom"),
    "write-null": Text(
        en="write `null` to take it away, or a value to change it",
        da="skriv `null` for at fjerne det, eller en værdi for at ændre det",
    ),
    "new-entry": Text(
        en="`{step}` is new beside an id that is nearly the same",
        da="`{step}` er ny ved siden af et id, som er næsten det samme",
    ),
}
