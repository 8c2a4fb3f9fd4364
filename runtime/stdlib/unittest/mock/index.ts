// The module `unittest.mock`. https://docs.python.org/3.13/library/unittest.mock.html
import { pythonFunction } from "../../../frames/coroutine.ts";
import { builtinModule, type PyModule } from "../../../modules/module.ts";
import { list } from "../../../objects/list.ts";
import type { Value } from "../../../objects/object.ts";
import { truth } from "../../../objects/truth.ts";
import { type PyType, wellKnown } from "../../../objects/type.ts";
import { AsyncMagicMixin, AsyncMock, AsyncMockMixin } from "./asynchronous.ts";
import { create_autospec, seal } from "./autospec.ts";
import { CallableMixin, Mock, PropertyMock } from "./callable.ts";
import { _Call, _CallList, call } from "./calls.ts";
import { MagicMixin, MagicMock, NonCallableMagicMock } from "./magic.ts";
import {
  allMagics,
  allSyncMagics,
  asyncMethodMagics,
  isMagic,
  magics,
  unsupportedMagics,
} from "./magic_names.ts";
import { _SpecState, NonCallableMock, settings } from "./non_callable.ts";
import { mock_open } from "./open.ts";
import { _patch, patch } from "./patch.ts";
import { ThreadingMixin, ThreadingMock } from "./threading.ts";
import {
  ANY,
  canBeCalled,
  DEFAULT,
  InvalidSpecError,
  isException,
  isList,
  isMock,
  mockOf,
  sentinel,
} from "./values.ts";

/** What programs reach for although it is not public. */
const privateNames: { [name: string]: Value } = {
  _SpecState,
  _all_magics: setOf(allMagics),
  _all_sync_magics: setOf(allSyncMagics),
  _async_method_magics: setOf(asyncMethodMagics),
  _magics: setOf(magics),
  _non_defaults: setOf(new Set([...allSyncMagics].filter((name) => !magics.has(name)))),
  _unsupported_magics: setOf(unsupportedMagics),
  _callable: privateFunction("_callable", "(obj)", canBeCalled),
  _is_instance_mock: privateFunction("_is_instance_mock", "(obj)", isMock),
  _is_exception: privateFunction("_is_exception", "(obj)", isException),
  _is_list: privateFunction("_is_list", "(obj)", isList),
  _is_magic: privateFunction("_is_magic", "(name)", isMagic),
  _extract_mock: privateFunction("_extract_mock", "(obj)", mockOf),
};

function setOf(names: ReadonlySet<string>): Value {
  return (wellKnown.set as PyType)(list([...names]));
}

function privateFunction(name: string, signature: string, impl: (v: Value) => Value): Value {
  return pythonFunction("unittest.mock", name, signature, impl);
}

export function load(): PyModule {
  const m = builtinModule("unittest.mock", {
    style: "python",
    functions: {
      "create_autospec(spec, spec_set=False, instance=False, _parent=None, _name=None, *, unsafe=False, **kwargs)":
        create_autospec,
      "mock_open(mock=None, read_data='')": mock_open,
      "seal(mock)": seal,
    },
    attributes: {
      __all__: list(
        (
          "Mock MagicMock patch sentinel DEFAULT ANY call create_autospec AsyncMock ThreadingMock FILTER_DIR " +
          "NonCallableMock NonCallableMagicMock mock_open PropertyMock seal"
        ).split(" "),
      ),
      ANY,
      AsyncMagicMixin,
      AsyncMock,
      AsyncMockMixin,
      CallableMixin,
      DEFAULT,
      FILTER_DIR: true,
      InvalidSpecError,
      MagicMixin,
      MagicMock,
      Mock,
      NonCallableMagicMock,
      NonCallableMock,
      PropertyMock,
      ThreadingMixin,
      ThreadingMock,
      _Call,
      _CallList,
      _patch,
      ...privateNames,
      call,
      patch,
      sentinel,
    },
  });
  settings.filterDir = () => truth((m as unknown as { FILTER_DIR: boolean }).FILTER_DIR);
  return m;
}
