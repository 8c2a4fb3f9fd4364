/** The module `cmath`. https://docs.python.org/3.13/library/cmath.html; special values as C99's annex G has them. */
import { builtinModule, type PyModule } from "../modules/module.ts";
import { hypotenuse, PyComplex } from "../objects/complex.ts";
import { overflowError, typeError, valueError, zeroDivisionError } from "../objects/exception.ts";
import { PyFloat } from "../objects/float.ts";
import type { Value } from "../objects/object.ts";
import { tuple } from "../objects/tuple.ts";
import { lookupSpecial, typeOf } from "../objects/type.ts";
import * as E from "./math/elementary.ts";
import { toDouble } from "./math/index.ts";

type Parts = readonly [re: number, im: number];

const { PI } = Math;
const INF = Number.POSITIVE_INFINITY;
const NAN = Number.NaN;
const LARGE = Number.MAX_VALUE / 4;
const LOG_LARGE = E.log(LARGE);
const LN2 = Math.LN2;

/** A complex number out of any number. @raises TypeError */
function partsOf(v: Value): Parts {
  if (v instanceof PyComplex) return [v.$real, v.$imag];
  if (typeof v === "object" && v !== null && v.$isComplex === true) return [v.$real, v.$imag];
  const method = lookupSpecial(v, "__complex__");
  if (method !== undefined) {
    const result: Value = method.call(v);
    if (result?.$isComplex !== true) {
      throw typeError(`${typeOf(v).$name}.__complex__() must return a complex, not ${typeOf(result).$name}`);
    }
    return [result.$real, result.$imag];
  }
  return [toDouble(v), 0];
}

const complex = ([re, im]: Parts): Value => new PyComplex(re, im);
const isFinite = ([re, im]: Parts): boolean => Number.isFinite(re) && Number.isFinite(im);
const copySign = (x: number, y: number): number => (y < 0 || Object.is(y, -0) ? -Math.abs(x) : Math.abs(x));
const domain = (): Value => valueError("math domain error");
const range = (): Value => overflowError("math range error");

/** Which kind of special value a part is: the rows and columns of the tables of annex G. */
function kind(x: number): number {
  if (Number.isNaN(x)) return 6;
  if (!Number.isFinite(x)) return x < 0 ? 0 : 5;
  if (x === 0) return Object.is(x, -0) ? 2 : 3;
  return x < 0 ? 1 : 4;
}

const values: { readonly [symbol: string]: number } = {
  "-i": -INF,
  i: INF,
  n: NAN,
  "0": 0,
  "-0": -0,
  p: PI,
  "-p": -PI,
  h: PI / 2,
  "-h": -PI / 2,
  q: PI / 4,
  "-q": -PI / 4,
  t: 0.75 * PI,
  "-t": -0.75 * PI,
  "1": 1,
  u: -9.5426319407711027e33,
};

/** A table of 7 × 7 results, by the kinds of the real (rows) and the imaginary part. */
function table(text: string): Parts[] {
  return text
    .trim()
    .split(/\s+/)
    .map((pair) => pair.split(",").map((symbol) => values[symbol] as number) as unknown as Parts);
}

const tables: Record<string, Parts[]> = {};
function special(name: string, text: string, z: Parts): Parts {
  tables[name] ??= table(text);
  return (tables[name] as Parts[])[kind(z[0]) * 7 + kind(z[1])] as Parts;
}

// The finite entries `u,u` are never used.
const ACOS = `t,i p,i p,i p,-i p,-i t,-i n,i
 h,i u,u u,u u,u u,u h,-i n,n
 h,i u,u h,0 h,-0 u,u h,-i h,n
 h,i u,u h,0 h,-0 u,u h,-i h,n
 h,i u,u u,u u,u u,u h,-i n,n
 q,i 0,i 0,i 0,-i 0,-i q,-i n,i
 n,i n,n n,n n,n n,n n,-i n,n`;
const ACOSH = `i,-t i,-p i,-p i,p i,p i,t i,n
 i,-h u,u u,u u,u u,u i,h n,n
 i,-h u,u 0,-h 0,h u,u i,h n,n
 i,-h u,u 0,-h 0,h u,u i,h n,n
 i,-h u,u u,u u,u u,u i,h n,n
 i,-q i,-0 i,-0 i,0 i,0 i,q i,n
 i,n n,n n,n n,n n,n i,n n,n`;
