"""My turn, and the lists behind its figures."""

from types import ModuleType

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from youthalliance.desks.board import desk as board
from youthalliance.desks.coordinator import desk as coordinator
from youthalliance.desks.lead import desk as lead
from youthalliance.desks.partner import desk as partner
from youthalliance.desks.parts import ON_A_PAGE
from youthalliance.desks.referrer import desk as referrer
from youthalliance.desks.safeguarding import desk as safeguarding
from youthalliance.desks.worker import desk as worker
from youthalliance.foundation.access import PUBLIC, SIGNED_IN, ActRequest, access
from youthalliance.foundation.accounts.roles import Role
from youthalliance.foundation.geography import queries as geography
from youthalliance.foundation.words.queries import frame

DESKS: dict[Role, ModuleType] = {
    Role.LEAD: lead,
    Role.MANAGER: partner,
    Role.WORKER: worker,
    Role.REFERRER: referrer,
    Role.COORDINATOR: coordinator,
    Role.SAFEGUARDING: safeguarding,
    Role.BOARD: board,
}


@access(SIGNED_IN)
@require_safe
def my_turn(request: ActRequest) -> HttpResponse:
    """The desk of the role that the person acts in."""
    act = request.act
    return render(request, "desks/desk.html", {"desk": DESKS[act.role].desk(act), "act": act, "role": act.role.label})


@access(SIGNED_IN)
@require_safe
def one_list(request: ActRequest, name: str) -> HttpResponse:
    """The list behind a figure, up to fifty rows. There is none of another role's name."""
    made = DESKS[request.act.role].LISTS.get(name)
    if made is None:
        raise Http404("No such list.")
    section = made(request.act, ON_A_PAGE)
    return render(request, "desks/list.html", {"section": section, "full": len(section.rows) == ON_A_PAGE})


@access(PUBLIC)
@require_safe
def about_the_data(request: ActRequest) -> HttpResponse:
    """Whose open data the pages show, as its licences ask, and whose typeface they are set in."""
    return render(request, "desks/about_the_data.html", {"origins": geography.origins(), "said": frame()["attribution"]})
