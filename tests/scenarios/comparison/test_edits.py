"""Where two data sets differ, and which differences can touch a budget."""

from copy import deepcopy

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from profiles import examples

from tilbudsvifte.analysis.division import divide_frame
from tilbudsvifte.scenarios.comparison.edits import differences, put

TREES = st.recursive(
    st.one_of(st.integers(0, 3), st.text("ab", max_size=2), st.lists(st.integers(0, 2))),
    lambda inner: st.dictionaries(st.sampled_from("abcd"), inner, max_size=3),
    max_leaves=8,
)
# One value of each key that dividing a frame reads, and of keys beside them.
READ = [
    ("framework", "amounts_in"),
    ("framework", "frame"),
    ("framework", "key"),
    ("framework", "round_to", "value"),
    ("framework", "applies", "value"),
    ("framework", "areas", "east"),
    ("framework", "areas", "east", "districts"),
    ("framework", "areas", "east", "districts", "hill"),
    ("framework", "announced"),
    ("framework", "announced", "amounts", "east"),
    ("framework", "keys", "halves", "shares", "east"),
    ("offers", "amounts_in"),
    ("offers", "price_level"),
    ("offers", "price_factors", "one", "factor"),
    ("offers", "price_factors", "one", "from"),
    ("offers", "price_factors", "one", "to"),
    ("offers", "grants", "project"),
    ("offers", "grants", "project", "amount"),
    ("offers", "grants", "project", "area"),
    ("offers", "grants", "project", "in_frame"),
    ("offers", "grants", "project", "price_level"),
    ("indicators", "weighting", "scheme"),
    ("indicators", "weighting", "exponent"),
    ("indicators", "weighting", "weights", "housing"),
    ("indicators", "populations", "people", "values", "hill"),
    ("indicators", "populations", "people", "by"),
    ("indicators", "indicators", "housing", "rank"),
    ("indicators", "indicators", "housing", "measure"),
    ("indicators", "indicators", "housing", "use"),
    ("indicators", "indicators", "housing", "of"),
    ("indicators", "indicators", "housing", "per"),
    ("indicators", "indicators", "housing", "values"),
    ("indicators", "indicators", "housing", "parts", "flats"),
    ("indicators", "indicators", "housing", "parts", "flats", "by"),
    ("indicators", "indicators", "housing", "parts", "flats", "values", "hill"),
]
APART = [
    ("framework", "title"),
    ("framework", "papers", "plan"),
    ("framework", "areas", "east", "name"),
    ("framework", "areas", "east", "offers_today"),
    ("framework", "areas", "east", "districts", "hill", "name"),
    ("framework", "round_to", "set_by"),
    ("framework", "applies", "source", "document"),
    ("framework", "announced", "figures_published"),
    ("framework", "announced", "source"),
    ("framework", "keys", "halves", "name"),
    ("framework", "tracks", "health"),
    ("framework", "timeline", "meeting"),
    ("framework", "thresholds", "least_offers", "value"),
    ("framework", "contradictions", "how-many"),
    ("offers", "offers", "boats"),
    ("offers", "offers", "boats", "location", "area"),
    ("offers", "grants", "project", "name"),
    ("offers", "grants", "project", "term"),
    ("offers", "grants", "project", "source", "quote"),
    ("offers", "grants", "west-operations", "source", "document"),
    ("indicators", "per_inhabitant"),
    ("indicators", "weighting", "reason"),
    ("indicators", "populations", "people", "reference"),
    ("indicators", "indicators", "housing", "unit"),
    ("indicators", "indicators", "housing", "parts", "flats", "fit"),
]
OTHERS = ("1000 kr", "proxy", "inferred", "estimate", "choice", "temporary", "uncertain", "2013")


@pytest.fixture(scope="module")
def plain(_small_values):
    """The small town as plain values, which nobody changes."""
    return _small_values


@pytest.fixture
def differ(loaded, small):
    """The differences of the small town to one in which `edit` was done to its plain values."""

    def compared(edit):
        after = deepcopy(small)
        edit(after)
        return differences(loaded(small), loaded(after))

    return compared


def put_at(values, path, value):
    """Set what is at a path of plain values, with the mappings on the way."""
    *way, last = path
    for step in way:
        values = values.setdefault(step, {})
    values[last] = value


def test_a_value_differs_by_itself(differ):
    """With its path, and what stands there on both sides."""

    def edit(values):
        values["indicators"]["indicators"]["housing"]["rank"] = 1
        values["offers"]["grants"]["project"]["amount"] = 6

    assert [(e.file, ".".join(e.path), e.before, e.after) for e in differ(edit)] == [
        (1, "grants.project.amount", 5, 6),
        (2, "indicators.housing.rank", 3, 1),
    ]


