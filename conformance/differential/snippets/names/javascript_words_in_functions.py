
def scope_abstract():
    abstract = 1
    abstract += 1
    def inner(abstract=abstract, *, k=0):
        return abstract + k
    def outer():
        nonlocal abstract
        abstract = 5
        return abstract
    class C:
        abstract = 3
        def m(self, abstract):
            self.abstract = abstract
            return self.abstract
    def kw(**k): return sorted(k)
    def only(*, abstract): return abstract
    c = C()
    made = type("T", (), {"abstract": 9})
    result = [abstract, inner(), inner(abstract=7), inner(k=2), outer(), C.abstract, c.m(8), c.abstract, kw(abstract=1), only(abstract=4), made.abstract, made().abstract]
    result.append([abstract for abstract in range(2)])
    result.append((lambda abstract: abstract)(6))
    try:
        object().abstract
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_abstract):
        result.append(hasattr(v, "abstract"))
    del c.abstract
    result.append(getattr(c, "abstract"))
    match {"abstract": 1}:
        case {"abstract": abstract}:
            result.append(abstract)
    return result


print("abstract", scope_abstract())

def scope_arguments():
    arguments = 1
    arguments += 1
    def inner(arguments=arguments, *, k=0):
        return arguments + k
    def outer():
        nonlocal arguments
        arguments = 5
        return arguments
    class C:
        arguments = 3
        def m(self, arguments):
            self.arguments = arguments
            return self.arguments
    def kw(**k): return sorted(k)
    def only(*, arguments): return arguments
    c = C()
    made = type("T", (), {"arguments": 9})
    result = [arguments, inner(), inner(arguments=7), inner(k=2), outer(), C.arguments, c.m(8), c.arguments, kw(arguments=1), only(arguments=4), made.arguments, made().arguments]
    result.append([arguments for arguments in range(2)])
    result.append((lambda arguments: arguments)(6))
    try:
        object().arguments
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_arguments):
        result.append(hasattr(v, "arguments"))
    del c.arguments
    result.append(getattr(c, "arguments"))
    match {"arguments": 1}:
        case {"arguments": arguments}:
            result.append(arguments)
    return result


print("arguments", scope_arguments())

def scope_boolean():
    boolean = 1
    boolean += 1
    def inner(boolean=boolean, *, k=0):
        return boolean + k
    def outer():
        nonlocal boolean
        boolean = 5
        return boolean
    class C:
        boolean = 3
        def m(self, boolean):
            self.boolean = boolean
            return self.boolean
    def kw(**k): return sorted(k)
    def only(*, boolean): return boolean
    c = C()
    made = type("T", (), {"boolean": 9})
    result = [boolean, inner(), inner(boolean=7), inner(k=2), outer(), C.boolean, c.m(8), c.boolean, kw(boolean=1), only(boolean=4), made.boolean, made().boolean]
    result.append([boolean for boolean in range(2)])
    result.append((lambda boolean: boolean)(6))
    try:
        object().boolean
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_boolean):
        result.append(hasattr(v, "boolean"))
    del c.boolean
    result.append(getattr(c, "boolean"))
    match {"boolean": 1}:
        case {"boolean": boolean}:
            result.append(boolean)
    return result


print("boolean", scope_boolean())

def scope_byte():
    byte = 1
    byte += 1
    def inner(byte=byte, *, k=0):
        return byte + k
    def outer():
        nonlocal byte
        byte = 5
        return byte
    class C:
        byte = 3
        def m(self, byte):
            self.byte = byte
            return self.byte
    def kw(**k): return sorted(k)
    def only(*, byte): return byte
    c = C()
    made = type("T", (), {"byte": 9})
    result = [byte, inner(), inner(byte=7), inner(k=2), outer(), C.byte, c.m(8), c.byte, kw(byte=1), only(byte=4), made.byte, made().byte]
    result.append([byte for byte in range(2)])
    result.append((lambda byte: byte)(6))
    try:
        object().byte
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_byte):
        result.append(hasattr(v, "byte"))
    del c.byte
    result.append(getattr(c, "byte"))
    match {"byte": 1}:
        case {"byte": byte}:
            result.append(byte)
    return result


print("byte", scope_byte())

def scope_case():
    case = 1
    case += 1
    def inner(case=case, *, k=0):
        return case + k
    def outer():
        nonlocal case
        case = 5
        return case
    class C:
        case = 3
        def m(self, case):
            self.case = case
            return self.case
    def kw(**k): return sorted(k)
    def only(*, case): return case
    c = C()
    made = type("T", (), {"case": 9})
    result = [case, inner(), inner(case=7), inner(k=2), outer(), C.case, c.m(8), c.case, kw(case=1), only(case=4), made.case, made().case]
    result.append([case for case in range(2)])
    result.append((lambda case: case)(6))
    try:
        object().case
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_case):
        result.append(hasattr(v, "case"))
    del c.case
    result.append(getattr(c, "case"))
    match {"case": 1}:
        case {"case": case}:
            result.append(case)
    return result


print("case", scope_case())

def scope_catch():
    catch = 1
    catch += 1
    def inner(catch=catch, *, k=0):
        return catch + k
    def outer():
        nonlocal catch
        catch = 5
        return catch
    class C:
        catch = 3
        def m(self, catch):
            self.catch = catch
            return self.catch
    def kw(**k): return sorted(k)
    def only(*, catch): return catch
    c = C()
    made = type("T", (), {"catch": 9})
    result = [catch, inner(), inner(catch=7), inner(k=2), outer(), C.catch, c.m(8), c.catch, kw(catch=1), only(catch=4), made.catch, made().catch]
    result.append([catch for catch in range(2)])
    result.append((lambda catch: catch)(6))
    try:
        object().catch
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_catch):
        result.append(hasattr(v, "catch"))
    del c.catch
    result.append(getattr(c, "catch"))
    match {"catch": 1}:
        case {"catch": catch}:
            result.append(catch)
    return result


print("catch", scope_catch())

def scope_char():
    char = 1
    char += 1
    def inner(char=char, *, k=0):
        return char + k
    def outer():
        nonlocal char
        char = 5
        return char
    class C:
        char = 3
        def m(self, char):
            self.char = char
            return self.char
    def kw(**k): return sorted(k)
    def only(*, char): return char
    c = C()
    made = type("T", (), {"char": 9})
    result = [char, inner(), inner(char=7), inner(k=2), outer(), C.char, c.m(8), c.char, kw(char=1), only(char=4), made.char, made().char]
    result.append([char for char in range(2)])
    result.append((lambda char: char)(6))
    try:
        object().char
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_char):
        result.append(hasattr(v, "char"))
    del c.char
    result.append(getattr(c, "char"))
    match {"char": 1}:
        case {"char": char}:
            result.append(char)
    return result


print("char", scope_char())

def scope_const():
    const = 1
    const += 1
    def inner(const=const, *, k=0):
        return const + k
    def outer():
        nonlocal const
        const = 5
        return const
    class C:
        const = 3
        def m(self, const):
            self.const = const
            return self.const
    def kw(**k): return sorted(k)
    def only(*, const): return const
    c = C()
    made = type("T", (), {"const": 9})
    result = [const, inner(), inner(const=7), inner(k=2), outer(), C.const, c.m(8), c.const, kw(const=1), only(const=4), made.const, made().const]
    result.append([const for const in range(2)])
    result.append((lambda const: const)(6))
    try:
        object().const
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_const):
        result.append(hasattr(v, "const"))
    del c.const
    result.append(getattr(c, "const"))
    match {"const": 1}:
        case {"const": const}:
            result.append(const)
    return result


print("const", scope_const())

def scope_debugger():
    debugger = 1
    debugger += 1
    def inner(debugger=debugger, *, k=0):
        return debugger + k
    def outer():
        nonlocal debugger
        debugger = 5
        return debugger
    class C:
        debugger = 3
        def m(self, debugger):
            self.debugger = debugger
            return self.debugger
    def kw(**k): return sorted(k)
    def only(*, debugger): return debugger
    c = C()
    made = type("T", (), {"debugger": 9})
    result = [debugger, inner(), inner(debugger=7), inner(k=2), outer(), C.debugger, c.m(8), c.debugger, kw(debugger=1), only(debugger=4), made.debugger, made().debugger]
    result.append([debugger for debugger in range(2)])
    result.append((lambda debugger: debugger)(6))
    try:
        object().debugger
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_debugger):
        result.append(hasattr(v, "debugger"))
    del c.debugger
    result.append(getattr(c, "debugger"))
    match {"debugger": 1}:
        case {"debugger": debugger}:
            result.append(debugger)
    return result


print("debugger", scope_debugger())

def scope_default():
    default = 1
    default += 1
    def inner(default=default, *, k=0):
        return default + k
    def outer():
        nonlocal default
        default = 5
        return default
    class C:
        default = 3
        def m(self, default):
            self.default = default
            return self.default
    def kw(**k): return sorted(k)
    def only(*, default): return default
    c = C()
    made = type("T", (), {"default": 9})
    result = [default, inner(), inner(default=7), inner(k=2), outer(), C.default, c.m(8), c.default, kw(default=1), only(default=4), made.default, made().default]
    result.append([default for default in range(2)])
    result.append((lambda default: default)(6))
    try:
        object().default
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_default):
        result.append(hasattr(v, "default"))
    del c.default
    result.append(getattr(c, "default"))
    match {"default": 1}:
        case {"default": default}:
            result.append(default)
    return result


print("default", scope_default())

def scope_delete():
    delete = 1
    delete += 1
    def inner(delete=delete, *, k=0):
        return delete + k
    def outer():
        nonlocal delete
        delete = 5
        return delete
    class C:
        delete = 3
        def m(self, delete):
            self.delete = delete
            return self.delete
    def kw(**k): return sorted(k)
    def only(*, delete): return delete
    c = C()
    made = type("T", (), {"delete": 9})
    result = [delete, inner(), inner(delete=7), inner(k=2), outer(), C.delete, c.m(8), c.delete, kw(delete=1), only(delete=4), made.delete, made().delete]
    result.append([delete for delete in range(2)])
    result.append((lambda delete: delete)(6))
    try:
        object().delete
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_delete):
        result.append(hasattr(v, "delete"))
    del c.delete
    result.append(getattr(c, "delete"))
    match {"delete": 1}:
        case {"delete": delete}:
            result.append(delete)
    return result


print("delete", scope_delete())

def scope_do():
    do = 1
    do += 1
    def inner(do=do, *, k=0):
        return do + k
    def outer():
        nonlocal do
        do = 5
        return do
    class C:
        do = 3
        def m(self, do):
            self.do = do
            return self.do
    def kw(**k): return sorted(k)
    def only(*, do): return do
    c = C()
    made = type("T", (), {"do": 9})
    result = [do, inner(), inner(do=7), inner(k=2), outer(), C.do, c.m(8), c.do, kw(do=1), only(do=4), made.do, made().do]
    result.append([do for do in range(2)])
    result.append((lambda do: do)(6))
    try:
        object().do
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_do):
        result.append(hasattr(v, "do"))
    del c.do
    result.append(getattr(c, "do"))
    match {"do": 1}:
        case {"do": do}:
            result.append(do)
    return result


print("do", scope_do())

def scope_double():
    double = 1
    double += 1
    def inner(double=double, *, k=0):
        return double + k
    def outer():
        nonlocal double
        double = 5
        return double
    class C:
        double = 3
        def m(self, double):
            self.double = double
            return self.double
    def kw(**k): return sorted(k)
    def only(*, double): return double
    c = C()
    made = type("T", (), {"double": 9})
    result = [double, inner(), inner(double=7), inner(k=2), outer(), C.double, c.m(8), c.double, kw(double=1), only(double=4), made.double, made().double]
    result.append([double for double in range(2)])
    result.append((lambda double: double)(6))
    try:
        object().double
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_double):
        result.append(hasattr(v, "double"))
    del c.double
    result.append(getattr(c, "double"))
    match {"double": 1}:
        case {"double": double}:
            result.append(double)
    return result


print("double", scope_double())

def scope_enum():
    enum = 1
    enum += 1
    def inner(enum=enum, *, k=0):
        return enum + k
    def outer():
        nonlocal enum
        enum = 5
        return enum
    class C:
        enum = 3
        def m(self, enum):
            self.enum = enum
            return self.enum
    def kw(**k): return sorted(k)
    def only(*, enum): return enum
    c = C()
    made = type("T", (), {"enum": 9})
    result = [enum, inner(), inner(enum=7), inner(k=2), outer(), C.enum, c.m(8), c.enum, kw(enum=1), only(enum=4), made.enum, made().enum]
    result.append([enum for enum in range(2)])
    result.append((lambda enum: enum)(6))
    try:
        object().enum
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_enum):
        result.append(hasattr(v, "enum"))
    del c.enum
    result.append(getattr(c, "enum"))
    match {"enum": 1}:
        case {"enum": enum}:
            result.append(enum)
    return result


print("enum", scope_enum())

def scope_eval():
    eval = 1
    eval += 1
    def inner(eval=eval, *, k=0):
        return eval + k
    def outer():
        nonlocal eval
        eval = 5
        return eval
    class C:
        eval = 3
        def m(self, eval):
            self.eval = eval
            return self.eval
    def kw(**k): return sorted(k)
    def only(*, eval): return eval
    c = C()
    made = type("T", (), {"eval": 9})
    result = [eval, inner(), inner(eval=7), inner(k=2), outer(), C.eval, c.m(8), c.eval, kw(eval=1), only(eval=4), made.eval, made().eval]
    result.append([eval for eval in range(2)])
    result.append((lambda eval: eval)(6))
    try:
        object().eval
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_eval):
        result.append(hasattr(v, "eval"))
    del c.eval
    result.append(getattr(c, "eval"))
    match {"eval": 1}:
        case {"eval": eval}:
            result.append(eval)
    return result


print("eval", scope_eval())

def scope_export():
    export = 1
    export += 1
    def inner(export=export, *, k=0):
        return export + k
    def outer():
        nonlocal export
        export = 5
        return export
    class C:
        export = 3
        def m(self, export):
            self.export = export
            return self.export
    def kw(**k): return sorted(k)
    def only(*, export): return export
    c = C()
    made = type("T", (), {"export": 9})
    result = [export, inner(), inner(export=7), inner(k=2), outer(), C.export, c.m(8), c.export, kw(export=1), only(export=4), made.export, made().export]
    result.append([export for export in range(2)])
    result.append((lambda export: export)(6))
    try:
        object().export
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_export):
        result.append(hasattr(v, "export"))
    del c.export
    result.append(getattr(c, "export"))
    match {"export": 1}:
        case {"export": export}:
            result.append(export)
    return result


print("export", scope_export())

def scope_extends():
    extends = 1
    extends += 1
    def inner(extends=extends, *, k=0):
        return extends + k
    def outer():
        nonlocal extends
        extends = 5
        return extends
    class C:
        extends = 3
        def m(self, extends):
            self.extends = extends
            return self.extends
    def kw(**k): return sorted(k)
    def only(*, extends): return extends
    c = C()
    made = type("T", (), {"extends": 9})
    result = [extends, inner(), inner(extends=7), inner(k=2), outer(), C.extends, c.m(8), c.extends, kw(extends=1), only(extends=4), made.extends, made().extends]
    result.append([extends for extends in range(2)])
    result.append((lambda extends: extends)(6))
    try:
        object().extends
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_extends):
        result.append(hasattr(v, "extends"))
    del c.extends
    result.append(getattr(c, "extends"))
    match {"extends": 1}:
        case {"extends": extends}:
            result.append(extends)
    return result


print("extends", scope_extends())

def scope_final():
    final = 1
    final += 1
    def inner(final=final, *, k=0):
        return final + k
    def outer():
        nonlocal final
        final = 5
        return final
    class C:
        final = 3
        def m(self, final):
            self.final = final
            return self.final
    def kw(**k): return sorted(k)
    def only(*, final): return final
    c = C()
    made = type("T", (), {"final": 9})
    result = [final, inner(), inner(final=7), inner(k=2), outer(), C.final, c.m(8), c.final, kw(final=1), only(final=4), made.final, made().final]
    result.append([final for final in range(2)])
    result.append((lambda final: final)(6))
    try:
        object().final
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_final):
        result.append(hasattr(v, "final"))
    del c.final
    result.append(getattr(c, "final"))
    match {"final": 1}:
        case {"final": final}:
            result.append(final)
    return result


print("final", scope_final())

def scope_float():
    float = 1
    float += 1
    def inner(float=float, *, k=0):
        return float + k
    def outer():
        nonlocal float
        float = 5
        return float
    class C:
        float = 3
        def m(self, float):
            self.float = float
            return self.float
    def kw(**k): return sorted(k)
    def only(*, float): return float
    c = C()
    made = type("T", (), {"float": 9})
    result = [float, inner(), inner(float=7), inner(k=2), outer(), C.float, c.m(8), c.float, kw(float=1), only(float=4), made.float, made().float]
    result.append([float for float in range(2)])
    result.append((lambda float: float)(6))
    try:
        object().float
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_float):
        result.append(hasattr(v, "float"))
    del c.float
    result.append(getattr(c, "float"))
    match {"float": 1}:
        case {"float": float}:
            result.append(float)
    return result


print("float", scope_float())

def scope_function():
    function = 1
    function += 1
    def inner(function=function, *, k=0):
        return function + k
    def outer():
        nonlocal function
        function = 5
        return function
    class C:
        function = 3
        def m(self, function):
            self.function = function
            return self.function
    def kw(**k): return sorted(k)
    def only(*, function): return function
    c = C()
    made = type("T", (), {"function": 9})
    result = [function, inner(), inner(function=7), inner(k=2), outer(), C.function, c.m(8), c.function, kw(function=1), only(function=4), made.function, made().function]
    result.append([function for function in range(2)])
    result.append((lambda function: function)(6))
    try:
        object().function
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_function):
        result.append(hasattr(v, "function"))
    del c.function
    result.append(getattr(c, "function"))
    match {"function": 1}:
        case {"function": function}:
            result.append(function)
    return result


print("function", scope_function())

def scope_goto():
    goto = 1
    goto += 1
    def inner(goto=goto, *, k=0):
        return goto + k
    def outer():
        nonlocal goto
        goto = 5
        return goto
    class C:
        goto = 3
        def m(self, goto):
            self.goto = goto
            return self.goto
    def kw(**k): return sorted(k)
    def only(*, goto): return goto
    c = C()
    made = type("T", (), {"goto": 9})
    result = [goto, inner(), inner(goto=7), inner(k=2), outer(), C.goto, c.m(8), c.goto, kw(goto=1), only(goto=4), made.goto, made().goto]
    result.append([goto for goto in range(2)])
    result.append((lambda goto: goto)(6))
    try:
        object().goto
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_goto):
        result.append(hasattr(v, "goto"))
    del c.goto
    result.append(getattr(c, "goto"))
    match {"goto": 1}:
        case {"goto": goto}:
            result.append(goto)
    return result


print("goto", scope_goto())

def scope_implements():
    implements = 1
    implements += 1
    def inner(implements=implements, *, k=0):
        return implements + k
    def outer():
        nonlocal implements
        implements = 5
        return implements
    class C:
        implements = 3
        def m(self, implements):
            self.implements = implements
            return self.implements
    def kw(**k): return sorted(k)
    def only(*, implements): return implements
    c = C()
    made = type("T", (), {"implements": 9})
    result = [implements, inner(), inner(implements=7), inner(k=2), outer(), C.implements, c.m(8), c.implements, kw(implements=1), only(implements=4), made.implements, made().implements]
    result.append([implements for implements in range(2)])
    result.append((lambda implements: implements)(6))
    try:
        object().implements
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_implements):
        result.append(hasattr(v, "implements"))
    del c.implements
    result.append(getattr(c, "implements"))
    match {"implements": 1}:
        case {"implements": implements}:
            result.append(implements)
    return result


print("implements", scope_implements())

def scope_instanceof():
    instanceof = 1
    instanceof += 1
    def inner(instanceof=instanceof, *, k=0):
        return instanceof + k
    def outer():
        nonlocal instanceof
        instanceof = 5
        return instanceof
    class C:
        instanceof = 3
        def m(self, instanceof):
            self.instanceof = instanceof
            return self.instanceof
    def kw(**k): return sorted(k)
    def only(*, instanceof): return instanceof
    c = C()
    made = type("T", (), {"instanceof": 9})
    result = [instanceof, inner(), inner(instanceof=7), inner(k=2), outer(), C.instanceof, c.m(8), c.instanceof, kw(instanceof=1), only(instanceof=4), made.instanceof, made().instanceof]
    result.append([instanceof for instanceof in range(2)])
    result.append((lambda instanceof: instanceof)(6))
    try:
        object().instanceof
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_instanceof):
        result.append(hasattr(v, "instanceof"))
    del c.instanceof
    result.append(getattr(c, "instanceof"))
    match {"instanceof": 1}:
        case {"instanceof": instanceof}:
            result.append(instanceof)
    return result


print("instanceof", scope_instanceof())

def scope_int():
    int = 1
    int += 1
    def inner(int=int, *, k=0):
        return int + k
    def outer():
        nonlocal int
        int = 5
        return int
    class C:
        int = 3
        def m(self, int):
            self.int = int
            return self.int
    def kw(**k): return sorted(k)
    def only(*, int): return int
    c = C()
    made = type("T", (), {"int": 9})
    result = [int, inner(), inner(int=7), inner(k=2), outer(), C.int, c.m(8), c.int, kw(int=1), only(int=4), made.int, made().int]
    result.append([int for int in range(2)])
    result.append((lambda int: int)(6))
    try:
        object().int
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_int):
        result.append(hasattr(v, "int"))
    del c.int
    result.append(getattr(c, "int"))
    match {"int": 1}:
        case {"int": int}:
            result.append(int)
    return result


print("int", scope_int())

def scope_interface():
    interface = 1
    interface += 1
    def inner(interface=interface, *, k=0):
        return interface + k
    def outer():
        nonlocal interface
        interface = 5
        return interface
    class C:
        interface = 3
        def m(self, interface):
            self.interface = interface
            return self.interface
    def kw(**k): return sorted(k)
    def only(*, interface): return interface
    c = C()
    made = type("T", (), {"interface": 9})
    result = [interface, inner(), inner(interface=7), inner(k=2), outer(), C.interface, c.m(8), c.interface, kw(interface=1), only(interface=4), made.interface, made().interface]
    result.append([interface for interface in range(2)])
    result.append((lambda interface: interface)(6))
    try:
        object().interface
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_interface):
        result.append(hasattr(v, "interface"))
    del c.interface
    result.append(getattr(c, "interface"))
    match {"interface": 1}:
        case {"interface": interface}:
            result.append(interface)
    return result


print("interface", scope_interface())

def scope_let():
    let = 1
    let += 1
    def inner(let=let, *, k=0):
        return let + k
    def outer():
        nonlocal let
        let = 5
        return let
    class C:
        let = 3
        def m(self, let):
            self.let = let
            return self.let
    def kw(**k): return sorted(k)
    def only(*, let): return let
    c = C()
    made = type("T", (), {"let": 9})
    result = [let, inner(), inner(let=7), inner(k=2), outer(), C.let, c.m(8), c.let, kw(let=1), only(let=4), made.let, made().let]
    result.append([let for let in range(2)])
    result.append((lambda let: let)(6))
    try:
        object().let
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_let):
        result.append(hasattr(v, "let"))
    del c.let
    result.append(getattr(c, "let"))
    match {"let": 1}:
        case {"let": let}:
            result.append(let)
    return result


print("let", scope_let())

def scope_long():
    long = 1
    long += 1
    def inner(long=long, *, k=0):
        return long + k
    def outer():
        nonlocal long
        long = 5
        return long
    class C:
        long = 3
        def m(self, long):
            self.long = long
            return self.long
    def kw(**k): return sorted(k)
    def only(*, long): return long
    c = C()
    made = type("T", (), {"long": 9})
    result = [long, inner(), inner(long=7), inner(k=2), outer(), C.long, c.m(8), c.long, kw(long=1), only(long=4), made.long, made().long]
    result.append([long for long in range(2)])
    result.append((lambda long: long)(6))
    try:
        object().long
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_long):
        result.append(hasattr(v, "long"))
    del c.long
    result.append(getattr(c, "long"))
    match {"long": 1}:
        case {"long": long}:
            result.append(long)
    return result


print("long", scope_long())

def scope_native():
    native = 1
    native += 1
    def inner(native=native, *, k=0):
        return native + k
    def outer():
        nonlocal native
        native = 5
        return native
    class C:
        native = 3
        def m(self, native):
            self.native = native
            return self.native
    def kw(**k): return sorted(k)
    def only(*, native): return native
    c = C()
    made = type("T", (), {"native": 9})
    result = [native, inner(), inner(native=7), inner(k=2), outer(), C.native, c.m(8), c.native, kw(native=1), only(native=4), made.native, made().native]
    result.append([native for native in range(2)])
    result.append((lambda native: native)(6))
    try:
        object().native
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_native):
        result.append(hasattr(v, "native"))
    del c.native
    result.append(getattr(c, "native"))
    match {"native": 1}:
        case {"native": native}:
            result.append(native)
    return result


print("native", scope_native())

def scope_new():
    new = 1
    new += 1
    def inner(new=new, *, k=0):
        return new + k
    def outer():
        nonlocal new
        new = 5
        return new
    class C:
        new = 3
        def m(self, new):
            self.new = new
            return self.new
    def kw(**k): return sorted(k)
    def only(*, new): return new
    c = C()
    made = type("T", (), {"new": 9})
    result = [new, inner(), inner(new=7), inner(k=2), outer(), C.new, c.m(8), c.new, kw(new=1), only(new=4), made.new, made().new]
    result.append([new for new in range(2)])
    result.append((lambda new: new)(6))
    try:
        object().new
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_new):
        result.append(hasattr(v, "new"))
    del c.new
    result.append(getattr(c, "new"))
    match {"new": 1}:
        case {"new": new}:
            result.append(new)
    return result


print("new", scope_new())

def scope_null():
    null = 1
    null += 1
    def inner(null=null, *, k=0):
        return null + k
    def outer():
        nonlocal null
        null = 5
        return null
    class C:
        null = 3
        def m(self, null):
            self.null = null
            return self.null
    def kw(**k): return sorted(k)
    def only(*, null): return null
    c = C()
    made = type("T", (), {"null": 9})
    result = [null, inner(), inner(null=7), inner(k=2), outer(), C.null, c.m(8), c.null, kw(null=1), only(null=4), made.null, made().null]
    result.append([null for null in range(2)])
    result.append((lambda null: null)(6))
    try:
        object().null
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_null):
        result.append(hasattr(v, "null"))
    del c.null
    result.append(getattr(c, "null"))
    match {"null": 1}:
        case {"null": null}:
            result.append(null)
    return result


print("null", scope_null())

def scope_package():
    package = 1
    package += 1
    def inner(package=package, *, k=0):
        return package + k
    def outer():
        nonlocal package
        package = 5
        return package
    class C:
        package = 3
        def m(self, package):
            self.package = package
            return self.package
    def kw(**k): return sorted(k)
    def only(*, package): return package
    c = C()
    made = type("T", (), {"package": 9})
    result = [package, inner(), inner(package=7), inner(k=2), outer(), C.package, c.m(8), c.package, kw(package=1), only(package=4), made.package, made().package]
    result.append([package for package in range(2)])
    result.append((lambda package: package)(6))
    try:
        object().package
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_package):
        result.append(hasattr(v, "package"))
    del c.package
    result.append(getattr(c, "package"))
    match {"package": 1}:
        case {"package": package}:
            result.append(package)
    return result


print("package", scope_package())

def scope_private():
    private = 1
    private += 1
    def inner(private=private, *, k=0):
        return private + k
    def outer():
        nonlocal private
        private = 5
        return private
    class C:
        private = 3
        def m(self, private):
            self.private = private
            return self.private
    def kw(**k): return sorted(k)
    def only(*, private): return private
    c = C()
    made = type("T", (), {"private": 9})
    result = [private, inner(), inner(private=7), inner(k=2), outer(), C.private, c.m(8), c.private, kw(private=1), only(private=4), made.private, made().private]
    result.append([private for private in range(2)])
    result.append((lambda private: private)(6))
    try:
        object().private
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_private):
        result.append(hasattr(v, "private"))
    del c.private
    result.append(getattr(c, "private"))
    match {"private": 1}:
        case {"private": private}:
            result.append(private)
    return result


print("private", scope_private())

def scope_protected():
    protected = 1
    protected += 1
    def inner(protected=protected, *, k=0):
        return protected + k
    def outer():
        nonlocal protected
        protected = 5
        return protected
    class C:
        protected = 3
        def m(self, protected):
            self.protected = protected
            return self.protected
    def kw(**k): return sorted(k)
    def only(*, protected): return protected
    c = C()
    made = type("T", (), {"protected": 9})
    result = [protected, inner(), inner(protected=7), inner(k=2), outer(), C.protected, c.m(8), c.protected, kw(protected=1), only(protected=4), made.protected, made().protected]
    result.append([protected for protected in range(2)])
    result.append((lambda protected: protected)(6))
    try:
        object().protected
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_protected):
        result.append(hasattr(v, "protected"))
    del c.protected
    result.append(getattr(c, "protected"))
    match {"protected": 1}:
        case {"protected": protected}:
            result.append(protected)
    return result


print("protected", scope_protected())

def scope_public():
    public = 1
    public += 1
    def inner(public=public, *, k=0):
        return public + k
    def outer():
        nonlocal public
        public = 5
        return public
    class C:
        public = 3
        def m(self, public):
            self.public = public
            return self.public
    def kw(**k): return sorted(k)
    def only(*, public): return public
    c = C()
    made = type("T", (), {"public": 9})
    result = [public, inner(), inner(public=7), inner(k=2), outer(), C.public, c.m(8), c.public, kw(public=1), only(public=4), made.public, made().public]
    result.append([public for public in range(2)])
    result.append((lambda public: public)(6))
    try:
        object().public
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_public):
        result.append(hasattr(v, "public"))
    del c.public
    result.append(getattr(c, "public"))
    match {"public": 1}:
        case {"public": public}:
            result.append(public)
    return result


print("public", scope_public())

def scope_short():
    short = 1
    short += 1
    def inner(short=short, *, k=0):
        return short + k
    def outer():
        nonlocal short
        short = 5
        return short
    class C:
        short = 3
        def m(self, short):
            self.short = short
            return self.short
    def kw(**k): return sorted(k)
    def only(*, short): return short
    c = C()
    made = type("T", (), {"short": 9})
    result = [short, inner(), inner(short=7), inner(k=2), outer(), C.short, c.m(8), c.short, kw(short=1), only(short=4), made.short, made().short]
    result.append([short for short in range(2)])
    result.append((lambda short: short)(6))
    try:
        object().short
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_short):
        result.append(hasattr(v, "short"))
    del c.short
    result.append(getattr(c, "short"))
    match {"short": 1}:
        case {"short": short}:
            result.append(short)
    return result


print("short", scope_short())

def scope_static():
    static = 1
    static += 1
    def inner(static=static, *, k=0):
        return static + k
    def outer():
        nonlocal static
        static = 5
        return static
    class C:
        static = 3
        def m(self, static):
            self.static = static
            return self.static
    def kw(**k): return sorted(k)
    def only(*, static): return static
    c = C()
    made = type("T", (), {"static": 9})
    result = [static, inner(), inner(static=7), inner(k=2), outer(), C.static, c.m(8), c.static, kw(static=1), only(static=4), made.static, made().static]
    result.append([static for static in range(2)])
    result.append((lambda static: static)(6))
    try:
        object().static
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_static):
        result.append(hasattr(v, "static"))
    del c.static
    result.append(getattr(c, "static"))
    match {"static": 1}:
        case {"static": static}:
            result.append(static)
    return result


print("static", scope_static())

def scope_super():
    super = 1
    super += 1
    def inner(super=super, *, k=0):
        return super + k
    def outer():
        nonlocal super
        super = 5
        return super
    class C:
        super = 3
        def m(self, super):
            self.super = super
            return self.super
    def kw(**k): return sorted(k)
    def only(*, super): return super
    c = C()
    made = type("T", (), {"super": 9})
    result = [super, inner(), inner(super=7), inner(k=2), outer(), C.super, c.m(8), c.super, kw(super=1), only(super=4), made.super, made().super]
    result.append([super for super in range(2)])
    result.append((lambda super: super)(6))
    try:
        object().super
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_super):
        result.append(hasattr(v, "super"))
    del c.super
    result.append(getattr(c, "super"))
    match {"super": 1}:
        case {"super": super}:
            result.append(super)
    return result


print("super", scope_super())

def scope_switch():
    switch = 1
    switch += 1
    def inner(switch=switch, *, k=0):
        return switch + k
    def outer():
        nonlocal switch
        switch = 5
        return switch
    class C:
        switch = 3
        def m(self, switch):
            self.switch = switch
            return self.switch
    def kw(**k): return sorted(k)
    def only(*, switch): return switch
    c = C()
    made = type("T", (), {"switch": 9})
    result = [switch, inner(), inner(switch=7), inner(k=2), outer(), C.switch, c.m(8), c.switch, kw(switch=1), only(switch=4), made.switch, made().switch]
    result.append([switch for switch in range(2)])
    result.append((lambda switch: switch)(6))
    try:
        object().switch
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_switch):
        result.append(hasattr(v, "switch"))
    del c.switch
    result.append(getattr(c, "switch"))
    match {"switch": 1}:
        case {"switch": switch}:
            result.append(switch)
    return result


print("switch", scope_switch())

def scope_synchronized():
    synchronized = 1
    synchronized += 1
    def inner(synchronized=synchronized, *, k=0):
        return synchronized + k
    def outer():
        nonlocal synchronized
        synchronized = 5
        return synchronized
    class C:
        synchronized = 3
        def m(self, synchronized):
            self.synchronized = synchronized
            return self.synchronized
    def kw(**k): return sorted(k)
    def only(*, synchronized): return synchronized
    c = C()
    made = type("T", (), {"synchronized": 9})
    result = [synchronized, inner(), inner(synchronized=7), inner(k=2), outer(), C.synchronized, c.m(8), c.synchronized, kw(synchronized=1), only(synchronized=4), made.synchronized, made().synchronized]
    result.append([synchronized for synchronized in range(2)])
    result.append((lambda synchronized: synchronized)(6))
    try:
        object().synchronized
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_synchronized):
        result.append(hasattr(v, "synchronized"))
    del c.synchronized
    result.append(getattr(c, "synchronized"))
    match {"synchronized": 1}:
        case {"synchronized": synchronized}:
            result.append(synchronized)
    return result


print("synchronized", scope_synchronized())

def scope_this():
    this = 1
    this += 1
    def inner(this=this, *, k=0):
        return this + k
    def outer():
        nonlocal this
        this = 5
        return this
    class C:
        this = 3
        def m(self, this):
            self.this = this
            return self.this
    def kw(**k): return sorted(k)
    def only(*, this): return this
    c = C()
    made = type("T", (), {"this": 9})
    result = [this, inner(), inner(this=7), inner(k=2), outer(), C.this, c.m(8), c.this, kw(this=1), only(this=4), made.this, made().this]
    result.append([this for this in range(2)])
    result.append((lambda this: this)(6))
    try:
        object().this
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_this):
        result.append(hasattr(v, "this"))
    del c.this
    result.append(getattr(c, "this"))
    match {"this": 1}:
        case {"this": this}:
            result.append(this)
    return result


print("this", scope_this())

