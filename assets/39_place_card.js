/* The card of a settlement, or of any spot of the map: who holds it by every source, its history as bars and by date,
 * the reports, the way to the line. A settlement's history is published; a spot's is walked through the sources' maps.
 */
(function (root) {
  "use strict";
  const salient = ((root.dash_clientside = root.dash_clientside || {}).salient = root.dash_clientside.salient || {});

  const { $, element, write } = salient.panel || {};
  const WEEK = 7;
  const NEAR = 5; // km: how far from a spot reports are told
  const NAMED = 10.2; // zoom from which the map names every place: dashboard/mapstyle.py

  function create(page, desk) {
    let place = null;

    const share = (day) => (100 * (Math.min(Math.max(day, page.span.first), page.span.until) - page.span.first)) / (page.span.until - page.span.first);

    const held = (control) => page.t.say("control." + (control || "unknown"));
    const span = ({ from, until, control }) => held(control) + ", " + page.t.shortDate(page.isoOf(from)) + " \u2013 " + page.t.shortDate(page.isoOf(until - 1));

    /** Return the bar of one source's history over the period of the curve, with the `days` that are shown. */
    function bar(stretches, days) {
      const node = element("div", "history-bar");
      node.setAttribute("role", "img");
      node.setAttribute("aria-label", stretches.map(span).join("; "));
      stretches.filter(({ from, until }) => until > page.span.first && from < page.span.until).forEach((stretch) => {
        const piece = element("span", "history-piece");
        piece.dataset.control = stretch.control || "unknown";
        piece.title = span(stretch);
        Object.assign(piece.style, { left: share(stretch.from) + "%", width: share(stretch.until) - share(stretch.from) + "%" });
        node.append(piece);
      });
      days.forEach((day) => {
        const now = element("span", "history-now");
        now.style.left = share(day + 0.5) + "%";
        node.append(now);
      });
      return node;
    }

    function stretchesOf(source) {
      if (place.spot) return salient.spot.on(page.model, source, place.lon, place.lat);
      const file = desk.data.histories[source.id];
      return file && salient.places.history(file, place, source, desk.homeOf(place));
    }

    /** Return why there is no holder to name: not covered, no map of the day, or the maps are not here. */
    function absence(source, stretches) {
      if (stretches) return "place.before";
      if (!place.spot || !source.regions.includes(place.region) || page.model.timelines[source.id]) return "place.nocover";
      return place.asked ? "load.failed" : "loading";
    }

    /** Return a spot's history as a list by date; a settlement has its bar alone. */
    function dated(stretches) {
      const list = element("ol", "history-list");
      list.append(...stretches.map((stretch) => element("li", "", span(stretch))));
      return list;
    }

    /** Return {holder, control, since} of the place on a day of a source: who holds it, or why nobody is named. */
    function standing(source, day) {
      const stretches = stretchesOf(source);
      const now = salient.places.stretchAt(stretches, day);
      const holder = now ? held(now.control) : page.t.say(absence(source, stretches));
      return { holder, control: now && now.control, why: now && !now.control ? page.t.say("place.unknown") : null, since: salient.spot.sinceText(page.t, page.manifest.first, stretches, day) };
    }

    const sourceOf = (id) => salient.story.sourceOf(page.manifest, id);

    /** Return the maps that are shown, [{source, day}]: two in order of time, or the one of the day. */
    function ends() {
      const { compare, source, date } = page.state;
      const other = compare && salient.compare.read(compare);
      const found = [...(other ? [{ source: other.source, date: other.date }] : []), { source, date }];
      return found.sort((a, b) => a.date.localeCompare(b.date)).map((end) => ({ source: sourceOf(end.source), day: page.dayOf(end.date) }));
    }

    /** Return the days that are marked on the bar of a source: of a comparison those of its maps. */
    function daysOf(source) {
      const shown = ends().filter((end) => end.source.id === source.id).map(({ day }) => day);
      return shown.length ? shown : [page.day()];
    }

    function sourceRow(source) {
      const stretches = stretchesOf(source);
      const node = element("div", "history-row");
      node.append(head(source.title[page.t.lang], standing(source, page.day())));
      if (stretches) node.append(bar(stretches, daysOf(source)));
      const { since, why } = standing(source, page.day());
      if (since || why) node.append(element("p", "note", since || why));
      if (stretches && place.spot) node.append(dated(stretches));
      return node;
    }

    function head(title, { holder, control }) {
      const node = element("p", "history-head");
      node.append(element("span", "", title));
      const strong = element("strong", "", holder);
      if (control) strong.dataset.control = control;
      node.append(strong);
      return node;
    }

    /** Return who holds the place on each of the two maps that are compared. */
    function compared() {
      if (!page.state.compare) return [];
      const rows = ends().map(({ source, day }) => {
        const now = standing(source, day);
        const node = element("div", "history-row history-end");
        node.append(head(page.t.say("cmp.side", { source: source.title[page.t.lang], date: page.t.date(page.isoOf(day)) }), now));
        if (now.since || now.why) node.append(element("p", "note", now.since || now.why));
        return node;
      });
      return [element("h4", "card-title", page.t.say("place.compared")), ...rows];
    }

    /** Return the rows of the sentence to copy: both maps of a comparison, or every source on the day. */
    function told() {
      const shown = page.state.compare ? ends() : page.manifest.sources.map((source) => ({ source, day: page.day() }));
      return shown.map(({ source, day }) => {
        const now = standing(source, day);
        return { source: source.title[page.t.lang], date: page.t.date(page.isoOf(day)), holder: now.holder, since: now.since };
      });
    }

    /** Return the reports of a settlement, or those near a spot with the settlement that each is about: {row, place, km}. */
    function found() {
      const all = desk.data.reports || [];
      if (place.spot) return salient.spot.reportsNear(all, desk.placeOf, place.lon, place.lat, NEAR);
      const own = all.filter((row) => row.settlement_id === place.id).sort((a, b) => a.date.localeCompare(b.date));
      return own.map((row) => ({ row, place: null }));
    }

    function reports() {
      const rows = found();
      const key = place.spot ? "spot.reports" : "place.reports";
      const title = element("h4", "card-title", page.t.say(key, { km: NEAR }));
      if (!rows.length) return [title, element("p", "note", page.t.say(key + ".none", { km: NEAR }))];
      const list = element("ul", "reports");
      list.append(...rows.map(report));
      return [title, list];
    }

    const placed = ({ place: settlement, km }) => page.t.say("spot.near", { place: desk.nameOf(settlement), km: page.t.number(km, 1) });

    function report({ row, place: settlement, km }) {
      const node = element("li");
      const said = page.t.say("report.by", { change: page.t.say("report." + row.change), who: row.reported_by });
      const link = salient.claimCard.link(page.t.say("source.title"), row.url);
      link.title = row.title;
      const day = salient.claimCard.button(page.t.date(row.date), () => desk.goTo(row.date));
      const about = settlement ? placed({ place: settlement, km }) + ": " : "";
      node.append(day, element("span", "", " " + about + said + ". "), link);
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

    /** Return what a spot has instead of a name in another language: its coordinates, and what is near. */
    function position() {
      const { t } = page;
      const near = salient.spot.nearest(desk.data.places, place.lon, place.lat);
      return [t.say("spot.at", { lat: t.number(place.lat, 4), lon: t.number(place.lon, 4) }), near && t.say("spot.nearest", { near: placed(near) })];
    }

    /** Return where the place's Ukrainian name comes from. */
    const named = () => page.t.say("name.from", { name: place.uk, origin: page.t.say(salient.placesTable.origin(place)) });

    /** Return what a sentence calls the place: a spot by its coordinates and the settlement nearest to it. */
    const fullName = () => (place.spot ? [desk.nameOf(place), ...position().filter(Boolean)].join(", ") : desk.nameOf(place) + (place.region ? " (" + page.t.say("region." + place.region) + ")" : ""));

    function card() {
      const { t } = page;
      const head = element("div", "place-head");
      const close = salient.claimCard.button("\u00d7", desk.closePlace);
      close.setAttribute("aria-label", t.say("place.close"));
      const copy = salient.claimCard.button(t.say("copy"), () => salient.copy.text(page, salient.copy.placeText(t, fullName(), told())));
      head.append(element("h3", "source-name", desk.nameOf(place)), close);
      const foot = element("p", "claim-links");
      foot.append(copy);
      const other = place.spot ? position() : [place.local === desk.nameOf(place) ? place.en : place.local];
      const where = [...other, place.region ? t.say("region." + place.region) : null, distance()].filter(Boolean).join(" \u00b7 ");
      const parts = [head, element("p", "note", where), foot];
      if (!place.region) return [...parts, element("p", "note", t.say("place.outside")), ...reports()];
      const ends = element("p", "history-ends");
      ends.append(element("span", "", t.shortDate(page.isoOf(page.span.first))), element("span", "", t.shortDate(page.isoOf(page.span.until - 1))));
      const rows = page.manifest.sources.map(sourceRow);
      return [...parts, ...compared(), element("h4", "card-title", t.say("place.held", { date: t.date(page.state.date) })), ...rows, ends, ...(place.spot ? [] : [element("p", "note", t.say("place.point")), element("p", "note", named())]), ...reports()];
    }

    /** Return the settlements that changed hands on the source shown in the week up to the day, newest first. */
    function changed() {
      const file = desk.data.histories && desk.data.histories[page.state.source];
      if (!file) return [];
      const day = page.day();
      const known = (row) => row.from in CONTROL && row.to in CONTROL; // from or to what nobody knows is no change of hands
      const rows = Object.entries(file.rows).flatMap(([id, row]) => row.slice(1).map(([at, letter], i) => ({ id, at, to: letter, from: row[i][1] }))).filter(known);
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

    return { draw, set, place: () => place, text: () => salient.copy.placeText(page.t, fullName(), told()) };
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
      if (page.signs) page.signs();
    }
    return { set };
  }

  salient.placeCard = { create, pin };
})(typeof window === "undefined" ? globalThis : window);
