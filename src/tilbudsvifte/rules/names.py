"""Rules and groups of rules by the names that users give."""

from collections.abc import Iterable

from tilbudsvifte.analysis.refusal import RefusalError
from tilbudsvifte.documents.nearest import nearest_hint
from tilbudsvifte.documents.rule_names import GROUPS, RULE_NAMES
from tilbudsvifte.texts import message

RULES_AND_GROUPS = (*GROUPS, *(name for names in GROUPS.values() for name in names))


def known_rules(words: Iterable[str]) -> tuple[str, ...]:
    """The words, each of them a rule or a group; raises `RefusalError` for one that is neither."""
    given = tuple(words)
    for word in given:
        if word not in RULES_AND_GROUPS:
            raise _refused("rules.unknown", word, RULES_AND_GROUPS)
    return given


def known_rule(word: str) -> str:
    """The name of a rule; raises `RefusalError` where there is none of that name."""
    if word not in RULE_NAMES:
        raise _refused("rules.unknown-rule", word, sorted(RULE_NAMES))
    return word


def _refused(key: str, word: str, known: Iterable[str]) -> RefusalError:
    """Refuse a word, and say which one was probably meant."""
    text, hint = message(key, word=word), nearest_hint(word, tuple(known))
    return RefusalError(message("cli.hint", text=text, hint=hint) if hint else text)
