/* The claims of the panel: the list that can be filtered, the groups over it, and those in the Day pane. */

import { ALL_KINDS, CLAIM_SIDES, filterClaims, nearestClaim } from "../../data/claims.js";
import { regionsOf } from "../../data/manifest.js";
import { $, element, show, write } from "../../lib/dom.js";
import { embedded } from "../../lib/frame.js";
import { kindText } from "../../sentences/claims.js";
import { ClaimCard } from "./claim-card.js";
import { ClaimGroups } from "./claim-groups.js";
import { LeadClaim } from "./lead-claim.js";

/**
 * @import { Page } from "../../page.js"
 * @import { PanelFiles } from "../files.js"
 * @import { Navigation } from "../navigation.js"
 * @import { Tabs } from "../tabs.js"
 * @import { Claim } from "../../types.js"
 */

const BELOW = 12; // px between the tabs and what is brought into view

/**
 * @typedef {object} Joints
 * @property {PanelFiles} files
 * @property {Tabs} tabs
 * @property {Navigation} go
 * @property {() => void} retry - asks again for what could not be loaded
 */

/** Scroll the panel, never the page, so that a card is below the tabs.
 *
 * @param {Element | null} node
 */
function reveal(node) {
  const panel = $("panel");
  if (!node || embedded) return; // the card is all that the panel shows there
  if (panel.scrollHeight <= panel.clientHeight || getComputedStyle(panel).display === "contents") return;
  const box = node.getBoundingClientRect();
  const at = box.top - $("pane-claims").firstElementChild.getBoundingClientRect().bottom;
  const room = panel.getBoundingClientRect().bottom - box.bottom;
  if (at < 0 || room < 0) panel.scrollTop += at - BELOW;
}

/** Fill a picker, and keep what was picked.
 *
 * @param {string} id
 * @param {[string, string][]} options - value, text
 */
function fillPicker(id, options) {
  const before = $(id).value;
  $(id).replaceChildren(
    ...options.map(([value, text]) => Object.assign(element("option", "", text), { value })),
  );
  $(id).value = before;
}

/** Drives the claims. */
export class ClaimsList {
  #page;
  #files;
  #joints;
  #lead;
  #groups;
  /** @type {HTMLButtonElement[]} */
  #retries; // under the day, and over the whole list
  /** @type {Map<string, ClaimCard>} */
  #cards = new Map(); // of the whole list, by claim
  #listed = "";
  /** @type {string | null} */
  #presented = null; // the chosen claim that was brought into view

