"""What is wrong with what a file says, and what to write instead."""

from tilbudsvifte.texts.message import Text

TEXTS: dict[str, Text] = {
    "missing-key": Text(en="`{key}` is missing here", da="`{key}` mangler her"),
    "unknown-key": Text(en="unknown key `{key}`", da="ukendt nøgle `{key}`"),
    "empty-value": Text(en="`{key}` is empty", da="`{key}` er tom"),
    "not-whole-number": Text(
        en="`{key}` must be a whole number", da="`{key}` skal være et helt tal"
    ),
    "not-number": Text(en="`{key}` must be a number", da="`{key}` skal være et tal"),
    "not-true-false": Text(
        en="`{key}` must be true or false", da="`{key}` skal være true eller false"
    ),
    "not-mapping": Text(
        en="`{key}` must hold keys with values", da="`{key}` skal indeholde nøgler med værdier"
    ),
    "not-list": Text(en="`{key}` must be a list", da="`{key}` skal være en liste"),
    "not-text": Text(en="`{key}` must be text", da="`{key}` skal være tekst"),
    "not-date": Text(en="`{key}` must be a date", da="`{key}` skal være en dato"),
    "not-unit": Text(
        en="`{key}` must be a number of kroner with its unit",
        da="`{key}` skal være et antal kroner med enhed",
    ),
    "not-frame": Text(
        en="`{key}` must be a whole number above zero, or kroner with their unit",
        da="`{key}` skal være et helt tal over nul, eller kroner med enhed",
    ),
    "not-money": Text(
        en="`{key}` must be a whole number in the unit of the file, or kroner with their unit",
        da="`{key}` skal være et helt tal i filens enhed, eller kroner med enhed",
    ),
    "not-price-level": Text(
        en="`{key}` must be a year or `unstated`", da="`{key}` skal være et årstal eller `unstated`"
    ),
    "not-year": Text(en="`{key}` must be a year", da="`{key}` skal være et årstal"),
    "not-a-name": Text(
        en="`{key}` must be one line of text without blanks at its ends",
        da="`{key}` skal være én linje tekst uden blanktegn i enderne",
    ),
    "not-one-of": Text(
        en="`{key}` must be one of {allowed}", da="`{key}` skal være en af {allowed}"
    ),
    "not-an-id": Text(en="`{word}` cannot be an id", da="`{word}` kan ikke være et id"),
    "too-small": Text(en="`{key}` must be at least {limit}", da="`{key}` skal være mindst {limit}"),
    "too-large": Text(en="`{key}` must be at most {limit}", da="`{key}` må højst være {limit}"),
    "too-long": Text(
        en="`{key}` must have at most {limit} characters", da="`{key}` må højst have {limit} tegn"
    ),
    "too-few": Text(
        en="`{key}` must have {limit} or more entries",
        da="`{key}` skal have mindst {limit} post(er)",
    ),
    "too-many": Text(
        en="`{key}` must have at most {limit} entries",
        da="`{key}` må højst have {limit} post(er)",
    ),
    "invalid": Text(en="`{key}` is not valid", da="`{key}` er ikke gyldig"),
    "did-you-mean": Text(en="did you mean `{word}`?", da="mente du `{word}`?"),
    "known-are": Text(en="known here: {words}", da="mulige: {words}"),
    "foreign-letter": Text(
        en="`{letter}` is not a Latin letter but {name}",
        da="`{letter}` er ikke et latinsk bogstav, men {name}",
    ),
    "unseen-character": Text(
        en="it holds a character that cannot be seen: `{word}`; type the word again",
        da="der står et usynligt tegn i det: `{word}`; skriv ordet igen",
    ),
    "write-true-false": Text(
        en="write `true` or `false` without quotes",
        da="skriv `true` eller `false` uden anførselstegn",
    ),
    "write-list": Text(
        en="write `- ` before each entry, or `[a, b]`",
        da="skriv `- ` før hvert element, eller `[a, b]`",
    ),
    "write-date": Text(
        en="write a year, a month, a third of a month or a day: `2015`, `2015-08`, "
        "`2015-08-primo` (`medio`, `ultimo`) or `2015-08-15`",
        da="skriv et år, en måned, en tredjedel af en måned eller en dag: `2015`, `2015-08`, "
        "`2015-08-primo` (`medio`, `ultimo`) eller `2015-08-15`",
    ),
    "thousandfold": Text(
        en="in this unit the amounts come to {ours} kr., and those that they are set beside to "
        "{theirs} kr.",
        da="i denne enhed udgør beløbene {ours} kr., og dem, de holdes op mod, {theirs} kr.",
    ),
    "meant-unit": Text(
        en="did you mean `amounts_in: {unit}`?", da="mente du `amounts_in: {unit}`?"
    ),
    "write-unit": Text(
        en="write for instance `1000 kr` or `kr`", da="skriv for eksempel `1000 kr` eller `kr`"
    ),
    "put-quotes": Text(en='put it in quotes: `"{text}"`', da='sæt det i anførselstegn: `"{text}"`'),
    "write-word-alone": Text(en="write the word alone: `{word}`", da="skriv ordet alene: `{word}`"),
    "write-id": Text(
        en="an id has small letters a-z and digits, joined by hyphens: `north-east`",
        da="et id har små bogstaver a-z og cifre, forbundet af bindestreger: `north-east`",
    ),
    "one-line": Text(
        en="take out the line break or the blanks at its ends",
        da="fjern linjeskiftet eller blanktegnene i enderne",
    ),
    "unknown-id": Text(en="`{word}` is not known", da="`{word}` er ikke kendt"),
    "without-value": Text(
        en="{count} without a value: {ids}", da="{count} mangler en værdi: {ids}"
    ),
    "more": Text(en="{count} more", da="{count} til"),
    "write-zero": Text(
        en="write 0 where the figure is zero; a missing figure is not a zero",
        da="skriv 0, hvor tallet er nul; et manglende tal er ikke et nul",
    ),
    "all-zero": Text(
        en="the figures are all zero, so no shares follow from them",
        da="tallene er alle nul, så der følger ingen andele af dem",
    ),
    "more-than-residents": Text(
        en="`{series}` counts {figure} persons in `{place}`, which has {residents} residents",
        da="`{series}` tæller {figure} personer i `{place}`, som har {residents} indbyggere",
    ),
    "many-times-more": Text(
        en="`{series}` is {figure} in `{place}`, {times} times the {expected} that the median of "
        "the others gives for its {residents} residents",
        da="`{series}` er {figure} i `{place}`, {times} gange de {expected}, som medianen for de "
        "øvrige giver for {residents} indbyggere",
    ),
    "many-times-fewer": Text(
        en="`{series}` is {figure} in `{place}`, where the median of the others gives {expected} "
        "for its {residents} residents",
        da="`{series}` er {figure} i `{place}`, hvor medianen for de øvrige giver {expected} for "
        "{residents} indbyggere",
    ),
    "look-at-source": Text(
        en="look it up in the source: is it the right row, and in single units?",
        da="slå tallet op i kilden: er det den rigtige række, og er det i hele enheder?",
    ),
    "zero-beside-residents": Text(
        en="`{series}` is 0 in `{place}`, where the median of the others gives {expected} for its "
        "{residents} residents",
        da="`{series}` er 0 i `{place}`, hvor medianen for de øvrige giver {expected} for "
        "{residents} indbyggere",
    ),
    "write-zero-only": Text(
        en="a figure that the source leaves out or does not show is no zero",
        da="et tal, som kilden udelader eller ikke viser, er ikke et nul",
    ),
    "same-name": Text(
        en="the name `{name}` cannot be told from `{other}`",
        da="navnet `{name}` kan ikke skelnes fra `{other}`",
    ),
    "district-twice": Text(
        en="district `{id}` is in `{area}` already", da="bydelen `{id}` hører allerede til `{area}`"
    ),
    "reserved-key": Text(
        en="`{key}` is what the program calls another key, so it cannot be the id of this one",
        da="`{key}` er programmets navn på en anden nøgle og kan ikke være denne nøgles id",
    ),
    "reserved-offer": Text(
        en="`{id}` stands for the other areas in moves of money, so it cannot be the id of an "
        "offer",
        da="`{id}` står for de andre lokalområder, når penge flyttes, og kan ikke være et tilbuds "
        "id",
    ),
    "count-of-one": Text(
        en="`{id}` is one offer that the data know, so its `count` can only be 1",
        da="`{id}` er ét tilbud, som data kender, så dets `count` kan kun være 1",
    ),
    "nothing-announced": Text(
        en="the announced guideline is to apply, but none is given under `announced`",
        da="det udmeldte vejledende budget skal gælde, men står ikke under `announced`",
    ),
    "frame-not-permanent": Text(
        en="only permanent grants may be in the frame; this one is {term}",
        da="kun varige bevillinger må indgå i rammen; denne er {term}",
    ),
    "outside-without-reason": Text(
        en="a grant outside the frame must say why under `reason`",
        da="en bevilling uden for rammen skal begrundes under `reason`",
    ),
    "location-unclear": Text(
        en="a location has an `area` exactly when `known` is certain or inferred",
        da="en placering har et `area`, netop når `known` er certain eller inferred",
    ),
    "price-levels-mixed": Text(
        en="an amount in price level {level} cannot be added to amounts in price level {other}",
        da="et beløb i prisniveau {level} kan ikke lægges sammen med beløb i prisniveau {other}",
    ),
    "factor-twice": Text(
        en="`{other}` converts between the same two years already",
        da="`{other}` omregner allerede mellem de samme to år",
    ),
    "until-before-date": Text(
        en="`until` is {until}, before `date`, {date}",
        da="`until` er {until}, og det er før `date`, {date}",
    ),
    "write-under-value": Text(
        en="write it under `value`: `{key}: {{value: …}}`, with `--set` as `{key}.value=…`",
        da="skriv det under `value`: `{key}: {{value: …}}`, med `--set` som `{key}.value=…`",
    ),
    "newer-format": Text(
        en="this file is in the format {schema}, which a newer version of tilbud reads",
        da="filen er i formatet {schema}, som en nyere version af tilbud læser",
    ),
    "give-factor": Text(
        en="give the frame's `price_level`, and under `price_factors` the factor with its source; "
        "`unstated` cannot be converted",
        da="angiv rammens `price_level`, og under `price_factors` faktoren med kilde; `unstated` "
        "kan ikke omregnes",
    ),
    "parts-or-unpublished": Text(
        en="an indicator has either `parts` with figures or `values: unpublished`",
        da="en indikator har enten `parts` med tal eller `values: unpublished`",
    ),
    "areas-without-districts": Text(
        en="figures by district, but these areas have no districts: {ids}",
        da="tal på bydele, men disse lokalområder har ingen bydele: {ids}",
    ),
    "only-for-rates": Text(
        en="`{word}` belongs to `measure: rate` only", da="`{word}` hører kun til `measure: rate`"
    ),
    "rate-without": Text(
        en="a rate needs `{word}`: `per` what number, and `of` which population",
        da="`{word}` mangler: en rate skal have både `per` (pr. hvor mange) og `of` (af hvilken "
        "befolkning)",
    ),
    "rates-do-not-add": Text(
        en="rates cannot be added: `use: rate` takes one part",
        da="rater kan ikke lægges sammen: `use: rate` kræver én del",
    ),
    "population-zero": Text(
        en="population `{word}` is zero somewhere, so no rate can be of it",
        da="befolkningen `{word}` er nul et sted, så der kan ikke regnes en andel af den",
    ),
    "population-by": Text(
        en="the rate is by {by} and its population by {other}",
        da="raten er opgjort på {by} og dens befolkning på {other}",
    ),
    "exponent-only-with-scheme": Text(
        en="`exponent` goes with the scheme rank-exponent, and only with that",
        da="`exponent` hører sammen med metoden rank-exponent og kun med den",
    ),
    "weights-without-source": Text(
        en="explicit weights need a `source`", da="angivne vægte kræver en `source`"
    ),
    "weights-only-explicit": Text(
        en="`weights` belongs to the scheme explicit only",
        da="`weights` hører kun til metoden explicit",
    ),
    "no-figures": Text(
        en="no indicator has figures, so there is nothing to divide by",
        da="ingen indikator har tal, så der er intet at fordele efter",
    ),
    "weights-sum": Text(
        en="the weights sum to {sum}, not to 1", da="vægtene summer til {sum}, ikke til 1"
    ),
    "weights-unequal-tie": Text(
        en="{ids} have the same rank and must weigh the same",
        da="{ids} er sidestillede og skal veje lige meget",
    ),
    "weights-against-order": Text(
        en="the weights of {ids} contradict their ranks: the first of them must not weigh less",
        da="vægtene for {ids} strider mod rækkefølgen: den første af dem må ikke veje mindre",
    ),
    "twice-in-order": Text(
        en="`{id}` stands in this order already", da="`{id}` står allerede i denne rækkefølge"
    ),
    "order-without-figures": Text(
        en="no indicator of this order has figures, so it gives no guideline",
        da="ingen indikator i denne rækkefølge har tal, så den giver intet vejledende budget",
    ),
    "never-waived": Text(
        en="`{rule}` may not be waived by anybody", da="`{rule}` kan ingen fravige"
    ),
    "rules-need-terms": Text(
        en="rules for proposals need `{key}` as well", da="regler for bud skal også have `{key}`"
    ),
    "share-above-one": Text(en="a share must be at most 1", da="en andel må højst være 1"),
    "write-share": Text(en="write 50 % as `0.5` or `1/2`", da="skriv 50 % som `0.5` eller `1/2`"),
    "write-fraction": Text(
        en="write a fraction as two whole numbers, `1/3`; the second may not be zero",
        da="skriv en brøk som to hele tal, `1/3`; det andet må ikke være nul",
    ),
    "rate-or-source": Text(
        en="a rate is written with `measure: rate`, `per` and `of`; a count is not to be rounded, "
        "but checked at its source",
        da="en rate skrives med `measure: rate`, `per` og `of`; en optælling skal ikke afrundes, "
        "men kontrolleres i kilden",
    ),
    "perhaps-thousands": Text(
        en="{number} stands beside figures of another form, and its point is read as a decimal "
        "point (of this form: {ids})",
        da="{number} står blandt tal af en anden form, og punktummet læses som decimaltegn (af "
        "denne form: {ids})",
    ),
    "write-thousands": Text(
        en="write {number} if that is what is meant; if not, write the others with three decimals "
        "too",
        da="skriv {number}, hvis det er det, der menes; hvis ikke, skriv også de andre med tre "
        "decimaler",
    ),
    "no-negative": Text(
        en="a number below zero cannot stand here: write {number} if that is meant",
        da="et tal under nul kan ikke stå her: skriv {number}, hvis det er det, der menes",
    ),
    "write-kroner": Text(en="write `{number} kr`", da="skriv `{number} kr`"),
    "write-this-id": Text(en="write `{id}`", da="skriv `{id}`"),
    "not-in-plan": Text(
        en="`{word}` has no entry under `offers`", da="`{word}` står ikke under `offers`"
    ),
    "add-entry": Text(
        en="add `{word}` under `offers`, and say what happens to it",
        da="tilføj `{word}` under `offers`, og skriv, hvad der sker med det",
    ),
    "rename-entry": Text(
        en="should `{written}` under `offers` be `{word}`?",
        da="skal `{written}` under `offers` være `{word}`?",
    ),
    "amounts-without-unit": Text(en="these amounts have no unit", da="disse beløb har ingen enhed"),
    "write-amounts-in": Text(
        en="write `amounts_in: 1000 kr` under `expect`",
        da="skriv `amounts_in: 1000 kr` under `expect`",
    ),
    "tolerance-without-reason": Text(
        en="a tolerance needs a reason", da="en tolerance skal have en begrundelse"
    ),
    "write-reason": Text(
        en="add `reason:` beside it, in a sentence",
        da="tilføj `reason:` ved siden af, i en sætning",
    ),
    "refused-with-figures": Text(
        en="data that are refused have no figures", da="data, som afvises, har ingen tal"
    ),
    "nothing-expected-of-proposals": Text(
        en="nothing is expected of the proposals", da="der forventes intet af buddene"
    ),
    "expect-of-proposals": Text(
        en="expect `findings`, `severities` or `deviations`, or take the proposals away",
        da="forvent `findings`, `severities` eller `deviations`, eller fjern buddene",
    ),
    "nothing-expected": Text(
        en="nothing is expected under `{key}`", da="der forventes intet under `{key}`"
    ),
    "write-or-take-away": Text(
        en="write what is expected, or take the key away",
        da="skriv, hvad der forventes, eller fjern nøglen",
    ),
    "expected-without-proposals": Text(
        en="`{key}` is of proposals, and the scenario has none",
        da="`{key}` gælder bud, og scenariet har ingen",
    ),
    "rule-not-in-force": Text(
        en="the rule `{word}` is not in force in these data",
        da="reglen `{word}` gælder ikke i disse data",
    ),
    "no-weight": Text(
        en="the indicator `{word}` has no figures and so no weight",
        da="indikatoren `{word}` har ingen tal og derfor ingen vægt",
    ),
    "in-frame": Text(
        en="the grant `{word}` lies in the frame", da="bevillingen `{word}` ligger i rammen"
    ),
}
