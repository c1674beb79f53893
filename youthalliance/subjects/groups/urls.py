"""Addresses of groups' records."""

from django.urls import path

from youthalliance.subjects.groups import views

urlpatterns = [
    path("groups/<int:number>", views.group, name="group"),
    path("groups/<int:number>/change", views.change, name="group-change"),
    path("groups/<int:number>/members", views.add_member, name="group-members"),
    path("groups/<int:number>/members/<int:person>/remove", views.remove_member, name="group-member-remove"),
]
