/**
 * Reads `names`: pairs of a field and the name under which it is sent, `"email=EMAIL name=FNAME"`; `"intent="` leaves a
 * field out. What is no pair is given back in `problems`.
 */
export function parseNames(text: string): { names: Readonly<Record<string, string>>; problems: readonly string[] } {
  // A blank too many, as in `email= EMAIL`, must not leave the field out.
  const joined = text.replace(/=\s+(?=[^\s,=]+([\s,]|$))/g, '=');
  const pairs = joined.split(/[\s,]+/).filter(Boolean);
  const isPair = (pair: string): boolean => /^[^=]+=/.test(pair);
  return {
    names: Object.fromEntries(
      pairs.filter(isPair).map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
    ),
    problems: pairs.filter((pair) => !isPair(pair)),
  };
}
