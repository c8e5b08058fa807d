/* The timeline's part of the page: the curve, the slider's words, and the buttons' steps. */
(function (root) {
  "use strict";
  const salient = ((root.dash_clientside = root.dash_clientside || {}).salient = root.dash_clientside.salient || {});

  const { $, attribute, name } = salient.panel || {};

  function create(page, player) {
    const slider = salient.slider.create({
      span: () => page.span,
      scale: page.scale,
      margin: page.boot.margin,
      go: page.go,
      tip,
      grabbed: player.pause,
    });

    function tip(day) {
      if (!page.timeline) return [];
      const regions = salient.story.regionsOf(page.state.region);
      const figures = regions.map((id) => salient.story.figure(page.model, page.t, page.view(day), id));
      return [page.t.date(page.isoOf(day)), ...new Set(figures), ...said(day)];
    }

    /** Return what there is to say of the day's map: why it is an older one, and what of it is missing. */
    function said(day) {
      const { first } = page.manifest;
      const why = salient.standing.heldBecause(page.t, first, page.timeline, day);
      return salient.standing.notes(page.t, first, page.timeline, day).map(({ kind, text }) => (kind === "held" && !why ? page.t.say("timeline.held") : text));
    }

    /** Draw the curve anew: the choice, the period, the theme, the language or the size has changed. */
    function curve() {
      const box = $("curve");
      const size = { width: box.clientWidth, height: box.clientHeight };
      const look = { tokens: page.tokens(), scale: page.scale(), least: page.least ? page.least() : 0 };
      const { model, t, timeline, span } = page;
      slider.place();
      page.curve = salient.curve.figure(page.boot.figures.curve, model, t, page.view(), timeline, span, size, look);
      return salient.curve.draw(page.curve);
    }

    const move = () => slider.show(page.day());

    /** Move the cursor and give the slider the day's words. */
    function day(figure) {
      const node = $("slider");
      const now = page.day();
      slider.show(now);
      attribute(node, "aria-valuemin", String(page.span.first));
      attribute(node, "aria-valuemax", String(page.span.until - 1));
      attribute(node, "aria-valuenow", String(now));
      attribute(node, "aria-valuetext", page.t.say("timeline.value", { date: page.t.date(page.state.date), figure }));
    }

    function label() {
      const playing = player.playing();
      attribute($("play"), "data-name", playing ? "pause" : "play");
      name($("play"), page.t.say(playing ? "pause" : "play"));
      $("play").dataset.playing = String(playing);
    }

    return { curve, move, day, label, grabbed: slider.grabbed };
  }

  /** Return the ISO day a month away; the last of a shorter month. Pure. */
  function month(iso, direction) {
    const { year, month: index, day } = salient.text.parts(iso);
    const last = new Date(Date.UTC(year, index + direction + 1, 0)).getUTCDate();
    return new Date(Date.UTC(year, index + direction, Math.min(day, last))).toISOString().slice(0, 10);
  }

  /** Return the actions of keys and buttons by name. on: {seed(), range(patch)} */
  function actions(page, player, on) {
    const to = (find) => () => {
      player.pause();
      const day = page.timeline ? find() : null;
      if (day !== null) page.go(day);
    };
    const step = (days) => to(() => page.day() + days);
    const change = (direction) => to(() => salient.timeline.nextChange(page.timeline, page.day(), direction));
    const jump = (direction) => to(() => page.dayOf(month(page.state.date, direction)));
    return {
      toggle: () => toggle(page, player),
      "back-day": step(-1),
      "next-day": step(1),
      "back-week": step(-7),
      "next-week": step(7),
      "back-change": change(-1),
      "next-change": change(1),
      "back-month": jump(-1),
      "next-month": jump(1),
      first: to(page.begin),
      last: to(page.end),
      seed: on.seed,
      from: () => on.range({ from: page.state.date }),
      to: () => on.range({ to: page.state.date }),
      help: salient.header.help,
      escape: hideTips,
    };
  }

  function hideTips() {
    ["map-tip", "curve-tip"].forEach((id) => ($(id).hidden = true));
  }

  /** Play or pause. At the end it begins anew. */
  function toggle(page, player) {
    if (!page.timeline) return;
    if (!player.playing() && page.day() >= page.end()) page.go(page.begin());
    player.toggle();
  }

  salient.timebar = { create, actions, month, hideTips };
})(typeof window === "undefined" ? globalThis : window);
