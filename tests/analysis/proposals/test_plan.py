"""What happens to each offer, and what money goes where."""

import pytest
import yaml

from tilbudsvifte.analysis.proposals.plan import pays_from_frame, plan_of
from tilbudsvifte.analysis.proposals.results import MoneyMove, PlannedLine
from tilbudsvifte.documents.proposal import Proposal
from tilbudsvifte.documents.validation import validate
from tilbudsvifte.reading.document import read_bytes


def line_of(plan, offer_id):
    """The line of an offer."""
    return next(line for line in plan.lines if line.id == offer_id)


def test_the_plan_of_an_area(work, values):
    """One line an offer in the order of the file, in kroner; moves as they are written."""
    plan = work(values["east"]).plan

    assert [
        (line.name, line.action, line.today, line.grant, line.change) for line in plan.lines
    ] == [
        ("The Boats", "changes", 20_000, 22_000, 2_000),
        ("The Barn", "closes", 5_000, 0, -5_000),
        ("The Quay", "changes", 5_000, 23_000, 18_000),
    ]
    assert plan.moves == (
        MoneyMove("The Barn", "The Quay", 5_000),
        MoneyMove(None, "The Boats", 2_000),
        MoneyMove(None, "The Quay", 13_000),
    )
    assert (plan.proposed, plan.complete, plan.offers) == (45_000, True, 2)
    assert (plan.freed, plan.reinvested) == (5_000, 20_000)


def test_money_that_goes_to_the_frame_is_freed_and_not_reinvested(work, values):
    """The other areas get it."""
    plan = work(values["west"]).plan

    assert plan.moves[0] == MoneyMove("The Mill", None, 10_000)
    assert (plan.proposed, plan.freed, plan.reinvested) == (54_000, 16_000, 0)


def test_all_of_a_line(work, values):
    """Of an offer that merges: where it goes, and that nothing of it is left to pay."""
    assert work(values["south"]).plan.lines[2] == PlannedLine(
        id="oak",
        name="The Oak",
        number=1,
        counts=True,
        action="merges",
        ends=True,
        in_frame=True,
        paid_by=None,
        payer=None,
        payer_moved_to=None,
        budget=None,
        today=10_000,
        grant=0,
        change=-10_000,
        goes_to=("The Farm",),
        district=None,
        rooms_of=None,
        moves_to=None,
    )


def test_what_replaces_an_offer_is_named(work, values):
    """By the names of the data, or those that the proposal gives."""
    values["east"]["offers"]["quay"]["name"] = "The New Quay"
    values["east"]["offers"]["barn"]["replaced_by"] = ["quay", "mill"]

    assert line_of(work(values["east"]).plan, "barn").goes_to == ("The New Quay", "The Mill")


def test_amounts_may_be_in_kroner(work, values):
    """The unit is that of the file."""
    thousands = work(values["east"]).plan
    for offer in values["east"]["offers"].values():
        offer.update(
            {key: offer[key] * 1000 for key in ("grant_today", "budget", "grant") if key in offer}
        )
    for move in values["east"]["money"]:
        move["amount"] *= 1000
    values["east"]["amounts_in"] = "kr"

    assert work(values["east"]).plan == thousands


def test_a_plan_with_open_parts_is_not_complete(work, values):
    """What is stated so far is summed; an offer with nothing said of it remains."""
    values["east"]["stage"] = "draft"
    values["east"]["offers"]["quay"] = {"action": None, "grant": None, "grant_today": None}
    plan = work(values["east"]).plan

    assert (plan.proposed, plan.complete, plan.offers) == (22_000, False, 2)
    quay = line_of(plan, "quay")
    assert (quay.action, quay.ends, quay.today, quay.grant, quay.change) == (
        None,
        False,
        None,
        None,
        None,
    )


def test_what_ends_needs_no_grant_for_the_plan_to_be_complete(work, values):
    """It costs nothing any more, and whatever is written is not asked of the frame."""
    values["east"]["offers"]["barn"]["grant"] = 5

    plan = work(values["east"]).plan

    assert (plan.proposed, plan.complete, line_of(plan, "barn").grant) == (45_000, True, 0)


def test_an_offer_that_opens_costs_nothing_today(work, values):
    """Its change is its whole grant."""
    values["east"]["offers"]["raft"] = {"action": "opens", "name": "The Raft", "grant": 7}
    raft = line_of(work(values["east"]).plan, "raft")

    assert (raft.name, raft.today, raft.grant, raft.change) == ("The Raft", 0, 7_000, 7_000)


