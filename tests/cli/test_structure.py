"""Files that are not what they should be as a whole, or that trip the parser."""

CASES = {
    "empty": (
        3,
        [("offers.yaml", None, "")],
        """
        error[empty-file] offers.yaml
            The file holds no data
        """,
    ),
    "only-blanks": (
        3,
        [("offers.yaml", None, "  \n\n   \n")],
        """
        error[empty-file] offers.yaml
            The file holds no data
        """,
    ),
    "only-comments": (
        3,
        [("offers.yaml", None, "# kommer senere\n")],
        """
        error[empty-file] offers.yaml
            The file holds no data
        """,
    ),
    "root-is-list": (
        3,
        [("indicators.yaml", None, "- ledige\n- udskrivninger\n")],
        """
        error[root-not-mapping] indicators.yaml:1:1 `- ledige`
            The file holds a list; keys with values are needed
            begin with a line such as “schema: tilbudsvifte/1”
        """,
    ),
    "root-is-word": (
        3,
        [("indicators.yaml", None, "ledige\n")],
        """
        error[root-not-mapping] indicators.yaml:1:1 `ledige`
            The file holds a single value; keys with values are needed
            begin with a line such as “schema: tilbudsvifte/1”
        """,
    ),
    "no-blank-after-colon": (
        3,
        [("indicators.yaml", None, "schema:tilbudsvifte/1\n")],
        """
        error[root-not-mapping] indicators.yaml:1:1 `schema:tilbudsvifte/1`
            The file holds a single value; keys with values are needed
            write an ordinary blank after the colon: “key: value”
        """,
    ),
    "all-three-files": (
        3,
        [
            ("framework.yaml", None, "[]\n"),
            ("offers.yaml", None, ""),
            ("indicators.yaml", None, "--- |\n  ledige\n"),
        ],
        """
        error[root-not-mapping] framework.yaml:1:1 `[]`
            The file holds a list; keys with values are needed
            begin with a line such as “schema: tilbudsvifte/1”
        error[empty-file] offers.yaml
            The file holds no data
        error[root-not-mapping] indicators.yaml:1:5 `|`
            The file holds a single value; keys with values are needed
            begin with a line such as “schema: tilbudsvifte/1”
        """,
    ),
    "two-documents": (
        3,
        [("offers.yaml", "  syd-drift:\n", "---\n  syd-drift:\n")],
        """
        error[second-document] offers.yaml:12:1 `---`
            A second document begins here; a file holds one
            delete the line with --- or ..., or make two files
        """,
    ),
    "document-ended": (
        3,
        [("offers.yaml", "  syd-drift:\n", "...\n  syd-drift:\n")],
        """
        error[second-document] offers.yaml:13:3 `syd-drift:`
            A second document begins here; a file holds one
            delete the line with --- or ..., or make two files
        """,
    ),
    "tab-indent": (
        3,
        [("framework.yaml", "    name: Nord", "\tname: Nord")],
        """
        error[tab-indent] framework.yaml:6:1 ` `
            A tab stands where only blanks are allowed
            replace the tab with blanks
        """,
    ),
    "tab-after-blanks": (
        3,
        [("framework.yaml", "    name: Nord", "  \tname: Nord")],
        """
        error[tab-indent] framework.yaml:6:3 ` `
            A tab stands where only blanks are allowed
            replace the tab with blanks
        """,
    ),
    "no-break-space-indent": (
        3,
        [("framework.yaml", "    name: Nord", "\u00a0\u00a0  name: Nord")],
        """
        error[unusual-blank] framework.yaml:6:1 `    `
            The line is indented with U+00A0 NO-BREAK SPACE, which is not an ordinary blank
            replace it with ordinary blanks; such characters come from Word or a web page
        """,
    ),
    "ideographic-space-indent": (
        3,
        [("framework.yaml", "    name: Nord", "  \u3000 name: Nord")],
        """
        error[unusual-blank] framework.yaml:6:3 `　 `
            The line is indented with U+3000 IDEOGRAPHIC SPACE, which is not an ordinary blank
            replace it with ordinary blanks; such characters come from Word or a web page
        """,
    ),
    "one-blank-too-few": (
        3,
        [("framework.yaml", "    offers_today: 2", "   offers_today: 2")],
        """
        error[indentation] framework.yaml:7:4 `offers_today: 2`
            The indentation of this line fits none of the lines above
            what belongs together begins in the same column
        """,
    ),
    "one-blank-too-many": (
        3,
        [("framework.yaml", "    offers_today: 2", "     offers_today: 2")],
        """
        error[indentation] framework.yaml:7:6 `offers_today: 2`
            The indentation of this line fits none of the lines above
            what belongs together begins in the same column
        """,
    ),
    "unclosed-quote": (
        3,
        [("framework.yaml", "name: Nord", 'name: "Nord')],
        """
        error[unclosed-quote] framework.yaml:6:11 `"Nord`
            The quote " that opens here is not closed where it should be
            add the closing quote at the end of the text
        """,
    ),
    "unclosed-quote-before-another": (
        3,
        [("framework.yaml", "name: Nord", 'name: "Nord'), ("framework.yaml", "Syd\n", '"Syd"\n')],
        """
        error[unclosed-quote] framework.yaml:6:11 `"Nord`
            The quote " that opens here is not closed where it should be
            add the closing quote at the end of the text
        """,
    ),
    "text-after-quote": (
        3,
        [("framework.yaml", "name: Nord", 'name: "Nord" by')],
        """
        error[text-after-quote] framework.yaml:6:18 `by`
            Text goes on after the closing quote
            put the whole text in quotes; inside '…' an apostrophe is written '', inside "…" a quote is written \\"
        """,  # noqa: E501
    ),
    "backslash-in-quotes": (
        3,
        [("framework.yaml", "name: Nord", r'name: "No\rd\q"')],
        """
        error[escape] framework.yaml:6:17 `\\q`
            A backslash in double quotes begins a code; this is none
            write a backslash as \\\\, or use single quotes; write letters as they are
        """,
    ),
    "comment-cuts-name": (
        0,
        [("framework.yaml", "name: Nord", "name: Plan #2")],
        """
        warning[comment-after-text] framework.yaml:6:16 `#`
            What follows # is a comment: the value is only “Plan”
            put the whole text in quotes, or move the comment to a line of its own
        """,
    ),
    "at-sign": (
        3,
        [("framework.yaml", "name: Nord", "name: @nord")],
        """
        error[needs-quotes] framework.yaml:6:11 `@`
            An unquoted text cannot begin with @
            put the whole text in quotes
        """,
    ),
    "backtick": (
        3,
        [("framework.yaml", "name: Nord", "name: `nord`")],
        """
        error[needs-quotes] framework.yaml:6:11 ```
            An unquoted text cannot begin with `
            put the whole text in quotes
        """,
    ),
    "per-cent-sign": (
        3,
        [("framework.yaml", "name: Nord", "name: %nord")],
        """
        error[needs-quotes] framework.yaml:6:11 `%`
            An unquoted text cannot begin with %
            put the whole text in quotes
        """,
    ),
    "second-colon": (
        3,
        [("framework.yaml", "name: Nord", "name: Nord: bydel")],
        """
        error[extra-colon] framework.yaml:6:15 `:`
            A second colon in an unquoted text
            put the text after the first colon in quotes, or begin a new line
        """,
    ),
    "no-colon": (
        3,
        [("framework.yaml", "    offers_today: 2", "    offers_today 2")],
        """
        error[missing-colon] framework.yaml:7:5 `offers_today 2`
            A line of its own needs a colon after the key
            write “key: value”; the lines of a longer text are indented, or it stands in quotes
        """,
    ),
    "dash-after-key": (
        3,
        [("framework.yaml", "name: Nord", "name: - Nord")],
        """
        error[list-item] framework.yaml:6:11 `-`
            A list cannot begin on the line of its key
            begin a new line before the dash, or put the text in quotes
        """,
    ),
    "list-among-keys": (
        3,
        [("framework.yaml", "    offers_today: 2", "    - offers_today: 2")],
        """
        error[mixed-list] framework.yaml:7:5 `- offers_today: 2`
            A list item with a dash and a key cannot stand side by side
            indent the list below its key, or give the line the form of its neighbours
        """,
    ),
    "list-in-place-of-text": (
        3,
        [("framework.yaml", "name: Nord", "name: [Nord]")],
        """
        error[not-text] framework.yaml:6:11 `[Nord]`
            `name` must be text
        """,
    ),
    "mapping-in-place-of-text": (
        3,
        [("framework.yaml", "name: Nord", "name: {Nord}")],
        """
        error[not-text] framework.yaml:6:11 `{Nord}`
            `name` must be text
            write the word alone: `Nord`
        """,
    ),
    "text-in-place-of-mapping": (
        3,
        [("framework.yaml", "bakken: {name: Bakken}", "bakken: Bakken")],
        """
        error[not-mapping] framework.yaml:9:15 `Bakken`
            `bakken` must hold keys with values
        """,
    ),
    "list-in-place-of-mapping": (
        3,
        [("framework.yaml", "bakken: {name: Bakken}", "bakken: [Bakken]")],
        """
        error[not-mapping] framework.yaml:9:15 `[Bakken]`
            `bakken` must hold keys with values
        """,
    ),
    "unclosed-brace": (
        3,
        [("framework.yaml", "{name: Bakken}", "{name: Bakken")],
        """
        error[unclosed-bracket] framework.yaml:9:15 `{`
            The { that opens here is not closed with }
        """,
    ),
    "wrong-bracket": (
        3,
        [("framework.yaml", "{name: Bakken}", "{name: Bakken]")],
        """
        error[wrong-bracket] framework.yaml:9:28 `]`
            ] cannot close the { of line 9
            } is expected here
        """,
    ),
    "stray-bracket": (
        3,
        [("framework.yaml", "name: Nord", "name: ]")],
        """
        error[stray-bracket] framework.yaml:6:11 `]`
            Nothing is open that ] could close
            put the whole text in quotes
        """,
    ),
    "block-text-on-the-line": (
        3,
        [("framework.yaml", "name: Nord", "name: | Nord")],
        """
        error[block-text] framework.yaml:6:11 `| Nord`
            After | the text must begin on the next line
            begin a new, indented line, or put the text in quotes
        """,
    ),
    "block-text-swallows-keys": (
        3,
        [("framework.yaml", "name: Nord\n    offers", "name: |\n      Nord\n      offers")],
        """
        error[not-a-name] framework.yaml:6:11 `|`
            `name` must be one line of text without blanks at its ends
            take out the line break or the blanks at its ends
        """,
    ),
    "merge-conflict": (
        3,
        [
            (
                "offers.yaml",
                "    amount: 250\n",
                "<<<<<<< HEAD\n    amount: 250\n=======\n    amount: 260\n>>>>>>> forslag\n",
            )
        ],
        """
        error[merge-conflict] offers.yaml:7:1 `<<<<<<< HEAD`
            Unresolved merge conflict
            choose one of the two versions and delete the lines with <<<<<<<, ======= and >>>>>>>
        """,
    ),
    "json-with-empty-item": (
        3,
        [("offers.yaml", None, '{"schema": "tilbudsvifte/1",\n "grants": {"a": [1, , 2]}}\n')],
        """
        error[extra-comma] offers.yaml:2:22 `,`
            A value is missing before this comma
            delete the comma, or write the value
        """,
    ),
    "json-without-comma": (
        3,
        [("offers.yaml", None, '{"schema": "tilbudsvifte/1"\n "amounts_in": "kr"}\n')],
        """
        error[missing-comma] offers.yaml:2:2 `"`
            A comma or } is missing here, inside the { of line 1
        """,
    ),
    "web-page": (
        3,
        [("offers.yaml", None, "<!DOCTYPE html>\n<html><title>502 Bad Gateway</title></html>\n")],
        """
        error[html-page] offers.yaml:1:1 `<!DOCTYPE`
            This is a web page, not a YAML file
            download the file itself; perhaps an error page was saved in its place
        """,
    ),
    "yaml-3": (
        3,
        [("offers.yaml", "schema:", "%YAML 3.0\n---\nschema:")],
        """
        error[directive] offers.yaml:1:1 `%YAML 3.0`
            Lines with % at the start of a file are not read, except %YAML 1.1 and %YAML 1.2
            delete the line
        """,
    ),
    "tag-directive": (
        3,
        [("offers.yaml", "schema:", "%TAG ! x:\n---\nschema:")],
        """
        error[directive] offers.yaml:1:1 `%TAG ! x:`
            Lines with % at the start of a file are not read, except %YAML 1.1 and %YAML 1.2
            delete the line
        """,
    ),
    "faults-before-a-syntax-fault": (
        3,
        [
            ("offers.yaml", "amount: 250", "amount: 250\n    amount: 260"),
            ("offers.yaml", "name: Drift i Syd", "name: @syd"),
        ],
        """
        error[duplicate-key] offers.yaml:8:5 `amount`
            The key “amount” stands here for the second time; first on line 7
            keep one of them, or give this one another name
        error[needs-quotes] offers.yaml:14:11 `@`
            An unquoted text cannot begin with @
            put the whole text in quotes
        """,
    ),
    "faults-in-all-files": (
        3,
        [
            ("framework.yaml", "offers_today: 2", "offers_today: to"),
            ("offers.yaml", "amount: 250", "amount: mange"),
            ("indicators.yaml", "rank: 2", "rank: 0"),
        ],
        """
        error[not-whole-number] framework.yaml:7:19 `to`
            `offers_today` must be a whole number
        error[not-whole-number] offers.yaml:7:13 `mange`
            `amount` must be a whole number
        error[too-small] indicators.yaml:22:11 `0`
            `rank` must be at least 1
        """,
    ),
}


def test_bad_structure_is_refused(case, outcome, expected):
    """Each fault is told with its place, its code, and what to write instead."""
    assert (case.exit_code, expected) == (outcome.code, outcome.said)


def test_windows_line_ends_change_nothing(outcome, said_of_crlf):
    """The same file with CRLF gives the very same diagnostics."""
    assert outcome.stderr == said_of_crlf
