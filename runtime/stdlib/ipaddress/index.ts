/** The module `ipaddress`. https://docs.python.org/3.13/library/ipaddress.html */
import { builtinModule, type PyModule } from "../../modules/module.ts";
import { getattr } from "../../objects/attribute.ts";
import { PyBytes } from "../../objects/bytes.ts";
import { call, callMethod } from "../../objects/call.ts";
import { indexError, newException, typeError, ValueError, valueError } from "../../objects/exception.ts";
import { hash } from "../../objects/hash.ts";
import { isinstance } from "../../objects/instance_check.ts";
import { normalize } from "../../objects/int_value.ts";
import { each } from "../../objects/iteration.ts";
import { list } from "../../objects/list.ts";
import { asInt, toIndex } from "../../objects/number_kinds.ts";
import type { Value } from "../../objects/object.ts";
import { NotImplemented } from "../../objects/object_type.ts";
import { repr, str } from "../../objects/repr.ts";
import { asStr } from "../../objects/str_kinds.ts";
import { PyTuple, tuple } from "../../objects/tuple.ts";
import { type PyType, typeOf } from "../../objects/type.ts";
import { fromJs, toJs } from "../../objects/wide_str.ts";
import { pythonClass, superCall } from "../python_class.ts";
import { generatorOf, pythonFunctions } from "../python_module.ts";
import { BadAddress, explodedV6, parseV4, parseV6, textV4, textV6 } from "./parsing.ts";

const MODULE = "ipaddress";

const AddressValueError = pythonClass("AddressValueError", [ValueError], {
  module: MODULE,
  doc: "A Value Error related to the address.",
});
const NetmaskValueError = pythonClass("NetmaskValueError", [ValueError], {
  module: MODULE,
  doc: "A Value Error related to the netmask.",
});

interface Family {
  readonly version: 4 | 6;
  readonly bits: number;
  readonly all: bigint;
  readonly parse: (text: string) => bigint;
  readonly show: (n: bigint) => string;
}
const FOUR: Family = { version: 4, bits: 32, all: (1n << 32n) - 1n, parse: parseV4, show: textV4 };
const SIX: Family = { version: 6, bits: 128, all: (1n << 128n) - 1n, parse: parseV6, show: textV6 };

type Range = readonly [low: bigint, high: bigint];

function ranges(family: Family, text: string): Range[] {
  return text.split(" ").map((one) => {
    const [address, bits] = one.split("/") as [string, string];
    const low = family.parse(address);
    return [low, low | (family.all >> BigInt(bits))];
  });
}
const within = (n: bigint, all: readonly Range[]): boolean =>
  all.some(([low, high]) => low <= n && n <= high);

const KINDS: { readonly [version: number]: { readonly [kind: string]: Range[] } } = {
  4: {
    private: ranges(
      FOUR,
      "0.0.0.0/8 10.0.0.0/8 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.0.170/31 192.0.2.0/24 " +
        "192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 240.0.0.0/4 255.255.255.255/32",
    ),
    privateExceptions: ranges(FOUR, "192.0.0.9/32 192.0.0.10/32"),
    public: ranges(FOUR, "100.64.0.0/10"),
    multicast: ranges(FOUR, "224.0.0.0/4"),
    loopback: ranges(FOUR, "127.0.0.0/8"),
    link_local: ranges(FOUR, "169.254.0.0/16"),
    reserved: ranges(FOUR, "240.0.0.0/4"),
  },
  6: {
    private: ranges(
      SIX,
      "::1/128 ::/128 ::ffff:0:0/96 64:ff9b:1::/48 100::/64 2001::/23 2001:db8::/32 2002::/16 3fff::/20 fc00::/7 fe80::/10",
    ),
    privateExceptions: ranges(
      SIX,
      "2001:1::1/128 2001:1::2/128 2001:3::/32 2001:4:112::/48 2001:20::/28 2001:30::/28",
    ),
    public: [],
    multicast: ranges(SIX, "ff00::/8"),
    loopback: ranges(SIX, "::1/128"),
    link_local: ranges(SIX, "fe80::/10"),
    site_local: ranges(SIX, "fec0::/10"),
    reserved: ranges(
      SIX,
      "::/8 100::/8 200::/7 400::/6 800::/5 1000::/4 4000::/3 6000::/3 8000::/3 a000::/3 c000::/3 e000::/4 f000::/5 f800::/6 fe00::/9",
    ),
  },
};

