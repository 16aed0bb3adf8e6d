"""The page of `tilbud validate`: the verdict first, and figures that are whole everywhere."""

import re
from fractions import Fraction
from itertools import product

import pytest

from tilbudsvifte.analysis.proposals.results import Range
from tilbudsvifte.reading.diagnostics import Diagnostic, Place, Severity
from tilbudsvifte.rules.results import Waived
from tilbudsvifte.texts import message

NUMBER = re.compile(r"[-+]?\d[\d.,/]*(?<![.,])")
EVERYWHERE = [*product(["en", "da"], [160, 100, 80, 40])]

ONE = """\
Proposal for East (kr.) – illustrative amounts
DOES NOT PASS: 1 error, 0 warnings, 0 notes, 0 waived
Illustrative amounts and numbers of users, East: made up for a test
Data: data (more: --details; everything: --format json)

Guideline, current and proposed budget (illustrative amounts)
Area  Offers  Current  Guideline  Proposed  Deviation
─────────────────────────────────────────────────────
East   3 → 2   30,000     45,000    50,000     +5,000

The announced guideline applies (set by the committee).

Deviation and what justifies it (illustrative amounts)
Area  Deviation  To justify  By share (rules)  By full cost  Missing
────────────────────────────────────────────────────────────────────
East     +5,000       5,000             3,200         4,000    1,800

A deviation of up to 1,000 needs no justification. A qualifying activity justifies its cost times
  its share of users from other areas; beside it stands what its full cost would justify. A budget
  further below the guideline needs a justification in words.

Users; per offer and per user: today → planned (illustrative figures)
Area  Users  Potential  Places  Coverage  Utilisation  Users/offer   Kr./user
─────────────────────────────────────────────────────────────────────────────
East     90        300     120    30.0 %       75.0 %      30 → 45  333 → 556

Per offer and per user, both sides reckon with today's users; utilisation is today's users of the
  planned places. Sums leave out offers paid outside the frame.

East: the plan (illustrative amounts)
Offer          Today  Proposed   Change  What happens
───────────────────────────────────────────────────────────────────────
The Boats     20,000    22,000   +2,000  changes
The Barn       5,000         0   -5,000  closes; in its place: The Quay
The Quay       5,000    28,000  +23,000  changes
In the frame  30,000    50,000  +20,000

Plan for East; final; dated 2015-10-15; responsible: Head of centre East; east.yaml

East: city-wide activities (illustrative amounts)
Activity        Cost  Outside  Other areas  Qualifies
─────────────────────────────────────────────────────
Walks for all  4,000   80.0 %            2  yes

East: money freed and reinvested (illustrative amounts)
From → to                            Amount
───────────────────────────────────────────
The Barn → The Quay                   5,000
the frame (other areas) → The Boats   2,000
the frame (other areas) → The Quay   13,000

Freed from offers 5,000, reinvested in offers 20,000.

Findings (1)
error[unjustified-deviation]: East asks for 50,000 (kr.), 5,000 above its guideline of 45,000;"""

TOGETHER = """\
Vejledende, nuværende og foreslået budget (illustrative beløb)
Lokalområde  Tilbud  Nuværende  Vejledende  Foreslået  Afvigelse  Til andre  Fra andre  Justeret
────────────────────────────────────────────────────────────────────────────────────────────────
East          3 → 2     30.000      45.000     50.000     +5.000      3.200      2.400    49.200
West          2 → 2     70.000      54.000     54.000          0      4.800      2.000    51.200
South         3 → 2     50.000      51.000     51.000          0          0      3.600    54.600

Det udmeldte vejledende budget gælder (fastsat af udvalget).
Buddene er tilsammen på 155.000 af den økonomiske ramme på 150.000.
"""

FLOWS = """\
Beregnet fordeling mellem lokalområder; der flyttes ingen penge (illustrative beløb)
Værtsområde  Brugernes bopælsområde  Beløb
──────────────────────────────────────────
East         West                    2.000
East         South                   1.200
West         East                    2.400
West         South                   2.400
"""

LARGER = """\
Færre, men større tilbud (illustrative beløb)
Lokalområde  Tilbud  Kr./tilbud: i dag → foreslået
──────────────────────────────────────────────────
East          3 → 2                10.000 → 25.000
West          2 → 2                35.000 → 27.000
South         3 → 2                16.667 → 25.500
Hele byen     8 → 6                18.750 → 25.833
"""


