"""Addresses of the last stage, and of a worker's own list."""

from django.urls import path

from youthalliance.journey.moving_on import views

urlpatterns = [
    path("journeys/<str:ref>/end", views.end, name="moving-on-end"),
    path("journeys/<str:ref>/stop", views.stop, name="moving-on-stop"),
    path("journeys/<str:ref>/reopen", views.reopen, name="moving-on-reopen"),
    path("journeys/<str:ref>/check-back", views.next_check_back, name="moving-on-next-check-back"),
    path("journeys/<str:ref>/check-back/<int:number>", views.check_back, name="moving-on-check-back"),
    path("my-work", views.my_work, name="my-work"),
]
