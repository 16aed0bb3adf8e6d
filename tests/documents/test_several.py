"""All that is wrong is found in one run, and nothing twice or for another fault's sake."""

import pytest
from work import counted

CALLS_A_FAULT = 500  # of functions, at most; what grows with the square of the number takes more
LAST = "\ncontradictions:"


def change(kind, words, become):
    """One change of a file."""
    return {"in": kind, "words": words, "become": become}


def test_faults_of_form_and_of_meaning_are_found_in_one_run(faults, said):
    """A mistyped key, a bad amount and an unknown area of one file, in file order."""
    found = faults(
        [
            change("offers", "    area: east\n    amount: 30", "    area: «eats»\n    amount: 30"),
            change("offers", "amount: 70", "amount: «7.000»"),
            change("offers", "expires: 2015", "«expire»: 2015"),
        ]
    )

    assert [said(each) for each in found] == [
        "unknown-id: `eats` is not known = did you mean `east`?",
        "not-whole-number: `amount` must be a whole number = write 7000",
        "unknown-key: unknown key `expire` = did you mean `expires`?",
    ]


def test_faults_of_three_files_are_found_in_one_run(faults):
    """File by file, in the order of the data folder."""
    found = faults(
        [
            change("indicators", "harbour: 50", "harbour: «fifty»"),
            change("offers", "area: west", "area: «wset»"),
            change("framework", "track: health", "track: «helth»"),
        ]
    )

    assert [(each.place.file, each.code) for each in found] == [
        ("framework.yaml", "unknown-id"),
        ("offers.yaml", "unknown-id"),
        ("indicators.yaml", "not-number"),
    ]


@pytest.mark.parametrize(
    ("words", "become"),
    [
        ("offers_today: 3", "«offers_tody»: 3"),
        ("    name: West\n", "    name: «2015»\n"),
        ("  west:\n    name: West\n", "  «west»:\n"),
        ("  west:\n    name: West\n", "  «West»:\n    name: West\n"),
        ("    districts:\n      lake:", "    «distrcts»:\n      lake:"),
        ("      lake:\n        name: Lake\n", "      lake:\n        name: «[Lake]»\n"),
        ("      lake:\n        name: Lake\n", "      «lake»: {}\n"),
        ("    title: The plan", "    title: The plan\n    «titel»: The plan"),
        ("  plan:\n    title: The plan", "  «plan»:\n    publisher: The town"),
    ],
)
def test_a_fault_in_an_area_or_a_paper_hides_no_fault_elsewhere(faults, words, become):
    """References to what is faulty itself are let be; all others are judged."""
    found = faults(
        [
            change("framework", words, become),
            change("offers", "      area: east", "      area: «north»"),
            change("indicators", "per_inhabitant: people", "per_inhabitant: «peple»"),
        ]
    )

    assert [each.code for each in found[1:]] == ["unknown-id", "unknown-id"]


@pytest.mark.parametrize(
    ("kind", "words", "become"),
    [
        ("framework", "    name: Health\n", "    name: «1»\n"),
        ("framework", "tracks:\n", "«trakcs»:\n"),
        ("framework", "  halves:\n    name", "  «halves»:\n    nme"),
        ("offers", "  boats:\n    name: The Boats\n", "  «boats»:\n"),
        ("offers", "offers:\n  boats:", "«offer»:\n  boats:"),
        ("indicators", "  people:\n    name: Residents\n", "  «people»:\n"),
        ("indicators", "    unit: persons\n", "    unit: «7»\n"),
    ],
)
def test_a_reference_to_something_faulty_is_no_fault(faults, kind, words, become):
    """A track, key, offer, population or indicator that has to be mended is not unknown."""
    become = become.replace("nme", "«nme»")
    framework = [change("framework", "round_to:\n", "key: halves\nround_to:\n")]
    pensions = "\n  source:\n    document: plan\n  weights:\n    pensions: 1/2\n    housing: 1/2"
    explicit = [
        change("indicators", "scheme: rank-order-centroid", f"scheme: explicit{pensions}"),
    ]
    found = faults([*framework, *explicit, change(kind, words, become)])

    assert {each.place.file for each in found} == {f"{kind}.yaml"}
    assert not {each.code for each in found} & {"unknown-id", "without-value"}


