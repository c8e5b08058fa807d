/* SHA-256 without the browser's help, which a page over plain http does not get. Pure. */

const WORD = 4; // bytes
const BLOCK = 64; // bytes
const LENGTH = 8; // bytes at the end that tell how long the text was

/** Return the first bits behind the point of the roots of the first primes: those of SHA-256 are drawn from them.
 *
 * @param {number} count
 * @param {number} power
 * @returns {number[]}
 */
function fractions(count, power) {
  /** @type {number[]} */
  const primes = [];
  for (let n = 2; primes.length < count; n++) if (primes.every((prime) => n % prime)) primes.push(n);
  return primes.map((prime) => ((prime ** power % 1) * 2 ** 32) | 0);
}

const BEGIN = fractions(8, 1 / 2);
const ROUNDS = fractions(64, 1 / 3);

/** Return bytes with what belongs after them: a bit, zeros, and their length in bits.
 *
 * @param {Uint8Array} bytes
 * @returns {DataView}
 */
function padded(bytes) {
  const blocks = Math.ceil((bytes.length + 1 + LENGTH) / BLOCK);
  const filled = new Uint8Array(blocks * BLOCK);
  filled.set(bytes);
  filled[bytes.length] = 0x80;
  const view = new DataView(filled.buffer);
  view.setUint32(filled.length - LENGTH, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(filled.length - WORD, bytes.length << 3);
  return view;
}

/**
 * @param {number} word
 * @param {number} bits
 * @returns {number}
 */
const turned = (word, bits) => (word >>> bits) | (word << (32 - bits));

/** Fill the words of a block, and those that follow from them.
 *
 * @param {Int32Array} words
 * @param {DataView} view
 * @param {number} start
 */
function schedule(words, view, start) {
  for (let i = 0; i < 16; i++) words[i] = view.getInt32(start + i * WORD);
  for (let i = 16; i < words.length; i++) {
    const a = words[i - 15];
    const b = words[i - 2];
    const small = turned(a, 7) ^ turned(a, 18) ^ (a >>> 3);
    const large = turned(b, 17) ^ turned(b, 19) ^ (b >>> 10);
    words[i] = words[i - 16] + small + words[i - 7] + large;
  }
}

/** Mix the words of a block into the state.
 *
 * @param {Int32Array} state
 * @param {Int32Array} words
 */
function mix(state, words) {
  let [a, b, c, d, e, f, g, h] = state;
  for (let i = 0; i < words.length; i++) {
    const chosen = (e & f) ^ (~e & g);
    const first = (h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + chosen + ROUNDS[i] + words[i]) | 0;
    const most = (a & b) ^ (a & c) ^ (b & c);
    const second = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + most) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  [a, b, c, d, e, f, g, h].forEach((word, i) => {
    state[i] += word;
  });
}

/** Return the SHA-256 of bytes.
 *
 * @param {ArrayBuffer} buffer
 * @returns {ArrayBuffer}
 */
export function sha256(buffer) {
  const view = padded(new Uint8Array(buffer));
  const state = new Int32Array(BEGIN);
  const words = new Int32Array(ROUNDS.length);
  for (let start = 0; start < view.byteLength; start += BLOCK) {
    schedule(words, view, start);
    mix(state, words);
  }
  const digest = new DataView(new ArrayBuffer(state.byteLength));
  state.forEach((word, i) => digest.setInt32(i * WORD, word));
  return digest.buffer;
}
