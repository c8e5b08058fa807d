/* Fetching the published files: each once, by its hashed address. */
(function (root) {
  "use strict";
  const salient = ((root.dash_clientside = root.dash_clientside || {}).salient = root.dash_clientside.salient || {});

  /** Return load(name) -> promise of the file's content. A file that failed may be asked for again. */
  function loader(urls) {
    const kept = new Map();
    async function get(name) {
      const response = await root.fetch(urls[name], { credentials: "same-origin" });
      if (!response.ok) throw new Error(name + ": " + response.status);
      return response.json();
    }
    return function load(name) {
      if (!kept.has(name)) {
        const promise = get(name);
        kept.set(name, promise);
        promise.catch(() => kept.delete(name));
      }
      return kept.get(name);
    };
  }

  salient.data = { loader };
})(typeof window === "undefined" ? globalThis : window);
