"""Numbers, statuses and references of the data files follow from the words they quote."""

import re

import pytest

from tilbudsvifte.documents.rule_names import NEVER_WAIVED, RULE_NAMES

OWNERSHIP = {
    "kommunale": "municipal",
    "selvejende": "self-governing",
    "private": "private",
    "bud på": "to-be-chosen",
    "Idrætsforeningen": "association",
}
ACTIONS = {
    "closes": "afvikle|opsiges",
    "opens": "etabler|nyt",
    "moves": "flytter",
    "wish": "ønske om",
    "changes": "udvikle|udvide|opkvalificeres",
    "continues": "fortsat| vil ",
}
REASONS = {
    "premises": "utidssvarende lokaler|lokalerne ikke er optimale",
    "geography": "beliggende tæt på",
    "merged-into-larger": "nyt større tilbud",
}
INTERVIEWED = {"users": "individuelle brugere", "user-councils": "brugerråd"}
TERMS = ("justification", "thresholds", "rules", "waivers")


@pytest.fixture(scope="module")
def areas(files):
    """The areas, by id."""
    return files["framework"]["areas"]


@pytest.fixture(scope="module")
def offers(files):
    """The offers, by id."""
    return files["offers"]["offers"]


@pytest.fixture(scope="module")
def grants(files):
    """The grants, by id."""
    return files["offers"]["grants"]


def said(offer):
    """Give all words of the papers that an offer rests on."""
    sources = [*offer["sources"], offer.get("operator", {}).get("source", {})]
    quotes = [source["quote"] for source in sources if "quote" in source]
    return " … ".join([*quotes, offer.get("proposed", {}).get("text", {}).get("da", "")])


def test_tracks_are_numbered_and_placed_as_quoted(files, areas):
    """A track has the number and the area that 000 gives it."""
    for key, track in files["framework"]["tracks"].items():
        (area,) = [area["name"] for area in areas.values() if area["track"] == key]

        assert track["source"]["quote"] == f"{track['number']}. {track['name']} ({area})"


def test_principles_are_numbered_as_in_the_paper(files, papers):
    """A principle has the number of the paper that it is quoted from."""
    words = {(each.document, each.words) for each in papers}

    assert {
        (each["source"]["document"], f"{each['number']}. {each['text']}")
        for each in files["framework"]["principles"].values()
    } <= words


def test_indicators_are_ranked_as_in_the_text(files, papers):
    """The ranks follow the lines of the paper, and no rank is left out or tied."""
    indicators = files["indicators"]["indicators"].values()
    lines = {each.words: each.line for each in papers if each.document == "002"}
    ranked = sorted(indicators, key=lambda each: lines[each["source"]["quote"]])

    assert [each["rank"] for each in ranked] == [1, 2, 3, 4, 5, 6, 7]


def test_optional_events(files):
    """An event is optional where the paper says `if there is a need`, and nowhere else."""
    for event in files["framework"]["timeline"].values():
        assert ("hvis der er behov" in event["text"]) == event.get("optional", False)


def test_terms_of_the_grants(grants):
    """Permanent, expiring, city-wide and priced grants are those that the quotation calls so."""
    for grant in grants.values():
        quote = grant["source"]["quote"]
        term = "permanent" if re.search("(?i)varig", quote) else "unstated"
        price_level = re.search(r"\((\d{4}) p/l\)", quote)
        expires = re.search(r"udløber i (\d{4})", quote)

        assert ("temporary" if "udløber" in quote else term) == grant["term"]
        assert (price_level[1] if price_level else "unstated") == str(grant["price_level"])
        assert (expires and expires[1]) == (str(grant["expires"]) if expires else None)
        assert ("expires" in grant) == (grant["term"] == "temporary")
        assert ("bydækkende" in quote) == grant.get("city_wide", False)


