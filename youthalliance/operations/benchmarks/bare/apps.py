"""The bare page as a Django application of its own."""

from django.apps import AppConfig


class BareConfig(AppConfig):
    """Stands alone: the product never loads it."""

    name = "youthalliance.operations.benchmarks.bare"
    label = "bare"
