"""Every rule is seen to fire and not to fire through the command line, in both languages."""

import sys

import pytest

from tilbudsvifte.cli.boundary import run
from tilbudsvifte.documents.rule_names import RULE_NAMES
from tilbudsvifte.rules.page import page


@pytest.fixture
def validate(tmp_path, town_folder, texts_of, monkeypatch, capfd):
    """Run `tilbud validate` on an example's proposals; give the exit code and what was printed."""

    def call(example, language, *options):
        files = []
        for name, text in texts_of(example).items():
            file = tmp_path / f"{name}.yaml"
            file.write_text(text, encoding="utf-8")
            files.append(str(file))
        words = ["tilbud", "validate", "--data", str(town_folder), "--lang", language]
        monkeypatch.setattr(sys, "argv", [*words, *options, *files])
        code = run()
        return code, capfd.readouterr().out

    return call


SUMMARY = {"en": "0 errors, 0 warnings, 0 notes", "da": "0 fejl, 0 advarsler, 0 oplysninger"}
LABELS = {
    "en": {"error": "error", "warning": "warning", "note": "note"},
    "da": {"error": "fejl", "warning": "advarsel", "note": "oplysning"},
}


@pytest.mark.slow
@pytest.mark.parametrize("language", ["en", "da"])
@pytest.mark.parametrize("name", sorted(RULE_NAMES))
def test_the_rule_fires_on_the_failing_example(validate, name, language):
    """The finding is printed with its code and severity, and errors alone give exit code 1."""
    code, printed = validate(page(name).examples.fails, language)

    labels = LABELS[language]
    heads = [line for line in printed.splitlines() if f"[{name}]: " in line]
    assert heads
    assert all(head.startswith(tuple(f"{label}[" for label in labels.values())) for head in heads)
    assert f"tilbud rule {name}" in printed
    assert code == (1 if f"\n{labels['error']}[" in f"\n{printed}" else 0)


@pytest.mark.slow
@pytest.mark.parametrize("language", ["en", "da"])
@pytest.mark.parametrize("name", sorted(RULE_NAMES))
def test_the_rule_is_silent_on_the_passing_example(validate, name, language):
    """Nothing is found, and the exit code is 0 even where warnings count."""
    code, printed = validate(page(name).examples.passes, language, "--strict")

    assert f"[{name}]" not in printed
    assert SUMMARY[language] in printed
    assert code == 0
