/* The claims of a story: those of the days around, and all of them on demand. Their texts are the publication's own. */

import { RECENT_DAYS } from "../data/claims.js";
import { addDays } from "../lib/dates.js";
import { $, element, show, textButton, write } from "../lib/dom.js";

/**
 * @import { Page } from "../page.js"
 * @import { ToldClaim } from "../types.js"
 */

const BESIDE = 4; // claims of the days around, at most

/** Return the claims to show on a day: of the last days, the nearest and weightiest first; else the last one before.
 *
 * Pure. Claims are in the order of their dates, and of one day in that of their weight.
 *
 * @param {ToldClaim[]} claims
 * @param {string} iso
 * @returns {ToldClaim[]}
 */
export function claimsOn(claims, iso) {
  const before = claims.filter(({ date }) => date <= iso);
  const recent = before.filter(({ date }) => date >= addDays(iso, -RECENT_DAYS));
  const last = before[before.length - 1];
  const shown = recent.length || !last ? recent : before.filter(({ date }) => date === last.date).slice(0, 1);
  return shown.sort((a, b) => b.date.localeCompare(a.date)).slice(0, BESIDE);
}

/** Shows the claims. */
export class StoryClaims {
  #page;
  #claims;
  #go;
  #shown = "";

  /**
   * @param {Page} page
   * @param {ToldClaim[]} claims
   * @param {(iso: string) => void} go
   */
  constructor(page, claims, go) {
    this.#page = page;
    this.#claims = claims;
    this.#go = go;
    const all = $("story-claims-all");
    show(all, claims.length > 0);
    write(
      $("story-claims-count"),
      page.t.say("story.claims.all", { n: page.t.count("claims.count", claims.length) }),
    );
    all.addEventListener("toggle", () => this.#list(), { once: true });
  }

  /** Write all of them, once somebody wants to read them. */
  #list() {
    $("story-claims-list").replaceChildren(...this.#claims.map((claim) => this.#card(claim)));
  }

  /** @param {ToldClaim} claim */
  #card(claim) {
    const { t } = this.#page;
    const card = element("article", "claim");
    card.dataset.kind = claim.kind;
    const verdict = element("p", "claim-verdict");
    verdict.append(element("strong", "", claim.verdict), element("span", "", claim.measured));
    const day = element("p", "claim-links");
    day.append(
      textButton(t.say("claim.go"), () => this.#go(claim.date)),
      element("span", "", claim.report),
    );
    card.append(
      verdict,
      element("h3", "claim-say", claim.statement),
      element("p", "claim-who", claim.who),
      element("p", "claim-shows", claim.shows),
      ...(claim.others ? [element("p", "claim-others note", claim.others)] : []),
      day,
    );
    return card;
  }

  /** Write those of the day. */
  day() {
    const shown = claimsOn(this.#claims, this.#page.state.date);
    const key = shown.map(({ id }) => id).join();
    if (key === this.#shown) return;
    this.#shown = key;
    $("story-claims").replaceChildren(...shown.map((claim) => this.#card(claim)));
    show($("story-claims-title"), shown.length > 0);
  }
}
