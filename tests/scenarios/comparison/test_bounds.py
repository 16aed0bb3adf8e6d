"""However much two data sets differ, only so many mixtures of them are looked at."""

from copy import deepcopy
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from profiles import examples

from tilbudsvifte.documents.dataset import build, read_folder
from tilbudsvifte.scenarios.comparison.compare import MOST_LOOKED_AT, compare_data
from tilbudsvifte.scenarios.comparison.grouping import MOST_ASKED, Grouping


class Law:
    """Changes that hold together in pieces, all of one or none; counts who is asked of."""

    def __init__(self, pieces):
        self.pieces = pieces
        self.asked = []

    def __call__(self, chosen):
        """Whether a set is valid."""
        self.asked.append(chosen)
        return all(piece <= chosen or not piece & chosen for piece in self.pieces)


@st.composite
def laws(draw):
    """Pieces of up to all of 200 changes, in any order."""
    count = draw(st.integers(1, MOST_LOOKED_AT))
    order = draw(st.permutations(range(count)))
    cuts = sorted(draw(st.sets(st.integers(0, count), max_size=20)) | {0, count})
    return count, Law([frozenset(order[start:end]) for start, end in pairwise(cuts)])


@settings(max_examples=examples(50))
@given(law=laws())
def test_a_grouping_asks_no_more(law):
    """Of no set twice, and its groups are valid alone and in the order of the files."""
    count, valid = law
    grouping = Grouping(count, valid)

    groups = grouping.groups(range(count))

    assert len(valid.asked) == len(set(valid.asked)) <= MOST_ASKED == 1000
    assert sorted(n for group in groups for n in group) == list(range(count))
    assert all(map(valid, groups))
    assert all(valid(frozenset().union(*groups[:n])) for n in range(len(groups)))
    assert grouping.cut or set(groups) == set(valid.pieces)


def test_where_nothing_is_found_in_time_all_is_one_group():
    """Pairs that lie far from each other, each of which takes a search."""
    count = MOST_LOOKED_AT
    valid = Law([frozenset({n, count - 1 - n}) for n in range(count // 2)])
    far = Grouping(count, valid, lambda one, other: abs(one - other))

    assert far.groups(range(count)) == (frozenset(range(count)),)
    assert far.cut
    assert len(valid.asked) <= MOST_ASKED


@pytest.fixture
def another(small, loaded):
    """Data of another town: other areas, grants and figures."""

    def make(areas):
        draw = Random(areas)  # noqa: S311 - nothing secret
        values = deepcopy(small)
        framework, offers, indicators = (values[k] for k in ("framework", "offers", "indicators"))
        for name in ("announced", "keys", "contradictions", "tracks"):
            del framework[name]
        ids = [f"t{n}" for n in range(areas)]
        districts = [f"{area}-{n}" for area in ids for n in (1, 2)]
        framework |= {
            "areas": {
                area: {
                    "name": f"Town {area}",
                    "districts": {f"{area}-{n}": {"name": f"{area} {n}"} for n in (1, 2)},
                }
                for area in ids
            },
            "applies": {"value": "computed", "set_by": "choice"},
        }
        grant = offers["grants"]["east-operations"]
        offers["grants"] = {
            f"g-{area}": {**grant, "area": area, "amount": draw.randrange(100, 9999)}
            for area in ids
        }
        offers["offers"] = {}
        series = [
            part
            for each in indicators["indicators"].values()
            for part in each.get("parts", {}).values()
        ]
        for each in (*indicators["populations"].values(), *series):
            each["values"] = {district: draw.randrange(100, 999) for district in districts}
        return loaded(values)

    return make


@pytest.mark.parametrize("areas", [4, 12])
def test_a_comparison_looks_at_no_more(data_folder, another, areas):
    """Of another town's data: the groups, and the two sides themselves; the parts sum as ever."""
    looks = []
    contrast = compare_data(build(read_folder(data_folder)), another(areas), looks.append)

    assert looks == list(range(1, len(looks) + 1))
    assert len(looks) <= MOST_ASKED
    assert contrast.cut
    for area in contrast.areas:
        assert sum(part.kroner for part in area.computed.parts) == area.computed.change
