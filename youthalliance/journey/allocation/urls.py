"""Addresses of allocation."""

from django.urls import path

from youthalliance.journey.allocation import views, views_answers

urlpatterns = [
    path("journeys/<str:reference>/offer", views.offer, name="allocation-offer"),
    path("offers", views_answers.offers, name="offers"),
    path("offers/<int:offer>", views_answers.one_offer, name="offer"),
]
