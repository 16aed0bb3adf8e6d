"""What the command line says beside results and diagnostics."""

from tilbudsvifte.texts.message import Text

TEXTS: dict[str, Text] = {
    "error": Text(en="error: {text}", da="fejl: {text}"),
    "unknown-scheme": Text(
        en="there is no weighting scheme `{word}`", da="der er ingen vægtningsmetode `{word}`"
    ),
    "needs-exponent": Text(
        en="rank-exponent takes its exponent after a colon: `rank-exponent:2`",
        da="rank-exponent får sin eksponent efter et kolon: `rank-exponent:2`",
    ),
    "bad-round-to": Text(
        en="`--round-to` takes a whole number of kroner, for instance 1000, not `{word}`",
        da="`--round-to` tager et helt antal kroner, for eksempel 1000, ikke `{word}`",
    ),
    "weights-with-key": Text(
        en="`--weights` weighs the indicators, and `--key {key}` does not use them",
        da="`--weights` vægter indikatorerne, og `--key {key}` bruger dem ikke",
    ),
    "excel-needs-csv": Text(
        en="`--excel` goes with `--format csv`", da="`--excel` hører sammen med `--format csv`"
    ),
    "cannot-write": Text(en="cannot write {file}: {why}", da="kan ikke skrive {file}: {why}"),
    "not-a-folder": Text(
        en="there is no folder {folder}; `--data` and TILBUD_DATA name a folder with data files",
        da="der er ingen mappe {folder}; `--data` og TILBUD_DATA angiver en mappe med datafiler",
    ),
    "not-a-file": Text(
        en="it is not a regular file; leave `--output` out to write to standard output",
        da="det er ikke en almindelig fil; udelad `--output` for at skrive til standard output",
    ),
    "is-input": Text(
        en="it is one of the files that were read", da="det er en af de filer, der blev læst"
    ),
    "exists": Text(
        en="it is there already, and nothing is overwritten",
        da="den er der allerede, og intet overskrives",
    ),
    "no-files": Text(
        en="give the proposals to check: files, folders, patterns such as 'proposals/*.yaml', or "
        "- for standard input",
        da="angiv de bud, der skal kontrolleres: filer, mapper, mønstre som 'bud/*.yaml' eller "
        "- for standard input",
    ),
    "no-match": Text(
        en="no proposal matches {words}; nothing was checked",
        da="intet bud passer til {words}; intet blev kontrolleret",
    ),
    "some-match-none": Text(
        en="warning: no proposal matches {words}", da="advarsel: intet bud passer til {words}"
    ),
    "no-rules": Text(
        en="no rule is left to check by; nothing was checked",
        da="der er ingen regel tilbage at kontrollere efter; intet blev kontrolleret",
    ),
    "not-variant": Text(
        en="`--variant` takes AREA=VARIANT, for instance east=small, not `{word}`",
        da="`--variant` tager OMRÅDE=VARIANT, for eksempel oest=lille, ikke `{word}`",
    ),
    "two-variants": Text(
        en="`--variant` is given twice for {area}", da="`--variant` er givet to gange for {area}"
    ),
    "rule-and-all": Text(
        en="`--all` goes without the name of a rule", da="`--all` står uden navnet på en regel"
    ),
    "written": Text(
        en="wrote {file}; fill it in, and check it with: tilbud validate {file}",
        da="skrev {file}; udfyld den, og kontrollér den med: tilbud validate {file}",
    ),
    "disk-full": Text(en="the disk is full", da="disken er fuld"),
    "no-permission": Text(
        en="you do not have permission to write there", da="du har ikke ret til at skrive der"
    ),
    "no-folder": Text(en="there is no such folder", da="den mappe findes ikke"),
    "closed": Text(en="it is closed", da="den er lukket"),
    "standard-output": Text(en="standard output", da="standard output"),
    "fault-below": Text(
        en="a fault in tilbud itself; the report to paste into an issue follows",
        da="der er en fejl i selve programmet; rapporten til en fejlmelding følger her",
    ),
    "fault": Text(
        en="a fault in tilbud itself; the report to paste into an issue is in {file}",
        da="der er en fejl i selve programmet; rapporten til en fejlmelding ligger i {file}",
    ),
    "hint": Text(en="{text}; {hint}", da="{text}; {hint}"),
}