def test_an_offer_paid_outside_the_frame_asks_nothing_of_it(work, values):
    """It is shown, but neither its grant nor it itself counts."""
    values["east"]["offers"]["quay"] |= {"paid_by": "fund", "grant_today": None}
    plan = work(values["east"]).plan
    quay = line_of(plan, "quay")

    assert (plan.proposed, plan.complete, plan.offers) == (22_000, True, 1)
    assert (quay.in_frame, quay.paid_by, quay.today, quay.grant) == (False, "fund", 0, 23_000)


def test_an_offer_outside_the_frame_may_leave_its_grant_open(work, values):
    """The plan is complete all the same."""
    values["east"]["offers"]["quay"] |= {"paid_by": "project", "grant": None}

    assert work(values["east"]).plan.complete is True


def test_an_offer_paid_by_a_grant_in_the_frame_is_in_the_frame(work, values):
    """To name the grant changes nothing; what it gets today is not known unless it is stated."""
    without = work(values["east"]).plan
    values["east"]["offers"]["quay"]["paid_by"] = "east-operations"
    named = work(values["east"]).plan

    assert named.proposed == without.proposed
    assert line_of(named, "quay").in_frame
    values["east"]["offers"]["quay"]["grant_today"] = None
    assert line_of(work(values["east"]).plan, "quay").today is None


def test_offers_that_no_paper_names_are_counted(work, values):
    """One entry stands for several."""
    values["east"]["offers"]["huts"] = {"action": "continues", "count": 3, "grant": 1}
    plan = work(values["east"]).plan

    assert (plan.offers, line_of(plan, "huts").number, line_of(plan, "huts").name) == (5, 3, "huts")
    values["east"]["offers"]["huts"]["action"] = "closes"
    assert work(values["east"]).plan.offers == 2


def test_what_the_data_do_not_count_is_no_offer(values, town):
    """But its grant is asked of the frame."""
    offers = town.offers.offers
    uncounted = offers["quay"].model_copy(update={"counts": "no"})
    data = town.offers.model_copy(update={"offers": {**offers, "quay": uncounted}})
    proposal = validate(read_bytes("east.yaml", yaml.safe_dump(values["east"]).encode()), Proposal)

    plan = plan_of(proposal.model, town._replace(offers=data))

    assert (plan.offers, plan.proposed) == (1, 45_000)
    assert not line_of(plan, "quay").counts


def test_no_order_of_offers_or_moves_matters(work, values):
    """The sums are the same, and the lines come in the order of the file."""
    before = work(values["east"]).plan
    values["east"]["offers"] = dict(reversed(values["east"]["offers"].items()))
    values["east"]["money"].reverse()
    after = work(values["east"]).plan

    assert (before.lines, before.moves) == (after.lines[::-1], after.moves[::-1])
    assert before == after._replace(lines=before.lines, moves=before.moves)


@pytest.mark.parametrize(
    ("paid_by", "expected"),
    [(None, True), ("east-operations", True), ("fund", False), ("project", False)],
)
def test_the_frame_pays_unless_a_grant_outside_it_does(town, paid_by, expected):
    """Nothing named is the frame."""
    assert pays_from_frame(town, paid_by) is expected


def test_who_pays_from_outside_the_frame_is_named(work, values):
    """By the name of the grant; the file has its id."""
    values["east"]["offers"]["boats"]["paid_by"] = "fund"
    found = line_of(work(values["east"]).plan, "boats")

    assert (found.paid_by, found.payer.en, found.payer_moved_to) == ("fund", "Fund", None)


def test_where_an_offer_is_to_be(work, values):
    """In the rooms of another offer, by its name, or somewhere else."""
    offers = values["east"]["offers"]
    offers["boats"]["premises"] = {"taken_over_from": "barn"}
    offers["quay"]["premises"] = {"moves_to": "Main Street"}
    plan = work(values["east"]).plan

    assert (line_of(plan, "boats").rooms_of, line_of(plan, "boats").moves_to) == ("The Barn", None)
    assert line_of(plan, "quay").moves_to == "Main Street"


def test_a_plan_is_settled_if_every_offer_has_an_action(work, values):
    """Whether a grant is stated or not."""
    values["east"]["stage"] = "draft"
    del values["east"]["offers"]["quay"]["grant"]
    assert work(values["east"]).plan.settled

    del values["east"]["offers"]["barn"]["action"]
    assert not work(values["east"]).plan.settled