const int = (n: bigint): Value => normalize(n);
const ipOf = (self: Value): bigint => self.$ip;
const familyOf = (self: Value): Family => self.$family;
const text = (v: Value): string => toJs(v);

/** @raises AddressValueError */
function addressNumber(family: Family, given: Value): bigint {
  const n = typeof given === "boolean" ? undefined : asInt(given);
  if (n !== undefined) {
    const big = BigInt(n);
    if (big < 0n)
      throw newException(
        AddressValueError,
        `${big} (< 0) is not permitted as an IPv${family.version} address`,
      );
    if (big > family.all) {
      throw newException(
        AddressValueError,
        `${big} (>= 2**${family.bits}) is not permitted as an IPv${family.version} address`,
      );
    }
    return big;
  }
  if (given instanceof PyBytes) {
    const size = family.bits / 8;
    if (given.$data.length !== size) {
      throw newException(
        AddressValueError,
        `${text(repr(given))} (len ${given.$data.length} != ${size}) is not permitted as an IPv${family.version} address`,
      );
    }
    return BigInt(`0x${Buffer.from(given.$data).toString("hex")}`);
  }
  return parsed(family, text(str(given)));
}

function parsed(family: Family, source: string): bigint {
  if (source.includes("/"))
    throw newException(AddressValueError, fromJs(`Unexpected '/' in ${text(repr(fromJs(source)))}`));
  try {
    return family.parse(source);
  } catch (e) {
    if (e instanceof BadAddress) throw newException(AddressValueError, fromJs(e.message));
    throw e;
  }
}

function addressOf(family: Family, n: bigint): Value {
  return call(family.version === 4 ? IPv4Address : IPv6Address, int(n));
}

function compared(self: Value, other: Value, test: (a: number) => boolean): Value {
  if (!isinstance(other, BaseAddress)) return NotImplemented;
  if (familyOf(other) !== familyOf(self)) {
    throw typeError(`${text(str(self))} and ${text(str(other))} are not of the same version`);
  }
  const key = (v: Value): [bigint, bigint] => [
    ipOf(v),
    v.$network === undefined ? -1n : BigInt(v.$network.$length),
  ];
  if ((self.$network === undefined) !== (other.$network === undefined)) return NotImplemented;
  const [a, b] = [key(self), key(other)];
  const order = self.$network === undefined ? [] : [[self.$network.$ip, other.$network.$ip] as const];
  for (const [x, y] of [...order, [a[0], b[0]] as const]) if (x !== y) return test(x < y ? -1 : 1);
  return test(0);
}

function kind(name: string) {
  return (self: Value): Value => within(ipOf(self), KINDS[familyOf(self).version]?.[name] ?? []);
}

const mapped = (self: Value): Value =>
  familyOf(self) === SIX && ipOf(self) >> 32n === 0xffffn ? addressOf(FOUR, ipOf(self) & FOUR.all) : null;

function isPrivate(self: Value): boolean {
  const four = mapped(self);
  if (four !== null) return isPrivate(four);
  const { private: inside, privateExceptions: outside } = KINDS[familyOf(self).version] as {
    [k: string]: Range[];
  };
  return within(ipOf(self), inside as Range[]) && !within(ipOf(self), outside as Range[]);
}

function reversed(self: Value): string {
  const family = familyOf(self);
  if (family === FOUR) return `${textV4(ipOf(self)).split(".").reverse().join(".")}.in-addr.arpa`;
  return `${[...explodedV6(ipOf(self), false).replaceAll(":", "")].reverse().join(".")}.ip6.arpa`;
}

