/* The share menu: a live link, a frozen one, and what to paste into a web page.
 *
 * A live link shows the newest data, a frozen one those of the revision that it names. Both say day and source even
 * where they are the usual ones: what is usual here may change.
 */
(function (root) {
  "use strict";
  const salient = ((root.dash_clientside = root.dash_clientside || {}).salient = root.dash_clientside.salient || {});

  const { $, write, show, element } = salient.panel || {};
  const GAP = 8; // px
  const FRAME = { width: 800, height: 520 }; // px
  const PICTURE = { width: 1600, height: 900 };

  /** Return the query of a state, with `revision` or without any. Pure. */
  function query(state, context, revision) {
    const unusual = { ...context, source: "", date: () => "" }; // so that nothing is left out as usual
    return salient.url.format({ ...state, rev: revision || null }, unusual);
  }

  /** Return `text` as it stands in an attribute or between tags. Pure. */
  const escape = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

  /** Return the code of a frame. Pure. */
  function frameCode(address, title) {
    return `<iframe src="${escape(address)}" title="${escape(title)}" width="${FRAME.width}" height="${FRAME.height}" loading="lazy" style="border:0;max-width:100%"></iframe>`;
  }

  /** Return the code of a picture with its credit. words: {alt, credit, link}. Pure. */
  function pictureCode(address, page, words) {
    const image = `<img src="${escape(address)}" alt="${escape(words.alt)}" width="${PICTURE.width}" height="${PICTURE.height}" loading="lazy" style="max-width:100%;height:auto">`;
    return `<figure>${image}<figcaption>${escape(words.credit)} <a href="${escape(page)}">${escape(words.link)}</a></figcaption></figure>`;
  }

  /** Return the query of the picture of a state. Pure. */
  function pictureQuery(state, screen, revision) {
    const { source, date, region, compare, layers, view, claim, place, theme, lang, from, to } = state;
    return salient.snapshot.join({
      date, source, region, compare, from, to,
      layers: layers.length < salient.url.LAYERS.length ? layers.join(",") : null,
      view: view ? salient.snapshot.viewOf({ view, screen }) : null,
      claim, place,
      theme: theme === "dark" ? "dark" : null,
      lang: lang === "en" ? null : lang,
      rev: revision,
    });
  }

  function make(page, app) {
    const menu = $("share-menu");
    const opener = $("share");
    const base = () => root.location.origin + page.boot.prefix;
    const link = (revision, path) => base() + (path || "") + "?" + query(page.state, page.context, revision);

    function words(address) {
      const { t, model, state } = page;
      const title = page.source().title[t.lang];
      const figure = salient.story.figures(model, t, page.view());
      const values = { region: t.say("region." + state.region), date: t.date(state.date), source: title, figure };
      const credit = t.say("share.credit", { credit: t.told(page.source(), "credit").text, date: values.date });
      return { alt: (page.told && page.told()) || t.say("share.alt", values), title: t.say("share.frame.title", values), credit, link: t.say("share.link"), address };
    }

    /** Return why there is no code to embed, or null. */
    function withheld() {
      const { rule, source } = salient.snapshot.terms(salient.snapshot.sourcesOf(page.manifest, page.state, true));
      return rule === "free" ? null : page.t.say("share.withheld." + rule, { source: source.title[page.t.lang] });
    }

    function choices() {
      const now = $("share-which").value || "live";
      const option = (name) => Object.assign(element("option", "", page.t.say("share.which." + name)), { value: name });
      $("share-which").replaceChildren(option("live"), option("frozen"));
      $("share-which").value = now;
    }

    function fill() {
      choices();
      const { revision } = page.manifest;
      $("share-live-text").value = link(null);
      $("share-frozen-text").value = link(revision);
      write($("share-frozen-about"), page.t.say("share.frozen.about", { revision }));
      embed();
    }

    function embed() {
      const reason = withheld();
      const revision = $("share-which").value === "frozen" ? page.manifest.revision : null;
      write($("share-withheld"), reason || "");
      show($("share-withheld"), Boolean(reason));
      show($("share-codes"), !reason);
      if (reason) return;
      const said = words();
      const box = $("map-section");
      show($("share-noframe"), !page.settings.framing);
      show($("share-frame"), Boolean(page.settings.framing));
      show($("share-picture"), page.boot.pictures.drawn);
      $("share-frame-text").value = frameCode(link(revision, "embed"), said.title);
      $("share-picture-text").value = pictureCode(base() + "snapshot.png?" + pictureQuery(page.state, { width: box.clientWidth, height: box.clientHeight }, revision), link(revision), said);
    }

    // --- the menu ---

    function place() {
      const box = opener.getBoundingClientRect();
      menu.style.setProperty("--top", (box.bottom + GAP).toFixed(0) + "px");
      menu.style.setProperty("--right", Math.max(GAP, document.documentElement.clientWidth - box.right).toFixed(0) + "px");
    }

    const isOpen = () => !menu.hidden;

    function set(open, focus) {
      if (open === isOpen()) return;
      opener.setAttribute("aria-expanded", String(open));
      menu.hidden = !open;
      if (!open) return focus && opener.focus();
      fill();
      place();
      return $("share-live-copy").focus();
    }

    const toggle = () => page.timeline && set(!isOpen(), true);

    async function copy(name) {
      const field = $("share-" + name + "-text");
      const done = await salient.clip.text(field.value, menu);
      if (!done) field.select();
      salient.header.toast(page.t.say(done ? "share.copied." + name : "share.failed"));
    }

    function outside(event) {
      if (isOpen() && !menu.contains(event.target) && !opener.contains(event.target)) set(false);
    }

    function press(event) {
      if (event.key !== "Escape" || !isOpen()) return;
      event.preventDefault();
      set(false, true);
    }

    opener.addEventListener("click", toggle);
    $("share-close").addEventListener("click", () => set(false, true));
    $("share-which").addEventListener("change", embed);
    ["live", "frozen", "frame", "picture"].forEach((name) => {
      $("share-" + name + "-copy").addEventListener("click", () => copy(name));
      $("share-" + name + "-text").addEventListener("focus", (event) => event.target.select());
    });
    document.addEventListener("pointerdown", outside);
    document.addEventListener("keydown", press);
    menu.addEventListener("focusout", (event) => event.relatedTarget && outside({ target: event.relatedTarget }));

    const all = () => isOpen() && fill();
    return { all, day: all, resized: () => isOpen() && place() };
  }

  salient.share = { query, escape, frameCode, pictureCode, pictureQuery };
  salient.parts = salient.parts || [];
  salient.parts.push(make);
})(typeof window === "undefined" ? globalThis : window);