def scope_throw():
    throw = 1
    throw += 1
    def inner(throw=throw, *, k=0):
        return throw + k
    def outer():
        nonlocal throw
        throw = 5
        return throw
    class C:
        throw = 3
        def m(self, throw):
            self.throw = throw
            return self.throw
    def kw(**k): return sorted(k)
    def only(*, throw): return throw
    c = C()
    made = type("T", (), {"throw": 9})
    result = [throw, inner(), inner(throw=7), inner(k=2), outer(), C.throw, c.m(8), c.throw, kw(throw=1), only(throw=4), made.throw, made().throw]
    result.append([throw for throw in range(2)])
    result.append((lambda throw: throw)(6))
    try:
        object().throw
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_throw):
        result.append(hasattr(v, "throw"))
    del c.throw
    result.append(getattr(c, "throw"))
    match {"throw": 1}:
        case {"throw": throw}:
            result.append(throw)
    return result


print("throw", scope_throw())

def scope_throws():
    throws = 1
    throws += 1
    def inner(throws=throws, *, k=0):
        return throws + k
    def outer():
        nonlocal throws
        throws = 5
        return throws
    class C:
        throws = 3
        def m(self, throws):
            self.throws = throws
            return self.throws
    def kw(**k): return sorted(k)
    def only(*, throws): return throws
    c = C()
    made = type("T", (), {"throws": 9})
    result = [throws, inner(), inner(throws=7), inner(k=2), outer(), C.throws, c.m(8), c.throws, kw(throws=1), only(throws=4), made.throws, made().throws]
    result.append([throws for throws in range(2)])
    result.append((lambda throws: throws)(6))
    try:
        object().throws
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_throws):
        result.append(hasattr(v, "throws"))
    del c.throws
    result.append(getattr(c, "throws"))
    match {"throws": 1}:
        case {"throws": throws}:
            result.append(throws)
    return result


print("throws", scope_throws())

def scope_transient():
    transient = 1
    transient += 1
    def inner(transient=transient, *, k=0):
        return transient + k
    def outer():
        nonlocal transient
        transient = 5
        return transient
    class C:
        transient = 3
        def m(self, transient):
            self.transient = transient
            return self.transient
    def kw(**k): return sorted(k)
    def only(*, transient): return transient
    c = C()
    made = type("T", (), {"transient": 9})
    result = [transient, inner(), inner(transient=7), inner(k=2), outer(), C.transient, c.m(8), c.transient, kw(transient=1), only(transient=4), made.transient, made().transient]
    result.append([transient for transient in range(2)])
    result.append((lambda transient: transient)(6))
    try:
        object().transient
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_transient):
        result.append(hasattr(v, "transient"))
    del c.transient
    result.append(getattr(c, "transient"))
    match {"transient": 1}:
        case {"transient": transient}:
            result.append(transient)
    return result


print("transient", scope_transient())

def scope_typeof():
    typeof = 1
    typeof += 1
    def inner(typeof=typeof, *, k=0):
        return typeof + k
    def outer():
        nonlocal typeof
        typeof = 5
        return typeof
    class C:
        typeof = 3
        def m(self, typeof):
            self.typeof = typeof
            return self.typeof
    def kw(**k): return sorted(k)
    def only(*, typeof): return typeof
    c = C()
    made = type("T", (), {"typeof": 9})
    result = [typeof, inner(), inner(typeof=7), inner(k=2), outer(), C.typeof, c.m(8), c.typeof, kw(typeof=1), only(typeof=4), made.typeof, made().typeof]
    result.append([typeof for typeof in range(2)])
    result.append((lambda typeof: typeof)(6))
    try:
        object().typeof
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_typeof):
        result.append(hasattr(v, "typeof"))
    del c.typeof
    result.append(getattr(c, "typeof"))
    match {"typeof": 1}:
        case {"typeof": typeof}:
            result.append(typeof)
    return result


print("typeof", scope_typeof())

def scope_var():
    var = 1
    var += 1
    def inner(var=var, *, k=0):
        return var + k
    def outer():
        nonlocal var
        var = 5
        return var
    class C:
        var = 3
        def m(self, var):
            self.var = var
            return self.var
    def kw(**k): return sorted(k)
    def only(*, var): return var
    c = C()
    made = type("T", (), {"var": 9})
    result = [var, inner(), inner(var=7), inner(k=2), outer(), C.var, c.m(8), c.var, kw(var=1), only(var=4), made.var, made().var]
    result.append([var for var in range(2)])
    result.append((lambda var: var)(6))
    try:
        object().var
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_var):
        result.append(hasattr(v, "var"))
    del c.var
    result.append(getattr(c, "var"))
    match {"var": 1}:
        case {"var": var}:
            result.append(var)
    return result


print("var", scope_var())

def scope_void():
    void = 1
    void += 1
    def inner(void=void, *, k=0):
        return void + k
    def outer():
        nonlocal void
        void = 5
        return void
    class C:
        void = 3
        def m(self, void):
            self.void = void
            return self.void
    def kw(**k): return sorted(k)
    def only(*, void): return void
    c = C()
    made = type("T", (), {"void": 9})
    result = [void, inner(), inner(void=7), inner(k=2), outer(), C.void, c.m(8), c.void, kw(void=1), only(void=4), made.void, made().void]
    result.append([void for void in range(2)])
    result.append((lambda void: void)(6))
    try:
        object().void
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_void):
        result.append(hasattr(v, "void"))
    del c.void
    result.append(getattr(c, "void"))
    match {"void": 1}:
        case {"void": void}:
            result.append(void)
    return result


print("void", scope_void())

def scope_volatile():
    volatile = 1
    volatile += 1
    def inner(volatile=volatile, *, k=0):
        return volatile + k
    def outer():
        nonlocal volatile
        volatile = 5
        return volatile
    class C:
        volatile = 3
        def m(self, volatile):
            self.volatile = volatile
            return self.volatile
    def kw(**k): return sorted(k)
    def only(*, volatile): return volatile
    c = C()
    made = type("T", (), {"volatile": 9})
    result = [volatile, inner(), inner(volatile=7), inner(k=2), outer(), C.volatile, c.m(8), c.volatile, kw(volatile=1), only(volatile=4), made.volatile, made().volatile]
    result.append([volatile for volatile in range(2)])
    result.append((lambda volatile: volatile)(6))
    try:
        object().volatile
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_volatile):
        result.append(hasattr(v, "volatile"))
    del c.volatile
    result.append(getattr(c, "volatile"))
    match {"volatile": 1}:
        case {"volatile": volatile}:
            result.append(volatile)
    return result


print("volatile", scope_volatile())

def scope_undefined():
    undefined = 1
    undefined += 1
    def inner(undefined=undefined, *, k=0):
        return undefined + k
    def outer():
        nonlocal undefined
        undefined = 5
        return undefined
    class C:
        undefined = 3
        def m(self, undefined):
            self.undefined = undefined
            return self.undefined
    def kw(**k): return sorted(k)
    def only(*, undefined): return undefined
    c = C()
    made = type("T", (), {"undefined": 9})
    result = [undefined, inner(), inner(undefined=7), inner(k=2), outer(), C.undefined, c.m(8), c.undefined, kw(undefined=1), only(undefined=4), made.undefined, made().undefined]
    result.append([undefined for undefined in range(2)])
    result.append((lambda undefined: undefined)(6))
    try:
        object().undefined
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_undefined):
        result.append(hasattr(v, "undefined"))
    del c.undefined
    result.append(getattr(c, "undefined"))
    match {"undefined": 1}:
        case {"undefined": undefined}:
            result.append(undefined)
    return result


print("undefined", scope_undefined())

def scope_NaN():
    NaN = 1
    NaN += 1
    def inner(NaN=NaN, *, k=0):
        return NaN + k
    def outer():
        nonlocal NaN
        NaN = 5
        return NaN
    class C:
        NaN = 3
        def m(self, NaN):
            self.NaN = NaN
            return self.NaN
    def kw(**k): return sorted(k)
    def only(*, NaN): return NaN
    c = C()
    made = type("T", (), {"NaN": 9})
    result = [NaN, inner(), inner(NaN=7), inner(k=2), outer(), C.NaN, c.m(8), c.NaN, kw(NaN=1), only(NaN=4), made.NaN, made().NaN]
    result.append([NaN for NaN in range(2)])
    result.append((lambda NaN: NaN)(6))
    try:
        object().NaN
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_NaN):
        result.append(hasattr(v, "NaN"))
    del c.NaN
    result.append(getattr(c, "NaN"))
    match {"NaN": 1}:
        case {"NaN": NaN}:
            result.append(NaN)
    return result


print("NaN", scope_NaN())

def scope_Infinity():
    Infinity = 1
    Infinity += 1
    def inner(Infinity=Infinity, *, k=0):
        return Infinity + k
    def outer():
        nonlocal Infinity
        Infinity = 5
        return Infinity
    class C:
        Infinity = 3
        def m(self, Infinity):
            self.Infinity = Infinity
            return self.Infinity
    def kw(**k): return sorted(k)
    def only(*, Infinity): return Infinity
    c = C()
    made = type("T", (), {"Infinity": 9})
    result = [Infinity, inner(), inner(Infinity=7), inner(k=2), outer(), C.Infinity, c.m(8), c.Infinity, kw(Infinity=1), only(Infinity=4), made.Infinity, made().Infinity]
    result.append([Infinity for Infinity in range(2)])
    result.append((lambda Infinity: Infinity)(6))
    try:
        object().Infinity
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_Infinity):
        result.append(hasattr(v, "Infinity"))
    del c.Infinity
    result.append(getattr(c, "Infinity"))
    match {"Infinity": 1}:
        case {"Infinity": Infinity}:
            result.append(Infinity)
    return result


print("Infinity", scope_Infinity())

def scope_of():
    of = 1
    of += 1
    def inner(of=of, *, k=0):
        return of + k
    def outer():
        nonlocal of
        of = 5
        return of
    class C:
        of = 3
        def m(self, of):
            self.of = of
            return self.of
    def kw(**k): return sorted(k)
    def only(*, of): return of
    c = C()
    made = type("T", (), {"of": 9})
    result = [of, inner(), inner(of=7), inner(k=2), outer(), C.of, c.m(8), c.of, kw(of=1), only(of=4), made.of, made().of]
    result.append([of for of in range(2)])
    result.append((lambda of: of)(6))
    try:
        object().of
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_of):
        result.append(hasattr(v, "of"))
    del c.of
    result.append(getattr(c, "of"))
    match {"of": 1}:
        case {"of": of}:
            result.append(of)
    return result


print("of", scope_of())

def scope_get():
    get = 1
    get += 1
    def inner(get=get, *, k=0):
        return get + k
    def outer():
        nonlocal get
        get = 5
        return get
    class C:
        get = 3
        def m(self, get):
            self.get = get
            return self.get
    def kw(**k): return sorted(k)
    def only(*, get): return get
    c = C()
    made = type("T", (), {"get": 9})
    result = [get, inner(), inner(get=7), inner(k=2), outer(), C.get, c.m(8), c.get, kw(get=1), only(get=4), made.get, made().get]
    result.append([get for get in range(2)])
    result.append((lambda get: get)(6))
    try:
        object().get
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_get):
        result.append(hasattr(v, "get"))
    del c.get
    result.append(getattr(c, "get"))
    match {"get": 1}:
        case {"get": get}:
            result.append(get)
    return result


print("get", scope_get())

def scope_set():
    set = 1
    set += 1
    def inner(set=set, *, k=0):
        return set + k
    def outer():
        nonlocal set
        set = 5
        return set
    class C:
        set = 3
        def m(self, set):
            self.set = set
            return self.set
    def kw(**k): return sorted(k)
    def only(*, set): return set
    c = C()
    made = type("T", (), {"set": 9})
    result = [set, inner(), inner(set=7), inner(k=2), outer(), C.set, c.m(8), c.set, kw(set=1), only(set=4), made.set, made().set]
    result.append([set for set in range(2)])
    result.append((lambda set: set)(6))
    try:
        object().set
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_set):
        result.append(hasattr(v, "set"))
    del c.set
    result.append(getattr(c, "set"))
    match {"set": 1}:
        case {"set": set}:
            result.append(set)
    return result


print("set", scope_set())

def scope_globalThis():
    globalThis = 1
    globalThis += 1
    def inner(globalThis=globalThis, *, k=0):
        return globalThis + k
    def outer():
        nonlocal globalThis
        globalThis = 5
        return globalThis
    class C:
        globalThis = 3
        def m(self, globalThis):
            self.globalThis = globalThis
            return self.globalThis
    def kw(**k): return sorted(k)
    def only(*, globalThis): return globalThis
    c = C()
    made = type("T", (), {"globalThis": 9})
    result = [globalThis, inner(), inner(globalThis=7), inner(k=2), outer(), C.globalThis, c.m(8), c.globalThis, kw(globalThis=1), only(globalThis=4), made.globalThis, made().globalThis]
    result.append([globalThis for globalThis in range(2)])
    result.append((lambda globalThis: globalThis)(6))
    try:
        object().globalThis
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_globalThis):
        result.append(hasattr(v, "globalThis"))
    del c.globalThis
    result.append(getattr(c, "globalThis"))
    match {"globalThis": 1}:
        case {"globalThis": globalThis}:
            result.append(globalThis)
    return result


print("globalThis", scope_globalThis())

def scope_window():
    window = 1
    window += 1
    def inner(window=window, *, k=0):
        return window + k
    def outer():
        nonlocal window
        window = 5
        return window
    class C:
        window = 3
        def m(self, window):
            self.window = window
            return self.window
    def kw(**k): return sorted(k)
    def only(*, window): return window
    c = C()
    made = type("T", (), {"window": 9})
    result = [window, inner(), inner(window=7), inner(k=2), outer(), C.window, c.m(8), c.window, kw(window=1), only(window=4), made.window, made().window]
    result.append([window for window in range(2)])
    result.append((lambda window: window)(6))
    try:
        object().window
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_window):
        result.append(hasattr(v, "window"))
    del c.window
    result.append(getattr(c, "window"))
    match {"window": 1}:
        case {"window": window}:
            result.append(window)
    return result


print("window", scope_window())

def scope_process():
    process = 1
    process += 1
    def inner(process=process, *, k=0):
        return process + k
    def outer():
        nonlocal process
        process = 5
        return process
    class C:
        process = 3
        def m(self, process):
            self.process = process
            return self.process
    def kw(**k): return sorted(k)
    def only(*, process): return process
    c = C()
    made = type("T", (), {"process": 9})
    result = [process, inner(), inner(process=7), inner(k=2), outer(), C.process, c.m(8), c.process, kw(process=1), only(process=4), made.process, made().process]
    result.append([process for process in range(2)])
    result.append((lambda process: process)(6))
    try:
        object().process
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_process):
        result.append(hasattr(v, "process"))
    del c.process
    result.append(getattr(c, "process"))
    match {"process": 1}:
        case {"process": process}:
            result.append(process)
    return result


print("process", scope_process())

def scope_require():
    require = 1
    require += 1
    def inner(require=require, *, k=0):
        return require + k
    def outer():
        nonlocal require
        require = 5
        return require
    class C:
        require = 3
        def m(self, require):
            self.require = require
            return self.require
    def kw(**k): return sorted(k)
    def only(*, require): return require
    c = C()
    made = type("T", (), {"require": 9})
    result = [require, inner(), inner(require=7), inner(k=2), outer(), C.require, c.m(8), c.require, kw(require=1), only(require=4), made.require, made().require]
    result.append([require for require in range(2)])
    result.append((lambda require: require)(6))
    try:
        object().require
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_require):
        result.append(hasattr(v, "require"))
    del c.require
    result.append(getattr(c, "require"))
    match {"require": 1}:
        case {"require": require}:
            result.append(require)
    return result


print("require", scope_require())

def scope_module():
    module = 1
    module += 1
    def inner(module=module, *, k=0):
        return module + k
    def outer():
        nonlocal module
        module = 5
        return module
    class C:
        module = 3
        def m(self, module):
            self.module = module
            return self.module
    def kw(**k): return sorted(k)
    def only(*, module): return module
    c = C()
    made = type("T", (), {"module": 9})
    result = [module, inner(), inner(module=7), inner(k=2), outer(), C.module, c.m(8), c.module, kw(module=1), only(module=4), made.module, made().module]
    result.append([module for module in range(2)])
    result.append((lambda module: module)(6))
    try:
        object().module
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_module):
        result.append(hasattr(v, "module"))
    del c.module
    result.append(getattr(c, "module"))
    match {"module": 1}:
        case {"module": module}:
            result.append(module)
    return result


print("module", scope_module())

def scope_exports():
    exports = 1
    exports += 1
    def inner(exports=exports, *, k=0):
        return exports + k
    def outer():
        nonlocal exports
        exports = 5
        return exports
    class C:
        exports = 3
        def m(self, exports):
            self.exports = exports
            return self.exports
    def kw(**k): return sorted(k)
    def only(*, exports): return exports
    c = C()
    made = type("T", (), {"exports": 9})
    result = [exports, inner(), inner(exports=7), inner(k=2), outer(), C.exports, c.m(8), c.exports, kw(exports=1), only(exports=4), made.exports, made().exports]
    result.append([exports for exports in range(2)])
    result.append((lambda exports: exports)(6))
    try:
        object().exports
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_exports):
        result.append(hasattr(v, "exports"))
    del c.exports
    result.append(getattr(c, "exports"))
    match {"exports": 1}:
        case {"exports": exports}:
            result.append(exports)
    return result


print("exports", scope_exports())

def scope_Object():
    Object = 1
    Object += 1
    def inner(Object=Object, *, k=0):
        return Object + k
    def outer():
        nonlocal Object
        Object = 5
        return Object
    class C:
        Object = 3
        def m(self, Object):
            self.Object = Object
            return self.Object
    def kw(**k): return sorted(k)
    def only(*, Object): return Object
    c = C()
    made = type("T", (), {"Object": 9})
    result = [Object, inner(), inner(Object=7), inner(k=2), outer(), C.Object, c.m(8), c.Object, kw(Object=1), only(Object=4), made.Object, made().Object]
    result.append([Object for Object in range(2)])
    result.append((lambda Object: Object)(6))
    try:
        object().Object
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_Object):
        result.append(hasattr(v, "Object"))
    del c.Object
    result.append(getattr(c, "Object"))
    match {"Object": 1}:
        case {"Object": Object}:
            result.append(Object)
    return result


print("Object", scope_Object())

def scope_Function():
    Function = 1
    Function += 1
    def inner(Function=Function, *, k=0):
        return Function + k
    def outer():
        nonlocal Function
        Function = 5
        return Function
    class C:
        Function = 3
        def m(self, Function):
            self.Function = Function
            return self.Function
    def kw(**k): return sorted(k)
    def only(*, Function): return Function
    c = C()
    made = type("T", (), {"Function": 9})
    result = [Function, inner(), inner(Function=7), inner(k=2), outer(), C.Function, c.m(8), c.Function, kw(Function=1), only(Function=4), made.Function, made().Function]
    result.append([Function for Function in range(2)])
    result.append((lambda Function: Function)(6))
    try:
        object().Function
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_Function):
        result.append(hasattr(v, "Function"))
    del c.Function
    result.append(getattr(c, "Function"))
    match {"Function": 1}:
        case {"Function": Function}:
            result.append(Function)
    return result


print("Function", scope_Function())

def scope_Array():
    Array = 1
    Array += 1
    def inner(Array=Array, *, k=0):
        return Array + k
    def outer():
        nonlocal Array
        Array = 5
        return Array
    class C:
        Array = 3
        def m(self, Array):
            self.Array = Array
            return self.Array
    def kw(**k): return sorted(k)
    def only(*, Array): return Array
    c = C()
    made = type("T", (), {"Array": 9})
    result = [Array, inner(), inner(Array=7), inner(k=2), outer(), C.Array, c.m(8), c.Array, kw(Array=1), only(Array=4), made.Array, made().Array]
    result.append([Array for Array in range(2)])
    result.append((lambda Array: Array)(6))
    try:
        object().Array
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_Array):
        result.append(hasattr(v, "Array"))
    del c.Array
    result.append(getattr(c, "Array"))
    match {"Array": 1}:
        case {"Array": Array}:
            result.append(Array)
    return result


print("Array", scope_Array())

def scope_Map():
    Map = 1
    Map += 1
    def inner(Map=Map, *, k=0):
        return Map + k
    def outer():
        nonlocal Map
        Map = 5
        return Map
    class C:
        Map = 3
        def m(self, Map):
            self.Map = Map
            return self.Map
    def kw(**k): return sorted(k)
    def only(*, Map): return Map
    c = C()
    made = type("T", (), {"Map": 9})
    result = [Map, inner(), inner(Map=7), inner(k=2), outer(), C.Map, c.m(8), c.Map, kw(Map=1), only(Map=4), made.Map, made().Map]
    result.append([Map for Map in range(2)])
    result.append((lambda Map: Map)(6))
    try:
        object().Map
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_Map):
        result.append(hasattr(v, "Map"))
    del c.Map
    result.append(getattr(c, "Map"))
    match {"Map": 1}:
        case {"Map": Map}:
            result.append(Map)
    return result


print("Map", scope_Map())

def scope_Set():
    Set = 1
    Set += 1
    def inner(Set=Set, *, k=0):
        return Set + k
    def outer():
        nonlocal Set
        Set = 5
        return Set
    class C:
        Set = 3
        def m(self, Set):
            self.Set = Set
            return self.Set
    def kw(**k): return sorted(k)
    def only(*, Set): return Set
    c = C()
    made = type("T", (), {"Set": 9})
    result = [Set, inner(), inner(Set=7), inner(k=2), outer(), C.Set, c.m(8), c.Set, kw(Set=1), only(Set=4), made.Set, made().Set]
    result.append([Set for Set in range(2)])
    result.append((lambda Set: Set)(6))
    try:
        object().Set
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_Set):
        result.append(hasattr(v, "Set"))
    del c.Set
    result.append(getattr(c, "Set"))
    match {"Set": 1}:
        case {"Set": Set}:
            result.append(Set)
    return result


print("Set", scope_Set())

def scope_Symbol():
    Symbol = 1
    Symbol += 1
    def inner(Symbol=Symbol, *, k=0):
        return Symbol + k
    def outer():
        nonlocal Symbol
        Symbol = 5
        return Symbol
    class C:
        Symbol = 3
        def m(self, Symbol):
            self.Symbol = Symbol
            return self.Symbol
    def kw(**k): return sorted(k)
    def only(*, Symbol): return Symbol
    c = C()
    made = type("T", (), {"Symbol": 9})
    result = [Symbol, inner(), inner(Symbol=7), inner(k=2), outer(), C.Symbol, c.m(8), c.Symbol, kw(Symbol=1), only(Symbol=4), made.Symbol, made().Symbol]
    result.append([Symbol for Symbol in range(2)])
    result.append((lambda Symbol: Symbol)(6))
    try:
        object().Symbol
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_Symbol):
        result.append(hasattr(v, "Symbol"))
    del c.Symbol
    result.append(getattr(c, "Symbol"))
    match {"Symbol": 1}:
        case {"Symbol": Symbol}:
            result.append(Symbol)
    return result


print("Symbol", scope_Symbol())

def scope_Proxy():
    Proxy = 1
    Proxy += 1
    def inner(Proxy=Proxy, *, k=0):
        return Proxy + k
    def outer():
        nonlocal Proxy
        Proxy = 5
        return Proxy
    class C:
        Proxy = 3
        def m(self, Proxy):
            self.Proxy = Proxy
            return self.Proxy
    def kw(**k): return sorted(k)
    def only(*, Proxy): return Proxy
    c = C()
    made = type("T", (), {"Proxy": 9})
    result = [Proxy, inner(), inner(Proxy=7), inner(k=2), outer(), C.Proxy, c.m(8), c.Proxy, kw(Proxy=1), only(Proxy=4), made.Proxy, made().Proxy]
    result.append([Proxy for Proxy in range(2)])
    result.append((lambda Proxy: Proxy)(6))
    try:
        object().Proxy
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_Proxy):
        result.append(hasattr(v, "Proxy"))
    del c.Proxy
    result.append(getattr(c, "Proxy"))
    match {"Proxy": 1}:
        case {"Proxy": Proxy}:
            result.append(Proxy)
    return result


print("Proxy", scope_Proxy())

def scope_Reflect():
    Reflect = 1
    Reflect += 1
    def inner(Reflect=Reflect, *, k=0):
        return Reflect + k
    def outer():
        nonlocal Reflect
        Reflect = 5
        return Reflect
    class C:
        Reflect = 3
        def m(self, Reflect):
            self.Reflect = Reflect
            return self.Reflect
    def kw(**k): return sorted(k)
    def only(*, Reflect): return Reflect
    c = C()
    made = type("T", (), {"Reflect": 9})
    result = [Reflect, inner(), inner(Reflect=7), inner(k=2), outer(), C.Reflect, c.m(8), c.Reflect, kw(Reflect=1), only(Reflect=4), made.Reflect, made().Reflect]
    result.append([Reflect for Reflect in range(2)])
    result.append((lambda Reflect: Reflect)(6))
    try:
        object().Reflect
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_Reflect):
        result.append(hasattr(v, "Reflect"))
    del c.Reflect
    result.append(getattr(c, "Reflect"))
    match {"Reflect": 1}:
        case {"Reflect": Reflect}:
            result.append(Reflect)
    return result


print("Reflect", scope_Reflect())

def scope_Promise():
    Promise = 1
    Promise += 1
    def inner(Promise=Promise, *, k=0):
        return Promise + k
    def outer():
        nonlocal Promise
        Promise = 5
        return Promise
    class C:
        Promise = 3
        def m(self, Promise):
            self.Promise = Promise
            return self.Promise
    def kw(**k): return sorted(k)
    def only(*, Promise): return Promise
    c = C()
    made = type("T", (), {"Promise": 9})
    result = [Promise, inner(), inner(Promise=7), inner(k=2), outer(), C.Promise, c.m(8), c.Promise, kw(Promise=1), only(Promise=4), made.Promise, made().Promise]
    result.append([Promise for Promise in range(2)])
    result.append((lambda Promise: Promise)(6))
    try:
        object().Promise
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_Promise):
        result.append(hasattr(v, "Promise"))
    del c.Promise
    result.append(getattr(c, "Promise"))
    match {"Promise": 1}:
        case {"Promise": Promise}:
            result.append(Promise)
    return result


print("Promise", scope_Promise())

def scope_Error():
    Error = 1
    Error += 1
    def inner(Error=Error, *, k=0):
        return Error + k
    def outer():
        nonlocal Error
        Error = 5
        return Error
    class C:
        Error = 3
        def m(self, Error):
            self.Error = Error
            return self.Error
    def kw(**k): return sorted(k)
    def only(*, Error): return Error
    c = C()
    made = type("T", (), {"Error": 9})
    result = [Error, inner(), inner(Error=7), inner(k=2), outer(), C.Error, c.m(8), c.Error, kw(Error=1), only(Error=4), made.Error, made().Error]
    result.append([Error for Error in range(2)])
    result.append((lambda Error: Error)(6))
    try:
        object().Error
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_Error):
        result.append(hasattr(v, "Error"))
    del c.Error
    result.append(getattr(c, "Error"))
    match {"Error": 1}:
        case {"Error": Error}:
            result.append(Error)
    return result


print("Error", scope_Error())

def scope_RangeError():
    RangeError = 1
    RangeError += 1
    def inner(RangeError=RangeError, *, k=0):
        return RangeError + k
    def outer():
        nonlocal RangeError
        RangeError = 5
        return RangeError
    class C:
        RangeError = 3
        def m(self, RangeError):
            self.RangeError = RangeError
            return self.RangeError
    def kw(**k): return sorted(k)
    def only(*, RangeError): return RangeError
    c = C()
    made = type("T", (), {"RangeError": 9})
    result = [RangeError, inner(), inner(RangeError=7), inner(k=2), outer(), C.RangeError, c.m(8), c.RangeError, kw(RangeError=1), only(RangeError=4), made.RangeError, made().RangeError]
    result.append([RangeError for RangeError in range(2)])
    result.append((lambda RangeError: RangeError)(6))
    try:
        object().RangeError
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_RangeError):
        result.append(hasattr(v, "RangeError"))
    del c.RangeError
    result.append(getattr(c, "RangeError"))
    match {"RangeError": 1}:
        case {"RangeError": RangeError}:
            result.append(RangeError)
    return result


print("RangeError", scope_RangeError())

def scope_Number():
    Number = 1
    Number += 1
    def inner(Number=Number, *, k=0):
        return Number + k
    def outer():
        nonlocal Number
        Number = 5
        return Number
    class C:
        Number = 3
        def m(self, Number):
            self.Number = Number
            return self.Number
    def kw(**k): return sorted(k)
    def only(*, Number): return Number
    c = C()
    made = type("T", (), {"Number": 9})
    result = [Number, inner(), inner(Number=7), inner(k=2), outer(), C.Number, c.m(8), c.Number, kw(Number=1), only(Number=4), made.Number, made().Number]
    result.append([Number for Number in range(2)])
    result.append((lambda Number: Number)(6))
    try:
        object().Number
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_Number):
        result.append(hasattr(v, "Number"))
    del c.Number
    result.append(getattr(c, "Number"))
    match {"Number": 1}:
        case {"Number": Number}:
            result.append(Number)
    return result


print("Number", scope_Number())

def scope_String():
    String = 1
    String += 1
    def inner(String=String, *, k=0):
        return String + k
    def outer():
        nonlocal String
        String = 5
        return String
    class C:
        String = 3
        def m(self, String):
            self.String = String
            return self.String
    def kw(**k): return sorted(k)
    def only(*, String): return String
    c = C()
    made = type("T", (), {"String": 9})
    result = [String, inner(), inner(String=7), inner(k=2), outer(), C.String, c.m(8), c.String, kw(String=1), only(String=4), made.String, made().String]
    result.append([String for String in range(2)])
    result.append((lambda String: String)(6))
    try:
        object().String
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_String):
        result.append(hasattr(v, "String"))
    del c.String
    result.append(getattr(c, "String"))
    match {"String": 1}:
        case {"String": String}:
            result.append(String)
    return result


print("String", scope_String())

def scope_Boolean():
    Boolean = 1
    Boolean += 1
    def inner(Boolean=Boolean, *, k=0):
        return Boolean + k
    def outer():
        nonlocal Boolean
        Boolean = 5
        return Boolean
    class C:
        Boolean = 3
        def m(self, Boolean):
            self.Boolean = Boolean
            return self.Boolean
    def kw(**k): return sorted(k)
    def only(*, Boolean): return Boolean
    c = C()
    made = type("T", (), {"Boolean": 9})
    result = [Boolean, inner(), inner(Boolean=7), inner(k=2), outer(), C.Boolean, c.m(8), c.Boolean, kw(Boolean=1), only(Boolean=4), made.Boolean, made().Boolean]
    result.append([Boolean for Boolean in range(2)])
    result.append((lambda Boolean: Boolean)(6))
    try:
        object().Boolean
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_Boolean):
        result.append(hasattr(v, "Boolean"))
    del c.Boolean
    result.append(getattr(c, "Boolean"))
    match {"Boolean": 1}:
        case {"Boolean": Boolean}:
            result.append(Boolean)
    return result


print("Boolean", scope_Boolean())

def scope_BigInt():
    BigInt = 1
    BigInt += 1
    def inner(BigInt=BigInt, *, k=0):
        return BigInt + k
    def outer():
        nonlocal BigInt
        BigInt = 5
        return BigInt
    class C:
        BigInt = 3
        def m(self, BigInt):
            self.BigInt = BigInt
            return self.BigInt
    def kw(**k): return sorted(k)
    def only(*, BigInt): return BigInt
    c = C()
    made = type("T", (), {"BigInt": 9})
    result = [BigInt, inner(), inner(BigInt=7), inner(k=2), outer(), C.BigInt, c.m(8), c.BigInt, kw(BigInt=1), only(BigInt=4), made.BigInt, made().BigInt]
    result.append([BigInt for BigInt in range(2)])
    result.append((lambda BigInt: BigInt)(6))
    try:
        object().BigInt
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_BigInt):
        result.append(hasattr(v, "BigInt"))
    del c.BigInt
    result.append(getattr(c, "BigInt"))
    match {"BigInt": 1}:
        case {"BigInt": BigInt}:
            result.append(BigInt)
    return result


print("BigInt", scope_BigInt())

def scope_Math():
    Math = 1
    Math += 1
    def inner(Math=Math, *, k=0):
        return Math + k
    def outer():
        nonlocal Math
        Math = 5
        return Math
    class C:
        Math = 3
        def m(self, Math):
            self.Math = Math
            return self.Math
    def kw(**k): return sorted(k)
    def only(*, Math): return Math
    c = C()
    made = type("T", (), {"Math": 9})
    result = [Math, inner(), inner(Math=7), inner(k=2), outer(), C.Math, c.m(8), c.Math, kw(Math=1), only(Math=4), made.Math, made().Math]
    result.append([Math for Math in range(2)])
    result.append((lambda Math: Math)(6))
    try:
        object().Math
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_Math):
        result.append(hasattr(v, "Math"))
    del c.Math
    result.append(getattr(c, "Math"))
    match {"Math": 1}:
        case {"Math": Math}:
            result.append(Math)
    return result


print("Math", scope_Math())

def scope_JSON():
    JSON = 1
    JSON += 1
    def inner(JSON=JSON, *, k=0):
        return JSON + k
    def outer():
        nonlocal JSON
        JSON = 5
        return JSON
    class C:
        JSON = 3
        def m(self, JSON):
            self.JSON = JSON
            return self.JSON
    def kw(**k): return sorted(k)
    def only(*, JSON): return JSON
    c = C()
    made = type("T", (), {"JSON": 9})
    result = [JSON, inner(), inner(JSON=7), inner(k=2), outer(), C.JSON, c.m(8), c.JSON, kw(JSON=1), only(JSON=4), made.JSON, made().JSON]
    result.append([JSON for JSON in range(2)])
    result.append((lambda JSON: JSON)(6))
    try:
        object().JSON
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_JSON):
        result.append(hasattr(v, "JSON"))
    del c.JSON
    result.append(getattr(c, "JSON"))
    match {"JSON": 1}:
        case {"JSON": JSON}:
            result.append(JSON)
    return result


print("JSON", scope_JSON())

def scope_Date():
    Date = 1
    Date += 1
    def inner(Date=Date, *, k=0):
        return Date + k
    def outer():
        nonlocal Date
        Date = 5
        return Date
    class C:
        Date = 3
        def m(self, Date):
            self.Date = Date
            return self.Date
    def kw(**k): return sorted(k)
    def only(*, Date): return Date
    c = C()
    made = type("T", (), {"Date": 9})
    result = [Date, inner(), inner(Date=7), inner(k=2), outer(), C.Date, c.m(8), c.Date, kw(Date=1), only(Date=4), made.Date, made().Date]
    result.append([Date for Date in range(2)])
    result.append((lambda Date: Date)(6))
    try:
        object().Date
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_Date):
        result.append(hasattr(v, "Date"))
    del c.Date
    result.append(getattr(c, "Date"))
    match {"Date": 1}:
        case {"Date": Date}:
            result.append(Date)
    return result


print("Date", scope_Date())

def scope_name():
    name = 1
    name += 1
    def inner(name=name, *, k=0):
        return name + k
    def outer():
        nonlocal name
        name = 5
        return name
    class C:
        name = 3
        def m(self, name):
            self.name = name
            return self.name
    def kw(**k): return sorted(k)
    def only(*, name): return name
    c = C()
    made = type("T", (), {"name": 9})
    result = [name, inner(), inner(name=7), inner(k=2), outer(), C.name, c.m(8), c.name, kw(name=1), only(name=4), made.name, made().name]
    result.append([name for name in range(2)])
    result.append((lambda name: name)(6))
    try:
        object().name
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_name):
        result.append(hasattr(v, "name"))
    del c.name
    result.append(getattr(c, "name"))
    match {"name": 1}:
        case {"name": name}:
            result.append(name)
    return result


