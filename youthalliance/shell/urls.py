"""Addresses of the frame itself: signing in and out, and whether the service is well."""

from django.urls import path

from youthalliance.shell import views

urlpatterns = [
    path("sign-in", views.sign_in, name="sign-in"),
    path("sign-out", views.sign_out, name="sign-out"),
    path("act-as", views.act_as, name="act-as"),
    path("healthz", views.health, name="health"),
]
