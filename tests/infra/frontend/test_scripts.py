"""The modules of others, rewritten so that the browser finds each by its place."""

from infra.frontend import scripts


def test_a_bare_import_becomes_a_place():
    assert scripts.prepare("import { Component } from 'govuk-frontend';") == (
        'import { Component } from "../govuk/govuk-frontend.js";'
    )


def test_the_source_map_address_leaves():
    assert scripts.prepare("export{a};//# sourceMappingURL=a.js.map\n") == "export{a};\n"
