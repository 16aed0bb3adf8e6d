"""Text to plain values with places; limits; diagnostics. Knows nothing of budgets."""
