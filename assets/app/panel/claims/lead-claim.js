/* The claims in the Day pane: the one that matters on the day, and those of the days around. */

import { leadClaim, recentClaims } from "../../data/claims.js";
import { regionsOf } from "../../data/manifest.js";
import { $, element, show, textButton, write } from "../../lib/dom.js";
import { ClaimCard } from "./claim-card.js";

/**
 * @import { Page } from "../../page.js"
 * @import { PanelFiles } from "../files.js"
 * @import { Claim } from "../../types.js"
 */

const BESIDE = 4; // cards under the day's figures, besides the first

/**
 * @typedef {object} Joints
 * @property {PanelFiles} files
 * @property {(claim: Claim) => HTMLElement} made - a card
 * @property {(claim: Claim) => void} go - to its day
 * @property {() => string} absent - why there is none
 * @property {() => void} all - opens the whole list
 */

/** Shows the claims of a day. */
export class LeadClaim {
  #page;
  #joints;
  #card;
  #quiet = element("p", "note");
  #shown = "";

  /**
   * @param {Page} page
   * @param {Joints} joints
   */
  constructor(page, joints) {
    this.#page = page;
    this.#joints = joints;
    this.#card = new ClaimCard(page, { go: joints.go });
    $("lead-claim").append(this.#card.node, this.#quiet);
  }

  /** Forget what is shown: the words or the source may be others. */
  forget() {
    this.#shown = "";
    $("day-claims").dataset.key = "";
  }

  /** Show the claim that matters on the day: cheap enough for every step, for it is mostly the same one. */
  day() {
    const { t, state } = this.#page;
    const { claims } = this.#joints.files;
    const claim = claims ? leadClaim(claims, regionsOf(state.region), state.date) : null;
    const key = [claim?.id, state.source, t.lang, state.date === claim?.date, Boolean(claims)].join();
    if (key === this.#shown) return;
    this.#shown = key;
    show(this.#card.node, Boolean(claim));
    show(this.#quiet, !claim);
    if (claim) this.#card.fill(claim);
    else write(this.#quiet, this.#joints.absent());
  }

  #others() {
    const { state } = this.#page;
    const { claims } = this.#joints.files;
    const { node } = this.#card;
    const first = node.hidden ? null : node.dataset.claim;
    const near = claims ? recentClaims(claims, regionsOf(state.region), state.date) : [];
    return near.filter((claim) => claim.id !== first);
  }

  /** Write the other claims of these days. At rest only. */
  rest() {
    const { t, state } = this.#page;
    const rows = this.#others();
    const box = $("day-claims");
    const key = [state.source, t.lang, state.date, ...rows.map((claim) => claim.id)].join();
    if (box.dataset.key === key) return;
    box.dataset.key = key;
    const title = element("h3", "card-title", t.say("claims.near"));
    const cards = rows.slice(0, BESIDE).map((claim) => this.#joints.made(claim));
    const all = textButton(t.say("claims.more"), () => this.#joints.all());
    box.replaceChildren(...(rows.length ? [title, ...cards] : []), all);
  }
}
