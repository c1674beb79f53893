"""The bare page that everything is measured against. Its code is fixed: it is never changed to make a ratio look better.

One indexed SELECT with a join, 50 rows of six columns, Django's stock template with dates, its stock middleware,
no access rules; on the same server with the same workers and the same database.
"""
