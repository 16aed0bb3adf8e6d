"""A proposal: what it may hold, and what is said of one that is malformed."""

import codecs
import re
from pathlib import Path

import pytest
import yaml

from tilbudsvifte.documents.checks.proposal import check_proposal
from tilbudsvifte.documents.dataset import build, read_folder
from tilbudsvifte.documents.proposal import Counted, Proposal
from tilbudsvifte.documents.validation import validate
from tilbudsvifte.reading.diagnostics import in_file_order
from tilbudsvifte.reading.document import read_bytes

TEXT = Path(__file__).with_name("proposal.yaml").read_text(encoding="utf-8")
TOWN = Path(__file__).parents[1] / "rules" / "town"
MARKED = re.compile("«([^»\n]*)»")


def in_flow(text):
    """The same values, all in flow style on one line; marks stay, and numbers stay numbers."""
    plain = yaml.safe_load(text)
    return yaml.safe_dump(
        plain, allow_unicode=True, sort_keys=False, default_flow_style=True, width=100_000
    )


STYLES = {
    "block": lambda text: text.encode(),
    "flow": lambda text: in_flow(text).encode(),
    "crlf": lambda text: text.replace("\n", "\r\n").encode(),
    "bom": lambda text: codecs.BOM_UTF8 + text.encode(),
}


@pytest.fixture(scope="module")
def town():
    """A data set with three areas, with tracks, principles, invitees and grants."""
    return build(read_folder(TOWN)).dataset


@pytest.fixture(scope="module")
def found_in(town):
    """All that is found in a proposal's bytes, in file order."""

    def find(data, others=()):
        file = validate(read_bytes("proposal.yaml", data), Proposal)
        found = list(file.diagnostics)
        if file.model is not None:
            found += check_proposal(file, file.model, town, others)[0]
        return in_file_order(found)

    return find


@pytest.fixture(scope="module")
def model():
    """The full proposal."""
    return validate(read_bytes("proposal.yaml", TEXT.encode()), Proposal).model


@pytest.fixture
def faults(found_in):
    """What is found after changes of the full proposal, all where «…» stands, in a style."""

    def find(changes, style="block"):
        marked = TEXT
        for words, become in changes.items():
            assert marked.count(words) == 1
            marked = marked.replace(words, become)
        data = STYLES[style](marked)
        found = found_in(MARKED.sub(r"\1", data.decode()).encode())
        assert list(dict.fromkeys(place_of(each) for each in found)) == marks(data.decode())
        return found

    return find


def marks(text):
    """Line, column and length of what stands in «…»; a byte order mark takes no column."""
    return [
        (number, mark.start() + 1 - 2 * before, len(mark[1]))
        for number, line in enumerate(text.removeprefix("\ufeff").splitlines(), start=1)
        for before, mark in enumerate(MARKED.finditer(line))
    ]


def place_of(found):
    """Line, column and length of what is pointed at."""
    return found.place.line, found.place.column, found.place.length


def test_a_proposal_with_every_key_is_without_a_fault(found_in):
    """Local groups of invitees are known where `invited` names them."""
    assert found_in(TEXT.encode()) == ()


def test_a_draft_may_leave_nearly_all_open(found_in):
    """Area, stage, unit, price level and the offers by id."""
    text = (
        "schema: tilbudsvifte/1\narea: east\nstage: draft\namounts_in: 1000 kr\n"
        "price_level: unstated\noffers:\n  boats: {}\n"
    )

    assert found_in(text.encode()) == ()


@pytest.mark.parametrize("name", ["east", "west", "south"])
def test_the_towns_proposals_are_without_a_fault(found_in, name):
    """In block style and in flow style, with CRLF and with a byte order mark."""
    text = (TOWN / "proposals" / f"{name}.yaml").read_text(encoding="utf-8")

    assert [found_in(style(text)) for style in STYLES.values()] == [()] * 4


