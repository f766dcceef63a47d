import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/card/card.js';
import '@awesome.me/webawesome/dist/components/checkbox/checkbox.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import '@awesome.me/webawesome/dist/components/radio-group/radio-group.js';
import '@awesome.me/webawesome/dist/components/radio/radio.js';
import '@awesome.me/webawesome/dist/components/textarea/textarea.js';
import { watchMistakes } from '../shared/mistakes.js';

const form = document.querySelector('form');
const controls = () => [...form.querySelectorAll('wa-input, wa-textarea, wa-checkbox')];
if (form) watchMistakes(form, controls, (control, message) => (control.hint = message));
