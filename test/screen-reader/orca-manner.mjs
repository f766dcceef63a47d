/**
 * What Orca says by itself, of plain HTML too: it tells nothing of the widgets, and may be other words in the next Orca.
 */
const MANNER = [
  // The mode that the keyboard is in.
  /^(Focus-modus|Bladermodus|Focus mode|Browse mode)$/,
  // At the end of the page.
  /^(Vanaf (boven|onder)zijde voortzetten|Wrapping to (top|bottom))\.$/,
  /^(Geen klikbare elementen meer|No more clickables)\.$/,
  // Of a page that has been loaded.
  /^(Klaar met laden van|Finished loading) .*$/,
  /^(Pagina heeft|Page has) .*$/,
  /^(Een pagina document-web|A page document web)\.$/,
  /^(Bezig met laden. Even geduld alstublieft|Loading. Please wait)\.$/,
];

/** Pieces of an utterance that are the same kind of thing: an element that listens for clicks, the dot of a list. */
const PIECES = /\s*\b(klikbaar|clickable)\b|^•\s*/g;

/**
 * Firefox calls a description new when it is asked for the first time after a change, even if it was told with the focus
 * just before; Orca then reads it once more, without the stop that ends a sentence.
 */
const isEcho = (line, before) => before === `${line}.`;

/** A link that an earlier walk has followed. */
const VISITED = /bezochte verwijzing|visited link/;

/** What is left of utterances without what is merely Orca's manner. */
export const unlessManner = (lines) =>
  lines
    .map((line) => line.replace(PIECES, '').replace(VISITED, 'link').trim())
    .filter((line) => line && !MANNER.some((each) => each.test(line)))
    .filter((line, index, told) => !isEcho(line, told[index - 1]));
