/* What a film costs the server: as dashboard/pictures/order/cost.py reckons. Pure. */

import { formatOf, pixelsOf } from "./settings.js";

/**
 * @import { PictureSettings } from "./settings.js"
 * @import { PictureLimits } from "../../types.js"
 */

/** Return how many frames a film of that size, speed and format may have.
 *
 * @param {PictureSettings} settings
 * @param {PictureLimits} limits
 * @returns {number}
 */
export function affordable(settings, limits) {
  const [width, height] = pixelsOf("animation", settings, limits);
  const { day, megapixel, encoded } = limits.film.costs[formatOf("animation", settings)];
  const repeats = Math.max(1, Math.ceil(limits.rate / settings.speed));
  return Math.floor(limits.film.most / (day + ((width * height) / 1e6) * (megapixel + encoded * repeats)));
}
