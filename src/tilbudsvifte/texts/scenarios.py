"""What is wrong with a scenario, and what to write instead."""

from tilbudsvifte.texts.message import Text

TEXTS: dict[str, Text] = {
    "nothing-expected": Text(
        en="nothing is compared: the scenario would pass whatever the data say",
        da="intet sammenlignes: scenariet ville bestå, uanset hvad data siger",
    ),
    "write-expect": Text(
        en="add figures, verdicts or findings under `expect`",
        da="tilføj tal, retninger eller bemærkninger under `expect`",
    ),
    "not-relative": Text(
        en="`{word}` is not a path from the scenario's own folder",
        da="`{word}` er ikke en sti fra scenariets egen mappe",
    ),
    "no-proposals": Text(en="no file matches `{word}`", da="ingen fil passer til `{word}`"),
    "outside": Text(
        en="`{word}` lies outside {folder}, which paths may not leave",
        da="`{word}` ligger uden for {folder}, som stier ikke må forlade",
    ),
    "cannot-open": Text(en="`{name}` cannot be opened: {why}", da="`{name}` kan ikke åbnes: {why}"),
    "shows-at": Text(en="{text} ({place})", da="{text} ({place})"),
    "more-faults": Text(
        en="more faults in the data, which are not shown: {count}",
        da="flere fejl i data, som ikke vises: {count}",
    ),
}
