"""The kinds of subject and of relation, for every room; no table behind them."""

from django.db.models import TextChoices


class Kind(TextChoices):
    """What a journey is about; triage may change it."""

    PERSON = "person", "Person"
    FAMILY = "family", "Family"
    PLACE = "place", "Place"
    GROUP = "group", "Group"


class Relation(TextChoices):
    """How an organisation, or one person in it, is related to a journey."""

    REFERRER = "referrer", "Asked for help"
    OFFERED = "offered", "Has been offered it"
    PARTNER = "partner", "Supports it"
    WORKER = "worker", "Works on it"
