"""Changes by path: what they set, where they may not lead, and whose fault a fault is."""

from copy import deepcopy

import pytest

from tilbudsvifte.documents.dataset import build, read_folder
from tilbudsvifte.reading.diagnostics import Diagnostic
from tilbudsvifte.scenarios.overrides import apply, parse
from tilbudsvifte.texts import Language

ENGLISH = Language("en")


@pytest.fixture
def files(small_folder):
    """The small town's files as read."""
    return read_folder(small_folder)


def changed(files, *written):
    """The files after changes that are all well written, and what is said of the paths."""
    overrides = [parse("--set", each) for each in written]
    assert not [each for each in overrides if isinstance(each, Diagnostic)]
    return apply(files, overrides)


def values(files, *written):
    """The plain values after changes whose paths all exist."""
    after, found = changed(files, *written)
    assert found == []
    return dict(zip(("framework", "offers", "indicators"), (f.value for f in after), strict=True))


def faults(files, *written):
    """What is wrong after changes: where, what stands there, and what is said."""
    after, found = changed(files, *written)
    return [shown(each) for each in (*found, *build(after).diagnostics)]


def shown(found):
    """File, column (line and column in a file), what is underlined, and the words."""
    place = found.place
    where = place.column if place.file == "--set" else (place.line, place.column)
    marked = place.source_line[place.column - 1 : place.column - 1 + place.length]
    hint = f" = {ENGLISH.say(found.hint)}" if found.hint else ""
    return (place.file, where, marked, f"{found.code}: {ENGLISH.say(found.text)}{hint}")


def test_a_value_is_set(files):
    """In the file that has the key; the others stay the very same."""
    after = values(files, "grants.east-operations.amount=26")

    assert after["offers"]["grants"]["east-operations"]["amount"] == 26
    assert after["framework"] is files[0].value
    assert after["indicators"] is files[2].value


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("title=Byen", "Byen"),
        ('title="a = b"', "a = b"),
        ("title=a = b", "a = b"),
        ("title={da: By, en: Town}", {"da": "By", "en": "Town"}),
        ("title=[a, b]", ["a", "b"]),
        ("title=5", 5),
        ("title=true", True),
        ("title='null'", "null"),
        ("title=Å", "Å"),
    ],
)
def test_a_value_is_read_as_in_a_file(files, written, value):
    """Text, number, mapping or list; only the first `=` ends the path."""
    after = values(files, written)

    assert after["framework"]["title"] == value


def test_an_entry_is_added(files):
    """A whole one, with an id of its own."""
    grant = "name: More, area: west, amount: 7, price_level: unstated, term: permanent"
    written = f"grants.more={{{grant}, in_frame: true, source: {{document: plan}}}}"
    after, found = changed(files, written)
    dataset = build(after).dataset

    assert found == []
    assert dataset.offers.grants["more"].amount == 7
    assert len(dataset.offers.grants) == 4


def test_an_optional_key_is_added_with_what_is_above_it(files):
    """`weighting.weights` does not stand in the file; the file allows it."""
    after = values(files, "weighting.weights.pensions=1/2", "frame=99")

    assert after["indicators"]["weighting"]["weights"] == {"pensions": "1/2"}
    assert after["framework"]["frame"] == 99


@pytest.mark.parametrize("nothing", ["null", "~", " null "])
def test_null_takes_an_entry_away(files, nothing):
    """The others stay."""
    after = values(files, f"grants.project={nothing}")

    assert list(after["offers"]["grants"]) == ["east-operations", "west-operations"]


def test_several_changes_are_made_in_their_order(files):
    """The last one counts, for values and for places."""
    after = values(
        files,
        "grants.east-operations.amount=1",
        "grants.east-operations.area=west",
        "grants.east-operations.amount=2",
        "areas.west={name: Far West}",
        "areas.west.offers_today=9",
    )

    assert after["offers"]["grants"]["east-operations"]["amount"] == 2
    assert after["offers"]["grants"]["east-operations"]["area"] == "west"
    assert after["framework"]["areas"]["west"] == {"name": "Far West", "offers_today": 9}


def test_a_change_can_be_taken_back(files):
    """An entry that one change adds and the next takes away is not there."""
    assert "x" not in values(files, "papers.x={title: X}", "papers.x=null")["framework"]["papers"]


