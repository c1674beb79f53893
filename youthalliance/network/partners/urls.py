"""Addresses of the register of partners."""

from django.urls import path

from youthalliance.network.partners import views

urlpatterns = [
    path("partners", views.register, name="partners"),
    path("partners/<int:partner>", views.one_partner, name="partner"),
    path("partners/<int:partner>/places", views.places, name="partner-places"),
    path("capacity", views.own_places, name="capacity"),
]