print("name", scope_name())

def scope_length():
    length = 1
    length += 1
    def inner(length=length, *, k=0):
        return length + k
    def outer():
        nonlocal length
        length = 5
        return length
    class C:
        length = 3
        def m(self, length):
            self.length = length
            return self.length
    def kw(**k): return sorted(k)
    def only(*, length): return length
    c = C()
    made = type("T", (), {"length": 9})
    result = [length, inner(), inner(length=7), inner(k=2), outer(), C.length, c.m(8), c.length, kw(length=1), only(length=4), made.length, made().length]
    result.append([length for length in range(2)])
    result.append((lambda length: length)(6))
    try:
        object().length
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_length):
        result.append(hasattr(v, "length"))
    del c.length
    result.append(getattr(c, "length"))
    match {"length": 1}:
        case {"length": length}:
            result.append(length)
    return result


print("length", scope_length())

def scope_code():
    code = 1
    code += 1
    def inner(code=code, *, k=0):
        return code + k
    def outer():
        nonlocal code
        code = 5
        return code
    class C:
        code = 3
        def m(self, code):
            self.code = code
            return self.code
    def kw(**k): return sorted(k)
    def only(*, code): return code
    c = C()
    made = type("T", (), {"code": 9})
    result = [code, inner(), inner(code=7), inner(k=2), outer(), C.code, c.m(8), c.code, kw(code=1), only(code=4), made.code, made().code]
    result.append([code for code in range(2)])
    result.append((lambda code: code)(6))
    try:
        object().code
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_code):
        result.append(hasattr(v, "code"))
    del c.code
    result.append(getattr(c, "code"))
    match {"code": 1}:
        case {"code": code}:
            result.append(code)
    return result


print("code", scope_code())

def scope_start():
    start = 1
    start += 1
    def inner(start=start, *, k=0):
        return start + k
    def outer():
        nonlocal start
        start = 5
        return start
    class C:
        start = 3
        def m(self, start):
            self.start = start
            return self.start
    def kw(**k): return sorted(k)
    def only(*, start): return start
    c = C()
    made = type("T", (), {"start": 9})
    result = [start, inner(), inner(start=7), inner(k=2), outer(), C.start, c.m(8), c.start, kw(start=1), only(start=4), made.start, made().start]
    result.append([start for start in range(2)])
    result.append((lambda start: start)(6))
    try:
        object().start
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_start):
        result.append(hasattr(v, "start"))
    del c.start
    result.append(getattr(c, "start"))
    match {"start": 1}:
        case {"start": start}:
            result.append(start)
    return result


print("start", scope_start())

def scope_leave():
    leave = 1
    leave += 1
    def inner(leave=leave, *, k=0):
        return leave + k
    def outer():
        nonlocal leave
        leave = 5
        return leave
    class C:
        leave = 3
        def m(self, leave):
            self.leave = leave
            return self.leave
    def kw(**k): return sorted(k)
    def only(*, leave): return leave
    c = C()
    made = type("T", (), {"leave": 9})
    result = [leave, inner(), inner(leave=7), inner(k=2), outer(), C.leave, c.m(8), c.leave, kw(leave=1), only(leave=4), made.leave, made().leave]
    result.append([leave for leave in range(2)])
    result.append((lambda leave: leave)(6))
    try:
        object().leave
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_leave):
        result.append(hasattr(v, "leave"))
    del c.leave
    result.append(getattr(c, "leave"))
    match {"leave": 1}:
        case {"leave": leave}:
            result.append(leave)
    return result


print("leave", scope_leave())

def scope_local():
    local = 1
    local += 1
    def inner(local=local, *, k=0):
        return local + k
    def outer():
        nonlocal local
        local = 5
        return local
    class C:
        local = 3
        def m(self, local):
            self.local = local
            return self.local
    def kw(**k): return sorted(k)
    def only(*, local): return local
    c = C()
    made = type("T", (), {"local": 9})
    result = [local, inner(), inner(local=7), inner(k=2), outer(), C.local, c.m(8), c.local, kw(local=1), only(local=4), made.local, made().local]
    result.append([local for local in range(2)])
    result.append((lambda local: local)(6))
    try:
        object().local
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_local):
        result.append(hasattr(v, "local"))
    del c.local
    result.append(getattr(c, "local"))
    match {"local": 1}:
        case {"local": local}:
            result.append(local)
    return result


print("local", scope_local())

def scope_fn():
    fn = 1
    fn += 1
    def inner(fn=fn, *, k=0):
        return fn + k
    def outer():
        nonlocal fn
        fn = 5
        return fn
    class C:
        fn = 3
        def m(self, fn):
            self.fn = fn
            return self.fn
    def kw(**k): return sorted(k)
    def only(*, fn): return fn
    c = C()
    made = type("T", (), {"fn": 9})
    result = [fn, inner(), inner(fn=7), inner(k=2), outer(), C.fn, c.m(8), c.fn, kw(fn=1), only(fn=4), made.fn, made().fn]
    result.append([fn for fn in range(2)])
    result.append((lambda fn: fn)(6))
    try:
        object().fn
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_fn):
        result.append(hasattr(v, "fn"))
    del c.fn
    result.append(getattr(c, "fn"))
    match {"fn": 1}:
        case {"fn": fn}:
            result.append(fn)
    return result


print("fn", scope_fn())

def scope_method():
    method = 1
    method += 1
    def inner(method=method, *, k=0):
        return method + k
    def outer():
        nonlocal method
        method = 5
        return method
    class C:
        method = 3
        def m(self, method):
            self.method = method
            return self.method
    def kw(**k): return sorted(k)
    def only(*, method): return method
    c = C()
    made = type("T", (), {"method": 9})
    result = [method, inner(), inner(method=7), inner(k=2), outer(), C.method, c.m(8), c.method, kw(method=1), only(method=4), made.method, made().method]
    result.append([method for method in range(2)])
    result.append((lambda method: method)(6))
    try:
        object().method
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_method):
        result.append(hasattr(v, "method"))
    del c.method
    result.append(getattr(c, "method"))
    match {"method": 1}:
        case {"method": method}:
            result.append(method)
    return result


print("method", scope_method())

def scope_attr():
    attr = 1
    attr += 1
    def inner(attr=attr, *, k=0):
        return attr + k
    def outer():
        nonlocal attr
        attr = 5
        return attr
    class C:
        attr = 3
        def m(self, attr):
            self.attr = attr
            return self.attr
    def kw(**k): return sorted(k)
    def only(*, attr): return attr
    c = C()
    made = type("T", (), {"attr": 9})
    result = [attr, inner(), inner(attr=7), inner(k=2), outer(), C.attr, c.m(8), c.attr, kw(attr=1), only(attr=4), made.attr, made().attr]
    result.append([attr for attr in range(2)])
    result.append((lambda attr: attr)(6))
    try:
        object().attr
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_attr):
        result.append(hasattr(v, "attr"))
    del c.attr
    result.append(getattr(c, "attr"))
    match {"attr": 1}:
        case {"attr": attr}:
            result.append(attr)
    return result


print("attr", scope_attr())

def scope_call():
    call = 1
    call += 1
    def inner(call=call, *, k=0):
        return call + k
    def outer():
        nonlocal call
        call = 5
        return call
    class C:
        call = 3
        def m(self, call):
            self.call = call
            return self.call
    def kw(**k): return sorted(k)
    def only(*, call): return call
    c = C()
    made = type("T", (), {"call": 9})
    result = [call, inner(), inner(call=7), inner(k=2), outer(), C.call, c.m(8), c.call, kw(call=1), only(call=4), made.call, made().call]
    result.append([call for call in range(2)])
    result.append((lambda call: call)(6))
    try:
        object().call
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_call):
        result.append(hasattr(v, "call"))
    del c.call
    result.append(getattr(c, "call"))
    match {"call": 1}:
        case {"call": call}:
            result.append(call)
    return result


print("call", scope_call())

def scope_after():
    after = 1
    after += 1
    def inner(after=after, *, k=0):
        return after + k
    def outer():
        nonlocal after
        after = 5
        return after
    class C:
        after = 3
        def m(self, after):
            self.after = after
            return self.after
    def kw(**k): return sorted(k)
    def only(*, after): return after
    c = C()
    made = type("T", (), {"after": 9})
    result = [after, inner(), inner(after=7), inner(k=2), outer(), C.after, c.m(8), c.after, kw(after=1), only(after=4), made.after, made().after]
    result.append([after for after in range(2)])
    result.append((lambda after: after)(6))
    try:
        object().after
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_after):
        result.append(hasattr(v, "after"))
    del c.after
    result.append(getattr(c, "after"))
    match {"after": 1}:
        case {"after": after}:
            result.append(after)
    return result


print("after", scope_after())

def scope_caught():
    caught = 1
    caught += 1
    def inner(caught=caught, *, k=0):
        return caught + k
    def outer():
        nonlocal caught
        caught = 5
        return caught
    class C:
        caught = 3
        def m(self, caught):
            self.caught = caught
            return self.caught
    def kw(**k): return sorted(k)
    def only(*, caught): return caught
    c = C()
    made = type("T", (), {"caught": 9})
    result = [caught, inner(), inner(caught=7), inner(k=2), outer(), C.caught, c.m(8), c.caught, kw(caught=1), only(caught=4), made.caught, made().caught]
    result.append([caught for caught in range(2)])
    result.append((lambda caught: caught)(6))
    try:
        object().caught
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_caught):
        result.append(hasattr(v, "caught"))
    del c.caught
    result.append(getattr(c, "caught"))
    match {"caught": 1}:
        case {"caught": caught}:
            result.append(caught)
    return result


print("caught", scope_caught())

def scope_handling():
    handling = 1
    handling += 1
    def inner(handling=handling, *, k=0):
        return handling + k
    def outer():
        nonlocal handling
        handling = 5
        return handling
    class C:
        handling = 3
        def m(self, handling):
            self.handling = handling
            return self.handling
    def kw(**k): return sorted(k)
    def only(*, handling): return handling
    c = C()
    made = type("T", (), {"handling": 9})
    result = [handling, inner(), inner(handling=7), inner(k=2), outer(), C.handling, c.m(8), c.handling, kw(handling=1), only(handling=4), made.handling, made().handling]
    result.append([handling for handling in range(2)])
    result.append((lambda handling: handling)(6))
    try:
        object().handling
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_handling):
        result.append(hasattr(v, "handling"))
    del c.handling
    result.append(getattr(c, "handling"))
    match {"handling": 1}:
        case {"handling": handling}:
            result.append(handling)
    return result


print("handling", scope_handling())

def scope_at():
    at = 1
    at += 1
    def inner(at=at, *, k=0):
        return at + k
    def outer():
        nonlocal at
        at = 5
        return at
    class C:
        at = 3
        def m(self, at):
            self.at = at
            return self.at
    def kw(**k): return sorted(k)
    def only(*, at): return at
    c = C()
    made = type("T", (), {"at": 9})
    result = [at, inner(), inner(at=7), inner(k=2), outer(), C.at, c.m(8), c.at, kw(at=1), only(at=4), made.at, made().at]
    result.append([at for at in range(2)])
    result.append((lambda at: at)(6))
    try:
        object().at
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_at):
        result.append(hasattr(v, "at"))
    del c.at
    result.append(getattr(c, "at"))
    match {"at": 1}:
        case {"at": at}:
            result.append(at)
    return result


print("at", scope_at())

def scope_Frame():
    Frame = 1
    Frame += 1
    def inner(Frame=Frame, *, k=0):
        return Frame + k
    def outer():
        nonlocal Frame
        Frame = 5
        return Frame
    class C:
        Frame = 3
        def m(self, Frame):
            self.Frame = Frame
            return self.Frame
    def kw(**k): return sorted(k)
    def only(*, Frame): return Frame
    c = C()
    made = type("T", (), {"Frame": 9})
    result = [Frame, inner(), inner(Frame=7), inner(k=2), outer(), C.Frame, c.m(8), c.Frame, kw(Frame=1), only(Frame=4), made.Frame, made().Frame]
    result.append([Frame for Frame in range(2)])
    result.append((lambda Frame: Frame)(6))
    try:
        object().Frame
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_Frame):
        result.append(hasattr(v, "Frame"))
    del c.Frame
    result.append(getattr(c, "Frame"))
    match {"Frame": 1}:
        case {"Frame": Frame}:
            result.append(Frame)
    return result


print("Frame", scope_Frame())

def scope_discarded():
    discarded = 1
    discarded += 1
    def inner(discarded=discarded, *, k=0):
        return discarded + k
    def outer():
        nonlocal discarded
        discarded = 5
        return discarded
    class C:
        discarded = 3
        def m(self, discarded):
            self.discarded = discarded
            return self.discarded
    def kw(**k): return sorted(k)
    def only(*, discarded): return discarded
    c = C()
    made = type("T", (), {"discarded": 9})
    result = [discarded, inner(), inner(discarded=7), inner(k=2), outer(), C.discarded, c.m(8), c.discarded, kw(discarded=1), only(discarded=4), made.discarded, made().discarded]
    result.append([discarded for discarded in range(2)])
    result.append((lambda discarded: discarded)(6))
    try:
        object().discarded
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_discarded):
        result.append(hasattr(v, "discarded"))
    del c.discarded
    result.append(getattr(c, "discarded"))
    match {"discarded": 1}:
        case {"discarded": discarded}:
            result.append(discarded)
    return result


print("discarded", scope_discarded())

def scope_tuple():
    tuple = 1
    tuple += 1
    def inner(tuple=tuple, *, k=0):
        return tuple + k
    def outer():
        nonlocal tuple
        tuple = 5
        return tuple
    class C:
        tuple = 3
        def m(self, tuple):
            self.tuple = tuple
            return self.tuple
    def kw(**k): return sorted(k)
    def only(*, tuple): return tuple
    c = C()
    made = type("T", (), {"tuple": 9})
    result = [tuple, inner(), inner(tuple=7), inner(k=2), outer(), C.tuple, c.m(8), c.tuple, kw(tuple=1), only(tuple=4), made.tuple, made().tuple]
    result.append([tuple for tuple in range(2)])
    result.append((lambda tuple: tuple)(6))
    try:
        object().tuple
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_tuple):
        result.append(hasattr(v, "tuple"))
    del c.tuple
    result.append(getattr(c, "tuple"))
    match {"tuple": 1}:
        case {"tuple": tuple}:
            result.append(tuple)
    return result


print("tuple", scope_tuple())

def scope_list():
    list = 1
    list += 1
    def inner(list=list, *, k=0):
        return list + k
    def outer():
        nonlocal list
        list = 5
        return list
    class C:
        list = 3
        def m(self, list):
            self.list = list
            return self.list
    def kw(**k): return sorted(k)
    def only(*, list): return list
    c = C()
    made = type("T", (), {"list": 9})
    result = [list, inner(), inner(list=7), inner(k=2), outer(), C.list, c.m(8), c.list, kw(list=1), only(list=4), made.list, made().list]
    result.append([list for list in range(2)])
    result.append((lambda list: list)(6))
    try:
        object().list
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_list):
        result.append(hasattr(v, "list"))
    del c.list
    result.append(getattr(c, "list"))
    match {"list": 1}:
        case {"list": list}:
            result.append(list)
    return result


print("list", scope_list())

def scope_dict():
    dict = 1
    dict += 1
    def inner(dict=dict, *, k=0):
        return dict + k
    def outer():
        nonlocal dict
        dict = 5
        return dict
    class C:
        dict = 3
        def m(self, dict):
            self.dict = dict
            return self.dict
    def kw(**k): return sorted(k)
    def only(*, dict): return dict
    c = C()
    made = type("T", (), {"dict": 9})
    result = [dict, inner(), inner(dict=7), inner(k=2), outer(), C.dict, c.m(8), c.dict, kw(dict=1), only(dict=4), made.dict, made().dict]
    result.append([dict for dict in range(2)])
    result.append((lambda dict: dict)(6))
    try:
        object().dict
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_dict):
        result.append(hasattr(v, "dict"))
    del c.dict
    result.append(getattr(c, "dict"))
    match {"dict": 1}:
        case {"dict": dict}:
            result.append(dict)
    return result


print("dict", scope_dict())

def scope_builtins():
    builtins = 1
    builtins += 1
    def inner(builtins=builtins, *, k=0):
        return builtins + k
    def outer():
        nonlocal builtins
        builtins = 5
        return builtins
    class C:
        builtins = 3
        def m(self, builtins):
            self.builtins = builtins
            return self.builtins
    def kw(**k): return sorted(k)
    def only(*, builtins): return builtins
    c = C()
    made = type("T", (), {"builtins": 9})
    result = [builtins, inner(), inner(builtins=7), inner(k=2), outer(), C.builtins, c.m(8), c.builtins, kw(builtins=1), only(builtins=4), made.builtins, made().builtins]
    result.append([builtins for builtins in range(2)])
    result.append((lambda builtins: builtins)(6))
    try:
        object().builtins
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_builtins):
        result.append(hasattr(v, "builtins"))
    del c.builtins
    result.append(getattr(c, "builtins"))
    match {"builtins": 1}:
        case {"builtins": builtins}:
            result.append(builtins)
    return result


print("builtins", scope_builtins())

def scope_constructor():
    constructor = 1
    constructor += 1
    def inner(constructor=constructor, *, k=0):
        return constructor + k
    def outer():
        nonlocal constructor
        constructor = 5
        return constructor
    class C:
        constructor = 3
        def m(self, constructor):
            self.constructor = constructor
            return self.constructor
    def kw(**k): return sorted(k)
    def only(*, constructor): return constructor
    c = C()
    made = type("T", (), {"constructor": 9})
    result = [constructor, inner(), inner(constructor=7), inner(k=2), outer(), C.constructor, c.m(8), c.constructor, kw(constructor=1), only(constructor=4), made.constructor, made().constructor]
    result.append([constructor for constructor in range(2)])
    result.append((lambda constructor: constructor)(6))
    try:
        object().constructor
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_constructor):
        result.append(hasattr(v, "constructor"))
    del c.constructor
    result.append(getattr(c, "constructor"))
    match {"constructor": 1}:
        case {"constructor": constructor}:
            result.append(constructor)
    return result


print("constructor", scope_constructor())

def scope___defineGetter__():
    __defineGetter__ = 1
    __defineGetter__ += 1
    def inner(__defineGetter__=__defineGetter__, *, k=0):
        return __defineGetter__ + k
    def outer():
        nonlocal __defineGetter__
        __defineGetter__ = 5
        return __defineGetter__
    class C:
        __defineGetter__ = 3
        def m(self, __defineGetter__):
            self.__defineGetter__ = __defineGetter__
            return self.__defineGetter__
    def kw(**k): return sorted(k)
    def only(*, __defineGetter__): return __defineGetter__
    c = C()
    made = type("T", (), {"__defineGetter__": 9})
    result = [__defineGetter__, inner(), inner(__defineGetter__=7), inner(k=2), outer(), C.__defineGetter__, c.m(8), c.__defineGetter__, kw(__defineGetter__=1), only(__defineGetter__=4), made.__defineGetter__, made().__defineGetter__]
    result.append([__defineGetter__ for __defineGetter__ in range(2)])
    result.append((lambda __defineGetter__: __defineGetter__)(6))
    try:
        object().__defineGetter__
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope___defineGetter__):
        result.append(hasattr(v, "__defineGetter__"))
    del c.__defineGetter__
    result.append(getattr(c, "__defineGetter__"))
    match {"__defineGetter__": 1}:
        case {"__defineGetter__": __defineGetter__}:
            result.append(__defineGetter__)
    return result


print("__defineGetter__", scope___defineGetter__())

def scope_hasOwnProperty():
    hasOwnProperty = 1
    hasOwnProperty += 1
    def inner(hasOwnProperty=hasOwnProperty, *, k=0):
        return hasOwnProperty + k
    def outer():
        nonlocal hasOwnProperty
        hasOwnProperty = 5
        return hasOwnProperty
    class C:
        hasOwnProperty = 3
        def m(self, hasOwnProperty):
            self.hasOwnProperty = hasOwnProperty
            return self.hasOwnProperty
    def kw(**k): return sorted(k)
    def only(*, hasOwnProperty): return hasOwnProperty
    c = C()
    made = type("T", (), {"hasOwnProperty": 9})
    result = [hasOwnProperty, inner(), inner(hasOwnProperty=7), inner(k=2), outer(), C.hasOwnProperty, c.m(8), c.hasOwnProperty, kw(hasOwnProperty=1), only(hasOwnProperty=4), made.hasOwnProperty, made().hasOwnProperty]
    result.append([hasOwnProperty for hasOwnProperty in range(2)])
    result.append((lambda hasOwnProperty: hasOwnProperty)(6))
    try:
        object().hasOwnProperty
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_hasOwnProperty):
        result.append(hasattr(v, "hasOwnProperty"))
    del c.hasOwnProperty
    result.append(getattr(c, "hasOwnProperty"))
    match {"hasOwnProperty": 1}:
        case {"hasOwnProperty": hasOwnProperty}:
            result.append(hasOwnProperty)
    return result


print("hasOwnProperty", scope_hasOwnProperty())

def scope___lookupSetter__():
    __lookupSetter__ = 1
    __lookupSetter__ += 1
    def inner(__lookupSetter__=__lookupSetter__, *, k=0):
        return __lookupSetter__ + k
    def outer():
        nonlocal __lookupSetter__
        __lookupSetter__ = 5
        return __lookupSetter__
    class C:
        __lookupSetter__ = 3
        def m(self, __lookupSetter__):
            self.__lookupSetter__ = __lookupSetter__
            return self.__lookupSetter__
    def kw(**k): return sorted(k)
    def only(*, __lookupSetter__): return __lookupSetter__
    c = C()
    made = type("T", (), {"__lookupSetter__": 9})
    result = [__lookupSetter__, inner(), inner(__lookupSetter__=7), inner(k=2), outer(), C.__lookupSetter__, c.m(8), c.__lookupSetter__, kw(__lookupSetter__=1), only(__lookupSetter__=4), made.__lookupSetter__, made().__lookupSetter__]
    result.append([__lookupSetter__ for __lookupSetter__ in range(2)])
    result.append((lambda __lookupSetter__: __lookupSetter__)(6))
    try:
        object().__lookupSetter__
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope___lookupSetter__):
        result.append(hasattr(v, "__lookupSetter__"))
    del c.__lookupSetter__
    result.append(getattr(c, "__lookupSetter__"))
    match {"__lookupSetter__": 1}:
        case {"__lookupSetter__": __lookupSetter__}:
            result.append(__lookupSetter__)
    return result


print("__lookupSetter__", scope___lookupSetter__())

def scope_isPrototypeOf():
    isPrototypeOf = 1
    isPrototypeOf += 1
    def inner(isPrototypeOf=isPrototypeOf, *, k=0):
        return isPrototypeOf + k
    def outer():
        nonlocal isPrototypeOf
        isPrototypeOf = 5
        return isPrototypeOf
    class C:
        isPrototypeOf = 3
        def m(self, isPrototypeOf):
            self.isPrototypeOf = isPrototypeOf
            return self.isPrototypeOf
    def kw(**k): return sorted(k)
    def only(*, isPrototypeOf): return isPrototypeOf
    c = C()
    made = type("T", (), {"isPrototypeOf": 9})
    result = [isPrototypeOf, inner(), inner(isPrototypeOf=7), inner(k=2), outer(), C.isPrototypeOf, c.m(8), c.isPrototypeOf, kw(isPrototypeOf=1), only(isPrototypeOf=4), made.isPrototypeOf, made().isPrototypeOf]
    result.append([isPrototypeOf for isPrototypeOf in range(2)])
    result.append((lambda isPrototypeOf: isPrototypeOf)(6))
    try:
        object().isPrototypeOf
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_isPrototypeOf):
        result.append(hasattr(v, "isPrototypeOf"))
    del c.isPrototypeOf
    result.append(getattr(c, "isPrototypeOf"))
    match {"isPrototypeOf": 1}:
        case {"isPrototypeOf": isPrototypeOf}:
            result.append(isPrototypeOf)
    return result


print("isPrototypeOf", scope_isPrototypeOf())

def scope_propertyIsEnumerable():
    propertyIsEnumerable = 1
    propertyIsEnumerable += 1
    def inner(propertyIsEnumerable=propertyIsEnumerable, *, k=0):
        return propertyIsEnumerable + k
    def outer():
        nonlocal propertyIsEnumerable
        propertyIsEnumerable = 5
        return propertyIsEnumerable
    class C:
        propertyIsEnumerable = 3
        def m(self, propertyIsEnumerable):
            self.propertyIsEnumerable = propertyIsEnumerable
            return self.propertyIsEnumerable
    def kw(**k): return sorted(k)
    def only(*, propertyIsEnumerable): return propertyIsEnumerable
    c = C()
    made = type("T", (), {"propertyIsEnumerable": 9})
    result = [propertyIsEnumerable, inner(), inner(propertyIsEnumerable=7), inner(k=2), outer(), C.propertyIsEnumerable, c.m(8), c.propertyIsEnumerable, kw(propertyIsEnumerable=1), only(propertyIsEnumerable=4), made.propertyIsEnumerable, made().propertyIsEnumerable]
    result.append([propertyIsEnumerable for propertyIsEnumerable in range(2)])
    result.append((lambda propertyIsEnumerable: propertyIsEnumerable)(6))
    try:
        object().propertyIsEnumerable
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_propertyIsEnumerable):
        result.append(hasattr(v, "propertyIsEnumerable"))
    del c.propertyIsEnumerable
    result.append(getattr(c, "propertyIsEnumerable"))
    match {"propertyIsEnumerable": 1}:
        case {"propertyIsEnumerable": propertyIsEnumerable}:
            result.append(propertyIsEnumerable)
    return result


print("propertyIsEnumerable", scope_propertyIsEnumerable())

def scope_toString():
    toString = 1
    toString += 1
    def inner(toString=toString, *, k=0):
        return toString + k
    def outer():
        nonlocal toString
        toString = 5
        return toString
    class C:
        toString = 3
        def m(self, toString):
            self.toString = toString
            return self.toString
    def kw(**k): return sorted(k)
    def only(*, toString): return toString
    c = C()
    made = type("T", (), {"toString": 9})
    result = [toString, inner(), inner(toString=7), inner(k=2), outer(), C.toString, c.m(8), c.toString, kw(toString=1), only(toString=4), made.toString, made().toString]
    result.append([toString for toString in range(2)])
    result.append((lambda toString: toString)(6))
    try:
        object().toString
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_toString):
        result.append(hasattr(v, "toString"))
    del c.toString
    result.append(getattr(c, "toString"))
    match {"toString": 1}:
        case {"toString": toString}:
            result.append(toString)
    return result


print("toString", scope_toString())

def scope_valueOf():
    valueOf = 1
    valueOf += 1
    def inner(valueOf=valueOf, *, k=0):
        return valueOf + k
    def outer():
        nonlocal valueOf
        valueOf = 5
        return valueOf
    class C:
        valueOf = 3
        def m(self, valueOf):
            self.valueOf = valueOf
            return self.valueOf
    def kw(**k): return sorted(k)
    def only(*, valueOf): return valueOf
    c = C()
    made = type("T", (), {"valueOf": 9})
    result = [valueOf, inner(), inner(valueOf=7), inner(k=2), outer(), C.valueOf, c.m(8), c.valueOf, kw(valueOf=1), only(valueOf=4), made.valueOf, made().valueOf]
    result.append([valueOf for valueOf in range(2)])
    result.append((lambda valueOf: valueOf)(6))
    try:
        object().valueOf
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_valueOf):
        result.append(hasattr(v, "valueOf"))
    del c.valueOf
    result.append(getattr(c, "valueOf"))
    match {"valueOf": 1}:
        case {"valueOf": valueOf}:
            result.append(valueOf)
    return result


print("valueOf", scope_valueOf())

def scope___proto__():
    __proto__ = 1
    __proto__ += 1
    def inner(__proto__=__proto__, *, k=0):
        return __proto__ + k
    def outer():
        nonlocal __proto__
        __proto__ = 5
        return __proto__
    class C:
        __proto__ = 3
        def m(self, __proto__):
            self.__proto__ = __proto__
            return self.__proto__
    def kw(**k): return sorted(k)
    def only(*, __proto__): return __proto__
    c = C()
    made = type("T", (), {"__proto__": 9})
    result = [__proto__, inner(), inner(__proto__=7), inner(k=2), outer(), C.__proto__, c.m(8), c.__proto__, kw(__proto__=1), only(__proto__=4), made.__proto__, made().__proto__]
    result.append([__proto__ for __proto__ in range(2)])
    result.append((lambda __proto__: __proto__)(6))
    try:
        object().__proto__
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope___proto__):
        result.append(hasattr(v, "__proto__"))
    del c.__proto__
    result.append(getattr(c, "__proto__"))
    match {"__proto__": 1}:
        case {"__proto__": __proto__}:
            result.append(__proto__)
    return result


print("__proto__", scope___proto__())

def scope_toLocaleString():
    toLocaleString = 1
    toLocaleString += 1
    def inner(toLocaleString=toLocaleString, *, k=0):
        return toLocaleString + k
    def outer():
        nonlocal toLocaleString
        toLocaleString = 5
        return toLocaleString
    class C:
        toLocaleString = 3
        def m(self, toLocaleString):
            self.toLocaleString = toLocaleString
            return self.toLocaleString
    def kw(**k): return sorted(k)
    def only(*, toLocaleString): return toLocaleString
    c = C()
    made = type("T", (), {"toLocaleString": 9})
    result = [toLocaleString, inner(), inner(toLocaleString=7), inner(k=2), outer(), C.toLocaleString, c.m(8), c.toLocaleString, kw(toLocaleString=1), only(toLocaleString=4), made.toLocaleString, made().toLocaleString]
    result.append([toLocaleString for toLocaleString in range(2)])
    result.append((lambda toLocaleString: toLocaleString)(6))
    try:
        object().toLocaleString
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_toLocaleString):
        result.append(hasattr(v, "toLocaleString"))
    del c.toLocaleString
    result.append(getattr(c, "toLocaleString"))
    match {"toLocaleString": 1}:
        case {"toLocaleString": toLocaleString}:
            result.append(toLocaleString)
    return result


print("toLocaleString", scope_toLocaleString())

def scope_caller():
    caller = 1
    caller += 1
    def inner(caller=caller, *, k=0):
        return caller + k
    def outer():
        nonlocal caller
        caller = 5
        return caller
    class C:
        caller = 3
        def m(self, caller):
            self.caller = caller
            return self.caller
    def kw(**k): return sorted(k)
    def only(*, caller): return caller
    c = C()
    made = type("T", (), {"caller": 9})
    result = [caller, inner(), inner(caller=7), inner(k=2), outer(), C.caller, c.m(8), c.caller, kw(caller=1), only(caller=4), made.caller, made().caller]
    result.append([caller for caller in range(2)])
    result.append((lambda caller: caller)(6))
    try:
        object().caller
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_caller):
        result.append(hasattr(v, "caller"))
    del c.caller
    result.append(getattr(c, "caller"))
    match {"caller": 1}:
        case {"caller": caller}:
            result.append(caller)
    return result


print("caller", scope_caller())

def scope_apply():
    apply = 1
    apply += 1
    def inner(apply=apply, *, k=0):
        return apply + k
    def outer():
        nonlocal apply
        apply = 5
        return apply
    class C:
        apply = 3
        def m(self, apply):
            self.apply = apply
            return self.apply
    def kw(**k): return sorted(k)
    def only(*, apply): return apply
    c = C()
    made = type("T", (), {"apply": 9})
    result = [apply, inner(), inner(apply=7), inner(k=2), outer(), C.apply, c.m(8), c.apply, kw(apply=1), only(apply=4), made.apply, made().apply]
    result.append([apply for apply in range(2)])
    result.append((lambda apply: apply)(6))
    try:
        object().apply
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_apply):
        result.append(hasattr(v, "apply"))
    del c.apply
    result.append(getattr(c, "apply"))
    match {"apply": 1}:
        case {"apply": apply}:
            result.append(apply)
    return result


print("apply", scope_apply())

def scope_bind():
    bind = 1
    bind += 1
    def inner(bind=bind, *, k=0):
        return bind + k
    def outer():
        nonlocal bind
        bind = 5
        return bind
    class C:
        bind = 3
        def m(self, bind):
            self.bind = bind
            return self.bind
    def kw(**k): return sorted(k)
    def only(*, bind): return bind
    c = C()
    made = type("T", (), {"bind": 9})
    result = [bind, inner(), inner(bind=7), inner(k=2), outer(), C.bind, c.m(8), c.bind, kw(bind=1), only(bind=4), made.bind, made().bind]
    result.append([bind for bind in range(2)])
    result.append((lambda bind: bind)(6))
    try:
        object().bind
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_bind):
        result.append(hasattr(v, "bind"))
    del c.bind
    result.append(getattr(c, "bind"))
    match {"bind": 1}:
        case {"bind": bind}:
            result.append(bind)
    return result


print("bind", scope_bind())

def scope_concat():
    concat = 1
    concat += 1
    def inner(concat=concat, *, k=0):
        return concat + k
    def outer():
        nonlocal concat
        concat = 5
        return concat
    class C:
        concat = 3
        def m(self, concat):
            self.concat = concat
            return self.concat
    def kw(**k): return sorted(k)
    def only(*, concat): return concat
    c = C()
    made = type("T", (), {"concat": 9})
    result = [concat, inner(), inner(concat=7), inner(k=2), outer(), C.concat, c.m(8), c.concat, kw(concat=1), only(concat=4), made.concat, made().concat]
    result.append([concat for concat in range(2)])
    result.append((lambda concat: concat)(6))
    try:
        object().concat
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_concat):
        result.append(hasattr(v, "concat"))
    del c.concat
    result.append(getattr(c, "concat"))
    match {"concat": 1}:
        case {"concat": concat}:
            result.append(concat)
    return result


print("concat", scope_concat())

def scope_copyWithin():
    copyWithin = 1
    copyWithin += 1
    def inner(copyWithin=copyWithin, *, k=0):
        return copyWithin + k
    def outer():
        nonlocal copyWithin
        copyWithin = 5
        return copyWithin
    class C:
        copyWithin = 3
        def m(self, copyWithin):
            self.copyWithin = copyWithin
            return self.copyWithin
    def kw(**k): return sorted(k)
    def only(*, copyWithin): return copyWithin
    c = C()
    made = type("T", (), {"copyWithin": 9})
    result = [copyWithin, inner(), inner(copyWithin=7), inner(k=2), outer(), C.copyWithin, c.m(8), c.copyWithin, kw(copyWithin=1), only(copyWithin=4), made.copyWithin, made().copyWithin]
    result.append([copyWithin for copyWithin in range(2)])
    result.append((lambda copyWithin: copyWithin)(6))
    try:
        object().copyWithin
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_copyWithin):
        result.append(hasattr(v, "copyWithin"))
    del c.copyWithin
    result.append(getattr(c, "copyWithin"))
    match {"copyWithin": 1}:
        case {"copyWithin": copyWithin}:
            result.append(copyWithin)
    return result


print("copyWithin", scope_copyWithin())

