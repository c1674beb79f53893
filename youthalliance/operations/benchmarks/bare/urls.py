"""One address."""

from django.urls import path

from youthalliance.operations.benchmarks.bare.views import page

urlpatterns = [path("", page)]
