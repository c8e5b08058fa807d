/* What the parts of the page hand to each other. Days are numbers, counted from the manifest's first (docs/bundle.md);
 * areas are km2 and lengths km unless a name says otherwise; null is not known, which is never 0.
 */

// --- small things ---

/** A date as 2025-03-01. */
export type Iso = string;
/** Its code: a key of boot.words. */
export type Lang = string;
export type Control = "ukraine" | "russia" | "contested";
export type Side = "ukraine" | "russia";
/** A control as the files write it; n: nobody is known to hold it. */
export type Letter = "u" | "r" | "c" | "n";
/** What a row of areas by day has: areas by control, and the length of the contact line. */
export type Quantity = Control | "line";
/** A text by language. */
export type Titles = Record<Lang, string>;
/** The words of one language by key, as dashboard/words/ has them. */
export type WordTable = Record<string, string>;
/** Colours by name, as assets/styles/tokens.css has them. */
export type Tokens = Record<string, string>;
/** Fetch a published file by its logical name. What comes is JSON that docs/bundle.md describes. */
export type Load = (name: string) => Promise<any>;

// --- geometry ---

/** lon, lat in degrees. */
export type Point = [number, number];
/** Of a polygon in degrees, closed. */
export type Ring = Point[];
/** west, south, east, north. */
export type Box = [number, number, number, number];
/** Where a map is: its middle in degrees, and MapLibre's zoom. */
export type MapView = { lon: number; lat: number; zoom: number };
export type Spot = { lon: number; lat: number };
/** px */
export type Size = { width: number; height: number };

export type PointGeometry = { type: "Point"; coordinates: Point };
export type LineGeometry = { type: "LineString"; coordinates: Point[] };
/** The outer ring first. */
export type PolygonGeometry = { type: "Polygon"; coordinates: Ring[] };
export type MultiLineGeometry = { type: "MultiLineString"; coordinates: Point[][] };
export type MultiPolygonGeometry = { type: "MultiPolygon"; coordinates: Ring[][] };

export type AnyGeometry =
  | PointGeometry
  | LineGeometry
  | MultiLineGeometry
  | PolygonGeometry
  | MultiPolygonGeometry;

export interface Feature<G, P> {
  type: "Feature";
  id?: number | string;
  geometry: G;
  properties: P;
}

/** One polygon over days that do not change it: a run of the file. */
export type DayPolygon = Feature<PolygonGeometry, { control: Control; from: number; until: number }>;
/** A piece of the contact line. band: how wide the band around it is, px at zoom 0. */
export type DayLine = Feature<
  LineGeometry,
  { control: "line"; from: number; until: number; band?: number }
>;
export type DayFeature = DayPolygon | DayLine;

export type RegionFeature = Feature<
  PolygonGeometry | MultiPolygonGeometry,
  { id: string; home: Side; name_en: string; name_uk: string }
>;
/** The file `regions`. */
export type RegionFile = { features: RegionFeature[] };

/** rank: 1 town, 2 large village, 3 village. */
export type Settlement = {
  id: string;
  en: string;
  local: string;
  uk?: string;
  uk_source?: string;
  country: "UA" | "RU";
  rank: number;
  population?: number;
};
export type SettlementFeature = Feature<PointGeometry, Settlement>;
/** The file `context-settlements`. */
export type SettlementFile = { features: SettlementFeature[] };

// --- the manifest and what the server hands over ---

export type Region = { id: string; home: Side; title: Titles; area_km2: number };

/** Texts of a row in other languages, by language and name. */
export type Translated = { told?: Partial<Record<string, Record<string, any>>> };

export interface Source extends Translated {
  id: string;
  title: Titles;
  publisher: string;
  address: string;
  terms: {
    text: Titles;
    display: boolean;
    derive: boolean;
    redistribute: boolean;
    commercial: boolean;
    pictures: string;
  };
  credit: string;
  reliability: string;
  /** Those that its maps tell of. */
  controls: Control[];
  regions: string[];
  /** Drawn by this project from reports and published areas: not an observed map. */
  reconstructed: boolean;
  note: Titles;
  accuracy: Accuracy | null;
  first: Iso;
  last: Iso;
  /** How many days have a map of their own. */
  snapshots: number;
  /** Why its maps are not there, on a page of what was known. */
  nothing?: Nothing;
}

export interface Manifest {
  revision: string;
  first: Iso;
  last: Iso;
  window: Box;
  regions: Region[];
  sources: Source[];
  /** None in publications without any. */
  downloads?: Download[];
}

