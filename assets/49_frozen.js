/* A page that is pinned to an older revision: its manifest is fetched before anything else is done. */
(function (root) {
  "use strict";
  const salient = ((root.dash_clientside = root.dash_clientside || {}).salient = root.dash_clientside.salient || {});

  const { $, write, show } = salient.panel || {};
  const TOLD = ["revision", "first", "last", "window", "regions", "sources"]; // as in dashboard/boot.py

  /** Return the revision that an address asks for, or null. Pure. */
  const asked = (search) => salient.url.parse(search.replace(/^\?/, ""), { sources: [], date: () => "", latest: () => "" }).rev;

  /** Return a value all of whose texts are plain: names come from others, see dashboard/foreign.py. */
  const clean = (value) => JSON.parse(JSON.stringify(value, (_, part) => (typeof part === "string" ? salient.text.plain(part, Infinity) : part)));

  /** Return the boot data of a manifest, in place of those of the newest. Pure. */
  function adopt(boot, manifest) {
    const urls = Object.fromEntries(Object.entries(manifest.files).map(([name, { name: file }]) => [name, boot.prefix + "data/" + file]));
    let map = JSON.stringify(boot.figures.map);
    Object.entries(boot.urls).forEach(([name, url]) => (map = urls[name] ? map.replaceAll(JSON.stringify(url), JSON.stringify(urls[name])) : map));
    const kept = Object.fromEntries(TOLD.map((name) => [name, clean(manifest[name])]));
    return { ...boot, manifest: kept, urls, figures: { ...boot.figures, map: JSON.parse(map) }, frozen: { kind: "old", revision: manifest.revision } };
  }

  /** Tell whether an answer is the manifest of `revision`. Pure. */
  const isManifest = (found, revision) => Boolean(found) && found.revision === revision && Boolean(found.files && found.sources && found.sources.length);

  /** Return the query without its revision. Pure. */
  function without(search) {
    const query = new URLSearchParams(search);
    query.delete("rev");
    const text = query.toString().replace(/%2C/g, ",").replace(/%40/g, "@");
    return text ? "?" + text : "";
  }

  /** Return a promise of the boot data that the address asks for, or null where those at hand are right. */
  function load(boot) {
    const revision = asked(root.location.search);
    if (!revision || revision === boot.manifest.revision) return null;
    return fetch(boot, revision).catch((error) => instead(boot, revision, error.message === "404" ? "gone" : "error"));
  }

  async function fetch(boot, revision) {
    const response = await root.fetch(boot.prefix + "data/manifest." + revision + ".json", { credentials: "same-origin" });
    if (!response.ok) throw new Error(String(response.status));
    const manifest = await response.json();
    if (!isManifest(manifest, revision)) throw new Error("manifest");
    return adopt(boot, manifest);
  }

  /** Go on with the newest, and keep in mind why. */
  function instead(boot, revision, kind) {
    const { pathname, search, hash } = root.location;
    root.history.replaceState(null, "", pathname + without(search) + hash);
    return { ...boot, frozen: { kind, revision } };
  }

  function make(page) {
    const badge = $("badge-frozen");
    let closed = false;

    const now = () => page.boot.frozen || (page.state.rev ? { kind: "current", revision: page.state.rev } : null);

    function newest() {
      const query = salient.share.query(page.state, page.context, null);
      root.location.assign(root.location.pathname + "?" + query);
    }

    function again() {
      root.location.assign(root.location.pathname + "?" + salient.share.query(page.state, page.context, now().revision));
    }

    const ACTIONS = { old: ["frozen.newest", newest], current: ["frozen.follow", () => follow()], gone: ["close", () => close()], error: ["retry", again] };

    function follow() {
      page.set({ rev: null });
      all();
    }

    function close() {
      closed = true;
      all();
    }

    function all() {
      const frozen = now();
      show(badge, Boolean(frozen) && !closed);
      if (!frozen || closed) return;
      badge.dataset.kind = frozen.kind;
      write($("frozen-text"), page.t.say("frozen." + frozen.kind, { revision: frozen.revision }));
      write($("frozen-action"), page.t.say(ACTIONS[frozen.kind][0]));
    }

    $("frozen-action").addEventListener("click", () => ACTIONS[now().kind][1]());
    return { all };
  }

  salient.frozen = { asked, adopt, isManifest, without, load };
  salient.parts = salient.parts || [];
  salient.parts.push(make);
})(typeof window === "undefined" ? globalThis : window);
