/** The module `zoneinfo`. https://docs.python.org/3.13/library/zoneinfo.html */
import { environment } from "../../host/environment.ts";
import { isDirectory, isFile, readSource } from "../../host/files.ts";
import { entries } from "../../host/filesystem.ts";
import { importModule } from "../../modules/importer.ts";
import { builtinModule, type PyModule } from "../../modules/module.ts";
import { getattr } from "../../objects/attribute.ts";
import { exceptionType } from "../../objects/base_exception.ts";
import { PyBytes } from "../../objects/bytes.ts";
import { callKw, callMethod, callMethodKw } from "../../objects/call.ts";
import { newException, PyKeyError, RuntimeWarning, typeError, valueError } from "../../objects/exception.ts";
import { each } from "../../objects/iteration.ts";
import { list } from "../../objects/list.ts";
import type { Value } from "../../objects/object.ts";
import { repr } from "../../objects/repr.ts";
import { set } from "../../objects/set.ts";
import { asStr } from "../../objects/str_kinds.ts";
import { tuple } from "../../objects/tuple.ts";
import { builtinType, type PyType, typeOf } from "../../objects/type.ts";
import { fromJs, toJs } from "../../objects/wide_str.ts";
import { toOrdinal } from "../datetime/calendar.ts";
import { makeDelta } from "../datetime/timedelta.ts";
import { PyTzinfo } from "../datetime/tzinfo.ts";
import { pythonClass } from "../python_class.ts";
import { pythonFunctions } from "../python_module.ts";
import { platformRules, platformZones } from "./platform_zone.ts";
import { BadZone, type Period, parseZone, periodAtUtc, periodAtWall, type Rules } from "./rules.ts";

const EPOCH = 719163;
const DEFAULT_PATH = ["/usr/share/zoneinfo", "/usr/lib/zoneinfo", "/usr/share/lib/zoneinfo", "/etc/zoneinfo"];

class PyZoneInfoNotFoundError extends PyKeyError {}
const ZoneInfoNotFoundError = exceptionType(PyZoneInfoNotFoundError, {
  name: "ZoneInfoNotFoundError",
  module: "zoneinfo",
  style: "python",
  doc: "Exception raised when a ZoneInfo key is not found.",
});

const InvalidTZPathWarning = pythonClass("InvalidTZPathWarning", [RuntimeWarning], { module: "zoneinfo" });

const search: { path: string[] } = { path: [] };

function resetPath(to: Value): void {
  if (to !== null && to !== undefined) {
    if (asStr(to) !== undefined || to instanceof PyBytes) {
      throw typeError(`tzpath must be a list or tuple, not ${str(repr(typeOf(to)))}: ${str(repr(to))}`);
    }
    search.path = [...each(to)].map((p) => toJs(p));
    const relative = search.path.filter((p) => !p.startsWith("/"));
    if (relative.length > 0) throw valueError(`tzpaths should be absolute, found:\n${relative.join("\n")}`);
    return;
  }
  const given = environment("PYTHONTZPATH");
  search.path = given === undefined ? DEFAULT_PATH : given.split(":").filter((p) => p.startsWith("/"));
}

const str = (v: Value): string => toJs(v);

/** @raises ValueError where the key is no relative path below the search path */
function checkKey(key: string): void {
  if (key.startsWith("/")) throw valueError(`ZoneInfo keys may not be absolute paths, got: ${key}`);
  const steps = key.split("/");
  if (steps.includes("..")) {
    const depths = steps.map((s) => (s === ".." ? -1 : 1));
    let depth = 0;
    for (const d of depths) {
      depth += d;
      if (depth < 0) throw valueError(`ZoneInfo keys must refer to subdirectories of TZPATH, got: ${key}`);
    }
  }
  if (steps.includes("..") || steps.includes(".") || steps.includes("")) {
    throw valueError(`ZoneInfo keys must be normalized relative paths, got: ${key}`);
  }
}

const known = new Map<string, Rules>();

