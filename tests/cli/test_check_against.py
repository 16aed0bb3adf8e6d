"""`tilbud check --against`: which input has moved what differs, since the data were as before."""

import shutil

import pytest

FORMATS = ("text", "json", "markdown", "github", "junit")


@pytest.fixture
def moved(checked_town, scenario):
    """A town with a larger grant than before, and a scenario from before; `before` has the data."""
    shutil.copytree(checked_town / "data", checked_town / "before")
    offers = checked_town / "data" / "offers.yaml"
    text = offers.read_text(encoding="utf-8")
    assert text.count("area: south, amount: 50,") == 1
    offers.write_text(text.replace("south, amount: 50,", "south, amount: 60,"), encoding="utf-8")
    scenario(checked_town / "scenarios/moved.yaml", "From before", "", "computed: {east: 45}")
    return checked_town


@pytest.fixture
def against(tilbud):
    """Check the scenario from before, in English."""
    return lambda folder, *arguments: tilbud(
        folder, "check", "scenarios/moved.yaml", "--lang", "en", *arguments
    )


@pytest.mark.parametrize("format_", FORMATS)
def test_every_format_says_which_input_moved_it(against, moved, format_):
    """The exit code stays that of a scenario that differs."""
    outcome = against(moved, "--against", "before", "--format", format_)

    assert (outcome.code, outcome.stderr) == (1, "")
    assert "grants.south-operations.amount" in outcome.stdout
    assert "grants.south-operations.amount" not in against(moved, "--format", format_).stdout


def test_the_part_is_what_it_has_moved(against, moved):
    """45,000 of 150 became 48,000 of 160: the grant makes all of it."""
    told = "with the data in before it was 45 (1,000 kr.); since then: "
    part = "grants.south-operations.amount: 50 → 60 (+3)"

    assert f"   = help: {told}{part}" in against(moved, "--against", "before").stdout.splitlines()


@pytest.mark.parametrize(
    ("folder", "said"),
    [("nowhere", "there is no folder nowhere"), ("scenarios", "scenarios/framework.yaml")],
)
def test_data_that_cannot_be_read_are_refused(against, moved, folder, said):
    """Exit code 3, and the message names the folder or its file."""
    outcome = against(moved, "--against", folder)

    assert (outcome.code, outcome.stdout) == (3, "")
    assert said in outcome.stderr


def test_a_result_does_not_overwrite_the_data_before(against, moved):
    """They are inputs as any other."""
    old = (moved / "before/offers.yaml").read_bytes()

    outcome = against(moved, "--against", "before", "-o", "before/offers.yaml")

    assert outcome.code == 3
    assert (moved / "before/offers.yaml").read_bytes() == old
