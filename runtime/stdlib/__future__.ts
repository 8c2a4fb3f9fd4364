// The module `__future__`: a record of the language's changes. https://docs.python.org/3.13/library/__future__.html

import { builtinModule, type PyModule } from "../modules/module.ts";
import { list } from "../objects/list.ts";
import { PyObject, type Value } from "../objects/object.ts";
import { repr } from "../objects/repr.ts";
import { tuple } from "../objects/tuple.ts";
import { builtinType } from "../objects/type.ts";

class PyFeature extends PyObject {
  optional: Value = null;
  mandatory: Value = null;
  compiler_flag: Value = null;

  __init__(optionalRelease: Value, mandatoryRelease: Value, compiler_flag: Value): null {
    this.optional = optionalRelease;
    this.mandatory = mandatoryRelease;
    this.compiler_flag = compiler_flag;
    return null;
  }
  getOptionalRelease(): Value {
    return this.optional;
  }
  getMandatoryRelease(): Value {
    return this.mandatory;
  }
  __repr__(): string {
    return `_Feature${repr(tuple([this.optional, this.mandatory, this.compiler_flag]))}`;
  }
}

const Feature = builtinType(PyFeature, {
  name: "_Feature",
  module: "__future__",
  style: "python",
  signatures: {
    __init__: "(optionalRelease, mandatoryRelease, compiler_flag)",
    getOptionalRelease: "()",
    getMandatoryRelease: "()",
    __repr__: "()",
  },
});

type Release = readonly [number, number, number, string, number] | null;

/** Name, first release that knows it, first release that has it without being asked, the flag's name and value. */
const features: readonly (readonly [string, Release, Release, string, number])[] = [
  ["nested_scopes", [2, 1, 0, "beta", 1], [2, 2, 0, "alpha", 0], "CO_NESTED", 0x10],
  ["generators", [2, 2, 0, "alpha", 1], [2, 3, 0, "final", 0], "CO_GENERATOR_ALLOWED", 0],
  ["division", [2, 2, 0, "alpha", 2], [3, 0, 0, "alpha", 0], "CO_FUTURE_DIVISION", 0x20000],
  ["absolute_import", [2, 5, 0, "alpha", 1], [3, 0, 0, "alpha", 0], "CO_FUTURE_ABSOLUTE_IMPORT", 0x40000],
  ["with_statement", [2, 5, 0, "alpha", 1], [2, 6, 0, "alpha", 0], "CO_FUTURE_WITH_STATEMENT", 0x80000],
  ["print_function", [2, 6, 0, "alpha", 2], [3, 0, 0, "alpha", 0], "CO_FUTURE_PRINT_FUNCTION", 0x100000],
  ["unicode_literals", [2, 6, 0, "alpha", 2], [3, 0, 0, "alpha", 0], "CO_FUTURE_UNICODE_LITERALS", 0x200000],
  ["barry_as_FLUFL", [3, 1, 0, "alpha", 2], [4, 0, 0, "alpha", 0], "CO_FUTURE_BARRY_AS_BDFL", 0x400000],
  ["generator_stop", [3, 5, 0, "beta", 1], [3, 7, 0, "alpha", 0], "CO_FUTURE_GENERATOR_STOP", 0x800000],
  ["annotations", [3, 7, 0, "beta", 1], null, "CO_FUTURE_ANNOTATIONS", 0x1000000],
];

function release(given: Release): Value {
  return given === null ? null : tuple([...given]);
}

export function load(): PyModule {
  const names = features.map(([name]) => name);
  const attributes: { [name: string]: Value } = {
    all_feature_names: list(names),
    __all__: list(["all_feature_names", ...names]),
  };
  for (const [, , , flag, value] of features) attributes[flag] = value;
  attributes._Feature = Feature;
  for (const [name, optional, mandatory, , flag] of features) {
    attributes[name] = Feature(release(optional), release(mandatory), flag);
  }
  return builtinModule("__future__", {
    doc: "The changes of the language that a module may ask for, with the releases that brought them.",
    attributes,
  });
}
