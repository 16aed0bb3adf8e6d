"""What the rules on how a proposal came about say."""

from tilbudsvifte.texts.message import Text

TEXTS: dict[str, Text] = {
    "no-process": Text(en="the process is not documented", da="processen er ikke dokumenteret"),
    "document-process": Text(
        en="add `process`: where the lists and the minutes are kept, the workshops, who was "
        "invited, the interviews and the contributions",
        da="tilføj `process`: hvor listerne og referaterne findes, workshopperne, hvem der var "
        "inviteret, interviewene og bidragene",
    ),
    "undocumented": Text(
        en="the documentation of the process lacks {missing}",
        da="dokumentationen af processen mangler {missing}",
    ),
    "say-where": Text(
        en="say where each list is kept, such as a journal number and never names, and add each "
        "workshop under `workshops`",
        da="skriv, hvor hver liste findes, fx et journalnummer og aldrig navne, og tilføj hver "
        "workshop under `workshops`",
    ),
    "no-minutes": Text(
        en="the workshop {workshop} has no minutes", da="workshoppen {workshop} har intet referat"
    ),
    "add-minutes": Text(
        en="add `minutes`: where they are kept, such as a journal number",
        da="tilføj `minutes`: hvor referatet findes, fx et journalnummer",
    ),
    "invitees-missing": Text(
        en="nothing is said of the invitees {groups}",
        da="der står intet om de inviterede {groups}",
    ),
    "add-invitees": Text(
        en="add each under `invited`: how many took part (`took_part`), or why none did (`absent`)",
        da="tilføj hver under `invited`: hvor mange der deltog (`took_part`), eller hvorfor ingen "
        "gjorde (`absent`)",
    ),
    "invitees-unexplained": Text(
        en="none of the invitees `{group}` took part, and it is not said why",
        da="ingen af de inviterede `{group}` deltog, og der står ikke hvorfor",
    ),
    "explain-absence": Text(
        en="write how many took part (`took_part`), or why none did or none was invited (`absent`)",
        da="skriv, hvor mange der deltog (`took_part`), eller hvorfor ingen gjorde eller ingen var "
        "inviteret (`absent`)",
    ),
    "interviews-missing": Text(
        en="there are no interviews with {kinds}",
        da="der er ingen interviews med {kinds}",
    ),
    "add-interviews": Text(
        en="add them under `interviews`: their `kind`, their `count` and where the minutes are "
        "kept",
        da="tilføj dem under `interviews`: art (`kind`), antal (`count`), og hvor referaterne "
        "findes",
    ),
    "no-contribution": Text(
        en="no contribution of those who took part is stated",
        da="der står ingen bidrag fra deltagerne",
    ),
    "add-contributions": Text(
        en="add `contributions`: from which group, what it put forward, whether it was used, and "
        "why",
        da="tilføj `contributions`: fra hvilken gruppe, hvad den foreslog, om det blev brugt, og "
        "hvorfor",
    ),
    "unanswered": Text(
        en="the contribution {contribution} is not answered: it has no {missing}",
        da="bidraget {contribution} er ikke besvaret: det mangler {missing}",
    ),
    "answer": Text(
        en="say whether it was used (`used`: yes, partly or no), and the reason (`why`)",
        da="skriv, om det blev brugt (`used`: yes, partly eller no), og begrundelsen (`why`)",
    ),
    "forms-differ": Text(
        en="{area} leaves out {missing}, filled in by {others}",
        da="{area} udelader {missing}, som er udfyldt af {others}",
    ),
    "fill-in-alike": Text(
        en="all areas use the same form: fill it in here too",
        da="alle lokalområder bruger den samme form: udfyld det også her",
    ),
    "outside-period": Text(
        en="the workshop {workshop} is dated {date}, outside the period from {start} to {end}",
        da="workshoppen {workshop} er dateret {date}, uden for perioden fra {start} til {end}",
    ),
    "correct-date": Text(
        en="correct the date, or hold the workshop within the period",
        da="ret datoen, eller hold workshoppen inden for perioden",
    ),
    "perhaps-outside": Text(
        en="it cannot be told from {date} whether the workshop {workshop} lies in the period from "
        "{start} to {end}",
        da="det kan ikke ses af {date}, om workshoppen {workshop} ligger i perioden fra {start} "
        "til {end}",
    ),
    "give-day": Text(en="give the day", da="angiv dagen"),
    "undated": Text(
        en="it cannot be told whether the workshop {workshop} lies in the period from {start} to "
        "{end}: it has no date",
        da="det kan ikke ses, om workshoppen {workshop} ligger i perioden fra {start} til {end}: "
        "den har ingen dato",
    ),
    "give-date": Text(en="add `date`", da="tilføj `date`"),
    "more-users": Text(
        en="{users} users cannot have been among {participants} participants",
        da="der kan ikke have været {users} brugere blandt {participants} deltagere",
    ),
    "correct-counts": Text(
        en="correct `users` or `participants`", da="ret `users` eller `participants`"
    ),
    "share-differs": Text(
        en="{users} users of {participants} participants are {percent}, not {stated}",
        da="{users} brugere af {participants} deltagere er {percent}, ikke {stated}",
    ),
    "share-differs-about": Text(
        en="about {users} users of {participants} participants are about {percent}, not {stated}",
        da="ca. {users} brugere af {participants} deltagere er ca. {percent}, ikke {stated}",
    ),
    "share-of-few": Text(
        en="the counts of users and participants do not give {stated}",
        da="antallet af brugere og deltagere giver ikke {stated}",
    ),
    "correct-share": Text(
        en="write the share that the counts give, or the counts that it is of",
        da="skriv den andel, som tallene giver, eller de tal, den er beregnet af",
    ),
    "persons-below": Text(
        en="{persons} persons are fewer than the {most} participants of one workshop",
        da="{persons} personer er færre end de {most} deltagere i én workshop",
    ),
    "persons-above": Text(
        en="{persons} persons are more than the places filled in all workshops",
        da="{persons} personer er flere, end der var pladser besat i alle workshopper",
    ),
    "correct-persons": Text(
        en="correct `persons`, or leave it out where nobody knows",
        da="ret `persons`, eller udelad det, hvor ingen ved det",
    ),
    "persons-summed": Text(
        en="{persons} persons is the sum over the workshops: who came to several is counted "
        "several times",
        da="{persons} personer er summen over workshopperne: den, der kom til flere, er talt med "
        "flere gange",
    ),
    "count-once": Text(
        en="count each person once, or leave `persons` out where nobody knows",
        da="tæl hver person én gang, eller udelad `persons`, hvor ingen ved det",
    ),
}
