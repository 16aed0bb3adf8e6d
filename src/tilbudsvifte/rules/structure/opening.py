"""Whether what opens is new."""

from collections.abc import Iterator

from tilbudsvifte.rules.case import Case
from tilbudsvifte.rules.rule import Found
from tilbudsvifte.texts import message


def opening_exists(case: Case) -> Iterator[Found]:
    """An offer that opens, although the data know it as existing or it has a grant today."""
    for line in case.plan.lines:
        if line.action != "opens":
            continue
        known = case.dataset.offers.offers.get(line.id)
        path = ("offers", line.id, "action")
        if known is not None and known.status == "existing":
            yield Found(
                path,
                message("rules_structure.opens-existing", name=line.name),
                message("rules_structure.new-id"),
            )
        elif line.today:
            yield Found(
                path,
                message(
                    "rules_structure.opens-with-grant",
                    name=line.name,
                    **case.amounts(today=line.today),
                ),
                message("rules_structure.no-grant-today"),
            )
