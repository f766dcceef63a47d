// The oldest version that the plugin says it runs on.
import { onWordPress } from './on-wordpress.mjs';

onWordPress('6.4', ['twentytwentyfour', 'twentytwentyone']);
