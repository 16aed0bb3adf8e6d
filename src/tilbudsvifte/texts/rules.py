"""What all rules say alike."""

from tilbudsvifte.texts.message import Text

TEXTS: dict[str, Text] = {
    "unit": Text(en="{unit} kr.", da="{unit} kr."),
    "illustrative": Text(en="{text} (illustrative amounts)", da="{text} (illustrative beløb)"),
    "unknown": Text(
        en="there is no rule and no group of rules `{word}`; `tilbud rule` lists them",
        da="der er ingen regel eller gruppe af regler `{word}`; `tilbud rule` viser dem",
    ),
    "unknown-rule": Text(
        en="there is no rule `{word}`; `tilbud rule` lists them",
        da="der er ingen regel `{word}`; `tilbud rule` viser dem",
    ),
    "none-in-force": Text(
        en="the framework puts no rules for proposals in force: it needs `justification`, "
        "`thresholds` and `rules`",
        da="rammen sætter ingen regler for bud i kraft: den skal have `justification`, "
        "`thresholds` og `rules`",
    ),
}
