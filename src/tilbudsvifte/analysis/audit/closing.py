"""What the indicators without figures would have to say for the announced to be reached."""

from fractions import Fraction
from typing import NamedTuple

from tilbudsvifte.analysis.audit.order import Order
from tilbudsvifte.analysis.audit.program import Program
from tilbudsvifte.analysis.audit.reach import Target, amount_row
from tilbudsvifte.analysis.audit.solve import least


class Closed(NamedTuple):
    """The areas' shares of the missing indicators, and example weights, one an indicator.

    `least` and `greatest` are each area's by itself, `example` all together.
    """

    least: tuple[Fraction, ...]
    greatest: tuple[Fraction, ...]
    example: tuple[Fraction, ...]
    weights: tuple[Fraction, ...]


def closed(order: Order, target: Target, known: tuple[Fraction, ...]) -> Closed | None:
    """The shares m that let some weights in the full order give every area its amount.

    An area has the same m in every missing indicator, and the m of all areas sum to 1. With W
    what the missing weigh together, area a gets frame × (Σ w × share + W × m_a): not linear in w
    and m. Divided by W it is, in w / W and m (Charnes & Cooper 1962), for W is above 0 wherever
    the known alone do not reach. The example departs least from `known`, shares to compare with
    (least sum of absolute differences). None where it is proved that no shares do.
    """
    corners, areas = len(order.sizes), len(target.announced)
    program = _scaled(order, target)
    example = _example(program, corners, known)
    if example is None:
        return None
    shares = range(corners, corners + areas)
    ends = least(program, [{j: Fraction(sign)} for sign in (1, -1) for j in shares]) or []
    mixture = example[:corners]
    whole = sum(mixture, Fraction(0))
    return Closed(
        tuple(end.cost for end in ends[:areas]),
        tuple(-end.cost for end in ends[areas:]),
        example[corners : corners + areas],
        order.weights([part / whole for part in mixture]),
    )


def _scaled(order: Order, target: Target) -> Program:
    """The corners' parts over W, the areas' shares, and what lies inside each end of the band."""
    corners, areas = len(order.sizes), len(target.announced)
    rows = [
        {j: missing for j, missing in enumerate(order.missing) if missing},
        dict.fromkeys(range(corners, corners + areas), Fraction(1)),
    ]
    unit = Fraction(target.frame, target.tolerance)
    for a, announced in enumerate(target.announced):
        middle = Fraction(announced, target.tolerance)
        amounts = amount_row(order, target, a)
        above = corners + areas + 2 * a
        for end, inside, sign in ((middle - 1, above, -1), (middle + 1, above + 1, 1)):
            row = {j: amount - end for j, amount in amounts.items()}
            rows.append({**row, corners + a: unit, inside: Fraction(sign)})
    right = (Fraction(1), Fraction(1), *[Fraction(0)] * (2 * areas))
    return Program(corners + 3 * areas, tuple(rows), right)


def _example(
    program: Program, corners: int, known: tuple[Fraction, ...]
) -> tuple[Fraction, ...] | None:
    """A solution whose shares depart least from the known ones."""
    more = program.variables
    rows = [
        {corners + a: Fraction(1), more + 2 * a: Fraction(-1), more + 2 * a + 1: Fraction(1)}
        for a in range(len(known))
    ]
    variables = more + 2 * len(known)
    apart = Program(variables, (*program.rows, *rows), (*program.right, *known))
    found = least(apart, [dict.fromkeys(range(more, variables), Fraction(1))])
    return found[0].values if found else None