def test_what_was_read_stays_as_it_was(files):
    """Not a value of it is changed, however deep the path and whatever comes after."""
    before = deepcopy([file.value for file in files])
    changed(
        files,
        "areas.east.districts.harbour.name=Port",
        "areas.east.districts.hill=null",
        "areas.north={name: North, districts: {a: {name: A}}}",
        "areas.north.districts.a.name=B",
        "indicators.pensions.parts.early.values.lake=1",
        "grants.project=null",
    )

    assert before == [file.value for file in files]


@pytest.mark.parametrize(
    ("written", "where", "marked", "hint"),
    [
        ("grats.east-operations.amount=1", 1, "grats", "did you mean `grants`?"),
        ("grants.east-operation.amount=1", 8, "east-operation", "did you mean `east-operations`?"),
        ("grants.east-operations.amuont=1", 24, "amuont", "did you mean `amount`?"),
        ("grants.projects=null", 8, "projects", "did you mean `project`?"),
        ("grants.project.expirse=null", 16, "expirse", "did you mean `expires`?"),
        ("grants.project.pending=null", 16, "pending", ""),
        ("frame.x=1", 7, "x", ""),
        ("title.en=Town", 7, "en", ""),
        ("areas.east.aliases.0=X", 20, "0", ""),
        ("weightng.scheme=equal", 1, "weightng", "did you mean `weighting`?"),
        ("weighting.schema=equal", 11, "schema", "did you mean `scheme`?"),
        ("schema=tilbudsvifte/1", 1, "schema", ""),
        ("amounts_in=kr", 1, "amounts_in", ""),
        ("contradictions.how-many=null", 1, "contradictions", ""),
        ("gränts.x=1", 1, "gränts", "did you mean `grants`?"),
        ("grаnts.x=1", 1, "grаnts", "`а` is not a Latin letter but CYRILLIC SMALL LETTER A"),
    ],
)
def test_a_path_that_leads_nowhere_is_pointed_at(files, written, where, marked, hint):
    """At the step that is wrong, with the nearest right one; the data are still checked."""
    after, found = changed(files, written)
    (shown_one,) = [shown(each) for each in found]
    tail = f" = {hint}" if hint else ""
    step = marked.replace("‍", "")

    assert shown_one[:3] == ("--set", where, marked)
    if hint or "known here" not in shown_one[3]:
        assert shown_one[3] == f"unknown-path: there is no `{step}` at this place in the data{tail}"
    assert build(after).diagnostics == ()


@pytest.mark.parametrize(
    ("written", "found"),
    [
        (
            "grants.east-operations.amount=10.907",
            (31, "10.907", "not-whole-number: `amount` must be a whole number = write 10907"),
        ),
        (
            "grants.east-operations.amount=  abc",
            (33, "abc", "not-whole-number: `amount` must be a whole number"),
        ),
        (
            "grants.east-operations.area=wset",
            (29, "wset", "unknown-id: `wset` is not known = did you mean `west`?"),
        ),
        (
            "announced.amounts.wset=1",
            (19, "wset", "unknown-id: `wset` is not known = did you mean `west`?"),
        ),
        (
            "areas.west={name: West, districts: {lake: {name: Lake}}, ofers_today: 3}",
            (
                58,
                "ofers_today",
                "unknown-key: unknown key `ofers_today` = did you mean `offers_today`?",
            ),
        ),
        (
            "areas.west={districts: {lake: {name: Lake}}}",
            (
                12,
                "{districts: {lake: {name: Lake}}}",
                "missing-key: `name` is missing here",
            ),
        ),
        (
            "grants.east-operations.amount=null",
            (24, "amount", "missing-key: `amount` is missing here"),
        ),
        (
            "grants={}",
            (
                1,
                "grants",
                (
                    "empty-value: `grants` is empty = write `null` to take it away, or a value to "
                    "change it"
                ),
            ),
        ),
        (
            "orders.other={name: Other, order: [{housing: }], source: {document: plan}}",
            (
                36,
                "{housing: }",
                "not-text: `order[0]` must be text = write the word alone: `housing`",
            ),
        ),
        (
            "round_to=5000 kr",
            (
                10,
                "5000 kr",
                (
                    "not-mapping: `round_to` must hold keys with values = write it under `value`: "
                    "`round_to: {value: …}`, with `--set` as `round_to.value=…`"
                ),
            ),
        ),
        (
            "papers.Plan={title: x}",
            (
                8,
                "Plan",
                ("not-an-id: `Plan` cannot be an id = write `plan`"),
            ),
        ),
    ],
)
def test_a_fault_that_a_change_makes_is_placed_in_the_change(files, written, found):
    """Not in the file, where there is none."""
    assert faults(files, written) == [("--set", *found)]


