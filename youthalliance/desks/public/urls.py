"""Addresses of the public's first pages."""

from django.urls import path

from youthalliance.desks.public import views

urlpatterns = [
    path("", views.home, name="home"),
    path("request-support", views.request_support, name="request-support"),
]