def joined(text):
    """Text without its line breaks."""
    return " ".join(text.split())


def found(severity, line, name="east.yaml", code="some-rule"):
    """A finding made by hand."""
    place = Place(name, line, 1, 3, "abc")
    text = message("rules.unit", unit=line)
    return Diagnostic(severity, code, text, place, None, "plan", f"tilbud rule {code}")


@pytest.fixture(scope="session")
def all_three(judged, high):
    """East above its guideline, West and South in order."""
    return judged({"east": high, "west": {}, "south": {}})


def test_one_proposal(text_page, judged, high):
    """Verdict and guideline first, then the plan and what it rests on, then what is wrong."""
    assert text_page(judged({"east": high})).startswith(ONE)


@pytest.mark.parametrize("part", [TOGETHER, FLOWS, LARGER])
def test_all_proposals_together(text_page, all_three, part):
    """One row an area, what flows between them, and whether offers are fewer but larger."""
    assert part in text_page(all_three, "da")


def test_a_finding_is_not_wrapped_and_names_its_paper_and_page(text_page, all_three):
    """The mark stays under the place, however narrow the screen."""
    text = text_page(all_three, width=40)

    line = next(line for line in text.splitlines() if line.startswith("error[unjustified-dev"))
    assert line.endswith("(illustrative amounts)")
    assert "|   walks:\n" in text
    assert "|   ^^^^^\n" in text
    assert "\n   = source: plan, The frame\n   = more: tilbud rule unjustified-deviation\n" in text


@pytest.mark.slow
@pytest.mark.parametrize(("code", "width"), EVERYWHERE)
def test_no_figure_is_lost(text_page, all_three, code, width):
    """Every number of a page without limits is on it, as often or oftener, and whole."""
    wide = NUMBER.findall(text_page(all_three, code, 10_000, details=True))
    narrow = NUMBER.findall(text_page(all_three, code, width, details=True))

    assert [n for n in set(wide) if narrow.count(n) < wide.count(n)] == []


@pytest.mark.slow
@pytest.mark.parametrize(("code", "width"), EVERYWHERE)
def test_no_line_is_wider_than_the_screen(text_page, all_three, code, width):
    """But for a finding, and for a cell that is too wide by itself."""
    passing = all_three._replace(findings=())
    lines = text_page(passing, code, width, details=True).splitlines()

    assert [line for line in lines if len(line) > width and len(line.split()) > 2] == []


@pytest.mark.parametrize(
    ("changes", "first"),
    [
        ({}, "PASSES, with 43 rules ignored: 0 errors, 0 warnings, 0 notes, 0 waived"),
        ({"ignored": ()}, "PASSES: 0 errors, 0 warnings, 0 notes, 0 waived"),
        (
            {"findings": (found(Severity.WARNING, 1), found(Severity.NOTE, 2)), "ignored": ()},
            "PASSES: 0 errors, 1 warning, 1 note, 0 waived",
        ),
        (
            {"findings": (found(Severity.ERROR, 1), found(Severity.ERROR, 2))},
            "DOES NOT PASS: 2 errors, 0 warnings, 0 notes, 0 waived",
        ),
        (
            {"proposals": (), "findings": (found(Severity.ERROR, 1),)},
            "DOES NOT PASS: 1 error, 0 warnings, 0 notes, 0 waived",
        ),
        ({"proposals": ()}, "NOTHING WAS JUDGED: 0 errors, 0 warnings, 0 notes, 0 waived"),
    ],
)
def test_the_second_line_is_the_verdict(text_page, judged, changes, first):
    """What passes by half does not look as if it passed whole."""
    shown = text_page(judged({"south": {}})._replace(**changes))

    assert shown.splitlines()[1] == first


def test_with_strict_a_warning_does_not_pass(text_page, judged):
    """Nor would it on the exit code; a note passes."""
    judged = judged({"south": {}})
    warned = judged._replace(findings=(found(Severity.WARNING, 1),))
    noted = judged._replace(findings=(found(Severity.NOTE, 1),))

    assert text_page(warned, strict=True).splitlines()[1].startswith("DOES NOT PASS")
    assert text_page(noted, strict=True).splitlines()[1].startswith("PASSES")


