/** Handlers that begin a new file now and then. CPython: Lib/logging/handlers.py. */
import { importModule } from "../../modules/importer.ts";
import { getattr } from "../../objects/attribute.ts";
import { call, callable, callMethod } from "../../objects/call.ts";
import { FileNotFoundError, isException, valueError } from "../../objects/exception.ts";
import { PyFloat, toDouble } from "../../objects/float.ts";
import { each } from "../../objects/iteration.ts";
import { list } from "../../objects/list.ts";
import { asFloat } from "../../objects/number_kinds.ts";
import type { Value } from "../../objects/object.ts";
import { str } from "../../objects/repr.ts";
import { truth } from "../../objects/truth.ts";
import { strLength, toJs } from "../../objects/wide_str.ts";
import { pythonClass, superCall } from "../python_class.ts";
import { compilePattern } from "../re/pattern.ts";
import { FileHandler, guardEmit } from "./handlers_base.ts";

const MODULE = "logging.handlers";
const module = (name: string): Value => importModule({ __name__: "" }, name, 0);
const os = (): Value => module("os");
const path = (name: string, ...args: Value[]): Value => callMethod(getattr(os(), "path"), name, ...args);

export const BaseRotatingHandler = pythonClass("BaseRotatingHandler", [FileHandler], {
  module: MODULE,
  doc: "Base class for handlers that rotate log files at a certain point.",
  attributes: { namer: null, rotator: null },
  methods: {
    "__init__(self, filename, mode, encoding=None, delay=False, errors=None)": (
      self,
      filename,
      mode,
      encoding,
      delay,
      errors,
    ) => {
      superCall(BaseRotatingHandler, self, "__init__", filename, mode, encoding, delay, errors);
      return null;
    },
    "emit(self, record)": (self, record) =>
      guardEmit(self, record, () => {
        if (truth(callMethod(self, "shouldRollover", record))) callMethod(self, "doRollover");
        superCall(BaseRotatingHandler, self, "emit", record);
      }),
    "rotation_filename(self, default_name)": (self, name) => {
      const namer = getattr(self, "namer");
      return callable(namer) ? call(namer, name) : name;
    },
    "rotate(self, source, dest)": (self, source, dest) => {
      const rotator = getattr(self, "rotator");
      if (callable(rotator)) call(rotator, source, dest);
      else if (truth(path("exists", source))) callMethod(os(), "rename", source, dest);
      return null;
    },
  },
});

function closeStream(self: Value): void {
  if (!truth(self.stream)) return;
  callMethod(self.stream, "close");
  self.stream = null;
}

function remove(file: Value): void {
  if (truth(path("exists", file))) callMethod(os(), "remove", file);
}

/** Something that stands there under the file's name but is no file is never rotated. */
const isRotatable = (file: Value): boolean => !truth(path("exists", file)) || truth(path("isfile", file));

export const RotatingFileHandler = pythonClass("RotatingFileHandler", [BaseRotatingHandler], {
  module: MODULE,
  doc: "Handler for logging to a set of files, which switches from one file\nto the next when the current file reaches a certain size.",
  methods: {
    "__init__(self, filename, mode='a', maxBytes=0, backupCount=0, encoding=None, delay=False, errors=None)":
      (self, filename, mode, maxBytes, backupCount, encoding, delay, errors) => {
        superCall(
          RotatingFileHandler,
          self,
          "__init__",
          filename,
          maxBytes > 0 ? "a" : mode,
          encoding,
          delay,
          errors,
        );
        self.maxBytes = maxBytes;
        self.backupCount = backupCount;
        return null;
      },
    "doRollover(self)": (self) => {
      closeStream(self);
      const base = self.baseFilename;
      if (self.backupCount > 0) {
        const numbered = (i: number): Value => callMethod(self, "rotation_filename", `${str(base)}.${i}`);
        for (let i = self.backupCount - 1; i > 0; i--) {
          const from = numbered(i);
          const to = numbered(i + 1);
          if (!truth(path("exists", from))) continue;
          remove(to);
          callMethod(os(), "rename", from, to);
        }
        const first = numbered(1);
        remove(first);
        callMethod(self, "rotate", base, first);
      }
      if (!truth(self.delay)) self.stream = callMethod(self, "_open");
      return null;
    },
    "shouldRollover(self, record)": (self, record) => {
      if (self.stream === null) self.stream = callMethod(self, "_open");
      if (!(self.maxBytes > 0)) return false;
      const at = callMethod(self.stream, "tell");
      if (!truth(at)) return false;
      const text = str(callMethod(self, "format", record));
      return at + strLength(text) + 1 >= self.maxBytes && isRotatable(self.baseFilename);
    },
  },
});

