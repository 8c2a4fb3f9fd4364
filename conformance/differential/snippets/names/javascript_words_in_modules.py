
def abstract(x=1): return x
def use_abstract():
    global abstract
    before = abstract(2)
    abstract = before + 1
    return abstract
print("abstract", use_abstract(), abstract, globals()["abstract"])
class abstract:
    x = 4
    def f(self): return abstract.x
print(abstract().f(), abstract.__name__, abstract.__qualname__)
del abstract

def arguments(x=1): return x
def use_arguments():
    global arguments
    before = arguments(2)
    arguments = before + 1
    return arguments
print("arguments", use_arguments(), arguments, globals()["arguments"])
class arguments:
    x = 4
    def f(self): return arguments.x
print(arguments().f(), arguments.__name__, arguments.__qualname__)
del arguments

def boolean(x=1): return x
def use_boolean():
    global boolean
    before = boolean(2)
    boolean = before + 1
    return boolean
print("boolean", use_boolean(), boolean, globals()["boolean"])
class boolean:
    x = 4
    def f(self): return boolean.x
print(boolean().f(), boolean.__name__, boolean.__qualname__)
del boolean

def byte(x=1): return x
def use_byte():
    global byte
    before = byte(2)
    byte = before + 1
    return byte
print("byte", use_byte(), byte, globals()["byte"])
class byte:
    x = 4
    def f(self): return byte.x
print(byte().f(), byte.__name__, byte.__qualname__)
del byte

def case(x=1): return x
def use_case():
    global case
    before = case(2)
    case = before + 1
    return case
print("case", use_case(), case, globals()["case"])
class case:
    x = 4
    def f(self): return case.x
print(case().f(), case.__name__, case.__qualname__)
del case

def catch(x=1): return x
def use_catch():
    global catch
    before = catch(2)
    catch = before + 1
    return catch
print("catch", use_catch(), catch, globals()["catch"])
class catch:
    x = 4
    def f(self): return catch.x
print(catch().f(), catch.__name__, catch.__qualname__)
del catch

def char(x=1): return x
def use_char():
    global char
    before = char(2)
    char = before + 1
    return char
print("char", use_char(), char, globals()["char"])
class char:
    x = 4
    def f(self): return char.x
print(char().f(), char.__name__, char.__qualname__)
del char

def const(x=1): return x
def use_const():
    global const
    before = const(2)
    const = before + 1
    return const
print("const", use_const(), const, globals()["const"])
class const:
    x = 4
    def f(self): return const.x
print(const().f(), const.__name__, const.__qualname__)
del const

def debugger(x=1): return x
def use_debugger():
    global debugger
    before = debugger(2)
    debugger = before + 1
    return debugger
print("debugger", use_debugger(), debugger, globals()["debugger"])
class debugger:
    x = 4
    def f(self): return debugger.x
print(debugger().f(), debugger.__name__, debugger.__qualname__)
del debugger

def default(x=1): return x
def use_default():
    global default
    before = default(2)
    default = before + 1
    return default
print("default", use_default(), default, globals()["default"])
class default:
    x = 4
    def f(self): return default.x
print(default().f(), default.__name__, default.__qualname__)
del default

def delete(x=1): return x
def use_delete():
    global delete
    before = delete(2)
    delete = before + 1
    return delete
print("delete", use_delete(), delete, globals()["delete"])
class delete:
    x = 4
    def f(self): return delete.x
print(delete().f(), delete.__name__, delete.__qualname__)
del delete

def do(x=1): return x
def use_do():
    global do
    before = do(2)
    do = before + 1
    return do
print("do", use_do(), do, globals()["do"])
class do:
    x = 4
    def f(self): return do.x
print(do().f(), do.__name__, do.__qualname__)
del do

def double(x=1): return x
def use_double():
    global double
    before = double(2)
    double = before + 1
    return double
print("double", use_double(), double, globals()["double"])
class double:
    x = 4
    def f(self): return double.x
print(double().f(), double.__name__, double.__qualname__)
del double

def enum(x=1): return x
def use_enum():
    global enum
    before = enum(2)
    enum = before + 1
    return enum
print("enum", use_enum(), enum, globals()["enum"])
class enum:
    x = 4
    def f(self): return enum.x
print(enum().f(), enum.__name__, enum.__qualname__)
del enum

def eval(x=1): return x
def use_eval():
    global eval
    before = eval(2)
    eval = before + 1
    return eval
print("eval", use_eval(), eval, globals()["eval"])
class eval:
    x = 4
    def f(self): return eval.x
print(eval().f(), eval.__name__, eval.__qualname__)
del eval

def export(x=1): return x
def use_export():
    global export
    before = export(2)
    export = before + 1
    return export
print("export", use_export(), export, globals()["export"])
class export:
    x = 4
    def f(self): return export.x
print(export().f(), export.__name__, export.__qualname__)
del export

def extends(x=1): return x
def use_extends():
    global extends
    before = extends(2)
    extends = before + 1
    return extends
print("extends", use_extends(), extends, globals()["extends"])
class extends:
    x = 4
    def f(self): return extends.x
print(extends().f(), extends.__name__, extends.__qualname__)
del extends

def final(x=1): return x
def use_final():
    global final
    before = final(2)
    final = before + 1
    return final
print("final", use_final(), final, globals()["final"])
class final:
    x = 4
    def f(self): return final.x
print(final().f(), final.__name__, final.__qualname__)
del final

def float(x=1): return x
def use_float():
    global float
    before = float(2)
    float = before + 1
    return float
print("float", use_float(), float, globals()["float"])
class float:
    x = 4
    def f(self): return float.x
print(float().f(), float.__name__, float.__qualname__)
del float

def function(x=1): return x
def use_function():
    global function
    before = function(2)
    function = before + 1
    return function
print("function", use_function(), function, globals()["function"])
class function:
    x = 4
    def f(self): return function.x
print(function().f(), function.__name__, function.__qualname__)
del function

def goto(x=1): return x
def use_goto():
    global goto
    before = goto(2)
    goto = before + 1
    return goto
print("goto", use_goto(), goto, globals()["goto"])
class goto:
    x = 4
    def f(self): return goto.x
print(goto().f(), goto.__name__, goto.__qualname__)
del goto

def implements(x=1): return x
def use_implements():
    global implements
    before = implements(2)
    implements = before + 1
    return implements
print("implements", use_implements(), implements, globals()["implements"])
class implements:
    x = 4
    def f(self): return implements.x
print(implements().f(), implements.__name__, implements.__qualname__)
del implements

def instanceof(x=1): return x
def use_instanceof():
    global instanceof
    before = instanceof(2)
    instanceof = before + 1
    return instanceof
print("instanceof", use_instanceof(), instanceof, globals()["instanceof"])
class instanceof:
    x = 4
    def f(self): return instanceof.x
print(instanceof().f(), instanceof.__name__, instanceof.__qualname__)
del instanceof

def int(x=1): return x
def use_int():
    global int
    before = int(2)
    int = before + 1
    return int
print("int", use_int(), int, globals()["int"])
class int:
    x = 4
    def f(self): return int.x
print(int().f(), int.__name__, int.__qualname__)
del int

def interface(x=1): return x
def use_interface():
    global interface
    before = interface(2)
    interface = before + 1
    return interface
print("interface", use_interface(), interface, globals()["interface"])
class interface:
    x = 4
    def f(self): return interface.x
print(interface().f(), interface.__name__, interface.__qualname__)
del interface

def let(x=1): return x
def use_let():
    global let
    before = let(2)
    let = before + 1
    return let
print("let", use_let(), let, globals()["let"])
class let:
    x = 4
    def f(self): return let.x
print(let().f(), let.__name__, let.__qualname__)
del let

def long(x=1): return x
def use_long():
    global long
    before = long(2)
    long = before + 1
    return long
print("long", use_long(), long, globals()["long"])
class long:
    x = 4
    def f(self): return long.x
print(long().f(), long.__name__, long.__qualname__)
del long

def native(x=1): return x
def use_native():
    global native
    before = native(2)
    native = before + 1
    return native
print("native", use_native(), native, globals()["native"])
class native:
    x = 4
    def f(self): return native.x
print(native().f(), native.__name__, native.__qualname__)
del native

def new(x=1): return x
def use_new():
    global new
    before = new(2)
    new = before + 1
    return new
print("new", use_new(), new, globals()["new"])
class new:
    x = 4
    def f(self): return new.x
print(new().f(), new.__name__, new.__qualname__)
del new

def null(x=1): return x
def use_null():
    global null
    before = null(2)
    null = before + 1
    return null
print("null", use_null(), null, globals()["null"])
class null:
    x = 4
    def f(self): return null.x
print(null().f(), null.__name__, null.__qualname__)
del null

def package(x=1): return x
def use_package():
    global package
    before = package(2)
    package = before + 1
    return package
print("package", use_package(), package, globals()["package"])
class package:
    x = 4
    def f(self): return package.x
print(package().f(), package.__name__, package.__qualname__)
del package

def private(x=1): return x
def use_private():
    global private
    before = private(2)
    private = before + 1
    return private
print("private", use_private(), private, globals()["private"])
class private:
    x = 4
    def f(self): return private.x
print(private().f(), private.__name__, private.__qualname__)
del private

def protected(x=1): return x
def use_protected():
    global protected
    before = protected(2)
    protected = before + 1
    return protected
print("protected", use_protected(), protected, globals()["protected"])
class protected:
    x = 4
    def f(self): return protected.x
print(protected().f(), protected.__name__, protected.__qualname__)
del protected

def public(x=1): return x
def use_public():
    global public
    before = public(2)
    public = before + 1
    return public
print("public", use_public(), public, globals()["public"])
class public:
    x = 4
    def f(self): return public.x
print(public().f(), public.__name__, public.__qualname__)
del public

def short(x=1): return x
def use_short():
    global short
    before = short(2)
    short = before + 1
    return short
print("short", use_short(), short, globals()["short"])
class short:
    x = 4
    def f(self): return short.x
print(short().f(), short.__name__, short.__qualname__)
del short

def static(x=1): return x
def use_static():
    global static
    before = static(2)
    static = before + 1
    return static
print("static", use_static(), static, globals()["static"])
class static:
    x = 4
    def f(self): return static.x
print(static().f(), static.__name__, static.__qualname__)
del static

def super(x=1): return x
def use_super():
    global super
    before = super(2)
    super = before + 1
    return super
print("super", use_super(), super, globals()["super"])
class super:
    x = 4
    def f(self): return super.x
print(super().f(), super.__name__, super.__qualname__)
del super

def switch(x=1): return x
def use_switch():
    global switch
    before = switch(2)
    switch = before + 1
    return switch
print("switch", use_switch(), switch, globals()["switch"])
class switch:
    x = 4
    def f(self): return switch.x
print(switch().f(), switch.__name__, switch.__qualname__)
del switch

def synchronized(x=1): return x
def use_synchronized():
    global synchronized
    before = synchronized(2)
    synchronized = before + 1
    return synchronized
print("synchronized", use_synchronized(), synchronized, globals()["synchronized"])
class synchronized:
    x = 4
    def f(self): return synchronized.x
print(synchronized().f(), synchronized.__name__, synchronized.__qualname__)
del synchronized

def this(x=1): return x
def use_this():
    global this
    before = this(2)
    this = before + 1
    return this
print("this", use_this(), this, globals()["this"])
class this:
    x = 4
    def f(self): return this.x
print(this().f(), this.__name__, this.__qualname__)
del this

def throw(x=1): return x
def use_throw():
    global throw
    before = throw(2)
    throw = before + 1
    return throw
print("throw", use_throw(), throw, globals()["throw"])
class throw:
    x = 4
    def f(self): return throw.x
print(throw().f(), throw.__name__, throw.__qualname__)
del throw

def throws(x=1): return x
def use_throws():
    global throws
    before = throws(2)
    throws = before + 1
    return throws
print("throws", use_throws(), throws, globals()["throws"])
class throws:
    x = 4
    def f(self): return throws.x
