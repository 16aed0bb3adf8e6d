"""The chart of each command, of the shipped data and of a small town."""

import pytest

from tilbudsvifte.analysis.audit.audit import audit
from tilbudsvifte.analysis.explanation.explain import explain
from tilbudsvifte.analysis.phasing.phase import phase
from tilbudsvifte.analysis.phasing.results import Limit, Limits
from tilbudsvifte.analysis.sensitivity.vary import sensitivity
from tilbudsvifte.rendering.audit.chart import chart as audit_chart
from tilbudsvifte.rendering.explanation.chart import chart as explanation_chart
from tilbudsvifte.rendering.phasing.chart import chart as phasing_chart
from tilbudsvifte.rendering.sensitivity.chart import chart as sensitivity_chart
from tilbudsvifte.rendering.view import Origin
from tilbudsvifte.texts import Language

EN, DA = Language("en"), Language("da")
LANGUAGES = pytest.mark.parametrize("language", [EN, DA], ids=["en", "da"])
COMMANDS = {
    "explain": (explain, explanation_chart, 297),
    "explain-per-head": (lambda data: explain(data, "per-head"), explanation_chart, 297),
    "sensitivity": (sensitivity, sensitivity_chart, 210),
    "audit": (audit, audit_chart, 210),
    "phase": (lambda data: phase(data, 4), phasing_chart, 297),
}


@pytest.fixture(scope="module")
def results(shipped):
    """Each command's result for the shipped data."""
    return {name: analyse(shipped) for name, (analyse, *_) in COMMANDS.items()}


@pytest.fixture(scope="module")
def shown(picture):
    """Draw a result of a command and parse the picture."""

    def show(name, result, language=EN, origin=None):
        _, chart, page = COMMANDS[name]
        return picture(chart(result, language, origin), page)

    return show


def prose(seen):
    """All that is written, as running text."""
    return " ".join(seen.words)


@LANGUAGES
@pytest.mark.parametrize("name", COMMANDS)
def test_the_shipped_data_fit_on_one_page(results, shown, name, language):
    """A4, nothing over anything else, nothing cut; every area is named."""
    seen = shown(name, results[name], language, Origin("data", ("frame=1",)))

    assert sorted(seen.size) == [210, 297]
    assert seen.overlapping() == []
    assert seen.outside() == []
    assert {"Amager", "Nordvest", "Nørrebro", "City"} <= set(seen.words)


@pytest.mark.parametrize("name", sorted(COMMANDS.keys() - {"phase"}))
def test_what_the_figures_rest_on_stands_below(results, shown, name):
    """Proxies, indicators without figures, the frame, and who chose the weights.

    An audit rests on no scheme: it names the weights of what it shows.
    """
    text = prose(shown(name, results[name])).replace("\u00a0", " ")
    weight = "31.2" if name == "audit" else "45.7"

    assert f"1. Disability pensioners, cash-benefit recipients (weight {weight} %, derived" in text
    assert "published, proxy)" in text
    assert "2. Discharges from psychiatric care (no figures)" in text
    assert "No figures: Discharges from psychiatric care and Child-welfare measures" in text
    assert ("(a choice; no paper says)" in text) == (name != "audit")
    assert "4 permanent grants" in text
    assert "Direction" not in text


@pytest.mark.parametrize("name", COMMANDS)
def test_data_and_changes_are_said_where_they_are_known(results, shown, name):
    """A chart of changed data says so."""
    said = prose(shown(name, results[name], EN, Origin("my data", ("weighting=equal",))))

    assert "Data: my data" in said
    assert "Changed from the data: weighting=equal" in said
    assert "Data:" not in prose(shown(name, results[name]))
    assert "--details" not in said


@pytest.mark.parametrize("name", COMMANDS)
def test_languages_differ_in_words_only(results, shown, name):
    """The same shapes, the same every time; titles are in the language."""
    english, danish = (shown(name, results[name], language) for language in (EN, DA))

    assert english.svg == shown(name, results[name], EN).svg
    for kind in ("polygon", "polyline", "circle"):
        assert len(english.shapes(kind)) == len(danish.shapes(kind))
    assert english.words[0] != danish.words[0]


def test_an_explanation_shows_every_printed_line(results, shown):
    """Each step with its kroner, from the current budget to the announced guideline."""
    seen = shown("explain", results["explain"])

    for area in results["explain"].areas:
        for line in area.lines:
            signed = line.kind in {"step", "rounding", "unexplained"}
            assert EN.number(line.amount.kr, signed=signed) in seen.words
    assert len(seen.rects()) == 3 + sum(len(area.lines) for area in results["explain"].areas)
    assert {"Current budget", "Computed guideline", "Announced guideline"} <= set(seen.words)


def test_an_explanation_per_head_says_where_it_begins(results, shown):
    """In its title, its first bar and the note on its steps."""
    seen = shown("explain-per-head", results["explain-per-head"])

    assert "The frame shared per head" in seen.words
    assert "its share of the inhabitants" in prose(seen)


def test_where_the_computed_guideline_applies_nothing_is_unexplained(built, small, shown):
    """So there is no bar for that."""
    words = shown("explain", explain(built(small))).words
    small["framework"]["applies"]["value"] = "computed"
    computed = shown("explain", explain(built(small))).words

    assert words.count("Announced less computed (unexplained)") == 2
    assert {"Announced less computed (unexplained)", "Announced guideline"}.isdisjoint(computed)


@LANGUAGES
def test_what_the_indicators_do_not_explain_is_said(results, shown, language):
    """With why: nobody has published what is behind the announced."""
    text = prose(shown("explain", results["explain"], language))

    assert {
        "en": "The figures and weights behind the announced were never published",
        "da": "Tallene og vægtene bag det udmeldte er aldrig offentliggjort",
    }[language.code] in text