def test_the_last_lines_say_what_was_looked_at(text_page, judged):
    """Rules that were ignored by name, and a summary with files and proposals."""
    judged = judged({"south": {}})

    text = joined(text_page(judged._replace(ignored=("left-open", "offer-twice"))))
    assert text.endswith(
        "Judged by 1 rule. In force but ignored: left-open and offer-twice. "
        "0 errors, 0 warnings, 0 notes, 0 waived; 1 file, 1 proposal judged"
    )
    assert "Judged by 1 rule, all that are in force." in text_page(judged._replace(ignored=()))


def test_a_file_that_was_not_judged_is_named(text_page, judged):
    """It is among the first lines and among the files."""
    text = text_page(judged({"south": {}}, raw={"broken.yaml": b"area: ["}))

    assert "\nbroken.yaml: not judged; the file is not in order.\n" in text
    assert text.endswith("; 2 files, 1 proposal judged\n")


def test_what_was_waived_is_shown_and_counted(text_page, judged):
    """With rule, place, grantor and reason."""
    waived = (Waived(found(Severity.ERROR, 7, code="left-open"), "The committee", "It is new"),)
    text = text_page(judged({"south": {}})._replace(waived=waived))

    assert (
        "Waived (1)\nleft-open, east.yaml:7:1: 7 kr.\n  waived by The committee: It is new\n"
    ) in text
    assert "0 notes, 1 waived; 1 file" in text


def test_of_a_thousand_findings_fifty_are_shown(text_page, judged):
    """No error is left out for a note, the order is kept, and the rest is counted."""
    notes = [found(Severity.NOTE, line) for line in range(1, 1000)]
    findings = (*notes[:500], found(Severity.ERROR, 500), *notes[500:])
    text = text_page(judged({"south": {}})._replace(findings=findings))

    shown = re.findall(r"^(error|note)\[some-rule\]: (\d+) kr", text, re.MULTILINE)
    assert shown == [*(("note", str(line)) for line in range(1, 50)), ("error", "500")]
    assert "\n… and 950 more of the same run\n" in text
    assert "Findings (1,000)\n" in text


def test_amounts_stay_in_the_unit_where_nothing_is_lost(text_page, judged):
    """A proposal without activities is in whole thousands."""
    text = text_page(judged({"south": {}}))

    assert text.startswith("Proposal for South (1,000 kr.)\n")
    assert re.search(r"^South +3 → 2 +50 +51 +51 +0$", text, re.MULTILINE)


def test_amounts_are_in_kroner_where_the_unit_would_lose_some(text_page, judged):
    """Here only what activities justify is no whole thousand."""
    text = text_page(judged({"west": {}}))

    assert text.startswith("Proposal for West (kr.)\n")
    assert re.search(r"^West +0 +– +4,800 +6,000 +–$", text, re.MULTILINE)


def test_only_the_headings_of_made_up_proposals_are_marked(text_page, all_three):
    """And the title, and those of the tables that hold theirs among others."""
    marked = "(illustrative amounts)", "(illustrative figures)"
    lines = text_page(all_three).splitlines()

    assert lines[0].endswith("– illustrative amounts")
    assert [line for line in lines if line.startswith("East:") and not line.endswith(marked)] == []
    assert [line for line in lines if line.startswith("West:") and line.endswith(marked)] == []
    heads = [lines[i - 2] for i, line in enumerate(lines) if line.startswith("──")]
    both = [head for head in heads if head and not head.startswith(("West:", "South:"))]
    assert len(both) == 8
    assert all(head.endswith(marked) for head in both)


def test_proposals_that_are_not_made_up_are_not_marked(text_page, judged):
    """Neither their title nor any table."""
    assert "illustrative" not in text_page(judged({"west": {}, "south": {}}), details=True)


def test_small_numbers_of_persons_are_hidden(text_page, judged):
    """And all that they could be worked out from; places are no persons."""
    text = text_page(judged({"south": {"users": {"today": 4, "potential": 3, "capacity": 2}}}))

    assert re.search(r"^South +<5 +<5 +2 +– +– +– +–$", text, re.MULTILINE)


def test_a_share_of_few_potential_users_is_hidden(text_page, judged):
    """The users of today are many enough to show."""
    text = text_page(judged({"south": {"users": {"today": 6, "potential": 4, "capacity": 12}}}))

    assert re.search(r"^South +6 +<5 +12 +– +50.0 % ", text, re.MULTILINE)


