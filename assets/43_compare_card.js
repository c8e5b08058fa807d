/* The card of the comparison in the panel: figures at once, lists and charts when the reader rests. */
(function (root) {
  "use strict";
  const salient = ((root.dash_clientside = root.dash_clientside || {}).salient = root.dash_clientside.salient || {});

  const { $, write, show, element, table, attribute } = salient.panel || {};
  const REST = 180; // ms
  const PIECES = 5;
  const CLOSE = 10.6; // zoom of a place that is flown to
  const CHART = { width: 300, height: 72 };
  const BAND_HEIGHT = 100;
  const SVG = "http://www.w3.org/2000/svg";

  function vector(tag, attributes, ...children) {
    const node = document.createElementNS(SVG, tag);
    Object.entries(attributes).forEach(([name, value]) => node.setAttribute(name, value));
    node.append(...children);
    return node;
  }

  /** Return the path of an area from [x, low, high] points, already in px; null is a gap. Pure. */
  function path(points) {
    const gap = points.indexOf(null);
    if (gap >= 0) return path(points.slice(0, gap)) + path(points.slice(gap + 1));
    const there = points.map(([x, , high]) => x.toFixed(1) + " " + high.toFixed(1));
    const back = points.map(([x, low]) => x.toFixed(1) + " " + low.toFixed(1)).reverse();
    return points.length ? "M" + there.concat(back).join("L") + "Z" : "";
  }

  /** on: {both(), moved(both), data} */
  function create(page, app, on) {
    const { compare, compareStory, agreement } = salient;
    const rest = salient.pages.later(REST);
    const marks = page.least || (() => 0);
    let chart = null; // what the chart shows: {key, row}

    function all(failed) {
      const made = on.both();
      const asked = Boolean(page.state.compare);
      show($("compare-card"), asked);
      show($("compare-more"), asked && Boolean(made) && !made.missing);
      if (asked && !made) wait(failed);
      if (!asked) band(null);
    }

    function wait(failed) {
      write($("compare-text"), page.t.say(failed ? "cmp.failed" : "cmp.loading"));
      ["compare-a", "compare-b"].forEach((id) => write($(id), ""));
      show($("compare-sums"), false);
      show($("compare-left"), false);
    }

    /** Write the figures of both days. */
    function day() {
      const made = on.both();
      if (!made) return;
      const { model, t } = page;
      const told = !made.missing && made.regions.length > 0;
      write($("compare-a"), compareStory.end(model, t, made, "a"));
      write($("compare-b"), compareStory.end(model, t, made, "b"));
      write($("compare-text"), made.missing ? absence(made.missing) : compareStory.sentences(model, t, made));
      const left = compareStory.left(model, t, made);
      show($("compare-left"), left !== null);
      if (left !== null) write($("compare-left"), left);
      show($("compare-sums"), told);
      show($("compare-more"), told);
      if (told) figures(made);
      rest(() => on.both() === made && lists(made));
    }

    function absence(end) {
      return page.t.say("cmp.nomap", { source: salient.story.sourceName(page.t, page.model, end.source), date: page.t.date(end.date) });
    }

    function figures(made) {
      const { model, t } = page;
      table($("compare-sums"), compareStory.sums(model, t, made));
      write($("compare-matrix-title"), compareStory.matrixTitle(model, t, made));
      table($("compare-matrix"), compareStory.matrix(model, t, made));
      table($("compare-facts"), compareStory.facts(model, t, made));
    }

    // --- what waits until the reader rests ---

    function lists(made) {
      places(made);
      pieces(made);
      byDay(made);
      band(made);
    }

    const nameOf = (place) => place.properties[page.names()] || place.properties.en;
    const fly = ([lon, lat]) => app.stage.fly({ lon, lat, zoom: CLOSE });

    function row(made, head, before, after, tail, at) {
      const item = element("li");
      const button = element("button", "row");
      button.type = "button";
      const what = element("span", "row-what", [compareStory.change(page.t, made, before, after), tail].filter(Boolean).join(" · "));
      button.append(element("span", "swatch swatch-" + compare.kindOf(before, after)), element("span", "row-name", head), what);
      button.addEventListener("click", () => fly(at));
      item.append(button);
      return item;
    }

    function places(made) {
      const found = on.moved(made);
      write($("compare-count"), page.t.count(made.mode === "time" ? "cmp.count" : "cmp.count.differ", found.length));
      $("compare-places").replaceChildren(...found.map(({ place, before, after, day: since }) => {
        const dated = since ? (made.mode === "time" ? page.t.shortDate(page.isoOf(since)) : "") : "";
        return row(made, nameOf(place), before, after, dated, place.geometry.coordinates);
      }));
    }

    function pieces(made) {
      const found = compare.largest(made.faces, PIECES);
      show($("compare-where"), found.length > 0);
      $("compare-pieces").replaceChildren(...found.map(({ before, after, km2, at }) => {
        const { place } = compare.nearest(on.data.settlements, at);
        const head = place ? page.t.say("cmp.piece", { area: page.t.area(km2), place: nameOf(place) }) : page.t.area(km2);
        return row(made, head, before, after, "", at);
      }));
    }

    /** Draw the agreement of two sources by day, of the first region that both cover. */
    function byDay(made) {
      const region = made.regions[0];
      const row = made.mode !== "time" && on.data.agreement ? agreement.decode(on.data.agreement, made.a.source, made.b.source, region) : null;
      show($("compare-by-day"), Boolean(row));
      if (!row) return;
      const key = [made.a.source, made.b.source, region, page.span.first, page.span.until, page.t.lang].join("/");
      if (!chart || chart.key !== key) build(key, row, region);
      const { first, until } = page.span;
      const x = ((made.b.day + 0.5 - first) / (until - first)) * CHART.width;
      attribute(chart.cursor, "x1", x.toFixed(1));
      attribute(chart.cursor, "x2", x.toFixed(1));
      note(row, made);
    }

    function build(key, row, region) {
      const { first, until } = page.span;
      const { layers, top } = agreement.stack(row, first, until);
      const x = (day) => ((day - first) / (until - first)) * CHART.width;
      const y = (value) => CHART.height * (1 - value / Math.max(top * 1.05, 1));
      const drawn = layers.map((layer) => vector("path", { class: "part-" + layer.key, d: path(layer.points.map((point) => point && [x(point[0]), y(point[1]), y(point[2])])) }));
      const cursor = vector("line", { class: "chart-cursor", y1: 0, y2: CHART.height, x1: 0, x2: 0 });
      const svg = vector("svg", { viewBox: "0 0 " + CHART.width + " " + CHART.height, preserveAspectRatio: "none", role: "img", "aria-label": page.t.say("cmp.chart") }, ...drawn, cursor);
      svg.dataset.side = salient.story.heldBy(page.manifest, region);
      svg.addEventListener("click", (event) => {
        const box = svg.getBoundingClientRect();
        app.player.pause();
        page.go(salient.curve.toDay(event.clientX - box.left, page.span, box.width));
      });
      const legend = element("p", "chart-legend");
      legend.append(...agreement.AREAS.map((name, i) => {
        const item = element("span");
        item.append(element("span", "swatch part-" + name), element("span", "", page.t.say("cmp.byday.legend").split(";")[0].split(",")[i].trim()));
        return item;
      }));
      legend.dataset.side = svg.dataset.side;
      $("compare-chart").replaceChildren(svg, legend);
      chart = { key, cursor };
    }

    function note(row, made) {
      const iou = agreement.at(row, made.b.day);
      const least = agreement.least(row, page.span.first, page.span.until);
      const text = iou === null || !least ? page.t.say("cmp.byday.none") : page.t.say("cmp.byday.note", { share: page.t.share(iou), least: page.t.share(least.iou), date: page.t.date(page.isoOf(least.day)) });
      write($("compare-chart-note"), page.t.say("region." + row.region) + ". " + text);
    }

    function spread(made) {
      const { first, until } = page.span;
      const side = salient.story.heldBy(page.manifest, made.regions[0]);
      const sources = page.manifest.sources.map((source) => source.id);
      return agreement.band(page.model.series, sources, made.regions[0], side, first, until);
    }

    /** The axis has to hold the band, besides what the marks ask for. */
    page.least = function () {
      const made = page.state.compare ? on.both() : null;
      const high = made && made.mode !== "time" && made.regions.length ? spread(made).map(([, , most]) => most) : [];
      return high.reduce((a, b) => Math.max(a, b), marks());
    };

    /** Lay the band from the least to the most that any source gives over the area curve. */
    function band(made) {
      const known = $("compare-track").querySelector(".source-band");
      if (known) known.remove();
      if (!made || made.mode === "time" || !made.regions.length) return;
      const { first, until } = page.span;
      const found = spread(made);
      const highest = salient.curve.most(salient.curve.curves(page.model, page.view()), page.span, page.least());
      const y = (value) => BAND_HEIGHT * (1 - salient.curve.toY(value, highest));
      const points = found.flatMap(([day, low, high]) => [[day - first, y(low), y(high)], [day + 1 - first, y(low), y(high)]]);
      const svg = vector("svg", { class: "source-band", viewBox: "0 0 " + (until - first) + " " + BAND_HEIGHT, preserveAspectRatio: "none", "aria-hidden": "true" }, vector("path", { d: path(points) }));
      $("compare-track").prepend(svg);
    }

    return { all, day };
  }

  salient.compareCard = { create, path };
})(typeof window === "undefined" ? globalThis : window);
