"""Options that change the data for one run, as overrides by path."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from tilbudsvifte.texts import Message, message


class UsageError(Exception):
    """An option that cannot be understood; `text` says why."""

    def __init__(self, text: Message, hint: Message | None = None) -> None:
        """Refuse with `text`, and say with `hint` what to write instead."""
        super().__init__(text.key)
        self.text = message("cli.hint", text=text, hint=hint) if hint else text


class Change(NamedTuple):
    """An option as the user wrote it, and what it sets: the option and `path=value`."""

    shown: str
    override: tuple[str, str]


def asked(options: Mapping[str, str | Sequence[str] | None]) -> list[Change]:
    """The changes that the options ask for, in the order given; raises `UsageError`."""
    return [
        Change(f"{option} {word}", (option, _OVERRIDES[option](word)))
        for option, words in options.items()
        for word in ([words] if isinstance(words, str) else words or ())
    ]


def shown(scenarios: Sequence[str] | None, changes: Sequence[Change]) -> tuple[str, ...]:
    """What the data were changed by, in the order in which it was done."""
    first = (f"--scenario {scenario}" for scenario in scenarios or ())
    return (*first, *(change.shown for change in changes))


def _weights(scheme: str) -> str:
    """`rank-sum`, or `rank-exponent:2`."""
    from tilbudsvifte.documents.nearest import nearest_hint
    from tilbudsvifte.engine.weights import SCHEMES

    name, _, exponent = scheme.partition(":")
    if name not in SCHEMES:
        raise UsageError(message("cli.unknown-scheme", word=name), nearest_hint(name, SCHEMES))
    if bool(re.fullmatch("[0-9]{1,2}", exponent)) != (name == "rank-exponent"):
        raise UsageError(message("cli.needs-exponent"))
    more = f", exponent: {int(exponent)}" if exponent else ""
    return f"weighting={{scheme: {name}{more}, set_by: choice}}"


def _round_to(kroner: str) -> str:
    match = re.fullmatch("([1-9][0-9]{0,8})( ?kr)?", kroner)
    if match is None:
        raise UsageError(message("cli.bad-round-to", word=kroner))
    return f"round_to={{value: {match[1]} kr, set_by: choice}}"


_OVERRIDES: dict[str, Callable[[str], str]] = {
    "--set": str,
    "--weights": _weights,
    "--key": lambda key: f"key={key}",
    "--frame": lambda amount: f"frame={amount}",
    "--round-to": _round_to,
    "--guideline": lambda guideline: f"applies={{value: {guideline}, set_by: choice}}",
}
