"""A point that may be one of thousands: refused where things are counted, else warned of."""

import re

import pytest

from tilbudsvifte.documents.checks.scenario import check_form
from tilbudsvifte.documents.dataset import build
from tilbudsvifte.documents.scenario import Scenario
from tilbudsvifte.documents.validation import validate
from tilbudsvifte.reading.document import read_bytes
from tilbudsvifte.scenarios.overrides import apply, listed, parse
from tilbudsvifte.texts import Language

ENGLISH = Language("en")
KINDS = ("framework", "offers", "indicators")
RATE = """\
  renters:
    rank: 4
    name: Renters
    unit: per cent
    measure: rate
    per: 100
    of: people
    parts:
      all:
        stands_for: renters
        name: Renters
        fit: direct
        known: published
        reference: 2015
        values: {harbour: 12.5, hill: 17.2, lake: 30}
        source: {document: plan}
    source: {document: plan}
"""
RATES = "indicators.renters.parts.all.values"
WARNED = (
    "perhaps-thousands: {figure} stands beside figures of another form, and its point is read as "
    "a decimal point (of this form: {ids}) = write {whole} if that is what is meant; if not, write "
    "the others with three decimals too"
)


@pytest.fixture(scope="module")
def texts(small_folder):
    """The small town's files as text, with an indicator that is a rate."""
    held = {kind: (small_folder / f"{kind}.yaml").read_text("utf-8") for kind in KINDS}
    return {**held, "indicators": held["indicators"] + RATE}


@pytest.fixture(scope="module")
def files(texts):
    """The same as read."""
    return tuple(read_bytes(f"{kind}.yaml", text.encode()) for kind, text in texts.items())


def said(diagnostics):
    """Each diagnostic's code, its words, and its advice."""
    return [
        f"{d.code}: {ENGLISH.say(d.text)}" + (f" = {ENGLISH.say(d.hint)}" if d.hint else "")
        for d in diagnostics
    ]


WHOLE = re.compile(r"(?<=: )[0-9]+(?=[,}\n])")
# A year may be a number; what rests on a faulty rank is not looked at.
ELSEWHERE = re.compile(r"(reference|date|expires|price_level|from|to|rank): $")


def pointed(text):
    """A text with `40.210` for each number of things, and how many there were."""
    lines, number = [], 0
    for line in text.splitlines(keepends=True):
        parts, done = [], 0
        for match in WHOLE.finditer(line):
            if not ELSEWHERE.search(line[: match.start()]):
                parts += [line[done : match.start()], "40.210"]
                done, number = match.end(), number + 1
        lines.append("".join([*parts, line[done:]]))
    return "".join(lines), number


@pytest.mark.parametrize("kind", KINDS)
def test_whatever_is_counted_takes_no_point(texts, kind):
    """Each whole number of a file, written with a point, is refused: amounts, persons, offers."""
    text, number = pointed(texts[kind].replace(RATE, ""))
    changed = {**texts, kind: text}
    found = build(read_bytes(f"{k}.yaml", t.encode()) for k, t in changed.items()).diagnostics
    there = [d for d in found if d.place.source_line[d.place.column - 1 :].startswith("40.210")]

    assert len({(d.place.line, d.place.column) for d in there}) == number
    assert {ENGLISH.say(d.hint) for d in there if d.hint} == {"write 40210"}
    assert {d.code for d in there} == {"not-whole-number"}


COUNTED = {
    "populations.people.values.hill": "a population",
    "indicators.pensions.parts.early.values.hill": "a count",
    "grants.east-operations.amount": "an amount",
    "areas.east.offers_today": "a number of offers",
    "indicators.pensions.rank": "a rank",
}


def set_by_option(files, path, value):
    """The files after `--set path=value`."""
    return apply(files, [parse("--set", f"{path}={value}")])[0]


def set_by_scenario(files, path, value):
    """The files after the same override in a scenario."""
    steps = path.split(".")
    lines = [f"{'  ' * depth}{step}:" for depth, step in enumerate(["overrides", *steps])]
    text = "\n".join(lines) + f" {value}\n"
    scenario = read_bytes("case.yaml", text.encode())
    return apply(files, listed(scenario, ("overrides",), files))[0]


@pytest.mark.parametrize("setting", [set_by_option, set_by_scenario])
@pytest.mark.parametrize("path", COUNTED, ids=COUNTED.values())
def test_an_override_is_held_to_the_same(files, setting, path):
    """`--set` and a scenario's overrides take a count in whole numbers only."""
    *_, key = path.split(".")
    (found,) = build(setting(files, path, "40.210")).diagnostics

    assert said([found]) == [f"not-whole-number: `{key}` must be a whole number = write 40210"]
    assert found.place.source_line[found.place.column - 1 :].startswith("40.210")


@pytest.mark.parametrize("setting", [set_by_option, set_by_scenario])
@pytest.mark.parametrize(
    ("override", "figure", "ids"),
    [
        ((f"{RATES}.hill", "40.210"), "40.210", "hill"),
        ((RATES, "{harbour: 1.675, hill: 17.25, lake: 1.2}"), "1.675", "harbour"),
        ((RATES, "{harbour: 1.675, hill: 17, lake: 1.234}"), "1.675", "harbour and lake"),
        (("keys.halves.shares", "{east: 40.210, west: 38000}"), "40.210", "east"),
    ],
)
def test_a_form_of_its_own_among_decimals_is_warned_of(files, setting, override, figure, ids):
    """Where decimals are legal, what may be thousands beside figures of another form is told."""
    (found,) = build(setting(files, *override)).diagnostics

    whole = figure.replace(".", "")
    assert said([found]) == [WARNED.format(figure=figure, ids=ids, whole=whole)]
    assert found.place.source_line[found.place.column - 1 :].startswith(figure)


@pytest.mark.parametrize(
    "values",
    [
        "{harbour: 1.675, hill: 12.500, lake: 17.000}",
        "{harbour: 1.675, hill: 0.500, lake: 0}",
        "{harbour: 0.675, hill: 12.5, lake: 17}",
        "{harbour: 1.67, hill: 12.5, lake: 1.2345}",
        "{harbour: 1675.250, hill: 12.5, lake: 17}",
    ],
)
def test_what_cannot_be_thousands_or_is_the_form_of_all_is_not_warned_of(files, values):
    """Three decimals throughout, a nought before the point, or more digits than thousands have."""
    assert build(set_by_option(files, RATES, values)).diagnostics == ()


def test_what_a_scenario_expects_by_inhabitant_is_warned_of_alike(read_scenario):
    """Kroner per inhabitant may have decimals, and may be thousands."""
    expect = "expect: {per_inhabitant: {east: 1.675, west: {value: 812.5}}}\n"

    assert said(read_scenario(expect)) == [WARNED.format(figure="1.675", ids="east", whole="1675")]
    assert read_scenario(expect.replace("812.5", "812.500")) == []


@pytest.fixture
def read_scenario():
    """What is said of the form of a scenario."""

    def read(text):
        head = "schema: tilbudsvifte/1\nname: A\nwhy: B\n"
        file = validate(read_bytes("case.yaml", (head + text).encode()), Scenario)
        return check_form(file, file.model)

    return read
