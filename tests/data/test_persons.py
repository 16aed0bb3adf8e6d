"""No person is named: only what is listed here may look like a name."""

import re

CAPITALISED = r"[A-ZÆØÅ][\w'’-]*\w"

# Every run of words with capital letters: places, offices, bodies, offers, and openings of
# sentences. A first name and a surname would be a run that is not here.
LISTED = {
    "ASPA Rentzausgade",
    "Almen Boligmasse",
    "Amager Vest",
    "Amager Øst",
    "At Socialudvalget",
    "Center Amager",
    "Center Amagers",
    "Center City",
    "Center NV",
    "Center Nordvest",
    "Center Nørrebro",
    "Er Gloria",
    "Fountain House",
    "Fountain Houses",
    "Gartneriet Offside",
    "INDSTILLING OG BESLUTNING",
    "Idrætsforeningen Kæmpernes",
    "Indre By",
    "Is Gloria",
    "KFUK's Sociale Arbejde",
    "Kongens Enghave",
    "Kontaktcentret Valdemarsgade",
    "Københavns Kommunes",
    "Mamma Mia",
    "Netværksstedet Thorvaldsens",
    "On Nørrebro",
    "Prinsesse Charlottesgade",
    "På Nørrebro",
    "Region Hovedstaden",
    "SKC Linnésgade",
    "SKC Ung",
    "Status SUD",
    "Within Nordvest",
}
# Words of ours with a capital letter inside a sentence that no paper and no table has.
OURS = {"Amagers", "Copenhagen", "September", "Sydhavn", "Table"}
# Where the papers name persons: case officer, signatures, speakers, senders of letters.
PERSONS = {"001": [*range(282, 290), 305, *range(338, 353)], "002": [17, 18]}


def test_only_listed_names(facts):
    """No run of words with capital letters is there that is not known to be no person."""
    found = {
        run
        for fact in facts
        for run in re.findall(
            rf"{CAPITALISED}(?: {CAPITALISED})+", " ".join(str(fact.value).split())
        )
    }

    assert found == LISTED


def test_names_within_sentences(facts, papers, readme):
    """A capitalised word inside a sentence of ours is also in an excerpt or in the README."""
    text = " ".join([readme, *(each.words for each in papers)])
    known = set(re.findall(r"\w+", text))
    ours = [fact for fact in facts if not fact.in_source and isinstance(fact.value, str)]
    found = {
        word
        for fact in ours
        for word in re.findall(r"(?<=[a-zæøå,;] )[A-ZÆØÅ]\w+", " ".join(fact.value.split()))
    }

    assert found - known == OURS


def test_excerpts_leave_out_the_lines_with_persons(papers):
    """Nothing is taken from the lines of the papers that name persons."""
    assert [each for each in papers if each.line in PERSONS.get(each.document, [])] == []
