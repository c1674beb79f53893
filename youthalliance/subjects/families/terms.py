"""The room's words."""

from django.db import models


class FamilyRole(models.TextChoices):
    """What a member is in the family."""

    YOUNG_PERSON = "young_person", "Young person"
    PARENT = "parent", "Parent or carer"
    STEP_PARENT = "step_parent", "Step-parent or partner"
    GRANDPARENT = "grandparent", "Grandparent"
    ADULT_CHILD = "adult_child", "Grown-up son or daughter"
    RELATED = "related", "Related, not in the family home"
    OTHER = "other", "Somebody else"