const exploded = (self: Value): string =>
  familyOf(self) === FOUR
    ? textV4(ipOf(self))
    : explodedV6(ipOf(self)) + (self.$scope === null ? "" : `%${self.$scope}`);

const shown = (self: Value): string =>
  familyOf(self).show(ipOf(self)) +
  (self.$scope === null || self.$scope === undefined ? "" : `%${self.$scope}`);

const BaseAddress: PyType = pythonClass("_BaseAddress", [], {
  module: MODULE,
  methods: {
    "__int__(self)": (self) => int(ipOf(self)),
    "__str__(self)": (self) => fromJs(shown(self)),
    "__repr__(self)": (self) => fromJs(`${typeOf(self).$name}('${text(str(self))}')`),
    "__eq__(self, other)": (self, other) =>
      isinstance(other, BaseAddress)
        ? familyOf(self) === familyOf(other) &&
          ipOf(self) === ipOf(other) &&
          (self.$scope ?? null) === (other.$scope ?? null)
        : NotImplemented,
    "__hash__(self)": (self) => hash(fromJs(ipOf(self).toString(16))),
    "__lt__(self, other)": (self, other) => compared(self, other, (n) => n < 0),
    "__le__(self, other)": (self, other) => compared(self, other, (n) => n <= 0),
    "__gt__(self, other)": (self, other) => compared(self, other, (n) => n > 0),
    "__ge__(self, other)": (self, other) => compared(self, other, (n) => n >= 0),
    "__add__(self, other)": (self, other) => {
      const n = asInt(other);
      return n === undefined ? NotImplemented : call(typeOf(self), int(ipOf(self) + BigInt(n)));
    },
    "__sub__(self, other)": (self, other) => {
      const n = asInt(other);
      return n === undefined ? NotImplemented : call(typeOf(self), int(ipOf(self) - BigInt(n)));
    },
    "__format__(self, fmt)": (self, spec) => {
      const wanted = text(spec);
      if (wanted === "" || wanted.endsWith("s")) return callMethod(fromJs(shown(self)), "__format__", spec);
      const found = /^(#?)(_?)([xbnX])$/.exec(wanted);
      if (found === null) return callMethod(fromJs(shown(self)), "__format__", spec);
      const family = familyOf(self);
      const type = found[3] === "n" ? (family === FOUR ? "b" : "x") : (found[3] as string);
      const digits = type === "b" ? family.bits : family.bits / 4;
      const width = digits + (found[1] === "" ? 0 : 2) + (found[2] === "" ? 0 : digits / 4 - 1);
      return callMethod(int(ipOf(self)), "__format__", `${found[1]}0${width}${found[2]}${type}`);
    },
    "__reduce__(self)": (self) => tuple([typeOf(self), tuple([str(self)])]),
  },
  properties: {
    version: (self) => familyOf(self).version,
    max_prefixlen: (self) => familyOf(self).bits,
    packed: (self) =>
      new PyBytes(
        new Uint8Array(
          Buffer.from(
            ipOf(self)
              .toString(16)
              .padStart(familyOf(self).bits / 4, "0"),
            "hex",
          ),
        ),
      ),
    exploded: (self) => fromJs(exploded(self)),
    compressed: (self) => fromJs(shown(self)),
    reverse_pointer: (self) => reversed(self),
    is_multicast: kind("multicast"),
    is_loopback: (self) =>
      (mapped(self) ?? self) !== self ? kind("loopback")(mapped(self)) : kind("loopback")(self),
    is_link_local: kind("link_local"),
    is_reserved: kind("reserved"),
    is_unspecified: (self) => ipOf(self) === 0n,
    is_private: isPrivate,
    is_global: (self) => {
      const four = mapped(self);
      const real = four ?? self;
      return !within(ipOf(real), KINDS[familyOf(real).version]?.public as Range[]) && !isPrivate(real);
    },
  },
});

function initialise(family: Family) {
  return (self: Value, given: Value): null => {
    self.$family = family;
    self.$scope = null;
    let source = given;
    if (family === SIX && asStr(given) !== undefined && text(given).includes("%")) {
      const [address, ...scope] = text(given).split("%") as [string, ...string[]];
      if (scope.length !== 1 || scope[0] === "") {
        throw newException(AddressValueError, fromJs(`Invalid IPv6 address: "${text(repr(given))}"`));
      }
      self.$scope = scope[0];
      source = fromJs(address);
    }
    self.$ip = addressNumber(family, source);
    return null;
  };
}

const IPv4Address: PyType = pythonClass("IPv4Address", [BaseAddress], {
  module: MODULE,
  doc: "Represent and manipulate single IPv4 Addresses.",
  methods: { "__init__(self, address)": initialise(FOUR) },
  properties: {
    ipv6_mapped: (self) => addressOf(SIX, (0xffffn << 32n) | ipOf(self)),
  },
});

const IPv6Address: PyType = pythonClass("IPv6Address", [BaseAddress], {
  module: MODULE,
  doc: "Represent and manipulate single IPv6 Addresses.",
  methods: { "__init__(self, address)": initialise(SIX) },
  properties: {
    scope_id: (self) => (self.$scope === null ? null : fromJs(self.$scope)),
    is_site_local: kind("site_local"),
    ipv4_mapped: mapped,
    sixtofour: (self) =>
      ipOf(self) >> 112n === 0x2002n ? addressOf(FOUR, (ipOf(self) >> 80n) & FOUR.all) : null,
    teredo: (self) =>
      ipOf(self) >> 96n === 0x20010000n
        ? tuple([addressOf(FOUR, (ipOf(self) >> 64n) & FOUR.all), addressOf(FOUR, ~ipOf(self) & FOUR.all)])
        : null,
  },
});

// ---- networks

/** The length of the prefix that a text or number means. @raises NetmaskValueError */
function prefixOf(family: Family, given: Value): number {
  const bad = () =>
    newException(NetmaskValueError, fromJs(`${text(repr(str(given)))} is not a valid netmask`));
  const n = asInt(given);
  if (n !== undefined) {
    if (n < 0 || n > family.bits) throw newException(NetmaskValueError, `${n} is not a valid netmask`);
    return Number(n);
  }
  const source = text(str(given));
  if (/^[0-9]+$/.test(source)) {
    if (Number(source) > family.bits) throw bad();
    return Number(source);
  }
  if (family === SIX) throw bad();
  let mask: bigint;
  try {
    mask = parseV4(source);
  } catch {
    throw bad();
  }
  for (const m of [mask, mask ^ FOUR.all]) {
    const inverted = m ^ FOUR.all;
    if ((inverted & (inverted + 1n)) === 0n) return 32 - inverted.toString(2).replace(/^0$/, "").length;
  }
  throw bad();
}

const hostMask = (family: Family, length: number): bigint => family.all >> BigInt(length);

/** The address and the prefix of `"10.0.0.0/8"`, `("10.0.0.0", 8)`, or an address alone. */
function parts(family: Family, given: Value): [Value, () => number] {
  if (given instanceof PyTuple) {
    const [address, prefix = family.bits] = given.$items;
    return [address, () => prefixOf(family, prefix)];
  }
  const source = asStr(given);
  if (source === undefined || !text(source).includes("/")) return [given, () => family.bits];
  const pieces = text(source).split("/");
  if (pieces.length > 2) {
    throw newException(AddressValueError, fromJs(`Only one '/' permitted in ${text(repr(source))}`));
  }
  return [fromJs(pieces[0] as string), () => prefixOf(family, fromJs(pieces[1] as string))];
}

const networkClass = (family: Family): PyType => (family === FOUR ? IPv4Network : IPv6Network);
function networkOf(family: Family, n: bigint, length: number): Value {
  return call(networkClass(family), tuple([int(n), length]));
}
const firstOf = (self: Value): bigint => self.$ip;
const lastOf = (self: Value): bigint => self.$ip | hostMask(familyOf(self), self.$length);

function sameVersion(a: Value, b: Value): void {
  if (!isinstance(b, BaseNetwork) || familyOf(a) !== familyOf(b)) {
    throw typeError(`${text(str(a))} and ${text(str(b))} are not of the same version`);
  }
}

function comparedNetworks(self: Value, other: Value, test: (n: number) => boolean): Value {
  if (!isinstance(other, BaseNetwork)) return NotImplemented;
  sameVersion(self, other);
  for (const [x, y] of [
    [firstOf(self), firstOf(other)],
    [BigInt(self.$length), BigInt(other.$length)],
  ] as const) {
    if (x !== y) return test(x < y ? -1 : 1);
  }
  return test(0);
}

function* addresses(family: Family, from: bigint, to: bigint): Generator<Value> {
  for (let n = from; n <= to; n++) yield addressOf(family, n);
  return null;
}

/** The new length of the prefix for `subnets` and `supernet`. @raises ValueError */
function newLength(self: Value, difference: Value, given: Value, sign: 1 | -1): number {
  const { bits } = familyOf(self);
  if (given !== null) {
    const length = Number(toIndex(given));
    if (sign === 1 && length < self.$length) throw valueError("new prefix must be longer");
    if (sign === -1 && length > self.$length) throw valueError("new prefix must be shorter");
    if (difference !== 1) throw valueError("cannot set prefixlen_diff and new_prefix");
    if (sign === 1 && length > bits) {
      throw valueError(
        `prefix length diff ${length - self.$length} is invalid for netblock ${text(str(self))}`,
      );
    }
    return length;
  }
  const n = Number(toIndex(difference));
  if (sign === 1 && n < 0) throw valueError("prefix length diff must be > 0");
  const length = self.$length + sign * n;
  if (sign === 1 && length > bits) {
    throw valueError(`prefix length diff ${length} is invalid for netblock ${text(str(self))}`);
  }
  if (sign === -1 && length < 0) {
    throw valueError(`current prefixlen is ${self.$length}, cannot have a prefixlen_diff of ${n}`);
  }
  return length;
}

function* subnets(self: Value, difference: Value, prefix: Value): Generator<Value> {
  const family = familyOf(self);
  if (self.$length === family.bits) {
    yield self;
    return null;
  }
  const length = newLength(self, difference, prefix, 1);
  const step = hostMask(family, length) + 1n;
  for (let n = firstOf(self); n <= lastOf(self); n += step) yield networkOf(family, n, length);
  return null;
}

const wholeIs = (name: string) => (self: Value) =>
  getattr(addressOf(familyOf(self), firstOf(self)), name) === true &&
  getattr(addressOf(familyOf(self), lastOf(self)), name) === true;

const BaseNetwork: PyType = pythonClass("_BaseNetwork", [], {
  module: MODULE,
  methods: {
    "__str__(self)": (self) => fromJs(`${shown(self)}/${self.$length}`),
    "__repr__(self)": (self) => fromJs(`${typeOf(self).$name}('${text(str(self))}')`),
    "hosts(self)": (self) => {
      const family = familyOf(self);
      const [first, last] = [firstOf(self), lastOf(self)];
      const size = family.bits - self.$length;
      if (size === 0) return list([addressOf(family, first)]);
      if (size === 1) return list([addressOf(family, first), addressOf(family, last)]);
      return generatorOf("hosts", addresses(family, first + 1n, family === FOUR ? last - 1n : last));
    },
    "__iter__(self)": (self) =>
      generatorOf("__iter__", addresses(familyOf(self), firstOf(self), lastOf(self))),
    "__getitem__(self, n)": (self, given) => {
      const n = BigInt(toIndex(given));
      const at = n >= 0n ? firstOf(self) + n : lastOf(self) + n + 1n;
      if (at < firstOf(self) || at > lastOf(self)) throw indexError("address out of range");
      return addressOf(familyOf(self), at);
    },
    "__eq__(self, other)": (self, other) =>
      isinstance(other, BaseNetwork)
        ? familyOf(self) === familyOf(other) && self.$ip === other.$ip && self.$length === other.$length
        : NotImplemented,
    "__hash__(self)": (self) => hash(tuple([int(self.$ip), self.$length])),
    "__lt__(self, other)": (self, other) => comparedNetworks(self, other, (n) => n < 0),
    "__le__(self, other)": (self, other) => comparedNetworks(self, other, (n) => n <= 0),
    "__gt__(self, other)": (self, other) => comparedNetworks(self, other, (n) => n > 0),
    "__ge__(self, other)": (self, other) => comparedNetworks(self, other, (n) => n >= 0),
    "__contains__(self, other)": (self, other) => {
      if (!isinstance(other, BaseAddress) || familyOf(other) !== familyOf(self)) return false;
      return firstOf(self) <= ipOf(other) && ipOf(other) <= lastOf(self);
    },
    "overlaps(self, other)": (self, other) =>
      firstOf(self) <= lastOf(other) && firstOf(other) <= lastOf(self),
    "subnets(self, prefixlen_diff=1, new_prefix=None)": (self, difference, prefix) =>
      generatorOf("subnets", subnets(self, difference, prefix)),
    "supernet(self, prefixlen_diff=1, new_prefix=None)": (self, difference, prefix) => {
      if (self.$length === 0) return self;
      const family = familyOf(self);
      const length = newLength(self, difference, prefix, -1);
      return networkOf(family, self.$ip & (family.all ^ hostMask(family, length)), length);
    },
    "subnet_of(self, other)": (self, other) => {
      sameVersion(self, other);
      return firstOf(other) <= firstOf(self) && lastOf(self) <= lastOf(other);
    },
    "supernet_of(self, other)": (self, other) => {
      sameVersion(self, other);
      return firstOf(self) <= firstOf(other) && lastOf(other) <= lastOf(self);
    },
    "compare_networks(self, other)": (self, other) => {
      if (familyOf(self) !== familyOf(other)) {
        throw typeError(`${text(str(self))} and ${text(str(other))} are not of the same type`);
      }
      return comparedNetworks(self, other, (n) => n < 0)
        ? -1
        : comparedNetworks(self, other, (n) => n > 0)
          ? 1
          : 0;
    },
    "address_exclude(self, other)": (self, other) => {
      sameVersion(self, other);
      return generatorOf("address_exclude", excluded(self, other));
    },
    "__reduce__(self)": (self) => tuple([typeOf(self), tuple([str(self)])]),
  },
  properties: {
    version: (self) => familyOf(self).version,
    max_prefixlen: (self) => familyOf(self).bits,
    prefixlen: (self) => self.$length,
    network_address: (self) => {
      const made = addressOf(familyOf(self), firstOf(self));
      made.$scope = self.$scope;
      return made;
    },
    broadcast_address: (self) => addressOf(familyOf(self), lastOf(self)),
    netmask: (self) => addressOf(familyOf(self), familyOf(self).all ^ hostMask(familyOf(self), self.$length)),
    hostmask: (self) => addressOf(familyOf(self), hostMask(familyOf(self), self.$length)),
    num_addresses: (self) => int(lastOf(self) - firstOf(self) + 1n),
    with_prefixlen: (self) => str(self),
    with_netmask: (self) => fromJs(`${familyOf(self).show(self.$ip)}/${text(str(self.netmask))}`),
    with_hostmask: (self) => fromJs(`${familyOf(self).show(self.$ip)}/${text(str(self.hostmask))}`),
    exploded: (self) =>
      fromJs(`${exploded({ $family: self.$family, $ip: self.$ip, $scope: null })}/${self.$length}`),
    compressed: (self) => str(self),
    reverse_pointer: (self) => {
      const [, ...rest] = reversed(self).split(".");
      return familyOf(self) === FOUR
        ? `${self.$length === 32 ? "" : "0/"}${self.$length}.${rest.join(".")}`
        : reversed(self);
    },
    is_multicast: wholeIs("is_multicast"),
    is_loopback: wholeIs("is_loopback"),
    is_link_local: wholeIs("is_link_local"),
    is_reserved: wholeIs("is_reserved"),
    is_unspecified: wholeIs("is_unspecified"),
    is_private: wholeIs("is_private"),
    is_global: wholeIs("is_global"),
  },
});

function* excluded(self: Value, other: Value): Generator<Value> {
  if (firstOf(other) < firstOf(self) || lastOf(other) > lastOf(self)) {
    throw valueError(`${text(str(other))} not contained in ${text(str(self))}`);
  }
  let current = self;
  while (current.$length < other.$length) {
    const [a, b] = [...subnets(current, 1, null)] as [Value, Value];
    const isInFirst = firstOf(other) <= lastOf(a);
    yield isInFirst ? b : a;
    current = isInFirst ? a : b;
  }
  return null;
}

function initialiseNetwork(family: Family) {
  return (self: Value, given: Value, strict: Value): null => {
    const [address, prefix] = parts(family, given);
    const whole = call(family === FOUR ? IPv4Address : IPv6Address, address);
    const n = ipOf(whole);
    self.$scope = whole.$scope;
    const length = prefix();
    const mask = hostMask(family, length);
    self.$family = family;
    self.$length = length;
    if ((n & mask) !== 0n && strict !== false && strict !== 0) {
      throw valueError(`${family.show(n)}/${length} has host bits set`);
    }
    self.$ip = n & (family.all ^ mask);
    return null;
  };
}

const IPv4Network: PyType = pythonClass("IPv4Network", [BaseNetwork], {
  module: MODULE,
  doc: "This class represents and manipulates 32-bit IPv4 network + addresses..",
  methods: { "__init__(self, address, strict=True)": initialiseNetwork(FOUR) },
});
const IPv6Network: PyType = pythonClass("IPv6Network", [BaseNetwork], {
  module: MODULE,
  doc: "This class represents and manipulates 128-bit IPv6 networks.",
  methods: { "__init__(self, address, strict=True)": initialiseNetwork(SIX) },
});

function interfaceClass(name: string, base: PyType, family: Family): PyType {
  const withMask = (kindOfMask: string) => (self: Value) =>
    fromJs(`${family.show(ipOf(self))}/${text(str(getattr(self.$network, kindOfMask)))}`);
  const made: PyType = pythonClass(name, [base], {
    module: MODULE,
    methods: {
      "__init__(self, address)": (self, given) => {
        const [address, prefix] = parts(family, given);
        superCall(made, self, "__init__", address);
        const length = prefix();
        self.$network = networkOf(family, ipOf(self) & (family.all ^ hostMask(family, length)), length);
        return null;
      },
      "__str__(self)": (self) => fromJs(`${shown(self)}/${self.$network.$length}`),
      "__eq__(self, other)": (self, other) => {
        const same = superCall(made, self, "__eq__", other);
        if (same !== true) return same;
        return other.$network !== undefined && callMethod(self.$network, "__eq__", other.$network);
      },
      "__hash__(self)": (self) =>
        hash(tuple([int(ipOf(self)), self.$network.$length, int(self.$network.$ip)])),
    },
    properties: {
      ip: (self) => addressOf(family, ipOf(self)),
      network: (self) => self.$network,
      netmask: (self) => getattr(self.$network, "netmask"),
      hostmask: (self) => getattr(self.$network, "hostmask"),
      with_prefixlen: (self) => str(self),
      with_netmask: withMask("netmask"),
      with_hostmask: withMask("hostmask"),
    },
  });
  return made;
}
const IPv4Interface = interfaceClass("IPv4Interface", IPv4Address, FOUR);
const IPv6Interface = interfaceClass("IPv6Interface", IPv6Address, SIX);

/** The first class that takes the value. @raises ValueError */
function either(what: string, four: PyType, six: PyType, given: Value, ...rest: Value[]): Value {
  for (const cls of [four, six]) {
    try {
      return call(cls, given, ...rest);
    } catch (e) {
      const type = (e as Value)?.$class;
      if (type !== AddressValueError && type !== NetmaskValueError) throw e;
    }
  }
  throw valueError(`${text(repr(given))} does not appear to be an IPv4 or IPv6 ${what}`);
}

/** The networks that make up a range of addresses. */
function* summarized(first: Value, last: Value): Generator<Value> {
  if (!isinstance(first, BaseAddress) || !isinstance(last, BaseAddress)) {
    throw typeError("first and last must be IP addresses, not networks");
  }
  if (familyOf(first) !== familyOf(last)) {
    throw typeError(`${text(str(first))} and ${text(str(last))} are not of the same version`);
  }
  if (ipOf(first) > ipOf(last)) throw valueError("last IP address must be greater than first");
  yield* networksBetween(familyOf(first), ipOf(first), ipOf(last));
  return null;
}

function* networksBetween(family: Family, from: bigint, to: bigint): Generator<Value> {
  for (let n = from; n <= to; ) {
    let bits = 0;
    while (
      bits < family.bits &&
      (n & ((1n << BigInt(bits + 1)) - 1n)) === 0n &&
      n + (1n << BigInt(bits + 1)) - 1n <= to
    ) {
      bits++;
    }
    yield networkOf(family, n, family.bits - bits);
    n += 1n << BigInt(bits);
  }
  return null;
}

function* collapsed(given: Value): Generator<Value> {
  const found: { family: Family; first: bigint; last: bigint }[] = [];
  for (const one of each(given)) {
    const family = familyOf(one);
    const [first] = found;
    if (first !== undefined && first.family !== family) {
      throw typeError(`${text(str(one))} and ${first.family.show(first.first)} are not of the same version`);
    }
    const isNetwork = isinstance(one, BaseNetwork);
    found.push({ family, first: firstOf(one), last: isNetwork ? lastOf(one) : ipOf(one) });
  }
  found.sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0));
  for (let i = 0; i < found.length; ) {
    const { family, first } = found[i] as (typeof found)[0];
    let { last } = found[i] as (typeof found)[0];
    for (i++; i < found.length && (found[i] as (typeof found)[0]).first <= last + 1n; i++) {
      if ((found[i] as (typeof found)[0]).last > last) last = (found[i] as (typeof found)[0]).last;
    }
    yield* networksBetween(family, first, last);
  }
  return null;
}