const ASINH = `-i,-q -i,-0 -i,-0 -i,0 -i,0 -i,q -i,n
 -i,-h u,u u,u u,u u,u -i,h n,n
 -i,-h u,u -0,-0 -0,0 u,u -i,h n,n
 i,-h u,u 0,-0 0,0 u,u i,h n,n
 i,-h u,u u,u u,u u,u i,h n,n
 i,-q i,-0 i,-0 i,0 i,0 i,q i,n
 i,n n,n n,-0 n,0 n,n i,n n,n`;
const ATANH = `-0,-h -0,-h -0,-h -0,h -0,h -0,h -0,n
 -0,-h u,u u,u u,u u,u -0,h n,n
 -0,-h u,u -0,-0 -0,0 u,u -0,h -0,n
 0,-h u,u 0,-0 0,0 u,u 0,h 0,n
 0,-h u,u u,u u,u u,u 0,h n,n
 0,-h 0,-h 0,-h 0,h 0,h 0,h 0,n
 0,-h n,n n,n n,n n,n 0,h n,n`;
const COSH = `i,n u,u i,0 i,-0 u,u i,n i,n
 n,n u,u u,u u,u u,u n,n n,n
 n,0 u,u 1,0 1,-0 u,u n,0 n,0
 n,0 u,u 1,-0 1,0 u,u n,0 n,0
 n,n u,u u,u u,u u,u n,n n,n
 i,n u,u i,-0 i,0 u,u i,n i,n
 n,n n,n n,0 n,0 n,n n,n n,n`;
const EXP = `0,0 u,u 0,-0 0,0 u,u 0,0 0,0
 n,n u,u u,u u,u u,u n,n n,n
 n,n u,u 1,-0 1,0 u,u n,n n,n
 n,n u,u 1,-0 1,0 u,u n,n n,n
 n,n u,u u,u u,u u,u n,n n,n
 i,n u,u i,-0 i,0 u,u i,n i,n
 n,n n,n n,-0 n,0 n,n n,n n,n`;
const LOG = `i,-t i,-p i,-p i,p i,p i,t i,n
 i,-h u,u u,u u,u u,u i,h n,n
 i,-h u,u -i,-p -i,p u,u i,h n,n
 i,-h u,u -i,-0 -i,0 u,u i,h n,n
 i,-h u,u u,u u,u u,u i,h n,n
 i,-q i,-0 i,-0 i,0 i,0 i,q i,n
 i,n n,n n,n n,n n,n i,n n,n`;
const SINH = `i,n u,u -i,-0 -i,0 u,u i,n i,n
 n,n u,u u,u u,u u,u n,n n,n
 0,n u,u -0,-0 -0,0 u,u 0,n 0,n
 0,n u,u 0,-0 0,0 u,u 0,n 0,n
 n,n u,u u,u u,u u,u n,n n,n
 i,n u,u i,-0 i,0 u,u i,n i,n
 n,n n,n n,-0 n,0 n,n n,n n,n`;
const SQRT = `i,-i 0,-i 0,-i 0,i 0,i i,i n,i
 i,-i u,u u,u u,u u,u i,i n,n
 i,-i u,u 0,-0 0,0 u,u i,i n,n
 i,-i u,u 0,-0 0,0 u,u i,i n,n
 i,-i u,u u,u u,u u,u i,i n,n
 i,-i i,-0 i,-0 i,0 i,0 i,i i,n
 i,-i n,n n,n n,n n,n i,i n,n`;
const TANH = `-1,0 u,u -1,-0 -1,0 u,u -1,0 -1,0
 n,n u,u u,u u,u u,u n,n n,n
 n,n u,u -0,-0 -0,0 u,u n,n n,n
 n,n u,u 0,-0 0,0 u,u n,n n,n
 n,n u,u u,u u,u u,u n,n n,n
 1,0 u,u 1,-0 1,0 u,u 1,0 1,0
 n,n n,n n,-0 n,0 n,n n,n n,n`.replaceAll("-1", "m");
Object.assign(values, { m: -1 });

const ldexp = (x: number, n: number): number => {
  if (n > 1000) return x * 2 ** 1000 * 2 ** (n - 1000);
  return n < -1000 ? x * 2 ** -1000 * 2 ** (n + 1000) : x * 2 ** n;
};

