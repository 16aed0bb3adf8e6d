"""What the lines of an explanation are called, and what stands in them, in every format."""

from tilbudsvifte.analysis.explanation.results import Explanation, Line, LineKind, Part, Summed
from tilbudsvifte.analysis.results import IndicatorResult
from tilbudsvifte.texts import Language, Message, message

LEVELS: frozenset[LineKind] = frozenset({"start", "computed", "guideline"})


def indicator_name(indicator: IndicatorResult, language: Language) -> str:
    """An indicator with its rank."""
    return f"{indicator.rank}. {language.local(indicator.name)}"


def line_name(line: Line, explanation: Explanation, language: Language) -> str:
    """A line of the waterfall; a step has the name of its indicator."""
    if line.indicator is not None:
        return indicator_name(line.indicator, language)
    return language.say(line_message(line, explanation))


def line_message(line: Line, explanation: Explanation) -> Message:
    """What a line that is no indicator's is called."""
    if line.kind == "start":
        return message(f"explain.line-start-{explanation.start}")
    if line.kind == "unexplained" and explanation.another_frame:
        return message("explain.line-another-frame")
    return message(f"explain.line-{line.kind}")


def part_of_sum(line: Line, whole: Summed | None) -> Part | None:
    """What stands at a line that is no indicator's, in a column that sums to `whole`."""
    if whole is None:
        return None
    return {"rounding": whole.rounding, "computed": whole.total}.get(line.kind)
