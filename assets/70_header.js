/* Pickers, theme, language and help. */
(function (root) {
  "use strict";
  const salient = ((root.dash_clientside = root.dash_clientside || {}).salient = root.dash_clientside.salient || {});

  const { $, write, attribute, element } = salient.panel || {};
  const THEMES = ["auto", "light", "dark"];
  const dark = () => root.matchMedia("(prefers-color-scheme: dark)");

  /** Return light or dark for a theme that may be auto; paper is always light. */
  function effective(theme) {
    if (root.matchMedia("print").matches) return "light";
    return theme === "auto" ? (dark().matches ? "dark" : "light") : theme;
  }

  function option(value, text) {
    const node = element("option", "", text);
    node.value = value;
    return node;
  }

  function group(label, options) {
    const node = element("optgroup");
    node.label = label;
    node.append(...options);
    return node;
  }

  function fillRegions(model, t) {
    const known = new Set(model.manifest.regions.map((region) => region.id));
    const choices = salient.url.REGIONS.filter((choice) => choice.split(",").every((id) => known.has(id)));
    $("region").replaceChildren(...choices.map((choice) => option(choice, t.say("region." + choice))));
  }

  function fillSources(model, t) {
    const options = (wanted) => model.manifest.sources
      .filter((source) => source.reconstructed === wanted)
      .map((source) => option(source.id, source.title[t.lang]));
    const groups = [["source.maps", options(false)], ["source.reconstructions", options(true)]];
    $("source").replaceChildren(...groups.filter(([, list]) => list.length).map(([key, list]) => group(t.say(key), list)));
  }

  function fillSpeeds(t) {
    [...$("speed").options].forEach((node) => write(node, t.count("speed.days", Number(node.value))));
  }

  /** Write what depends on the language and on the choices. */
  function fill(model, t, state) {
    fillRegions(model, t);
    fillSources(model, t);
    fillSpeeds(t);
    $("region").value = state.region;
    $("source").value = state.source;
    attribute($("theme"), "data-name", "theme." + state.theme);
    salient.panel.name($("theme"), t.say("theme." + state.theme));
  }

  function applyTheme(theme) {
    document.documentElement.dataset.theme = theme;
    document.documentElement.dataset.painting = effective(theme);
  }

  const nextTheme = (theme) => THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length];

  let fading = 0;
  function toast(text) {
    const node = $("toast");
    write(node, text);
    node.hidden = false;
    root.clearTimeout(fading);
    fading = root.setTimeout(() => (node.hidden = true), 2500);
  }

  function help() {
    const dialog = $("help-dialog");
    dialog.open ? dialog.close() : dialog.showModal();
  }

  /** Join the controls. on: {region(id), source(id), theme(name), lang(name)} */
  function listen(on, state) {
    $("region").addEventListener("change", () => on.region($("region").value));
    $("source").addEventListener("change", () => on.source($("source").value));
    $("theme").addEventListener("click", () => on.theme(nextTheme(state().theme)));
    $("lang").addEventListener("click", () => on.lang(state().lang === "en" ? "uk" : "en"));
    $("help").addEventListener("click", help);
    $("help-close").addEventListener("click", help);
    $("help-dialog").addEventListener("click", (event) => event.target === $("help-dialog") && help());
    dark().addEventListener("change", () => on.theme(state().theme));
  }

  salient.header = { fill, listen, applyTheme, effective, help, toast };
})(typeof window === "undefined" ? globalThis : window);
