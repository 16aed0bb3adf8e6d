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
}
