"""What an analysis will not do, and why."""

from tilbudsvifte.texts import Message


class RefusalError(Exception):
    """The data or the options ask for something that has no answer; `text` says what."""

    def __init__(self, text: Message) -> None:
        """Refuse for the reason in `text`."""
        super().__init__(text.key)
        self.text = text


class RequestError(RefusalError):
    """What was asked for cannot be had, whatever the data; `text` says why, and what can."""
