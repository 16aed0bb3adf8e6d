"""What a proposal must satisfy: one function per rule, and a page that explains each."""
