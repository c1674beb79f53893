"""Addresses of the desks."""

from django.urls import path

from youthalliance.desks import views

urlpatterns = [
    path("desk", views.my_turn, name="desk"),
    path("desk/<slug:name>", views.one_list, name="desk-list"),
]
