// What every page's script does: wake the components that the page holds. Each page is complete without it.
import { initAll } from "./govuk/govuk-frontend.min.js";

initAll();

// A figure or row that says where it leads may be clicked anywhere, as its own link would be.
document.addEventListener("click", (event) => {
  const row = event.target.closest("[data-href]");
  if (row && !event.target.closest("a, button, input, select, label") && !String(window.getSelection())) {
    window.location.assign(row.dataset.href);
  }
});

// "Print" buttons are of no use without a script, so they are hidden until here.
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

// What a choice brings up stands beneath it and is hidden while another is chosen; without a script it is always there.
function bringUp(form) {
  for (const choice of form.querySelectorAll("[data-brings-up]")) {
    document.getElementById(choice.dataset.bringsUp).hidden = !choice.checked;
  }
}

for (const form of document.querySelectorAll("form:has([data-brings-up])")) {
  bringUp(form);
  form.addEventListener("change", () => bringUp(form));
}
window.addEventListener("pageshow", () => document.querySelectorAll("form:has([data-brings-up])").forEach(bringUp));
