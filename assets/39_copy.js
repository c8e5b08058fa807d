/* What is shown, as a sentence to copy: the day or the comparison, a claim, a settlement or a spot. Pure, but for the clipboard. */
(function (root) {
  "use strict";
  const salient = ((root.dash_clientside = root.dash_clientside || {}).salient = root.dash_clientside.salient || {});

  /** Return a claim as sentences: who said what and when, the verdict and whose it is, what the maps show. */
  function claimText(t, claim, found, name) {
    const said = t.say("copy.claim", { who: claim.claimant, date: t.date(claim.date), claim: salient.claims.statement(t, claim).replace(/\.$/, "") });
    if (!found.entry || found.kind === "not testable") return said + " " + t.say("verdict.not testable") + ".";
    const verdict = t.say("copy.verdict", { verdict: salient.claims.verdictText(t, found), source: name(found.entry) });
    const rows = salient.claims.others(t, claim, found.entry, name);
    const differ = rows.some((row) => row.differs);
    const others = rows.length ? t.say(differ ? "claim.others.differ" : "claim.others", { list: rows.map((row) => row.text).join("; ") }) : "";
    return [said, verdict, salient.claims.shows(t, claim, found.entry), others].filter(Boolean).join(" ");
  }

  /** Return what every map shows at a place. name: of the place; rows: [{source, date, holder, since or null}]. */
  function placeText(t, name, rows) {
    const one = ({ source, date, holder, since }) => t.say("copy.place.row", { source, date, holder }) + (since ? ", " + since : "");
    return t.say("copy.place", { place: name, list: rows.map(one).join("; ") });
  }

  /** Copy `text` and say so; where that is not allowed it is shown, to be read and typed. */
  async function copy(page, text) {
    const done = await salient.clip.text(text, document.body);
    salient.header.toast(done ? page.t.say("copy.done", { text }) : text);
  }

  const claim = (page, row, name) => copy(page, claimText(page.t, row, salient.claims.verdict(row, page.state.source), name));
  const place = (page, name, rows) => copy(page, placeText(page.t, name, rows));

  salient.copy = { claimText, placeText, text: copy, claim, place };
})(typeof window === "undefined" ? globalThis : window);