function sqrt(z: Parts): Parts {
  if (!isFinite(z)) return special("sqrt", SQRT, z);
  const [re, im] = z;
  if (re === 0 && im === 0) return [0, im];
  let ax = Math.abs(re);
  const ay = Math.abs(im);
  let s: number;
  if (ax < 2.2250738585072014e-308 && ay < 2.2250738585072014e-308 && (ax > 0 || ay > 0)) {
    ax = ldexp(ax, 53);
    s = ldexp(Math.sqrt(ax + hypotenuse(ax, ldexp(ay, 53))), -27);
  } else {
    ax /= 8;
    s = 2 * Math.sqrt(ax + hypotenuse(ax, ay / 8));
  }
  const d = ay / (2 * s);
  return re >= 0 && !Object.is(re, -0)
    ? [s, copySign(d, im)]
    : re >= 0
      ? [s, copySign(d, im)]
      : [d, copySign(s, im)];
}

function log(z: Parts): Parts {
  if (!isFinite(z)) return special("log", LOG, z);
  const ax = Math.abs(z[0]);
  const ay = Math.abs(z[1]);
  let re: number;
  if (ax > LARGE || ay > LARGE) re = E.log(hypotenuse(ax / 2, ay / 2)) + LN2;
  else if (ax < 2.2250738585072014e-308 && ay < 2.2250738585072014e-308) {
    if (ax === 0 && ay === 0) throw domain();
    re = E.log(hypotenuse(ldexp(ax, 53), ldexp(ay, 53))) - 53 * LN2;
  } else {
    const h = hypotenuse(ax, ay);
    if (h >= 0.71 && h <= 1.73) {
      const am = Math.max(ax, ay);
      const an = Math.min(ax, ay);
      re = Math.log1p((am - 1) * (am + 1) + an * an) / 2;
    } else re = E.log(h);
  }
  return [re, E.atan2(z[1], z[0])];
}

function acos(z: Parts): Parts {
  if (!isFinite(z)) return special("acos", ACOS, z);
  const [re, im] = z;
  if (Math.abs(re) > LARGE || Math.abs(im) > LARGE) {
    const r = E.atan2(Math.abs(im), re);
    const magnitude = E.log(hypotenuse(re / 2, im / 2)) + LN2 * 2;
    return [r, re < 0 ? -copySign(magnitude, im) : copySign(magnitude, -im)];
  }
  const s1 = sqrt([1 - re, -im]);
  const s2 = sqrt([1 + re, im]);
  return [2 * E.atan2(s1[0], s2[0]), E.asinh(s2[0] * s1[1] - s2[1] * s1[0])];
}

function acosh(z: Parts): Parts {
  if (!isFinite(z)) return special("acosh", ACOSH, z);
  const [re, im] = z;
  if (Math.abs(re) > LARGE || Math.abs(im) > LARGE) {
    return [E.log(hypotenuse(re / 2, im / 2)) + LN2 * 2, E.atan2(im, re)];
  }
  const s1 = sqrt([re - 1, im]);
  const s2 = sqrt([re + 1, im]);
  return [E.asinh(s1[0] * s2[0] + s1[1] * s2[1]), 2 * E.atan2(s1[1], s2[0])];
}

function asinh(z: Parts): Parts {
  if (!isFinite(z)) return special("asinh", ASINH, z);
  const [re, im] = z;
  if (Math.abs(re) > LARGE || Math.abs(im) > LARGE) {
    const magnitude = E.log(hypotenuse(re / 2, im / 2)) + LN2 * 2;
    return [
      im < 0 || Object.is(im, -0) ? copySign(magnitude, re) : -copySign(magnitude, -re),
      E.atan2(im, Math.abs(re)),
    ];
  }
  const s1 = sqrt([1 + im, -re]);
  const s2 = sqrt([1 - im, re]);
  return [E.asinh(s1[0] * s2[1] - s2[0] * s1[1]), E.atan2(im, s1[0] * s2[0] - s1[1] * s2[1])];
}

function atanh(z: Parts): Parts {
  if (!isFinite(z)) return special("atanh", ATANH, z);
  const [re, im] = z;
  if (re < 0 || Object.is(re, -0)) {
    const [a, b] = atanh([-re, -im]);
    return [-a, -b];
  }
  const ay = Math.abs(im);
  const rootLarge = Math.sqrt(LARGE);
  if (re > rootLarge || ay > rootLarge) {
    const h = hypotenuse(re / 2, im / 2);
    return [re / 4 / h / h, -copySign(PI / 2, -im)];
  }
  const tiny = 1.4916681462400413e-154;
  if (re === 1 && ay < tiny) {
    if (ay === 0) throw domain();
    return [-E.log(Math.sqrt(ay) / Math.sqrt(hypotenuse(ay, 2))), copySign(E.atan2(2, -ay) / 2, im)];
  }
  return [
    Math.log1p((4 * re) / ((1 - re) * (1 - re) + ay * ay)) / 4,
    -E.atan2(-2 * im, (1 - re) * (1 + re) - ay * ay) / 2,
  ];
}

