/**
 * A whole name as first name and the rest: "Ada de Vries" is `['Ada', 'de Vries']`, "Ada" is `['Ada', '']`. No rule is
 * right for every name of the world: a form that asks for both apart needs none.
 */
export function splitName(name: string): [string, string] {
  const [first = '', ...rest] = name.trim().split(/\s+/);
  return [first, rest.join(' ')];
}
