"""What can be wrong with the text of a file."""

from tilbudsvifte.texts.message import Text

TEXTS: dict[str, Text] = {
    # Opening and decoding
    "cannot-open": Text(
        en="The file cannot be opened: {why}",
        da="Filen kan ikke åbnes: {why}",
    ),
    "missing": Text(en="there is no such file", da="den findes ikke"),
    "no-permission": Text(
        en="you do not have permission to read it", da="du har ikke ret til at læse den"
    ),
    "link-loop": Text(
        en="its symbolic links lead back to themselves",
        da="dens symbolske links fører tilbage til sig selv",
    ),
    "name-too-long": Text(en="its name is too long", da="dens navn er for langt"),
    "closed": Text(en="it is closed", da="den er lukket"),
    "directory": Text(en="it is a folder", da="det er en mappe"),
    "not-regular": Text(
        en="it is not an ordinary file but a pipe or a device",
        da="det er ikke en almindelig fil, men en pipe eller en enhed",
    ),
    "system-says": Text(en="the system says “{words}”", da="systemet siger ”{words}”"),
    "too-large": Text(
        en="The file is larger than {limit} MiB",
        da="Filen er større end {limit} MiB",
    ),
    "encoding": Text(
        en="Byte {number} of the file ({byte}) is not UTF-8, so the letter there is lost",
        da="Byte {number} i filen ({byte}) er ikke UTF-8, så bogstavet der er gået tabt",
    ),
    "encoding-not-text": Text(
        en="Byte {number} of the file ({byte}) is not UTF-8; this may not be a text file",
        da="Byte {number} i filen ({byte}) er ikke UTF-8; det er måske ikke en tekstfil",
    ),
    "encoding-guess": Text(
        en="Byte {number} of the file ({byte}) is not UTF-8; it looks like {encoding}, "
        "where that byte is “{letter}”",
        da="Byte {number} i filen ({byte}) er ikke UTF-8; den ligner {encoding}, "
        "hvor den byte er ”{letter}”",
    ),
    "encoding-wide": Text(
        en="The file is saved as {encoding}; only UTF-8 is read",
        da="Filen er gemt som {encoding}; kun UTF-8 læses",
    ),
    "workbook": Text(
        en="This is a workbook (such as .xlsx, .xls or .ods), not a text file",
        da="Dette er en projektmappe (fx .xlsx, .xls eller .ods), ikke en tekstfil",
    ),
    "from-workbook": Text(
        en="save the sheet as CSV, and write its figures under `values` in a text file",
        da="gem arket som CSV, og skriv dets tal under `values` i en tekstfil",
    ),
    "document": Text(
        en="This is a document of an office program (such as .docx or .pdf), not a text file",
        da="Dette er et dokument fra et kontorprogram (fx .docx eller .pdf), ikke en tekstfil",
    ),
    "from-document": Text(
        en="copy the text to a text file, and save that as UTF-8",
        da="kopiér teksten til en tekstfil, og gem den som UTF-8",
    ),
    "save-as-utf-8": Text(
        en="save the file as UTF-8 in your editor",
        da="gem filen som UTF-8 i dit tekstprogram",
    ),
    # Seen in the text
    "control-character": Text(
        en="The character {character} cannot be seen and must not be in the file",
        da="Tegnet {character} er usynligt og må ikke stå i filen",
    ),
    "control-character-hint": Text(
        en="delete it, or type the text again", da="slet det, eller skriv teksten igen"
    ),
    "control-escape": Text(
        en="The escape {escape} stands for a character that cannot be seen",
        da="Koden {escape} står for et usynligt tegn",
    ),
    "control-escape-hint": Text(
        en="leave it out; write a backslash as \\\\, or use single quotes",
        da="udelad den; skriv en omvendt skråstreg som \\\\, eller brug enkelte anførselstegn",
    ),
    "unusual-blank": Text(
        en="The line is indented with {character}, which is not an ordinary blank",
        da="Linjen er rykket ind med {character}, som ikke er et almindeligt mellemrum",
    ),
    "unusual-blank-hint": Text(
        en="replace it with ordinary blanks; such characters come from Word or a web page",
        da="erstat det med almindelige mellemrum; den slags tegn kommer fra Word eller en webside",
    ),
    "merge-conflict": Text(
        en="Unresolved merge conflict", da="Uløst flettekonflikt (merge conflict)"
    ),
    "merge-conflict-hint": Text(
        en="choose one of the two versions and delete the lines with <<<<<<<, ======= and >>>>>>>",
        da="vælg en af de to udgaver, og slet linjerne med <<<<<<<, ======= og >>>>>>>",
    ),
    "directive": Text(
        en="Lines with % at the start of a file are not read, except %YAML 1.1 and %YAML 1.2",
        da="Linjer med % i starten af en fil læses ikke, undtagen %YAML 1.1 og %YAML 1.2",
    ),
    "directive-hint": Text(en="delete the line", da="slet linjen"),
    "html-page": Text(
        en="This is a web page, not a YAML file",
        da="Dette er en webside, ikke en YAML-fil",
    ),
    "html-page-hint": Text(
        en="download the file itself; perhaps an error page was saved in its place",
        da="hent selve filen; måske blev en fejlside gemt i stedet",
    ),
    "double-encoded": Text(
        en="“{shown}” looks like text that was encoded twice (places like it: {number})",
        da="”{shown}” ligner tekst, der er kodet to gange (steder af den slags: {number})",
    ),
    "double-encoded-hint": Text(
        en="“{shown}” was probably “{meant}”; get the file again from where it came from",
        da="”{shown}” var nok ”{meant}”; hent filen igen, hvor den kom fra",
    ),
    # The whole
    "empty-file": Text(en="The file holds no data", da="Filen indeholder ingen data"),
    "root-list": Text(
        en="The file holds a list; keys with values are needed",
        da="Filen indeholder en liste; der skal stå nøgler med værdier",
    ),
    "root-scalar": Text(
        en="The file holds a single value; keys with values are needed",
        da="Filen indeholder én enkelt værdi; der skal stå nøgler med værdier",
    ),
    "root-hint": Text(
        en="begin with a line such as “schema: tilbudsvifte/1”",
        da="begynd med en linje som ”schema: tilbudsvifte/1”",
    ),
    "glued-colon-hint": Text(
        en="write an ordinary blank after the colon: “key: value”",
        da="skriv et almindeligt mellemrum efter kolonet: ”nøgle: værdi”",
    ),
    "second-document": Text(
        en="A second document begins here; a file holds one",
        da="Her begynder et dokument mere; en fil indeholder ét",
    ),
    "second-document-hint": Text(
        en="delete the line with --- or ..., or make two files",
        da="slet linjen med --- eller ..., eller lav to filer",
    ),
    "too-deep": Text(
        en="Lists and mappings are nested deeper than {limit} levels",
        da="Lister og nøgler er indlejret i mere end {limit} niveauer",
    ),
    "too-many-faults": Text(
        en="The file has {limit} faults or more; what follows was not read",
        da="Filen har {limit} fejl eller flere; resten er ikke læst",
    ),
    "too-many-values": Text(
        en="The file holds more than {limit} values",
        da="Filen indeholder mere end {limit} værdier",
    ),
    # Single values
    "tag": Text(
        en="Tags are not read; text that begins with ! needs quotes",
        da="Mærker (tags) læses ikke; tekst, der begynder med !, skal have anførselstegn",
    ),
    "tag-hint": Text(
        en="delete the tag, or put the text in quotes",
        da="slet mærket, eller sæt teksten i anførselstegn",
    ),
    "anchor": Text(
        en="Anchors are not read; text that begins with & needs quotes",
        da="Ankre (anchors) læses ikke; tekst, der begynder med &, skal have anførselstegn",
    ),
    "anchor-hint": Text(
        en="delete the anchor, or put the text in quotes",
        da="slet ankeret, eller sæt teksten i anførselstegn",
    ),
    "alias": Text(
        en="Aliases are not read; text that begins with * needs quotes",
        da="Henvisninger (aliases) læses ikke; tekst, der begynder med *, skal have anførselstegn",
    ),
    "alias-hint": Text(
        en="repeat the value, or put the text in quotes",
        da="gentag værdien, eller sæt teksten i anførselstegn",
    ),
    "merge-key": Text(en="Merge keys (<<) are not read", da="Flettenøgler (<<) læses ikke"),
    "merge-key-hint": Text(
        en="write out the keys that were to be merged",
        da="skriv de nøgler, der skulle flettes ind",
    ),
    "text-too-long": Text(
        en="The text has {number} characters; at most {limit} are read",
        da="Teksten har {number} tegn; højst {limit} læses",
    ),
    "number-too-long": Text(
        en="The number has more than {limit} digits",
        da="Tallet har mere end {limit} cifre",
    ),
    "number-too-long-hint": Text(
        en="if it is not an amount but a text, put it in quotes",
        da="hvis det ikke er et beløb, men en tekst, så sæt den i anførselstegn",
    ),
    "comment-after-text": Text(
        en="What follows # is a comment: the value is only “{value}”",
        da="Det, der følger efter #, er en kommentar: værdien er kun ”{value}”",
    ),
    "comment-after-text-hint": Text(
        en="put the whole text in quotes, or move the comment to a line of its own",
        da="sæt hele teksten i anførselstegn, eller flyt kommentaren til sin egen linje",
    ),
    # Keys
    "duplicate-key": Text(
        en="The key “{key}” stands here for the second time; first on line {line}",
        da="Nøglen ”{key}” står her for anden gang; første gang i linje {line}",
    ),
    "duplicate-key-hint": Text(
        en="keep one of them, or give this one another name",
        da="behold en af dem, eller giv denne et andet navn",
    ),
    "duplicate-key-alike": Text(
        en="the two look the same, but this one is written with other characters ({points}); keep "
        "one of them",
        da="de to ser ens ud, men denne er skrevet med andre tegn ({points}); behold en af dem",
    ),
    "key-too-long": Text(
        en="The key “{shown}” is longer than {limit} characters",
        da="Nøglen ”{shown}” er længere end {limit} tegn",
    ),
    "key-number": Text(
        en="The key {key} is a number; keys are text",
        da="Nøglen {key} er et tal; nøgler er tekst",
    ),
    "key-number-hint": Text(en='write "{key}" in quotes', da='skriv "{key}" i anførselstegn'),
    "decimal-comma": Text(
        en="In braces a comma ends the value, so {shown} is read as two entries",
        da="I krøllede parenteser afslutter et komma værdien, så {shown} læses som to poster",
    ),
    "key-empty": Text(en="The key is empty", da="Nøglen er tom"),
    "key-collection": Text(
        en="A list or a mapping cannot be a key; keys are text",
        da="En liste eller en gruppe af nøgler kan ikke være en nøgle; nøgler er tekst",
    ),
    "key-collection-hint": Text(
        en="text that begins with [ or {{ needs quotes",
        da="tekst, der begynder med [ eller {{, skal have anførselstegn",
    ),
    # What the parser trips over
    "syntax": Text(
        en="The text cannot be understood from here on",
        da="Teksten kan ikke forstås herfra",
    ),
    "parser-says": Text(en="the YAML parser says “{words}”", da="YAML-læseren siger ”{words}”"),
    "tab-indent": Text(
        en="A tab stands where only blanks are allowed",
        da="Her står en tabulator, hvor der kun må være mellemrum",
    ),
    "tab-indent-hint": Text(
        en="replace the tab with blanks", da="erstat tabulatoren med mellemrum"
    ),
    "needs-quotes": Text(
        en="An unquoted text cannot begin with {character}",
        da="En tekst uden anførselstegn kan ikke begynde med {character}",
    ),
    "needs-quotes-hint": Text(
        en="put the whole text in quotes", da="sæt hele teksten i anførselstegn"
    ),
    "unclosed-quote": Text(
        en="The quote {quote} that opens here is not closed where it should be",
        da="Anførselstegnet {quote}, der åbner her, lukkes ikke, hvor det skulle",
    ),
    "unclosed-quote-hint": Text(
        en="add the closing quote at the end of the text",
        da="sæt det afsluttende anførselstegn efter teksten",
    ),
    "text-after-quote": Text(
        en="Text goes on after the closing quote",
        da="Teksten fortsætter efter det afsluttende anførselstegn",
    ),
    "text-after-quote-hint": Text(
        en="put the whole text in quotes; inside '…' an apostrophe is written '', inside "
        '"…" a quote is written \\"',
        da="sæt hele teksten i anførselstegn; i '…' skrives en apostrof som '', i \"…\" "
        'skrives et anførselstegn som \\"',
    ),
    "escape": Text(
        en="A backslash in double quotes begins a code; this is none",
        da="En omvendt skråstreg i dobbelte anførselstegn indleder en kode; dette er ingen",
    ),
    "escape-hint": Text(
        en="write a backslash as \\\\, or use single quotes; write letters as they are",
        da="skriv en omvendt skråstreg som \\\\, eller brug enkelte anførselstegn; skriv "
        "bogstaver, som de er",
    ),
    "extra-comma": Text(
        en="A value is missing before this comma",
        da="Der mangler en værdi før dette komma",
    ),
    "extra-comma-hint": Text(
        en="delete the comma, or write the value", da="slet kommaet, eller skriv værdien"
    ),
    "stray-bracket": Text(
        en="Nothing is open that {bracket} could close",
        da="Der er intet åbent, som {bracket} kan lukke",
    ),
    "wrong-bracket": Text(
        en="{found} cannot close the {opening} of line {line}",
        da="{found} kan ikke lukke {opening} i linje {line}",
    ),
    "wrong-bracket-hint": Text(en="{closing} is expected here", da="her skulle stå {closing}"),
    "unclosed-bracket": Text(
        en="The {opening} that opens here is not closed with {closing}",
        da="{opening}, der åbner her, lukkes ikke med {closing}",
    ),
    "missing-comma": Text(
        en="A comma or {closing} is missing here, inside the {opening} of line {line}",
        da="Her mangler et komma eller {closing}, inden i {opening} fra linje {line}",
    ),
    "extra-colon": Text(
        en="A second colon in an unquoted text",
        da="Endnu et kolon i en tekst uden anførselstegn",
    ),
    "extra-colon-hint": Text(
        en="put the text after the first colon in quotes, or begin a new line",
        da="sæt teksten efter det første kolon i anførselstegn, eller begynd en ny linje",
    ),
    "missing-colon": Text(
        en="A line of its own needs a colon after the key",
        da="En selvstændig linje skal have et kolon efter nøglen",
    ),
    "missing-colon-hint": Text(
        en="write “key: value”; the lines of a longer text are indented, or it stands in quotes",
        da="skriv ”nøgle: værdi”; linjerne i en længere tekst rykkes ind, eller den står i "
        "anførselstegn",
    ),
    "indentation": Text(
        en="The indentation of this line fits none of the lines above",
        da="Linjens indrykning passer ikke til nogen af linjerne ovenfor",
    ),
    "indentation-hint": Text(
        en="what belongs together begins in the same column",
        da="det, der hører sammen, begynder i samme kolonne",
    ),
    "list-item": Text(
        en="A list cannot begin on the line of its key",
        da="En liste kan ikke begynde på sin nøgles linje",
    ),
    "list-item-hint": Text(
        en="begin a new line before the dash, or put the text in quotes",
        da="begynd en ny linje før stregen, eller sæt teksten i anførselstegn",
    ),
    "lone-dash": Text(
        en="A dash alone begins a list; here a value is needed",
        da="En streg alene indleder en liste; her skal stå en værdi",
    ),
    "mixed-list": Text(
        en="A list item with a dash and a key cannot stand side by side",
        da="Et listepunkt med streg og en nøgle kan ikke stå side om side",
    ),
    "mixed-list-hint": Text(
        en="indent the list below its key, or give the line the form of its neighbours",
        da="ryk listen ind under sin nøgle, eller giv linjen samme form som naboerne",
    ),
    "block-text": Text(
        en="After {character} the text must begin on the next line",
        da="Efter {character} skal teksten begynde på næste linje",
    ),
    "block-text-hint": Text(
        en="begin a new, indented line, or put the text in quotes",
        da="begynd en ny, indrykket linje, eller sæt teksten i anførselstegn",
    ),
    # What to write instead
    "number-write": Text(en="write {number}", da="skriv {number}"),
    "number-in-unit": Text(
        en="that is {number}; write it in the unit of the file, in digits only",
        da="det er {number}; skriv det i filens enhed og kun med cifre",
    ),
    "number-quoted": Text(
        en="write {number} without quotes", da="skriv {number} uden anførselstegn"
    ),
    "number-whole": Text(
        en="no decimals can stand here: do not round the figure, check it at its source",
        da="her kan ikke stå decimaler: afrund ikke tallet, men kontrollér det i kilden",
    ),
    "number-empty": Text(en="write the number after the colon", da="skriv tallet efter kolonet"),
    "number-word": Text(
        en="write a number in digits; yes and no are not numbers",
        da="skriv et tal med cifre; ja og nej er ikke tal",
    ),
    "number-finite": Text(
        en="write a finite number in digits", da="skriv et endeligt tal med cifre"
    ),
    "number-time": Text(
        en="{shown} is a time or a ratio; write one number",
        da="{shown} er et klokkeslæt eller et forhold; skriv ét tal",
    ),
    "number-none": Text(
        en="a dash in a statistical table means none: write 0",
        da="en streg i en statistisk tabel betyder nul: skriv 0",
    ),
    "number-hidden": Text(
        en="a point in a statistical table means that the figure cannot be given, which is no "
        "zero: get the figure, or leave out the whole series",
        da="et punktum i en statistisk tabel betyder, at tallet ikke kan oplyses, og det er ikke "
        "nul: skaf tallet, eller udelad hele serien",
    ),
    "number-unavailable": Text(
        en="`..` in a statistical table means that there is no figure yet, which is no zero: get "
        "the figure, or leave out the whole series",
        da="`..` i en statistisk tabel betyder, at tallet ikke foreligger, og det er ikke nul: "
        "skaf tallet, eller udelad hele serien",
    ),
    "date-write": Text(en="write {date}", da="skriv {date}"),
    "date-impossible": Text(en="there is no such day: {shown}", da="den dag findes ikke: {shown}"),
}
