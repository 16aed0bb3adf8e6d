"""`--scenario FILE` on the commands that read data: its overrides come before those of `--set`."""

import json

import pytest

MORE = "scenarios/more.yaml"
COMMANDS = {
    "allocate": ("allocate",),
    "validate": ("validate", "proposals"),
    "rule": ("rule",),
    "init": ("init", "proposal", "east", "-o", "new.yaml"),
}


@pytest.fixture
def divided(tilbud):
    """The frame and the changes that `tilbud allocate` gives."""

    def run(folder, *arguments):
        outcome = tilbud(folder, "allocate", "--format", "json", *arguments)
        assert (outcome.code, outcome.stderr) == (0, "")
        result = json.loads(outcome.stdout)
        return result["frame"]["amount"], result["data"]["changes"]

    return run


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_that_reads_data_takes_a_scenario(tilbud, checked_town, command):
    """One whose overrides do no harm does none."""
    outcome = tilbud(checked_town, *COMMANDS[command], "--scenario", "scenarios/as-it-is.yaml")

    assert outcome.code == 0
    assert "error" not in outcome.stderr


def test_the_overrides_are_put_in_and_named(divided, checked_town):
    """Among what the data were changed by."""
    assert divided(checked_town, "--scenario", MORE) == (180_000, [f"--scenario {MORE}"])


def test_set_comes_after_the_scenario(divided, checked_town):
    """Wherever it stands on the command line; what the scenario alone changes stays changed."""
    east, west = (f"grants.{area}-operations.amount=80" for area in ("east", "west"))

    assert divided(checked_town, "--set", east, "--set", west, "--scenario", MORE) == (
        210_000,
        [f"--scenario {MORE}", f"--set {east}", f"--set {west}"],
    )


def test_what_is_expected_is_no_matter_of_other_commands(divided, checked_town, scenario):
    """Whether it holds is for `tilbud check` to say."""
    scenario(checked_town / MORE, "More", "", "frame: 1")

    assert divided(checked_town, "--scenario", MORE) == (150_000, [f"--scenario {MORE}"])


def test_ids_of_expectations_are_those_of_the_scenario(divided, checked_town, scenario):
    """Further changes may take away what it names."""
    scenario(checked_town / MORE, "More", "", "outside_frame: {fund: 9}")

    amount, _ = divided(checked_town, "--scenario", MORE, "--set", "grants.fund=null")

    assert amount == 150_000


def test_a_scenario_may_set_what_data_lack(tilbud, divided, checked_town):
    """The data need only be valid with it."""
    offers = checked_town / "data/offers.yaml"
    text = offers.read_text(encoding="utf-8")
    offers.write_text(text.replace("area: east, amount: 30", "area: east, amount: none"), "utf-8")

    assert tilbud(checked_town, "allocate").code == 3
    assert divided(checked_town, "--scenario", MORE)[0] == 180_000


FAULTS = {
    "override": ("east-operations", "east-operation", "error[unknown-path]", "4:22"),
    "value": ("amount: 60", "amount: 6.000", "error[", "4:48"),
    "expectation": ("west: 65", "wets: 65", "error[unknown-id]", ""),
    "key": ("why: ", "wy: ", "error[unknown-key]", "3:1"),
}


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_of_the_scenario_is_a_finding(tilbud, checked_town, command, fault):
    """As for `tilbud check`: shown with its place, exit code 1, and nothing is done."""
    old, new, code, place = FAULTS[fault]
    file = checked_town / MORE
    file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")

    outcome = tilbud(checked_town, *COMMANDS[command], "--scenario", MORE, "--lang", "en")

    assert (outcome.code, outcome.stdout) == (1, "")
    assert code in outcome.stderr
    assert f"  --> {MORE}:{place}" in outcome.stderr
    assert not (checked_town / "new.yaml").exists()


GIVEN_TWICE = {
    "en": "error: `--scenario` takes one scenario at a time, and is given a.yaml and b.yaml\n",
    "da": "fejl: `--scenario` kan kun bruges med ét scenarie ad gangen, men er givet med a.yaml "
    "og b.yaml\n",
}


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("language", GIVEN_TWICE)
def test_two_scenarios_are_refused(tilbud, checked_town, command, language):
    """Rather than one of them dropped: exit code 2, and nothing is done."""
    two = ("--scenario", "a.yaml", "--scenario", "b.yaml")

    outcome = tilbud(checked_town, *COMMANDS[command], *two, "--lang", language)

    assert (outcome.code, outcome.stdout, outcome.stderr) == (2, "", GIVEN_TWICE[language])
    assert not (checked_town / "new.yaml").exists()


