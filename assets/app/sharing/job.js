/* The file that is being made: asked for, saved or copied; one at a time, and the reader may stop it. */

import { copyPicture } from "../lib/clipboard.js";
import { $, element, write } from "../lib/dom.js";
import { toast } from "../lib/toast.js";
import { failureText, fetchPatiently, TRIES, wasStopped } from "./download.js";
import { bytesText } from "./pictures/words.js";

/**
 * @import { FetchedFile } from "./download.js"
 * @import { Words } from "../types.js"
 */

const SAVED_FOR = 60000; // ms that a saved file's address is kept for the browser

/**
 * @typedef {object} Joints
 * @property {() => Words} words - in the language of the time
 * @property {(address: string) => Blob | undefined} kept - a picture that is there already
 * @property {() => void} changed - a file is begun, or done
 */

/** The browser would not take a picture into the clipboard. */
class CopyRefused extends Error {}

/** Save a file.
 *
 * @param {Blob} blob
 * @param {string} name
 */
function save(blob, name) {
  const url = URL.createObjectURL(blob);
  Object.assign(element("a"), { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), SAVED_FOR);
}

/** Makes files. */
export class PictureJob {
  #joints;
  /** @type {AbortController | null} */
  #controller = null;

  /** @param {Joints} joints */
  constructor(joints) {
    this.#joints = joints;
    $("snap-cancel").addEventListener("click", () => this.#controller?.abort());
  }

  /** Tell whether a file is being made.
   *
   * @returns {boolean}
   */
  busy() {
    return this.#controller !== null;
  }

  /** Say what became of a file, or of an address.
   *
   * @param {string} text
   */
  tell(text) {
    write($("snap-status"), text);
  }

  /** Do some work that ends with a sentence, and say it.
   *
   * @param {boolean} long - it takes long enough to say so
   * @param {(signal: AbortSignal) => Promise<string>} work
   */
  async #run(long, work) {
    const controller = new AbortController();
    this.#controller = controller;
    this.tell("");
    write($("snap-job-text"), this.#joints.words().say(long ? "snap.working.long" : "snap.working"));
    this.#joints.changed();
    $("snap-cancel").focus();
    const said = await work(controller.signal).catch((error) => this.#failure(error));
    this.#controller = null;
    this.#joints.changed();
    this.tell(said);
    if ($("snap-dialog").open) $("snap-download").focus();
    else toast(said);
  }

  /** @param {unknown} error */
  #failure(error) {
    const t = this.#joints.words();
    if (wasStopped(error)) return t.say("snap.cancelled");
    if (error instanceof CopyRefused) return t.say("snap.copy.refused");
    return failureText(t, error, "snap.failed.file");
  }

  /** Return the file that is asked for: from the preview where it is the same, else from the server.
   *
   * @param {string} address
   * @param {AbortSignal} signal
   * @returns {Promise<FetchedFile>}
   */
  async #fetch(address, signal) {
    const known = this.#joints.kept(address);
    if (known) return { blob: known, name: "" };
    return fetchPatiently(address, signal, TRIES.file, (seconds) =>
      write($("snap-job-text"), this.#joints.words().say("snap.busy", { seconds })),
    );
  }

  /** Save a file.
   *
   * @param {string} address
   * @param {string} name - where the server gives none
   * @param {boolean} long
   */
  download(address, name, long) {
    this.#run(long, async (signal) => {
      const found = await this.#fetch(address, signal);
      const t = this.#joints.words();
      save(found.blob, found.name || name);
      return t.say("snap.saved", { name: found.name || name, size: bytesText(t, found.blob.size) });
    });
  }

  /** Copy a picture. The clipboard is given a promise of it, so that the press of the button still counts.
   *
   * @param {string} address
   * @param {boolean} long
   */
  copy(address, long) {
    this.#run(long, async (signal) => {
      const picture = this.#fetch(address, signal).then(({ blob }) => blob);
      try {
        await copyPicture(picture);
      } catch (error) {
        await picture; // where there is none, that is the reason
        throw new CopyRefused(String(error));
      }
      return this.#joints.words().say("snap.copied");
    });
  }
}
