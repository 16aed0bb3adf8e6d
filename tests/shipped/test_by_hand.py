"""The figures that the scenarios expect, worked out once more from the published table.

Nothing of the program takes part in it: Table 1, the rows of the table, the formulas and the
method of largest remainders are written out here.
"""

from fractions import Fraction
from itertools import accumulate
from math import ceil, floor

import pytest
import yaml

AREAS = {
    "amager": ["amager-oest", "amager-vest"],
    "nordvest": ["bispebjerg", "broenshoej-husum", "vanloese"],
    "noerrebro": ["noerrebro"],
    "city": ["indre-by", "oesterbro", "valby", "vesterbro-kongens-enghave"],
}
TODAY = {"amager": 5095, "nordvest": 10018, "noerrebro": 14355, "city": 26053}
FRAME = 55521

PENSION = ("outside-labour-market-16-66", "2014")
UNEMPLOYED = ("unemployed", "2014")
RESIDENTS = ("population", "2015-01-01")
HOUSING = ("social-housing-dwellings", "2016")
ORIGIN = ("non-western-origin", "2015-01-01")
EDUCATION = ("no-education-beyond-basic-school-16-64", "2014")
POVERTY = ("low-income-18-plus", "2013")
LATER = [[HOUSING], [ORIGIN], [EDUCATION], [POVERTY]]
PLAIN = [[PENSION, UNEMPLOYED], *LATER]

# The series of each indicator in its order, the sizes of the groups of equal rank, and the frame.
ORDERS = {
    "computed": (PLAIN, (1, 1, 1, 1, 1), FRAME),
    "weights-rank-sum": (PLAIN, (1, 1, 1, 1, 1), FRAME),
    "weights-rank-reciprocal": (PLAIN, (1, 1, 1, 1, 1), FRAME),
    "weights-rank-exponent": (PLAIN, (1, 1, 1, 1, 1), FRAME),
    "weights-equal": (PLAIN, (1, 1, 1, 1, 1), FRAME),
    "rank-1-as-two-tied": ([[PENSION], [UNEMPLOYED], *LATER], (2, 1, 1, 1, 1), FRAME),
    "rank-1-as-two-ranks": ([[PENSION], [UNEMPLOYED], *LATER], (1, 1, 1, 1, 1, 1), FRAME),
    "footnote-of-table-1": ([[UNEMPLOYED], [PENSION], [HOUSING]], (1, 1, 1), FRAME),
    "foreign-origin": (
        [PLAIN[0], [HOUSING], [("foreign-origin", "2015-01-01")], [EDUCATION], [POVERTY]],
        (1, 1, 1, 1, 1),
        FRAME,
    ),
    "missing-like-residents": (
        [PLAIN[0], [RESIDENTS], [HOUSING], [RESIDENTS], [ORIGIN], [EDUCATION], [POVERTY]],
        (1, 1, 1, 1, 1, 1, 1),
        FRAME,
    ),
    "frame-55500": (PLAIN, (1, 1, 1, 1, 1), 55500),
    "expiring-made-permanent": (PLAIN, (1, 1, 1, 1, 1), FRAME + 4800),
    "poverty-as-a-rate": (PLAIN, (1, 1, 1, 1, 1), FRAME),
}
# Of n indicators, the weight at position k up to a common factor.
SCHEMES = {
    "weights-rank-sum": lambda k, n: n + 1 - k,
    "weights-rank-reciprocal": lambda k, _: Fraction(1, k),
    "weights-rank-exponent": lambda k, n: (n + 1 - k) ** 2,
    "weights-equal": lambda _, __: 1,
}


def weights_of(name, groups):
    """A scheme's weights, else the mean of the corners that respect the ties."""
    n = sum(groups)
    if name in SCHEMES:
        raw = [Fraction(SCHEMES[name](k, n)) for k in range(1, n + 1)]
        return [weight / sum(raw) for weight in raw]
    corners = list(accumulate(groups))
    of_corners = [[Fraction(1, k) if i < k else Fraction(0) for i in range(n)] for k in corners]
    return [sum(column) / len(corners) for column in zip(*of_corners, strict=True)]


def by_remainder(exact, total):
    """Whole numbers in proportion that sum to the total; what is left goes by remainder."""
    parts = {key: Fraction(share) * total / sum(exact.values()) for key, share in exact.items()}
    whole = {key: floor(part) for key, part in parts.items()}
    ranked = sorted(parts, key=lambda key: parts[key] - whole[key], reverse=True)
    for key in ranked[: total - sum(whole.values())]:
        whole[key] += 1
    return whole


def shares(figures):
    """Each figure over the sum of all."""
    total = sum(figures.values())
    return {key: Fraction(figure) / total for key, figure in figures.items()}


@pytest.fixture(scope="module")
def counts(table):
    """The sum of several series by district."""

    def add(series):
        rows = [table(*each) for each in series]
        return {key: sum(int(row[key]) for row in rows) for key in rows[0]}

    return add


def added_up(by_district):
    """Figures by area, from those by district."""
    return {
        area: sum(by_district[district] for district in districts)
        for area, districts in AREAS.items()
    }


