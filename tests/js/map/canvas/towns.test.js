import assert from "node:assert/strict";
import test from "node:test";
import { Towns, townSign, townsOf } from "../../../../assets/app/map/canvas/towns.js";

const town = (properties, lon = 36.19, lat = 51.73, id = undefined) => ({
  type: "Feature",
  id,
  properties: { kind: "locality", population_rank: 7, ...properties },
  geometry: { type: "Point", coordinates: [lon, lat] },
});
const KURSK = { name: "Курск", "name:en": "Kursk", "name:uk": "Курськ", population_rank: 10 };
const ours = (en, uk, local, lon, lat) => ({
  type: "Feature",
  properties: { id: "R1", en, uk, local },
  geometry: { type: "Point", coordinates: [lon, lat] },
});
const written = (towns) => towns.map(({ properties }) => properties.en);

test("a town has its name in both languages, or the one that it has", () => {
  const [kursk, other] = new Towns().among([town(KURSK), town({ name: "Льгов" }, 35.3, 51.6)]);
  assert.deepEqual([kursk.properties.en, kursk.properties.uk], ["Kursk", "Курськ"]);
  assert.deepEqual([other.properties.en, other.properties.uk], ["Льгов", "Льгов"]);
});

test("a town that is in two tiles is written once, and stays one object", () => {
  const towns = new Towns();
  const [first] = towns.among([town(KURSK), town(KURSK, 36.1901)]);
  const both = towns.among([town({ name: "Льгов" }, 35.3, 51.6), town(KURSK)]);
  assert.equal(both.length, 2);
  assert.ok(both.includes(first));
  const twins = [town({ name: "A" }, 35, 51, 7), town({ name: "A" }, 35, 51.01, 7)];
  assert.equal(new Towns().among(twins).length, 1);
});

test("nothing is written anew while the towns are the same", () => {
  const towns = new Towns();
  assert.deepEqual(towns.among([]), null);
  assert.equal(towns.among([town(KURSK)]).length, 1);
  assert.equal(towns.among([town(KURSK)]), null);
  assert.deepEqual(towns.among([]), []);
});

test("a settlement of ours is not written twice, in whatever language the tiles name it", () => {
  const towns = new Towns();
  const found = [
    town({ name: "Суджа" }, 35.27, 51.19),
    town({ name: "Коренево" }, 34.9, 51.41),
    town({ name: "Суджа" }, 35.9, 51.19), // another of that name
  ];
  assert.equal(towns.among(found).length, 3);
  towns.ours([
    ours("Sudzha", "Суджа", "Суджа", 35.28, 51.2),
    ours("Korenevo", "Коренєво", "Коренево", 34.9, 51.4),
  ]);
  assert.deepEqual(written(towns.among(found)), ["Суджа"]);
});

test("a name from a foreign file is text, and not endless", () => {
  const [long, ...more] = new Towns().among([town({ name: "x".repeat(5000) }), town({}, 35, 51)]);
  assert.equal(long.properties.en.length, 60);
  assert.deepEqual(more, []); // the other has no name
});

test("layers tell towns by how many people live there", () => {
  const signs = [12, 9, 8, 6, 5, undefined].map((rank) => townSign({ properties: { rank } }));
  assert.deepEqual(signs, ["town-1", "town-1", "town-2", "town-2", "town-3", "town-3"]);
});

test("a map without tiles, or whose tiles cannot be asked, has no towns", () => {
  const asked = [];
  const map = {
    getSource: (id) => (id === "basemap" ? {} : undefined),
    querySourceFeatures: (...question) => {
      asked.push(question);
      return [town(KURSK)];
    },
  };
  assert.equal(townsOf(map).length, 1);
  assert.deepEqual(
    asked.map(([source, { sourceLayer }]) => [source, sourceLayer]),
    [["basemap", "places"]],
  );
  assert.deepEqual(townsOf({ ...map, getSource: () => undefined }), []);
  assert.deepEqual(townsOf({ getSource: map.getSource }), []);
});
