"""Addresses of the reports."""

from django.urls import path

from youthalliance.evidence.reports import views

urlpatterns = [
    path("reports/referrals", views.referrals_page, name="report-referrals"),
    path("reports/referrals.csv", views.referrals_csv, name="report-referrals-csv"),
]
