"""Tags, anchors and aliases, and files that are far too deep, too long or too many."""

import re

import pytest

CASES = {
    "code-tag": (
        3,
        [("framework.yaml", "name: Nord", 'name: !!python/object/apply:os.system ["touch ran"]')],
        """
        error[tag] framework.yaml:6:11 `!!python/object/apply:os.system`
            Tags are not read; text that begins with ! needs quotes
            delete the tag, or put the text in quotes
        """,
    ),
    "code-tag-short": (
        3,
        [("framework.yaml", "name: Nord", "name: !!python/name:os.getcwd")],
        """
        error[tag] framework.yaml:6:11 `!!python/name:os.getcwd`
            Tags are not read; text that begins with ! needs quotes
            delete the tag, or put the text in quotes
        """,
    ),
    "unknown-tag": (
        3,
        [("framework.yaml", "name: Nord", "name: !include andet.yaml")],
        """
        error[tag] framework.yaml:6:11 `!include`
            Tags are not read; text that begins with ! needs quotes
            delete the tag, or put the text in quotes
        """,
    ),
    "text-tag": (
        3,
        [("framework.yaml", "name: Nord", "name: !!str Nord")],
        """
        error[tag] framework.yaml:6:11 `!!str`
            Tags are not read; text that begins with ! needs quotes
            delete the tag, or put the text in quotes
        """,
    ),
    "number-tag": (
        3,
        [("offers.yaml", "amount: 250", "amount: !!int 250")],
        """
        error[tag] offers.yaml:7:13 `!!int`
            Tags are not read; text that begins with ! needs quotes
            delete the tag, or put the text in quotes
        """,
    ),
    "truth-tag": (
        3,
        [("offers.yaml", "amount: 250", "amount: !!bool måske")],
        """
        error[tag] offers.yaml:7:13 `!!bool`
            Tags are not read; text that begins with ! needs quotes
            delete the tag, or put the text in quotes
        """,
    ),
    "timestamp-tag": (
        3,
        [("indicators.yaml", "reference: 2015-01-01", "reference: !!timestamp i går")],
        """
        error[tag] indicators.yaml:14:20 `!!timestamp`
            Tags are not read; text that begins with ! needs quotes
            delete the tag, or put the text in quotes
        """,
    ),
    "binary-tag": (
        3,
        [("framework.yaml", "name: Nord", "name: !!binary Tm9yZA==")],
        """
        error[tag] framework.yaml:6:11 `!!binary`
            Tags are not read; text that begins with ! needs quotes
            delete the tag, or put the text in quotes
        """,
    ),
    "set-tag": (
        3,
        [("framework.yaml", "name: Nord", "name: !!set {Nord}")],
        """
        error[tag] framework.yaml:6:11 `!!set`
            Tags are not read; text that begins with ! needs quotes
            delete the tag, or put the text in quotes
        """,
    ),
    "bare-exclamation-mark": (
        3,
        [("framework.yaml", "name: Nord", "name: ! Nord")],
        """
        error[tag] framework.yaml:6:11 `!`
            Tags are not read; text that begins with ! needs quotes
            delete the tag, or put the text in quotes
        """,
    ),
    "tag-on-a-key": (
        3,
        [("framework.yaml", "    name: Nord", "    !!str name: Nord")],
        """
        error[tag] framework.yaml:6:5 `!!str`
            Tags are not read; text that begins with ! needs quotes
            delete the tag, or put the text in quotes
        """,
    ),
    "tag-of-no-handle": (
        3,
        [("framework.yaml", "name: Nord", "name: !x!y Nord")],
        """
        error[needs-quotes] framework.yaml:6:11 `!`
            An unquoted text cannot begin with !
            put the whole text in quotes
        """,
    ),
    "anchor": (
        3,
        [("framework.yaml", "name: Nord", "name: &nord Nord")],
        """
        error[anchor] framework.yaml:6:11 `&nord`
            Anchors are not read; text that begins with & needs quotes
            delete the anchor, or put the text in quotes
        """,
    ),
    "alias-of-nothing": (
        3,
        [("framework.yaml", "name: Nord", "name: *nord")],
        """
        error[alias] framework.yaml:6:11 `*nord`
            Aliases are not read; text that begins with * needs quotes
            repeat the value, or put the text in quotes
        """,
    ),
    "alias-of-itself": (
        3,
        [("framework.yaml", "name: Nord", "name: &n [*n]")],
        """
        error[anchor] framework.yaml:6:11 `&n`
            Anchors are not read; text that begins with & needs quotes
            delete the anchor, or put the text in quotes
        error[alias] framework.yaml:6:15 `*n`
            Aliases are not read; text that begins with * needs quotes
            repeat the value, or put the text in quotes
        """,
    ),
    "alias-bomb": (
        3,
        [
            ("framework.yaml", "name: Nord", "name: Nord\n    aliases: &a [Nord, Nordbyen]"),
            ("framework.yaml", "centre: Sydhuset", "aliases: [*a, *a]"),
        ],
        """
        error[anchor] framework.yaml:7:14 `&a`
            Anchors are not read; text that begins with & needs quotes
            delete the anchor, or put the text in quotes
        error[alias] framework.yaml:14:15 `*a`
            Aliases are not read; text that begins with * needs quotes
            repeat the value, or put the text in quotes
        error[alias] framework.yaml:14:19 `*a`
            Aliases are not read; text that begins with * needs quotes
            repeat the value, or put the text in quotes
        """,
    ),
    "deep-lists": (
        3,
        [("offers.yaml", None, "- " * 25_000 + "x\n")],
        """
        error[too-deep] offers.yaml:1:65 `-`
            Lists and mappings are nested deeper than 32 levels
        """,
    ),
    "deep-brackets": (
        3,
        [("offers.yaml", None, "[" * 100_000)],
        """
        error[too-deep] offers.yaml:1:33 `[`
            Lists and mappings are nested deeper than 32 levels
        """,
    ),
    "deep-braces": (
        3,
        [("offers.yaml", None, "{a: " * 5_000 + "1" + "}" * 5_000)],
        """
        error[too-deep] offers.yaml:1:129 `{`
            Lists and mappings are nested deeper than 32 levels
        """,
    ),
    "deep-indents": (
        3,
        [("offers.yaml", None, "".join(f"{' ' * n}a:\n" for n in range(2_000)))],
        """
        error[too-deep] offers.yaml:33:33 `a`
            Lists and mappings are nested deeper than 32 levels
        """,
    ),
    "40-levels": (
        3,
        [("offers.yaml", "amount: 250", f"amount: {'[' * 40}250{']' * 40}")],
        """
        error[too-deep] offers.yaml:7:42 `[`
            Lists and mappings are nested deeper than 32 levels
        """,
    ),
    "20-levels": (
        3,
        [("offers.yaml", "amount: 250", f"amount: {'[' * 20}250{']' * 20}")],
        """
        error[not-whole-number] offers.yaml:7:13 `[[[[[[[[[[[[[[[[[[[[250]]]]]]]]]]]]]]]]]]]]`
            `amount` must be a whole number
        """,
    ),
    "long-key": (
        3,
        [("framework.yaml", "name: Nord", f"{'n' * 1_100}: Nord")],
        """
        error[key-too-long] framework.yaml:6:5 `nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn`
            The key “nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn…” is longer than 200 characters
        """,  # noqa: E501
    ),
    "long-key-in-quotes": (
        3,
        [("framework.yaml", "name: Nord", f'"{"n" * 300}": Nord')],
        """
        error[missing-key] framework.yaml:5:3 `nord`
            `name` is missing here
        error[key-too-long] framework.yaml:6:5 `"nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn`
            The key “nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn…” is longer than 200 characters
        """,  # noqa: E501
    ),
    "long-name": (
        3,
        [("framework.yaml", "name: Nord", f"name: {'Nord ' * 50}")],
        """
        error[too-long] framework.yaml:6:11 `Nord Nord Nord Nord Nord Nord Nord Nord Nord Nord Nord Nord Nord Nord Nord Nord Nord Nord `
            `name` must have at most 200 characters
        """,  # noqa: E501
    ),
    "long-text": (
        3,
        [("framework.yaml", "title: To områder", f"title: {'o' * 10_001}")],
        """
        error[text-too-long] framework.yaml:3:8 `ooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo`
            The text has 10,001 characters; at most 10,000 are read
        """,  # noqa: E501
    ),
    "long-line-before-a-fault": (
        3,
        [("framework.yaml", "{name: Bakken}", f"{{aliases: [{'Bakke, ' * 99}], name: 7}}")],
        """
        error[not-text] framework.yaml:9:728 `7`
            `name` must be text
            put it in quotes: `"7"`
        """,
    ),
}