const DAY = 86400;
/** Interval, suffix for `strftime`, and what the suffix looks like. */
const UNITS: { readonly [when: string]: readonly [number, string, string] } = {
  S: [1, "%Y-%m-%d_%H-%M-%S", String.raw`(?<!\d)\d{4}-\d{2}-\d{2}_\d{2}-\d{2}-\d{2}(?!\d)`],
  M: [60, "%Y-%m-%d_%H-%M", String.raw`(?<!\d)\d{4}-\d{2}-\d{2}_\d{2}-\d{2}(?!\d)`],
  H: [3600, "%Y-%m-%d_%H", String.raw`(?<!\d)\d{4}-\d{2}-\d{2}_\d{2}(?!\d)`],
  D: [DAY, "%Y-%m-%d", String.raw`(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)`],
  MIDNIGHT: [DAY, "%Y-%m-%d", String.raw`(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)`],
  W: [7 * DAY, "%Y-%m-%d", String.raw`(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)`],
};

const timeOf = (self: Value, seconds: Value): Value[] => [
  ...each(callMethod(module("time"), truth(self.utc) ? "gmtime" : "localtime", seconds)),
];
const now = (): number => Math.trunc(toDouble(callMethod(module("time"), "time")));
const isDst = (seconds: number): number =>
  (callMethod(module("time"), "localtime", seconds) as Value).tm_isdst;

function number(seconds: Value): number {
  return asFloat(seconds) ?? Number(seconds);
}

/** The moment after `current` at which the file is to be changed. */
function computeRollover(self: Value, given: Value): Value {
  const current = number(given);
  const wrap = (n: number): Value =>
    Number.isInteger(n) && asFloat(given) === undefined ? n : new PyFloat(n);
  let result = current + self.interval;
  if (self.when !== "MIDNIGHT" && !self.when.startsWith("W")) return wrap(result);
  const [, , , hour, minute, second, weekday] = timeOf(self, given) as number[] as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const at = self.atTime;
  const rotation = at === null ? DAY : (at.hour * 60 + at.minute) * 60 + at.second;
  let rest = rotation - ((hour * 60 + minute) * 60 + second);
  let day = weekday;
  if (rest <= 0) {
    rest += DAY;
    day = (day + 1) % 7;
  }
  result = current + rest;
  if (self.when.startsWith("W") && day !== self.dayOfWeek) {
    result += ((((self.dayOfWeek - day) % 7) + 7) % 7) * DAY;
    result += self.interval - 7 * DAY;
  } else result += self.interval - (self.when.startsWith("W") ? 7 * DAY : DAY);
  if (!truth(self.utc)) {
    const dstThen = isDst(result);
    const dstNow = (timeOf(self, given) as number[])[8];
    if (dstNow !== dstThen) {
      if (!dstNow) {
        if (!isDst(result - 3600)) return wrap(result);
        result -= 3600;
      } else result += 3600;
    }
  }
  return wrap(result);
}