print(throws().f(), throws.__name__, throws.__qualname__)
del throws

def transient(x=1): return x
def use_transient():
    global transient
    before = transient(2)
    transient = before + 1
    return transient
print("transient", use_transient(), transient, globals()["transient"])
class transient:
    x = 4
    def f(self): return transient.x
print(transient().f(), transient.__name__, transient.__qualname__)
del transient

def typeof(x=1): return x
def use_typeof():
    global typeof
    before = typeof(2)
    typeof = before + 1
    return typeof
print("typeof", use_typeof(), typeof, globals()["typeof"])
class typeof:
    x = 4
    def f(self): return typeof.x
print(typeof().f(), typeof.__name__, typeof.__qualname__)
del typeof

def var(x=1): return x
def use_var():
    global var
    before = var(2)
    var = before + 1
    return var
print("var", use_var(), var, globals()["var"])
class var:
    x = 4
    def f(self): return var.x
print(var().f(), var.__name__, var.__qualname__)
del var

def void(x=1): return x
def use_void():
    global void
    before = void(2)
    void = before + 1
    return void
print("void", use_void(), void, globals()["void"])
class void:
    x = 4
    def f(self): return void.x
print(void().f(), void.__name__, void.__qualname__)
del void

def volatile(x=1): return x
def use_volatile():
    global volatile
    before = volatile(2)
    volatile = before + 1
    return volatile
print("volatile", use_volatile(), volatile, globals()["volatile"])
class volatile:
    x = 4
    def f(self): return volatile.x
print(volatile().f(), volatile.__name__, volatile.__qualname__)
del volatile

def undefined(x=1): return x
def use_undefined():
    global undefined
    before = undefined(2)
    undefined = before + 1
    return undefined
print("undefined", use_undefined(), undefined, globals()["undefined"])
class undefined:
    x = 4
    def f(self): return undefined.x
print(undefined().f(), undefined.__name__, undefined.__qualname__)
del undefined

def NaN(x=1): return x
def use_NaN():
    global NaN
    before = NaN(2)
    NaN = before + 1
    return NaN
print("NaN", use_NaN(), NaN, globals()["NaN"])
class NaN:
    x = 4
    def f(self): return NaN.x
print(NaN().f(), NaN.__name__, NaN.__qualname__)
del NaN

def Infinity(x=1): return x
def use_Infinity():
    global Infinity
    before = Infinity(2)
    Infinity = before + 1
    return Infinity
print("Infinity", use_Infinity(), Infinity, globals()["Infinity"])
class Infinity:
    x = 4
    def f(self): return Infinity.x
print(Infinity().f(), Infinity.__name__, Infinity.__qualname__)
del Infinity

def of(x=1): return x
def use_of():
    global of
    before = of(2)
    of = before + 1
    return of
print("of", use_of(), of, globals()["of"])
class of:
    x = 4
    def f(self): return of.x
print(of().f(), of.__name__, of.__qualname__)
del of

def get(x=1): return x
def use_get():
    global get
    before = get(2)
    get = before + 1
    return get
print("get", use_get(), get, globals()["get"])
class get:
    x = 4
    def f(self): return get.x
print(get().f(), get.__name__, get.__qualname__)
del get

def set(x=1): return x
def use_set():
    global set
    before = set(2)
    set = before + 1
    return set
print("set", use_set(), set, globals()["set"])
class set:
    x = 4
    def f(self): return set.x
print(set().f(), set.__name__, set.__qualname__)
del set

def globalThis(x=1): return x
def use_globalThis():
    global globalThis
    before = globalThis(2)
    globalThis = before + 1
    return globalThis
print("globalThis", use_globalThis(), globalThis, globals()["globalThis"])
class globalThis:
    x = 4
    def f(self): return globalThis.x
print(globalThis().f(), globalThis.__name__, globalThis.__qualname__)
del globalThis

def window(x=1): return x
def use_window():
    global window
    before = window(2)
    window = before + 1
    return window
print("window", use_window(), window, globals()["window"])
class window:
    x = 4
    def f(self): return window.x
print(window().f(), window.__name__, window.__qualname__)
del window

def process(x=1): return x
def use_process():
    global process
    before = process(2)
    process = before + 1
    return process
print("process", use_process(), process, globals()["process"])
class process:
    x = 4
    def f(self): return process.x
print(process().f(), process.__name__, process.__qualname__)
del process

def require(x=1): return x
def use_require():
    global require
    before = require(2)
    require = before + 1
    return require
print("require", use_require(), require, globals()["require"])
class require:
    x = 4
    def f(self): return require.x
print(require().f(), require.__name__, require.__qualname__)
del require

def module(x=1): return x
def use_module():
    global module
    before = module(2)
    module = before + 1
    return module
print("module", use_module(), module, globals()["module"])
class module:
    x = 4
    def f(self): return module.x
print(module().f(), module.__name__, module.__qualname__)
del module

def exports(x=1): return x
def use_exports():
    global exports
    before = exports(2)
    exports = before + 1
    return exports
print("exports", use_exports(), exports, globals()["exports"])
class exports:
    x = 4
    def f(self): return exports.x
print(exports().f(), exports.__name__, exports.__qualname__)
del exports

def Object(x=1): return x
def use_Object():
    global Object
    before = Object(2)
    Object = before + 1
    return Object
print("Object", use_Object(), Object, globals()["Object"])
class Object:
    x = 4
    def f(self): return Object.x
print(Object().f(), Object.__name__, Object.__qualname__)
del Object

def Function(x=1): return x
def use_Function():
    global Function
    before = Function(2)
    Function = before + 1
    return Function
print("Function", use_Function(), Function, globals()["Function"])
class Function:
    x = 4
    def f(self): return Function.x
print(Function().f(), Function.__name__, Function.__qualname__)
del Function

def Array(x=1): return x
def use_Array():
    global Array
    before = Array(2)
    Array = before + 1
    return Array
print("Array", use_Array(), Array, globals()["Array"])
class Array:
    x = 4
    def f(self): return Array.x
print(Array().f(), Array.__name__, Array.__qualname__)
del Array

def Map(x=1): return x
def use_Map():
    global Map
    before = Map(2)
    Map = before + 1
    return Map
print("Map", use_Map(), Map, globals()["Map"])
class Map:
    x = 4
    def f(self): return Map.x
print(Map().f(), Map.__name__, Map.__qualname__)
del Map

def Set(x=1): return x
def use_Set():
    global Set
    before = Set(2)
    Set = before + 1
    return Set
print("Set", use_Set(), Set, globals()["Set"])
class Set:
    x = 4
    def f(self): return Set.x
print(Set().f(), Set.__name__, Set.__qualname__)
del Set

def Symbol(x=1): return x
def use_Symbol():
    global Symbol
    before = Symbol(2)
    Symbol = before + 1
    return Symbol
print("Symbol", use_Symbol(), Symbol, globals()["Symbol"])
class Symbol:
    x = 4
    def f(self): return Symbol.x
print(Symbol().f(), Symbol.__name__, Symbol.__qualname__)
del Symbol

def Proxy(x=1): return x
def use_Proxy():
    global Proxy
    before = Proxy(2)
    Proxy = before + 1
    return Proxy
print("Proxy", use_Proxy(), Proxy, globals()["Proxy"])
class Proxy:
    x = 4
    def f(self): return Proxy.x
print(Proxy().f(), Proxy.__name__, Proxy.__qualname__)
del Proxy

def Reflect(x=1): return x
def use_Reflect():
    global Reflect
    before = Reflect(2)
    Reflect = before + 1
    return Reflect
print("Reflect", use_Reflect(), Reflect, globals()["Reflect"])
class Reflect:
    x = 4
    def f(self): return Reflect.x
print(Reflect().f(), Reflect.__name__, Reflect.__qualname__)
del Reflect

def Promise(x=1): return x
def use_Promise():
    global Promise
    before = Promise(2)
    Promise = before + 1
    return Promise
print("Promise", use_Promise(), Promise, globals()["Promise"])
class Promise:
    x = 4
    def f(self): return Promise.x
print(Promise().f(), Promise.__name__, Promise.__qualname__)
del Promise

def Error(x=1): return x
def use_Error():
    global Error
    before = Error(2)
    Error = before + 1
    return Error
print("Error", use_Error(), Error, globals()["Error"])
class Error:
    x = 4
    def f(self): return Error.x
print(Error().f(), Error.__name__, Error.__qualname__)
del Error

def RangeError(x=1): return x
def use_RangeError():
    global RangeError
    before = RangeError(2)
    RangeError = before + 1
    return RangeError
print("RangeError", use_RangeError(), RangeError, globals()["RangeError"])
class RangeError:
    x = 4
    def f(self): return RangeError.x
print(RangeError().f(), RangeError.__name__, RangeError.__qualname__)
del RangeError

def Number(x=1): return x
def use_Number():
    global Number
    before = Number(2)
    Number = before + 1
    return Number
print("Number", use_Number(), Number, globals()["Number"])
class Number:
    x = 4
    def f(self): return Number.x
print(Number().f(), Number.__name__, Number.__qualname__)
del Number

def String(x=1): return x
def use_String():
    global String
    before = String(2)
    String = before + 1
    return String
print("String", use_String(), String, globals()["String"])
class String:
    x = 4
    def f(self): return String.x
print(String().f(), String.__name__, String.__qualname__)
del String

def Boolean(x=1): return x
def use_Boolean():
    global Boolean
    before = Boolean(2)
    Boolean = before + 1
    return Boolean
print("Boolean", use_Boolean(), Boolean, globals()["Boolean"])
class Boolean:
    x = 4
    def f(self): return Boolean.x
print(Boolean().f(), Boolean.__name__, Boolean.__qualname__)
del Boolean

def BigInt(x=1): return x
def use_BigInt():
    global BigInt
    before = BigInt(2)
    BigInt = before + 1
    return BigInt
print("BigInt", use_BigInt(), BigInt, globals()["BigInt"])
class BigInt:
    x = 4
    def f(self): return BigInt.x
print(BigInt().f(), BigInt.__name__, BigInt.__qualname__)
del BigInt

def Math(x=1): return x
def use_Math():
    global Math
    before = Math(2)
    Math = before + 1
    return Math
print("Math", use_Math(), Math, globals()["Math"])
class Math:
    x = 4
    def f(self): return Math.x
print(Math().f(), Math.__name__, Math.__qualname__)
del Math

def JSON(x=1): return x
def use_JSON():
    global JSON
    before = JSON(2)
    JSON = before + 1
    return JSON
print("JSON", use_JSON(), JSON, globals()["JSON"])
class JSON:
    x = 4
    def f(self): return JSON.x
print(JSON().f(), JSON.__name__, JSON.__qualname__)
del JSON

def Date(x=1): return x
def use_Date():
    global Date
    before = Date(2)
    Date = before + 1
    return Date
print("Date", use_Date(), Date, globals()["Date"])
class Date:
    x = 4
    def f(self): return Date.x
print(Date().f(), Date.__name__, Date.__qualname__)
del Date

def self(x=1): return x
def use_self():
    global self
    before = self(2)
    self = before + 1
    return self
print("self", use_self(), self, globals()["self"])
class self:
    x = 4
    def f(self): return self.x
print(self().f(), self.__name__, self.__qualname__)
del self

def name(x=1): return x
def use_name():
    global name
    before = name(2)
    name = before + 1
    return name
print("name", use_name(), name, globals()["name"])
class name:
    x = 4
    def f(self): return name.x
print(name().f(), name.__name__, name.__qualname__)
del name

def length(x=1): return x
def use_length():
    global length
    before = length(2)
    length = before + 1
    return length
print("length", use_length(), length, globals()["length"])
class length:
    x = 4
    def f(self): return length.x
print(length().f(), length.__name__, length.__qualname__)
del length

def code(x=1): return x
def use_code():
    global code
    before = code(2)
    code = before + 1
    return code
print("code", use_code(), code, globals()["code"])
class code:
    x = 4
    def f(self): return code.x
