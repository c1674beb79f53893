"""Addresses of triage."""

from django.urls import path

from youthalliance.journey.triage import views, views_decide, views_steps

urlpatterns = [
    path("triage/<slug:kind>", views.triage_queue, name="triage-queue"),
    path("journeys/<str:reference>/decide", views_decide.decide, name="triage-decide"),
    path("journeys/<str:reference>/ask", views_steps.ask, name="triage-ask"),
    path("journeys/<str:reference>/reclassify", views_steps.reclassify, name="triage-reclassify"),
    path("journeys/<str:reference>/split", views_steps.split, name="triage-split"),
    path("journeys/<str:reference>/merge", views_steps.merge, name="triage-merge"),
    path("journeys/<str:reference>/redirect", views_steps.redirect, name="triage-redirect"),
    path("journeys/<str:reference>/outcome", views_steps.outcome, name="triage-outcome"),
    path("journeys/<str:reference>/not-for-us", views_steps.not_for_us, name="triage-not-for-us"),
]