@pytest.mark.parametrize("style", STYLES)
def test_all_faults_are_found_in_one_run(faults, said, style):
    """Of form and of meaning, each where it stands, in file order; a fault hides no other."""
    found = faults(
        {
            "date: 2015-10-medio": "date: «2015-13»",
            "    action: changes\n": "    «acton»: changes\n",
            "    budget: 24\n": "    budget: «10.907»\n",
            "district: harbour": "district: «habrour»",
            "taken_over_from: barn": "taken_over_from: «bran»",
            "provides: [social, health]": "provides: [«socail», health]",
            "tracks: [health]": "tracks: [health, «helth»]",
            "principles: [inclusion, larger]": "principles: [«lager», inclusion]",
            "count: 70, by": "count: «-70», by",
            "count: 65\n": "count: «65.5»\n",
            "kind: premises": "kind: «premise»",
            "[quay]": "[«quey»]",
            "count: 2": "count: «0»",
            "merged_into: quay": "merged_into: «qay»",
            "to: quay, amount: 5": "to: «quya», amount: 5",
            "from: frame, to: boats": "from: «frme», to: boats",
            "host: boats": "host: «boat»",
            "track: company": "track: «compny»",
            "south: 20": "«sotuh»: 20",
            "paid_by: fund": "paid_by: «funds»",
            "groups: {users: 20,": "groups: {«uesrs»: 20,",
            "from: neighbours": "from: «neighbors»",
            'used: "no"': "used: «perhaps»",
            '"2016": 0': "«y2016»: 0",
            "document: plan": "document: «paln»",
            "track-unserved: {": "«trak-unserved»: {",
        },
        style,
    )

    assert [said(each) for each in found] == [
        (
            "not-date: `date` must be a date = write a year, a month, a third of a month or a day: "
            "`2015`, `2015-08`, `2015-08-primo` (`medio`, `ultimo`) or `2015-08-15`"
        ),
        "unknown-key: unknown key `acton` = did you mean `action`?",
        "not-whole-number: `budget` must be a whole number = write 10907",
        "unknown-id: `habrour` is not known = did you mean `harbour`?",
        "unknown-id: `bran` is not known = did you mean `barn`?",
        (
            "not-one-of: `provides[0]` must be one of social, courses, employment, education, "
            "health, peer, information and other = did you mean `social`?"
        ),
        "unknown-id: `helth` is not known = did you mean `health`?",
        "unknown-id: `lager` is not known = did you mean `larger`?",
        "too-small: `count` must be at least 0",
        (
            "not-whole-number: `count` must be a whole number = no decimals can stand here: do not "
            "round the figure, check it at its source"
        ),
        (
            "not-one-of: `kind` must be one of premises, geography, use, merged-into-larger "
            "and grant-expired = did you mean `premises`?"
        ),
        "unknown-id: `quey` is not known = did you mean `quay`?",
        "too-small: `count` must be at least 1",
        "unknown-id: `qay` is not known = did you mean `quay`?",
        "unknown-id: `quya` is not known = did you mean `quay`?",
        "unknown-id: `frme` is not known = did you mean `frame`?",
        "unknown-id: `boat` is not known = did you mean `boats`?",
        "unknown-id: `compny` is not known = did you mean `company`?",
        "unknown-id: `sotuh` is not known = did you mean `south`?",
        "unknown-id: `funds` is not known = did you mean `fund`?",
        "unknown-id: `uesrs` is not known = did you mean `users`?",
        "unknown-id: `neighbors` is not known = did you mean `neighbours`?",
        "not-one-of: `used` must be one of yes, partly and no = known here: yes, partly and no",
        "not-year: `y2016` must be a year",
        "unknown-id: `paln` is not known = did you mean `plan`?",
        "unknown-id: `trak-unserved` is not known = did you mean `track-unserved`?",
    ]


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        (
            {"area: east": "area: «eastt»"},
            "unknown-id: `eastt` is not known = did you mean `east`?",
        ),
        (
            {"    paid_by: east-operations": "    paid_by: «east-operation»"},
            "unknown-id: `east-operation` is not known = did you mean `east-operations`?",
        ),
        (
            {"stage: final": "stage: «finall»"},
            "not-one-of: `stage` must be one of draft and final = did you mean `final`?",
        ),
        (
            {"variant: larger": "variant: «Larger»"},
            ("not-an-id: `Larger` cannot be an id = write `larger`"),
        ),
        ({"    priority: First": '    priority: «" "»'}, "empty-value: `priority` is empty"),
        (
            {"user_percent: 50": "user_percent: «101»"},
            "too-large: `user_percent` must be at most 100",
        ),
        ({"count: 2": "count: «1001»"}, "too-large: `count` must be at most 1,000"),
        (
            {"    action: closes\n": "    action: closes\n    count: «2»\n"},
            "count-of-one: `barn` is one offer that the data know, so its `count` can only be 1",
        ),
        ({"count: 2": "count: «many»"}, "not-whole-number: `count` must be a whole number"),
        (
            {"cost: 6": "cost: «6.500»"},
            "not-whole-number: `cost` must be a whole number = write 6500",
        ),
        (
            {"persons: 35": "persons: «about 35»"},
            "not-whole-number: `persons` must be a whole number",
        ),
        (
            {"{kind: user-councils": "{kind: «user-council»"},
            (
                "not-one-of: `kind` must be one of users, user-councils and potential-users = did "
                "you mean `user-councils`?"
            ),
        ),
        (
            {"price_level: 2015\nillus": "price_level: «p/l 2015»\nillus"},
            "not-price-level: `price_level` must be a year or `unstated`",
        ),
        (
            {"  small-ones:\n": "  «frame»:\n"},
            (
                "reserved-offer: `frame` stands for the other areas in moves of money, so it "
                "cannot be the id of an offer"
            ),
        ),
    ],
)
def test_a_fault_is_found_at_its_place(faults, said, changes, expected, style):
    """One fault, one finding."""
    assert [said(each) for each in faults(changes, style)] == [expected]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"stage: final": "«stage»:"}, ["empty-value: `stage` is empty"]),
        ({"count: 2": "«count»:"}, ["empty-value: `count` is empty"]),
        (
            {"{from: frame, to: boats, amount: 2}": "«{from: frame, amount: 2}»"},
            ["missing-key: `to` is missing here"],
        ),
        (
            {"title: Plan for East": "title: Plan for East\n«title»: Another"},
            [
                (
                    "duplicate-key: The key “title” stands here for the second time; first on line "
                    "8 = keep one of them, or give this one another name"
                )
            ],
        ),
        (
            {
                "title: Plan for East": "«titel»: Plan for East\n«titel»: Another",
                "date: 2015-10-medio": "«dato»: 2015",
            },
            [
                "unknown-key: unknown key `titel` = did you mean `title`?",
                (
                    "duplicate-key: The key “titel” stands here for the second time; first on line "
                    "8 = keep one of them, or give this one another name"
                ),
                "unknown-key: unknown key `dato` = did you mean `date`?",
            ],
        ),
    ],
)
def test_what_is_empty_missing_or_twice_is_said_where_its_key_stands(
    faults, said, changes, expected
):
    """The entry, where a key is missing from it."""
    assert [said(each) for each in faults(changes)] == expected


