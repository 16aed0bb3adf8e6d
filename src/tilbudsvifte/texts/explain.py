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
    "per-inhabitant": Text(en="Kr./inhabitant: {to}", da="Kr./indbygger: {to}"),
    "per-potential-user": Text(en="Kr./potential user: {to}", da="Kr./potentiel bruger: {to}"),
    "index-per-inhabitant": Text(en="Index/inhabitant: {to}", da="Indeks/indbygger: {to}"),
    "index-per-potential-user": Text(
        en="Index/potential user: {to}", da="Indeks/potentiel bruger: {to}"
    ),
    "to-announced": Text(en="today → announced", da="i dag → udmeldt"),
    "to-computed": Text(en="today → computed", da="i dag → beregnet"),
    "city-index": Text(en="100", da="100"),
    # lines
    "line-start-current": Text(en="Current budget", da="Nuværende budget"),
    "line-start-per-head": Text(en="The frame shared per head", da="Rammen fordelt pr. indbygger"),
    "line-step": Text(en="Indicator", da="Indikator"),
    "line-rounding": Text(en="Rounding", da="Afrunding"),
    "line-computed": Text(en="Computed guideline", da="Beregnet vejledende budget"),
    "line-unexplained": Text(
        en="Announced less computed (unexplained)", da="Udmeldt minus beregnet (uforklaret)"
    ),
    "line-another-frame": Text(
        en="Announced less computed (another frame)", da="Udmeldt minus beregnet (anden ramme)"
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
    "unexplained": Text(
        en="The difference between announced and computed does not follow from these indicators.",
        da="Forskellen mellem det udmeldte og det beregnede følger ikke af disse indikatorer.",
    ),
    "another-frame": Text(
        en="The announced sums to {total}, but the frame divided here is {frame}. What follows "
        "from that is part of “announced less computed”; the rest of it does not follow from these "
        "indicators.",
        da="Det udmeldte summer til {total}, men rammen, der fordeles her, er {frame}. Den "
        "forskel indgår i ”udmeldt minus beregnet”; resten følger ikke af disse indikatorer.",
    ),
    "formula": Text(
        en="An indicator gives its weight × the area's share of it × the frame. The printed kroner "
        "sum exactly; the rounding line is what they leave of the rounded guideline.",
        da="En indikators bidrag er dens vægt × lokalområdets andel af den × rammen. De viste "
        "beløb summer nøjagtigt; linjen Afrunding er forskellen til det afrundede vejledende "
        "budget.",
    ),
    "odd": Text(
        en="The frame is taken without the {amount} kr. that are not divided, because guidelines "
        "are rounded to {round_to} kr.",
        da="Rammen er regnet uden de {amount} kr., der ikke fordeles, fordi de vejledende "
        "budgetter afrundes til {round_to} kr.",
    ),
    "formula-start-current": Text(
        en="From the current budget an indicator's step is its weight × (share × frame less the "
        "current budget).",
        da="Med det nuværende budget som udgangspunkt er en indikators trin dens vægt × (andel × "
        "ramme minus nuværende budget).",
    ),
    "formula-start-per-head": Text(
        en="From an equal share per head an indicator's step is what it gives above the same per "
        "head.",
        da="Med en lige fordeling pr. indbygger som udgangspunkt er en indikators trin dens bidrag "
        "minus det, den ville give, hvis dens del af rammen fulgte indbyggertallet.",
    ),
    "formula-per-head": Text(
        en="Per head is what the area would get, in all and of each indicator's part of the frame, "
        "by its share of the inhabitants.",
        da="Pr. indb. viser, hvad lokalområdet ville få efter sin andel af indbyggerne, i alt og "
        "af hver indikators del af rammen.",
    ),
    "difference-is": Text(
        en="The difference is what an indicator gives above that.",
        da="Forskellen er bidraget minus det, der står under Pr. indb.",
    ),
    "bars": Text(
        en="Each area's bars have a scale of their own, from 0 to its largest amount.",
        da="Hvert lokalområdes søjler har deres egen skala, fra 0 til lokalområdets største beløb.",
    ),
    "index-is-per-inhabitant": Text(
        en="Index: kr. per inhabitant, where the whole city is 100.",
        da="Indeks: kr. pr. indbygger, hvor hele byen er 100.",
    ),
    "index-is-per-user": Text(
        en="Index: kr. per potential user, where the whole city is 100.",
        da="Indeks: kr. pr. potentiel bruger, hvor hele byen er 100.",
    ),
    "index-is-of-both": Text(
        en="Index: kr. per inhabitant or per potential user, where the whole city is 100.",
        da="Indeks: kr. pr. indbygger eller pr. potentiel bruger, hvor hele byen er 100.",
    ),
    "levels-announced": Text(
        en="Both kr. and index follow the announced guideline, which applies; the indicators "
        "explain the computed.",
        da="Både kr. og indeks følger det udmeldte vejledende budget, som gælder; indikatorerne "
        "forklarer det beregnede.",
    ),
    "no-potential-users": Text(
        en="The data have no figures for potential users (`per_potential_user`), so there are no "
        "kr. per potential user.",
        da="Data har ingen tal for potentielle brugere (`per_potential_user`), så kr. pr. "
        "potentiel bruger kan ikke vises.",
    ),
    # refusals
    "key-given": Text(
        en="the frame is divided by the key `{key}`, not by indicators, so there are no "
        "contributions to explain a guideline by",
        da="rammen er fordelt efter fordelingsnøglen `{key}`, ikke efter indikatorer, så der er "
        "ingen bidrag at forklare et vejledende budget med",
    ),
    "no-population": Text(
        en="the data name no population (`per_inhabitant`) to share the frame by per head",
        da="data angiver ingen befolkning (`per_inhabitant`), som rammen kan fordeles efter",
    ),
}
