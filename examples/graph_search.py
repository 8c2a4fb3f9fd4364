"""Shortest paths: a weighted graph, Dijkstra's algorithm, breadth-first search, connected parts."""

import heapq
from collections import deque
from typing import Iterator


class Graph:
    def __init__(self, directed: bool = False) -> None:
        self.directed = directed
        self._edges: dict[str, dict[str, float]] = {}

    def add_edge(self, a: str, b: str, weight: float = 1.0) -> None:
        self._edges.setdefault(a, {})[b] = weight
        self._edges.setdefault(b, {})
        if not self.directed:
            self._edges[b][a] = weight

    def neighbours(self, node: str) -> Iterator[tuple[str, float]]:
        yield from sorted(self._edges[node].items())

    @property
    def nodes(self) -> list[str]:
        return sorted(self._edges)

    def shortest(self, start: str, goal: str) -> tuple[float, list[str]] | None:
        queue: list[tuple[float, str, list[str]]] = [(0.0, start, [start])]
        done: set[str] = set()
        while queue:
            cost, node, path = heapq.heappop(queue)
            if node == goal:
                return cost, path
            if node in done:
                continue
            done.add(node)
            for other, weight in self.neighbours(node):
                if other not in done:
                    heapq.heappush(queue, (cost + weight, other, path + [other]))
        return None

    def reachable(self, start: str) -> list[str]:
        seen = {start}
        order = []
        waiting = deque([start])
        while waiting:
            node = waiting.popleft()
            order.append(node)
            for other, _ in self.neighbours(node):
                if other not in seen:
                    seen.add(other)
                    waiting.append(other)
        return order

    def parts(self) -> list[list[str]]:
        found: list[list[str]] = []
        seen: set[str] = set()
        for node in self.nodes:
            if node not in seen:
                part = self.reachable(node)
                seen.update(part)
                found.append(part)
        return found


def main() -> None:
    graph = Graph()
    for a, b, weight in [("a", "b", 7.0), ("a", "c", 9.0), ("a", "f", 14.0), ("b", "c", 10.0), ("c", "d", 11.0), ("c", "f", 2.0)]:
        graph.add_edge(a, b, weight)
    graph.add_edge("x", "y")
    answer = graph.shortest("a", "d")
    if answer:
        cost, path = answer
        print(cost, " -> ".join(path))
    print(graph.shortest("a", "x"))
    print(graph.reachable("b"), graph.parts())
    matrix = [[graph._edges[a].get(b, 0.0) for b in graph.nodes] for a in graph.nodes[:3]]
    for row in matrix:
        print(row)


main()
