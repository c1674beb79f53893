"""Every address of the product, room by room."""

from django.urls import include, path

from youthalliance.shell import errors

urlpatterns = [
    path("", include("youthalliance.shell.urls")),
    path("", include("youthalliance.network.partners.urls")),
    path("", include("youthalliance.journey.triage.urls")),
    path("", include("youthalliance.journey.allocation.urls")),
    path("", include("youthalliance.foundation.mail.urls")),
    path("", include("youthalliance.desks.urls")),
    path("", include("youthalliance.subjects.people.urls")),
    path("", include("youthalliance.subjects.families.urls")),
    path("", include("youthalliance.subjects.places.urls")),
    path("", include("youthalliance.subjects.groups.urls")),
    path("", include("youthalliance.desks.public.urls")),
    path("", include("youthalliance.journey.intake.urls")),
    path("", include("youthalliance.journey.triage.urls_answer")),
    path("", include("youthalliance.journey.support.urls")),
    path("", include("youthalliance.journey.review.urls")),
    path("", include("youthalliance.journey.moving_on.urls")),
    path("", include("youthalliance.evidence.reports.urls")),
]
handler400 = errors.unreadable
handler404 = errors.not_found
handler403 = errors.refused
handler500 = errors.broken
