"""Every rule has a page, and its examples do what the page says."""

import pytest

from tilbudsvifte.documents.rule_names import GROUPS, RULE_NAMES
from tilbudsvifte.rules.page import page
from tilbudsvifte.rules.registry import RULES


def test_the_registry_holds_the_rules_that_files_can_name():
    """In the order of their groups."""
    assert [name for names in GROUPS.values() for name in names] == list(RULES)


@pytest.mark.parametrize("name", sorted(RULE_NAMES))
def test_the_passing_example_passes(judge, said, name):
    """Nothing at all is found in the example that is in order."""
    found = judge(page(name).examples.passes).findings

    assert [said(each) for each in found] == []


@pytest.mark.parametrize("name", sorted(RULE_NAMES))
def test_the_failing_example_breaks_this_rule(judge, name):
    """The rule finds something in it."""
    found = judge(page(name).examples.fails).findings

    assert name in {each.code for each in found}
