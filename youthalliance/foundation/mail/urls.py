"""Address of the letters."""

from django.urls import path

from youthalliance.foundation.mail import views

urlpatterns = [path("sent-letters", views.letters, name="sent-letters")]
