"""The result of `tilbud audit` in its formats."""
