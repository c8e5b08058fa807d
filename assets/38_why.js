/* The last step of the curve and the events of the days around, in the Day pane; and the sentence to copy. */
(function (root) {
  "use strict";
  const salient = ((root.dash_clientside = root.dash_clientside || {}).salient = root.dash_clientside.salient || {});

  const { $, element } = salient.panel || {};
  const ZOOM = 11;
  const LONGEST = 6; // events

  function create(page, desk) {
    let asked = ""; // the source whose steps are on their way or there
    let steps = null;

    /** Ask for the steps of the source on the screen, once. */
    function fetchSteps() {
      const id = page.state.source;
      if (asked === id) return;
      asked = id;
      steps = null;
      desk.load("changes-" + id).then((file) => {
        if (asked !== id) return;
        steps = file ? file.steps : [];
        row();
      });
    }

    function line(region) {
      const step = salient.steps.last(steps, region, page.day());
      if (!step) return null;
      const side = salient.story.heldBy(page.manifest, region);
      const area = salient.steps.grown(page.model.series.find(page.state.source, region), step, side);
      const said = salient.steps.explain(page.t, page.view(), step, side, desk.placeName, area);
      const node = element("div", "step-line");
      const head = element("p", "step-head", said.days);
      const amount = element("strong", "step-amount", said.amount);
      amount.dataset.tone = said.tone;
      head.append(" \u00b7 ", said.kind);
      const rest = [salient.story.regionName(page.t, region), said.where && said.where.text, said.direction, said.towns].filter(Boolean);
      const more = element("p", "step-more");
      more.append(amount, " ", rest.join(", "));
      node.append(head, more);
      if (said.where) node.append(salient.claimCard.button(page.t.say("fly"), () => desk.fly({ ...said.where, zoom: ZOOM })));
      return node;
    }

    /** Write why the curve stands where it does. */
    function row() {
      const box = $("why");
      if (steps === null) return;
      const covered = salient.story.regionsOf(page.state.region).filter((id) => salient.story.covers(page.model, page.state.source, id));
      const lines = covered.map(line).filter(Boolean);
      const key = [page.state.source, page.t.lang, desk.named(), ...lines.map((node) => node.textContent)].join("|");
      if (box.dataset.key === key) return;
      box.dataset.key = key;
      box.replaceChildren(element("h3", "card-title", page.t.say("why")), ...(lines.length ? lines : [element("p", "note", page.t.say("why.none"))]));
    }

    function eventRow(event) {
      const node = element("article", "event");
      node.dataset.event = event.id;
      const sign = element("i", "mark mark-event");
      sign.dataset.category = event.category;
      const head = element("p", "event-head", page.t.date(event.date) + " \u00b7 " + page.t.say("category." + event.category));
      head.prepend(sign);
      const title = Object.assign(element("h4", "event-title", page.t.told(event, "title").text), { lang: page.t.told(event, "title").lang, title: page.t.told(event, "summary").text });
      const links = element("div", "claim-links");
      if (salient.events.placed(event)) links.append(salient.claimCard.button(page.t.say("fly"), () => desk.flyToEvent(event)));
      links.append(salient.claimCard.link(page.t.say("claim.source", { source: salient.claims.publisher(page.t, event) }), event.source_url));
      node.append(head, title, links);
      return node;
    }

    function events() {
      const all = salient.events.list(desk.data.events || [], salient.story.regionsOf(page.state.region), desk.categories());
      const rows = salient.events.around(all, page.state.date).slice(0, LONGEST);
      const box = $("day-events");
      const key = [page.t.lang, page.state.date, ...rows.map((event) => event.id)].join();
      if (box.dataset.key === key) return;
      box.dataset.key = key;
      box.replaceChildren(...(rows.length ? [element("h3", "card-title", page.t.say("events.near")), ...rows.map(eventRow)] : []));
    }

    /** Return what the page tells of the day, or of the two maps that are compared. */
    function told() {
      if (page.state.compare) return page.comparison.told() || $("compare-text").textContent;
      const held = salient.standing.notes(page.t, page.manifest.first, page.timeline, page.day()).map(({ text }) => text);
      return salient.story.regionsOf(page.state.region).map((id) => salient.steps.sentence(page.model, page.t, page.view(), id, held)).join("\n");
    }

    $("copy").addEventListener("click", () => page.timeline && salient.copy.text(page, told()));

    function rest() {
      fetchSteps();
      row();
      events();
    }

    return { rest };
  }

  salient.why = { create };
})(typeof window === "undefined" ? globalThis : window);
