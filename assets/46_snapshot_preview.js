/* The preview in the drawer: the picture itself, asked for when the reader rests. The newest wish wins, and the last
 * picture stays, dimmed, until the next one is there.
 */
(function (root) {
  "use strict";
  const salient = ((root.dash_clientside = root.dash_clientside || {}).salient = root.dash_clientside.salient || {});

  const { $, write, show } = salient.panel || {};
  const REST = 350; // ms
  const KEPT = 6; // pictures

  /** Return a store of the last pictures by address. free(url) is called for what is let go. Pure. */
  function store(most, free) {
    const kept = new Map();
    return {
      get: (address) => kept.get(address),
      put(address, picture) {
        kept.set(address, picture);
        if (kept.size <= most) return;
        const [oldest, { url }] = kept.entries().next().value;
        kept.delete(oldest);
        free(url);
      },
    };
  }

  /** words(): the text of the page, in the language of the time. */
  function create(words) {
    const say = (key, values) => words().say(key, values);
    const box = $("snap-figure");
    const image = $("snap-image");
    const rest = salient.pages.later(REST);
    const pictures = store(KEPT, (url) => URL.revokeObjectURL(url));
    let asked = null; // {address, alt, controller}

    /** state: loading, ready, busy, error or none. */
    function tell(state, text, retry) {
      box.dataset.state = state;
      box.setAttribute("aria-busy", String(state === "loading" || state === "busy"));
      show($("snap-note"), state !== "ready");
      write($("snap-note-text"), text || "");
      show($("snap-again"), Boolean(retry));
    }

    function draw(address, picture, alt) {
      image.src = picture.url;
      image.alt = alt;
      image.hidden = false;
      box.dataset.address = address;
      tell("ready");
    }

    function stop() {
      rest(() => null);
      if (asked) asked.controller.abort();
      asked = null;
    }

    /** Show the picture at `address`; alt says what it is. shape: [width, height], so that the page does not jump. */
    function wish(address, alt, shape) {
      box.style.setProperty("--shape", shape.join(" / "));
      if (asked && asked.address === address) return (asked.alt = alt);
      stop();
      asked = { address, alt, controller: new AbortController() };
      const known = pictures.get(address);
      if (known) return draw(address, known, alt);
      tell("loading", say("snap.loading"));
      const mine = asked;
      return rest(() => fetch(mine));
    }

    async function fetch(mine) {
      try {
        tell("loading", say("snap.loading"));
        const { blob } = await salient.ask.patiently(mine.address, mine.controller.signal, salient.ask.TRIES.preview, (seconds) => tell("busy", say("snap.busy", { seconds }), true));
        const picture = { url: URL.createObjectURL(blob), blob };
        pictures.put(mine.address, picture);
        if (asked === mine) draw(mine.address, picture, mine.alt);
      } catch (error) {
        if (asked === mine && !salient.ask.stopped(error)) tell("error", salient.ask.reason(words(), error, "snap.failed"), true);
      }
    }

    /** Show none, and say why. */
    function none(text) {
      stop();
      image.hidden = true;
      delete box.dataset.address;
      tell("none", text);
    }

    function again() {
      if (!asked) return;
      const { address, alt } = asked;
      asked.controller.abort();
      asked = { address, alt, controller: new AbortController() };
      fetch(asked);
      $("snap-close").focus(); // the button that was pressed is gone
    }

    $("snap-again").addEventListener("click", again);
    return { wish, none, stop, blob: (address) => (pictures.get(address) || {}).blob };
  }

  salient.snapshotPreview = { create, store };
})(typeof window === "undefined" ? globalThis : window);
