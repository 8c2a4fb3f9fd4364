// `enum.property`: an attribute of members that does not hide a member of the same name. CPython: Lib/enum.py.
import { getattr } from "../../objects/attribute.ts";
import { call } from "../../objects/call.ts";
import { attributeError } from "../../objects/exception.ts";
import { links } from "../../objects/links.ts";
import type { Value } from "../../objects/object.ts";
import { builtinType, isType, lookup, type PyType, typeOf } from "../../objects/type.ts";
import { DynamicClassAttribute, PyDynamicClassAttribute } from "../types/dynamic_attribute.ts";

export class PyEnumProperty extends PyDynamicClassAttribute {
  $member: Value = null;
  $attrType: "attr" | "desc" | "enum" | null = null;
  $clsType: PyType | null = null;
  $clsName: Value = null;
  get name(): Value {
    return this.$name;
  }
  get clsname(): Value {
    return this.$clsName;
  }
  get member(): Value {
    return this.$member;
  }
  override __set_name__(owner: Value, name: Value): null {
    this.$name = name;
    this.$clsName = isType(owner) ? owner.$name : null;
    return null;
  }
  override __get__(obj: Value, owner: Value = null): Value {
    if (obj === null) return this.$classView(owner);
    return this.$of(obj);
  }
  $of(obj: Value): Value {
    if (this.$fget !== null) return call(this.$fget, obj);
    if (this.$attrType === "attr") return getattr(this.$clsType, this.$name);
    if (this.$attrType === "desc") return getattr(obj._value_, this.$name);
    const own = lookup(typeOf(obj), "_member_map_")?.$get(this.$name);
    if (own !== undefined) return own;
    throw this.$none(typeOf(obj));
  }
  $none(owner: Value): Value {
    return attributeError(`${links.repr(owner)} has no attribute ${links.repr(this.$name)}`);
  }
  override $setOn(obj: Value, value: Value): void {
    if (this.$fset === null) {
      throw attributeError(
        `<enum ${links.repr(this.$clsName)}> cannot set attribute ${links.repr(this.$name)}`,
      );
    }
    call(this.$fset, obj, value);
  }
  override $deleteOn(obj: Value): void {
    if (this.$fdel === null) {
      throw attributeError(
        `<enum ${links.repr(this.$clsName)}> cannot delete attribute ${links.repr(this.$name)}`,
      );
    }
    call(this.$fdel, obj);
  }
  override $instanceView(): PropertyDescriptor {
    const property = this;
    return {
      configurable: true,
      enumerable: false,
      get(this: Value) {
        return property.$of(this);
      },
      set(this: Value, value: Value) {
        property.$setOn(this, value);
      },
    };
  }
  override $classView(owner: Value = null): Value {
    if (this.$member !== null) return this.$member;
    throw this.$none(owner);
  }
  override get $stableView(): boolean {
    return false;
  }
}
export const property = builtinType(PyEnumProperty as Value, {
  name: "property",
  module: "enum",
  bases: [DynamicClassAttribute],
  doc: "This is a descriptor, used to define attributes that act differently\nwhen accessed through an enum member and through an enum class.\nInstance access is the same as property(), but access to an attribute\nthrough the enum class will instead look in the class' _member_map_ for\na corresponding enum member.",
  signatures: { __set_name__: "(ownerclass, name)", __get__: "(instance, ownerclass=None)" },
});