/** A file for other programs, under data/. */
export interface Download {
  source: string;
  format: string;
  ending: string;
  /** Of the maps in it, as the file says itself. */
  revision: string;
  name: string;
  bytes: number;
}

/** What the server tells of its newest publication: the last day by source. */
export type Newest = { revision: string; last: Iso; sources: Partial<Record<string, Iso>> };
/** What is new for a reader. day: of a map that the source did not have; null: another change. */
export type News = { day: Iso | null };

export interface Settings {
  open: string;
  /** The day that the page is about. */
  seed: Iso;
  /** From when on a peak counts, and the curve begins. */
  since: Iso;
  source: string;
  theme: string;
  lang: Lang;
  /** Whether other pages may show this one in a frame. */
  framing: boolean;
}

/** The rule of geodata/tolerance.py. */
export interface Tolerance {
  relative: number;
  floor_km2: number;
  /** km2 by map and region. */
  floors: Partial<Record<string, Partial<Record<string, number>>>>;
  /** Whose map a source repeats. */
  map_of: Partial<Record<string, string>>;
}

/** How large pictures may be: see dashboard/page/snapshot_drawer.py. */
export interface PictureLimits {
  /** Whether this server makes any. */
  drawn: boolean;
  /** Of files: the first is the usual one. */
  kinds: string[];
  /** By kind. */
  formats: Record<string, string[]>;
  /** Names of sizes, WIDTHxHEIGHT or "custom", by kind. */
  offered: Record<string, string[]>;
  /** Pixels for each px. */
  scales: number[];
  /** Days in a second. */
  speeds: number[];
  /** Width, height in px of the map to which the server takes a view to belong. */
  screen: [number, number];
  /** Width, height in px. */
  sizes: Record<string, [number, number]>;
  /** least, most px. */
  side: [number, number];
  pixels: number;
  frames: number;
  /** Seconds of a processor for a film: the most, and of each day by format. */
  film: { most: number; costs: Record<string, { day: number; megapixel: number; encoded: number }> };
  /** Frames in a second of a film, at least. */
  rate: number;
  sheet: number;
  deck: number;
}

/** A page that is not of the newest publication, and why. */
export type Frozen = { kind: "old" | "current" | "gone" | "error"; revision: string };

/** A graph as Dash has it in a layout. */
export interface DashGraph {
  type: string;
  namespace: string;
  props: Record<string, unknown>;
}
/** What dashboard/page/boot.py hands over with the layout. */
export interface Boot {
  manifest: Manifest;
  /** Addresses of the files by logical name. */
  urls: Record<string, string>;
  /** Address of the module that starts the page. */
  main: string;
  /** Path that the page is served under; relative on a static site, see absolute() in sharing/codes.js. */
  prefix: string;
  /** Name of the embedded map under the prefix. */
  embed: string;
  /** Whether a host of files shows the page: nothing draws pictures there. */
  static: boolean;
  settings: Settings;
  grid: string;
  /** What "fit" shows for each choice of regions. */
  views: Record<string, { wide: Box; narrow: Box }>;
  pictures: PictureLimits;
  tolerance: Tolerance;
  words: Record<Lang, WordTable>;
  tokens: Record<"light" | "dark", Tokens>;
  font: string;
  /** Around the curve's plot, px. */
  margin: { l: number; r: number; t: number; b: number };
  /** Whether the browser has WebGL; null where nobody has found out. */
  webgl?: Promise<boolean | null> | null;
  /** Plotly's, as JSON. */
  figures: { map: any; curve: any };
  graphs: { map: DashGraph; curve: DashGraph };
  scripts: string[];
  /** How control is drawn, from the lowest layer to the highest. */
  layers: ControlLayer[];
  /** Quiet names on the map. */
  names: SignedFeature[];
  /** Whom the operator's archives of the ground name; "" for nobody. */
  credits: { ground?: string; relief?: string };
  frozen?: Frozen;
  /** Where the address names a day as of which the maps were known. */
  known?: KnownView;
}

// --- the state of one reader ---

/** What the address bar says. */
export interface State {
  date: Iso;
  source: string;
  /** One id, or several with commas. */
  region: string;
  /** The day as of which the maps were known; null: as they are known now. */
  known: Iso | null;
  /** SOURCE@DATE. */
  compare: string | null;
  mode: string;
  from: Iso | null;
  to: Iso | null;
  layers: string[];
  /** lon, lat, zoom. */
  view: [number, number, number] | null;
  claim: string | null;
  /** The id of a settlement, or a spot as lon,lat. */
  place: string | null;
  tab: string;
  theme: string;
  lang: Lang;
  /** The revision that the page is pinned to. */
  rev: string | null;
}

