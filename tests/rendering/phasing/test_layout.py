"""The page of `tilbud phase`: the years, who is protected and who pays, in words and figures."""

from fractions import Fraction

import pytest

FOUR_YEARS = """\
Activity and drop-in centres for people with mental illness in Copenhagen (1,000
kr.)
Data: data

Area         Current  Year 1  Year 2  Year 3  Year 4  Guideline  Arrives
────────────────────────────────────────────────────────────────────────
Amager         5,095   6,548   8,001   9,454  10,907     10,907   year 4
Nordvest      10,018  11,659  13,300  14,941  16,582     16,582   year 4
Nørrebro      14,355  13,146  11,937  10,729   9,521      9,521   year 4
City          26,053  24,167  22,282  20,396  18,510     18,510   year 4
Not divided        0       1       1       1       1          1
Total         55,521  55,521  55,521  55,521  55,521     55,521

The path goes to the announced guideline (set by the administration). Each area
  moves by equal steps, to within 1,000 kr. The last of the areas arrives in
  year 4.
Not divided: the part of the frame, 55,521, that lies in no area's budget.

Distance to the guideline
Area         Current  Year 1  Year 2  Year 3  Year 4
────────────────────────────────────────────────────
Amager        -5,812  -4,359  -2,906  -1,453       0
Nordvest      -6,564  -4,923  -3,282  -1,641       0
Nørrebro      +4,834  +3,625  +2,416  +1,208       0
City          +7,543  +5,657  +3,772  +1,886       0
Not divided       -1       0       0       0       0
Total              0       0       0       0       0

Above 0 an area still has more than its guideline: it is protected. Below 0 it
  has less. The areas together have 1 more today than in the end. But for at
  most this amount, what protects an area is paid by those below 0; with the
  line “Not divided”, less what it ends at, each year sums to zero.

What the figures rest on
Frame 55,521: 4 permanent grants, price level unstated. Left out: Joint grant:
  Milepælen, Fremtidsfabrikken, Thorvaldsens: 4,800 (expires in 2015); MinVej:
  1,600 and ViVil: 1,100 (city-wide, not operation of the offers);
  Kontaktcentret Valdemarsgade: 3,400 (moved, unclear whether still in Table 1).
The announced guideline applies (set by the administration); its amounts are
  from 002, Tabel 1. The figures and weights behind it were never published, so
  there are none to show.
"""

YEARS_AS_ROWS = """
År          Amager  Nordvest  Nørrebro    City  Ikke fordelt   I alt
────────────────────────────────────────────────────────────────────
Nuværende    5.095    10.018    14.355  26.053             0  55.521
År 1         6.034    11.079    13.355  25.053             0  55.521
År 2         6.973    12.140    12.355  24.053             0  55.521
År 3         7.912    13.201    11.355  23.053             0  55.521
År 4         8.851    14.262    10.355  22.053             0  55.521
År 5         9.713    15.234     9.521  21.053             0  55.521
År 6        10.183    15.764     9.521  20.053             0  55.521
År 7        10.652    16.294     9.521  19.053             1  55.521
År 8        10.907    16.582     9.521  18.510             1  55.521
Vejledende  10.907    16.582     9.521  18.510             1  55.521
På plads      år 8      år 8      år 5    år 8

Indfasningen går mod det udmeldte vejledende budget (fastsat af forvaltningen).
  Et lokalområde afgiver højst 1.000 på et år; inden for den grænse går
  indfasningen så hurtigt, som en fast ramme tillader. Det sidste lokalområde er
  på plads i år 8. Derefter ændres intet til og med år 20.
"""

FLOOR = """
What the floor does
Area      Guideline  Change without floor  Effect  Target
─────────────────────────────────────────────────────────
Amager       10,907                +5,812    -225  10,682
Nordvest     16,582                +6,564    -254  16,328
Nørrebro      9,521                -4,834    +479  10,000
Total                                           0

No area goes below 10,000; one that has less today does not go lower. Above 0 an
  area is protected for good, above its guideline; below 0 it pays for that, in
  proportion to what it would gain without the floor.
"""

ABOVE_THE_FRAME = """\
Above the frame      -10      -9         -9
Total                 90      90         90

Above the frame: what the areas together have more than the frame of 90. It
  stands below 0, so that every year sums to the frame.
The path goes to the announced guideline (set by the committee). Each area moves
"""

GROWING = {
    "en": "Below 0 it has less. The areas together have 20 less today than in the end. But for at "
    "most this amount, what areas below 0 lack protects others; with the line “Not divided”, less "
    "what it ends at, each year sums to zero.",
    "da": "Under 0 har det mindre. Lokalområderne har tilsammen 20 mindre i dag end til sidst. "
    "Det, lokalområder under 0 mangler, beskytter andre, på nær højst dette beløb; med linjen "
    "”Ikke fordelt”, minus det, den ender på, summer hvert år til nul.",
}

