import { html, type TemplateResult } from 'lit';

export interface Container {
  readonly name: string;
  /** Whether it makes its children as wide as itself, as a block does; else they are as wide as they want to be. */
  readonly fills: boolean;
  readonly around: (content: TemplateResult) => TemplateResult;
}

const styled = (name: string, fills: boolean, style: string): Container => ({
  name,
  fills,
  around: (content) => html`<div style=${style}>${content}</div>`,
});
const wrapped = (name: string, outer: string, inner: string): Container => ({
  name,
  fills: false,
  around: (content) => html`<div style=${outer}><div style=${inner}>${content}</div></div>`,
});

/** Boxes that editors and page builders put widgets in. What they are made of is written as their style sheets have it. */
export const CONTAINERS: readonly Container[] = [
  styled('block', true, ''),
  styled('list item', true, 'display: list-item; margin-inline-start: 1.5em'),
  styled('multi-column', true, 'columns: 16em'),
  styled('grid', true, 'display: grid'),
  styled('stack that stretches', true, 'display: flex; flex-direction: column'),
  styled('row', false, 'display: flex'),
  styled('row that wraps (WordPress Row)', false, 'display: flex; flex-wrap: wrap; align-items: center; gap: 1em'),
  styled('row, centred', false, 'display: flex; justify-content: center'),
  styled('stack (WordPress Stack)', false, 'display: flex; flex-direction: column; align-items: flex-start'),
  styled('stack, centred (Elementor)', false, 'display: flex; flex-direction: column; align-items: center'),
  styled('grid, centred', false, 'display: grid; justify-items: center'),
  styled('grid of auto tracks', false, 'display: grid; grid-template-columns: auto auto; justify-content: start'),
  styled('inline-block', false, 'display: inline-block'),
  styled('max-content', false, 'width: max-content'),
  styled('fit-content', false, 'width: fit-content'),
  wrapped('float (alignleft)', 'display: flow-root', 'float: left; margin-inline-end: 1em'),
  wrapped('table cell', 'display: table', 'display: table-cell'),
  wrapped('absolute', 'position: relative; min-height: 48em', 'position: absolute'),
  wrapped('Bootstrap row with an auto column', 'display: flex; flex-wrap: wrap', 'flex: 0 0 auto; max-width: 100%'),
  wrapped('Webflow quick stack', 'display: grid; grid-template-columns: 1fr', 'display: flex; justify-content: center'),
  wrapped(
    'Cover with a corner (WordPress)',
    'display: flex; min-height: 20em; align-items: flex-start; justify-content: flex-start; padding: 1em',
    'width: auto',
  ),
];
