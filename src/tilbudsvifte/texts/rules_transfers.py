"""What the rules on transfers between grants say."""

from tilbudsvifte.texts.message import Text

TEXTS: dict[str, Text] = {
    "transfer-unbalanced": Text(
        en="{title}: the lines of {year} sum to {total} ({unit}), not to 0",
        da="{title}: linjerne i {year} giver {total} tilsammen ({unit}), ikke 0",
    ),
    "lower": Text(
        en="lower the amounts of {year} by {difference} in all",
        da="sænk beløbene i {year} med {difference} i alt",
    ),
    "raise": Text(
        en="raise the amounts of {year} by {difference} in all",
        da="hæv beløbene i {year} med {difference} i alt",
    ),
    "transfer-years-differ": Text(
        en="{title}: {grant} has no amount for {years}, which other lines have",
        da="{title}: {grant} har intet beløb for {years}, som andre linjer har",
    ),
    "write-zero": Text(
        en="write 0 for a year in which nothing moves",
        da="skriv 0 for et år, hvor intet flyttes",
    ),
    "transfer-price-levels": Text(
        en="{title}: {grant} is in {own}, but the transfer in {level}",
        da="{title}: {grant} er i {own}, men omplaceringen i {level}",
    ),
    "use-one-level": Text(
        en="give its amounts in the price level of the transfer, and write `price_level: {year}`",
        da="angiv dens beløb i omplaceringens prisniveau, og skriv `price_level: {year}`",
    ),
}
