"""An indicator in its place in the order."""

from fractions import Fraction
from typing import NamedTuple

from tilbudsvifte.documents.indicators import Indicator
from tilbudsvifte.engine.shares import Shares


class Weighed(NamedTuple):
    """An indicator with each area's share of it and its weight.

    Both are None without figures, and the weight also where a key was given whole.
    """

    id: str
    document: Indicator
    shares: Shares | None
    weight: Fraction | None
