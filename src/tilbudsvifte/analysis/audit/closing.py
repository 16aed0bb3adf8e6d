"""What the indicators without figures would have to say for the announced to be reached."""

from fractions import Fraction
from math import lcm
from typing import NamedTuple

from tilbudsvifte.analysis.audit.order import Order
from tilbudsvifte.analysis.audit.program import Program, Row
from tilbudsvifte.analysis.audit.reach import Target
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
    program = _scaled(order, target)
    shares = range(order.variables + 1, order.variables + 1 + len(known))
    apart = _apart(program, shares, target.frame, known)
    found = least(apart, [dict.fromkeys(range(program.variables, apart.variables), 1)])
    if found is None:
        return None
    example = found[0].values
    frame = sum(example.numerators[j] for j in shares)
    ends = least(program, [{j: sign} for sign in (1, -1) for j in shares]) or []
    costs = [abs(end.cost) / target.frame for end in ends]
    return Closed(
        tuple(costs[: len(known)]),
        tuple(costs[len(known) :]),
        tuple(Fraction(example.numerators[j], frame) for j in shares),
        order.weights(example),
    )


def _scaled(order: Order, target: Target) -> Program:
    """The order's variables over W, 1 / W, frame × m for each area, and both ends of its band."""
    over = order.variables
    shares = range(over + 1, over + 1 + len(target.announced))
    ends = range(shares.stop, shares.stop + 2 * len(target.announced))
    missing = {i: 1 for i, each in enumerate(order.indicators) if each.shares is None}
    rows: list[Row] = [missing, dict.fromkeys(shares, 1), *order.rows()]
    rows.append({**order.whole(), over: -target.frame})
    for a, above in enumerate(ends[::2]):
        lowest = target.announced[a] - target.tolerance
        end = {over: -lowest} if lowest else {}
        rows.append({**order.area(a), shares[a]: 1, above: -1, **end})
        rows.append({above: 1, above + 1: 1, over: -2 * target.tolerance})
    right = (target.frame, target.frame, *[0] * (len(rows) - 2))
    return Program(ends.stop, tuple(rows), right, target.tolerance)


def _apart(program: Program, shares: range, frame: int, known: tuple[Fraction, ...]) -> Program:
    """The program with how far the shares depart from the known ones, which it then counts in.

    All that it counts is multiplied by the denominator of these, so as to be whole.
    """
    times = lcm(*(share.denominator for share in known))
    departures = range(program.variables, program.variables + 2 * len(known))
    rows = [{j: 1, over: -1, over + 1: 1} for j, over in zip(shares, departures[::2], strict=True)]
    right = [times * number for number in program.right]
    right += [int(times * frame * share) for share in known]
    return Program(departures.stop, (*program.rows, *rows), tuple(right), times * program.unit)
