/** `statistics.NormalDist`. https://docs.python.org/3.13/library/statistics.html#normaldist-objects */
import { importModule } from "../modules/importer.ts";
import { call, callMethod } from "../objects/call.ts";
import { typeError } from "../objects/exception.ts";
import { PyFloat } from "../objects/float.ts";
import { hash } from "../objects/hash.ts";
import { isinstance } from "../objects/instance_check.ts";
import { each } from "../objects/iteration.ts";
import { list } from "../objects/list.ts";
import { toIndex } from "../objects/number_kinds.ts";
import type { Value } from "../objects/object.ts";
import { NotImplemented } from "../objects/object_type.ts";
import { repr } from "../objects/repr.ts";
import { tuple } from "../objects/tuple.ts";
import { type PyType, typeOf } from "../objects/type.ts";
import { toJs } from "../objects/wide_str.ts";
import { exp, hypot, log } from "./math/elementary.ts";
import { erfc } from "./math/gamma.ts";
import { toDouble } from "./math/index.ts";
import { pythonClass } from "./python_class.ts";

const SQRT2 = Math.SQRT2;

// The inverse of the cumulative distribution: M. J. Wichura, "Algorithm AS241".
const A = [
  2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946,
  1971.5909503065513, 133.14166789178438, 3.3871328727963665,
];
const B = [
  5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751,
  687.1870074920579, 42.31333070160091, 1,
];
const C = [
  0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
  5.769497221460691, 4.630337846156546, 1.4234371107496835,
];
const D = [
  1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
  1.6763848301838038, 2.053191626637759, 1,
];
const E = [
  2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784, 0.026532189526576124,
  0.29656057182850487, 1.7848265399172913, 5.463784911164114, 6.657904643501103,
];
const F = [
  2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5, 0.0007868691311456133,
  0.014875361290850615, 0.1369298809227358, 0.599832206555888, 1,
];

const polynomial = (coefficients: readonly number[], x: number): number =>
  coefficients.reduce((sum, c) => sum * x + c, 0);

function inverse(p: number, mu: number, sigma: number): number {
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return mu + ((polynomial(A, r) * q) / polynomial(B, r)) * sigma;
  }
  let r = Math.sqrt(-log(q <= 0 ? p : 1 - p));
  let x: number;
  if (r <= 5) {
    r -= 1.6;
    x = polynomial(C, r) / polynomial(D, r);
  } else {
    r -= 5;
    x = polynomial(E, r) / polynomial(F, r);
  }
  return mu + (q < 0 ? -x : x) * sigma;
}

interface Parameters {
  mu: number;
  sigma: number;
}

const float = (x: number): Value => new PyFloat(x);
const of = (self: Value): Parameters => self.$parameters;

