"""An import contract of our own, read by import-linter: a folder's tables are opened by that folder alone."""

from typing import Any

from grimp import ImportGraph
from importlinter import Contract, ContractCheck, fields, output


class ModelsStayHome(Contract):
    """`models` of a folder are imported only by files of the same folder, and there not by its views, forms and rules.

    Tests may look anywhere.

    Options: `root`, the package; `outside`, parts of the folder's own that must ask its queries and actions too;
    `exempt`, folders that may open any table, each with its reason beside it.
    """

    type_name = "models_stay_home"

    root = fields.StringField()
    outside = fields.ListField(subfield=fields.StringField())
    exempt = fields.ListField(subfield=fields.StringField(), required=False)

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:
        """Every import of a `models` module that breaks the rule, with its lines."""
        wrong = [
            (importer, models, [detail["line_number"] for detail in graph.get_import_details(importer=importer, imported=models)])
            for models in sorted(graph.modules)
            if models.startswith(f"{self.root}.") and models.endswith(".models")
            for importer in sorted(graph.find_modules_that_directly_import(models))
            if not self._may(importer, models)
        ]
        return ContractCheck(kept=not wrong, metadata={"wrong": wrong})

    def _may(self, importer: str, models: str) -> bool:
        folder = models.removesuffix(".models")
        declared: Any = self.exempt
        exempt = declared or []
        if ".tests." in importer or any(f"{importer}.".startswith(f"{other}.") for other in exempt):
            return True
        inside = importer.removeprefix(f"{folder}.")
        if inside == importer:
            return False
        outside: Any = self.outside
        return inside.split(".")[0] not in outside

    def render_broken_contract(self, check: ContractCheck) -> None:
        """Say each fault with the way out."""
        for importer, models, lines in check.metadata["wrong"]:
            folder = models.removesuffix(".models")
            where = ", ".join(str(line) for line in lines if line)
            output.print_error(f"{importer} (line {where}) imports {models}: ask {folder}.queries or {folder}.actions instead.")