def scope_fill():
    fill = 1
    fill += 1
    def inner(fill=fill, *, k=0):
        return fill + k
    def outer():
        nonlocal fill
        fill = 5
        return fill
    class C:
        fill = 3
        def m(self, fill):
            self.fill = fill
            return self.fill
    def kw(**k): return sorted(k)
    def only(*, fill): return fill
    c = C()
    made = type("T", (), {"fill": 9})
    result = [fill, inner(), inner(fill=7), inner(k=2), outer(), C.fill, c.m(8), c.fill, kw(fill=1), only(fill=4), made.fill, made().fill]
    result.append([fill for fill in range(2)])
    result.append((lambda fill: fill)(6))
    try:
        object().fill
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_fill):
        result.append(hasattr(v, "fill"))
    del c.fill
    result.append(getattr(c, "fill"))
    match {"fill": 1}:
        case {"fill": fill}:
            result.append(fill)
    return result


print("fill", scope_fill())

def scope_find():
    find = 1
    find += 1
    def inner(find=find, *, k=0):
        return find + k
    def outer():
        nonlocal find
        find = 5
        return find
    class C:
        find = 3
        def m(self, find):
            self.find = find
            return self.find
    def kw(**k): return sorted(k)
    def only(*, find): return find
    c = C()
    made = type("T", (), {"find": 9})
    result = [find, inner(), inner(find=7), inner(k=2), outer(), C.find, c.m(8), c.find, kw(find=1), only(find=4), made.find, made().find]
    result.append([find for find in range(2)])
    result.append((lambda find: find)(6))
    try:
        object().find
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_find):
        result.append(hasattr(v, "find"))
    del c.find
    result.append(getattr(c, "find"))
    match {"find": 1}:
        case {"find": find}:
            result.append(find)
    return result


print("find", scope_find())

def scope_findIndex():
    findIndex = 1
    findIndex += 1
    def inner(findIndex=findIndex, *, k=0):
        return findIndex + k
    def outer():
        nonlocal findIndex
        findIndex = 5
        return findIndex
    class C:
        findIndex = 3
        def m(self, findIndex):
            self.findIndex = findIndex
            return self.findIndex
    def kw(**k): return sorted(k)
    def only(*, findIndex): return findIndex
    c = C()
    made = type("T", (), {"findIndex": 9})
    result = [findIndex, inner(), inner(findIndex=7), inner(k=2), outer(), C.findIndex, c.m(8), c.findIndex, kw(findIndex=1), only(findIndex=4), made.findIndex, made().findIndex]
    result.append([findIndex for findIndex in range(2)])
    result.append((lambda findIndex: findIndex)(6))
    try:
        object().findIndex
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_findIndex):
        result.append(hasattr(v, "findIndex"))
    del c.findIndex
    result.append(getattr(c, "findIndex"))
    match {"findIndex": 1}:
        case {"findIndex": findIndex}:
            result.append(findIndex)
    return result


print("findIndex", scope_findIndex())

def scope_findLast():
    findLast = 1
    findLast += 1
    def inner(findLast=findLast, *, k=0):
        return findLast + k
    def outer():
        nonlocal findLast
        findLast = 5
        return findLast
    class C:
        findLast = 3
        def m(self, findLast):
            self.findLast = findLast
            return self.findLast
    def kw(**k): return sorted(k)
    def only(*, findLast): return findLast
    c = C()
    made = type("T", (), {"findLast": 9})
    result = [findLast, inner(), inner(findLast=7), inner(k=2), outer(), C.findLast, c.m(8), c.findLast, kw(findLast=1), only(findLast=4), made.findLast, made().findLast]
    result.append([findLast for findLast in range(2)])
    result.append((lambda findLast: findLast)(6))
    try:
        object().findLast
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_findLast):
        result.append(hasattr(v, "findLast"))
    del c.findLast
    result.append(getattr(c, "findLast"))
    match {"findLast": 1}:
        case {"findLast": findLast}:
            result.append(findLast)
    return result


print("findLast", scope_findLast())

def scope_findLastIndex():
    findLastIndex = 1
    findLastIndex += 1
    def inner(findLastIndex=findLastIndex, *, k=0):
        return findLastIndex + k
    def outer():
        nonlocal findLastIndex
        findLastIndex = 5
        return findLastIndex
    class C:
        findLastIndex = 3
        def m(self, findLastIndex):
            self.findLastIndex = findLastIndex
            return self.findLastIndex
    def kw(**k): return sorted(k)
    def only(*, findLastIndex): return findLastIndex
    c = C()
    made = type("T", (), {"findLastIndex": 9})
    result = [findLastIndex, inner(), inner(findLastIndex=7), inner(k=2), outer(), C.findLastIndex, c.m(8), c.findLastIndex, kw(findLastIndex=1), only(findLastIndex=4), made.findLastIndex, made().findLastIndex]
    result.append([findLastIndex for findLastIndex in range(2)])
    result.append((lambda findLastIndex: findLastIndex)(6))
    try:
        object().findLastIndex
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_findLastIndex):
        result.append(hasattr(v, "findLastIndex"))
    del c.findLastIndex
    result.append(getattr(c, "findLastIndex"))
    match {"findLastIndex": 1}:
        case {"findLastIndex": findLastIndex}:
            result.append(findLastIndex)
    return result


print("findLastIndex", scope_findLastIndex())

def scope_lastIndexOf():
    lastIndexOf = 1
    lastIndexOf += 1
    def inner(lastIndexOf=lastIndexOf, *, k=0):
        return lastIndexOf + k
    def outer():
        nonlocal lastIndexOf
        lastIndexOf = 5
        return lastIndexOf
    class C:
        lastIndexOf = 3
        def m(self, lastIndexOf):
            self.lastIndexOf = lastIndexOf
            return self.lastIndexOf
    def kw(**k): return sorted(k)
    def only(*, lastIndexOf): return lastIndexOf
    c = C()
    made = type("T", (), {"lastIndexOf": 9})
    result = [lastIndexOf, inner(), inner(lastIndexOf=7), inner(k=2), outer(), C.lastIndexOf, c.m(8), c.lastIndexOf, kw(lastIndexOf=1), only(lastIndexOf=4), made.lastIndexOf, made().lastIndexOf]
    result.append([lastIndexOf for lastIndexOf in range(2)])
    result.append((lambda lastIndexOf: lastIndexOf)(6))
    try:
        object().lastIndexOf
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_lastIndexOf):
        result.append(hasattr(v, "lastIndexOf"))
    del c.lastIndexOf
    result.append(getattr(c, "lastIndexOf"))
    match {"lastIndexOf": 1}:
        case {"lastIndexOf": lastIndexOf}:
            result.append(lastIndexOf)
    return result


print("lastIndexOf", scope_lastIndexOf())

def scope_pop():
    pop = 1
    pop += 1
    def inner(pop=pop, *, k=0):
        return pop + k
    def outer():
        nonlocal pop
        pop = 5
        return pop
    class C:
        pop = 3
        def m(self, pop):
            self.pop = pop
            return self.pop
    def kw(**k): return sorted(k)
    def only(*, pop): return pop
    c = C()
    made = type("T", (), {"pop": 9})
    result = [pop, inner(), inner(pop=7), inner(k=2), outer(), C.pop, c.m(8), c.pop, kw(pop=1), only(pop=4), made.pop, made().pop]
    result.append([pop for pop in range(2)])
    result.append((lambda pop: pop)(6))
    try:
        object().pop
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_pop):
        result.append(hasattr(v, "pop"))
    del c.pop
    result.append(getattr(c, "pop"))
    match {"pop": 1}:
        case {"pop": pop}:
            result.append(pop)
    return result


print("pop", scope_pop())

def scope_push():
    push = 1
    push += 1
    def inner(push=push, *, k=0):
        return push + k
    def outer():
        nonlocal push
        push = 5
        return push
    class C:
        push = 3
        def m(self, push):
            self.push = push
            return self.push
    def kw(**k): return sorted(k)
    def only(*, push): return push
    c = C()
    made = type("T", (), {"push": 9})
    result = [push, inner(), inner(push=7), inner(k=2), outer(), C.push, c.m(8), c.push, kw(push=1), only(push=4), made.push, made().push]
    result.append([push for push in range(2)])
    result.append((lambda push: push)(6))
    try:
        object().push
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_push):
        result.append(hasattr(v, "push"))
    del c.push
    result.append(getattr(c, "push"))
    match {"push": 1}:
        case {"push": push}:
            result.append(push)
    return result


print("push", scope_push())

def scope_reverse():
    reverse = 1
    reverse += 1
    def inner(reverse=reverse, *, k=0):
        return reverse + k
    def outer():
        nonlocal reverse
        reverse = 5
        return reverse
    class C:
        reverse = 3
        def m(self, reverse):
            self.reverse = reverse
            return self.reverse
    def kw(**k): return sorted(k)
    def only(*, reverse): return reverse
    c = C()
    made = type("T", (), {"reverse": 9})
    result = [reverse, inner(), inner(reverse=7), inner(k=2), outer(), C.reverse, c.m(8), c.reverse, kw(reverse=1), only(reverse=4), made.reverse, made().reverse]
    result.append([reverse for reverse in range(2)])
    result.append((lambda reverse: reverse)(6))
    try:
        object().reverse
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_reverse):
        result.append(hasattr(v, "reverse"))
    del c.reverse
    result.append(getattr(c, "reverse"))
    match {"reverse": 1}:
        case {"reverse": reverse}:
            result.append(reverse)
    return result


print("reverse", scope_reverse())

def scope_shift():
    shift = 1
    shift += 1
    def inner(shift=shift, *, k=0):
        return shift + k
    def outer():
        nonlocal shift
        shift = 5
        return shift
    class C:
        shift = 3
        def m(self, shift):
            self.shift = shift
            return self.shift
    def kw(**k): return sorted(k)
    def only(*, shift): return shift
    c = C()
    made = type("T", (), {"shift": 9})
    result = [shift, inner(), inner(shift=7), inner(k=2), outer(), C.shift, c.m(8), c.shift, kw(shift=1), only(shift=4), made.shift, made().shift]
    result.append([shift for shift in range(2)])
    result.append((lambda shift: shift)(6))
    try:
        object().shift
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_shift):
        result.append(hasattr(v, "shift"))
    del c.shift
    result.append(getattr(c, "shift"))
    match {"shift": 1}:
        case {"shift": shift}:
            result.append(shift)
    return result


print("shift", scope_shift())

def scope_unshift():
    unshift = 1
    unshift += 1
    def inner(unshift=unshift, *, k=0):
        return unshift + k
    def outer():
        nonlocal unshift
        unshift = 5
        return unshift
    class C:
        unshift = 3
        def m(self, unshift):
            self.unshift = unshift
            return self.unshift
    def kw(**k): return sorted(k)
    def only(*, unshift): return unshift
    c = C()
    made = type("T", (), {"unshift": 9})
    result = [unshift, inner(), inner(unshift=7), inner(k=2), outer(), C.unshift, c.m(8), c.unshift, kw(unshift=1), only(unshift=4), made.unshift, made().unshift]
    result.append([unshift for unshift in range(2)])
    result.append((lambda unshift: unshift)(6))
    try:
        object().unshift
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_unshift):
        result.append(hasattr(v, "unshift"))
    del c.unshift
    result.append(getattr(c, "unshift"))
    match {"unshift": 1}:
        case {"unshift": unshift}:
            result.append(unshift)
    return result


print("unshift", scope_unshift())

def scope_slice():
    slice = 1
    slice += 1
    def inner(slice=slice, *, k=0):
        return slice + k
    def outer():
        nonlocal slice
        slice = 5
        return slice
    class C:
        slice = 3
        def m(self, slice):
            self.slice = slice
            return self.slice
    def kw(**k): return sorted(k)
    def only(*, slice): return slice
    c = C()
    made = type("T", (), {"slice": 9})
    result = [slice, inner(), inner(slice=7), inner(k=2), outer(), C.slice, c.m(8), c.slice, kw(slice=1), only(slice=4), made.slice, made().slice]
    result.append([slice for slice in range(2)])
    result.append((lambda slice: slice)(6))
    try:
        object().slice
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_slice):
        result.append(hasattr(v, "slice"))
    del c.slice
    result.append(getattr(c, "slice"))
    match {"slice": 1}:
        case {"slice": slice}:
            result.append(slice)
    return result


print("slice", scope_slice())

def scope_sort():
    sort = 1
    sort += 1
    def inner(sort=sort, *, k=0):
        return sort + k
    def outer():
        nonlocal sort
        sort = 5
        return sort
    class C:
        sort = 3
        def m(self, sort):
            self.sort = sort
            return self.sort
    def kw(**k): return sorted(k)
    def only(*, sort): return sort
    c = C()
    made = type("T", (), {"sort": 9})
    result = [sort, inner(), inner(sort=7), inner(k=2), outer(), C.sort, c.m(8), c.sort, kw(sort=1), only(sort=4), made.sort, made().sort]
    result.append([sort for sort in range(2)])
    result.append((lambda sort: sort)(6))
    try:
        object().sort
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_sort):
        result.append(hasattr(v, "sort"))
    del c.sort
    result.append(getattr(c, "sort"))
    match {"sort": 1}:
        case {"sort": sort}:
            result.append(sort)
    return result


print("sort", scope_sort())

def scope_splice():
    splice = 1
    splice += 1
    def inner(splice=splice, *, k=0):
        return splice + k
    def outer():
        nonlocal splice
        splice = 5
        return splice
    class C:
        splice = 3
        def m(self, splice):
            self.splice = splice
            return self.splice
    def kw(**k): return sorted(k)
    def only(*, splice): return splice
    c = C()
    made = type("T", (), {"splice": 9})
    result = [splice, inner(), inner(splice=7), inner(k=2), outer(), C.splice, c.m(8), c.splice, kw(splice=1), only(splice=4), made.splice, made().splice]
    result.append([splice for splice in range(2)])
    result.append((lambda splice: splice)(6))
    try:
        object().splice
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_splice):
        result.append(hasattr(v, "splice"))
    del c.splice
    result.append(getattr(c, "splice"))
    match {"splice": 1}:
        case {"splice": splice}:
            result.append(splice)
    return result


print("splice", scope_splice())

def scope_includes():
    includes = 1
    includes += 1
    def inner(includes=includes, *, k=0):
        return includes + k
    def outer():
        nonlocal includes
        includes = 5
        return includes
    class C:
        includes = 3
        def m(self, includes):
            self.includes = includes
            return self.includes
    def kw(**k): return sorted(k)
    def only(*, includes): return includes
    c = C()
    made = type("T", (), {"includes": 9})
    result = [includes, inner(), inner(includes=7), inner(k=2), outer(), C.includes, c.m(8), c.includes, kw(includes=1), only(includes=4), made.includes, made().includes]
    result.append([includes for includes in range(2)])
    result.append((lambda includes: includes)(6))
    try:
        object().includes
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_includes):
        result.append(hasattr(v, "includes"))
    del c.includes
    result.append(getattr(c, "includes"))
    match {"includes": 1}:
        case {"includes": includes}:
            result.append(includes)
    return result


print("includes", scope_includes())

def scope_indexOf():
    indexOf = 1
    indexOf += 1
    def inner(indexOf=indexOf, *, k=0):
        return indexOf + k
    def outer():
        nonlocal indexOf
        indexOf = 5
        return indexOf
    class C:
        indexOf = 3
        def m(self, indexOf):
            self.indexOf = indexOf
            return self.indexOf
    def kw(**k): return sorted(k)
    def only(*, indexOf): return indexOf
    c = C()
    made = type("T", (), {"indexOf": 9})
    result = [indexOf, inner(), inner(indexOf=7), inner(k=2), outer(), C.indexOf, c.m(8), c.indexOf, kw(indexOf=1), only(indexOf=4), made.indexOf, made().indexOf]
    result.append([indexOf for indexOf in range(2)])
    result.append((lambda indexOf: indexOf)(6))
    try:
        object().indexOf
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_indexOf):
        result.append(hasattr(v, "indexOf"))
    del c.indexOf
    result.append(getattr(c, "indexOf"))
    match {"indexOf": 1}:
        case {"indexOf": indexOf}:
            result.append(indexOf)
    return result


print("indexOf", scope_indexOf())

def scope_join():
    join = 1
    join += 1
    def inner(join=join, *, k=0):
        return join + k
    def outer():
        nonlocal join
        join = 5
        return join
    class C:
        join = 3
        def m(self, join):
            self.join = join
            return self.join
    def kw(**k): return sorted(k)
    def only(*, join): return join
    c = C()
    made = type("T", (), {"join": 9})
    result = [join, inner(), inner(join=7), inner(k=2), outer(), C.join, c.m(8), c.join, kw(join=1), only(join=4), made.join, made().join]
    result.append([join for join in range(2)])
    result.append((lambda join: join)(6))
    try:
        object().join
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_join):
        result.append(hasattr(v, "join"))
    del c.join
    result.append(getattr(c, "join"))
    match {"join": 1}:
        case {"join": join}:
            result.append(join)
    return result


print("join", scope_join())

def scope_keys():
    keys = 1
    keys += 1
    def inner(keys=keys, *, k=0):
        return keys + k
    def outer():
        nonlocal keys
        keys = 5
        return keys
    class C:
        keys = 3
        def m(self, keys):
            self.keys = keys
            return self.keys
    def kw(**k): return sorted(k)
    def only(*, keys): return keys
    c = C()
    made = type("T", (), {"keys": 9})
    result = [keys, inner(), inner(keys=7), inner(k=2), outer(), C.keys, c.m(8), c.keys, kw(keys=1), only(keys=4), made.keys, made().keys]
    result.append([keys for keys in range(2)])
    result.append((lambda keys: keys)(6))
    try:
        object().keys
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_keys):
        result.append(hasattr(v, "keys"))
    del c.keys
    result.append(getattr(c, "keys"))
    match {"keys": 1}:
        case {"keys": keys}:
            result.append(keys)
    return result


print("keys", scope_keys())

def scope_entries():
    entries = 1
    entries += 1
    def inner(entries=entries, *, k=0):
        return entries + k
    def outer():
        nonlocal entries
        entries = 5
        return entries
    class C:
        entries = 3
        def m(self, entries):
            self.entries = entries
            return self.entries
    def kw(**k): return sorted(k)
    def only(*, entries): return entries
    c = C()
    made = type("T", (), {"entries": 9})
    result = [entries, inner(), inner(entries=7), inner(k=2), outer(), C.entries, c.m(8), c.entries, kw(entries=1), only(entries=4), made.entries, made().entries]
    result.append([entries for entries in range(2)])
    result.append((lambda entries: entries)(6))
    try:
        object().entries
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_entries):
        result.append(hasattr(v, "entries"))
    del c.entries
    result.append(getattr(c, "entries"))
    match {"entries": 1}:
        case {"entries": entries}:
            result.append(entries)
    return result


print("entries", scope_entries())

def scope_values():
    values = 1
    values += 1
    def inner(values=values, *, k=0):
        return values + k
    def outer():
        nonlocal values
        values = 5
        return values
    class C:
        values = 3
        def m(self, values):
            self.values = values
            return self.values
    def kw(**k): return sorted(k)
    def only(*, values): return values
    c = C()
    made = type("T", (), {"values": 9})
    result = [values, inner(), inner(values=7), inner(k=2), outer(), C.values, c.m(8), c.values, kw(values=1), only(values=4), made.values, made().values]
    result.append([values for values in range(2)])
    result.append((lambda values: values)(6))
    try:
        object().values
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_values):
        result.append(hasattr(v, "values"))
    del c.values
    result.append(getattr(c, "values"))
    match {"values": 1}:
        case {"values": values}:
            result.append(values)
    return result


print("values", scope_values())

def scope_forEach():
    forEach = 1
    forEach += 1
    def inner(forEach=forEach, *, k=0):
        return forEach + k
    def outer():
        nonlocal forEach
        forEach = 5
        return forEach
    class C:
        forEach = 3
        def m(self, forEach):
            self.forEach = forEach
            return self.forEach
    def kw(**k): return sorted(k)
    def only(*, forEach): return forEach
    c = C()
    made = type("T", (), {"forEach": 9})
    result = [forEach, inner(), inner(forEach=7), inner(k=2), outer(), C.forEach, c.m(8), c.forEach, kw(forEach=1), only(forEach=4), made.forEach, made().forEach]
    result.append([forEach for forEach in range(2)])
    result.append((lambda forEach: forEach)(6))
    try:
        object().forEach
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_forEach):
        result.append(hasattr(v, "forEach"))
    del c.forEach
    result.append(getattr(c, "forEach"))
    match {"forEach": 1}:
        case {"forEach": forEach}:
            result.append(forEach)
    return result


print("forEach", scope_forEach())

def scope_filter():
    filter = 1
    filter += 1
    def inner(filter=filter, *, k=0):
        return filter + k
    def outer():
        nonlocal filter
        filter = 5
        return filter
    class C:
        filter = 3
        def m(self, filter):
            self.filter = filter
            return self.filter
    def kw(**k): return sorted(k)
    def only(*, filter): return filter
    c = C()
    made = type("T", (), {"filter": 9})
    result = [filter, inner(), inner(filter=7), inner(k=2), outer(), C.filter, c.m(8), c.filter, kw(filter=1), only(filter=4), made.filter, made().filter]
    result.append([filter for filter in range(2)])
    result.append((lambda filter: filter)(6))
    try:
        object().filter
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_filter):
        result.append(hasattr(v, "filter"))
    del c.filter
    result.append(getattr(c, "filter"))
    match {"filter": 1}:
        case {"filter": filter}:
            result.append(filter)
    return result


print("filter", scope_filter())

def scope_flat():
    flat = 1
    flat += 1
    def inner(flat=flat, *, k=0):
        return flat + k
    def outer():
        nonlocal flat
        flat = 5
        return flat
    class C:
        flat = 3
        def m(self, flat):
            self.flat = flat
            return self.flat
    def kw(**k): return sorted(k)
    def only(*, flat): return flat
    c = C()
    made = type("T", (), {"flat": 9})
    result = [flat, inner(), inner(flat=7), inner(k=2), outer(), C.flat, c.m(8), c.flat, kw(flat=1), only(flat=4), made.flat, made().flat]
    result.append([flat for flat in range(2)])
    result.append((lambda flat: flat)(6))
    try:
        object().flat
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_flat):
        result.append(hasattr(v, "flat"))
    del c.flat
    result.append(getattr(c, "flat"))
    match {"flat": 1}:
        case {"flat": flat}:
            result.append(flat)
    return result


print("flat", scope_flat())

def scope_flatMap():
    flatMap = 1
    flatMap += 1
    def inner(flatMap=flatMap, *, k=0):
        return flatMap + k
    def outer():
        nonlocal flatMap
        flatMap = 5
        return flatMap
    class C:
        flatMap = 3
        def m(self, flatMap):
            self.flatMap = flatMap
            return self.flatMap
    def kw(**k): return sorted(k)
    def only(*, flatMap): return flatMap
    c = C()
    made = type("T", (), {"flatMap": 9})
    result = [flatMap, inner(), inner(flatMap=7), inner(k=2), outer(), C.flatMap, c.m(8), c.flatMap, kw(flatMap=1), only(flatMap=4), made.flatMap, made().flatMap]
    result.append([flatMap for flatMap in range(2)])
    result.append((lambda flatMap: flatMap)(6))
    try:
        object().flatMap
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_flatMap):
        result.append(hasattr(v, "flatMap"))
    del c.flatMap
    result.append(getattr(c, "flatMap"))
    match {"flatMap": 1}:
        case {"flatMap": flatMap}:
            result.append(flatMap)
    return result


print("flatMap", scope_flatMap())

def scope_map():
    map = 1
    map += 1
    def inner(map=map, *, k=0):
        return map + k
    def outer():
        nonlocal map
        map = 5
        return map
    class C:
        map = 3
        def m(self, map):
            self.map = map
            return self.map
    def kw(**k): return sorted(k)
    def only(*, map): return map
    c = C()
    made = type("T", (), {"map": 9})
    result = [map, inner(), inner(map=7), inner(k=2), outer(), C.map, c.m(8), c.map, kw(map=1), only(map=4), made.map, made().map]
    result.append([map for map in range(2)])
    result.append((lambda map: map)(6))
    try:
        object().map
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_map):
        result.append(hasattr(v, "map"))
    del c.map
    result.append(getattr(c, "map"))
    match {"map": 1}:
        case {"map": map}:
            result.append(map)
    return result


print("map", scope_map())

def scope_every():
    every = 1
    every += 1
    def inner(every=every, *, k=0):
        return every + k
    def outer():
        nonlocal every
        every = 5
        return every
    class C:
        every = 3
        def m(self, every):
            self.every = every
            return self.every
    def kw(**k): return sorted(k)
    def only(*, every): return every
    c = C()
    made = type("T", (), {"every": 9})
    result = [every, inner(), inner(every=7), inner(k=2), outer(), C.every, c.m(8), c.every, kw(every=1), only(every=4), made.every, made().every]
    result.append([every for every in range(2)])
    result.append((lambda every: every)(6))
    try:
        object().every
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_every):
        result.append(hasattr(v, "every"))
    del c.every
    result.append(getattr(c, "every"))
    match {"every": 1}:
        case {"every": every}:
            result.append(every)
    return result


print("every", scope_every())

def scope_some():
    some = 1
    some += 1
    def inner(some=some, *, k=0):
        return some + k
    def outer():
        nonlocal some
        some = 5
        return some
    class C:
        some = 3
        def m(self, some):
            self.some = some
            return self.some
    def kw(**k): return sorted(k)
    def only(*, some): return some
    c = C()
    made = type("T", (), {"some": 9})
    result = [some, inner(), inner(some=7), inner(k=2), outer(), C.some, c.m(8), c.some, kw(some=1), only(some=4), made.some, made().some]
    result.append([some for some in range(2)])
    result.append((lambda some: some)(6))
    try:
        object().some
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_some):
        result.append(hasattr(v, "some"))
    del c.some
    result.append(getattr(c, "some"))
    match {"some": 1}:
        case {"some": some}:
            result.append(some)
    return result


print("some", scope_some())

def scope_reduce():
    reduce = 1
    reduce += 1
    def inner(reduce=reduce, *, k=0):
        return reduce + k
    def outer():
        nonlocal reduce
        reduce = 5
        return reduce
    class C:
        reduce = 3
        def m(self, reduce):
            self.reduce = reduce
            return self.reduce
    def kw(**k): return sorted(k)
    def only(*, reduce): return reduce
    c = C()
    made = type("T", (), {"reduce": 9})
    result = [reduce, inner(), inner(reduce=7), inner(k=2), outer(), C.reduce, c.m(8), c.reduce, kw(reduce=1), only(reduce=4), made.reduce, made().reduce]
    result.append([reduce for reduce in range(2)])
    result.append((lambda reduce: reduce)(6))
    try:
        object().reduce
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_reduce):
        result.append(hasattr(v, "reduce"))
    del c.reduce
    result.append(getattr(c, "reduce"))
    match {"reduce": 1}:
        case {"reduce": reduce}:
            result.append(reduce)
    return result


print("reduce", scope_reduce())

def scope_reduceRight():
    reduceRight = 1
    reduceRight += 1
    def inner(reduceRight=reduceRight, *, k=0):
        return reduceRight + k
    def outer():
        nonlocal reduceRight
        reduceRight = 5
        return reduceRight
    class C:
        reduceRight = 3
        def m(self, reduceRight):
            self.reduceRight = reduceRight
            return self.reduceRight
    def kw(**k): return sorted(k)
    def only(*, reduceRight): return reduceRight
    c = C()
    made = type("T", (), {"reduceRight": 9})
    result = [reduceRight, inner(), inner(reduceRight=7), inner(k=2), outer(), C.reduceRight, c.m(8), c.reduceRight, kw(reduceRight=1), only(reduceRight=4), made.reduceRight, made().reduceRight]
    result.append([reduceRight for reduceRight in range(2)])
    result.append((lambda reduceRight: reduceRight)(6))
    try:
        object().reduceRight
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_reduceRight):
        result.append(hasattr(v, "reduceRight"))
    del c.reduceRight
    result.append(getattr(c, "reduceRight"))
    match {"reduceRight": 1}:
        case {"reduceRight": reduceRight}:
            result.append(reduceRight)
    return result


print("reduceRight", scope_reduceRight())

def scope_toReversed():
    toReversed = 1
    toReversed += 1
    def inner(toReversed=toReversed, *, k=0):
        return toReversed + k
    def outer():
        nonlocal toReversed
        toReversed = 5
        return toReversed
    class C:
        toReversed = 3
        def m(self, toReversed):
            self.toReversed = toReversed
            return self.toReversed
    def kw(**k): return sorted(k)
    def only(*, toReversed): return toReversed
    c = C()
    made = type("T", (), {"toReversed": 9})
    result = [toReversed, inner(), inner(toReversed=7), inner(k=2), outer(), C.toReversed, c.m(8), c.toReversed, kw(toReversed=1), only(toReversed=4), made.toReversed, made().toReversed]
    result.append([toReversed for toReversed in range(2)])
    result.append((lambda toReversed: toReversed)(6))
    try:
        object().toReversed
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_toReversed):
        result.append(hasattr(v, "toReversed"))
    del c.toReversed
    result.append(getattr(c, "toReversed"))
    match {"toReversed": 1}:
        case {"toReversed": toReversed}:
            result.append(toReversed)
    return result


print("toReversed", scope_toReversed())

def scope_toSorted():
    toSorted = 1
    toSorted += 1
    def inner(toSorted=toSorted, *, k=0):
        return toSorted + k
    def outer():
        nonlocal toSorted
        toSorted = 5
        return toSorted
    class C:
        toSorted = 3
        def m(self, toSorted):
            self.toSorted = toSorted
            return self.toSorted
    def kw(**k): return sorted(k)
    def only(*, toSorted): return toSorted
    c = C()
    made = type("T", (), {"toSorted": 9})
    result = [toSorted, inner(), inner(toSorted=7), inner(k=2), outer(), C.toSorted, c.m(8), c.toSorted, kw(toSorted=1), only(toSorted=4), made.toSorted, made().toSorted]
    result.append([toSorted for toSorted in range(2)])
    result.append((lambda toSorted: toSorted)(6))
    try:
        object().toSorted
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_toSorted):
        result.append(hasattr(v, "toSorted"))
    del c.toSorted
    result.append(getattr(c, "toSorted"))
    match {"toSorted": 1}:
        case {"toSorted": toSorted}:
            result.append(toSorted)
    return result


print("toSorted", scope_toSorted())

def scope_toSpliced():
    toSpliced = 1
    toSpliced += 1
    def inner(toSpliced=toSpliced, *, k=0):
        return toSpliced + k
    def outer():
        nonlocal toSpliced
        toSpliced = 5
        return toSpliced
    class C:
        toSpliced = 3
        def m(self, toSpliced):
            self.toSpliced = toSpliced
            return self.toSpliced
    def kw(**k): return sorted(k)
    def only(*, toSpliced): return toSpliced
    c = C()
    made = type("T", (), {"toSpliced": 9})
    result = [toSpliced, inner(), inner(toSpliced=7), inner(k=2), outer(), C.toSpliced, c.m(8), c.toSpliced, kw(toSpliced=1), only(toSpliced=4), made.toSpliced, made().toSpliced]
    result.append([toSpliced for toSpliced in range(2)])
    result.append((lambda toSpliced: toSpliced)(6))
    try:
        object().toSpliced
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_toSpliced):
        result.append(hasattr(v, "toSpliced"))
    del c.toSpliced
    result.append(getattr(c, "toSpliced"))
    match {"toSpliced": 1}:
        case {"toSpliced": toSpliced}:
            result.append(toSpliced)
    return result


print("toSpliced", scope_toSpliced())

def scope_anchor():
    anchor = 1
    anchor += 1
    def inner(anchor=anchor, *, k=0):
        return anchor + k
    def outer():
        nonlocal anchor
        anchor = 5
        return anchor
    class C:
        anchor = 3
        def m(self, anchor):
            self.anchor = anchor
            return self.anchor
    def kw(**k): return sorted(k)
    def only(*, anchor): return anchor
    c = C()
    made = type("T", (), {"anchor": 9})
    result = [anchor, inner(), inner(anchor=7), inner(k=2), outer(), C.anchor, c.m(8), c.anchor, kw(anchor=1), only(anchor=4), made.anchor, made().anchor]
    result.append([anchor for anchor in range(2)])
    result.append((lambda anchor: anchor)(6))
    try:
        object().anchor
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_anchor):
        result.append(hasattr(v, "anchor"))
    del c.anchor
    result.append(getattr(c, "anchor"))
    match {"anchor": 1}:
        case {"anchor": anchor}:
            result.append(anchor)
    return result


print("anchor", scope_anchor())

def scope_big():
    big = 1
    big += 1
    def inner(big=big, *, k=0):
        return big + k
    def outer():
        nonlocal big
        big = 5
        return big
    class C:
        big = 3
        def m(self, big):
            self.big = big
            return self.big
    def kw(**k): return sorted(k)
    def only(*, big): return big
    c = C()
    made = type("T", (), {"big": 9})
    result = [big, inner(), inner(big=7), inner(k=2), outer(), C.big, c.m(8), c.big, kw(big=1), only(big=4), made.big, made().big]
    result.append([big for big in range(2)])
    result.append((lambda big: big)(6))
    try:
        object().big
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_big):
        result.append(hasattr(v, "big"))
    del c.big
    result.append(getattr(c, "big"))
    match {"big": 1}:
        case {"big": big}:
            result.append(big)
    return result


print("big", scope_big())

def scope_blink():
    blink = 1
    blink += 1
    def inner(blink=blink, *, k=0):
        return blink + k
    def outer():
        nonlocal blink
        blink = 5
        return blink
    class C:
        blink = 3
        def m(self, blink):
            self.blink = blink
            return self.blink
    def kw(**k): return sorted(k)
    def only(*, blink): return blink
    c = C()
    made = type("T", (), {"blink": 9})
    result = [blink, inner(), inner(blink=7), inner(k=2), outer(), C.blink, c.m(8), c.blink, kw(blink=1), only(blink=4), made.blink, made().blink]
    result.append([blink for blink in range(2)])
    result.append((lambda blink: blink)(6))
    try:
        object().blink
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_blink):
        result.append(hasattr(v, "blink"))
    del c.blink
    result.append(getattr(c, "blink"))
    match {"blink": 1}:
        case {"blink": blink}:
            result.append(blink)
    return result


print("blink", scope_blink())

def scope_bold():
    bold = 1
    bold += 1
    def inner(bold=bold, *, k=0):
        return bold + k
    def outer():
        nonlocal bold
        bold = 5
        return bold
    class C:
        bold = 3
        def m(self, bold):
            self.bold = bold
            return self.bold
    def kw(**k): return sorted(k)
    def only(*, bold): return bold
    c = C()
    made = type("T", (), {"bold": 9})
    result = [bold, inner(), inner(bold=7), inner(k=2), outer(), C.bold, c.m(8), c.bold, kw(bold=1), only(bold=4), made.bold, made().bold]
    result.append([bold for bold in range(2)])
    result.append((lambda bold: bold)(6))
    try:
        object().bold
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_bold):
        result.append(hasattr(v, "bold"))
    del c.bold
    result.append(getattr(c, "bold"))
    match {"bold": 1}:
        case {"bold": bold}:
            result.append(bold)
    return result


print("bold", scope_bold())

def scope_charAt():
    charAt = 1
    charAt += 1
    def inner(charAt=charAt, *, k=0):
        return charAt + k
    def outer():
        nonlocal charAt
        charAt = 5
        return charAt
    class C:
        charAt = 3
        def m(self, charAt):
            self.charAt = charAt
            return self.charAt
    def kw(**k): return sorted(k)
    def only(*, charAt): return charAt
    c = C()
    made = type("T", (), {"charAt": 9})
    result = [charAt, inner(), inner(charAt=7), inner(k=2), outer(), C.charAt, c.m(8), c.charAt, kw(charAt=1), only(charAt=4), made.charAt, made().charAt]
    result.append([charAt for charAt in range(2)])
    result.append((lambda charAt: charAt)(6))
    try:
        object().charAt
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_charAt):
        result.append(hasattr(v, "charAt"))
    del c.charAt
    result.append(getattr(c, "charAt"))
    match {"charAt": 1}:
        case {"charAt": charAt}:
            result.append(charAt)
    return result


