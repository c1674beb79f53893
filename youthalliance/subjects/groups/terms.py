"""The room's words."""

from django.db import models


class GroupKind(models.TextChoices):
    """What holds the group together."""

    PEER_GROUP = "peer_group", "Peer group"
    COHORT = "cohort", "Cohort"
