"""The words of `tilbud explain`."""

from tilbudsvifte.texts.message import Text

TEXTS: dict[str, Text] = {
    # headings of columns
    "per-head": Text(en="Per head", da="Pr. indb."),
    "difference": Text(en="Difference", da="Forskel"),
    "gives": Text(en="Gives", da="Bidrag"),
    "step": Text(en="Step", da="Trin"),
    "level": Text(en="Amount", da="Beløb"),
    "bar": Text(en="Bar", da="Søjle"),
    "index": Text(en="Index: today → guideline", da="Indeks: i dag → vejledende"),
    "city-index": Text(en="100", da="100"),
    "per-potential-user": Text(
        en="Kr./potential user: today → guideline",
        da="Kr./potentiel bruger: i dag → vejledende",
    ),
    # lines
    "line-start-current": Text(en="Current budget", da="Nuværende budget"),
    "line-start-per-head": Text(en="The frame shared per head", da="Rammen fordelt pr. indbygger"),
    "line-step": Text(en="Indicator", da="Indikator"),
    "line-rounding": Text(en="Rounding", da="Afrunding"),
    "line-computed": Text(en="Computed guideline", da="Beregnet vejledende budget"),
    "line-unexplained": Text(
        en="Announced less computed (unexplained)", da="Udmeldt minus beregnet (uforklaret)"
    ),
    "line-guideline": Text(en="Announced guideline", da="Udmeldt vejledende budget"),
    # the page
    "area": Text(en="{name}", da="{name}"),
    "contributions": Text(
        en="{name}: what each indicator gives", da="{name}: hvad hver indikator giver"
    ),
    "way-from-current": Text(
        en="{name}: from the current budget to the guideline",
        da="{name}: fra nuværende til vejledende budget",
    ),
    "way-from-per-head": Text(
        en="{name}: from an equal share per head to the guideline",
        da="{name}: fra lige fordeling pr. indbygger til vejledende budget",
    ),
    "formula": Text(
        en="An indicator gives its weight × the area's share of it × the frame. The printed kroner "
        "sum exactly; the rounding line is what they leave of the rounded guideline.",
        da="En indikator giver sin vægt × lokalområdets andel af den × rammen. De viste kroner "
        "summer nøjagtigt; afrundingen er det, de mangler i det afrundede vejledende budget.",
    ),
    "formula-start-current": Text(
        en="From the current budget an indicator's step is its weight × (share × frame less the "
        "current budget).",
        da="Fra det nuværende budget er en indikators trin dens vægt × (andel × ramme minus "
        "nuværende budget).",
    ),
    "formula-start-per-head": Text(
        en="From an equal share per head an indicator's step is what it gives above the same per "
        "head.",
        da="Fra en lige fordeling pr. indbygger er en indikators trin det, den giver mere end den "
        "ville give pr. indbygger.",
    ),
    "formula-per-head": Text(
        en="Per head is what the area would get, in all and of each indicator's part of the frame, "
        "by its share of the inhabitants.",
        da="Pr. indb. er det, lokalområdet ville få, i alt og af hver indikators del af rammen, "
        "efter sin andel af indbyggerne.",
    ),
    "difference-is": Text(
        en="The difference is what an indicator gives above that.",
        da="Forskellen er det, en indikator giver ud over det.",
    ),
    "bars": Text(
        en="Each area's bars have a scale of their own, from 0 to its largest amount.",
        da="Hvert lokalområdes søjler har deres egen skala fra 0 til dets største beløb.",
    ),
    "index-is": Text(
        en="Index: kr. per inhabitant or potential user, where the whole city is 100.",
        da="Indeks: kr. pr. indbygger eller potentiel bruger, hvor hele byen er 100.",
    ),
    "unexplained": Text(
        en="What is announced beyond the computed does not follow from these indicators.",
        da="Det, der er udmeldt ud over det beregnede, følger ikke af disse indikatorer.",
    ),
    "no-potential-users": Text(
        en="The data have no figures for potential users (`per_potential_user`), so there are no "
        "kr. per potential user.",
        da="Data har ingen tal for potentielle brugere (`per_potential_user`) og derfor heller "
        "ingen kr. pr. potentiel bruger.",
    ),
    # refusals
    "key-given": Text(
        en="the frame is divided by the key `{key}`, not by indicators, so there are no "
        "contributions to explain a guideline by",
        da="rammen er fordelt efter nøglen `{key}`, ikke efter indikatorer, så der er ingen bidrag "
        "at forklare et vejledende budget med",
    ),
    "no-population": Text(
        en="the data name no population (`per_inhabitant`) to share the frame by per head",
        da="data nævner ingen befolkning (`per_inhabitant`) at fordele rammen efter pr. indbygger",
    ),
}