print(code().f(), code.__name__, code.__qualname__)
del code

def start(x=1): return x
def use_start():
    global start
    before = start(2)
    start = before + 1
    return start
print("start", use_start(), start, globals()["start"])
class start:
    x = 4
    def f(self): return start.x
print(start().f(), start.__name__, start.__qualname__)
del start

def leave(x=1): return x
def use_leave():
    global leave
    before = leave(2)
    leave = before + 1
    return leave
print("leave", use_leave(), leave, globals()["leave"])
class leave:
    x = 4
    def f(self): return leave.x
print(leave().f(), leave.__name__, leave.__qualname__)
del leave

def local(x=1): return x
def use_local():
    global local
    before = local(2)
    local = before + 1
    return local
print("local", use_local(), local, globals()["local"])
class local:
    x = 4
    def f(self): return local.x
print(local().f(), local.__name__, local.__qualname__)
del local

def fn(x=1): return x
def use_fn():
    global fn
    before = fn(2)
    fn = before + 1
    return fn
print("fn", use_fn(), fn, globals()["fn"])
class fn:
    x = 4
    def f(self): return fn.x
print(fn().f(), fn.__name__, fn.__qualname__)
del fn

def method(x=1): return x
def use_method():
    global method
    before = method(2)
    method = before + 1
    return method
print("method", use_method(), method, globals()["method"])
class method:
    x = 4
    def f(self): return method.x
print(method().f(), method.__name__, method.__qualname__)
del method

def attr(x=1): return x
def use_attr():
    global attr
    before = attr(2)
    attr = before + 1
    return attr
print("attr", use_attr(), attr, globals()["attr"])
class attr:
    x = 4
    def f(self): return attr.x
print(attr().f(), attr.__name__, attr.__qualname__)
del attr

def call(x=1): return x
def use_call():
    global call
    before = call(2)
    call = before + 1
    return call
print("call", use_call(), call, globals()["call"])
class call:
    x = 4
    def f(self): return call.x
print(call().f(), call.__name__, call.__qualname__)
del call

def after(x=1): return x
def use_after():
    global after
    before = after(2)
    after = before + 1
    return after
print("after", use_after(), after, globals()["after"])
class after:
    x = 4
    def f(self): return after.x
print(after().f(), after.__name__, after.__qualname__)
del after

def caught(x=1): return x
def use_caught():
    global caught
    before = caught(2)
    caught = before + 1
    return caught
print("caught", use_caught(), caught, globals()["caught"])
class caught:
    x = 4
    def f(self): return caught.x
print(caught().f(), caught.__name__, caught.__qualname__)
del caught

def handling(x=1): return x
def use_handling():
    global handling
    before = handling(2)
    handling = before + 1
    return handling
print("handling", use_handling(), handling, globals()["handling"])
class handling:
    x = 4
    def f(self): return handling.x
print(handling().f(), handling.__name__, handling.__qualname__)
del handling

def at(x=1): return x
def use_at():
    global at
    before = at(2)
    at = before + 1
    return at
print("at", use_at(), at, globals()["at"])
class at:
    x = 4
    def f(self): return at.x
print(at().f(), at.__name__, at.__qualname__)
del at

def Frame(x=1): return x
def use_Frame():
    global Frame
    before = Frame(2)
    Frame = before + 1
    return Frame
print("Frame", use_Frame(), Frame, globals()["Frame"])
class Frame:
    x = 4
    def f(self): return Frame.x
print(Frame().f(), Frame.__name__, Frame.__qualname__)
del Frame

def discarded(x=1): return x
def use_discarded():
    global discarded
    before = discarded(2)
    discarded = before + 1
    return discarded
print("discarded", use_discarded(), discarded, globals()["discarded"])
class discarded:
    x = 4
    def f(self): return discarded.x
print(discarded().f(), discarded.__name__, discarded.__qualname__)
del discarded

def tuple(x=1): return x
def use_tuple():
    global tuple
    before = tuple(2)
    tuple = before + 1
    return tuple
print("tuple", use_tuple(), tuple, globals()["tuple"])
class tuple:
    x = 4
    def f(self): return tuple.x
print(tuple().f(), tuple.__name__, tuple.__qualname__)
del tuple

def list(x=1): return x
def use_list():
    global list
    before = list(2)
    list = before + 1
    return list
print("list", use_list(), list, globals()["list"])
class list:
    x = 4
    def f(self): return list.x
print(list().f(), list.__name__, list.__qualname__)
del list

def dict(x=1): return x
def use_dict():
    global dict
    before = dict(2)
    dict = before + 1
    return dict
print("dict", use_dict(), dict, globals()["dict"])
class dict:
    x = 4
    def f(self): return dict.x
print(dict().f(), dict.__name__, dict.__qualname__)
del dict

def builtins(x=1): return x
def use_builtins():
    global builtins
    before = builtins(2)
    builtins = before + 1
    return builtins
print("builtins", use_builtins(), builtins, globals()["builtins"])
class builtins:
    x = 4
    def f(self): return builtins.x
print(builtins().f(), builtins.__name__, builtins.__qualname__)
del builtins

def constructor(x=1): return x
def use_constructor():
    global constructor
    before = constructor(2)
    constructor = before + 1
    return constructor
print("constructor", use_constructor(), constructor, globals()["constructor"])
class constructor:
    x = 4
    def f(self): return constructor.x
print(constructor().f(), constructor.__name__, constructor.__qualname__)
del constructor

def __defineGetter__(x=1): return x
def use___defineGetter__():
    global __defineGetter__
    before = __defineGetter__(2)
    __defineGetter__ = before + 1
    return __defineGetter__
print("__defineGetter__", use___defineGetter__(), __defineGetter__, globals()["__defineGetter__"])
class __defineGetter__:
    x = 4
    def f(self): return __defineGetter__.x
print(__defineGetter__().f(), __defineGetter__.__name__, __defineGetter__.__qualname__)
del __defineGetter__

def hasOwnProperty(x=1): return x
def use_hasOwnProperty():
    global hasOwnProperty
    before = hasOwnProperty(2)
    hasOwnProperty = before + 1
    return hasOwnProperty
print("hasOwnProperty", use_hasOwnProperty(), hasOwnProperty, globals()["hasOwnProperty"])
class hasOwnProperty:
    x = 4
    def f(self): return hasOwnProperty.x
print(hasOwnProperty().f(), hasOwnProperty.__name__, hasOwnProperty.__qualname__)
del hasOwnProperty

def __lookupSetter__(x=1): return x
def use___lookupSetter__():
    global __lookupSetter__
    before = __lookupSetter__(2)
    __lookupSetter__ = before + 1
    return __lookupSetter__
print("__lookupSetter__", use___lookupSetter__(), __lookupSetter__, globals()["__lookupSetter__"])
class __lookupSetter__:
    x = 4
    def f(self): return __lookupSetter__.x
print(__lookupSetter__().f(), __lookupSetter__.__name__, __lookupSetter__.__qualname__)
del __lookupSetter__

def isPrototypeOf(x=1): return x
def use_isPrototypeOf():
    global isPrototypeOf
    before = isPrototypeOf(2)
    isPrototypeOf = before + 1
    return isPrototypeOf
print("isPrototypeOf", use_isPrototypeOf(), isPrototypeOf, globals()["isPrototypeOf"])
class isPrototypeOf:
    x = 4
    def f(self): return isPrototypeOf.x
print(isPrototypeOf().f(), isPrototypeOf.__name__, isPrototypeOf.__qualname__)
del isPrototypeOf

def propertyIsEnumerable(x=1): return x
def use_propertyIsEnumerable():
    global propertyIsEnumerable
    before = propertyIsEnumerable(2)
    propertyIsEnumerable = before + 1
    return propertyIsEnumerable
print("propertyIsEnumerable", use_propertyIsEnumerable(), propertyIsEnumerable, globals()["propertyIsEnumerable"])
class propertyIsEnumerable:
    x = 4
    def f(self): return propertyIsEnumerable.x
print(propertyIsEnumerable().f(), propertyIsEnumerable.__name__, propertyIsEnumerable.__qualname__)
del propertyIsEnumerable

def toString(x=1): return x
def use_toString():
    global toString
    before = toString(2)
    toString = before + 1
    return toString
print("toString", use_toString(), toString, globals()["toString"])
class toString:
    x = 4
    def f(self): return toString.x
print(toString().f(), toString.__name__, toString.__qualname__)
del toString

def valueOf(x=1): return x
def use_valueOf():
    global valueOf
    before = valueOf(2)
    valueOf = before + 1
    return valueOf
print("valueOf", use_valueOf(), valueOf, globals()["valueOf"])
class valueOf:
    x = 4
    def f(self): return valueOf.x
print(valueOf().f(), valueOf.__name__, valueOf.__qualname__)
del valueOf

def __proto__(x=1): return x
def use___proto__():
    global __proto__
    before = __proto__(2)
    __proto__ = before + 1
    return __proto__
print("__proto__", use___proto__(), __proto__, globals()["__proto__"])
class __proto__:
    x = 4
    def f(self): return __proto__.x
print(__proto__().f(), __proto__.__name__, __proto__.__qualname__)
del __proto__

def toLocaleString(x=1): return x
def use_toLocaleString():
    global toLocaleString
    before = toLocaleString(2)
    toLocaleString = before + 1
    return toLocaleString
print("toLocaleString", use_toLocaleString(), toLocaleString, globals()["toLocaleString"])
class toLocaleString:
    x = 4
    def f(self): return toLocaleString.x
print(toLocaleString().f(), toLocaleString.__name__, toLocaleString.__qualname__)
del toLocaleString

def caller(x=1): return x
def use_caller():
    global caller
    before = caller(2)
    caller = before + 1
    return caller
print("caller", use_caller(), caller, globals()["caller"])
class caller:
    x = 4
    def f(self): return caller.x
print(caller().f(), caller.__name__, caller.__qualname__)
del caller

def apply(x=1): return x
def use_apply():
    global apply
    before = apply(2)
    apply = before + 1
    return apply
print("apply", use_apply(), apply, globals()["apply"])
class apply:
    x = 4
    def f(self): return apply.x
print(apply().f(), apply.__name__, apply.__qualname__)
del apply

def bind(x=1): return x
def use_bind():
    global bind
    before = bind(2)
    bind = before + 1
    return bind
print("bind", use_bind(), bind, globals()["bind"])
class bind:
    x = 4
    def f(self): return bind.x
print(bind().f(), bind.__name__, bind.__qualname__)
del bind

def concat(x=1): return x
def use_concat():
    global concat
    before = concat(2)
    concat = before + 1
    return concat
print("concat", use_concat(), concat, globals()["concat"])
class concat:
    x = 4
    def f(self): return concat.x
print(concat().f(), concat.__name__, concat.__qualname__)
del concat

def copyWithin(x=1): return x
def use_copyWithin():
    global copyWithin
    before = copyWithin(2)
    copyWithin = before + 1
    return copyWithin
print("copyWithin", use_copyWithin(), copyWithin, globals()["copyWithin"])
class copyWithin:
    x = 4
    def f(self): return copyWithin.x
print(copyWithin().f(), copyWithin.__name__, copyWithin.__qualname__)
del copyWithin

def fill(x=1): return x
def use_fill():
    global fill
    before = fill(2)
    fill = before + 1
    return fill
print("fill", use_fill(), fill, globals()["fill"])
class fill:
    x = 4
    def f(self): return fill.x
print(fill().f(), fill.__name__, fill.__qualname__)
del fill

def find(x=1): return x
def use_find():
    global find
    before = find(2)
    find = before + 1
    return find
print("find", use_find(), find, globals()["find"])
class find:
    x = 4
    def f(self): return find.x
print(find().f(), find.__name__, find.__qualname__)
del find

def findIndex(x=1): return x
def use_findIndex():
    global findIndex
    before = findIndex(2)
    findIndex = before + 1
    return findIndex
