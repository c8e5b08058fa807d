/* All settlements of the chosen regions on the day, by source, in a grid that sorts and filters; and as CSV.
 *
 * The grid is AG Grid by its Dash component. Its script is large, so it is fetched when the table is first opened.
 */

import { regionsOf } from "../../data/manifest.js";
import { csvOf } from "../../lib/csv.js";
import { $, element, write } from "../../lib/dom.js";
import { placeColumns, placeRows } from "./place-rows.js";

/**
 * @import { Page } from "../../page.js"
 * @import { PanelFiles } from "../files.js"
 * @import { PlaceRow, TableView } from "./place-rows.js"
 */

const LATE = 10000; // ms until a grid that does not come is given up
const SAVED_FOR = 1000; // ms that a saved file's address is kept for the browser
const WIDE = 700; // px from which on the names stay while the table is scrolled
const BOX = "table-grid"; // id of what Dash draws the grid into

const COLUMN = {
  flex: 1,
  sortable: true,
  resizable: true,
  filter: "agTextColumnFilter",
  floatingFilter: true,
  suppressFloatingFilterButton: true,
  suppressHeaderMenuButton: true,
  suppressHeaderFilterButton: true,
};
const GRID = {
  animateRows: false,
  rowHeight: 34,
  headerHeight: 36,
  floatingFiltersHeight: 36,
  suppressDragLeaveHidesColumns: true,
  enableCellTextSelection: true,
  loadThemeGoogleFonts: false,
};

/** @type {Promise<unknown> | null} */
let script = null; // of the component

/** Fetch the component, once; where that failed it may be asked for again.
 *
 * @param {string} address
 */
function component(address) {
  script =
    script ||
    new Promise((resolve, reject) => {
      const node = Object.assign(document.createElement("script"), {
        src: address,
        onload: resolve,
        onerror: () => reject(new Error("grid")),
      });
      document.head.append(node);
    });
  script.catch(() => {
    script = null;
  });
  return script;
}

/** Fail after a time. */
const late = () => new Promise((_, reject) => setTimeout(() => reject(new Error("late")), LATE));

/** Let Dash draw something in the place of the grid.
 *
 * @param {unknown} children
 */
const draw = (children) => window.dash_clientside.set_props(BOX, { children });

/** Save a text as a file.
 *
 * @param {string} text
 * @param {string} name
 */
function save(text, name) {
  const url = URL.createObjectURL(new Blob(["\ufeff" + text], { type: "text/csv;charset=utf-8" }));
  Object.assign(element("a"), { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), SAVED_FOR);
}

/** The table, in a dialog. */
export class PlacesTable {
  #page;
  #files;
  /** @type {PlaceRow[]} */
  #shown = [];

  /**
   * @param {Page} page
   * @param {PanelFiles} files
   */
  constructor(page, files) {
    this.#page = page;
    this.#files = files;
  }

  /** Join the button that opens it, and those in it. */
  listen() {
    const dialog = $("table-dialog");
    $("places-table").addEventListener("click", () => {
      if (this.#page.timeline) this.#open();
    });
    $("table-csv").addEventListener("click", () => this.#save());
    $("table-close").addEventListener("click", () => dialog.close());
    dialog.addEventListener("click", (/** @type {Event} */ event) => {
      if (event.target === dialog) dialog.close();
    });
    dialog.addEventListener("close", () => draw(null));
  }

  #regions() {
    return regionsOf(this.#page.state.region);
  }

  /** @returns {TableView} */
  #view() {
    const { t, manifest, state } = this.#page;
    const day = this.#page.day();
    return {
      t,
      name: (place) => this.#files.nameOf(place),
      home: (place) => this.#files.homeOf(place),
      sources: manifest.sources,
      source: state.source,
      day,
      iso: (at) => this.#page.isoOf(at),
      features: this.#page.shown().features(day),
    };
  }

  #fill() {
    const { t, state } = this.#page;
    const { places, histories } = this.#files;
    const regions = this.#regions();
    const chosen = (places || []).filter(({ region }) => region && regions.includes(region));
    const { compare } = new Intl.Collator(t.lang);
    const rows = histories ? placeRows(chosen, this.#view(), histories) : [];
    this.#shown = rows.sort((a, b) => compare(a.name, b.name));
    const region = t.and(regions.map((id) => t.say("region." + id)));
    write($("table-title"), t.say("table.title", { region, date: t.date(state.date) }));
    write($("table-note"), t.say("table.note") + " " + t.say("place.point"));
  }

  /** Tell the grid how texts are sorted, and how days and lengths are written. */
  #tellFunctions() {
    const { t } = this.#page;
    const { compare } = new Intl.Collator(t.lang); // і after и, ї after і, є after е
    window.dashAgGridFunctions = {
      salientCompare: (a, b) => compare(a || "", b || ""),
      salientDate: (iso) => (iso ? t.shortDate(iso) : iso === "" ? t.say("table.first") : "\u2013"),
      salientNumber: (km) => (km === null || km === undefined ? "\u2013" : t.number(km, 1)),
    };
  }

  #grid() {
    const { t } = this.#page;
    const localeText = { noRowsToShow: t.say("table.empty"), ariaFilterInput: t.say("table") };
    this.#tellFunctions();
    const room = { wide: window.innerWidth > WIDE, several: this.#regions().length > 1 };
    const props = {
      id: "grid-of-places",
      rowData: this.#shown,
      columnDefs: placeColumns(this.#view(), room),
      defaultColDef: COLUMN,
      dashGridOptions: { ...GRID, localeText },
      className: "grid-inner",
      style: { height: "100%", width: "100%" },
    };
    draw({ type: "AgGrid", namespace: "dash_ag_grid", props });
  }

  async #open() {
    const { boot, t } = this.#page;
    $("table-dialog").showModal();
    draw(t.say("loading"));
    await this.#files.want();
    this.#fill();
    try {
      await Promise.race([component(boot.grid), late()]);
      this.#grid();
    } catch (_) {
      draw(t.say("load.failed"));
    }
  }

  #save() {
    const { t, state, manifest } = this.#page;
    const since = t.say("table.since") + " (" + this.#page.source().title[t.lang] + ")";
    const head = [
      ...["place", "local", "region"].map((name) => t.say("table." + name)),
      ...manifest.sources.map((source) => source.title[t.lang]),
      since,
      ...["line", "origin"].map((name) => t.say("table." + name)),
    ];
    const ids = manifest.sources.map(({ id }) => id);
    const fields = ["name", "local", "region", ...ids, "since", "line", "origin"];
    const body = this.#shown.map((row) => fields.map((field) => row[field]));
    const name = ["salient-settlements", state.region.replace(",", "-"), state.date].join("-");
    save(csvOf([head, ...body]), name + ".csv");
  }
}
