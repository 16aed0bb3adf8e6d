"""What the command line says beside results and diagnostics."""

from tilbudsvifte.texts.message import Text

TEXTS: dict[str, Text] = {
    "error": Text(en="error: {text}", da="fejl: {text}"),
    "unknown-scheme": Text(
        en="there is no weighting scheme `{word}`", da="der er ingen vægtningsmetode `{word}`"
    ),
    "needs-exponent": Text(
        en="rank-exponent takes its exponent after a colon: `rank-exponent:2`",
        da="ved rank-exponent skrives eksponenten efter et kolon: `rank-exponent:2`",
    ),
    "bad-round-to": Text(
        en="`--round-to` takes a whole number of kroner, for instance 1000, not `{word}`",
        da="`--round-to` skal være et helt antal kroner, for eksempel 1000, ikke `{word}`",
    ),
    "weights-with-key": Text(
        en="`--weights` weighs the indicators, and `--key {key}` does not use them",
        da="`--weights` vægter indikatorerne, og `--key {key}` bruger dem ikke",
    ),
    "chart-is-output": Text(
        en="the chart and the result cannot both be written to {file}",
        da="figuren og resultatet kan ikke begge skrives til {file}",
    ),
    "chart-is-svg": Text(
        en="`--chart` draws an SVG, and takes a file whose name ends in .svg, not {file}",
        da="`--chart` tegner en SVG og skal have en fil, hvis navn ender på .svg, ikke {file}",
    ),
    "chart-not-a-file": Text(
        en="it is not a regular file; `--chart` makes one, or replaces one",
        da="det er ikke en almindelig fil; `--chart` laver en ny eller erstatter en",
    ),
    "excel-needs-csv": Text(
        en="`--excel` goes with `--format csv`", da="`--excel` kan kun bruges med `--format csv`"
    ),
    "cannot-write": Text(en="cannot write {file}: {why}", da="kan ikke skrive {file}: {why}"),
    "not-a-folder": Text(
        en="there is no folder {folder}; name one with framework.yaml, offers.yaml and "
        "indicators.yaml",
        da="der er ingen mappe {folder}; angiv en med framework.yaml, offers.yaml og "
        "indicators.yaml",
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
    "changed-since": Text(
        en="it was changed after it was read", da="den blev ændret, efter at den var læst"
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
    "no-scenarios": Text(
        en="give the scenarios to run: files, folders, patterns such as 'scenarios/*.yaml', or "
        "- for standard input",
        da="angiv de scenarier, der skal køres: filer, mapper, mønstre som 'scenarier/*.yaml' "
        "eller - for standard input",
    ),
    "no-scenario": Text(
        en="no scenario matches {words}; nothing was checked",
        da="intet scenarie passer til {words}; intet blev kontrolleret",
    ),
    "one-scenario": Text(
        en="`--scenario` takes one scenario at a time, and is given {files}",
        da="`--scenario` kan kun bruges med ét scenarie ad gangen, men er givet med {files}",
    ),
    "no-name": Text(en="no scenario is called {words}", da="intet scenarie hedder {words}"),
    "nothing-checked": Text(en="{text}; nothing was checked", da="{text}; intet blev kontrolleret"),
    "warning": Text(en="warning: {text}", da="advarsel: {text}"),
    "scenarios": Text(en="scenarios", da="scenarier"),
    "mixtures": Text(en="mixtures tried, at most", da="blandinger prøvet, højst"),
    "update-in-ci": Text(
        en="`--update` writes nothing where the variable CI is set; `--force` makes it",
        da="`--update` skriver ikke, når variablen CI er sat; det gør den kun med `--force`",
    ),
    "update-or-diff": Text(
        en="`--diff` shows what `--update` would write; give one of them",
        da="`--diff` viser, hvad `--update` ville skrive; brug kun den ene",
    ),
    "update-with-set": Text(
        en="`--update` writes what the data give as they are, and goes without `--set`",
        da="`--update` skriver det, som de uændrede data giver, og kan ikke bruges med `--set`",
    ),
    "update-standard-input": Text(
        en="`--update` writes into files, and standard input is none",
        da="`--update` skriver i filer, og standard input er ikke en fil",
    ),
    "force-without-update": Text(
        en="`--force` goes with `--update`", da="`--force` kan kun bruges med `--update`"
    ),
    "diff-is-text": Text(
        en="`--diff` goes without `--format`", da="`--diff` kan ikke bruges med `--format`"
    ),
    "updated-figure": Text(
        en="updated {file}: {count} figure", da="opdaterede {file}: {count} tal"
    ),
    "updated-figures": Text(
        en="updated {file}: {count} figures", da="opdaterede {file}: {count} tal"
    ),
    "not-updated": Text(
        en="warning: {file} is left as it is: with new figures it would not hold",
        da="advarsel: {file} er ikke ændret: den ville heller ikke stemme med nye tal",
    ),
    "left-figure": Text(
        en="warning: {file}: {count} difference is left as it is: {why}",
        da="advarsel: {file}: {count} afvigelse er ikke ændret: {why}",
    ),
    "left-figures": Text(
        en="warning: {file}: {count} differences are left as they are: {why}",
        da="advarsel: {file}: {count} afvigelser er ikke ændret: {why}",
    ),
    "left-malformed": Text(
        en="a malformed file is not updated", da="en fil med fejl opdateres ikke"
    ),
    "left-without-result": Text(
        en="there is no result to write", da="der er ikke noget resultat at skrive"
    ),
    "left-errors": Text(
        en="there are now more errors, or fewer, than the list under refused has",
        da="der er nu flere eller færre fejl, end listen under refused har",
    ),
    "left-too-long": Text(
        en="the exact result is longer than a file may hold",
        da="det nøjagtige resultat er længere, end en fil kan rumme",
    ),
    "scenario-without-proposals": Text(
        en="the scenario names no proposals; give the files to check",
        da="scenariet nævner ingen bud; angiv de filer, der skal kontrolleres",
    ),
    "not-variant": Text(
        en="`--variant` takes AREA=VARIANT, for instance east=small, not `{word}`",
        da="`--variant` skrives OMRÅDE=VARIANT, for eksempel oest=lille, ikke `{word}`",
    ),
    "two-variants": Text(
        en="`--variant` is given twice for {area}", da="`--variant` er givet to gange for {area}"
    ),
    "rule-and-all": Text(
        en="`--all` goes without the name of a rule",
        da="`--all` kan ikke bruges med navnet på en regel",
    ),
    "written": Text(
        en="wrote {file}; fill it in, and check it with: tilbud validate {file}",
        da="skrev {file}; udfyld den, og kontrollér den med: tilbud validate {file}",
    ),
    "disk-full": Text(en="the disk is full", da="disken er fuld"),
    "no-permission": Text(
        en="you do not have permission to write there", da="du har ikke ret til at skrive der"
    ),
    "read-only": Text(en="it is read-only", da="den er skrivebeskyttet"),
    "no-folder": Text(en="there is no such folder", da="den mappe findes ikke"),
    "closed": Text(en="it is closed", da="den er lukket"),
    "standard-output": Text(en="standard output", da="standard output"),
    "fault-below": Text(
        en="a fault in tilbud itself; the report to paste into an issue follows",
        da="der er en fejl i selve programmet; rapporten til en fejlmelding følger her",
    ),
    "too-many-digits": Text(
        en="an exact share has more than {most} digits: give the figures (keys, rates, "
        "populations) with fewer digits, or ask for text, Markdown or CSV",
        da="en nøjagtig andel har mere end {most} cifre: angiv tallene (fordelingsnøgler, rater, "
        "befolkningstal) med færre cifre, eller vælg tekst, Markdown eller CSV",
    ),
    "fault": Text(
        en="a fault in tilbud itself; the report to paste into an issue is in {file}",
        da="der er en fejl i selve programmet; rapporten til en fejlmelding ligger i {file}",
    ),
    "hint": Text(en="{text}; {hint}", da="{text}; {hint}"),
}
