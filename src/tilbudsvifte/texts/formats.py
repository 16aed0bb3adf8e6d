"""The words of a validation in the formats that other programs show."""

from tilbudsvifte.texts.message import Text

TEXTS: dict[str, Text] = {
    # the guideline of a proposal
    "guideline-of": Text(en="Guideline of {area}", da="Vejledende budget for {area}"),
    "variant": Text(en="{area}, variant {variant}", da="{area}, variant {variant}"),
    "headline": Text(
        en="{area}: {kind} guideline {guideline}, proposed {proposed}, deviation {deviation} "
        "({unit})",
        da="{area}: {kind} vejledende budget {guideline}, bud {proposed}, afvigelse {deviation} "
        "({unit})",
    ),
    "announced": Text(en="announced", da="udmeldt"),
    "computed": Text(en="computed", da="beregnet"),
    "so-far": Text(en="{amount} so far", da="{amount} indtil videre"),
    "kroner": Text(en="{amount} kr.", da="{amount} kr."),
    "kroner-of": Text(en="{amount} kr. ({what})", da="{amount} kr. ({what})"),
    "illustrative": Text(en="illustrative", da="illustrativt"),
    "illustrative-why": Text(
        en="{headline}; illustrative amounts: {why}", da="{headline}; illustrative beløb: {why}"
    ),
    # a finding
    "more": Text(en="more: {command}", da="mere: {command}"),
    "waived": Text(en="waived by {who}: {why}", da="dispensation givet af {who}: {why}"),
    "waived-code": Text(en="waived: {code}", da="dispensation: {code}"),
    "others": Text(en="{text} (and {count} more)", da="{text} (og {count} mere)"),
    "well-formed": Text(
        en="A file must be readable and have the form that the schema describes.",
        da="En fil skal kunne læses og have den form, som skemaet beskriver.",
    ),
    # what was looked at
    "summary": Text(
        en="Files: {files}. Rules checked: {rules}, left out: {ignored}. Errors: {errors}, "
        "warnings: {warnings}, notes: {notes}, waived: {waived}.",
        da="Filer: {files}. Regler prøvet: {rules}, udeladt: {ignored}. Fejl: {errors}, "
        "advarsler: {warnings}, oplysninger: {notes}, dispensationer: {waived}.",
    ),
}