def test_figures_that_disagree_are_shown_and_not_used(text_page, judged):
    """From the least to the greatest, and nothing per user."""
    users = {"today": [{"count": 90}, {"count": 1100}], "potential": 2000, "capacity": 120}
    text = text_page(judged({"south": {"users": users}}))

    assert re.search(r"^South +90–1,100 +2,000 +120 +– +– +– +–$", text, re.MULTILINE)


@pytest.mark.parametrize(("least", "shown"), [(3, "<5"), (4, "<5"), (5, "5–9"), (6, "6–9")])
def test_a_number_is_hidden_where_any_source_counts_few(text_page, judged, least, shown):
    """The other source does not make them more; as many as may be shown are."""
    users = {"today": [{"count": 9}, {"count": least}], "potential": 2000, "capacity": 120}
    text = text_page(judged({"south": {"users": users}}))

    assert re.search(rf"^South +{shown} +2,000 +120 ", text, re.MULTILINE)


def test_users_by_home_area_are_hidden_if_one_number_is_small(text_page, judged, high):
    """With the others and the share, the small one could be worked out."""
    few = {**high["city_wide"]["walks"], "users": {"east": 10, "west": 25, "south": 3}}
    many = text_page(judged({"east": high}), details=True)
    text = joined(text_page(judged({"east": {**high, "city_wide": {"walks": few}}}), details=True))

    assert "Walks for all, expected users by home area: East 10, West 25 and South 15\n" in many
    assert "expected users from East, West and South: not shown by area, as there are <5" in text
    assert "West 25" not in text


def test_a_share_of_few_persons_is_in_whole_per_cent(text_page, judged, high):
    """A decimal would tell 28 of 38; visits are no persons."""
    few = {**high["city_wide"]["walks"], "users": {"east": 10, "west": 25, "south": 3}}
    persons = text_page(judged({"east": {**high, "city_wide": {"walks": few}}}))
    few = {**few, "counted_in": "visits"}
    visits = text_page(judged({"east": {**high, "city_wide": {"walks": few}}}))

    assert re.search(r"^Walks for all +4,000 +74 % +2 +yes$", persons, re.MULTILINE)
    assert re.search(r"^Walks for all +4,000 +73.7 % +2 +yes$", visits, re.MULTILINE)


def test_visits_are_no_persons(text_page, judged, high):
    """Small numbers of them are shown."""
    few = {**high["city_wide"]["walks"], "counted_in": "visits"}
    few["users"] = {"east": 10, "west": 25, "south": 3}
    text = text_page(judged({"east": {**high, "city_wide": {"walks": few}}}), details=True)

    assert "Walks for all, expected visits by home area: East 10, West 25 and South 3\n" in text


def test_an_activity_says_all_that_it_lacks(text_page, judged, high):
    """Share, users and areas; and where it is paid from."""
    lacking = {**high["city_wide"]["walks"], "users": {"east": 10, "west": 6}, "paid_by": "fund"}
    text = text_page(judged({"east": {**high, "city_wide": {"walks": lacking}}}))

    assert (
        "no: paid outside the frame, too small a share outside, too few users outside and too few "
        "other areas"
    ) in joined(text)


def test_what_is_paid_from_elsewhere_is_not_summed(text_page, judged):
    """The offer is in the table; the last row is what the frame pays."""
    text = text_page(judged({"south": {"offers": {"well": {"paid_by": "fund"}}}}))

    assert re.search(r"^The Well .* changes; paid by Fund, outside the frame$", text, re.MULTILINE)
    assert re.search(r"^In the frame +30 +26 +-4$", text, re.MULTILINE)


def test_a_sum_of_grants_that_are_not_all_stated_says_so(text_page, judged):
    """In the plan and beside the guideline."""
    text = text_page(judged({"south": {"offers": {"well": {"grant": None}}}}))

    assert re.search(r"^South +3 → 2 +50 +51 +so far 26 +–$", text, re.MULTILINE)
    assert re.search(r"^In the frame +50 +so far 26 +–$", text, re.MULTILINE)
    assert "Not every offer that remains states its grant: proposed is what is stated" in text


@pytest.mark.slow
def test_two_variants_of_an_area_are_told_apart(text_page, judged):
    """By their names, in tables and headings; neither takes part in what flows."""
    other = {"variant": "b"}
    text = text_page(judged({"south": {}, "south@b": other, "west": {}, "east": {}}))

    assert re.search(r"^South \(b\) +3 → 2 .* – +– +–$", text, re.MULTILINE)
    assert "South (south.yaml): the plan" in text
    assert "South (b): the plan" in text
    assert "No proposal from South: what holds for the whole city cannot be told." in text
    assert "Whole city" not in text