  /**
   * @param {Page} page
   * @param {Joints} joints
   */
  constructor(page, joints) {
    this.#page = page;
    this.#files = joints.files;
    this.#joints = joints;
    /** @param {Claim} claim */
    const made = (claim) => this.#card(claim).node;
    this.#lead = new LeadClaim(page, {
      files: joints.files,
      made,
      go: (claim) => joints.go.goTo(claim.date),
      absent: () => this.#absent(),
      all: () => joints.tabs.open("claims"),
    });
    this.#groups = new ClaimGroups(page, made);
    this.#retries = [this.#retryButton(), this.#retryButton()];
    $("lead-claim").append(this.#retries[0]);
    $("claims-note").after(this.#retries[1], this.#groups.node);
    for (const id of ["claims-verdict", "claims-side"]) $(id).addEventListener("change", () => this.list());
  }

  /**
   * @param {Claim} claim
   * @param {(claim: Claim, open: boolean) => void} [chosen]
   */
  #card(claim, chosen) {
    const card = new ClaimCard(this.#page, { go: ({ date }) => this.#joints.go.goTo(date), chosen });
    card.fill(claim);
    return card;
  }

  #retryButton() {
    const node = Object.assign(element("button", "button button-text retry"), {
      type: "button",
      hidden: true,
    });
    node.addEventListener("click", () => this.#joints.retry());
    return node;
  }

  /** Offer to ask again for what could not be loaded. */
  #offerRetry() {
    for (const node of this.#retries) {
      write(node, this.#page.t.say("retry"));
      show(node, this.#files.claims === null);
    }
  }

  /** Return why there is no claim to show. */
  #absent() {
    const { t } = this.#page;
    const { claims } = this.#files;
    if (claims === undefined) return t.say("loading");
    if (claims === null) return t.say("load.failed");
    return t.say(claims.length ? "claims.before" : this.#page.state.known ? "claims.known" : "claims.empty");
  }

  #fillPickers() {
    const { t } = this.#page;
    /** @type {[string, string]} */
    const any = ["", t.say("claims.any")];
    fillPicker("claims-verdict", [any, ...ALL_KINDS.map((kind) => pair(kind, kindText(t, kind)))]);
    fillPicker("claims-side", [any, ...CLAIM_SIDES.map((side) => pair(side, t.say("claims.side." + side)))]);
  }

  // --- the whole list ---

  /** Write the whole list, and bring the claims of these days into view. */
  list() {
    const rows = this.#rows();
    const group = this.#groups.draw(this.#files.claims || []);
    this.#fill(rows);
    this.#note(rows);
    if (!rows.length) return;
    const chosen = this.#cards.get(this.#page.state.claim ?? "");
    if (chosen) {
      this.#present(chosen);
      return;
    }
    const nearest = rows[nearestClaim(rows, this.#page.state.date)];
    const first = rows.find(({ date }) => date === nearest.date) ?? nearest;
    this.#mark(({ date }) => date === nearest.date);
    reveal(group || (this.#cards.get(first.id)?.node ?? null));
  }

  /** Return the claims to list: those that pass the filter, and in its place the one that the address names.
   *
   * @returns {Claim[]}
   */
  #rows() {
    const { claims } = this.#files;
    const { region, source, claim: id } = this.#page.state;
    if (!claims) return [];
    const [verdict, side] = [$("claims-verdict").value, $("claims-side").value];
    const kept = filterClaims(claims, { verdict, side, regions: regionsOf(region) }, source);
    const chosen = claims.find((claim) => claim.id === id);
    return !chosen || kept.includes(chosen)
      ? kept
      : [...kept, chosen].sort((a, b) => a.date.localeCompare(b.date) || a.id.localeCompare(b.id));
  }

  /** @param {Claim[]} rows */
  #fill(rows) {
    const { t, state } = this.#page;
    const key = [state.source, t.lang, ...rows.map((claim) => claim.id)].join();
    if (key === this.#listed) return;
    this.#listed = key;
    this.#presented = null;
    this.#cards = new Map(
      rows.map((claim) => [claim.id, this.#card(claim, (row, open) => this.#choose(row, open))]),
    );
    $("claims-list").replaceChildren(...[...this.#cards.values()].map(({ node }) => node));
  }

  /** @param {Claim[]} rows */
  #note(rows) {
    const { t } = this.#page;
    const none = this.#files.claims?.length ? t.say("claims.none") : this.#absent();
    write($("claims-note"), rows.length ? t.count("claims.count", rows.length) : none);
  }

  // --- the chosen claim ---

  /** Mark the card of the chosen claim; the first time show its working and bring it into view.
   *
   * @param {ClaimCard} card
   */
  #present(card) {
    const id = this.#page.state.claim;
    this.#mark((claim) => claim.id === id);
    if (this.#presented === id) return;
    this.#presented = id;
    card.expand();
    reveal(card.node);
  }

  /** Keep in the address which claim's working is open.
   *
   * @param {Claim} claim
   * @param {boolean} open
   */
  #choose(claim, open) {
    if (!open && this.#page.state.claim !== claim.id) return;
    const id = open ? claim.id : null;
    this.#presented = id;
    this.#joints.go.chooseClaim(id);
    this.#mark((row) => row.id === id);
  }

  /** Mark the cards of those claims that are as `test` asks.
   *
   * @param {(claim: Claim) => boolean} test
   */
  #mark(test) {
    for (const claim of this.#files.claims || []) {
      const card = this.#cards.get(claim.id);
      if (card) card.node.dataset.now = String(test(claim));
    }
  }

  /** Open the list at the chosen claim. */
  open() {
    this.#presented = null;
    this.#joints.tabs.open("claims");
    $("claims-verdict").value = "";
    $("claims-side").value = "";
    this.list();
  }

  // --- the day ---

  /** Draw what depends on the source or the language. */
  all() {
    this.#listed = "";
    this.#groups.forget();
    this.#lead.forget();
    this.#fillPickers();
    this.#offerRetry();
    this.day();
  }

  /** Another day is shown. */
  day() {
    this.#lead.day();
  }

  /** The reader rests: write what takes time. */
  rest() {
    this.#lead.rest();
    if (this.#joints.tabs.current() === "claims") this.list();
  }
}

/**
 * @param {string} value
 * @param {string} text
 * @returns {[string, string]}
 */
const pair = (value, text) => [value, text];
