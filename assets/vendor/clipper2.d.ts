/* What the page uses of clipper2.js: see README.md. */

export type Point64 = { x: number; y: number };
export type Path64 = Point64[];

export declare enum ClipType {
  NoClip,
  Intersection,
  Union,
  Difference,
  Xor,
}

export declare enum FillRule {
  EvenOdd,
  NonZero,
  Positive,
  Negative,
}

/** A level of nested rings: outer rings, their holes, islands in these, and so on. */
export interface Level {
  /** How many rings lie directly within. */
  readonly count: number;
  child(index: number): PolyPath64;
}

export interface PolyPath64 extends Level {
  readonly poly: Path64;
}

export declare class PolyTree64 implements Level {
  readonly count: number;
  child(index: number): PolyPath64;
}

export declare class Clipper64 {
  addSubject(paths: Path64[]): void;
  addClip(paths: Path64[]): void;
  execute(kind: ClipType, rule: FillRule, tree: PolyTree64): boolean;
}
