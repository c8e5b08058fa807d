/* The groups over the list of claims: those that were said of one thing, as one block each. */

import { claimGroups, RECENT_DAYS } from "../../data/claims.js";
import { daysBetween } from "../../lib/dates.js";
import { element } from "../../lib/dom.js";

/**
 * @import { Page } from "../../page.js"
 * @import { Claim } from "../../types.js"
 */

/** @typedef {{ name: string, rows: Claim[] }} Group */

/** Shows the groups. */
export class ClaimGroups {
  #page;
  #made;
  /** @type {Map<string, boolean>} */
  #opened = new Map(); // by group: whether the reader wants it open

  /**
   * @param {Page} page
   * @param {(claim: Claim) => HTMLElement} made - makes a card
   */
  constructor(page, made) {
    this.#page = page;
    this.#made = made;
    this.node = element("div", "claims-together");
  }

  /** Forget what is shown: the words or the source may be others. */
  forget() {
    this.node.dataset.key = "";
  }

  /** Write the groups, whatever is filtered in the list. Returns the one of these days, if any.
   *
   * @param {Claim[]} claims
   * @returns {Element | null}
   */
  draw(claims) {
    const { t, state } = this.#page;
    const found = claimGroups(claims);
    const key = [state.source, t.lang, state.date, ...found.map(({ name }) => name)].join();
    if (this.node.dataset.key !== key) {
      this.node.dataset.key = key;
      this.node.replaceChildren(...found.map((group) => this.#block(group)));
    }
    const at = found.findIndex(({ rows }) => this.#isNear(rows));
    return at < 0 ? null : this.node.children[at];
  }

  /** Return the claims of a group as one block, open in the days that it is about or if the reader wants it.
   *
   * @param {Group} group
   */
  #block({ name, rows }) {
    const { t } = this.#page;
    const about = "claims.group." + name + ".about";
    const node = element("details", "claims-group");
    const head = element("summary", "", this.#title({ name, rows }));
    node.open = this.#opened.get(name) ?? this.#isNear(rows);
    head.addEventListener("click", () => this.#opened.set(name, !node.open));
    node.append(
      head,
      ...(t.has(about) ? [element("p", "note", t.say(about))] : []),
      ...rows.map((claim) => this.#made(claim)),
    );
    return node;
  }

  /** @param {Group} group */
  #title({ name, rows }) {
    const { t } = this.#page;
    const key = "claims.group." + name;
    return t.has(key) ? t.say(key) : t.say("claims.group", { date: t.date(rows[rows.length - 1].date) });
  }

  /** @param {Claim[]} rows */
  #isNear(rows) {
    const { date } = this.#page.state;
    return rows.some((claim) => Math.abs(daysBetween(claim.date, date)) <= RECENT_DAYS);
  }
}
