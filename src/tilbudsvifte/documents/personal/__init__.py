"""What looks like it belongs to a person: found however it is written, and shown nowhere."""
