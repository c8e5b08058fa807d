/* The card of a settlement: who holds it by every source, its history as bars, the reports, the way to the line. */
(function (root) {
  "use strict";
  const salient = ((root.dash_clientside = root.dash_clientside || {}).salient = root.dash_clientside.salient || {});

  const { $, element, write } = salient.panel || {};
  const WEEK = 7;
  const NAMED = 10.2; // zoom from which the map names every place: dashboard/mapstyle.py

  function create(page, desk) {
    let place = null;

    const share = (day) => (100 * (Math.min(Math.max(day, page.span.first), page.span.until) - page.span.first)) / (page.span.until - page.span.first);

    function since(stretch, file) {
      return page.t.say(stretch.from <= file.first ? "place.always" : "place.since", { date: page.t.shortDate(page.isoOf(stretch.from)) });
    }

    const span = ({ from, until, control }) => page.t.say("control." + control) + ", " + page.t.shortDate(page.isoOf(from)) + " \u2013 " + page.t.shortDate(page.isoOf(until - 1));

    /** Return the bar of one source's history over the period of the curve. */
    function bar(stretches) {
      const node = element("div", "history-bar");
      node.setAttribute("role", "img");
      node.setAttribute("aria-label", stretches.map(span).join("; "));
      stretches.filter(({ from, until }) => until > page.span.first && from < page.span.until).forEach((stretch) => {
        const piece = element("span", "history-piece");
        piece.dataset.control = stretch.control;
        piece.title = span(stretch);
        Object.assign(piece.style, { left: share(stretch.from) + "%", width: share(stretch.until) - share(stretch.from) + "%" });
        node.append(piece);
      });
      const now = element("span", "history-now");
      now.style.left = share(page.day() + 0.5) + "%";
      node.append(now);
      return node;
    }

    function sourceRow(source) {
      const file = desk.data.histories[source.id];
      const stretches = file && salient.places.history(file, place, source, desk.homeOf(place));
      const now = salient.places.stretchAt(stretches, page.day());
      const node = element("div", "history-row");
      const head = element("p", "history-head");
      head.append(element("span", "", source.title[page.t.lang]));
      const held = element("strong", "", now ? page.t.say("control." + now.control) : page.t.say(stretches ? "place.before" : "place.nocover"));
      if (now) held.dataset.control = now.control;
      head.append(held);
      node.append(head);
      if (stretches) node.append(bar(stretches));
      if (now) node.append(element("p", "note", since(now, file)));
      return node;
    }

    function reports() {
      const rows = (desk.data.reports || []).filter((row) => row.settlement_id === place.id).sort((a, b) => a.date.localeCompare(b.date));
      const title = element("h4", "card-title", page.t.say("place.reports"));
      if (!rows.length) return [title, element("p", "note", page.t.say("place.reports.none"))];
      const list = element("ul", "reports");
      list.append(...rows.map(report));
      return [title, list];
    }

    function report(row) {
      const node = element("li");
      const said = page.t.say("report.by", { change: page.t.say("report." + row.change), who: row.reported_by });
      const link = salient.claimCard.link(page.t.say("claim.source"), row.url);
      link.title = row.title;
      const day = salient.claimCard.button(page.t.date(row.date), () => desk.goTo(row.date));
      node.append(day, element("span", "", " " + said + ". "), link);
      return node;
    }

    function distance() {
      const km = salient.places.toLine(page.timeline.features(page.day()), place.lon, place.lat);
      if (km === null) return page.t.say("place.line.none");
      const told = page.t.say("place.line", { km: page.t.number(km, km < 10 ? 1 : 0) });
      if (!page.source().reconstructed) return told;
      const error = place.region && salient.accuracy.lineError(page.source(), place.region, salient.story.heldBy(page.manifest, place.region), page.state.date);
      return error ? told + " " + page.t.say("place.line.error", { km: page.t.number(error, 1) }) : null;
    }

    function card() {
      const { t } = page;
      const head = element("div", "place-head");
      const close = salient.claimCard.button("\u00d7", desk.closePlace);
      close.setAttribute("aria-label", t.say("place.close"));
      head.append(element("h3", "source-name", desk.nameOf(place)), close);
      const other = page.names() === "en" ? place.local : place.en;
      const where = [other, place.region ? t.say("region." + place.region) : null, distance()].filter(Boolean).join(" \u00b7 ");
      const parts = [head, element("p", "note", where)];
      if (!place.region) return [...parts, element("p", "note", t.say("place.outside")), ...reports()];
      const ends = element("p", "history-ends");
      ends.append(element("span", "", t.shortDate(page.isoOf(page.span.first))), element("span", "", t.shortDate(page.isoOf(page.span.until - 1))));
      const rows = page.manifest.sources.map(sourceRow);
      return [...parts, element("h4", "card-title", t.say("place.held", { date: t.date(page.state.date) })), ...rows, ends, element("p", "note", t.say("place.point")), ...reports()];
    }

    /** Return the settlements that changed hands on the source shown in the week up to the day, newest first. */
    function changed() {
      const file = desk.data.histories && desk.data.histories[page.state.source];
      if (!file) return [];
      const day = page.day();
      const rows = Object.entries(file.rows).flatMap(([id, row]) => row.slice(1).map(([at, letter], i) => ({ id, at, to: letter, from: row[i][1] })));
      const regions = salient.story.regionsOf(page.state.region);
      const chosen = (row) => regions.includes((desk.placeOf(row.id) || {}).region);
      return rows.filter((row) => row.at <= day && row.at > day - WEEK && chosen(row)).sort((a, b) => b.at - a.at || a.id.localeCompare(b.id));
    }

    const CONTROL = { u: "ukraine", r: "russia", c: "contested" };

    function changedRow(row) {
      const { t } = page;
      const node = element("div", "changed-row");
      const words = { from: t.say("control." + CONTROL[row.from]), to: t.say("control." + CONTROL[row.to]), date: t.shortDate(page.isoOf(row.at)) };
      node.append(salient.claimCard.button(desk.placeName(row.id), () => desk.openPlace(desk.placeOf(row.id))), element("span", "note", t.say("place.step", words)));
      return node;
    }

    /** Write the pane: the chosen place, and what changed hands of late. */
    function draw() {
      const ready = desk.data.histories && desk.data.places && page.timeline;
      $("place-card").hidden = !place;
      if (!ready) return $("places-list").replaceChildren(...absent());
      if (place) $("place-card").replaceChildren(...card());
      const rows = changed();
      const none = element("p", "note", page.t.say("places.changed.none", { date: page.t.date(page.state.date) }));
      $("places-list").replaceChildren(...(rows.length ? rows.map(changedRow) : [none]));
    }

    function absent() {
      const failed = desk.data.places === null;
      const retry = salient.claimCard.button(page.t.say("retry"), () => desk.wantPlaces().then(draw));
      return [element("p", "note", page.t.say(failed ? "load.failed" : "loading")), ...(failed ? [retry] : [])];
    }

    function set(chosen) {
      place = chosen;
      draw();
    }

    return { draw, set, place: () => place };
  }

  /** The mark of the chosen place on the map: an element of the page that follows the map's view. */
  function pin(page) {
    let place = null;
    page.viewed = (view) => {
      if (!place || !view) return;
      const { clientWidth: width, clientHeight: height } = $("map");
      const at = salient.geo.project(place.lon, place.lat, view, width, height);
      $("pin").dataset.outside = String(at.x < 0 || at.y < 0 || at.x > width || at.y > height);
      $("pin").dataset.close = String(view.zoom >= NAMED);
      $("pin").style.transform = "translate(" + at.x.toFixed(1) + "px," + at.y.toFixed(1) + "px)";
    };
    function set(chosen, name, view) {
      place = chosen;
      $("pin").hidden = !chosen;
      if (chosen) write($("pin-name"), name);
      page.viewed(view);
    }
    return { set };
  }

  salient.placeCard = { create, pin };
})(typeof window === "undefined" ? globalThis : window);