print("charAt", scope_charAt())

def scope_charCodeAt():
    charCodeAt = 1
    charCodeAt += 1
    def inner(charCodeAt=charCodeAt, *, k=0):
        return charCodeAt + k
    def outer():
        nonlocal charCodeAt
        charCodeAt = 5
        return charCodeAt
    class C:
        charCodeAt = 3
        def m(self, charCodeAt):
            self.charCodeAt = charCodeAt
            return self.charCodeAt
    def kw(**k): return sorted(k)
    def only(*, charCodeAt): return charCodeAt
    c = C()
    made = type("T", (), {"charCodeAt": 9})
    result = [charCodeAt, inner(), inner(charCodeAt=7), inner(k=2), outer(), C.charCodeAt, c.m(8), c.charCodeAt, kw(charCodeAt=1), only(charCodeAt=4), made.charCodeAt, made().charCodeAt]
    result.append([charCodeAt for charCodeAt in range(2)])
    result.append((lambda charCodeAt: charCodeAt)(6))
    try:
        object().charCodeAt
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_charCodeAt):
        result.append(hasattr(v, "charCodeAt"))
    del c.charCodeAt
    result.append(getattr(c, "charCodeAt"))
    match {"charCodeAt": 1}:
        case {"charCodeAt": charCodeAt}:
            result.append(charCodeAt)
    return result


print("charCodeAt", scope_charCodeAt())

def scope_codePointAt():
    codePointAt = 1
    codePointAt += 1
    def inner(codePointAt=codePointAt, *, k=0):
        return codePointAt + k
    def outer():
        nonlocal codePointAt
        codePointAt = 5
        return codePointAt
    class C:
        codePointAt = 3
        def m(self, codePointAt):
            self.codePointAt = codePointAt
            return self.codePointAt
    def kw(**k): return sorted(k)
    def only(*, codePointAt): return codePointAt
    c = C()
    made = type("T", (), {"codePointAt": 9})
    result = [codePointAt, inner(), inner(codePointAt=7), inner(k=2), outer(), C.codePointAt, c.m(8), c.codePointAt, kw(codePointAt=1), only(codePointAt=4), made.codePointAt, made().codePointAt]
    result.append([codePointAt for codePointAt in range(2)])
    result.append((lambda codePointAt: codePointAt)(6))
    try:
        object().codePointAt
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_codePointAt):
        result.append(hasattr(v, "codePointAt"))
    del c.codePointAt
    result.append(getattr(c, "codePointAt"))
    match {"codePointAt": 1}:
        case {"codePointAt": codePointAt}:
            result.append(codePointAt)
    return result


print("codePointAt", scope_codePointAt())

def scope_endsWith():
    endsWith = 1
    endsWith += 1
    def inner(endsWith=endsWith, *, k=0):
        return endsWith + k
    def outer():
        nonlocal endsWith
        endsWith = 5
        return endsWith
    class C:
        endsWith = 3
        def m(self, endsWith):
            self.endsWith = endsWith
            return self.endsWith
    def kw(**k): return sorted(k)
    def only(*, endsWith): return endsWith
    c = C()
    made = type("T", (), {"endsWith": 9})
    result = [endsWith, inner(), inner(endsWith=7), inner(k=2), outer(), C.endsWith, c.m(8), c.endsWith, kw(endsWith=1), only(endsWith=4), made.endsWith, made().endsWith]
    result.append([endsWith for endsWith in range(2)])
    result.append((lambda endsWith: endsWith)(6))
    try:
        object().endsWith
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_endsWith):
        result.append(hasattr(v, "endsWith"))
    del c.endsWith
    result.append(getattr(c, "endsWith"))
    match {"endsWith": 1}:
        case {"endsWith": endsWith}:
            result.append(endsWith)
    return result


print("endsWith", scope_endsWith())

def scope_fontcolor():
    fontcolor = 1
    fontcolor += 1
    def inner(fontcolor=fontcolor, *, k=0):
        return fontcolor + k
    def outer():
        nonlocal fontcolor
        fontcolor = 5
        return fontcolor
    class C:
        fontcolor = 3
        def m(self, fontcolor):
            self.fontcolor = fontcolor
            return self.fontcolor
    def kw(**k): return sorted(k)
    def only(*, fontcolor): return fontcolor
    c = C()
    made = type("T", (), {"fontcolor": 9})
    result = [fontcolor, inner(), inner(fontcolor=7), inner(k=2), outer(), C.fontcolor, c.m(8), c.fontcolor, kw(fontcolor=1), only(fontcolor=4), made.fontcolor, made().fontcolor]
    result.append([fontcolor for fontcolor in range(2)])
    result.append((lambda fontcolor: fontcolor)(6))
    try:
        object().fontcolor
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_fontcolor):
        result.append(hasattr(v, "fontcolor"))
    del c.fontcolor
    result.append(getattr(c, "fontcolor"))
    match {"fontcolor": 1}:
        case {"fontcolor": fontcolor}:
            result.append(fontcolor)
    return result


print("fontcolor", scope_fontcolor())

def scope_fontsize():
    fontsize = 1
    fontsize += 1
    def inner(fontsize=fontsize, *, k=0):
        return fontsize + k
    def outer():
        nonlocal fontsize
        fontsize = 5
        return fontsize
    class C:
        fontsize = 3
        def m(self, fontsize):
            self.fontsize = fontsize
            return self.fontsize
    def kw(**k): return sorted(k)
    def only(*, fontsize): return fontsize
    c = C()
    made = type("T", (), {"fontsize": 9})
    result = [fontsize, inner(), inner(fontsize=7), inner(k=2), outer(), C.fontsize, c.m(8), c.fontsize, kw(fontsize=1), only(fontsize=4), made.fontsize, made().fontsize]
    result.append([fontsize for fontsize in range(2)])
    result.append((lambda fontsize: fontsize)(6))
    try:
        object().fontsize
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_fontsize):
        result.append(hasattr(v, "fontsize"))
    del c.fontsize
    result.append(getattr(c, "fontsize"))
    match {"fontsize": 1}:
        case {"fontsize": fontsize}:
            result.append(fontsize)
    return result


print("fontsize", scope_fontsize())

def scope_fixed():
    fixed = 1
    fixed += 1
    def inner(fixed=fixed, *, k=0):
        return fixed + k
    def outer():
        nonlocal fixed
        fixed = 5
        return fixed
    class C:
        fixed = 3
        def m(self, fixed):
            self.fixed = fixed
            return self.fixed
    def kw(**k): return sorted(k)
    def only(*, fixed): return fixed
    c = C()
    made = type("T", (), {"fixed": 9})
    result = [fixed, inner(), inner(fixed=7), inner(k=2), outer(), C.fixed, c.m(8), c.fixed, kw(fixed=1), only(fixed=4), made.fixed, made().fixed]
    result.append([fixed for fixed in range(2)])
    result.append((lambda fixed: fixed)(6))
    try:
        object().fixed
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_fixed):
        result.append(hasattr(v, "fixed"))
    del c.fixed
    result.append(getattr(c, "fixed"))
    match {"fixed": 1}:
        case {"fixed": fixed}:
            result.append(fixed)
    return result


print("fixed", scope_fixed())

def scope_isWellFormed():
    isWellFormed = 1
    isWellFormed += 1
    def inner(isWellFormed=isWellFormed, *, k=0):
        return isWellFormed + k
    def outer():
        nonlocal isWellFormed
        isWellFormed = 5
        return isWellFormed
    class C:
        isWellFormed = 3
        def m(self, isWellFormed):
            self.isWellFormed = isWellFormed
            return self.isWellFormed
    def kw(**k): return sorted(k)
    def only(*, isWellFormed): return isWellFormed
    c = C()
    made = type("T", (), {"isWellFormed": 9})
    result = [isWellFormed, inner(), inner(isWellFormed=7), inner(k=2), outer(), C.isWellFormed, c.m(8), c.isWellFormed, kw(isWellFormed=1), only(isWellFormed=4), made.isWellFormed, made().isWellFormed]
    result.append([isWellFormed for isWellFormed in range(2)])
    result.append((lambda isWellFormed: isWellFormed)(6))
    try:
        object().isWellFormed
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_isWellFormed):
        result.append(hasattr(v, "isWellFormed"))
    del c.isWellFormed
    result.append(getattr(c, "isWellFormed"))
    match {"isWellFormed": 1}:
        case {"isWellFormed": isWellFormed}:
            result.append(isWellFormed)
    return result


print("isWellFormed", scope_isWellFormed())

def scope_italics():
    italics = 1
    italics += 1
    def inner(italics=italics, *, k=0):
        return italics + k
    def outer():
        nonlocal italics
        italics = 5
        return italics
    class C:
        italics = 3
        def m(self, italics):
            self.italics = italics
            return self.italics
    def kw(**k): return sorted(k)
    def only(*, italics): return italics
    c = C()
    made = type("T", (), {"italics": 9})
    result = [italics, inner(), inner(italics=7), inner(k=2), outer(), C.italics, c.m(8), c.italics, kw(italics=1), only(italics=4), made.italics, made().italics]
    result.append([italics for italics in range(2)])
    result.append((lambda italics: italics)(6))
    try:
        object().italics
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_italics):
        result.append(hasattr(v, "italics"))
    del c.italics
    result.append(getattr(c, "italics"))
    match {"italics": 1}:
        case {"italics": italics}:
            result.append(italics)
    return result


print("italics", scope_italics())

def scope_link():
    link = 1
    link += 1
    def inner(link=link, *, k=0):
        return link + k
    def outer():
        nonlocal link
        link = 5
        return link
    class C:
        link = 3
        def m(self, link):
            self.link = link
            return self.link
    def kw(**k): return sorted(k)
    def only(*, link): return link
    c = C()
    made = type("T", (), {"link": 9})
    result = [link, inner(), inner(link=7), inner(k=2), outer(), C.link, c.m(8), c.link, kw(link=1), only(link=4), made.link, made().link]
    result.append([link for link in range(2)])
    result.append((lambda link: link)(6))
    try:
        object().link
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_link):
        result.append(hasattr(v, "link"))
    del c.link
    result.append(getattr(c, "link"))
    match {"link": 1}:
        case {"link": link}:
            result.append(link)
    return result


print("link", scope_link())

def scope_localeCompare():
    localeCompare = 1
    localeCompare += 1
    def inner(localeCompare=localeCompare, *, k=0):
        return localeCompare + k
    def outer():
        nonlocal localeCompare
        localeCompare = 5
        return localeCompare
    class C:
        localeCompare = 3
        def m(self, localeCompare):
            self.localeCompare = localeCompare
            return self.localeCompare
    def kw(**k): return sorted(k)
    def only(*, localeCompare): return localeCompare
    c = C()
    made = type("T", (), {"localeCompare": 9})
    result = [localeCompare, inner(), inner(localeCompare=7), inner(k=2), outer(), C.localeCompare, c.m(8), c.localeCompare, kw(localeCompare=1), only(localeCompare=4), made.localeCompare, made().localeCompare]
    result.append([localeCompare for localeCompare in range(2)])
    result.append((lambda localeCompare: localeCompare)(6))
    try:
        object().localeCompare
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_localeCompare):
        result.append(hasattr(v, "localeCompare"))
    del c.localeCompare
    result.append(getattr(c, "localeCompare"))
    match {"localeCompare": 1}:
        case {"localeCompare": localeCompare}:
            result.append(localeCompare)
    return result


print("localeCompare", scope_localeCompare())

def scope_match():
    match = 1
    match += 1
    def inner(match=match, *, k=0):
        return match + k
    def outer():
        nonlocal match
        match = 5
        return match
    class C:
        match = 3
        def m(self, match):
            self.match = match
            return self.match
    def kw(**k): return sorted(k)
    def only(*, match): return match
    c = C()
    made = type("T", (), {"match": 9})
    result = [match, inner(), inner(match=7), inner(k=2), outer(), C.match, c.m(8), c.match, kw(match=1), only(match=4), made.match, made().match]
    result.append([match for match in range(2)])
    result.append((lambda match: match)(6))
    try:
        object().match
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_match):
        result.append(hasattr(v, "match"))
    del c.match
    result.append(getattr(c, "match"))
    match {"match": 1}:
        case {"match": match}:
            result.append(match)
    return result


print("match", scope_match())

def scope_matchAll():
    matchAll = 1
    matchAll += 1
    def inner(matchAll=matchAll, *, k=0):
        return matchAll + k
    def outer():
        nonlocal matchAll
        matchAll = 5
        return matchAll
    class C:
        matchAll = 3
        def m(self, matchAll):
            self.matchAll = matchAll
            return self.matchAll
    def kw(**k): return sorted(k)
    def only(*, matchAll): return matchAll
    c = C()
    made = type("T", (), {"matchAll": 9})
    result = [matchAll, inner(), inner(matchAll=7), inner(k=2), outer(), C.matchAll, c.m(8), c.matchAll, kw(matchAll=1), only(matchAll=4), made.matchAll, made().matchAll]
    result.append([matchAll for matchAll in range(2)])
    result.append((lambda matchAll: matchAll)(6))
    try:
        object().matchAll
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_matchAll):
        result.append(hasattr(v, "matchAll"))
    del c.matchAll
    result.append(getattr(c, "matchAll"))
    match {"matchAll": 1}:
        case {"matchAll": matchAll}:
            result.append(matchAll)
    return result


print("matchAll", scope_matchAll())

def scope_normalize():
    normalize = 1
    normalize += 1
    def inner(normalize=normalize, *, k=0):
        return normalize + k
    def outer():
        nonlocal normalize
        normalize = 5
        return normalize
    class C:
        normalize = 3
        def m(self, normalize):
            self.normalize = normalize
            return self.normalize
    def kw(**k): return sorted(k)
    def only(*, normalize): return normalize
    c = C()
    made = type("T", (), {"normalize": 9})
    result = [normalize, inner(), inner(normalize=7), inner(k=2), outer(), C.normalize, c.m(8), c.normalize, kw(normalize=1), only(normalize=4), made.normalize, made().normalize]
    result.append([normalize for normalize in range(2)])
    result.append((lambda normalize: normalize)(6))
    try:
        object().normalize
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_normalize):
        result.append(hasattr(v, "normalize"))
    del c.normalize
    result.append(getattr(c, "normalize"))
    match {"normalize": 1}:
        case {"normalize": normalize}:
            result.append(normalize)
    return result


print("normalize", scope_normalize())

def scope_padEnd():
    padEnd = 1
    padEnd += 1
    def inner(padEnd=padEnd, *, k=0):
        return padEnd + k
    def outer():
        nonlocal padEnd
        padEnd = 5
        return padEnd
    class C:
        padEnd = 3
        def m(self, padEnd):
            self.padEnd = padEnd
            return self.padEnd
    def kw(**k): return sorted(k)
    def only(*, padEnd): return padEnd
    c = C()
    made = type("T", (), {"padEnd": 9})
    result = [padEnd, inner(), inner(padEnd=7), inner(k=2), outer(), C.padEnd, c.m(8), c.padEnd, kw(padEnd=1), only(padEnd=4), made.padEnd, made().padEnd]
    result.append([padEnd for padEnd in range(2)])
    result.append((lambda padEnd: padEnd)(6))
    try:
        object().padEnd
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_padEnd):
        result.append(hasattr(v, "padEnd"))
    del c.padEnd
    result.append(getattr(c, "padEnd"))
    match {"padEnd": 1}:
        case {"padEnd": padEnd}:
            result.append(padEnd)
    return result


print("padEnd", scope_padEnd())

def scope_padStart():
    padStart = 1
    padStart += 1
    def inner(padStart=padStart, *, k=0):
        return padStart + k
    def outer():
        nonlocal padStart
        padStart = 5
        return padStart
    class C:
        padStart = 3
        def m(self, padStart):
            self.padStart = padStart
            return self.padStart
    def kw(**k): return sorted(k)
    def only(*, padStart): return padStart
    c = C()
    made = type("T", (), {"padStart": 9})
    result = [padStart, inner(), inner(padStart=7), inner(k=2), outer(), C.padStart, c.m(8), c.padStart, kw(padStart=1), only(padStart=4), made.padStart, made().padStart]
    result.append([padStart for padStart in range(2)])
    result.append((lambda padStart: padStart)(6))
    try:
        object().padStart
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_padStart):
        result.append(hasattr(v, "padStart"))
    del c.padStart
    result.append(getattr(c, "padStart"))
    match {"padStart": 1}:
        case {"padStart": padStart}:
            result.append(padStart)
    return result


print("padStart", scope_padStart())

def scope_repeat():
    repeat = 1
    repeat += 1
    def inner(repeat=repeat, *, k=0):
        return repeat + k
    def outer():
        nonlocal repeat
        repeat = 5
        return repeat
    class C:
        repeat = 3
        def m(self, repeat):
            self.repeat = repeat
            return self.repeat
    def kw(**k): return sorted(k)
    def only(*, repeat): return repeat
    c = C()
    made = type("T", (), {"repeat": 9})
    result = [repeat, inner(), inner(repeat=7), inner(k=2), outer(), C.repeat, c.m(8), c.repeat, kw(repeat=1), only(repeat=4), made.repeat, made().repeat]
    result.append([repeat for repeat in range(2)])
    result.append((lambda repeat: repeat)(6))
    try:
        object().repeat
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_repeat):
        result.append(hasattr(v, "repeat"))
    del c.repeat
    result.append(getattr(c, "repeat"))
    match {"repeat": 1}:
        case {"repeat": repeat}:
            result.append(repeat)
    return result


print("repeat", scope_repeat())

def scope_replace():
    replace = 1
    replace += 1
    def inner(replace=replace, *, k=0):
        return replace + k
    def outer():
        nonlocal replace
        replace = 5
        return replace
    class C:
        replace = 3
        def m(self, replace):
            self.replace = replace
            return self.replace
    def kw(**k): return sorted(k)
    def only(*, replace): return replace
    c = C()
    made = type("T", (), {"replace": 9})
    result = [replace, inner(), inner(replace=7), inner(k=2), outer(), C.replace, c.m(8), c.replace, kw(replace=1), only(replace=4), made.replace, made().replace]
    result.append([replace for replace in range(2)])
    result.append((lambda replace: replace)(6))
    try:
        object().replace
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_replace):
        result.append(hasattr(v, "replace"))
    del c.replace
    result.append(getattr(c, "replace"))
    match {"replace": 1}:
        case {"replace": replace}:
            result.append(replace)
    return result


print("replace", scope_replace())

def scope_replaceAll():
    replaceAll = 1
    replaceAll += 1
    def inner(replaceAll=replaceAll, *, k=0):
        return replaceAll + k
    def outer():
        nonlocal replaceAll
        replaceAll = 5
        return replaceAll
    class C:
        replaceAll = 3
        def m(self, replaceAll):
            self.replaceAll = replaceAll
            return self.replaceAll
    def kw(**k): return sorted(k)
    def only(*, replaceAll): return replaceAll
    c = C()
    made = type("T", (), {"replaceAll": 9})
    result = [replaceAll, inner(), inner(replaceAll=7), inner(k=2), outer(), C.replaceAll, c.m(8), c.replaceAll, kw(replaceAll=1), only(replaceAll=4), made.replaceAll, made().replaceAll]
    result.append([replaceAll for replaceAll in range(2)])
    result.append((lambda replaceAll: replaceAll)(6))
    try:
        object().replaceAll
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_replaceAll):
        result.append(hasattr(v, "replaceAll"))
    del c.replaceAll
    result.append(getattr(c, "replaceAll"))
    match {"replaceAll": 1}:
        case {"replaceAll": replaceAll}:
            result.append(replaceAll)
    return result


print("replaceAll", scope_replaceAll())

def scope_search():
    search = 1
    search += 1
    def inner(search=search, *, k=0):
        return search + k
    def outer():
        nonlocal search
        search = 5
        return search
    class C:
        search = 3
        def m(self, search):
            self.search = search
            return self.search
    def kw(**k): return sorted(k)
    def only(*, search): return search
    c = C()
    made = type("T", (), {"search": 9})
    result = [search, inner(), inner(search=7), inner(k=2), outer(), C.search, c.m(8), c.search, kw(search=1), only(search=4), made.search, made().search]
    result.append([search for search in range(2)])
    result.append((lambda search: search)(6))
    try:
        object().search
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_search):
        result.append(hasattr(v, "search"))
    del c.search
    result.append(getattr(c, "search"))
    match {"search": 1}:
        case {"search": search}:
            result.append(search)
    return result


print("search", scope_search())

def scope_small():
    small = 1
    small += 1
    def inner(small=small, *, k=0):
        return small + k
    def outer():
        nonlocal small
        small = 5
        return small
    class C:
        small = 3
        def m(self, small):
            self.small = small
            return self.small
    def kw(**k): return sorted(k)
    def only(*, small): return small
    c = C()
    made = type("T", (), {"small": 9})
    result = [small, inner(), inner(small=7), inner(k=2), outer(), C.small, c.m(8), c.small, kw(small=1), only(small=4), made.small, made().small]
    result.append([small for small in range(2)])
    result.append((lambda small: small)(6))
    try:
        object().small
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_small):
        result.append(hasattr(v, "small"))
    del c.small
    result.append(getattr(c, "small"))
    match {"small": 1}:
        case {"small": small}:
            result.append(small)
    return result


print("small", scope_small())

def scope_split():
    split = 1
    split += 1
    def inner(split=split, *, k=0):
        return split + k
    def outer():
        nonlocal split
        split = 5
        return split
    class C:
        split = 3
        def m(self, split):
            self.split = split
            return self.split
    def kw(**k): return sorted(k)
    def only(*, split): return split
    c = C()
    made = type("T", (), {"split": 9})
    result = [split, inner(), inner(split=7), inner(k=2), outer(), C.split, c.m(8), c.split, kw(split=1), only(split=4), made.split, made().split]
    result.append([split for split in range(2)])
    result.append((lambda split: split)(6))
    try:
        object().split
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_split):
        result.append(hasattr(v, "split"))
    del c.split
    result.append(getattr(c, "split"))
    match {"split": 1}:
        case {"split": split}:
            result.append(split)
    return result


print("split", scope_split())

def scope_strike():
    strike = 1
    strike += 1
    def inner(strike=strike, *, k=0):
        return strike + k
    def outer():
        nonlocal strike
        strike = 5
        return strike
    class C:
        strike = 3
        def m(self, strike):
            self.strike = strike
            return self.strike
    def kw(**k): return sorted(k)
    def only(*, strike): return strike
    c = C()
    made = type("T", (), {"strike": 9})
    result = [strike, inner(), inner(strike=7), inner(k=2), outer(), C.strike, c.m(8), c.strike, kw(strike=1), only(strike=4), made.strike, made().strike]
    result.append([strike for strike in range(2)])
    result.append((lambda strike: strike)(6))
    try:
        object().strike
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_strike):
        result.append(hasattr(v, "strike"))
    del c.strike
    result.append(getattr(c, "strike"))
    match {"strike": 1}:
        case {"strike": strike}:
            result.append(strike)
    return result


print("strike", scope_strike())

def scope_sub():
    sub = 1
    sub += 1
    def inner(sub=sub, *, k=0):
        return sub + k
    def outer():
        nonlocal sub
        sub = 5
        return sub
    class C:
        sub = 3
        def m(self, sub):
            self.sub = sub
            return self.sub
    def kw(**k): return sorted(k)
    def only(*, sub): return sub
    c = C()
    made = type("T", (), {"sub": 9})
    result = [sub, inner(), inner(sub=7), inner(k=2), outer(), C.sub, c.m(8), c.sub, kw(sub=1), only(sub=4), made.sub, made().sub]
    result.append([sub for sub in range(2)])
    result.append((lambda sub: sub)(6))
    try:
        object().sub
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_sub):
        result.append(hasattr(v, "sub"))
    del c.sub
    result.append(getattr(c, "sub"))
    match {"sub": 1}:
        case {"sub": sub}:
            result.append(sub)
    return result


print("sub", scope_sub())

def scope_substr():
    substr = 1
    substr += 1
    def inner(substr=substr, *, k=0):
        return substr + k
    def outer():
        nonlocal substr
        substr = 5
        return substr
    class C:
        substr = 3
        def m(self, substr):
            self.substr = substr
            return self.substr
    def kw(**k): return sorted(k)
    def only(*, substr): return substr
    c = C()
    made = type("T", (), {"substr": 9})
    result = [substr, inner(), inner(substr=7), inner(k=2), outer(), C.substr, c.m(8), c.substr, kw(substr=1), only(substr=4), made.substr, made().substr]
    result.append([substr for substr in range(2)])
    result.append((lambda substr: substr)(6))
    try:
        object().substr
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_substr):
        result.append(hasattr(v, "substr"))
    del c.substr
    result.append(getattr(c, "substr"))
    match {"substr": 1}:
        case {"substr": substr}:
            result.append(substr)
    return result


print("substr", scope_substr())

def scope_substring():
    substring = 1
    substring += 1
    def inner(substring=substring, *, k=0):
        return substring + k
    def outer():
        nonlocal substring
        substring = 5
        return substring
    class C:
        substring = 3
        def m(self, substring):
            self.substring = substring
            return self.substring
    def kw(**k): return sorted(k)
    def only(*, substring): return substring
    c = C()
    made = type("T", (), {"substring": 9})
    result = [substring, inner(), inner(substring=7), inner(k=2), outer(), C.substring, c.m(8), c.substring, kw(substring=1), only(substring=4), made.substring, made().substring]
    result.append([substring for substring in range(2)])
    result.append((lambda substring: substring)(6))
    try:
        object().substring
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_substring):
        result.append(hasattr(v, "substring"))
    del c.substring
    result.append(getattr(c, "substring"))
    match {"substring": 1}:
        case {"substring": substring}:
            result.append(substring)
    return result


print("substring", scope_substring())

def scope_sup():
    sup = 1
    sup += 1
    def inner(sup=sup, *, k=0):
        return sup + k
    def outer():
        nonlocal sup
        sup = 5
        return sup
    class C:
        sup = 3
        def m(self, sup):
            self.sup = sup
            return self.sup
    def kw(**k): return sorted(k)
    def only(*, sup): return sup
    c = C()
    made = type("T", (), {"sup": 9})
    result = [sup, inner(), inner(sup=7), inner(k=2), outer(), C.sup, c.m(8), c.sup, kw(sup=1), only(sup=4), made.sup, made().sup]
    result.append([sup for sup in range(2)])
    result.append((lambda sup: sup)(6))
    try:
        object().sup
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_sup):
        result.append(hasattr(v, "sup"))
    del c.sup
    result.append(getattr(c, "sup"))
    match {"sup": 1}:
        case {"sup": sup}:
            result.append(sup)
    return result


print("sup", scope_sup())

def scope_startsWith():
    startsWith = 1
    startsWith += 1
    def inner(startsWith=startsWith, *, k=0):
        return startsWith + k
    def outer():
        nonlocal startsWith
        startsWith = 5
        return startsWith
    class C:
        startsWith = 3
        def m(self, startsWith):
            self.startsWith = startsWith
            return self.startsWith
    def kw(**k): return sorted(k)
    def only(*, startsWith): return startsWith
    c = C()
    made = type("T", (), {"startsWith": 9})
    result = [startsWith, inner(), inner(startsWith=7), inner(k=2), outer(), C.startsWith, c.m(8), c.startsWith, kw(startsWith=1), only(startsWith=4), made.startsWith, made().startsWith]
    result.append([startsWith for startsWith in range(2)])
    result.append((lambda startsWith: startsWith)(6))
    try:
        object().startsWith
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_startsWith):
        result.append(hasattr(v, "startsWith"))
    del c.startsWith
    result.append(getattr(c, "startsWith"))
    match {"startsWith": 1}:
        case {"startsWith": startsWith}:
            result.append(startsWith)
    return result


print("startsWith", scope_startsWith())

def scope_toWellFormed():
    toWellFormed = 1
    toWellFormed += 1
    def inner(toWellFormed=toWellFormed, *, k=0):
        return toWellFormed + k
    def outer():
        nonlocal toWellFormed
        toWellFormed = 5
        return toWellFormed
    class C:
        toWellFormed = 3
        def m(self, toWellFormed):
            self.toWellFormed = toWellFormed
            return self.toWellFormed
    def kw(**k): return sorted(k)
    def only(*, toWellFormed): return toWellFormed
    c = C()
    made = type("T", (), {"toWellFormed": 9})
    result = [toWellFormed, inner(), inner(toWellFormed=7), inner(k=2), outer(), C.toWellFormed, c.m(8), c.toWellFormed, kw(toWellFormed=1), only(toWellFormed=4), made.toWellFormed, made().toWellFormed]
    result.append([toWellFormed for toWellFormed in range(2)])
    result.append((lambda toWellFormed: toWellFormed)(6))
    try:
        object().toWellFormed
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_toWellFormed):
        result.append(hasattr(v, "toWellFormed"))
    del c.toWellFormed
    result.append(getattr(c, "toWellFormed"))
    match {"toWellFormed": 1}:
        case {"toWellFormed": toWellFormed}:
            result.append(toWellFormed)
    return result


print("toWellFormed", scope_toWellFormed())

def scope_trim():
    trim = 1
    trim += 1
    def inner(trim=trim, *, k=0):
        return trim + k
    def outer():
        nonlocal trim
        trim = 5
        return trim
    class C:
        trim = 3
        def m(self, trim):
            self.trim = trim
            return self.trim
    def kw(**k): return sorted(k)
    def only(*, trim): return trim
    c = C()
    made = type("T", (), {"trim": 9})
    result = [trim, inner(), inner(trim=7), inner(k=2), outer(), C.trim, c.m(8), c.trim, kw(trim=1), only(trim=4), made.trim, made().trim]
    result.append([trim for trim in range(2)])
    result.append((lambda trim: trim)(6))
    try:
        object().trim
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_trim):
        result.append(hasattr(v, "trim"))
    del c.trim
    result.append(getattr(c, "trim"))
    match {"trim": 1}:
        case {"trim": trim}:
            result.append(trim)
    return result


print("trim", scope_trim())

def scope_trimStart():
    trimStart = 1
    trimStart += 1
    def inner(trimStart=trimStart, *, k=0):
        return trimStart + k
    def outer():
        nonlocal trimStart
        trimStart = 5
        return trimStart
    class C:
        trimStart = 3
        def m(self, trimStart):
            self.trimStart = trimStart
            return self.trimStart
    def kw(**k): return sorted(k)
    def only(*, trimStart): return trimStart
    c = C()
    made = type("T", (), {"trimStart": 9})
    result = [trimStart, inner(), inner(trimStart=7), inner(k=2), outer(), C.trimStart, c.m(8), c.trimStart, kw(trimStart=1), only(trimStart=4), made.trimStart, made().trimStart]
    result.append([trimStart for trimStart in range(2)])
    result.append((lambda trimStart: trimStart)(6))
    try:
        object().trimStart
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_trimStart):
        result.append(hasattr(v, "trimStart"))
    del c.trimStart
    result.append(getattr(c, "trimStart"))
    match {"trimStart": 1}:
        case {"trimStart": trimStart}:
            result.append(trimStart)
    return result


print("trimStart", scope_trimStart())

def scope_trimLeft():
    trimLeft = 1
    trimLeft += 1
    def inner(trimLeft=trimLeft, *, k=0):
        return trimLeft + k
    def outer():
        nonlocal trimLeft
        trimLeft = 5
        return trimLeft
    class C:
        trimLeft = 3
        def m(self, trimLeft):
            self.trimLeft = trimLeft
            return self.trimLeft
    def kw(**k): return sorted(k)
    def only(*, trimLeft): return trimLeft
    c = C()
    made = type("T", (), {"trimLeft": 9})
    result = [trimLeft, inner(), inner(trimLeft=7), inner(k=2), outer(), C.trimLeft, c.m(8), c.trimLeft, kw(trimLeft=1), only(trimLeft=4), made.trimLeft, made().trimLeft]
    result.append([trimLeft for trimLeft in range(2)])
    result.append((lambda trimLeft: trimLeft)(6))
    try:
        object().trimLeft
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_trimLeft):
        result.append(hasattr(v, "trimLeft"))
    del c.trimLeft
    result.append(getattr(c, "trimLeft"))
    match {"trimLeft": 1}:
        case {"trimLeft": trimLeft}:
            result.append(trimLeft)
    return result


print("trimLeft", scope_trimLeft())

def scope_trimEnd():
    trimEnd = 1
    trimEnd += 1
    def inner(trimEnd=trimEnd, *, k=0):
        return trimEnd + k
    def outer():
        nonlocal trimEnd
        trimEnd = 5
        return trimEnd
    class C:
        trimEnd = 3
        def m(self, trimEnd):
            self.trimEnd = trimEnd
            return self.trimEnd
    def kw(**k): return sorted(k)
    def only(*, trimEnd): return trimEnd
    c = C()
    made = type("T", (), {"trimEnd": 9})
    result = [trimEnd, inner(), inner(trimEnd=7), inner(k=2), outer(), C.trimEnd, c.m(8), c.trimEnd, kw(trimEnd=1), only(trimEnd=4), made.trimEnd, made().trimEnd]
    result.append([trimEnd for trimEnd in range(2)])
    result.append((lambda trimEnd: trimEnd)(6))
    try:
        object().trimEnd
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_trimEnd):
        result.append(hasattr(v, "trimEnd"))
    del c.trimEnd
    result.append(getattr(c, "trimEnd"))
    match {"trimEnd": 1}:
        case {"trimEnd": trimEnd}:
            result.append(trimEnd)
    return result


print("trimEnd", scope_trimEnd())

def scope_trimRight():
    trimRight = 1
    trimRight += 1
    def inner(trimRight=trimRight, *, k=0):
        return trimRight + k
    def outer():
        nonlocal trimRight
        trimRight = 5
        return trimRight
    class C:
        trimRight = 3
        def m(self, trimRight):
            self.trimRight = trimRight
            return self.trimRight
    def kw(**k): return sorted(k)
    def only(*, trimRight): return trimRight
    c = C()
    made = type("T", (), {"trimRight": 9})
    result = [trimRight, inner(), inner(trimRight=7), inner(k=2), outer(), C.trimRight, c.m(8), c.trimRight, kw(trimRight=1), only(trimRight=4), made.trimRight, made().trimRight]
    result.append([trimRight for trimRight in range(2)])
    result.append((lambda trimRight: trimRight)(6))
    try:
        object().trimRight
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_trimRight):
        result.append(hasattr(v, "trimRight"))
    del c.trimRight
    result.append(getattr(c, "trimRight"))
    match {"trimRight": 1}:
        case {"trimRight": trimRight}:
            result.append(trimRight)
    return result


print("trimRight", scope_trimRight())