/** Makes the class. @param fail a StatisticsError */
export function normalDist(fail: (message: string) => Value, fmean: Value): PyType {
  const make = (mu: number, sigma: number): Value => call(NormalDist, float(mu), float(sigma));
  const needsDeviation = (sigma: number, what: string): void => {
    if (sigma === 0) throw fail(`${what}() not defined when sigma is zero`);
  };
  const cdf = (self: Value, x: number): number => {
    const { mu, sigma } = of(self);
    needsDeviation(sigma, "cdf");
    return 0.5 * erfc((mu - x) / (sigma * SQRT2));
  };
  /** A sum or difference with another distribution, or with a number. */
  const combined = (sign: 1 | -1) => (self: Value, other: Value) => {
    const { mu, sigma } = of(self);
    if (isinstance(other, NormalDist)) {
      return make(mu + sign * of(other).mu, hypot([sigma, of(other).sigma]));
    }
    return make(mu + sign * toDouble(other), sigma);
  };
  const scaled = (self: Value, factor: number): Value => {
    const { mu, sigma } = of(self);
    return make(mu * factor, sigma * Math.abs(factor));
  };
  const NormalDist: PyType = pythonClass("NormalDist", [], {
    module: "statistics",
    doc: "Normal distribution of a random variable",
    methods: {
      "__init__(self, mu=<0.0>, sigma=<1.0>)": (self, mu, sigma) => {
        const deviation = sigma === undefined ? 1 : toDouble(sigma);
        if (deviation < 0) throw fail("sigma must be non-negative");
        self.$parameters = { mu: mu === undefined ? 0 : toDouble(mu), sigma: deviation } satisfies Parameters;
        return null;
      },
      "samples(self, n, *, seed=None)": (self, n, kw) => {
        const random = importModule({ __name__: "" }, "random", 0);
        const source = kw.seed === null ? random : call(random.Random, kw.seed);
        const { mu, sigma } = of(self);
        return list(
          Array.from({ length: Number(toIndex(n)) }, () =>
            float(inverse(toDouble(callMethod(source, "random")), mu, sigma)),
          ),
        );
      },
      "pdf(self, x)": (self, x) => {
        const { mu, sigma } = of(self);
        const variance = sigma * sigma;
        if (variance === 0) throw fail("pdf() not defined when sigma is zero");
        const difference = toDouble(x) - mu;
        return float(exp((difference * difference) / (-2 * variance)) / Math.sqrt(2 * Math.PI * variance));
      },
      "cdf(self, x)": (self, x) => float(cdf(self, toDouble(x))),
      "inv_cdf(self, p)": (self, p) => {
        const x = toDouble(p);
        if (x <= 0 || x >= 1) throw fail("p must be in the range 0.0 < p < 1.0");
        const { mu, sigma } = of(self);
        return float(inverse(x, mu, sigma));
      },
      "quantiles(self, n=4)": (self, n) => {
        const count = Number(toIndex(n));
        return list(
          Array.from({ length: Math.max(0, count - 1) }, (_, i) =>
            callMethod(self, "inv_cdf", float((i + 1) / count)),
          ),
        );
      },
      "overlap(self, other)": (self, other) => {
        if (!isinstance(other, NormalDist)) throw typeError("Expected another NormalDist instance");
        let [x, y] = [self, other];
        const [p, q] = [of(x), of(y)];
        if (q.sigma < p.sigma || (q.sigma === p.sigma && q.mu < p.mu)) [x, y] = [y, x];
        const [a, b] = [of(x), of(y)];
        const [va, vb] = [a.sigma * a.sigma, b.sigma * b.sigma];
        if (va === 0 || vb === 0) throw fail("overlap() not defined when sigma is zero");
        const dv = vb - va;
        const dm = Math.abs(b.mu - a.mu);
        if (dv === 0) return float(erfc(dm / (2 * a.sigma * SQRT2)));
        const c = a.mu * vb - b.mu * va;
        const d = a.sigma * b.sigma * Math.sqrt(dm * dm + dv * log(vb / va));
        const [x1, x2] = [(c + d) / dv, (c - d) / dv];
        return float(1 - (Math.abs(cdf(y, x1) - cdf(x, x1)) + Math.abs(cdf(y, x2) - cdf(x, x2))));
      },
      "zscore(self, x)": (self, x) => {
        const { mu, sigma } = of(self);
        needsDeviation(sigma, "zscore");
        return float((toDouble(x) - mu) / sigma);
      },
      "__add__(x1, x2)": combined(1),
      "__sub__(x1, x2)": combined(-1),
      "__mul__(x1, x2)": (self, x) => scaled(self, toDouble(x)),
      "__truediv__(x1, x2)": (self, x) => {
        const { mu, sigma } = of(self);
        return make(mu / toDouble(x), sigma / Math.abs(toDouble(x)));
      },
      "__pos__(x1)": (self) => make(of(self).mu, of(self).sigma),
      "__neg__(x1)": (self) => make(-of(self).mu, of(self).sigma),
      "__radd__(x1, x2)": combined(1),
      "__rsub__(x1, x2)": (self, x) => make(toDouble(x) - of(self).mu, of(self).sigma),
      "__rmul__(x1, x2)": (self, x) => scaled(self, toDouble(x)),
      "__eq__(x1, x2)": (self, other) => {
        if (!isinstance(other, NormalDist)) return NotImplemented;
        return of(self).mu === of(other).mu && of(self).sigma === of(other).sigma;
      },
      "__reduce__(self)": (self) => tuple([typeOf(self), tuple([float(of(self).mu), float(of(self).sigma)])]),
      "__hash__(self)": (self) => hash(tuple([float(of(self).mu), float(of(self).sigma)])),
      "__repr__(self)": (self) =>
        `${typeOf(self).$name}(mu=${toJs(repr(float(of(self).mu)))}, sigma=${toJs(repr(float(of(self).sigma)))})`,
    },
    classmethods: {
      "from_samples(cls, data)": (cls, data) => {
        const items = list([...each(data)]);
        const statistics = importModule({ __name__: "" }, "statistics", 0);
        return call(cls, call(fmean, items), call(statistics.stdev, items));
      },
    },
    properties: {
      mean: (self) => float(of(self).mu),
      median: (self) => float(of(self).mu),
      mode: (self) => float(of(self).mu),
      stdev: (self) => float(of(self).sigma),
      variance: (self) => float(of(self).sigma ** 2),
    },
  });
  return NormalDist;
}