/** What the address needs to know: the names there are, and what is meant where it is silent. */
export interface Context {
  /** Choices of regions, the usual one first. */
  regions: string[];
  languages: Lang[];
  sources: string[];
  source: string;
  /** The usual date of a source. */
  date: (source: string) => Iso;
  /** The last date of a source. */
  latest: (source: string) => Iso;
  theme: string;
  lang: Lang;
  /** Ids, once the files are there. */
  claims?: Set<string> | null;
  settlements?: Set<string> | null;
}

/** Days of the curve; until is exclusive. */
export type Span = { first: number; until: number };

/** What a sentence is about. first: the date of day 0. */
export type View = { source: string; region: string; day: number; first: Iso };

/** The data that are there; a timeline comes when it is first asked for. */
export interface Model {
  manifest: Manifest;
  /** NO_SERIES of data/series.js until the file is there. */
  series: Series;
  timelines: Partial<Record<string, Timeline>>;
  regions: RegionFile | null;
  tolerance: Tolerance;
}

export type Fill = Record<string, string | number | null | undefined>;

/** The words, numbers and dates of a language: what lib/words.js gives as `t`. */
export interface Words {
  lang: Lang;
  /** Return the words of a key, filled in; a key without words reads as itself. */
  say: (key: string, values?: Fill) => string;
  has: (key: string) => boolean;
  and: (items: string[]) => string;
  /** Return a text of a published row, and the language that it is in. */
  told: <R extends Translated, N extends keyof R>(row: R, name: N) => { text: R[N]; lang: Lang };
  /** Return what others wrote without what could turn a line around. */
  plain: (foreign: unknown, longest?: number) => string;
  number: (value: number, digits: number) => string;
  area: (km2: number) => string;
  signed: (km2: number) => string;
  /** Return a fraction as per cent. */
  /** A number of per cent, as it is. */
  percent(value: number, digits: number): string;
  share: (fraction: number) => string;
  count: (key: string, n: number) => string;
  longDate: (iso: Iso) => string;
  date: (iso: Iso) => string;
  shortDate: (iso: Iso) => string;
  /** Return the short name of a month, 0 to 11. */
  month: (index: number) => string;
  monthYear: (iso: Iso) => string;
}

// --- areas by day ---

/** A row of the file `series`, in hundredths; day: each as the distance from the one before. */
export type SeriesRecord = {
  source: string;
  region: string;
  first: number;
  until: number;
  day: number[];
  unplaced?: Partial<Record<Control, number[]>>;
} & Record<Quantity, (number | null)[]>;
export type SeriesFile = { rows: SeriesRecord[] };

/** A source's areas and line in a region, at the days at which one changes. */
export type SeriesRow = {
  source: string;
  region: string;
  /** The day from which on a peak counts. */
  since: number;
  first: number;
  until: number;
  day: number[];
  /** So much of a figure is shown by no polygon. */
  unplaced: Partial<Record<Control, (number | null)[]>>;
} & Record<Quantity, (number | null)[]>;

export interface Series {
  find: (source: string, region: string) => SeriesRow | null;
}

/** A row's values on one day. */
export type Values = Record<Quantity, number | null> & { unplaced: Partial<Record<Control, number>> };
export type Peak = { value: number; day: number };
/** The corners of a step curve. */
export type Steps = { day: number[]; value: (number | null)[] };

// --- maps by day ---

/** Coded as docs/bundle.md has it. */
export type Run = { control: Control; from: number; until: number; rings: number[][] };
export type CodedLine = { from: number; until: number; line: number[] };
export type TimelineFile = {
  source: string;
  scale: number;
  origin: Point;
  first: number;
  until: number;
  snapshots: number[];
  runs: Run[];
  lines?: CodedLine[];
  marks?: Mark[];
  /** Days whose map was replaced after it was known, and since when the new one is known. */
  rewritten?: [number, number][];
};

// --- what was known before: the file `known-<source>` ---

