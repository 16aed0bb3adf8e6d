"""What the lines of an explanation are called, and what stands in them, in every format."""

from tilbudsvifte.analysis.explanation.results import Line, LineKind, Part, Start, Summed
from tilbudsvifte.analysis.results import IndicatorResult
from tilbudsvifte.texts import Language

LEVELS: frozenset[LineKind] = frozenset({"start", "computed", "guideline"})


def indicator_name(indicator: IndicatorResult, language: Language) -> str:
    """An indicator with its rank."""
    return f"{indicator.rank}. {language.local(indicator.name)}"


def line_name(line: Line, start: Start, language: Language) -> str:
    """A line of the waterfall; a step has the name of its indicator."""
    if line.indicator is not None:
        return indicator_name(line.indicator, language)
    kind = f"start-{start}" if line.kind == "start" else line.kind
    return language.say(f"explain.line-{kind}")


def part_of_sum(line: Line, whole: Summed | None) -> Part | None:
    """What stands at a line that is no indicator's, in a column that sums to `whole`."""
    if whole is None:
        return None
    return {"rounding": whole.rounding, "computed": whole.total}.get(line.kind)
