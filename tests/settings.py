"""The product's settings with the mode and the folders that tests run in, however pytest is started."""

import atexit
import os
import shutil
import tempfile

os.environ.setdefault("ALLIANCE_MODE", "test")
if "ALLIANCE_DATA" not in os.environ:
    os.environ["ALLIANCE_DATA"] = _folder = tempfile.mkdtemp(prefix="alliance-tests-")
    atexit.register(shutil.rmtree, _folder, ignore_errors=True)

from youthalliance.settings import *  # noqa: F403 - the environment is read when this is imported
from youthalliance.settings import STORAGES

# Pages link to files by their plain names, so that no test depends on what a server collected earlier.
STORAGES = STORAGES | {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
WHITENOISE_USE_FINDERS = True
