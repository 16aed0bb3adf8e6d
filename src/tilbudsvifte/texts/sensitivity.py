"""The words of `tilbud sensitivity`."""

from tilbudsvifte.texts.message import Text

TEXTS: dict[str, Text] = {
    "title": Text(
        en="{title}: if the weights were others ({unit})",
        da="{title}: hvis vægtene var anderledes ({unit})",
    ),
    # headings of columns, and cells
    "least": Text(en="Lowest (k)", da="Lavest (k)"),
    "greatest": Text(en="Highest (k)", da="Højest (k)"),
    "likely-heading": Text(
        en="If every weighting in the order were equally likely",
        da="Hvis alle vægte i rækkefølgen var lige sandsynlige",
    ),
    "gains": Text(en="Chance of more", da="Sandsynlighed for mere"),
    "end": Text(en="{amount} ({k})", da="{amount} ({k})"),
    "depends": Text(en="{verdict} ({stretches})", da="{verdict} ({stretches})"),
    "gains-at": Text(en="k {k}: more", da="k {k}: mere"),
    "gains-from-to": Text(en="k {first}–{last}: more", da="k {first}–{last}: mere"),
    "loses-at": Text(en="k {k}: less", da="k {k}: mindre"),
    "loses-from-to": Text(en="k {first}–{last}: less", da="k {first}–{last}: mindre"),
    "unchanged-at": Text(en="k {k}: as today", da="k {k}: som i dag"),
    "unchanged-from-to": Text(en="k {first}–{last}: as today", da="k {first}–{last}: som i dag"),
    "depends-at": Text(en="k {k}: rounding decides", da="k {k}: afrundingen afgør det"),
    "depends-from-to": Text(
        en="k {first}–{last}: rounding decides", da="k {first}–{last}: afrundingen afgør det"
    ),
    "above": Text(en="↑{amount}", da="↑{amount}"),
    "below": Text(en="↓{amount}", da="↓{amount}"),
    "almost-certain": Text(en="> {share}", da="> {share}"),
    "hardly": Text(en="< {share}", da="< {share}"),
    "numbered": Text(en="{number}. {label}", da="{number}. {label}"),
    # the notes of the first table
    "corners": Text(
        en="Lowest and highest are over all weights in the stated order, and (k) is where each is "
        "reached: the first k of the indicators with figures count equally, the others not at all.",
        da="Lavest og højest gælder for alle vægte i den nævnte rækkefølge, og (k) viser, hvor de "
        "nås: de første k af indikatorerne med tal vejer lige meget og resten intet.",
    ),
    "turning": Text(
        en="An area that depends gets more or less than today at the k beside it.",
        da="Et lokalområde, der afhænger af vægtningen, får mere eller mindre end i dag ved de k, "
        "der står ud for det.",
    ),
    "assumption": Text(
        en="That all weights are equally likely is an assumption; no paper says so.",
        da="At alle vægte er lige sandsynlige, er en antagelse; ingen af papirerne siger det.",
    ),
    "spread": Text(
        en="Chance of more: than today. Under 5, 50 and 95 % stands what the budget does not "
        "exceed with that chance.",
        da="Sandsynlighed for mere: for et større budget end i dag. Under 5, 50 og 95 % står det "
        "beløb, som budgettet med den sandsynlighed ikke overstiger.",
    ),
    "at-the-end": Text(
        en="Where a direction depends although the chance is 0 or 100 %, only the very end of the "
        "range is today's budget, and all else lies on one side of it.",
        da="Hvor retningen afhænger af vægtningen, selv om sandsynligheden er 0 eller 100 %, er "
        "det kun den yderste ende af udfaldsrummet, der er lig med budgettet i dag; alt andet "
        "ligger på samme side af det.",
    ),
    "rounding": Text(
        en="Where today's budget is not a multiple of {round_to} kr., neither more nor less counts "
        "the weights under which rounding decides which of the two it is.",
        da="Går budgettet i dag ikke op i {round_to} kr., tæller de vægte hverken som mere eller "
        "mindre, hvor det er afrundingen, der afgør, om det bliver det ene eller det andet.",
    ),
    "marked": Text(
        en="↑ lies above and ↓ below what the stated order allows.",
        da="Beløb med ↑ ligger over og beløb med ↓ under det, som den nævnte rækkefølge tillader.",
    ),
    # the alternatives
    "scheme-heading": Text(
        en="Other schemes for the stated order", da="Andre vægtningsmetoder, samme rækkefølge"
    ),
    "weighting": Text(en="Weights", da="Vægte"),
    "own": Text(en="{scheme} (used here)", da="{scheme} (brugt her)"),
    "as-stated": Text(en="the stated order", da="den nævnte rækkefølge"),
    "without-heading": Text(en="Without one of the indicators", da="Uden en af indikatorerne"),
    "left-out": Text(en="Without", da="Uden"),
    "never-left-out": Text(
        en="Not left out, because nothing weighs anything without it: {names}.",
        da="Ikke udeladt, fordi ingen af de andre vejer noget: {names}.",
    ),
    "rest": Text(
        en="The others keep their order, and are weighed by the same scheme.",
        da="De andre beholder deres indbyrdes rækkefølge og vægtes efter samme metode.",
    ),
    "rest-scaled": Text(
        en="The weights of the others are scaled up so that they sum to 1.",
        da="De andres vægte forhøjes i samme forhold, så de summer til 1.",
    ),
    "swapped-heading": Text(
        en="With two neighbours of the order swapped",
        da="Hvis to naboer i rækkefølgen bytter plads",
    ),
    "swap": Text(en="Swapped", da="Byttet om"),
    "named": Text(en="{name}", da="{name}"),
    "two": Text(en="{one} ↔ {other}", da="{one} ↔ {other}"),
    "order-heading": Text(
        en="In other orders that the data name", da="Efter andre rækkefølger, som data nævner"
    ),
    "order": Text(en="Order", da="Rækkefølge"),
    "order-of": Text(
        en="{name}: {indicators}, by {scheme} ({source}).",
        da="{name}: {indicators}, efter {scheme} ({source}).",
    ),
    "order-missing": Text(en="No figures: {names}.", da="Indikatorer uden tal: {names}."),
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
        da="rammen fordeles efter fordelingsnøglen `{key}`, som er givet som helhed: der er ingen "
        "vægte at ændre",
    ),
}
