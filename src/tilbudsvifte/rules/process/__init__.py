"""Rules on how a proposal came about: who was there, what was said, and what became of it."""

from tilbudsvifte.reading.diagnostics import Severity
from tilbudsvifte.rules.process.contributions import contribution_unanswered
from tilbudsvifte.rules.process.documentation import (
    interviews_missing,
    invitees_incomplete,
    process_undocumented,
)
from tilbudsvifte.rules.process.forms import forms_differ
from tilbudsvifte.rules.process.participants import participants_summed, user_share_differs
from tilbudsvifte.rules.process.privacy import personal_data
from tilbudsvifte.rules.process.workshops import workshop_outside_period
from tilbudsvifte.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    Rule("process-undocumented", Severity.ERROR, each=process_undocumented),
    Rule("invitees-incomplete", Severity.ERROR, each=invitees_incomplete),
    Rule("interviews-missing", Severity.ERROR, each=interviews_missing),
    Rule("contribution-unanswered", Severity.ERROR, each=contribution_unanswered),
    Rule("forms-differ", Severity.WARNING, joint=forms_differ),
    Rule("workshop-outside-period", Severity.ERROR, each=workshop_outside_period),
    Rule("user-share-differs", Severity.NOTE, each=user_share_differs),
    Rule("participants-summed", Severity.WARNING, each=participants_summed),
    Rule("personal-data", Severity.ERROR, file=personal_data),
)
