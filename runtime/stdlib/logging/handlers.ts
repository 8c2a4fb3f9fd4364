/** The module `logging.handlers`. https://docs.python.org/3.13/library/logging.handlers.html */
import type { FrameBody } from "../../frames/frame.ts";
import { mayBlock } from "../../frames/twin.ts";
import { importModule } from "../../modules/importer.ts";
import { builtinModule, type PyModule } from "../../modules/module.ts";
import { getattr, hasattr } from "../../objects/attribute.ts";
import { callKw, callMethod } from "../../objects/call.ts";
import { isException, runtimeError } from "../../objects/exception.ts";
import { each } from "../../objects/iteration.ts";
import { list } from "../../objects/list.ts";
import type { Value } from "../../objects/object.ts";
import { truth } from "../../objects/truth.ts";
import { tuple } from "../../objects/tuple.ts";
import { calledMethod } from "../calls_in_frames.ts";
import { pythonClass, superCall } from "../python_class.ts";
import { guardEmit, Handler } from "./handlers_base.ts";
import {
  BaseRotatingHandler,
  RotatingFileHandler,
  TimedRotatingFileHandler,
  WatchedFileHandler,
} from "./rotation.ts";

const MODULE = "logging.handlers";

const BufferingHandler = pythonClass("BufferingHandler", [Handler], {
  module: MODULE,
  doc: "A handler class which buffers logging records in memory.",
  methods: {
    "__init__(self, capacity)": (self, capacity) => {
      superCall(BufferingHandler, self, "__init__", 0);
      self.capacity = capacity;
      self.buffer = list([]);
      return null;
    },
    "shouldFlush(self, record)": (self) => self.buffer.$items.length >= self.capacity,
    "emit(self, record)": (self, record) => {
      callMethod(self.buffer, "append", record);
      if (truth(callMethod(self, "shouldFlush", record))) callMethod(self, "flush");
      return null;
    },
    "flush(self)": (self) => {
      callMethod(self.buffer, "clear");
      return null;
    },
    "close(self)": (self) => {
      try {
        callMethod(self, "flush");
      } finally {
        superCall(BufferingHandler, self, "close");
      }
      return null;
    },
  },
});

const MemoryHandler = pythonClass("MemoryHandler", [BufferingHandler], {
  module: MODULE,
  doc: "A handler class which buffers logging records in memory, periodically\nflushing them to a target handler.",
  methods: {
    "__init__(self, capacity, flushLevel=40, target=None, flushOnClose=True)": (
      self,
      capacity,
      flushLevel,
      target,
      flushOnClose,
    ) => {
      superCall(MemoryHandler, self, "__init__", capacity);
      self.flushLevel = flushLevel;
      self.target = target;
      self.flushOnClose = flushOnClose;
      return null;
    },
    "shouldFlush(self, record)": (self, record) =>
      self.buffer.$items.length >= self.capacity || record.levelno >= self.flushLevel,
    "setTarget(self, target)": (self, target) => {
      self.target = target;
      return null;
    },
    "flush(self)": (self) => {
      if (!truth(self.target)) return null;
      for (const record of each(self.buffer)) callMethod(self.target, "handle", record);
      callMethod(self.buffer, "clear");
      return null;
    },
    "close(self)": (self) => {
      try {
        if (truth(self.flushOnClose)) callMethod(self, "flush");
      } finally {
        self.target = null;
        superCall(BufferingHandler, self, "close");
      }
      return null;
    },
  },
});

