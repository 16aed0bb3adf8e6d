"""Texts that a terminal, a spreadsheet or a Markdown reader would act on are shown as they are.

They stand as names of areas, districts and indicators, in grants, notes and sources. What
cannot be seen (control characters, bidirectional marks) the reader of the files refuses.
"""

import csv
import html
import io
import json
import re
from html.parser import HTMLParser

import pytest
from markdown_it import MarkdownIt

HOSTILE = {
    "rich-closing-tag": "[/]",
    "rich-style": "[bold red]Nord[/bold red]",
    "rich-hidden": "Nord[#000000 on #000000]skjult",
    "rich-link": "[link=https://example.org]Nord[/link]",
    "rich-emoji": ":sun: Nord :warning:",
    "backslash-at-end": "Nord\\",
    "backslash-and-bracket": "\\[bold]Nord",
    "format-field": "{0} {name} {frame!r:>9999}",
    "per-cent-format": "%s %(name)s %n",
    "percent-decoding": "Nord%0A::error::falsk",
    "github-command": "::error file=a,line=1::falsk",
    "azure-command": "##vso[task.complete result=Failed]",
    "azure-group": "##[error]falsk",
    "formula": '=HYPERLINK("https://example.org","Nord")',
    "formula-plus": "+1+1",
    "formula-minus": "-2+3",
    "formula-at": "@SUM(1+1)",
    "formula-dde": "=cmd|' /C calc'!A0",
    "quotes-and-commas": "Nord, \"Syd\"; 'Vest'",
    "script": "<script>alert(1)</script>",
    "script-end": "</script><img src=x onerror=alert(1)>",
    "attribute": '" onmouseover="alert(1)',
    "entity": "&lt;b&gt; &#91; &amp;",
    "comment": "<!-- Nord -->",
    "javascript": "javascript:alert(1)",
    "markdown-image": "![x](https://example.org/a.png)",
    "markdown-link": "[Nord](https://example.org)",
    "markdown-table": "Nord | 99 |",
    "markdown-bold": "**Nord** __Syd__ ~~Vest~~ `Øst`",
    "markdown-heading": "# Nord #",
    "markdown-list": "1. maj",
    "markdown-dash": "- Nord",
    "markdown-rule": "---",
    "markdown-footnote": "Nord[^1]",
    "web-address": "https://example.org www.example.org",
    "mention": "@octocat #1",
    "shell": "$(touch ran) `touch ran` ; touch ran",
    "path": "../../etc/passwd",
    "total": "Total",
    "wide": "東京都 日本",
    "emoji": "Familien 👨\u200d👩\u200d👧 🇩🇰",
    "combining": "Z\u0351\u036ba\u0329l\u0348g\u0360o",
    "zero-width": "Øst\u200bre",
    "soft-hyphen": "Lokal\u00adområde",
    "no-break-space": "Nord\u00a0og\u00a0Syd",
    "long-word": "Nørrebro" * 12,
}
SHOWN = {name: text.replace("\u200b", r"\u200b") for name, text in HOSTILE.items()}
# A runner takes `##[` for a command anywhere on a line, and `::` where the line begins with it.
IN_A_ROW = {name: text.replace("##", r"\u0023#") for name, text in SHOWN.items()}
FIRST = {name: re.sub("^:(?=:)", r"\\u003a", text) for name, text in IN_A_ROW.items()}
LIVE = re.compile(r"https?:|www\.|@\w|<[a-z!/]", re.IGNORECASE)


@pytest.fixture(scope="module")
def hostile(edited, tmp_path_factory):
    """A data set with an area, a district and an indicator for each text."""
    texts = {f"x-{name}": json.dumps(text, ensure_ascii=False) for name, text in HOSTILE.items()}
    areas = "".join(
        f"  {name}:\n    name: {text}\n    centre: {text}\n    note: {text}\n"
        f"    districts: {{{name}: {{name: {text}}}}}\n"
        for name, text in texts.items()
    )
    grants = "".join(
        f"  {name}: {{name: {text}, area: {name}, amount: 1, price_level: unstated,\n"
        f"    term: permanent, in_frame: false, reason: {text},\n"
        f"    source: {{document: papir, place: {text}, quote: {text}}}}}\n"
        for name, text in texts.items()
    )
    indicators = "".join(
        f"  {name}: {{rank: 3, name: {text}, unit: {text}, values: unpublished, note: {text},\n"
        f"    source: {{document: papir, place: {text}}}}}\n"
        for name, text in texts.items()
    )
    below = "".join(f"          {name}: 0\n" for name in texts)
    beside = "".join(f", {name}: 0" for name in texts)
    edits = [
        ("framework.yaml", "title: To områder", f"title: {texts['x-script']}"),
        ("framework.yaml", "  nord:\n", f"{areas}  nord:\n"),
        ("offers.yaml", "  nord-drift:\n", f"{grants}  nord-drift:\n"),
        ("indicators.yaml", "  ledige:\n", f"{indicators}  ledige:\n"),
        ("indicators.yaml", "          engen: 50\n", f"          engen: 50\n{below}"),
        ("indicators.yaml", "engen: 5}", f"engen: 5{beside}}}"),
    ]
    return edited(tmp_path_factory.mktemp("hostile"), edits)


