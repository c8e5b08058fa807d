/* The notice that the server has a newer publication than the page: the reader takes it, and keeps the view, or closes
 * the notice, which comes again for a still newer one.
 *
 * A page that is pinned to a revision never asks. A map inside another page has no notice: where it shows the last day,
 * it goes on to the new one while nobody is using it, else it stays as it is. Nothing interrupts playback.
 */

import { $, show, write } from "../lib/dom.js";
import { embedded } from "../lib/frame.js";
import { createAsker } from "./asker.js";
import { checkNewest, isAtEnd, newsOf, queryOfNewest } from "./newest.js";

/**
 * @import { Player } from "../curve/player.js"
 * @import { Page } from "../page.js"
 * @import { Newest, News, Words } from "../types.js"
 */

const PATIENCE = 20_000; // ms
const NOT_MODIFIED = 304;
const NOT_FOUND = 404;

/** Return the newest publication if it is not the known one, undefined if it is, null where nothing tells of any.
 *
 * @param {string} address
 * @param {string} known - revision
 * @returns {Promise<Newest | null | undefined>}
 */
async function fetchNewest(address, known) {
  const response = await fetch(address, {
    cache: "no-store",
    credentials: "same-origin",
    headers: { "If-None-Match": `"${known}"` },
    signal: AbortSignal.timeout(PATIENCE),
  });
  if (response.ok) return checkNewest(await response.json());
  await response.body?.cancel(); // what nobody reads counts as open
  if (response.status === NOT_MODIFIED) return undefined;
  if (response.status === NOT_FOUND) return null;
  throw new Error(address + ": " + response.status);
}

/** Return the sentence on what is new. Pure.
 *
 * @param {Words} t
 * @param {News} news
 */
const sentence = (t, { day }) => (day ? t.say("newer.map", { date: t.date(day) }) : t.say("newer.revised"));

/** Write what is new, and what the reader can do. Returns the sentence.
 *
 * @param {Page} page
 * @param {News} news
 */
function writeNotice({ t, state, context }, news) {
  const text = sentence(t, news);
  write($("newer-text"), text);
  write($("newer-take"), t.say(news.day && isAtEnd(state, context) ? "newer.show" : "newer.update"));
  return text;
}

/** Load the page anew where it is: all that it shows is in the address.
 *
 * @param {Page} page
 * @param {Newest | null} newest
 */
function takeNewest({ state, context }, newest) {
  const { pathname } = window.location;
  const query = queryOfNewest(state, context);
  window.history.replaceState({ taken: newest?.revision }, "", pathname + "?" + query);
  window.location.reload();
}

/** Return the notice.
 *
 * @param {Page} page
 * @param {{ player: Player }} joints
 */
export function createNewerNotice(page, { player }) {
  const before = window.history.state?.taken; // what the page was loaded anew for
  /** @type {Newest | null} */
  let newest = null;
  let said = "";
  let closed = ""; // the revision of which the reader does not want to hear

  async function ask() {
    if (page.state.rev) return true;
    const known = newest?.revision ?? page.manifest.revision;
    const found = await fetchNewest(page.boot.prefix + "revision.json", known);
    if (found) newest = found;
    draw();
    return found !== null;
  }

  function draw() {
    if (player.playing()) return;
    const news = page.state.rev ? null : newsOf(page.manifest, page.state.source, newest);
    if (embedded) follow(news);
    else tell(news);
  }

  /** @param {News | null} news */
  function follow(news) {
    const used = document.hasFocus() && document.activeElement !== document.body;
    const tried = newest?.revision === before; // a server beside this one may still have the old one
    if (news && !used && !tried && isAtEnd(page.state, page.context)) take();
  }

  /** @param {News | null} news */
  function tell(news) {
    const wanted = news !== null && newest?.revision !== closed;
    show($("badge-newer"), wanted);
    if (!wanted || !newest) return;
    const text = writeNotice(page, news);
    if (said !== newest.revision) write($("live"), text);
    said = newest.revision;
  }

  const take = () => takeNewest(page, newest);

  function close() {
    closed = newest?.revision ?? "";
    draw();
    $("slider").focus(); // the button that was pressed is gone
  }

  const asker = createAsker(ask);
  $("newer-take").addEventListener("click", take);
  $("newer-close").addEventListener("click", close);
  document.addEventListener("visibilitychange", asker.seen);
  asker.seen();
  return { all: draw, day: draw };
}
