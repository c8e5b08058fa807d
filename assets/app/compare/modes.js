/* The choice of how two maps are shown: what changed on one, one over the other, or side by side. */

import { MODES } from "../lib/address.js";
import { $, element, write } from "../lib/dom.js";

/** @import { Words } from "../types.js" */

export const [ONE] = MODES; // one map, of what changed

/** The choice, in the bar of the comparison. */
export class ModeChoice {
  #inputs;
  #texts;

  /** @param {(name: string) => void} chosen */
  constructor(chosen) {
    this.#inputs = MODES.map((name) => {
      const input = Object.assign(element("input"), { type: "radio", name: "compare-mode", value: name });
      input.addEventListener("change", () => chosen(name));
      return input;
    });
    this.#texts = MODES.map((name) => {
      const text = element("span");
      text.dataset.word = "cmp.mode." + name;
      return text;
    });
    const labels = this.#inputs.map((input, i) => {
      const label = element("label", "mode");
      label.append(input, this.#texts[i]);
      return label;
    });
    $("compare-mode").replaceChildren(...labels);
  }

  /** Show which mode the page is in.
   *
   * @param {Words} t
   * @param {string} mode
   */
  draw(t, mode) {
    for (const input of this.#inputs) input.checked = input.value === mode;
    for (const text of this.#texts) write(text, t.say(text.dataset.word ?? ""));
  }
}