const QueueHandler = pythonClass("QueueHandler", [Handler], {
  module: MODULE,
  doc: "This handler sends events to a queue.",
  methods: {
    "__init__(self, queue)": (self, queue) => {
      superCall(QueueHandler, self, "__init__", 0);
      self.queue = queue;
      self.listener = null;
      return null;
    },
    "enqueue(self, record)": (self, record) => {
      callMethod(self.queue, "put_nowait", record);
      return null;
    },
    "prepare(self, record)": (self, record) => {
      const text = callMethod(self, "format", record);
      const copy: Value = callMethod(importModule({ __name__: "" }, "copy", 0), "copy", record);
      copy.message = text;
      copy.msg = text;
      copy.args = null;
      copy.exc_info = null;
      copy.exc_text = null;
      copy.stack_info = null;
      return copy;
    },
    "emit(self, record)": (self, record) =>
      guardEmit(self, record, () => callMethod(self, "enqueue", callMethod(self, "prepare", record))),
  },
});

const hasTasks = (queue: Value): boolean => hasattr(queue, "task_done");

/** What the listener's thread does: hands records on until the sentinel comes. */
const monitor = mayBlock(function* (self: Value): FrameBody {
  for (;;) {
    let record: Value;
    try {
      record = yield* calledMethod(self, "dequeue", true);
    } catch (e) {
      if (isException(e, importModule({ __name__: "" }, "queue", 0).Empty)) return null;
      throw e;
    }
    const isEnd = record === getattr(self, "_sentinel");
    if (!isEnd) yield* calledMethod(self, "handle", record);
    if (hasTasks(self.queue)) callMethod(self.queue, "task_done");
    if (isEnd) return null;
  }
});

const QueueListener = pythonClass("QueueListener", [], {
  module: MODULE,
  doc: "This class implements an internal threaded listener which watches for\nLogRecords being added to a queue, removes them and passes them to a\nlist of handlers for processing.",
  attributes: { _sentinel: null },
  methods: {
    "__init__(self, queue, *handlers, respect_handler_level=False)": (self, queue, ...rest) => {
      const { respect_handler_level: respect } = rest.pop();
      self.queue = queue;
      self.handlers = tuple(rest);
      self._thread = null;
      self.respect_handler_level = respect;
      return null;
    },
    "dequeue(self, block)": mayBlock(function* (self: Value, block: Value): FrameBody {
      return yield* calledMethod(self.queue, "get", block);
    }),
    "start(self)": (self) => {
      if (self._thread !== null) throw runtimeError("Listener already started");
      const thread = callKw(importModule({ __name__: "" }, "threading", 0).Thread, [], {
        target: getattr(self, "_monitor"),
      });
      self._thread = thread;
      thread.daemon = true;
      callMethod(thread, "start");
      return null;
    },
    "prepare(self, record)": (_self, record) => record,
    "handle(self, record)": (self, given) => {
      const record = callMethod(self, "prepare", given);
      for (const handler of each(self.handlers)) {
        if (!truth(self.respect_handler_level) || record.levelno >= handler.level) {
          callMethod(handler, "handle", record);
        }
      }
      return null;
    },
    "_monitor(self)": monitor,
    "enqueue_sentinel(self)": (self) => {
      callMethod(self.queue, "put_nowait", getattr(self, "_sentinel"));
      return null;
    },
    "stop(self)": mayBlock(function* (self: Value): FrameBody {
      if (self._thread === null) return null;
      callMethod(self, "enqueue_sentinel");
      yield* calledMethod(self._thread, "join");
      self._thread = null;
      return null;
    }),
  },
});

export function load(): PyModule {
  return builtinModule(MODULE, {
    doc: "Additional handlers for the logging package for Python.",
    attributes: {
      DEFAULT_TCP_LOGGING_PORT: 9020,
      DEFAULT_UDP_LOGGING_PORT: 9021,
      DEFAULT_HTTP_LOGGING_PORT: 9022,
      DEFAULT_SOAP_LOGGING_PORT: 9023,
      SYSLOG_UDP_PORT: 514,
      SYSLOG_TCP_PORT: 514,
      BaseRotatingHandler,
      RotatingFileHandler,
      TimedRotatingFileHandler,
      WatchedFileHandler,
      BufferingHandler,
      MemoryHandler,
      QueueHandler,
      QueueListener,
    },
  });
}
