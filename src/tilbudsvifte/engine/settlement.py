"""What goes from area to area through city-wide activities; no money is settled by it."""

from collections.abc import Iterable, Mapping, Sequence

from tilbudsvifte.engine.justification import Activity
from tilbudsvifte.engine.rounding import largest_remainder

Flows = Mapping[tuple[int, int], int]


def flows(activities: Iterable[Activity]) -> Flows:
    """Kr. from host to home area, summed over the activities; areas by position.

    Each activity's cost is divided by its users' home areas in whole kroner, by largest remainder,
    ties to the area listed first; what stays in the host's own area is no flow. ValueError if an
    activity expects no users.
    """
    found: dict[tuple[int, int], int] = {}
    for activity in activities:
        homes = sorted(activity.users)
        users = [activity.users[home] for home in homes]
        amounts = largest_remainder(users, activity.cost).units
        for home, amount in zip(homes, amounts, strict=True):
            if amount and home != activity.host:
                found[activity.host, home] = found.get((activity.host, home), 0) + amount
    return found


def adjusted(budgets: Sequence[int], between: Flows) -> tuple[int, ...]:
    """Each area's budget less what flows out of it, and with what flows in, in kr."""
    result = list(budgets)
    for (host, home), amount in between.items():
        result[host] -= amount
        result[home] += amount
    return tuple(result)
