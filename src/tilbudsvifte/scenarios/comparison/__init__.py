"""Two data sets beside each other: where they differ, and what makes each area's change."""
