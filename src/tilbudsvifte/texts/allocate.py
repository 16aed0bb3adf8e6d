"""The words of `tilbud allocate`."""

from tilbudsvifte.texts.message import Text

TEXTS: dict[str, Text] = {
    # headings of columns
    "area": Text(en="Area", da="Lokalområde"),
    "district": Text(en="District", da="Bydel"),
    "offers": Text(en="Offers", da="Tilbud"),
    "current": Text(en="Current", da="Nuværende"),
    "computed": Text(en="Computed", da="Beregnet"),
    "least": Text(en="Lowest", da="Lavest"),
    "greatest": Text(en="Highest", da="Højest"),
    "announced": Text(en="Announced", da="Udmeldt"),
    "change": Text(en="Change", da="Ændring"),
    "percent": Text(en="%", da="%"),
    "verdict": Text(en="Direction", da="Retning"),
    "total": Text(en="Total", da="I alt"),
    "share": Text(en="Share", da="Andel"),
    "per-offer": Text(en="Kr./offer: today → guideline", da="Kr./tilbud: i dag → vejledende"),
    "per-inhabitant": Text(
        en="Kr./inhabitant: today → guideline", da="Kr./indbygger: i dag → vejledende"
    ),
    "from-to": Text(en="{today} → {guideline}", da="{today} → {guideline}"),
    "district-per-inhabitant": Text(en="Kr./inhabitant", da="Kr./indbygger"),
    "population": Text(en="Inhabitants", da="Indbyggere"),
    "weight": Text(en="Weight", da="Vægt"),
    "indicator": Text(en="Indicator", da="Indikator"),
    "date": Text(en="Date", da="Dato"),
    "known": Text(en="Known", da="Grundlag"),
    "fit": Text(en="Fit", da="Dækning"),
    # verdicts
    "verdict-gains": Text(en="gains", da="tilføres midler"),
    "verdict-loses": Text(en="loses", da="afgiver midler"),
    "verdict-depends": Text(en="depends", da="afhænger af vægtningen"),
    "verdict-unchanged": Text(en="unchanged", da="uændret"),
    "verdict-computed": Text(en="{verdict} (computed)", da="{verdict} (beregnet)"),
    # how figures are known, how well they fit, what terms are
    "known-published": Text(en="published", da="offentliggjort"),
    "known-derived": Text(en="derived", da="beregnet"),
    "known-estimate": Text(en="estimate", da="skøn"),
    "known-assumed": Text(en="assumed", da="antaget"),
    "known-none": Text(en="no figures", da="ingen tal"),
    "fit-direct": Text(en="direct", da="direkte"),
    "fit-proxy": Text(en="proxy", da="proxy"),
    "term-permanent": Text(en="permanent", da="varig"),
    "term-temporary": Text(en="temporary", da="tidsbegrænset"),
    "term-unstated": Text(en="term unstated", da="varighed ikke oplyst"),
    "price-level": Text(en="{year} prices", da="{year}-p/l"),
    "price-level-unstated": Text(en="price level unstated", da="prisniveau ikke oplyst"),
    "set-by-committee": Text(en="set by the committee", da="fastsat af udvalget"),
    "set-by-administration": Text(en="set by the administration", da="fastsat af forvaltningen"),
    "set-by-choice": Text(en="a choice; no paper says", da="et valg, ikke fra papirerne"),
    "scheme-rank-order-centroid": Text(en="rank-order-centroid", da="rank-order-centroid"),
    "scheme-rank-sum": Text(en="rank-sum", da="rank-sum"),
    "scheme-rank-reciprocal": Text(en="rank-reciprocal", da="rank-reciprocal"),
    "scheme-rank-exponent": Text(
        en="rank-exponent with exponent {exponent}", da="rank-exponent med eksponent {exponent}"
    ),
    "scheme-equal": Text(en="equal weights", da="lige vægte"),
    "scheme-explicit": Text(en="weights as given", da="vægte som angivet"),
    # the page
    "unit": Text(en="{title} ({unit})", da="{title} ({unit})"),
    "data": Text(en="Data: {folder}", da="Data: {folder}"),
    "data-shipped": Text(en="Data: those that come with tilbud", da="Data: de medfølgende"),
    "changed": Text(
        en="Changed from the data: {changes}", da="Ændret i forhold til data: {changes}"
    ),
    "rests-on": Text(en="What the figures rest on", da="Hvad tallene bygger på"),
    "applies-announced": Text(
        en="The announced guideline applies ({basis}); change and kr. follow it (else: "
        "--guideline computed).",
        da="Det udmeldte vejledende budget gælder ({basis}); ændring og kr. følger det "
        "(ellers: --guideline computed).",
    ),
    "applies-computed": Text(
        en="The computed guideline applies ({basis}); change and kr. follow it.",
        da="Det beregnede vejledende budget gælder ({basis}); ændring og kr. følger det.",
    ),
    "basis": Text(en="{set_by}; {source}", da="{set_by}; {source}"),
    "announced-short": Text(
        en="The announced sums to {total}, {difference} short of the frame.",
        da="Det udmeldte summer til {total}, {difference} under rammen.",
    ),
    "announced-over": Text(
        en="The announced sums to {total}, {difference} above the frame.",
        da="Det udmeldte summer til {total}, {difference} over rammen.",
    ),
    "moved": Text(
        en="It moves {amount} ({share}) in all.",
        da="I alt flyttes {amount} ({share}).",
    ),
    "more-in-all": Text(
        en="Together the areas get {amount} more than today.",
        da="Tilsammen får lokalområderne {amount} mere end i dag.",
    ),
    "less-in-all": Text(
        en="Together the areas get {amount} less than today.",
        da="Tilsammen får lokalområderne {amount} mindre end i dag.",
    ),
    "keep": Text(
        en="To keep its present budget an area would have to justify with city-wide activities: "
        "{areas}.",
        da="For at beholde sit nuværende budget skal et lokalområde begrunde med bydækkende "
        "aktiviteter: {areas}.",
    ),
    "amount-of": Text(en="{name}: {amount}", da="{name}: {amount}"),
    "districts": Text(
        en="Each area's computed guideline is divided between its districts by the same figures.",
        da="Hvert lokalområdes beregnede vejledende budget er fordelt på dets bydele efter de "
        "samme tal.",
    ),
    "districts-not-announced": Text(
        en="The announced guideline has no figures by district.",
        da="Det udmeldte vejledende budget har ingen tal på bydele.",
    ),
    "computed-less-announced": Text(
        en="Computed less announced: {areas}.", da="Beregnet minus udmeldt: {areas}."
    ),
    "not-published": Text(
        en="The figures and weights behind the announced were never published; they cannot be "
        "expected to agree.",
        da="Tallene og vægtene bag det udmeldte er aldrig offentliggjort; de to kan ikke forventes "
        "at stemme overens.",
    ),
    "frame": Text(
        en="Frame {amount}: {count} permanent grants, {level}.",
        da="Økonomisk ramme {amount}: {count} varige bevillinger, {level}.",
    ),
    "frame-of-one": Text(
        en="Frame {amount}: one permanent grant, {level}.",
        da="Økonomisk ramme {amount}: én varig bevilling, {level}.",
    ),
    "frame-converted": Text(
        en="Amounts in {levels} were converted with the factors of the data.",
        da="Beløb i {levels} er omregnet med faktorerne i data.",
    ),
    "frame-given": Text(
        en="Frame {amount}, set in place of the {grants} that the grants sum to.",
        da="Økonomisk ramme {amount}, sat i stedet for de {grants}, bevillingerne summer til.",
    ),
    "frame-unplaced": Text(
        en="{amount} of it lies in no area's current budget.",
        da="{amount} af den ligger ikke i noget lokalområdes nuværende budget.",
    ),
    "left-out": Text(en="Left out: {grants}.", da="Udeladt: {grants}."),
    "left-out-because": Text(en="{grants} ({reason})", da="{grants} ({reason})"),
    "weights": Text(
        en="Weights: {scheme} over the {known} of {all} indicators with figures ({set_by}).",
        da="Vægte: {scheme} for de {known} af {all} indikatorer med tal ({set_by}).",
    ),
    "key-announced": Text(
        en="Divided by the shares of the announced guideline ({source}), not by indicators: no "
        "range and no direction follow from it.",
        da="Fordelt efter det udmeldte vejledende budgets andele ({source}), ikke efter "
        "indikatorer: de giver hverken udfaldsrum eller retning.",
    ),
    "key-given": Text(
        en="Divided by a key given whole, {name} ({source}), not by indicators: no range and no "
        "direction follow from it.",
        da="Fordelt efter fordelingsnøglen {name} ({source}), ikke efter indikatorer: den giver "
        "hverken udfaldsrum eller retning.",
    ),
    "range": Text(
        en="Lowest and highest hold for all weights in the stated order, for the indicators with "
        "figures; not all areas reach them at once. Direction compares them with today.",
        da="Lavest og højest gælder for alle vægte i den nævnte rækkefølge, for indikatorerne med "
        "tal; lokalområderne når dem ikke samtidig. Retning holder dem op mod i dag.",
    ),
    "turns-away": Text(
        en="Marked (computed), a direction is that of the computed guideline, and the change to "
        "the announced one goes another way.",
        da="Hvor der står (beregnet), gælder retningen det beregnede vejledende budget, mens "
        "ændringen til det udmeldte går en anden vej.",
    ),
    "missing": Text(
        en="No figures: {names}.",
        da="Indikatorer uden tal: {names}.",
    ),
    "missing-share": Text(
        en="If m is an area's share of each, then for all weights: {areas}.",
        da="Er m et lokalområdes andel af hver, gælder for alle vægte: {areas}.",
    ),
    "gains-unless": Text(
        en="{name} gains while m is above {share}",
        da="{name} tilføres midler, så længe m er over {share}",
    ),
    "gains-always": Text(en="{name} gains whatever m is", da="{name} tilføres midler uanset m"),
    "loses-unless": Text(
        en="{name} loses while m is below {share}",
        da="{name} afgiver midler, så længe m er under {share}",
    ),
    "loses-always": Text(en="{name} loses whatever m is", da="{name} afgiver midler uanset m"),
    "turns": Text(
        en="The direction turns where the first k of the indicators with figures count equally: "
        "{areas}.",
        da="Retningen skifter, hvor de første k af indikatorerne med tal vejer lige: {areas}.",
    ),
    "turns-at": Text(en="{name} at k = {corners}", da="{name} ved k = {corners}"),
    "rounding-decides": Text(
        en="{areas}: under all weights the exact amount lies within {round_to} kr. of today's "
        "budget, so that rounding decides whether it becomes more or less.",
        da="{areas}: med alle vægte ligger det nøjagtige beløb inden for {round_to} kr. af "
        "budgettet i dag, så det er afrundingen, der afgør, om det bliver mere eller mindre.",
    ),
    "tie": Text(
        en="{tied} had equal remainders; what was left went to {served}, first in the file.",
        da="{tied} havde lige store rester; det sidste gik til {served}, der står først i filen.",
    ),
    "more-ties": Text(
        en="{count} more ties were broken in the same way; --format json has them all.",
        da="Lige rester blev afgjort på samme måde {count} gange til; --format json har det hele.",
    ),
    "odd": Text(
        en="Not divided (rounding to {round_to} kr.): {amount} kr.",
        da="Ikke fordelt (afrunding til {round_to} kr.): {amount} kr.",
    ),
    "more-with-details": Text(
        en="{data} (more: --details; everything: --format json)",
        da="{data} (mere: --details; det hele: --format json)",
    ),
    # details
    "details-grants": Text(en="Grants", da="Bevillinger"),
    "details-grant": Text(
        en="{name}: {amount}, {term}, {level} ({source})",
        da="{name}: {amount}, {term}, {level} ({source})",
    ),
    "details-expires": Text(en="  expires {date}", da="  udløber {date}"),
    "details-counted": Text(
        en="  counted as {amount} in the frame's price level",
        da="  medregnet som {amount} i rammens prisniveau",
    ),
    "details-outside": Text(en="  outside the frame: {reason}", da="  uden for rammen: {reason}"),
    "details-pending": Text(en="  pending: {text}", da="  afventer: {text}"),
    "details-figures": Text(en="Where the figures come from", da="Hvor tallene kommer fra"),
    "details-indicator": Text(
        en="{rank}. {name}: weight {weight} ({source})",
        da="{rank}. {name}: vægt {weight} ({source})",
    ),
    "details-series": Text(
        en="  {name}, for {stands_for}: {fit}, {known}, {date} ({source})",
        da="  {name}, som mål for {stands_for}: {fit}, {known}, {date} ({source})",
    ),
    "details-note": Text(en="  {text}", da="  {text}"),
    "details-population": Text(
        en="{name}: {known}, {date} ({source})", da="{name}: {known}, {date} ({source})"
    ),
    "details-reach": Text(en="Where the ends of the range are", da="Hvor yderpunkterne ligger"),
    "details-corner": Text(
        en="{name}: lowest {least}, highest {greatest}",
        da="{name}: lavest, {least}; højest, {greatest}",
    ),
    "corner-one": Text(
        en="where the first indicator alone counts", da="når kun den første indikator tæller"
    ),
    "corner-first": Text(
        en="where the first {k} count equally", da="når de første {k} tæller lige meget"
    ),
    "details-contradictions": Text(en="Where the papers disagree", da="Hvor papirerne er uenige"),
    "details-about": Text(en="{text}", da="{text}"),
    "details-reading": Text(en="  {source}: {says}", da="  {source}: {says}"),
    "details-announced": Text(
        en="Announced guideline: {text} ({source})",
        da="Udmeldt vejledende budget: {text} ({source})",
    ),
    "details-scheme": Text(en="Weights: {reason}", da="Vægte: {reason}"),
    # the sheet of one area
    "sheet-districts": Text(en="Districts: {names}", da="Bydele: {names}"),
    "sheet-centre": Text(en="Centre: {centre}", da="Center: {centre}"),
    "sheet-track": Text(
        en="Answers for track {number}: {name}", da="Fagligt udviklingsspor {number}: {name}"
    ),
    "sheet-indicators": Text(
        en="Its shares of the city's figures", da="Lokalområdets andele af byens tal"
    ),
    "sheet-offers": Text(
        en="Offers that the papers name ({existing} of today; {counted} are counted today)",
        da="Tilbud, som papirerne nævner ({existing} nuværende; {counted} opgjort i dag)",
    ),
    "sheet-offers-uncounted": Text(
        en="Offers that the papers name ({existing} of today)",
        da="Tilbud, som papirerne nævner ({existing} nuværende)",
    ),
    "disputed": Text(en="{name} (papers disagree)", da="{name} (papirerne er uenige)"),
    "sheet-disputed": Text(en="Papers disagree: {text}", da="Papirerne er uenige: {text}"),
    "sheet-offer-details": Text(
        en="What the papers say of each offer", da="Hvad papirerne siger om hvert tilbud"
    ),
    "sheet-offer": Text(en="{name} ({sources})", da="{name} ({sources})"),
    "sheet-address": Text(en="  address: {address}", da="  adresse: {address}"),
    "sheet-belongs": Text(
        en="  belongs here, {known}: {reason}", da="  placering, {known}: {reason}"
    ),
    "sheet-counts": Text(en="  as an offer: {reason}", da="  som tilbud: {reason}"),
    "sheet-operator": Text(
        en="  operator, {known} ({source})", da="  driftsherre, {known} ({source})"
    ),
    "sheet-operator-because": Text(
        en="  operator, {known}: {reason} ({source})",
        da="  driftsherre, {known}: {reason} ({source})",
    ),
    "sheet-proposed": Text(en="  proposed in {source}", da="  foreslået i {source}"),
    "sheet-no-offers": Text(en="None.", da="Ingen."),
    "offer": Text(en="Offer", da="Tilbud"),
    "count": Text(en="Count", da="Antal"),
    "unit-of": Text(en="Unit", da="Enhed"),
    "status": Text(en="Today", da="I dag"),
    "status-existing": Text(en="yes", da="ja"),
    "status-expiring": Text(en="grant expiring", da="bevilling udløber"),
    "status-expired": Text(en="grant expired", da="bevilling udløbet"),
    "status-proposed": Text(en="no", da="nej"),
    "counts-unclear": Text(en="unclear whether an offer", da="men uklart, om det er et tilbud"),
    "counts-no": Text(en="not an offer of its own", da="ikke et selvstændigt tilbud"),
    "operator": Text(en="Operator", da="Driftsherre"),
    "belongs": Text(en="Belongs here", da="Placering"),
    "proposed": Text(en="Proposed, not decided", da="Foreslået, ikke besluttet"),
    "belongs-certain": Text(en="certain", da="oplyst"),
    "belongs-inferred": Text(en="inferred", da="udledt"),
    "ownership-municipal": Text(en="municipal", da="kommunalt"),
    "ownership-self-governing": Text(en="self-governing", da="selvejende"),
    "ownership-private": Text(en="private", da="privat"),
    "ownership-association": Text(en="association", da="forening"),
    "ownership-to-be-chosen": Text(en="not chosen", da="ikke valgt"),
    "ownership-unstated": Text(en="ownership unstated", da="ejerform ikke oplyst"),
    "action-continues": Text(en="continues", da="videreføres"),
    "action-changes": Text(en="changes", da="omlægges"),
    "action-merges": Text(en="merges", da="sammenlægges"),
    "action-closes": Text(en="closes", da="ophører"),
    "action-opens": Text(en="opens", da="etableres"),
    "action-moves": Text(en="moves", da="flyttes"),
    "action-wish": Text(en="a wish", da="et ønske"),
    # refusals
    "nothing-announced": Text(
        en="there is no announced guideline to sort by",
        da="der er intet udmeldt vejledende budget at sortere efter",
    ),
    "unknown-area": Text(
        en="there is no area `{word}` in the data", da="der er intet lokalområde `{word}` i data"
    ),
    "frame-too-small": Text(
        en="the frame of {frame} kr. is less than the {round_to} kr. that it is rounded to",
        da="rammen på {frame} kr. er mindre end de {round_to} kr., der afrundes til",
    ),
    "no-districts-with-key": Text(
        en="key `{key}` is given by area, so it cannot divide an area between districts",
        da="nøglen `{key}` er givet for lokalområder og kan ikke bruges til at fordele på bydele",
    ),
    "no-districts": Text(
        en="no counts by district for {indicators}, so an area cannot be divided between them",
        da="der er ingen antal pr. bydel for {indicators}, så et lokalområde kan ikke fordeles på "
        "bydele",
    ),
}
