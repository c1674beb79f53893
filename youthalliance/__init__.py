"""Youth Alliance: the open-source software that a city's youth alliance runs on."""

__version__ = "0.1.0"
