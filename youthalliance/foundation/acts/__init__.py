"""The door for change: actions, rules, history, the guard; and the seen line."""

from youthalliance.foundation.acts.act import Act, clock, public
from youthalliance.foundation.acts.door import action, before_commit, tell, why_not
from youthalliance.foundation.acts.refused import Refused, Unrecorded
from youthalliance.foundation.acts.verb import verbs

__all__ = ["Act", "Refused", "Unrecorded", "action", "before_commit", "clock", "public", "tell", "verbs", "why_not"]
