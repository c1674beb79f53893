// Everything on every page works without this; it makes some of it quicker.
import { initAll } from "./govuk/govuk-frontend.min.js";

initAll();