def test_a_wrong_change_beside_a_sound_scenario_is_wrong_use(tilbud, checked_town):
    """The scenario is not to blame; where it has a fault of its own, that is the finding."""
    wrong = ("allocate", "--scenario", MORE, "--set", "frmae=1")
    sound = tilbud(checked_town, *wrong)
    file = checked_town / MORE
    file.write_text(file.read_text("utf-8").replace("frame: 180", "farme: 180"), "utf-8")

    assert (sound.code, tilbud(checked_town, *wrong).code) == (2, 1)


@pytest.mark.parametrize("command", ["allocate", "validate", "init"])
def test_a_scenario_that_gives_no_budget_is_a_finding(tilbud, checked_town, scenario, command):
    """Where nothing else was asked for; an area that is not there is wrong use."""
    scenario(checked_town / MORE, "Tiny", "overrides: {frame: 1 kr}", "refused: [frame-too-small]")

    outcome = tilbud(checked_town, *COMMANDS[command], "--scenario", MORE)
    unknown = tilbud(checked_town, "allocate", "nowhere", "--scenario", "scenarios/as-it-is.yaml")

    assert (outcome.code, outcome.stdout, unknown.code) == (1, "", 2)


@pytest.mark.parametrize("command", ["rule", "init"])
def test_what_the_data_were_changed_by_is_told(tilbud, checked_town, command):
    """On standard error, where the result itself has no line for it."""
    changes = ("--scenario", MORE, "--set", "frame=200")

    told = tilbud(checked_town, *COMMANDS[command], *changes, "--lang", "en").stderr
    plain = tilbud(checked_town, "rule", "--lang", "en").stderr

    assert told.endswith(f"Changed from the data: --scenario {MORE} and --set frame=200\n")
    assert plain == ""


@pytest.mark.parametrize("command", COMMANDS)
def test_a_scenario_that_cannot_be_opened(tilbud, checked_town, command):
    """Exit code 3, as for any file."""
    outcome = tilbud(checked_town, *COMMANDS[command], "--scenario", "no.yaml", "--lang", "en")

    assert (outcome.code, outcome.stdout) == (3, "")
    assert outcome.stderr.startswith("error[cannot-open]: ")
    assert "  --> no.yaml\n" in outcome.stderr


def test_invalid_data_are_no_fault_of_the_scenario(tilbud, checked_town):
    """Exit code 3."""
    framework = checked_town / "data/framework.yaml"
    text = framework.read_text(encoding="utf-8")
    framework.write_text(text.replace("title: A", "titel: A"), encoding="utf-8")

    assert tilbud(checked_town, "allocate", "--scenario", MORE).code == 3


@pytest.fixture
def judged(tilbud):
    """The JSON of `tilbud validate` with a scenario, beside its exit code."""

    def run(folder, *arguments):
        command = ("validate", "--format", "json", "--scenario", "scenarios/judged.yaml")
        outcome = tilbud(folder, *command, *arguments)
        return outcome.code, [each["file"] for each in json.loads(outcome.stdout)["proposals"]]

    return run


EAST, SOUTH, WEST = (f"proposals/{area}.yaml" for area in ("east", "south", "west"))


def test_the_proposals_of_a_scenario_are_judged(judged, checked_town):
    """Where no others are given."""
    assert judged(checked_town) == (0, [EAST, SOUTH, WEST])


def test_files_that_are_given_are_judged_instead(judged, checked_town):
    """Under the overrides of the scenario."""
    assert judged(checked_town, WEST) == (0, [WEST])


def test_proposals_are_judged_under_the_overrides(tilbud, checked_town):
    """Which the result names: here they lower West's guideline."""
    scenario = checked_town / "scenarios/judged.yaml"
    with scenario.open("a", encoding="utf-8") as file:
        file.write("overrides: {announced: {amounts: {west: 20}}}\n")

    outcome = tilbud(checked_town, "validate", "--scenario", "scenarios/judged.yaml")

    assert outcome.code == 1
    assert "--scenario scenarios/judged.yaml" in outcome.stdout