def test_nothing_is_said_of_the_announced_where_it_does_not_apply(built, small, shown):
    """Nor where what is behind it was published."""
    small["framework"]["announced"]["figures_published"] = True
    published = prose(shown("explain", explain(built(small))))
    small["framework"]["announced"]["figures_published"] = False
    small["framework"]["applies"]["value"] = "computed"
    computed = prose(shown("explain", explain(built(small))))

    assert "never published" not in published + computed
    assert "between announced and computed" in published
    assert "between announced and computed" not in computed


def test_an_explanation_of_one_area_is_one_panel(shipped, shown):
    """Its waterfall alone."""
    words = shown("explain", explain(shipped, area="Nørrebro")).words

    assert ("Nørrebro" in words, "Amager" in words) == (True, False)


@LANGUAGES
def test_a_sensitivity_analysis_says_that_uniform_weights_are_an_assumption(
    results, shown, language
):
    """Beside the figures, and that the thin line needs none."""
    text = prose(shown("sensitivity", results["sensitivity"], language))

    assert {
        "en": "That is an assumption; no paper says so",
        "da": "Det er en antagelse; ingen af papirerne siger det",
    }[language.code] in text
    assert {"en": "The box holds the middle 90 %", "da": "Boksen rummer de midterste 90 %"}[
        language.code
    ] in text.replace("\u00a0", " ")
    assert {"en": "The thin line holds for all", "da": "Den tynde linje gælder for alle"}[
        language.code
    ] in text


def test_a_sensitivity_analysis_shows_bounds_and_points(results, shown):
    """With what each area has today, what was announced and what is computed."""
    seen = shown("sensitivity", results["sensitivity"])

    for words in ("14,355", "9,521", "8,518", "8,369–8,751"):
        assert words in seen.words
    for spread in results["sensitivity"].spreads:
        low, median, high = (EN.number(point // 1000) for point in spread.points)
        assert {median, f"{low}–{high}"} <= set(seen.words)


def test_without_an_announced_guideline_there_is_no_mark_for_it(built, small, shown):
    """Nor a column."""
    del small["framework"]["announced"]
    small["framework"]["applies"]["value"] = "computed"

    assert "Announced" not in shown("sensitivity", sensitivity(built(small))).words


def test_an_audit_says_that_the_announced_cannot_be_reached(results, shown):
    """And with equal weight what that does not prove."""
    text = prose(shown("audit", results["audit"]))

    assert "No weights in the order give the announced guideline from these figures" in text
    assert "The weights are those of the diamonds, not of a scheme. Indicators in" in text
    assert (
        "2 of 7 indicators have no figures here, 3 are wholly or partly proxies, 1 estimates"
    ) in text
    assert "Nearest" in text


@pytest.mark.parametrize(("kind", "said"), [("assumed", True), ("estimate", False)])
def test_an_audit_says_how_many_figures_are_assumed(small, built, shown, kind, said):
    """And nothing of it where all are known."""
    small["indicators"]["indicators"]["housing"]["parts"]["flats"]["known"] = kind
    small["framework"]["announced"]["amounts"] = {"east": 90, "west": 10}
    sentence = "The figures of 1 of the 2 indicators with figures are wholly or partly assumed."

    assert (sentence in prose(shown("audit", audit(built(small))))) == said


def test_an_audit_in_danish_says_what_proxies_are(results, shown):
    """In the words of its text page."""
    text = prose(shown("audit", results["audit"], DA))

    assert (
        "2 af 7 indikatorer er uden tal her, 3 er helt eller delvis tilnærmede mål (proxy), 1 skøn"
    ) in text


def test_an_audit_that_reaches_the_announced_shows_an_example(built, small, shown):
    """And says that the weights need not have been used."""
    dataset = built(small)
    computed = {area.id: area.computed // 1000 for area in audit(dataset).allocation.areas}
    small["framework"]["announced"]["amounts"] = computed
    text = prose(shown("audit", audit(built(small))))

    assert "Example" in text
    assert "Nearest" not in text
    assert "That does not prove that they were used" in text


def test_a_phasing_shows_every_year(results, shown):
    """And what lies in no area, so that each year's sum is whole."""
    seen = shown("phase", results["phase"])

    for way in results["phase"].areas:
        assert {EN.number(amount // 1000) for amount in way.amounts} <= set(seen.words)
    assert "From the current budget to the guideline in 4 years" in seen.words
    assert "In no area: 0 today and 1 in year 4; with the areas that sums to 55,521" in prose(seen)


def test_limits_and_floors_are_said(shipped, shown):
    """Who is protected ends above the guideline, who pays ends below."""
    limits = Limits(cut=Limit(amount=4_000_000), floor=Limit(amount=12_000_000))
    text = prose(shown("phase", phase(shipped, 5, limits)))

    assert "Limits: largest yearly cut 4,000 and floor 12,000." in text
    assert "is protected by the floor" in text
    assert {"9,521", "12,000"} <= set(text.split())


def test_a_limit_in_per_cent_and_one_year(built, small, shown):
    """The words follow."""
    result = phase(built(small), 1)
    limited = result._replace(limits=Limits(gain=Limit(share=(result.areas[0].area.share))))
    text = prose(shown("phase", limited))

    assert "largest yearly gain" in text
    assert "of the current budget." in text
    assert "in one year" in text


def test_a_key_given_whole_can_be_phased(built, small, shown):
    """Its indicators have no weights, and that is not left unsaid."""
    small["framework"]["key"] = "halves"
    small["framework"]["applies"]["value"] = "computed"
    text = prose(shown("phase", phase(built(small), 2)))

    assert "Divided by a key given whole, Half each (plan)" in text
    assert "weight" not in text
