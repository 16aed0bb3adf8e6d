"""`tilbud init`: a proposal to fill in, which never overwrites anything."""

import json
import os
import re
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
    [
        (area, language)
        for area in ("amager", "nordvest", "noerrebro", "city")
        for language in ("da", "en")
    ],
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


def _properties():
    """Every key that a proposal can hold, whatever the model; texts may stand in two languages."""
    schema = json.loads(schema_text("proposal"))
    models = [schema, *schema["$defs"].values()]
    return {key for model in models for key in model.get("properties", {})} - {"da", "en"}


@pytest.mark.parametrize("language", ["en", "da"])
@pytest.mark.parametrize("area", ["east", "west"])
def test_every_field_of_a_proposal_is_shown(init, rules_town, area, language):
    """One can fill it in without the documents; West has no offer that is known."""
    _without_offers_of_west(rules_town)
    init(rules_town, area, language=language)

    text = (rules_town / f"{area}.yaml").read_text(encoding="utf-8")
    assert {key for key in _properties() if not re.search(rf"\b{key}:", text)} == set()


def test_only_the_first_offer_shows_every_field(init, rules_town):
    """The others have what nearly all need."""
    init(rules_town, "east")

    value = yaml.safe_load((rules_town / "east.yaml").read_text(encoding="utf-8"))
    first, *others = (list(offer) for offer in value["offers"].values())
    fields = set(json.loads(schema_text("proposal"))["$defs"]["PlannedOffer"]["properties"])
    usual = ["action", "grant_today", "budget", "grant", "operator", "district"]
    assert fields - set(first) == {"name", "count"}
    assert others == [[*usual, "provides", "tracks", "principles"]] * 2


def _examples_filled_in(text):
    """The template with its examples in place: each stands commented below its key."""
    shown = re.compile(r"^( +)# ( *(?:- )?[a-z][\w-]*:( |$).*|- \{.*)$")
    below = False
    for line in text.splitlines():
        if re.match(r" *[a-z_]+:( +#.*)?$", line):
            below = True
            yield line
        elif below and (found := shown.match(line)):
            yield found[1] + found[2]
        else:
            below = False
            yield line


@pytest.mark.parametrize("language", ["en", "da"])
@pytest.mark.parametrize("area", ["east", "west"])
def test_the_examples_are_of_the_right_shape(init, tilbud, rules_town, area, language):
    """With the # of each taken away the file still is a proposal, which rules can judge."""
    _without_offers_of_west(rules_town)
    init(rules_town, area, language=language)
    file = rules_town / f"{area}.yaml"
    filled = "\n".join(_examples_filled_in(file.read_text(encoding="utf-8")))
    file.write_text(filled, encoding="utf-8")

    outcome = tilbud(rules_town, "validate", f"{area}.yaml", "--format", "json")

    value = yaml.safe_load(filled)
    sections = (value["money"], value["city_wide"], value["transfers"], value["waivers"])
    process = value["process"]
    assert [len(section) for section in sections] == [1, 1, 1, 1]
    assert [len(process[key]) for key in ("workshops", "contributions")] == [1, 1]
    assert len(json.loads(outcome.stdout)["proposals"]) == 1


def test_a_shipped_example_can_be_filled_in_too(tilbud, data_folder, tmp_path):
    """With ids and names of the data, however they are spelt."""
    tilbud(tmp_path, "init", "proposal", "city", "--data", str(data_folder), "--lang", "da")
    file = tmp_path / "city.yaml"
    filled = "\n".join(_examples_filled_in(file.read_text(encoding="utf-8")))
    file.write_text(filled, encoding="utf-8")

    outcome = tilbud(
        tmp_path, "validate", "city.yaml", "--data", str(data_folder), "--format", "json"
    )

    assert len(json.loads(outcome.stdout)["proposals"]) == 1


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
    assert text == "mine" if there else yaml.safe_load(text)["waivers"] is None
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


def _without_offers_of_west(rules_town):
    offers = rules_town / "data/offers.yaml"
    text = offers.read_text(encoding="utf-8")
    kept = [
        line for line in text.splitlines(keepends=True) if "area: west, known: certain" not in line
    ]
    offers.write_text("".join(kept), encoding="utf-8")


@pytest.mark.parametrize("language", ["en", "da"])
def test_an_area_without_known_offers_has_one_to_rename(init, tilbud, rules_town, language):
    """A proposal has an offer at least; this one opens."""
    _without_offers_of_west(rules_town)

    init(rules_town, "west", language=language)
    outcome = tilbud(rules_town, "validate", "west.yaml", "--strict")

    value = yaml.safe_load((rules_town / "west.yaml").read_text(encoding="utf-8"))
    assert [(key, offer["count"]) for key, offer in value["offers"].items()] == [("first-offer", 2)]
    assert outcome.code == 0


def test_a_budget_without_known_offers_or_a_count_is_no_opening(init, tilbud, rules_town):
    """What the area has today belongs to offers that somebody else must name."""
    _without_offers_of_west(rules_town)
    framework = rules_town / "data/framework.yaml"
    text = framework.read_text(encoding="utf-8")
    assert text.count("    offers_today: 2\n") == 1
    framework.write_text(text.replace("    offers_today: 2\n", ""), encoding="utf-8")

    init(rules_town, "west")

    value = yaml.safe_load((rules_town / "west.yaml").read_text(encoding="utf-8"))
    assert value["offers"]["first-offer"]["action"] is None
    assert tilbud(rules_town, "validate", "west.yaml").code == 0


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
    assert (value["area"], value["waivers"]) == ("east", None)
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
