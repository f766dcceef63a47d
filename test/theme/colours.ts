/** The colours that a visitor sees, and how far apart they are. */
export type Rgb = readonly [red: number, green: number, blue: number];

const canvas = document.createElement('canvas');
canvas.width = canvas.height = 1;
const brush = canvas.getContext('2d', { willReadFrequently: true })!;

/** Colours in any notation laid over each other, as the browser itself paints them. */
export function painted(...layers: string[]): Rgb {
  brush.clearRect(0, 0, 1, 1);
  for (const layer of layers) {
    // An unknown colour would leave the brush as it was.
    brush.fillStyle = '#000';
    brush.fillStyle = layer;
    brush.fillRect(0, 0, 1, 1);
  }
  const [red, green, blue] = brush.getImageData(0, 0, 1, 1).data;
  return [red!, green!, blue!];
}

/** Relative luminance as WCAG 2.2 defines it. */
export function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((byte) => {
    const part = byte / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

export function contrast(one: Rgb, other: Rgb): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

const parentOf = (element: Element): Element | null => {
  if (element.assignedSlot) return element.assignedSlot;
  const parent = element.parentNode;
  return parent instanceof ShadowRoot ? parent.host : (parent as Element | null);
};

/** Backgrounds behind an element, the page's first. */
function backgrounds(element: Element): string[] {
  const layers: string[] = [];
  for (let at: Element | null = element; at instanceof Element; at = parentOf(at)) {
    layers.unshift(getComputedStyle(at).backgroundColor);
  }
  return ['#fff', ...layers];
}

/** What is painted behind the content of an element. */
export const backgroundOf = (element: Element): Rgb => painted(...backgrounds(element));

/** What is painted around an element. */
export const surroundingsOf = (element: Element): Rgb => backgroundOf(parentOf(element)!);

/** How text stands out from what is behind it; its own and its ancestors' opacity counts. */
export function textContrast(element: Element): number {
  const behind = backgroundOf(element);
  let opacity = 1;
  for (let at: Element | null = element; at instanceof Element; at = parentOf(at)) {
    opacity *= Number(getComputedStyle(at).opacity);
  }
  const text = painted(`rgb(${behind.join()})`, getComputedStyle(element).color);
  const seen = text.map((byte, index) => byte * opacity + behind[index]! * (1 - opacity)) as unknown as Rgb;
  return contrast(seen, behind);
}

/** How a border or outline stands out from what is around its element. */
export function edgeContrast(element: Element, property: 'borderTopColor' | 'outlineColor'): number {
  const around = surroundingsOf(element);
  return contrast(painted(`rgb(${around.join()})`, getComputedStyle(element)[property]), around);
}

/** How a filled shape stands out from what is around it: by its colour, or by the border painted over that. */
export function shapeContrast(element: Element): number {
  const around = surroundingsOf(element);
  const { backgroundColor, borderTopColor } = getComputedStyle(element);
  const page = `rgb(${around.join()})`;
  return Math.max(
    contrast(painted(page, backgroundColor), around),
    contrast(painted(page, backgroundColor, borderTopColor), around),
  );
}
