/* What joins tabs, claims, marks, places and the search: the data they share, and going to a day or a place.
 *
 * A step of the slider does next to nothing here: what takes time waits until the reader rests.
 */
(function (root) {
  "use strict";
  const salient = ((root.dash_clientside = root.dash_clientside || {}).salient = root.dash_clientside.salient || {});

  const { $ } = salient.panel || {};
  const REST = 200; // ms
  const SOON = 60; // ms
  const CLOSE_UP = 11; // zoom at which a village and its neighbours fill the map
  const PHONE = 760; // px of width: as in the style sheets, the panel is below the map
  const EDGE = 20; // px around a region that is flown to
  const idle = (action) => (root.requestIdleCallback ? root.requestIdleCallback(action, { timeout: 1500 }) : root.setTimeout(action, 50));

  function create(page, app) {
    const data = { claims: undefined, events: undefined, places: undefined, reports: undefined, histories: undefined };
    const resting = salient.pages.later(REST);
    let asked = false;
    let wanted = null; // the promise of places, histories and reports
    let byId = new Map();
    let opener = null; // what had the focus before the card of a place took it
    const asking = new URLSearchParams(root.location.search); // of the address that the page was opened with

    /** Load a published file; null where the bundle has none or it cannot be had. */
    function load(name) {
      if (!page.boot.urls[name]) return Promise.resolve(null);
      return app.load(name).catch((error) => {
        root.console.info("Salient: " + error.message);
        return null;
      });
    }

    const desk = { data, load, goTo, fly, flyToEvent, openClaim, chooseClaim, openEvent, openPlace, openRegion, closePlace, wantPlaces, retry };
    Object.assign(desk, {
      nameOf: (place) => (place.spot ? page.t.say("spot") : place[page.names()] || place.local || place.en),
      placeOf: (id) => byId.get(id) || null,
      placeName: (id) => (byId.has(id) ? desk.nameOf(byId.get(id)) : id),
      named: () => byId.size > 0,
      homeOf: (place) => page.manifest.regions.find(({ id }) => id === place.region).home,
      fought: () => new Set(Object.keys((data.histories && data.histories[page.state.source] && data.histories[page.state.source].rows) || {})),
      categories: () => salient.events.CATEGORIES.filter((name) => !marks.off.has(name)),
      marksChanged: () => app.refresh(),
    });

    desk.tabs = salient.tabs.create(opened);
    const claims = salient.claimsPane.create(page, desk);
    const marks = salient.marks.create(page, desk);
    const why = salient.why.create(page, desk);
    const card = salient.placeCard.create(page, desk);
    const pin = salient.placeCard.pin(page);
    const search = salient.search.create(page, desk);
    salient.placesTable.create(page, desk);
    page.least = marks.least;
    app.actions.search = search.focus;
    const { escape } = app.actions;
    app.actions.escape = () => {
      escape();
      if (card.place() && desk.tabs.current() === "places") closePlace();
      else if (salient.embedded) chooseClaim(null);
    };
    page.choose = choose;
    page.told = told;

    // --- going somewhere ---

    function goTo(iso) {
      app.player.pause();
      const day = page.dayOf(iso);
      const inside = day >= page.span.first && day < page.span.until;
      const hidden = (page.state.from && iso < page.state.from) || (page.state.to && iso > page.state.to);
      page.set(hidden ? { date: iso, from: null, to: null } : { date: iso });
      if (!inside) app.refresh();
    }

    function fly(to) {
      app.stage.fly({ lon: to.lon, lat: to.lat, zoom: to.zoom || CLOSE_UP });
    }

    /** Go to a region as far as it is mapped; nothing else changes. */
    async function openRegion(id) {
      await wantPlaces();
      const bounds = page.model.regions && salient.places.boundsOf(page.model.regions, id);
      if (bounds) app.stage.fly(salient.geo.fit(bounds, $("map").clientWidth, $("map").clientHeight, EDGE));
      else salient.header.toast(page.t.say("load.failed"));
    }

    function flyToEvent(event) {
      fly({ lon: event.lon, lat: event.lat });
      pin.set(event, "", app.stage.view());
    }

    const claimOf = (id) => (data.claims || []).find((row) => row.id === id) || null;

    function openClaim(id) {
      const claim = claimOf(id);
      goTo(claim.date);
      page.set({ claim: id });
      claims.open();
    }

    /** Return what is told of the chosen claim, or else of the chosen place, as sentences; null where there is neither. */
    function told() {
      const claim = page.state.claim && claimOf(page.state.claim);
      if (claim) return salient.claimCard.text(page, claim);
      return card.place() && data.histories ? card.text() : null;
    }

    /** Keep in the address which claim the reader looks at; null: none. */
    function chooseClaim(id) {
      page.set({ claim: id });
      showCard();
    }

    function openEvent(event) {
      goTo(event.date);
      desk.tabs.open("day");
      if (salient.events.placed(event)) flyToEvent(event);
    }

    function openPlace(place) {
      fly(place);
      openCard(place, desk.nameOf(place));
    }

    const inCard = (node) => $("place-card").contains(node);

    function openCard(place, name) {
      if (!inCard(document.activeElement)) opener = document.activeElement;
      const drawn = setPlace(place, name);
      desk.tabs.open("places");
      $("place-card").focus({ preventScroll: true });
      reveal($("place-card"));
      return drawn.then(() => reveal($("place-card")));
    }

    /** Take a place into the address, onto the map and into its card, which is drawn again when all is there. */
    function setPlace(place, name) {
      page.set({ place: place.spot ? salient.url.spot(place) : place.id });
      pin.set(place, name, app.stage.view());
      card.set(place);
      showCard();
      return wantPlaces().then(() => card.draw());
    }

    const spotAt = ({ lon, lat }) => ({ lon, lat, spot: true, id: null, region: null, asked: false });

    /** Open the card of what the reader chose on the map: a settlement by its `id`, or any spot. The map stays. */
    function choose(at, id) {
      const settlement = desk.placeOf(id);
      if (settlement) return openCard(settlement, desk.nameOf(settlement));
      const spot = spotAt(at);
      return openCard(spot, "").then(() => fetchMaps(spot));
    }

    /** In an embedded map the card lies over the map: say which, for there are no tabs. */
    function showCard() {
      const { claim, tab } = page.state;
      const shown = claim && tab === "claims" ? "claim" : card.place() ? "place" : null;
      if (shown) document.documentElement.dataset.card = shown;
      else delete document.documentElement.dataset.card;
    }

    // --- what the address names ---

    /** Show the claim and the place of the address, as soon as it is known whether they are here; once. */
    function restore() {
      page.context.claims = data.claims ? new Set(data.claims.map(({ id }) => id)) : undefined;
      page.context.settlements = data.places ? new Set(byId.keys()) : undefined;
      if (data.claims && page.state.claim) restoreClaim(claimOf(page.state.claim));
      if (data.places && page.state.place && !card.place()) restorePlace(page.state.place);
    }

    /** A claim alone means its own day, and a region in which it is. */
    function restoreClaim(claim) {
      if (!claim) return page.set({ claim: null });
      const elsewhere = !salient.story.regionsOf(page.state.region).includes(claim.region);
      if (elsewhere && !asking.has("region")) app.region(claim.region);
      if (!asking.has("date")) goTo(claim.date);
      if (page.state.tab === "claims") claims.open();
      showCard();
      return reveal(root.innerWidth <= PHONE ? document.querySelector("#claims-list [data-now=true]") : null);
    }

    function restorePlace(name) {
      const at = salient.url.spotOf(name);
      const place = at ? spotAt(at) : desk.placeOf(name);
      if (!place) return page.set({ place: null });
      if (!page.state.view) fly(place);
      const drawn = setPlace(place, at ? "" : desk.nameOf(place)).then(() => reveal(page.state.tab === "places" ? $("place-card") : null));
      return at ? drawn.then(() => fetchMaps(place)) : drawn;
    }

    /** Ask for the maps of every source that covers a spot; its card shows them as they come. */
    async function fetchMaps(spot) {
      const { regions } = page.model;
      spot.region = regions && salient.places.regionOf(regions, spot.lon, spot.lat);
      const redraw = () => card.place() === spot && card.draw();
      redraw();
      const covering = page.manifest.sources.filter((source) => source.regions.includes(spot.region));
      await Promise.allSettled(covering.map((source) => app.timeline(source.id).then(redraw)));
      spot.asked = true;
      redraw();
    }

    /** Bring a card into view: it may be longer than the panel, and on a phone it is far below the map. */
    function reveal(node) {
      const still = root.matchMedia("(prefers-reduced-motion: reduce)").matches;
      if (node) node.scrollIntoView({ block: "start", behavior: still ? "auto" : "smooth" });
    }

    /** Close the card; the focus goes back to where it came from, or to what the card was in. */
    function closePlace() {
      pin.set(null);
      card.set(null);
      page.set({ place: null });
      showCard();
      const back = opener && opener.isConnected && opener !== document.body ? opener : $(salient.embedded ? "play" : "tab-places");
      opener = null;
      back.focus({ preventScroll: true });
    }

    // --- data ---

    /** Ask for claims, events and names, once. */
    async function fetchFirst() {
      const [said, happened, settlements] = await Promise.all([load("claims"), load("events"), load("context-settlements")]);
      data.claims = page.boot.urls.claims ? said && said.claims : []; // a bundle may have none
      data.events = happened && (happened.events || happened);
      hold(settlements);
      restore();
      app.refresh();
      rest();
    }

    /** Ask once more for what could not be had. */
    function retry() {
      data.claims = undefined;
      claims.all();
      if (desk.tabs.current() === "claims") claims.list();
      return fetchFirst();
    }

    function hold(settlements) {
      if (data.places) return;
      data.places = settlements && salient.places.index(settlements);
      byId = new Map((data.places || []).map((place) => [place.id, place]));
    }

    /** Ask for what the places need, once. */
    function wantPlaces() {
      wanted = wanted || fetchPlaces();
      return wanted;
    }

    async function fetchPlaces() {
      const ids = page.manifest.sources.map(({ id }) => id);
      const files = [load("context-settlements"), load("regions"), load("reports"), ...ids.map((id) => load("places-" + id))];
      const [settlements, regions, reports, ...histories] = await Promise.all(files);
      hold(settlements);
      if (regions) page.model.regions = regions;
      if (regions) (data.places || []).forEach((place) => (place.region = salient.places.regionOf(regions, place.lon, place.lat)));
      data.reports = reports && reports.rows;
      data.histories = Object.fromEntries(ids.map((id, i) => [id, histories[i]]));
      if (!settlements) wanted = null; // may be asked for again
    }

    // --- drawing ---

    function opened(name) {
      if (page.state.tab !== name) page.set({ tab: name }); // the address as it was opened waits for what it names
      showCard();
      if (name === "claims") claims.list();
      if (name === "places") drawPlaces();
    }

    function drawPlaces() {
      card.draw();
      if (!data.histories) wantPlaces().then(() => card.draw());
    }

    function rest() {
      if (app.player.playing() || !page.timeline) return;
      if (!document.documentElement.dataset.ready) return resting(() => idle(rest)); // the map comes first
      claims.rest();
      why.rest();
      if (desk.tabs.current() === "places") drawPlaces();
    }

    /** Ask for claims and events as soon as the map has been painted: they are what the page opens with. */
    function begin() {
      if (!document.documentElement.dataset.ready) return root.setTimeout(begin, SOON);
      return fetchFirst();
    }

    function all() {
      if (!asked) begin();
      asked = true;
      desk.tabs.open(page.state.tab);
      search.words();
      marks.draw();
      claims.all();
      if (card.place()) pin.set(card.place(), desk.nameOf(card.place()), app.stage.view());
    }

    function day() {
      claims.day();
      resting(() => idle(rest));
    }

    return { all, day, resized: marks.draw };
  }

  salient.desk = { create };
  salient.parts = salient.parts || [];
  salient.parts.push(create);
})(typeof window === "undefined" ? globalThis : window);