/** @raises ZoneInfoNotFoundError, ValueError */
function loadRules(key: string): Rules {
  checkKey(key);
  const file = search.path.map((folder) => `${folder}/${key}`).find((path) => isFile(path));
  const missing = () => newException(ZoneInfoNotFoundError, `No time zone found with key ${fromJs(key)}`);
  if (key.includes("\0")) throw missing();
  if (file !== undefined) return rulesOf(readSource(file));
  if (search.path !== DEFAULT_PATH || search.path.some(isDirectory)) throw missing();
  let rules = known.get(key);
  if (rules === undefined) {
    rules = platformRules(key);
    if (rules === undefined) throw missing();
    known.set(key, rules);
  }
  return rules;
}

function rulesOf(data: Uint8Array): Rules {
  try {
    return parseZone(data);
  } catch (e) {
    if (e instanceof BadZone) throw valueError(e.message);
    throw e;
  }
}

/** Seconds since the epoch that the fields of a datetime mean in UTC. */
function secondsOf(dt: Value): number {
  return (toOrdinal(dt.year, dt.month, dt.day) - EPOCH) * 86400 + dt.hour * 3600 + dt.minute * 60 + dt.second;
}

const caches = new WeakMap<PyType, Map<string, Value>>();

function cacheOf(cls: PyType): Map<string, Value> {
  let cache = caches.get(cls);
  if (cache === undefined) {
    cache = new Map();
    caches.set(cls, cache);
  }
  return cache;
}

type Source = "file" | "cache" | "no_cache";

class PyZoneInfo extends PyTzinfo {
  $key: Value = null;
  $rules: Rules = undefined as unknown as Rules;
  $source: Source = "no_cache";
  $file: Value = null;

  static __new__(cls: PyType, key: Value): Value {
    const name = toJs(asStr(key) ?? notText(key));
    const cache = cacheOf(cls);
    const cached = cache.get(name);
    if (cached !== undefined) return cached;
    const zone = makeZone(cls, key, "cache");
    cache.set(name, zone);
    return zone;
  }
  __init__(_key: Value): null {
    return null;
  }
  static no_cache(cls: PyType, key: Value): Value {
    return makeZone(cls, key, "no_cache");
  }
  static clear_cache(cls: PyType, kw: Value): null {
    const keys: Value = kw.only_keys;
    if (keys === null || keys === undefined) cacheOf(cls).clear();
    else for (const key of each(keys)) cacheOf(cls).delete(toJs(key));
    return null;
  }
  static from_file(cls: PyType, file: Value, key: Value): Value {
    const zone: PyZoneInfo = new cls.$Impl();
    zone.$rules = rulesOf(callMethod(file, "read").$data);
    zone.$key = key;
    zone.$source = "file";
    zone.$file = repr(file);
    return zone;
  }
  static _unpickle(cls: PyType, key: Value, fromCache: Value): Value {
    return fromCache === true || fromCache === 1 ? callKw(cls, [key], {}) : PyZoneInfo.no_cache(cls, key);
  }
  get key(): Value {
    return this.$key;
  }
  $period(dt: Value): Period | null {
    if (dt === null) {
      if (!this.$rules.isFixed) return null;
      const { after, before } = this.$rules;
      return this.$rules.utc.length > 0 ? before : (after as Period);
    }
    if (dt?.$isDateTime !== true) throw typeError("fromutc: argument must be a datetime instance or None");
    return periodAtWall(this.$rules, secondsOf(dt), dt.year, dt.fold);
  }
  override utcoffset(dt: Value): Value {
    const period = this.$period(dt);
    return period === null ? null : makeDelta(0, period.offset, 0);
  }
  override dst(dt: Value): Value {
    const period = this.$period(dt);
    return period === null ? null : makeDelta(0, period.dst, 0);
  }
  override tzname(dt: Value): Value {
    return this.$period(dt)?.name ?? null;
  }
  override fromutc(dt: Value): Value {
    if (dt?.$isDateTime !== true) throw typeError("fromutc: argument must be a datetime instance");
    if (dt.tzinfo !== this) throw valueError("fromutc: dt.tzinfo is not self");
    const [period, fold] = periodAtUtc(this.$rules, secondsOf(dt), dt.year);
    const local = callMethod(dt, "__add__", makeDelta(0, period.offset, 0));
    return fold === 1 ? callMethodKw(local, "replace", [], { fold: 1 }) : local;
  }
  __str__(): Value {
    return this.$key ?? repr(this);
  }
  __repr__(): Value {
    const prefix = typeOf(this) === ZoneInfo ? "zoneinfo.ZoneInfo" : typeOf(this).$name;
    if (this.$key !== null) return `${prefix}(key=${str(repr(this.$key))})`;
    return `${prefix}.from_file(${str(this.$file)})`;
  }
  override __reduce__(): Value {
    if (this.$source === "file") {
      throw newException(picklingError(), "Cannot pickle a ZoneInfo file created from a file stream.");
    }
    return tuple([getattr(typeOf(this), "_unpickle"), tuple([this.$key, this.$source === "cache" ? 1 : 0])]);
  }
  static __init_subclass__(_cls: Value, _kw: Value): null {
    return null;
  }
}

