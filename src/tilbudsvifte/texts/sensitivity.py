"""The words of `tilbud sensitivity`."""

from tilbudsvifte.texts.message import Text

TEXTS: dict[str, Text] = {
    "title": Text(
        en="{title}: if the weights were others ({unit})",
        da="{title}: hvis vægtene var andre ({unit})",
    ),
    # headings of columns, and cells
    "least": Text(en="Lowest (k)", da="Lavest (k)"),
    "greatest": Text(en="Highest (k)", da="Højest (k)"),
    "likely-heading": Text(
        en="If every weighting in the order were equally likely",
        da="Hvis alle vægte i rækkefølgen var lige sandsynlige",
    ),
    "gains": Text(en="Chance of more", da="Chance for mere"),
    "end": Text(en="{amount} ({k})", da="{amount} ({k})"),
    "turns": Text(en="{verdict} (k = {corners})", da="{verdict} (k = {corners})"),
    "above": Text(en="↑{amount}", da="↑{amount}"),
    "below": Text(en="↓{amount}", da="↓{amount}"),
    "almost-certain": Text(en="> {share}", da="> {share}"),
    "hardly": Text(en="< {share}", da="< {share}"),
    "numbered": Text(en="{number}. {label}", da="{number}. {label}"),
    # the notes of the first table
    "corners": Text(
        en="Lowest and highest are over all weights in the stated order, and (k) is where each is "
        "reached: the first k of the indicators with figures count equally.",
        da="Lavest og højest er over alle vægte i den nævnte rækkefølge, og (k) er der, hvor de "
        "nås: de første k af indikatorerne med tal vejer lige.",
    ),
    "turning": Text(
        en="For one that depends, k is where the direction turns.",
        da="For et lokalområde, der afhænger af vægtningen, er k der, hvor retningen skifter.",
    ),
    "assumption": Text(
        en="That they are is an assumption: nobody has said so. Chance of more: than the current "
        "budget. 5, 50 and 95 %: the amount that the budget is at or below with that chance.",
        da="At de er det, er en antagelse: det har ingen sagt. Chance for mere: end det nuværende "
        "budget. 5, 50 og 95 %: det beløb, som budgettet med den chance højst er på.",
    ),
    "marked": Text(
        en="↑ lies above and ↓ below what the stated order allows.",
        da="↑ ligger over og ↓ under det, som den nævnte rækkefølge tillader.",
    ),
    # the alternatives
    "scheme-heading": Text(
        en="Other schemes for the stated order", da="Andre metoder, samme rækkefølge"
    ),
    "weighting": Text(en="Weights", da="Vægte"),
    "own": Text(en="{scheme} (used here)", da="{scheme} (brugt her)"),
    "as-stated": Text(en="the stated order", da="den nævnte rækkefølge"),
    "without-heading": Text(en="Without one of the indicators", da="Uden en af indikatorerne"),
    "left-out": Text(en="Without", da="Uden"),
    "never-left-out": Text(
        en="Not left out, because nothing weighs anything without it: {names}.",
        da="Ikke udeladt, fordi intet vejer noget uden den: {names}.",
    ),
    "rest": Text(
        en="The others keep their order, and are weighed by the same scheme.",
        da="De andre beholder deres rækkefølge og vægtes efter samme metode.",
    ),
    "rest-scaled": Text(
        en="The weights of the others are scaled up so that they sum to 1.",
        da="De andres vægte forhøjes i samme forhold, så de summer til 1.",
    ),
    "swapped-heading": Text(
        en="With two neighbours of the order swapped", da="Med to naboer i rækkefølgen byttet om"
    ),
    "swap": Text(en="Swapped", da="Byttet om"),
    "named": Text(en="{name}", da="{name}"),
    "two": Text(en="{one} ↔ {other}", da="{one} ↔ {other}"),
    "order-heading": Text(
        en="In other orders that the data name", da="I andre rækkefølger fra data"
    ),
    "order": Text(en="Order", da="Rækkefølge"),
    "order-of": Text(
        en="{name}: {indicators}, by {scheme} ({source}).",
        da="{name}: {indicators}, efter {scheme} ({source}).",
    ),
    "order-missing": Text(en="No figures: {names}.", da="Uden tal: {names}."),
    "order-note": Text(en="  {text}", da="  {text}"),
    # the kinds, for a spreadsheet
    "kind-scheme": Text(en="scheme", da="metode"),
    "kind-without": Text(en="without", da="uden"),
    "kind-swapped": Text(en="swapped", da="byttet om"),
    "kind-order": Text(en="other order", da="anden rækkefølge"),
    # refusal
    "key-given": Text(
        en="the frame is divided by the key `{key}`, which is given whole: there are no weights to "
        "vary",
        da="rammen fordeles efter nøglen `{key}`, som er givet som helhed: der er ingen vægte at "
        "ændre på",
    ),
}
