// `types.DynamicClassAttribute`. CPython: Lib/types.py.
import { PyProperty, property } from "../../objects/descriptor.ts";
import { attributeError } from "../../objects/exception.ts";
import type { Value } from "../../objects/object.ts";
import { builtinType } from "../../objects/type.ts";

export class PyDynamicClassAttribute extends PyProperty {
  override $classView(_owner?: Value): Value {
    // The metaclass's __getattr__ is asked then.
    throw attributeError("");
  }
  override get $stableView(): boolean {
    return false;
  }
}
export const DynamicClassAttribute = builtinType(PyDynamicClassAttribute, {
  name: "DynamicClassAttribute",
  module: "types",
  style: "python",
  bases: [property],
  doc: "Route attribute access on a class to __getattr__.\n\nThis is a descriptor, used to define attributes that act differently when\naccessed through an instance and through a class.  Instance access remains\nnormal, but access to an attribute through a class will be routed to the\nclass's __getattr__ method; this is done by raising AttributeError.\n",
});