def test_grants_lie_in_the_area_their_name_or_quotation_says(grants, areas):
    """A grant has the area it is called by or goes out from, and no other has one."""
    for grant in grants.values():
        centre = re.search("udgår fra Center (.*?) …", grant["source"]["quote"])
        name = centre[1] if centre else grant["name"]["da"].rpartition(": ")[2]
        named = {area["name"]: key for key, area in areas.items()}

        assert named.get(name) == grant.get("area")


def test_grants_of_offers_quote_the_offers(grants, offers):
    """A grant for offers names each of them, and an expiring one has all whose grant ran out."""
    for grant in grants.values():
        for offer in map(offers.get, grant.get("offers", [])):
            names = [offer["name"], *offer.get("aliases", [])]
            assert any(name in grant["source"]["quote"] for name in names)

    ends = {key for key, offer in offers.items() if offer["status"] in {"expiring", "expired"}}
    assert ends - {"muhabet"} == set(grants["expiring-2015"]["offers"])


def test_tolerance_is_the_unit_and_the_odd_amount_of_the_table(files):
    """Guidelines are rounded to the tolerance, and their sum is that much below the frame."""
    framework, grants = files["framework"], files["offers"]["grants"].values()
    frame = sum(grant["amount"] for grant in grants if grant["in_frame"])
    announced = sum(framework["announced"]["amounts"].values())

    assert framework["justification"]["tolerance"]["value"] == framework["round_to"]["value"]
    assert f"{frame - announced}000 kr" == framework["justification"]["tolerance"]["value"]


def test_least_and_expected_number_of_offers_are_quoted(files):
    """The two numbers are those of `1-2`."""
    thresholds = files["framework"]["thresholds"]
    for key, number in (("least_offers", 0), ("expected_offers", 1)):
        quoted = re.search(r"minimum være (\d)-(\d)", thresholds[key]["source"]["quote"])

        assert int(quoted[number + 1]) == thresholds[key]["value"]


def test_process_period_is_the_one_quoted(files):
    """The words of the committee name the same days as the event that the term points at."""
    period = files["framework"]["thresholds"]["process_period"]
    days = r"15\. august til 15\. oktober 2015"

    assert re.search(days, period["source"]["quote"])
    assert re.search(days, files["framework"]["timeline"][period["value"]]["text"])


def test_kinds_of_interviews_are_quoted(files):
    """Each kind asked for is named in the quotation, and no kind named there is left out."""
    interviews = files["framework"]["thresholds"]["interviews"]
    quote = interviews["source"]["quote"]

    assert [kind for kind, words in INTERVIEWED.items() if words in quote] == interviews["value"]


def test_every_rule_is_in_force(files):
    """The file lists each rule there is, in no other spelling, and waives none of the rest."""
    assert set(files["framework"]["rules"]) == RULE_NAMES
    assert set(files["framework"]["waivers"]) <= RULE_NAMES - NEVER_WAIVED


def test_a_choice_has_a_reason_and_all_else_quotes_a_paper(files):
    """A term that no paper sets says why it is so; any other quotes the words that set it."""
    for section in TERMS:
        for key, term in files["framework"][section].items():
            asked = "reason" if term["set_by"] == "choice" else "source"

            assert asked in term, key
            assert asked == "reason" or "quote" in term["source"], key
            assert section != "rules" or {"set_by", asked} == set(term), key


def test_who_set_a_term(files):
    """The committee set what it decided in 001 and the principles, the administration the rest."""
    for section in TERMS:
        for key, term in files["framework"][section].items():
            source = term.get("source", {})
            decided = source.get("document") == "001" or source.get("place") == "De fem principper"

            assert term["set_by"] in ("choice", "committee" if decided else "administration"), key


