import '@shoelace-style/shoelace/dist/components/button/button.js';
import '@shoelace-style/shoelace/dist/components/card/card.js';
import '@shoelace-style/shoelace/dist/components/checkbox/checkbox.js';
import '@shoelace-style/shoelace/dist/components/input/input.js';
import '@shoelace-style/shoelace/dist/components/radio-group/radio-group.js';
import '@shoelace-style/shoelace/dist/components/radio/radio.js';
import '@shoelace-style/shoelace/dist/components/textarea/textarea.js';
import { watchMistakes } from '../shared/mistakes.js';

const form = document.querySelector('form');
const controls = () => [...form.querySelectorAll('sl-input, sl-textarea, sl-checkbox')];
if (form) watchMistakes(form, controls, (control, message) => (control.helpText = message));
