"""Somewhere in the city where help is needed: a point or a drawn area, and when."""
