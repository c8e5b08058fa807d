/* All settlements of the chosen regions on the day, by source, in a grid that sorts and filters; and as CSV.
 *
 * The grid is AG Grid by its Dash component. Its script is large, so it is fetched when the table is first opened.
 */
(function (root) {
  "use strict";
  const salient = ((root.dash_clientside = root.dash_clientside || {}).salient = root.dash_clientside.salient || {});

  const { $, write, element } = salient.panel || {};
  const LATE = 10000; // ms until a grid that does not come is given up
  let script = null; // the promise of the component

  /** Return the key that says where a place's Ukrainian name comes from. */
  const origin = (place) => "name." + place.uk_source + (place.uk_source === "rendered" ? "." + place.country : "");

  /** Return the rows: {id, name, local, origin, region, <source>: control or reason, since (ISO), line}. Pure. */
  function rows(places, view, desk) {
    return places.map((place) => {
      const name = view.name(place);
      const twice = place.local === place.en || (place.country === "UA" && place.local === name.replace(/ \(.*\)$/, ""));
      const local = twice ? "" : place.local || "";
      const row = { id: place.id, name, local, origin: view.say(origin(place)), region: view.say("region." + place.region) };
      view.sources.forEach((source) => {
        const file = desk.histories[source.id];
        const stretches = file && salient.places.history(file, place, source, view.home(place));
        const now = salient.places.stretchAt(stretches, view.day);
        row[source.id] = now && now.control ? view.say("control." + now.control) : now ? view.say("table.unknown") : "\u2013";
        if (source.id === view.source && now && now.control) row.since = now.from > file.first ? view.iso(now.from) : "";
      });
      const km = salient.places.toLine(view.features, place.lon, place.lat);
      row.line = km === null ? null : Math.round(km * 10) / 10;
      return row;
    });
  }

  function component(address) {
    script = script || new Promise((resolve, reject) => {
      const node = Object.assign(document.createElement("script"), { src: address, onload: resolve, onerror: () => reject(new Error("grid")) });
      document.head.append(node);
    });
    script.catch(() => (script = null));
    return script;
  }

  function create(page, desk) {
    let shown = [];

    const inside = () => salient.story.regionsOf(page.state.region);

    function view() {
      const { t } = page;
      const features = page.timeline.features(page.day());
      return { say: t.say, name: desk.nameOf, home: desk.homeOf, sources: page.manifest.sources, source: page.state.source, day: page.day(), iso: page.isoOf, features };
    }

    function columns() {
      const { t } = page;
      const column = (field, key, more) => ({ field, headerName: key, ...more });
      const text = (field, key, more) => column(field, key, { comparator: { function: "salientCompare" }, ...more });
      const since = column("since", t.say("table.since"), { minWidth: 104, valueFormatter: { function: "salientDate(params.value)" } });
      const sources = page.manifest.sources.flatMap((source) => [
        text(source.id, source.title[t.lang], { minWidth: 104, wrapHeaderText: true, autoHeaderHeight: true }),
        ...(source.id === page.state.source ? [since] : []),
      ]);
      return [
        text("name", t.say("table.place"), { pinned: root.innerWidth > 700 ? "left" : null, minWidth: 130, sort: "asc" }),
        text("local", t.say("table.local"), { minWidth: 115 }),
        ...(inside().length > 1 ? [text("region", t.say("table.region"), { minWidth: 80 })] : []),
        ...sources,
        text("origin", t.say("table.origin"), { minWidth: 110, wrapHeaderText: true, autoHeaderHeight: true }),
        column("line", t.say("table.line"), { minWidth: 84, filter: "agNumberColumnFilter", type: "numericColumn", wrapHeaderText: true, autoHeaderHeight: true, valueFormatter: { function: "salientNumber(params.value)" } }),
      ];
    }

    function fill() {
      const { t } = page;
      const chosen = (desk.data.places || []).filter((place) => inside().includes(place.region));
      const compare = new Intl.Collator(t.lang).compare;
      shown = desk.data.histories ? rows(chosen, view(), desk.data).sort((a, b) => compare(a.name, b.name)) : [];
      write($("table-title"), t.say("table.title", { region: t.and(inside().map((id) => t.say("region." + id))), date: t.date(page.state.date) }));
      write($("table-note"), t.say("table.note") + " " + t.say("place.point"));
    }

    function grid() {
      const { t } = page;
      const compare = new Intl.Collator(t.lang).compare; // і after и, ї after і, є after е
      root.dashAgGridFunctions = { salientCompare: (a, b) => compare(a || "", b || ""), salientDate: (iso) => (iso ? t.shortDate(iso) : iso === "" ? t.say("table.first") : "\u2013"), salientNumber: (km) => (km === null || km === undefined ? "\u2013" : t.number(km, 1)) };
      const props = {
        id: "grid-of-places",
        rowData: shown,
        columnDefs: columns(),
        defaultColDef: { flex: 1, sortable: true, resizable: true, filter: "agTextColumnFilter", floatingFilter: true, suppressFloatingFilterButton: true, suppressHeaderMenuButton: true, suppressHeaderFilterButton: true },
        dashGridOptions: { animateRows: false, rowHeight: 34, headerHeight: 36, floatingFiltersHeight: 36, localeText: { noRowsToShow: t.say("table.empty"), ariaFilterInput: t.say("table") }, suppressDragLeaveHidesColumns: true, enableCellTextSelection: true, loadThemeGoogleFonts: false },
        className: "grid-inner",
        style: { height: "100%", width: "100%" },
      };
      root.dash_clientside.set_props("table-grid", { children: { type: "AgGrid", namespace: "dash_ag_grid", props } });
    }

    async function open() {
      $("table-dialog").showModal();
      root.dash_clientside.set_props("table-grid", { children: page.t.say("loading") });
      await desk.wantPlaces();
      fill();
      try {
        await Promise.race([component(page.boot.grid), new Promise((_, reject) => root.setTimeout(() => reject(new Error("late")), LATE))]);
        grid();
      } catch (_) {
        root.dash_clientside.set_props("table-grid", { children: page.t.say("load.failed") });
      }
    }

    function save() {
      const { t } = page;
      const names = page.manifest.sources.map((source) => source.title[t.lang]);
      const head = [t.say("table.place"), t.say("table.local"), t.say("table.region"), ...names, t.say("table.since") + " (" + page.source().title[t.lang] + ")", t.say("table.line"), t.say("table.origin")];
      const body = shown.map((row) => [row.name, row.local, row.region, ...page.manifest.sources.map(({ id }) => row[id]), row.since, row.line, row.origin]);
      const url = URL.createObjectURL(new Blob(["\ufeff" + salient.places.csv([head, ...body])], { type: "text/csv;charset=utf-8" }));
      const link = Object.assign(element("a"), { href: url, download: "salient-settlements-" + page.state.region.replace(",", "-") + "-" + page.state.date + ".csv" });
      link.click();
      root.setTimeout(() => URL.revokeObjectURL(url), 1000);
    }

    const close = () => $("table-dialog").close();
    $("places-table").addEventListener("click", () => page.timeline && open());
    $("table-csv").addEventListener("click", save);
    $("table-close").addEventListener("click", close);
    $("table-dialog").addEventListener("click", (event) => event.target === $("table-dialog") && close());
    $("table-dialog").addEventListener("close", () => root.dash_clientside.set_props("table-grid", { children: null }));
  }

  salient.placesTable = { create, rows, origin };
})(typeof window === "undefined" ? globalThis : window);
