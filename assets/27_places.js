/* Settlements: finding one by any spelling, reading a date, who held it when, how far the line is. Pure.
 *
 * Spelling: Cyrillic (Russian or Ukrainian) and Latin (any common romanisation) fold to one skeleton of sounds, in
 * which и, і, ы, й and y are one, and г is one with h. Where vowels differ from language to language (Белополье,
 * Білопілля) the consonants have to be the same. What does not match may be off by one or two slips of the hand
 * (optimal string alignment: insert, leave out, exchange, swap), but only in a longer word, and only where nothing
 * fits better.
 */
(function (root) {
  "use strict";
  const salient = ((root.dash_clientside = root.dash_clientside || {}).salient = root.dash_clientside.salient || {});

  // One sign for each sound: 2 zh, 3 ch, 4 sh and shch, 5 kh, 6 ts.
  const CYRILLIC = {
    а: "a", б: "b", в: "v", г: "g", ґ: "g", д: "d", е: "e", є: "e", ё: "e", э: "e", ж: "2", з: "z", и: "i", і: "i", ї: "i", й: "i", ы: "i",
    к: "k", л: "l", м: "m", н: "n", о: "o", п: "p", р: "r", с: "s", т: "t", у: "u", ў: "u", ф: "f", х: "5", ц: "6", ч: "3", ш: "4", щ: "4", ь: "", ъ: "", ю: "iu", я: "ia",
  };
  const LATIN = [
    [/shch|sch|sh/g, "4"], [/zh/g, "2"], [/kh/g, "5"], [/ch/g, "3"], [/ts|tz/g, "6"], [/ya|ja/g, "ia"], [/yu|ju/g, "iu"], [/y[eo]|ie/g, "e"],
    [/h/g, "g"], [/[yj]/g, "i"], [/w/g, "v"], [/q|c/g, "k"], [/x/g, "ks"],
  ];
  const LIMIT = 8; // results
  const ALIKE = 3; // the misfit from which on a name is only spelled much like what was looked for
  const PART = 5; // letters from which on a piece out of the middle of a word is looked for: "kyiv" is in "yunakivka"
  const CONSONANTS = 3; // from which on they may stand for the word
  // What people add to a name: it tells what is looked for, not which.
  const OBLAST = /(^|\s)(oblast|region|область|області|регіон|регион|обл\.?)(?=\s|$)/gi;
  const OF_DISTRICT = /(an|in|n)?ski?(i|oi|ogo|omu)?$/; // in a skeleton: -ський, -ский, -skyi
  const DISTRICT = /(^|\s)(district|raion|rayon|район|р-н)(?=\s|$)/i;

  /** Return the skeleton of a name. */
  function fold(text) {
    const plain = text.toLowerCase().replace(/[а-яёєіїґў]/g, (letter) => CYRILLIC[letter] ?? letter).normalize("NFD").replace(/[\u0300-\u036f'’ʼ`ʹ]/g, "");
    const sounds = LATIN.reduce((left, [from, to]) => left.replace(from, to), plain);
    return sounds.replace(/[^a-z0-9]+/g, " ").replace(/([a-z0-9])\1+/g, "$1").trim();
  }

  /** Return the least number of slips between `query` and the beginning of `name`. */
  function slips(query, name) {
    let before = [];
    let row = Array.from({ length: name.length + 1 }, (_, j) => j);
    for (let i = 1; i <= query.length; i++) {
      const next = [i];
      for (let j = 1; j <= name.length; j++) {
        const same = query[i - 1] === name[j - 1];
        next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (same ? 0 : 1));
        if (i > 1 && j > 1 && query[i - 1] === name[j - 2] && query[i - 2] === name[j - 1]) next[j] = Math.min(next[j], before[j - 2] + 1);
      }
      before = row;
      row = next;
    }
    return Math.min(...row);
  }

  const allowed = (length) => (length < 5 ? 0 : length < 8 ? 1 : 2);

  const consonants = (skeleton) => skeleton.replace(/[aeiou]/g, "").replace(/([a-z0-9])\1+/g, "$1");

  /** Tell whether two names have the same consonants, and about as many vowels. */
  function alike(query, name) {
    const bones = consonants(query);
    return bones.replace(/ /g, "").length >= CONSONANTS && query[0] === name[0] && bones === consonants(name) && Math.abs(query.length - name.length) < CONSONANTS;
  }

  /** Return how badly a skeleton fits, 0 best, or null. */
  function misfit(query, name) {
    if (name === query) return 0;
    if (name.startsWith(query)) return 1;
    if (name.includes(" " + query)) return 2;
    if (alike(query, name)) return ALIKE;
    if (query.length >= PART && name.includes(query)) return ALIKE + 1;
    const off = Math.abs(name.length - query.length) <= 2 ? slips(query, name) : Infinity;
    return off <= allowed(query.length) && off > 0 ? ALIKE + 1 + off : null;
  }

  /** Return the places of a GeoJSON file: [{id, en, local, uk, uk_source, country, rank, lon, lat, keys}]. */
  function index(collection) {
    return collection.features.map(({ properties, geometry }) => {
      const { id, en, local, uk, uk_source, country, rank } = properties;
      const [lon, lat] = geometry.coordinates;
      return { id, en, local, uk, uk_source, country, rank, lon, lat, keys: [...new Set([fold(en), fold(local || en), fold(uk || en), en.toLowerCase()])] };
    });
  }

  /** Return how badly a place fits `text`, 0 best, or null. */
  function misfitOf(place, text) {
    const queries = fold(text) ? [...new Set([fold(text), text.trim().toLowerCase()])] : [];
    const scores = place.keys.flatMap((key) => queries.map((query) => misfit(query, key))).filter((score) => score !== null);
    return scores.length ? Math.min(...scores) : null;
  }

  /** Tell whether a place is only spelled much like `text`. */
  const isAlike = (place, text) => misfitOf(place, text) >= ALIKE;

  /** Return the places that fit `text`, best first; of equals the larger, then those that changed hands (`known` ids). */
  function search(places, text, known) {
    const scored = places.map((place) => ({ place, score: misfitOf(place, text) })).filter(({ score }) => score !== null);
    const best = Math.min(...scored.map(({ score }) => score));
    // Whoever is spelled right is not drowned in what is merely alike, nor that in likely slips.
    const fits = scored.filter(({ score }) => score < ALIKE || (best >= ALIKE && score <= Math.max(best, ALIKE + 1)));
    const fought = (place) => (known && known.has(place.id) ? 0 : 1);
    fits.sort((a, b) => a.score - b.score || fought(a.place) - fought(b.place) || a.place.rank - b.place.rank || a.place.en.localeCompare(b.place.en));
    return fits.slice(0, LIMIT).map(({ place }) => place);
  }

  /** Return the ids of the regions that `text` names. names: region id -> its names in any language. Pure. */
  function searchRegions(names, text) {
    const query = fold(text.replace(OBLAST, " "));
    if (query.length < 3) return [];
    const plain = (name) => fold(name.replace(OBLAST, " "));
    return Object.keys(names).filter((id) => names[id].map(plain).some((name) => name.startsWith(query)));
  }

  /** Return the towns that a district in `text` may be named after, or an empty list: no district's bounds are known here. */
  function searchDistrict(places, text) {
    if (!DISTRICT.test(text)) return [];
    const stem = fold(text.replace(DISTRICT, " ")).replace(OF_DISTRICT, "");
    if (stem.length < CONSONANTS) return [];
    const named = (key) => key.startsWith(stem) && key.length - stem.length <= 2;
    return places.filter((place) => place.rank <= 2 && place.keys.some(named)).sort((a, b) => a.rank - b.rank || a.en.length - b.en.length).slice(0, 1);
  }

  /** Return {west, south, east, north} of a region as a list, or null. `regions` is the bundle's GeoJSON of that name. */
  function boundsOf(regions, id) {
    const found = regions.features.find(({ properties }) => properties.id === id);
    if (!found) return null;
    const points = found.geometry.coordinates.flat(found.geometry.type === "Polygon" ? 1 : 2);
    const [xs, ys] = [0, 1].map((axis) => points.map((point) => point[axis]));
    const least = (values) => values.reduce((a, b) => Math.min(a, b));
    const most = (values) => values.reduce((a, b) => Math.max(a, b));
    return [least(xs), least(ys), most(xs), most(ys)];
  }

  // --- dates ---

  function iso(year, month, day) {
    const text = [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
    const moment = new Date(text + "T00:00:00Z");
    return !isNaN(moment) && moment.toISOString().slice(0, 10) === text ? text : null;
  }

  /** Return the number of a month by its first three letters, in any of the lists, or 0. */
  function monthOf(word, lists) {
    const start = word.toLowerCase().slice(0, 3);
    const found = lists.map((list) => list.findIndex((name) => name.toLowerCase().slice(0, 3) === start)).find((at) => at >= 0);
    return word.length >= 3 && found !== undefined ? found + 1 : 0;
  }

  /** Return the ISO date that `text` means, or null. A missing year is that of `today`. */
  function readDate(text, lists, today) {
    const given = text.trim();
    const year = (written) => (written ? Number(written.length === 2 ? "20" + written : written) : Number(today.slice(0, 4)));
    let m = given.match(/^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/);
    if (m) return iso(m[1], m[2], m[3]);
    m = given.match(/^(\d{1,2})[./-](\d{1,2})(?:[./-](\d{4}|\d{2}))?$/);
    if (m) return iso(year(m[3]), m[2], m[1]);
    m = given.match(/^(\d{1,2})\s+([^\s\d.,]+)[.,]?(?:\s+(\d{4}|\d{2}))?(?:\s*(?:року|р\.?))?$/);
    if (m) return monthOf(m[2], lists) ? iso(year(m[3]), monthOf(m[2], lists), m[1]) : null;
    m = given.match(/^([^\s\d.,]+)\.?\s+(\d{1,2})(?:,?\s+(\d{4}))?$/);
    return m && monthOf(m[1], lists) ? iso(year(m[3]), monthOf(m[1], lists), m[2]) : null;
  }

  // --- who held it ---

  const CONTROL = { u: "ukraine", r: "russia", c: "contested", n: null }; // n: nobody is known to hold it

  /** Return the region that a point lies in, or null. `regions` is the bundle's GeoJSON of that name. */
  function regionOf(regions, lon, lat) {
    const inside = ({ geometry }) => {
      const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
      return polygons.some((rings) => salient.geo.inPolygon(rings, lon, lat));
    };
    const found = regions.features.find(inside);
    return found ? found.properties.id : null;
  }

  /** Return the stretches [{from, until, control or null}] of a place on one source, or null where it does not cover it. */
  function history(file, place, source, home) {
    if (!place.region || !source.regions.includes(place.region)) return null;
    const row = file.rows[place.id] || [[file.first, home[0]]];
    return row.map(([from, letter], i) => ({ from, until: i + 1 < row.length ? row[i + 1][0] : file.until, control: CONTROL[letter] }));
  }

  /** Return the stretch that holds `day`, or null. */
  const stretchAt = (stretches, day) => (stretches || []).find(({ from, until }) => from <= day && day < until) || null;

  /** Return the distance of a point to the lines of a day, km, or null where there is no line. */
  function toLine(features, lon, lat) {
    const kx = 111.32 * Math.cos((lat * Math.PI) / 180);
    const ky = 111.2;
    let best = Infinity;
    features.forEach(({ properties, geometry }) => {
      if (properties.control !== "line") return;
      const path = geometry.coordinates;
      for (let i = 1; i < path.length; i++) best = Math.min(best, segment((path[i - 1][0] - lon) * kx, (path[i - 1][1] - lat) * ky, (path[i][0] - lon) * kx, (path[i][1] - lat) * ky));
    });
    return best === Infinity ? null : best;
  }

  /** Return the distance of two points, km. */
  const distance = (lon, lat, x, y) => Math.hypot((x - lon) * 111.32 * Math.cos((lat * Math.PI) / 180), (y - lat) * 111.2);

  /** Return the distance of the origin to a segment. */
  function segment(x1, y1, x2, y2) {
    const [dx, dy] = [x2 - x1, y2 - y1];
    const length = dx * dx + dy * dy;
    const at = length ? Math.min(1, Math.max(0, -(x1 * dx + y1 * dy) / length)) : 0;
    return Math.hypot(x1 + at * dx, y1 + at * dy);
  }

  /** Return rows as CSV (RFC 4180), with a guard against cells that a spreadsheet would run. */
  function csv(rows) {
    const cell = (value) => {
      const text = value === null || value === undefined ? "" : String(value);
      const safe = /^[=+@\t\r]/.test(text) ? "'" + text : text;
      return /[",\n\r]/.test(safe) ? '"' + safe.replace(/"/g, '""') + '"' : safe;
    };
    return rows.map((row) => row.map(cell).join(",")).join("\r\n") + "\r\n";
  }

  salient.places = { fold, slips, index, search, isAlike, searchRegions, searchDistrict, boundsOf, readDate, regionOf, history, stretchAt, toLine, distance, csv };
})(typeof window === "undefined" ? globalThis : window);
