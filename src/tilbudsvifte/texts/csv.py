"""Headings of CSV for a Danish Excel; plain CSV has the names themselves."""

from tilbudsvifte.texts.message import Text

TEXTS: dict[str, Text] = {
    "id": Text(en="Id", da="Id"),
    "name": Text(en="Name", da="Navn"),
    "area": Text(en="Area", da="Lokalområde"),
    "offers_today": Text(en="Offers today", da="Antal nuværende tilbud"),
    "population": Text(en="Inhabitants", da="Indbyggere"),
    "current": Text(en="Current, kr.", da="Nuværende ressourcefordeling, kr."),
    "computed": Text(en="Computed guideline, kr.", da="Beregnet vejledende budget, kr."),
    "least": Text(en="Lowest, kr.", da="Lavest, kr."),
    "greatest": Text(en="Highest, kr.", da="Højest, kr."),
    "announced": Text(en="Announced guideline, kr.", da="Udmeldt vejledende budget, kr."),
    "guideline": Text(en="Guideline that applies, kr.", da="Gældende vejledende budget, kr."),
    "change": Text(en="Change, kr.", da="Ændring, kr."),
    "change_share": Text(en="Change as a share", da="Ændring som andel"),
    "verdict": Text(en="Direction", da="Retning"),
    "share": Text(en="Share of the frame", da="Andel af rammen"),
    "to_justify": Text(en="To justify, kr.", da="Skal begrundes, kr."),
    "per_offer_current": Text(en="Kr. per offer today", da="Kr. pr. tilbud i dag"),
    "per_offer_guideline": Text(en="Kr. per offer, guideline", da="Kr. pr. tilbud, vejledende"),
    "per_inhabitant": Text(en="Kr. per inhabitant", da="Kr. pr. indbygger"),
    "per_inhabitant_current": Text(en="Kr. per inhabitant today", da="Kr. pr. indbygger i dag"),
    "per_inhabitant_guideline": Text(
        en="Kr. per inhabitant, guideline", da="Kr. pr. indbygger, vejledende"
    ),
    "reading": Text(en="Reading", da="Læsning"),
    "reachable": Text(en="Weights can give the announced", da="Vægte kan give det udmeldte"),
    "distance": Text(en="Unexplained in all, kr.", da="Uforklaret i alt, kr."),
    "nearest": Text(en="Nearest result, kr.", da="Nærmeste resultat, kr."),
    "unexplained": Text(en="Unexplained, kr.", da="Uforklaret, kr."),
    "bounds": Text(en="Bounds", da="Udfaldsrum"),
    "year": Text(en="Year", da="År"),
    "amount": Text(en="Amount, kr.", da="Beløb, kr."),
    "moved": Text(en="More than the year before, kr.", da="Mere end året før, kr."),
    "above_guideline": Text(en="Above the guideline, kr.", da="Over vejledende budget, kr."),
    "target": Text(en="Target, kr.", da="Mål, kr."),
    "arrives": Text(en="Arrives in year", da="På plads i år"),
    "kind": Text(en="Kind", da="Art"),
    "alternative": Text(en="Alternative", da="Alternativ"),
    "least_at_first": Text(en="Lowest where k first count", da="Lavest, når k første tæller"),
    "greatest_at_first": Text(en="Highest where k first count", da="Højest, når k første tæller"),
    "chance_of_gain": Text(en="Chance of more than today", da="Sandsynlighed for mere end i dag"),
    "at_5_percent": Text(en="At 5 %, kr.", da="Ved 5 %, kr."),
    "at_50_percent": Text(en="At 50 %, kr.", da="Ved 50 %, kr."),
    "at_95_percent": Text(en="At 95 %, kr.", da="Ved 95 %, kr."),
    "line": Text(en="Line", da="Linje"),
    "indicator": Text(en="Indicator", da="Indikator"),
    "weight": Text(en="Weight", da="Vægt"),
    "indicator_share": Text(en="Share of the indicator", da="Andel af indikatoren"),
    "contribution": Text(en="Contribution, kr.", da="Bidrag, kr."),
    "per_head": Text(en="The same per head, kr.", da="Det samme pr. indbygger, kr."),
    "above_per_head": Text(en="Above per head, kr.", da="Mere end pr. indbygger, kr."),
    "step": Text(en="Step, kr.", da="Trin, kr."),
    "index_current": Text(en="Index today", da="Indeks i dag"),
    "index_guideline": Text(en="Index, guideline", da="Indeks, vejledende"),
    "per_potential_user_current": Text(
        en="Kr. per potential user today", da="Kr. pr. potentiel bruger i dag"
    ),
    "per_potential_user_guideline": Text(
        en="Kr. per potential user, guideline", da="Kr. pr. potentiel bruger, vejledende"
    ),
    "user_index_current": Text(
        en="Index of potential users today", da="Indeks for potentielle brugere i dag"
    ),
    "user_index_guideline": Text(
        en="Index of potential users, guideline", da="Indeks for potentielle brugere, vejledende"
    ),
}
