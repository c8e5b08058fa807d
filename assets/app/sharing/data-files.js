/* Files for other programs, published with the bundle: which there are of the sources that are shown, or why none. */

import { $, element } from "../lib/dom.js";
import { sourcesOf } from "./terms.js";

/**
 * @import { Page } from "../page.js"
 * @import { Download, Manifest, Source, Words } from "../types.js"
 */

/** @type {Record<string, string>} */
const NAMES = { gpkg: "GeoPackage", geojson: "GeoJSON", kmz: "KMZ", xlsx: "Excel" };
const SMALL = 1e5; // bytes: below, a tenth of a MB says too little

/** Return the files of a source. Pure.
 *
 * @param {Pick<Manifest, "downloads">} manifest
 * @param {Pick<Source, "id">} source
 * @returns {Download[]}
 */
export const filesOf = ({ downloads = [] }, { id }) =>
  downloads.filter((file) => file.source === id && file.format in NAMES);

/** Tell whether files of a source's maps may be handed to everybody: as in geodata/showing/licence.py. Pure.
 *
 * @param {Pick<Source, "terms">} source
 * @returns {boolean}
 */
export const isFree = ({ terms }) => terms.display && terms.redistribute && terms.pictures === "free";

/** Return the sentence on a source's files: whose they are, or why there are none. Pure.
 *
 * @param {Words} t
 * @param {Source} source
 * @param {Download[]} files
 * @returns {string}
 */
export function aboutFiles(t, source, files) {
  const values = { source: source.title[t.lang], terms: source.terms.text[t.lang] };
  if (!isFree(source)) return t.say("data.withheld", values);
  if (!files.length) return t.say("data.none", values);
  const credit = t.told(source, "credit").text;
  return t.say("data.about", { ...values, credit, revision: files[0].revision });
}

/** Return a size as people write it. Pure.
 *
 * @param {Words} t
 * @param {number} bytes
 * @returns {string}
 */
export const sizeText = (t, bytes) =>
  bytes < SMALL
    ? t.number(Math.ceil(bytes / 1e3), 0) + " " + t.say("data.kb")
    : t.number(bytes / 1e6, 1) + " " + t.say("snap.mb");

/** Return the name under which a file is saved. Pure.
 *
 * @param {Source} source
 * @param {Download} file
 * @returns {string}
 */
export const savedName = ({ id, last }, { ending }) => `salient-${id}-${last}.${ending}`;

/** Write what there is of the sources that are shown.
 *
 * @param {Page} page
 */
export function drawDataFiles(page) {
  const shown = sourcesOf(page.manifest, page.state, true);
  $("share-data").replaceChildren(...shown.map((source) => sourcePart(page, source)));
}

/**
 * @param {Page} page
 * @param {Source} source
 */
function sourcePart(page, source) {
  const { t, manifest } = page;
  const title = source.title[t.lang];
  const files = isFree(source) ? filesOf(manifest, source) : [];
  const part = element("section", "data-source");
  const list = element("ul", "data-files");
  list.append(...files.map((file) => line(page, source, file)));
  part.append(
    element("h4", "", source.reconstructed ? t.say("data.rebuilt", { source: title }) : title),
    ...(files.length ? [list] : []),
    element("p", "note", aboutFiles(t, source, files)),
  );
  return part;
}

/**
 * @param {Page} page
 * @param {Source} source
 * @param {Download} file
 */
function line(page, source, file) {
  const { t, boot } = page;
  const link = Object.assign(element("a", "data-file"), {
    href: boot.prefix + "data/" + file.name,
    download: savedName(source, file),
  });
  link.append(
    element("b", "", NAMES[file.format]),
    " ",
    element("span", "data-for", t.say("data." + file.format)),
    " ",
    element("span", "data-size", sizeText(t, file.bytes)),
  );
  const item = element("li");
  item.append(link);
  return item;
}
