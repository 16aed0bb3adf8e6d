"""What a model cannot see: references, coverage and sums, within a file and between files."""
