"""Whatever terms the framework may hold, proposals are judged and shown."""

from hypothesis import given, settings
from hypothesis import strategies as st
from profiles import examples

from tilbudsvifte.analysis.refusal import RefusalError
from tilbudsvifte.rendering.validation.as_github import validation_github
from tilbudsvifte.rendering.validation.as_json import validation_json
from tilbudsvifte.rendering.validation.as_junit import validation_junit
from tilbudsvifte.rendering.validation.as_markdown import validation_markdown
from tilbudsvifte.rendering.validation.as_sarif import validation_sarif
from tilbudsvifte.rendering.validation.as_text import validation_text
from tilbudsvifte.rendering.view import Origin, Screen, View
from tilbudsvifte.texts import Language

WHOLE = st.sampled_from([0, 1, 2, 3, 5, 10, 90, 10**9])
KRONER = st.sampled_from(["1 kr", "1000 kr", "5000 kr", "999999999 kr"])
SHARES = st.sampled_from([0, 1, "1/2", "2/3", "1/1000", 0.999])


def term(values):
    """A term of the framework with one of some values."""
    return st.fixed_dictionaries({"value": values, "set_by": st.just("choice")})


TERMS = st.fixed_dictionaries(
    {
        "justification": st.fixed_dictionaries(
            {
                "tolerance": term(KRONER),
                "minimum_outside_share": term(SHARES),
                "minimum_outside_users": term(WHOLE),
                "minimum_other_areas": term(WHOLE),
                "counts": term(st.sampled_from(["outside-share", "full-cost"])),
                "negative_deviation": term(st.sampled_from(["none", "text", "settled"])),
            }
        ),
        "thresholds": st.fixed_dictionaries(
            {
                "least_offers": term(WHOLE),
                "expected_offers": term(WHOLE),
                "process_period": st.just({"value": "meetings", "set_by": "choice"}),
                "interviews": term(
                    st.lists(st.sampled_from(["users", "user-councils", "potential-users"]))
                ),
                "smallest_count": term(WHOLE),
            }
        ),
        "round_to": term(st.sampled_from(["1 kr", "1000 kr", "7000 kr"])),
    }
)
COUNTS = st.sampled_from([0, 1, 4, 10, 999])
USERS = st.dictionaries(st.sampled_from(["east", "west", "south"]), COUNTS, min_size=1)
ACTIVITIES = st.builds(
    lambda users, elsewhere, cost, counted: {
        "name": "Evenings",
        "host": "boats",
        "cost": cost,
        "kind": "peer",
        "counted_in": counted,
        "users": users,
        "users_elsewhere": elsewhere,
    },
    USERS,
    COUNTS,
    st.sampled_from([0, 1, 22, 1000]),
    st.sampled_from(["users", "visits", "hours"]),
)
PLANS = st.fixed_dictionaries(
    {
        "city_wide": st.dictionaries(st.sampled_from(["one", "two"]), ACTIVITIES, max_size=2),
        "offers": st.fixed_dictionaries(
            {
                "boats": st.builds(
                    lambda grant, more: {"grant": grant, "budget": grant + more}, COUNTS, COUNTS
                )
            }
        ),
        "users": st.fixed_dictionaries({"today": COUNTS, "potential": COUNTS, "capacity": COUNTS}),
        "process": st.fixed_dictionaries(
            {
                "workshops": st.fixed_dictionaries(
                    {
                        "first": st.fixed_dictionaries(
                            {
                                "participants": COUNTS,
                                "users": COUNTS,
                                "user_percent": st.sampled_from([0, 50, 100]),
                            }
                        )
                    }
                )
            }
        ),
    }
)


@settings(max_examples=examples(40))
@given(TERMS, PLANS, st.booleans())
def test_no_choice_of_terms_makes_the_program_fall_over(judge, terms, plan, together):
    """Not the least nor the greatest of them, nor a proposal in which nothing is left to divide."""
    others = {"west": {}, "south": {}} if together else {}
    try:
        judged = judge({"east": plan, **others}, framework=terms)
    except RefusalError:
        return

    assert [each.area.id for each in judged.proposals] == ["east", *others]
    for language in (Language("da"), Language("en")):
        view = View(language, Screen(), Origin(None), details=True)
        assert validation_text(judged, view, strict=True)
        assert validation_markdown(judged, view, strict=True)
        assert validation_github(judged, language) is not None
        assert validation_junit(judged, language)
        assert validation_sarif(judged, language)
        assert validation_json(judged, view.origin)


HOME = {
    "name": "Evenings",
    "host": "boats",
    "cost": 3,
    "kind": "peer",
    "counted_in": "users",
    "users": {"east": 9},
}


def test_an_activity_for_home_alone_justifies_nothing_more_at_its_share(judge, said):
    """Where the terms let it qualify; no cost is named that would do."""
    nothing = {"value": 0, "set_by": "choice"}
    names = ("minimum_outside_share", "minimum_outside_users", "minimum_other_areas")
    plan = {"offers": {"boats": {"grant": 90, "budget": 90}}, "city_wide": {"evenings": HOME}}
    judged = judge(
        {"east": plan},
        framework={"justification": dict.fromkeys(names, nothing)},
        select=["unjustified-deviation"],
    )

    assert [said(each) for each in judged.findings] == [
        (
            "error[unjustified-deviation] east.yaml:evenings: East asks for 113 (1,000 kr.), 68 "
            "above its guideline of 45; city-wide activities justify 0 = needed: 68 more that "
            "serves users of other areas, or a budget lower by 68"
        )
    ]
