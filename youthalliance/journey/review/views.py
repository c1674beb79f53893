"""The page of a review."""

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods

from youthalliance.foundation.access import ActRequest, access
from youthalliance.foundation.accounts.roles import Role
from youthalliance.journey.record import queries as record
from youthalliance.journey.record.pages import done, page, posted, refused
from youthalliance.journey.review import actions, forms, line, queries
from youthalliance.journey.support import queries as support
from youthalliance.journey.support.views import READERS


@access(*READERS)
@require_http_methods(["GET", "HEAD", "POST"])
def review(request: ActRequest, ref: str) -> HttpResponse:
    """What has been so far, and what the review decides."""
    act = request.act
    journey = record.get(act, ref) if request.method == "POST" else record.open_record(act, ref)
    blocked = refused(request, act, "review.decide", journey)
    if blocked:
        return blocked
    names = queries.level_names()
    form = forms.ReviewForm(posted(request), levels=names, may_change=act.role is Role.LEAD)
    if done(form, lambda **given: actions.decide(act, journey, **given)):
        messages.success(request, "The review is saved.")
        return HttpResponseRedirect(f"/journeys/{journey.reference}")
    return page(
        request, "review/review.html", journey, form, hints=forms.HINTS, level=names.get(journey.level, ""),
        line=line.drawn(queries.line_of(act, journey), names), goals=support.goals_of(act, journey),
        plans=support.plans_of(act, journey, opened=True),
    )  # fmt: skip
