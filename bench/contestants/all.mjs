import brug from './brug/contestant.mjs';
import brugBeforeScript from './brug-before-script/contestant.mjs';
import brugForm from './brug-form/contestant.mjs';
import brugPrerendered from './brug-prerendered/contestant.mjs';
import floor from './floor/contestant.mjs';
import formkit from './formkit/contestant.mjs';
import plain from './plain/contestant.mjs';
import react from './react/contestant.mjs';
import shoelace from './shoelace/contestant.mjs';
import surveyJs from './survey-js/contestant.mjs';
import vaadin from './vaadin/contestant.mjs';
import webAwesome from './web-awesome/contestant.mjs';

/**
 * Everyone who takes part, in the order of the tables; the last three have a form and nothing else. `measures` names those
 * in which one takes part, where it is not all.
 */
export const CONTESTANTS = [
  ...[brug, brugPrerendered, brugBeforeScript, floor, plain, webAwesome, shoelace, vaadin, react],
  ...[brugForm, formkit, surveyJs],
];
