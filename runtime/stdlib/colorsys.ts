/** The module `colorsys`. https://docs.python.org/3.13/library/colorsys.html */
import { builtinModule, type PyModule } from "../modules/module.ts";
import { PyFloat } from "../objects/float.ts";
import { list } from "../objects/list.ts";
import type { Value } from "../objects/object.ts";
import { tuple } from "../objects/tuple.ts";
import { toDouble } from "./math/index.ts";
import { pythonFunctions } from "./python_module.ts";

type Triple = readonly [number, number, number];
type Conversion = (a: number, b: number, c: number) => Triple;

const modulo1 = (x: number): number => x - Math.floor(x);

function rgb_to_yiq(r: number, g: number, b: number): Triple {
  const y = 0.3 * r + 0.59 * g + 0.11 * b;
  return [y, 0.74 * (r - y) - 0.27 * (b - y), 0.48 * (r - y) + 0.41 * (b - y)];
}

function yiq_to_rgb(y: number, i: number, q: number): Triple {
  const clip = (x: number): number => (x < 0 ? 0 : x > 1 ? 1 : x);
  return [
    clip(y + 0.9468822170900693 * i + 0.6235565819861433 * q),
    clip(y - 0.27478764629897834 * i - 0.6356910791873801 * q),
    clip(y - 1.1085450346420322 * i + 1.7090069284064666 * q),
  ];
}

/** The hue of a colour, from its extremes. */
function hueOf(r: number, g: number, b: number, high: number, range: number): number {
  const [rc, gc, bc] = [(high - r) / range, (high - g) / range, (high - b) / range];
  const h = r === high ? bc - gc : g === high ? 2 + rc - bc : 4 + gc - rc;
  return modulo1(h / 6);
}

function rgb_to_hls(r: number, g: number, b: number): Triple {
  const [high, low] = [Math.max(r, g, b), Math.min(r, g, b)];
  const sum = high + low;
  const range = high - low;
  const l = sum / 2;
  if (low === high) return [0, l, 0];
  const s = l <= 0.5 ? range / sum : range / (2 - high - low);
  return [hueOf(r, g, b, high, range), l, s];
}

function level(m1: number, m2: number, hue: number): number {
  const h = modulo1(hue);
  if (h < 1 / 6) return m1 + (m2 - m1) * h * 6;
  if (h < 0.5) return m2;
  if (h < 2 / 3) return m1 + (m2 - m1) * (2 / 3 - h) * 6;
  return m1;
}

function hls_to_rgb(h: number, l: number, s: number): Triple {
  if (s === 0) return [l, l, l];
  const m2 = l <= 0.5 ? l * (1 + s) : l + s - l * s;
  const m1 = 2 * l - m2;
  return [level(m1, m2, h + 1 / 3), level(m1, m2, h), level(m1, m2, h - 1 / 3)];
}

function rgb_to_hsv(r: number, g: number, b: number): Triple {
  const [high, low] = [Math.max(r, g, b), Math.min(r, g, b)];
  const range = high - low;
  if (low === high) return [0, 0, high];
  return [hueOf(r, g, b, high, range), range / high, high];
}

function hsv_to_rgb(h: number, s: number, v: number): Triple {
  if (s === 0) return [v, v, v];
  const i = Math.trunc(h * 6);
  const f = h * 6 - i;
  const [p, q, t] = [v * (1 - s), v * (1 - s * f), v * (1 - s * (1 - f))];
  const sectors: Triple[] = [
    [v, t, p],
    [q, v, p],
    [p, v, t],
    [p, q, v],
    [t, p, v],
    [v, p, q],
  ];
  return sectors[((i % 6) + 6) % 6] as Triple;
}

// The component that a result passes on unchanged stays what it was: an int stays an int.
const passedOn: Record<string, (given: Value[], inputs: Triple, result: number) => Value> = {
  hls_to_rgb: (given, inputs) => (inputs[2] === 0 ? given[1] : undefined),
  hsv_to_rgb: (given, inputs, result) => (inputs[1] === 0 || result === inputs[2] ? given[2] : undefined),
};

function converted(name: string, f: Conversion): (...args: Value[]) => Value {
  const passes = passedOn[name];
  return (...given) => {
    const inputs = given.map(toDouble) as unknown as Triple;
    const results: Value[] = f(...inputs).map((n) => passes?.(given, inputs, n) ?? new PyFloat(n));
    if (name === "rgb_to_hsv") results[2] = given[inputs.indexOf(Math.max(...inputs))];
    return tuple(results);
  };
}

export function load(): PyModule {
  const names: Record<string, Conversion> = {
    "rgb_to_yiq(r, g, b)": rgb_to_yiq,
    "yiq_to_rgb(y, i, q)": yiq_to_rgb,
    "rgb_to_hls(r, g, b)": rgb_to_hls,
    "hls_to_rgb(h, l, s)": hls_to_rgb,
    "rgb_to_hsv(r, g, b)": rgb_to_hsv,
    "hsv_to_rgb(h, s, v)": hsv_to_rgb,
  };
  const table = Object.fromEntries(
    Object.entries(names).map(([text, f]) => [text, converted(text.slice(0, text.indexOf("(")), f)]),
  );
  return builtinModule("colorsys", {
    doc: "Conversion functions between RGB and other color systems.",
    attributes: {
      __all__: list(Object.keys(names).map((text) => text.slice(0, text.indexOf("(")))),
      ONE_THIRD: new PyFloat(1 / 3),
      ONE_SIXTH: new PyFloat(1 / 6),
      TWO_THIRD: new PyFloat(2 / 3),
      ...pythonFunctions("colorsys", table),
    },
  });
}
