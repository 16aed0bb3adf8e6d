"""The words of charts."""

from tilbudsvifte.texts.message import Text

TEXTS: dict[str, Text] = {
    # titles
    "explain-current": Text(
        en="From the current budget to the guideline, step by step",
        da="Fra nuværende til vejledende budget, trin for trin",
    ),
    "explain-per-head": Text(
        en="From an equal share per head to the guideline",
        da="Fra lige fordeling pr. indbygger til vejledende budget",
    ),
    "sensitivity": Text(
        en="What each area can get, whatever the weights in the stated order",
        da="Hvad hvert lokalområde kan få med vægte i den nævnte rækkefølge",
    ),
    "audit": Text(
        en="The announced guideline beside what the stated order can give",
        da="Det udmeldte vejledende budget og hvad rækkefølgen kan give",
    ),
    "phase": Text(
        en="From the current budget to the guideline in {years} years",
        da="Fra nuværende til vejledende budget på {years} år",
    ),
    "phase-one": Text(
        en="From the current budget to the guideline in one year",
        da="Fra nuværende til vejledende budget på ét år",
    ),
    "phase-target": Text(
        en="From the current budget to the target in {years} years",
        da="Fra nuværende budget til målet på {years} år",
    ),
    "phase-target-one": Text(
        en="From the current budget to the target in one year",
        da="Fra nuværende budget til målet på ét år",
    ),
    # legend
    "whole": Text(en="budget", da="budget"),
    "more": Text(en="more", da="mere"),
    "less": Text(en="less", da="mindre"),
    "current": Text(en="Current", da="Nuværende"),
    "announced": Text(en="Announced", da="Udmeldt"),
    "computed": Text(en="Computed", da="Beregnet"),
    "nearest": Text(en="Nearest", da="Nærmest"),
    "example": Text(en="Example", da="Eksempel"),
    "median": Text(en="Median", da="Median"),
    "range": Text(en="Lowest–highest", da="Lavest–højest"),
    "likely": Text(en="5–95 %", da="5–95 %"),
    "guideline": Text(en="Guideline", da="Vejledende"),
    "guideline-line": Text(
        en="level line: guideline that applies", da="vandret linje: gældende vejledende budget"
    ),
    "line-announced": Text(
        en="level line: announced guideline", da="vandret linje: udmeldt vejledende budget"
    ),
    "line-computed": Text(
        en="level line: computed guideline", da="vandret linje: beregnet vejledende budget"
    ),
    "target": Text(en="Target", da="Mål"),
    "today": Text(en="Today", da="I dag"),
    "years": Text(en="Year", da="År"),
    "numbered": Text(
        en="A number before a name is the area's place in the data, where names look alike.",
        da="Et nummer foran et navn er lokalområdets plads i data, hvor navnene ligner hinanden.",
    ),
    # bars of a waterfall
    "line-step": Text(en="{rank}. {name}", da="{rank}. {name}"),
    # notes
    "steps-current": Text(
        en="A step is what its indicator gives the area less the same part of its current budget: "
        "weight × (the area's share × the frame - current budget).",
        da="Et trin er, hvad indikatoren giver lokalområdet, minus samme del af dets nuværende "
        "budget: vægt × (lokalområdets andel × rammen - nuværende budget).",
    ),
    "steps-per-head": Text(
        en="A step is what its indicator gives the area less what the same money would be per "
        "inhabitant: weight × (the area's share - its share of the inhabitants) × the frame.",
        da="Et trin er, hvad indikatoren giver lokalområdet, minus hvad de samme midler ville være "
        "pr. indbygger: vægt × (lokalområdets andel - dets andel af indbyggerne) × rammen.",
    ),
    "bounds": Text(
        en="The thin line holds for all weights in the stated order, for the indicators with "
        "figures; not all areas reach its ends at once.",
        da="Den tynde linje gælder for alle vægte i den nævnte rækkefølge, for indikatorerne med "
        "tal; lokalområderne når ikke dens ender samtidig.",
    ),
    "likely-range": Text(
        en="The box holds the middle 90 % of budgets, and the median has half of them on "
        "either side, if every set of weights in the order is equally likely. That is an "
        "assumption; no paper says so. The thin line needs no such assumption.",
        da="Boksen rummer de midterste 90 % af budgetterne, og medianen har halvdelen på "
        "hver side, hvis alle vægte i rækkefølgen er lige sandsynlige. Det er en antagelse; "
        "ingen af papirerne siger det. Den tynde linje kræver ikke den antagelse.",
    ),
    "reached": Text(
        en="There are weights in the order that give the announced guideline, each area within "
        "{tolerance} kr.; the diamond is what one example gives. That does not prove that they "
        "were used.",
        da="Der findes vægte i rækkefølgen, som giver det udmeldte vejledende budget, hvert "
        "lokalområde inden for {tolerance} kr.; ruden er, hvad ét eksempel giver. Det beviser "
        "ikke, at de blev brugt.",
    ),
    "not-reached": Text(
        en="No weights in the order give the announced guideline from these figures, each area "
        "within {tolerance} kr. The diamond is the nearest result; its differences sum to "
        "{distance}.",
        da="Ingen vægte i rækkefølgen giver det udmeldte vejledende budget ud fra disse tal, hvert "
        "lokalområde inden for {tolerance} kr. Ruden er det nærmeste resultat; dets forskelle "
        "summer til {distance}.",
    ),
    "not-proved": Text(
        en="That does not prove that the order was not followed: {missing} of {all} indicators "
        "have no figures here, {proxies} are wholly or partly proxies, {estimates} estimates.",
        da="Det beviser ikke, at rækkefølgen ikke blev fulgt: {missing} af {all} indikatorer er "
        "uden tal her, {proxies} er helt eller delvis tilnærmede mål (proxy), {estimates} skøn.",
    ),
    "assumptions": Text(
        en="The figures of {count} of the {known} indicators with figures are wholly or partly "
        "assumed.",
        da="Tallene for {count} af de {known} indikatorer med tal er helt eller delvis antaget.",
    ),
    "floored": Text(
        en="A path that ends above its guideline is protected by the floor; one that ends below "
        "it pays for that.",
        da="En kurve, der ender over sit vejledende budget, er beskyttet af mindstebudgettet; en, "
        "der ender under, betaler for det.",
    ),
    "limits": Text(en="Limits: {limits}.", da="Grænser: {limits}."),
    "limit-cut": Text(en="largest yearly cut {amount}", da="højeste årlige nedgang {amount}"),
    "limit-gain": Text(en="largest yearly gain {amount}", da="højeste årlige tilførsel {amount}"),
    "limit-floor": Text(en="floor {amount}", da="mindstebudget {amount}"),
    "limit-share": Text(en="{share} of the current budget", da="{share} af det nuværende budget"),
    "undivided": Text(
        en="In no area: {first} today and {last} in year {years}; with the areas that sums to "
        "{whole} in every year.",
        da="Uden for lokalområderne: {first} i dag og {last} i år {years}; sammen med "
        "lokalområderne giver det {whole} hvert år.",
    ),
    "undivided-below": Text(
        en="In no area: {first} today and {last} in year {years}; with the areas that sums to "
        "{whole} in every year. Below 0 the areas together have more than the frame.",
        da="Uden for lokalområderne: {first} i dag og {last} i år {years}; sammen med "
        "lokalområderne giver det {whole} hvert år. Under 0 har lokalområderne tilsammen mere end "
        "rammen.",
    ),
    "above-frame": Text(
        en="Together the areas have more than the frame of {whole}: {first} more today, and "
        "{last} more in year {years}.",
        da="Lokalområderne har tilsammen mere end rammen på {whole}: {first} mere i dag og {last} "
        "mere i år {years}.",
    ),
    "weights-shown": Text(
        en="The weights are those of the diamonds, not of a scheme.",
        da="Vægtene er dem, der giver ruderne, ikke en metodes.",
    ),
    "indicators": Text(
        en="Indicators in their order: {indicators}.", da="Indikatorer i rækkefølge: {indicators}."
    ),
    "indicator": Text(en="{rank}. {name} ({words})", da="{rank}. {name} ({words})"),
    "weight": Text(en="weight {weight}", da="vægt {weight}"),
}
