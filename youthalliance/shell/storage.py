"""Where stylesheet, scripts and pictures are served from, each under a name that changes with its content."""

from whitenoise.storage import CompressedManifestStaticFilesStorage


class StaticFiles(CompressedManifestStaticFilesStorage):
    """As whitenoise does it; a script's imports are given their changing names too."""

    support_js_module_import_aggregation = True
