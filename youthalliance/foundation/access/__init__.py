"""Who may open which page, and the words for no."""

from youthalliance.foundation.access.declare import PUBLIC, SIGNED_IN, ActRequest, access

__all__ = ["PUBLIC", "SIGNED_IN", "ActRequest", "access"]
