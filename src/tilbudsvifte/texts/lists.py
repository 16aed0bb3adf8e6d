"""What is said of lists that are too long for a sentence."""

from tilbudsvifte.texts.message import Text

TEXTS: dict[str, Text] = {
    "more": Text(en="{count} more", da="{count} til"),
}
