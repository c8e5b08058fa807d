/* Where a story begins: a page in one file, which holds its data (dashboard/story/) and asks nobody for anything. */

import { logFailure } from "../failure.js";
import { $ } from "../lib/dom.js";
import { Story } from "./story.js";

/** Show the story that is in the page; its figures in words stay where that cannot be done. */
function start() {
  const { dataset } = document.documentElement;
  dataset.started = "true";
  try {
    new Story(JSON.parse($("story-data").textContent)).start();
  } catch (error) {
    delete dataset.started;
    logFailure(error);
  }
}

start();