@pytest.mark.parametrize(
    ("kind", "words", "become"),
    [
        ("framework", "title: A small town", "title: «*a»"),
        ("offers", "amount: 30", "amount: «*a»"),
        ("indicators", "rank: 3", "rank: «1000000000000000000000000000000»"),
    ],
)
def test_what_could_not_be_read_is_reported_once(faults, kind, words, become):
    """The value that stands in for it is no second fault."""
    found = faults([change(kind, words, become)])

    assert [each.code for each in found] in (["alias"], ["number-too-long"])


def test_a_faulty_guideline_is_not_said_to_be_missing(faults):
    """It is to apply, and is there, though something in it must be mended."""
    found = faults(
        [change("framework", "  figures_published: false\n", "  figures_published: «0»\n")]
    )

    assert [each.code for each in found] == ["not-true-false"]


def test_a_fault_in_one_figure_does_not_hide_a_missing_one(faults, said):
    """One district has a figure with a point, another has none: both are said."""
    found = faults(
        [
            change("indicators", "hill: 10\n          lake: 40", "hill: «1.0.0»"),
            change(
                "indicators", "values:\n          harbour: 50", "«values»:\n          harbour: 50"
            ),
        ]
    )

    assert [said(each).split(" = ")[0] for each in found] == [
        "without-value: 1 without a value: lake",
        "not-number: `hill` must be a number",
    ]


def test_a_misspelt_district_is_not_missing_as_well(faults):
    """Mending the one mends the other."""
    found = faults([change("indicators", "          lake: 40", "          «laek»: 40")])

    assert [each.code for each in found] == ["unknown-id"]


@pytest.mark.parametrize("first", ["«7»", "«Boats»", "«[]»"])
def test_a_fault_in_a_list_does_not_move_the_places_after_it(faults, first):
    """The third entry is pointed at, though the first is left out and the second is right."""
    found = faults(
        [
            change(
                "offers",
                "      - boats\n    amount",
                f"      - {first}\n      - boats\n      - «bots»\n    amount",
            )
        ]
    )

    assert ["not-text" if first != "«Boats»" else "not-an-id", "unknown-id"] == [
        each.code for each in found
    ]


def test_faults_at_several_depths_of_a_list_are_each_in_place(faults):
    """Entries of a list of mappings: one without a key, one with an unknown paper."""
    found = faults(
        [
            change(
                "offers",
                "    sources:\n      - document: plan\n  barn:",
                "    sources:\n      - «place: here»\n      - document: plan\n"
                "      - document: «paln»\n      - document: plan\n        «plase»: x\n  barn:",
            )
        ]
    )

    assert [each.code for each in found] == ["missing-key", "unknown-id", "unknown-key"]


def test_many_missing_figures_are_counted(faults, said):
    """The first five are named, and how many more there are is said."""
    districts = "".join(f"      d{n}:\n        name: D{n}\n" for n in range(9))
    found = faults(
        [
            change("framework", "      lake:\n", f"{districts}      lake:\n"),
            change(
                "indicators", "    values:\n      harbour: 100", "    «values»:\n      harbour: 100"
            ),
            change(
                "indicators",
                "        values:\n          harbour: 10\n",
                "        «values»:\n          harbour: 10\n",
            ),
            change(
                "indicators",
                "        values:\n          harbour: 50",
                "        «values»:\n          harbour: 50",
            ),
        ]
    )

    assert [said(each).split(" = ")[0] for each in found] == [
        "without-value: 9 without a value: d0, d1, d2, d3, d4 and 4 more"
    ] * 3


