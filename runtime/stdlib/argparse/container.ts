// What parsers and groups share: their arguments. CPython: `_ActionsContainer` in Lib/argparse.py.
import { getattrOr } from "../../objects/attribute.ts";
import { callable, callKw, callMethod } from "../../objects/call.ts";
import { PyDict } from "../../objects/dict.ts";
import {
  DeprecationWarning,
  isException,
  TypeError_,
  typeError,
  valueError,
} from "../../objects/exception.ts";
import { each } from "../../objects/iteration.ts";
import { links } from "../../objects/links.ts";
import type { PyList } from "../../objects/list.ts";
import { PyObject, type Value } from "../../objects/object.ts";
import type { Keywords } from "../../objects/signature.ts";
import { truth } from "../../objects/truth.ts";
import { builtinType } from "../../objects/type.ts";
import {
  AppendAction,
  AppendConstAction,
  argumentError,
  CountAction,
  ExtendAction,
  HelpAction,
  module,
  OPTIONAL,
  StoreAction,
  StoreConstAction,
  StoreFalseAction,
  StoreTrueAction,
  SubParsersAction,
  VersionAction,
  ZERO_OR_MORE,
} from "./actions.ts";

const negativeNumber = /^-\d+$|^-\d*\.\d+$/;

/** Set by file_type.ts: the class that must be called to be a type. */
export const fileTypeHook: { cls: Value } = { cls: undefined };

