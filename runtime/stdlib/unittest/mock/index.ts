// The module `unittest.mock`. https://docs.python.org/3.13/library/unittest.mock.html
import { builtinModule, type PyModule } from "../../../modules/module.ts";
import { list } from "../../../objects/list.ts";
import { truth } from "../../../objects/truth.ts";
import { AsyncMagicMixin, AsyncMock, AsyncMockMixin } from "./asynchronous.ts";
import { create_autospec, seal } from "./autospec.ts";
import { CallableMixin, Mock, PropertyMock } from "./callable.ts";
import { _Call, _CallList, call } from "./calls.ts";
import { MagicMixin, MagicMock, NonCallableMagicMock } from "./magic.ts";
import { NonCallableMock, settings } from "./non_callable.ts";
import { mock_open } from "./open.ts";
import { _patch, patch } from "./patch.ts";
import { ThreadingMixin, ThreadingMock } from "./threading.ts";
import { ANY, DEFAULT, InvalidSpecError, sentinel } from "./values.ts";

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
      call,
      patch,
      sentinel,
    },
  });
  settings.filterDir = () => truth((m as unknown as { FILTER_DIR: boolean }).FILTER_DIR);
  return m;
}
