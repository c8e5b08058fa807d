/* The snapshot drawer: a picture, animation, sheet or deck of what the page shows, previewed, then saved or copied. */
(function (root) {
  "use strict";
  const salient = ((root.dash_clientside = root.dash_clientside || {}).salient = root.dash_clientside.salient || {});

  const { $, write, show } = salient.panel || {};
  const STORED = "salient.snapshot";
  const SAVED_FOR = 60000; // ms that a saved file's address is kept for the browser

  /** Return one line on what a file will show: parts of text, in order. Pure, but for the words. */
  function told(t, kind, settings, subject, manifest) {
    const title = (id) => salient.story.sourceOf(manifest, id).title[t.lang];
    const period = subject.from && subject.to ? t.say("snap.told.period", { from: t.shortDate(subject.from), to: t.shortDate(subject.to) }) : "";
    const when = kind === "snapshot" ? t.date(subject.date) : kind === "sheet" && settings.spread === "dates" ? subject.dates.map(t.shortDate).join(", ") : period;
    const left = salient.url.LAYERS.filter((name) => !subject.layers.includes(name)).map((name) => t.say("snap.layer." + name));
    return [
      title(subject.source),
      when,
      t.say("region." + subject.region),
      t.say(settings.extent === "view" ? "snap.told.view" : "snap.told.region"),
      subject.compare && kind === "snapshot" ? t.say("snap.told.compare", { source: title(subject.compare.split("@")[0]), date: t.shortDate(subject.compare.split("@")[1]) }) : "",
      left.length ? t.say("snap.told.without", { names: left.join(", ") }) : "",
    ].filter(Boolean).join(" \u00b7 ");
  }

  /** Return a size in bytes, for people. */
  const weight = (t, bytes) => (bytes < 1e6 ? t.number(Math.max(1, bytes / 1e3), 0) + " " + t.say("snap.kb") : t.number(bytes / 1e6, 1) + " " + t.say("snap.mb"));

  /** What is remembered of the reader's last choice; a browser that keeps nothing is no trouble. */
  const memory = {
    load() {
      try {
        return root.localStorage.getItem(STORED);
      } catch (_) {
        return null;
      }
    },
    save(text) {
      try {
        root.localStorage.setItem(STORED, text);
      } catch (_) {
        // kept for this page only
      }
    },
  };

  function make(page, app) {
    const { snapshot, ask, clip } = salient;
    let settings = snapshot.read(memory.load());
    let days = { from: "", to: "", dates: [] };
    let daysOf = ""; // what they were chosen for
    let job = null; // {controller} of the file that is being made
    const limits = page.boot.pictures;
    const preview = salient.snapshotPreview.create(() => page.t);
    const form = salient.snapshotForm.create(page, { settings: () => settings, set, days: () => days, setDays });
    const tabs = snapshot.KINDS.map((kind) => $("snap-tab-" + kind));

    // --- what is shown, and what is chosen ---

    function subject() {
      const { source, date, region, compare, layers, view, lang, from, to } = page.state;
      const box = $("map-section");
      const changes = page.timeline ? page.timeline.changes.map(page.isoOf) : [];
      const screen = { width: box.clientWidth, height: box.clientHeight };
      return { source, date, region, compare, layers, view, lang, screen, changes, period: { from, to }, revision: page.manifest.revision, ...days };
    }

    /** The period begins as the page's own; what the reader changes here stays until the page's is another. */
    function usualDays() {
      const source = page.source();
      const since = page.settings.since < source.first || page.settings.since >= source.last ? source.first : page.settings.since;
      const key = [source.id, page.state.from, page.state.to].join();
      if (key === daysOf) return;
      daysOf = key;
      const from = page.state.from && page.state.from > source.first ? page.state.from : since;
      const to = page.state.to && page.state.to < source.last ? page.state.to : source.last;
      days = { from, to, dates: [] };
    }

    function set(patch) {
      settings = { ...settings, ...patch };
      memory.save(snapshot.write(settings));
      draw();
    }

    function setDays(patch) {
      days = { ...days, ...patch };
      draw();
    }

    // --- drawing the drawer ---

    const prefixed = (address) => page.boot.prefix + address;

    function draw() {
      const now = subject();
      const { kind } = settings;
      tabs.forEach((tab, i) => {
        tab.setAttribute("aria-selected", String(snapshot.KINDS[i] === kind));
        tab.tabIndex = snapshot.KINDS[i] === kind ? 0 : -1;
      });
      $("snap-pane").setAttribute("aria-labelledby", "snap-tab-" + kind);
      form.fill();
      write($("snap-told"), told(page.t, kind, settings, now, page.manifest));
      write($("snap-download-text"), page.t.say("snap.download", { format: snapshot.formatOf(kind, settings).toUpperCase() }));
      const stop = forbidden() || faulty(now);
      remarks(now, stop);
      actions(stop);
      drawPreview(now, stop);
    }

    function terms() {
      return snapshot.terms(snapshot.sourcesOf(page.manifest, page.state, settings.kind === "snapshot"));
    }

    /** Return why this server or the terms of a source forbid it, or null. */
    function forbidden() {
      if (!limits.drawn) return page.t.say("snap.off");
      const { rule, source } = terms();
      return rule === "none" ? page.t.say("snap.terms.none", { source: source.title[page.t.lang], terms: source.terms.text[page.t.lang] }) : null;
    }

    /** Return why it cannot be made as it is asked for, or null. */
    function faulty(now) {
      const { t } = page;
      const source = page.source();
      const found = snapshot.problem(settings.kind, settings, now, source, limits) || badCompared(now);
      if (!found) return null;
      const [key, values] = found;
      const dated = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === "number" ? t.number(value, 0) : t.date(value)]));
      return t.say(key, { source: source.title[t.lang], region: t.say("region." + now.region), ...dated });
    }

    function badCompared(now) {
      if (settings.kind !== "snapshot" || !now.compare) return null;
      const [id, date] = now.compare.split("@");
      const { first, last } = salient.story.sourceOf(page.manifest, id);
      return first <= date && date <= last ? null : ["snap.bad.compare", { first, last }];
    }

    /** Tell what the reader should know before: marks, length, what is left out. */
    function remarks(now, stop) {
      const { t } = page;
      const { kind } = settings;
      const { rule, source } = terms();
      const lines = [];
      if (rule === "personal") lines.push(t.say("snap.terms.personal", { source: source.title[t.lang] }));
      if (!stop && kind === "animation") {
        const n = snapshot.count(kind, settings, now);
        lines.push(t.say("snap.lasts", { frames: t.count("snap.frames", n), seconds: t.number(n / settings.speed, n < 10 * settings.speed ? 1 : 0) }));
      }
      if (kind === "snapshot" && page.state.compare && page.state.mode !== "changes") lines.push(t.say("snap.changes"));
      if (kind !== "snapshot" && page.state.compare) lines.push(t.say("snap.uncompared"));
      $("snap-remarks").replaceChildren(...lines.map((line) => salient.panel.element("p", "", line)));
      $("snap-remarks").dataset.rule = rule;
      show($("snap-remarks"), lines.length > 0);
    }

    function actions(stop) {
      const { t } = page;
      const { kind } = settings;
      const copied = kind === "snapshot" || kind === "sheet";
      const reason = clip.whyNot();
      $("snap-download").disabled = Boolean(stop || job);
      $("snap-address").disabled = Boolean(stop);
      $("snap-copy").disabled = Boolean(stop || job || reason);
      show($("snap-copy"), copied);
      show($("snap-why"), Boolean(copied && reason && !stop));
      write($("snap-why"), reason ? t.say(reason) : "");
      show($("snap-job"), Boolean(job));
      show($("snap-buttons"), !job);
    }

    function drawPreview(now, stop) {
      if (stop) return preview.none(stop);
      const { address, date } = snapshot.preview(settings.kind, settings, now, limits);
      const caption = date && settings.kind !== "snapshot" ? page.t.say("snap.caption." + settings.kind, { date: page.t.date(date) }) : "";
      write($("snap-caption"), caption);
      show($("snap-caption"), Boolean(caption));
      const shape = settings.kind === "briefing" ? [16, 9] : snapshot.sides(settings.kind, settings, limits);
      return preview.wish(prefixed(address), alt(now), shape);
    }

    const alt = (now) => page.t.say("snap.alt", { what: told(page.t, settings.kind, settings, now, page.manifest) });

    // --- files ---

    const addressNow = () => prefixed(snapshot.address(settings.kind, settings, subject()));
    const status = (text) => write($("snap-status"), text);

    /** Return the file that is asked for: from the preview where it is the same, else from the server. */
    async function fetchFile(address, signal) {
      const known = preview.blob(address);
      return known ? { blob: known, name: "" } : ask.patiently(address, signal, ask.TRIES.file, (seconds) => write($("snap-job-text"), page.t.say("snap.busy", { seconds })));
    }

    /** Run work(signal) with the progress bar; a reader may cancel it. */
    async function run(work) {
      const controller = new AbortController();
      const many = snapshot.long(settings.kind, settings, subject());
      job = { controller };
      status("");
      write($("snap-job-text"), page.t.say(many ? "snap.working.long" : "snap.working"));
      draw();
      $("snap-cancel").focus();
      const said = await work(controller.signal).catch((error) => (ask.stopped(error) ? page.t.say("snap.cancelled") : error.refused || ask.reason(page.t, error, "snap.failed.file")));
      job = null;
      draw();
      status(said);
      if ($("snap-dialog").open) $("snap-download").focus();
      else salient.header.toast(said);
    }

    function save(blob, name) {
      const url = URL.createObjectURL(blob);
      Object.assign(salient.panel.element("a"), { href: url, download: name }).click();
      root.setTimeout(() => URL.revokeObjectURL(url), SAVED_FOR);
    }

    function download() {
      const { kind } = settings;
      const name = snapshot.fileName(kind, settings, subject());
      const address = addressNow();
      return run(async (signal) => {
        const found = await fetchFile(address, signal);
        save(found.blob, found.name || name);
        return page.t.say("snap.saved", { name: found.name || name, size: weight(page.t, found.blob.size) });
      });
    }

    /** Copy the picture as PNG, whatever the format of the file is. */
    function copy() {
      const { kind } = settings;
      const address = prefixed(snapshot.address(kind, { ...settings, [kind + ".format"]: "png" }, subject()));
      return run((signal) => {
        const found = fetchFile(address, signal).then(({ blob }) => blob);
        return clip.picture(found).then(
          () => page.t.say("snap.copied"),
          (error) => found.then(() => Promise.reject(Object.assign(error, { refused: page.t.say("snap.copy.refused") }))),
        );
      });
    }

    async function copyAddress() {
      const done = await clip.text(root.location.origin + addressNow(), $("snap-dialog"));
      status(page.t.say(done ? "snap.address.copied" : "share.failed"));
    }

    // --- opening ---

    function open() {
      if (!page.timeline || $("snap-dialog").open) return;
      app.player.pause();
      usualDays();
      status("");
      $("snap-dialog").showModal();
      draw();
    }

    const close = () => $("snap-dialog").close();

    function press(event) {
      const at = event.altKey || event.ctrlKey || event.metaKey ? null : salient.tabs.target(event.key, snapshot.KINDS.indexOf(settings.kind), tabs.length);
      if (at === null) return;
      event.preventDefault();
      set({ kind: snapshot.KINDS[at] });
      tabs[at].focus();
    }

    tabs.forEach((tab, i) => tab.addEventListener("click", () => set({ kind: snapshot.KINDS[i] })));
    $("snap-tabs").addEventListener("keydown", press);
    $("snapshot").addEventListener("click", open);
    $("snap-close").addEventListener("click", close);
    $("snap-dialog").addEventListener("click", (event) => event.target === $("snap-dialog") && close());
    $("snap-dialog").addEventListener("close", preview.stop);
    $("snap-download").addEventListener("click", download);
    $("snap-copy").addEventListener("click", copy);
    $("snap-address").addEventListener("click", copyAddress);
    $("snap-cancel").addEventListener("click", () => job && job.controller.abort());
    app.actions.snapshot = open;

    return {};
  }

  salient.snapshotDrawer = { told, weight, memory };
  salient.parts = salient.parts || [];
  salient.parts.push(make);
})(typeof window === "undefined" ? globalThis : window);
