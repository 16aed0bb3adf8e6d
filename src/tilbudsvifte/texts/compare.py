"""The words of `tilbud compare`."""

from tilbudsvifte.texts.message import Text

TEXTS: dict[str, Text] = {
    # the two sides
    "title": Text(en="Two budgets compared ({unit})", da="To budgetter sammenlignet ({unit})"),
    "side-before": Text(en="Before: {side}", da="Før: {side}"),
    "side-after": Text(en="After: {side}", da="Efter: {side}"),
    "shipped": Text(en="the data that come with tilbud", da="de medfølgende data"),
    "changed": Text(en="{data}, changed by {changes}", da="{data}, ændret med {changes}"),
    "scenario": Text(
        en="the scenario {name} ({file}) on {data}", da="scenariet {name} ({file}) på {data}"
    ),
    "same": Text(en="Nothing differs.", da="Der er ingen forskelle."),
    "only-before": Text(
        en="Only before: {areas}; there is no such area after, which counts as 0 kr.",
        da="Findes kun før: {areas}; på den anden side regnes der med 0 kr.",
    ),
    "only-after": Text(
        en="Only after: {areas}; there is no such area before, which counts as 0 kr.",
        da="Findes kun efter: {areas}; på den anden side regnes der med 0 kr.",
    ),
    # directions and ranges
    "order": Text(
        en="Directions and ranges that differ ({unit})",
        da="Retninger og udfaldsrum, der er forskellige ({unit})",
    ),
    "order-same": Text(
        en="Every direction and every range is the same.",
        da="Alle retninger og alle udfaldsrum er de samme.",
    ),
    "verdicts-differ": Text(en="Another direction: {areas}.", da="Ny retning: {areas}."),
    "new": Text(en="new: {direction}", da="nyt: {direction}"),
    "gone": Text(en="gone", da="udgået"),
    "from-to": Text(en="{before} → {after}", da="{before} → {after}"),
    # figures
    "before": Text(en="Before", da="Før"),
    "after": Text(en="After", da="Efter"),
    "figure-current": Text(en="Current budget", da="Nuværende ressourcefordeling"),
    "figure-computed": Text(en="Computed guideline", da="Beregnet vejledende budget"),
    "figure-guideline": Text(en="Guideline that applies", da="Gældende vejledende budget"),
    "name-current": Text(en="the current budget", da="den nuværende ressourcefordeling"),
    "name-computed": Text(en="the computed guideline", da="det beregnede vejledende budget"),
    "name-guideline": Text(en="the guideline that applies", da="det gældende vejledende budget"),
    "in-unit": Text(en="{figure} ({unit})", da="{figure} ({unit})"),
    "same-figures": Text(
        en="The same on both sides: {figures}.", da="Ens på begge sider: {figures}."
    ),
    "computed-applies": Text(
        en="On both sides the computed guideline is the one that applies.",
        da="På begge sider er det det beregnede vejledende budget, der gælder.",
    ),
    "applies-differs": Text(
        en="Which guideline applies: {before} → {after}.",
        da="Gældende vejledende budget: {before} → {after}.",
    ),
    "applies-announced": Text(en="the announced", da="det udmeldte"),
    "applies-computed": Text(en="the computed", da="det beregnede"),
    "frame": Text(
        en="Frame: {before} → {after} ({change}).",
        da="Økonomisk ramme: {before} → {after} ({change}).",
    ),
    "frame-same": Text(
        en="The frame is {frame} on both sides.",
        da="Den økonomiske ramme er {frame} på begge sider.",
    ),
    "odd": Text(
        en="Not divided (rounding): {before} kr. → {after} kr.",
        da="Ikke fordelt (afrunding): {before} kr. → {after} kr.",
    ),
    "key": Text(en="Divided by: {before} → {after}.", da="Fordelt efter: {before} → {after}."),
    "key-indicators": Text(en="the indicators", da="indikatorerne"),
    "weights": Text(en="Weights", da="Vægte"),
    "shares": Text(en="Shares of the frame", da="Andele af rammen"),
    # which input makes it
    "split": Text(
        en="What makes the change: {figure} ({unit})",
        da="Hvad ændringen skyldes: {figure} ({unit})",
    ),
    "no-budget-differs": Text(
        en="The inputs below differ; no budget does.",
        da="Inddata nedenfor er forskellige; budgetterne er de samme.",
    ),
    "input": Text(en="Input", da="Inddata"),
    "others": Text(en="{count} more (--details)", da="{count} til (--details)"),
    "numbered": Text(en="{number}. {input}", da="{number}. {input}"),
    "shapley": Text(
        en="Each change is split over {count} inputs by Shapley values: what an input changes, as "
        "the mean over all orders in which they can be put in. The parts are rounded to whole "
        "kroner so that they sum to the change.",
        da="Hver ændring er fordelt på {count} sæt inddata med Shapley-værdier: det, som et sæt "
        "ændrer, i gennemsnit over alle de rækkefølger, som sættene kan ændres i. Delene er "
        "afrundet til hele kroner, så de tilsammen giver ændringen.",
    ),
    "one-input": Text(
        en="A single input makes the whole change.",
        da="Et enkelt sæt inddata står for hele ændringen.",
    ),
    "in-order": Text(
        en="There are {count} inputs, and Shapley values are worked out for up to {most}: each has "
        "what it changes when it is put in after those before it, in the order of the files. "
        "Another order would split the changes in another way.",
        da="Der er {count} sæt inddata, og Shapley-værdier beregnes for højst {most}. Sættene er "
        "derfor ændret ét ad gangen i filernes rækkefølge, og hvert sæt står med det, som det "
        "ændrede. I en anden rækkefølge ville tallene være andre.",
    ),
    "coarse": Text(
        en="More than {most} values differ: those below one entry were taken together.",
        da="Mere end {most} værdier er forskellige, så de, der står under samme post, er "
        "regnet under ét.",
    ),
    "two-streams": Text(
        en="standard input can be one of the two sides, not both",
        da="standard input kan være en af de to sider, ikke begge",
    ),
    "input-is-cut": Text(
        en="An input is a group of differences that is valid by itself. The two differ so much "
        "that the search for the smallest groups was ended (at most {most} mixtures are tried); "
        "there may be smaller ones.",
        da="Et sæt inddata er en gruppe af forskelle, der er gyldig i sig selv. De to er så "
        "forskellige, at søgningen efter de mindste grupper blev afbrudt (højst {most} blandinger "
        "prøves); der kan findes mindre.",
    ),
    "input-is": Text(
        en="An input is the smallest group of differences that is valid by itself.",
        da="Et sæt inddata er den mindste gruppe af forskelle, der er gyldig i sig selv.",
    ),
    # differences
    "differs": Text(en="{path}: {before} → {after}", da="{path}: {before} → {after}"),
    "added": Text(en="{path}: added", da="{path}: tilføjet"),
    "removed": Text(en="{path}: taken away", da="{path}: fjernet"),
    "replaced": Text(en="{path}: changed", da="{path}: ændret"),
    "reordered": Text(en="{path}: another order", da="{path}: en anden rækkefølge"),
    "group": Text(en="{path} ({count} differences)", da="{path} ({count} forskelle)"),
    "and-more": Text(en="{first} (and {more} more)", da="{first} (og {more} til)"),
    "group-is": Text(en="{input}: {differences}", da="{input}: {differences}"),
    "differences": Text(en="The inputs", da="Inddata"),
    "at": Text(en="{difference} ({places})", da="{difference} ({places})"),
    "below": Text(en="  {text}", da="  {text}"),
    "apart": Text(
        en="Differences that cannot touch a budget: {count} ({differences}).",
        da="Forskelle, der ikke kan påvirke et budget: {count} ({differences}).",
    ),
    "apart-heading": Text(
        en="Differences that cannot touch a budget", da="Forskelle, der ikke kan påvirke et budget"
    ),
    "more": Text(en="{count} more", da="{count} til"),
    # refusals
    "two-folders": Text(
        en="`--set` changes the data of the run, and both sides are data folders of their own",
        da="`--set` ændrer de data, der ellers bruges, men her er begge sider selv datamapper",
    ),
    "no-budget": Text(
        en="{side} gives no budget: {why}", da="der kan ikke beregnes et budget for {side}: {why}"
    ),
}