/** The first edition of the past that has the row, and the one after the last. */
export type EditionRow = { editions: [number, number] };
export type SeriesStretch = EditionRow & {
  region: string;
  from: number;
  until: number;
  /** Ukraine, Russia, contested, line: as in `series`. */
  values: (number | null)[];
};
/** same: the number of the row of the timeline that has the shape. */
type Shared<T, K extends keyof T> = Omit<T, K> & EditionRow & ({ same: number } & Partial<Pick<T, K>> | ({ same?: undefined } & Pick<T, K>));
export type KnownHalf = { known: string; by: "published" | "imported" };
export type Rewriting = {
  day: number;
  before: KnownHalf;
  after: KnownHalf;
  /** Areas before and after, and what changed hands; hundredths of a km2. */
  regions: {
    region: string;
    areas: Record<Control, [number | null, number | null]>;
    moved: number | null;
    place: string | null;
  }[];
};
export interface KnownFile {
  source: string;
  /** What says since when its maps were known. */
  by: KnownHalf["by"][];
  /** The day of the first map of which nobody states when it was published; null: of all it is stated. */
  untold?: number | null;
  /** From a day on: the edition, and the day until which it told of maps; null where it told of none. */
  moments: [number, number, number | null][];
  snapshots: ({ day: number } & EditionRow)[];
  runs: Shared<Run, "rings">[];
  lines: Shared<CodedLine, "line">[];
  marks: (Mark & EditionRow)[];
  series: SeriesStretch[];
  places: ({ place: string; from: number; until: number; holder: Letter } & EditionRow)[];
  rewrites: Rewriting[];
}
/** Why nothing of a source was known by the end of `day`; `since`: the first on which something was. */
export type Nothing = { kind: "before" | "untold" | "held" | "made" | "none"; day: Iso; since: Iso | null };
/** What is published of a source. */
export type SourceFiles = { timeline: TimelineFile; series: SeriesRecord[]; places: PlacesFile };
/** What a page shows of what was known. then: the day's; all else: what is known now, and why. */
export interface KnownView {
  kind: "then" | "error";
  day: Iso;
  /** By name: what is in the place of a published file. */
  files: Record<string, unknown>;
}

/** A file of that day could not be read. */
export type UnreadMark = { kind: "unread"; day: number; file: string; code: string; message: string };
/** A map of that day is kept back as implausible. */
export type PendingMark = {
  kind: "pending";
  day: number;
  file: string;
  code: string;
  message: string;
  region: string | null;
  control: Control | null;
  before: number | null;
  after: number | null;
};
/** Part of the day's map was set aside, or its publisher cut it off. */
export type IncompleteMark = {
  kind: "incomplete";
  day: number;
  file: string;
  aside: number;
  of: number;
  cut: boolean;
};
/** The day's map does not speak of a control: the ground is that of the map of day `since`; null: of none. */
export type CarriedMark = { kind: "carried"; day: number; control: Control; since: number | null };
export type MissedMark = UnreadMark | PendingMark;
/** What a reader has to know of a day beside its map. */
export type Mark = MissedMark | IncompleteMark | CarriedMark;

/** The polygons that hold a spot, each with the days that it is there. */
export type Holding = { control: Control; from: number; until: number };

/** A source's maps in time. */
export interface Timeline {
  source: string;
  first: number;
  until: number;
  /** Days that have a map of their own. */
  snapshots: number[];
  /** Days at which the map differs from that of the day before. */
  changes: number[];
  /** Return what the map of a day shows; the same array for all days that do not differ. */
  features: (day: number) => DayFeature[];
  /** Return the number of the stretch of equal days, or -1 outside the coverage. */
  stretch: (day: number) => number;
  holding: (lon: number, lat: number) => Holding[];
  marks: Mark[];
  /** By day whose map was replaced after it was known: since when the new one is known. */
  rewritten: Map<number, number>;
}

/** What has to be said of the map that is shown on a day. */
export interface MapState {
  /** The day of the map. */
  snapshot: number;
  held: boolean;
  why: MissedMark | null;
  incomplete: IncompleteMark | null;
  carried: CarriedMark[];
}
export type StateNote = { kind: "held" | "incomplete" | "carried"; text: string };

// --- settlements and spots ---

export interface Place {
  id: string;
  en: string;
  local: string;
  uk?: string;
  /** Where the Ukrainian name is from. */
  uk_source?: string;
  country: "UA" | "RU";
  rank: number;
  lon: number;
  lat: number;
  /** What it is found by. */
  keys: string[];
  /** Set once the regions are there. */
  region?: string | null;
}