@pytest.mark.slow
def test_many_proposals_have_sections_only_with_details(text_page, judged):
    """The tables of all carry the page."""
    many = {f"south@{n}": {"variant": f"v{n}"} for n in range(7)}
    judged = judged(many)

    text = text_page(judged)
    assert ": the plan" not in text
    assert "moves of money and users of the 7 proposals: --details." in joined(text)
    assert text.count("South (v6)") == 2
    assert text_page(judged, details=True).count(": the plan") == 7


def test_proposals_stand_in_the_order_of_the_areas(text_page, judged):
    """In whatever order their files were given."""
    text = text_page(judged({"south": {}, "west": {}, "east": {}}))

    rows = re.findall(r"^(East|West|South) +\d → \d +\d{2},000 +\d{2},000 ", text, re.MULTILINE)
    assert rows == ["East", "West", "South"]
    plans = [line for line in text.splitlines() if line.endswith(": the plan")]
    assert plans == ["East: the plan", "West: the plan", "South: the plan"]


def test_a_justification_in_words_is_shown(text_page, judged):
    """As the file has it."""
    text = text_page(judged({"south": {"justification": "We need less."}}))

    assert "\nJustification: We need less.\n" in text


@pytest.mark.parametrize(
    ("term", "said"),
    [
        ({"counts": "full-cost"}, "By share  By full cost (rules)"),
        ({"counts": "full-cost"}, "A qualifying activity justifies its full cost;"),
        ({"negative_deviation": "none"}, "A budget below the guideline needs no justification."),
        ({"negative_deviation": "settled"}, "only a joint run can tell."),
    ],
)
def test_the_terms_are_said(text_page, judged, term, said):
    """Which way of counting rules, and what a budget below the guideline needs."""
    judged = judged({"south": {}})
    text = text_page(judged._replace(terms=judged.terms._replace(**term)))

    assert said in text or said in joined(text)


def test_fractions_of_a_krone_never_flatter(text_page, judged, high):
    """What is justified is rounded down, and what is missing up."""
    judged = judged({"east": high})
    proposal = judged.proposals[0]
    third = proposal.deviation._replace(justified=Fraction(10000, 3), by_share=Fraction(10000, 3))
    text = text_page(judged._replace(proposals=(proposal._replace(deviation=third),)))

    assert re.search(r"^East +\+5,000 +5,000 +3,333 +4,000 +1,667$", text, re.MULTILINE)


HOSTILE = "\x1b[31m[bold]A\u202eB[/bold]{x}\n<b>"


def hostile(judged, high):
    """A proposal in which every free text is hostile."""
    judged = judged({"east": high})
    proposal = judged.proposals[0]
    plan = proposal.plan
    finding = found(Severity.ERROR, 1, HOSTILE)
    return judged._replace(
        files=(HOSTILE,),
        area_names=dict.fromkeys(judged.area_names, HOSTILE),
        findings=(finding,),
        waived=(Waived(finding, HOSTILE, HOSTILE),),
        proposals=(
            proposal._replace(
                title=HOSTILE,
                responsible=HOSTILE,
                justification=HOSTILE,
                area=proposal.area._replace(name=HOSTILE),
                activities=tuple(
                    each._replace(name=HOSTILE, host_name=HOSTILE) for each in proposal.activities
                ),
                plan=plan._replace(
                    lines=tuple(
                        line._replace(name=HOSTILE, goes_to=(HOSTILE,)) for line in plan.lines
                    ),
                    moves=tuple(move._replace(from_=HOSTILE) for move in plan.moves),
                ),
                users=proposal.users._replace(today=Range(1, 90)),
            ),
        ),
    )


@pytest.mark.parametrize("code", ["en", "da"])
def test_hostile_texts_are_shown_and_do_nothing(text_page, judged, high, code):
    """Control and bidi characters are written out; markup and braces stay as they are."""
    text = text_page(hostile(judged, high), code, 1000, details=True)

    assert "\x1b" not in text
    assert "\u202e" not in text
    assert text.count(r"\u001b[31m[bold]A\u202eB[/bold]{x}\n<b>") >= 20
