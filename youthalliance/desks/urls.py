"""Addresses of the desks."""

from django.urls import path

from youthalliance.desks import views
from youthalliance.desks.find import views as find
from youthalliance.desks.journey import views as journey

urlpatterns = [
    path("desk", views.my_turn, name="desk"),
    path("desk/<slug:name>", views.one_list, name="desk-list"),
    path("about-the-data", views.about_the_data, name="about-the-data"),
    path("find", find.find, name="find"),
    path("journeys/<str:reference>", journey.journey, name="journey"),
]
