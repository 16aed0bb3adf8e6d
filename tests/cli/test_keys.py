"""Keys that are repeated, mistyped, of the wrong kind, or not fit to be an id."""

CASES = {
    "repeated-at-top": (
        3,
        [("framework.yaml", "applies:", "title: Andre områder\napplies:")],
        """
        error[duplicate-key] framework.yaml:19:1 `title`
            The key “title” stands here for the second time; first on line 3
            keep one of them, or give this one another name
        """,
    ),
    "repeated-twice": (
        3,
        [("offers.yaml", "amount: 250\n", "amount: 250\n    amount: 260\n    amount: 270\n")],
        """
        error[duplicate-key] offers.yaml:8:5 `amount`
            The key “amount” stands here for the second time; first on line 7
            keep one of them, or give this one another name
        error[duplicate-key] offers.yaml:9:5 `amount`
            The key “amount” stands here for the second time; first on line 7
            keep one of them, or give this one another name
        """,
    ),
    "repeated-in-quotes": (
        3,
        [("offers.yaml", "amount: 250\n", 'amount: 250\n    "amount": 260\n')],
        """
        error[duplicate-key] offers.yaml:8:5 `"amount"`
            The key “amount” stands here for the second time; first on line 7
            keep one of them, or give this one another name
        """,
    ),
    "repeated-with-escape": (
        3,
        [("offers.yaml", "amount: 250\n", 'amount: 250\n    "\\x61mount": 260\n')],
        """
        error[duplicate-key] offers.yaml:8:5 `"\\x61mount"`
            The key “amount” stands here for the second time; first on line 7
            keep one of them, or give this one another name
        """,
    ),
    "repeated-in-braces": (
        3,
        [("framework.yaml", "{name: Bakken}", "{name: Bakken, name: Bakke}")],
        """
        error[duplicate-key] framework.yaml:9:30 `name`
            The key “name” stands here for the second time; first on line 9
            keep one of them, or give this one another name
        """,
    ),
    "repeated-id": (
        3,
        [("offers.yaml", "syd-drift:", "nord-drift:")],
        """
        error[duplicate-key] offers.yaml:12:3 `nord-drift`
            The key “nord-drift” stands here for the second time; first on line 4
            keep one of them, or give this one another name
        """,
    ),
    "repeated-composed-and-decomposed": (
        3,
        [("framework.yaml", "title: To områder\n", "title: To områder\nrå: 1\nra\u030a: 2\n")],
        """
        error[unknown-key] framework.yaml:4:1 `rå`
            unknown key `rå`
        error[duplicate-key] framework.yaml:5:1 `ra`
            The key “rå” stands here for the second time; first on line 4
            the two look the same, but this one is written with other characters (U+030A); keep one of them
        """,  # noqa: E501
    ),
    "merge-key": (
        3,
        [("offers.yaml", "    amount: 250\n", "    <<: {amount: 250}\n")],
        """
        error[missing-key] offers.yaml:4:3 `nord-drift`
            `amount` is missing here
        error[merge-key] offers.yaml:7:5 `<<`
            Merge keys (<<) are not read
            write out the keys that were to be merged
        """,
    ),
    "merge-key-twice": (
        3,
        [("offers.yaml", "    amount: 250\n", "    <<: {amount: 250}\n    <<: {term: x}\n")],
        """
        error[missing-key] offers.yaml:4:3 `nord-drift`
            `amount` is missing here
        error[merge-key] offers.yaml:7:5 `<<`
            Merge keys (<<) are not read
            write out the keys that were to be merged
        error[merge-key] offers.yaml:8:5 `<<`
            Merge keys (<<) are not read
            write out the keys that were to be merged
        """,
    ),
    "merge-key-of-alias": (
        3,
        [
            ("offers.yaml", "nord-drift:\n", "nord-drift: &nord\n"),
            ("offers.yaml", "syd-drift:\n", "syd-drift:\n    <<: *nord\n"),
        ],
        """
        error[anchor] offers.yaml:4:15 `&nord`
            Anchors are not read; text that begins with & needs quotes
            delete the anchor, or put the text in quotes
        error[merge-key] offers.yaml:13:5 `<<`
            Merge keys (<<) are not read
            write out the keys that were to be merged
        error[alias] offers.yaml:13:9 `*nord`
            Aliases are not read; text that begins with * needs quotes
            repeat the value, or put the text in quotes
        """,
    ),
    "danish-key": (
        3,
        [("offers.yaml", "amount: 250", "beløb: 250")],
        """
        error[missing-key] offers.yaml:4:3 `nord-drift`
            `amount` is missing here
        error[unknown-key] offers.yaml:7:5 `beløb`
            unknown key `beløb`
        """,
    ),
    "capital-letter": (
        3,
        [("offers.yaml", "amount: 250", "Amount: 250")],
        """
        error[missing-key] offers.yaml:4:3 `nord-drift`
            `amount` is missing here
        error[unknown-key] offers.yaml:7:5 `Amount`
            unknown key `Amount`
            did you mean `amount`?
        """,
    ),
    "mistyped": (
        3,
        [("framework.yaml", "centre: Syd", "center: Syd")],
        """
        error[unknown-key] framework.yaml:13:5 `center`
            unknown key `center`
            did you mean `centre`?
        """,
    ),
    "mistyped-at-top": (
        3,
        [("framework.yaml", "areas:", "ares:")],
        """
        error[missing-key] framework.yaml:1:1 `schema: tilbudsvifte/1`
            `areas` is missing here
        error[unknown-key] framework.yaml:4:1 `ares`
            unknown key `ares`
            did you mean `areas`?
        """,
    ),
    "of-another-file": (
        3,
        [("offers.yaml", "grants:", "weighting: {scheme: equal}\ngrants:")],
        """
        error[unknown-key] offers.yaml:3:1 `weighting`
            unknown key `weighting`
            known here: schema, amounts_in, price_level, price_factors, grants, offers and contradictions
        """,  # noqa: E501
    ),
    "missing": (
        3,
        [("offers.yaml", "    amount: 250\n", "")],
        """
        error[missing-key] offers.yaml:4:3 `nord-drift`
            `amount` is missing here
        """,
    ),
    "missing-in-braces": (
        3,
        [("framework.yaml", "round_to: {value: 1000 kr, set_by", "round_to: {set_by")],
        """
        error[missing-key] framework.yaml:18:1 `round_to`
            `value` is missing here
        """,
    ),
    "schema-missing": (
        3,
        [("offers.yaml", "schema: tilbudsvifte/1\n", "")],
        """
        error[missing-key] offers.yaml:1:1 `amounts_in: 1000 kr`
            `schema` is missing here
        """,
    ),
    "schema-of-tomorrow": (
        3,
        [("offers.yaml", "tilbudsvifte/1", "tilbudsvifte/2")],
        """
        error[newer-format] offers.yaml:1:9 `tilbudsvifte/2`
            this file is in the format tilbudsvifte/2, which a newer version of tilbud reads
        """,
    ),
    "whole-number": (
        3,
        [("indicators.yaml", "bakken: 30", "2027: 30")],
        """
        error[without-value] indicators.yaml:15:9 `values`
            1 without a value: bakken
            write 0 where the figure is zero; a missing figure is not a zero
        error[key-not-text] indicators.yaml:16:11 `2027`
            The key 2027 is a number; keys are text
            write "2027" in quotes
        error[unknown-id] indicators.yaml:16:11 `2027`
            `2027` is not known
            known here: bakken, soeen and engen
        """,
    ),
    "decimal": (
        3,
        [("indicators.yaml", "bakken: 30", "3.5: 30")],
        """
        error[without-value] indicators.yaml:15:9 `values`
            1 without a value: bakken
            write 0 where the figure is zero; a missing figure is not a zero
        error[key-not-text] indicators.yaml:16:11 `3.5`
            The key 3.5 is a number; keys are text
            write "3.5" in quotes
        """,
    ),
    "number-in-quotes-is-an-id": (
        0,
        [
            ("framework.yaml", "bakken: {", '"2027": {'),
            ("indicators.yaml", "bakken: 30", '"2027": 30'),
            ("indicators.yaml", "{bakken: 1", '{"2027": 1'),
        ],
        "",
    ),
    "no": (
        3,
        [("indicators.yaml", "bakken: 30", "no: 30")],
        """
        error[without-value] indicators.yaml:15:9 `values`
            1 without a value: bakken
            write 0 where the figure is zero; a missing figure is not a zero
        error[unknown-id] indicators.yaml:16:11 `no`
            `no` is not known
            known here: bakken, soeen and engen
        """,
    ),
    "true": (
        3,
        [("indicators.yaml", "bakken: 30", "true: 30")],
        """
        error[without-value] indicators.yaml:15:9 `values`
            1 without a value: bakken
            write 0 where the figure is zero; a missing figure is not a zero
        error[unknown-id] indicators.yaml:16:11 `true`
            `true` is not known
            known here: bakken, soeen and engen
        """,
    ),
    "null": (
        3,
        [("indicators.yaml", "bakken: 30", "null: 30")],
        """
        error[without-value] indicators.yaml:15:9 `values`
            1 without a value: bakken
            write 0 where the figure is zero; a missing figure is not a zero
        error[key-not-text] indicators.yaml:16:11 `null`
            The key is empty
        """,
    ),
    "tilde": (
        3,
        [("indicators.yaml", "bakken: 30", "~: 30")],
        """
        error[without-value] indicators.yaml:15:9 `values`
            1 without a value: bakken
            write 0 where the figure is zero; a missing figure is not a zero
        error[key-not-text] indicators.yaml:16:11 `~`
            The key is empty
        """,
    ),
    "nothing": (
        3,
        [("indicators.yaml", "          bakken: 30", "          : 30")],
        """
        error[key-not-text] indicators.yaml:16:11 `: 30`
            The key is empty
        """,
    ),
    "list": (
        3,
        [("indicators.yaml", "bakken: 30", "[bakken, soeen]: 30")],
        """
        error[without-value] indicators.yaml:15:9 `values`
            1 without a value: bakken
            write 0 where the figure is zero; a missing figure is not a zero
        error[key-not-text] indicators.yaml:16:11 `[`
            A list or a mapping cannot be a key; keys are text
            text that begins with [ or { needs quotes
        """,
    ),
    "mapping": (
        3,
        [("indicators.yaml", "bakken: 30", "{bakken: 1}: 30")],
        """
        error[without-value] indicators.yaml:15:9 `values`
            1 without a value: bakken
            write 0 where the figure is zero; a missing figure is not a zero
        error[key-not-text] indicators.yaml:16:11 `{`
            A list or a mapping cannot be a key; keys are text
            text that begins with [ or { needs quotes
        """,
    ),
    "question-mark": (
        3,
        [("indicators.yaml", "bakken: 30", "? - bakken\n          : 30")],
        """
        error[without-value] indicators.yaml:15:9 `values`
            1 without a value: bakken
            write 0 where the figure is zero; a missing figure is not a zero
        error[key-not-text] indicators.yaml:16:13 `-`
            A list or a mapping cannot be a key; keys are text
            text that begins with [ or { needs quotes
        """,
    ),
    "cyrillic-letter": (
        3,
        [("indicators.yaml", "bakken: 30", "b\u0430kken: 30")],
        """
        error[not-an-id] indicators.yaml:16:11 `bаkken`
            `bаkken` cannot be an id
            `а` is not a Latin letter but CYRILLIC SMALL LETTER A
        """,
    ),
    "greek-letter-in-id": (
        3,
        [("offers.yaml", "nord-drift:", "n\u03bfrd-drift:")],
        """
        error[not-an-id] offers.yaml:4:3 `nοrd-drift`
            `nοrd-drift` cannot be an id
            `ο` is not a Latin letter but GREEK SMALL LETTER OMICRON
        """,
    ),
    "mistyped-reference": (
        3,
        [("offers.yaml", "area: nord", "area: nrod")],
        """
        error[unknown-id] offers.yaml:6:11 `nrod`
            `nrod` is not known
            did you mean `nord`?
        """,
    ),
    "capital-letter-in-id": (
        3,
        [("framework.yaml", "  nord:\n", "  Nord:\n")],
        """
        error[not-an-id] framework.yaml:5:3 `Nord`
            `Nord` cannot be an id
            write `nord`
        """,
    ),
    "danish-letter-in-id": (
        3,
        [("framework.yaml", "soeen: {", "søen: {")],
        """
        error[not-an-id] framework.yaml:10:7 `søen`
            `søen` cannot be an id
            write `soeen`
        error[unknown-id] indicators.yaml:17:11 `soeen`
            `soeen` is not known
            known here: bakken and engen
        error[unknown-id] indicators.yaml:32:29 `soeen`
            `soeen` is not known
            known here: bakken and engen
        """,
    ),
    "blank-in-id": (
        3,
        [("offers.yaml", "nord-drift:", "nord drift:")],
        """
        error[not-an-id] offers.yaml:4:3 `nord drift`
            `nord drift` cannot be an id
            write `nord-drift`
        """,
    ),
    "path-as-id": (
        3,
        [("offers.yaml", "nord-drift:", "../../etc/passwd:")],
        """
        error[not-an-id] offers.yaml:4:3 `../../etc/passwd`
            `../../etc/passwd` cannot be an id
            an id has small letters a-z and digits, joined by hyphens: `north-east`
        """,
    ),
    "backslash-in-id": (
        3,
        [("offers.yaml", "nord-drift:", "nord\\drift:")],
        """
        error[not-an-id] offers.yaml:4:3 `nord\\drift`
            `nord\\drift` cannot be an id
            an id has small letters a-z and digits, joined by hyphens: `north-east`
        """,
    ),
    "option-as-id": (
        3,
        [("offers.yaml", "nord-drift:", "--drift:")],
        """
        error[not-an-id] offers.yaml:4:3 `--drift`
            `--drift` cannot be an id
            write `drift`
        """,
    ),
    "newline-in-id": (
        3,
        [("offers.yaml", "nord-drift:", '"nord\\ndrift":')],
        """
        error[not-an-id] offers.yaml:4:3 `"nord\\ndrift"`
            `nord\\ndrift` cannot be an id
            an id has small letters a-z and digits, joined by hyphens: `north-east`
        """,
    ),
    "newline-after-id": (
        3,
        [("offers.yaml", "nord-drift:", '"nord-drift\\n":')],
        """
        error[not-an-id] offers.yaml:4:3 `"nord-drift\\n"`
            `nord-drift\\n` cannot be an id
            an id has small letters a-z and digits, joined by hyphens: `north-east`
        """,
    ),
    "empty-id": (
        3,
        [("offers.yaml", "nord-drift:", '"":')],
        """
        error[empty-value] offers.yaml:4:3 `""`
            `` is empty
        """,
    ),
    "long-id": (
        3,
        [("offers.yaml", "nord-drift:", f"{'n' * 81}:")],
        """
        error[too-long] offers.yaml:4:3 `nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn`
            `nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn` must have at most 80 characters
        """,  # noqa: E501
    ),
    "name-of-a-device": (0, [("offers.yaml", "nord-drift:", "con:")], ""),
    "district-in-two-areas": (
        3,
        [("framework.yaml", "      engen:\n", "      bakken:\n")],
        """
        error[district-twice] framework.yaml:16:7 `bakken`
            district `bakken` is in `nord` already
        error[unknown-id] indicators.yaml:18:11 `engen`
            `engen` is not known
            known here: bakken and soeen
        error[unknown-id] indicators.yaml:32:39 `engen`
            `engen` is not known
            known here: bakken and soeen
        """,
    ),
    "district-without-figures": (
        3,
        [("indicators.yaml", "          soeen: 20\n", "")],
        """
        error[without-value] indicators.yaml:15:9 `values`
            1 without a value: soeen
            write 0 where the figure is zero; a missing figure is not a zero
        """,
    ),
}


def test_bad_keys_are_refused(case, outcome, expected):
    """Each is told with its place, and with the key that was probably meant."""
    assert (case.exit_code, expected) == (outcome.code, outcome.said)


def test_windows_line_ends_change_nothing(outcome, said_of_crlf):
    """The same file with CRLF gives the very same diagnostics."""
    assert outcome.stderr == said_of_crlf
