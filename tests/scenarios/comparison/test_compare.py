"""Two data sets beside each other: every change is split, exactly, over what makes it."""

from copy import deepcopy
from fractions import Fraction
from itertools import pairwise, permutations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from profiles import examples
from unlikely import UNLIKELY

from tilbudsvifte.analysis.division import divide_frame
from tilbudsvifte.analysis.refusal import RefusalError
from tilbudsvifte.documents.dataset import build, read_folder
from tilbudsvifte.reading.document import read_file
from tilbudsvifte.scenarios.comparison import compare as attribution
from tilbudsvifte.scenarios.comparison.compare import _units, compare_data
from tilbudsvifte.scenarios.comparison.edits import Edit
from tilbudsvifte.scenarios.overrides import apply, parse
from tilbudsvifte.scenarios.under import under

FIGURES = ("current", "computed", "guideline")
RANK = "indicators.poverty.rank=6"
GRANT = "grants.city-operations.amount=27000"
SOURCE = {"document": "plan"}
KEYS = ("amount", "area")


@pytest.fixture(scope="module")
def copenhagen(data_folder):
    """The shipped data, and the same with changes by path."""
    base = build(read_folder(data_folder))

    def changed(*written):
        files = [checked.file for checked in base.checked]
        after, unknown = apply(files, [parse("--set", each) for each in written])
        found = build(after, base)
        assert (unknown, found.diagnostics) == ([], ())
        return found

    return changed


@pytest.fixture(scope="module")
def plain(_small_values):
    """The small town as plain values, which nobody changes."""
    return _small_values


@pytest.fixture
def contrast(loaded, small):
    """The small town beside one in which `edit` was done to its plain values."""

    def compared(edit):
        after = deepcopy(small)
        edit(after)
        return compare_data(loaded(small), loaded(after))

    return compared


def inputs_of(found):
    """The paths of the differences of each input."""
    return [[".".join(d.path) for d in each.differences] for each in found.inputs]


def computed(loaded_data):
    """Each area's computed guideline."""
    return [area.computed for area in divide_frame(loaded_data.dataset).areas]


@pytest.mark.slow
def test_a_change_is_the_mean_of_its_effects_in_both_orders(copenhagen):
    """Two overrides of the shipped data, four budgets, worked out by hand."""
    none, rank, grant, both = (
        computed(copenhagen(*written)) for written in ((), (RANK,), (GRANT,), (RANK, GRANT))
    )

    found = compare_data(copenhagen(), copenhagen(RANK, GRANT))

    assert inputs_of(found) == [["grants.city-operations.amount"], ["indicators.poverty.rank"]]
    assert found.method == "shapley"
    for n, area in enumerate(found.areas):
        first = Fraction(grant[n] - none[n] + both[n] - rank[n], 2)
        second = Fraction(rank[n] - none[n] + both[n] - grant[n], 2)
        assert [part.exact for part in area.computed.parts] == [first, second]
        assert area.computed.change == both[n] - none[n]
    assert [[part.kroner for part in area.computed.parts] for area in found.areas] == [
        [188_000, -7_000],
        [273_500, -179_500],
        [146_000, 38_000],
        [339_500, 148_500],
    ]


def test_the_announced_guideline_applies_and_stays(copenhagen):
    """Only what a change reaches has parts: the grant is all of City's change of today's budget."""
    found = compare_data(copenhagen(), copenhagen(RANK, GRANT))
    city = found.areas[3]

    assert [area.guideline.change for area in found.areas] == [0, 0, 0, 0]
    assert [part.kroner for part in city.current.parts] == [947_000, 0]
    assert city.current.share == Fraction(947, 26_053)


