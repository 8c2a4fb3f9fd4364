// The module `graphlib`. https://docs.python.org/3.13/library/graphlib.html

import { builtinModule, type PyModule } from "../modules/module.ts";
import { exceptionType } from "../objects/base_exception.ts";
import { callMethod } from "../objects/call.ts";
import { PyDict } from "../objects/dict.ts";
import { newException, PyValueError, valueError } from "../objects/exception.ts";
import { genericAlias } from "../objects/generic_alias.ts";
import { each, iter, iteratorType, PyIterator } from "../objects/iteration.ts";
import { list } from "../objects/list.ts";
import { PyObject, type Value } from "../objects/object.ts";
import { repr } from "../objects/repr.ts";
import { tuple } from "../objects/tuple.ts";
import { builtinType } from "../objects/type.ts";

class PyCycleError extends PyValueError {}
const CycleError = exceptionType(PyCycleError, {
  name: "CycleError",
  module: "graphlib",
  style: "python",
  doc: "Subclass of ValueError raised by TopologicalSorter.prepare if cycles\nexist in the working graph.",
});

const OUT = -1;
const DONE = -2;

class NodeInfo {
  readonly node: Value;
  /** How many predecessors are not done yet, or one of the states above. */
  predecessors = 0;
  readonly successors: NodeInfo[] = [];
  constructor(node: Value) {
    this.node = node;
  }
}

class PyTopologicalSorter extends PyObject {
  /** Nodes to a number, by which `$infos` has them. */
  $numbers = new PyDict();
  $infos: NodeInfo[] = [];
  $ready: Value[] | null = null;
  $passedOut = 0;
  $finished = 0;

  __init__(graph: Value): null {
    this.$numbers = new PyDict();
    this.$infos = [];
    this.$ready = null;
    this.$passedOut = 0;
    this.$finished = 0;
    if (graph !== null) {
      for (const pair of each(callMethod(graph, "items"))) {
        const [node, predecessors] = pair.$items;
        callMethod(this, "add", node, ...each(predecessors));
      }
    }
    return null;
  }
  $info(node: Value): NodeInfo {
    const known = this.$numbers.$get(node);
    if (known !== undefined) return this.$infos[known];
    const info = new NodeInfo(node);
    this.$numbers.$set(node, this.$infos.length);
    this.$infos.push(info);
    return info;
  }
  add(node: Value, ...predecessors: Value[]): null {
    if (this.$ready !== null) throw valueError("Nodes cannot be added after a call to prepare()");
    const info = this.$info(node);
    info.predecessors += predecessors.length;
    for (const predecessor of predecessors) this.$info(predecessor).successors.push(info);
    return null;
  }
  prepare(): null {
    if (this.$ready !== null) throw valueError("cannot prepare() more than once");
    this.$ready = this.$infos.filter((info) => info.predecessors === 0).map((info) => info.node);
    const cycle = this.$findCycle();
    if (cycle !== null) throw newException(CycleError, "nodes are in a cycle", list(cycle));
    return null;
  }
  get_ready(): Value {
    if (this.$ready === null) throw valueError("prepare() must be called first");
    const result = tuple(this.$ready);
    for (const node of this.$ready) this.$info(node).predecessors = OUT;
    this.$ready = [];
    this.$passedOut += result.$items.length;
    return result;
  }
  is_active(): boolean {
    if (this.$ready === null) throw valueError("prepare() must be called first");
    return this.$finished < this.$passedOut || this.$ready.length > 0;
  }
  __bool__(): boolean {
    return callMethod(this, "is_active");
  }
  done(...nodes: Value[]): null {
    if (this.$ready === null) throw valueError("prepare() must be called first");
    for (const node of nodes) {
      const number = this.$numbers.$get(node);
      if (number === undefined) throw valueError(`node ${repr(node)} was not added using add()`);
      const info = this.$infos[number];
      if (info.predecessors !== OUT) {
        throw valueError(
          info.predecessors >= 0
            ? `node ${repr(node)} was not passed out (still not ready)`
            : `node ${repr(node)} was already marked done`,
        );
      }
      info.predecessors = DONE;
      for (const successor of info.successors) {
        if (--successor.predecessors === 0) this.$ready.push(successor.node);
      }
      this.$finished++;
    }
    return null;
  }
  $findCycle(): Value[] | null {
    const stack: NodeInfo[] = [];
    const rest: NodeInfo[][] = [];
    const seen = new Set<NodeInfo>();
    const depth = new Map<NodeInfo, number>();
    for (const start of this.$infos) {
      if (seen.has(start)) continue;
      let info: NodeInfo | undefined = start;
      for (;;) {
        if (seen.has(info)) {
          const at = depth.get(info);
          if (at !== undefined) return [...stack.slice(at), info].map((one) => one.node);
        } else {
          seen.add(info);
          rest.push([...info.successors]);
          depth.set(info, stack.length);
          stack.push(info);
        }
        info = undefined;
        while (stack.length > 0) {
          const next = rest[rest.length - 1].shift();
          if (next !== undefined) {
            info = next;
            break;
          }
          depth.delete(stack.pop() as NodeInfo);
          rest.pop();
        }
        if (info === undefined) break;
      }
    }
    return null;
  }
  static_order(): Value {
    callMethod(this, "prepare");
    return new PyStaticOrder(this);
  }
  static __class_getitem__(cls: Value, item: Value): Value {
    return genericAlias(cls, item);
  }
}

class PyStaticOrder extends PyIterator {
  $group: Value = null;
  $it: Value = null;
  readonly $sorter: PyTopologicalSorter;
  constructor(sorter: PyTopologicalSorter) {
    super();
    this.$sorter = sorter;
  }
  $next(): Value {
    for (;;) {
      if (this.$it !== null) {
        const v = this.$it.$next();
        if (v !== undefined) return v;
        callMethod(this.$sorter, "done", ...this.$group.$items);
        this.$it = null;
      }
      if (!callMethod(this.$sorter, "is_active")) return undefined;
      this.$group = callMethod(this.$sorter, "get_ready");
      this.$it = iter(this.$group);
    }
  }
}
iteratorType(PyStaticOrder, { name: "generator", module: "builtins", style: "c" });

const TopologicalSorter = builtinType(PyTopologicalSorter, {
  name: "TopologicalSorter",
  module: "graphlib",
  style: "python",
  dict: true,
  doc: "Provides functionality to topologically sort a graph of hashable nodes",
  signatures: {
    __init__: "(graph=None)",
    add: "(node, *predecessors)",
    prepare: "()",
    get_ready: "()",
    is_active: "()",
    __bool__: "()",
    done: "(*nodes)",
    static_order: "()",
  },
  classmethods: { __class_getitem__: "(item, /)" },
});

export function load(): PyModule {
  return builtinModule("graphlib", {
    attributes: { __all__: list(["TopologicalSorter", "CycleError"]), CycleError, TopologicalSorter },
  });
}
