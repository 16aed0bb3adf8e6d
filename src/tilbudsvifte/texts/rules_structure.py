"""What the rules on structure say."""

from tilbudsvifte.texts.message import Text

TEXTS: dict[str, Text] = {
    "one-offer": Text(en="1 offer", da="1 tilbud"),
    "offers": Text(en="{number} offers", da="{number} tilbud"),
    "unaccounted": Text(
        en="{name} belongs to {area} and is not among `offers`",
        da="{name} hører til {area} og står ikke under `offers`",
    ),
    "probably-unaccounted": Text(
        en="{name} probably belongs to {area} and is not among `offers`",
        da="{name} hører formentlig til {area} og står ikke under `offers`",
    ),
    "perhaps-unaccounted": Text(
        en="{name} may be one of the offers of {area} and is not among `offers`",
        da="{name} er måske et af tilbuddene i {area} og står ikke under `offers`",
    ),
    "account": Text(
        en="write `{id}:` under `offers`, and in its `action` what happens to it",
        da="skriv `{id}:` under `offers`, og i dets `action`, hvad der sker med det",
    ),
    "unknown": Text(
        en="the data do not know {name}; they name {named} in {area}, which has {today} today",
        da="data kender ikke {name}; de nævner {named} i {area}, som har {today} i dag",
    ),
    "unknown-uncounted": Text(
        en="the data do not know {name}, nor how many offers {area} has today",
        da="data kender hverken {name}, eller hvor mange tilbud {area} har i dag",
    ),
    "its-id": Text(
        en="an offer of that name stands in the data as `{id}`: write that",
        da="et tilbud med det navn står i data som `{id}`: skriv det",
    ),
    "if-new": Text(
        en="if it is new, write `action: opens`; if not, use its id in the data",
        da="skriv `action: opens`, hvis det er nyt; brug ellers dets id i data",
    ),
    "name-within": Text(
        en="write its `name`, and in `count` how many offers it stands for; there is room for "
        "{room} that the data do not name",
        da="skriv dets `name`, og i `count`, hvor mange tilbud det står for; der er plads til "
        "{room}, som data ikke nævner",
    ),
    "elsewhere": Text(
        en="{name} belongs to {other}, not to {area}",
        da="{name} hører til {other}, ikke til {area}",
    ),
    "perhaps-elsewhere": Text(
        en="{name} probably belongs to {other}, not to {area}",
        da="{name} hører formentlig til {other}, ikke til {area}",
    ),
    "outside": Text(
        en="{name} lies outside all areas, and so not in {area}",
        da="{name} ligger uden for alle lokalområder og altså ikke i {area}",
    ),
    "leave-to": Text(
        en="take it out here and leave it to the proposal of {other}",
        da="tag det ud her, og overlad det til buddet fra {other}",
    ),
    "take-out": Text(en="take it out", da="tag det ud"),
    "twice": Text(
        en="{name} stands here already, as `{id}`",
        da="{name} står her allerede som `{id}`",
    ),
    "one-entry": Text(
        en="take one of the two out; if they are two offers, give each a `name` of its own",
        da="tag det ene ud; er det to tilbud, så giv hvert sit eget `name`",
    ),
    "in-two-proposals": Text(
        en="{name} stands in {file} as well",
        da="{name} står også i {file}",
    ),
    "one-proposal": Text(
        en="take it out of one of the two proposals",
        da="tag det ud af det ene af de to bud",
    ),
    "opens-existing": Text(
        en="{name} opens, but the data know it as an offer of today",
        da="{name} etableres, men data kender det som et tilbud, der findes i dag",
    ),
    "new-id": Text(
        en="write `action: continues` or `action: changes`; if it is new, give it an id of its own",
        da="skriv `action: continues` eller `action: changes`; er det nyt, så giv det sit eget id",
    ),
    "opens-with-grant": Text(
        en="{name} opens, but has a grant of {today} ({unit}) today",
        da="{name} etableres, men har en bevilling på {today} ({unit}) i dag",
    ),
    "no-grant-today": Text(
        en="write `action: continues` or `action: changes`; if it is new, leave out `grant_today`",
        da="skriv `action: continues` eller `action: changes`; er det nyt, så udelad `grant_today`",
    ),
    "too-few": Text(
        en="{area} is left with {left} that the frame pays for, where it must have at least "
        "{least}",
        da="{area} har {left} tilbage, som rammen betaler, og skal mindst have {least}",
    ),
    "keep-more": Text(
        en="let {missing} more that the frame pays for remain or open",
        da="lad {missing} mere, som rammen betaler, bestå eller blive etableret",
    ),
    "few": Text(
        en="{area} is left with {left} that the frame pays for, where {expected} are expected",
        da="{area} har {left} tilbage, som rammen betaler, hvor der ventes {expected}",
    ),
    "few-quoted": Text(
        en="{area} is left with {left} that the frame pays for; the paper says “{quote}”",
        da="{area} har {left} tilbage, som rammen betaler; papiret siger »{quote}«",
    ),
    "not-fewer": Text(
        en="all areas together plan {offers}, where there are {today} today; they are to become "
        "fewer",
        da="alle lokalområder planlægger tilsammen {offers}, hvor der i dag er {today}; de skal "
        "blive færre",
    ),
    "not-larger": Text(
        en="all areas together plan {offers} of {mean} ({unit}) on average, where there are "
        "{today} of {mean_today} today; they are to become fewer but larger",
        da="alle lokalområder planlægger tilsammen {offers} på {mean} ({unit}) i gennemsnit, hvor "
        "der i dag er {today} på {mean_today}; de skal blive færre, men større",
    ),
    "plan-at-most": Text(
        en="for the same money, plan at most {most} in all",
        da="planlæg højst {most} i alt for de samme penge",
    ),
    "not-social": Text(
        en="no offer that remains in {area} provides company for whoever drops in",
        da="intet tilbud, der består i {area}, giver samvær for dem, der kommer forbi",
    ),
    "provide-social": Text(
        en="write `social` in `provides` of an offer that does",
        da="skriv `social` i `provides` for et tilbud, der gør",
    ),
    "district-left": Text(
        en="when {name} ends, no offer is left in {district}",
        da="når {name} ophører, er der intet tilbud tilbage i {district}",
    ),
    "district-untold": Text(
        en="{name} ends, and it cannot be told whether an offer is left in {district}",
        da="{name} ophører, og det kan ikke ses, om der er et tilbud tilbage i {district}",
    ),
    "no-offer-in": Text(
        en="{area} plans no offer in {districts}",
        da="{area} planlægger intet tilbud i {districts}",
    ),
    "offer-untold": Text(
        en="it cannot be told whether {area} plans an offer in {districts}",
        da="det kan ikke ses, om {area} planlægger et tilbud i {districts}",
    ),
    "serve-district": Text(
        en="plan an offer there, and write so in its `district`",
        da="planlæg et tilbud der, og skriv det i dets `district`",
    ),
    "state-district": Text(
        en="write the `district` of every offer that remains",
        da="skriv `district` for hvert tilbud, der består",
    ),
    "track-unserved": Text(
        en="nothing in the plan serves the track that {area} answers for: {track}",
        da="intet i planen tjener det faglige udviklingsspor, som {area} har ansvaret for: {track}",
    ),
    "serve-track": Text(
        en="write `{track}` in `tracks` of the offer, or in `track` of the activity, that serves "
        "it",
        da="skriv `{track}` i `tracks` for det tilbud eller i `track` for den aktivitet, der "
        "tjener det",
    ),
    "no-reason": Text(
        en="{name} ends, and no reason is given",
        da="{name} ophører, og der er ikke givet nogen grund",
    ),
    "give-reason": Text(
        en="write `reason` with one of the kinds `premises`, `geography`, `use`, "
        "`merged-into-larger` and `grant-expired`",
        da="skriv `reason` med en af begrundelserne `premises`, `geography`, `use`, "
        "`merged-into-larger` og `grant-expired`",
    ),
    "merges-into-nothing": Text(
        en="{name} merges, and nothing says into which offer",
        da="{name} sammenlægges, og intet siger, med hvilket tilbud",
    ),
    "say-merged-into": Text(
        en="write the offer's id in `merged_into`",
        da="skriv tilbuddets id i `merged_into`",
    ),
    "into-ended": Text(
        en="{into} is to take the place of {name}, but it ends, too",
        da="{into} skal træde i stedet for {name}, men ophører også selv",
    ),
    "into-ended-elsewhere": Text(
        en="{into} is to take the place of {name}, but it ends in {file}",
        da="{into} skal træde i stedet for {name}, men ophører i {file}",
    ),
    "into-proposed": Text(
        en="{into} is to take the place of {name}, but it is only proposed, and no plan opens it",
        da="{into} skal træde i stedet for {name}, men er kun foreslået, og ingen plan etablerer "
        "det",
    ),
    "into-expiring": Text(
        en="{into} is to take the place of {name}, but its grant runs out, and no plan keeps it",
        da="{into} skal træde i stedet for {name}, men dets bevilling udløber, og ingen plan "
        "fører det videre",
    ),
    "into-expired": Text(
        en="{into} is to take the place of {name}, but its grant has expired, and no plan keeps it",
        da="{into} skal træde i stedet for {name}, men dets bevilling er udløbet, og ingen plan "
        "fører det videre",
    ),
    "name-remaining": Text(
        en="name an offer that remains or opens",
        da="nævn et tilbud, der består eller etableres",
    ),
    "plan-replacement": Text(
        en="plan it as `{id}` under `offers`, or name an offer that is there",
        da="planlæg det som `{id}` under `offers`, eller nævn et tilbud, der findes",
    ),
    "premises-stays": Text(
        en="{name} takes over the premises of {before}, which neither ends nor moves",
        da="{name} overtager lokalerne fra {before}, som hverken ophører eller flytter",
    ),
    "premises-stays-elsewhere": Text(
        en="{name} takes over the premises of {before}, which neither ends nor moves in {file}",
        da="{name} overtager lokalerne fra {before}, som hverken ophører eller flytter i {file}",
    ),
    "premises-not-planned": Text(
        en="{name} takes over the premises of {before}, and nothing says what happens to that",
        da="{name} overtager lokalerne fra {before}, og intet siger, hvad der sker med det",
    ),
    "premises-left-open-elsewhere": Text(
        en="{name} takes over the premises of {before}, and {file} does not say what happens to "
        "that",
        da="{name} overtager lokalerne fra {before}, og {file} siger ikke, hvad der sker med det",
    ),
    "premises-let-leave": Text(
        en="let `{id}` end, or write in `premises.moves_to` where it goes",
        da="lad `{id}` ophøre, eller skriv i `premises.moves_to`, hvor det flytter hen",
    ),
    "premises-ask": Text(
        en="agree with {file}: `{id}` has to end there, or say in `premises.moves_to` where it "
        "goes",
        da="afstem med {file}: dér skal `{id}` ophøre eller sige i `premises.moves_to`, hvor det "
        "flytter hen",
    ),
    "premises-plan-leaving": Text(
        en="say under `offers` of its area that `{id}` ends, or in `premises.moves_to` where it "
        "goes",
        da="sig under `offers` for dets lokalområde, at `{id}` ophører, eller i "
        "`premises.moves_to`, hvor det flytter hen",
    ),
}
