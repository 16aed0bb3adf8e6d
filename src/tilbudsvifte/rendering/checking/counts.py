"""How much was compared and what it came to, in one line."""

from functools import reduce

from tilbudsvifte.scenarios.results import Checked, Status
from tilbudsvifte.texts import Message, message


def verdict(checked: Checked) -> Message:
    """Whether everything is as expected, before what the scenarios come to."""
    held = checked.number(Status.HOLDS) == len(checked.scenarios) and not checked.not_run
    key = "passes" if held else "fails"
    found = _parts(checked) or title(checked)
    return message(f"check.{key if checked.compared else 'nothing'}", found=found)


def summary(checked: Checked) -> Message:
    """The scenarios by what they come to, and the figures that were compared and differ."""
    scenarios, parts = title(checked), _parts(checked)
    if parts is not None:
        scenarios = message("check.scenarios", title=scenarios, parts=parts)
    differ = sum(len(scenario.differences) for scenario in checked.scenarios)
    figures = message(
        f"check.figures{'-one' if checked.compared == 1 else ''}",
        compared=checked.compared,
        differ=counted("count-differs", differ),
    )
    return message("check.summary", scenarios=scenarios, figures=figures)


def _parts(checked: Checked) -> Message | None:
    """How many hold, how many differ, and so on; None where nothing was run."""
    numbers = {f"count-{status}": checked.number(status) for status in Status}
    numbers["count-not-run"] = len(checked.not_run)
    parts = [counted(name, number) for name, number in numbers.items() if number]
    if not parts:
        return None
    return reduce(lambda first, then: message("check.joined", first=first, then=then), parts)


def title(checked: Checked) -> Message:
    """How many scenarios were run."""
    return counted("title", len(checked.scenarios))


def counted(name: str, count: int) -> Message:
    """A number with its noun."""
    return message(f"check.{name}{'-one' if count == 1 else ''}", count=count)
