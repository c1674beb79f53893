"""Addresses of people's records."""

from django.urls import path

from youthalliance.subjects.people import views

urlpatterns = [
    path("people/<int:number>", views.person, name="person"),
    path("people/<int:number>/change/<slug:part>", views.change_part, name="person-change"),
    path("people/<int:number>/names", views.add_name, name="person-names"),
    path("people/<int:number>/contact/<slug:channel>", views.contact, name="person-contact"),
    path("people/<int:number>/protection", views.protection, name="person-protection"),
]
