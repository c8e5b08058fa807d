/* What the drawer says of a file: what it will show, what the reader should know before, why it cannot be made. */

import { sourceById } from "../../data/manifest.js";
import { LAYERS } from "../../lib/address.js";
import { sourcesOf, termsOf } from "../terms.js";
import { pictureCount, pictureProblem } from "./problems.js";

/**
 * @import { Page } from "../../page.js"
 * @import { Subject } from "./address.js"
 * @import { Problem } from "./problems.js"
 * @import { PictureSettings } from "./settings.js"
 * @import { Words } from "../../types.js"
 */

/** @typedef {{ page: Page, settings: PictureSettings, subject: Subject }} PictureWish - the file that is asked for */

/** Return the days that a file shows.
 *
 * @param {PictureWish} wish
 */
function whenText({ page: { t }, settings: { kind, spread }, subject }) {
  const { date, dates, from, to } = subject;
  if (kind === "snapshot") return t.date(date);
  if (kind === "sheet" && spread === "dates") return dates.map((iso) => t.shortDate(iso)).join(", ");
  return from && to ? t.say("snap.told.period", { from: t.shortDate(from), to: t.shortDate(to) }) : "";
}

/** Return what a picture is compared with; "" where it is no comparison.
 *
 * @param {PictureWish} wish
 */
function comparedText({ page: { t, manifest }, settings: { kind }, subject: { compare } }) {
  if (!compare || kind !== "snapshot") return "";
  const [id, date] = compare.split("@");
  const source = sourceById(manifest, id).title[t.lang];
  return t.say("snap.told.compare", { source, date: t.shortDate(date) });
}

/** Return one line on what a file will show.
 *
 * @param {PictureWish} wish
 * @returns {string}
 */
export function pictureSummary(wish) {
  const { page, settings, subject } = wish;
  const { t, manifest } = page;
  const left = LAYERS.filter((name) => !subject.layers.includes(name));
  const names = left.map((name) => t.say("snap.layer." + name)).join(", ");
  return [
    sourceById(manifest, subject.source).title[t.lang],
    whenText(wish),
    t.say("region." + subject.region),
    t.say(settings.extent === "view" ? "snap.told.view" : "snap.told.region"),
    comparedText(wish),
    left.length ? t.say("snap.told.without", { names }) : "",
  ]
    .filter(Boolean)
    .join(" \u00b7 ");
}

/** Return a size in bytes, for people.
 *
 * @param {Words} t
 * @param {number} bytes
 * @returns {string}
 */
export const bytesText = (t, bytes) =>
  bytes < 1e6
    ? t.number(Math.max(1, bytes / 1e3), 0) + " " + t.say("snap.kb")
    : t.number(bytes / 1e6, 1) + " " + t.say("snap.mb");

/** @param {PictureWish} wish */
const termsFor = ({ page: { manifest, state }, settings }) =>
  termsOf(sourcesOf(manifest, state, settings.kind === "snapshot"));

/** Return why this server or the terms of a source forbid a file, or null.
 *
 * @param {PictureWish} wish
 */
function forbidden(wish) {
  const { t, boot } = wish.page;
  if (!boot.pictures.drawn) return t.say("snap.off");
  const { rule, source } = termsFor(wish);
  if (rule !== "none") return null;
  return t.say("snap.terms.none", { source: source.title[t.lang], terms: source.terms.text[t.lang] });
}

/** Return why a file cannot be made because of what it is compared with, or null.
 *
 * @param {PictureWish} wish
 * @returns {Problem | null}
 */
function badCompared({ page, settings, subject: { compare } }) {
  if (settings.kind !== "snapshot" || !compare) return null;
  const [id, date] = compare.split("@");
  const { first, last } = sourceById(page.manifest, id);
  return first <= date && date <= last ? null : ["snap.bad.compare", { first, last }];
}

/** Return why a file cannot be made as it is asked for, or null.
 *
 * @param {PictureWish} wish
 */
function faulty(wish) {
  const { page, settings, subject } = wish;
  const { t, boot } = page;
  const source = page.source();
  const found = pictureProblem(settings.kind, settings, subject, source, boot.pictures) || badCompared(wish);
  if (!found) return null;
  const [key, values] = found;
  const told = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === "number" ? t.number(value, 0) : t.date(value),
  ]);
  const about = { source: source.title[t.lang], region: t.say("region." + subject.region) };
  return t.say(key, { ...about, ...Object.fromEntries(told) });
}

/** Return why a file cannot be made, or null.
 *
 * @param {PictureWish} wish
 * @returns {string | null}
 */
export const reasonAgainst = (wish) => forbidden(wish) || faulty(wish);

/** Return how long an animation lasts.
 *
 * @param {PictureWish} wish
 */
function lengthText({ page: { t }, settings, subject }) {
  const { kind, speed } = settings;
  const n = pictureCount(kind, settings, subject);
  const seconds = t.number(n / speed, n < 10 * speed ? 1 : 0);
  return t.say("snap.lasts", { frames: t.count("snap.frames", n), seconds });
}

/** Return what the reader should know before: marks, length, what is left out.
 *
 * @param {PictureWish} wish
 * @param {string | null} stop - why it cannot be made
 * @returns {{ rule: string, lines: string[] }}
 */
export function remarksOn(wish, stop) {
  const { t, state } = wish.page;
  const { kind } = wish.settings;
  const { rule, source } = termsFor(wish);
  const lines = [];
  if (rule === "personal") lines.push(t.say("snap.terms.personal", { source: source.title[t.lang] }));
  if (!stop && kind === "animation") lines.push(lengthText(wish));
  if (kind === "snapshot" && state.compare && state.mode !== "changes") lines.push(t.say("snap.changes"));
  if (kind !== "snapshot" && state.compare) lines.push(t.say("snap.uncompared"));
  return { rule, lines };
}
