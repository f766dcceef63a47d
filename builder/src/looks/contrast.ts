/** Red, green and blue, 0 to 255. */
export type Rgb = readonly [number, number, number];

/** Relative luminance (WCAG 2.2, definition). */
function luminance(rgb: Rgb): number {
  const [r, g, b] = rgb.map((channel) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio of two colours, 1 to 21 (WCAG 2.2, definition). */
export function contrast(a: Rgb, b: Rgb): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

export const WHITE: Rgb = [255, 255, 255];
export const BLACK: Rgb = [0, 0, 0];

/** Contrast of the words on a button of this colour: the widget takes black or white, whichever reads better. */
export const buttonContrast = (accent: Rgb): number => Math.max(contrast(accent, WHITE), contrast(accent, BLACK));

/** A colour of CSS as the browser paints it on a light or dark page; nothing when it is none. */
export function rgbOf(color: string, scheme: 'light' | 'dark' = 'light'): Rgb | undefined {
  const both = /^light-dark\(\s*((?:[^(),]|\([^)]*\))+),\s*((?:[^(),]|\([^)]*\))+)\)$/i.exec(color.trim());
  const value = both ? both[scheme === 'light' ? 1 : 2]!.trim() : color.trim();
  if (!value || !CSS.supports('color', value)) return undefined;
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return undefined;
  context.fillStyle = value;
  context.fillRect(0, 0, 1, 1);
  const [r = 0, g = 0, b = 0] = context.getImageData(0, 0, 1, 1).data;
  return [r, g, b];
}

/** The colour as the browser's own picker takes it. */
export const hexOf = (rgb: Rgb): string => `#${rgb.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
