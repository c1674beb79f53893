"""The address of a review."""

from django.urls import path

from youthalliance.journey.review import views

urlpatterns = [path("journeys/<str:ref>/review", views.review, name="review")]
