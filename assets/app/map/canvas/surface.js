/* What is drawn on: as large as the map, in whole pixels of the screen. */

/** @import { Size } from "../../types.js" */

const MOST = 16777216; // pixels: iOS draws nothing on a larger canvas

/** A canvas as large as a map. */
export class Surface {
  /**
   * @param {Size} size
   */
  constructor(size) {
    const canvas = document.createElement("canvas");
    // Drawn by the processor: where graphics are software, drawing paths by it takes seconds. So are all pictures on it.
    const context = canvas.getContext("2d", { willReadFrequently: true });
    if (!context) throw new Error("no canvas to draw on");
    this.canvas = canvas;
    this.context = context;
    this.width = 0; // px
    this.height = 0;
    this.ratio = 1; // pixels of the canvas for one of the page
    this.resize(size);
  }

  /** Take another size. Returns whether that took away what was drawn.
   *
   * @param {Size} size
   * @returns {boolean}
   */
  resize(size) {
    const wished = window.devicePixelRatio || 1;
    const ratio = Math.min(wished, Math.sqrt(MOST / Math.max(1, size.width * size.height)));
    const [width, height] = [Math.floor(size.width * ratio), Math.floor(size.height * ratio)];
    Object.assign(this, { ...size, ratio });
    if (this.canvas.width === width && this.canvas.height === height) return false;
    Object.assign(this.canvas, { width, height });
    this.canvas.style.setProperty("--width", width / ratio + "px");
    this.canvas.style.setProperty("--height", height / ratio + "px");
    return true;
  }

  /** Take away what is drawn.
   *
   * @param {string | null} color - fill the canvas with it
   */
  clear(color) {
    const { context } = this;
    const { width, height } = this.canvas;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, width, height);
    if (!color) return;
    context.globalAlpha = 1;
    context.fillStyle = color;
    context.fillRect(0, 0, width, height);
  }
}
