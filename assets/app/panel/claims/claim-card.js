/* A claim as a card: verdict, statement, who and when, what the map shows, and the working on demand. */

import { verdictOf } from "../../data/claims.js";
import { attribute, element, linkTo, show, textButton, write } from "../../lib/dom.js";
import {
  claimStatement,
  isQuoted,
  measuredOn,
  othersText,
  publisher,
  showsText,
  verdictText,
} from "../../sentences/claims.js";
import { copyAloud } from "../../sentences/copied.js";
import { claimSummary, sentence } from "./claim-text.js";
import { workingOf } from "./working.js";

/**
 * @import { Page } from "../../page.js"
 * @import { Claim, ClaimEntry, FoundVerdict } from "../../types.js"
 */

/**
 * @typedef {object} Joints
 * @property {(claim: Claim) => void} go - the reader wants its day
 * @property {(claim: Claim, open: boolean) => void} [chosen] - its working was opened or closed
 */

/** A card; it is empty until it is filled. */
export class ClaimCard {
  #page;
  #joints;
  #part = {
    verdict: element("p", "claim-verdict"),
    say: element("h3", "claim-say"),
    who: element("p", "claim-who"),
    shows: element("p", "claim-shows"),
    others: element("p", "claim-others note"),
    links: element("div", "claim-links"),
    working: element("div", "claim-working"),
  };
  #kind = element("strong");
  #by = element("span");
  #more = textButton("", () => this.#toggle());
  #source = linkTo("", "");
  #day = textButton("", () => this.#withClaim((claim) => this.#joints.go(claim)));
  #copy = textButton("", () =>
    this.#withClaim((claim) => copyAloud(this.#page, claimSummary(this.#page, claim))),
  );
  /** @type {Claim | null} */
  #now = null;

  /**
   * @param {Page} page
   * @param {Joints} joints
   */
  constructor(page, joints) {
    this.#page = page;
    this.#joints = joints;
    this.node = element("article", "claim");
    this.#part.verdict.append(this.#kind, this.#by);
    this.#part.links.append(this.#more, this.#source, this.#day, this.#copy);
    this.#part.working.hidden = true;
    attribute(this.#more, "aria-expanded", "false");
    this.node.append(...Object.values(this.#part));
  }

  /** @param {(claim: Claim) => void} action */
  #withClaim(action) {
    if (this.#now) action(this.#now);
  }

  // --- the working ---

  #toggle() {
    const { working } = this.#part;
    const claim = this.#now;
    const open = Boolean(working.hidden);
    if (!claim) return;
    const { entry } = verdictOf(claim, this.#page.state.source);
    if (open) working.replaceChildren(...workingOf(this.#page, claim, entry));
    working.hidden = !open;
    this.#label();
    this.#joints.chosen?.(claim, open);
  }

  #label() {
    const open = !this.#part.working.hidden;
    attribute(this.#more, "aria-expanded", String(open));
    write(this.#more, this.#page.t.say(open ? "claim.working.hide" : "claim.working"));
  }

  /** Show the working. */
  expand() {
    if (this.#part.working.hidden) this.#toggle();
  }

  // --- what is written ---

  /** Write a claim into the card.
   *
   * @param {Claim} claim
   */
  fill(claim) {
    const found = verdictOf(claim, this.#page.state.source);
    this.#now = claim;
    this.#part.working.hidden = true;
    attribute(this.node, "data-claim", claim.id);
    attribute(this.node, "data-kind", found.kind);
    this.#tellVerdict(found);
    this.#tellStatement(claim);
    this.#tellMap(claim, found);
    this.#tellOthers(found.entry);
    this.#tellLinks(claim);
    this.#label();
  }

  /** @param {FoundVerdict} found */
  #tellVerdict(found) {
    const { t } = this.#page;
    write(this.#kind, verdictText(t, found));
    write(this.#by, measuredOn(t, found));
  }

  /** @param {Claim} claim */
  #tellStatement(claim) {
    const { t } = this.#page;
    const { say, who } = this.#part;
    const { text, lang } = claimStatement(t, claim);
    write(say, text);
    say.lang = lang;
    say.dataset.plain = String(isQuoted(claim));
    write(who, t.say("claim.who", { who: t.told(claim, "claimant").text, date: t.date(claim.date) }));
  }

  /** Say what the map shows, or why the claim cannot be tested on it.
   *
   * @param {Claim} claim
   * @param {FoundVerdict} found
   */
  #tellMap(claim, { entry, kind }) {
    const { t } = this.#page;
    const { shows } = this.#part;
    const untested = kind === "not testable";
    const why = t.told(claim, "why");
    write(shows, showsText(t, entry) || (untested ? sentence(why.text) : ""));
    shows.lang = untested ? why.lang : t.lang;
  }

  /** Say what the other maps show, those first that contradict the one told.
   *
   * @param {ClaimEntry | null} entry
   */
  #tellOthers(entry) {
    const text = othersText(this.#page.t, entry);
    show(this.#part.others, text !== "");
    write(this.#part.others, text);
  }

  /** @param {Claim} claim */
  #tellLinks(claim) {
    const { t, state } = this.#page;
    write(this.#source, t.say("claim.source", { source: publisher(t, claim) }));
    if (/^https?:\/\//.test(claim.source_url || "")) this.#source.href = claim.source_url;
    else this.#source.removeAttribute("href");
    Object.assign(this.#source, { rel: "noopener noreferrer", target: "_blank", title: claim.source_title });
    write(this.#day, t.say("claim.go"));
    write(this.#copy, t.say("copy"));
    show(this.#day, claim.date !== state.date);
  }
}