export class PyActionsContainer extends PyObject {
  description: Value = null;
  argument_default: Value = null;
  prefix_chars: Value = "-";
  conflict_handler: Value = "error";
  _actions: PyList = links.list([]);
  _action_groups: PyList = links.list([]);
  _mutually_exclusive_groups: PyList = links.list([]);
  _option_string_actions = new PyDict();
  _defaults = new PyDict();
  $registries = new Map<string, PyDict>();
  $hasNegativeNumbers: { value: boolean } = { value: false };
  $begin(description: Value, prefixChars: Value, argumentDefault: Value, conflictHandler: Value): void {
    this.description = description;
    this.prefix_chars = prefixChars;
    this.argument_default = argumentDefault;
    this.conflict_handler = conflictHandler;
    const actions: [Value, Value][] = [
      [null, StoreAction],
      ["store", StoreAction],
      ["store_const", StoreConstAction],
      ["store_true", StoreTrueAction],
      ["store_false", StoreFalseAction],
      ["append", AppendAction],
      ["append_const", AppendConstAction],
      ["count", CountAction],
      ["help", HelpAction],
      ["version", VersionAction],
      ["parsers", SubParsersAction],
      ["extend", ExtendAction],
    ];
    for (const [name, cls] of actions) this.register("action", name, cls);
    this.$handler();
  }
  register(registry: Value, name: Value, object: Value): null {
    let own = this.$registries.get(registry);
    if (own === undefined) {
      own = new PyDict();
      this.$registries.set(registry, own);
    }
    own.$set(name, object);
    return null;
  }
  $registered(registry: string, name: Value): Value {
    const own = this.$registries.get(registry);
    let found: Value;
    try {
      found = own?.$get(name);
    } catch (e) {
      if (!isException(e, TypeError_)) throw e;
    }
    return found === undefined ? name : found;
  }
  set_defaults(kw: Keywords): null {
    for (const key of Object.keys(kw)) {
      this._defaults.$set(key, kw[key]);
      for (const action of this._actions.$items) if (action.dest === key) action.default = kw[key];
    }
    return null;
  }
  get_default(dest: Value): Value {
    for (const action of this._actions.$items)
      if (action.dest === dest && action.default !== null) return action.default;
    return this._defaults.$getOr(dest, null);
  }
  add_argument(...args: Value[]): Value {
    const kw: Keywords = args.pop();
    let fields: Keywords;
    if (args.length === 0 || (args.length === 1 && !this.prefix_chars.includes(args[0][0]))) {
      if (args.length > 0 && kw.dest !== undefined)
        throw valueError("dest supplied twice for positional argument");
      fields = this.$positional(args[0] ?? kw.dest, kw);
    } else fields = this.$optional(args, kw);
    if (fields.default === undefined) {
      const own = this._defaults.$get(fields.dest);
      if (own !== undefined) fields.default = own;
      else if (this.argument_default !== null) fields.default = this.argument_default;
    }
    const cls = this.$actionClass(fields);
    if (!callable(cls)) throw valueError(`unknown action "${links.str(cls)}"`);
    const action = callKw(cls, [], fields);
    const type = this.$registered("type", action.type);
    if (!callable(type) && type !== null) throw valueError(`${links.repr(type)} is not callable`);
    if (type !== null && type === fileTypeHook.cls) {
      throw valueError(`${links.repr(type)} is a FileType class object, instance of it must be passed`);
    }
    if (getattrOr(this, "_get_formatter", undefined) !== undefined) {
      try {
        callMethod(callMethod(this, "_get_formatter"), "_format_args", action, null);
      } catch (e) {
        if (!isException(e, TypeError_)) throw e;
        throw valueError("length of metavar tuple does not match nargs");
      }
    }
    return callMethod(this, "_add_action", action);
  }
  $actionClass(fields: Keywords, fallback: Value = null): Value {
    const name = fields.action === undefined ? fallback : fields.action;
    Reflect.deleteProperty(fields, "action");
    return this.$registered("action", name);
  }
  $positional(dest: Value, kw: Keywords): Keywords {
    if (dest === undefined) {
      throw typeError(
        "_ActionsContainer._get_positional_kwargs() missing 1 required positional argument: 'dest'",
      );
    }
    if (kw.required !== undefined) throw typeError("'required' is an invalid argument for positionals");
    const fields: Keywords = { ...kw };
    if (kw.nargs !== OPTIONAL && kw.nargs !== ZERO_OR_MORE) fields.required = true;
    if (kw.nargs === ZERO_OR_MORE && kw.default === undefined) fields.required = true;
    return { ...fields, dest, option_strings: links.list([]) };
  }
  $optional(args: readonly string[], kw: Keywords): Keywords {
    const long: string[] = [];
    for (const option of args) {
      if (!this.prefix_chars.includes(option[0])) {
        throw valueError(
          `invalid option string ${links.repr(option)}: must start with a character ${links.repr(this.prefix_chars)}`,
        );
      }
      if (option.length > 1 && this.prefix_chars.includes(option[1])) long.push(option);
    }
    let { dest = null } = kw;
    if (dest === null) {
      dest = callMethod(long[0] ?? args[0], "lstrip", this.prefix_chars);
      if (dest === "") throw valueError(`dest= is required for options like ${links.repr(args.at(-1))}`);
      dest = dest.replaceAll("-", "_");
    }
    return { ...kw, dest, option_strings: links.list([...args]) };
  }
  add_argument_group(...args: Value[]): Value {
    const kw: Keywords = args.pop();
    const group = new PyArgumentGroup();
    const [title = null, description = null] = args;
    group.$open(this, kw.title ?? title, kw.description ?? description, kw);
    this._action_groups.$items.push(group);
    return group;
  }
  add_mutually_exclusive_group(kw: Keywords): Value {
    const group = new PyMutuallyExclusiveGroup();
    group.$open(this, null, null, {});
    group.required = kw.required ?? false;
    group.$container = this;
    this._mutually_exclusive_groups.$items.push(group);
    return group;
  }
  _add_action(action: Value): Value {
    this.$checkConflict(action);
    this._actions.$items.push(action);
    action.container = this;
    for (const option of each(action.option_strings)) {
      this._option_string_actions.$set(option, action);
      if (negativeNumber.test(option)) this.$hasNegativeNumbers.value = true;
    }
    return action;
  }
  _remove_action(action: Value): null {
    callMethod(this._actions, "remove", action);
    return null;
  }
  $addContainer(container: PyActionsContainer): void {
    const byTitle = new Map<Value, Value>();
    for (const group of this._action_groups.$items) {
      if (byTitle.has(group.title))
        throw valueError(`cannot merge actions - two groups are named ${links.repr(group.title)}`);
      byTitle.set(group.title, group);
    }
    const target = new Map<Value, Value>();
    for (const group of container._action_groups.$items) {
      if (!byTitle.has(group.title)) {
        byTitle.set(
          group.title,
          this.add_argument_group({
            title: group.title,
            description: group.description,
            conflict_handler: group.conflict_handler,
          }),
        );
      }
      for (const action of group._group_actions.$items) target.set(action, byTitle.get(group.title));
    }
    for (const group of container._mutually_exclusive_groups.$items) {
      const mutex = this.add_mutually_exclusive_group({ required: group.required });
      for (const action of group._group_actions.$items) target.set(action, mutex);
    }
    for (const action of container._actions.$items)
      callMethod(target.get(action) ?? this, "_add_action", action);
  }
  $handler(): (action: Value, conflicts: [string, Value][]) => void {
    if (this.conflict_handler === "error") {
      return (action, conflicts) => {
        const plural = conflicts.length === 1 ? "" : "s";
        throw argumentError(
          action,
          `conflicting option string${plural}: ${conflicts.map(([s]) => s).join(", ")}`,
        );
      };
    }
    if (this.conflict_handler === "resolve") {
      return (_action, conflicts) => {
        for (const [option, other] of conflicts) {
          callMethod(other.option_strings, "remove", option);
          this._option_string_actions.$delete(option);
          if (!truth(other.option_strings)) callMethod(other.container, "_remove_action", other);
        }
      };
    }
    throw valueError(`invalid conflict_resolution value: ${links.repr(this.conflict_handler)}`);
  }
  $checkConflict(action: Value): void {
    const conflicts: [string, Value][] = [];
    for (const option of each(action.option_strings)) {
      const other = this._option_string_actions.$get(option);
      if (other !== undefined) conflicts.push([option, other]);
    }
    if (conflicts.length > 0) this.$handler()(action, conflicts);
  }
}
const signatures = {
  register: "(registry_name, value, object)",
  set_defaults: "(**kwargs)",
  get_default: "(dest)",
  add_argument: "(*args, **kwargs)",
  add_argument_group: "(*args, **kwargs)",
  add_mutually_exclusive_group: "(**kwargs)",
  _add_action: "(action)",
  _remove_action: "(action)",
};
export const ActionsContainer = builtinType(PyActionsContainer, {
  name: "_ActionsContainer",
  module,
  signatures,
});

