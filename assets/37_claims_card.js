/* A claim as a card: verdict, statement, who and when, what the map shows, and the working on demand. */
(function (root) {
  "use strict";
  const salient = ((root.dash_clientside = root.dash_clientside || {}).salient = root.dash_clientside.salient || {});

  const { write, show, attribute, element } = salient.panel || {};

  function link(text, url) {
    const node = element("a", "", text);
    if (/^https?:\/\//.test(url || "")) Object.assign(node, { href: url, rel: "noopener noreferrer", target: "_blank" });
    return node;
  }

  function button(text, action) {
    const node = element("button", "link", text);
    node.type = "button";
    node.addEventListener("click", action);
    return node;
  }

  const sentence = (text) => (text ? text[0].toUpperCase() + text.slice(1) + (/[.!?]$/.test(text) ? "" : ".") : "");

  /** Write a text of a published row into `node`, which says in which language it is. */
  function tell(t, node, row, name, change = (text) => text) {
    const { text, lang } = t.told(row, name);
    write(node, change(text));
    node.lang = lang;
    return node;
  }

  /** Return the name of a source; one whose maps are not at hand is named by the claim itself. */
  function nameOf(page, entry) {
    if (salient.story.sourceOf(page.manifest, entry.source)) return salient.story.sourceName(page.t, page.model, entry.source);
    return (page.t.lang === "uk" ? entry.title_uk : entry.title) || entry.source;
  }

  /** Return a claim as sentences, by the map on the screen. */
  const textOf = (page, claim) => salient.copy.claimText(page.t, claim, salient.claims.verdict(claim, page.state.source), (entry) => nameOf(page, entry));

  function bySource(page, claim) {
    const list = element("dl", "facts");
    claim.sources.forEach((entry) => {
      list.append(element("dt", "", nameOf(page, entry)));
      const none = entry.verdict === "not testable";
      const said = none && !entry.apart ? page.t.say("verdict.not testable") : salient.claims.said(page.t, claim, entry);
      const cell = element("dd", "", said);
      if (none) Object.assign(cell, { title: page.t.told(entry, "reason").text, lang: page.t.told(entry, "reason").lang });
      list.append(cell);
    });
    return list;
  }

  /** Write the working: what was reported, the rule step by step, and what every map says. */
  function working(node, page, claim, entry) {
    const { t } = page;
    const title = (key) => element("h4", "card-title", t.say(key));
    const worked = entry && entry.working.length;
    const { text, lang } = worked ? t.told(entry, "working") : t.told(claim, "why");
    const steps = Object.assign(element("ul", "steps-list"), { lang });
    steps.append(...(worked ? text : [sentence(text)]).map((line) => element("li", "", line)));
    const parts = [title("claim.reported"), tell(t, element("p"), claim, "summary"), title("claim.method"), steps];
    if (claim.sources.length) parts.push(title("claim.sources"), bySource(page, claim));
    parts.push(element("p", "note", salient.claims.publisher(page.t, claim) + ": " + claim.source_title));
    node.replaceChildren(...parts);
  }

  /** Return {node, fill(claim)} of an empty card. go(claim): the reader wants its day; chosen(claim, open): its working. */
  function create(page, go, chosen) {
    const node = element("article", "claim");
    const part = Object.fromEntries(["verdict", "say", "who", "shows", "others", "links", "working"].map((name) => [name, element(name === "say" ? "h3" : name === "links" || name === "working" ? "div" : "p", "claim-" + name)]));
    const kind = element("strong");
    const by = element("span");
    const more = button("", toggle);
    const source = link("", "");
    const day = button("", () => go(now));
    const copy = button("", () => salient.copy.text(page, textOf(page, now)));
    let now = null;
    part.verdict.append(kind, by);
    part.links.append(more, source, day, copy);
    part.others.classList.add("note");
    part.working.hidden = true;
    attribute(more, "aria-expanded", "false");
    node.append(...Object.values(part));

    function toggle() {
      const open = part.working.hidden;
      if (open) working(part.working, page, now, salient.claims.verdict(now, page.state.source).entry);
      part.working.hidden = !open;
      label();
      if (chosen) chosen(now, open);
    }

    function label() {
      const open = !part.working.hidden;
      attribute(more, "aria-expanded", String(open));
      write(more, page.t.say(open ? "claim.working.hide" : "claim.working"));
    }

    /** Say what the other maps show, those first that contradict the one told. */
    function tellOthers(claim, entry) {
      const text = salient.claims.othersText(page.t, claim, entry, (other) => nameOf(page, other));
      show(part.others, text !== "");
      write(part.others, text);
    }

    function fill(claim) {
      const { t } = page;
      const found = salient.claims.verdict(claim, page.state.source);
      const name = found.entry ? nameOf(page, found.entry) : "";
      now = claim;
      part.working.hidden = true;
      attribute(node, "data-claim", claim.id);
      attribute(node, "data-kind", found.kind);
      write(kind, salient.claims.verdictText(t, found));
      write(by, salient.claims.measuredOn(t, found, name));
      write(part.say, salient.claims.statement(t, claim));
      part.say.lang = salient.claims.translated(claim) ? t.lang : t.told(claim, "summary").lang;
      write(part.who, t.say("claim.who", { who: t.told(claim, "claimant").text, date: t.date(claim.date) }));
      write(part.shows, salient.claims.shows(t, claim, found.entry) || (found.kind === "not testable" ? sentence(t.told(claim, "why").text) : ""));
      tellOthers(claim, found.entry);
      part.say.dataset.plain = String(!salient.claims.translated(claim));
      part.shows.lang = found.kind === "not testable" ? t.told(claim, "why").lang : t.lang;
      write(source, t.say("claim.source", { source: salient.claims.publisher(t, claim) }));
      if (/^https?:\/\//.test(claim.source_url || "")) source.href = claim.source_url;
      else source.removeAttribute("href");
      write(day, t.say("claim.go"));
      write(copy, t.say("copy"));
      Object.assign(source, { rel: "noopener noreferrer", target: "_blank", title: claim.source_title });
      show(day, claim.date !== page.state.date);
      label();
    }

    return { node, fill, expand: () => part.working.hidden && toggle() };
  }

  salient.claimCard = { create, link, button, nameOf, text: textOf };
})(typeof window === "undefined" ? globalThis : window);