def test_many_areas_without_districts_are_counted(faults, said):
    """The first five are named, and how many more there are is said."""
    areas = "".join(f"  a{n}:\n    name: A{n}\n" for n in range(7))
    amounts = "".join(f"    a{n}: 0\n" for n in range(7))
    shares = "".join(f"      a{n}: 0\n" for n in range(7))
    found = faults(
        [
            change("framework", "tracks:\n", f"{areas}tracks:\n"),
            change("framework", "    west: 54\n", f"    west: 54\n{amounts}"),
            change("framework", "      west: 0.5\n", f"      west: 0.5\n{shares}"),
            change(
                "indicators", "    values:\n      harbour: 100", "    «values»:\n      harbour: 100"
            ),
            change(
                "indicators",
                "        values:\n          harbour: 10\n",
                "        «values»:\n          harbour: 10\n",
            ),
            change(
                "indicators",
                "        values:\n          harbour: 50",
                "        «values»:\n          harbour: 50",
            ),
        ]
    )

    assert [said(each) for each in found] == [
        (
            "areas-without-districts: figures by district, but these areas have no districts: "
            "a0, a1, a2, a3, a4 and 2 more"
        ),
    ] * 3


def test_more_than_fifty_indicators_are_refused(faults, said):
    """The limit is said."""
    entry = "\n    rank: 4\n    name: I\n    unit: u\n    values: unpublished\n    source:\n"
    more = "".join(f"  i{n}:{entry}      document: plan\n" for n in range(47))
    first = f"indicators:\n  «i:»{entry}      document: plan\n{more}  pensions"
    found = faults([change("indicators", "indicators:\n  pensions", first)])

    assert [said(each) for each in found] == ["too-many: `indicators` must have at most 50 entries"]


def test_without_a_framework_the_other_files_are_still_checked(faults):
    """Their form does not depend on it; what they refer to does."""
    found = faults(
        [
            change("framework", "areas:\n", "areas: «[]»\n«area»:\n"),
            change("offers", "amount: 30", "amount: «thirty»"),
            change("offers", "area: west", "area: wset"),
        ]
    )

    assert {each.place.file for each in found} == {"framework.yaml", "offers.yaml"}


@pytest.mark.slow
def test_ten_thousand_faults_take_no_more_time_than_their_number(small, loaded):
    """Ten thousand areas, each with an unknown key: a thousand are told."""
    area = small["framework"]["areas"]["west"]
    small["framework"]["areas"] |= {
        f"a{n}": {**area, "districts": {}, "x": 1} for n in range(10_000)
    }

    found, calls = counted(lambda: loaded(small))

    codes = [each.code for each in found.diagnostics]
    assert (codes.count("unknown-key"), codes.count("too-many-faults")) == (999, 1)
    assert calls < CALLS_A_FAULT * 10_000


@pytest.mark.slow
def test_ten_thousand_references_to_nothing_are_told_a_thousand_times(small, loaded):
    """As many grants to areas unheard of."""
    grant = small["offers"]["grants"]["west-operations"]
    small["offers"]["grants"] |= {f"g{n}": {**grant, "area": f"b{n}"} for n in range(10_000)}

    found, calls = counted(lambda: loaded(small))

    codes = [each.code for each in found.diagnostics]
    assert (codes.count("unknown-id"), codes.count("too-many-faults")) == (999, 1)
    assert calls < CALLS_A_FAULT * 10_000


@pytest.mark.slow
@pytest.mark.parametrize("key", ["aliases", "concerns"])
def test_twenty_thousand_faults_in_lists_take_no_more_time_than_their_number(small, loaded, key):
    """An area called by numbers, and a contradiction that concerns what nobody heard of."""
    if key == "aliases":
        small["framework"]["areas"]["west"]["aliases"] = [1] * 20_000
    else:
        concerns = ["Plan", *(f"b{n}" for n in range(20_000))]
        small["framework"]["contradictions"]["how-many"]["concerns"] = concerns

    found, calls = counted(lambda: loaded(small))

    codes = [each.code for each in found.diagnostics]
    expected = "not-text" if key == "aliases" else "unknown-id"
    assert (codes.count(expected), codes.count("too-many-faults")) == (999, 1)
    assert calls < CALLS_A_FAULT * 20_000