def test_an_entry_of_one_side_is_one_difference(differ):
    """Added, taken away, or put in the place of one value; so is a list."""
    grant = {"name": "New"}

    def edit(values):
        values["offers"]["grants"]["new"] = grant
        project = values["offers"]["grants"].pop("project")
        values["framework"]["title"] = {"da": "By", "en": "Town"}
        values["framework"]["areas"]["east"]["aliases"].append("E")
        assert project["amount"] == 5

    found = {".".join(e.path): (e.before, e.after) for e in differ(edit)}

    assert list(found) == ["title", "areas.east.aliases", "grants.project", "grants.new"]
    assert found["title"] == ("A small town", {"da": "By", "en": "Town"})
    assert found["areas.east.aliases"] == (["Centre East"], ["Centre East", "E"])
    assert found["grants.project"][1] is None
    assert found["grants.new"] == (None, grant)


def test_nothing_after_a_key_is_as_good_as_no_key(differ):
    """`frame:` with nothing says what no line says."""
    assert differ(lambda values: values["framework"].update(frame=None)) == ()


def test_another_order_of_areas_is_a_difference(differ):
    """Equal remainders go to the area that stands first; of other entries it cannot matter."""

    def edit(values):
        framework = values["framework"]
        for name in ("areas", "announced"):
            framework[name] = dict(reversed(framework[name].items()))
        grants = values["offers"]["grants"]
        values["offers"]["grants"] = dict(reversed(grants.items()))

    found = differ(edit)

    assert [(".".join(e.path), e.order, e.in_budget) for e in found] == [
        ("areas", True, True),
        ("grants", True, False),
    ]
    assert (found[0].before, found[0].after) == (("east", "west"), ("west", "east"))


@pytest.mark.slow
@settings(max_examples=examples(60))
@given(before=TREES, after=TREES, chosen=st.randoms(use_true_random=False))
def test_all_differences_put_in_make_the_other_side(loaded, plain, before, after, chosen):
    """None of them leave the first; and what no difference touches is shared with it."""
    sides = [deepcopy(plain) for _ in range(2)]
    sides[0]["framework"]["areas"]["east"]["districts"] = {"a": before, "b": before, "c": 1}
    sides[1]["framework"]["areas"]["east"]["districts"] = {"b": after, "a": before, "d": after}
    old, new = map(loaded, sides)
    edits = differences(old, new)

    files = put(old.files, edits)

    districts = files[0].value["areas"]["east"]["districts"]
    assert [file.value for file in files] == [file.value for file in new.files]
    assert [*districts] == ["b", "a", "d"]
    assert files[0].value["areas"]["west"] is old.files[0].value["areas"]["west"]
    assert put(old.files, ()) == old.files
    some = [edit for edit in edits if chosen.random() < 0.5]
    left = differences(old._replace(checked=_checked(old, put(old.files, some))), new)
    assert {(e.path, e.order) for e in left} >= {
        (e.path, e.order) for e in edits if e not in some and not e.order
    }
    assert [file.value for file in old.files] == list(sides[0].values())


def _checked(loaded, files):
    return type(loaded.checked)(
        *(
            type(each)(file, each.model, each.diagnostics, each.left_out)
            for each, file in zip(loaded.checked, files, strict=True)
        )
    )


@pytest.mark.parametrize("path", READ, ids=".".join)
def test_what_dividing_a_frame_reads_can_touch_a_budget(differ, path):
    """Each kind of value, and entries with such values in them."""
    (edit,) = differ(lambda values: put_at(values, path, "other"))

    assert edit.in_budget


@pytest.mark.parametrize("path", APART, ids=".".join)
def test_other_values_cannot(differ, path):
    """Names, notes, sources, offers, who set a term, what proposals are judged by."""
    (edit,) = differ(lambda values: put_at(values, path, "other"))

    assert not edit.in_budget


def _paths(value, path=()):
    if isinstance(value, dict):
        for key, part in value.items():
            yield from _paths(part, (*path, key))
    else:
        yield path


@pytest.mark.slow
def test_no_difference_that_is_set_apart_moves_a_figure(loaded, small):
    """Every value of the small town changed in several ways, as far as the result is valid."""
    base = loaded(small)
    expected = divide_frame(base.dataset).areas
    moved, tried = [], 0
    for path in [p for p in _paths(small) if "name" not in p]:
        for other in (1, 2, 7, True, False, None, *OTHERS):
            values = deepcopy(small)
            put_at(values, path, other)
            after = loaded(values)
            edits = differences(base, after)
            if after.dataset is None or not edits or edits[0].in_budget:
                continue
            tried += 1
            areas = divide_frame(after.dataset).areas
            if [_figures(area) for area in areas] != [_figures(area) for area in expected]:
                moved.append((path, other))

    assert moved == []
    assert tried > 40


def _figures(area):
    return area.id, area.share, area.current, area.computed, area.guideline, area.reach