def test_three_inputs_agree_with_all_orders(copenhagen):
    """Six orders written out; thirds of a krone sum to the change when they are shown."""
    written = (RANK, GRANT, "weighting.scheme=rank-sum")
    worth = {}
    for order in permutations(range(3)):
        for size in range(4):
            chosen = frozenset(order[:size])
            if chosen not in worth:
                worth[chosen] = computed(copenhagen(*(written[n] for n in sorted(chosen))))
    mean = {n: [Fraction(0)] * 4 for n in range(3)}
    for order in permutations(range(3)):
        for size, n in enumerate(order):
            before, after = worth[frozenset(order[:size])], worth[frozenset(order[: size + 1])]
            for area in range(4):
                mean[n][area] += Fraction(after[area] - before[area], 6)

    found = compare_data(copenhagen(), copenhagen(*written))

    numbers = {
        "indicators.poverty.rank": 0,
        "grants.city-operations.amount": 1,
        "weighting.scheme": 2,
    }
    order = [numbers[path] for (path,) in inputs_of(found)]
    for n, area in enumerate(found.areas):
        assert [part.exact for part in area.computed.parts] == [mean[each][n] for each in order]
        assert sum(part.kroner for part in area.computed.parts) == area.computed.change
    assert any(part.exact.denominator > 1 for area in found.areas for part in area.computed.parts)


def test_what_is_only_valid_together_is_one_input(contrast):
    """A grant joins the frame with its term and in the frame's price level, each no input alone."""

    def edit(values):
        project = values["offers"]["grants"]["project"]
        project |= {"term": "permanent", "in_frame": True, "price_level": "unstated"}
        project["area"] = "west"
        del project["expires"]
        values["indicators"]["indicators"]["housing"]["rank"] = 1

    found = contrast(edit)

    assert inputs_of(found) == [
        ["grants.project.price_level", "grants.project.term", "grants.project.in_frame"],
        ["grants.project.area"],
        ["indicators.housing.rank"],
    ]
    assert [".".join(each.path) for each in found.inputs] == [
        "grants.project",
        "grants.project.area",
        "indicators.housing.rank",
    ]
    assert [".".join(each.path) for each in found.apart] == ["grants.project.expires"]


def test_an_input_is_where_it_can_touch_a_budget(contrast):
    """A grant from a new paper: the paper is there for the grant's sake."""

    def edit(values):
        values["framework"]["papers"]["more"] = {"title": "More"}
        grants = values["offers"]["grants"]
        grants["new"] = {**grants["east-operations"], "source": {"document": "more"}}

    found = contrast(edit)

    assert inputs_of(found) == [["papers.more", "grants.new"]]
    assert found.inputs[0].path == ("grants", "new")
    assert [each.path for each in found.inputs[0].main] == [("grants", "new")]


@pytest.mark.slow
def test_a_new_area_counts_as_nothing_before(contrast):
    """With all that it needs it is one input, and the parts of its amounts are whole amounts."""

    def edit(values):
        new_area(values)
        values["indicators"]["indicators"]["housing"]["rank"] = 1

    found = contrast(edit)
    west, north = found.areas[1:]

    assert (north.only, north.current.before, north.current.after) == ("after", 0, 20_000)
    assert (north.shares[0], north.reaches[0]) == (None, None)
    assert north.order_differs
    assert west.only is None
    assert [len(each.differences) for each in found.inputs] == [7, 1]
    assert found.inputs[0].path == ()
    assert inputs_of(found)[1] == ["indicators.housing.rank"]
    assert sum(part.exact for part in north.computed.parts) == north.computed.after


@pytest.mark.slow
def test_an_area_that_goes_counts_as_nothing_after(loaded, small):
    """The other way round it is the same with the sides exchanged."""
    larger = deepcopy(small)
    new_area(larger)

    there = compare_data(loaded(small), loaded(larger))
    back = compare_data(loaded(larger), loaded(small))

    assert [area.only for area in back.areas] == [None, None, "before"]
    for one, other in zip(there.areas, back.areas, strict=True):
        for name in FIGURES:
            assert getattr(one, name).change == -getattr(other, name).change


def new_area(values):
    """A third area with a district, a grant and figures in every series."""
    values["framework"]["areas"]["north"] = {"name": "North", "districts": {"fen": {"name": "Fen"}}}
    values["framework"]["announced"]["amounts"]["north"] = 10
    values["framework"]["keys"]["halves"]["shares"]["north"] = 0
    grants = values["offers"]["grants"]
    grants["north-operations"] = {**grants["west-operations"], "area": "north", "amount": 20}
    file = values["indicators"]
    series = [part for i in file["indicators"].values() for part in i.get("parts", {}).values()]
    for each in (file["populations"]["people"], *series):
        each["values"]["fen"] = 55