print("findIndex", use_findIndex(), findIndex, globals()["findIndex"])
class findIndex:
    x = 4
    def f(self): return findIndex.x
print(findIndex().f(), findIndex.__name__, findIndex.__qualname__)
del findIndex

def findLast(x=1): return x
def use_findLast():
    global findLast
    before = findLast(2)
    findLast = before + 1
    return findLast
print("findLast", use_findLast(), findLast, globals()["findLast"])
class findLast:
    x = 4
    def f(self): return findLast.x
print(findLast().f(), findLast.__name__, findLast.__qualname__)
del findLast

def findLastIndex(x=1): return x
def use_findLastIndex():
    global findLastIndex
    before = findLastIndex(2)
    findLastIndex = before + 1
    return findLastIndex
print("findLastIndex", use_findLastIndex(), findLastIndex, globals()["findLastIndex"])
class findLastIndex:
    x = 4
    def f(self): return findLastIndex.x
print(findLastIndex().f(), findLastIndex.__name__, findLastIndex.__qualname__)
del findLastIndex

def lastIndexOf(x=1): return x
def use_lastIndexOf():
    global lastIndexOf
    before = lastIndexOf(2)
    lastIndexOf = before + 1
    return lastIndexOf
print("lastIndexOf", use_lastIndexOf(), lastIndexOf, globals()["lastIndexOf"])
class lastIndexOf:
    x = 4
    def f(self): return lastIndexOf.x
print(lastIndexOf().f(), lastIndexOf.__name__, lastIndexOf.__qualname__)
del lastIndexOf

def pop(x=1): return x
def use_pop():
    global pop
    before = pop(2)
    pop = before + 1
    return pop
print("pop", use_pop(), pop, globals()["pop"])
class pop:
    x = 4
    def f(self): return pop.x
print(pop().f(), pop.__name__, pop.__qualname__)
del pop

def push(x=1): return x
def use_push():
    global push
    before = push(2)
    push = before + 1
    return push
print("push", use_push(), push, globals()["push"])
class push:
    x = 4
    def f(self): return push.x
print(push().f(), push.__name__, push.__qualname__)
del push

def reverse(x=1): return x
def use_reverse():
    global reverse
    before = reverse(2)
    reverse = before + 1
    return reverse
print("reverse", use_reverse(), reverse, globals()["reverse"])
class reverse:
    x = 4
    def f(self): return reverse.x
print(reverse().f(), reverse.__name__, reverse.__qualname__)
del reverse

def shift(x=1): return x
def use_shift():
    global shift
    before = shift(2)
    shift = before + 1
    return shift
print("shift", use_shift(), shift, globals()["shift"])
class shift:
    x = 4
    def f(self): return shift.x
print(shift().f(), shift.__name__, shift.__qualname__)
del shift

def unshift(x=1): return x
def use_unshift():
    global unshift
    before = unshift(2)
    unshift = before + 1
    return unshift
print("unshift", use_unshift(), unshift, globals()["unshift"])
class unshift:
    x = 4
    def f(self): return unshift.x
print(unshift().f(), unshift.__name__, unshift.__qualname__)
del unshift

def slice(x=1): return x
def use_slice():
    global slice
    before = slice(2)
    slice = before + 1
    return slice
print("slice", use_slice(), slice, globals()["slice"])
class slice:
    x = 4
    def f(self): return slice.x
print(slice().f(), slice.__name__, slice.__qualname__)
del slice

def sort(x=1): return x
def use_sort():
    global sort
    before = sort(2)
    sort = before + 1
    return sort
print("sort", use_sort(), sort, globals()["sort"])
class sort:
    x = 4
    def f(self): return sort.x
print(sort().f(), sort.__name__, sort.__qualname__)
del sort

def splice(x=1): return x
def use_splice():
    global splice
    before = splice(2)
    splice = before + 1
    return splice
print("splice", use_splice(), splice, globals()["splice"])
class splice:
    x = 4
    def f(self): return splice.x
print(splice().f(), splice.__name__, splice.__qualname__)
del splice

def includes(x=1): return x
def use_includes():
    global includes
    before = includes(2)
    includes = before + 1
    return includes
print("includes", use_includes(), includes, globals()["includes"])
class includes:
    x = 4
    def f(self): return includes.x
print(includes().f(), includes.__name__, includes.__qualname__)
del includes

def indexOf(x=1): return x
def use_indexOf():
    global indexOf
    before = indexOf(2)
    indexOf = before + 1
    return indexOf
print("indexOf", use_indexOf(), indexOf, globals()["indexOf"])
class indexOf:
    x = 4
    def f(self): return indexOf.x
print(indexOf().f(), indexOf.__name__, indexOf.__qualname__)
del indexOf

def join(x=1): return x
def use_join():
    global join
    before = join(2)
    join = before + 1
    return join
print("join", use_join(), join, globals()["join"])
class join:
    x = 4
    def f(self): return join.x
print(join().f(), join.__name__, join.__qualname__)
del join

def keys(x=1): return x
def use_keys():
    global keys
    before = keys(2)
    keys = before + 1
    return keys
print("keys", use_keys(), keys, globals()["keys"])
class keys:
    x = 4
    def f(self): return keys.x
print(keys().f(), keys.__name__, keys.__qualname__)
del keys

def entries(x=1): return x
def use_entries():
    global entries
    before = entries(2)
    entries = before + 1
    return entries
print("entries", use_entries(), entries, globals()["entries"])
class entries:
    x = 4
    def f(self): return entries.x
print(entries().f(), entries.__name__, entries.__qualname__)
del entries

def values(x=1): return x
def use_values():
    global values
    before = values(2)
    values = before + 1
    return values
print("values", use_values(), values, globals()["values"])
class values:
    x = 4
    def f(self): return values.x
print(values().f(), values.__name__, values.__qualname__)
del values

def forEach(x=1): return x
def use_forEach():
    global forEach
    before = forEach(2)
    forEach = before + 1
    return forEach
print("forEach", use_forEach(), forEach, globals()["forEach"])
class forEach:
    x = 4
    def f(self): return forEach.x
print(forEach().f(), forEach.__name__, forEach.__qualname__)
del forEach

def filter(x=1): return x
def use_filter():
    global filter
    before = filter(2)
    filter = before + 1
    return filter
print("filter", use_filter(), filter, globals()["filter"])
class filter:
    x = 4
    def f(self): return filter.x
print(filter().f(), filter.__name__, filter.__qualname__)
del filter

def flat(x=1): return x
def use_flat():
    global flat
    before = flat(2)
    flat = before + 1
    return flat
print("flat", use_flat(), flat, globals()["flat"])
class flat:
    x = 4
    def f(self): return flat.x
print(flat().f(), flat.__name__, flat.__qualname__)
del flat

def flatMap(x=1): return x
def use_flatMap():
    global flatMap
    before = flatMap(2)
    flatMap = before + 1
    return flatMap
print("flatMap", use_flatMap(), flatMap, globals()["flatMap"])
class flatMap:
    x = 4
    def f(self): return flatMap.x
print(flatMap().f(), flatMap.__name__, flatMap.__qualname__)
del flatMap

def map(x=1): return x
def use_map():
    global map
    before = map(2)
    map = before + 1
    return map
print("map", use_map(), map, globals()["map"])
class map:
    x = 4
    def f(self): return map.x
print(map().f(), map.__name__, map.__qualname__)
del map

def every(x=1): return x
def use_every():
    global every
    before = every(2)
    every = before + 1
    return every
print("every", use_every(), every, globals()["every"])
class every:
    x = 4
    def f(self): return every.x
print(every().f(), every.__name__, every.__qualname__)
del every

def some(x=1): return x
def use_some():
    global some
    before = some(2)
    some = before + 1
    return some
print("some", use_some(), some, globals()["some"])
class some:
    x = 4
    def f(self): return some.x
print(some().f(), some.__name__, some.__qualname__)
del some

def reduce(x=1): return x
def use_reduce():
    global reduce
    before = reduce(2)
    reduce = before + 1
    return reduce
print("reduce", use_reduce(), reduce, globals()["reduce"])
class reduce:
    x = 4
    def f(self): return reduce.x
print(reduce().f(), reduce.__name__, reduce.__qualname__)
del reduce

def reduceRight(x=1): return x
def use_reduceRight():
    global reduceRight
    before = reduceRight(2)
    reduceRight = before + 1
    return reduceRight
print("reduceRight", use_reduceRight(), reduceRight, globals()["reduceRight"])
class reduceRight:
    x = 4
    def f(self): return reduceRight.x
print(reduceRight().f(), reduceRight.__name__, reduceRight.__qualname__)
del reduceRight

def toReversed(x=1): return x
def use_toReversed():
    global toReversed
    before = toReversed(2)
    toReversed = before + 1
    return toReversed
print("toReversed", use_toReversed(), toReversed, globals()["toReversed"])
class toReversed:
    x = 4
    def f(self): return toReversed.x
print(toReversed().f(), toReversed.__name__, toReversed.__qualname__)
del toReversed

def toSorted(x=1): return x
def use_toSorted():
    global toSorted
    before = toSorted(2)
    toSorted = before + 1
    return toSorted
print("toSorted", use_toSorted(), toSorted, globals()["toSorted"])
class toSorted:
    x = 4
    def f(self): return toSorted.x
print(toSorted().f(), toSorted.__name__, toSorted.__qualname__)
del toSorted

def toSpliced(x=1): return x
def use_toSpliced():
    global toSpliced
    before = toSpliced(2)
    toSpliced = before + 1
    return toSpliced
print("toSpliced", use_toSpliced(), toSpliced, globals()["toSpliced"])
class toSpliced:
    x = 4
    def f(self): return toSpliced.x
print(toSpliced().f(), toSpliced.__name__, toSpliced.__qualname__)
del toSpliced

def anchor(x=1): return x
def use_anchor():
    global anchor
    before = anchor(2)
    anchor = before + 1
    return anchor
print("anchor", use_anchor(), anchor, globals()["anchor"])
class anchor:
    x = 4
    def f(self): return anchor.x
print(anchor().f(), anchor.__name__, anchor.__qualname__)
del anchor

def big(x=1): return x
def use_big():
    global big
    before = big(2)
    big = before + 1
    return big
print("big", use_big(), big, globals()["big"])
class big:
    x = 4
    def f(self): return big.x
print(big().f(), big.__name__, big.__qualname__)
del big

def blink(x=1): return x
def use_blink():
    global blink
    before = blink(2)
    blink = before + 1
    return blink
print("blink", use_blink(), blink, globals()["blink"])
class blink:
    x = 4
    def f(self): return blink.x
print(blink().f(), blink.__name__, blink.__qualname__)
del blink

def bold(x=1): return x
def use_bold():
    global bold
    before = bold(2)
    bold = before + 1
    return bold
print("bold", use_bold(), bold, globals()["bold"])
class bold:
    x = 4
    def f(self): return bold.x
print(bold().f(), bold.__name__, bold.__qualname__)
del bold

def charAt(x=1): return x
def use_charAt():
    global charAt
    before = charAt(2)
    charAt = before + 1
    return charAt
print("charAt", use_charAt(), charAt, globals()["charAt"])
class charAt:
    x = 4
    def f(self): return charAt.x
print(charAt().f(), charAt.__name__, charAt.__qualname__)
del charAt

def charCodeAt(x=1): return x
def use_charCodeAt():
    global charCodeAt
    before = charCodeAt(2)
    charCodeAt = before + 1
    return charCodeAt
print("charCodeAt", use_charCodeAt(), charCodeAt, globals()["charCodeAt"])
class charCodeAt:
    x = 4
    def f(self): return charCodeAt.x
print(charCodeAt().f(), charCodeAt.__name__, charCodeAt.__qualname__)
del charCodeAt

def codePointAt(x=1): return x
def use_codePointAt():
    global codePointAt
    before = codePointAt(2)
    codePointAt = before + 1
    return codePointAt
print("codePointAt", use_codePointAt(), codePointAt, globals()["codePointAt"])
class codePointAt:
    x = 4
    def f(self): return codePointAt.x
