"""The comments in a proposal that is still to be filled in."""

from tilbudsvifte.texts.message import Text

TEXTS: dict[str, Text] = {
    "about": Text(
        en="The proposal of {area}. Fill in what follows a colon; what is left empty in a draft is "
        "only noted. Check it with: tilbud validate FILE",
        da="Bud fra {area}. Udfyld det, der følger efter et kolon; det, der mangler i et udkast, "
        "bliver kun oplyst. Kontrollér det med: tilbud validate FIL",
    ),
    "no-names": Text(
        en="No names of persons: roles, journal references, and counts by group.",
        da="Ingen navne på personer: roller, journalnumre og antal pr. gruppe.",
    ),
    "guideline-announced": Text(
        en="Guideline: {guideline} (announced); current budget: {current}; unit: {unit}",
        da="Vejledende budget: {guideline} (udmeldt); nuværende budget: {current}; enhed: {unit}",
    ),
    "guideline-computed": Text(
        en="Guideline: {guideline} (computed); current budget: {current}; unit: {unit}",
        da="Vejledende budget: {guideline} (beregnet); nuværende budget: {current}; enhed: {unit}",
    ),
    "stage": Text(
        en="draft, and final when nothing is left open", da="draft, og final når intet mangler"
    ),
    "amounts": Text(
        en="Amounts are whole numbers a year, without thousands marks.",
        da="Beløb er hele tal pr. år uden tusindtalsseparator.",
    ),
    "variant": Text(
        en="an id, where the area hands in several proposals",
        da="et id, hvis lokalområdet afleverer flere bud",
    ),
    "illustrative": Text(
        en="a text, if amounts or users are made up",
        da="en tekst, hvis beløb og brugere er opdigtede",
    ),
    "date": Text(
        en="2015-10-15, or as exact as it is known", da="2015-10-15, eller så nøjagtig som kendt"
    ),
    "responsible": Text(en="a role, not a name", da="en rolle, ikke et navn"),
    "offers": Text(
        en="Every offer of the area: what happens to it (action: continues, changes, merges, "
        "closes or opens), what it costs a year (budget), and the municipality's part of that "
        "(grant).",
        da="Hvert tilbud i lokalområdet: hvad der sker med det (action: continues = videreføres, "
        "changes = omlægges, merges = sammenlægges, closes = ophører, opens = etableres), hvad "
        "det koster pr. år (budget), og kommunens del af det (grant).",
    ),
    "closing": Text(
        en="One that closes has a reason (kind: premises, geography, use, merged-into-larger or "
        "grant-expired) and replaced_by: [ids]; one that merges has merged_into: id.",
        da="Et, der ophører, har en begrundelse (reason, kind: premises, geography, use, "
        "merged-into-larger eller grant-expired) og replaced_by: [id'er]; et, der sammenlægges, "
        "har merged_into: id.",
    ),
    "operator": Text(
        en="operator: name, and ownership (municipal, self-governing, "
        "private, association, to-be-chosen or unstated).",
        da="operator (driftsherre): name og ownership (municipal, "
        "self-governing, private, association, to-be-chosen eller unstated).",
    ),
    "premises": Text(
        en="premises: address; taken_over_from, the id of the offer that leaves them; moves_to, "
        "where this offer goes instead.",
        da="premises (lokaler): address; taken_over_from, id'et på det tilbud, der forlader dem; "
        "moves_to, hvor tilbuddet flytter hen.",
    ),
    "more": Text(
        en="The first offer shows every field; those that nearly every offer needs stand at the "
        "others too. name and count are for offers that the papers do not name.",
        da="Det første tilbud viser alle felter; ved de øvrige står kun dem, som næsten alle "
        "tilbud har brug for. name og count er til tilbud, som papirerne ikke nævner.",
    ),
    "paid-by": Text(
        en="Grants outside the frame (paid_by; empty where the frame pays):",
        da="Bevillinger uden for rammen (paid_by; tomt, når rammen betaler):",
    ),
    "examples": Text(
        en="Examples stand below their keys: take the # away and write your own, or leave the key "
        "empty.",
        da="Eksempler står under deres nøgler: fjern # og skriv jeres eget, eller lad nøglen stå "
        "tom.",
    ),
    "kinds": Text(
        en="kind: open-course, referred-course, peer, information, employment, education, health, "
        "network or other; paid_by as above; users_elsewhere live outside all areas.",
        da="kind: open-course, referred-course, peer, information, employment, education, health, "
        "network eller other; paid_by som ovenfor; users_elsewhere bor uden for lokalområderne.",
    ),
    "persons": Text(
        en="how many different persons took part", da="hvor mange forskellige personer der deltog"
    ),
    "districts": Text(en="Districts:", da="Bydele:"),
    "tracks": Text(
        en="Tracks ({own} is the area's own):",
        da="Faglige udviklingsspor ({own} er lokalområdets eget):",
    ),
    "tracks-of-all": Text(en="Tracks:", da="Faglige udviklingsspor:"),
    "principles": Text(en="Principles:", da="Principper:"),
    "provides": Text(
        en="provides: social, courses, employment, education, health, peer, information, other.",
        da="provides (det indeholder tilbuddet): social, courses, employment, education, health, "
        "peer, information, other.",
    ),
    "missing-offers": Text(
        en="The framework counts {counted} offers here, the papers name {named}: add the others.",
        da="Rammen tæller {counted} tilbud her, papirerne nævner {named}: tilføj de øvrige.",
    ),
    "may-belong": Text(
        en="No paper says which area these belong to:",
        da="Intet papir siger, hvilket lokalområde disse hører til:",
    ),
    "proposed-offers": Text(en="Papers propose besides:", da="Papirerne foreslår desuden:"),
    "first-offer": Text(
        en="no paper names an offer of this area: write its id here",
        da="intet papir nævner et tilbud i dette lokalområde: skriv dets id her",
    ),
    "unnamed": Text(
        en="Offers that the papers do not name", da="Tilbud, som papirerne ikke nævner"
    ),
    "offer-certain": Text(
        en="{name}: in this area according to the papers", da="{name}: ligger her ifølge papirerne"
    ),
    "offer-inferred": Text(
        en="{name}: in this area, as the papers let one infer",
        da="{name}: ligger her, sådan som papirerne må forstås",
    ),
    "counts-unclear": Text(
        en="unclear whether it counts as an offer", da="uklart, om det tæller som tilbud"
    ),
    "counts-no": Text(en="not an offer of its own", da="ikke et selvstændigt tilbud"),
    "proposed": Text(en="proposed, not decided: {text}", da="foreslået, ikke besluttet: {text}"),
    "money": Text(
        en="What closing frees and opening costs, from offer to offer; frame stands for the other "
        "areas:",
        da="Det, der frigøres og bruges, fra tilbud til tilbud; frame står for de andre "
        "lokalområder:",
    ),
    "city-wide": Text(
        en="City-wide activities: each with name, host (an offer above), cost, kind, counted_in "
        "(users, visits or hours) and the users expected by home area (users), in: {areas}.",
        da="Bydækkende aktiviteter: hver med name, host (et tilbud ovenfor), cost, kind, "
        "counted_in (users, visits eller hours) og de forventede brugere efter bopælsområde "
        "(users), i: {areas}.",
    ),
    "users": Text(
        en="Users today, potential users, and places; where counts differ, give all of them:",
        da="Brugere i dag, potentielle brugere og pladser; er der flere optællinger, så angiv dem "
        "alle:",
    ),
    "prioritised": Text(
        en="What was prioritised, and why", da="Hvad der er prioriteret og hvorfor"
    ),
    "agreements": Text(
        en="What the participants agreed on, and what not; [] if there is nothing",
        da="Det, deltagerne var enige og uenige om; [] hvis der ikke er noget",
    ),
    "justification": Text(
        en="Why the budget departs from the guideline",
        da="Hvorfor budgettet afviger fra det vejledende",
    ),
    "process": Text(
        en="Journal references, and counts by group.", da="Journalnumre og antal pr. gruppe."
    ),
    "workshops": Text(
        en="each with date, participants, users (approximate: true for about), and minutes; "
        "user_percent as stated",
        da="hver med date, participants, users (approximate: true for cirka) og minutes; "
        "user_percent som oplyst",
    ),
    "invited": Text(
        en="How many of each group took part, or why none did (absent).",
        da="Hvor mange af hver gruppe der deltog, eller hvorfor ingen gjorde (absent).",
    ),
    "contributions": Text(
        en="each with from (a group), text, used (yes, partly or no) and why",
        da="hvert med from (en gruppe), text, used (yes, partly eller no) og why",
    ),
    "transfers": Text(
        en="Lines between grants, kind expense or income; the sum of each year is 0.",
        da="Linjer mellem bevillinger, kind expense eller income; summen af hvert år er 0.",
    ),
    "waivers": Text(
        en="Rules that someone has waived: granted_by and reason. These can be: {names}.",
        da="Regler, der er givet dispensation fra: granted_by og reason. Det kan være: {names}.",
    ),
    "none": Text(en="none", da="ingen"),
}
