"""Which way an amount goes from today's, worked out apart from the program."""

from math import ceil, floor


def way(amount, today, round_to):
    """What an exact amount says of today, whichever multiple next to it is taken."""
    low, high = (edge(amount / round_to) * round_to for edge in (floor, ceil))
    if low >= today and high > today:
        return "gains"
    if high <= today and low < today:
        return "loses"
    return "unchanged" if low == high else "depends"