print(codePointAt().f(), codePointAt.__name__, codePointAt.__qualname__)
del codePointAt

def endsWith(x=1): return x
def use_endsWith():
    global endsWith
    before = endsWith(2)
    endsWith = before + 1
    return endsWith
print("endsWith", use_endsWith(), endsWith, globals()["endsWith"])
class endsWith:
    x = 4
    def f(self): return endsWith.x
print(endsWith().f(), endsWith.__name__, endsWith.__qualname__)
del endsWith

def fontcolor(x=1): return x
def use_fontcolor():
    global fontcolor
    before = fontcolor(2)
    fontcolor = before + 1
    return fontcolor
print("fontcolor", use_fontcolor(), fontcolor, globals()["fontcolor"])
class fontcolor:
    x = 4
    def f(self): return fontcolor.x
print(fontcolor().f(), fontcolor.__name__, fontcolor.__qualname__)
del fontcolor

def fontsize(x=1): return x
def use_fontsize():
    global fontsize
    before = fontsize(2)
    fontsize = before + 1
    return fontsize
print("fontsize", use_fontsize(), fontsize, globals()["fontsize"])
class fontsize:
    x = 4
    def f(self): return fontsize.x
print(fontsize().f(), fontsize.__name__, fontsize.__qualname__)
del fontsize

def fixed(x=1): return x
def use_fixed():
    global fixed
    before = fixed(2)
    fixed = before + 1
    return fixed
print("fixed", use_fixed(), fixed, globals()["fixed"])
class fixed:
    x = 4
    def f(self): return fixed.x
print(fixed().f(), fixed.__name__, fixed.__qualname__)
del fixed

def isWellFormed(x=1): return x
def use_isWellFormed():
    global isWellFormed
    before = isWellFormed(2)
    isWellFormed = before + 1
    return isWellFormed
print("isWellFormed", use_isWellFormed(), isWellFormed, globals()["isWellFormed"])
class isWellFormed:
    x = 4
    def f(self): return isWellFormed.x
print(isWellFormed().f(), isWellFormed.__name__, isWellFormed.__qualname__)
del isWellFormed

def italics(x=1): return x
def use_italics():
    global italics
    before = italics(2)
    italics = before + 1
    return italics
print("italics", use_italics(), italics, globals()["italics"])
class italics:
    x = 4
    def f(self): return italics.x
print(italics().f(), italics.__name__, italics.__qualname__)
del italics

def link(x=1): return x
def use_link():
    global link
    before = link(2)
    link = before + 1
    return link
print("link", use_link(), link, globals()["link"])
class link:
    x = 4
    def f(self): return link.x
print(link().f(), link.__name__, link.__qualname__)
del link

def localeCompare(x=1): return x
def use_localeCompare():
    global localeCompare
    before = localeCompare(2)
    localeCompare = before + 1
    return localeCompare
print("localeCompare", use_localeCompare(), localeCompare, globals()["localeCompare"])
class localeCompare:
    x = 4
    def f(self): return localeCompare.x
print(localeCompare().f(), localeCompare.__name__, localeCompare.__qualname__)
del localeCompare

def match(x=1): return x
def use_match():
    global match
    before = match(2)
    match = before + 1
    return match
print("match", use_match(), match, globals()["match"])
class match:
    x = 4
    def f(self): return match.x
print(match().f(), match.__name__, match.__qualname__)
del match

def matchAll(x=1): return x
def use_matchAll():
    global matchAll
    before = matchAll(2)
    matchAll = before + 1
    return matchAll
print("matchAll", use_matchAll(), matchAll, globals()["matchAll"])
class matchAll:
    x = 4
    def f(self): return matchAll.x
print(matchAll().f(), matchAll.__name__, matchAll.__qualname__)
del matchAll

def normalize(x=1): return x
def use_normalize():
    global normalize
    before = normalize(2)
    normalize = before + 1
    return normalize
print("normalize", use_normalize(), normalize, globals()["normalize"])
class normalize:
    x = 4
    def f(self): return normalize.x
print(normalize().f(), normalize.__name__, normalize.__qualname__)
del normalize

def padEnd(x=1): return x
def use_padEnd():
    global padEnd
    before = padEnd(2)
    padEnd = before + 1
    return padEnd
print("padEnd", use_padEnd(), padEnd, globals()["padEnd"])
class padEnd:
    x = 4
    def f(self): return padEnd.x
print(padEnd().f(), padEnd.__name__, padEnd.__qualname__)
del padEnd

def padStart(x=1): return x
def use_padStart():
    global padStart
    before = padStart(2)
    padStart = before + 1
    return padStart
print("padStart", use_padStart(), padStart, globals()["padStart"])
class padStart:
    x = 4
    def f(self): return padStart.x
print(padStart().f(), padStart.__name__, padStart.__qualname__)
del padStart

def repeat(x=1): return x
def use_repeat():
    global repeat
    before = repeat(2)
    repeat = before + 1
    return repeat
print("repeat", use_repeat(), repeat, globals()["repeat"])
class repeat:
    x = 4
    def f(self): return repeat.x
print(repeat().f(), repeat.__name__, repeat.__qualname__)
del repeat

def replace(x=1): return x
def use_replace():
    global replace
    before = replace(2)
    replace = before + 1
    return replace
print("replace", use_replace(), replace, globals()["replace"])
class replace:
    x = 4
    def f(self): return replace.x
print(replace().f(), replace.__name__, replace.__qualname__)
del replace

def replaceAll(x=1): return x
def use_replaceAll():
    global replaceAll
    before = replaceAll(2)
    replaceAll = before + 1
    return replaceAll
print("replaceAll", use_replaceAll(), replaceAll, globals()["replaceAll"])
class replaceAll:
    x = 4
    def f(self): return replaceAll.x
print(replaceAll().f(), replaceAll.__name__, replaceAll.__qualname__)
del replaceAll

def search(x=1): return x
def use_search():
    global search
    before = search(2)
    search = before + 1
    return search
print("search", use_search(), search, globals()["search"])
class search:
    x = 4
    def f(self): return search.x
print(search().f(), search.__name__, search.__qualname__)
del search

def small(x=1): return x
def use_small():
    global small
    before = small(2)
    small = before + 1
    return small
print("small", use_small(), small, globals()["small"])
class small:
    x = 4
    def f(self): return small.x
print(small().f(), small.__name__, small.__qualname__)
del small

def split(x=1): return x
def use_split():
    global split
    before = split(2)
    split = before + 1
    return split
print("split", use_split(), split, globals()["split"])
class split:
    x = 4
    def f(self): return split.x
print(split().f(), split.__name__, split.__qualname__)
del split

def strike(x=1): return x
def use_strike():
    global strike
    before = strike(2)
    strike = before + 1
    return strike
print("strike", use_strike(), strike, globals()["strike"])
class strike:
    x = 4
    def f(self): return strike.x
print(strike().f(), strike.__name__, strike.__qualname__)
del strike

def sub(x=1): return x
def use_sub():
    global sub
    before = sub(2)
    sub = before + 1
    return sub
print("sub", use_sub(), sub, globals()["sub"])
class sub:
    x = 4
    def f(self): return sub.x
print(sub().f(), sub.__name__, sub.__qualname__)
del sub

def substr(x=1): return x
def use_substr():
    global substr
    before = substr(2)
    substr = before + 1
    return substr
print("substr", use_substr(), substr, globals()["substr"])
class substr:
    x = 4
    def f(self): return substr.x
print(substr().f(), substr.__name__, substr.__qualname__)
del substr

def substring(x=1): return x
def use_substring():
    global substring
    before = substring(2)
    substring = before + 1
    return substring
print("substring", use_substring(), substring, globals()["substring"])
class substring:
    x = 4
    def f(self): return substring.x
print(substring().f(), substring.__name__, substring.__qualname__)
del substring

def sup(x=1): return x
def use_sup():
    global sup
    before = sup(2)
    sup = before + 1
    return sup
print("sup", use_sup(), sup, globals()["sup"])
class sup:
    x = 4
    def f(self): return sup.x
print(sup().f(), sup.__name__, sup.__qualname__)
del sup

def startsWith(x=1): return x
def use_startsWith():
    global startsWith
    before = startsWith(2)
    startsWith = before + 1
    return startsWith
print("startsWith", use_startsWith(), startsWith, globals()["startsWith"])
class startsWith:
    x = 4
    def f(self): return startsWith.x
print(startsWith().f(), startsWith.__name__, startsWith.__qualname__)
del startsWith

def toWellFormed(x=1): return x
def use_toWellFormed():
    global toWellFormed
    before = toWellFormed(2)
    toWellFormed = before + 1
    return toWellFormed
print("toWellFormed", use_toWellFormed(), toWellFormed, globals()["toWellFormed"])
class toWellFormed:
    x = 4
    def f(self): return toWellFormed.x
print(toWellFormed().f(), toWellFormed.__name__, toWellFormed.__qualname__)
del toWellFormed

def trim(x=1): return x
def use_trim():
    global trim
    before = trim(2)
    trim = before + 1
    return trim
print("trim", use_trim(), trim, globals()["trim"])
class trim:
    x = 4
    def f(self): return trim.x
print(trim().f(), trim.__name__, trim.__qualname__)
del trim

def trimStart(x=1): return x
def use_trimStart():
    global trimStart
    before = trimStart(2)
    trimStart = before + 1
    return trimStart
print("trimStart", use_trimStart(), trimStart, globals()["trimStart"])
class trimStart:
    x = 4
    def f(self): return trimStart.x
print(trimStart().f(), trimStart.__name__, trimStart.__qualname__)
del trimStart

def trimLeft(x=1): return x
def use_trimLeft():
    global trimLeft
    before = trimLeft(2)
    trimLeft = before + 1
    return trimLeft
print("trimLeft", use_trimLeft(), trimLeft, globals()["trimLeft"])
class trimLeft:
    x = 4
    def f(self): return trimLeft.x
print(trimLeft().f(), trimLeft.__name__, trimLeft.__qualname__)
del trimLeft

def trimEnd(x=1): return x
def use_trimEnd():
    global trimEnd
    before = trimEnd(2)
    trimEnd = before + 1
    return trimEnd
print("trimEnd", use_trimEnd(), trimEnd, globals()["trimEnd"])
class trimEnd:
    x = 4
    def f(self): return trimEnd.x
print(trimEnd().f(), trimEnd.__name__, trimEnd.__qualname__)
del trimEnd

def trimRight(x=1): return x
def use_trimRight():
    global trimRight
    before = trimRight(2)
    trimRight = before + 1
    return trimRight
print("trimRight", use_trimRight(), trimRight, globals()["trimRight"])
class trimRight:
    x = 4
    def f(self): return trimRight.x
print(trimRight().f(), trimRight.__name__, trimRight.__qualname__)
del trimRight

def toLocaleLowerCase(x=1): return x
def use_toLocaleLowerCase():
    global toLocaleLowerCase
    before = toLocaleLowerCase(2)
    toLocaleLowerCase = before + 1
    return toLocaleLowerCase
print("toLocaleLowerCase", use_toLocaleLowerCase(), toLocaleLowerCase, globals()["toLocaleLowerCase"])
class toLocaleLowerCase:
    x = 4
    def f(self): return toLocaleLowerCase.x
print(toLocaleLowerCase().f(), toLocaleLowerCase.__name__, toLocaleLowerCase.__qualname__)
del toLocaleLowerCase

def toLocaleUpperCase(x=1): return x
def use_toLocaleUpperCase():
    global toLocaleUpperCase
    before = toLocaleUpperCase(2)
    toLocaleUpperCase = before + 1
    return toLocaleUpperCase
print("toLocaleUpperCase", use_toLocaleUpperCase(), toLocaleUpperCase, globals()["toLocaleUpperCase"])
class toLocaleUpperCase:
    x = 4
    def f(self): return toLocaleUpperCase.x