@pytest.fixture(params=ORDERS)
def worked(request, counts, table):
    """A scenario, its weights, and by area and by district the shares in each indicator."""
    name = request.param
    series, groups, frame = ORDERS[name]
    of_districts = [counts(each) for each in series]
    of_areas = [shares(added_up(each)) for each in of_districts]
    if name == "poverty-as-a-rate":
        per_cent = table("low-income-18-plus-pct", "2013")
        people = counts([("population-18-plus", "2014-01-01")])
        poor = {key: Fraction(per_cent[key]) / 100 * people[key] for key in people}
        rate = {area: added_up(poor)[area] / number for area, number in added_up(people).items()}
        of_areas[-1] = shares(rate)
    return name, weights_of(name, groups), groups, frame, of_areas, list(map(shares, of_districts))


def key_of(weights, indicators):
    """The weighted sum of the shares."""
    return {
        place: sum(weight * each[place] for weight, each in zip(weights, indicators, strict=True))
        for place in indicators[0]
    }


def test_weights_and_computed_guideline(worked, values):
    """Weights, shares to the last digit written, and amounts by area and by district."""
    name, weights, _, frame, of_areas, of_districts = worked
    expected = values[name]["expect"]
    key = key_of(weights, of_areas)
    amounts = by_remainder(key, frame)
    if "weights" in expected:
        assert [Fraction(each) for each in expected["weights"].values()] == weights
    if "districts" in expected:
        parts = key_of(weights, of_districts)
        divided = {}
        for area, districts in AREAS.items():
            divided |= by_remainder({each: parts[each] for each in districts}, amounts[area])
        shown = {"computed": {each: str(amount) for each, amount in divided.items()}}
        if "shares" in expected["districts"]:
            shown["shares"] = {each: f"{float(share):.6f}" for each, share in parts.items()}
        assert shown == expected["districts"]

    assert {area: str(amount) for area, amount in amounts.items()} == expected["computed"]
    assert {area: f"{float(share):.6f}" for area, share in key.items()} == expected["shares"]
    assert str(frame) == expected["frame"]


def test_bounds_and_verdicts(worked, values):
    """The least and greatest mean of the first indicators, beside the current row of Table 1."""
    name, _, groups, frame, of_areas, _ = worked
    bounds, verdicts = {}, {}
    for area in AREAS:
        means = [sum(each[area] for each in of_areas[:k]) / k * frame for k in accumulate(groups)]
        least, greatest = min(means), max(means)
        bounds[area] = {"least": str(floor(least)), "greatest": str(ceil(greatest))}
        up, down = least > TODAY[area], greatest < TODAY[area]
        verdicts[area] = "gains" if up else "loses" if down else "depends"
    expected = values[name]["expect"]

    assert bounds == expected["bounds"]
    assert verdicts == expected["verdicts"]


def test_amounts_per_inhabitant(values, counts):
    """The announced guideline over the residents; over those of 18 and over beside the rate."""
    told = {
        area: int(amount) for area, amount in values["announced"]["expect"]["guideline"].items()
    }
    for name, series in {
        "computed": RESIDENTS,
        "poverty-as-a-rate": ("population-18-plus", "2014-01-01"),
    }.items():
        people = added_up(counts([series]))
        expected = values[name]["expect"]["per_inhabitant"]

        assert expected == {
            area: f"{float(Fraction(told[area] * 1000, people[area])):.3f}" for area in AREAS
        }


def test_changes_are_guideline_less_today(values):
    """Table 1 by itself: its two rows, and the difference between them."""
    expected = values["announced"]["expect"]
    told = {area: int(amount) for area, amount in expected["guideline"].items()}

    assert expected["current"] == {area: str(amount) for area, amount in TODAY.items()}
    assert expected["change"] == {area: str(told[area] - TODAY[area]) for area in AREAS}
    assert (sum(TODAY.values()), sum(told.values())) == (FRAME, FRAME - 1)


def test_the_transfer_of_the_paper(root, values):
    """The proposal that the scenario names holds the table of paper 001, and its years sum to 0."""
    scenario = values["valdemarsgade-transfer"]
    (named,) = scenario["proposals"]
    proposal = yaml.safe_load((root / "scenarios" / named).read_text(encoding="utf-8"))
    transfer = proposal["transfers"]["valdemarsgade"]
    years = ["2013", "2014", "2015", "2016"]

    assert transfer["price_level"] == 2013
    assert {line["grant"]: line["amounts"] for line in transfer["lines"]} == {
        "1613 – Borgere med sindslidelse": dict.fromkeys(years, -3400),
        "1616 – Udsatte voksne": dict.fromkeys(years, 3400),
    }
    assert scenario["expect"]["outside_frame"]["valdemarsgade"] == "3400"


def test_proposals_at_the_limits(root, values):
    """The four made-up proposals are as far from their guidelines as the scenario says."""
    expected = values["limits"]["expect"]
    off = {}
    for area in AREAS:
        text = (root / f"scenarios/limits/{area}.yaml").read_text(encoding="utf-8")
        offers = yaml.safe_load(text)["offers"].values()
        off[area] = sum(each.get("grant", 0) for each in offers)
        off[area] -= 1000 * int(expected["guideline"][area])

    assert off == {"amager": 1000, "nordvest": -16_582_000, "noerrebro": 1001, "city": 0}
    assert expected["deviations"] == {
        "amager": "1",
        "city": "0",
        "noerrebro": "1001 kr",
        "nordvest": "-16582",
    }
