"""What a proposal comes to: its plan, its deviation, its users, and all proposals together."""