/** The file `places-<source>`: who holds a settlement from a day on. */
export type PlacesFile = {
  source: string;
  first: number;
  until: number;
  rows: Partial<Record<string, [number, Letter][]>>;
};

/** Days over which one control holds a place; null: nobody is known to. */
export type Stretch = { from: number; until: number; control: Control | null };
export type HeldSince = { day: number; kind: "change" | "first" | "told" };

/** A report of who holds a settlement: a row of the file `reports`. */
export interface Report extends Translated {
  date: Iso;
  settlement_id: string | null;
  settlement: string;
  oblast: string;
  change: string;
  reported_by: string;
  title: string;
  url: string;
}
export type NearReport = { row: Report; place: Place; km: number };

// --- how exact a reconstruction is (docs/chronicle.md) ---

export interface AccuracyRow {
  region: string;
  control: Control;
  days: number;
  /** Intersection over union, 0 to 1. */
  iou: number;
  /** Median and 95th percentile. */
  line_km: [number, number] | null;
  /** Median and 95th percentile of the error of the line's length, per cent. */
  length_pct?: [number, number] | null;
  depth_km?: [number, number] | null;
}
export interface Accuracy {
  /** The source that it was measured against. */
  against: string;
  /** month: 2025-03. */
  rows: (AccuracyRow & { month: string })[];
  overall: AccuracyRow[];
  reports: { map: number; press: number };
}

// --- two sources, day by day ---

export type AgreementArea = "agreed" | "only_a" | "only_b" | "contested";
/** A row of the file `agreement`: areas in hundredths, iou in thousandths, days as distances. */
export type AgreementRecord = {
  a: string;
  b: string;
  region: string;
  first: number;
  until: number;
  day: number[];
  iou: (number | null)[];
} & Record<AgreementArea, (number | null)[]>;
export type AgreementFile = { rows: AgreementRecord[] };
/** The same, decoded: km2, and iou from 0 to 1. */
export type Agreement = {
  region: string;
  first: number;
  until: number;
  day: number[];
  iou: (number | null)[];
} & Record<AgreementArea, (number | null)[]>;
/** day, low, high; null: not compared. */
export type StackPoint = [number, number, number] | null;
export type AgreementLayer = { key: AgreementArea; points: StackPoint[] };

// --- how the contact line moved ---

/** A row of the file `movement`: lengths in hundredths of a km, days as distances; once decoded km and days. */
export interface MovementRow {
  source: string;
  region: string;
  until: number;
  day: number[];
  mean: (number | null)[];
  signed: (number | null)[];
  farthest: (number | null)[];
  bearing: (string | null)[];
  at: (Point | null)[];
}
export type MovementFile = { rows: MovementRow[] };
export interface MovementSeries {
  find: (source: string, region: string) => MovementRow | null;
}
/** A whole week, Monday to Monday. */
export interface Week {
  first: number;
  until: number;
  mean: number | null;
  signed: number | null;
  /** Where it moved most; below 0 to the other side. */
  farthest: number | null;
  bearing: string | null;
  at: Point | null;
}

/** error: how far off the line may be, km; 0 for an observed map. */
export type TrustedWeek = Week & { error: number | null };
/** What the map draws of a week: the older line, the way, its beginning and its head. */
export type MovementSign = { part: string; label?: string; anchor?: string; turn?: number };
export type MovementFeature = Feature<LineGeometry | PointGeometry, MovementSign>;

// --- why a curve steps: the file `changes-<source>` ---

export interface Step {
  region: string;
  day: number;
  from_day: number | null;
  days: number;
  kind: "change" | "landed" | "slivers" | "revision" | "coverage";
  direction: string | null;
  /** from, to, hundredths of a km2. */
  moved: [Letter, Letter, number][];
  /** id, from, to. */
  settlements: [string, Letter, Letter][];
  /** The largest pieces; km and km2 in hundredths. */
  where: { place: string; bearing: string; km: number; km2: number; lon: number; lat: number }[];
}
/** A step in words. */
export interface StepText {
  days: string;
  kind: string;
  amount: string;
  tone: Side | "";
  where: { text: string; lon: number; lat: number } | null;
  direction: string | null;
  towns: string | null;
}

// --- claims and events ---

