/** The cells that functions share their variables through. CPython: Objects/cellobject.c. */
import { richCompare } from "./comparison.ts";
import { typeError, valueError } from "./exception.ts";
import { PyObject, type Value } from "./object.ts";
import { address, NotImplemented } from "./object_type.ts";
import { builtinType, typeOf } from "./type.ts";

/** A variable: JavaScript's own, reached through two functions, or one that the cell keeps. `undefined`: unbound. */
export class PyCell extends PyObject {
  $read: () => Value;
  $write: (v: Value) => void;
  constructor(read?: () => Value, write?: (v: Value) => void) {
    super();
    let own: Value;
    this.$read = read ?? (() => own);
    this.$write =
      write ??
      ((v) => {
        own = v;
      });
  }
  static __new__(_cls: Value, contents: Value): Value {
    const made = new PyCell();
    made.$write(contents);
    return made;
  }
  get cell_contents(): Value {
    const v = this.$read();
    if (v === undefined) throw valueError("Cell is empty");
    return v;
  }
  set cell_contents(v: Value) {
    this.$write(v);
  }
  __repr__(): string {
    const v = this.$read();
    if (v === undefined) return `<cell at ${address(this)}: empty>`;
    return `<cell at ${address(this)}: ${typeOf(v).$name} object at ${address(v)}>`;
  }
  __eq__(other: Value): Value {
    return compare(this, other, "__eq__");
  }
  __ne__(other: Value): Value {
    return compare(this, other, "__ne__");
  }
  __lt__(other: Value): Value {
    return compare(this, other, "__lt__");
  }
  __le__(other: Value): Value {
    return compare(this, other, "__le__");
  }
  __gt__(other: Value): Value {
    return compare(this, other, "__gt__");
  }
  __ge__(other: Value): Value {
    return compare(this, other, "__ge__");
  }
}

/** Empty cells are less than all others. */
function compare(a: PyCell, b: Value, operation: string): Value {
  if (!(b instanceof PyCell)) return NotImplemented;
  const x = a.$read();
  const y = b.$read();
  if (x !== undefined && y !== undefined) return richCompare(x, y, operation);
  return richCompare(x === undefined ? 0 : 1, y === undefined ? 0 : 1, operation);
}

const comparison = "(value, /)";
export const cell = builtinType(PyCell, {
  name: "cell",
  base: false,
  signatures: {
    __new__: "(contents=<NULL>, /)",
    __repr__: "()",
    __eq__: comparison,
    __ne__: comparison,
    __lt__: comparison,
    __le__: comparison,
    __gt__: comparison,
    __ge__: comparison,
  },
});
cell.$dict.set("__hash__", null);
Object.defineProperty(cell.$proto, "__hash__", { value: null, writable: true, configurable: true });

/** The cell of a value. @raises TypeError for anything else */
export function asCell(v: Value): PyCell {
  if (v instanceof PyCell) return v;
  throw typeError(`cell expected, found ${typeOf(v).$name}`);
}
