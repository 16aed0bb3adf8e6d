"""What the rules on money say."""

from tilbudsvifte.texts.message import Text

TEXTS: dict[str, Text] = {
    "unjustified-deviation": Text(
        en="{area} asks for {proposed} ({unit}), {above} above its guideline of {guideline}; "
        "city-wide activities justify {justified}",
        da="{area} beder om {proposed} ({unit}), {above} over det vejledende budget på "
        "{guideline}; bydækkende aktiviteter begrunder {justified}",
    ),
    "unjustified-deviation-nothing-qualifies": Text(
        en="{area} asks for {proposed} ({unit}), {above} above its guideline of {guideline}; "
        "no city-wide activity qualifies to justify it",
        da="{area} beder om {proposed} ({unit}), {above} over det vejledende budget på "
        "{guideline}; ingen bydækkende aktivitet kan begrunde det",
    ),
    "justify-more": Text(
        en="needed: {needed} more that serves users of other areas, or a budget lower by {needed}",
        da="der mangler {needed} mere, som gavner brugere i andre lokalområder, eller et budget, "
        "der er {needed} lavere",
    ),
    "justify-more-at-share": Text(
        en="needed: {needed} more that serves users of other areas ({cost} of activity cost at "
        "this outside share of {share}), or a budget lower by {needed}",
        da="der mangler {needed} mere, som gavner brugere i andre lokalområder (aktiviteter for "
        "{cost}, når {share} af brugerne som nu kommer udefra), eller et budget, der er {needed} "
        "lavere",
    ),
    "unexplained-shortfall": Text(
        en="{area} asks for {proposed} ({unit}), {below} below its guideline of {guideline}, and "
        "does not say why",
        da="{area} beder om {proposed} ({unit}), {below} under det vejledende budget på "
        "{guideline}, og skriver ikke hvorfor",
    ),
    "explain-shortfall": Text(
        en="write in `justification` why less is enough",
        da="skriv i `justification`, hvorfor mindre er nok",
    ),
    "unserved-shortfall": Text(
        en="{area} asks for {proposed} ({unit}), {below} below its guideline of {guideline}; "
        "activities of other areas serve its users for {served}",
        da="{area} beder om {proposed} ({unit}), {below} under det vejledende budget på "
        "{guideline}; aktiviteter i andre lokalområder gavner dets brugere for {served}",
    ),
    "serve-more": Text(
        en="needed: {needed} more in activities of other areas for users from {area}, or a budget "
        "higher by {needed}",
        da="der mangler {needed} mere i andre lokalområders aktiviteter for brugere fra {area}, "
        "eller et budget, der er {needed} højere",
    ),
    "shortfall-untold": Text(
        en="{area} asks for {proposed} ({unit}), {below} below its guideline of {guideline}; "
        "whether activities of other areas make up for it cannot be told without their proposals",
        da="{area} beder om {proposed} ({unit}), {below} under det vejledende budget på "
        "{guideline}; om aktiviteter i andre lokalområder opvejer det, kan ikke ses uden deres bud",
    ),
    "run-all-areas": Text(
        en="validate the proposals of all areas together",
        da="kontrollér alle lokalområders bud sammen",
    ),
    "activity-not-qualifying": Text(
        en="{activity} cannot justify a deviation: {lacks}",
        da="{activity} kan ikke begrunde en afvigelse: {lacks}",
    ),
    "too-small-share": Text(
        en="{share} of its {counted} come from other areas, and at least {least} is asked for",
        da="{share} af dens {counted} kommer fra andre lokalområder, og der kræves mindst {least}",
    ),
    "too-few-users": Text(
        en="{number} {counted} come from other areas, and at least {least} are asked for",
        da="{number} {counted} kommer fra andre lokalområder, og der kræves mindst {least}",
    ),
    "too-few-areas": Text(
        en="the number of other areas that {counted} come from is {number}, and at least {least} "
        "are asked for",
        da="antallet af andre lokalområder med {counted} er {number}, og der kræves mindst {least}",
    ),
    "users": Text(en="users", da="brugere"),
    "visits": Text(en="visits", da="besøg"),
    "hours": Text(en="hours", da="timer"),
    "justifies-nothing": Text(
        en="nothing is wrong with the activity, but what it costs must be within the guideline",
        da="aktiviteten er der intet i vejen med, men det, den koster, skal kunne være i det "
        "vejledende budget",
    ),
    "activity-without-users": Text(
        en="{activity} expects no users from any area",
        da="{activity} venter ingen brugere fra noget lokalområde",
    ),
    "state-users": Text(
        en="write how many users it expects from each area, or leave the activity out",
        da="skriv, hvor mange brugere den venter fra hvert lokalområde, eller udelad aktiviteten",
    ),
    "activity-outside-frame": Text(
        en="{activity} is paid by {grant}, which is outside the frame, so it justifies nothing",
        da="{activity} betales af {grant}, som ligger uden for rammen, så den begrunder intet",
    ),
    "paid-by-frame": Text(
        en="leave out `paid_by` if the frame is to pay it",
        da="udelad `paid_by`, hvis rammen skal betale den",
    ),
    "activities-above-nothing": Text(
        en="{host} ends, but is to hold city-wide activities for {cost} ({unit})",
        da="{host} ophører, men skal holde bydækkende aktiviteter for {cost} ({unit})",
    ),
    "activities-within-nothing": Text(
        en="write a `host` that remains, or leave the activities out",
        da="skriv en `host`, der består, eller udelad aktiviteterne",
    ),
    "activities-above-grant": Text(
        en="the city-wide activities of {host} cost the frame {cost} ({unit}), {above} more than "
        "its grant of {most}",
        da="de bydækkende aktiviteter i {host} koster rammen {cost} ({unit}), {above} mere end "
        "dets bevilling på {most}",
    ),
    "activities-within-grant": Text(
        en="each krone counts once: lower the costs by {above}, or raise the grant by as much",
        da="hver krone tæller én gang: sæt udgifterne {above} ned eller bevillingen lige så meget "
        "op",
    ),
    "activities-above-budget": Text(
        en="the city-wide activities of {host} cost {cost} ({unit}), {above} more than its budget "
        "of {most}",
        da="de bydækkende aktiviteter i {host} koster {cost} ({unit}), {above} mere end dets "
        "budget på {most}",
    ),
    "activities-within-budget": Text(
        en="each krone counts once: lower the costs by {above}, or raise the budget by as much",
        da="hver krone tæller én gang: sæt udgifterne {above} ned eller budgettet lige så meget op",
    ),
    "proposals-above-frame": Text(
        en="the proposals ask for {proposed} together ({unit}), {above} above the frame of {frame}",
        da="buddene beder tilsammen om {proposed} ({unit}), {above} over rammen på {frame}",
    ),
    "ask-for-less": Text(
        en="lower the budgets by {above} in all; this one is furthest above its guideline",
        da="sæt budgetterne {above} ned i alt; dette er længst over det vejledende budget",
    ),
    "no-moves": Text(
        en="the budgets change, but no money is moved",
        da="budgetterne ændres, men der flyttes ingen penge",
    ),
    "state-moves": Text(
        en="write in `money` from which offer to which it goes, or from or to the `frame`",
        da="skriv i `money`, fra hvilket tilbud til hvilket de går, eller fra eller til rammen "
        "(`frame`)",
    ),
    "offer-unbalanced": Text(
        en="{offer} has {today} today ({unit}), receives {into} and gives up {out}, which makes "
        "{left}, but its grant is {grant}",
        da="{offer} har {today} i dag ({unit}), modtager {into} og afgiver {out}, hvilket giver "
        "{left}, men bevillingen er {grant}",
    ),
    "left-over": Text(
        en="write in `money` where the other {difference} go, or raise the grant by as much",
        da="skriv i `money`, hvor de øvrige {difference} går hen, eller sæt bevillingen lige så "
        "meget op",
    ),
    "left-short": Text(
        en="write in `money` where {difference} more come from, or lower the grant by as much",
        da="skriv i `money`, hvor yderligere {difference} kommer fra, eller sæt bevillingen lige "
        "så meget ned",
    ),
    "ended-unbalanced": Text(
        en="{offer} ends and has {today} today ({unit}), receives {into} and gives up {out}, which "
        "leaves {left}",
        da="{offer} ophører og har {today} i dag ({unit}), modtager {into} og afgiver {out}, "
        "hvilket efterlader {left}",
    ),
    "move-away": Text(
        en="write in `money` where the other {difference} go",
        da="skriv i `money`, hvor de øvrige {difference} går hen",
    ),
    "move-less-away": Text(
        en="take {difference} less from it in `money`, or correct `grant_today`",
        da="tag {difference} mindre fra det i `money`, eller ret `grant_today`",
    ),
    "today-differs": Text(
        en="the offers of {area} have {today} today ({unit}) by their `grant_today`, but the area "
        "has {current}",
        da="tilbuddene i {area} har {today} i dag ({unit}) efter deres `grant_today`, men "
        "lokalområdet har {current}",
    ),
    "today-too-little": Text(
        en="{difference} are missing: correct `grant_today`, or add the offer that has them",
        da="der mangler {difference}: ret `grant_today`, eller tilføj det tilbud, der har dem",
    ),
    "today-too-much": Text(
        en="{difference} are too much: correct `grant_today`",
        da="der er {difference} for meget: ret `grant_today`",
    ),
    "area-unbalanced": Text(
        en="{area} asks for {proposed} ({unit}) and has {current} today, but {received} come from "
        "the frame and {given} go to it",
        da="{area} beder om {proposed} ({unit}) og har {current} i dag, men {received} kommer fra "
        "rammen, og {given} går til den",
    ),
    "more-from-frame": Text(
        en="{difference} more must come from the `frame`, or the grants must be lower by as much",
        da="der skal komme {difference} mere fra rammen (`frame`), eller bevillingerne skal være "
        "lige så meget lavere",
    ),
    "more-to-frame": Text(
        en="{difference} more must go to the `frame`, or the grants must be higher by as much",
        da="der skal gå {difference} mere til rammen (`frame`), eller bevillingerne skal være lige "
        "så meget højere",
    ),
    "grant-above-budget": Text(
        en="{offer} is to have a grant of {grant} ({unit}), {above} above its budget of {budget}",
        da="{offer} skal have en bevilling på {grant} ({unit}), {above} over dets budget på "
        "{budget}",
    ),
    "grant-within-budget": Text(
        en="lower the grant to {budget} at most, or raise the budget to {grant}",
        da="sæt bevillingen ned til højst {budget}, eller budgettet op til {grant}",
    ),
    "ended-with-money": Text(
        en="{offer} ends, but has `{key}: {amount}` ({unit})",
        da="{offer} ophører, men har `{key}: {amount}` ({unit})",
    ),
    "leave-out-amount": Text(
        en="leave out `{key}`, and write in `money` where the money goes",
        da="udelad `{key}`, og skriv i `money`, hvor pengene går hen",
    ),
    "price-levels-mixed": Text(
        en="the proposal is in {own}, but the frame in {frame}",
        da="buddet er i {own}, men rammen i {frame}",
    ),
    "use-price-level": Text(
        en="give the amounts in the price level of the frame, and write `price_level: {level}`",
        da="angiv beløbene i rammens prisniveau, og skriv `price_level: {level}`",
    ),
    "price-level": Text(en="{year} prices", da="{year}-p/l"),
    "price-level-unstated": Text(
        en="a price level that is not stated", da="et prisniveau, der ikke er oplyst"
    ),
    "expiring-grant": Text(
        en="{name} is paid by {grant}, which expires ({date})",
        da="{name} betales af {grant}, som udløber ({date})",
    ),
    "temporary-grant": Text(
        en="{name} is paid by {grant}, which is temporary",
        da="{name} betales af {grant}, som er tidsbegrænset",
    ),
    "pay-permanently": Text(
        en="name a permanent grant in `paid_by`, or leave it out and let the frame pay",
        da="nævn en varig bevilling i `paid_by`, eller udelad den, og lad rammen betale",
    ),
}