print(toLocaleUpperCase().f(), toLocaleUpperCase.__name__, toLocaleUpperCase.__qualname__)
del toLocaleUpperCase

def toLowerCase(x=1): return x
def use_toLowerCase():
    global toLowerCase
    before = toLowerCase(2)
    toLowerCase = before + 1
    return toLowerCase
print("toLowerCase", use_toLowerCase(), toLowerCase, globals()["toLowerCase"])
class toLowerCase:
    x = 4
    def f(self): return toLowerCase.x
print(toLowerCase().f(), toLowerCase.__name__, toLowerCase.__qualname__)
del toLowerCase

def toUpperCase(x=1): return x
def use_toUpperCase():
    global toUpperCase
    before = toUpperCase(2)
    toUpperCase = before + 1
    return toUpperCase
print("toUpperCase", use_toUpperCase(), toUpperCase, globals()["toUpperCase"])
class toUpperCase:
    x = 4
    def f(self): return toUpperCase.x
print(toUpperCase().f(), toUpperCase.__name__, toUpperCase.__qualname__)
del toUpperCase

def toExponential(x=1): return x
def use_toExponential():
    global toExponential
    before = toExponential(2)
    toExponential = before + 1
    return toExponential
print("toExponential", use_toExponential(), toExponential, globals()["toExponential"])
class toExponential:
    x = 4
    def f(self): return toExponential.x
print(toExponential().f(), toExponential.__name__, toExponential.__qualname__)
del toExponential

def toFixed(x=1): return x
def use_toFixed():
    global toFixed
    before = toFixed(2)
    toFixed = before + 1
    return toFixed
print("toFixed", use_toFixed(), toFixed, globals()["toFixed"])
class toFixed:
    x = 4
    def f(self): return toFixed.x
print(toFixed().f(), toFixed.__name__, toFixed.__qualname__)
del toFixed

def toPrecision(x=1): return x
def use_toPrecision():
    global toPrecision
    before = toPrecision(2)
    toPrecision = before + 1
    return toPrecision
print("toPrecision", use_toPrecision(), toPrecision, globals()["toPrecision"])
class toPrecision:
    x = 4
    def f(self): return toPrecision.x
print(toPrecision().f(), toPrecision.__name__, toPrecision.__qualname__)
del toPrecision

def has(x=1): return x
def use_has():
    global has
    before = has(2)
    has = before + 1
    return has
print("has", use_has(), has, globals()["has"])
class has:
    x = 4
    def f(self): return has.x
print(has().f(), has.__name__, has.__qualname__)
del has

def clear(x=1): return x
def use_clear():
    global clear
    before = clear(2)
    clear = before + 1
    return clear
print("clear", use_clear(), clear, globals()["clear"])
class clear:
    x = 4
    def f(self): return clear.x
print(clear().f(), clear.__name__, clear.__qualname__)
del clear

def size(x=1): return x
def use_size():
    global size
    before = size(2)
    size = before + 1
    return size
print("size", use_size(), size, globals()["size"])
class size:
    x = 4
    def f(self): return size.x
print(size().f(), size.__name__, size.__qualname__)
del size

def add(x=1): return x
def use_add():
    global add
    before = add(2)
    add = before + 1
    return add
print("add", use_add(), add, globals()["add"])
class add:
    x = 4
    def f(self): return add.x
print(add().f(), add.__name__, add.__qualname__)
del add

def description(x=1): return x
def use_description():
    global description
    before = description(2)
    description = before + 1
    return description
print("description", use_description(), description, globals()["description"])
class description:
    x = 4
    def f(self): return description.x
print(description().f(), description.__name__, description.__qualname__)
del description

def then(x=1): return x
def use_then():
    global then
    before = then(2)
    then = before + 1
    return then
print("then", use_then(), then, globals()["then"])
class then:
    x = 4
    def f(self): return then.x
print(then().f(), then.__name__, then.__qualname__)
del then

def message(x=1): return x
def use_message():
    global message
    before = message(2)
    message = before + 1
    return message
print("message", use_message(), message, globals()["message"])
class message:
    x = 4
    def f(self): return message.x
print(message().f(), message.__name__, message.__qualname__)
del message

def toDateString(x=1): return x
def use_toDateString():
    global toDateString
    before = toDateString(2)
    toDateString = before + 1
    return toDateString
print("toDateString", use_toDateString(), toDateString, globals()["toDateString"])
class toDateString:
    x = 4
    def f(self): return toDateString.x
print(toDateString().f(), toDateString.__name__, toDateString.__qualname__)
del toDateString

def toTimeString(x=1): return x
def use_toTimeString():
    global toTimeString
    before = toTimeString(2)
    toTimeString = before + 1
    return toTimeString
print("toTimeString", use_toTimeString(), toTimeString, globals()["toTimeString"])
class toTimeString:
    x = 4
    def f(self): return toTimeString.x
print(toTimeString().f(), toTimeString.__name__, toTimeString.__qualname__)
del toTimeString

def toISOString(x=1): return x
def use_toISOString():
    global toISOString
    before = toISOString(2)
    toISOString = before + 1
    return toISOString
print("toISOString", use_toISOString(), toISOString, globals()["toISOString"])
class toISOString:
    x = 4
    def f(self): return toISOString.x
print(toISOString().f(), toISOString.__name__, toISOString.__qualname__)
del toISOString

def toUTCString(x=1): return x
def use_toUTCString():
    global toUTCString
    before = toUTCString(2)
    toUTCString = before + 1
    return toUTCString
print("toUTCString", use_toUTCString(), toUTCString, globals()["toUTCString"])
class toUTCString:
    x = 4
    def f(self): return toUTCString.x
print(toUTCString().f(), toUTCString.__name__, toUTCString.__qualname__)
del toUTCString

def toGMTString(x=1): return x
def use_toGMTString():
    global toGMTString
    before = toGMTString(2)
    toGMTString = before + 1
    return toGMTString
print("toGMTString", use_toGMTString(), toGMTString, globals()["toGMTString"])
class toGMTString:
    x = 4
    def f(self): return toGMTString.x
print(toGMTString().f(), toGMTString.__name__, toGMTString.__qualname__)
del toGMTString

def getDate(x=1): return x
def use_getDate():
    global getDate
    before = getDate(2)
    getDate = before + 1
    return getDate
print("getDate", use_getDate(), getDate, globals()["getDate"])
class getDate:
    x = 4
    def f(self): return getDate.x
print(getDate().f(), getDate.__name__, getDate.__qualname__)
del getDate

def setDate(x=1): return x
def use_setDate():
    global setDate
    before = setDate(2)
    setDate = before + 1
    return setDate
print("setDate", use_setDate(), setDate, globals()["setDate"])
class setDate:
    x = 4
    def f(self): return setDate.x
print(setDate().f(), setDate.__name__, setDate.__qualname__)
del setDate

def getDay(x=1): return x
def use_getDay():
    global getDay
    before = getDay(2)
    getDay = before + 1
    return getDay
print("getDay", use_getDay(), getDay, globals()["getDay"])
class getDay:
    x = 4
    def f(self): return getDay.x
print(getDay().f(), getDay.__name__, getDay.__qualname__)
del getDay

def getFullYear(x=1): return x
def use_getFullYear():
    global getFullYear
    before = getFullYear(2)
    getFullYear = before + 1
    return getFullYear
print("getFullYear", use_getFullYear(), getFullYear, globals()["getFullYear"])
class getFullYear:
    x = 4
    def f(self): return getFullYear.x
print(getFullYear().f(), getFullYear.__name__, getFullYear.__qualname__)
del getFullYear

def setFullYear(x=1): return x
def use_setFullYear():
    global setFullYear
    before = setFullYear(2)
    setFullYear = before + 1
    return setFullYear
print("setFullYear", use_setFullYear(), setFullYear, globals()["setFullYear"])
class setFullYear:
    x = 4
    def f(self): return setFullYear.x
print(setFullYear().f(), setFullYear.__name__, setFullYear.__qualname__)
del setFullYear

def getHours(x=1): return x
def use_getHours():
    global getHours
    before = getHours(2)
    getHours = before + 1
    return getHours
print("getHours", use_getHours(), getHours, globals()["getHours"])
class getHours:
    x = 4
    def f(self): return getHours.x
print(getHours().f(), getHours.__name__, getHours.__qualname__)
del getHours

def setHours(x=1): return x
def use_setHours():
    global setHours
    before = setHours(2)
    setHours = before + 1
    return setHours
print("setHours", use_setHours(), setHours, globals()["setHours"])
class setHours:
    x = 4
    def f(self): return setHours.x
print(setHours().f(), setHours.__name__, setHours.__qualname__)
del setHours

def getMilliseconds(x=1): return x
def use_getMilliseconds():
    global getMilliseconds
    before = getMilliseconds(2)
    getMilliseconds = before + 1
    return getMilliseconds
print("getMilliseconds", use_getMilliseconds(), getMilliseconds, globals()["getMilliseconds"])
class getMilliseconds:
    x = 4
    def f(self): return getMilliseconds.x
print(getMilliseconds().f(), getMilliseconds.__name__, getMilliseconds.__qualname__)
del getMilliseconds

def setMilliseconds(x=1): return x
def use_setMilliseconds():
    global setMilliseconds
    before = setMilliseconds(2)
    setMilliseconds = before + 1
    return setMilliseconds
print("setMilliseconds", use_setMilliseconds(), setMilliseconds, globals()["setMilliseconds"])
class setMilliseconds:
    x = 4
    def f(self): return setMilliseconds.x
print(setMilliseconds().f(), setMilliseconds.__name__, setMilliseconds.__qualname__)
del setMilliseconds

def getMinutes(x=1): return x
def use_getMinutes():
    global getMinutes
    before = getMinutes(2)
    getMinutes = before + 1
    return getMinutes
print("getMinutes", use_getMinutes(), getMinutes, globals()["getMinutes"])
class getMinutes:
    x = 4
    def f(self): return getMinutes.x
print(getMinutes().f(), getMinutes.__name__, getMinutes.__qualname__)
del getMinutes

def setMinutes(x=1): return x
def use_setMinutes():
    global setMinutes
    before = setMinutes(2)
    setMinutes = before + 1
    return setMinutes
print("setMinutes", use_setMinutes(), setMinutes, globals()["setMinutes"])
class setMinutes:
    x = 4
    def f(self): return setMinutes.x
print(setMinutes().f(), setMinutes.__name__, setMinutes.__qualname__)
del setMinutes

def getMonth(x=1): return x
def use_getMonth():
    global getMonth
    before = getMonth(2)
    getMonth = before + 1
    return getMonth
print("getMonth", use_getMonth(), getMonth, globals()["getMonth"])
class getMonth:
    x = 4
    def f(self): return getMonth.x
print(getMonth().f(), getMonth.__name__, getMonth.__qualname__)
del getMonth

def setMonth(x=1): return x
def use_setMonth():
    global setMonth
    before = setMonth(2)
    setMonth = before + 1
    return setMonth
print("setMonth", use_setMonth(), setMonth, globals()["setMonth"])
class setMonth:
    x = 4
    def f(self): return setMonth.x
print(setMonth().f(), setMonth.__name__, setMonth.__qualname__)
del setMonth

def getSeconds(x=1): return x
def use_getSeconds():
    global getSeconds
    before = getSeconds(2)
    getSeconds = before + 1
    return getSeconds
print("getSeconds", use_getSeconds(), getSeconds, globals()["getSeconds"])
class getSeconds:
    x = 4
    def f(self): return getSeconds.x
print(getSeconds().f(), getSeconds.__name__, getSeconds.__qualname__)
del getSeconds

def setSeconds(x=1): return x
def use_setSeconds():
    global setSeconds
    before = setSeconds(2)
    setSeconds = before + 1
    return setSeconds
print("setSeconds", use_setSeconds(), setSeconds, globals()["setSeconds"])
class setSeconds:
    x = 4
    def f(self): return setSeconds.x
print(setSeconds().f(), setSeconds.__name__, setSeconds.__qualname__)
del setSeconds

