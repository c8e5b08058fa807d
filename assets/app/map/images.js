/* The images that the map's style asks for, and how a map takes the colours of a theme.
 *
 * Hatches tell contested ground, and in a comparison who took it and whose ground became it; a ring marks a place, an
 * arrow the way that the contact line moved.
 */

/** @import { Look, MapLibre, Tokens } from "../types.js" */

const SIZE = 7; // px: wider than the hatch of contested ground, so that the two are told apart

/** Return the image that draw(context) makes on a square of `size` px.
 *
 * @param {number} size
 * @param {(context: CanvasRenderingContext2D) => void} draw
 */
function image(size, draw) {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = size;
  const context = canvas.getContext("2d");
  if (!context) throw new Error("no canvas to draw on");
  draw(context);
  return context.getImageData(0, 0, size, size);
}

/** Draw diagonal hatching that tiles without a seam: contested ground.
 *
 * @param {Tokens} tokens
 * @param {number} ratio
 */
function hatch({ hatch: color }, ratio) {
  const size = 5 * ratio; // MapLibre draws it once to twice as large, by zoom
  return image(size, (context) => {
    context.strokeStyle = color;
    context.lineWidth = 0.7 * ratio;
    for (const shift of [-size, 0, size]) {
      context.beginPath();
      context.moveTo(shift - 2, size + 2);
      context.lineTo(shift + size + 2, -2);
      context.stroke();
    }
  });
}

/** Draw the ring of a place: 4 px in radius.
 *
 * @param {Tokens} tokens
 * @param {number} ratio
 */
function dot({ ink, paper }, ratio) {
  const middle = 6 * ratio;
  return image(2 * middle, (context) => {
    context.fillStyle = paper;
    context.strokeStyle = ink;
    context.lineWidth = 1.5 * ratio;
    context.beginPath();
    context.arc(middle, middle, 3.5 * ratio, 0, 2 * Math.PI);
    context.fill();
    context.stroke();
  });
}

/** Draw the head of an arrow to the north; its point is the middle of the image.
 *
 * @param {Tokens} tokens
 * @param {number} ratio
 */
function arrow({ ink, halo }, ratio) {
  const size = 24 * ratio;
  return image(size, (context) => {
    context.fillStyle = ink;
    context.strokeStyle = halo;
    context.lineWidth = 2 * ratio;
    context.beginPath();
    [
      [12, 11],
      [17.5, 22],
      [12, 19],
      [6.5, 22],
    ].forEach(([x, y]) => context.lineTo(x * ratio, y * ratio));
    context.closePath();
    context.stroke();
    context.fill();
  });
}

/** Draw diagonal stripes that tile without a seam; falling ones for ground that a side left.
 *
 * @param {string} color
 * @param {number} ratio
 * @param {boolean} falling
 * @param {number} width
 */
function stripes(color, ratio, falling, width) {
  const size = SIZE * ratio;
  return image(size, (context) => {
    context.strokeStyle = color;
    context.lineWidth = width * ratio;
    if (falling) {
      context.translate(size, 0);
      context.scale(-1, 1);
    }
    for (const shift of [-size, 0, size]) {
      context.beginPath();
      context.moveTo(shift - size, 2 * size);
      context.lineTo(shift + 2 * size, -size);
      context.stroke();
    }
  });
}

/** Images by name; the kinds are of data/comparison.js.
 *
 * @type {Record<string, (tokens: Tokens, ratio: number) => ImageData>}
 */
const IMAGES = {
  "salient:hatch": hatch,
  "salient:dot": dot,
  "salient:arrow": arrow,
  "salient:take-russia": (tokens, ratio) => stripes(tokens.russia, ratio, false, 2.6),
  "salient:take-ukraine": (tokens, ratio) => stripes(tokens.ukraine, ratio, false, 2.6),
  "salient:leave-russia": (tokens, ratio) => stripes(tokens.russia, ratio, true, 1.2),
  "salient:leave-ukraine": (tokens, ratio) => stripes(tokens.ukraine, ratio, true, 1.2),
};

/** Give a map an image, in place of the one that it has.
 *
 * @param {MapLibre} map
 * @param {string} name
 * @param {ImageData} picture
 * @param {number} ratio
 */
function put(map, name, picture, ratio) {
  const known = map.getImage(name);
  if (known && known.data.width === picture.width) {
    map.updateImage(name, picture);
    return;
  }
  if (known) map.removeImage(name);
  map.addImage(name, picture, { pixelRatio: ratio });
}

/** Give a MapLibre map of our style the colours of a theme, the language of its names, the scale and the images.
 *
 * @param {MapLibre} map
 * @param {Look} look
 */
export function dressMap(map, { tokens, names, scale }) {
  for (const [name, value] of Object.entries({ ...tokens, names, scale }))
    map.setGlobalStateProperty(name, value);
  const ratio = Math.max(2, Math.ceil((window.devicePixelRatio || 1) * scale));
  for (const [name, draw] of Object.entries(IMAGES)) put(map, name, draw(tokens, ratio), ratio);
}
