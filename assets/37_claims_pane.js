/* The claims of the panel: the one that matters on the day, those of the days around, and the whole list. */
(function (root) {
  "use strict";
  const salient = ((root.dash_clientside = root.dash_clientside || {}).salient = root.dash_clientside.salient || {});

  const { $, write, show, element } = salient.panel || {};
  const BESIDE = 4; // cards under the day's figures, besides the first

  function create(page, desk) {
    const go = (claim) => desk.goTo(claim.date);
    const lead = salient.claimCard.create(page, go);
    const quiet = element("p", "note");
    const together = element("div", "claims-together"); // the groups, over the whole list
    const retries = [retry(), retry()]; // under the day, and over the whole list
    const cards = new Map(); // of the whole list, by claim
    const opened = new Map(); // by group: whether the reader wants it open
    const filter = () => ({ verdict: $("claims-verdict").value, side: $("claims-side").value, regions: salient.story.regionsOf(page.state.region) });
    let shown = "";
    let listed = "";
    let presented = null; // the chosen claim that was brought into view

    $("lead-claim").append(lead.node, quiet, retries[0]);
    $("claims-note").after(retries[1], together);
    ["claims-verdict", "claims-side"].forEach((id) => $(id).addEventListener("change", () => list()));

    const claims = () => desk.data.claims;

    function retry() {
      const node = Object.assign(element("button", "button button-text retry"), { type: "button", hidden: true });
      node.addEventListener("click", desk.retry);
      return node;
    }

    /** Offer to ask again for what could not be loaded. */
    function offer() {
      retries.forEach((node) => {
        write(node, page.t.say("retry"));
        show(node, claims() === null);
      });
    }

    /** Show the claim that matters on the day: cheap enough for every step, for it is mostly the same one. */
    function day() {
      const claim = claims() && salient.claims.lead(claims(), salient.story.regionsOf(page.state.region), page.state.date);
      const key = [claim && claim.id, page.state.source, page.t.lang, page.state.date === (claim && claim.date), Boolean(claims())].join();
      if (key === shown) return;
      shown = key;
      show(lead.node, Boolean(claim));
      show(quiet, !claim);
      if (claim) lead.fill(claim);
      else write(quiet, absent());
    }

    const absent = () => page.t.say(claims() === undefined ? "loading" : claims() === null ? "load.failed" : claims().length ? "claims.before" : "claims.empty");

    /** Write the other claims of these days. At rest only. */
    function beside() {
      const regions = salient.story.regionsOf(page.state.region);
      const first = lead.node.hidden ? null : lead.node.dataset.claim;
      const rows = claims() ? salient.claims.recent(claims(), regions, page.state.date).filter((claim) => claim.id !== first) : [];
      const box = $("day-claims");
      const key = [page.state.source, page.t.lang, page.state.date, ...rows.map((claim) => claim.id)].join();
      if (box.dataset.key === key) return;
      box.dataset.key = key;
      const all = salient.claimCard.button(page.t.say("claims.more"), () => desk.tabs.open("claims"));
      box.replaceChildren(...(rows.length ? [element("h3", "card-title", page.t.say("claims.near")), ...rows.slice(0, BESIDE).map(made)] : []), all);
    }

    function made(claim) {
      const card = salient.claimCard.create(page, go);
      card.fill(claim);
      return card.node;
    }

    function pickers() {
      const { t } = page;
      const option = (value, text) => Object.assign(element("option", "", text), { value });
      const words = (kind) => (["premature", "apart"].includes(kind) ? "verdict.kind." + kind : "verdict." + kind);
      const fill = (id, options) => {
        const before = $(id).value;
        $(id).replaceChildren(option("", t.say("claims.any")), ...options);
        $(id).value = before;
      };
      fill("claims-verdict", salient.claims.KINDS.map((kind) => option(kind, t.say(words(kind)))));
      fill("claims-side", salient.claims.SIDES.map((side) => option(side, t.say("claims.side." + side))));
    }

    /** Return the claims of a group as one block, open in the days that it is about or if the reader wants it. */
    function groupOf({ name, rows }) {
      const { t } = page;
      const node = element("details", "claims-group");
      const head = element("summary", "", groupTitle(t, name, rows));
      node.open = opened.has(name) ? opened.get(name) : isNear(rows);
      head.addEventListener("click", () => opened.set(name, !node.open));
      const about = "claims.group." + name + ".about";
      node.append(head, ...(t.has(about) ? [element("p", "note", t.say(about))] : []), ...rows.map(made));
      return node;
    }

    function groupTitle(t, name, rows) {
      const title = t.say("claims.group." + name);
      return title === "claims.group." + name ? t.say("claims.group", { date: t.date(rows[rows.length - 1].date) }) : title;
    }

    const isNear = (rows) => rows.some(({ date }) => Math.abs(salient.text.daysBetween(date, page.state.date)) <= salient.claims.RECENT);

    /** Write the groups over the list, whatever is filtered in it. Return the one of these days, if any. */
    function groups() {
      const found = salient.claims.groups(claims() || []);
      const key = [page.state.source, page.t.lang, page.state.date, ...found.map(({ name }) => name)].join();
      if (together.dataset.key !== key) {
        together.dataset.key = key;
        together.replaceChildren(...found.map(groupOf));
      }
      const at = found.findIndex(({ rows }) => isNear(rows));
      return at < 0 ? null : together.children[at];
    }

    /** Write the whole list, and bring the claims of these days into view. */
    function list() {
      const rows = listedRows();
      const group = groups();
      const key = [page.state.source, page.t.lang, ...rows.map((claim) => claim.id)].join();
      if (key !== listed) {
        listed = key;
        presented = null;
        cards.clear();
        rows.forEach((claim) => {
          const card = salient.claimCard.create(page, go, choose);
          card.fill(claim);
          cards.set(claim.id, card);
        });
        $("claims-list").replaceChildren(...[...cards.values()].map(({ node }) => node));
      }
      write($("claims-note"), rows.length ? page.t.count("claims.count", rows.length) : claims() && claims().length ? page.t.say("claims.none") : absent());
      if (!rows.length) return;
      const chosen = cards.get(page.state.claim);
      if (chosen) return present(chosen);
      const { date } = rows[salient.claims.nearest(rows, page.state.date)];
      mark(null, date);
      reveal(group || cards.get(rows.find((claim) => claim.date === date).id).node);
    }

    /** Return the claims to list: those that pass the filter, and in its place the one that the address names. */
    function listedRows() {
      if (!claims()) return [];
      const kept = salient.claims.list(claims(), filter(), page.state.source);
      const chosen = claims().find(({ id }) => id === page.state.claim);
      return !chosen || kept.includes(chosen) ? kept : [...kept, chosen].sort((a, b) => a.date.localeCompare(b.date) || a.id.localeCompare(b.id));
    }

    /** Mark the card of the chosen claim; the first time show its working and bring it into view. */
    function present(card) {
      const id = page.state.claim;
      mark({ id });
      if (presented === id) return;
      presented = id;
      card.expand();
      reveal(card.node);
    }

    /** Keep in the address which claim's working is open. */
    function choose(claim, open) {
      if (!open && page.state.claim !== claim.id) return;
      presented = open ? claim.id : null;
      desk.chooseClaim(presented);
      mark({ id: presented });
    }

    /** Mark the card of `claim`, or the claims of the nearest day. */
    function mark(claim, date) {
      const dates = new Map(claims().map((row) => [row.id, row.date]));
      cards.forEach(({ node }, id) => (node.dataset.now = String(date ? dates.get(id) === date : id === claim.id)));
    }

    /** Scroll the panel, never the page, so that `node` stands below the tabs. */
    function reveal(node) {
      const panel = $("panel");
      if (salient.embedded) return; // the card is all that the panel shows there
      if (panel.scrollHeight <= panel.clientHeight || root.getComputedStyle(panel).display === "contents") return;
      const at = node.getBoundingClientRect().top - $("pane-claims").firstElementChild.getBoundingClientRect().bottom;
      const room = panel.getBoundingClientRect().bottom - node.getBoundingClientRect().bottom;
      if (at < 0 || room < 0) panel.scrollTop += at - 12;
    }

    /** Open the list at the chosen claim. */
    function open() {
      presented = null;
      desk.tabs.open("claims");
      $("claims-verdict").value = "";
      $("claims-side").value = "";
      list();
    }

    function all() {
      shown = listed = "";
      $("day-claims").dataset.key = together.dataset.key = "";
      pickers();
      offer();
      day();
    }

    return { all, day, rest: () => (beside(), desk.tabs.current() === "claims" && list()), list, open };
  }

  salient.claimsPane = { create };
})(typeof window === "undefined" ? globalThis : window);
