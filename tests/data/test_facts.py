"""Every fact of the data files that comes from a paper stands in that paper's own words."""

import re

import pytest

MONTHS = [
    "januar",
    "februar",
    "marts",
    "april",
    "maj",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "december",
]

# Words of a paper that stand alone here, with a capital letter that is ours unless it is a name's.
CAPITALISED = ["framework.title.da", "offers.grants.*.name.da", "indicators.indicators.*.name.da"]
NAMES = ("MinVej", "ViVil", "Kontaktcentret Valdemarsgade")


def documents(fact, kinds, files):
    """Give the documents that a fact may stand in: those of its nearest sources."""
    chain = fact.chain[1:] if fact.is_one_of(kinds["outer-words"]) else fact.chain
    return [each["document"] for each in chain[0]] if chain else list(files["framework"]["papers"])


def phrases(fact, kinds):
    """Give the words that must stand in a document, cut where the file leaves words out."""
    if fact.in_source:
        return fact.value.split("…") if fact.path[-1] in ("quote", "place") else []
    if fact.matches("framework.papers.*.title"):
        return fact.value.split(", ")
    if fact.is_one_of(CAPITALISED):
        first, *others = re.split("[:,] ", fact.value)
        return [first if first in NAMES else first[0].lower() + first[1:], *others]
    if fact.is_one_of(kinds["words"] + kinds["outer-words"]):
        return fact.value.split("…")
    if fact.matches("framework.papers.*.date"):
        return ["-".join(reversed(fact.value.split("-")))]
    return []


def quoted(fact):
    """Give all words that the nearest sources of a fact quote."""
    return " … ".join(each.get("quote", "") for each in fact.chain[0])


def danish(thousands):
    """Write an amount of 1,000 kr. as the papers do: 5.095, or 4,8 mio."""
    return (f"{thousands:,}".replace(",", "."), f"{thousands / 1000:.10g} mio".replace(".", ","))


def spoken(date):
    """Write a date as the papers do, at its own precision: 2015-08-ultimo is `ultimo august`."""
    year, month, part = [*date.split("-"), "", ""][:3]
    if not month:
        return rf"\b{year}\b"
    name = MONTHS[int(month) - 1]
    if not part:
        return rf"(?<!medio )(?<!primo )(?<!ultimo )(?<!\. )\b{name}\b"
    return rf"\b{int(part)}\. ?{name}\b" if part.isdigit() else rf"(?i)\b{part} {name}\b"


def numbers(text):
    """Give the numbers in a text, with Danish thousands separators."""
    return {each.replace(",", ".") for each in re.findall(r"\d+(?:[.,/]\d+)*", text)}


@pytest.fixture(scope="module")
def proofs(facts, kinds, files, papers, tables):
    """List what must stand in a document: the fact, the words, the excerpts that have them."""
    return [
        (fact, words, [e for e in papers + tables if e.document in cited and e.holds(words)])
        for fact in facts
        for cited in [documents(fact, kinds, files)]
        for words in (phrase.strip() for phrase in phrases(fact, kinds))
        if words
    ]


def test_every_value_is_of_exactly_one_kind(facts, kinds):
    """No value escapes the proofs, not even that of a field added later."""
    assert [
        str(fact)
        for fact in facts
        if not fact.in_source and sum(fact.is_one_of(kind) for kind in kinds.values()) != 1
    ] == []


def test_every_kind_is_in_use(facts, kinds):
    """The list of kinds names no field that the files do not have."""
    assert [
        pattern
        for kind in kinds.values()
        for pattern in kind
        if not any(fact.matches(pattern) for fact in facts)
    ] == []


def test_every_source_names_a_document_of_the_registry(facts, files):
    """What is cited is a paper or a table that framework.yaml describes, and all are cited."""
    cited = {fact.value for fact in facts if fact.in_source and fact.path[-1] == "document"}

    assert set(files["framework"]["papers"]) == cited


def test_words_stand_in_the_documents_they_cite(proofs):
    """Every name, text, address, place and quotation is found, whole, in its own document."""
    assert [f"{fact} | {words}" for fact, words, found in proofs if not found] == []


def test_every_excerpt_is_needed(papers, proofs):
    """Without any one of the excerpts some fact would be unproved."""
    alone = {found[0] for _, _, found in proofs if len(found) == 1}

    assert [each for each in papers if each not in alone] == []


def test_amounts_are_those_quoted(facts, kinds):
    """Every amount stands, as Danish writes it, in the words that its source quotes."""
    assert [
        str(fact)
        for fact in facts
        if fact.is_one_of(kinds["amounts"])
        and not any(
            re.search(rf"(?<![\d.,]){re.escape(form)}(?!\d|[.,]\d)", quoted(fact))
            for form in danish(fact.value)
        )
    ] == []


def test_dates_are_those_of_the_papers(facts, kinds, files):
    """Every date stands in the text of its event or in the quotation, at the same precision."""
    dated = [f for f in facts if f.is_one_of(kinds["dates"]) and f.path[1] != "papers"]
    told = {
        f.path: files["framework"]["timeline"].get(f.path[2], {}).get("text", "") for f in dated
    }

    assert [
        str(fact)
        for fact in dated
        if not re.search(spoken(str(fact.value)), told[fact.path] or quoted(fact))
    ] == []


def test_years_are_those_of_the_papers(files):
    """Where the text of an event names a year it is the event's; else it is the paper's year."""
    papers = files["framework"]["papers"]
    for event in files["framework"]["timeline"].values():
        years = set(re.findall(r"\b\d{4}\b", event["text"]))
        dated = papers[event["source"]["document"]].get("date", "")[:4]

        assert (years or {dated}) == {event[key][:4] for key in ("date", "until") if key in event}


def test_figures_in_our_own_words(facts, kinds, files, papers, readme):
    """A note, a reason or a translation holds no number that no paper and no table has."""
    known = set(files["framework"]["papers"]) | numbers(readme)
    known |= {number for each in papers for number in numbers(each.words)}

    assert [
        str(fact)
        for fact in facts
        if fact.is_one_of(kinds["ours"]) and not numbers(fact.value) <= known
    ] == []
