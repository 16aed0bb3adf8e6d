"""The words of `tilbud check`."""

from tilbudsvifte.texts.message import Text

TEXTS: dict[str, Text] = {
    # the first lines
    "title": Text(en="{count} scenarios", da="{count} scenarier"),
    "title-one": Text(en="{count} scenario", da="{count} scenarie"),
    "passes": Text(en="AS EXPECTED: {found}", da="SOM FORVENTET: {found}"),
    "fails": Text(en="NOT AS EXPECTED: {found}", da="IKKE SOM FORVENTET: {found}"),
    "nothing": Text(en="NOTHING WAS COMPARED: {found}", da="INTET BLEV SAMMENLIGNET: {found}"),
    # what scenarios come to
    "holds": Text(en="holds", da="stemmer"),
    "differs": Text(en="differs", da="stemmer ikke"),
    "malformed": Text(en="malformed", da="ikke i orden"),
    "uncompared": Text(en="nothing compared", da="intet sammenlignet"),
    "not-run": Text(en="not run", da="ikke kørt"),
    # the summary
    "summary": Text(en="{scenarios}; {figures}", da="{scenarios}; {figures}"),
    "scenarios": Text(en="{title}: {parts}", da="{title}: {parts}"),
    "joined": Text(en="{first}, {then}", da="{first}, {then}"),
    "count-holds": Text(en="{count} hold", da="{count} stemmer"),
    "count-holds-one": Text(en="{count} holds", da="{count} stemmer"),
    "count-differs": Text(en="{count} differ", da="{count} stemmer ikke"),
    "count-differs-one": Text(en="{count} differs", da="{count} stemmer ikke"),
    "count-malformed": Text(en="{count} are malformed", da="{count} er ikke i orden"),
    "count-malformed-one": Text(en="{count} is malformed", da="{count} er ikke i orden"),
    "count-uncompared": Text(en="{count} compare nothing", da="{count} sammenligner intet"),
    "count-uncompared-one": Text(en="{count} compares nothing", da="{count} sammenligner intet"),
    "count-not-run": Text(en="{count} not run", da="{count} ikke kørt"),
    "count-not-run-one": Text(en="{count} not run", da="{count} ikke kørt"),
    "figures": Text(
        en="{compared} figures compared, {differ}", da="{compared} tal sammenlignet, {differ}"
    ),
    "figures-one": Text(
        en="{compared} figure compared, {differ}", da="{compared} tal sammenlignet, {differ}"
    ),
    # the table of scenarios
    "scenario": Text(en="Scenario", da="Scenarie"),
    "compared": Text(en="Compared", da="Sammenlignet"),
    "differ": Text(en="Differ", da="Stemmer ikke"),
    "result": Text(en="Result", da="Resultat"),
    "file": Text(en="File", da="Fil"),
    "without-name": Text(en="(without a name)", da="(uden navn)"),
    "left-out": Text(
        en="{count} scenarios that hold are not listed: --details.",
        da="{count} scenarier, der stemmer, er ikke vist: --details.",
    ),
    "stopped": Text(
        en="Stopped at the first that does not hold; not run: {names}.",
        da="Standset ved det første, der ikke stemmer; ikke kørt: {names}.",
    ),
    "more-files": Text(en="{count} more", da="{count} mere"),
    # one scenario
    "scenario-of": Text(en="{name}: {status}", da="{name}: {status}"),
    "scenario-in": Text(en="{name} ({unit}): {status}", da="{name} ({unit}): {status}"),
    "why": Text(en="Why: {why}", da="Hvorfor: {why}"),
    "at": Text(en="File: {where}", da="Fil: {where}"),
    "overrides": Text(en="Changes: {paths}", da="Ændrer: {paths}"),
    "no-overrides": Text(en="Changes nothing in the data.", da="Ændrer intet i data."),
    "tolerance": Text(
        en="Tolerance {allowed}, {figure}: {reason}", da="Tolerance {allowed}, {figure}: {reason}"
    ),
    "nothing-compared": Text(en="Nothing was compared.", da="Intet blev sammenlignet."),
    # the table of comparisons
    "figure": Text(en="Figure", da="Tal"),
    "expected": Text(en="Expected", da="Forventet"),
    "got": Text(en="Got", da="Fundet"),
    "difference": Text(en="Difference", da="Forskel"),
    "allowed": Text(en="Allowed", da="Tilladt"),
    "reason": Text(en="Reason for the tolerance", da="Begrundelse for tolerancen"),
    "where": Text(en="Where", da="Hvor"),
    "yes": Text(en="yes", da="ja"),
    "no": Text(en="no", da="nej"),
    "same": Text(en="Same", da="Ens"),
    # differences and findings
    "found": Text(
        en="Differences and findings ({count})", da="Forskelle og bemærkninger ({count})"
    ),
    "in-scenario": Text(en="Scenario {name} ({file}):", da="Scenarie {name} ({file}):"),
    "code-in": Text(en="{code}: {name}", da="{code}: {name}"),
    "differences": Text(en="Differences ({count})", da="Forskelle ({count})"),
    "differences-in": Text(
        en="Differences ({count}; amounts in {unit})",
        da="Forskelle ({count}; beløb i {unit})",
    ),
    "findings": Text(en="Findings ({count})", da="Bemærkninger ({count})"),
    "is-apart": Text(
        en="{figure}: expected {expected}, got {got}: {apart}, {allowed} allowed",
        da="{figure}: forventet {expected}, fundet {got}: {apart}, tilladt forskel {allowed}",
    ),
    "is-apart-in": Text(
        en="{figure}: expected {expected}, got {got}: {apart}, {allowed} allowed ({unit})",
        da="{figure}: forventet {expected}, fundet {got}: {apart}, tilladt forskel {allowed} "
        "({unit})",
    ),
    "less": Text(en="{amount} less", da="{amount} mindre"),
    "more": Text(en="{amount} more", da="{amount} mere"),
    "is-another": Text(
        en="{figure}: expected “{expected}”, got “{got}”",
        da="{figure}: forventet ”{expected}”, fundet ”{got}”",
    ),
    "is-missing": Text(
        en="{figure}: expected {expected}, but there is no such figure",
        da="{figure}: forventet {expected}, men tallet findes ikke",
    ),
    "is-missing-in": Text(
        en="{figure}: expected {expected} ({unit}), but there is no such figure",
        da="{figure}: forventet {expected} ({unit}), men tallet findes ikke",
    ),
    "is-not-refused": Text(
        en="expected that no budget can be computed ({expected}), but one can",
        da="det var forventet, at der ikke kan beregnes et budget ({expected}), men det kan der",
    ),
    "with-reason": Text(
        en="{text}; reason for the tolerance: {reason}",
        da="{text}; begrundelse for tolerancen: {reason}",
    ),
    "kroner": Text(en="kr.", da="kr."),
    "units": Text(en="{unit} kr.", da="{unit} kr."),
    "fraction": Text(en="{fraction} ({decimal})", da="{fraction} ({decimal})"),
    # what is compared
    "of-frame": Text(en="frame", da="økonomisk ramme"),
    "of-odd": Text(en="not divided (rounding)", da="ikke fordelt (afrunding)"),
    "of-weights": Text(en="weight of {name}", da="vægt for {name}"),
    "of-shares": Text(en="share of {name}", da="andel for {name}"),
    "of-offers_today": Text(en="offers today in {name}", da="tilbud i dag i {name}"),
    "of-current": Text(en="current budget of {name}", da="nuværende ressourcefordeling for {name}"),
    "of-computed": Text(
        en="computed guideline of {name}", da="beregnet vejledende budget for {name}"
    ),
    "of-guideline": Text(en="guideline of {name}", da="vejledende budget for {name}"),
    "of-change": Text(en="change for {name}", da="ændring for {name}"),
    "of-per_inhabitant": Text(
        en="guideline per inhabitant of {name}",
        da="vejledende budget pr. indbygger i {name}",
    ),
    "of-bounds.least": Text(
        en="least guideline of {name}", da="laveste vejledende budget for {name}"
    ),
    "of-bounds.greatest": Text(
        en="greatest guideline of {name}", da="højeste vejledende budget for {name}"
    ),
    "of-verdicts": Text(en="direction of {name}", da="retning for {name}"),
    "of-outside_frame": Text(
        en="outside the frame: {name}", da="uden for den økonomiske ramme: {name}"
    ),
    "of-districts.shares": Text(en="share of the district {name}", da="andel for bydelen {name}"),
    "of-districts.computed": Text(
        en="computed guideline of the district {name}",
        da="beregnet vejledende budget for bydelen {name}",
    ),
    "of-deviations": Text(
        en="deviation of the proposal of {name}", da="afvigelse i buddet fra {name}"
    ),
    "of-findings": Text(en="findings of {name}", da="bemærkninger: {name}"),
    "of-severities.errors": Text(en="errors in the proposals", da="fejl i buddene"),
    "of-severities.warnings": Text(en="warnings in the proposals", da="advarsler i buddene"),
    "of-severities.notes": Text(en="notes in the proposals", da="oplysninger i buddene"),
    "of-refused": Text(
        en="why no budget can be computed", da="hvorfor der ikke kan beregnes et budget"
    ),
    # which inputs moved a figure, with --against
    "moved": Text(
        en="with the data in {folder} it was {was} ({unit}); since then: {parts}",
        da="med data i {folder} var beløbet {was} ({unit}); siden er det ændret af: {parts}",
    ),
    "moved-by": Text(en="{input} ({amount})", da="{input} ({amount})"),
    "moved-more": Text(en="{count} more: {amount} in all", da="{count} andre: {amount} i alt"),
    "even": Text(en="{amount}", da="{amount}"),
    "up": Text(en="+{amount}", da="+{amount}"),
    "down": Text(en="-{amount}", da="-{amount}"),
    "not-moved": Text(
        en="with the data in {folder} it is the same: no input has moved it",
        da="med data i {folder} er beløbet det samme: ingen inddata har ændret det",
    ),
    "moved-column": Text(en="Moved by", da="Ændret af"),
}
