"""The roles a person may hold for an organisation; a person acts in one at a time."""

from django.db.models import TextChoices


class Role(TextChoices):
    """In what capacity somebody acts. The last two are never held by a signed-in person."""

    REFERRER = "referrer", "Referrer"
    LEAD = "lead", "Category lead"
    MANAGER = "manager", "Partner manager"
    WORKER = "worker", "Worker"
    COORDINATOR = "coordinator", "Coordinator"
    SAFEGUARDING = "safeguarding", "Safeguarding lead"
    BOARD = "board", "Board member"
    PUBLIC = "public", "Member of the public"
    CLOCK = "clock", "The alliance's clock"


#: Roles that can be given to a person who signs in.
HELD = tuple(role for role in Role if role not in (Role.PUBLIC, Role.CLOCK))
