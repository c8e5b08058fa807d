/* The parts of the page that draw something of their own, and what each is given. */

import { Comparison } from "./compare/comparison.js";
import { createNewerNotice } from "./following/notice.js";
import { createKnownBadge } from "./knowledge/known-badge.js";
import { PastCard } from "./knowledge/past-card.js";
import { Legend } from "./map/legend.js";
import { Movement } from "./panel/movement.js";
import { Panel } from "./panel/panel.js";
import { createLinkNotice } from "./sharing/broken-link.js";
import { Drawer } from "./sharing/drawer.js";
import { createEmbed } from "./sharing/embed.js";
import { createPinnedBadge } from "./sharing/pinned.js";
import { ShareMenu } from "./sharing/share-menu.js";

/**
 * @import { Choices } from "./choices.js"
 * @import { Player } from "./curve/player.js"
 * @import { Timebar } from "./curve/timebar.js"
 * @import { MapSection } from "./map/map-section.js"
 * @import { Page } from "./page.js"
 * @import { Load } from "./types.js"
 */

/**
 * @typedef {object} Joints
 * @property {Load} load
 * @property {MapSection} stage
 * @property {Player} player
 * @property {Timebar} timebar
 * @property {Choices} choices
 * @property {(source: string) => Promise<unknown>} timeline - fetches a source's maps
 * @property {() => void} refresh - draws all that is there
 * @property {() => number} highest - what the axis of the curve holds, km2
 * @property {() => void} escape - closes what the reader has open
 */
/**
 * @typedef {object} Part - what it does when something happens
 * @property {() => void} [all] - the source, the period, the language or the size is another
 * @property {(figure: string) => void} [day] - another day is shown; figure: the sentence on it
 * @property {() => void} [date] - the same, while the rest may wait for the hand to rest
 * @property {() => void} [mapped] - the map is there
 * @property {() => void} [rested] - the map has come to rest
 * @property {() => void} [resized] - the page has another size
 */
/** @typedef {ReturnType<typeof makeParts>} Parts */

/** Return the parts, in the order in which they draw.
 *
 * @param {Page} page
 * @param {Joints} joints
 */
export function makeParts(page, joints) {
  const { load, stage, player, timebar, choices, timeline, refresh, highest } = joints;
  const legend = new Legend(page, {
    ...{ stage, refresh },
    compared: (sight) => comparison.legend(sight),
    lines: () => comparison.lines(),
  });
  const movement = new Movement(page, { load, stage, player });
  const panel = new Panel(page, {
    ...{ load, stage, player, refresh, highest, timeline },
    region: (id) => choices.region(id),
    compared: () => comparison.told(),
    signs: () => legend.draw(),
    curve: () => timebar.figure(),
  });
  const comparison = new Comparison(page, {
    ...{ load, stage, player, refresh, highest },
    source: (id, patch) => choices.source(id, patch),
    choose: (place, id) => panel.choose(place, id),
  });
  const drawer = new Drawer(page, { player });
  const share = new ShareMenu(page, { told: () => panel.told() });
  const embed = createEmbed(page, { escape: joints.escape });
  const pinned = createPinnedBadge(page);
  const known = createKnownBadge(page);
  const past = new PastCard(page, load);
  const link = createLinkNotice(page);
  const newer = createNewerNotice(page, { player });
  return { legend, movement, panel, comparison, drawer, share, embed, pinned, known, past, link, newer };
}
