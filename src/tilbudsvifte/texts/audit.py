"""The words of `tilbud audit`."""

from tilbudsvifte.texts.message import Text

TEXTS: dict[str, Text] = {
    # the answer
    "answer": Text(en="The answer", da="Svaret"),
    "no": Text(
        en="No weights in the stated order give the announced guideline from these indicators, "
        "within {tolerance} kr. per area.",
        da="Ingen vægte i den nævnte rækkefølge giver det udmeldte vejledende budget ud fra disse "
        "indikatorer, inden for {tolerance} kr. pr. lokalområde.",
    ),
    "yes": Text(
        en="Yes: some weights in the stated order give the announced guideline from these "
        "indicators, within {tolerance} kr. per area.",
        da="Ja: der er vægte i den nævnte rækkefølge, som giver det udmeldte vejledende budget ud "
        "fra disse indikatorer, inden for {tolerance} kr. pr. lokalområde.",
    ),
    "nearest-leaves": Text(
        en="The nearest result leaves {distance} kr. unexplained in all.",
        da="Det nærmeste resultat efterlader i alt {distance} kr. uforklaret.",
    ),
    "outside": Text(
        en="Outside what the order allows, whatever the weights: {areas}.",
        da="Uden for det, rækkefølgen tillader, uanset vægtene: {areas}.",
    ),
    "outside-above": Text(
        en="{name}, whose {announced} is above its highest, {bound}",
        da="{name}, hvis {announced} er over det højeste, {bound}",
    ),
    "outside-below": Text(
        en="{name}, whose {announced} is below its lowest, {bound}",
        da="{name}, hvis {announced} er under det laveste, {bound}",
    ),
    "all-inside": Text(
        en="Each area by itself lies inside its bounds; no one weighting reaches them all.",
        da="Hvert lokalområde ligger for sig inden for sit udfaldsrum; ingen vægtning når dem alle "
        "på én gang.",
    ),
    # what it does not prove
    "not-proved": Text(en="What the answer does not prove", da="Hvad svaret ikke beviser"),
    "not-proved-no": Text(
        en="It does not show that the stated order was not followed.",
        da="Det viser ikke, at den nævnte rækkefølge ikke er fulgt.",
    ),
    "not-proved-yes": Text(
        en="It does not show that such weights were used, only that they can have been.",
        da="Det viser ikke, at sådanne vægte er brugt, kun at de kan være det.",
    ),
    "without-figures": Text(
        en="Without figures, and so not in the answer: {missing} of the {all} indicators in the "
        "order.",
        da="Uden tal og derfor ikke med i svaret: {missing} af rækkefølgens {all} indikatorer.",
    ),
    "proxies": Text(
        en="Wholly or partly proxies: {count} of the {known} with figures.",
        da="Helt eller delvis tilnærmede mål (proxy): {count} af de {known} med tal.",
    ),
    "estimates": Text(
        en="Wholly or partly estimates: {count} of the {known}.",
        da="Helt eller delvis skøn: {count} af de {known}.",
    ),
    "assumptions": Text(
        en="Wholly or partly assumed, not known: {count} of the {known}.",
        da="Helt eller delvis antaget, ikke kendt: {count} af de {known}.",
    ),
    "announced-below": Text(
        en="The announced sums to {announced}, {gap} less than the frame: no weights give both.",
        da="Det udmeldte er i alt {announced}, {gap} mindre end rammen: ingen vægte giver begge "
        "dele.",
    ),
    "announced-above": Text(
        en="The announced sums to {announced}, {gap} more than the frame: no weights give both.",
        da="Det udmeldte er i alt {announced}, {gap} mere end rammen: ingen vægte giver begge "
        "dele.",
    ),
    "reading-sums": Text(en="{name}: {sums}", da="{name}: {sums}"),
    "readings-from": Text(en="Scenarios in {folders}.", da="Scenarier i {folders}."),
    "dates": Text(en="Reference dates: {dates}.", da="Datoer: {dates}."),
    "unpublished": Text(
        en="The figures, their dates and the weights behind the announced guideline were never "
        "published.",
        da="Tallene bag det udmeldte vejledende budget, deres datoer og vægtene er aldrig "
        "offentliggjort.",
    ),
    # the areas
    "areas": Text(en="Area by area ({unit})", da="Lokalområde for lokalområde ({unit})"),
    "nearest": Text(en="Nearest", da="Nærmest"),
    "example": Text(en="Example", da="Eksempel"),
    "unexplained": Text(en="Unexplained", da="Uforklaret"),
    "bounds": Text(en="Bounds", da="Udfaldsrum"),
    "inside": Text(en="inside", da="inden for"),
    "above": Text(en="above", da="over"),
    "below": Text(en="below", da="under"),
    "one-by-one": Text(
        en="Lowest and highest hold for each area by itself, and inside allows {tolerance} kr. "
        "more to either side: that areas lie inside one by one does not mean that one weighting "
        "reaches them all.",
        da="Lavest og højest gælder for hvert lokalområde for sig, og inden for er regnet med "
        "yderligere {tolerance} kr. til hver side: at lokalområderne hver for sig ligger inden "
        "for, betyder ikke, at én vægtning når dem alle.",
    ),
    "unexplained-is-nearest": Text(
        en="Unexplained is announced less nearest.", da="Uforklaret er udmeldt minus nærmest."
    ),
    "unexplained-is-example": Text(
        en="Unexplained is announced less example.", da="Uforklaret er udmeldt minus eksempel."
    ),
    # the weights
    "weights-of-nearest": Text(
        en="Weights of the nearest result", da="Vægtene i det nærmeste resultat"
    ),
    "weights-of-example": Text(en="Weights that give it", da="Vægte, der giver det"),
    "least": Text(en="Least", da="Mindst"),
    "greatest": Text(en="Greatest", da="Størst"),
    "others-as-near": Text(
        en="Other weights in the order may come as near.",
        da="Andre vægte i rækkefølgen kan komme lige så nær.",
    ),
    "each-by-itself": Text(
        en="Least and greatest hold for each weight by itself, over all weights in the order that "
        "give the announced guideline; not every combination of them does.",
        da="Mindst og størst gælder for hver vægt for sig, for alle vægte i rækkefølgen, som giver "
        "det udmeldte vejledende budget; det gør ikke enhver kombination af dem.",
    ),
    "scheme-not-used": Text(
        en="The scheme of the computed guideline, below, takes no part in the answer.",
        da="Vægtningsmetoden for det beregnede vejledende budget nedenfor indgår ikke i svaret.",
    ),
    # the missing indicators
    "closing": Text(
        en="What the missing indicators would have to show",
        da="Hvad indikatorerne uden tal skulle vise",
    ),
    "would-close": Text(
        en="With {names} counted in, each at its stated rank, some weights in the order would "
        "give the announced guideline for shares such as these, the same in each of them:",
        da="Når {names} tælles med på den nævnte plads, er der vægte i rækkefølgen, som giver det "
        "udmeldte vejledende budget, ved andele som disse, den samme i hver af dem:",
    ),
    "without-them": Text(en="Share without them", da="Andel uden dem"),
    "closing-ranges": Text(
        en="Least and greatest hold for one area at a time. The shares of the example depart least "
        "from those of the computed guideline, without them. The real shares were never published.",
        da="Mindst og størst gælder for ét lokalområde ad gangen. Eksemplets andele afviger mindst "
        "fra det beregnede vejledende budgets, uden dem. De virkelige andele er aldrig "
        "offentliggjort.",
    ),
    "missing-weigh": Text(
        en="In the example the missing weigh {share} together:",
        da="I eksemplet vejer indikatorerne uden tal tilsammen {share}:",
    ),
    "cannot-close": Text(
        en="No shares of {names}, the same in each, would let weights in the order give the "
        "announced guideline.",
        da="Ingen andele af {names}, de samme i hver, ville gøre det muligt for vægte i "
        "rækkefølgen at give det udmeldte vejledende budget.",
    ),
    # other readings
    "readings": Text(
        en="Other readings of the order and figures", da="Andre læsninger af rækkefølgen og tallene"
    ),
    "reading": Text(en="Reading", da="Læsning"),
    "these-data": Text(en="The data above", da="Data ovenfor"),
    "reached": Text(en="Reached", da="Kan nås"),
    "reached-yes": Text(en="yes", da="ja"),
    "reached-no": Text(en="no", da="nej"),
    "outside-bounds": Text(en="Outside its bounds", da="Uden for udfaldsrum"),
    "outside-area": Text(en="{side}: {names}", da="{side}: {names}"),
    "same-as-data": Text(
        en="Not asked again, because order, shares, frame, announced guideline and rounding are "
        "those of the data above: {names}.",
        da="Ikke spurgt igen, fordi rækkefølge, andele, ramme, udmeldt vejledende budget og "
        "afrunding er de samme som i data ovenfor: {names}.",
    ),
    "same-as": Text(
        en="Not asked again, because they are those of {other}: {names}.",
        da="Ikke spurgt igen, fordi de er de samme som i {other}: {names}.",
    ),
    "refused": Text(
        en="Not audited, because there is no budget by indicators under them or the file has a "
        "fault (see tilbud check): {names}.",
        da="Ikke undersøgt, fordi de ikke giver et budget efter indikatorer, eller fordi filen har "
        "en fejl (se tilbud check): {names}.",
    ),
    "refused-reading": Text(en="{name} ({file})", da="{name} ({file})"),
    "no-readings": Text(
        en="No other readings of the order and figures were tried: --readings FOLDER tries "
        "scenarios that hold some.",
        da="Andre læsninger af rækkefølgen og tallene er ikke prøvet: --readings MAPPE prøver "
        "scenarier, der indeholder nogle.",
    ),
    # refusals
    "needs-scipy": Text(
        en="an audit needs scipy, which is not installed or cannot be loaded; in a clone "
        "of tilbudsvifte: pip install '.[audit]'",
        da="en undersøgelse kræver scipy, som ikke er installeret eller ikke kan indlæses; "
        "i en klon af tilbudsvifte: pip install '.[audit]'",
    ),
    "key-given": Text(
        en="key `{key}` is not made of indicators, so there are no weights to look for",
        da="nøglen `{key}` er ikke beregnet af indikatorer, så der er ingen vægte at lede efter",
    ),
    "nothing-announced": Text(
        en="there is no announced guideline to look for weights of",
        da="der er intet udmeldt vejledende budget at finde vægte til",
    ),
}
