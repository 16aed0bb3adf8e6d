"""What figures that a test makes up may well be: right in form, and hardly those of a town."""

UNLIKELY = {
    "more-than-residents",
    "many-times-more",
    "many-times-fewer",
    "zero-beside-residents",
    "thousandfold",
}
