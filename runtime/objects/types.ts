/** Loads every builtin type that nothing else may have loaded. */
import "./bool.ts";
import "./bytearray.ts";
import "./complex.ts";
import "./descriptor.ts";
import "./dict_view.ts";
import "./exception_group.ts";
import "./function.ts";
import "./generic_alias.ts";
import "./instance_dict.ts";
import "./iterators.ts";
import "./mapping_proxy.ts";
import "./none.ts";
import "./range.ts";
import "./set.ts";
import "./simple_namespace.ts";
import "./str.ts";
import "./super.ts";
