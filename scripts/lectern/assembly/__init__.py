"""Which items a block in a page shows, and which a test draws."""
