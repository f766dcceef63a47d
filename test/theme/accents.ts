import { isThorough } from '../helpers/thorough.js';

/** Accents that a site may choose: round the wheel of hues, four ways each, and those that brands like. */
const wheel = [0, 30, 60, 90, 120, 150, 180, 210, 240, 270, 300, 330].flatMap((hue) => [
  `hsl(${hue} 60% 18%)`,
  `hsl(${hue} 100% 50%)`,
  `hsl(${hue} 75% 38%)`,
  `hsl(${hue} 85% 88%)`,
]);

const BRANDS = ['#0e6b5c', '#0a66c2', '#e2001a', '#ff6200', '#ffcc00', '#00a1e4', '#7b2d8b', '#1db954', '#767676'];

export const ALL_ACCENTS: readonly string[] = ['currentColor', 'black', 'white', ...wheel, ...BRANDS];

/** Those that are tried: all by `npm run test:all`, every third by `npm test`, which is to be quick. */
export const ACCENTS = ALL_ACCENTS.filter((_, index) => isThorough || index % 3 === 0);

/** Pages with text that reads, from black on white to grey on nearly black. */
export const PAGES = [
  { name: 'white', background: '#fff', colour: '#1c2430', scheme: 'light' },
  { name: 'tinted', background: '#f4efe6', colour: '#3a2f22', scheme: 'light' },
  { name: 'soft', background: '#fff', colour: '#4a5568', scheme: 'light' },
  { name: 'dark', background: '#14181f', colour: '#e9ecf2', scheme: 'dark' },
  { name: 'black', background: '#000', colour: '#fff', scheme: 'dark' },
  { name: 'dusky', background: '#242a33', colour: '#d0d5dd', scheme: 'dark' },
] as const;