@pytest.fixture(scope="module")
def shown(hostile, tilbud):
    """The output of a command on the hostile data set, with lines so wide that none is broken."""
    found = {}

    def show(*arguments):
        if arguments not in found:
            found[arguments] = tilbud(
                hostile, "allocate", "--data", ".", "--lang", "en", *arguments, COLUMNS="30000"
            )
        outcome = found[arguments]
        assert (outcome.code, outcome.stderr) == (0, "")
        return outcome.stdout

    return show


each_text = pytest.mark.parametrize("name", HOSTILE)


@each_text
@pytest.mark.parametrize("arguments", [("--details",), ("--by", "district")])
def test_text_output_shows_the_very_text(shown, name, arguments):
    """No markup, no emoji code and no field of a format is interpreted."""
    lines = shown(*arguments).splitlines()

    assert any(re.match(re.escape(FIRST[name]) + r"(  |$)", line) for line in lines)


def test_text_output_shows_what_would_be_a_command_as_none(shown):
    """A letter of it stands as JSON would write it, where GitHub or Azure would run the line."""
    lines = shown().splitlines()
    begins = {line.split("  ")[0] for line in lines}

    assert begins >= {FIRST[name] for name in HOSTILE if "command" in name}
    assert not any(re.match(r" *::|.*##\w*\[", line) for line in lines)


@each_text
def test_json_parses_back_to_the_very_text(shown, name):
    """The name of the area, the district, the grant and the indicator."""
    result = json.loads(shown("--format", "json"))
    both = {"da": HOSTILE[name], "en": HOSTILE[name]}
    area = next(area for area in result["areas"] if area["id"] == f"x-{name}")
    grant = next(grant for grant in result["grants"] if grant["id"] == f"x-{name}")
    indicator = next(each for each in result["indicators"] if each["id"] == f"x-{name}")

    assert (area["name"], area["districts"]) == (HOSTILE[name], [HOSTILE[name]])
    assert (grant["name"], grant["reason"], grant["source"]["quote"]) == (both, both, both["en"])
    assert (indicator["name"], indicator["note"]) == (both, both)


@each_text
@pytest.mark.parametrize(
    "arguments", [(), ("--by", "district"), ("--excel",), ("--by", "district", "--excel")]
)
def test_csv_parses_back_to_the_very_text_and_is_no_formula(shown, name, arguments):
    """An apostrophe stands before what a spreadsheet would run."""
    text = shown("--format", "csv", *arguments).removeprefix("\ufeff")
    delimiter = ";" if "--excel" in arguments else ","
    rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter)
    (cell,) = (list(row.values())[1] for row in rows if next(iter(row.values())) == f"x-{name}")

    assert cell.removeprefix("'") == IN_A_ROW[name]
    assert not cell.startswith(("=", "+", "-", "@"))
    date = "--excel" in arguments and HOSTILE[name] == "1. maj"
    assert cell.startswith("'") == (HOSTILE[name].startswith(("=", "+", "-", "@")) or date)


class _Reader(HTMLParser):
    """Collects the tags and the texts of a page."""

    def __init__(self):
        super().__init__()
        self.tags = set()
        self.texts = []

    def handle_starttag(self, tag, attrs):
        self.tags.add((tag, *(name for name, _ in attrs)))

    def handle_data(self, data):
        self.texts.append(data)


def _read(page):
    reader = _Reader()
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    reader.feed(parser.render(page))
    return reader


@each_text
@pytest.mark.parametrize("arguments", [(), ("--by", "district")])
def test_markdown_shows_the_very_text(shown, name, arguments):
    """The cell of a table that a Markdown reader shows is the text."""
    assert SHOWN[name] in _read(shown("--format", "markdown", *arguments)).texts


@pytest.mark.parametrize("arguments", [("--details",), ("--by", "district", "--details")])
def test_markdown_has_no_live_markup(shown, arguments):
    """Nothing but headings, tables and flat lists comes out, whatever the data hold."""
    page = shown("--format", "markdown", *arguments)

    tables = {("table",), ("thead",), ("tbody",), ("tr",), ("th", "style"), ("td", "style")}
    assert _read(page).tags == {("h2",), ("h3",), ("ul",), ("li",), *tables}
    assert not LIVE.search(page)


@pytest.mark.parametrize("name", ["rich-closing-tag", "rich-emoji", "format-field", "zero-width"])
def test_a_sheet_shows_the_very_text(shown, name):
    """The name, the district and the centre of one area, found by its id."""
    lines = shown(f"x-{name}").splitlines()

    assert f"Districts: {SHOWN[name]}" in lines
    assert f"Centre: {SHOWN[name]}" in lines


def test_columns_stay_aligned_below_wide_letters(shown):
    """A name of double width or of joined emoji takes the room that it has on a terminal."""
    lines = shown("--by", "district").splitlines()
    plain, wide = (
        next(line for line in lines if line.startswith(name))
        for name in ("Bakken", HOSTILE["wide"])
    )

    # Five of the letters take two columns each, and the name stands in two columns.
    assert len(wide) + 2 * 5 == len(plain)


def test_escaped_text_in_markdown_is_not_escaped_twice(shown):
    """An entity in the data is shown as an entity, not as what it stands for."""
    page = shown("--format", "markdown")

    assert html.escape("&lt;b&gt;") not in page
    assert "&#38;lt;b&#38;gt; &#38;&#35;91; &#38;amp;" in page
