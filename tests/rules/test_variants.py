"""Several proposals of one area."""

import pytest

from tilbudsvifte.analysis.refusal import RefusalError
from tilbudsvifte.texts import Language

TWICE = {"select": ["variant-twice"]}
NAME_THEM = "give each of them a `variant` of its own, and choose with `--variant AREA=VARIANT`"


def two(first="one", second="two"):
    """Two proposals of East and one of West."""
    return {"east": {"variant": first}, "west": {}, "east-b": {"variant": second}}


def test_two_variants_of_an_area_are_an_error(judge, said):
    """At the later one, with how to choose."""
    assert [said(each) for each in judge(two(), **TWICE).findings] == [
        (
            "error[variant-twice] east-b.yaml:two: East has another proposal in this run, "
            "east.yaml; one of an area can take part = choose with `--variant east=one`"
        )
    ]


@pytest.mark.parametrize(
    ("first", "second", "marked"),
    [(None, None, "east"), ("one", None, "east"), (None, "one", "one"), ("one", "one", "one")],
)
def test_variants_that_cannot_be_told_apart_need_names(judge, said, first, second, marked):
    """Where one has no name of its own, there is nothing to choose by."""
    assert [
        (
            f"error[variant-twice] east-b.yaml:{marked}: East has another proposal in this run, "
            f"east.yaml; one of an area can take part = {NAME_THEM}"
        )
    ] == [said(each) for each in judge(two(first, second), **TWICE).findings]


def test_each_but_the_first_of_several_is_pointed_at(judge):
    """Three proposals of one area are two too many."""
    changes = {**two(), "east-c": {"variant": "three"}}

    assert [each.place.file for each in judge(changes, **TWICE).findings] == [
        "east-b.yaml",
        "east-c.yaml",
    ]


def test_variants_are_judged_alone_and_not_together(judge):
    """Until one is chosen, none of them stands for the area."""
    judged = judge({**two(), "south": {}})

    assert [each.file for each in judged.proposals] == [
        "east.yaml",
        "west.yaml",
        "east-b.yaml",
        "south.yaml",
    ]
    assert [each.name for each in judged.together.areas] == ["West", "South"]


@pytest.mark.parametrize(("variant", "file"), [("one", "east.yaml"), ("two", "east-b.yaml")])
def test_the_variant_that_is_chosen_takes_part(judge, said, variant, file):
    """The other is left out of the run."""
    judged = judge(two(), variants={"east": variant})

    assert [said(each) for each in judged.findings] == []
    assert sorted([file, "west.yaml"]) == sorted(each.file for each in judged.proposals)
    assert [each.name for each in judged.together.areas] == ["East", "West"]


def test_a_variant_that_nobody_handed_in_is_refused(judge):
    """Nothing would stand for the area."""
    with pytest.raises(RefusalError) as refused:
        judge(two(), variants={"east": "three"})

    assert (
        Language("en").say(refused.value.text)
        == "no proposal of east in this run is the variant three"
    )


def test_proposals_of_different_areas_pass(judge, said):
    """Also where their variants are called the same."""
    changes = {"east": {"variant": "one"}, "west": {"variant": "one"}}

    assert [said(each) for each in judge(changes, **TWICE).findings] == []