/** What one source's map says to a claim: one of its `sources`. */
export interface ClaimEntry extends Translated {
  source: string;
  title: string;
  title_uk: string;
  verdict: string;
  /** Why the verdict is no evidence. */
  apart: "own" | "later" | "beside" | null;
  map_of: string;
  /** What the map shows, in the unit of the claim. */
  value: number | string | boolean | null;
  line_km: number | null;
  figures: Record<string, any>;
  compared_date: Iso | null;
  snapshot_date: Iso | null;
  held_over: boolean;
  published: boolean;
  reached_on: Iso | null;
  otherwise_on: Iso | null;
  shown_before: Iso | null;
  days_early: number | null;
  within_delay: boolean;
  delay_days: number;
  /** Ground that the statement does not count. */
  left_out: { id: string; place: string; control: Control; km2: number }[];
  reason: string;
  working: string[];
  /** Sentences; publications from before 2026-12 lack them. */
  shows?: string;
  verdict_said?: string;
  /** On whose map: as the one that is looked at, or as another. */
  measured?: string;
  measured_elsewhere?: string;
  /** What the map shows, and its verdict, in a few words. */
  said?: string;
  others?: string;
}

/** A row of the file `claims`. */
export interface Claim extends Translated {
  id: string;
  date: Iso;
  region: string;
  side: "ukraine" | "russia" | "independent";
  claimant: string;
  claimant_kind: "person" | "organisation" | "unnamed" | null;
  metric: string;
  bound: "about" | "at_least" | "at_most" | "asserts" | "denies" | null;
  value: number | null;
  unit: string;
  control: Control | null;
  /** The area that a share is of. */
  base_km2: number | null;
  /** Of part of the region only. */
  part: boolean;
  period_days: number | null;
  group: string | null;
  place: string;
  summary: string;
  /** In one sentence; publications from before 2026-12 lack it. */
  statement?: string;
  stated: string | null;
  note: string;
  why: string;
  verdict: string;
  verdict_source: string | null;
  apart: ClaimEntry["apart"];
  sources: ClaimEntry[];
  sources_agree: boolean | null;
  source_title: string;
  source_publisher: string;
  source_url: string;
  source_date: Iso;
  relay_of: string | null;
}
/** What counts for a claim on the screen. own: it is of the source that is shown. */
export type FoundVerdict = { entry: ClaimEntry | null; kind: string; own: boolean };
export type ClaimFilter = { verdict?: string | null; side?: string | null; regions: string[] };
/** A claim on the curve, km2. based: it says an area; else `value` is the baseline. */
export type ClaimMark = {
  id: string;
  date: Iso;
  side: Claim["side"];
  kind: string;
  value: number;
  based: boolean;
};

/** A row of the file `events`. */
export interface ReportedEvent extends Translated {
  id: string;
  date: Iso;
  end_date: Iso | null;
  category: string;
  region: string;
  title: string;
  summary: string;
  lon: number | null;
  lat: number | null;
  source_title: string;
  source_publisher: string;
  source_url: string;
  relay_of: string | null;
}

// --- two maps ---

/** SOURCE@DATE, read. */
export type EndName = { source: string; date: Iso };
/** How the two ends differ. */
export type CompareMode = "time" | "source" | "mixed";

/** One of the two maps that are compared. */
export interface End {
  source: string;
  date: Iso;
  day: number;
  timeline: Timeline;
  controls: Control[];
  /** The number of the timeline's stretch; -1: no map. */
  at: number;
  /** The date of its map. */
  snapshot: Iso | null;
  places: PlacesFile | null;
  features: DayFeature[];
}

/** A connected piece of a face. */
export type Piece = { rings: Ring[]; km2: number };
/** Ground of a region that has one holder on the map told first, and one on the other. */
export type Face = { region: string; before: Control; after: Control; pieces: Piece[]; km2: number };
/** km2 by holder on the map told first, and on the other. */
export type Matrix = Record<Control, Record<Control, number>>;
/** A region, whose ground it is, and its size. */
export type Home = { id: string; home: Side; km2: number };
/** What a map does not tell of. */
export type Told = { incomplete: boolean; contested: boolean };
export type LeftRegion = { region: string; sources: string[] };
export type BlankRegion = { region: string; source: string; control: Side };

/** A against B, by letter and in order of time; of one day as they are. */
export interface Comparison {
  key: string;
  a: End;
  b: End;
  from: End;
  to: End;
  mode: CompareMode;
  /** Those that are compared. */
  readonly regions: string[];
  /** Those whose outlines meet too often to lay one map over the other. */
  readonly crowded: string[];
  /** Those that a source does not cover. */
  left: LeftRegion[];
  /** Those whose story an end does not tell. */
  blank: BlankRegion[];
  /** The end that has no map. */
  missing: End | null;
  readonly faces: Face[];
  /** km2 of ground that only one of the maps tells who holds it. */
  readonly untold: number;
  readonly table: Matrix;
}

