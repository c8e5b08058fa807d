/* The snapshot drawer: a picture, animation, sheet or deck of what the page shows, previewed, then saved or copied. */

import { copyText, whyNoPictures } from "../lib/clipboard.js";
import { $, element, show, write } from "../lib/dom.js";
import { tabTarget } from "../lib/keys.js";
import { absolute } from "./codes.js";
import { Form } from "./form.js";
import { PictureJob } from "./job.js";
import { fileName, pictureAddress, pictureView, previewOf } from "./pictures/address.js";
import { isLong } from "./pictures/problems.js";
import { formatOf, readSettings, sidesOf, writeSettings } from "./pictures/settings.js";
import { pictureSummary, reasonAgainst, remarksOn } from "./pictures/words.js";
import { Preview } from "./preview.js";
import { memory } from "./remembered.js";

/**
 * @import { Player } from "../curve/player.js"
 * @import { Page } from "../page.js"
 * @import { Subject } from "./pictures/address.js"
 * @import { PictureSettings } from "./pictures/settings.js"
 * @import { PictureWish } from "./pictures/words.js"
 */

const COPIED = ["snapshot", "sheet"]; // kinds that the clipboard takes

/** @typedef {{ from: string, to: string, dates: string[] }} Days - of a file that shows several */

/** The drawer, in a dialog. */
export class Drawer {
  #page;
  #player;
  #settings;
  /** @type {Days} */
  #days = { from: "", to: "", dates: [] };
  #daysOf = ""; // what they were chosen for
  #preview;
  #form;
  #job;

