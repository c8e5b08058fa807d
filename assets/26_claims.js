/* Claims: which one matters on a day, what it says, what a map says to it, and where it lies on the curve. Pure.
 *
 * A claim is a row of the file `claims`; an entry is one of its `sources`: what that source's map says to it. The
 * verdict is that of the source on the screen where it has one, else that of the claim's own leading source.
 */
(function (root) {
  "use strict";
  const salient = ((root.dash_clientside = root.dash_clientside || {}).salient = root.dash_clientside.salient || {});

  const RECENT = 3; // days that a claim stays beside the day shown
  const KINDS = ["overstated", "understated", "premature", "contested only", "partly borne out", "borne out", "not testable"];
  const APART = "apart"; // of a verdict that is no evidence, as a source's on its own map: see geodata/claims/evidence.py
  const SIDES = ["ukraine", "russia", "independent"];
  // What a reader wants to see first: ground, then towns, then counts.
  const WEIGHT = { share_retaken_pct: 0, share_lost_pct: 0, area_held_km2: 1, area_retaken_km2: 1, area_held_km2_peak: 1, trend: 1, settlement_control: 2, border_crossing: 2 };
  const FORMS = {
    area_held_km2: "area", area_held_km2_peak: "area", area_grey_km2: "area", area_retaken_km2: "area", area_retaken_5days_km2: "area",
    area_change_week_km2: "change", share_retaken_pct: "share", share_lost_pct: "share", depth_km: "depth",
    settlements_held: "count", settlements_grey: "count", settlements_retaken: "count", settlements_retaken_5days: "count", settlements_retaken_week: "count",
    settlement_control: "control", border_crossing: "crossing", trend: "trend",
  };
  const OPPONENT = { kursk: "ukraine", belgorod: "ukraine", sumy: "russia" };
  const HOME = { kursk: "russia", belgorod: "russia", sumy: "ukraine" };

  /** Return the kind of a verdict: "premature by 3 days" is of the kind "premature". */
  const kindOf = (verdict) => KINDS.find((kind) => verdict.startsWith(kind)) || "not testable";
  const tested = (entry) => entry.verdict !== "not testable";
  const kindOfEntry = (entry) => (entry.apart ? APART : kindOf(entry.verdict));
  const lower = (text) => text.slice(0, 1).toLowerCase() + text.slice(1);
  const capital = (text) => text.slice(0, 1).toUpperCase() + text.slice(1);

  /** Return what counts for a claim on the screen: {entry or null, kind, own: whether it is of `source`}. */
  function verdict(claim, source) {
    const own = claim.sources.find((entry) => entry.source === source);
    if (own && tested(own)) return { entry: own, kind: kindOfEntry(own), own: true };
    const leading = claim.sources.find((entry) => entry.source === claim.verdict_source);
    return { entry: leading || null, kind: leading ? kindOfEntry(leading) : kindOf(claim.verdict), own: false };
  }

  /** Return [{name, rows}] of the claims that are shown together, in the order of the file. */
  function groups(claims) {
    const names = [...new Set(claims.map((claim) => claim.group).filter(Boolean))];
    return names.map((name) => ({ name, rows: claims.filter((claim) => claim.group === name) }));
  }

  const weight = (claim) => (kindOf(claim.verdict) === "not testable" ? 9 : claim.apart ? 5 : WEIGHT[claim.metric] ?? 4);
  const inRegions = (regions) => (claim) => regions.includes(claim.region);

  /** Return the claims of the days up to `iso`, nearest first; of one day the weightiest first. */
  function recent(claims, regions, iso) {
    const oldest = salient.text.addDays(iso, -RECENT);
    const found = claims.filter((claim) => claim.date <= iso && claim.date >= oldest && inRegions(regions)(claim));
    return found.sort((a, b) => b.date.localeCompare(a.date) || weight(a) - weight(b) || a.id.localeCompare(b.id));
  }

  /** Return the claim to show first: the weightiest of the last days, else the last one before, else null. */
  function lead(claims, regions, iso) {
    const near = recent(claims, regions, iso).sort((a, b) => weight(a) - weight(b)); // stable: nearest first among equals
    if (near.length && weight(near[0]) < 9) return near[0];
    const before = claims.filter((claim) => claim.date <= iso && inRegions(regions)(claim) && weight(claim) < 9);
    return before.reduce((last, claim) => (!last || claim.date > last.date || (claim.date === last.date && weight(claim) < weight(last)) ? claim : last), null);
  }

  /** Return the claims that pass the filter {verdict, side, regions}, oldest first. */
  function list(claims, filter, source) {
    const kept = claims.filter((claim) => inRegions(filter.regions)(claim)
      && (!filter.verdict || verdict(claim, source).kind === filter.verdict)
      && (!filter.side || claim.side === filter.side));
    return kept.sort((a, b) => a.date.localeCompare(b.date) || a.id.localeCompare(b.id));
  }

  /** Return the last index of sorted `rows` that is not after `iso`; at least 0. */
  function nearest(rows, iso) {
    const after = rows.findIndex((claim) => claim.date > iso);
    return Math.max(0, (after < 0 ? rows.length : after) - 1);
  }

  // --- sentences ---

  const digits = (value) => (Number.isInteger(value) ? 0 : 1);

  /** Return the stated figure as it stands within a sentence. */
  function figure(t, claim) {
    const form = FORMS[claim.metric];
    const value = form === "count" ? t.count("settlements", Math.round(claim.value)) : t.number(claim.value, digits(claim.value));
    const signed = form === "change" ? (claim.value < 0 ? "\u2212" : "+") + value : value;
    return lower(t.say("bound." + (claim.bound || "about"), { n: signed }));
  }

  /** Return what is claimed, in one sentence. What has no figure is told as it was published. */
  function statement(t, claim) {
    const form = FORMS[claim.metric];
    const where = { where: t.say("region.in." + claim.region), side: t.say("side." + (claim.control || OPPONENT[claim.region])), home: t.say("side." + HOME[claim.region]) };
    if (claim.value !== null && form) return capital(t.say("claim." + claim.metric, { ...where, figure: figure(t, claim) }));
    const denied = claim.bound === "denies";
    if (form === "trend") return t.say("claim.trend", { ...where, date: t.date(since(claim)) });
    if (form === "control" && claim.control) return t.say("claim.control", { ...where, place: t.told(claim, "place").text, held: t.say("shows." + (denied ? "not " : "") + claim.control) });
    return form === "crossing" ? t.say("claim.crossing" + (denied ? ".denied" : ""), where) : t.told(claim, "summary").text;
  }

  const since = (claim) => salient.text.addDays(claim.date, -claim.period_days);

  /** Tell whether statement() puts it into words of its own, not into those of the file. */
  const translated = (claim) => (claim.value !== null && Boolean(FORMS[claim.metric])) || claim.metric === "border_crossing" || claim.metric === "trend" || (claim.metric === "settlement_control" && Boolean(claim.control));

  /** Return a value of the map in words, with its unit. */
  function amount(t, claim, value) {
    const form = FORMS[claim.metric];
    if (form === "area") return t.number(value, value < 99.95 && value > 0 ? 1 : 0) + "\u00a0" + t.say("km2");
    if (form === "change" || form === "trend") return t.signed(value) + "\u00a0" + t.say("km2");
    if (form === "share") return t.number(value, 1) + (t.lang === "uk" ? "\u00a0%" : "%");
    if (form === "depth") return t.number(value, 1) + "\u00a0" + t.say("km");
    if (form === "count") return t.count("settlements", Math.round(value));
    if (form === "crossing") return t.say(value ? "shows.crossing" : "shows.nocrossing");
    return t.say("shows." + value);
  }

  /** Return what a map shows in a word or two: of ground across a border that is contested alone, so. */
  function brief(t, claim, entry) {
    return claim.metric === "border_crossing" && entry.verdict === "contested only" ? t.say("shows.contested.ground") : amount(t, claim, entry.value);
  }

  function seen(t, claim, entry) {
    const form = FORMS[claim.metric];
    const side = t.say("side." + OPPONENT[claim.region]);
    if (form === "trend") return trend(t, claim, entry);
    if (form === "crossing") return t.say(entry.verdict === "contested only" ? "shows.crossed.contested" : entry.value ? "shows.crossed" : "shows.uncrossed", { side });
    if (form === "control") return [t.say("shows.control", { held: amount(t, claim, entry.value), place: t.told(claim, "place").text }), line(t, entry)].filter(Boolean).join(" ");
    return t.say(form === "share" ? "shows.gone" : "shows", { value: amount(t, claim, entry.value), side });
  }

  /** Return how near the line is, where it is within the place. */
  const line = (t, entry) => (typeof entry.line_km === "number" ? t.say("shows.line", { km: t.number(Math.max(0.05, entry.line_km), 1) }) : "");

  /** Return since when every change is a loss, and how much of it came at the end. */
  function trend(t, claim, entry) {
    const { figures } = entry;
    const told = [t.say("shows.trend", { value: amount(t, claim, entry.value), date: t.date(figures.start_date) })];
    told.push(figures.rose ? t.say("shows.trend.turned", { value: t.number(figures.turned_km2, 1), date: t.date(figures.turned_date) }) : t.say("shows.trend.fell"));
    if (figures.lost_since_km2 > 0) told.push(t.say("shows.trend.last", { share: t.share(figures.share_in_last_week) }));
    return told.join(" ");
  }

  function reached(t, claim, entry) {
    if (claim.metric === "trend") return "";
    const kind = kindOf(entry.verdict);
    const on = entry.reached_on && t.date(entry.reached_on);
    if (kind === "premature") return t.say("reached.shown", { date: on });
    if (entry.otherwise_on) return t.say("reached.otherwise", { date: t.date(entry.otherwise_on) });
    if (on && entry.reached_on > claim.date && kind === "understated") return ""; // it only shows less later
    if (on && entry.reached_on > claim.date) {
      if (FORMS[claim.metric] === "control") return t.say("reached.shown", { date: on });
      return FORMS[claim.metric] === "share" && claim.bound === "at_least" ? t.say("reached.passes", { value: amount(t, claim, claim.value).replace(/[.,]0/, ""), date: on }) : t.say("reached.later", { date: on });
    }
    if (on && entry.reached_on < claim.date) return t.say("reached.since", { date: on });
    if (kind !== "overstated") return "";
    return entry.shown_before ? t.say("reached.before", { date: t.date(entry.shown_before) }) : t.say("reached.never");
  }

  /** Return which map the value is of, where it is not an imported one of the claim's day. */
  function mapNote(t, claim, entry) {
    const quoted = entry.compared_date && entry.compared_date !== claim.date;
    const key = entry.published ? "shows.published" : entry.held_over ? "shows.held" : quoted ? "shows.quoted" : "";
    return key && t.say(key, { date: t.shortDate(entry.snapshot_date) });
  }

  /** Return what has to be known of the comparison: a late map, and ground that the statement does not count. */
  function caveats(t, entry) {
    const left = (entry.left_out || []).reduce((sum, patch) => sum + patch.km2, 0);
    return [entry.within_delay && t.count("shows.delay", entry.delay_days), left > 0 && t.say("shows.leftout", { n: t.number(left, 1) })];
  }

  /** Return the sentence about the map: what it shows, from which day it is, and when it got there. */
  function shows(t, claim, entry) {
    if (!entry || !tested(entry)) return "";
    return [seen(t, claim, entry), reached(t, claim, entry), ...caveats(t, entry), mapNote(t, claim, entry)].filter(Boolean).join(" ");
  }

  /** Return a verdict in words; a figure that was reached later is said to be of the day. */
  function plainVerdict(t, kind, entry) {
    if (kind === "premature") return t.count("verdict.premature", (entry && entry.days_early) || 0);
    const later = kind === "overstated" && entry && entry.reached_on;
    return t.say("verdict." + (later ? "overstated.day" : kind));
  }

  const wordOf = (t, entry) => plainVerdict(t, kindOf(entry.verdict), entry);

  /** Return the verdict in words; of one that is no evidence, what it is instead. */
  function verdictText(t, found) {
    const { kind, entry } = found;
    return kind === APART ? t.say("verdict." + entry.apart, { verdict: wordOf(t, entry) }) : plainVerdict(t, kind, entry);
  }

  /** Return on whose map the verdict was measured, so that nobody takes that one for the claimant. */
  function measuredOn(t, found, source) {
    if (!found.entry) return "";
    if (found.kind === APART) return t.say("verdict.by." + found.entry.apart, { source, verdict: lower(wordOf(t, found.entry)) });
    return t.say(found.own ? "verdict.by" : "verdict.other", { source });
  }

  /** Return what a map shows and its verdict, in a few words; of a map that the claim is not about, no verdict. */
  function said(t, claim, entry) {
    const value = brief(t, claim, entry);
    if (entry.apart === "beside") return value;
    const text = value + ", " + lower(wordOf(t, entry));
    return entry.apart ? t.say("verdict.note." + entry.apart, { text }) : text;
  }

  /** Return what the other maps say, those first that contradict `entry`: [{entry, group, text}].
   *
   * A map that repeats another, and says the same, is told once.
   */
  function others(t, claim, entry, name) {
    if (!entry) return [];
    const known = new Set([entry.map_of + kindOf(entry.verdict)]);
    const isNew = (other) => !known.has(other.map_of + kindOf(other.verdict)) && known.add(other.map_of + kindOf(other.verdict));
    const heard = claim.sources.filter((other) => other.source !== entry.source && (tested(other) || other.apart === "beside") && isNew(other));
    const group = (other) => (other.apart === "beside" ? "beside" : kindOf(other.verdict) === kindOf(entry.verdict) ? "same" : "differ");
    const found = heard.map((other) => ({ entry: other, group: group(other), text: name(other) + ": " + said(t, claim, other) }));
    return Object.keys(OTHERS).flatMap((wanted) => found.filter((row) => row.group === wanted));
  }

  const OTHERS = { differ: "claim.others.differ", beside: "claim.others.beside", same: "claim.others" };

  /** Return that in one line, or an empty text. */
  function othersText(t, claim, entry, name) {
    const rows = others(t, claim, entry, name);
    const told = Object.keys(OTHERS).map((group) => [group, rows.filter((row) => row.group === group)]).filter(([, list]) => list.length);
    return told.map(([group, list]) => t.say(OTHERS[group], { list: list.map(({ text }) => text).join("; ") })).join(" ");
  }

  /** Return who published the report of a claim or an event, and whose it is where it was passed on. */
  function publisher(t, row) {
    if (row.source_publisher === "unknown") return t.say("claim.publisher.unknown");
    if (!row.relay_of) return row.source_publisher;
    return t.say(row.relay_of === "unknown" ? "claim.relay.unknown" : "claim.relay", { origin: row.relay_of, relay: row.source_publisher });
  }

  // --- the curve ---

  const AREAS = ["area_held_km2", "area_held_km2_peak"];

  /** Return the held area that a claim puts on the curve, in km2; null where it does not say one. */
  function onCurve(claim) {
    if (claim.value === null || claim.part) return null;
    if (AREAS.includes(claim.metric)) return claim.value;
    if (claim.base_km2 === null) return null;
    if (FORMS[claim.metric] === "share") return Math.max(0, claim.base_km2 * (1 - claim.value / 100));
    return claim.metric === "area_retaken_km2" ? Math.max(0, claim.base_km2 - claim.value) : null;
  }

  /** Return [{id, date, side, kind, value, based}] of the claims to draw; `value` 0 is the baseline. */
  function marks(claims, filter, source) {
    return list(claims, filter, source).filter((claim) => FORMS[claim.metric] === "share" || onCurve(claim) !== null).map((claim) => {
      const value = onCurve(claim);
      return { id: claim.id, date: claim.date, side: claim.side, kind: verdict(claim, source).kind, value: value || 0, based: value !== null };
    });
  }

  salient.claims = { KINDS: [...KINDS, APART], SIDES, RECENT, kindOf, verdict, groups, recent, lead, list, nearest, statement, translated, said, shows, others, othersText, verdictText, measuredOn, publisher, onCurve, marks };
})(typeof window === "undefined" ? globalThis : window);