def test_status_of_offers(offers):
    """Expired is what closed as its grant ran out, expiring what only lost it.

    Proposed is what is to open or is wished for.
    """
    for offer in offers.values():
        opens = offer.get("proposed", {}).get("action") in ("opens", "wish")
        status = "expiring" if re.search("udløb", said(offer)) else "existing"
        if re.search("lukkede med udgangen af 2015", said(offer)):
            status = "expired"

        assert ("proposed" if opens else status) == offer["status"]


def test_locations_are_named(offers, areas):
    """What places an offer, quotation or inference, names its area or one of the districts."""
    for key, offer in offers.items():
        location = offer["location"]
        if location["known"] in ("certain", "inferred"):
            area = areas[location["area"]]
            names = [area["name"], *(each["name"] for each in area["districts"].values())]
            words = said(offer) if location["known"] == "certain" else location["reason"]

            assert any(name.split("/")[0] in words for name in names), key
        else:
            assert "area" not in location, key
        assert location["known"] in ("certain", "uncertain") or location["reason"], key


def test_known_ownership_is_quoted(offers):
    """An operator is municipal, self-governing, private, … where the quotation calls it so."""
    for key, offer in offers.items():
        operator = offer.get("operator", {"ownership": "unstated", "source": {"quote": ""}})
        quote = operator["source"]["quote"]
        quoted = [kind for word, kind in OWNERSHIP.items() if word in quote] or ["unstated"]

        assert operator.get("known") == "inferred" or quoted == [operator["ownership"]], key
        assert operator.get("known") != "inferred" or operator["reason"], key


def test_proposals_are_quoted(offers):
    """What is proposed, why, and for the whole city or not follows from the paper's words."""
    for key, offer in offers.items():
        proposed = offer.get("proposed")
        if proposed:
            text = proposed["text"]["da"]
            reasons = [kind for kind, words in REASONS.items() if re.search(words, text)]

            assert re.search(ACTIONS[proposed["action"]], said(offer)), key
            assert proposed["source"]["document"] == "003", key
            assert bool(re.search("bydækkende|øvrige bydele", text)) == proposed.get(
                "city_wide", False
            ), key
            closing = proposed["action"] == "closes"
            assert (reasons if closing else []) == [
                proposed[k] for k in ["reason"] if k in proposed
            ]


def test_what_replaces_an_offer_is_named(offers):
    """What takes an offer's place stands, by the last word of its name, in the same sentence."""
    for offer in offers.values():
        proposed = offer.get("proposed", {})
        for other in map(offers.get, proposed.get("replaced_by", [])):
            assert other["name"].split()[-1] in proposed["text"]["da"]


def test_rooms_that_are_taken_over_are_named(offers):
    """The address of an offer that takes over rooms is that of, or names, the offer before it."""
    for offer in offers.values():
        if "premises_from" in offer.get("proposed", {}):
            before = offers[offer["proposed"]["premises_from"]]

            assert before.get("address", before["name"]) in offer["address"]


def test_contradictions_concern_what_exists(files, areas, offers, grants):
    """Every id that a contradiction concerns is one of its files'."""
    framework, indicators = files["framework"], files["indicators"]["indicators"]
    known = {*areas, *offers, *grants, *indicators}
    known |= {*framework["timeline"], *framework["principles"]}

    assert known >= {
        key
        for each in files.values()
        for contradiction in each["contradictions"].values()
        for key in contradiction.get("concerns", [])
    }


def test_the_order_of_the_footnote_is_the_sequence_of_its_words(files):
    """Its indicators are in the place of the words that the footnote has for them."""
    words = {
        "disability-pension-and-cash-benefit": "Kontanthjælpsmodtagere, Førtidspensionister",
        "psychiatric-discharges": "Psykiatribrugere",
        "child-measures": "Børneforanstaltninger",
        "social-housing": "Almen Boligmasse",
    }
    footnote = files["indicators"]["orders"]["footnote"]
    said = footnote["source"]["quote"].removeprefix("Antal - ").replace(" samt ", ", ")

    assert said == ", ".join(words[indicator] for indicator in footnote["order"])
