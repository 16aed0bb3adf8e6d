"""Correct files that naive tools get wrong: they are read like the plain file."""

import json
import unicodedata

import pytest

from tilbudsvifte.reading.document import read_file

COMMAND = ("allocate", "--data", ".", "--format", "json")
VARIANTS = {
    "byte-order-mark": lambda text: "\ufeff" + text,
    "windows-line-ends": lambda text: text.replace("\n", "\r\n"),
    "old-mac-line-ends": lambda text: text.replace("\n", "\r"),
    "mixed-line-ends": lambda text: text.replace("\n", "\r\n", 5).replace("kr\r\n", "kr\r"),
    "no-final-line-end": lambda text: text.rstrip("\n"),
    "blanks-at-line-ends": lambda text: text.replace("\n", " \t\n"),
    "decomposed-letters": lambda text: unicodedata.normalize("NFD", text),
    "yaml-1.2": lambda text: f"%YAML 1.2\n---\n{text}",
    "document-end": lambda text: f"---\n{text}...\n",
    "comments": lambda text: "# Søens fil\n" + text.replace("\n", "\n# ---\n"),
    "quotes": lambda text: text.replace("name: Nord\n", "name: 'Nord'\n").replace("Søen", '"Søen"'),
    "escapes": lambda text: text.replace("Søen", r'"S\u00f8en"'),
    "folded-text": lambda text: text.replace(
        "name: Drift i Nord", "name: >-\n      Drift\n      i Nord"
    ),
}


@pytest.fixture(scope="module")
def plain(tilbud, edited, tmp_path_factory):
    """What comes of the plain files."""
    return tilbud(edited(tmp_path_factory.mktemp("plain"), ()), *COMMAND)


@pytest.mark.parametrize("variant", VARIANTS.values(), ids=VARIANTS)
def test_a_correct_file_is_read_however_it_was_saved(plain, tilbud, data, variant):
    """The result is the same to the byte, and nothing is said."""
    for file in data.iterdir():
        file.write_bytes(variant(file.read_text(encoding="utf-8")).encode())

    outcome = tilbud(data, *COMMAND)

    assert outcome == plain


def test_json_is_yaml(plain, tilbud, data):
    """A file that a program wrote as JSON is read."""
    offers = data / "offers.yaml"
    offers.write_text(json.dumps(read_file(offers).value, indent="\t"))

    assert tilbud(data, *COMMAND) == plain


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_a_place_is_what_an_editor_shows(tilbud, data, mark, line_end):
    """Neither a byte order mark nor the kind of line end shifts a line or a column."""
    offers = data / "offers.yaml"
    text = mark + offers.read_text(encoding="utf-8").replace("amount: 750", "amount: 750.000")
    offers.write_bytes(text.replace("\n", line_end).encode())

    outcome = tilbud(data, "allocate", "--data", ".", "--lang", "en")

    assert outcome.said == (
        "error[not-whole-number] offers.yaml:15:13 `750.000`\n"
        "    `amount` must be a whole number\n"
        "    write 750000"
    )


WORDS = ("no", "on", "Null", "12:30", "010", "1_000", "0x1F", "2027-01-01", "1e3", ".nan", "=", "y")


def test_words_that_yaml_1_1_takes_for_values_stay_words(tilbud, edited, tmp_path):
    """An unquoted name is what was written."""
    names = "".join(f"      d{n}: {{name: {word}}}\n" for n, word in enumerate(WORDS))
    figures = [f"d{n}: 0" for n, _ in enumerate(WORDS)]
    below = "".join(f"          {figure}\n" for figure in figures)
    edits = [
        ("framework.yaml", "      soeen:", f"{names}      soeen:"),
        ("indicators.yaml", "          soeen: 20\n", f"{below}          soeen: 20\n"),
        ("indicators.yaml", "soeen: 2,", f"soeen: 2, {', '.join(figures)},"),
    ]

    outcome = tilbud(edited(tmp_path, edits), *COMMAND)

    nord, _ = json.loads(outcome.stdout)["areas"]
    assert nord["districts"] == ["Bakken", *WORDS, "Søen"]


def test_a_minus_zero_is_a_zero(tilbud, edited, tmp_path):
    """It is written without its sign."""
    edits = [("indicators.yaml", "bakken: 30", "bakken: -0")]

    outcome = tilbud(edited(tmp_path, edits), *COMMAND)

    nord, _ = json.loads(outcome.stdout)["areas"]
    assert nord["indicators"]["ledige"]["exact"] == "2/7"
