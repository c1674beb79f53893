"""Organisations that help: their standing, what they can do, and for how many."""
