"""The words of `tilbud phase`."""

from tilbudsvifte.texts.message import Text

TEXTS: dict[str, Text] = {
    # headings of columns, or of rows where the years are rows
    "year": Text(en="Year", da="År"),
    "year-number": Text(en="Year {year}", da="År {year}"),
    "guideline": Text(en="Guideline", da="Vejledende"),
    "target": Text(en="Target", da="Mål"),
    "arrives": Text(en="Arrives", da="På plads"),
    "arrives-in": Text(en="year {year}", da="år {year}"),
    "stays": Text(en="today", da="i dag"),
    "undivided": Text(en="Not divided", da="Ikke fordelt"),
    "above-frame": Text(en="Above the frame", da="Over rammen"),
    "undivided-below": Text(
        en="Not divided (below 0: above the frame)", da="Ikke fordelt (under 0: over rammen)"
    ),
    # how the path goes
    "goes-to": Text(
        en="The path goes to the {guideline} guideline ({set_by}).",
        da="Indfasningen går mod det {guideline} vejledende budget ({set_by}).",
    ),
    "goes-towards": Text(
        en="The path goes towards the {guideline} guideline ({set_by}), and ends at the target "
        "where the floor changes it.",
        da="Indfasningen går mod det {guideline} vejledende budget ({set_by}) og ender ved målet, "
        "hvor mindstebudgettet ændrer det.",
    ),
    "announced": Text(en="announced", da="udmeldte"),
    "computed": Text(en="computed", da="beregnede"),
    "steps-equal": Text(
        en="Each area moves by equal steps, to within {unit} kr.",
        da="Hvert lokalområde flyttes lige meget hvert år, på nær højst {unit} kr.",
    ),
    "steps-cut": Text(
        en="In a year an area loses at most {cut}; within that the path is as fast as a fixed "
        "frame allows.",
        da="Et lokalområde afgiver højst {cut} på et år; inden for den grænse går indfasningen så "
        "hurtigt, som en fast ramme tillader.",
    ),
    "steps-gain": Text(
        en="In a year an area gets at most {gain} more; within that the path is as fast as a "
        "fixed frame allows.",
        da="Et lokalområde tilføres højst {gain} på et år; inden for den grænse går "
        "indfasningen så hurtigt, som en fast ramme tillader.",
    ),
    "steps-both": Text(
        en="In a year an area loses at most {cut}, and gets at most {gain} more; within that the "
        "path is as fast as a fixed frame allows.",
        da="På et år afgiver et lokalområde højst {cut} og tilføres højst {gain}; inden for "
        "de grænser går indfasningen så hurtigt, som en fast ramme tillader.",
    ),
    "limit-share": Text(en="{share} of its current budget", da="{share} af sit nuværende budget"),
    "last-arrives": Text(
        en="The last of the areas arrives in year {year}.",
        da="Det sidste lokalområde er på plads i år {year}.",
    ),
    "later-same": Text(
        en="Nothing changes after that, until year {years}.",
        da="Derefter ændres intet til og med år {years}.",
    ),
    "nothing-moves": Text(
        en="Every area has its guideline already; nothing moves.",
        da="Alle lokalområder har allerede deres vejledende budget; intet flyttes.",
    ),
    "floor-holds-all": Text(
        en="The floor keeps every area where it is; nothing moves.",
        da="Mindstebudgettet lader alle lokalområder blive, hvor de er; intet flyttes.",
    ),
    "undivided-is": Text(
        en="Not divided: the part of the frame, {whole}, that lies in no area's budget.",
        da="Ikke fordelt: den del af rammen, {whole}, som ikke ligger i noget lokalområdes budget.",
    ),
    "above-frame-is": Text(
        en="Above the frame: what the areas together have more than the frame of {whole}. It "
        "stands below 0, so that every year sums to the frame.",
        da="Over rammen: det, lokalområderne tilsammen har mere end rammen på {whole}. Det står "
        "under 0, så hvert år summer til rammen.",
    ),
    "undivided-below-is": Text(
        en="Not divided: the part of the frame, {whole}, that lies in no area's budget. In years "
        "where it is below 0, the areas together have that much more than the frame.",
        da="Ikke fordelt: den del af rammen, {whole}, som ikke ligger i noget lokalområdes budget. "
        "I år, hvor det er under 0, har lokalområderne tilsammen så meget mere end rammen.",
    ),
    # who is protected and who pays
    "distance": Text(en="Distance to the guideline", da="Afstand til vejledende budget"),
    "distance-means": Text(
        en="Above 0 an area still has more than its guideline: it is protected. Below 0 it has "
        "less.",
        da="Over 0 har et lokalområde endnu mere end sit vejledende budget: det er beskyttet. "
        "Under 0 har det mindre.",
    ),
    "distance-sums": Text(
        en="The areas together have the same in every year, so every krone that protects one of "
        "them is paid by those below 0, and each year sums to zero.",
        da="Lokalområderne har tilsammen det samme hvert år. Hver krone, der beskytter ét af dem, "
        "betales derfor af dem, der er under 0, og hvert år summer til nul.",
    ),
    "distance-sums-more": Text(
        en="The areas together have {amount} more today than in the end. But for at most this "
        "amount, what protects an area is paid by those below 0; with the line “{row}”, less what "
        "it ends at, each year sums to zero.",
        da="Lokalområderne har tilsammen {amount} mere i dag end til sidst. Det, der beskytter et "
        "lokalområde, betales af dem, der er under 0, på nær højst dette beløb; med linjen "
        "”{row}”, minus det, den ender på, summer hvert år til nul.",
    ),
    "distance-sums-less": Text(
        en="The areas together have {amount} less today than in the end. But for at most this "
        "amount, what areas below 0 lack protects others; with the line “{row}”, less what it ends "
        "at, each year sums to zero.",
        da="Lokalområderne har tilsammen {amount} mindre i dag end til sidst. Det, lokalområder "
        "under 0 mangler, beskytter andre, på nær højst dette beløb; med linjen ”{row}”, minus "
        "det, den ender på, summer hvert år til nul.",
    ),
    "floor": Text(en="What the floor does", da="Hvad mindstebudgettet betyder"),
    "floor-amount": Text(
        en="No area goes below {floor}; one that has less today does not go lower.",
        da="Intet lokalområde kommer under {floor}; har det mindre i dag, kommer det ikke længere "
        "ned.",
    ),
    "floor-share": Text(
        en="No area goes below {floor}.",
        da="Intet lokalområde kommer under {floor}.",
    ),
    "floor-protects": Text(
        en="Above 0 an area is protected for good, above its guideline; below 0 it pays for that, "
        "in proportion to what it would gain without the floor.",
        da="Over 0 er et lokalområde varigt beskyttet, over sit vejledende budget; under 0 betaler "
        "det for det, i forhold til det, det ville få tilført uden mindstebudgettet.",
    ),
    "floor-idle": Text(
        en="It protects nobody: no area that loses goes below it.",
        da="Det beskytter ingen: intet lokalområde, der afgiver midler, kommer under det.",
    ),
    "without": Text(en="Change without floor", da="Ændring uden mindstebudget"),
    "effect": Text(en="Effect", da="Virkning"),
    # what a path to the announced guideline rests on
    "announced-in": Text(
        en="The announced guideline applies ({set_by}); its amounts are from {source}.",
        da="Det udmeldte vejledende budget gælder ({set_by}); beløbene er fra {source}.",
    ),
    "announced-unpublished": Text(
        en="The figures and weights behind it were never published, so there are none to show.",
        da="Tallene og vægtene bag det er aldrig offentliggjort, så der er ingen at vise.",
    ),
    # limits that cannot be read
    "unit": Text(en="{unit} kr.", da="{unit} kr."),
    "limit-unclear": Text(
        en="`{option}` takes a whole amount in the unit of the data, {unit} (500), or in kroner "
        "('500000 kr'), or per cent of the current budget with at most two decimals (7.5%), and "
        "no thousands marks; not `{word}`",
        da="`{option}` angives som et helt beløb i samme enhed som data, {unit} (500), eller i "
        "kroner ('500000 kr'), eller i procent af det nuværende budget med højst to decimaler "
        "(7,5%), uden tusindtalsskilletegn; ikke `{word}`",
    ),
    "limit-above-all": Text(
        en="`{option}` is at most 100% of the current budget, not `{word}`",
        da="`{option}` kan højst være 100% af det nuværende budget, ikke `{word}`",
    ),
    # a path that does not exist
    "refused-years": Text(
        en="a path takes from 1 to {most} years, not {years}",
        da="en indfasning tager fra 1 til {most} år, ikke {years}",
    ),
    "refused-floor": Text(
        en="the gains cannot pay for the floor: it costs {cost} kr., and they are {gains} kr. in "
        "all, because {why}; the highest that would do is {highest}",
        da="stigningerne kan ikke betale for mindstebudgettet: det koster {cost} kr., og de er i "
        "alt på {gains} kr., fordi {why}; det højeste, de rækker til, er {highest}",
    ),
    "refused-floor-less": Text(
        en="the guidelines sum to {amount} kr. less than the current budgets",
        da="de vejledende budgetter summer til {amount} kr. mindre end de nuværende",
    ),
    "refused-floor-outside": Text(
        en="{less} ({amount} kr. of the frame is in no area's guideline)",
        da="{less} ({amount} kr. af rammen er ikke i noget lokalområdes vejledende budget)",
    ),
    "refused-limits": Text(en="{sides}", da="{sides}"),
    "refused-cut": Text(
        en="for all to arrive by year {years} the largest yearly cut has to be at least {least}; "
        "the one given is too small for {areas}",
        da="for at alle kan være på plads i år {years}, skal den højeste årlige nedgang være "
        "mindst {least}; den angivne er for lille til {areas}",
    ),
    "refused-gain": Text(
        en="for all to arrive by year {years} the largest yearly gain has to be at least {least}; "
        "the one given is too small for {areas}",
        da="for at alle kan være på plads i år {years}, skal den højeste årlige tilførsel være "
        "mindst {least}; den angivne er for lille til {areas}",
    ),
    "refused-late": Text(en="{name} (needs {years} years)", da="{name} (skal bruge {years} år)"),
    "refused-never": Text(en="{name} (would never arrive)", da="{name} (kommer aldrig på plads)"),
    "refused-no-share": Text(
        en="{amount} kr. (no share would do where there is no current budget: {areas})",
        da="{amount} kr. (ingen andel rækker, hvor der intet nuværende budget er: {areas})",
    ),
    "refused-kr": Text(en="{amount} kr.", da="{amount} kr."),
    "refused-share": Text(en="{share} of the current budget", da="{share} af det nuværende budget"),
}
