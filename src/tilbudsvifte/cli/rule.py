"""`tilbud rule`."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from tilbudsvifte.cli.options import (
    DataOption,
    LangOption,
    NoColorOption,
    OutputOption,
    ScenarioOption,
    SetOption,
)

if TYPE_CHECKING:
    from tilbudsvifte.rendering.view import Screen
    from tilbudsvifte.rules.explained import Explained
    from tilbudsvifte.texts import Language


class Format(StrEnum):
    """The formats of the result."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"


def rule(
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="[NAME]", show_default=False, help="The rule to explain. Without it: the list."
        ),
    ] = None,
    *,
    all_: Annotated[bool, typer.Option("--all", help="Explain every rule.")] = False,
    format_: Annotated[Format, typer.Option("--format", help="Format of the result.")] = (
        Format.TEXT
    ),
    scenario: ScenarioOption = None,
    set_: SetOption = None,
    data: DataOption = None,
    output: OutputOption = None,
    lang: LangOption = None,
    no_color: NoColorOption = False,
) -> int:
    """List the rules for proposals, or explain one of them.

    The list has each rule's severity, whether the framework puts it in force, and the paper that
    asks for it. A rule's page says what it asks for and why, who may waive it, and shows a proposal
    that passes and one that does not.

    \b
    Examples:
      tilbud rule
      tilbud rule unjustified-deviation
      tilbud rule --all --format markdown -o rules.md
      tilbud rule --format json | jq '.rules[] | select(.in_force) | .name'
    """
    from tilbudsvifte.analysis.refusal import RefusalError
    from tilbudsvifte.cli import changes
    from tilbudsvifte.cli.boundary import USAGE, refuse
    from tilbudsvifte.cli.data import Failed, read_data, tell_changes
    from tilbudsvifte.cli.output import deliver, screen
    from tilbudsvifte.rules.explained import explained
    from tilbudsvifte.rules.names import known_rule
    from tilbudsvifte.texts import language_from_environment, message

    language = language_from_environment(lang)
    if name is not None and all_:
        return refuse(message("cli.rule-and-all"), language, USAGE)
    try:
        wanted = None if name is None else known_rule(name)
    except RefusalError as error:
        return refuse(error.text, language, USAGE)
    asked = changes.asked({"--set": set_ or []})
    read = read_data(data, [change.override for change in asked], language, scenario)
    if isinstance(read, Failed):
        return read.code
    tell_changes(changes.shown(scenario, asked), language)
    rules = explained(read.dataset)
    shown = screen(no_color=no_color, output=output)
    if all_ or wanted:
        chosen = [each for each in rules if all_ or each.name == wanted]
        text = _pages(chosen, language, format_, shown)
    else:
        text = _list(rules, language, format_, shown)
    return deliver(text, language, output, read.files, exact=format_ is not Format.TEXT)


def _pages(rules: "list[Explained]", language: "Language", format_: Format, shown: "Screen") -> str:
    from tilbudsvifte.rules.explained import chapters

    pages = chapters(rules)
    if format_ is Format.JSON:
        from tilbudsvifte.rendering.rules_json import rule_pages_json

        return rule_pages_json(pages)
    from tilbudsvifte.rendering.rules import rule_markdown, rule_text, rules_markdown

    if format_ is Format.TEXT:
        return rule_text(pages, language, shown.width)
    return rule_markdown(pages[0], language) if len(pages) == 1 else rules_markdown(pages, language)


def _list(
    rules: "tuple[Explained, ...]", language: "Language", format_: Format, shown: "Screen"
) -> str:
    if format_ is Format.JSON:
        from tilbudsvifte.rendering.rules_json import rules_json

        return rules_json(rules)
    from tilbudsvifte.rendering.rules import rule_list, rule_list_markdown

    if format_ is Format.MARKDOWN:
        return rule_list_markdown(rules, language)
    from tilbudsvifte.rendering.page import page_text

    return page_text(rule_list(rules, language), shown)