export class PyArgumentGroup extends PyActionsContainer {
  title: Value = null;
  _group_actions: PyList = links.list([]);
  $open(container: PyActionsContainer, title: Value, description: Value, kw: Keywords): void {
    this.$begin(
      description,
      kw.prefix_chars ?? container.prefix_chars,
      kw.argument_default ?? container.argument_default,
      kw.conflict_handler ?? container.conflict_handler,
    );
    this.title = title;
    this.$registries = container.$registries;
    this._actions = container._actions;
    this._option_string_actions = container._option_string_actions;
    this._defaults = container._defaults;
    this.$hasNegativeNumbers = container.$hasNegativeNumbers;
    this._mutually_exclusive_groups = container._mutually_exclusive_groups;
  }
  override _add_action(action: Value): Value {
    super._add_action(action);
    this._group_actions.$items.push(action);
    return action;
  }
  override _remove_action(action: Value): null {
    super._remove_action(action);
    callMethod(this._group_actions, "remove", action);
    return null;
  }
  override add_argument_group(...args: Value[]): Value {
    links.warn(DeprecationWarning, "Nesting argument groups is deprecated.", 1);
    return super.add_argument_group(...args);
  }
}
export const ArgumentGroup = builtinType(PyArgumentGroup, {
  name: "_ArgumentGroup",
  module,
  signatures: {
    _add_action: signatures._add_action,
    _remove_action: signatures._remove_action,
    add_argument_group: signatures.add_argument_group,
  },
});

export class PyMutuallyExclusiveGroup extends PyArgumentGroup {
  required: Value = false;
  $container: Value = null;
  override _add_action(action: Value): Value {
    if (truth(action.required)) throw valueError("mutually exclusive arguments must be optional");
    const added = callMethod(this.$container, "_add_action", action);
    this._group_actions.$items.push(added);
    return added;
  }
  override _remove_action(action: Value): null {
    callMethod(this.$container, "_remove_action", action);
    callMethod(this._group_actions, "remove", action);
    return null;
  }
  override add_mutually_exclusive_group(kw: Keywords): Value {
    links.warn(DeprecationWarning, "Nesting mutually exclusive groups is deprecated.", 1);
    return super.add_mutually_exclusive_group(kw);
  }
}
builtinType(PyMutuallyExclusiveGroup, {
  name: "_MutuallyExclusiveGroup",
  module,
  signatures: {
    _add_action: signatures._add_action,
    _remove_action: signatures._remove_action,
    add_mutually_exclusive_group: signatures.add_mutually_exclusive_group,
  },
});
