/* The panel, the header's date and the badges: plain writes to nodes that are there already.
 *
 * A text is written only where it differs, so that a step of the slider touches few nodes.
 */
(function (root) {
  "use strict";
  const salient = ((root.dash_clientside = root.dash_clientside || {}).salient = root.dash_clientside.salient || {});

  const $ = (id) => document.getElementById(id);

  function write(node, text) {
    if (node.textContent !== text) node.textContent = text;
  }

  function show(node, visible) {
    if (node.hidden === visible) node.hidden = !visible;
  }

  function attribute(node, name, value) {
    if (node.getAttribute(name) !== value) node.setAttribute(name, value);
  }

  function element(tag, className, text) {
    const node = document.createElement(tag);
    if (className) node.className = className;
    if (text !== undefined) node.textContent = text;
    return node;
  }

  /** Give every node with data-word or data-name its words. */
  function translate(t) {
    document.documentElement.lang = t.lang;
    document.querySelectorAll("[data-word]").forEach((node) => write(node, t.say(node.dataset.word)));
    document.querySelectorAll("[data-name]").forEach((node) => name(node, t.say(node.dataset.name)));
  }

  function name(node, text) {
    attribute(node, "aria-label", text);
    if (node.tagName === "BUTTON") attribute(node, "title", text);
  }

  function bar(node, parts) {
    if (!node.firstChild) ["held", "contested"].forEach((kind) => node.append(element("span", "bar-" + kind)));
    node.dataset.side = parts.side;
    node.firstChild.style.width = 100 * parts.share + "%";
    node.lastChild.style.width = 100 * parts.contested + "%";
  }

  function number(prefix, headline, t) {
    write($(prefix + "-label"), headline.label);
    write($(prefix + "-value"), headline.value);
    write($(prefix + "-unit"), headline.known ? " " + t.say("km2") : "");
    write($(prefix + "-text"), headline.text);
    write($(prefix + "-others"), headline.others);
    show($(prefix + "-others"), Boolean(headline.others));
    write($(prefix + "-accuracy"), headline.accuracy || "");
    show($(prefix + "-accuracy"), Boolean(headline.accuracy));
    attribute($(prefix), "data-known", String(headline.known));
  }

  function table(node, content) {
    if (node.dataset.shape !== content.head.length + "x" + content.rows.length) build(node, content);
    content.head.forEach((text, i) => write(node.tHead.rows[0].cells[i], text));
    content.rows.forEach((row, r) => fillRow(node.tBodies[0].rows[r], row));
  }

  function build(node, content) {
    node.replaceChildren(element("thead"), element("tbody"));
    node.dataset.shape = content.head.length + "x" + content.rows.length;
    const cells = (row, first, tag) => content.head.forEach((_, i) => row.append(element(i ? tag : "th")));
    cells(node.tHead.insertRow(), "th", "th");
    content.rows.forEach(() => cells(node.tBodies[0].insertRow(), "th", "td"));
    node.tHead.querySelectorAll("th").forEach((cell) => (cell.scope = "col"));
    node.tBodies[0].querySelectorAll("th").forEach((cell) => (cell.scope = "row"));
  }

  function fillRow(row, content) {
    write(row.cells[0], content.label);
    if (content.key) row.dataset.key = content.key;
    content.cells.forEach((cell, i) => {
      const node = row.cells[i + 1];
      write(node, cell.text);
      if (node.dataset.tone !== cell.tone) node.dataset.tone = cell.tone;
      attribute(node, "title", cell.title);
    });
  }

  function badge(id, text) {
    show($(id), text !== null);
    if (text !== null) write($(id), text);
  }

  function coverage(t, source) {
    return t.shortDate(source.first) + " \u2013 " + t.shortDate(source.last) + ", " + t.count("source.maps.count", source.snapshots);
  }

  /** Write the card of the source. It changes with the source and the language, never with the day. */
  function sourceCard(t, source) {
    const card = $("source-card");
    const list = element("dl", "facts");
    const fact = (key, value) => value && list.append(element("dt", "", t.say(key)), value.nodeType ? value : element("dd", "", value));
    fact("source.publisher", source.publisher);
    fact("source.address", address(source.address));
    fact("source.reliability", t.say("admiralty." + source.reliability));
    fact("source.coverage", coverage(t, source));
    fact("source.regions", source.regions.map((id) => t.say("region." + id)).join(", "));
    fact("source.terms", source.terms.text[t.lang]);
    card.replaceChildren(element("h2", "card-title", t.say("source.title")), element("p", "source-name", source.title[t.lang]), element("p", "note", source.note[t.lang]), list);
  }

  function address(url) {
    const cell = element("dd");
    const plain = (url || "").replace(/^https?:\/\//, "");
    if (!/^https?:\/\//.test(url || "")) {
      cell.textContent = plain;
      return plain ? cell : "";
    }
    const link = element("a", "", plain);
    Object.assign(link, { href: url, rel: "noopener noreferrer", target: "_blank" });
    cell.append(link);
    return cell;
  }

  /** Write everything about the day. */
  function day(model, t, view) {
    const { story } = salient;
    const regions = story.regionsOf(view.region);
    const first = story.headline(model, t, view, regions[0]);
    number("figure", first, t);
    bar($("figure-bar"), first);
    show($("figure-bar"), first.known);
    show($("second"), regions.length > 1);
    if (regions.length > 1) number("second", story.headline(model, t, view, regions[1]), t);
    table($("changes"), story.changes(model, t, view));
    table($("areas"), story.areas(model, t, view));
    const notes = salient.standing.notes(t, view.first, model.timelines[view.source], view.day);
    const said = (kind) => notes.filter((note) => note.kind === kind).map(({ text }) => text).join(". ") || null;
    ["held", "incomplete", "carried"].forEach((kind) => badge("badge-" + kind, said(kind)));
  }

  salient.panel = { $, write, show, attribute, element, translate, name, table, day, sourceCard, badge };
})(typeof window === "undefined" ? globalThis : window);
