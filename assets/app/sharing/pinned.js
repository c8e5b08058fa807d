/* A page that is pinned to an older revision: its manifest is fetched before anything else is done. */

import { messageOf } from "../failure.js";
import { parseAddress } from "../lib/address.js";
import { $, show, write } from "../lib/dom.js";
import { plainText } from "../lib/words.js";
import { shareQuery } from "./codes.js";

/**
 * @import { Page } from "../page.js"
 * @import { Boot, Context, Frozen, Manifest } from "../types.js"
 */

const GONE = "404";

/** @typedef {Manifest & { files: Record<string, { name: string }> }} PublishedManifest */

/** @type {Context} */
const NOWHERE = {
  regions: [],
  languages: [],
  sources: [],
  source: "",
  date: () => "",
  latest: () => "",
  theme: "auto",
  lang: "en",
};

/** Return the revision that an address asks for, or null. Pure.
 *
 * @param {string} search
 * @returns {string | null}
 */
export const askedRevision = (search) => parseAddress(search.replace(/^\?/, ""), NOWHERE).rev;

/** Return a value all of whose texts are plain: names come from others, see dashboard/foreign_text.py.
 *
 * @param {unknown} value
 */
const clean = (value) =>
  JSON.parse(
    JSON.stringify(value, (_, part) => (typeof part === "string" ? plainText(part, Infinity) : part)),
  );

/** Return the boot data of a manifest, in place of those of the newest. Pure.
 *
 * @param {Boot} boot
 * @param {PublishedManifest} manifest
 * @returns {Boot}
 */
export function adoptManifest(boot, manifest) {
  const urls = Object.fromEntries(
    Object.entries(manifest.files).map(([name, { name: file }]) => [name, boot.prefix + "data/" + file]),
  );
  let map = JSON.stringify(boot.figures.map);
  for (const [name, url] of Object.entries(boot.urls))
    if (urls[name]) map = map.replaceAll(JSON.stringify(url), JSON.stringify(urls[name]));
  const { revision, first, last, window, regions, sources, downloads = [] } = manifest; // as in dashboard/page/boot.py
  const kept = clean({ revision, first, last, window, regions, sources, downloads });
  return {
    ...boot,
    manifest: kept,
    urls,
    figures: { ...boot.figures, map: JSON.parse(map) },
    frozen: { kind: "old", revision: manifest.revision },
  };
}

/** Tell whether an answer is the manifest of `revision`. Pure.
 *
 * @param {Partial<PublishedManifest> | null} found
 * @param {string} revision
 * @returns {found is PublishedManifest}
 */
export const isManifest = (found, revision) =>
  found?.revision === revision && Boolean(found.files && found.sources?.length);

/** Return the query without its revision. Pure.
 *
 * @param {string} search
 * @returns {string}
 */
export function withoutRevision(search) {
  const query = new URLSearchParams(search);
  query.delete("rev");
  const text = query.toString().replace(/%2C/g, ",").replace(/%40/g, "@");
  return text ? "?" + text : "";
}

/** Return the boot data that the address asks for, or null where those at hand are right.
 *
 * @param {Boot} boot
 * @returns {Promise<Boot | null>}
 */
export async function loadPinned(boot) {
  const revision = askedRevision(window.location.search);
  if (!revision || revision === boot.manifest.revision) return null;
  try {
    return await fetchBoot(boot, revision);
  } catch (error) {
    return instead(boot, revision, messageOf(error) === GONE ? "gone" : "error");
  }
}

/**
 * @param {Boot} boot
 * @param {string} revision
 */
async function fetchBoot(boot, revision) {
  const address = boot.prefix + "data/manifest." + revision + ".json";
  const response = await fetch(address, { credentials: "same-origin" });
  if (!response.ok) {
    await response.body?.cancel(); // what nobody reads counts as open
    throw new Error(String(response.status));
  }
  const manifest = await response.json();
  if (!isManifest(manifest, revision)) throw new Error("manifest");
  return adoptManifest(boot, manifest);
}

/** Go on with the newest, and keep in mind why.
 *
 * @param {Boot} boot
 * @param {string} revision
 * @param {Frozen["kind"]} kind
 * @returns {Boot}
 */
function instead(boot, revision, kind) {
  const { pathname, search, hash } = window.location;
  window.history.replaceState(null, "", pathname + withoutRevision(search) + hash);
  return { ...boot, frozen: { kind, revision } };
}

/** Go to the page at a revision, or at the newest.
 *
 * @param {Page} page
 * @param {string | null} revision
 */
function visit(page, revision) {
  window.location.assign(window.location.pathname + "?" + shareQuery(page.state, page.context, revision));
}

/** Return the badge that says which revision is shown.
 *
 * @param {Page} page
 */
export function createPinnedBadge(page) {
  let closed = false;

  /** @returns {Frozen | null} */
  const now = () =>
    page.boot.frozen || (page.state.rev ? { kind: "current", revision: page.state.rev } : null);

  /** By kind: what the button says, and does.
   *
   * @type {Record<Frozen["kind"], [string, (revision: string) => void]>}
   */
  const actions = {
    old: ["frozen.newest", () => visit(page, null)],
    current: ["frozen.follow", follow],
    gone: ["close", close],
    error: ["retry", (revision) => visit(page, revision)],
  };

  function follow() {
    page.set({ rev: null });
    all();
  }

  function close() {
    closed = true;
    all();
  }

  function all() {
    const badge = $("badge-frozen");
    const frozen = now();
    show(badge, Boolean(frozen) && !closed);
    if (!frozen || closed) return;
    badge.dataset.kind = frozen.kind;
    write($("frozen-text"), page.t.say("frozen." + frozen.kind, { revision: frozen.revision }));
    write($("frozen-action"), page.t.say(actions[frozen.kind][0]));
  }

  $("frozen-action").addEventListener("click", () => {
    const frozen = now();
    if (frozen) actions[frozen.kind][1](frozen.revision);
  });
  return { all };
}