def getTime(x=1): return x
def use_getTime():
    global getTime
    before = getTime(2)
    getTime = before + 1
    return getTime
print("getTime", use_getTime(), getTime, globals()["getTime"])
class getTime:
    x = 4
    def f(self): return getTime.x
print(getTime().f(), getTime.__name__, getTime.__qualname__)
del getTime

def setTime(x=1): return x
def use_setTime():
    global setTime
    before = setTime(2)
    setTime = before + 1
    return setTime
print("setTime", use_setTime(), setTime, globals()["setTime"])
class setTime:
    x = 4
    def f(self): return setTime.x
print(setTime().f(), setTime.__name__, setTime.__qualname__)
del setTime

def getTimezoneOffset(x=1): return x
def use_getTimezoneOffset():
    global getTimezoneOffset
    before = getTimezoneOffset(2)
    getTimezoneOffset = before + 1
    return getTimezoneOffset
print("getTimezoneOffset", use_getTimezoneOffset(), getTimezoneOffset, globals()["getTimezoneOffset"])
class getTimezoneOffset:
    x = 4
    def f(self): return getTimezoneOffset.x
print(getTimezoneOffset().f(), getTimezoneOffset.__name__, getTimezoneOffset.__qualname__)
del getTimezoneOffset

def getUTCDate(x=1): return x
def use_getUTCDate():
    global getUTCDate
    before = getUTCDate(2)
    getUTCDate = before + 1
    return getUTCDate
print("getUTCDate", use_getUTCDate(), getUTCDate, globals()["getUTCDate"])
class getUTCDate:
    x = 4
    def f(self): return getUTCDate.x
print(getUTCDate().f(), getUTCDate.__name__, getUTCDate.__qualname__)
del getUTCDate

def setUTCDate(x=1): return x
def use_setUTCDate():
    global setUTCDate
    before = setUTCDate(2)
    setUTCDate = before + 1
    return setUTCDate
print("setUTCDate", use_setUTCDate(), setUTCDate, globals()["setUTCDate"])
class setUTCDate:
    x = 4
    def f(self): return setUTCDate.x
print(setUTCDate().f(), setUTCDate.__name__, setUTCDate.__qualname__)
del setUTCDate

def getUTCDay(x=1): return x
def use_getUTCDay():
    global getUTCDay
    before = getUTCDay(2)
    getUTCDay = before + 1
    return getUTCDay
print("getUTCDay", use_getUTCDay(), getUTCDay, globals()["getUTCDay"])
class getUTCDay:
    x = 4
    def f(self): return getUTCDay.x
print(getUTCDay().f(), getUTCDay.__name__, getUTCDay.__qualname__)
del getUTCDay

def getUTCFullYear(x=1): return x
def use_getUTCFullYear():
    global getUTCFullYear
    before = getUTCFullYear(2)
    getUTCFullYear = before + 1
    return getUTCFullYear
print("getUTCFullYear", use_getUTCFullYear(), getUTCFullYear, globals()["getUTCFullYear"])
class getUTCFullYear:
    x = 4
    def f(self): return getUTCFullYear.x
print(getUTCFullYear().f(), getUTCFullYear.__name__, getUTCFullYear.__qualname__)
del getUTCFullYear

def setUTCFullYear(x=1): return x
def use_setUTCFullYear():
    global setUTCFullYear
    before = setUTCFullYear(2)
    setUTCFullYear = before + 1
    return setUTCFullYear
print("setUTCFullYear", use_setUTCFullYear(), setUTCFullYear, globals()["setUTCFullYear"])
class setUTCFullYear:
    x = 4
    def f(self): return setUTCFullYear.x
print(setUTCFullYear().f(), setUTCFullYear.__name__, setUTCFullYear.__qualname__)
del setUTCFullYear

def getUTCHours(x=1): return x
def use_getUTCHours():
    global getUTCHours
    before = getUTCHours(2)
    getUTCHours = before + 1
    return getUTCHours
print("getUTCHours", use_getUTCHours(), getUTCHours, globals()["getUTCHours"])
class getUTCHours:
    x = 4
    def f(self): return getUTCHours.x
print(getUTCHours().f(), getUTCHours.__name__, getUTCHours.__qualname__)
del getUTCHours

def setUTCHours(x=1): return x
def use_setUTCHours():
    global setUTCHours
    before = setUTCHours(2)
    setUTCHours = before + 1
    return setUTCHours
print("setUTCHours", use_setUTCHours(), setUTCHours, globals()["setUTCHours"])
class setUTCHours:
    x = 4
    def f(self): return setUTCHours.x
print(setUTCHours().f(), setUTCHours.__name__, setUTCHours.__qualname__)
del setUTCHours

def getUTCMilliseconds(x=1): return x
def use_getUTCMilliseconds():
    global getUTCMilliseconds
    before = getUTCMilliseconds(2)
    getUTCMilliseconds = before + 1
    return getUTCMilliseconds
print("getUTCMilliseconds", use_getUTCMilliseconds(), getUTCMilliseconds, globals()["getUTCMilliseconds"])
class getUTCMilliseconds:
    x = 4
    def f(self): return getUTCMilliseconds.x
print(getUTCMilliseconds().f(), getUTCMilliseconds.__name__, getUTCMilliseconds.__qualname__)
del getUTCMilliseconds

def setUTCMilliseconds(x=1): return x
def use_setUTCMilliseconds():
    global setUTCMilliseconds
    before = setUTCMilliseconds(2)
    setUTCMilliseconds = before + 1
    return setUTCMilliseconds
print("setUTCMilliseconds", use_setUTCMilliseconds(), setUTCMilliseconds, globals()["setUTCMilliseconds"])
class setUTCMilliseconds:
    x = 4
    def f(self): return setUTCMilliseconds.x
print(setUTCMilliseconds().f(), setUTCMilliseconds.__name__, setUTCMilliseconds.__qualname__)
del setUTCMilliseconds

def getUTCMinutes(x=1): return x
def use_getUTCMinutes():
    global getUTCMinutes
    before = getUTCMinutes(2)
    getUTCMinutes = before + 1
    return getUTCMinutes
print("getUTCMinutes", use_getUTCMinutes(), getUTCMinutes, globals()["getUTCMinutes"])
class getUTCMinutes:
    x = 4
    def f(self): return getUTCMinutes.x
print(getUTCMinutes().f(), getUTCMinutes.__name__, getUTCMinutes.__qualname__)
del getUTCMinutes

def setUTCMinutes(x=1): return x
def use_setUTCMinutes():
    global setUTCMinutes
    before = setUTCMinutes(2)
    setUTCMinutes = before + 1
    return setUTCMinutes
print("setUTCMinutes", use_setUTCMinutes(), setUTCMinutes, globals()["setUTCMinutes"])
class setUTCMinutes:
    x = 4
    def f(self): return setUTCMinutes.x
print(setUTCMinutes().f(), setUTCMinutes.__name__, setUTCMinutes.__qualname__)
del setUTCMinutes

def getUTCMonth(x=1): return x
def use_getUTCMonth():
    global getUTCMonth
    before = getUTCMonth(2)
    getUTCMonth = before + 1
    return getUTCMonth
print("getUTCMonth", use_getUTCMonth(), getUTCMonth, globals()["getUTCMonth"])
class getUTCMonth:
    x = 4
    def f(self): return getUTCMonth.x
print(getUTCMonth().f(), getUTCMonth.__name__, getUTCMonth.__qualname__)
del getUTCMonth

def setUTCMonth(x=1): return x
def use_setUTCMonth():
    global setUTCMonth
    before = setUTCMonth(2)
    setUTCMonth = before + 1
    return setUTCMonth
print("setUTCMonth", use_setUTCMonth(), setUTCMonth, globals()["setUTCMonth"])
class setUTCMonth:
    x = 4
    def f(self): return setUTCMonth.x
print(setUTCMonth().f(), setUTCMonth.__name__, setUTCMonth.__qualname__)
del setUTCMonth

def getUTCSeconds(x=1): return x
def use_getUTCSeconds():
    global getUTCSeconds
    before = getUTCSeconds(2)
    getUTCSeconds = before + 1
    return getUTCSeconds
print("getUTCSeconds", use_getUTCSeconds(), getUTCSeconds, globals()["getUTCSeconds"])
class getUTCSeconds:
    x = 4
    def f(self): return getUTCSeconds.x
print(getUTCSeconds().f(), getUTCSeconds.__name__, getUTCSeconds.__qualname__)
del getUTCSeconds

def setUTCSeconds(x=1): return x
def use_setUTCSeconds():
    global setUTCSeconds
    before = setUTCSeconds(2)
    setUTCSeconds = before + 1
    return setUTCSeconds
print("setUTCSeconds", use_setUTCSeconds(), setUTCSeconds, globals()["setUTCSeconds"])
class setUTCSeconds:
    x = 4
    def f(self): return setUTCSeconds.x
print(setUTCSeconds().f(), setUTCSeconds.__name__, setUTCSeconds.__qualname__)
del setUTCSeconds

def getYear(x=1): return x
def use_getYear():
    global getYear
    before = getYear(2)
    getYear = before + 1
    return getYear
print("getYear", use_getYear(), getYear, globals()["getYear"])
class getYear:
    x = 4
    def f(self): return getYear.x
print(getYear().f(), getYear.__name__, getYear.__qualname__)
del getYear

def setYear(x=1): return x
def use_setYear():
    global setYear
    before = setYear(2)
    setYear = before + 1
    return setYear
print("setYear", use_setYear(), setYear, globals()["setYear"])
class setYear:
    x = 4
    def f(self): return setYear.x
print(setYear().f(), setYear.__name__, setYear.__qualname__)
del setYear

def toJSON(x=1): return x
def use_toJSON():
    global toJSON
    before = toJSON(2)
    toJSON = before + 1
    return toJSON
print("toJSON", use_toJSON(), toJSON, globals()["toJSON"])
class toJSON:
    x = 4
    def f(self): return toJSON.x
print(toJSON().f(), toJSON.__name__, toJSON.__qualname__)
del toJSON

def toLocaleDateString(x=1): return x
def use_toLocaleDateString():
    global toLocaleDateString
    before = toLocaleDateString(2)
    toLocaleDateString = before + 1
    return toLocaleDateString
print("toLocaleDateString", use_toLocaleDateString(), toLocaleDateString, globals()["toLocaleDateString"])
class toLocaleDateString:
    x = 4
    def f(self): return toLocaleDateString.x
print(toLocaleDateString().f(), toLocaleDateString.__name__, toLocaleDateString.__qualname__)
del toLocaleDateString

def toLocaleTimeString(x=1): return x
def use_toLocaleTimeString():
    global toLocaleTimeString
    before = toLocaleTimeString(2)
    toLocaleTimeString = before + 1
    return toLocaleTimeString
print("toLocaleTimeString", use_toLocaleTimeString(), toLocaleTimeString, globals()["toLocaleTimeString"])
class toLocaleTimeString:
    x = 4
    def f(self): return toLocaleTimeString.x
print(toLocaleTimeString().f(), toLocaleTimeString.__name__, toLocaleTimeString.__qualname__)
del toLocaleTimeString

def exec(x=1): return x
def use_exec():
    global exec
    before = exec(2)
    exec = before + 1
    return exec
print("exec", use_exec(), exec, globals()["exec"])
class exec:
    x = 4
    def f(self): return exec.x
print(exec().f(), exec.__name__, exec.__qualname__)
del exec

def dotAll(x=1): return x
def use_dotAll():
    global dotAll
    before = dotAll(2)
    dotAll = before + 1
    return dotAll
print("dotAll", use_dotAll(), dotAll, globals()["dotAll"])
class dotAll:
    x = 4
    def f(self): return dotAll.x
print(dotAll().f(), dotAll.__name__, dotAll.__qualname__)
del dotAll

def flags(x=1): return x
def use_flags():
    global flags
    before = flags(2)
    flags = before + 1
    return flags
