"""Everything is said in both languages, and no text is left that nothing says."""

from copy import deepcopy
from decimal import Decimal
from typing import get_args

import pytest

from tilbudsvifte.analysis.allocate import allocate
from tilbudsvifte.analysis.refusal import RefusalError
from tilbudsvifte.analysis.sheet import for_area
from tilbudsvifte.documents.offers import Offer, Operator, Proposed
from tilbudsvifte.rendering.view import Origin
from tilbudsvifte.texts import Language, Message
from tilbudsvifte.texts.allocate import TEXTS

SOURCE = {"document": "plan"}
CHANGED = Origin("data", ("--frame frame=5",))


class Recording(Language):
    """A language that remembers which texts it was asked for."""

    def __init__(self, code):
        super().__init__(code)
        self.said = set()

    def say(self, key, /, **values):
        """Say it, and remember it."""
        self.said.add(key.key if isinstance(key, Message) else key)
        return super().say(key, **values)


def literals(model, field):
    """The words that a field may hold."""
    return get_args(model.model_fields[field].annotation)


def every_offer(values):
    """The small town with an offer for each word that an offer can have."""
    boats = values["offers"]["offers"]["boats"]
    proposed = values["offers"]["offers"]["barn"]["proposed"]
    offers = values["offers"]["offers"]
    for word in literals(Offer, "status"):
        offers[f"s-{word}"] = {**boats, "status": word}
    for word in literals(Offer, "counts"):
        offers[f"c-{word}"] = {**boats, "counts": word}
    for word in literals(Operator, "ownership"):
        operator = {"name": "Town", "ownership": word, "source": SOURCE}
        offers[f"o-{word}"] = {**boats, "operator": operator}
    for word in literals(Proposed, "action"):
        offers[f"p-{word}"] = {**boats, "proposed": {**proposed, "action": word}}
    inferred = {"known": "inferred", "reason": "near by"}
    offers["inferred"] = {
        **boats,
        "location": {"area": "east", **inferred},
        "operator": {"ownership": "private", "source": SOURCE, **inferred},
        "address": "1 Quay",
        "counts_reason": "no paper says",
    }
    contradiction = values["framework"]["contradictions"]["how-many"]
    values["offers"]["contradictions"] = {"who": {**contradiction, "concerns": ["inferred"]}}
    del values["framework"]["areas"]["east"]["offers_today"]
    return values


def every_grant(values):
    """The small town with a converted grant, one in no area, and one for each term."""
    offers, grants = values["offers"], values["offers"]["grants"]
    grants["east-operations"]["price_level"] = 2013
    grants["west-operations"] |= {"price_level": 2015, "area": None}
    grants["pending"] = {**grants["project"], "pending": "the budget", "term": "unstated"}
    offers["price_level"] = 2015
    index = {"from": 2013, "to": 2015, "factor": Decimal("1.1"), "source": SOURCE}
    offers["price_factors"] = {"index": index}
    return values


def every_series(values):
    """The small town with a series for each way of knowing it, notes, and another direction."""
    indicators = values["indicators"]
    parts = indicators["indicators"]["pensions"]["parts"]
    parts["late"] = {**parts["early"], "known": "derived", "note": "note"}
    indicators["indicators"]["pensions"]["note"] = "note"
    indicators["weighting"]["reason"] = "reason"
    indicators["populations"]["people"]["note"] = "note"
    values["framework"]["announced"]["note"] = "note"
    grants = values["offers"]["grants"]
    grants["east-operations"]["amount"], grants["west-operations"]["amount"] = 45, 55
    return values


def directions(values, today):
    """The small town with East's budget today; West has the rest."""
    grants = values["offers"]["grants"]
    grants["east-operations"]["amount"] = today
    grants["west-operations"]["amount"] = 100 - today
    return values


def schemes(fresh):
    """The small town under every other scheme."""
    explicit = {"weights": {"pensions": 1, "housing": 0}, "source": SOURCE}
    more = {"rank-exponent": {"exponent": 3}, "explicit": explicit}
    for scheme in ("rank-sum", "rank-reciprocal", "equal", *more):
        values = fresh()
        weighting = {"scheme": scheme, "set_by": "committee", **more.get(scheme, {})}
        values["indicators"]["weighting"] = weighting
        yield values


