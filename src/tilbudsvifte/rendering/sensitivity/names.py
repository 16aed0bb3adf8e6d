"""What the alternatives are called, for a reader and for a program."""

from tilbudsvifte.analysis.sensitivity.results import Alternative
from tilbudsvifte.texts import Message, message


def scheme_name(scheme: str, exponent: int | None) -> Message:
    """A scheme in words."""
    return message(f"allocate.scheme-{scheme}", exponent=exponent or 0)


def label(alternative: Alternative) -> Message:
    """What stands before the amounts of an alternative."""
    if alternative.kind == "order":
        return message("sensitivity.named", name=alternative.name or alternative.id or "")
    if alternative.kind == "without":
        return message("sensitivity.named", name=alternative.indicators[0].name)
    if alternative.kind == "swapped":
        one, other = alternative.indicators
        return message("sensitivity.two", one=one.name, other=other.name)
    scheme = scheme_name(alternative.scheme, alternative.exponent)
    return message("sensitivity.own", scheme=scheme) if alternative.own else scheme


def plain_label(alternative: Alternative) -> str:
    """The same in ids and words that do not change: `rank-exponent:2`, or one id or two."""
    if alternative.kind == "order":
        return alternative.id or ""
    if alternative.kind == "scheme":
        power = "" if alternative.exponent is None else f":{alternative.exponent}"
        return f"{alternative.scheme}{power}"
    return " ".join(each.id for each in alternative.indicators)
