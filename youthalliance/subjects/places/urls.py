"""Addresses of places' records."""

from django.urls import path

from youthalliance.subjects.places import views

urlpatterns = [
    path("places/<int:number>", views.place, name="place"),
    path("places/<int:number>/change", views.change, name="place-change"),
    path("places/<int:number>/where", views.where, name="place-where"),
]
