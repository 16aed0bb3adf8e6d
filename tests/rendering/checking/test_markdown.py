"""A run of scenarios as Markdown: tables that show what they are given and nothing else."""

from tilbudsvifte.rendering.checking.as_markdown import checked_markdown
from tilbudsvifte.rendering.view import Origin, Screen, View
from tilbudsvifte.texts import Language


def shown(run, code="en", *, details=False):
    """A run as Markdown."""
    return checked_markdown(run, View(Language(code), Screen(), Origin("data"), details))


def test_the_page_is_tables(mixed):
    """The scenarios, what differs, what is wrong with files, and the sum."""
    assert (
        shown(mixed)
        == """\
## 4 scenarios

- NOT AS EXPECTED: 1 holds, 1 differs, 1 is malformed, 1 compares nothing
- Data: data (more: --details; everything: --format json)

| Scenario | Compared | Differ | Result | File |
| :--- | ---: | ---: | :--- | :--- |
| Good | 1 | 0 | holds | good.yaml |
| Wrong | 2 | 1 | differs | wrong.yaml |
| Typo | 0 | 0 | malformed | typo.yaml |
| Empty | 0 | 0 | nothing compared | empty.yaml |

### Differences (1; amounts in 1,000 kr.)

| Where | Scenario | Figure | Expected | Got | Difference | Allowed |
| :--- | :--- | :--- | ---: | ---: | ---: | ---: |
| wrong.yaml:6:20 | Wrong | computed guideline of East | 44 | 45 | +1 | 0 |

### Findings (2)

| Where | Scenario | Severity | Rule | Finding | Help | Source |
| :--- | :--- | :--- | :--- | :--- | :--- | :--- |
| typo.yaml:4:13 | Typo | error | unknown-path | there is no &#96;framme&#96; at this place in \
the data | did you mean &#96;frame&#96;? |  |
| empty.yaml:1:1 | Empty | error | nothing-expected | nothing is compared: the scenario would pass \
whatever the data say | add figures, verdicts or findings under &#96;expect&#96; |  |

- 4 scenarios: 1 holds, 1 differs, 1 is malformed, 1 compares nothing; 3 figures compared, 1 differs
"""
    )


def test_a_tolerance_has_its_reason(expecting):
    """In a column of its own, and in Danish."""
    body = "frame: {value: 1, tolerance: 2, reason: {en: a, da: derfor}}, odd: 1"
    text = shown(expecting(body), "da")

    assert "### Forskelle (2; beløb i 1.000 kr.)" in text
    assert "| Forventet | Fundet | Forskel | Tilladt | Begrundelse for tolerancen |" in text
    assert "| økonomisk ramme | 1 | 150 | +149 | 2 | derfor |" in text
    assert "| ikke fordelt (afrunding) | 1 | 0 | -1 | 0 |  |" in text


def test_words_have_no_unit(expecting):
    """Nor a difference."""
    text = shown(expecting("verdicts: {east: loses}"))

    assert "### Differences (1)\n" in text
    assert "| direction of East | loses | gains | – | – |" in text


def test_details_are_tables_too(mixed):
    """With every comparison, also of scenarios that hold."""
    text = shown(mixed, details=True)

    assert "### Good (1,000 kr.): holds\n" in text
    assert "| frame | 150 | 150 | 0 | 0 |" in text


def test_very_many_differences_are_counted(checked):
    """Fifty rows, and how many more."""
    text = shown(checked({f"s{n}.yaml": "expect: {frame: 1 kr}\n" for n in range(52)}))

    assert "### Differences (52; amounts in kr.)" in text
    assert text.count("| frame | 1 | 150,000 |") == 50
    assert "- … and 2 more of the same run\n" in text


def test_very_many_findings_are_counted(mixed):
    """Fifty rows too."""
    typo = mixed.scenarios[2]
    text = shown(mixed._replace(scenarios=(typo._replace(findings=typo.findings * 51),)))

    assert "### Findings (51)" in text
    assert text.count("| unknown-path |") == 50
    assert "- … and 1 more of the same run\n" in text


def test_markup_is_shown_and_not_obeyed(hostile):
    """Tables, HTML, links, mentions and line ends in names, paths and reasons."""
    text = shown(hostile("a|b\n<img src=x> @you [x](y) `c` \x1b ::error::"), details=True)

    assert (
        "a&#124;b&#92;n&#60;img src=x&#62; &#64;you &#91;x&#93;(y) &#96;c&#96; &#92;u001b" in text
    )
    assert not {"<", "@you", "[x]", "\x1b"} & set(text.split(" "))
    assert all(line.startswith(("#", "|", "- ", "  - ")) for line in text.splitlines() if line)
