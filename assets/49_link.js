/* What a link asked for and could not get: said on the map until the reader goes on to something else. */
(function (root) {
  "use strict";
  const salient = ((root.dash_clientside = root.dash_clientside || {}).salient = root.dash_clientside.salient || {});

  const { badge } = salient.panel || {};
  const ASKED = ["date", "source", "region", "compare"];

  /** Return the sentences on what of a query is not here, and what `shown` ({source, date, region}) names in its place. Pure. */
  function sentences(t, query, context, shown) {
    return salient.url.doubts(query, context).map((name) => t.say("link." + name, { shown: shown[name] || "" }));
  }

  function make(page) {
    const query = root.location.search.slice(1);
    const asked = JSON.stringify(ASKED.map((name) => page.state[name]));

    function all() {
      const same = JSON.stringify(ASKED.map((name) => page.state[name])) === asked;
      const { t, state } = page;
      const shown = { source: page.source().title[t.lang], date: t.date(state.date), region: t.say("region." + state.region) };
      const said = same ? sentences(t, query, page.context, shown) : [];
      badge("badge-link", said.length ? said.join(" ") : null);
    }

    return { all, day: all };
  }

  salient.link = { sentences };
  salient.parts = salient.parts || [];
  salient.parts.push(make);
})(typeof window === "undefined" ? globalThis : window);