@pytest.mark.parametrize(
    ("words", "become", "codes"),
    [
        ("    action: opens\n", "    action: «opened»\n", ["not-one-of"]),
        ("  quay:\n    action: opens", "  «Quay»:\n    action: opens", ["not-an-id"]),
        ("  boats:\n    name", "  boats:\n    «nmae»", ["unknown-key"]),
        ("operator: {ownership: municipal}", "operator: «municipal»", ["not-mapping"]),
        ("    neighbours: {absent", "    neighbours: {«absnet»", ["unknown-key"]),
    ],
)
def test_a_reference_to_something_faulty_is_no_fault(faults, words, become, codes):
    """An offer or a group that has to be mended is not unknown as well."""
    assert [each.code for each in faults({words: become})] == codes


def test_an_unknown_area_hides_no_other_fault(faults):
    """Its districts cannot be known; all else is judged."""
    found = faults(
        {"area: east": "area: «north»", "district: hill": "district: moor", "[quay]": "[«quey»]"}
    )

    assert [each.code for each in found] == ["unknown-id", "unknown-id"]


def test_the_district_of_another_area_is_not_known(faults, said):
    """An offer lies in its own area, and the hint names that one's districts."""
    found = faults({"district: hill": "district: «lake»"})

    assert [said(each) for each in found] == [
        "unknown-id: `lake` is not known = known here: harbour and hill"
    ]


