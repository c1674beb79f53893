"""Addresses of the front door, after its first page."""

from django.urls import path

from youthalliance.journey.intake import views, views_after, views_cohort, views_leave, views_status

urlpatterns = [
    path("request-support/start", views.start, name="intake-start"),
    path("request-support/leave", views_leave.leave, name="intake-leave"),
    path("request-support/resume/<path:signed>", views_leave.resume, name="intake-resume"),
    path("request-support/confirm/<path:signed>", views_after.confirm, name="intake-confirm"),
    path("request-support/many", views_cohort.bring, name="intake-many"),
    path("request-support/many/template.<slug:ending>", views_cohort.blank, name="intake-many-template"),
    path("request-support/many/<str:token>", views_cohort.preview, name="intake-many-preview"),
    path("request-support/many/<str:token>/columns", views_cohort.columns, name="intake-many-columns"),
    path("request-support/many/<str:token>/done", views_cohort.done, name="intake-many-done"),
    path("request-support/<str:handle>", views.go, name="intake-go"),
    path("request-support/<str:handle>/leaving", views.leaving, name="intake-leaving"),
    path("request-support/<str:handle>/check", views.check, name="intake-check"),
    path("request-support/<str:handle>/save", views_leave.save, name="intake-save"),
    path("request-support/<str:handle>/saved", views_leave.saved, name="intake-saved"),
    path("request-support/<str:handle>/sent", views_after.sent, name="intake-sent"),
    path("request-support/<str:handle>/equality", views_after.reasons, name="intake-equality"),
    path("request-support/<str:handle>/equality/<slug:slug>", views_after.question, name="intake-equality-question"),
    path("request-support/<str:handle>/<slug:slug>", views.question, name="intake-question"),
    path("status/<str:code>", views_status.status, name="status"),
]
