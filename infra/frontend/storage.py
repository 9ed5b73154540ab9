"""Collect static files under names that change with their content, the imports between modules included."""

from whitenoise.storage import CompressedManifestStaticFilesStorage


class CollectedFiles(CompressedManifestStaticFilesStorage):
    """WhiteNoise's storage, told to rewrite `import … from "./…"` too."""

    support_js_module_import_aggregation = True
