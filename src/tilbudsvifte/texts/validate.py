"""The words of `tilbud validate`."""

from tilbudsvifte.texts.message import Text

TEXTS: dict[str, Text] = {
    # the first lines
    "one": Text(en="Proposal for {area}", da="Lokalområdets bud: {area}"),
    "several": Text(en="{count} proposals", da="{count} bud fra lokalområderne"),
    "title": Text(en="{title} ({unit})", da="{title} ({unit})"),
    "illustrative-title": Text(
        en="{text} – illustrative amounts", da="{text} – illustrative beløb"
    ),
    "illustrative-amounts": Text(
        en="{text} (illustrative amounts)", da="{text} (illustrative beløb)"
    ),
    "illustrative-figures": Text(
        en="{text} (illustrative figures)", da="{text} (illustrative tal)"
    ),
    "passes": Text(en="PASSES: {found}", da="OVERHOLDER REGLERNE: {found}"),
    "passes-but-ignored": Text(
        en="PASSES, with {ignored} ignored: {found}",
        da="OVERHOLDER REGLERNE, når der ses bort fra {ignored}: {found}",
    ),
    "fails": Text(en="DOES NOT PASS: {found}", da="OVERHOLDER IKKE REGLERNE: {found}"),
    "nothing-judged": Text(en="NOTHING WAS JUDGED: {found}", da="INTET BUD BLEV VURDERET: {found}"),
    "found": Text(
        en="{errors}, {warnings}, {notes}, {waived}", da="{errors}, {warnings}, {notes}, {waived}"
    ),
    "errors": Text(en="{count} errors", da="{count} fejl"),
    "errors-one": Text(en="{count} error", da="{count} fejl"),
    "warnings": Text(en="{count} warnings", da="{count} advarsler"),
    "warnings-one": Text(en="{count} warning", da="{count} advarsel"),
    "notes": Text(en="{count} notes", da="{count} oplysninger"),
    "notes-one": Text(en="{count} note", da="{count} oplysning"),
    "waived": Text(en="{count} waived", da="{count} dispensationer"),
    "waived-one": Text(en="{count} waived", da="{count} dispensation"),
    "files": Text(en="{count} files", da="{count} filer"),
    "files-one": Text(en="{count} file", da="{count} fil"),
    "judged": Text(en="{count} proposals judged", da="{count} bud vurderet"),
    "judged-one": Text(en="{count} proposal judged", da="{count} bud vurderet"),
    "rules": Text(en="{count} rules", da="{count} regler"),
    "rules-one": Text(en="{count} rule", da="{count} regel"),
    "made-up": Text(
        en="Illustrative amounts and numbers of users, {names}: {text}",
        da="Illustrative beløb og brugertal, {names}: {text}",
    ),
    "none": Text(en="No proposal judged as a whole", da="Intet bud vurderet i sin helhed"),
    "file-of-area": Text(
        en="{area} ({file}): {kind} guideline {guideline} kr.; {judged}.",
        da="{area} ({file}): {kind} vejledende budget {guideline} kr.; {judged}.",
    ),
    "file-judged": Text(en="{file}: {judged}.", da="{file}: {judged}."),
    "judged-part": Text(
        en="judged in part: {looked_at} of {rules} rules, those that rest on nothing malformed",
        da="vurderet delvist: {looked_at} af {rules} regler, dem, som fejlene ikke berører",
    ),
    "judged-no": Text(
        en="not judged; the file is not in order",
        da="ikke vurderet; filen er ikke i orden",
    ),
    "judged-variant": Text(
        en="not judged; another variant was chosen, or none",
        da="ikke vurderet; en anden variant er valgt, eller ingen",
    ),
    "more-files": Text(
        en="{count} more files were not judged as a whole.",
        da="{count} filer til er ikke vurderet i deres helhed.",
    ),
    "in-part": Text(en=", {count} in part", da=", {count} delvist"),
    "sections-left-out": Text(
        en="Plans, activities, moves of money and users of the {count} proposals: --details.",
        da="Planer, aktiviteter, flytning af midler og brugere i de {count} bud: --details.",
    ),
    # what applies
    "applies-announced": Text(
        en="The announced guideline applies ({basis}).",
        da="Det udmeldte vejledende budget gælder ({basis}).",
    ),
    "applies-computed": Text(
        en="The computed guideline applies ({basis}).",
        da="Det beregnede vejledende budget gælder ({basis}).",
    ),
    "tolerance": Text(
        en="A deviation of up to {amount} needs no justification.",
        da="En afvigelse på op til {amount} skal ikke begrundes (bagatelgrænse).",
    ),
    "counts-outside-share": Text(
        en="A qualifying activity justifies its cost times its share of users from other areas; "
        "beside it stands what its full cost would justify.",
        da="En aktivitet, der opfylder kravene, begrunder sin udgift gange andelen af brugere fra "
        "andre lokalområder; ved siden af står, hvad hele udgiften ville begrunde.",
    ),
    "counts-full-cost": Text(
        en="A qualifying activity justifies its full cost; beside it stands what its cost times "
        "its share of users from other areas would justify.",
        da="En aktivitet, der opfylder kravene, begrunder hele sin udgift; ved siden af står, hvad "
        "udgiften gange andelen af brugere fra andre lokalområder ville begrunde.",
    ),
    "below-none": Text(
        en="A budget below the guideline needs no justification.",
        da="Et bud under det vejledende budget skal ikke begrundes.",
    ),
    "below-text": Text(
        en="A budget further below the guideline needs a justification in words.",
        da="Et bud længere under det vejledende budget skal begrundes i ord.",
    ),
    "below-settled": Text(
        en="A budget further below the guideline needs qualifying activities of other areas that "
        "serve its users for as much; only a joint run can tell.",
        da="Et bud længere under det vejledende budget kræver, at andre lokalområders aktiviteter "
        "opfylder kravene og gavner dets brugere for lige så meget; det ses kun, når buddene "
        "vurderes samlet.",
    ),
    "shortfall-given": Text(
        en="{name} is {amount} below the guideline; the justification in words is given.",
        da="{name} er {amount} under det vejledende budget; begrundelsen i ord er givet.",
    ),
    "shortfall-missing": Text(
        en="{name} is {amount} below the guideline; the justification in words is missing.",
        da="{name} er {amount} under det vejledende budget; begrundelsen i ord mangler.",
    ),
    "shortfall-served": Text(
        en="{name} is {amount} below the guideline; qualifying activities of other areas serve its "
        "users for {served}, and {missing} is missing.",
        da="{name} er {amount} under det vejledende budget; andre lokalområders aktiviteter, der "
        "opfylder kravene, gavner dets brugere for {served}, og der mangler {missing}.",
    ),
    "shortfall-untold": Text(
        en="{name} is {amount} below the guideline; qualifying activities of the other areas in "
        "this run serve its users for {served}. What is missing cannot be told without {names}.",
        da="{name} er {amount} under det vejledende budget; aktiviteter, der opfylder kravene, "
        "i de andre lokalområder, der er med her, gavner dets brugere for {served}. Hvad der "
        "mangler, kan ikke siges uden {names}.",
    ),
    "shortfall-alone": Text(
        en="{name} is {amount} below the guideline; what activities of other areas serve of its "
        "users, only a joint run can tell.",
        da="{name} er {amount} under det vejledende budget; hvad andre lokalområders aktiviteter "
        "gavner dets brugere for, ses kun, når buddene vurderes samlet.",
    ),
    # headings
    "budgets": Text(
        en="Guideline, current and proposed budget",
        da="Vejledende, nuværende og foreslået budget",
    ),
    "deviations": Text(
        en="Deviation and what justifies it", da="Afvigelse og hvad der begrunder den"
    ),
    "flows": Text(
        en="Calculated distribution between areas; no money is settled by it",
        da="Beregnet fordeling mellem lokalområder; der flyttes ingen penge",
    ),
    "fewer-but-larger": Text(en="Fewer but larger offers", da="Færre, men større tilbud"),
    "users-heading": Text(
        en="Users; per offer and per user: today → planned",
        da="Brugere; pr. tilbud og pr. bruger: i dag → foreslået",
    ),
    "plan-of": Text(en="{name}: the plan", da="{name}: planen"),
    "activities-of": Text(en="{name}: city-wide activities", da="{name}: bydækkende aktiviteter"),
    "moves-of": Text(
        en="{name}: money freed and reinvested", da="{name}: frigjorte og geninvesterede midler"
    ),
    "findings": Text(en="Findings ({count})", da="Bemærkninger ({count})"),
    "waived-heading": Text(en="Waived ({count})", da="Dispensationer ({count})"),
    "transfer-of": Text(
        en="{name}: transfer – {title} ({prices})", da="{name}: omplacering – {title} ({prices})"
    ),
    "prices": Text(en="{year} prices", da="{year}-priser"),
    "prices-unstated": Text(en="price level not stated", da="prisniveau ikke oplyst"),
    # columns with a row for each area
    "area": Text(en="Area", da="Lokalområde"),
    "offers": Text(en="Offers", da="Tilbud"),
    "current": Text(en="Current", da="Nuværende"),
    "guideline": Text(en="Guideline", da="Vejledende"),
    "proposed": Text(en="Proposed", da="Foreslået"),
    "deviation": Text(en="Deviation", da="Afvigelse"),
    "outflow": Text(en="Outflow", da="Til andre"),
    "inflow": Text(en="Inflow", da="Fra andre"),
    "adjusted": Text(en="Adjusted", da="Justeret"),
    "required": Text(en="To justify", da="Skal begrundes"),
    "outside-share": Text(en="By share", da="Efter andel"),
    "outside-share-rules": Text(en="By share (rules)", da="Efter andel (gælder)"),
    "full-cost": Text(en="By full cost", da="Efter hele udgiften"),
    "full-cost-rules": Text(en="By full cost (rules)", da="Efter hele udgiften (gælder)"),
    "needed": Text(en="Missing", da="Mangler"),
    "users": Text(en="Users", da="Brugere"),
    "potential": Text(en="Potential", da="Potentielle"),
    "capacity": Text(en="Places", da="Pladser"),
    "coverage": Text(en="Coverage", da="Dækningsgrad"),
    "utilisation": Text(en="Utilisation", da="Udnyttelse"),
    "users-per-offer": Text(en="Users/offer", da="Brugere/tilbud"),
    "kroner-per-user": Text(en="Kr./user", da="Kr./bruger"),
    "kroner-per-offer": Text(en="Kr./offer: today → planned", da="Kr./tilbud: i dag → foreslået"),
    "whole-city": Text(en="Whole city", da="Hele byen"),
    "host": Text(en="Host area", da="Værtsområde"),
    "home": Text(en="Users' home area", da="Brugernes bopælsområde"),
    "amount": Text(en="Amount", da="Beløb"),
    "users-basis": Text(
        en="Per offer and per user, both sides reckon with today's users; utilisation is today's "
        "users of the planned places. Sums leave out offers paid outside the frame.",
        da="Pr. tilbud og pr. bruger regnes der på begge sider med brugerne i dag; udnyttelse er "
        "brugerne i dag i forhold til de foreslåede pladser. Summer er uden tilbud, der betales "
        "uden for rammen.",
    ),
    # all proposals together
    "of-frame": Text(
        en="Together the proposals ask for {proposed} of the frame of {frame}.",
        da="Buddene er tilsammen på {proposed} af den økonomiske ramme på {frame}.",
    ),
    "incomplete-together": Text(
        en="Not every offer that remains states its grant; these sums are what is stated so far.",
        da="Ikke alle tilbud, der består, har angivet bevilling; summerne er det hidtil angivne.",
    ),
    "missing": Text(
        en="No proposal from {names}: what holds for the whole city cannot be told.",
        da="Intet bud fra {names}: det, der gælder hele byen, kan ikke vurderes.",
    ),
    "missing-flows": Text(
        en="Inflow and adjusted are not known without {names}.",
        da="Fra andre og justeret kendes ikke uden {names}.",
    ),
    "adjusting": Text(
        en="It shows what qualifying activities spend on users of other areas. Outflow and inflow "
        "follow from it; adjusted is the proposed budget less the one and with the other. It "
        "informs; it decides nothing.",
        da="Den viser, hvad aktiviteter, der opfylder kravene, bruger på brugere fra andre "
        "lokalområder. Til andre og fra andre følger af den; justeret er det foreslåede budget "
        "minus det ene og plus det andet. Den oplyser, men afgør ikke noget.",
    ),
    "no-flows": Text(
        en="None: no qualifying activity serves users of other areas.",
        da="Ingen: ingen aktivitet, der opfylder kravene, gavner brugere fra andre lokalområder.",
    ),
    # the plan of one proposal
    "offer": Text(en="Offer", da="Tilbud"),
    "today": Text(en="Today", da="I dag"),
    "change": Text(en="Change", da="Ændring"),
    "budget": Text(en="Whole budget", da="Samlet budget"),
    "happens": Text(en="What happens", da="Hvad der sker"),
    "in-frame": Text(en="In the frame", da="Inden for rammen"),
    "so-far": Text(en="so far {amount}", da="hidtil {amount}"),
    "several-offers": Text(en="{name} ({count} offers)", da="{name} ({count} tilbud)"),
    "action-continues": Text(en="continues", da="videreføres"),
    "action-changes": Text(en="changes", da="omlægges"),
    "action-merges": Text(en="merges", da="sammenlægges"),
    "action-closes": Text(en="closes", da="ophører"),
    "action-opens": Text(en="opens", da="etableres"),
    "action-unstated": Text(en="not stated", da="ikke oplyst"),
    "merges-into": Text(en="{action} into {names}", da="{action} med {names}"),
    "instead": Text(en="{action}; in its place: {names}", da="{action}; i stedet: {names}"),
    "rooms-of": Text(en="in the rooms of {name}", da="i lokaler overtaget fra {name}"),
    "moves-to": Text(en="moves to {place}", da="flytter til {place}"),
    "paid-by": Text(
        en="paid by {grant}, outside the frame", da="betales af {grant}, uden for rammen"
    ),
    "paid-by-moved": Text(
        en="paid by {grant} (moved to {moved}), outside the frame",
        da="betales af {grant} (flyttet til {moved}), uden for rammen",
    ),
    "facts": Text(en="{parts}", da="{parts}"),
    "stage-draft": Text(
        en="draft: what is left open is only noted", da="udkast: åbne punkter er kun oplysninger"
    ),
    "stage-final": Text(en="final", da="endeligt"),
    "variant": Text(en="variant {variant}", da="variant {variant}"),
    "date": Text(en="dated {date}", da="dateret {date}"),
    "responsible": Text(en="responsible: {role}", da="ansvarlig: {role}"),
    "incomplete": Text(
        en="Not every offer that remains states its grant: proposed is what is stated so far.",
        da="Ikke alle tilbud, der består, har angivet bevilling: foreslået er det hidtil angivne.",
    ),
    "justification": Text(en="Justification: {text}", da="Begrundelse: {text}"),
    # city-wide activities
    "activity": Text(en="Activity", da="Aktivitet"),
    "held-by": Text(en="Held by", da="Afholdes af"),
    "cost": Text(en="Cost", da="Udgift"),
    "outside": Text(en="Outside", da="Udefra"),
    "areas": Text(en="Other areas", da="Andre områder"),
    "qualifies": Text(en="Qualifies", da="Opfylder kravene"),
    "yes": Text(en="yes", da="ja"),
    "no": Text(en="no: {reasons}", da="nej: {reasons}"),
    "outside-frame": Text(en="paid outside the frame", da="betales uden for rammen"),
    "no-users": Text(en="no users expected", da="ingen forventede brugere"),
    "share-too-small": Text(en="too small a share outside", da="for lille andel udefra"),
    "users-too-few": Text(en="too few users outside", da="for få brugere udefra"),
    "areas-too-few": Text(en="too few other areas", da="for få andre lokalområder"),
    "counted-users": Text(en="users", da="brugere"),
    "counted-visits": Text(en="visits", da="besøg"),
    "counted-hours": Text(en="hours", da="timer"),
    "home-count": Text(en="{area} {count}", da="{area} {count}"),
    "homes": Text(
        en="{name}, expected {counted} by home area: {homes}",
        da="{name}, forventede {counted} efter bopælsområde: {homes}",
    ),
    "homes-hidden": Text(
        en="{name}, expected users from {areas}: not shown by area, as there are <{least} from one "
        "of them",
        da="{name}, forventede brugere fra {areas}: vises ikke for hvert lokalområde, fordi der er "
        "<{least} fra et af dem",
    ),
    # moves of money and transfers
    "from-to": Text(en="From → to", da="Fra → til"),
    "other-areas": Text(en="the frame (other areas)", da="rammen (andre lokalområder)"),
    "freed": Text(
        en="Freed from offers {freed}, reinvested in offers {reinvested}.",
        da="Frigjort fra tilbud {freed}, geninvesteret i tilbud {reinvested}.",
    ),
    "transfer-line": Text(en="Point, committee, grant", da="Punkt, udvalg, bevilling"),
    "line-in": Text(en="{line} ({prices})", da="{line} ({prices})"),
    "function": Text(en="Function", da="Funktion"),
    "kind": Text(en="Income/expense", da="Indtægt/udgift"),
    "kind-income": Text(en="income", da="indtægt"),
    "kind-expense": Text(en="expense", da="udgift"),
    "permanent": Text(en="Permanent", da="Varig"),
    "not-permanent": Text(en="no", da="nej"),
    "in-all": Text(en="In all", da="I alt"),
    # findings as a table, and the last lines
    "where": Text(en="Where", da="Hvor"),
    "severity": Text(en="Severity", da="Alvor"),
    "rule": Text(en="Rule", da="Regel"),
    "text": Text(en="Finding", da="Bemærkning"),
    "help": Text(en="Help", da="Hjælp"),
    "source": Text(en="Source", da="Kilde"),
    "waiver": Text(en="{rule}, {where}: {text}", da="{rule}, {where}: {text}"),
    "granted": Text(
        en="  waived by {granted_by}: {reason}", da="  dispensation fra {granted_by}: {reason}"
    ),
    "all-rules": Text(
        en="Judged by {rules}, all that are in force.",
        da="Vurderet efter {rules}, alle der gælder.",
    ),
    "ignored": Text(
        en="Judged by {rules}. In force but ignored: {names}.",
        da="Vurderet efter {rules}. Gælder, men er sat ud af betragtning: {names}.",
    ),
    "only-ignored": Text(
        en="In force but ignored: {names}.", da="Gælder, men er sat ud af betragtning: {names}."
    ),
    "summary": Text(
        en="{found}; {files}, {judged}{in_part}", da="{found}; {files}, {judged}{in_part}"
    ),
}
