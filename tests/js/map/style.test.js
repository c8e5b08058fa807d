import assert from "node:assert/strict";
import test from "node:test";
import { mapFigure } from "../../../assets/app/map/style.js";

const TEMPLATE = {
  data: [],
  layout: {
    map: {
      style: {
        layers: [],
        sources: {
          land: { type: "geojson", data: "/data/land.json" },
          basemap: { type: "vector", tiles: ["/tiles/0/{z}/{x}/{y}"] },
        },
      },
    },
  },
};

test("tiles are asked of this server by their whole address", () => {
  const now = { tokens: { ink: "#000000" }, scale: 2, view: { lon: 35, lat: 51, zoom: 8 } };
  const { map } = mapFigure(TEMPLATE, { ...now, origin: "https://here.example" }).layout;
  assert.deepEqual(map.style.sources.basemap.tiles, ["https://here.example/tiles/0/{z}/{x}/{y}"]);
  assert.equal(map.style.sources.land.data, "/data/land.json");
  assert.deepEqual(map.style.state, { ink: { default: "#000000" }, scale: { default: 2 } });
  assert.deepEqual(TEMPLATE.layout.map.style.sources.basemap.tiles, ["/tiles/0/{z}/{x}/{y}"]);
});
