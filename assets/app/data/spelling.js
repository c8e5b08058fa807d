/* Names in any spelling: Cyrillic (Russian or Ukrainian) and Latin (any common romanisation) fold to one skeleton of
 * sounds, in which и, і, ы, й and y are one, and г is one with h. Where vowels differ from language to language
 * (Белополье, Білопілля) the consonants have to be the same. What does not match may be off by one or two slips of the
 * hand (optimal string alignment: insert, leave out, exchange, swap), but only in a longer word. Pure.
 */

// One sign for each sound: 2 zh, 3 ch, 4 sh and shch, 5 kh, 6 ts.
/** @type {Partial<Record<string, string>>} */
const CYRILLIC = {
  а: "a",
  б: "b",
  в: "v",
  г: "g",
  ґ: "g",
  д: "d",
  е: "e",
  є: "e",
  ё: "e",
  э: "e",
  ж: "2",
  з: "z",
  и: "i",
  і: "i",
  ї: "i",
  й: "i",
  ы: "i",
  к: "k",
  л: "l",
  м: "m",
  н: "n",
  о: "o",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  у: "u",
  ў: "u",
  ф: "f",
  х: "5",
  ц: "6",
  ч: "3",
  ш: "4",
  щ: "4",
  ь: "",
  ъ: "",
  ю: "iu",
  я: "ia",
};

/** @type {[RegExp, string][]} */
const LATIN = [
  [/shch|sch|sh/g, "4"],
  [/zh/g, "2"],
  [/kh/g, "5"],
  [/ch/g, "3"],
  [/ts|tz/g, "6"],
  [/ya|ja/g, "ia"],
  [/yu|ju/g, "iu"],
  [/y[eo]|ie/g, "e"],
  [/h/g, "g"],
  [/[yj]/g, "i"],
  [/w/g, "v"],
  [/q|c/g, "k"],
  [/x/g, "ks"],
];

export const ALIKE = 3; // the misfit from which on a name is only spelled much like what was looked for
const PART = 5; // letters from which on a piece out of the middle of a word is looked for: "kyiv" is in "yunakivka"
export const CONSONANTS = 3; // from which on they may stand for the word

/** Return the skeleton of a name.
 *
 * @param {string} text
 * @returns {string}
 */
export function foldName(text) {
  const plain = text
    .toLowerCase()
    .replace(/[а-яёєіїґў]/g, (letter) => CYRILLIC[letter] ?? letter)
    .normalize("NFD")
    .replace(/[\u0300-\u036f'’ʼ`ʹ]/g, "");
  const sounds = LATIN.reduce((left, [from, to]) => left.replace(from, to), plain);
  return sounds
    .replace(/[^a-z0-9]+/g, " ")
    .replace(/([a-z0-9])\1+/g, "$1")
    .trim();
}

/** Return the least number of slips between `query` and the beginning of `name`.
 *
 * @param {string} query
 * @param {string} name
 * @returns {number}
 */
export function slipsOf(query, name) {
  /** @type {number[]} */
  let before = [];
  let row = Array.from({ length: name.length + 1 }, (_, j) => j);
  for (let i = 1; i <= query.length; i++) {
    const next = [i];
    for (let j = 1; j <= name.length; j++) {
      const same = query[i - 1] === name[j - 1];
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (same ? 0 : 1));
      if (i > 1 && j > 1 && query[i - 1] === name[j - 2] && query[i - 2] === name[j - 1])
        next[j] = Math.min(next[j], before[j - 2] + 1);
    }
    before = row;
    row = next;
  }
  return Math.min(...row);
}

/**
 * @param {number} length
 * @returns {number}
 */
const allowed = (length) => (length < 5 ? 0 : length < 8 ? 1 : 2);

/**
 * @param {string} skeleton
 * @returns {string}
 */
const consonants = (skeleton) => skeleton.replace(/[aeiou]/g, "").replace(/([a-z0-9])\1+/g, "$1");

/** Tell whether two names have the same consonants, and about as many vowels.
 *
 * @param {string} query
 * @param {string} name
 * @returns {boolean}
 */
function alike(query, name) {
  const bones = consonants(query);
  return (
    bones.replace(/ /g, "").length >= CONSONANTS &&
    query[0] === name[0] &&
    bones === consonants(name) &&
    Math.abs(query.length - name.length) < CONSONANTS
  );
}

/** Return how badly a skeleton fits, 0 best, or null.
 *
 * @param {string} query
 * @param {string} name
 * @returns {number | null}
 */
export function misfit(query, name) {
  if (name === query) return 0;
  if (name.startsWith(query)) return 1;
  if (name.includes(" " + query)) return 2;
  if (alike(query, name)) return ALIKE;
  if (query.length >= PART && name.includes(query)) return ALIKE + 1;
  const off = Math.abs(name.length - query.length) <= 2 ? slipsOf(query, name) : Infinity;
  return off <= allowed(query.length) && off > 0 ? ALIKE + 1 + off : null;
}
