"""Every setting, read from the environment with a plain sentence when one is missing or wrong.

``ALLIANCE_DATA``       the folder that holds all an installation owns (default ``.alliance/data``)
``ALLIANCE_CACHE``      the folder for what can be made again, such as the postcode table (default ``.alliance/cache``)
``DATABASE_URL``        ``postgres://user:password@host:port/name``; without it SQLite in the data folder
``ALLIANCE_MODE``       ``live`` (default), ``demo`` or ``test``
``ALLIANCE_HOSTS``      the names the site is reached by, with commas between
``ALLIANCE_URL``        the address to write into letters
``SECRET_KEY``          or ``SECRET_KEY_FILE``; without both a key is made and kept in the data folder
``EMAIL_URL``           ``smtp://user:password@host:port`` or ``files`` (default: letters go to the data folder)
"""

from pathlib import Path

from youthalliance.foundation import environment as env

BASE_DIR = Path(__file__).resolve().parent.parent
DATA_DIR = env.folder("ALLIANCE_DATA", BASE_DIR / ".alliance" / "data")
FRONTEND_DIR = env.folder("ALLIANCE_FRONTEND", BASE_DIR / ".alliance" / "frontend")
CACHE_DIR = env.folder("ALLIANCE_CACHE", BASE_DIR / ".alliance" / "cache")
MODE = env.choice("ALLIANCE_MODE", ("live", "demo", "test"), "live")
DEBUG = False

SECRET_KEY = env.secret_key(DATA_DIR, fixed="only for the tests" if MODE == "test" else "")
ALLOWED_HOSTS = env.words("ALLIANCE_HOSTS", "localhost,127.0.0.1,[::1]" if MODE != "test" else "testserver,localhost,127.0.0.1")
SITE_URL = env.text("ALLIANCE_URL", "http://127.0.0.1:8000").rstrip("/")
CSRF_TRUSTED_ORIGINS = [SITE_URL]

ROOMS = [
    "youthalliance.foundation.acts",
    "youthalliance.foundation.accounts",
    "youthalliance.foundation.geography",
    "youthalliance.foundation.mail",
    "youthalliance.foundation.tasks",
    "youthalliance.foundation.words",
    "youthalliance.subjects.people",
    "youthalliance.subjects.families",
    "youthalliance.subjects.places",
    "youthalliance.subjects.groups",
    "youthalliance.network.partners",
    "youthalliance.journey.record",
    "youthalliance.journey.intake",
    "youthalliance.journey.triage",
    "youthalliance.journey.allocation",
    "youthalliance.journey.support",
    "youthalliance.journey.review",
    "youthalliance.journey.moving_on",
    "youthalliance.journey",
]
INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_tasks_db",
    *ROOMS,
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.csp.ContentSecurityPolicyMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "youthalliance.foundation.access.middleware.ActMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
ROOT_URLCONF = "youthalliance.urls"
WSGI_APPLICATION = "youthalliance.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "DIRS": [],
        "APP_DIRS": False,
        "OPTIONS": {"environment": "youthalliance.shell.jinja.environment"},
    }
]

DATABASES = {"default": env.database(DATA_DIR)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "accounts.User"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
if MODE == "test":
    PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
LOGIN_URL = "/sign-in"

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "Europe/London"
USE_I18N = True
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = FRONTEND_DIR / "collected"
STATICFILES_DIRS = [FRONTEND_DIR / "built"] if (FRONTEND_DIR / "built").is_dir() else []
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "youthalliance.shell.storage.StaticFiles"
        if (STATIC_ROOT / "staticfiles.json").is_file()
        else "django.contrib.staticfiles.storage.StaticFilesStorage"
    },
}
WHITENOISE_USE_FINDERS = not (STATIC_ROOT / "staticfiles.json").is_file()
MEDIA_ROOT = DATA_DIR / "files"

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": []}}
MAILERS = {"default": env.mail(DATA_DIR)}
DEFAULT_FROM_EMAIL = env.text("ALLIANCE_FROM", "Youth Alliance <no-reply@localhost>")

SECURE = SITE_URL.startswith("https://")
SESSION_ENGINE = "youthalliance.foundation.access.sessions"
SESSION_COOKIE_NAME = "alliance"
SESSION_COOKIE_AGE = 12 * 60 * 60
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "youthalliance.shell.errors.form_expired"
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60 if SECURE else 0
SECURE_SSL_REDIRECT = SECURE
# Sub-domains and browsers' preload lists are for the owner of the whole domain to decide, who may not be the alliance.
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if SECURE else None
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
MESSAGE_STORAGE = "django.contrib.messages.storage.cookie.CookieStorage"
SECURE_CSP = {
    "default-src": ["'none'"],
    "script-src": ["'self'"],
    "style-src": ["'self'"],
    "img-src": ["'self'", "data:"],
    "font-src": ["'self'"],
    "connect-src": ["'self'"],
    "manifest-src": ["'self'"],
    "form-action": ["'self'"],
    "frame-ancestors": ["'none'"],
    "base-uri": ["'none'"],
}
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
}