/** What is special about an argument of `cosh`, `exp` and `sinh` whose real part is infinite. */
function infiniteReal(name: string, text: string, z: Parts, flip: boolean): Parts {
  const [re, im] = z;
  if (!Number.isFinite(re) && !Number.isNaN(re) && Number.isFinite(im) && im !== 0) {
    if (name === "tanh") return [copySign(1, re), copySign(0, 2 * E.sin(im) * E.cos(im))];
    if (name === "exp" && re < 0) return [copySign(0, E.cos(im)), copySign(0, E.sin(im))];
    const sine = copySign(INF, E.sin(im));
    const cosine = copySign(INF, E.cos(im));
    if (name === "sinh") return re > 0 ? [cosine, sine] : [-cosine, sine];
    return [cosine, flip && re < 0 ? -sine : sine];
  }
  // An infinite imaginary part has neither sine nor cosine.
  const zero = name === "exp" ? re === INF || Number.isFinite(re) : name === "cosh" || name === "sinh";
  if (!Number.isFinite(im) && !Number.isNaN(im) && !Number.isNaN(re)) {
    if (Number.isFinite(re) || (zero && re !== -INF) || name === "cosh" || name === "sinh") {
      if (Number.isFinite(re) || name !== "tanh") throw domain();
    }
  }
  return special(name, text, z);
}

function finite(z: Parts): Parts {
  if (!isFinite(z)) throw range();
  return z;
}

function cosh(z: Parts): Parts {
  const [re, im] = z;
  if (!isFinite(z)) return infiniteReal("cosh", COSH, z, true);
  if (Math.abs(re) > LOG_LARGE) {
    const x = re - copySign(1, re);
    return finite([E.cos(im) * E.cosh(x) * Math.E, E.sin(im) * E.sinh(x) * Math.E]);
  }
  return finite([E.cos(im) * E.cosh(re), E.sin(im) * E.sinh(re)]);
}

function sinh(z: Parts): Parts {
  const [re, im] = z;
  if (!isFinite(z)) return infiniteReal("sinh", SINH, z, false);
  if (Math.abs(re) > LOG_LARGE) {
    const x = re - copySign(1, re);
    return finite([E.cos(im) * E.sinh(x) * Math.E, E.sin(im) * E.cosh(x) * Math.E]);
  }
  return finite([E.cos(im) * E.sinh(re), E.sin(im) * E.cosh(re)]);
}

function tanh(z: Parts): Parts {
  const [re, im] = z;
  if (!isFinite(z)) return infiniteReal("tanh", TANH, z, false);
  if (Math.abs(re) > LOG_LARGE) {
    return [copySign(1, re), 4 * E.sin(im) * E.cos(im) * E.exp(-2 * Math.abs(re))];
  }
  const tx = Math.tanh(re);
  const ty = E.tan(im);
  const cx = 1 / E.cosh(re);
  const txty = tx * ty;
  const denominator = 1 + txty * txty;
  return [(tx * (1 + ty * ty)) / denominator, (ty / denominator) * cx * cx];
}

function exp(z: Parts): Parts {
  const [re, im] = z;
  if (!isFinite(z)) return infiniteReal("exp", EXP, z, false);
  if (re > LOG_LARGE) {
    const l = E.exp(re - 1);
    return finite([l * E.cos(im) * Math.E, l * E.sin(im) * Math.E]);
  }
  const l = E.exp(re);
  return finite([l * E.cos(im), l * E.sin(im)]);
}

const timesI = ([re, im]: Parts): Parts => [-im, re];
const overI = ([re, im]: Parts): Parts => [im, -re];

const elementary: { readonly [name: string]: (z: Parts) => Parts } = {
  acos,
  acosh,
  asin: (z) => overI(asinh(timesI(z))),
  asinh,
  atan: (z) => overI(atanh(timesI(z))),
  atanh,
  cos: (z) => cosh(timesI(z)),
  cosh,
  exp,
  sin: (z) => overI(sinh(timesI(z))),
  sinh,
  sqrt,
  tan: (z) => overI(tanh(timesI(z))),
  tanh,
};

