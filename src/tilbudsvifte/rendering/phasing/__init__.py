"""The result of `tilbud phase` in its formats."""