def scope_toLocaleLowerCase():
    toLocaleLowerCase = 1
    toLocaleLowerCase += 1
    def inner(toLocaleLowerCase=toLocaleLowerCase, *, k=0):
        return toLocaleLowerCase + k
    def outer():
        nonlocal toLocaleLowerCase
        toLocaleLowerCase = 5
        return toLocaleLowerCase
    class C:
        toLocaleLowerCase = 3
        def m(self, toLocaleLowerCase):
            self.toLocaleLowerCase = toLocaleLowerCase
            return self.toLocaleLowerCase
    def kw(**k): return sorted(k)
    def only(*, toLocaleLowerCase): return toLocaleLowerCase
    c = C()
    made = type("T", (), {"toLocaleLowerCase": 9})
    result = [toLocaleLowerCase, inner(), inner(toLocaleLowerCase=7), inner(k=2), outer(), C.toLocaleLowerCase, c.m(8), c.toLocaleLowerCase, kw(toLocaleLowerCase=1), only(toLocaleLowerCase=4), made.toLocaleLowerCase, made().toLocaleLowerCase]
    result.append([toLocaleLowerCase for toLocaleLowerCase in range(2)])
    result.append((lambda toLocaleLowerCase: toLocaleLowerCase)(6))
    try:
        object().toLocaleLowerCase
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_toLocaleLowerCase):
        result.append(hasattr(v, "toLocaleLowerCase"))
    del c.toLocaleLowerCase
    result.append(getattr(c, "toLocaleLowerCase"))
    match {"toLocaleLowerCase": 1}:
        case {"toLocaleLowerCase": toLocaleLowerCase}:
            result.append(toLocaleLowerCase)
    return result


print("toLocaleLowerCase", scope_toLocaleLowerCase())

def scope_toLocaleUpperCase():
    toLocaleUpperCase = 1
    toLocaleUpperCase += 1
    def inner(toLocaleUpperCase=toLocaleUpperCase, *, k=0):
        return toLocaleUpperCase + k
    def outer():
        nonlocal toLocaleUpperCase
        toLocaleUpperCase = 5
        return toLocaleUpperCase
    class C:
        toLocaleUpperCase = 3
        def m(self, toLocaleUpperCase):
            self.toLocaleUpperCase = toLocaleUpperCase
            return self.toLocaleUpperCase
    def kw(**k): return sorted(k)
    def only(*, toLocaleUpperCase): return toLocaleUpperCase
    c = C()
    made = type("T", (), {"toLocaleUpperCase": 9})
    result = [toLocaleUpperCase, inner(), inner(toLocaleUpperCase=7), inner(k=2), outer(), C.toLocaleUpperCase, c.m(8), c.toLocaleUpperCase, kw(toLocaleUpperCase=1), only(toLocaleUpperCase=4), made.toLocaleUpperCase, made().toLocaleUpperCase]
    result.append([toLocaleUpperCase for toLocaleUpperCase in range(2)])
    result.append((lambda toLocaleUpperCase: toLocaleUpperCase)(6))
    try:
        object().toLocaleUpperCase
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_toLocaleUpperCase):
        result.append(hasattr(v, "toLocaleUpperCase"))
    del c.toLocaleUpperCase
    result.append(getattr(c, "toLocaleUpperCase"))
    match {"toLocaleUpperCase": 1}:
        case {"toLocaleUpperCase": toLocaleUpperCase}:
            result.append(toLocaleUpperCase)
    return result


print("toLocaleUpperCase", scope_toLocaleUpperCase())

def scope_toLowerCase():
    toLowerCase = 1
    toLowerCase += 1
    def inner(toLowerCase=toLowerCase, *, k=0):
        return toLowerCase + k
    def outer():
        nonlocal toLowerCase
        toLowerCase = 5
        return toLowerCase
    class C:
        toLowerCase = 3
        def m(self, toLowerCase):
            self.toLowerCase = toLowerCase
            return self.toLowerCase
    def kw(**k): return sorted(k)
    def only(*, toLowerCase): return toLowerCase
    c = C()
    made = type("T", (), {"toLowerCase": 9})
    result = [toLowerCase, inner(), inner(toLowerCase=7), inner(k=2), outer(), C.toLowerCase, c.m(8), c.toLowerCase, kw(toLowerCase=1), only(toLowerCase=4), made.toLowerCase, made().toLowerCase]
    result.append([toLowerCase for toLowerCase in range(2)])
    result.append((lambda toLowerCase: toLowerCase)(6))
    try:
        object().toLowerCase
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_toLowerCase):
        result.append(hasattr(v, "toLowerCase"))
    del c.toLowerCase
    result.append(getattr(c, "toLowerCase"))
    match {"toLowerCase": 1}:
        case {"toLowerCase": toLowerCase}:
            result.append(toLowerCase)
    return result


print("toLowerCase", scope_toLowerCase())

def scope_toUpperCase():
    toUpperCase = 1
    toUpperCase += 1
    def inner(toUpperCase=toUpperCase, *, k=0):
        return toUpperCase + k
    def outer():
        nonlocal toUpperCase
        toUpperCase = 5
        return toUpperCase
    class C:
        toUpperCase = 3
        def m(self, toUpperCase):
            self.toUpperCase = toUpperCase
            return self.toUpperCase
    def kw(**k): return sorted(k)
    def only(*, toUpperCase): return toUpperCase
    c = C()
    made = type("T", (), {"toUpperCase": 9})
    result = [toUpperCase, inner(), inner(toUpperCase=7), inner(k=2), outer(), C.toUpperCase, c.m(8), c.toUpperCase, kw(toUpperCase=1), only(toUpperCase=4), made.toUpperCase, made().toUpperCase]
    result.append([toUpperCase for toUpperCase in range(2)])
    result.append((lambda toUpperCase: toUpperCase)(6))
    try:
        object().toUpperCase
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_toUpperCase):
        result.append(hasattr(v, "toUpperCase"))
    del c.toUpperCase
    result.append(getattr(c, "toUpperCase"))
    match {"toUpperCase": 1}:
        case {"toUpperCase": toUpperCase}:
            result.append(toUpperCase)
    return result


print("toUpperCase", scope_toUpperCase())

def scope_toExponential():
    toExponential = 1
    toExponential += 1
    def inner(toExponential=toExponential, *, k=0):
        return toExponential + k
    def outer():
        nonlocal toExponential
        toExponential = 5
        return toExponential
    class C:
        toExponential = 3
        def m(self, toExponential):
            self.toExponential = toExponential
            return self.toExponential
    def kw(**k): return sorted(k)
    def only(*, toExponential): return toExponential
    c = C()
    made = type("T", (), {"toExponential": 9})
    result = [toExponential, inner(), inner(toExponential=7), inner(k=2), outer(), C.toExponential, c.m(8), c.toExponential, kw(toExponential=1), only(toExponential=4), made.toExponential, made().toExponential]
    result.append([toExponential for toExponential in range(2)])
    result.append((lambda toExponential: toExponential)(6))
    try:
        object().toExponential
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_toExponential):
        result.append(hasattr(v, "toExponential"))
    del c.toExponential
    result.append(getattr(c, "toExponential"))
    match {"toExponential": 1}:
        case {"toExponential": toExponential}:
            result.append(toExponential)
    return result


print("toExponential", scope_toExponential())

def scope_toFixed():
    toFixed = 1
    toFixed += 1
    def inner(toFixed=toFixed, *, k=0):
        return toFixed + k
    def outer():
        nonlocal toFixed
        toFixed = 5
        return toFixed
    class C:
        toFixed = 3
        def m(self, toFixed):
            self.toFixed = toFixed
            return self.toFixed
    def kw(**k): return sorted(k)
    def only(*, toFixed): return toFixed
    c = C()
    made = type("T", (), {"toFixed": 9})
    result = [toFixed, inner(), inner(toFixed=7), inner(k=2), outer(), C.toFixed, c.m(8), c.toFixed, kw(toFixed=1), only(toFixed=4), made.toFixed, made().toFixed]
    result.append([toFixed for toFixed in range(2)])
    result.append((lambda toFixed: toFixed)(6))
    try:
        object().toFixed
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_toFixed):
        result.append(hasattr(v, "toFixed"))
    del c.toFixed
    result.append(getattr(c, "toFixed"))
    match {"toFixed": 1}:
        case {"toFixed": toFixed}:
            result.append(toFixed)
    return result


print("toFixed", scope_toFixed())

def scope_toPrecision():
    toPrecision = 1
    toPrecision += 1
    def inner(toPrecision=toPrecision, *, k=0):
        return toPrecision + k
    def outer():
        nonlocal toPrecision
        toPrecision = 5
        return toPrecision
    class C:
        toPrecision = 3
        def m(self, toPrecision):
            self.toPrecision = toPrecision
            return self.toPrecision
    def kw(**k): return sorted(k)
    def only(*, toPrecision): return toPrecision
    c = C()
    made = type("T", (), {"toPrecision": 9})
    result = [toPrecision, inner(), inner(toPrecision=7), inner(k=2), outer(), C.toPrecision, c.m(8), c.toPrecision, kw(toPrecision=1), only(toPrecision=4), made.toPrecision, made().toPrecision]
    result.append([toPrecision for toPrecision in range(2)])
    result.append((lambda toPrecision: toPrecision)(6))
    try:
        object().toPrecision
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_toPrecision):
        result.append(hasattr(v, "toPrecision"))
    del c.toPrecision
    result.append(getattr(c, "toPrecision"))
    match {"toPrecision": 1}:
        case {"toPrecision": toPrecision}:
            result.append(toPrecision)
    return result


print("toPrecision", scope_toPrecision())

def scope_has():
    has = 1
    has += 1
    def inner(has=has, *, k=0):
        return has + k
    def outer():
        nonlocal has
        has = 5
        return has
    class C:
        has = 3
        def m(self, has):
            self.has = has
            return self.has
    def kw(**k): return sorted(k)
    def only(*, has): return has
    c = C()
    made = type("T", (), {"has": 9})
    result = [has, inner(), inner(has=7), inner(k=2), outer(), C.has, c.m(8), c.has, kw(has=1), only(has=4), made.has, made().has]
    result.append([has for has in range(2)])
    result.append((lambda has: has)(6))
    try:
        object().has
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_has):
        result.append(hasattr(v, "has"))
    del c.has
    result.append(getattr(c, "has"))
    match {"has": 1}:
        case {"has": has}:
            result.append(has)
    return result


print("has", scope_has())

def scope_clear():
    clear = 1
    clear += 1
    def inner(clear=clear, *, k=0):
        return clear + k
    def outer():
        nonlocal clear
        clear = 5
        return clear
    class C:
        clear = 3
        def m(self, clear):
            self.clear = clear
            return self.clear
    def kw(**k): return sorted(k)
    def only(*, clear): return clear
    c = C()
    made = type("T", (), {"clear": 9})
    result = [clear, inner(), inner(clear=7), inner(k=2), outer(), C.clear, c.m(8), c.clear, kw(clear=1), only(clear=4), made.clear, made().clear]
    result.append([clear for clear in range(2)])
    result.append((lambda clear: clear)(6))
    try:
        object().clear
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_clear):
        result.append(hasattr(v, "clear"))
    del c.clear
    result.append(getattr(c, "clear"))
    match {"clear": 1}:
        case {"clear": clear}:
            result.append(clear)
    return result


print("clear", scope_clear())

def scope_size():
    size = 1
    size += 1
    def inner(size=size, *, k=0):
        return size + k
    def outer():
        nonlocal size
        size = 5
        return size
    class C:
        size = 3
        def m(self, size):
            self.size = size
            return self.size
    def kw(**k): return sorted(k)
    def only(*, size): return size
    c = C()
    made = type("T", (), {"size": 9})
    result = [size, inner(), inner(size=7), inner(k=2), outer(), C.size, c.m(8), c.size, kw(size=1), only(size=4), made.size, made().size]
    result.append([size for size in range(2)])
    result.append((lambda size: size)(6))
    try:
        object().size
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_size):
        result.append(hasattr(v, "size"))
    del c.size
    result.append(getattr(c, "size"))
    match {"size": 1}:
        case {"size": size}:
            result.append(size)
    return result


print("size", scope_size())

def scope_add():
    add = 1
    add += 1
    def inner(add=add, *, k=0):
        return add + k
    def outer():
        nonlocal add
        add = 5
        return add
    class C:
        add = 3
        def m(self, add):
            self.add = add
            return self.add
    def kw(**k): return sorted(k)
    def only(*, add): return add
    c = C()
    made = type("T", (), {"add": 9})
    result = [add, inner(), inner(add=7), inner(k=2), outer(), C.add, c.m(8), c.add, kw(add=1), only(add=4), made.add, made().add]
    result.append([add for add in range(2)])
    result.append((lambda add: add)(6))
    try:
        object().add
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_add):
        result.append(hasattr(v, "add"))
    del c.add
    result.append(getattr(c, "add"))
    match {"add": 1}:
        case {"add": add}:
            result.append(add)
    return result


print("add", scope_add())

def scope_description():
    description = 1
    description += 1
    def inner(description=description, *, k=0):
        return description + k
    def outer():
        nonlocal description
        description = 5
        return description
    class C:
        description = 3
        def m(self, description):
            self.description = description
            return self.description
    def kw(**k): return sorted(k)
    def only(*, description): return description
    c = C()
    made = type("T", (), {"description": 9})
    result = [description, inner(), inner(description=7), inner(k=2), outer(), C.description, c.m(8), c.description, kw(description=1), only(description=4), made.description, made().description]
    result.append([description for description in range(2)])
    result.append((lambda description: description)(6))
    try:
        object().description
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_description):
        result.append(hasattr(v, "description"))
    del c.description
    result.append(getattr(c, "description"))
    match {"description": 1}:
        case {"description": description}:
            result.append(description)
    return result


print("description", scope_description())

def scope_then():
    then = 1
    then += 1
    def inner(then=then, *, k=0):
        return then + k
    def outer():
        nonlocal then
        then = 5
        return then
    class C:
        then = 3
        def m(self, then):
            self.then = then
            return self.then
    def kw(**k): return sorted(k)
    def only(*, then): return then
    c = C()
    made = type("T", (), {"then": 9})
    result = [then, inner(), inner(then=7), inner(k=2), outer(), C.then, c.m(8), c.then, kw(then=1), only(then=4), made.then, made().then]
    result.append([then for then in range(2)])
    result.append((lambda then: then)(6))
    try:
        object().then
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_then):
        result.append(hasattr(v, "then"))
    del c.then
    result.append(getattr(c, "then"))
    match {"then": 1}:
        case {"then": then}:
            result.append(then)
    return result


print("then", scope_then())

def scope_message():
    message = 1
    message += 1
    def inner(message=message, *, k=0):
        return message + k
    def outer():
        nonlocal message
        message = 5
        return message
    class C:
        message = 3
        def m(self, message):
            self.message = message
            return self.message
    def kw(**k): return sorted(k)
    def only(*, message): return message
    c = C()
    made = type("T", (), {"message": 9})
    result = [message, inner(), inner(message=7), inner(k=2), outer(), C.message, c.m(8), c.message, kw(message=1), only(message=4), made.message, made().message]
    result.append([message for message in range(2)])
    result.append((lambda message: message)(6))
    try:
        object().message
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_message):
        result.append(hasattr(v, "message"))
    del c.message
    result.append(getattr(c, "message"))
    match {"message": 1}:
        case {"message": message}:
            result.append(message)
    return result


print("message", scope_message())

def scope_toDateString():
    toDateString = 1
    toDateString += 1
    def inner(toDateString=toDateString, *, k=0):
        return toDateString + k
    def outer():
        nonlocal toDateString
        toDateString = 5
        return toDateString
    class C:
        toDateString = 3
        def m(self, toDateString):
            self.toDateString = toDateString
            return self.toDateString
    def kw(**k): return sorted(k)
    def only(*, toDateString): return toDateString
    c = C()
    made = type("T", (), {"toDateString": 9})
    result = [toDateString, inner(), inner(toDateString=7), inner(k=2), outer(), C.toDateString, c.m(8), c.toDateString, kw(toDateString=1), only(toDateString=4), made.toDateString, made().toDateString]
    result.append([toDateString for toDateString in range(2)])
    result.append((lambda toDateString: toDateString)(6))
    try:
        object().toDateString
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_toDateString):
        result.append(hasattr(v, "toDateString"))
    del c.toDateString
    result.append(getattr(c, "toDateString"))
    match {"toDateString": 1}:
        case {"toDateString": toDateString}:
            result.append(toDateString)
    return result


print("toDateString", scope_toDateString())

def scope_toTimeString():
    toTimeString = 1
    toTimeString += 1
    def inner(toTimeString=toTimeString, *, k=0):
        return toTimeString + k
    def outer():
        nonlocal toTimeString
        toTimeString = 5
        return toTimeString
    class C:
        toTimeString = 3
        def m(self, toTimeString):
            self.toTimeString = toTimeString
            return self.toTimeString
    def kw(**k): return sorted(k)
    def only(*, toTimeString): return toTimeString
    c = C()
    made = type("T", (), {"toTimeString": 9})
    result = [toTimeString, inner(), inner(toTimeString=7), inner(k=2), outer(), C.toTimeString, c.m(8), c.toTimeString, kw(toTimeString=1), only(toTimeString=4), made.toTimeString, made().toTimeString]
    result.append([toTimeString for toTimeString in range(2)])
    result.append((lambda toTimeString: toTimeString)(6))
    try:
        object().toTimeString
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_toTimeString):
        result.append(hasattr(v, "toTimeString"))
    del c.toTimeString
    result.append(getattr(c, "toTimeString"))
    match {"toTimeString": 1}:
        case {"toTimeString": toTimeString}:
            result.append(toTimeString)
    return result


print("toTimeString", scope_toTimeString())

def scope_toISOString():
    toISOString = 1
    toISOString += 1
    def inner(toISOString=toISOString, *, k=0):
        return toISOString + k
    def outer():
        nonlocal toISOString
        toISOString = 5
        return toISOString
    class C:
        toISOString = 3
        def m(self, toISOString):
            self.toISOString = toISOString
            return self.toISOString
    def kw(**k): return sorted(k)
    def only(*, toISOString): return toISOString
    c = C()
    made = type("T", (), {"toISOString": 9})
    result = [toISOString, inner(), inner(toISOString=7), inner(k=2), outer(), C.toISOString, c.m(8), c.toISOString, kw(toISOString=1), only(toISOString=4), made.toISOString, made().toISOString]
    result.append([toISOString for toISOString in range(2)])
    result.append((lambda toISOString: toISOString)(6))
    try:
        object().toISOString
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_toISOString):
        result.append(hasattr(v, "toISOString"))
    del c.toISOString
    result.append(getattr(c, "toISOString"))
    match {"toISOString": 1}:
        case {"toISOString": toISOString}:
            result.append(toISOString)
    return result


print("toISOString", scope_toISOString())

def scope_toUTCString():
    toUTCString = 1
    toUTCString += 1
    def inner(toUTCString=toUTCString, *, k=0):
        return toUTCString + k
    def outer():
        nonlocal toUTCString
        toUTCString = 5
        return toUTCString
    class C:
        toUTCString = 3
        def m(self, toUTCString):
            self.toUTCString = toUTCString
            return self.toUTCString
    def kw(**k): return sorted(k)
    def only(*, toUTCString): return toUTCString
    c = C()
    made = type("T", (), {"toUTCString": 9})
    result = [toUTCString, inner(), inner(toUTCString=7), inner(k=2), outer(), C.toUTCString, c.m(8), c.toUTCString, kw(toUTCString=1), only(toUTCString=4), made.toUTCString, made().toUTCString]
    result.append([toUTCString for toUTCString in range(2)])
    result.append((lambda toUTCString: toUTCString)(6))
    try:
        object().toUTCString
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_toUTCString):
        result.append(hasattr(v, "toUTCString"))
    del c.toUTCString
    result.append(getattr(c, "toUTCString"))
    match {"toUTCString": 1}:
        case {"toUTCString": toUTCString}:
            result.append(toUTCString)
    return result


print("toUTCString", scope_toUTCString())

def scope_toGMTString():
    toGMTString = 1
    toGMTString += 1
    def inner(toGMTString=toGMTString, *, k=0):
        return toGMTString + k
    def outer():
        nonlocal toGMTString
        toGMTString = 5
        return toGMTString
    class C:
        toGMTString = 3
        def m(self, toGMTString):
            self.toGMTString = toGMTString
            return self.toGMTString
    def kw(**k): return sorted(k)
    def only(*, toGMTString): return toGMTString
    c = C()
    made = type("T", (), {"toGMTString": 9})
    result = [toGMTString, inner(), inner(toGMTString=7), inner(k=2), outer(), C.toGMTString, c.m(8), c.toGMTString, kw(toGMTString=1), only(toGMTString=4), made.toGMTString, made().toGMTString]
    result.append([toGMTString for toGMTString in range(2)])
    result.append((lambda toGMTString: toGMTString)(6))
    try:
        object().toGMTString
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_toGMTString):
        result.append(hasattr(v, "toGMTString"))
    del c.toGMTString
    result.append(getattr(c, "toGMTString"))
    match {"toGMTString": 1}:
        case {"toGMTString": toGMTString}:
            result.append(toGMTString)
    return result


print("toGMTString", scope_toGMTString())

def scope_getDate():
    getDate = 1
    getDate += 1
    def inner(getDate=getDate, *, k=0):
        return getDate + k
    def outer():
        nonlocal getDate
        getDate = 5
        return getDate
    class C:
        getDate = 3
        def m(self, getDate):
            self.getDate = getDate
            return self.getDate
    def kw(**k): return sorted(k)
    def only(*, getDate): return getDate
    c = C()
    made = type("T", (), {"getDate": 9})
    result = [getDate, inner(), inner(getDate=7), inner(k=2), outer(), C.getDate, c.m(8), c.getDate, kw(getDate=1), only(getDate=4), made.getDate, made().getDate]
    result.append([getDate for getDate in range(2)])
    result.append((lambda getDate: getDate)(6))
    try:
        object().getDate
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_getDate):
        result.append(hasattr(v, "getDate"))
    del c.getDate
    result.append(getattr(c, "getDate"))
    match {"getDate": 1}:
        case {"getDate": getDate}:
            result.append(getDate)
    return result


print("getDate", scope_getDate())

def scope_setDate():
    setDate = 1
    setDate += 1
    def inner(setDate=setDate, *, k=0):
        return setDate + k
    def outer():
        nonlocal setDate
        setDate = 5
        return setDate
    class C:
        setDate = 3
        def m(self, setDate):
            self.setDate = setDate
            return self.setDate
    def kw(**k): return sorted(k)
    def only(*, setDate): return setDate
    c = C()
    made = type("T", (), {"setDate": 9})
    result = [setDate, inner(), inner(setDate=7), inner(k=2), outer(), C.setDate, c.m(8), c.setDate, kw(setDate=1), only(setDate=4), made.setDate, made().setDate]
    result.append([setDate for setDate in range(2)])
    result.append((lambda setDate: setDate)(6))
    try:
        object().setDate
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_setDate):
        result.append(hasattr(v, "setDate"))
    del c.setDate
    result.append(getattr(c, "setDate"))
    match {"setDate": 1}:
        case {"setDate": setDate}:
            result.append(setDate)
    return result


print("setDate", scope_setDate())

def scope_getDay():
    getDay = 1
    getDay += 1
    def inner(getDay=getDay, *, k=0):
        return getDay + k
    def outer():
        nonlocal getDay
        getDay = 5
        return getDay
    class C:
        getDay = 3
        def m(self, getDay):
            self.getDay = getDay
            return self.getDay
    def kw(**k): return sorted(k)
    def only(*, getDay): return getDay
    c = C()
    made = type("T", (), {"getDay": 9})
    result = [getDay, inner(), inner(getDay=7), inner(k=2), outer(), C.getDay, c.m(8), c.getDay, kw(getDay=1), only(getDay=4), made.getDay, made().getDay]
    result.append([getDay for getDay in range(2)])
    result.append((lambda getDay: getDay)(6))
    try:
        object().getDay
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_getDay):
        result.append(hasattr(v, "getDay"))
    del c.getDay
    result.append(getattr(c, "getDay"))
    match {"getDay": 1}:
        case {"getDay": getDay}:
            result.append(getDay)
    return result


print("getDay", scope_getDay())

def scope_getFullYear():
    getFullYear = 1
    getFullYear += 1
    def inner(getFullYear=getFullYear, *, k=0):
        return getFullYear + k
    def outer():
        nonlocal getFullYear
        getFullYear = 5
        return getFullYear
    class C:
        getFullYear = 3
        def m(self, getFullYear):
            self.getFullYear = getFullYear
            return self.getFullYear
    def kw(**k): return sorted(k)
    def only(*, getFullYear): return getFullYear
    c = C()
    made = type("T", (), {"getFullYear": 9})
    result = [getFullYear, inner(), inner(getFullYear=7), inner(k=2), outer(), C.getFullYear, c.m(8), c.getFullYear, kw(getFullYear=1), only(getFullYear=4), made.getFullYear, made().getFullYear]
    result.append([getFullYear for getFullYear in range(2)])
    result.append((lambda getFullYear: getFullYear)(6))
    try:
        object().getFullYear
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_getFullYear):
        result.append(hasattr(v, "getFullYear"))
    del c.getFullYear
    result.append(getattr(c, "getFullYear"))
    match {"getFullYear": 1}:
        case {"getFullYear": getFullYear}:
            result.append(getFullYear)
    return result


print("getFullYear", scope_getFullYear())

def scope_setFullYear():
    setFullYear = 1
    setFullYear += 1
    def inner(setFullYear=setFullYear, *, k=0):
        return setFullYear + k
    def outer():
        nonlocal setFullYear
        setFullYear = 5
        return setFullYear
    class C:
        setFullYear = 3
        def m(self, setFullYear):
            self.setFullYear = setFullYear
            return self.setFullYear
    def kw(**k): return sorted(k)
    def only(*, setFullYear): return setFullYear
    c = C()
    made = type("T", (), {"setFullYear": 9})
    result = [setFullYear, inner(), inner(setFullYear=7), inner(k=2), outer(), C.setFullYear, c.m(8), c.setFullYear, kw(setFullYear=1), only(setFullYear=4), made.setFullYear, made().setFullYear]
    result.append([setFullYear for setFullYear in range(2)])
    result.append((lambda setFullYear: setFullYear)(6))
    try:
        object().setFullYear
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_setFullYear):
        result.append(hasattr(v, "setFullYear"))
    del c.setFullYear
    result.append(getattr(c, "setFullYear"))
    match {"setFullYear": 1}:
        case {"setFullYear": setFullYear}:
            result.append(setFullYear)
    return result


print("setFullYear", scope_setFullYear())

def scope_getHours():
    getHours = 1
    getHours += 1
    def inner(getHours=getHours, *, k=0):
        return getHours + k
    def outer():
        nonlocal getHours
        getHours = 5
        return getHours
    class C:
        getHours = 3
        def m(self, getHours):
            self.getHours = getHours
            return self.getHours
    def kw(**k): return sorted(k)
    def only(*, getHours): return getHours
    c = C()
    made = type("T", (), {"getHours": 9})
    result = [getHours, inner(), inner(getHours=7), inner(k=2), outer(), C.getHours, c.m(8), c.getHours, kw(getHours=1), only(getHours=4), made.getHours, made().getHours]
    result.append([getHours for getHours in range(2)])
    result.append((lambda getHours: getHours)(6))
    try:
        object().getHours
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_getHours):
        result.append(hasattr(v, "getHours"))
    del c.getHours
    result.append(getattr(c, "getHours"))
    match {"getHours": 1}:
        case {"getHours": getHours}:
            result.append(getHours)
    return result


print("getHours", scope_getHours())

def scope_setHours():
    setHours = 1
    setHours += 1
    def inner(setHours=setHours, *, k=0):
        return setHours + k
    def outer():
        nonlocal setHours
        setHours = 5
        return setHours
    class C:
        setHours = 3
        def m(self, setHours):
            self.setHours = setHours
            return self.setHours
    def kw(**k): return sorted(k)
    def only(*, setHours): return setHours
    c = C()
    made = type("T", (), {"setHours": 9})
    result = [setHours, inner(), inner(setHours=7), inner(k=2), outer(), C.setHours, c.m(8), c.setHours, kw(setHours=1), only(setHours=4), made.setHours, made().setHours]
    result.append([setHours for setHours in range(2)])
    result.append((lambda setHours: setHours)(6))
    try:
        object().setHours
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_setHours):
        result.append(hasattr(v, "setHours"))
    del c.setHours
    result.append(getattr(c, "setHours"))
    match {"setHours": 1}:
        case {"setHours": setHours}:
            result.append(setHours)
    return result


print("setHours", scope_setHours())

def scope_getMilliseconds():
    getMilliseconds = 1
    getMilliseconds += 1
    def inner(getMilliseconds=getMilliseconds, *, k=0):
        return getMilliseconds + k
    def outer():
        nonlocal getMilliseconds
        getMilliseconds = 5
        return getMilliseconds
    class C:
        getMilliseconds = 3
        def m(self, getMilliseconds):
            self.getMilliseconds = getMilliseconds
            return self.getMilliseconds
    def kw(**k): return sorted(k)
    def only(*, getMilliseconds): return getMilliseconds
    c = C()
    made = type("T", (), {"getMilliseconds": 9})
    result = [getMilliseconds, inner(), inner(getMilliseconds=7), inner(k=2), outer(), C.getMilliseconds, c.m(8), c.getMilliseconds, kw(getMilliseconds=1), only(getMilliseconds=4), made.getMilliseconds, made().getMilliseconds]
    result.append([getMilliseconds for getMilliseconds in range(2)])
    result.append((lambda getMilliseconds: getMilliseconds)(6))
    try:
        object().getMilliseconds
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_getMilliseconds):
        result.append(hasattr(v, "getMilliseconds"))
    del c.getMilliseconds
    result.append(getattr(c, "getMilliseconds"))
    match {"getMilliseconds": 1}:
        case {"getMilliseconds": getMilliseconds}:
            result.append(getMilliseconds)
    return result


print("getMilliseconds", scope_getMilliseconds())

def scope_setMilliseconds():
    setMilliseconds = 1
    setMilliseconds += 1
    def inner(setMilliseconds=setMilliseconds, *, k=0):
        return setMilliseconds + k
    def outer():
        nonlocal setMilliseconds
        setMilliseconds = 5
        return setMilliseconds
    class C:
        setMilliseconds = 3
        def m(self, setMilliseconds):
            self.setMilliseconds = setMilliseconds
            return self.setMilliseconds
    def kw(**k): return sorted(k)
    def only(*, setMilliseconds): return setMilliseconds
    c = C()
    made = type("T", (), {"setMilliseconds": 9})
    result = [setMilliseconds, inner(), inner(setMilliseconds=7), inner(k=2), outer(), C.setMilliseconds, c.m(8), c.setMilliseconds, kw(setMilliseconds=1), only(setMilliseconds=4), made.setMilliseconds, made().setMilliseconds]
    result.append([setMilliseconds for setMilliseconds in range(2)])
    result.append((lambda setMilliseconds: setMilliseconds)(6))
    try:
        object().setMilliseconds
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_setMilliseconds):
        result.append(hasattr(v, "setMilliseconds"))
    del c.setMilliseconds
    result.append(getattr(c, "setMilliseconds"))
    match {"setMilliseconds": 1}:
        case {"setMilliseconds": setMilliseconds}:
            result.append(setMilliseconds)
    return result


print("setMilliseconds", scope_setMilliseconds())

def scope_getMinutes():
    getMinutes = 1
    getMinutes += 1
    def inner(getMinutes=getMinutes, *, k=0):
        return getMinutes + k
    def outer():
        nonlocal getMinutes
        getMinutes = 5
        return getMinutes
    class C:
        getMinutes = 3
        def m(self, getMinutes):
            self.getMinutes = getMinutes
            return self.getMinutes
    def kw(**k): return sorted(k)
    def only(*, getMinutes): return getMinutes
    c = C()
    made = type("T", (), {"getMinutes": 9})
    result = [getMinutes, inner(), inner(getMinutes=7), inner(k=2), outer(), C.getMinutes, c.m(8), c.getMinutes, kw(getMinutes=1), only(getMinutes=4), made.getMinutes, made().getMinutes]
    result.append([getMinutes for getMinutes in range(2)])
    result.append((lambda getMinutes: getMinutes)(6))
    try:
        object().getMinutes
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_getMinutes):
        result.append(hasattr(v, "getMinutes"))
    del c.getMinutes
    result.append(getattr(c, "getMinutes"))
    match {"getMinutes": 1}:
        case {"getMinutes": getMinutes}:
            result.append(getMinutes)
    return result


print("getMinutes", scope_getMinutes())

def scope_setMinutes():
    setMinutes = 1
    setMinutes += 1
    def inner(setMinutes=setMinutes, *, k=0):
        return setMinutes + k
    def outer():
        nonlocal setMinutes
        setMinutes = 5
        return setMinutes
    class C:
        setMinutes = 3
        def m(self, setMinutes):
            self.setMinutes = setMinutes
            return self.setMinutes
    def kw(**k): return sorted(k)
    def only(*, setMinutes): return setMinutes
    c = C()
    made = type("T", (), {"setMinutes": 9})
    result = [setMinutes, inner(), inner(setMinutes=7), inner(k=2), outer(), C.setMinutes, c.m(8), c.setMinutes, kw(setMinutes=1), only(setMinutes=4), made.setMinutes, made().setMinutes]
    result.append([setMinutes for setMinutes in range(2)])
    result.append((lambda setMinutes: setMinutes)(6))
    try:
        object().setMinutes
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_setMinutes):
        result.append(hasattr(v, "setMinutes"))
    del c.setMinutes
    result.append(getattr(c, "setMinutes"))
    match {"setMinutes": 1}:
        case {"setMinutes": setMinutes}:
            result.append(setMinutes)
    return result


print("setMinutes", scope_setMinutes())

def scope_getMonth():
    getMonth = 1
    getMonth += 1
    def inner(getMonth=getMonth, *, k=0):
        return getMonth + k
    def outer():
        nonlocal getMonth
        getMonth = 5
        return getMonth
    class C:
        getMonth = 3
        def m(self, getMonth):
            self.getMonth = getMonth
            return self.getMonth
    def kw(**k): return sorted(k)
    def only(*, getMonth): return getMonth
    c = C()
    made = type("T", (), {"getMonth": 9})
    result = [getMonth, inner(), inner(getMonth=7), inner(k=2), outer(), C.getMonth, c.m(8), c.getMonth, kw(getMonth=1), only(getMonth=4), made.getMonth, made().getMonth]
    result.append([getMonth for getMonth in range(2)])
    result.append((lambda getMonth: getMonth)(6))
    try:
        object().getMonth
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_getMonth):
        result.append(hasattr(v, "getMonth"))
    del c.getMonth
    result.append(getattr(c, "getMonth"))
    match {"getMonth": 1}:
        case {"getMonth": getMonth}:
            result.append(getMonth)
    return result


print("getMonth", scope_getMonth())

def scope_setMonth():
    setMonth = 1
    setMonth += 1
    def inner(setMonth=setMonth, *, k=0):
        return setMonth + k
    def outer():
        nonlocal setMonth
        setMonth = 5
        return setMonth
    class C:
        setMonth = 3
        def m(self, setMonth):
            self.setMonth = setMonth
            return self.setMonth
    def kw(**k): return sorted(k)
    def only(*, setMonth): return setMonth
    c = C()
    made = type("T", (), {"setMonth": 9})
    result = [setMonth, inner(), inner(setMonth=7), inner(k=2), outer(), C.setMonth, c.m(8), c.setMonth, kw(setMonth=1), only(setMonth=4), made.setMonth, made().setMonth]
    result.append([setMonth for setMonth in range(2)])
    result.append((lambda setMonth: setMonth)(6))
    try:
        object().setMonth
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_setMonth):
        result.append(hasattr(v, "setMonth"))
    del c.setMonth
    result.append(getattr(c, "setMonth"))
    match {"setMonth": 1}:
        case {"setMonth": setMonth}:
            result.append(setMonth)
    return result


print("setMonth", scope_setMonth())

