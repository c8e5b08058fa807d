/* The preview in the drawer: the picture itself, asked for when the reader rests. The newest wish wins, and the last
 * picture stays, dimmed, until the next one is there.
 */

import { $, show, write } from "../lib/dom.js";
import { afterRest } from "../lib/rest.js";
import { failureText, fetchPatiently, TRIES, wasStopped } from "./download.js";

/** @import { Words } from "../types.js" */

const REST = 350; // ms
const KEPT = 6; // pictures

/** @typedef {{ url: string, blob: Blob }} Picture */
/** @typedef {{ address: string, alt: string, controller: AbortController }} Asked */

/** Return a store of the last pictures by address. free(url) is called for what is let go. Pure.
 *
 * @param {number} most
 * @param {(url: string) => void} free
 */
export function createStore(most, free) {
  /** @type {Map<string, Picture>} */
  const kept = new Map();
  return {
    /** @param {string} address */
    get: (address) => kept.get(address),
    /**
     * @param {string} address
     * @param {Picture} picture
     */
    put(address, picture) {
      kept.set(address, picture);
      if (kept.size <= most) return;
      const [[oldest, { url }]] = kept;
      kept.delete(oldest);
      free(url);
    },
  };
}

/** The preview. */
export class Preview {
  #words;
  #box = $("snap-figure");
  #image = $("snap-image");
  #rest = afterRest(REST);
  #pictures = createStore(KEPT, (url) => URL.revokeObjectURL(url));
  /** @type {Asked | null} */
  #asked = null;

  /** @param {() => Words} words - of the page, in the language of the time */
  constructor(words) {
    this.#words = words;
    $("snap-again").addEventListener("click", () => this.#again());
  }

  /** Show how it stands.
   *
   * @param {"loading" | "ready" | "busy" | "error" | "none"} state
   * @param {string} [text]
   * @param {boolean} [retry] - offer to ask again
   */
  #tell(state, text, retry) {
    this.#box.dataset.state = state;
    this.#box.setAttribute("aria-busy", String(state === "loading" || state === "busy"));
    show($("snap-note"), state !== "ready");
    write($("snap-note-text"), text || "");
    show($("snap-again"), Boolean(retry));
  }

  /**
   * @param {string} address
   * @param {Picture} picture
   * @param {string} alt
   */
  #draw(address, picture, alt) {
    this.#image.src = picture.url;
    this.#image.alt = alt;
    this.#image.hidden = false;
    this.#box.dataset.address = address;
    this.#tell("ready");
  }

  /** Ask for nothing any more. */
  stop() {
    this.#rest(() => {});
    this.#asked?.controller.abort();
    this.#asked = null;
  }

  /** Show the picture at an address.
   *
   * @param {string} address
   * @param {string} alt - what it shows
   * @param {number[]} shape - width and height, so that the page does not jump
   */
  wish(address, alt, shape) {
    this.#box.style.setProperty("--shape", shape.join(" / "));
    if (this.#asked?.address === address) {
      this.#asked.alt = alt;
      return;
    }
    this.stop();
    const mine = { address, alt, controller: new AbortController() };
    this.#asked = mine;
    const known = this.#pictures.get(address);
    if (known) {
      this.#draw(address, known, alt);
      return;
    }
    this.#tell("loading", this.#words().say("snap.loading"));
    this.#rest(() => this.#fetch(mine));
  }

  /** @param {Asked} mine */
  async #fetch(mine) {
    try {
      this.#tell("loading", this.#words().say("snap.loading"));
      const { blob } = await fetchPatiently(mine.address, mine.controller.signal, TRIES.preview, (seconds) =>
        this.#tell("busy", this.#words().say("snap.busy", { seconds }), true),
      );
      const picture = { url: URL.createObjectURL(blob), blob };
      this.#pictures.put(mine.address, picture);
      if (this.#asked === mine) this.#draw(mine.address, picture, mine.alt);
    } catch (error) {
      if (this.#asked === mine && !wasStopped(error))
        this.#tell("error", failureText(this.#words(), error, "snap.failed"), true);
    }
  }

  /** Show none, and say why.
   *
   * @param {string} text
   */
  none(text) {
    this.stop();
    this.#image.hidden = true;
    delete this.#box.dataset.address;
    this.#tell("none", text);
  }

  #again() {
    if (!this.#asked) return;
    const { address, alt } = this.#asked;
    this.#asked.controller.abort();
    this.#asked = { address, alt, controller: new AbortController() };
    this.#fetch(this.#asked);
    $("snap-close").focus(); // the button that was pressed is gone
  }

  /** Return a picture that is there already.
   *
   * @param {string} address
   * @returns {Blob | undefined}
   */
  blob(address) {
    return this.#pictures.get(address)?.blob;
  }
}
