/** Puts values in the places that a text marks with braces: `fill('Vul {field} in', { field: 'je naam' })`. */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
