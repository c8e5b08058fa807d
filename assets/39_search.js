/* The search over the map: a place by any spelling, or a day. A combobox as WAI-ARIA describes it. */
(function (root) {
  "use strict";
  const salient = ((root.dash_clientside = root.dash_clientside || {}).salient = root.dash_clientside.salient || {});

  const { $, attribute, element } = salient.panel || {};

  function create(page, desk) {
    const box = Object.assign(element("input", "search-input"), { type: "text", autocomplete: "off", spellcheck: false, enterKeyHint: "search" });
    const list = $("search-list");
    let found = []; // {text, more, choose()}
    let at = -1;

    Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-controls": "search-list", "aria-expanded": "false" }).forEach(([name, value]) => box.setAttribute(name, value));
    $("search-box").append(box);

    const months = () => Object.values(page.boot.words).flatMap((words) => [words["months.of"].split(","), words["months.short"].split(",")]);

    function dates(text) {
      const iso = salient.places.readDate(text, months(), page.state.date);
      if (!iso) return [];
      const { timeline } = page;
      const outside = timeline && (page.dayOf(iso) < timeline.first || page.dayOf(iso) >= timeline.until);
      return [{ text: page.t.longDate(iso), more: page.t.say(outside ? "search.outside" : "search.date"), choose: () => desk.goTo(iso) }];
    }

    function places(text) {
      const known = desk.fought();
      const fits = salient.places.search(desk.data.places || [], text, known);
      const sure = regions(text).length ? fits.filter((place) => !salient.places.isAlike(place, text)) : fits;
      return sure.map((place) => {
        const other = place.local === desk.nameOf(place) ? place.en : place.local;
        const kind = page.t.say(salient.places.isAlike(place, text) ? "search.alike" : "search.kind." + place.rank);
        return { text: desk.nameOf(place), more: other && other !== desk.nameOf(place) ? other + " \u00b7 " + kind : kind, choose: () => desk.openPlace(place) };
      });
    }

    /** Return the names of every region by which it may be looked for: those of both languages, and what people call it. */
    function regionNames() {
      const said = ({ id }) => Object.values(page.boot.words).flatMap((words) => [words["region." + id], ...words["search.region." + id].split(",")]);
      return Object.fromEntries(page.manifest.regions.map((region) => [region.id, said(region)]));
    }

    function regions(text) {
      return salient.places.searchRegions(regionNames(), text).map((id) => ({ text: page.t.say("region." + id), more: page.t.say("search.kind.region"), choose: () => desk.openRegion(id) }));
    }

    function districts(text) {
      return salient.places.searchDistrict(desk.data.places || [], text).map((place) => ({ text: desk.nameOf(place), more: page.t.say("search.kind.district"), choose: () => desk.openPlace(place) }));
    }

    function look() {
      const text = box.value.trim();
      found = text ? [...dates(text), ...regions(text), ...districts(text), ...places(text)] : [];
      at = found.length ? 0 : -1;
      draw(Boolean(text));
    }

    function option(item, i) {
      const node = element("li", "search-option");
      Object.assign(node, { id: "search-option-" + i });
      node.setAttribute("role", "option");
      node.append(element("strong", "", item.text), element("span", "", item.more));
      node.addEventListener("pointerdown", (event) => event.preventDefault()); // the box keeps the focus until the click
      node.addEventListener("click", () => choose(item));
      return node;
    }

    function draw(open) {
      const nothing = element("li", "search-none", page.t.say(desk.data.places === undefined ? "loading" : "search.none", { text: box.value.trim() }));
      list.replaceChildren(...(found.length ? found.map(option) : [nothing]));
      list.hidden = !open;
      attribute(box, "aria-expanded", String(open));
      mark();
    }

    function mark() {
      [...list.children].forEach((node, i) => node.setAttribute("aria-selected", String(i === at)));
      if (at >= 0 && !list.hidden) box.setAttribute("aria-activedescendant", "search-option-" + at);
      else box.removeAttribute("aria-activedescendant");
    }

    function choose(item) {
      close();
      box.value = "";
      item.choose(); // what takes the focus now gives it back when it is closed
      if (document.activeElement === box) box.blur();
    }

    function close() {
      found = [];
      at = -1;
      draw(false);
    }

    function press(event) {
      if (event.key === "Escape") return list.hidden ? box.blur() : (close(), (box.value = ""));
      if (event.key === "Enter" && found[at]) return choose(found[at]);
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (!step || !found.length) return;
      event.preventDefault();
      at = (at + step + found.length) % found.length;
      mark();
    }

    box.addEventListener("input", look);
    box.addEventListener("focus", () => desk.wantPlaces().then(() => box.value && look()));
    box.addEventListener("blur", close);
    box.addEventListener("keydown", press);

    function words() {
      attribute(box, "placeholder", page.t.say("search"));
      attribute(box, "aria-label", page.t.say("search"));
    }

    return { words, focus: () => box.focus() };
  }

  salient.search = { create };
})(typeof window === "undefined" ? globalThis : window);
