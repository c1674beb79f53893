"""The bare page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from youthalliance.operations.benchmarks.bare.models import Case


def page(request: HttpRequest) -> HttpResponse:
    """50 open cases, the oldest due first."""
    cases = Case.objects.select_related("person").filter(is_open=True).order_by("due")[:50]
    return render(request, "bare.html", {"cases": cases})
