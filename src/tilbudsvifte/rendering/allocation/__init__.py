"""The result of `tilbud allocate` in its formats."""