STEPS = {
    "In a year an area loses at most 10 % of its current budget;": {"cut": Fraction(1, 10)},
    "In a year an area loses at most 12.25 % of its current budget;": {"cut": Fraction(49, 400)},
    "In a year an area gets at most 2,000 more;": {"gain": 2_000_000},
    "In a year an area loses at most 3,000, and gets at most 57.5 % of its current budget more;": {
        "cut": 3_000_000,
        "gain": Fraction(23, 40),
    },
}


@pytest.fixture
def forty(built, many, small):
    """A town of forty areas."""
    return built(many(small, 40))


def joined(text):
    """Text without its line breaks."""
    return " ".join(text.split())


def amounts(column):
    """The amounts of a column as numbers."""
    return [int(cell.replace(",", "")) for cell in column.cells if cell]


def sums(columns):
    """What the rows above the total sum to in each column, and the total."""
    return [(sum(amounts(column)[:-1]), amounts(column)[-1]) for column in columns]


def test_every_year_of_every_area_and_who_pays(path, page_of, shipped):
    """Amounts first, then distances; at the end who announced, and no weights of ours."""
    assert page_of(path(shipped, 4)) == FOUR_YEARS


@pytest.mark.parametrize("floor", [{}, {"floor": 10_000_000}])
@pytest.mark.parametrize("years", [1, 3, 4])
def test_columns_add_up_to_their_totals(path, tables_of, shipped, years, floor):
    """The amounts of a year to the frame, and its distances to zero."""
    found, distances, *_ = tables_of(path(shipped, years, **floor))

    assert sums(found.columns[1:-1]) == [(55_521, 55_521)] * (years + 2)
    assert sums(distances.columns[1:]) == [(0, 0)] * (years + 1)


def test_many_years_are_rows_up_to_the_last_in_which_something_moves(path, page_of, shipped):
    """They stay in one table that way; what follows is one sentence."""
    text = page_of(path(shipped, 20, cut=1_000_000), "da")

    assert YEARS_AS_ROWS in text
    assert "År 9" not in text


def test_few_years_are_columns_however_few_areas_there_are(path, page_of, built, small):
    """A table of areas is what a reader knows from the budget."""
    text = page_of(path(built(small), 3))

    assert "Area         Current  Year 1  Year 2  Year 3  Guideline  Arrives\n" in text


def test_more_than_four_years_are_rows_where_there_are_fewer_areas(path, tables_of, built, small):
    """Two areas: of four years they are still the rows, with a total."""
    tables = {years: tables_of(path(built(small), years))[0] for years in (4, 5)}

    shown = {years: (table.columns[0].heading, table.total) for years, table in tables.items()}
    assert shown == {4: ("Area", True), 5: ("Year", False)}


def test_a_floor_shows_who_is_protected_for_good_and_who_pays(path, page_of, shipped):
    """In proportion to the gain; the path goes to a target, which is not the guideline."""
    text = page_of(path(shipped, 3, floor=10_000_000))

    assert FLOOR in text
    assert "goes towards the announced guideline" in joined(text)
    assert "Area         Current  Year 1  Year 2  Year 3  Target  Arrives\n" in text


def test_a_floor_that_protects_nobody_says_so(path, page_of, shipped):
    """The path then goes to the guidelines, and there is no table of what the floor does."""
    text = page_of(path(shipped, 3, floor=5_000_000))

    assert "It protects nobody: no area that loses goes below it." in joined(text)
    assert "Effect" not in text
    assert "Target" not in text


def test_a_floor_of_all_there_is_keeps_everything_where_it_is(path, page_of, built, small):
    """Those that would gain pay all of it, and no area has its guideline."""
    small["framework"]["announced"]["amounts"] = {"east": 45, "west": 55}
    text = page_of(path(built(small), 3, floor=Fraction(1)))

    assert "East        30      30    today\n" in text
    assert "The floor keeps every area where it is; nothing moves." in joined(text)
    assert "Year 1" not in text


@pytest.mark.parametrize("said", STEPS)
def test_limits_are_said_as_they_were_given(path, page_of, shipped, said):
    """Amounts in the unit of the page, shares with the decimals that they have."""
    text = joined(page_of(path(shipped, 6, **STEPS[said])))

    assert f"{said} within that the path is as fast as a fixed frame allows." in text


def test_nothing_undivided_has_no_line(path, page_of, built, small):
    """The sentence about what a year sums to does not speak of it either."""
    small["framework"]["announced"]["amounts"] = {"east": 45, "west": 55}
    text = page_of(path(built(small), 3))

    assert "ot divided" not in text.partition("What the figures rest on")[0]
    assert (
        "The areas together have the same in every year, so every krone that protects one of them "
        "is paid by those below 0, and each year sums to zero."
    ) in joined(text)


def test_a_frame_below_today_is_said(path, page_of, built, small):
    """The areas have more than there is: in the table, and right under it."""
    small["framework"]["frame"] = 90

    assert ABOVE_THE_FRAME in page_of(path(built(small), 1))
    assert "Not divided" not in page_of(path(built(small), 1))