  /**
   * @param {Page} page
   * @param {{ player: Player }} joints
   */
  constructor(page, { player }) {
    this.#page = page;
    this.#player = player;
    this.#settings = readSettings(memory.load(), page.boot.pictures);
    this.#preview = new Preview(() => page.t);
    this.#job = new PictureJob({
      words: () => page.t,
      kept: (address) => this.#preview.blob(address),
      changed: () => this.#draw(),
    });
    this.#form = new Form(page, {
      settings: () => this.#settings,
      set: (patch) => this.#set(patch),
      days: () => this.#days,
      setDays: (patch) => this.#setDays(patch),
    });
    this.#listen();
  }

  get #kinds() {
    return this.#page.boot.pictures.kinds;
  }

  #listen() {
    const dialog = $("snap-dialog");
    for (const kind of this.#kinds)
      $("snap-tab-" + kind).addEventListener("click", () => this.#set({ kind }));
    $("snap-tabs").addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => this.#press(event));
    $("snapshot").addEventListener("click", () => this.open());
    $("snap-close").addEventListener("click", () => dialog.close());
    dialog.addEventListener("click", (/** @type {Event} */ event) => {
      if (event.target === dialog) dialog.close();
    });
    dialog.addEventListener("close", () => this.#preview.stop());
    $("snap-download").addEventListener("click", () => this.#download());
    $("snap-copy").addEventListener("click", () => this.#copy());
    $("snap-address").addEventListener("click", () => this.#copyAddress());
  }

  // --- what is shown, and what is chosen ---

  /** @returns {Subject} */
  #subject() {
    const { state, manifest, timeline, boot } = this.#page;
    const { source, date, region, known, compare, layers, view, lang, from, to } = state;
    const { clientWidth: width, clientHeight: height } = $("map-section");
    const changes = timeline ? timeline.changes.map((day) => this.#page.isoOf(day)) : [];
    return {
      ...{ source, date, region, known, compare, layers, lang, changes },
      view: view && pictureView(view, { width, height }, boot.pictures),
      period: { from, to },
      revision: manifest.revision,
      ...this.#days,
    };
  }

  /** The period begins as the page's own; what the reader changes here stays until the page's is another. */
  #usualDays() {
    const { state, settings } = this.#page;
    const { id, first, last } = this.#page.source();
    const key = [id, state.from, state.to].join();
    if (key === this.#daysOf) return;
    this.#daysOf = key;
    const since = settings.since < first || settings.since >= last ? first : settings.since;
    const from = state.from && state.from > first ? state.from : since;
    const to = state.to && state.to < last ? state.to : last;
    this.#days = { from, to, dates: [] };
  }

  /** @param {Partial<PictureSettings>} patch */
  #set(patch) {
    this.#settings = Object.assign({ ...this.#settings }, patch);
    memory.save(writeSettings(this.#settings));
    this.#draw();
  }

  /** @param {Partial<Days>} patch */
  #setDays(patch) {
    this.#days = { ...this.#days, ...patch };
    this.#draw();
  }

  /** @returns {PictureWish} */
  #wish() {
    return { page: this.#page, settings: this.#settings, subject: this.#subject() };
  }

  // --- drawing the drawer ---

  #draw() {
    const { t } = this.#page;
    const wish = this.#wish();
    const { kind } = this.#settings;
    const stop = reasonAgainst(wish);
    this.#drawTabs(kind);
    this.#form.fill();
    write($("snap-told"), pictureSummary(wish));
    write(
      $("snap-download-text"),
      t.say("snap.download", { format: formatOf(kind, this.#settings).toUpperCase() }),
    );
    this.#drawRemarks(wish, stop);
    this.#drawActions(kind, stop);
    if (stop) this.#preview.none(stop);
    else this.#drawPreview(wish);
  }

  /** @param {string} kind */
  #drawTabs(kind) {
    for (const name of this.#kinds) {
      const tab = $("snap-tab-" + name);
      tab.setAttribute("aria-selected", String(name === kind));
      tab.tabIndex = name === kind ? 0 : -1;
    }
    $("snap-pane").setAttribute("aria-labelledby", "snap-tab-" + kind);
  }

  /**
   * @param {PictureWish} wish
   * @param {string | null} stop
   */
  #drawRemarks(wish, stop) {
    const { rule, lines } = remarksOn(wish, stop);
    const box = $("snap-remarks");
    box.replaceChildren(...lines.map((line) => element("p", "", line)));
    box.dataset.rule = rule;
    show(box, lines.length > 0);
  }

  /**
   * @param {string} kind
   * @param {string | null} stop
   */
  #drawActions(kind, stop) {
    const busy = this.#job.busy();
    const copied = COPIED.includes(kind);
    const reason = whyNoPictures();
    $("snap-download").disabled = Boolean(stop) || busy;
    $("snap-address").disabled = Boolean(stop);
    $("snap-copy").disabled = Boolean(stop || reason) || busy;
    show($("snap-copy"), copied);
    show($("snap-why"), Boolean(copied && reason && !stop));
    write($("snap-why"), reason ? this.#page.t.say(reason) : "");
    show($("snap-job"), busy);
    show($("snap-buttons"), !busy);
  }

  /** @param {PictureWish} wish */
  #drawPreview(wish) {
    const { t, boot } = this.#page;
    const { kind } = this.#settings;
    const { address, date } = previewOf(kind, this.#settings, wish.subject, boot.pictures);
    const dated = date && kind !== "snapshot";
    write($("snap-caption"), dated ? t.say("snap.caption." + kind, { date: t.date(date) }) : "");
    show($("snap-caption"), Boolean(dated));
    const shape = sidesOf(kind, this.#settings, boot.pictures);
    const alt = t.say("snap.alt", { what: pictureSummary(wish) });
    this.#preview.wish(boot.prefix + address, alt, shape);
  }

  // --- files ---

  #address(settings = this.#settings) {
    return this.#page.boot.prefix + pictureAddress(settings.kind, settings, this.#subject());
  }

  #isLong() {
    return isLong(this.#settings.kind, this.#settings, this.#subject());
  }

  #download() {
    const name = fileName(this.#settings.kind, this.#settings, this.#subject());
    this.#job.download(this.#address(), name, this.#isLong());
  }

  /** Copy the picture as PNG, whatever the format of the file is. */
  #copy() {
    const { kind } = this.#settings;
    this.#job.copy(this.#address({ ...this.#settings, [kind + ".format"]: "png" }), this.#isLong());
  }

  async #copyAddress() {
    const done = await copyText(absolute(this.#address(), document.baseURI), $("snap-dialog"));
    this.#job.tell(this.#page.t.say(done ? "snap.address.copied" : "share.failed"));
  }

  // --- opening ---

  /** Open the drawer. */
  open() {
    const dialog = $("snap-dialog");
    if (!this.#page.timeline || dialog.open) return;
    this.#player.pause();
    this.#usualDays();
    this.#job.tell("");
    dialog.showModal();
    this.#draw();
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    const held = event.altKey || event.ctrlKey || event.metaKey;
    const now = this.#kinds.indexOf(this.#settings.kind);
    const at = held ? null : tabTarget(event.key, now, this.#kinds.length);
    if (at === null) return;
    event.preventDefault();
    this.#set({ kind: this.#kinds[at] });
    $("snap-tab-" + this.#kinds[at]).focus();
  }
}
