"""What the rules on the form of a proposal say."""

from tilbudsvifte.texts.message import Text

TEXTS: dict[str, Text] = {
    "left-open": Text(en="left open: {missing}", da="ikke udfyldt: {missing}"),
    "offer-left-open": Text(en="{offer} leaves open: {missing}", da="{offer} mangler: {missing}"),
    "blank": Text(en="nothing stands after {keys}", da="der står intet efter {keys}"),
    "fill-in-or-take-out": Text(
        en="write the number, 0 where it is none, or take the key out; a final proposal leaves "
        "nothing open",
        da="skriv tallet, 0, hvor der ingen er, eller fjern nøglen; et endeligt bud må ikke have "
        "åbne punkter",
    ),
    "fill-in": Text(
        en="fill it in; a final proposal leaves nothing open",
        da="udfyld det; et endeligt bud må ikke have åbne punkter",
    ),
    "fill-in-lists": Text(
        en="fill it in, with `[]` for a list where there is nothing to list; a final proposal "
        "leaves nothing open",
        da="udfyld det, med `[]` for en liste, hvor der ikke er noget; et endeligt bud må "
        "ikke have åbne punkter",
    ),
    "not-waivable": Text(
        en="nobody can waive the rule {rule}", da="ingen kan fravige reglen {rule}"
    ),
    "waivable": Text(
        en="take the waiver out; what can be waived: {rules}",
        da="fjern fravigelsen; det, der kan fraviges: {rules}",
    ),
    "wrong-grantor": Text(
        en="{grantor} cannot waive the rule {rule}",
        da="{grantor} kan ikke fravige reglen {rule}",
    ),
    "grantors": Text(en="who can: {grantors}", da="det kan: {grantors}"),
    "waiver-unused": Text(
        en="the waiver of {rule} is not used: the rule finds nothing here",
        da="fravigelsen af {rule} bliver ikke brugt: reglen finder intet her",
    ),
    "drop-waiver": Text(en="take the waiver out", da="fjern fravigelsen"),
    "variant-twice": Text(
        en="{area} has another proposal in this run, {file}; one of an area can take part",
        da="{area} har et andet bud i denne kørsel, {file}; kun ét bud fra et lokalområde kan "
        "være med",
    ),
    "choose-variant": Text(
        en="choose with `--variant {area}={variant}`", da="vælg med `--variant {area}={variant}`"
    ),
    "name-variants": Text(
        en="give each of them a `variant` of its own, and choose with `--variant AREA=VARIANT`",
        da="giv hver af dem sin egen `variant`, og vælg med `--variant OMRÅDE=VARIANT`",
    ),
    "no-such-variant": Text(
        en="no proposal of {area} in this run is the variant {variant}",
        da="intet bud fra {area} i denne kørsel er varianten {variant}",
    ),
}
