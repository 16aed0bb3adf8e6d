"""What a scenario is called, and what its file says in words."""

from tilbudsvifte.scenarios.results import ScenarioResult
from tilbudsvifte.texts import Language, Text


def name_of(scenario: ScenarioResult, language: Language) -> str:
    """Its name, or that its file does not say one."""
    return language.say("check.without-name") if scenario.name is None else scenario.name


def one_line(text: Text) -> Text:
    """The text without its line ends, for formats of lines."""
    return Text(*(" ".join(each.split()) for each in text))
