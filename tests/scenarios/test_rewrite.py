"""New figures in a scenario: only what differs is rewritten, in the way it was written."""

from fractions import Fraction
from pathlib import Path

import pytest

from tilbudsvifte.documents.dataset import build, read_folder
from tilbudsvifte.reading.document import read_bytes
from tilbudsvifte.scenarios.basis import Basis
from tilbudsvifte.scenarios.results import Status
from tilbudsvifte.scenarios.rewrite import updated
from tilbudsvifte.scenarios.run import run

EXAMPLES = Path(__file__).parent.parent.parent / "examples"
TOP = "schema: tilbudsvifte/1\nname: Rødgrød på åen 😀\nwhy: because\n"
UNIT = TOP + "expect:\n  amounts_in: 1000 kr\n"


@pytest.fixture(scope="module")
def base(small_folder):
    """The small town: 45,000 and 55,000 kr. computed of 100,000, and 45,000 and 54,000 set."""
    return build(read_folder(small_folder))


def ran(base, text, name="scenario.yaml"):
    """A scenario's document and result."""
    document = read_bytes(name, text.encode())
    return document, run(Basis(base), document)


def renewed(base, text, name="scenario.yaml"):
    """The text after an update that leaves nothing, and that a second update does not change."""
    update = updated(*ran(base, text, name))
    assert update.left == ()
    document, result = ran(base, update.text, name)
    assert result.status is Status.HOLDS
    assert updated(document, result) == (update.text, 0, ())
    return update.text


KINDS = {
    "frame": ("  frame: 99\n", "  frame: 100\n"),
    "odd": ("  odd: 1\n", "  odd: 0\n"),
    "weights": (
        "  weights: {pensions: 1/2, housing: 0.3}\n",
        "  weights: {pensions: 3/4, housing: 0.3}\n",
    ),
    "shares": ("  shares: {east: 1/2}\n", "  shares: {east: 9/20}\n"),
    "offers": ("  offers_today: {east: 0}\n", "  offers_today: {east: 2}\n"),
    "current": ("  current:\n    east: 1\n", "  current:\n    east: 30\n"),
    "computed": ("  computed: {west: 5}\n", "  computed: {west: 55}\n"),
    "guideline": ("  guideline: {west: -9}\n", "  guideline: {west: 54}\n"),
    "change": ("  change: {east: 1, west: 1}\n", "  change: {east: 15, west: -16}\n"),
    "inhabitant": ("  per_inhabitant: {east: 1.00}\n", "  per_inhabitant: {east: 112.50}\n"),
    "bounds": (
        "  bounds: {east: {least: 1, greatest: 2 kr}}\n",
        "  bounds: {east: {least: 40, greatest: 50000 kr}}\n",
    ),
    "verdicts": (
        "  verdicts: {east: loses, west: 'depends'}\n",
        "  verdicts: {east: gains, west: 'loses'}\n",
    ),
    "outside": ("  outside_frame: {project: 6}\n", "  outside_frame: {project: 5}\n"),
    "districts": (
        "  districts:\n    shares: {hill: 1/3}\n    computed:\n      harbour: 1\n",
        "  districts:\n    shares: {hill: 1/4}\n    computed:\n      harbour: 20\n",
    ),
}

