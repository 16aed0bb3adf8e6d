"""What the rules on users say."""

from tilbudsvifte.texts.message import Text

TEXTS: dict[str, Text] = {
    "today-unstated": Text(
        en="how many users there are in {area} today is stated neither for the area nor for each "
        "of its offers",
        da="hvor mange brugere der er i {area} i dag, er hverken oplyst for lokalområdet eller for "
        "hvert af dets tilbud",
    ),
    "potential-unstated": Text(
        en="how many potential users there are in {area} is not stated",
        da="hvor mange potentielle brugere der er i {area}, er ikke oplyst",
    ),
    "capacity-unstated": Text(
        en="how many places {area} plans is stated neither for the area nor for each of its offers",
        da="hvor mange pladser {area} planlægger, er hverken oplyst for lokalområdet eller for "
        "hvert af dets tilbud",
    ),
    "state-area": Text(
        en="write it in `{kind}` of the area's `users`",
        da="skriv det i `{kind}` under lokalområdets `users`",
    ),
    "state-any": Text(
        en="write it in `{kind}` of the area's `users`, or of those of every offer",
        da="skriv det i `{kind}` under lokalområdets `users` eller under hvert tilbuds",
    ),
    "today-disagree": Text(
        en="the sources do not agree on the users of {name} today: {counts}",
        da="kilderne er ikke enige om, hvor mange brugere {name} har i dag: {counts}",
    ),
    "potential-disagree": Text(
        en="the sources do not agree on the potential users of {name}: {counts}",
        da="kilderne er ikke enige om, hvor mange potentielle brugere {name} har: {counts}",
    ),
    "capacity-disagree": Text(
        en="the sources do not agree on the places of {name}: {counts}",
        da="kilderne er ikke enige om, hvor mange pladser {name} har: {counts}",
    ),
    "counted-by": Text(en="{count} ({by})", da="{count} ({by})"),
    "range": Text(en="{least} to {greatest}", da="{least} til {greatest}"),
    "sum-differs": Text(
        en="{area} states {stated} users today, its offers together {sum}",
        da="{area} oplyser {stated} brugere i dag, dets tilbud tilsammen {sum}",
    ),
    "several-offers": Text(
        en="that is right where persons use several offers; correct it if they do not",
        da="det er rigtigt, hvis nogle bruger flere tilbud; ret det, hvis de ikke gør",
    ),
    "papers-disagree": Text(
        en="the papers do not agree: {question} {readings}",
        da="papirerne er ikke enige: {question} {readings}",
    ),
    "reading": Text(en="{document} says “{says}”", da="{document} siger ”{says}”"),
}