def test_what_a_change_makes_wrong_elsewhere_is_placed_there(files):
    """A district is taken away; its figures stand in the file."""
    found = faults(files, "areas.west.districts.lake=null", "areas.west.districts.pond={name: P}")

    assert {each[0].rpartition("/")[2] for each in found} == {"indicators.yaml"}
    assert [each[1:3] for each in found if each[3].startswith("unknown-id")] == [
        ((14, 7), "lake"),
        ((32, 11), "lake"),
        ((58, 11), "lake"),
    ]


def test_what_a_change_makes_wrong_beside_itself_is_placed_in_the_file(files):
    """The grant has to say why it lies outside the frame; the change took away what said so."""
    (found,) = faults(files, "grants.project.reason=null")

    assert found[0].endswith("offers.yaml")
    assert found[2:] == (
        "project",
        "outside-without-reason: a grant outside the frame must say why under `reason`",
    )


def test_a_file_that_cannot_be_used_is_not_changed(tmp_path):
    """That it is missing is said once; that there is nothing at a path of it is not."""
    after, found = changed(read_folder(tmp_path), "frame=5", "grants.x.amount=1")

    assert found == []
    assert [each.code for each in build(after).diagnostics] == ["cannot-open"] * 3


def test_a_changed_file_keeps_its_name(files):
    """It is still the file that the user named."""
    after, _ = changed(files, "frame=5", "key=halves")

    assert [file.name for file in after] == [file.name for file in files]


def test_what_a_change_adds_only_in_part_is_placed_in_the_change(files):
    """Nothing of it stands in the file, so what is missing of it is missing in the change."""
    assert faults(files, "offers.barn.operator.name=Town") == [
        ("--set", 13, "operator", "missing-key: `ownership` is missing here"),
        ("--set", 13, "operator", "missing-key: `source` is missing here"),
    ]


def test_what_a_change_takes_away_is_missing_there(files):
    """Though a later change puts a part of it back."""
    found = faults(files, "announced=null", "announced.amounts.east=5")

    assert {each[:3] for each in found} == {("--set", 11, "null")}
    assert {each[3] for each in found} == {
        "missing-key: `figures_published` is missing here",
        "missing-key: `source` is missing here",
    }


def test_the_last_change_of_a_value_is_the_one_to_blame(files):
    """An earlier one that it replaces is not."""
    first, second = "grants.east-operations={amount: 1}", "grants.east-operations.amount=x"
    found = faults(files, first, second)

    assert [each[1:3] for each in found if "whole number" in each[3]] == [(31, "x")]
    assert {each[2] for each in found if "missing" in each[3]} == {"{amount: 1}"}


@pytest.mark.parametrize(
    ("written", "where", "marked"),
    [
        ("", 1, ""),
        ("frame", 1, "frame"),
        ("=5", 1, "=5"),
        ("frame=", 1, "frame="),
        ("frame= ", 1, "frame= "),
        (".frame=5", 1, ".frame=5"),
        ("grants..amount=5", 1, "grants..amount=5"),
        ("grants.=5", 1, "grants.=5"),
        ("title=#1", 7, "#1"),
        ("title=# no number", 7, "# no number"),
    ],
)
def test_what_is_no_path_and_value_is_refused(written, where, marked):
    """With an example; a comment is not the way to take something away."""
    assert shown(parse("--set", written)) == (
        "--set",
        where,
        marked,
        (
            "not-path-value: a change is written as a path, `=` and a value = write for instance "
            "`grants.some-grant.amount=26000`, or `…=null` to take away"
        ),
    )


@pytest.mark.parametrize(
    ("written", "code", "where"),
    [
        ("title=[a", "unclosed-bracket", 7),
        ("frame=!!int 5", "tag", 7),
        ("title=&a b", "anchor", 7),
        ("title=*a", "alias", 7),
        ("title={a: 1, a: 2}", "duplicate-key", 14),
        ("title=\udcff", "encoding", 7),
    ],
)
def test_a_value_that_cannot_be_read_is_pointed_at_in_the_change(written, code, where):
    """By the same rules as in a file."""
    found = parse("--set", written)

    assert found.place.file == "--set"
    assert found.place.source_line == written
    assert (found.code, found.place.column) == (code, where)
