"""What city-wide activities justify of a budget above its guideline.

The 2015 framework paper wants deviations justified by city-wide activities that benefit users of
other areas "substantially and particularly", without saying how much that is: every number here
is given by the caller.
"""

from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import Literal, NamedTuple

Counts = Literal["outside-share", "full-cost"]


class Activity(NamedTuple):
    """An activity that an offer in area `host` holds for `cost` kr. a year.

    `users` are expected users, visits or hours by home area, areas given by position from 0;
    those from outside all areas are left out.
    """

    host: int
    cost: int
    users: Mapping[int, int]


class Standard(NamedTuple):
    """What an activity needs to qualify: a share of users from other areas, a number, and areas."""

    minimum_share: Fraction
    minimum_users: int
    minimum_areas: int


class Assessment(NamedTuple):
    """How far an activity serves other areas, and in kr. what it justifies either way of counting.

    Both are 0 where it does not qualify.
    """

    users: int
    outside: int
    areas: int
    share: Fraction
    enough_share: bool
    enough_users: bool
    enough_areas: bool
    by_share: Fraction
    by_cost: int

    @property
    def qualifies(self) -> bool:
        """Whether it meets the standard in every respect."""
        return self.enough_share and self.enough_users and self.enough_areas


def assess(activity: Activity, standard: Standard) -> Assessment:
    """Judge an activity; ValueError if it expects no users at all, or less than none."""
    users = sum(activity.users.values())
    if users <= 0 or any(count < 0 for count in activity.users.values()):
        raise ValueError("an activity expects users, and nowhere less than none")
    others = [count for home, count in activity.users.items() if home != activity.host and count]
    outside = sum(others)
    share = Fraction(outside, users)
    enough = (
        share >= standard.minimum_share,
        outside >= standard.minimum_users,
        len(others) >= standard.minimum_areas,
    )
    justifies = activity.cost if all(enough) else 0
    return Assessment(
        users, outside, len(others), share, *enough, by_share=justifies * share, by_cost=justifies
    )


def justified(assessments: Iterable[Assessment], counts: Counts) -> Fraction:
    """What qualifying activities justify together, in kr., exactly."""
    if counts == "full-cost":
        return Fraction(sum(each.by_cost for each in assessments))
    return sum((each.by_share for each in assessments), Fraction(0))


def served(activities: Iterable[Activity], area: int) -> Fraction:
    """What `activities` spend on users from `area`, in kr.: each one's cost times their share."""
    return sum(
        (
            Fraction(each.cost * each.users.get(area, 0), sum(each.users.values()))
            for each in activities
        ),
        Fraction(0),
    )
