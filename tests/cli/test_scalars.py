"""Values that YAML 1.1 takes for something else, and numbers as people write them."""

HUGE = "9" * 5000

CASES = {
    "no-as-name": (0, [("framework.yaml", "name: Nord", "name: no")], ""),
    "on-as-name": (0, [("framework.yaml", "name: Nord", "name: on")], ""),
    "true-as-name": (
        3,
        [("framework.yaml", "name: Nord", "name: true")],
        """
        error[not-text] framework.yaml:6:11 `true`
            `name` must be text
            put it in quotes: `"true"`
        """,
    ),
    "null-as-name": (
        3,
        [("framework.yaml", "name: Nord", "name: null")],
        """
        error[empty-value] framework.yaml:6:11 `null`
            `name` is empty
        """,
    ),
    "capital-null-as-name": (0, [("framework.yaml", "name: Nord", "name: Null")], ""),
    "tilde-as-name": (
        3,
        [("framework.yaml", "name: Nord", "name: ~")],
        """
        error[empty-value] framework.yaml:6:11 `~`
            `name` is empty
        """,
    ),
    "nothing-as-name": (
        3,
        [("framework.yaml", "name: Nord", "name:")],
        """
        error[empty-value] framework.yaml:6:5 `name`
            `name` is empty
        """,
    ),
    "empty-quotes-as-name": (
        3,
        [("framework.yaml", "name: Nord", 'name: ""')],
        """
        error[empty-value] framework.yaml:6:11 `""`
            `name` is empty
        """,
    ),
    "blank-as-name": (
        3,
        [("framework.yaml", "name: Nord", 'name: " "')],
        """
        error[empty-value] framework.yaml:6:11 `" "`
            `name` is empty
        """,
    ),
    "number-as-name": (
        3,
        [("framework.yaml", "name: Nord", "name: 2027")],
        """
        error[not-text] framework.yaml:6:11 `2027`
            `name` must be text
            put it in quotes: `"2027"`
        """,
    ),
    "decimal-as-name": (
        3,
        [("framework.yaml", "name: Nord", "name: 10.50")],
        """
        error[not-text] framework.yaml:6:11 `10.50`
            `name` must be text
            put it in quotes: `"10.50"`
        """,
    ),
    "time-as-name": (0, [("framework.yaml", "name: Nord", "name: 12:30")], ""),
    "octal-as-name": (0, [("framework.yaml", "name: Nord", "name: 010")], ""),
    "date-as-name": (0, [("framework.yaml", "name: Nord", "name: 2027-01-01")], ""),
    "yes-as-truth": (
        3,
        [("offers.yaml", "amount: 250", "city_wide: yes\n    amount: 250")],
        """
        error[not-true-false] offers.yaml:7:16 `yes`
            `city_wide` must be true or false
            write `true` or `false` without quotes
        """,
    ),
    "truth-in-quotes": (
        3,
        [("offers.yaml", "amount: 250", "city_wide: 'true'\n    amount: 250")],
        """
        error[not-true-false] offers.yaml:7:16 `'true'`
            `city_wide` must be true or false
            write `true` or `false` without quotes
        """,
    ),
    "one-as-truth": (
        3,
        [("offers.yaml", "amount: 250", "city_wide: 1\n    amount: 250")],
        """
        error[not-true-false] offers.yaml:7:16 `1`
            `city_wide` must be true or false
            write `true` or `false` without quotes
        """,
    ),
    "truth-as-amount": (
        3,
        [("offers.yaml", "amount: 250", "amount: true")],
        """
        error[not-whole-number] offers.yaml:7:13 `true`
            `amount` must be a whole number
            write a number in digits; yes and no are not numbers
        """,
    ),
    "yes-as-amount": (
        3,
        [("offers.yaml", "amount: 250", "amount: yes")],
        """
        error[not-whole-number] offers.yaml:7:13 `yes`
            `amount` must be a whole number
            write a number in digits; yes and no are not numbers
        """,
    ),
    "ratio-as-amount": (
        3,
        [("offers.yaml", "amount: 250", "amount: 1:30")],
        """
        error[not-whole-number] offers.yaml:7:13 `1:30`
            `amount` must be a whole number
            1:30 is a time or a ratio; write one number
        """,
    ),
    "leading-zero": (
        3,
        [("offers.yaml", "amount: 250", "amount: 0250")],
        """
        error[not-whole-number] offers.yaml:7:13 `0250`
            `amount` must be a whole number
            write 250
        """,
    ),
    "thousands-point": (
        3,
        [("offers.yaml", "amount: 250", "amount: 250.000")],
        """
        error[not-whole-number] offers.yaml:7:13 `250.000`
            `amount` must be a whole number
            write 250000
        """,
    ),
    "thousands-points": (
        3,
        [("offers.yaml", "amount: 250", "amount: 1.250.000")],
        """
        error[not-whole-number] offers.yaml:7:13 `1.250.000`
            `amount` must be a whole number
            write 1250000
        """,
    ),
    "thousands-comma": (
        3,
        [("offers.yaml", "amount: 250", "amount: 250,000")],
        """
        error[not-whole-number] offers.yaml:7:13 `250,000`
            `amount` must be a whole number
            write 250000
        """,
    ),
    "decimal-comma": (
        3,
        [("indicators.yaml", "bakken: 30", "bakken: 71,5")],
        """
        error[not-number] indicators.yaml:16:19 `71,5`
            `bakken` must be a number
            write 71.5
        """,
    ),
    "points-and-comma": (
        3,
        [("offers.yaml", "amount: 250", "amount: 1.250.000,50")],
        """
        error[not-whole-number] offers.yaml:7:13 `1.250.000,50`
            `amount` must be a whole number
            no decimals can stand here: do not round the figure, check it at its source
        """,
    ),
    "with-kr": (
        3,
        [("offers.yaml", "amount: 250", "amount: 250 kr.")],
        """
        error[not-whole-number] offers.yaml:7:13 `250 kr.`
            `amount` must be a whole number
            that is 250; write it in the unit of the file, in digits only
        """,
    ),
    "kr-first": (
        3,
        [("offers.yaml", "amount: 250", "amount: kr. 250,-")],
        """
        error[not-whole-number] offers.yaml:7:13 `kr. 250,-`
            `amount` must be a whole number
            that is 250; write it in the unit of the file, in digits only
        """,
    ),
    "blank-groups": (
        3,
        [("offers.yaml", "amount: 250", "amount: 1 250 000")],
        """
        error[not-whole-number] offers.yaml:7:13 `1 250 000`
            `amount` must be a whole number
            write 1250000
        """,
    ),
    "no-break-space-groups": (
        3,
        [("offers.yaml", "amount: 250", "amount: 1\u00a0250\u00a0000")],
        """
        error[not-whole-number] offers.yaml:7:13 `1 250 000`
            `amount` must be a whole number
            write 1250000
        """,
    ),
    "apostrophe-groups": (
        3,
        [("offers.yaml", "amount: 250", "amount: 1'250'000")],
        """
        error[not-whole-number] offers.yaml:7:13 `1'250'000`
            `amount` must be a whole number
            write 1250000
        """,
    ),
    "underscore": (
        3,
        [("offers.yaml", "amount: 250", "amount: 1_000")],
        """
        error[not-whole-number] offers.yaml:7:13 `1_000`
            `amount` must be a whole number
            write 1000
        """,
    ),
    "millions": (
        3,
        [("offers.yaml", "amount: 250", "amount: 1,2 mio.")],
        """
        error[not-whole-number] offers.yaml:7:13 `1,2 mio.`
            `amount` must be a whole number
            that is 1200000; write it in the unit of the file, in digits only
        """,
    ),
    "full-width-digits": (
        3,
        [("offers.yaml", "amount: 250", "amount: ２５０")],
        """
        error[not-whole-number] offers.yaml:7:13 `２５０`
            `amount` must be a whole number
            write 250
        """,
    ),
    "arabic-digits": (
        3,
        [("offers.yaml", "amount: 250", "amount: ٢٥٠")],
        """
        error[not-whole-number] offers.yaml:7:13 `٢٥٠`
            `amount` must be a whole number
            write 250
        """,
    ),
    "superscript-digit": (
        3,
        [("offers.yaml", "amount: 250", "amount: 25²")],
        """
        error[not-whole-number] offers.yaml:7:13 `25²`
            `amount` must be a whole number
        """,
    ),
    "not-a-number": (
        3,
        [("indicators.yaml", "bakken: 30", "bakken: .nan")],
        """
        error[not-number] indicators.yaml:16:19 `.nan`
            `bakken` must be a number
            write a finite number in digits
        """,
    ),
    "infinite": (
        3,
        [("offers.yaml", "amount: 250", "amount: .inf")],
        """
        error[not-whole-number] offers.yaml:7:13 `.inf`
            `amount` must be a whole number
            write a finite number in digits
        """,
    ),
    "nan-in-quotes": (
        3,
        [("indicators.yaml", "bakken: 30", 'bakken: "nan"')],
        """
        error[not-number] indicators.yaml:16:19 `"nan"`
            `bakken` must be a number
            write a finite number in digits
        """,
    ),
    "exponent": (
        3,
        [("offers.yaml", "amount: 250", "amount: 2.5e2")],
        """
        error[not-whole-number] offers.yaml:7:13 `2.5e2`
            `amount` must be a whole number
            write 250
        """,
    ),
    "huge-exponent": (
        3,
        [("offers.yaml", "amount: 250", "amount: 1e1000000")],
        """
        error[not-whole-number] offers.yaml:7:13 `1e1000000`
            `amount` must be a whole number
        """,
    ),
    "oere": (
        3,
        [("offers.yaml", "amount: 250", "amount: 250.50")],
        """
        error[not-whole-number] offers.yaml:7:13 `250.50`
            `amount` must be a whole number
            no decimals can stand here: do not round the figure, check it at its source
        """,
    ),
    "decimal-of-a-whole-number": (
        3,
        [("offers.yaml", "amount: 250", "amount: 250.0")],
        """
        error[not-whole-number] offers.yaml:7:13 `250.0`
            `amount` must be a whole number
            write 250
        """,
    ),
    "half-an-oere": (
        3,
        [("offers.yaml", "amount: 250", "amount: 250.505")],
        """
        error[not-whole-number] offers.yaml:7:13 `250.505`
            `amount` must be a whole number
            write 250505
        """,
    ),
    "in-quotes": (
        3,
        [("offers.yaml", "amount: 250", 'amount: "250"')],
        """
        error[not-whole-number] offers.yaml:7:13 `"250"`
            `amount` must be a whole number
            write 250 without quotes
        """,
    ),
    "plus-sign": (
        3,
        [("offers.yaml", "amount: 250", "amount: +250")],
        """
        error[not-whole-number] offers.yaml:7:13 `+250`
            `amount` must be a whole number
            write 250
        """,
    ),
    "negative": (
        3,
        [("offers.yaml", "amount: 250", "amount: -250")],
        """
        error[too-small] offers.yaml:7:13 `-250`
            `amount` must be at least 0
        """,
    ),
    "minus-zero": (0, [("indicators.yaml", "bakken: 30", "bakken: -0")], ""),
    "typographic-minus": (
        3,
        [("offers.yaml", "amount: 250", "amount: −250")],
        """
        error[not-whole-number] offers.yaml:7:13 `−250`
            `amount` must be a whole number
            a number below zero cannot stand here: write 250 if that is meant
        """,
    ),
    "left-out": (
        3,
        [("offers.yaml", "amount: 250", "amount:")],
        """
        error[empty-value] offers.yaml:7:5 `amount`
            `amount` is empty
        """,
    ),
    "list-for-a-number": (
        3,
        [("offers.yaml", "amount: 250", "amount: [250]")],
        """
        error[not-whole-number] offers.yaml:7:13 `[250]`
            `amount` must be a whole number
        """,
    ),
    "mapping-for-a-number": (
        3,
        [("offers.yaml", "amount: 250", "amount: {kr: 250}")],
        """
        error[not-whole-number] offers.yaml:7:13 `{kr: 250}`
            `amount` must be a whole number
        """,
    ),
    "words": (
        3,
        [("offers.yaml", "amount: 250", "amount: kommer senere")],
        """
        error[not-whole-number] offers.yaml:7:13 `kommer senere`
            `amount` must be a whole number
        """,
    ),
    "hexadecimal": (
        3,
        [("offers.yaml", "amount: 250", "amount: 0xFA")],
        """
        error[not-whole-number] offers.yaml:7:13 `0xFA`
            `amount` must be a whole number
            write 250
        """,
    ),
    "hexadecimal-nothing": (
        3,
        [("offers.yaml", "amount: 250", "amount: 0x_")],
        """
        error[not-whole-number] offers.yaml:7:13 `0x_`
            `amount` must be a whole number
        """,
    ),
    "above-the-limit": (
        3,
        [("offers.yaml", "amount: 250", f"amount: {10**15 + 1}")],
        """
        error[too-large] offers.yaml:7:13 `1000000000000001`
            `amount` must be at most 1,000,000,000,000,000
        """,
    ),
    "400-digits": (
        3,
        [("offers.yaml", "amount: 250", f"amount: {HUGE[:400]}")],
        """
        error[number-too-long] offers.yaml:7:13 `9999999999999999999999999999999999999999999999999999999999999999999999999999999999999999`
            The number has more than 19 digits
            if it is not an amount but a text, put it in quotes
        """,  # noqa: E501
    ),
    "5000-digits": (
        3,
        [("offers.yaml", "amount: 250", f"amount: {HUGE}")],
        """
        error[number-too-long] offers.yaml:7:13 `9999999999999999999999999999999999999999999999999999999999999999999999999999999999999999`
            The number has more than 19 digits
            if it is not an amount but a text, put it in quotes
        """,  # noqa: E501
    ),
    "5000-digits-in-quotes": (
        3,
        [("offers.yaml", "amount: 250", f'amount: "{HUGE}"')],
        """
        error[not-whole-number] offers.yaml:7:13 `"999999999999999999999999999999999999999999999999999999999999999999999999999999999999999`
            `amount` must be a whole number
        """,  # noqa: E501
    ),
    "decimals-of-a-count": (
        3,
        [("indicators.yaml", "bakken: 30", "bakken: 30.5")],
        """
        error[not-whole-number] indicators.yaml:16:19 `30.5`
            `bakken` must be a whole number
            a rate is written with `measure: rate`, `per` and `of`; a count is not to be rounded, but checked at its source
        """,  # noqa: E501
    ),
    "impossible-day": (
        3,
        [("indicators.yaml", "reference: 2015-01-01", "reference: 2015-02-30")],
        """
        error[not-date] indicators.yaml:14:20 `2015-02-30`
            `reference` must be a date
            there is no such day: 2015-02-30
        """,
    ),
    "impossible-month": (
        3,
        [("indicators.yaml", "reference: 2015-01-01", "reference: 2015-13-01")],
        """
        error[not-date] indicators.yaml:14:20 `2015-13-01`
            `reference` must be a date
            there is no such day: 2015-13-01
        """,
    ),
    "danish-date": (
        3,
        [("indicators.yaml", "reference: 2015-01-01", "reference: 31-12-2014")],
        """
        error[not-date] indicators.yaml:14:20 `31-12-2014`
            `reference` must be a date
            write 2014-12-31
        """,
    ),
    "date-in-words": (
        3,
        [("indicators.yaml", "reference: 2015-01-01", "reference: 1. januar 2015")],
        """
        error[not-date] indicators.yaml:14:20 `1. januar 2015`
            `reference` must be a date
            write 2015-01-01
        """,
    ),
    "date-with-time": (
        3,
        [("indicators.yaml", "reference: 2015-01-01", "reference: 2015-01-01T12:00:00Z")],
        """
        error[not-date] indicators.yaml:14:20 `2015-01-01T12:00:00Z`
            `reference` must be a date
            write 2015-01-01
        """,
    ),
    "unit-without-kr": (
        3,
        [("offers.yaml", "1000 kr", "1000")],
        """
        error[not-unit] offers.yaml:2:13 `1000`
            `amounts_in` must be a number of kroner with its unit
            write for instance `1000 kr` or `kr`
        """,
    ),
    "unit-with-point": (
        3,
        [("offers.yaml", "1000 kr", "1.000 kr.")],
        """
        error[not-unit] offers.yaml:2:13 `1.000 kr.`
            `amounts_in` must be a number of kroner with its unit
            write for instance `1000 kr` or `kr`
        """,
    ),
    "choice-in-danish": (
        3,
        [("framework.yaml", "{value: computed", "{value: beregnet")],
        """
        error[not-one-of] framework.yaml:19:18 `beregnet`
            `value` must be one of announced and computed
            known here: announced and computed
        """,
    ),
    "choice-mistyped": (
        3,
        [("framework.yaml", "{value: computed", "{value: Computed")],
        """
        error[not-one-of] framework.yaml:19:18 `Computed`
            `value` must be one of announced and computed
            did you mean `computed`?
        """,
    ),
    "all-zero": (
        3,
        [("indicators.yaml", "{bakken: 1, soeen: 2, engen: 5}", "{bakken: 0, soeen: 0, engen: 0}")],
        """
        error[all-zero] indicators.yaml:25:5 `parts`
            the figures are all zero, so no shares follow from them
        """,
    ),
}


def test_a_value_is_what_was_written_or_refused(case, outcome, expected):
    """No word turns into another value; what cannot be read is told with what to write."""
    assert (case.exit_code, expected) == (outcome.code, outcome.said)


def test_windows_line_ends_change_nothing(outcome, said_of_crlf):
    """The same file with CRLF gives the very same diagnostics."""
    assert outcome.stderr == said_of_crlf
