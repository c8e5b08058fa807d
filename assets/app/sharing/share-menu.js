/* The share menu: a live link, a frozen one, and what to paste into a web page.
 *
 * A live link shows the newest data, a frozen one those of the revision that it names. Both say day and source even
 * where they are the usual ones: what is usual here may change.
 */

import { copyText } from "../lib/clipboard.js";
import { $, element, show, write } from "../lib/dom.js";
import { toast } from "../lib/toast.js";
import { figuresText } from "../sentences/day.js";
import { absolute, frameCode, pictureCode, pictureQuery, shareQuery } from "./codes.js";
import { drawDataFiles } from "./data-files.js";
import { pictureView } from "./pictures/address.js";
import { sourcesOf, termsOf } from "./terms.js";

/** @import { Page } from "../page.js" */

const GAP = 8; // px

/** The menu. */
export class ShareMenu {
  #page;
  #joints;
  #menu = $("share-menu");
  #opener = $("share");

  /**
   * @param {Page} page
   * @param {{ told: () => string | null }} joints - told: of a chosen claim or place
   */
  constructor(page, joints) {
    this.#page = page;
    this.#joints = joints;
    this.#listen();
  }

  #listen() {
    this.#opener.addEventListener("click", () => this.#toggle());
    $("share-close").addEventListener("click", () => this.#set(false, true));
    $("share-which").addEventListener("change", () => this.#embed());
    for (const name of ["live", "frozen", "frame", "picture"]) {
      const field = $("share-" + name + "-text");
      $("share-" + name + "-copy").addEventListener("click", () => this.#copy(name));
      field.addEventListener("focus", () => field.select());
    }
    document.addEventListener("pointerdown", ({ target }) => this.#outside(target));
    document.addEventListener("keydown", (event) => this.#press(event));
    this.#menu.addEventListener("focusout", (/** @type {FocusEvent} */ { relatedTarget }) => {
      if (relatedTarget) this.#outside(relatedTarget);
    });
  }

  // --- links and codes ---

  #base() {
    return absolute(this.#page.boot.prefix, document.baseURI);
  }

  /**
   * @param {string | null} revision
   * @param {string} [path]
   */
  #link(revision, path) {
    return this.#base() + (path || "") + "?" + shareQuery(this.#page.state, this.#page.context, revision);
  }

  #words() {
    const { t, model, state } = this.#page;
    const title = this.#page.source().title[t.lang];
    const figure = figuresText(model, t, this.#page.view());
    const values = {
      region: t.say("region." + state.region),
      date: t.date(state.date),
      source: title,
      figure,
    };
    const credit = t.say("share.credit", {
      credit: t.told(this.#page.source(), "credit").text,
      date: values.date,
    });
    return {
      alt: this.#joints.told() || t.say("share.alt", values),
      title: t.say("share.frame.title", values),
      credit,
      link: t.say("share.link"),
    };
  }

  /** Return why there is no code to embed, or null. */
  #withheld() {
    const { t, state, manifest } = this.#page;
    const { rule, source } = termsOf(sourcesOf(manifest, state, true));
    return rule === "free" ? null : t.say("share.withheld." + rule, { source: source.title[t.lang] });
  }

  #choices() {
    const now = $("share-which").value || "live";
    /** @param {string} name */
    const option = (name) =>
      Object.assign(element("option", "", this.#page.t.say("share.which." + name)), { value: name });
    $("share-which").replaceChildren(option("live"), option("frozen"));
    $("share-which").value = now;
  }

  #fill() {
    const { t, manifest } = this.#page;
    this.#choices();
    const { revision } = manifest;
    $("share-live-text").value = this.#link(null);
    $("share-frozen-text").value = this.#link(revision);
    write($("share-frozen-about"), t.say("share.frozen.about", { revision }));
    drawDataFiles(this.#page);
    this.#embed();
  }

  #embed() {
    const reason = this.#withheld();
    const revision = $("share-which").value === "frozen" ? this.#page.manifest.revision : null;
    write($("share-withheld"), reason || "");
    show($("share-withheld"), Boolean(reason));
    show($("share-codes"), !reason);
    if (reason) return;
    const said = this.#words();
    show($("share-noframe"), !this.#page.settings.framing);
    show($("share-frame"), Boolean(this.#page.settings.framing));
    show($("share-picture"), this.#page.boot.pictures.drawn);
    $("share-frame-text").value = frameCode(this.#link(revision, this.#page.boot.embed), said.title);
    $("share-picture-text").value = pictureCode(
      this.#base() + "snapshot.png?" + pictureQuery(this.#page.state, this.#pictureView(), revision),
      this.#link(revision),
      said,
    );
  }

  #pictureView() {
    const { view } = this.#page.state;
    const { clientWidth: width, clientHeight: height } = $("map-section");
    return view && pictureView(view, { width, height }, this.#page.boot.pictures);
  }

  // --- the menu ---

  #place() {
    const box = this.#opener.getBoundingClientRect();
    this.#menu.style.setProperty("--top", (box.bottom + GAP).toFixed(0) + "px");
    this.#menu.style.setProperty(
      "--right",
      Math.max(GAP, document.documentElement.clientWidth - box.right).toFixed(0) + "px",
    );
  }

  #isOpen() {
    return !this.#menu.hidden;
  }

  /**
   * @param {boolean} open
   * @param {boolean} [focus]
   */
  #set(open, focus) {
    if (open === this.#isOpen()) return;
    this.#opener.setAttribute("aria-expanded", String(open));
    this.#menu.hidden = !open;
    if (open) {
      this.#fill();
      this.#place();
      $("share-live-copy").focus();
    } else if (focus) this.#opener.focus();
  }

  #toggle() {
    if (this.#page.timeline) this.#set(!this.#isOpen(), true);
  }

  /** @param {string} name */
  async #copy(name) {
    const field = $("share-" + name + "-text");
    const done = await copyText(field.value, this.#menu);
    if (!done) field.select();
    toast(this.#page.t.say(done ? "share.copied." + name : "share.failed"));
  }

  /** @param {EventTarget | null} target */
  #outside(target) {
    if (this.#isOpen() && !this.#menu.contains(target) && !this.#opener.contains(target)) this.#set(false);
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    if (event.key !== "Escape" || !this.#isOpen()) return;
    event.preventDefault();
    this.#set(false, true);
  }

  /** Write what depends on the state of the page. */
  all() {
    if (this.#isOpen()) this.#fill();
  }

  /** Another day is shown. */
  day() {
    this.all();
  }

  /** The page has another size. */
  resized() {
    if (this.#isOpen()) this.#place();
  }
}
