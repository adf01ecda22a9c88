"""Files in, `Minutes` out: reading, structure and names."""
