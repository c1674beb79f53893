"""An alliance's own words, lists and promises, as data."""
