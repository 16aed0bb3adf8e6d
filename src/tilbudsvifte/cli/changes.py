"""Options that change the data for one run, as overrides by path."""

import re

from tilbudsvifte.documents.nearest import nearest_hint
from tilbudsvifte.engine.weights import SCHEMES
from tilbudsvifte.texts import Message, message

Change = tuple[str, str]


class UsageError(Exception):
    """An option that cannot be understood; `text` says why."""

    def __init__(self, text: Message, hint: Message | None = None) -> None:
        """Refuse with `text`, and say with `hint` what to write instead."""
        super().__init__(text.key)
        self.text = message("cli.hint", text=text, hint=hint) if hint else text


def weights_change(scheme: str) -> Change:
    """`--weights rank-sum`, or `--weights rank-exponent:2`."""
    name, _, exponent = scheme.partition(":")
    if name not in SCHEMES:
        hint = nearest_hint(name, SCHEMES) or message("documents.known-are", words=SCHEMES)
        raise UsageError(message("cli.unknown-scheme", word=name), hint)
    if bool(re.fullmatch("[0-9]{1,2}", exponent)) != (name == "rank-exponent"):
        raise UsageError(message("cli.needs-exponent"))
    more = f", exponent: {int(exponent)}" if exponent else ""
    return "--weights", f"weighting={{scheme: {name}{more}, set_by: choice}}"


def round_to_change(kroner: str) -> Change:
    """`--round-to 1000`, in kroner."""
    match = re.fullmatch("([1-9][0-9]{0,8})( ?kr)?", kroner)
    if match is None:
        raise UsageError(message("cli.bad-round-to", word=kroner))
    return "--round-to", f"round_to={{value: {match[1]} kr, set_by: choice}}"


def frame_change(amount: str) -> Change:
    """`--frame 55500`, in the unit of the framework file, or with `kr` in kroner."""
    return "--frame", f"frame={amount}"


def key_change(key: str) -> Change:
    """`--key announced`."""
    return "--key", f"key={key}"


def guideline_change(guideline: str) -> Change:
    """`--guideline computed`."""
    return "--guideline", f"applies={{value: {guideline}, set_by: choice}}"
