/* Claims and events on the curve: small marks over it, in a layer that the pointer does not feel.
 *
 * The slider beneath keeps every drag. A click on it that did not move, close to a mark, chooses that mark; who
 * uses the keyboard finds the same in the panel's lists.
 */
(function (root) {
  "use strict";
  const salient = ((root.dash_clientside = root.dash_clientside || {}).salient = root.dash_clientside.salient || {});

  const { $, element } = salient.panel || {};
  const REACH = 9; // px from a mark that still mean it
  const STILL = 4; // px that a click may wander

  function create(page, desk) {
    const off = new Set(); // kinds that the reader took away
    let marks = []; // {x, y, texts(), choose()}
    let pressed = null;

    const shown = (names) => names.filter((name) => !off.has(name));
    const regions = () => salient.story.regionsOf(page.state.region);

    /** Tell how much the axis has to hold for the claims of the period. */
    function least() {
      const rows = rowsOfClaims();
      return rows.reduce((most, mark) => Math.max(most, mark.value), 0);
    }

    function claimsInSpan() {
      const all = desk.data.claims ? salient.claims.marks(desk.data.claims, { regions: regions() }, page.state.source) : [];
      return all.filter((mark) => inSpan(mark.date));
    }

    const rowsOfClaims = () => claimsInSpan().filter((mark) => !off.has(mark.side));

    const inSpan = (iso) => page.dayOf(iso) >= page.span.first && page.dayOf(iso) < page.span.until;

    /** Return what is claimed and the verdict, and on a line of its own what the other maps say. */
    function claimTexts(mark) {
      const claim = desk.data.claims.find(({ id }) => id === mark.id);
      const found = salient.claims.verdict(claim, page.state.source);
      const base = mark.based ? "" : " (" + page.t.say("marks.baseless") + ")";
      const name = (entry) => salient.claimCard.nameOf(page, entry);
      const verdict = [salient.claims.verdictText(page.t, found), found.entry && salient.claims.measuredOn(page.t, found, name(found.entry))].filter(Boolean).join(", ");
      const line = page.t.told(claim, "claimant").text.replace(/ \(.*/, "") + ": " + salient.claims.statement(page.t, claim) + base + ". " + verdict;
      return [line, salient.claims.othersText(page.t, claim, found.entry, name)].filter(Boolean);
    }

    /** Draw the marks anew: the curve has changed. */
    function draw() {
      const layer = $("marks");
      const slider = $("slider");
      const margin = salient.curve.scaledMargin(page.boot.margin, page.scale());
      const { width, height } = { width: slider.clientWidth, height: slider.clientHeight - margin.t };
      Object.assign(layer.style, { left: slider.style.left, right: slider.style.right, bottom: slider.style.bottom, top: margin.t + "px" });
      const highest = salient.curve.most(salient.curve.curves(page.model, page.view()), page.span, least());
      const x = (iso) => salient.curve.toX(page.dayOf(iso), page.span, width);
      marks = [...eventMarks(x), ...claimMarks(x, (value) => (1 - salient.curve.toY(value, highest)) * height)];
      layer.replaceChildren(...marks.map(({ node }) => node));
      marks.forEach((mark) => (mark.node.style.transform = "translate(" + mark.x.toFixed(1) + "px," + mark.y.toFixed(1) + "px)"));
      marks.forEach((mark) => (mark.y += margin.t)); // from here on in the slider's own measure
      legend();
    }

    function claimMarks(x, y) {
      return rowsOfClaims().map((mark) => {
        const node = element("i", "mark mark-claim");
        Object.assign(node.dataset, { side: mark.side, kind: mark.kind, claim: mark.id });
        return { node, x: x(mark.date), y: y(mark.value), texts: () => claimTexts(mark), choose: () => desk.openClaim(mark.id) };
      });
    }

    function eventMarks(x) {
      const events = salient.events.list(desk.data.events || [], regions(), shown(salient.events.CATEGORIES));
      return events.filter((event) => inSpan(event.date)).map((event) => {
        const node = element("i", "mark mark-event");
        Object.assign(node.dataset, { category: event.category, event: event.id });
        return { node, x: x(event.date), y: -5 * page.scale(), texts: () => [page.t.told(event, "title").text], choose: () => desk.openEvent(event) };
      });
    }

    /** Return the nearest mark within reach of a pointer, or null. What lies on top wins. */
    function under(event) {
      const box = $("slider").getBoundingClientRect();
      const [x, y] = [event.clientX - box.left, event.clientY - box.top];
      const reach = REACH * page.scale() * (event.pointerType === "touch" ? 1.6 : 1);
      const far = (mark) => Math.hypot(mark.x - x, mark.y - y);
      return marks.reduce((best, mark) => (far(mark) <= reach && (!best || far(mark) <= far(best)) ? mark : best), null);
    }

    /** Add what the mark says to the slider's own tip. */
    function hover(event) {
      const mark = pressed && moved(event) ? null : under(event);
      $("slider").dataset.mark = String(Boolean(mark));
      const tip = $("curve-tip");
      tip.style.marginLeft = "";
      if (!mark || tip.hidden) return;
      tip.append(...mark.texts().map((text) => element("span", "tip-mark", text)));
      const over = tip.getBoundingClientRect().right - root.innerWidth + 8;
      if (over > 0) tip.style.marginLeft = -over + "px";
    }

    const moved = (event) => Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) > STILL;

    function press(event) {
      pressed = event.button ? null : { x: event.clientX, y: event.clientY, mark: under(event) };
      hover(event);
    }

    function release(event) {
      const mark = pressed && !moved(event) ? pressed.mark : null;
      pressed = null;
      if (mark) mark.choose();
    }

    // The slider listens first: its tip is there when hover() adds to it.
    $("slider").addEventListener("pointerdown", press);
    $("slider").addEventListener("pointermove", hover);
    $("slider").addEventListener("pointerup", release);
    $("slider").addEventListener("pointercancel", () => (pressed = null));

    // --- the legend, which is a filter too ---

    function choice({ kind, name, text }) {
      const row = element("label", "choice");
      const box = Object.assign(element("input"), { type: "checkbox", checked: !off.has(name) });
      box.addEventListener("change", () => {
        box.checked ? off.delete(name) : off.add(name);
        desk.marksChanged();
      });
      const sign = element("i", "mark mark-" + kind);
      sign.dataset[kind === "claim" ? "side" : "category"] = name;
      row.append(box, sign, element("span", "", text));
      return row;
    }

    /** Explain what is drawn. Only what the reader may have taken away stays on the list without being there. */
    function legend() {
      if (!page.curve || !page.model.series) return;
      const parts = [["curve.title", curveRows()], ["marks.days", dayRows()], ["marks.claims", claimRows()], ["marks.events", eventRows()]].filter(([, rows]) => rows.length);
      const key = JSON.stringify([page.t.lang, parts]);
      const list = $("marks-list");
      if (list.dataset.key === key) return;
      list.dataset.key = key;
      list.replaceChildren(...parts.flatMap(([title, rows]) => [element("p", "card-title", page.t.say(title)), ...rows.map((row) => (row.choice ? choice(row) : sign(row)))]));
    }

    function curveRows() {
      const { t } = page;
      const found = salient.curveSigns.areas(salient.curve.curves(page.model, page.view()), page.span);
      const several = salient.curve.curves(page.model, page.view()).length > 1;
      const rows = found.areas.map(({ side, region, nth }) => ({ kind: "curve", name: side, ...(several && { nth }), text: t.say("held." + side + ".in", { region: t.say("region." + region) }) }));
      const more = [[found.contested, "contested"], [found.gap, "gap"], [true, "cursor"], [page.state.compare, "handle"], [$("compare-track").querySelector(".source-band"), "spread"]];
      return rows.concat(more.filter(([drawn]) => drawn).map(([, name]) => ({ kind: "curve", name, text: t.say("curve." + name) })));
    }

    const dayRows = () => salient.curveSigns.days(page.curve).map((name) => ({ kind: "day", name, text: page.t.say("curve." + name) }));

    function claimRows() {
      const sides = new Set(claimsInSpan().map(({ side }) => side));
      return salient.claims.SIDES.filter((side) => sides.has(side)).map((name) => ({ choice: true, kind: "claim", name, text: page.t.say("claims.side." + name) }));
    }

    function eventRows() {
      const found = new Set(salient.events.list(desk.data.events || [], regions(), salient.events.CATEGORIES).filter((event) => inSpan(event.date)).map(({ category }) => category));
      return salient.events.CATEGORIES.filter((name) => found.has(name)).map((name) => ({ choice: true, kind: "event", name, text: page.t.say("category." + name) }));
    }

    /** Return what a sign means that cannot be taken away. */
    function sign({ kind, name, text, nth }) {
      const row = element("p", "choice");
      const node = element("i", "mark mark-" + kind);
      node.dataset[kind === "day" ? "day" : "sign"] = name;
      if (nth !== undefined) node.dataset.nth = nth; // one of several, as 32_curve.js draws it
      row.append(node, element("span", "", text));
      return row;
    }

    function closeOutside(event) {
      const box = $("marks-filter");
      if (box.open && (event.key === "Escape" || (event.type === "pointerdown" && !box.contains(event.target)))) box.open = false;
    }
    $("marks-filter").addEventListener("toggle", legend);
    document.addEventListener("pointerdown", closeOutside);
    document.addEventListener("keydown", closeOutside);

    return { draw, least, off };
  }

  salient.marks = { create };
})(typeof window === "undefined" ? globalThis : window);
