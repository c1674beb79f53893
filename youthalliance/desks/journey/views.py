"""The page of one journey."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from youthalliance.desks.journey.page import compose
from youthalliance.foundation.access import ActRequest, access
from youthalliance.foundation.accounts.roles import Role


@access(Role.LEAD, Role.MANAGER, Role.WORKER, Role.COORDINATOR, Role.SAFEGUARDING)
@require_safe
def journey(request: ActRequest, reference: str) -> HttpResponse:
    """A journey, for eyes that may see it."""
    return render(request, "desks/journey.html", {"page": compose(request.act, reference)})
