"""`tilbud init`: a proposal to fill in, which never overwrites anything."""

import json
import os
import stat

import pytest
import yaml

from tilbudsvifte.documents.schema import schema_text

SCHEMA = "proposal.schema.json"
THERE = "it is there already, and nothing is overwritten"


@pytest.fixture
def init(tilbud):
    """Start a proposal in a folder."""

    def run(folder, *arguments, language="en"):
        return tilbud(folder, "init", "proposal", *arguments, "--lang", language)

    return run


def _names(folder):
    return sorted(file.name for file in folder.iterdir())


@pytest.mark.parametrize("language", ["en", "da"])
@pytest.mark.parametrize("area", ["east", "west", "south"])
def test_what_is_written_is_valid_as_it_stands(init, tilbud, rules_town, area, language):
    """A draft in which only notes are found."""
    done = init(rules_town, area, language=language)
    outcome = tilbud(rules_town, "validate", f"{area}.yaml", "--strict", "--format", "json")

    severities = {found["severity"] for found in json.loads(outcome.stdout)["findings"]}
    assert (done.code, done.stdout) == (0, "")
    assert (outcome.code, severities) == (0, {"note"})


@pytest.mark.parametrize(
    ("area", "language"),
    [("amager", "da"), ("nordvest", "en"), ("noerrebro", "da"), ("city", "en")],
)
def test_the_shipped_areas_can_start_too(tilbud, data_folder, tmp_path, area, language):
    """With the offers that papers name, certain or inferred."""
    tilbud(tmp_path, "init", "proposal", area, "--data", str(data_folder), "--lang", language)
    outcome = tilbud(tmp_path, "validate", f"{area}.yaml", "--data", str(data_folder), "--strict")

    text = (tmp_path / f"{area}.yaml").read_text(encoding="utf-8")
    assert (outcome.code, outcome.stderr) == (0, "")
    assert [line for line in text.splitlines() if len(line) > 100] == []


def test_it_has_the_editor_line_the_guideline_and_the_offers(init, rules_town):
    """The first line is for editors; the known offers stand under their ids."""
    init(rules_town, "east")

    text = (rules_town / "east.yaml").read_text(encoding="utf-8")
    value = yaml.safe_load(text)
    assert text.startswith(f"# yaml-language-server: $schema={SCHEMA}\n")
    assert "# Guideline: 45 (announced); current budget: 30; unit: 1,000 kr.\n" in text
    assert (value["area"], value["stage"], value["amounts_in"]) == ("east", "draft", "1000 kr")
    assert [*value["offers"]] == ["boats", "barn", "quay"]
    assert "  # The Boats: in this area according to the papers\n  boats:\n" in text
    assert "#   tower: The Tower\n" in text


def test_the_comments_are_in_danish(init, rules_town):
    """The keys stay English."""
    init(rules_town, "east", language="da")

    text = (rules_town / "east.yaml").read_text(encoding="utf-8")
    assert "# Vejledende budget: 45 (udmeldt); nuværende budget: 30; enhed: 1.000 kr.\n" in text
    assert "responsible:  # en rolle, ikke et navn\n" in text


def test_the_guideline_may_be_the_computed_one(init, rules_town):
    """It is called so."""
    init(rules_town, "west", "--guideline", "computed")

    assert "# Guideline: 54 (computed)" in (rules_town / "west.yaml").read_text(encoding="utf-8")


def test_the_schema_stands_beside_it(init, rules_town):
    """Where the file is, so that the editor line finds it; the line below says what was written."""
    outcome = init(rules_town, "East", "-o", "proposals/new plan.yaml")

    schema = (rules_town / "proposals" / SCHEMA).read_text(encoding="utf-8")
    assert schema == schema_text("proposal")
    assert outcome.stderr == (
        "wrote proposals/new plan.yaml; fill it in, and check it with: tilbud validate "
        "proposals/new plan.yaml\n"
    )


def test_a_schema_that_is_there_stays(init, rules_town):
    """It may be another version, or a link."""
    (rules_town / SCHEMA).write_text("mine", encoding="utf-8")

    outcome = init(rules_town, "east")

    assert outcome.code == 0
    assert (rules_town / SCHEMA).read_text(encoding="utf-8") == "mine"


TAKEN = {
    "file": lambda file: file.write_text("mine", encoding="utf-8"),
    "folder": lambda file: file.mkdir(),
    "link": lambda file: file.symlink_to("data/framework.yaml"),
    "link-to-nothing": lambda file: file.symlink_to("nothing"),
    "link-loop": lambda file: file.symlink_to("east.yaml"),
    "pipe": os.mkfifo,
}


@pytest.mark.parametrize("name", TAKEN)
def test_nothing_is_overwritten_and_no_link_followed(init, rules_town, name):
    """Exit code 3 and one line; nothing is written beside it either."""
    TAKEN[name](rules_town / "east.yaml")
    before = (rules_town / "east.yaml").lstat()
    names = _names(rules_town)

    outcome = init(rules_town, "east")

    assert (outcome.code, outcome.stdout) == (3, "")
    assert outcome.stderr == f"error: cannot write east.yaml: {THERE}\n"
    assert (rules_town / "east.yaml").lstat() == before
    assert _names(rules_town) == names