@pytest.mark.slow
def test_what_neither_side_divides_by_takes_no_place(loaded, small):
    """A grant outside the frame, and the rank of an indicator without figures, on both sides."""
    grants = small["offers"]["grants"]
    grants |= {f"g{n}": {**grants["east-operations"], "amount": n} for n in range(8)}
    after = deepcopy(small)
    for n in range(8):
        after["offers"]["grants"][f"g{n}"]["amount"] += 1
    after["offers"]["grants"]["project"]["amount"] += 1
    after["indicators"]["indicators"]["discharges"]["rank"] = 9
    assert small["offers"]["grants"]["project"]["in_frame"] is False
    assert "parts" not in small["indicators"]["indicators"]["discharges"]

    found = compare_data(loaded(small), loaded(after))

    assert (found.method, len(found.inputs)) == ("shapley", 8)
    assert [".".join(each.path) for each in found.apart] == [
        "grants.project.amount",
        "indicators.discharges.rank",
    ]
    assert not any(each.in_budget for each in found.apart)


def test_what_one_side_divides_by_is_an_input(loaded, small):
    """A grant that joins the frame on the other side, and figures that are new there."""
    after = deepcopy(small)
    project = after["offers"]["grants"]["project"]
    project |= {"term": "permanent", "in_frame": True, "price_level": "unstated"}
    project["amount"] += 1
    indicators = after["indicators"]["indicators"]
    indicators["discharges"] |= {"rank": 9, "parts": indicators["housing"]["parts"]}
    indicators["discharges"].pop("values", None)

    found = compare_data(loaded(small), loaded(after))

    paths = [path for each in inputs_of(found) for path in each]
    assert {"grants.project.amount", "indicators.discharges.rank"} <= {*paths}


@pytest.mark.slow
def test_rank_1_as_two_ranks_is_split_exactly(data_folder):
    """The shipped scenario changes nine things, two of them of indicators without figures."""
    base = build(read_folder(data_folder))
    file = read_file(data_folder.parent / "scenarios" / "rank-1-as-two-ranks.yaml")

    found = compare_data(base, under(file, base).loaded)

    assert (found.method, len(found.inputs)) == ("shapley", 7)


def test_what_gives_no_budget_is_no_input(contrast):
    """A frame below the rounding is refused alone, and one input with the rounding."""

    def edit(values):
        values["framework"]["frame"] = "900 kr"
        values["framework"]["round_to"]["value"] = "100 kr"

    assert inputs_of(contrast(edit)) == [["round_to.value", "frame"]]


def test_another_order_of_areas_can_move_the_last_unit(contrast):
    """Two equal remainders: the unit goes to the area that comes first."""

    def edit(values):
        areas = values["framework"]["areas"]
        values["framework"]["areas"] = dict(reversed(areas.items()))

        values["framework"] |= {"frame": 101, "key": "halves"}

    found = contrast(edit)

    assert inputs_of(found) == [["areas"], ["frame"], ["key"]]
    assert [area.computed.after for area in found.areas] == [50_000, 51_000]
    assert any(area.computed.parts[0].kroner for area in found.areas)


def test_more_than_eight_inputs_are_split_in_the_order_of_the_files(loaded, small):
    """Each part is the difference of two budgets that follow each other."""
    grants = small["offers"]["grants"]
    grants |= {f"g{n}": {**grants["east-operations"], "amount": n} for n in range(9)}
    after, steps = deepcopy(small), [computed(loaded(small))]
    for n in range(9):
        after["offers"]["grants"][f"g{n}"]["amount"] += 10 * n + 1
        steps.append(computed(loaded(after)))

    found = compare_data(loaded(small), loaded(after))

    assert found.method == "in-order"
    for n, area in enumerate(found.areas):
        expected = [later[n] - earlier[n] for earlier, later in pairwise(steps)]
        assert [part.exact for part in area.computed.parts] == expected
        assert [part.kroner for part in area.computed.parts] == expected


@pytest.mark.slow
def test_eight_inputs_are_split_exactly(loaded, small):
    """The method is that of all orders."""
    grants = small["offers"]["grants"]
    grants |= {f"g{n}": {**grants["east-operations"], "amount": n} for n in range(8)}
    after = deepcopy(small)
    for n in range(8):
        after["offers"]["grants"][f"g{n}"]["amount"] += 1

    found = compare_data(loaded(small), loaded(after))

    assert (found.method, len(found.inputs)) == ("shapley", 8)
    assert [part.exact for part in found.areas[0].current.parts] == [1000] * 8


