/** How Python names become JavaScript property keys (docs/internals.md, "Names"). */

const needsMangling = /^(?:0|-?[1-9]\d*)$|\$|^(?:__proto__|then)$/;

/** The property key of a Python attribute: the name itself, save for the few that JavaScript treats specially. */
export function jsName(name: string): string {
  return needsMangling.test(name) ? `$${name}` : name;
}

/** The Python name of a property key, or `undefined` where the key is one of the runtime's own (`$class`, `$items`…). */
export function pyName(key: string): string | undefined {
  if (key.charCodeAt(0) !== 36) return key;
  const name = key.slice(1);
  return needsMangling.test(name) ? name : undefined;
}
