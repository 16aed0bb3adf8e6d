"""Rules explained, as text and as Markdown."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import groupby
from textwrap import wrap

from tilbudsvifte.analysis.results import Cited
from tilbudsvifte.rendering.blocks import Block, Column, Heading, Lines, Table
from tilbudsvifte.rendering.markdown import literal, markdown
from tilbudsvifte.rendering.visible import visible
from tilbudsvifte.rules.explained import Chapter, Compared, Explained, Period
from tilbudsvifte.texts import Language

_WIDEST = 100


def rule_list(rules: Sequence[Explained], language: Language) -> Iterator[Block]:
    """A table for each group: the rules, how bad, whether in force, and where they come from."""
    yield Heading(language.say("rule.title"), 1)
    for group, members in groupby(rules, lambda rule: rule.group):
        yield Heading(language.say(f"rule.{group}"))
        yield _table(list(members), language)
    yield Lines([language.say("rule.milder"), language.say("rule.more")])


def rule_text(chapters: Sequence[Chapter], language: Language, width: int) -> str:
    """The pages of rules, as wide as a screen; examples are never wrapped."""
    return (
        "\n\n".join(
            "\n".join(_page_lines(chapter, language, min(width, _WIDEST))) for chapter in chapters
        )
        + "\n"
    )


def rules_markdown(chapters: Sequence[Chapter], language: Language) -> str:
    """The pages of rules as a document."""
    parts = [
        f"# {language.say('rule.title')}",
        language.say("rule.intro", count=len(chapters)),
        language.say("rule.examples"),
        language.say("rule.generated"),
    ]
    for group, members in groupby(chapters, lambda chapter: chapter.rule.group):
        parts.append(f"## {language.say(f'rule.{group}')}")
        parts += [_section(chapter, language, alone=False) for chapter in members]
    return "\n\n".join(part.rstrip("\n") for part in parts) + "\n"


def rule_markdown(chapter: Chapter, language: Language) -> str:
    """A rule's page as a section; its own texts are Markdown, those of the data are not."""
    return _section(chapter, language, alone=True)


def _section(chapter: Chapter, language: Language, *, alone: bool) -> str:
    rule, page = chapter
    parts = [
        f"### {rule.name}",
        f"**{language.say(f'diagnostics.{rule.severity}')}.** {language.local(page.asks.text)}",
        language.local(page.why.text),
        "\n".join(f"- {literal(line)}" for line in _grounds(rule, language)),
    ]
    if rule.terms:
        terms = [f"- `{term.name}`: {literal(_compared(term, language))}" for term in rule.terms]
        parts += [language.say("rule.compares"), "\n".join(terms)]
    if alone:
        parts.append(language.say("rule.examples"))
    for label, examples in _examples(chapter):
        for area, example in examples.items():
            parts += [f"{language.say(label, area=area)}:", f"```yaml\n{example.strip()}\n```"]
    return "\n\n".join(part.strip() for part in parts) + "\n"


def rule_list_markdown(rules: Sequence[Explained], language: Language) -> str:
    """The list of rules as Markdown."""
    return markdown(rule_list(rules, language))


def _table(rules: Sequence[Explained], language: Language) -> Table:
    def column(name: str, cells: list[str]) -> Column:
        return Column(language.say(f"rule.{name}"), cells, "left")

    return Table(
        [
            column("rule", [rule.name for rule in rules]),
            column("severity", [language.say(f"diagnostics.{rule.severity}") for rule in rules]),
            column("in-force", [language.say(_yes_or_no(rule)) for rule in rules]),
            column("source", [_short_source(rule, language) for rule in rules]),
        ]
    )


def _yes_or_no(rule: Explained) -> str:
    return "rule.yes" if rule.term else "rule.no"


def _short_source(rule: Explained, language: Language) -> str:
    if rule.term is None:
        return ""
    if rule.term.source is None:
        return language.say("rule.a-choice" if rule.term.set_by == "choice" else _set_by(rule))
    return _place(rule.term.source)


def _set_by(rule: Explained) -> str:
    return f"rule.{rule.term.set_by}" if rule.term else "rule.not-in-force"


def _page_lines(chapter: Chapter, language: Language, width: int) -> Iterator[str]:
    rule, page = chapter
    yield language.say(
        "rule.head",
        name=rule.name,
        severity=language.say(f"diagnostics.{rule.severity}"),
        group=language.say(f"rule.{rule.group}"),
    )
    for text in (page.asks.text, page.why.text):
        yield ""
        yield from wrap(visible(" ".join(language.local(text).split())), width)
    yield ""
    for ground in _grounds(rule, language):
        yield from _wrapped(ground, width)
    if rule.terms:
        yield from ("", language.say("rule.compares"))
    for term in rule.terms:
        yield from _wrapped(f"- {term.name}: {_compared(term, language)}", width)
    yield ""
    yield from wrap(language.say("rule.examples"), width)
    for label, examples in _examples(chapter):
        for area, example in examples.items():
            yield from ("", f"{language.say(label, area=area)}:", "")
            yield from (f"    {visible(line)}".rstrip() for line in example.splitlines())


def _wrapped(text: str, width: int) -> list[str]:
    return wrap(visible(text), width, subsequent_indent="  ", break_on_hyphens=False)


def _examples(chapter: Chapter) -> tuple[tuple[str, dict[str, str]], ...]:
    examples = chapter.page.examples
    return ("rule.passes", examples.passes), ("rule.fails", examples.fails)


def _grounds(rule: Explained, language: Language) -> Iterator[str]:
    """Who asks for the rule and where, and who may waive it."""
    if rule.term is None:
        yield language.say("rule.not-in-force")
        return
    ground = language.say(_set_by(rule))
    if rule.term.reason:
        ground = language.say("rule.with-reason", ground=ground, reason=rule.term.reason)
    yield f"{ground.rstrip('.')}."
    if rule.term.source:
        yield _asked_by(rule.term.source, language)
    if rule.waived_by:
        yield f"{language.say('rule.waived-by', names=rule.waived_by)}."
    else:
        yield language.say("rule.never-waived" if rule.never_waived else "rule.not-waived")


def _compared(term: Compared, language: Language) -> str:
    """A term's value, and who set it where."""
    basis = language.say("rule.a-choice" if term.set_by == "choice" else f"rule.by-{term.set_by}")
    if term.source:
        basis = f"{basis}; {_place(term.source)}"
    return language.say("rule.term", value=_value(term, language), basis=basis)


def _value(term: Compared, language: Language) -> str:
    match term.value:
        case Fraction():
            whole = (term.value * 100).denominator == 1
            return language.percent(term.value, 0 if whole else 1)
        case Period():
            return _period(term.value, language)
        case int() if term.in_kroner:
            return language.say("rule.amount", amount=term.value)
        case _:
            return language.value(term.value)


def _period(period: Period, language: Language) -> str:
    said = {"id": period.id, "text": period.text, "date": period.date}
    if period.until is None:
        return language.say("rule.day", **said)
    return language.say("rule.period", **said, until=period.until)


def _asked_by(source: Cited, language: Language) -> str:
    asked = language.say("rule.asked-by", source=_place(source))
    if source.quote:
        return language.say("rule.quoted", source=asked, quote=source.quote)
    return f"{asked}."


def _place(source: Cited) -> str:
    return ", ".join(part for part in (source.document, source.place) if part)