export const TimedRotatingFileHandler = pythonClass("TimedRotatingFileHandler", [BaseRotatingHandler], {
  module: MODULE,
  doc: "Handler for logging to a file, rotating the log file at certain timed\nintervals.",
  methods: {
    "__init__(self, filename, when='h', interval=1, backupCount=0, encoding=None, delay=False, utc=False, atTime=None, errors=None)":
      (self, filename, when, interval, backupCount, encoding, delay, utc, atTime, errors) => {
        const unit = toJs(callMethod(when, "upper"));
        superCall(TimedRotatingFileHandler, self, "__init__", filename, "a", encoding, delay, errors);
        self.when = unit;
        self.backupCount = backupCount;
        self.utc = utc;
        self.atTime = atTime;
        const known = UNITS[unit.startsWith("W") ? "W" : unit];
        if (unit.startsWith("W")) {
          if (unit.length !== 2) {
            throw valueError(`You must specify a day for weekly rollover from 0 to 6 (0 is Monday): ${unit}`);
          }
          if (!/[0-6]/.test(unit[1] as string)) {
            throw valueError(`Invalid day specified for weekly rollover: ${unit}`);
          }
          self.dayOfWeek = Number(unit[1]);
        }
        if (known === undefined) throw valueError(`Invalid rollover interval specified: ${unit}`);
        self.suffix = known[1];
        self.extMatch = compilePattern(known[2], 256);
        self.interval = known[0] * interval;
        const file = self.baseFilename;
        const from = truth(path("exists", file))
          ? Math.trunc(number((callMethod(os(), "stat", file) as Value).st_mtime))
          : now();
        self.rolloverAt = callMethod(self, "computeRollover", from);
        return null;
      },
    "computeRollover(self, currentTime)": computeRollover,
    "shouldRollover(self, record)": (self) => {
      const t = now();
      if (t < number(self.rolloverAt)) return false;
      if (isRotatable(self.baseFilename)) return true;
      self.rolloverAt = callMethod(self, "computeRollover", t);
      return false;
    },
    "getFilesToDelete(self)": (self) => {
      const [folder, base] = [...each(path("split", self.baseFilename))] as [Value, Value];
      const prefix = `${toJs(base)}.`;
      const found: string[] = [];
      for (const entry of each(callMethod(os(), "listdir", folder))) {
        const name = toJs(entry);
        if (getattr(self, "namer") === null) {
          if (!name.startsWith(prefix)) continue;
          if (truth(callMethod(self.extMatch, "fullmatch", name.slice(prefix.length)) !== null))
            found.push(name);
        } else {
          for (let at = 0; ; ) {
            const m: Value = callMethod(self.extMatch, "search", name, at);
            if (m === null) break;
            const named = callMethod(
              self,
              "rotation_filename",
              `${toJs(self.baseFilename)}.${toJs(m.group(0))}`,
            );
            if (toJs(path("basename", named)) === name) {
              found.push(name);
              break;
            }
            at = (m.start(0) as number) + 1;
          }
        }
      }
      if (found.length < self.backupCount) return list([]);
      found.sort();
      return list(found.slice(0, found.length - self.backupCount).map((name) => path("join", folder, name)));
    },
    "doRollover(self)": (self) => {
      const t = now();
      const began = number(self.rolloverAt) - self.interval;
      let fields: Value;
      if (truth(self.utc)) fields = callMethod(module("time"), "gmtime", began);
      else {
        fields = callMethod(module("time"), "localtime", began);
        const dstNow = isDst(t);
        if (dstNow !== fields.tm_isdst) {
          fields = callMethod(module("time"), "localtime", began + (dstNow ? 3600 : -3600));
        }
      }
      const suffix = callMethod(module("time"), "strftime", self.suffix, fields);
      const target = callMethod(self, "rotation_filename", `${toJs(self.baseFilename)}.${toJs(suffix)}`);
      if (truth(path("exists", target))) return null;
      closeStream(self);
      callMethod(self, "rotate", self.baseFilename, target);
      if (self.backupCount > 0) {
        for (const file of each(callMethod(self, "getFilesToDelete"))) callMethod(os(), "remove", file);
      }
      if (!truth(self.delay)) self.stream = callMethod(self, "_open");
      self.rolloverAt = callMethod(self, "computeRollover", t);
      return null;
    },
  },
});

/** Device and inode of a file; undefined where it is not there. */
function identity(file: () => Value): string | undefined {
  try {
    const status: Value = file();
    return `${status.st_dev} ${status.st_ino}`;
  } catch (e) {
    if (isException(e, FileNotFoundError)) return undefined;
    throw e;
  }
}

const opened = (self: Value): string | undefined =>
  identity(() => callMethod(os(), "fstat", callMethod(self.stream, "fileno")));

export const WatchedFileHandler = pythonClass("WatchedFileHandler", [FileHandler], {
  module: MODULE,
  doc: "A handler for logging to a file, which watches the file\nto see if it has changed while in use.",
  methods: {
    "__init__(self, filename, mode='a', encoding=None, delay=False, errors=None)": (self, ...args) => {
      superCall(WatchedFileHandler, self, "__init__", ...args);
      self.$identity = self.stream === null ? undefined : opened(self);
      return null;
    },
    "reopenIfNeeded(self)": (self) => {
      if (self.stream === null) return null;
      const there = identity(() => callMethod(os(), "stat", self.baseFilename));
      if (there !== undefined && there === self.$identity) return null;
      callMethod(self.stream, "flush");
      closeStream(self);
      self.stream = callMethod(self, "_open");
      self.$identity = opened(self);
      return null;
    },
    "emit(self, record)": (self, record) => {
      callMethod(self, "reopenIfNeeded");
      return superCall(WatchedFileHandler, self, "emit", record);
    },
  },
});
