"""Addresses of the worker's pages."""

from django.urls import path

from youthalliance.journey.support import views, views_notes

urlpatterns = [
    path("journeys/<str:ref>/plan", views.plan, name="support-plan"),
    path("journeys/<str:ref>/goals", views.goals, name="support-goals"),
    path("journeys/<str:ref>/sessions/new", views.new_session, name="support-new-session"),
    path("journeys/<str:ref>/sessions/<int:number>", views.record_session, name="support-session"),
    path("journeys/<str:ref>/sessions/<int:number>/record", views.record_session, name="support-record-session"),
    path("journeys/<str:ref>/visits/new", views.new_visit, name="support-new-visit"),
    path("journeys/<str:ref>/assign", views.worker, name="support-assign"),
    path("journeys/<str:ref>/notes", views_notes.notes, name="support-notes"),
    path("journeys/<str:ref>/concern", views_notes.concern, name="support-concern"),
    path("concerns", views_notes.concerns, name="support-concerns"),
    path("concerns/<int:number>", views_notes.one_concern, name="support-one-concern"),
]