def test_a_limit_is_told_before_memory_is_spent(case, outcome, expected):
    """No tag is obeyed, nothing is repeated, and no file is too large to refuse."""
    assert (case.exit_code, expected) == (outcome.code, outcome.said)


def test_windows_line_ends_change_nothing(outcome, said_of_crlf):
    """The same file with CRLF gives the very same diagnostics."""
    assert outcome.stderr == said_of_crlf


def test_of_a_thousand_faults_the_first_fifty_are_told(tilbud, edited, tmp_path):
    """In the order of the file, with the number of the others."""
    areas = "".join(f"  a{n}: {{name: A{n}, offers_today: mange}}\n" for n in range(1_000))
    edits = [("framework.yaml", "  nord:\n", f"{areas}  nord:\n")]

    outcome = tilbud(edited(tmp_path, edits), "allocate", "--data", ".", "--lang", "en")

    heads = [line for line in outcome.said.splitlines() if not line.startswith("    ")]
    places = [f"framework.yaml:{5 + n}:{30 + 2 * len(str(n))}" for n in range(50)]
    assert outcome.code == 3
    assert heads[:50] == [f"error[not-whole-number] {place} `mange`" for place in places]
    assert re.fullmatch(r"… and [\d,]+ more of the same run", heads[50])
    assert len(heads) == 51


TOO_MUCH = {
    b"[" + b"1," * 200_001 + b"]": (
        "error[too-many-values] offers.yaml:1:400000 `1`",
        "    The file holds more than 200,000 values",
    ),
    b"#" * (8 * 2**20 + 1): (
        "error[too-large] offers.yaml",
        "    The file is larger than 8 MiB",
    ),
}


@pytest.mark.parametrize(("data", "said"), TOO_MUCH.items(), ids=["values", "bytes"])
def test_too_much_is_refused(tilbud, edited, tmp_path, data, said):
    """The limits are far above real files."""
    folder = edited(tmp_path, [("offers.yaml", None, data)])

    outcome = tilbud(folder, "allocate", "--data", ".", "--lang", "en")

    assert (outcome.code, tuple(outcome.said.splitlines())) == (3, said)


def test_a_code_tag_runs_nothing(tilbud, edited, tmp_path):
    """No program is started and no file made."""
    tag = '!!python/object/apply:os.system ["touch ran"]'
    folder = edited(tmp_path, [("framework.yaml", "name: Nord", f"name: {tag}")])

    assert tilbud(folder, "allocate", "--data", ".").code == 3
    assert not (folder / "ran").exists()