function quotient(a: Parts, b: Parts): Parts {
  const [ar, ai] = a;
  const [br, bi] = b;
  if (br === 0 && bi === 0) throw zeroDivisionError("complex division by zero");
  if (Math.abs(br) >= Math.abs(bi)) {
    const ratio = bi / br;
    const d = br + bi * ratio;
    return [(ar + ai * ratio) / d, (ai - ar * ratio) / d];
  }
  const ratio = br / bi;
  const d = br * ratio + bi;
  return [(ar * ratio + ai) / d, (ai * ratio - ar) / d];
}

function rect(modulus: number, phase: number): Parts {
  if (!Number.isFinite(modulus) || !Number.isFinite(phase)) {
    if (!Number.isFinite(modulus) && !Number.isNaN(modulus) && Number.isFinite(phase) && phase !== 0) {
      const s = modulus > 0 ? INF : -INF;
      return [copySign(INF, E.cos(phase)) * Math.sign(s), copySign(INF, E.sin(phase)) * Math.sign(s)];
    }
    if (modulus !== 0 && !Number.isNaN(modulus) && !Number.isFinite(phase) && !Number.isNaN(phase))
      throw domain();
    if (Number.isNaN(modulus)) return [NAN, phase === 0 ? 0 : NAN];
    if (modulus === 0) return [0, 0];
    if (!Number.isFinite(modulus)) return phase === 0 ? [modulus, modulus > 0 ? phase : -phase] : [INF, NAN];
    return [NAN, NAN];
  }
  if (phase === 0) return [modulus, modulus * phase];
  return [modulus * E.cos(phase), modulus * E.sin(phase)];
}

function isclose(a: Value, b: Value, kw: Value): boolean {
  const relative = kw.rel_tol === undefined ? 1e-9 : toDouble(kw.rel_tol);
  const absolute = kw.abs_tol === undefined ? 0 : toDouble(kw.abs_tol);
  const [x, y] = [partsOf(a), partsOf(b)];
  if (relative < 0 || absolute < 0) throw valueError("tolerances must be non-negative");
  if (x[0] === y[0] && x[1] === y[1]) return true;
  const isInfinite = (z: Parts): boolean => Math.abs(z[0]) === INF || Math.abs(z[1]) === INF;
  if (isInfinite(x) || isInfinite(y)) return false;
  const difference = hypotenuse(x[0] - y[0], x[1] - y[1]);
  return (
    difference <= relative * hypotenuse(...y) ||
    difference <= relative * hypotenuse(...x) ||
    difference <= absolute
  );
}

function absolute([re, im]: Parts): number {
  if (Math.abs(re) === INF || Math.abs(im) === INF) return INF;
  return hypotenuse(re, im);
}

export function load(): PyModule {
  const float = (x: number): Value => new PyFloat(x);
  return builtinModule("cmath", {
    doc: "This module provides access to mathematical functions for complex\nnumbers.",
    functions: {
      ...Object.fromEntries(
        Object.entries(elementary).map(([name, f]) => [
          `${name}(z, /)`,
          (z: Value) => complex(f(partsOf(z))),
        ]),
      ),
      "log(z, base=<unrepresentable>, /)": (z, base) => {
        const result = log(partsOf(z));
        return complex(base === undefined ? result : quotient(result, log(partsOf(base))));
      },
      "log10(z, /)": (z) => {
        const parts = partsOf(z);
        const [, im] = log(parts);
        if (!isFinite(parts)) return complex([log(parts)[0], im / Math.LN10]);
        return complex([log(parts)[0] / Math.LN10, im / Math.LN10]);
      },
      "phase(z, /)": (z) => {
        const [re, im] = partsOf(z);
        return float(E.atan2(im, re));
      },
      "polar(z, /)": (z) => {
        const parts = partsOf(z);
        const r = absolute(parts);
        if (!Number.isFinite(r) && isFinite(parts)) throw range();
        return tuple([float(r), float(E.atan2(parts[1], parts[0]))]);
      },
      "rect(r, phi, /)": (r, phi) => complex(rect(toDouble(r), toDouble(phi))),
      "isfinite(z, /)": (z) => isFinite(partsOf(z)),
      "isinf(z, /)": (z) => partsOf(z).some((x) => Math.abs(x) === INF),
      "isnan(z, /)": (z) => partsOf(z).some(Number.isNaN),
      "isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)": isclose,
    },
    attributes: {
      e: float(Math.E),
      pi: float(PI),
      tau: float(2 * PI),
      inf: float(INF),
      infj: complex([0, INF]),
      nan: float(NAN),
      nanj: complex([0, NAN]),
    },
  });
}