def towns(fresh):
    """The small town in every state that there are words for; `fresh` gives a new one."""
    yield fresh()
    yield every_offer(fresh())
    yield every_grant(fresh())
    yield every_series(fresh())
    yield from schemes(fresh)
    for key in ("halves", "announced"):
        town = fresh()
        town["framework"]["key"] = key
        yield town
    town = fresh()
    town["framework"] |= {"frame": "1500 kr", "key": "halves"}
    yield town
    town = fresh()
    town["framework"]["announced"]["amounts"]["west"] = 60
    town["framework"]["applies"] |= {"value": "computed", "source": SOURCE}
    town["framework"]["applies"]["set_by"] = "administration"
    town["framework"]["areas"]["east"]["centre"] = "Centre East"
    yield town
    for frame in (50, 300):
        town = fresh()
        town["framework"] |= {"frame": frame, "applies": {"value": "computed", "set_by": "choice"}}
        yield town
    town = fresh()
    for name, grant in town["offers"]["grants"].items():
        grant["reason"] = "other"
        grant["in_frame"] = name == "west-operations"
    yield town
    town = directions(fresh(), 0)
    for entry in ("pensions", "housing"):
        (part,) = town["indicators"]["indicators"][entry]["parts"].values()
        part["values"] = {"harbour": 40, "hill": 0, "lake": 60}
    town["indicators"]["indicators"]["discharges"]["rank"] = 4
    yield town
    town = fresh()
    for entry in ("pensions", "housing"):
        (part,) = town["indicators"]["indicators"][entry]["parts"].values()
        part["values"] = {"harbour": 30, "hill": 0, "lake": 70}
        part["known"] = "assumed"
    yield town
    town = deepcopy(town)
    town["framework"]["round_to"]["value"] = "20000 kr"
    yield town


@pytest.fixture
def shown(built, page, _small_values, many):
    """Show every town in a language, in every way there is; the page as one text."""

    def fresh():
        return deepcopy(_small_values)

    def show(language):
        text = ""
        for town in [*towns(fresh), many(fresh(), 20)]:
            dataset = built(town)
            result = allocate(dataset)
            text += page(result, language, details=True, origin=CHANGED)
            text += page(result, language, origin=Origin(None))
            for area in list(dataset.framework.areas)[:2]:
                text += page(for_area(result, dataset, area), language, details=True)
            if dataset.framework.key == "indicators":
                text += page(allocate(dataset, by_district=True), language)
        return text

    return show


@pytest.fixture
def refusals(built, small):
    """What an allocation is refused for, each in its own words."""

    def refused(values, asked=None, **options):
        dataset = built(values)
        with pytest.raises(RefusalError) as found:
            for_area(allocate(dataset, **options), dataset, asked)
        return found.value.text

    def refuse():
        yield refused(small, "north")
        small["framework"]["key"] = "halves"
        yield refused(small, by_district=True)
        small["framework"] |= {"key": "indicators", "frame": "999 kr"}
        yield refused(small)
        small["framework"]["frame"] = 5
        flats = small["indicators"]["indicators"]["housing"]["parts"]["flats"]
        flats |= {"by": "area", "values": {"east": 1, "west": 1}}
        yield refused(small, by_district=True)
        del small["framework"]["announced"]
        small["framework"]["applies"]["value"] = "computed"
        yield refused(small, sort="announced")

    return list(refuse())


@pytest.mark.slow
@pytest.mark.parametrize("code", ["en", "da"])
def test_every_text_is_said_somewhere(shown, refusals, code):
    """In either language; a text that no result and no refusal says is deleted."""
    language = Recording(code)
    text = shown(language) + "".join(map(language.say, refusals))

    assert {f"allocate.{name}" for name in TEXTS} - language.said == set()
    assert "{" not in text
    assert "allocate." not in text


@pytest.mark.slow
def test_an_empty_line_is_never_said(shown):
    """Nor two blanks within a sentence, nor a list of nothing."""
    for code in ("en", "da"):
        text = shown(Language(code))
        assert "\n\n\n" not in text
        assert ": ." not in text
        assert "()" not in text
