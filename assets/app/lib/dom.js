/* Nodes of the page: found, made and written. A text is written only where it differs, so that a step touches few. */

/** @import { Size, Words } from "../types.js" */

/** Return a node of the page, of whatever kind it is: dashboard/ makes each of them, and a test holds the ids to that.
 *
 * @param {string} id
 * @returns {any}
 */
export const $ = (id) => document.getElementById(id);

/** Return how large a node is within its borders, in whole px.
 *
 * @param {Element} node
 * @returns {Size}
 */
export const sizeOf = ({ clientWidth, clientHeight }) => ({ width: clientWidth, height: clientHeight });

/**
 * @param {Element} node
 * @param {string} text
 */
export function write(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

/**
 * @param {HTMLElement} node
 * @param {boolean} visible
 */
export function show(node, visible) {
  if (node.hidden === visible) node.hidden = !visible;
}

/**
 * @param {Element} node
 * @param {string} name
 * @param {string} value
 */
export function attribute(node, name, value) {
  if (node.getAttribute(name) !== value) node.setAttribute(name, value);
}

/** Return a new node.
 *
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {string} [className]
 * @param {string} [text]
 * @returns {HTMLElementTagNameMap[K]}
 */
export function element(tag, className, text) {
  const node = document.createElement(tag);
  if (className) node.className = className;
  if (text !== undefined) node.textContent = text;
  return node;
}

/** Return the nodes of the page that have an attribute.
 *
 * @param {string} name
 * @returns {NodeListOf<HTMLElement>}
 */
const nodesWith = (name) => document.querySelectorAll("[" + name + "]");

/** Give every node with data-word or data-name its words.
 *
 * @param {Words} t
 */
export function translate(t) {
  document.documentElement.lang = t.lang;
  nodesWith("data-word").forEach((node) => write(node, t.say(node.dataset.word ?? "")));
  nodesWith("data-name").forEach((node) => nameNode(node, t.say(node.dataset.name ?? "")));
}

/**
 * @param {Element} node
 * @param {string} text
 */
export function nameNode(node, text) {
  attribute(node, "aria-label", text);
  if (node.tagName === "BUTTON") attribute(node, "title", text);
}

/**
 * @param {string} text
 * @param {string | null | undefined} url
 * @returns {HTMLAnchorElement}
 */
export function linkTo(text, url) {
  const node = element("a", "", text);
  if (/^https?:\/\//.test(url || ""))
    Object.assign(node, { href: url, rel: "noopener noreferrer", target: "_blank" });
  return node;
}

/**
 * @param {string} text
 * @param {() => void} action
 * @returns {HTMLButtonElement}
 */
export function textButton(text, action) {
  const node = element("button", "link", text);
  node.type = "button";
  node.addEventListener("click", action);
  return node;
}
