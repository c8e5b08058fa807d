/* Small drawings of the comparison, as SVG. */

const SVG = "http://www.w3.org/2000/svg";

/** Return an element of a drawing.
 *
 * @template {keyof SVGElementTagNameMap} K
 * @param {K} tag
 * @param {Record<string, string | number>} attributes
 * @param {...Element} children
 * @returns {SVGElementTagNameMap[K]}
 */
export function vector(tag, attributes, ...children) {
  const node = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, String(value));
  node.append(...children);
  return node;
}

/** Return the path of an area from [x, low, high] points, already in px; null is a gap. Pure.
 *
 * @param {([number, number, number] | null)[]} points
 * @returns {string}
 */
export function bandPath(points) {
  const gap = points.indexOf(null);
  if (gap >= 0) return bandPath(points.slice(0, gap)) + bandPath(points.slice(gap + 1));
  const known = points.filter((point) => point !== null);
  const there = known.map(([x, , high]) => x.toFixed(1) + " " + high.toFixed(1));
  const back = known.map(([x, low]) => x.toFixed(1) + " " + low.toFixed(1)).reverse();
  return known.length ? "M" + there.concat(back).join("L") + "Z" : "";
}