def test_money_goes_between_offers_of_the_proposal_only(faults):
    """An offer of the town that the proposal does not name has no money to move."""
    found = faults(
        {"from: barn, to: quay": "from: barn, to: «mill»", "host: boats": "host: «mill»"}
    )

    assert [each.code for each in found] == ["not-in-plan", "not-in-plan"]


def test_premises_and_replacements_may_be_of_any_offer_of_the_town(faults):
    """In another area as well."""
    assert faults({"taken_over_from: barn": "taken_over_from: mill", "[quay]": "[forge]"}) == ()


def test_premises_and_replacements_may_be_of_an_offer_that_another_file_opens(found_in, said):
    """What a proposal says of its own offers, their host and their money, may not."""
    changed = (
        TEXT.replace("taken_over_from: barn", "taken_over_from: dome")
        .replace("merged_into: quay", "merged_into: dome")
        .replace("[quay]", "[dome]")
    )
    elsewhere = changed.replace("host: boats", "host: dome").replace("to: boats", "to: dome")

    assert len(found_in(changed.encode())) == 3
    assert found_in(changed.encode(), {"dome"}) == ()
    assert [said(each).partition(" =")[0] for each in found_in(elsewhere.encode(), {"dome"})] == [
        "unknown-id: `dome` is not known"
    ] * 2


@pytest.mark.parametrize("count", [1, 2])
def test_an_offer_that_the_data_do_not_know_may_stand_for_several(faults, count):
    """And one that they know for itself."""
    known = {"    action: closes\n": "    action: closes\n    count: 1\n"}

    assert faults({"count: 2": f"count: {count}", **known}) == ()


@pytest.mark.parametrize("percent", [0, 100])
def test_a_share_of_users_may_be_none_or_all(faults, percent):
    """In whole per cent."""
    assert faults({"user_percent: 50": f"user_percent: {percent}"}) == ()


def test_an_entry_of_a_list_that_is_blank_is_empty(faults, said):
    """Blanks are no agreement."""
    found = faults({"agreements: [The Barn cannot stay]": 'agreements: [«"\\t"»]'})

    assert [said(each) for each in found] == ["empty-value: `agreements[0]` is empty"]


def test_a_number_of_users_is_a_list_of_one_count(model):
    """Several that disagree are kept, each with who counted."""
    boats = model.offers["boats"].users

    assert boats.today == [Counted(count=60)]
    assert boats.capacity == [Counted(count=70, by="The fire inspector"), Counted(count=65)]


def test_an_entry_stands_for_one_offer_unless_it_says_how_many(model):
    """Offers that the papers do not name can be several in one entry."""
    assert [offer.count for offer in model.offers.values()] == [1, 1, 1, 2]


def test_what_closes_or_merges_ends(model):
    """What changes or opens does not, nor what nothing is said of."""
    assert {key: offer.ends for key, offer in model.offers.items()} == {
        "boats": False,
        "barn": True,
        "quay": False,
        "small-ones": True,
    }


def test_years_may_be_written_as_numbers(model):
    """A price level and a date are kept as text; keys that are years are text in the file."""
    assert (model.price_level, model.date) == ("2015", "2015-10-medio")
    assert [line.amounts for line in model.transfers["pier"].lines] == [
        {"2015": -5, "2016": 0},
        {"2015": 5},
    ]


@pytest.mark.parametrize(
    ("unit", "found"),
    [
        ("1000 kr", []),
        (
            "kr",
            [
                (
                    "thousandfold: in this unit the amounts come to 23 kr., and those that they "
                    "are set beside to 45,000 kr. = did you mean `amounts_in: 1000 kr`?"
                )
            ],
        ),
        (
            "1000000 kr",
            [
                (
                    "thousandfold: in this unit the amounts come to 23,000,000 kr., and those that "
                    "they are set beside to 45,000 kr. = did you mean `amounts_in: 1000 kr`?"
                )
            ],
        ),
    ],
)
def test_amounts_in_another_unit_than_those_of_the_data_are_warned_of(faults, said, unit, found):
    """A thousand times more or less than the area is to have is a slip of the unit."""
    mark = f"«{unit}»" if found else unit

    assert [said(each) for each in faults({"amounts_in: 1000 kr": f"amounts_in: {mark}"})] == found