WRITTEN = {
    "unit": ("frame: 1", "frame: 100"),
    "kroner": ("frame: 1 kr", "frame: 100000 kr"),
    "kroner in quotes": ("frame: '1 kr' # '1 kr'", "frame: '100000 kr' # '1 kr'"),
    "kroner over two lines": ('frame: "1\n    kr"', 'frame: "100000 kr"'),
    "kroner below a bar": ("frame: |- # 1 kr\n    1 kr\n", "frame: |- # 1 kr\n    100000 kr\n"),
    "kroner folded": ("frame: >2-\n    1\n    kr\n # 1", "frame: >2-\n    100000 kr\n # 1"),
    "with a tolerance": (
        "frame: {tolerance: 1, value: 1, reason: not 1}",
        "frame: {tolerance: 1, value: 100, reason: not 1}",
    ),
    "with a tolerance in kroner": (
        "frame:\n    # 1\n    value:   1   # 1\n    tolerance: 1 kr\n    reason: '1'",
        "frame:\n    # 1\n    value:   100   # 1\n    tolerance: 1 kr\n    reason: '1'",
    ),
    "within its tolerance": (
        "frame: {value: 99, tolerance: 1, reason: x}\n  odd: 2",
        "frame: {value: 99, tolerance: 1, reason: x}\n  odd: 0",
    ),
    "escaped": (r'verdicts: {east: "l\u006fses"}', 'verdicts: {east: "gains"}'),
    "explicit key": ("? frame\n  : 1", "? frame\n  : 100"),
    "json": ('"frame" : 1,', '"frame" : 100,'),
    "fraction": ("shares: {east: 1/3, west: 2/6}", "shares: {east: 9/20, west: 11/20}"),
    "fraction in quotes": ("shares: {east: '1/3'}", "shares: {east: '9/20'}"),
    "fraction in other quotes": ('shares: {"east": "1/3"}', 'shares: {"east": "9/20"}'),
    "whole number to fraction": ("shares: {east: 0}", "shares: {east: 9/20}"),
    "decimal": ("shares: {east: 0.1000}", "shares: {east: 0.4500}"),
    "decimal halves go up": ("per_inhabitant: {west: 0.00}", "per_inhabitant: {west: 90.00}"),
    "decimal at its digits": ("shares: {east: 0.4, west: 0.9}", "shares: {east: 0.4, west: 0.55}"),
    "decimal of two digits": ("weights: {housing: 0.10}", "weights: {housing: 0.25}"),
    "decimal of one digit": ("weights: {housing: 0.1}", "weights: {housing: 0.25}"),
    "decimal above one": ("per_inhabitant: {east: 0.0}", "per_inhabitant: {east: 112.5}"),
    "decimal that its tolerance does not reach": (
        "shares: {east: {value: 0.1, tolerance: 0, reason: x}}",
        "shares: {east: {value: 0.45, tolerance: 0, reason: x}}",
    ),
    "decimal with a tolerance": (
        "shares: {east: {value: 0.1, tolerance: 0.1, reason: x}}",
        "shares: {east: {value: 0.45, tolerance: 0.1, reason: x}}",
    ),
    "letters before it": (
        "shares: {east: {reason: Å é 😀 a\u030a, tolerance: 0, value: 1/9}, west: 1/8} # ø",
        "shares: {east: {reason: Å é 😀 a\u030a, tolerance: 0, value: 9/20}, west: 11/20} # ø",
    ),
    "an order of its own": (
        "computed: {west: 1, east: 1}\n  frame: 1\n  change: {west: 1}",
        "computed: {west: 55, east: 45}\n  frame: 100\n  change: {west: -16}",
    ),
    "nothing": ("frame:   100\n", "frame:   100\n"),
}  # fmt: skip


def _scenario(name, body):
    """A scenario that expects `body`, in JSON where the case is so called."""
    if name != "json":
        return f"{UNIT}  {body}"
    pairs = '"schema": "tilbudsvifte/1",\n\t"name": "x", "why": "x"'
    return f'{{{pairs}, "expect": {{{body} "amounts_in": "1000 kr"}}}}\n'


@pytest.mark.parametrize("name", KINDS)
def test_every_kind_of_figure_is_rewritten(base, name):
    """Figures, words and counts; nothing else of the file."""
    before, after = KINDS[name]

    assert renewed(base, UNIT + before) == UNIT + after


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("name", WRITTEN)
def test_a_figure_is_written_as_it_was(base, name, end):
    """Unit, quotes, block, fraction, decimals; comments and blanks stay, and so do line ends."""
    before, after = (_scenario(name, body).replace("\n", end) for body in WRITTEN[name])

    assert renewed(base, before) == after


@pytest.mark.parametrize(
    ("unit", "before", "after"),
    [
        ("7000 kr", "frame: 1", "frame: 100000 kr"),
        ("7000 kr", "frame: {value: 1, tolerance: 2, reason: x}", None),
        ("7000 kr", "guideline: {east: 1, west: 7}", "guideline: {east: 45000 kr, west: 54000 kr}"),
        ("9000 kr", "guideline: {east: 1, west: '7 kr'}", "guideline: {east: 5, west: '54000 kr'}"),
        ("kr", "frame: 1", "frame: 100000"),
    ],
)
def test_an_amount_that_is_not_whole_in_the_unit_is_kroner(base, unit, before, after):
    """Exact, whatever the tolerance; a figure that was kroner stays kroner."""
    top = f"{TOP}expect:\n  amounts_in: {unit}\n  "
    after = after or "frame: {value: 100000 kr, tolerance: 2, reason: x}"

    assert renewed(base, f"{top}{before}") == f"{top}{after}"


