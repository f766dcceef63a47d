import brug from './brug/contestant.mjs';
import floor from './floor/contestant.mjs';
import plain from './plain/contestant.mjs';
import react from './react/contestant.mjs';
import shoelace from './shoelace/contestant.mjs';
import vaadin from './vaadin/contestant.mjs';
import webAwesome from './web-awesome/contestant.mjs';

/** Everyone who takes part, in the order of the tables. */
export const CONTESTANTS = [brug, floor, plain, webAwesome, shoelace, vaadin, react];