def test_a_path_from_above_the_frame_to_below_it(path, page_of, built, small):
    """The line is named for both, and what its sign means is said under the table."""
    small["framework"]["frame"] = 90
    small["framework"]["announced"]["amounts"] = {"east": 20, "west": 50}
    text = page_of(path(built(small), 2), "da")

    assert "Ikke fordelt (under 0: over rammen)        -10     5    20          20\n" in text
    assert "I alt                                       90    90    90          90\n\nIkke " in text
    assert (
        "I år, hvor det er under 0, har lokalområderne tilsammen så meget mere end rammen."
    ) in joined(text)


@pytest.mark.parametrize("code", GROWING)
def test_new_money_is_taken_from_no_area(path, page_of, built, small, code):
    """What East still lacks of its 60 is not only what protects West."""
    small["framework"]["frame"] = 130
    small["framework"]["announced"]["amounts"] = {"east": 60, "west": 60}
    text = joined(page_of(path(built(small), 2), code))

    assert GROWING[code] in text


def test_money_in_no_area_in_any_year_changes_nothing_between_areas(path, page_of, built, small):
    """The distances of the areas sum to zero by themselves."""
    small["framework"]["frame"] = 110
    small["framework"]["announced"]["amounts"] = {"east": 45, "west": 55}
    first, _, rest = page_of(path(built(small), 3)).partition("Distance to the guideline")

    assert "Not divided" in first
    assert "Not divided" not in rest
    assert "The areas together have the same in every year" in joined(rest)


def test_a_path_to_the_announced_guideline_rests_on_no_weights(path, page_of, shipped):
    """It rests on what was announced; who did, and where that stands, is said."""
    text = joined(page_of(path(shipped, 2), "da").partition("Hvad tallene bygger på")[2])

    assert text.startswith("Økonomisk ramme 55.521: 4 varige bevillinger,")
    assert text.endswith(
        "Det udmeldte vejledende budget gælder (fastsat af forvaltningen); beløbene er fra 002, "
        "Tabel 1. Tallene og vægtene bag det er aldrig offentliggjort, så der er ingen at vise."
    )
    for word in ("Vægt ", "Vægte:", "Indikator", "proxy"):
        assert word not in text


def test_what_is_behind_an_announced_guideline_may_be_published(path, page_of, built, small):
    """Then it is not said that it never was."""
    small["framework"]["announced"]["figures_published"] = True

    assert page_of(path(built(small), 2)).endswith("; its amounts are from\n  plan.\n")


def test_a_path_to_the_computed_guideline_rests_on_indicators(path, page_of, built, small):
    """Of lowest, highest and direction nothing is said, as there are no such columns."""
    grants = small["offers"]["grants"]
    grants["east-operations"]["amount"], grants["west-operations"]["amount"] = 45, 55
    small["framework"]["applies"] = {"value": "computed", "set_by": "choice"}
    text = joined(page_of(path(built(small), 2)).partition("What the figures rest on")[2])

    assert "Indicator Weight" in text
    assert "No figures: Discharges." in text
    for word in ("Lowest", "irection", "k ="):
        assert word not in text


def test_who_has_the_guideline_already_stays(path, page_of, built, small):
    """There is no path, and no year to show."""
    small["framework"]["announced"]["amounts"] = {"east": 30, "west": 70}
    text = page_of(path(built(small), 3))

    assert "East        30         30    today\n" in text
    assert "Every area has its guideline already; nothing moves." in joined(text)
    assert "Year 1" not in text


def test_the_computed_guideline_is_said_where_it_applies(path, page_of, built, small):
    """With who said that it does."""
    small["framework"]["applies"] = {"value": "computed", "set_by": "choice"}

    assert "The path goes to the computed guideline (a choice; no paper says)." in page_of(
        path(built(small), 3)
    )


def test_an_amount_that_is_not_in_the_unit_is_written_in_kroner(path, page_of, shipped):
    """All of the page then is."""
    text = page_of(path(shipped, 1, cut=20_000_001), width=100)

    assert "in Copenhagen (kr.)\n" in text
    assert "an area loses at most 20,000,001;" in joined(text)


@pytest.mark.slow
@pytest.mark.parametrize(("code", "year"), [("en", "Year"), ("da", "År")])
def test_many_areas_and_years_fit(path, page_of, forty, code, year):
    """In parts, each with the names of the areas; no line is wider than the screen."""
    phasing = path(forty, 20)
    for width in (80, 160):
        text = page_of(phasing, code, width)

        assert max(map(len, text.splitlines())) <= width
        assert all(f"{year} {number} " in f"{joined(text)} " for number in range(1, 21))
        assert all(f"\nArea {number} " in text for number in range(40))


def test_the_floor_in_danish(path, page_of, shipped):
    """In the words of the papers where they have them."""
    text = joined(page_of(path(shipped, 3, floor=Fraction(9, 10), cut=Fraction(1, 10)), "da"))

    assert "Hvad mindstebudgettet betyder Lokalområde Vejledende Ændring uden mindste" in text
    assert "Intet lokalområde kommer under 90 % af sit nuværende budget." in text
    assert "Et lokalområde afgiver højst 10 % af sit nuværende budget på et år;" in text
