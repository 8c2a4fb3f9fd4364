// How the page looks, in light and in dark.
export const style = `
:root {
  --paper: #fdfcfa; --ink: #23201c; --soft: #6d665c; --line: #e4dfd6; --panel: #f5f2ec;
  --good: #2c7a3f; --bad: #b3261e; --known: #8a6100; --accent: #a8326b; --mark: #fbd9d3;
  --keyword: #8a2b63; --string: #2f6b3c; --number: #8a5a00; --comment: #857d72;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #191719; --ink: #e8e3dc; --soft: #a39b90; --line: #37333a; --panel: #221f24;
    --good: #7cc98d; --bad: #ff9d92; --known: #e3b95c; --accent: #f08db9; --mark: #5c2a27;
    --keyword: #f0a0c8; --string: #98d3a4; --number: #e6bf73; --comment: #8e867c;
  }
}
* { box-sizing: border-box; }
html { scroll-behavior: smooth; scroll-padding-top: 1rem; }
body { margin: 0; display: grid; grid-template-columns: 17rem minmax(0, 1fr); background: var(--paper);
  color: var(--ink); font: 16px/1.55 system-ui, sans-serif; }
a { color: var(--accent); text-decoration: none; }
a:hover { text-decoration: underline; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: 1rem; background: var(--paper); padding: .5rem 1rem; z-index: 2; }
nav { position: sticky; top: 0; height: 100vh; overflow-y: auto; padding: 1.5rem 1rem; border-right: 1px solid var(--line);
  font-size: .875rem; }
nav h2 { font-size: .8rem; text-transform: uppercase; letter-spacing: .06em; margin: 1.2rem 0 .3rem; }
nav h2 a { color: var(--soft); }
nav ul { list-style: none; margin: 0; padding: 0; }
nav li a { display: flex; gap: .5rem; padding: .15rem .3rem; color: var(--ink); }
main { padding: 2rem clamp(1rem, 4vw, 4rem) 6rem; max-width: 90rem; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .7rem; letter-spacing: -.01em; }
header p { max-width: 46rem; margin: 0 0 1rem; }
.page > h2 { font-size: 1.45rem; margin: 3.2rem 0 .5rem; padding-top: 1rem; border-top: 1px solid var(--line); }
h3 { font-size: 1.1rem; margin: 2rem 0 .4rem; }
h3 small, .source { color: var(--soft); font-weight: normal; font-size: .85rem; }
h2 .source { margin-left: .8rem; }
.good { color: var(--good); } .bad { color: var(--bad); } .known { color: var(--known); }
.meter { height: .5rem; max-width: 46rem; border-radius: .25rem; background: var(--bad); overflow: hidden; }
.meter span { display: block; height: 100%; background: var(--good); }
.tools { display: flex; flex-wrap: wrap; gap: .8rem 1.2rem; align-items: center; margin: 1.2rem 0 0; font-size: .9rem; }
#filter { font: inherit; width: 18rem; padding: .4rem .7rem; color: inherit; background: var(--panel);
  border: 1px solid var(--line); border-radius: .4rem; }
.keys { color: var(--soft); }
kbd { font: .8em ui-monospace, monospace; border: 1px solid var(--line); border-radius: .25rem; padding: .05rem .35rem;
  background: var(--panel); }
.statements { list-style: none; margin: 0; padding: 0; }
.statement { display: grid; grid-template-columns: 1.4rem minmax(0, 1fr); gap: .2rem .4rem; padding: .45rem 0;
  border-bottom: 1px solid var(--line); }
.statement p { margin: 0; }
.statement.current { background: color-mix(in srgb, var(--accent) 9%, transparent); }
.statement:target { background: color-mix(in srgb, var(--accent) 14%, transparent); }
.id { font: .75rem ui-monospace, monospace; color: var(--soft); margin-left: .3rem; opacity: .75; white-space: nowrap; }
.badge { font-weight: 700; width: 1.2em; text-align: center; flex: none; }
.badge.checked { color: var(--good); } .badge.failing { color: var(--bad); }
.badge.known-failure, .badge.unchecked { color: var(--known); } .badge.not-observable { color: var(--soft); }
.none { color: var(--soft); font-size: .875rem; }
details.case { margin: .2rem 0 0; font-size: .875rem; }
details.case > summary { cursor: pointer; color: var(--soft); width: fit-content; padding: .05rem .2rem; }
details.case > summary:hover { color: var(--ink); }
details.case[data-wrong] > summary { color: var(--bad); }
.path { font: .78rem ui-monospace, monospace; color: var(--soft); margin: .5rem 0 !important; }
.panels { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr)); gap: .8rem; margin: 0 0 .8rem; }
figure { margin: 0; min-width: 0; border: 1px solid var(--line); border-radius: .5rem; background: var(--panel); overflow: hidden; }
figcaption { font-size: .75rem; color: var(--soft); padding: .35rem .8rem; border-bottom: 1px solid var(--line); }
pre { margin: 0; padding: .7rem .8rem; overflow: auto; max-height: 32rem; font: .8rem/1.5 ui-monospace, "SF Mono", Menlo, monospace; tab-size: 4; }
pre i { font-style: normal; }
.k { color: var(--keyword); } .s { color: var(--string); } .n { color: var(--number); } .c { color: var(--comment); }
mark { background: var(--mark); color: inherit; display: inline-block; min-width: 100%; }
.outputs.failed figure, .outputs.unexpected-pass figure { border-color: var(--bad); }
@media (max-width: 60rem) { body { display: block; } nav { position: static; height: auto; max-height: 40vh; border-right: 0;
  border-bottom: 1px solid var(--line); } }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
@media print { nav, .tools { display: none; } body { display: block; } }
`;