NO_LINKS = (
    "import errno, os\ndef refused(*_, **__):\n"
    "    raise OSError(errno.EPERM, os.strerror(errno.EPERM))\nos.link = refused\n"
)


@pytest.mark.parametrize("there", [False, True])
def test_nothing_is_overwritten_where_there_are_no_hard_links(tilbud_changed, rules_town, there):
    """As on some memory sticks and network drives."""
    if there:
        (rules_town / "east.yaml").write_text("mine", encoding="utf-8")

    done = tilbud_changed(NO_LINKS, rules_town, "init", "proposal", "east")

    text = (rules_town / "east.yaml").read_text(encoding="utf-8")
    assert done.returncode == (3 if there else 0)
    assert text == "mine" if there else text.endswith("waivers: {}\n")
    assert [name for name in _names(rules_town) if name.startswith(".tilbud-")] == []


def test_a_file_that_comes_in_between_is_not_overwritten(tilbud_changed, rules_town):
    """Another program writes the file when this one is about to."""
    race = (
        "import os\nsynced = os.fsync\ndef late(handle):\n    synced(handle)\n"
        "    open('east.yaml', 'a').write('theirs')\nos.fsync = late\n"
    )

    done = tilbud_changed(race, rules_town, "init", "proposal", "east", "--lang", "en")

    assert (done.returncode, done.stdout) == (3, b"")
    assert (rules_town / "east.yaml").read_text(encoding="utf-8") == "theirs"


def test_a_full_disk_leaves_nothing_behind(tilbud_changed, rules_town):
    """The half-written file is taken away."""
    change = (
        "import errno, os\ndef full(*_):\n"
        "    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))\nos.fsync = full\n"
    )
    before = _names(rules_town)

    done = tilbud_changed(change, rules_town, "init", "proposal", "east", "--lang", "en")

    assert (done.returncode, done.stderr) == (
        3,
        b"error: cannot write east.yaml: the disk is full\n",
    )
    assert _names(rules_town) == before


def test_a_folder_that_is_not_there_is_told(init, rules_town):
    """Exit code 3."""
    outcome = init(rules_town, "east", "-o", "nowhere/east.yaml")

    assert outcome.code == 3
    assert outcome.stderr == "error: cannot write nowhere/east.yaml: there is no such folder\n"


@pytest.fixture
def usual_umask():
    """New files may be read by all and written by their owner."""
    before = os.umask(0o022)
    yield
    os.umask(before)


@pytest.mark.usefixtures("usual_umask")
def test_rights_are_those_of_any_new_file(init, rules_town):
    """The temporary file's own do not stay."""
    init(rules_town, "east")

    assert stat.S_IMODE((rules_town / "east.yaml").stat().st_mode) == 0o644


def test_an_area_without_known_offers_has_one_to_rename(init, tilbud, rules_town):
    """A proposal has an offer at least; this one opens."""
    offers = rules_town / "data/offers.yaml"
    text = offers.read_text(encoding="utf-8")
    kept = [
        line for line in text.splitlines(keepends=True) if "area: west, known: certain" not in line
    ]
    offers.write_text("".join(kept), encoding="utf-8")

    init(rules_town, "west")
    outcome = tilbud(rules_town, "validate", "west.yaml")

    value = yaml.safe_load((rules_town / "west.yaml").read_text(encoding="utf-8"))
    assert [(key, offer["count"]) for key, offer in value["offers"].items()] == [("first-offer", 2)]
    assert outcome.code == 0


def test_hostile_texts_of_the_data_stay_in_their_comments(init, tilbud, rules_town):
    """A line end in a name ends no comment."""
    framework = rules_town / "data/framework.yaml"
    text = framework.read_text(encoding="utf-8")
    old = "text: Users of the offers"
    assert text.count(old) == 1
    new = 'text: "Users\\nwaivers: {x: 1}\\narea: west"'
    framework.write_text(text.replace(old, new), encoding="utf-8")

    init(rules_town, "east")

    value = yaml.safe_load((rules_town / "east.yaml").read_text(encoding="utf-8"))
    assert (value["area"], value["waivers"]) == ("east", {})
    assert tilbud(rules_town, "validate", "east.yaml").code == 0


WRONG = {
    "area": (("proposal", "soth"), "error: there is no area `soth` in the data; did you mean"),
    "no-area": (("proposal",), "Error: Missing argument 'AREA'"),
    "kind": (("proposals", "east"), "Error: Invalid value for 'proposal'"),
}


@pytest.mark.parametrize("name", WRONG)
def test_wrong_use_writes_nothing(tilbud, rules_town, name):
    """Exit code 2."""
    arguments, said = WRONG[name]
    before = _names(rules_town)

    outcome = tilbud(rules_town, "init", *arguments, "--lang", "en", COLUMNS="200")

    assert outcome.code == 2
    assert outcome.stderr.splitlines()[-1].startswith(said)
    assert _names(rules_town) == before
