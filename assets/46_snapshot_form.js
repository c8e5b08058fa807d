/* The fields of the snapshot drawer: each shows and changes one setting; which of them stand there follows the kind. */
(function (root) {
  "use strict";
  const salient = ((root.dash_clientside = root.dash_clientside || {}).salient = root.dash_clientside.salient || {});

  const { $, write, show, attribute, element } = salient.panel || {};
  const SWITCHES = { "snap-curve": "curve", "snap-qr": "qr" };
  const NUMBERS = [["snap-custom", "width"], ["snap-custom", "height"], ["snap-count", "count"]];

  /** Return the ISO days of a list with one more, each once, in order. Pure. */
  const withDay = (days, iso) => [...new Set([...days, iso])].sort();

  /** Return what a select offers: [[value, text]]. */
  const OPTIONS = {
    "snap-format": (page, kind) => salient.snapshot.FORMATS[kind].map((name) => [name, name.toUpperCase()]),
    "snap-size": (page, kind) => salient.snapshot.SIZES[kind].map((name) => [name, sizeText(page, kind, name)]),
    "snap-scale": (page, kind, settings) => salient.snapshot.SCALES.map((n) => [n, scaleText(page, kind, { ...settings, scale: n })]),
    "snap-theme": (page) => ["light", "dark", "print"].map((name) => [name, page.t.say("snap.theme." + name)]),
    "snap-lang": () => [["en", "English"], ["uk", "Українська"]],
    "snap-extent": (page) => ["view", "region"].map((name) => [name, page.t.say("snap.extent." + name)]),
    "snap-speed": (page) => salient.snapshot.SPEEDS.map((n) => [n, page.t.count("speed.days", n)]),
    "snap-unchanged": (page) => ["hold", "skip"].map((name) => [name, page.t.say("snap.unchanged." + name)]),
    "snap-spread": (page) => ["count", "dates"].map((name) => [name, page.t.say("snap.spread." + name)]),
  };

  const by = (sides) => sides.join("\u2009\u00d7\u2009");

  function sizeText(page, kind, name) {
    if (name === "custom") return page.t.say("snap.size.custom");
    const sides = page.boot.pictures.sizes[name];
    const text = sides ? page.t.say("snap.size." + name) : by(name.split("x"));
    return sides && kind === "animation" ? text + " \u00b7 " + by(sides) : text; // stills say their pixels with the detail
  }

  function scaleText(page, kind, settings) {
    return settings.scale + "\u00d7 \u00b7 " + by(salient.snapshot.pixels(kind, settings, page.boot.pictures));
  }

  /** on: {settings() -> now, set(patch), days() -> {from, to, dates}, setDays(patch)} */
  function create(page, on) {
    const inputs = {}; // by name of the setting, or "from", "to", "day"
    const buttons = {}; // of the days

    const nameOf = (id) => salient.snapshot.own(on.settings().kind, id.slice("snap-".length));

    function labelled(box, key, input) {
      const label = element("label", "picker");
      const text = element("span", "picker-label");
      text.dataset.word = key;
      label.append(text, input);
      $(box).append(label);
    }

    function number(box, name) {
      const input = Object.assign(element("input", "field-input"), { type: "number", inputMode: "numeric", step: 1 });
      input.addEventListener("change", () => on.set({ [name]: Math.round(Number(input.value)) || 0 }));
      inputs[name] = input;
      labelled(box, "snap." + name, input);
    }

    /** Make a field for a day: a button in our words over the browser's own calendar, which writes dates in its own. */
    function date(box, name, changed) {
      const input = Object.assign(element("input", "day-input"), { type: "date", tabIndex: -1 });
      const button = Object.assign(element("button", "field-day"), { type: "button" });
      const frame = element("div", "picker");
      const text = element("span", "picker-label");
      input.setAttribute("aria-hidden", "true");
      text.dataset.word = "snap." + name;
      input.addEventListener("change", () => input.value && changed(input.value));
      button.addEventListener("click", () => choose(input));
      frame.append(text, button, input);
      $(box).append(frame);
      inputs[name] = input;
      buttons[name] = button;
    }

    function choose(input) {
      try {
        input.showPicker();
      } catch (_) {
        input.focus(); // a browser without a picker to show
      }
    }

    function showDay(name, iso) {
      inputs[name].value = iso;
      write(buttons[name], page.t.shortDate(iso));
      attribute(buttons[name], "aria-label", page.t.say("snap." + name) + ": " + page.t.date(iso));
    }

    function listen() {
      Object.keys(OPTIONS).forEach((id) => $(id).addEventListener("change", () => pick(id)));
      Object.entries(SWITCHES).forEach(([id, name]) => $(id).addEventListener("click", () => on.set({ [name]: !on.settings()[name] })));
      NUMBERS.forEach(([box, name]) => number(box, name));
      date("snap-period", "from", (value) => on.setDays({ from: value }));
      date("snap-period", "to", (value) => on.setDays({ to: value }));
      date("snap-day", "day", (value) => showDay("day", value));
      $("snap-add").addEventListener("click", () => inputs.day.value && on.setDays({ dates: withDay(on.days().dates, inputs.day.value) }));
    }

    function pick(id) {
      const { value } = $(id);
      if (id === "snap-lang") return on.set({ lang: value === page.state.lang ? "" : value });
      return on.set({ [nameOf(id)]: ["snap-scale", "snap-speed"].includes(id) ? Number(value) : value });
    }

    function options(id, settings) {
      const rows = OPTIONS[id](page, settings.kind, settings);
      const key = JSON.stringify(rows);
      if ($(id).dataset.key !== key) {
        $(id).replaceChildren(...rows.map(([value, text]) => Object.assign(element("option", "", text), { value: String(value) })));
        $(id).dataset.key = key;
      }
      const now = id === "snap-lang" ? settings.lang || page.state.lang : settings[nameOf(id)];
      if (now !== undefined) $(id).value = String(now);
    }

    /** Return whether a field has a part in what is chosen. */
    function needed(node, settings) {
      const { kinds, when } = node.dataset;
      if (!kinds.split(" ").includes(settings.kind)) return false;
      const [name, value] = (when || "").split("=");
      if (!name) return true;
      if (name === "scaled") return salient.snapshot.scaled(settings.kind, settings);
      if (name === "spread" && settings.kind !== "sheet") return true; // only a sheet may do without a period
      return settings[salient.snapshot.own(settings.kind, name)] === value;
    }

    function chips(dates) {
      $("snap-dates").replaceChildren(...dates.map((iso) => {
        const item = element("li", "chip", page.t.shortDate(iso));
        const button = Object.assign(element("button", "chip-close", "\u00d7"), { type: "button" });
        button.setAttribute("aria-label", page.t.say("snap.remove", { date: page.t.date(iso) }));
        button.addEventListener("click", () => {
          on.setDays({ dates: on.days().dates.filter((one) => one !== iso) });
          buttons.day.focus();
        });
        item.append(button);
        return item;
      }));
    }

    function limits(settings) {
      const { first, last } = page.source();
      const [least, most] = page.boot.pictures.side;
      ["from", "to", "day"].forEach((name) => Object.assign(inputs[name], { min: first, max: last }));
      ["width", "height"].forEach((name) => Object.assign(inputs[name], { min: least, max: most, value: settings[name] }));
      Object.assign(inputs.count, { min: 2, max: page.boot.pictures.sheet, value: settings.count });
    }

    /** Show the settings as they are now. */
    function fill() {
      const settings = on.settings();
      document.querySelectorAll("#snap-form [data-kinds]").forEach((node) => show(node, needed(node, settings)));
      Object.keys(OPTIONS).filter((id) => !$(id).closest("[hidden]")).forEach((id) => options(id, settings));
      Object.entries(SWITCHES).forEach(([id, name]) => attribute($(id), "aria-checked", String(settings[name])));
      document.querySelectorAll("#snap-form [data-word]").forEach((node) => write(node, page.t.say(node.dataset.word)));
      limits(settings);
      const { from, to, dates } = on.days();
      showDay("from", from);
      showDay("to", to);
      showDay("day", inputs.day.value || page.state.date);
      chips(dates);
    }

    listen();
    return { fill };
  }

  salient.snapshotForm = { create, withDay };
})(typeof window === "undefined" ? globalThis : window);