/** A settlement that two maps give to different holders. day: that of the later holder's first map. */
export interface MovedSettlement {
  id: string;
  place: SettlementFeature;
  before: Control;
  after: Control;
  day: number | null;
}

/** What the map draws of a comparison: pieces with their kind, figures on them, and outlines. */
export type PieceFeature = Feature<
  PolygonGeometry,
  {
    kind: string;
    control: Control;
    before: Control;
    after: Control;
    region: string;
    km2: number;
    /** km2 of this piece. */
    piece: number;
  }
>;
export type FigureFeature = Feature<PointGeometry, { label: string; size: number }>;
export type OutlineFeature = Feature<PolygonGeometry, { outline: "a" | "b"; control: Control }>;
export type ComparisonFeature = PieceFeature | FigureFeature | OutlineFeature;

// --- what is written ---

/** tone: the name of a colour; title: what a tip says. */
export type Cell = { text: string; tone: string; title: string };
export type TableRow = { key?: string; label: string; cells: Cell[] };
export type Table = { head: string[]; rows: TableRow[] };
export type LegendRow = { key: string; text: string };

/** The figure of a region in large type, and what is said of it. */
export interface Headline {
  side: Side;
  label: string;
  value: string;
  known: boolean;
  text: string;
  others: string;
  accuracy: string | null;
  /** Of the bar, 0 to 1. */
  share: number;
  contested: number;
}

/** What another source's map says. age: days since its map; contradicts: it cannot be the same ground. */
export type OtherMap = { source: Source; age: number; km2: number; contradicts: boolean };

// --- what is foreign: of MapLibre, Plotly and Dash only what is used here ---

/** What MapLibre tells of a pointer, or of a movement. */
export interface MapLibreEvent {
  lngLat: { lng: number; lat: number };
  point: { x: number; y: number };
  /** There is none where a script moved the map. */
  originalEvent?: unknown;
  /** As map/front-map.js numbers where it sends the map. */
  journey?: number;
  /** Whether the reader chose where that is. */
  kept?: boolean;
}
export interface MapLibreSource {
  setData(data: { type: "FeatureCollection"; features: readonly unknown[] }): void;
}
export interface MapLibreLayer {
  id: string;
  source?: string;
  [property: string]: any;
}
export interface MapLibreStyle {
  layers: MapLibreLayer[];
  sources: Record<string, any>;
  state?: Record<string, { default: unknown }>;
}
type MapLibreListener = (event: MapLibreEvent) => void;

/** MapLibre's map. */
export interface MapLibre {
  dragRotate: { disable(): void };
  flyTo?(to: { center: Point; zoom: number; duration: number }, data?: unknown): void;
  getCanvas(): HTMLCanvasElement;
  getCenter(): { lng: number; lat: number; wrap(): { lng: number; lat: number } };
  getLayer(id: string): unknown;
  getSource(id: string): MapLibreSource | undefined;
  getZoom(): number;
  isStyleLoaded(): boolean;
  loaded(): boolean;
  jumpTo(to: { center: Point; zoom: number }, data?: unknown): void;
  on(name: string, listener: MapLibreListener): void;
  once(name: string, listener: MapLibreListener): void;
  querySourceFeatures?(source: string, options: { sourceLayer: string; filter: unknown[] }): TileFeature[];
  setGlobalStateProperty(name: string, value: unknown): void;
  setLayoutProperty(id: string, name: string, value: string): void;
  setMaxZoom(zoom: number): void;
  touchZoomRotate: { disableRotation(): void };
  triggerRepaint(): void;
}
/** A point of a vector tile. */
export type TileFeature = Feature<PointGeometry, Record<string, any>> & { id?: number | string };
/** A trace of Plotly's: each kind has members of its own. */
export type Trace = Record<string, any>;
export type Figure = { data: Trace[]; layout: Record<string, any> };

/** The element that Plotly draws a figure into. */
export interface Graph extends HTMLElement {
  layout?: Record<string, any>;
  /** Private to Plotly: it may be something else in any release. */
  _fullLayout?: { map?: { center: Spot; zoom: number; _subplot?: { map?: MapLibre } } };
  on(name: string, listener: (event: any) => void): void;
}