@pytest.mark.slow
def test_of_very_many_differences_those_below_one_entry_are_one_input(loaded, small):
    """The result says that they were taken together, and the parts still sum."""
    grants = small["offers"]["grants"]
    count = attribution.MOST_LOOKED_AT // 2 + 1
    new = {**grants["east-operations"], "amount": 1}
    grants |= {f"g{n}": new for n in range(count)}
    after = deepcopy(small)
    for n in range(count):
        after["offers"]["grants"][f"g{n}"] = {**new, "amount": 8, "area": "west"}
    after["indicators"]["indicators"]["housing"]["rank"] = 1

    found = compare_data(loaded(small), loaded(after))

    assert found.coarse
    assert [len(each.differences) for each in found.inputs] == [2] * count + [1]
    assert not compare_data(loaded(small), loaded(small)).coarse


def test_as_many_differences_as_are_looked_at_stand_alone():
    """With one more, those below an entry are one; what is in no budget does not count."""
    most = attribution.MOST_LOOKED_AT
    entries = [("grants", f"g{n // 2}", key) for n in range(0, most + 2, 2) for key in KEYS]
    many = [Edit(1, path, 1, 2) for path in entries]
    named = [Edit(1, ("grants", f"g{n}", "name"), "A", "B") for n in range(most)]
    assert all(edit.in_budget for edit in many)
    assert not any(edit.in_budget for edit in named)

    for edits in (many[:most], [*many[:most], *named]):
        assert _units(edits) == ([(edit,) for edit in edits], False)
    units, coarse = _units(many[: most + 1])
    assert ([len(unit) for unit in units], coarse) == ([2] * (most // 2) + [1], True)


def test_of_more_entries_still_those_of_a_file_are_one_input(loaded, small):
    """Where the entries themselves are very many."""
    grants = small["offers"]["grants"]
    count = attribution.MOST_LOOKED_AT + 1
    grants |= {f"g{n}": {**grants["east-operations"], "amount": 1} for n in range(count)}
    after = deepcopy(small)
    for n in range(count):
        after["offers"]["grants"][f"g{n}"]["amount"] = 2

    (found,) = compare_data(loaded(small), loaded(after)).inputs

    assert (found.path, len(found.differences)) == (("grants",), count)


def test_nothing_differs(copenhagen):
    """The same data twice: no input, no part, no change."""
    found = compare_data(copenhagen(), copenhagen())

    assert (found.same, found.inputs, found.apart, found.method) == (True, (), (), "shapley")
    assert {area.computed.change for area in found.areas} == {0}
    assert not any(area.order_differs or area.verdict_differs for area in found.areas)


def test_differences_that_touch_no_budget_are_apart(copenhagen):
    """They are no inputs, and the data are not the same."""
    found = compare_data(copenhagen(), copenhagen("areas.amager.name=Amagerland"))

    assert (found.same, found.inputs, len(found.apart)) == (False, (), 1)
    assert found.areas[0].name == "Amagerland"


def test_each_difference_says_where_it_stands(copenhagen):
    """In the file before, and after where it was changed."""
    found = compare_data(copenhagen(), copenhagen(RANK))
    (difference,) = found.inputs[0].differences

    assert difference.before_place.source_line.strip() == "rank: 7"
    assert (difference.after_place.file, difference.after_place.source_line) == ("--set", RANK)


def test_weights_and_grounds_are_those_of_each_side(copenhagen):
    """The frame, what is left undivided, which guideline and which key."""
    written = ("weighting.scheme=equal", "frame=55500500 kr", "applies.value=computed")
    found = compare_data(copenhagen(), copenhagen(*written))

    assert found.before == (55_521_000, 0, "announced", "indicators")
    assert found.after == (55_500_500, 500, "computed", "indicators")
    assert [str(weight.before) for weight in found.weights if weight.before] == [
        "137/300",
        "77/300",
        "47/300",
        "9/100",
        "1/25",
    ]
    assert {weight.after for weight in found.weights} == {Fraction(1, 5), None}


def test_a_side_without_a_budget_is_refused(loaded, small, copenhagen):
    """And so is one that is not valid."""
    with pytest.raises(RefusalError):
        compare_data(copenhagen(), copenhagen("frame=999 kr"))
    del small["framework"]["round_to"]
    with pytest.raises(ValueError, match="not valid"):
        compare_data(copenhagen(), loaded(small))


@st.composite
def edits(draw):
    """Some changes of the small town that make a valid town with a budget."""

    def amount(draw_):
        return draw_(st.integers(0, 100))

    steps = {
        "east": lambda v, d: v["offers"]["grants"]["east-operations"].update(amount=1 + amount(d)),
        "west": lambda v, d: v["offers"]["grants"]["west-operations"].update(amount=amount(d)),
        "frame": lambda v, d: v["framework"].update(frame=1 + amount(d)),
        "kroner": lambda v, _: v["offers"].update(amounts_in="2000 kr"),
        "applies": lambda v, _: v["framework"]["applies"].update(value="computed"),
        "announced": lambda v, d: v["framework"]["announced"]["amounts"].update(east=amount(d)),
        "key": lambda v, _: v["framework"].update(key="halves"),
        "rank": lambda v, _: v["indicators"]["indicators"]["housing"].update(rank=1),
        "scheme": lambda v, _: v["indicators"]["weighting"].update(scheme="rank-sum"),
        "lake": lambda v, d: v["indicators"]["indicators"]["housing"]["parts"]["flats"][
            "values"
        ].update(lake=amount(d)),
        "weights": lambda v, d: explicit(v, d(st.integers(0, 50))),
        "area": lambda v, _: new_area(v),
        "name": lambda v, _: v["framework"]["areas"]["west"].update(name="Wester"),
        "order": lambda v, _: v["framework"].update(
            areas=dict(reversed(v["framework"]["areas"].items()))
        ),
    }
    chosen = draw(st.lists(st.sampled_from(sorted(steps)), unique=True, max_size=7))
    assume(not {"weights", "rank"} <= {*chosen} and not {"weights", "scheme"} <= {*chosen})
    values = {name: draw(st.integers(0, 100)) for name in chosen}
    return [(steps[name], values[name]) for name in chosen]


def explicit(values, part):
    """Weights as given; they must sum to 1 and respect the order."""
    weighting = {"scheme": "explicit", "set_by": "committee", "source": SOURCE}
    weights = {"pensions": f"{100 - part}/100", "housing": f"{part}/100"}
    values["indicators"]["weighting"] = {**weighting, "weights": weights}


def _edited(values, chosen):
    after = deepcopy(values)
    for step, number in chosen:
        step(after, lambda _, number=number: min(number, 50))
    return after


@pytest.mark.slow
@settings(max_examples=examples(60))
@given(first=edits(), second=edits())
def test_parts_always_sum_to_the_change(loaded, plain, first, second):
    """Every area, every figure: between the budgets of both sides, whatever differs."""
    sides = [loaded(_edited(plain, chosen)) for chosen in (first, second)]
    assert {each.code for side in sides for each in side.diagnostics} <= UNLIKELY
    assert all(side.dataset is not None for side in sides)
    areas = [{a.id: a for a in divide_frame(side.dataset).areas} for side in sides]

    found = compare_data(*sides)

    for area in found.areas:
        for name in FIGURES:
            split = getattr(area, name)
            amounts = [getattr(side.get(area.id), name, 0) for side in areas]
            assert [split.before, split.after] == amounts
            assert sum(part.exact for part in split.parts) == split.change
            assert sum(part.kroner for part in split.parts) == split.change
    assert {area.id for area in found.areas} == {*areas[0], *areas[1]}


@pytest.mark.slow
@settings(max_examples=examples(40))
@given(first=edits(), second=edits())
def test_every_input_is_valid_by_itself(loaded, plain, first, second):
    """Put alone into the first side, from which nothing but its own differences is missing."""
    before, after = (loaded(_edited(plain, chosen)) for chosen in (first, second))
    all_edits = attribution.differences(before, after)

    found = compare_data(before, after)

    listed = [(d.path, d.order) for each in found.inputs for d in each.differences]
    apart = [(d.path, d.order) for d in found.apart]
    assert sorted(listed + apart) == sorted((e.path, e.order) for e in all_edits)
    for each in found.inputs:
        own = {(d.path, d.order) for d in each.differences}
        alone = [e for e in all_edits if (e.path, e.order) in own]
        built = build(attribution.put(before.files, alone))
        assert built.dataset is not None
        divide_frame(built.dataset)