def scope_getSeconds():
    getSeconds = 1
    getSeconds += 1
    def inner(getSeconds=getSeconds, *, k=0):
        return getSeconds + k
    def outer():
        nonlocal getSeconds
        getSeconds = 5
        return getSeconds
    class C:
        getSeconds = 3
        def m(self, getSeconds):
            self.getSeconds = getSeconds
            return self.getSeconds
    def kw(**k): return sorted(k)
    def only(*, getSeconds): return getSeconds
    c = C()
    made = type("T", (), {"getSeconds": 9})
    result = [getSeconds, inner(), inner(getSeconds=7), inner(k=2), outer(), C.getSeconds, c.m(8), c.getSeconds, kw(getSeconds=1), only(getSeconds=4), made.getSeconds, made().getSeconds]
    result.append([getSeconds for getSeconds in range(2)])
    result.append((lambda getSeconds: getSeconds)(6))
    try:
        object().getSeconds
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_getSeconds):
        result.append(hasattr(v, "getSeconds"))
    del c.getSeconds
    result.append(getattr(c, "getSeconds"))
    match {"getSeconds": 1}:
        case {"getSeconds": getSeconds}:
            result.append(getSeconds)
    return result


print("getSeconds", scope_getSeconds())

def scope_setSeconds():
    setSeconds = 1
    setSeconds += 1
    def inner(setSeconds=setSeconds, *, k=0):
        return setSeconds + k
    def outer():
        nonlocal setSeconds
        setSeconds = 5
        return setSeconds
    class C:
        setSeconds = 3
        def m(self, setSeconds):
            self.setSeconds = setSeconds
            return self.setSeconds
    def kw(**k): return sorted(k)
    def only(*, setSeconds): return setSeconds
    c = C()
    made = type("T", (), {"setSeconds": 9})
    result = [setSeconds, inner(), inner(setSeconds=7), inner(k=2), outer(), C.setSeconds, c.m(8), c.setSeconds, kw(setSeconds=1), only(setSeconds=4), made.setSeconds, made().setSeconds]
    result.append([setSeconds for setSeconds in range(2)])
    result.append((lambda setSeconds: setSeconds)(6))
    try:
        object().setSeconds
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_setSeconds):
        result.append(hasattr(v, "setSeconds"))
    del c.setSeconds
    result.append(getattr(c, "setSeconds"))
    match {"setSeconds": 1}:
        case {"setSeconds": setSeconds}:
            result.append(setSeconds)
    return result


print("setSeconds", scope_setSeconds())

def scope_getTime():
    getTime = 1
    getTime += 1
    def inner(getTime=getTime, *, k=0):
        return getTime + k
    def outer():
        nonlocal getTime
        getTime = 5
        return getTime
    class C:
        getTime = 3
        def m(self, getTime):
            self.getTime = getTime
            return self.getTime
    def kw(**k): return sorted(k)
    def only(*, getTime): return getTime
    c = C()
    made = type("T", (), {"getTime": 9})
    result = [getTime, inner(), inner(getTime=7), inner(k=2), outer(), C.getTime, c.m(8), c.getTime, kw(getTime=1), only(getTime=4), made.getTime, made().getTime]
    result.append([getTime for getTime in range(2)])
    result.append((lambda getTime: getTime)(6))
    try:
        object().getTime
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_getTime):
        result.append(hasattr(v, "getTime"))
    del c.getTime
    result.append(getattr(c, "getTime"))
    match {"getTime": 1}:
        case {"getTime": getTime}:
            result.append(getTime)
    return result


print("getTime", scope_getTime())

def scope_setTime():
    setTime = 1
    setTime += 1
    def inner(setTime=setTime, *, k=0):
        return setTime + k
    def outer():
        nonlocal setTime
        setTime = 5
        return setTime
    class C:
        setTime = 3
        def m(self, setTime):
            self.setTime = setTime
            return self.setTime
    def kw(**k): return sorted(k)
    def only(*, setTime): return setTime
    c = C()
    made = type("T", (), {"setTime": 9})
    result = [setTime, inner(), inner(setTime=7), inner(k=2), outer(), C.setTime, c.m(8), c.setTime, kw(setTime=1), only(setTime=4), made.setTime, made().setTime]
    result.append([setTime for setTime in range(2)])
    result.append((lambda setTime: setTime)(6))
    try:
        object().setTime
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_setTime):
        result.append(hasattr(v, "setTime"))
    del c.setTime
    result.append(getattr(c, "setTime"))
    match {"setTime": 1}:
        case {"setTime": setTime}:
            result.append(setTime)
    return result


print("setTime", scope_setTime())

def scope_getTimezoneOffset():
    getTimezoneOffset = 1
    getTimezoneOffset += 1
    def inner(getTimezoneOffset=getTimezoneOffset, *, k=0):
        return getTimezoneOffset + k
    def outer():
        nonlocal getTimezoneOffset
        getTimezoneOffset = 5
        return getTimezoneOffset
    class C:
        getTimezoneOffset = 3
        def m(self, getTimezoneOffset):
            self.getTimezoneOffset = getTimezoneOffset
            return self.getTimezoneOffset
    def kw(**k): return sorted(k)
    def only(*, getTimezoneOffset): return getTimezoneOffset
    c = C()
    made = type("T", (), {"getTimezoneOffset": 9})
    result = [getTimezoneOffset, inner(), inner(getTimezoneOffset=7), inner(k=2), outer(), C.getTimezoneOffset, c.m(8), c.getTimezoneOffset, kw(getTimezoneOffset=1), only(getTimezoneOffset=4), made.getTimezoneOffset, made().getTimezoneOffset]
    result.append([getTimezoneOffset for getTimezoneOffset in range(2)])
    result.append((lambda getTimezoneOffset: getTimezoneOffset)(6))
    try:
        object().getTimezoneOffset
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_getTimezoneOffset):
        result.append(hasattr(v, "getTimezoneOffset"))
    del c.getTimezoneOffset
    result.append(getattr(c, "getTimezoneOffset"))
    match {"getTimezoneOffset": 1}:
        case {"getTimezoneOffset": getTimezoneOffset}:
            result.append(getTimezoneOffset)
    return result


print("getTimezoneOffset", scope_getTimezoneOffset())

def scope_getUTCDate():
    getUTCDate = 1
    getUTCDate += 1
    def inner(getUTCDate=getUTCDate, *, k=0):
        return getUTCDate + k
    def outer():
        nonlocal getUTCDate
        getUTCDate = 5
        return getUTCDate
    class C:
        getUTCDate = 3
        def m(self, getUTCDate):
            self.getUTCDate = getUTCDate
            return self.getUTCDate
    def kw(**k): return sorted(k)
    def only(*, getUTCDate): return getUTCDate
    c = C()
    made = type("T", (), {"getUTCDate": 9})
    result = [getUTCDate, inner(), inner(getUTCDate=7), inner(k=2), outer(), C.getUTCDate, c.m(8), c.getUTCDate, kw(getUTCDate=1), only(getUTCDate=4), made.getUTCDate, made().getUTCDate]
    result.append([getUTCDate for getUTCDate in range(2)])
    result.append((lambda getUTCDate: getUTCDate)(6))
    try:
        object().getUTCDate
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_getUTCDate):
        result.append(hasattr(v, "getUTCDate"))
    del c.getUTCDate
    result.append(getattr(c, "getUTCDate"))
    match {"getUTCDate": 1}:
        case {"getUTCDate": getUTCDate}:
            result.append(getUTCDate)
    return result


print("getUTCDate", scope_getUTCDate())

def scope_setUTCDate():
    setUTCDate = 1
    setUTCDate += 1
    def inner(setUTCDate=setUTCDate, *, k=0):
        return setUTCDate + k
    def outer():
        nonlocal setUTCDate
        setUTCDate = 5
        return setUTCDate
    class C:
        setUTCDate = 3
        def m(self, setUTCDate):
            self.setUTCDate = setUTCDate
            return self.setUTCDate
    def kw(**k): return sorted(k)
    def only(*, setUTCDate): return setUTCDate
    c = C()
    made = type("T", (), {"setUTCDate": 9})
    result = [setUTCDate, inner(), inner(setUTCDate=7), inner(k=2), outer(), C.setUTCDate, c.m(8), c.setUTCDate, kw(setUTCDate=1), only(setUTCDate=4), made.setUTCDate, made().setUTCDate]
    result.append([setUTCDate for setUTCDate in range(2)])
    result.append((lambda setUTCDate: setUTCDate)(6))
    try:
        object().setUTCDate
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_setUTCDate):
        result.append(hasattr(v, "setUTCDate"))
    del c.setUTCDate
    result.append(getattr(c, "setUTCDate"))
    match {"setUTCDate": 1}:
        case {"setUTCDate": setUTCDate}:
            result.append(setUTCDate)
    return result


print("setUTCDate", scope_setUTCDate())

def scope_getUTCDay():
    getUTCDay = 1
    getUTCDay += 1
    def inner(getUTCDay=getUTCDay, *, k=0):
        return getUTCDay + k
    def outer():
        nonlocal getUTCDay
        getUTCDay = 5
        return getUTCDay
    class C:
        getUTCDay = 3
        def m(self, getUTCDay):
            self.getUTCDay = getUTCDay
            return self.getUTCDay
    def kw(**k): return sorted(k)
    def only(*, getUTCDay): return getUTCDay
    c = C()
    made = type("T", (), {"getUTCDay": 9})
    result = [getUTCDay, inner(), inner(getUTCDay=7), inner(k=2), outer(), C.getUTCDay, c.m(8), c.getUTCDay, kw(getUTCDay=1), only(getUTCDay=4), made.getUTCDay, made().getUTCDay]
    result.append([getUTCDay for getUTCDay in range(2)])
    result.append((lambda getUTCDay: getUTCDay)(6))
    try:
        object().getUTCDay
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_getUTCDay):
        result.append(hasattr(v, "getUTCDay"))
    del c.getUTCDay
    result.append(getattr(c, "getUTCDay"))
    match {"getUTCDay": 1}:
        case {"getUTCDay": getUTCDay}:
            result.append(getUTCDay)
    return result


print("getUTCDay", scope_getUTCDay())

def scope_getUTCFullYear():
    getUTCFullYear = 1
    getUTCFullYear += 1
    def inner(getUTCFullYear=getUTCFullYear, *, k=0):
        return getUTCFullYear + k
    def outer():
        nonlocal getUTCFullYear
        getUTCFullYear = 5
        return getUTCFullYear
    class C:
        getUTCFullYear = 3
        def m(self, getUTCFullYear):
            self.getUTCFullYear = getUTCFullYear
            return self.getUTCFullYear
    def kw(**k): return sorted(k)
    def only(*, getUTCFullYear): return getUTCFullYear
    c = C()
    made = type("T", (), {"getUTCFullYear": 9})
    result = [getUTCFullYear, inner(), inner(getUTCFullYear=7), inner(k=2), outer(), C.getUTCFullYear, c.m(8), c.getUTCFullYear, kw(getUTCFullYear=1), only(getUTCFullYear=4), made.getUTCFullYear, made().getUTCFullYear]
    result.append([getUTCFullYear for getUTCFullYear in range(2)])
    result.append((lambda getUTCFullYear: getUTCFullYear)(6))
    try:
        object().getUTCFullYear
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_getUTCFullYear):
        result.append(hasattr(v, "getUTCFullYear"))
    del c.getUTCFullYear
    result.append(getattr(c, "getUTCFullYear"))
    match {"getUTCFullYear": 1}:
        case {"getUTCFullYear": getUTCFullYear}:
            result.append(getUTCFullYear)
    return result


print("getUTCFullYear", scope_getUTCFullYear())

def scope_setUTCFullYear():
    setUTCFullYear = 1
    setUTCFullYear += 1
    def inner(setUTCFullYear=setUTCFullYear, *, k=0):
        return setUTCFullYear + k
    def outer():
        nonlocal setUTCFullYear
        setUTCFullYear = 5
        return setUTCFullYear
    class C:
        setUTCFullYear = 3
        def m(self, setUTCFullYear):
            self.setUTCFullYear = setUTCFullYear
            return self.setUTCFullYear
    def kw(**k): return sorted(k)
    def only(*, setUTCFullYear): return setUTCFullYear
    c = C()
    made = type("T", (), {"setUTCFullYear": 9})
    result = [setUTCFullYear, inner(), inner(setUTCFullYear=7), inner(k=2), outer(), C.setUTCFullYear, c.m(8), c.setUTCFullYear, kw(setUTCFullYear=1), only(setUTCFullYear=4), made.setUTCFullYear, made().setUTCFullYear]
    result.append([setUTCFullYear for setUTCFullYear in range(2)])
    result.append((lambda setUTCFullYear: setUTCFullYear)(6))
    try:
        object().setUTCFullYear
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_setUTCFullYear):
        result.append(hasattr(v, "setUTCFullYear"))
    del c.setUTCFullYear
    result.append(getattr(c, "setUTCFullYear"))
    match {"setUTCFullYear": 1}:
        case {"setUTCFullYear": setUTCFullYear}:
            result.append(setUTCFullYear)
    return result


print("setUTCFullYear", scope_setUTCFullYear())

def scope_getUTCHours():
    getUTCHours = 1
    getUTCHours += 1
    def inner(getUTCHours=getUTCHours, *, k=0):
        return getUTCHours + k
    def outer():
        nonlocal getUTCHours
        getUTCHours = 5
        return getUTCHours
    class C:
        getUTCHours = 3
        def m(self, getUTCHours):
            self.getUTCHours = getUTCHours
            return self.getUTCHours
    def kw(**k): return sorted(k)
    def only(*, getUTCHours): return getUTCHours
    c = C()
    made = type("T", (), {"getUTCHours": 9})
    result = [getUTCHours, inner(), inner(getUTCHours=7), inner(k=2), outer(), C.getUTCHours, c.m(8), c.getUTCHours, kw(getUTCHours=1), only(getUTCHours=4), made.getUTCHours, made().getUTCHours]
    result.append([getUTCHours for getUTCHours in range(2)])
    result.append((lambda getUTCHours: getUTCHours)(6))
    try:
        object().getUTCHours
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_getUTCHours):
        result.append(hasattr(v, "getUTCHours"))
    del c.getUTCHours
    result.append(getattr(c, "getUTCHours"))
    match {"getUTCHours": 1}:
        case {"getUTCHours": getUTCHours}:
            result.append(getUTCHours)
    return result


print("getUTCHours", scope_getUTCHours())

def scope_setUTCHours():
    setUTCHours = 1
    setUTCHours += 1
    def inner(setUTCHours=setUTCHours, *, k=0):
        return setUTCHours + k
    def outer():
        nonlocal setUTCHours
        setUTCHours = 5
        return setUTCHours
    class C:
        setUTCHours = 3
        def m(self, setUTCHours):
            self.setUTCHours = setUTCHours
            return self.setUTCHours
    def kw(**k): return sorted(k)
    def only(*, setUTCHours): return setUTCHours
    c = C()
    made = type("T", (), {"setUTCHours": 9})
    result = [setUTCHours, inner(), inner(setUTCHours=7), inner(k=2), outer(), C.setUTCHours, c.m(8), c.setUTCHours, kw(setUTCHours=1), only(setUTCHours=4), made.setUTCHours, made().setUTCHours]
    result.append([setUTCHours for setUTCHours in range(2)])
    result.append((lambda setUTCHours: setUTCHours)(6))
    try:
        object().setUTCHours
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_setUTCHours):
        result.append(hasattr(v, "setUTCHours"))
    del c.setUTCHours
    result.append(getattr(c, "setUTCHours"))
    match {"setUTCHours": 1}:
        case {"setUTCHours": setUTCHours}:
            result.append(setUTCHours)
    return result


print("setUTCHours", scope_setUTCHours())

def scope_getUTCMilliseconds():
    getUTCMilliseconds = 1
    getUTCMilliseconds += 1
    def inner(getUTCMilliseconds=getUTCMilliseconds, *, k=0):
        return getUTCMilliseconds + k
    def outer():
        nonlocal getUTCMilliseconds
        getUTCMilliseconds = 5
        return getUTCMilliseconds
    class C:
        getUTCMilliseconds = 3
        def m(self, getUTCMilliseconds):
            self.getUTCMilliseconds = getUTCMilliseconds
            return self.getUTCMilliseconds
    def kw(**k): return sorted(k)
    def only(*, getUTCMilliseconds): return getUTCMilliseconds
    c = C()
    made = type("T", (), {"getUTCMilliseconds": 9})
    result = [getUTCMilliseconds, inner(), inner(getUTCMilliseconds=7), inner(k=2), outer(), C.getUTCMilliseconds, c.m(8), c.getUTCMilliseconds, kw(getUTCMilliseconds=1), only(getUTCMilliseconds=4), made.getUTCMilliseconds, made().getUTCMilliseconds]
    result.append([getUTCMilliseconds for getUTCMilliseconds in range(2)])
    result.append((lambda getUTCMilliseconds: getUTCMilliseconds)(6))
    try:
        object().getUTCMilliseconds
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_getUTCMilliseconds):
        result.append(hasattr(v, "getUTCMilliseconds"))
    del c.getUTCMilliseconds
    result.append(getattr(c, "getUTCMilliseconds"))
    match {"getUTCMilliseconds": 1}:
        case {"getUTCMilliseconds": getUTCMilliseconds}:
            result.append(getUTCMilliseconds)
    return result


print("getUTCMilliseconds", scope_getUTCMilliseconds())

def scope_setUTCMilliseconds():
    setUTCMilliseconds = 1
    setUTCMilliseconds += 1
    def inner(setUTCMilliseconds=setUTCMilliseconds, *, k=0):
        return setUTCMilliseconds + k
    def outer():
        nonlocal setUTCMilliseconds
        setUTCMilliseconds = 5
        return setUTCMilliseconds
    class C:
        setUTCMilliseconds = 3
        def m(self, setUTCMilliseconds):
            self.setUTCMilliseconds = setUTCMilliseconds
            return self.setUTCMilliseconds
    def kw(**k): return sorted(k)
    def only(*, setUTCMilliseconds): return setUTCMilliseconds
    c = C()
    made = type("T", (), {"setUTCMilliseconds": 9})
    result = [setUTCMilliseconds, inner(), inner(setUTCMilliseconds=7), inner(k=2), outer(), C.setUTCMilliseconds, c.m(8), c.setUTCMilliseconds, kw(setUTCMilliseconds=1), only(setUTCMilliseconds=4), made.setUTCMilliseconds, made().setUTCMilliseconds]
    result.append([setUTCMilliseconds for setUTCMilliseconds in range(2)])
    result.append((lambda setUTCMilliseconds: setUTCMilliseconds)(6))
    try:
        object().setUTCMilliseconds
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_setUTCMilliseconds):
        result.append(hasattr(v, "setUTCMilliseconds"))
    del c.setUTCMilliseconds
    result.append(getattr(c, "setUTCMilliseconds"))
    match {"setUTCMilliseconds": 1}:
        case {"setUTCMilliseconds": setUTCMilliseconds}:
            result.append(setUTCMilliseconds)
    return result


print("setUTCMilliseconds", scope_setUTCMilliseconds())

def scope_getUTCMinutes():
    getUTCMinutes = 1
    getUTCMinutes += 1
    def inner(getUTCMinutes=getUTCMinutes, *, k=0):
        return getUTCMinutes + k
    def outer():
        nonlocal getUTCMinutes
        getUTCMinutes = 5
        return getUTCMinutes
    class C:
        getUTCMinutes = 3
        def m(self, getUTCMinutes):
            self.getUTCMinutes = getUTCMinutes
            return self.getUTCMinutes
    def kw(**k): return sorted(k)
    def only(*, getUTCMinutes): return getUTCMinutes
    c = C()
    made = type("T", (), {"getUTCMinutes": 9})
    result = [getUTCMinutes, inner(), inner(getUTCMinutes=7), inner(k=2), outer(), C.getUTCMinutes, c.m(8), c.getUTCMinutes, kw(getUTCMinutes=1), only(getUTCMinutes=4), made.getUTCMinutes, made().getUTCMinutes]
    result.append([getUTCMinutes for getUTCMinutes in range(2)])
    result.append((lambda getUTCMinutes: getUTCMinutes)(6))
    try:
        object().getUTCMinutes
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_getUTCMinutes):
        result.append(hasattr(v, "getUTCMinutes"))
    del c.getUTCMinutes
    result.append(getattr(c, "getUTCMinutes"))
    match {"getUTCMinutes": 1}:
        case {"getUTCMinutes": getUTCMinutes}:
            result.append(getUTCMinutes)
    return result


print("getUTCMinutes", scope_getUTCMinutes())

def scope_setUTCMinutes():
    setUTCMinutes = 1
    setUTCMinutes += 1
    def inner(setUTCMinutes=setUTCMinutes, *, k=0):
        return setUTCMinutes + k
    def outer():
        nonlocal setUTCMinutes
        setUTCMinutes = 5
        return setUTCMinutes
    class C:
        setUTCMinutes = 3
        def m(self, setUTCMinutes):
            self.setUTCMinutes = setUTCMinutes
            return self.setUTCMinutes
    def kw(**k): return sorted(k)
    def only(*, setUTCMinutes): return setUTCMinutes
    c = C()
    made = type("T", (), {"setUTCMinutes": 9})
    result = [setUTCMinutes, inner(), inner(setUTCMinutes=7), inner(k=2), outer(), C.setUTCMinutes, c.m(8), c.setUTCMinutes, kw(setUTCMinutes=1), only(setUTCMinutes=4), made.setUTCMinutes, made().setUTCMinutes]
    result.append([setUTCMinutes for setUTCMinutes in range(2)])
    result.append((lambda setUTCMinutes: setUTCMinutes)(6))
    try:
        object().setUTCMinutes
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_setUTCMinutes):
        result.append(hasattr(v, "setUTCMinutes"))
    del c.setUTCMinutes
    result.append(getattr(c, "setUTCMinutes"))
    match {"setUTCMinutes": 1}:
        case {"setUTCMinutes": setUTCMinutes}:
            result.append(setUTCMinutes)
    return result


print("setUTCMinutes", scope_setUTCMinutes())

def scope_getUTCMonth():
    getUTCMonth = 1
    getUTCMonth += 1
    def inner(getUTCMonth=getUTCMonth, *, k=0):
        return getUTCMonth + k
    def outer():
        nonlocal getUTCMonth
        getUTCMonth = 5
        return getUTCMonth
    class C:
        getUTCMonth = 3
        def m(self, getUTCMonth):
            self.getUTCMonth = getUTCMonth
            return self.getUTCMonth
    def kw(**k): return sorted(k)
    def only(*, getUTCMonth): return getUTCMonth
    c = C()
    made = type("T", (), {"getUTCMonth": 9})
    result = [getUTCMonth, inner(), inner(getUTCMonth=7), inner(k=2), outer(), C.getUTCMonth, c.m(8), c.getUTCMonth, kw(getUTCMonth=1), only(getUTCMonth=4), made.getUTCMonth, made().getUTCMonth]
    result.append([getUTCMonth for getUTCMonth in range(2)])
    result.append((lambda getUTCMonth: getUTCMonth)(6))
    try:
        object().getUTCMonth
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_getUTCMonth):
        result.append(hasattr(v, "getUTCMonth"))
    del c.getUTCMonth
    result.append(getattr(c, "getUTCMonth"))
    match {"getUTCMonth": 1}:
        case {"getUTCMonth": getUTCMonth}:
            result.append(getUTCMonth)
    return result


print("getUTCMonth", scope_getUTCMonth())

def scope_setUTCMonth():
    setUTCMonth = 1
    setUTCMonth += 1
    def inner(setUTCMonth=setUTCMonth, *, k=0):
        return setUTCMonth + k
    def outer():
        nonlocal setUTCMonth
        setUTCMonth = 5
        return setUTCMonth
    class C:
        setUTCMonth = 3
        def m(self, setUTCMonth):
            self.setUTCMonth = setUTCMonth
            return self.setUTCMonth
    def kw(**k): return sorted(k)
    def only(*, setUTCMonth): return setUTCMonth
    c = C()
    made = type("T", (), {"setUTCMonth": 9})
    result = [setUTCMonth, inner(), inner(setUTCMonth=7), inner(k=2), outer(), C.setUTCMonth, c.m(8), c.setUTCMonth, kw(setUTCMonth=1), only(setUTCMonth=4), made.setUTCMonth, made().setUTCMonth]
    result.append([setUTCMonth for setUTCMonth in range(2)])
    result.append((lambda setUTCMonth: setUTCMonth)(6))
    try:
        object().setUTCMonth
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_setUTCMonth):
        result.append(hasattr(v, "setUTCMonth"))
    del c.setUTCMonth
    result.append(getattr(c, "setUTCMonth"))
    match {"setUTCMonth": 1}:
        case {"setUTCMonth": setUTCMonth}:
            result.append(setUTCMonth)
    return result


print("setUTCMonth", scope_setUTCMonth())

def scope_getUTCSeconds():
    getUTCSeconds = 1
    getUTCSeconds += 1
    def inner(getUTCSeconds=getUTCSeconds, *, k=0):
        return getUTCSeconds + k
    def outer():
        nonlocal getUTCSeconds
        getUTCSeconds = 5
        return getUTCSeconds
    class C:
        getUTCSeconds = 3
        def m(self, getUTCSeconds):
            self.getUTCSeconds = getUTCSeconds
            return self.getUTCSeconds
    def kw(**k): return sorted(k)
    def only(*, getUTCSeconds): return getUTCSeconds
    c = C()
    made = type("T", (), {"getUTCSeconds": 9})
    result = [getUTCSeconds, inner(), inner(getUTCSeconds=7), inner(k=2), outer(), C.getUTCSeconds, c.m(8), c.getUTCSeconds, kw(getUTCSeconds=1), only(getUTCSeconds=4), made.getUTCSeconds, made().getUTCSeconds]
    result.append([getUTCSeconds for getUTCSeconds in range(2)])
    result.append((lambda getUTCSeconds: getUTCSeconds)(6))
    try:
        object().getUTCSeconds
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_getUTCSeconds):
        result.append(hasattr(v, "getUTCSeconds"))
    del c.getUTCSeconds
    result.append(getattr(c, "getUTCSeconds"))
    match {"getUTCSeconds": 1}:
        case {"getUTCSeconds": getUTCSeconds}:
            result.append(getUTCSeconds)
    return result


print("getUTCSeconds", scope_getUTCSeconds())

def scope_setUTCSeconds():
    setUTCSeconds = 1
    setUTCSeconds += 1
    def inner(setUTCSeconds=setUTCSeconds, *, k=0):
        return setUTCSeconds + k
    def outer():
        nonlocal setUTCSeconds
        setUTCSeconds = 5
        return setUTCSeconds
    class C:
        setUTCSeconds = 3
        def m(self, setUTCSeconds):
            self.setUTCSeconds = setUTCSeconds
            return self.setUTCSeconds
    def kw(**k): return sorted(k)
    def only(*, setUTCSeconds): return setUTCSeconds
    c = C()
    made = type("T", (), {"setUTCSeconds": 9})
    result = [setUTCSeconds, inner(), inner(setUTCSeconds=7), inner(k=2), outer(), C.setUTCSeconds, c.m(8), c.setUTCSeconds, kw(setUTCSeconds=1), only(setUTCSeconds=4), made.setUTCSeconds, made().setUTCSeconds]
    result.append([setUTCSeconds for setUTCSeconds in range(2)])
    result.append((lambda setUTCSeconds: setUTCSeconds)(6))
    try:
        object().setUTCSeconds
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_setUTCSeconds):
        result.append(hasattr(v, "setUTCSeconds"))
    del c.setUTCSeconds
    result.append(getattr(c, "setUTCSeconds"))
    match {"setUTCSeconds": 1}:
        case {"setUTCSeconds": setUTCSeconds}:
            result.append(setUTCSeconds)
    return result


print("setUTCSeconds", scope_setUTCSeconds())

def scope_getYear():
    getYear = 1
    getYear += 1
    def inner(getYear=getYear, *, k=0):
        return getYear + k
    def outer():
        nonlocal getYear
        getYear = 5
        return getYear
    class C:
        getYear = 3
        def m(self, getYear):
            self.getYear = getYear
            return self.getYear
    def kw(**k): return sorted(k)
    def only(*, getYear): return getYear
    c = C()
    made = type("T", (), {"getYear": 9})
    result = [getYear, inner(), inner(getYear=7), inner(k=2), outer(), C.getYear, c.m(8), c.getYear, kw(getYear=1), only(getYear=4), made.getYear, made().getYear]
    result.append([getYear for getYear in range(2)])
    result.append((lambda getYear: getYear)(6))
    try:
        object().getYear
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_getYear):
        result.append(hasattr(v, "getYear"))
    del c.getYear
    result.append(getattr(c, "getYear"))
    match {"getYear": 1}:
        case {"getYear": getYear}:
            result.append(getYear)
    return result


print("getYear", scope_getYear())

def scope_setYear():
    setYear = 1
    setYear += 1
    def inner(setYear=setYear, *, k=0):
        return setYear + k
    def outer():
        nonlocal setYear
        setYear = 5
        return setYear
    class C:
        setYear = 3
        def m(self, setYear):
            self.setYear = setYear
            return self.setYear
    def kw(**k): return sorted(k)
    def only(*, setYear): return setYear
    c = C()
    made = type("T", (), {"setYear": 9})
    result = [setYear, inner(), inner(setYear=7), inner(k=2), outer(), C.setYear, c.m(8), c.setYear, kw(setYear=1), only(setYear=4), made.setYear, made().setYear]
    result.append([setYear for setYear in range(2)])
    result.append((lambda setYear: setYear)(6))
    try:
        object().setYear
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_setYear):
        result.append(hasattr(v, "setYear"))
    del c.setYear
    result.append(getattr(c, "setYear"))
    match {"setYear": 1}:
        case {"setYear": setYear}:
            result.append(setYear)
    return result


print("setYear", scope_setYear())

def scope_toJSON():
    toJSON = 1
    toJSON += 1
    def inner(toJSON=toJSON, *, k=0):
        return toJSON + k
    def outer():
        nonlocal toJSON
        toJSON = 5
        return toJSON
    class C:
        toJSON = 3
        def m(self, toJSON):
            self.toJSON = toJSON
            return self.toJSON
    def kw(**k): return sorted(k)
    def only(*, toJSON): return toJSON
    c = C()
    made = type("T", (), {"toJSON": 9})
    result = [toJSON, inner(), inner(toJSON=7), inner(k=2), outer(), C.toJSON, c.m(8), c.toJSON, kw(toJSON=1), only(toJSON=4), made.toJSON, made().toJSON]
    result.append([toJSON for toJSON in range(2)])
    result.append((lambda toJSON: toJSON)(6))
    try:
        object().toJSON
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_toJSON):
        result.append(hasattr(v, "toJSON"))
    del c.toJSON
    result.append(getattr(c, "toJSON"))
    match {"toJSON": 1}:
        case {"toJSON": toJSON}:
            result.append(toJSON)
    return result


print("toJSON", scope_toJSON())

def scope_toLocaleDateString():
    toLocaleDateString = 1
    toLocaleDateString += 1
    def inner(toLocaleDateString=toLocaleDateString, *, k=0):
        return toLocaleDateString + k
    def outer():
        nonlocal toLocaleDateString
        toLocaleDateString = 5
        return toLocaleDateString
    class C:
        toLocaleDateString = 3
        def m(self, toLocaleDateString):
            self.toLocaleDateString = toLocaleDateString
            return self.toLocaleDateString
    def kw(**k): return sorted(k)
    def only(*, toLocaleDateString): return toLocaleDateString
    c = C()
    made = type("T", (), {"toLocaleDateString": 9})
    result = [toLocaleDateString, inner(), inner(toLocaleDateString=7), inner(k=2), outer(), C.toLocaleDateString, c.m(8), c.toLocaleDateString, kw(toLocaleDateString=1), only(toLocaleDateString=4), made.toLocaleDateString, made().toLocaleDateString]
    result.append([toLocaleDateString for toLocaleDateString in range(2)])
    result.append((lambda toLocaleDateString: toLocaleDateString)(6))
    try:
        object().toLocaleDateString
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_toLocaleDateString):
        result.append(hasattr(v, "toLocaleDateString"))
    del c.toLocaleDateString
    result.append(getattr(c, "toLocaleDateString"))
    match {"toLocaleDateString": 1}:
        case {"toLocaleDateString": toLocaleDateString}:
            result.append(toLocaleDateString)
    return result


print("toLocaleDateString", scope_toLocaleDateString())

def scope_toLocaleTimeString():
    toLocaleTimeString = 1
    toLocaleTimeString += 1
    def inner(toLocaleTimeString=toLocaleTimeString, *, k=0):
        return toLocaleTimeString + k
    def outer():
        nonlocal toLocaleTimeString
        toLocaleTimeString = 5
        return toLocaleTimeString
    class C:
        toLocaleTimeString = 3
        def m(self, toLocaleTimeString):
            self.toLocaleTimeString = toLocaleTimeString
            return self.toLocaleTimeString
    def kw(**k): return sorted(k)
    def only(*, toLocaleTimeString): return toLocaleTimeString
    c = C()
    made = type("T", (), {"toLocaleTimeString": 9})
    result = [toLocaleTimeString, inner(), inner(toLocaleTimeString=7), inner(k=2), outer(), C.toLocaleTimeString, c.m(8), c.toLocaleTimeString, kw(toLocaleTimeString=1), only(toLocaleTimeString=4), made.toLocaleTimeString, made().toLocaleTimeString]
    result.append([toLocaleTimeString for toLocaleTimeString in range(2)])
    result.append((lambda toLocaleTimeString: toLocaleTimeString)(6))
    try:
        object().toLocaleTimeString
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_toLocaleTimeString):
        result.append(hasattr(v, "toLocaleTimeString"))
    del c.toLocaleTimeString
    result.append(getattr(c, "toLocaleTimeString"))
    match {"toLocaleTimeString": 1}:
        case {"toLocaleTimeString": toLocaleTimeString}:
            result.append(toLocaleTimeString)
    return result


print("toLocaleTimeString", scope_toLocaleTimeString())

def scope_exec():
    exec = 1
    exec += 1
    def inner(exec=exec, *, k=0):
        return exec + k
    def outer():
        nonlocal exec
        exec = 5
        return exec
    class C:
        exec = 3
        def m(self, exec):
            self.exec = exec
            return self.exec
    def kw(**k): return sorted(k)
    def only(*, exec): return exec
    c = C()
    made = type("T", (), {"exec": 9})
    result = [exec, inner(), inner(exec=7), inner(k=2), outer(), C.exec, c.m(8), c.exec, kw(exec=1), only(exec=4), made.exec, made().exec]
    result.append([exec for exec in range(2)])
    result.append((lambda exec: exec)(6))
    try:
        object().exec
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_exec):
        result.append(hasattr(v, "exec"))
    del c.exec
    result.append(getattr(c, "exec"))
    match {"exec": 1}:
        case {"exec": exec}:
            result.append(exec)
    return result


print("exec", scope_exec())

def scope_dotAll():
    dotAll = 1
    dotAll += 1
    def inner(dotAll=dotAll, *, k=0):
        return dotAll + k
    def outer():
        nonlocal dotAll
        dotAll = 5
        return dotAll
    class C:
        dotAll = 3
        def m(self, dotAll):
            self.dotAll = dotAll
            return self.dotAll
    def kw(**k): return sorted(k)
    def only(*, dotAll): return dotAll
    c = C()
    made = type("T", (), {"dotAll": 9})
    result = [dotAll, inner(), inner(dotAll=7), inner(k=2), outer(), C.dotAll, c.m(8), c.dotAll, kw(dotAll=1), only(dotAll=4), made.dotAll, made().dotAll]
    result.append([dotAll for dotAll in range(2)])
    result.append((lambda dotAll: dotAll)(6))
    try:
        object().dotAll
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_dotAll):
        result.append(hasattr(v, "dotAll"))
    del c.dotAll
    result.append(getattr(c, "dotAll"))
    match {"dotAll": 1}:
        case {"dotAll": dotAll}:
            result.append(dotAll)
    return result


