"""Addresses of families' records."""

from django.urls import path

from youthalliance.subjects.families import views

urlpatterns = [
    path("families/<int:number>", views.family, name="family"),
    path("families/<int:number>/change", views.change, name="family-change"),
    path("families/<int:number>/members", views.add_member, name="family-members"),
    path("families/<int:number>/members/<int:person>", views.change_member, name="family-member"),
    path("families/<int:number>/members/<int:person>/remove", views.remove_member, name="family-member-remove"),
]