export interface PlotlyLibrary {
  react(graph: Graph, data: Trace[], layout: object, config: object): Promise<unknown>;
  relayout(graph: Graph, layout: object): Promise<unknown>;
  restyle(graph: Graph, style: object, traces: number[]): Promise<unknown>;
  update(graph: Graph, style: object, layout: object, traces: number[]): Promise<unknown>;
}

declare global {
  interface Window {
    Plotly: PlotlyLibrary;
    dash_clientside: { set_props(id: string, props: Record<string, unknown>): void };
    dashAgGridFunctions: Record<string, (...values: any[]) => unknown>;
  }
}

// --- what the parts that draw hand to each other ---

/** What a map may be asked to draw: of a day, or of a comparison. */
export type DrawnFeature = DayFeature | ComparisonFeature;
/** What the canvas over the map draws: its sign is told by these (map/canvas/drawing.js). */
export type SignedFeature = Feature<
  AnyGeometry,
  {
    id?: number | string;
    control?: string;
    kind?: string;
    outline?: "a" | "b";
    part?: string;
    /** px at zoom 0. */
    band?: number;
    label?: string;
    en?: string;
    /** Of a place. */
    rank?: number;
    /** Of the words: the side that touches the point. */
    anchor?: string;
    /** Degrees from the north. */
    turn?: number;
    /** Of a figure: the larger is written first. */
    size?: number;
  }
>;
/** A layer of that canvas, as dashboard/page/map/control_style.py describes it. */
export interface ControlLayer {
  id: string;
  signs: string[];
  opacity?: number;
  /** Names of tokens, or "control": that of the feature's own. */
  fill?: string;
  line?: string;
  hatch?: "own" | "contested";
  /** px; two: at zoom 7 and 12. 0: as wide as the ground that the feature says. */
  width?: number | [number, number];
  /** Multiples of the width. */
  dash?: number[];
  cap?: "round";
  /** The size of words, px. */
  text?: number;
  bold?: boolean;
  /** The token of their colour, if it is not ink. */
  colour?: string;
  /** Between letters, in sizes of the type. */
  spacing?: number;
  /** px from the point to its words. */
  away?: number;
  arrow?: boolean;
  /** The size of the ring of a place. */
  ring?: number;
  /** Written over other words, too. */
  free?: boolean;
  /** Drawn above the day, and as it is until the view changes. */
  above?: boolean;
  /** Of the ground: drawn where there is no map. */
  base?: boolean;
  /** Drawn from the first on, and not from the second. */
  zooms?: [number, number];
  /** The reader's choice that shows it. */
  switch?: string;
}
/** What of a map is on the screen. */
export interface OnScreen {
  /** Tell whether a part of a shape is. */
  seen: (geometry: LineGeometry | PolygonGeometry) => boolean;
  /** Keys of SIGN_LAYERS, and what else is. */
  base: Set<string>;
}
/** The same, and the layers that are shown. */
export type Sight = OnScreen & { layers: string[] };
/** A row of the legend. sides: the colours that its sign has; ranks: its rings. */
export type SignRow = LegendRow & { sides?: string[]; ranks?: string[] };
/** How a map looks to its reader. */
export interface Look {
  tokens: Tokens;
  names: Lang;
  scale: number;
  /** Those of the layers that can be hidden which are shown. */
  layers: string[];
}
/** What a map draws instead of the day: its features are made only if it does. */
export type Instead = { key: string; features: () => ComparisonFeature[] };
/** A spot that the reader chose. asked: its maps have been asked for. */
export type ChosenSpot = Spot & { spot: true; id: null; region: string | null; asked: boolean };
/** What the card of a place is about. */
export type Chosen = ChosenSpot | (Place & { spot?: undefined; asked?: undefined });

// --- a story: a page in one file, as dashboard/story/ writes it ---

/** A day that the story is about: why it was chosen, "" where that is not said, and what was noted on it. */
export type ChosenDay = { date: Iso; why: string; notes: string[] };
/** A claim in the words of the publication, in the language of the story. */
export type ToldClaim = {
  id: string;
  date: Iso;
  kind: string;
  verdict: string;
  measured: string;
  statement: string;
  who: string;
  shows: string;
  others: string;
  report: string;
};
/** What a story holds. files: by logical name; boot lacks what only a server has. */
export interface StoryData {
  boot: Boot;
  files: { timeline: TimelineFile; series: SeriesFile; regions: RegionFile } & Record<string, any>;
  span: Span;
  days: ChosenDay[];
  claims: ToldClaim[];
}