export function load(): PyModule {
  return builtinModule(MODULE, {
    doc: "A fast, lightweight IPv4/IPv6 manipulation library in Python.",
    attributes: {
      IPV4LENGTH: 32,
      IPV6LENGTH: 128,
      AddressValueError,
      NetmaskValueError,
      IPv4Address,
      IPv6Address,
      IPv4Network,
      IPv6Network,
      IPv4Interface,
      IPv6Interface,
      _BaseAddress: BaseAddress,
      _BaseNetwork: BaseNetwork,
      ...pythonFunctions(MODULE, {
        "ip_address(address)": (v) => either("address", IPv4Address, IPv6Address, v),
        "ip_network(address, strict=True)": (v, strict) =>
          either("network", IPv4Network, IPv6Network, v, strict),
        "ip_interface(address)": (v) => either("interface", IPv4Interface, IPv6Interface, v),
        "v4_int_to_packed(address)": (n) => call(IPv4Address, n).packed,
        "v6_int_to_packed(address)": (n) => call(IPv6Address, n).packed,
        "summarize_address_range(first, last)": (a, b) =>
          generatorOf("summarize_address_range", summarized(a, b)),
        "collapse_addresses(addresses)": (v) => generatorOf("collapse_addresses", collapsed(v)),
        "get_mixed_type_key(obj)": (v) =>
          isinstance(v, BaseNetwork)
            ? tuple([familyOf(v).version, v.network_address, v.netmask])
            : tuple([familyOf(v).version, v]),
      }),
    },
  });
}