@pytest.fixture
def variants(checked_town):
    """A town in which East has handed in two variants, and a scenario lets the small one count."""
    east = (checked_town / EAST).read_text(encoding="utf-8")
    for name in ("large", "small"):
        text = east.replace("area: east\n", f"area: east\nvariant: {name}\n")
        (checked_town / f"proposals/east-{name}.yaml").write_text(text, encoding="utf-8")
    (checked_town / EAST).unlink()
    scenario = checked_town / "scenarios/judged.yaml"
    text = scenario.read_text(encoding="utf-8")
    scenario.write_text(text.replace("expect:", "variants: {east: small}\nexpect:"), "utf-8")
    return checked_town


def test_the_variants_of_a_scenario_count(judged, variants):
    """Unless others are asked for; they do not go with files that are given."""
    large, small = ("proposals/east-large.yaml", "proposals/east-small.yaml")

    assert judged(variants) == (0, [small, SOUTH, WEST])
    assert judged(variants, "--variant", "east=large") == (0, [large, SOUTH, WEST])
    assert judged(variants, WEST) == (0, [WEST])


NO_PROPOSALS = {
    "en": "error: the scenario names no proposals; give the files to check\n",
    "da": "fejl: scenariet nævner ingen bud; angiv de filer, der skal kontrolleres\n",
}


@pytest.mark.parametrize("language", NO_PROPOSALS)
def test_a_scenario_without_proposals_has_nothing_to_judge(tilbud, checked_town, language):
    """Exit code 2."""
    outcome = tilbud(checked_town, "validate", "--scenario", MORE, "--lang", language)

    assert (outcome.code, outcome.stdout) == (2, "")
    assert outcome.stderr == NO_PROPOSALS[language]


def test_proposals_of_a_scenario_that_are_not_there(tilbud, checked_town):
    """A pattern that fits none is a fault of the scenario."""
    scenario = checked_town / "scenarios/judged.yaml"
    text = scenario.read_text(encoding="utf-8")
    scenario.write_text(text.replace("../proposals/*", "../proposal/*"), encoding="utf-8")

    outcome = tilbud(checked_town, "validate", "--scenario", str(scenario), "--lang", "en")

    assert (outcome.code, outcome.stdout) == (1, "")
    assert "error[no-proposals]" in outcome.stderr


def test_the_scenario_is_not_overwritten_by_the_result(tilbud, checked_town):
    """Nor are its proposals."""
    before = {file: file.read_bytes() for file in checked_town.rglob("*.yaml")}
    judged = ("validate", "--scenario", "scenarios/judged.yaml")

    codes = [
        tilbud(checked_town, *arguments, "-o", target).code
        for arguments, target in (
            (("allocate", "--scenario", MORE), MORE),
            (judged, "scenarios/judged.yaml"),
            (judged, EAST),
        )
    ]

    assert codes == [3, 3, 3]
    assert {file: file.read_bytes() for file in checked_town.rglob("*.yaml")} == before


def test_a_folder_of_proposals_does_not_stand_for_the_scenario(judged, checked_town):
    """Which may lie beside them."""
    (checked_town / "scenarios/judged.yaml").rename(checked_town / "proposals/judged.yaml")
    (checked_town / "scenarios/judged.yaml").symlink_to("../proposals/judged.yaml")

    assert judged(checked_town, "proposals") == (0, [EAST, SOUTH, WEST])


def test_rules_are_listed_as_changed(tilbud, checked_town):
    """A scenario and `--set` take rules out of force."""
    rule = "rules.left-open=null"
    before = tilbud(checked_town, "rule", "--format", "json")
    after = tilbud(checked_town, "rule", "--format", "json", "--set", rule, "--scenario", MORE)

    changed = [
        new["name"]
        for old, new in zip(
            json.loads(before.stdout)["rules"], json.loads(after.stdout)["rules"], strict=True
        )
        if old != new
    ]
    assert changed == ["left-open"]


def test_a_proposal_is_started_from_changed_data(tilbud, checked_town):
    """Its guideline is that of the scenario."""
    arguments = ("init", "proposal", "east", "--guideline", "computed", "--lang", "en")

    for name, more in {"a": (), "b": ("--scenario", MORE), "c": ("--set", "frame=200")}.items():
        assert tilbud(checked_town, *arguments, "-o", f"{name}.yaml", *more).code == 0

    texts = [(checked_town / f"{name}.yaml").read_text(encoding="utf-8") for name in "abc"]
    assert [amount in text for amount, text in zip(("45", "54", "60"), texts, strict=True)] == (
        [True] * 3
    )
    assert len(set(texts)) == 3
