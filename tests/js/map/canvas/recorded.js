/* Stands for what Node has not of a browser's canvas: it writes down what it is told. */

class Recorded {
  constructor(other) {
    this.calls = [...(other?.calls ?? [])];
  }
  addPath(...path) {
    this.calls.push(["addPath", ...path]);
  }
  moveTo(...at) {
    this.calls.push(["moveTo", ...at]);
  }
  lineTo(...at) {
    this.calls.push(["lineTo", ...at]);
  }
  closePath() {}
}
globalThis.Path2D = Recorded;

/** Return a context that counts its calls; a letter is half as wide as the type is high. */
export function recorded() {
  const counts = {};
  const target = {
    count: (name) => counts[name] ?? 0,
    measureText: (text) => ({
      width: text.length * Number.parseFloat(/([\d.]+)px/.exec(target.font)?.[1] ?? 10) * 0.5,
    }),
  };
  return new Proxy(target, {
    get: (_, name) =>
      name in target
        ? target[name]
        : () => {
            counts[name] = (counts[name] ?? 0) + 1;
          },
  });
}

globalThis.document ??= { createElement: () => ({ getContext: () => recorded() }) };
