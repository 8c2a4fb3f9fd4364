// The module `argparse`. https://docs.python.org/3.13/library/argparse.html
import { importModule } from "../../modules/importer.ts";
import { builtinModule, type PyModule } from "../../modules/module.ts";
import { getattr } from "../../objects/attribute.ts";
import { callKw } from "../../objects/call.ts";
import { isException, OSError, valueError } from "../../objects/exception.ts";
import { links } from "../../objects/links.ts";
import { PyObject, type Value } from "../../objects/object.ts";
import { builtinType } from "../../objects/type.ts";
import {
  Action,
  AppendAction,
  AppendConstAction,
  ArgumentError,
  ArgumentTypeError,
  BooleanOptionalAction,
  CountAction,
  ExtendAction,
  HelpAction,
  module,
  ONE_OR_MORE,
  OPTIONAL,
  PARSER,
  REMAINDER,
  StoreAction,
  StoreConstAction,
  StoreFalseAction,
  StoreTrueAction,
  SUPPRESS,
  SubParsersAction,
  VersionAction,
  ZERO_OR_MORE,
} from "./actions.ts";
import { ActionsContainer, ArgumentGroup, fileTypeHook } from "./container.ts";
import {
  ArgumentDefaultsHelpFormatter,
  HelpFormatter,
  MetavarTypeHelpFormatter,
  RawDescriptionHelpFormatter,
  RawTextHelpFormatter,
} from "./formatter.ts";
import { ArgumentParser, Namespace } from "./parser.ts";

/** Documentation: argparse.FileType. */
class PyFileType extends PyObject {
  _mode: Value = "r";
  _bufsize: Value = -1;
  _encoding: Value = null;
  _errors: Value = null;
  __init__(mode: Value, bufsize: Value, encoding: Value, errors: Value): null {
    this._mode = mode;
    this._bufsize = bufsize;
    this._encoding = encoding;
    this._errors = errors;
    return null;
  }
  __call__(path: Value): Value {
    const mode: string = this._mode;
    if (path === "-") {
      const sys = importModule(null, "sys", 0);
      const stream = mode.includes("r") ? sys.stdin : /[wax]/.test(mode) ? sys.stdout : undefined;
      if (stream === undefined) throw valueError(`argument "-" with mode ${links.repr(mode)}`);
      return mode.includes("b") ? getattr(stream, "buffer") : stream;
    }
    try {
      const open = getattr(importModule(null, "builtins", 0), "open");
      return callKw(open, [path, mode, this._bufsize, this._encoding, this._errors], null);
    } catch (e) {
      if (!isException(e, OSError)) throw e;
      throw ArgumentTypeError(`can't open '${path}': ${links.str(e)}`);
    }
  }
  __repr__(): string {
    const parts = [this._mode, this._bufsize].filter((v) => v !== -1).map((v) => links.repr(v));
    if (this._encoding !== null) parts.push(`encoding=${links.repr(this._encoding)}`);
    if (this._errors !== null) parts.push(`errors=${links.repr(this._errors)}`);
    return `FileType(${parts.join(", ")})`;
  }
}
const FileType = builtinType(PyFileType, {
  name: "FileType",
  module,
  doc: "Factory for creating file object types",
  signatures: {
    __init__: "(mode='r', bufsize=-1, encoding=None, errors=None)",
    __call__: "(string)",
    __repr__: "()",
  },
});
fileTypeHook.cls = FileType;

export function load(): PyModule {
  return builtinModule(module, {
    doc: "Command-line parsing library",
    style: "python",
    attributes: {
      __all__: links.list(
        "ArgumentParser ArgumentError ArgumentTypeError BooleanOptionalAction FileType HelpFormatter ArgumentDefaultsHelpFormatter RawDescriptionHelpFormatter RawTextHelpFormatter MetavarTypeHelpFormatter Namespace Action ONE_OR_MORE OPTIONAL PARSER REMAINDER SUPPRESS ZERO_OR_MORE".split(
          " ",
        ),
      ),
      ArgumentParser,
      ArgumentError,
      ArgumentTypeError,
      BooleanOptionalAction,
      FileType,
      HelpFormatter,
      ArgumentDefaultsHelpFormatter,
      RawDescriptionHelpFormatter,
      RawTextHelpFormatter,
      MetavarTypeHelpFormatter,
      Namespace,
      Action,
      ONE_OR_MORE,
      OPTIONAL,
      PARSER,
      REMAINDER,
      SUPPRESS,
      ZERO_OR_MORE,
      _ActionsContainer: ActionsContainer,
      _ArgumentGroup: ArgumentGroup,
      _SubParsersAction: SubParsersAction,
      _StoreAction: StoreAction,
      _StoreTrueAction: StoreTrueAction,
      _StoreFalseAction: StoreFalseAction,
      _StoreConstAction: StoreConstAction,
      _AppendAction: AppendAction,
      _AppendConstAction: AppendConstAction,
      _CountAction: CountAction,
      _ExtendAction: ExtendAction,
      _HelpAction: HelpAction,
      _VersionAction: VersionAction,
    },
  });
}
