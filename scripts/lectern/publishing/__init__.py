"""A finished build put where it is read, whole or not at all."""
