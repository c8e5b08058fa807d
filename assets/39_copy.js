/* What is shown, as a sentence to copy: the day or the comparison, a claim, a settlement or a spot. Pure, but for the clipboard. */
(function (root) {
  "use strict";
  const salient = ((root.dash_clientside = root.dash_clientside || {}).salient = root.dash_clientside.salient || {});

  const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
  const stop = (text) => (text ? text.replace(/\.$/, "") + "." : "");

  /** Return a claim as sentences: who said what and when, the verdict and on whose map it rests, what the maps show. */
  function claimText(t, claim, found, name) {
    const said = t.say("copy.claim", { who: t.told(claim, "claimant").text, date: t.date(claim.date), claim: salient.claims.statement(t, claim).replace(/\.$/, "") });
    const measured = found.entry && found.kind !== "not testable" ? salient.claims.measuredOn(t, found, name(found.entry)) : "";
    const verdict = [salient.claims.verdictText(t, found), measured].filter(Boolean).join(", ");
    const shows = found.kind === "not testable" ? capital(stop(t.told(claim, "why").text)) : salient.claims.shows(t, claim, found.entry);
    return [said, stop(verdict), shows, salient.claims.othersText(t, claim, found.entry, name)].filter(Boolean).join(" ");
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

  salient.copy = { claimText, placeText, text: copy };
})(typeof window === "undefined" ? globalThis : window);