function notText(key: Value): never {
  throw typeError(`expected str, bytes or os.PathLike object, not ${typeOf(key).$name}`);
}

function makeZone(cls: PyType, key: Value, source: Source): PyZoneInfo {
  const zone: PyZoneInfo = new cls.$Impl();
  zone.$rules = loadRules(toJs(asStr(key) ?? notText(key)));
  zone.$key = key;
  zone.$source = source;
  return zone;
}

function picklingError(): PyType {
  return importModule({ __name__: "" }, "pickle", 0).PicklingError;
}

const ZoneInfo: PyType = builtinType(PyZoneInfo, {
  name: "ZoneInfo",
  module: "zoneinfo",
  style: "c",
  dict: true,
  signatures: {
    __new__: "(key)",
    __init__: "(key)",
    utcoffset: "(dt, /)",
    dst: "(dt, /)",
    tzname: "(dt, /)",
    fromutc: "(dt, /)",
    __str__: "()",
    __repr__: "()",
    __reduce__: "()",
  },
  classmethods: {
    no_cache: "(key)",
    clear_cache: "(*, only_keys=None)",
    from_file: "(file_obj, /, key=None)",
    _unpickle: "(key, from_cache, /)",
    __init_subclass__: "(**kwargs)",
  },
});

/** The zones in a folder, by their first bytes. */
function* zonesBelow(folder: string, prefix: string): Generator<string> {
  const decoder = new TextDecoder();
  for (const entry of entries(folder)) {
    const name = decoder.decode(entry);
    const path = `${folder}/${name}`;
    if (isDirectory(path)) {
      if (prefix !== "" || (name !== "right" && name !== "posix"))
        yield* zonesBelow(path, `${prefix}${name}/`);
    } else if (name !== "posixrules" && isFile(path)) {
      const data = readSource(path);
      if (data[0] === 84 && data[1] === 90 && data[2] === 105 && data[3] === 102) yield prefix + name;
    }
  }
}

export function load(): PyModule {
  resetPath(null);
  const module: Value = builtinModule("zoneinfo", {
    package: true,
    attributes: {
      __all__: list([
        "ZoneInfo",
        "reset_tzpath",
        "available_timezones",
        "TZPATH",
        "ZoneInfoNotFoundError",
        "InvalidTZPathWarning",
      ]),
      ZoneInfo,
      ZoneInfoNotFoundError,
      InvalidTZPathWarning,
      TZPATH: tuple(search.path),
      ...pythonFunctions("zoneinfo", {
        "available_timezones()": () => {
          const found = new Set<string>();
          const folders = search.path.filter(isDirectory);
          for (const folder of folders) for (const zone of zonesBelow(folder, "")) found.add(zone);
          if (folders.length === 0) for (const zone of platformZones()) found.add(zone);
          return set([...found]);
        },
        "reset_tzpath(to=None)": (to) => {
          resetPath(to);
          module.TZPATH = tuple(search.path);
          return null;
        },
      }),
    },
  });
  return module;
}
