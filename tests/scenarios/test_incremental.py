"""Checking only what changed finds what checking everything finds."""

from copy import deepcopy

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from profiles import examples

from tilbudsvifte.analysis.division import divide_frame
from tilbudsvifte.analysis.refusal import RefusalError
from tilbudsvifte.documents.dataset import build, read_folder
from tilbudsvifte.reading.document import read_bytes
from tilbudsvifte.scenarios.basis import Basis
from tilbudsvifte.scenarios.overrides import Listed, apply, parse

TOP = ("overrides",)
NEW = [
    None,
    0,
    7,
    -1,
    "1/2",
    "announced",
    "indicators",
    "computed",
    "explicit",
    "rank-sum",
    "district",
    "area",
    "rate",
    "plan",
    "kkbef2",
    "temporary",
    "unpublished",
    "2013",
    "1000 kr",
    True,
    {},
    [],
    ["nobody"],
    {"name": "Somewhere"},
    {"document": "nowhere"},
    {"name": "Half", "shares": {"east": 1, "west": 1}, "source": {"document": "plan"}},
]


def paths(value, before=()):
    """The path of everything that mappings hold, at any depth."""
    for key, part in value.items():
        yield (*before, key)
        if isinstance(part, dict):
            yield from paths(part, (*before, key))


def at(files, path):
    """The value at a path of whichever file has it."""
    for file in files:
        value = file.value
        for step in path:
            value = value.get(step) if isinstance(value, dict) else None
        if value is not None:
            return deepcopy(value)
    return None


@pytest.fixture(scope="module", params=["small", "warned", "data"])
def base(request, small_folder, data_folder):
    """Data sets without an error, one with a warning, and all paths that can be overridden."""
    files = read_folder(data_folder if request.param == "data" else small_folder)
    if request.param == "warned":
        first, second, *_ = files[0].value["areas"]
        name = files[0].value["areas"][first]["name"]
        files, _ = apply(files, [parse("--set", f"areas.{second}.name={name}")])
    loaded = build(files)
    files = [checked.file for checked in loaded.checked]
    assert bool(loaded.diagnostics) == (request.param == "warned")
    known = sorted({path for file in files for path in paths(file.value)})
    return loaded, files, known


@st.composite
def changes(draw, files, known):
    """Up to three overrides: of any path a new value, another's value, nothing, or a new entry."""
    made = []
    for _ in range(draw(st.integers(1, 3))):
        path = draw(st.sampled_from(known))
        match draw(st.sampled_from(["new", "other", "same", "add"])):
            case "new":
                value = draw(st.sampled_from(NEW))
            case "other":
                value = at(files, draw(st.sampled_from(known)))
            case "same":
                value = at(files, path)
            case "add":
                value = at(files, path)
                path = (*path[:-1], draw(st.sampled_from(["north", "x", "Ø", path[-1] + "s"])))
        made.append((path, value))
    return made


def found(loaded):
    """What is said of a data set: the words, and where they point."""
    return [(each.place, each.code, each.text, each.hint) for each in loaded.diagnostics]


@pytest.mark.slow
@settings(max_examples=examples(150), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_what_changed_is_checked_as_everything_is(base, data):
    """The same data set or the same faults at the same places, less what the base had before."""
    loaded, files, known = base
    drawn = data.draw(changes(files, known))
    source = read_bytes("scenario.yaml", b"overrides: {}")
    changed, _ = apply(files, [Listed(path, value, source, TOP) for path, value in drawn])

    whole, part = build(changed), build(changed, since=loaded)

    assert part.dataset == whole.dataset
    before = found(loaded)
    assert found(part) == [each for each in found(whole) if each not in before]


@pytest.mark.parametrize(
    "path",
    [
        ("offers", "boats"),
        ("areas", "east", "districts", "hill"),
        ("populations", "people"),
        ("tracks", "health"),
    ],
)
def test_what_others_refer_to_is_missed_when_it_goes(small_folder, path):
    """What stayed the same is looked at again where it refers to something that is gone."""
    files = read_folder(small_folder)
    loaded = build(files)
    source = read_bytes("scenario.yaml", b"overrides: {}")
    changed, _ = apply(files, [Listed(path, None, source, TOP)])

    assert found(build(changed))
    assert found(build(changed, since=loaded)) == found(build(changed))


def divided(divide, dataset):
    """The frame divided by area and district, or by area alone, or why it cannot be."""
    for by_district in (True, False):
        try:
            return divide(dataset, by_district=by_district)
        except RefusalError as error:
            refused = error.text
    return refused


@pytest.mark.slow
@settings(max_examples=examples(50), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_what_changed_is_divided_as_everything_is(base, data):
    """Taking over the results of what stayed the same makes no difference."""
    loaded, files, known = base
    drawn = data.draw(changes(files, known))
    source = read_bytes("scenario.yaml", b"overrides: {}")
    changed, _ = apply(files, [Listed(path, value, source, TOP) for path, value in drawn])

    whole, part = build(changed).dataset, build(changed, since=loaded).dataset

    if whole is not None:
        assert divided(Basis(loaded).divide, part) == divided(divide_frame, whole)


# Figures that rest on more than themselves: a grant in another price level, and a rate.
LEVELLED = (
    "price_level=2015",
    "price_factors={index: {from: 2013, to: 2015, factor: 1.02, source: {document: plan}}}",
    "grants.east-operations.price_level=2013",
    "grants.west-operations.price_level=2015",
    "indicators.housing.measure=rate",
    "indicators.housing.of=people",
    "indicators.housing.per=100",
)


@pytest.mark.parametrize(
    ("changed", "figures"),
    [
        (["price_factors.index.factor=1.5"], lambda divided: divided.frame.amount),
        (["grants.west-operations.price_level=2013"], lambda divided: divided.frame.amount),
        (["papers.plan.title=Another plan"], lambda divided: divided.frame.included[0].source),
        (["populations.people.values.hill=900"], lambda divided: divided.areas[0].share),
        (["indicators.housing.parts.flats.values.hill=90"], lambda divided: divided.areas[0].share),
        (
            ["areas.east.districts.hill=null", "areas.west.districts.hill={name: Hill}"],
            lambda divided: divided.areas[0].share,
        ),
        (["weighting.scheme=equal"], lambda divided: divided.areas[0].share),
        (["round_to.value=kr"], lambda divided: divided.areas[0].computed),
    ],
)
def test_what_a_figure_rests_on_is_never_taken_for_the_same(small_folder, changed, figures):
    """Where that changed, the figure is another than before."""
    base = build(apply(read_folder(small_folder), [parse("--set", each) for each in LEVELLED])[0])
    changes = [parse("--set", each) for each in changed]
    files, faults = apply([checked.file for checked in base.checked], changes)
    after = build(files, base).dataset
    assert (base.diagnostics, faults) == ((), [])

    basis = Basis(base)
    found = basis.divide(after, by_district=False)

    assert found == divide_frame(after)
    assert figures(found) != figures(basis.divide(base.dataset, by_district=False))
