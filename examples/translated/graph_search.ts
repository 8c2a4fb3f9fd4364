/** Shortest paths: a weighted graph, Dijkstra's algorithm, breadth-first search, connected parts. */
import * as heapq from "tulip-py/heapq";
import { deque } from "tulip-py/collections";
import { type float, type str, print, set, sorted } from "tulip-py/builtins";
import {
  type Dict,
  type Frame,
  type List,
  type Set,
  type Tuple,
  add,
  collect,
  delegate,
  dictOf,
  dropped,
  each,
  floatOf,
  getItem,
  invoke,
  isEqual,
  isIn,
  listOf,
  program,
  setItem,
  setOf,
  sliceOf,
  temporary,
  truth,
  tupleOf,
  unpack,
} from "tulip-py/runtime";

const { def, pyclass } = program(import.meta.url, "graph_search.py");

export const Graph = pyclass(
  "Graph",
  class {
    declare directed: boolean;
    declare _edges: Dict<str, Dict<str, float>>;
    __init__(directed: boolean = false): void {
      this.directed = directed;
      this._edges = dictOf([]);
    }

    add_edge(a: str, b: str, weight: float = floatOf(1)): void {
      setItem(this._edges.setdefault(a, dictOf([])), b, weight);
      this._edges.setdefault(b, dictOf([]));
      if (!this.directed) {
        setItem(getItem(this._edges, b), a, weight);
      }
    }

    *neighbours(node: str): Frame {
      yield delegate(sorted(invoke(getItem(this._edges, node), "items")));
    }

    get nodes(): List<str> {
      return sorted(this._edges);
    }

    shortest(start: str, goal: str): Tuple<[float, List<str>]> | null {
      const queue: List<Tuple<[float, str, List<str>]>> = listOf([
        tupleOf([floatOf(0), start, listOf([start])]),
      ]);
      const done: Set<str> = set();
      while (truth(queue)) {
        const [cost, node, path] = unpack(heapq.heappop(queue), 3);
        if (isEqual(node, goal)) {
          return tupleOf([cost, path]);
        }
        if (isIn(node, done)) {
          continue;
        }
        done.add(node);
        const iterator$1 = temporary(this.neighbours(node));
        try {
          for (const item$1 of each(iterator$1)) {
            const [other, weight] = unpack(item$1, 2);
            if (!isIn(other, done)) {
              heapq.heappush(
                queue,
                tupleOf([add(cost, weight), other, add(path, listOf([other]))]),
              );
            }
          }
        } finally {
          dropped(iterator$1);
        }
      }
      return null;
    }

    reachable(start: str): List<str> {
      const seen: Set<str> = setOf([start]);
      const order: List<str> = listOf([]);
      const waiting: deque<str> = deque(listOf([start]));
      while (truth(waiting)) {
        const node: str = waiting.popleft();
        order.append(node);
        const iterator$1 = temporary(this.neighbours(node));
        try {
          for (const item$1 of each(iterator$1)) {
            const [other, _] = unpack(item$1, 2);
            if (!isIn(other, seen)) {
              seen.add(other);
              waiting.append(other);
            }
          }
        } finally {
          dropped(iterator$1);
        }
      }
      return order;
    }

    parts(): List<List<str>> {
      const found: List<List<str>> = listOf([]);
      const seen: Set<str> = set();
      for (const node of each(this.nodes)) {
        if (!isIn(node, seen)) {
          const part = this.reachable(node);
          seen.update(part);
          found.append(part);
        }
      }
      return found;
    }
  },
  [
    "__init__(self, directed=False)",
    "add_edge(self, a, b, weight=...)",
    "generator neighbours(self, node)",
    "property nodes(self)",
    "shortest(self, start, goal)",
    "reachable(self, start)",
    "parts(self)",
  ],
  { defaults: { add_edge: { weight: floatOf(1) } } },
);
export type Graph = InstanceType<typeof Graph>;

export const main = def("main()", (): void => {
  const graph = Graph();
  let a!: str, b!: str;
  for (const item$1 of [
    tupleOf(["a", "b", floatOf(7)]),
    tupleOf(["a", "c", floatOf(9)]),
    tupleOf(["a", "f", floatOf(14)]),
    tupleOf(["b", "c", floatOf(10)]),
    tupleOf(["c", "d", floatOf(11)]),
    tupleOf(["c", "f", floatOf(2)]),
  ]) {
    let weight!: float;
    [a, b, weight] = unpack(item$1, 3);
    graph.add_edge(a, b, weight);
  }
  graph.add_edge("x", "y");
  const answer = graph.shortest("a", "d");
  if (truth(answer)) {
    const [cost, path] = unpack(answer, 2);
    print(cost, invoke(" -> ", "join", path));
  }
  print(graph.shortest("a", "x"));
  print(graph.reachable("b"), graph.parts());
  const matrix: List<List<float>> = ((items$1: any) => {
    let a: any;
    const result$1: any = [];
    for (a of items$1) {
      result$1.push(
        collect(graph.nodes, (b: str) => invoke(getItem(graph._edges, a), "get", b, floatOf(0))),
      );
    }
    return listOf(result$1);
  })(each(getItem(graph.nodes, sliceOf(null, 3, null))));
  for (const row of each(matrix)) {
    print(row);
  }
});

main();