print("flags", use_flags(), flags, globals()["flags"])
class flags:
    x = 4
    def f(self): return flags.x
print(flags().f(), flags.__name__, flags.__qualname__)
del flags

def hasIndices(x=1): return x
def use_hasIndices():
    global hasIndices
    before = hasIndices(2)
    hasIndices = before + 1
    return hasIndices
print("hasIndices", use_hasIndices(), hasIndices, globals()["hasIndices"])
class hasIndices:
    x = 4
    def f(self): return hasIndices.x
print(hasIndices().f(), hasIndices.__name__, hasIndices.__qualname__)
del hasIndices

def ignoreCase(x=1): return x
def use_ignoreCase():
    global ignoreCase
    before = ignoreCase(2)
    ignoreCase = before + 1
    return ignoreCase
print("ignoreCase", use_ignoreCase(), ignoreCase, globals()["ignoreCase"])
class ignoreCase:
    x = 4
    def f(self): return ignoreCase.x
print(ignoreCase().f(), ignoreCase.__name__, ignoreCase.__qualname__)
del ignoreCase

def multiline(x=1): return x
def use_multiline():
    global multiline
    before = multiline(2)
    multiline = before + 1
    return multiline
print("multiline", use_multiline(), multiline, globals()["multiline"])
class multiline:
    x = 4
    def f(self): return multiline.x
print(multiline().f(), multiline.__name__, multiline.__qualname__)
del multiline

def source(x=1): return x
def use_source():
    global source
    before = source(2)
    source = before + 1
    return source
print("source", use_source(), source, globals()["source"])
class source:
    x = 4
    def f(self): return source.x
print(source().f(), source.__name__, source.__qualname__)
del source

def sticky(x=1): return x
def use_sticky():
    global sticky
    before = sticky(2)
    sticky = before + 1
    return sticky
print("sticky", use_sticky(), sticky, globals()["sticky"])
class sticky:
    x = 4
    def f(self): return sticky.x
print(sticky().f(), sticky.__name__, sticky.__qualname__)
del sticky

def unicode(x=1): return x
def use_unicode():
    global unicode
    before = unicode(2)
    unicode = before + 1
    return unicode
print("unicode", use_unicode(), unicode, globals()["unicode"])
class unicode:
    x = 4
    def f(self): return unicode.x
print(unicode().f(), unicode.__name__, unicode.__qualname__)
del unicode

def compile(x=1): return x
def use_compile():
    global compile
    before = compile(2)
    compile = before + 1
    return compile
print("compile", use_compile(), compile, globals()["compile"])
class compile:
    x = 4
    def f(self): return compile.x
print(compile().f(), compile.__name__, compile.__qualname__)
del compile

def test(x=1): return x
def use_test():
    global test
    before = test(2)
    test = before + 1
    return test
print("test", use_test(), test, globals()["test"])
class test:
    x = 4
    def f(self): return test.x
print(test().f(), test.__name__, test.__qualname__)
del test

def unicodeSets(x=1): return x
def use_unicodeSets():
    global unicodeSets
    before = unicodeSets(2)
    unicodeSets = before + 1
    return unicodeSets
print("unicodeSets", use_unicodeSets(), unicodeSets, globals()["unicodeSets"])
class unicodeSets:
    x = 4
    def f(self): return unicodeSets.x
print(unicodeSets().f(), unicodeSets.__name__, unicodeSets.__qualname__)
del unicodeSets

def prototype(x=1): return x
def use_prototype():
    global prototype
    before = prototype(2)
    prototype = before + 1
    return prototype
print("prototype", use_prototype(), prototype, globals()["prototype"])
class prototype:
    x = 4
    def f(self): return prototype.x
print(prototype().f(), prototype.__name__, prototype.__qualname__)
del prototype

def assign(x=1): return x
def use_assign():
    global assign
    before = assign(2)
    assign = before + 1
    return assign
print("assign", use_assign(), assign, globals()["assign"])
class assign:
    x = 4
    def f(self): return assign.x
print(assign().f(), assign.__name__, assign.__qualname__)
del assign

def getOwnPropertyDescriptor(x=1): return x
def use_getOwnPropertyDescriptor():
    global getOwnPropertyDescriptor
    before = getOwnPropertyDescriptor(2)
    getOwnPropertyDescriptor = before + 1
    return getOwnPropertyDescriptor
print("getOwnPropertyDescriptor", use_getOwnPropertyDescriptor(), getOwnPropertyDescriptor, globals()["getOwnPropertyDescriptor"])
class getOwnPropertyDescriptor:
    x = 4
    def f(self): return getOwnPropertyDescriptor.x
print(getOwnPropertyDescriptor().f(), getOwnPropertyDescriptor.__name__, getOwnPropertyDescriptor.__qualname__)
del getOwnPropertyDescriptor

def getOwnPropertyDescriptors(x=1): return x
def use_getOwnPropertyDescriptors():
    global getOwnPropertyDescriptors
    before = getOwnPropertyDescriptors(2)
    getOwnPropertyDescriptors = before + 1
    return getOwnPropertyDescriptors
print("getOwnPropertyDescriptors", use_getOwnPropertyDescriptors(), getOwnPropertyDescriptors, globals()["getOwnPropertyDescriptors"])
class getOwnPropertyDescriptors:
    x = 4
    def f(self): return getOwnPropertyDescriptors.x
print(getOwnPropertyDescriptors().f(), getOwnPropertyDescriptors.__name__, getOwnPropertyDescriptors.__qualname__)
del getOwnPropertyDescriptors

def getOwnPropertyNames(x=1): return x
def use_getOwnPropertyNames():
    global getOwnPropertyNames
    before = getOwnPropertyNames(2)
    getOwnPropertyNames = before + 1
    return getOwnPropertyNames
print("getOwnPropertyNames", use_getOwnPropertyNames(), getOwnPropertyNames, globals()["getOwnPropertyNames"])
class getOwnPropertyNames:
    x = 4
    def f(self): return getOwnPropertyNames.x
print(getOwnPropertyNames().f(), getOwnPropertyNames.__name__, getOwnPropertyNames.__qualname__)
del getOwnPropertyNames

def getOwnPropertySymbols(x=1): return x
def use_getOwnPropertySymbols():
    global getOwnPropertySymbols
    before = getOwnPropertySymbols(2)
    getOwnPropertySymbols = before + 1
    return getOwnPropertySymbols
print("getOwnPropertySymbols", use_getOwnPropertySymbols(), getOwnPropertySymbols, globals()["getOwnPropertySymbols"])
class getOwnPropertySymbols:
    x = 4
    def f(self): return getOwnPropertySymbols.x
print(getOwnPropertySymbols().f(), getOwnPropertySymbols.__name__, getOwnPropertySymbols.__qualname__)
del getOwnPropertySymbols

def hasOwn(x=1): return x
def use_hasOwn():
    global hasOwn
    before = hasOwn(2)
    hasOwn = before + 1
    return hasOwn
print("hasOwn", use_hasOwn(), hasOwn, globals()["hasOwn"])
class hasOwn:
    x = 4
    def f(self): return hasOwn.x
print(hasOwn().f(), hasOwn.__name__, hasOwn.__qualname__)
del hasOwn

def preventExtensions(x=1): return x
def use_preventExtensions():
    global preventExtensions
    before = preventExtensions(2)
    preventExtensions = before + 1
    return preventExtensions
print("preventExtensions", use_preventExtensions(), preventExtensions, globals()["preventExtensions"])
class preventExtensions:
    x = 4
    def f(self): return preventExtensions.x
print(preventExtensions().f(), preventExtensions.__name__, preventExtensions.__qualname__)
del preventExtensions

def seal(x=1): return x
def use_seal():
    global seal
    before = seal(2)
    seal = before + 1
    return seal
print("seal", use_seal(), seal, globals()["seal"])
class seal:
    x = 4
    def f(self): return seal.x
print(seal().f(), seal.__name__, seal.__qualname__)
del seal

def create(x=1): return x
def use_create():
    global create
    before = create(2)
    create = before + 1
    return create
print("create", use_create(), create, globals()["create"])
class create:
    x = 4
    def f(self): return create.x
print(create().f(), create.__name__, create.__qualname__)
del create

def defineProperties(x=1): return x
def use_defineProperties():
    global defineProperties
    before = defineProperties(2)
    defineProperties = before + 1
    return defineProperties
print("defineProperties", use_defineProperties(), defineProperties, globals()["defineProperties"])
class defineProperties:
    x = 4
    def f(self): return defineProperties.x
print(defineProperties().f(), defineProperties.__name__, defineProperties.__qualname__)
del defineProperties

def defineProperty(x=1): return x
def use_defineProperty():
    global defineProperty
    before = defineProperty(2)
    defineProperty = before + 1
    return defineProperty
print("defineProperty", use_defineProperty(), defineProperty, globals()["defineProperty"])
class defineProperty:
    x = 4
    def f(self): return defineProperty.x
print(defineProperty().f(), defineProperty.__name__, defineProperty.__qualname__)
del defineProperty

def freeze(x=1): return x
def use_freeze():
    global freeze
    before = freeze(2)
    freeze = before + 1
    return freeze
print("freeze", use_freeze(), freeze, globals()["freeze"])
class freeze:
    x = 4
    def f(self): return freeze.x
print(freeze().f(), freeze.__name__, freeze.__qualname__)
del freeze

def getPrototypeOf(x=1): return x
def use_getPrototypeOf():
    global getPrototypeOf
    before = getPrototypeOf(2)
    getPrototypeOf = before + 1
    return getPrototypeOf
print("getPrototypeOf", use_getPrototypeOf(), getPrototypeOf, globals()["getPrototypeOf"])
class getPrototypeOf:
    x = 4
    def f(self): return getPrototypeOf.x
print(getPrototypeOf().f(), getPrototypeOf.__name__, getPrototypeOf.__qualname__)
del getPrototypeOf

def setPrototypeOf(x=1): return x
def use_setPrototypeOf():
    global setPrototypeOf
    before = setPrototypeOf(2)
    setPrototypeOf = before + 1
    return setPrototypeOf
print("setPrototypeOf", use_setPrototypeOf(), setPrototypeOf, globals()["setPrototypeOf"])
class setPrototypeOf:
    x = 4
    def f(self): return setPrototypeOf.x
print(setPrototypeOf().f(), setPrototypeOf.__name__, setPrototypeOf.__qualname__)
del setPrototypeOf

def isExtensible(x=1): return x
def use_isExtensible():
    global isExtensible
    before = isExtensible(2)
    isExtensible = before + 1
    return isExtensible
print("isExtensible", use_isExtensible(), isExtensible, globals()["isExtensible"])
class isExtensible:
    x = 4
    def f(self): return isExtensible.x
print(isExtensible().f(), isExtensible.__name__, isExtensible.__qualname__)
del isExtensible

def isFrozen(x=1): return x
def use_isFrozen():
    global isFrozen
    before = isFrozen(2)
    isFrozen = before + 1
    return isFrozen
print("isFrozen", use_isFrozen(), isFrozen, globals()["isFrozen"])
class isFrozen:
    x = 4
    def f(self): return isFrozen.x
print(isFrozen().f(), isFrozen.__name__, isFrozen.__qualname__)
del isFrozen

def isSealed(x=1): return x
def use_isSealed():
    global isSealed
    before = isSealed(2)
    isSealed = before + 1
    return isSealed
print("isSealed", use_isSealed(), isSealed, globals()["isSealed"])
class isSealed:
    x = 4
    def f(self): return isSealed.x
print(isSealed().f(), isSealed.__name__, isSealed.__qualname__)
del isSealed

def fromEntries(x=1): return x
def use_fromEntries():
    global fromEntries
    before = fromEntries(2)
    fromEntries = before + 1
    return fromEntries
print("fromEntries", use_fromEntries(), fromEntries, globals()["fromEntries"])
class fromEntries:
    x = 4
    def f(self): return fromEntries.x
print(fromEntries().f(), fromEntries.__name__, fromEntries.__qualname__)
del fromEntries