print("dotAll", scope_dotAll())

def scope_flags():
    flags = 1
    flags += 1
    def inner(flags=flags, *, k=0):
        return flags + k
    def outer():
        nonlocal flags
        flags = 5
        return flags
    class C:
        flags = 3
        def m(self, flags):
            self.flags = flags
            return self.flags
    def kw(**k): return sorted(k)
    def only(*, flags): return flags
    c = C()
    made = type("T", (), {"flags": 9})
    result = [flags, inner(), inner(flags=7), inner(k=2), outer(), C.flags, c.m(8), c.flags, kw(flags=1), only(flags=4), made.flags, made().flags]
    result.append([flags for flags in range(2)])
    result.append((lambda flags: flags)(6))
    try:
        object().flags
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_flags):
        result.append(hasattr(v, "flags"))
    del c.flags
    result.append(getattr(c, "flags"))
    match {"flags": 1}:
        case {"flags": flags}:
            result.append(flags)
    return result


print("flags", scope_flags())

def scope_hasIndices():
    hasIndices = 1
    hasIndices += 1
    def inner(hasIndices=hasIndices, *, k=0):
        return hasIndices + k
    def outer():
        nonlocal hasIndices
        hasIndices = 5
        return hasIndices
    class C:
        hasIndices = 3
        def m(self, hasIndices):
            self.hasIndices = hasIndices
            return self.hasIndices
    def kw(**k): return sorted(k)
    def only(*, hasIndices): return hasIndices
    c = C()
    made = type("T", (), {"hasIndices": 9})
    result = [hasIndices, inner(), inner(hasIndices=7), inner(k=2), outer(), C.hasIndices, c.m(8), c.hasIndices, kw(hasIndices=1), only(hasIndices=4), made.hasIndices, made().hasIndices]
    result.append([hasIndices for hasIndices in range(2)])
    result.append((lambda hasIndices: hasIndices)(6))
    try:
        object().hasIndices
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_hasIndices):
        result.append(hasattr(v, "hasIndices"))
    del c.hasIndices
    result.append(getattr(c, "hasIndices"))
    match {"hasIndices": 1}:
        case {"hasIndices": hasIndices}:
            result.append(hasIndices)
    return result


print("hasIndices", scope_hasIndices())

def scope_ignoreCase():
    ignoreCase = 1
    ignoreCase += 1
    def inner(ignoreCase=ignoreCase, *, k=0):
        return ignoreCase + k
    def outer():
        nonlocal ignoreCase
        ignoreCase = 5
        return ignoreCase
    class C:
        ignoreCase = 3
        def m(self, ignoreCase):
            self.ignoreCase = ignoreCase
            return self.ignoreCase
    def kw(**k): return sorted(k)
    def only(*, ignoreCase): return ignoreCase
    c = C()
    made = type("T", (), {"ignoreCase": 9})
    result = [ignoreCase, inner(), inner(ignoreCase=7), inner(k=2), outer(), C.ignoreCase, c.m(8), c.ignoreCase, kw(ignoreCase=1), only(ignoreCase=4), made.ignoreCase, made().ignoreCase]
    result.append([ignoreCase for ignoreCase in range(2)])
    result.append((lambda ignoreCase: ignoreCase)(6))
    try:
        object().ignoreCase
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_ignoreCase):
        result.append(hasattr(v, "ignoreCase"))
    del c.ignoreCase
    result.append(getattr(c, "ignoreCase"))
    match {"ignoreCase": 1}:
        case {"ignoreCase": ignoreCase}:
            result.append(ignoreCase)
    return result


print("ignoreCase", scope_ignoreCase())

def scope_multiline():
    multiline = 1
    multiline += 1
    def inner(multiline=multiline, *, k=0):
        return multiline + k
    def outer():
        nonlocal multiline
        multiline = 5
        return multiline
    class C:
        multiline = 3
        def m(self, multiline):
            self.multiline = multiline
            return self.multiline
    def kw(**k): return sorted(k)
    def only(*, multiline): return multiline
    c = C()
    made = type("T", (), {"multiline": 9})
    result = [multiline, inner(), inner(multiline=7), inner(k=2), outer(), C.multiline, c.m(8), c.multiline, kw(multiline=1), only(multiline=4), made.multiline, made().multiline]
    result.append([multiline for multiline in range(2)])
    result.append((lambda multiline: multiline)(6))
    try:
        object().multiline
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_multiline):
        result.append(hasattr(v, "multiline"))
    del c.multiline
    result.append(getattr(c, "multiline"))
    match {"multiline": 1}:
        case {"multiline": multiline}:
            result.append(multiline)
    return result


print("multiline", scope_multiline())

def scope_source():
    source = 1
    source += 1
    def inner(source=source, *, k=0):
        return source + k
    def outer():
        nonlocal source
        source = 5
        return source
    class C:
        source = 3
        def m(self, source):
            self.source = source
            return self.source
    def kw(**k): return sorted(k)
    def only(*, source): return source
    c = C()
    made = type("T", (), {"source": 9})
    result = [source, inner(), inner(source=7), inner(k=2), outer(), C.source, c.m(8), c.source, kw(source=1), only(source=4), made.source, made().source]
    result.append([source for source in range(2)])
    result.append((lambda source: source)(6))
    try:
        object().source
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_source):
        result.append(hasattr(v, "source"))
    del c.source
    result.append(getattr(c, "source"))
    match {"source": 1}:
        case {"source": source}:
            result.append(source)
    return result


print("source", scope_source())

def scope_sticky():
    sticky = 1
    sticky += 1
    def inner(sticky=sticky, *, k=0):
        return sticky + k
    def outer():
        nonlocal sticky
        sticky = 5
        return sticky
    class C:
        sticky = 3
        def m(self, sticky):
            self.sticky = sticky
            return self.sticky
    def kw(**k): return sorted(k)
    def only(*, sticky): return sticky
    c = C()
    made = type("T", (), {"sticky": 9})
    result = [sticky, inner(), inner(sticky=7), inner(k=2), outer(), C.sticky, c.m(8), c.sticky, kw(sticky=1), only(sticky=4), made.sticky, made().sticky]
    result.append([sticky for sticky in range(2)])
    result.append((lambda sticky: sticky)(6))
    try:
        object().sticky
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_sticky):
        result.append(hasattr(v, "sticky"))
    del c.sticky
    result.append(getattr(c, "sticky"))
    match {"sticky": 1}:
        case {"sticky": sticky}:
            result.append(sticky)
    return result


print("sticky", scope_sticky())

def scope_unicode():
    unicode = 1
    unicode += 1
    def inner(unicode=unicode, *, k=0):
        return unicode + k
    def outer():
        nonlocal unicode
        unicode = 5
        return unicode
    class C:
        unicode = 3
        def m(self, unicode):
            self.unicode = unicode
            return self.unicode
    def kw(**k): return sorted(k)
    def only(*, unicode): return unicode
    c = C()
    made = type("T", (), {"unicode": 9})
    result = [unicode, inner(), inner(unicode=7), inner(k=2), outer(), C.unicode, c.m(8), c.unicode, kw(unicode=1), only(unicode=4), made.unicode, made().unicode]
    result.append([unicode for unicode in range(2)])
    result.append((lambda unicode: unicode)(6))
    try:
        object().unicode
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_unicode):
        result.append(hasattr(v, "unicode"))
    del c.unicode
    result.append(getattr(c, "unicode"))
    match {"unicode": 1}:
        case {"unicode": unicode}:
            result.append(unicode)
    return result


print("unicode", scope_unicode())

def scope_compile():
    compile = 1
    compile += 1
    def inner(compile=compile, *, k=0):
        return compile + k
    def outer():
        nonlocal compile
        compile = 5
        return compile
    class C:
        compile = 3
        def m(self, compile):
            self.compile = compile
            return self.compile
    def kw(**k): return sorted(k)
    def only(*, compile): return compile
    c = C()
    made = type("T", (), {"compile": 9})
    result = [compile, inner(), inner(compile=7), inner(k=2), outer(), C.compile, c.m(8), c.compile, kw(compile=1), only(compile=4), made.compile, made().compile]
    result.append([compile for compile in range(2)])
    result.append((lambda compile: compile)(6))
    try:
        object().compile
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_compile):
        result.append(hasattr(v, "compile"))
    del c.compile
    result.append(getattr(c, "compile"))
    match {"compile": 1}:
        case {"compile": compile}:
            result.append(compile)
    return result


print("compile", scope_compile())

def scope_test():
    test = 1
    test += 1
    def inner(test=test, *, k=0):
        return test + k
    def outer():
        nonlocal test
        test = 5
        return test
    class C:
        test = 3
        def m(self, test):
            self.test = test
            return self.test
    def kw(**k): return sorted(k)
    def only(*, test): return test
    c = C()
    made = type("T", (), {"test": 9})
    result = [test, inner(), inner(test=7), inner(k=2), outer(), C.test, c.m(8), c.test, kw(test=1), only(test=4), made.test, made().test]
    result.append([test for test in range(2)])
    result.append((lambda test: test)(6))
    try:
        object().test
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_test):
        result.append(hasattr(v, "test"))
    del c.test
    result.append(getattr(c, "test"))
    match {"test": 1}:
        case {"test": test}:
            result.append(test)
    return result


print("test", scope_test())

def scope_unicodeSets():
    unicodeSets = 1
    unicodeSets += 1
    def inner(unicodeSets=unicodeSets, *, k=0):
        return unicodeSets + k
    def outer():
        nonlocal unicodeSets
        unicodeSets = 5
        return unicodeSets
    class C:
        unicodeSets = 3
        def m(self, unicodeSets):
            self.unicodeSets = unicodeSets
            return self.unicodeSets
    def kw(**k): return sorted(k)
    def only(*, unicodeSets): return unicodeSets
    c = C()
    made = type("T", (), {"unicodeSets": 9})
    result = [unicodeSets, inner(), inner(unicodeSets=7), inner(k=2), outer(), C.unicodeSets, c.m(8), c.unicodeSets, kw(unicodeSets=1), only(unicodeSets=4), made.unicodeSets, made().unicodeSets]
    result.append([unicodeSets for unicodeSets in range(2)])
    result.append((lambda unicodeSets: unicodeSets)(6))
    try:
        object().unicodeSets
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_unicodeSets):
        result.append(hasattr(v, "unicodeSets"))
    del c.unicodeSets
    result.append(getattr(c, "unicodeSets"))
    match {"unicodeSets": 1}:
        case {"unicodeSets": unicodeSets}:
            result.append(unicodeSets)
    return result


print("unicodeSets", scope_unicodeSets())

def scope_prototype():
    prototype = 1
    prototype += 1
    def inner(prototype=prototype, *, k=0):
        return prototype + k
    def outer():
        nonlocal prototype
        prototype = 5
        return prototype
    class C:
        prototype = 3
        def m(self, prototype):
            self.prototype = prototype
            return self.prototype
    def kw(**k): return sorted(k)
    def only(*, prototype): return prototype
    c = C()
    made = type("T", (), {"prototype": 9})
    result = [prototype, inner(), inner(prototype=7), inner(k=2), outer(), C.prototype, c.m(8), c.prototype, kw(prototype=1), only(prototype=4), made.prototype, made().prototype]
    result.append([prototype for prototype in range(2)])
    result.append((lambda prototype: prototype)(6))
    try:
        object().prototype
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_prototype):
        result.append(hasattr(v, "prototype"))
    del c.prototype
    result.append(getattr(c, "prototype"))
    match {"prototype": 1}:
        case {"prototype": prototype}:
            result.append(prototype)
    return result


print("prototype", scope_prototype())

def scope_assign():
    assign = 1
    assign += 1
    def inner(assign=assign, *, k=0):
        return assign + k
    def outer():
        nonlocal assign
        assign = 5
        return assign
    class C:
        assign = 3
        def m(self, assign):
            self.assign = assign
            return self.assign
    def kw(**k): return sorted(k)
    def only(*, assign): return assign
    c = C()
    made = type("T", (), {"assign": 9})
    result = [assign, inner(), inner(assign=7), inner(k=2), outer(), C.assign, c.m(8), c.assign, kw(assign=1), only(assign=4), made.assign, made().assign]
    result.append([assign for assign in range(2)])
    result.append((lambda assign: assign)(6))
    try:
        object().assign
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_assign):
        result.append(hasattr(v, "assign"))
    del c.assign
    result.append(getattr(c, "assign"))
    match {"assign": 1}:
        case {"assign": assign}:
            result.append(assign)
    return result


print("assign", scope_assign())

def scope_getOwnPropertyDescriptor():
    getOwnPropertyDescriptor = 1
    getOwnPropertyDescriptor += 1
    def inner(getOwnPropertyDescriptor=getOwnPropertyDescriptor, *, k=0):
        return getOwnPropertyDescriptor + k
    def outer():
        nonlocal getOwnPropertyDescriptor
        getOwnPropertyDescriptor = 5
        return getOwnPropertyDescriptor
    class C:
        getOwnPropertyDescriptor = 3
        def m(self, getOwnPropertyDescriptor):
            self.getOwnPropertyDescriptor = getOwnPropertyDescriptor
            return self.getOwnPropertyDescriptor
    def kw(**k): return sorted(k)
    def only(*, getOwnPropertyDescriptor): return getOwnPropertyDescriptor
    c = C()
    made = type("T", (), {"getOwnPropertyDescriptor": 9})
    result = [getOwnPropertyDescriptor, inner(), inner(getOwnPropertyDescriptor=7), inner(k=2), outer(), C.getOwnPropertyDescriptor, c.m(8), c.getOwnPropertyDescriptor, kw(getOwnPropertyDescriptor=1), only(getOwnPropertyDescriptor=4), made.getOwnPropertyDescriptor, made().getOwnPropertyDescriptor]
    result.append([getOwnPropertyDescriptor for getOwnPropertyDescriptor in range(2)])
    result.append((lambda getOwnPropertyDescriptor: getOwnPropertyDescriptor)(6))
    try:
        object().getOwnPropertyDescriptor
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_getOwnPropertyDescriptor):
        result.append(hasattr(v, "getOwnPropertyDescriptor"))
    del c.getOwnPropertyDescriptor
    result.append(getattr(c, "getOwnPropertyDescriptor"))
    match {"getOwnPropertyDescriptor": 1}:
        case {"getOwnPropertyDescriptor": getOwnPropertyDescriptor}:
            result.append(getOwnPropertyDescriptor)
    return result


print("getOwnPropertyDescriptor", scope_getOwnPropertyDescriptor())

def scope_getOwnPropertyDescriptors():
    getOwnPropertyDescriptors = 1
    getOwnPropertyDescriptors += 1
    def inner(getOwnPropertyDescriptors=getOwnPropertyDescriptors, *, k=0):
        return getOwnPropertyDescriptors + k
    def outer():
        nonlocal getOwnPropertyDescriptors
        getOwnPropertyDescriptors = 5
        return getOwnPropertyDescriptors
    class C:
        getOwnPropertyDescriptors = 3
        def m(self, getOwnPropertyDescriptors):
            self.getOwnPropertyDescriptors = getOwnPropertyDescriptors
            return self.getOwnPropertyDescriptors
    def kw(**k): return sorted(k)
    def only(*, getOwnPropertyDescriptors): return getOwnPropertyDescriptors
    c = C()
    made = type("T", (), {"getOwnPropertyDescriptors": 9})
    result = [getOwnPropertyDescriptors, inner(), inner(getOwnPropertyDescriptors=7), inner(k=2), outer(), C.getOwnPropertyDescriptors, c.m(8), c.getOwnPropertyDescriptors, kw(getOwnPropertyDescriptors=1), only(getOwnPropertyDescriptors=4), made.getOwnPropertyDescriptors, made().getOwnPropertyDescriptors]
    result.append([getOwnPropertyDescriptors for getOwnPropertyDescriptors in range(2)])
    result.append((lambda getOwnPropertyDescriptors: getOwnPropertyDescriptors)(6))
    try:
        object().getOwnPropertyDescriptors
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_getOwnPropertyDescriptors):
        result.append(hasattr(v, "getOwnPropertyDescriptors"))
    del c.getOwnPropertyDescriptors
    result.append(getattr(c, "getOwnPropertyDescriptors"))
    match {"getOwnPropertyDescriptors": 1}:
        case {"getOwnPropertyDescriptors": getOwnPropertyDescriptors}:
            result.append(getOwnPropertyDescriptors)
    return result


print("getOwnPropertyDescriptors", scope_getOwnPropertyDescriptors())

def scope_getOwnPropertyNames():
    getOwnPropertyNames = 1
    getOwnPropertyNames += 1
    def inner(getOwnPropertyNames=getOwnPropertyNames, *, k=0):
        return getOwnPropertyNames + k
    def outer():
        nonlocal getOwnPropertyNames
        getOwnPropertyNames = 5
        return getOwnPropertyNames
    class C:
        getOwnPropertyNames = 3
        def m(self, getOwnPropertyNames):
            self.getOwnPropertyNames = getOwnPropertyNames
            return self.getOwnPropertyNames
    def kw(**k): return sorted(k)
    def only(*, getOwnPropertyNames): return getOwnPropertyNames
    c = C()
    made = type("T", (), {"getOwnPropertyNames": 9})
    result = [getOwnPropertyNames, inner(), inner(getOwnPropertyNames=7), inner(k=2), outer(), C.getOwnPropertyNames, c.m(8), c.getOwnPropertyNames, kw(getOwnPropertyNames=1), only(getOwnPropertyNames=4), made.getOwnPropertyNames, made().getOwnPropertyNames]
    result.append([getOwnPropertyNames for getOwnPropertyNames in range(2)])
    result.append((lambda getOwnPropertyNames: getOwnPropertyNames)(6))
    try:
        object().getOwnPropertyNames
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_getOwnPropertyNames):
        result.append(hasattr(v, "getOwnPropertyNames"))
    del c.getOwnPropertyNames
    result.append(getattr(c, "getOwnPropertyNames"))
    match {"getOwnPropertyNames": 1}:
        case {"getOwnPropertyNames": getOwnPropertyNames}:
            result.append(getOwnPropertyNames)
    return result


print("getOwnPropertyNames", scope_getOwnPropertyNames())

def scope_getOwnPropertySymbols():
    getOwnPropertySymbols = 1
    getOwnPropertySymbols += 1
    def inner(getOwnPropertySymbols=getOwnPropertySymbols, *, k=0):
        return getOwnPropertySymbols + k
    def outer():
        nonlocal getOwnPropertySymbols
        getOwnPropertySymbols = 5
        return getOwnPropertySymbols
    class C:
        getOwnPropertySymbols = 3
        def m(self, getOwnPropertySymbols):
            self.getOwnPropertySymbols = getOwnPropertySymbols
            return self.getOwnPropertySymbols
    def kw(**k): return sorted(k)
    def only(*, getOwnPropertySymbols): return getOwnPropertySymbols
    c = C()
    made = type("T", (), {"getOwnPropertySymbols": 9})
    result = [getOwnPropertySymbols, inner(), inner(getOwnPropertySymbols=7), inner(k=2), outer(), C.getOwnPropertySymbols, c.m(8), c.getOwnPropertySymbols, kw(getOwnPropertySymbols=1), only(getOwnPropertySymbols=4), made.getOwnPropertySymbols, made().getOwnPropertySymbols]
    result.append([getOwnPropertySymbols for getOwnPropertySymbols in range(2)])
    result.append((lambda getOwnPropertySymbols: getOwnPropertySymbols)(6))
    try:
        object().getOwnPropertySymbols
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_getOwnPropertySymbols):
        result.append(hasattr(v, "getOwnPropertySymbols"))
    del c.getOwnPropertySymbols
    result.append(getattr(c, "getOwnPropertySymbols"))
    match {"getOwnPropertySymbols": 1}:
        case {"getOwnPropertySymbols": getOwnPropertySymbols}:
            result.append(getOwnPropertySymbols)
    return result


print("getOwnPropertySymbols", scope_getOwnPropertySymbols())

def scope_hasOwn():
    hasOwn = 1
    hasOwn += 1
    def inner(hasOwn=hasOwn, *, k=0):
        return hasOwn + k
    def outer():
        nonlocal hasOwn
        hasOwn = 5
        return hasOwn
    class C:
        hasOwn = 3
        def m(self, hasOwn):
            self.hasOwn = hasOwn
            return self.hasOwn
    def kw(**k): return sorted(k)
    def only(*, hasOwn): return hasOwn
    c = C()
    made = type("T", (), {"hasOwn": 9})
    result = [hasOwn, inner(), inner(hasOwn=7), inner(k=2), outer(), C.hasOwn, c.m(8), c.hasOwn, kw(hasOwn=1), only(hasOwn=4), made.hasOwn, made().hasOwn]
    result.append([hasOwn for hasOwn in range(2)])
    result.append((lambda hasOwn: hasOwn)(6))
    try:
        object().hasOwn
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_hasOwn):
        result.append(hasattr(v, "hasOwn"))
    del c.hasOwn
    result.append(getattr(c, "hasOwn"))
    match {"hasOwn": 1}:
        case {"hasOwn": hasOwn}:
            result.append(hasOwn)
    return result


print("hasOwn", scope_hasOwn())

def scope_preventExtensions():
    preventExtensions = 1
    preventExtensions += 1
    def inner(preventExtensions=preventExtensions, *, k=0):
        return preventExtensions + k
    def outer():
        nonlocal preventExtensions
        preventExtensions = 5
        return preventExtensions
    class C:
        preventExtensions = 3
        def m(self, preventExtensions):
            self.preventExtensions = preventExtensions
            return self.preventExtensions
    def kw(**k): return sorted(k)
    def only(*, preventExtensions): return preventExtensions
    c = C()
    made = type("T", (), {"preventExtensions": 9})
    result = [preventExtensions, inner(), inner(preventExtensions=7), inner(k=2), outer(), C.preventExtensions, c.m(8), c.preventExtensions, kw(preventExtensions=1), only(preventExtensions=4), made.preventExtensions, made().preventExtensions]
    result.append([preventExtensions for preventExtensions in range(2)])
    result.append((lambda preventExtensions: preventExtensions)(6))
    try:
        object().preventExtensions
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_preventExtensions):
        result.append(hasattr(v, "preventExtensions"))
    del c.preventExtensions
    result.append(getattr(c, "preventExtensions"))
    match {"preventExtensions": 1}:
        case {"preventExtensions": preventExtensions}:
            result.append(preventExtensions)
    return result


print("preventExtensions", scope_preventExtensions())

def scope_seal():
    seal = 1
    seal += 1
    def inner(seal=seal, *, k=0):
        return seal + k
    def outer():
        nonlocal seal
        seal = 5
        return seal
    class C:
        seal = 3
        def m(self, seal):
            self.seal = seal
            return self.seal
    def kw(**k): return sorted(k)
    def only(*, seal): return seal
    c = C()
    made = type("T", (), {"seal": 9})
    result = [seal, inner(), inner(seal=7), inner(k=2), outer(), C.seal, c.m(8), c.seal, kw(seal=1), only(seal=4), made.seal, made().seal]
    result.append([seal for seal in range(2)])
    result.append((lambda seal: seal)(6))
    try:
        object().seal
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_seal):
        result.append(hasattr(v, "seal"))
    del c.seal
    result.append(getattr(c, "seal"))
    match {"seal": 1}:
        case {"seal": seal}:
            result.append(seal)
    return result


print("seal", scope_seal())

def scope_create():
    create = 1
    create += 1
    def inner(create=create, *, k=0):
        return create + k
    def outer():
        nonlocal create
        create = 5
        return create
    class C:
        create = 3
        def m(self, create):
            self.create = create
            return self.create
    def kw(**k): return sorted(k)
    def only(*, create): return create
    c = C()
    made = type("T", (), {"create": 9})
    result = [create, inner(), inner(create=7), inner(k=2), outer(), C.create, c.m(8), c.create, kw(create=1), only(create=4), made.create, made().create]
    result.append([create for create in range(2)])
    result.append((lambda create: create)(6))
    try:
        object().create
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_create):
        result.append(hasattr(v, "create"))
    del c.create
    result.append(getattr(c, "create"))
    match {"create": 1}:
        case {"create": create}:
            result.append(create)
    return result


print("create", scope_create())

def scope_defineProperties():
    defineProperties = 1
    defineProperties += 1
    def inner(defineProperties=defineProperties, *, k=0):
        return defineProperties + k
    def outer():
        nonlocal defineProperties
        defineProperties = 5
        return defineProperties
    class C:
        defineProperties = 3
        def m(self, defineProperties):
            self.defineProperties = defineProperties
            return self.defineProperties
    def kw(**k): return sorted(k)
    def only(*, defineProperties): return defineProperties
    c = C()
    made = type("T", (), {"defineProperties": 9})
    result = [defineProperties, inner(), inner(defineProperties=7), inner(k=2), outer(), C.defineProperties, c.m(8), c.defineProperties, kw(defineProperties=1), only(defineProperties=4), made.defineProperties, made().defineProperties]
    result.append([defineProperties for defineProperties in range(2)])
    result.append((lambda defineProperties: defineProperties)(6))
    try:
        object().defineProperties
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_defineProperties):
        result.append(hasattr(v, "defineProperties"))
    del c.defineProperties
    result.append(getattr(c, "defineProperties"))
    match {"defineProperties": 1}:
        case {"defineProperties": defineProperties}:
            result.append(defineProperties)
    return result


print("defineProperties", scope_defineProperties())

def scope_defineProperty():
    defineProperty = 1
    defineProperty += 1
    def inner(defineProperty=defineProperty, *, k=0):
        return defineProperty + k
    def outer():
        nonlocal defineProperty
        defineProperty = 5
        return defineProperty
    class C:
        defineProperty = 3
        def m(self, defineProperty):
            self.defineProperty = defineProperty
            return self.defineProperty
    def kw(**k): return sorted(k)
    def only(*, defineProperty): return defineProperty
    c = C()
    made = type("T", (), {"defineProperty": 9})
    result = [defineProperty, inner(), inner(defineProperty=7), inner(k=2), outer(), C.defineProperty, c.m(8), c.defineProperty, kw(defineProperty=1), only(defineProperty=4), made.defineProperty, made().defineProperty]
    result.append([defineProperty for defineProperty in range(2)])
    result.append((lambda defineProperty: defineProperty)(6))
    try:
        object().defineProperty
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_defineProperty):
        result.append(hasattr(v, "defineProperty"))
    del c.defineProperty
    result.append(getattr(c, "defineProperty"))
    match {"defineProperty": 1}:
        case {"defineProperty": defineProperty}:
            result.append(defineProperty)
    return result


print("defineProperty", scope_defineProperty())

def scope_freeze():
    freeze = 1
    freeze += 1
    def inner(freeze=freeze, *, k=0):
        return freeze + k
    def outer():
        nonlocal freeze
        freeze = 5
        return freeze
    class C:
        freeze = 3
        def m(self, freeze):
            self.freeze = freeze
            return self.freeze
    def kw(**k): return sorted(k)
    def only(*, freeze): return freeze
    c = C()
    made = type("T", (), {"freeze": 9})
    result = [freeze, inner(), inner(freeze=7), inner(k=2), outer(), C.freeze, c.m(8), c.freeze, kw(freeze=1), only(freeze=4), made.freeze, made().freeze]
    result.append([freeze for freeze in range(2)])
    result.append((lambda freeze: freeze)(6))
    try:
        object().freeze
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_freeze):
        result.append(hasattr(v, "freeze"))
    del c.freeze
    result.append(getattr(c, "freeze"))
    match {"freeze": 1}:
        case {"freeze": freeze}:
            result.append(freeze)
    return result


print("freeze", scope_freeze())

def scope_getPrototypeOf():
    getPrototypeOf = 1
    getPrototypeOf += 1
    def inner(getPrototypeOf=getPrototypeOf, *, k=0):
        return getPrototypeOf + k
    def outer():
        nonlocal getPrototypeOf
        getPrototypeOf = 5
        return getPrototypeOf
    class C:
        getPrototypeOf = 3
        def m(self, getPrototypeOf):
            self.getPrototypeOf = getPrototypeOf
            return self.getPrototypeOf
    def kw(**k): return sorted(k)
    def only(*, getPrototypeOf): return getPrototypeOf
    c = C()
    made = type("T", (), {"getPrototypeOf": 9})
    result = [getPrototypeOf, inner(), inner(getPrototypeOf=7), inner(k=2), outer(), C.getPrototypeOf, c.m(8), c.getPrototypeOf, kw(getPrototypeOf=1), only(getPrototypeOf=4), made.getPrototypeOf, made().getPrototypeOf]
    result.append([getPrototypeOf for getPrototypeOf in range(2)])
    result.append((lambda getPrototypeOf: getPrototypeOf)(6))
    try:
        object().getPrototypeOf
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_getPrototypeOf):
        result.append(hasattr(v, "getPrototypeOf"))
    del c.getPrototypeOf
    result.append(getattr(c, "getPrototypeOf"))
    match {"getPrototypeOf": 1}:
        case {"getPrototypeOf": getPrototypeOf}:
            result.append(getPrototypeOf)
    return result


print("getPrototypeOf", scope_getPrototypeOf())

def scope_setPrototypeOf():
    setPrototypeOf = 1
    setPrototypeOf += 1
    def inner(setPrototypeOf=setPrototypeOf, *, k=0):
        return setPrototypeOf + k
    def outer():
        nonlocal setPrototypeOf
        setPrototypeOf = 5
        return setPrototypeOf
    class C:
        setPrototypeOf = 3
        def m(self, setPrototypeOf):
            self.setPrototypeOf = setPrototypeOf
            return self.setPrototypeOf
    def kw(**k): return sorted(k)
    def only(*, setPrototypeOf): return setPrototypeOf
    c = C()
    made = type("T", (), {"setPrototypeOf": 9})
    result = [setPrototypeOf, inner(), inner(setPrototypeOf=7), inner(k=2), outer(), C.setPrototypeOf, c.m(8), c.setPrototypeOf, kw(setPrototypeOf=1), only(setPrototypeOf=4), made.setPrototypeOf, made().setPrototypeOf]
    result.append([setPrototypeOf for setPrototypeOf in range(2)])
    result.append((lambda setPrototypeOf: setPrototypeOf)(6))
    try:
        object().setPrototypeOf
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_setPrototypeOf):
        result.append(hasattr(v, "setPrototypeOf"))
    del c.setPrototypeOf
    result.append(getattr(c, "setPrototypeOf"))
    match {"setPrototypeOf": 1}:
        case {"setPrototypeOf": setPrototypeOf}:
            result.append(setPrototypeOf)
    return result


print("setPrototypeOf", scope_setPrototypeOf())

def scope_isExtensible():
    isExtensible = 1
    isExtensible += 1
    def inner(isExtensible=isExtensible, *, k=0):
        return isExtensible + k
    def outer():
        nonlocal isExtensible
        isExtensible = 5
        return isExtensible
    class C:
        isExtensible = 3
        def m(self, isExtensible):
            self.isExtensible = isExtensible
            return self.isExtensible
    def kw(**k): return sorted(k)
    def only(*, isExtensible): return isExtensible
    c = C()
    made = type("T", (), {"isExtensible": 9})
    result = [isExtensible, inner(), inner(isExtensible=7), inner(k=2), outer(), C.isExtensible, c.m(8), c.isExtensible, kw(isExtensible=1), only(isExtensible=4), made.isExtensible, made().isExtensible]
    result.append([isExtensible for isExtensible in range(2)])
    result.append((lambda isExtensible: isExtensible)(6))
    try:
        object().isExtensible
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_isExtensible):
        result.append(hasattr(v, "isExtensible"))
    del c.isExtensible
    result.append(getattr(c, "isExtensible"))
    match {"isExtensible": 1}:
        case {"isExtensible": isExtensible}:
            result.append(isExtensible)
    return result


print("isExtensible", scope_isExtensible())

def scope_isFrozen():
    isFrozen = 1
    isFrozen += 1
    def inner(isFrozen=isFrozen, *, k=0):
        return isFrozen + k
    def outer():
        nonlocal isFrozen
        isFrozen = 5
        return isFrozen
    class C:
        isFrozen = 3
        def m(self, isFrozen):
            self.isFrozen = isFrozen
            return self.isFrozen
    def kw(**k): return sorted(k)
    def only(*, isFrozen): return isFrozen
    c = C()
    made = type("T", (), {"isFrozen": 9})
    result = [isFrozen, inner(), inner(isFrozen=7), inner(k=2), outer(), C.isFrozen, c.m(8), c.isFrozen, kw(isFrozen=1), only(isFrozen=4), made.isFrozen, made().isFrozen]
    result.append([isFrozen for isFrozen in range(2)])
    result.append((lambda isFrozen: isFrozen)(6))
    try:
        object().isFrozen
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_isFrozen):
        result.append(hasattr(v, "isFrozen"))
    del c.isFrozen
    result.append(getattr(c, "isFrozen"))
    match {"isFrozen": 1}:
        case {"isFrozen": isFrozen}:
            result.append(isFrozen)
    return result


print("isFrozen", scope_isFrozen())

def scope_isSealed():
    isSealed = 1
    isSealed += 1
    def inner(isSealed=isSealed, *, k=0):
        return isSealed + k
    def outer():
        nonlocal isSealed
        isSealed = 5
        return isSealed
    class C:
        isSealed = 3
        def m(self, isSealed):
            self.isSealed = isSealed
            return self.isSealed
    def kw(**k): return sorted(k)
    def only(*, isSealed): return isSealed
    c = C()
    made = type("T", (), {"isSealed": 9})
    result = [isSealed, inner(), inner(isSealed=7), inner(k=2), outer(), C.isSealed, c.m(8), c.isSealed, kw(isSealed=1), only(isSealed=4), made.isSealed, made().isSealed]
    result.append([isSealed for isSealed in range(2)])
    result.append((lambda isSealed: isSealed)(6))
    try:
        object().isSealed
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_isSealed):
        result.append(hasattr(v, "isSealed"))
    del c.isSealed
    result.append(getattr(c, "isSealed"))
    match {"isSealed": 1}:
        case {"isSealed": isSealed}:
            result.append(isSealed)
    return result


print("isSealed", scope_isSealed())

def scope_fromEntries():
    fromEntries = 1
    fromEntries += 1
    def inner(fromEntries=fromEntries, *, k=0):
        return fromEntries + k
    def outer():
        nonlocal fromEntries
        fromEntries = 5
        return fromEntries
    class C:
        fromEntries = 3
        def m(self, fromEntries):
            self.fromEntries = fromEntries
            return self.fromEntries
    def kw(**k): return sorted(k)
    def only(*, fromEntries): return fromEntries
    c = C()
    made = type("T", (), {"fromEntries": 9})
    result = [fromEntries, inner(), inner(fromEntries=7), inner(k=2), outer(), C.fromEntries, c.m(8), c.fromEntries, kw(fromEntries=1), only(fromEntries=4), made.fromEntries, made().fromEntries]
    result.append([fromEntries for fromEntries in range(2)])
    result.append((lambda fromEntries: fromEntries)(6))
    try:
        object().fromEntries
        result.append("has")
    except AttributeError as e:
        result.append(str(e))
    for v in ("s", 1, 1.5, [], {}, scope_fromEntries):
        result.append(hasattr(v, "fromEntries"))
    del c.fromEntries
    result.append(getattr(c, "fromEntries"))
    match {"fromEntries": 1}:
        case {"fromEntries": fromEntries}:
            result.append(fromEntries)
    return result


print("fromEntries", scope_fromEntries())
