"""What is said of a rule beside its page."""

from tilbudsvifte.texts.message import Text

TEXTS: dict[str, Text] = {
    "title": Text(en="Rules for proposals", da="Regler for bud"),
    "intro": Text(
        en="What `tilbud validate` checks: {count} rules in six groups. The framework file says "
        "which of them are in force, who set each of them, and who may waive it. What is only left "
        "open in a draft is a note, whatever the rule.",
        da="Det kontrollerer `tilbud validate`: {count} regler i seks grupper. Rammefilen siger, "
        "hvilke der gælder, hvem der har sat hver af dem, og hvem der kan give dispensation. Det, "
        "der blot mangler i et udkast, er en oplysning, uanset reglen.",
    ),
    "generated": Text(
        en="This page is written by `tilbud rule --all --format markdown`.",
        da="Denne side er skrevet af `tilbud rule --all --format markdown`.",
    ),
    "more": Text(
        en="tilbud rule NAME explains one of them, tilbud rule --all every one.",
        da="tilbud rule NAVN forklarer en af dem, tilbud rule --all dem alle.",
    ),
    "milder": Text(
        en="A finding may be milder than its rule, and what a draft leaves open is only a note.",
        da="En bemærkning kan være mildere end sin regel, og åbne punkter i et udkast er kun "
        "oplysninger.",
    ),
    "economy": Text(en="Economy", da="Økonomi"),
    "structure": Text(en="Structure", da="Struktur"),
    "users": Text(en="Users", da="Brugere"),
    "process": Text(en="Process", da="Proces"),
    "transfers": Text(en="Transfers", da="Omplaceringer"),
    "form": Text(en="Form", da="Form"),
    "rule": Text(en="Rule", da="Regel"),
    "severity": Text(en="Severity", da="Alvor"),
    "in-force": Text(en="In force", da="Gælder"),
    "source": Text(en="Source", da="Kilde"),
    "yes": Text(en="yes", da="ja"),
    "no": Text(en="no", da="nej"),
    "head": Text(en="{name} ({severity}, {group})", da="{name} ({severity}, {group})"),
    "why": Text(en="Why", da="Hvorfor"),
    "asked-by": Text(en="Asked for in {source}", da="Kræves i {source}"),
    "quoted": Text(en="{source}: “{quote}”", da="{source}: »{quote}«"),
    "a-choice": Text(en="a choice", da="et valg"),
    "choice": Text(
        en="A choice made for this program; no paper asks for it",
        da="Et valg, der er truffet for dette program; intet papir kræver det",
    ),
    "committee": Text(en="Set by the committee", da="Fastsat af udvalget"),
    "administration": Text(en="Set by the administration", da="Fastsat af forvaltningen"),
    "by-committee": Text(en="set by the committee", da="fastsat af udvalget"),
    "by-administration": Text(en="set by the administration", da="fastsat af forvaltningen"),
    "with-reason": Text(en="{ground}: {reason}", da="{ground}: {reason}"),
    "not-in-force": Text(
        en="The framework file does not put it in force.", da="Rammefilen sætter den ikke i kraft."
    ),
    "never-waived": Text(en="Nobody may waive it.", da="Ingen kan give dispensation fra den."),
    "not-waived": Text(
        en="The framework file lets nobody waive it.",
        da="Rammefilen lader ingen give dispensation fra den.",
    ),
    "waived-by": Text(en="May be waived by: {names}", da="Der kan gives dispensation af: {names}"),
    "compares": Text(
        en="It compares with these terms of the framework file:",
        da="Den sammenligner med disse vilkår i rammefilen:",
    ),
    "term": Text(en="{value} ({basis})", da="{value} ({basis})"),
    "amount": Text(en="{amount} kr.", da="{amount} kr."),
    "period": Text(en="{id}: {text}, {date} to {until}", da="{id}: {text}, {date} til {until}"),
    "day": Text(en="{id}: {text}, {date}", da="{id}: {text}, {date}"),
    "examples": Text(
        en="The examples are laid over orderly proposals of a made-up town; each shows only the "
        "part that matters.",
        da="Eksemplerne er lagt oven på ordentlige bud fra en opdigtet by; hvert viser kun den "
        "del, der betyder noget.",
    ),
    "passes": Text(
        en="This passes (only the part that matters, for {area})",
        da="Dette er i orden (kun den del, det drejer sig om, for {area})",
    ),
    "fails": Text(
        en="This does not (only the part that matters, for {area})",
        da="Dette er ikke (kun den del, det drejer sig om, for {area})",
    ),
}
