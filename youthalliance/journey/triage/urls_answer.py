"""The address in a letter with a question."""

from django.urls import path

from youthalliance.journey.triage import views_answer

urlpatterns = [path("answer/<str:token>", views_answer.answer, name="answer")]
