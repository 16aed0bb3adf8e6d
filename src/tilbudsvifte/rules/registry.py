"""All rules, in the order in which they are listed."""

from tilbudsvifte.documents.rule_names import GROUPS, Group
from tilbudsvifte.rules import economy, form, process, structure, transfers, users
from tilbudsvifte.rules.rule import Rule

RULES: dict[str, Rule] = {
    rule.name: rule
    for group in (economy, structure, users, process, transfers, form)
    for rule in group.RULES
}
GROUP_OF: dict[str, Group] = {name: group for group, names in GROUPS.items() for name in names}