MANY = """overrides:
  populations: {people: {values: {harbour: %d}}}
  indicators:
    pensions: {parts: {early: {values: {harbour: %d}}}}
    housing: {parts: {flats: {values: {harbour: %d}}}}
expect:
  """
# East has 9000387/10000930 of the computed guideline, and 45000/1307 kr. for each inhabitant.
LONG = MANY % (1007, 1000003, 50)
# Fractions of more digits than a file may hold; West has about 55/10^12, and East 10^9 inhabitants.
LONGER = MANY % (10**9 + 7, 10**12 - 11, 10**12 - 39)
NONE = MANY % (1, 0, 0)
SPELT = {
    "short": (UNIT + "  ", "shares: {east: 1/3}", "shares: {east: 9/20}"),
    "six digits": (MANY % (1, 1, 10**5), "shares: {east: 1/3}", "shares: {east: 460139/910455}"),
    "long": (LONG, "shares: {east: 1/3}", "shares: {east: 0.9000}"),
    "long in quotes": (LONG, "shares: {'east': '1/3'}", "shares: {'east': 0.9000}"),
    "long in json": (LONG, '{"shares":{"east":"1/3"}}', '{"shares":{"east":0.9000}}'),
    "long in a block": (LONG, "shares:\n    east: |- # 1\n      1/3\n", None),
    "long from a whole number": (LONG, "shares: {east: 1}", "shares: {east: 0.9000}"),
    "long within a tolerance": (
        LONG,
        "shares: {east: {value: 1/5, tolerance: 1/100000, reason: r}}",
        "shares: {east: {value: 0.89996, tolerance: 1/100000, reason: r}}",
    ),
    "long and exact": (
        LONG,
        "shares: {east: {value: 0.19, tolerance: 0, reason: r}}",
        "shares: {east: {value: 9000387/10000930, tolerance: 0, reason: r}}",
    ),
    "long and exact in quotes": (
        LONG,
        "shares: {west: {value: '1/5', tolerance: 0, reason: r}}",
        "shares: {west: {value: '1000543/10000930', tolerance: 0, reason: r}}",
    ),
    "too long": (LONGER, "shares: {west: 1/3}", "shares: {west: 0.000000000055}"),
    "too long, in quotes": (LONGER, 'shares: {west: "1/3"}', "shares: {west: 0.000000000055}"),
    "too long, a decimal": (LONGER, "shares: {west: 0.3}", "shares: {west: 0.000000000055}"),
    "too long, within a tolerance": (
        LONGER,
        "shares: {east: {value: 1/5, tolerance: 1/10000, reason: r}}",
        "shares: {east: {value: 1.0000, tolerance: 1/10000, reason: r}}",
    ),
    "too long, within a small tolerance": (
        LONGER,
        "shares: {east: {value: 0.2, tolerance: 1/1000000000000, reason: r}}",
        "shares: {east: {value: 0.999999999945, tolerance: 1/1000000000000, reason: r}}",
    ),
    "per inhabitant": (LONG, "per_inhabitant: {east: 7}", "per_inhabitant: {east: 34.43}"),
    "per inhabitant, a fraction": (
        LONG,
        "per_inhabitant: {east: 7/2}",
        "per_inhabitant: {east: 45000/1307}",
    ),
    "per inhabitant, exact": (
        LONG,
        "per_inhabitant: {east: {value: 7, tolerance: 0, reason: r}}",
        "per_inhabitant: {east: {value: 45000/1307, tolerance: 0, reason: r}}",
    ),
    "per inhabitant, as good as exact": (
        LONG,
        "per_inhabitant: {east: {value: 7, tolerance: 1/1000000000000000000, reason: r}}",
        "per_inhabitant: {east: {value: 45000/1307, tolerance: 1/1000000000000000000, reason: r}}",
    ),
    "per inhabitant, whole": (LONG, "per_inhabitant: {west: 7}", "per_inhabitant: {west: 90}"),
    "per inhabitant, long": (
        LONGER,
        "per_inhabitant: {east: 7/2}",
        "per_inhabitant: {east: 0.000045}",
    ),
    "two significant digits": (
        LONGER,
        "per_inhabitant: {east: 1.0000}",
        "per_inhabitant: {east: 0.000045}",
    ),
    "a weight": (UNIT + "  ", "weights: {housing: 0.0}", "weights: {housing: 0.25}"),
    "zero": (NONE, "districts: {shares: {harbour: 0.7}}", "districts: {shares: {harbour: 0.0}}"),
    "zero, a fraction": (
        NONE,
        "districts: {shares: {harbour: 1/7}}",
        "districts: {shares: {harbour: 0}}",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", SPELT)
def test_an_exact_number_is_written_so_that_it_can_be_read(base, name):
    """Long fractions become decimals, and no decimal becomes nearly nothing."""
    top, before, after = SPELT[name]
    top = top if top.startswith(TOP) else TOP + top
    if name == "long in json":
        top = top.removesuffix("\n  ") + " "
    after = after or before.replace("1/3", "9000387/10000930")

    assert renewed(base, f"{top}{before}\n") == f"{top}{after}\n"


@pytest.mark.parametrize(
    "figure",
    [
        "{value: 0.19, tolerance: 0, reason: r}",
        "{value: '1/5', tolerance: 0, reason: r}",
        "{value: 1/5, tolerance: 0, reason: r}",
        "{value: 1, tolerance: 0, reason: r}",
        "|-\n      1/5",
    ],
)
def test_an_exact_result_that_is_too_long_is_left(base, figure):
    """It may not be rounded, or stands where only a fraction can; the other figure is rewritten."""
    text = f"{TOP}{LONGER}shares:\n    east: 1/3\n    west: {figure}\n"

    update = updated(*ran(base, text))

    assert update.text == text.replace("1/3", "1.0000")
    assert (update.changed, [each.id for each in update.left]) == (1, ["west"])
    again = updated(*ran(base, update.text))
    assert again == (update.text, 0, update.left)


def test_nothing_without_a_unit_becomes_kroner(base):
    """A plain number but 0 would need a unit."""
    assert renewed(base, f"{TOP}expect: {{frame: 0}}") == f"{TOP}expect: {{frame: 100000 kr}}"


@pytest.mark.parametrize(
    ("before", "after"),
    [("1/3", "1"), ("'1/3'", "'1/1'"), ("|-\n   1/3\n", "|-\n   1/1\n"), ("0", "1")],
)
def test_a_fraction_may_become_a_whole_number(base, before, after):
    """One in quotes stays a fraction: a number in quotes would be a text."""
    top = f"{TOP}overrides: {{indicators: {{housing: null}}}}\nexpect:\n weights:\n  pensions: "

    assert renewed(base, top + before) == top + after


def test_line_ends_of_several_kinds_stay(base):
    """Each line keeps its own."""
    top = UNIT.replace("\n", "\r\n", 2)
    before = "  frame: 1 # a\r  odd: 1\r\n\n  shares:\n   east: 1/9"
    after = "  frame: 100 # a\r  odd: 0\r\n\n  shares:\n   east: 9/20"

    assert renewed(base, top + before) == top + after


PROPOSALS = TOP + "proposals: [proposals/*.yaml]\nexpect:\n"


@pytest.mark.slow
def test_what_proposals_come_to_is_rewritten(data_folder):
    """Deviations, findings by rule and by severity."""
    before = (
        "  deviations: {noerrebro: 1 kr, city: 5 kr}\n  findings: {unjustified-deviation: 3}\n"
        "  severities:\n    errors: 1 # none\n    notes: {value: 1, tolerance: 1, reason: '1'}\n"
    )
    after = (
        "  deviations: {noerrebro: 0 kr, city: -600000 kr}\n"
        "  findings: {unjustified-deviation: 0}\n"
        "  severities:\n    errors: 0 # none\n    notes: {value: 31, tolerance: 1, reason: '1'}\n"
    )
    base = build(read_folder(data_folder))

    assert renewed(base, PROPOSALS + before, str(EXAMPLES / "x.yaml")) == PROPOSALS + after


def test_an_area_without_a_proposal_has_no_deviation_to_write(data_folder):
    """The rest is rewritten, and what is left is said."""
    text = PROPOSALS.replace("*", "city") + "  deviations: {amager: 7 kr, city: 8 kr}\n"
    base = build(read_folder(data_folder))

    update = updated(*ran(base, text, str(EXAMPLES / "x.yaml")))

    assert update.text == text.replace("8 kr", "-600000 kr")
    assert (update.changed, [each.id for each in update.left]) == (1, ["amager"])
    assert updated(*ran(base, update.text, str(EXAMPLES / "x.yaml"))).text == update.text


MIXED = """overrides:
  grants:
    project: {in_frame: true}
    west-operations: {price_level: 2014}
expect:
  refused: """


def test_a_refusal_by_as_many_errors_is_rewritten(base):
    """The list keeps its quotes and comments."""
    text = f"{TOP}{MIXED}\n  - price-levels-mixed\n  - 'too-small' # which?\n"

    assert renewed(base, text) == text.replace("too-small", "frame-not-permanent")


@pytest.mark.parametrize(
    ("expected", "got", "after"),
    [
        ("[too-long, 'too-few']", "all-zero, too-few", "[all-zero, 'too-few']"),
        ("[too-long, too-large]", "all-zero, too-few", "[all-zero, too-few]"),
        ("[too-few, all-zero]", "all-zero, too-many", "[too-many, all-zero]"),
        ("[too-long, too-large]", "all-zero", None),
        ("[too-long]", "all-zero, too-long", None),
        ("[all-zero, all-zero]", "all-zero", None),
        ("[all-zero, all-zero]", "all-zero, too-few", None),
        ("[too-long]", None, None),
    ],
)
def test_codes_of_a_refusal_take_the_places_of_those_that_are_gone(base, expected, got, after):
    """A list of another length, or one that nothing refused, is left to whoever wrote it."""
    text = f"{TOP}expect: {{refused: {expected}}}"
    document, result = ran(base, text)
    difference = result.differences[0]
    comparison = difference.comparison._replace(got=got)
    result = result._replace(differences=(difference._replace(comparison=comparison),))

    update = updated(document, result)

    assert update.text == f"{TOP}expect: {{refused: {after or expected}}}"
    assert update[1:] == ((1, ()) if after else (0, (comparison,)))


@pytest.mark.parametrize(
    ("body", "got"),
    [
        ("frame: 1", None),
        ("frame: 1", Fraction(1, 3)),
        ("frame: 1", 10**18 + 1000),
        ("frame: 1", 10**15 + 1),
        ("shares: {east: 1/3}", Fraction(1, 10**19 + 1)),
        ("shares: {east: 0.3}", Fraction(-1, 3)),
        ("offers_today: {east: 1}", 10**10),
        ("offers_today: {east: 1}", Fraction(1, 2)),
    ],
)
def test_a_result_that_no_scenario_can_hold_is_left(base, body, got):
    """The file stays as it was rather than become one that cannot be read."""
    document, result = ran(base, f"{UNIT}  {body}")
    difference = result.differences[0]
    comparison = difference.comparison._replace(got=got)
    result = result._replace(differences=(difference._replace(comparison=comparison),))

    assert updated(document, result) == (document.text, 0, (comparison,))


@pytest.mark.parametrize(
    "fault",
    [
        "frame: 1\n  frame: 2",
        "odd: 7\n  frame: &a 1",
        "frame: 1\n  1: 2",
        "frame: 1\n  shares: {esat: 1/3}",
        "frame: 1\n  odd:",
        "frame: {value: 1, tolerance: 1}",
        "frame: '1'\n  odd: 2",
        "frame: 1\n---\nx: 1",
        "frame: 1\n  odd: @",
    ],
)
def test_a_malformed_file_is_not_touched(base, fault):
    """Whatever else differs in it."""
    document, result = ran(base, f"{UNIT}  {fault}\n")

    update = updated(document, result)

    assert result.status is Status.MALFORMED
    assert (update.text, update.changed) == (document.text, 0)
    assert len(update.left) == len(result.differences)


def test_a_scenario_that_holds_or_expects_nothing_is_not_touched(base):
    """There is nothing to write."""
    for text in (f"{UNIT}  frame: 100 # 1", UNIT, TOP, "", "- x"):
        assert updated(*ran(base, text)) == (text, 0, ())
