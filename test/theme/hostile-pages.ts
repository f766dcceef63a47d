/** Styles as pages bring them, cut down to what reaches an element that is no one's component. */
export const HOSTILE_PAGES: Readonly<Record<string, string>> = {
  'a root of 62.5 %': 'html { font-size: 62.5% } body { font-size: 1.6rem }',
  'a reset to nothing': '* { all: unset }',
  'a reset that insists':
    '* { margin: 0 !important; padding: 0 !important; box-sizing: content-box !important; outline: none !important; border: 0 !important }',
  'typography for everything': `* {
    line-height: 3; text-transform: uppercase; text-indent: 2em; text-align: center; white-space: nowrap;
    text-shadow: 1px 1px red; cursor: wait; list-style: square inside; word-break: break-all; hyphens: none;
    -webkit-text-stroke: 1px red; tab-size: 1; quotes: none; caption-side: bottom; border-collapse: collapse;
    user-select: none; pointer-events: auto; font-feature-settings: normal; writing-mode: horizontal-tb }`,
  'unprefixed custom properties': `:root, * {
    --accent: red; --primary: red; --surface: red; --border: 9px solid red; --radius: 40px; --gap: 50px;
    --error: blue; --success: red; --first: red; --second: red }`,
  'a framework with reboot, grid and forms': `*, *::before, *::after { box-sizing: border-box }
    :root { --bs-body-font-size: 1rem; --bs-border-width: 1px; --bs-border-radius: .375rem }
    body { margin: 0; font-family: system-ui; font-size: var(--bs-body-font-size); line-height: 1.5; -webkit-text-size-adjust: 100% }
    h1, h2, h3, h4, h5, h6 { margin-top: 0; margin-bottom: .5rem; font-weight: 500; line-height: 1.2 }
    p, ol, ul, dl { margin-top: 0; margin-bottom: 1rem } a { color: #0d6efd; text-decoration: underline }
    label { display: inline-block } button { border-radius: 0 } img, svg { vertical-align: middle }
    input, button, select, optgroup, textarea { margin: 0; font-family: inherit; font-size: inherit; line-height: inherit }
    legend { float: left; width: 100%; padding: 0; margin-bottom: .5rem; font-size: 1.5rem } fieldset { min-width: 0; border: 0 }
    .button, .control, .field, .heading, .widget, .first, .second, .note, .actions { display: none; float: right; width: 1px }
    .row > * { flex-shrink: 0; width: 100%; max-width: 100% } summary { display: list-item; cursor: pointer }`,
  'a utility framework’s preflight': `*, ::before, ::after, ::backdrop, ::file-selector-button { box-sizing: border-box; margin: 0; padding: 0; border: 0 solid }
    html, :host { line-height: 1.5; -webkit-text-size-adjust: 100%; tab-size: 4; font-family: ui-sans-serif, sans-serif }
    h1, h2, h3, h4, h5, h6 { font-size: inherit; font-weight: inherit } a { color: inherit; text-decoration: inherit }
    ol, ul, menu { list-style: none } img, svg, video, canvas { display: block; vertical-align: middle; max-width: 100%; height: auto }
    button, input, select, optgroup, textarea { font: inherit; letter-spacing: inherit; color: inherit; border-radius: 0; background-color: transparent; opacity: 1 }
    table { text-indent: 0; border-color: inherit; border-collapse: collapse } [hidden] { display: none !important }
    *, ::before, ::after { --tw-ring-color: blue; --tw-shadow: 0 0 #0000; --tw-translate-x: 0 }`,
  'a blog theme': `:root { --wp--preset--font-size--medium: 20px; --wp--style--block-gap: 24px }
    html { font-size: 62.5% } body { font-size: 1.8rem; letter-spacing: -.015em }
    .entry-content { font-family: NonBreakingSpaceOverride, 'Hoefler Text', Garamond, serif; letter-spacing: normal }
    .entry-content > * { max-width: 58rem; margin-left: auto; margin-right: auto } .entry-content * { line-height: 1.5 }
    .entry-content p, .entry-content li { line-height: 1.4 } .entry-content h2 { font-size: 4rem; margin: 4rem auto 2.5rem }
    .entry-content a:not(.wp-block-button__link) { text-decoration: underline; border-bottom: 1px solid }
    :where(.is-layout-flow) > * + * { margin-block-start: 24px } input[type=text], textarea { padding: 1.5rem 1.8rem; border-radius: 0; background: #fff }
    button, .button, input[type=submit] { background: #cd2653; color: #fff; text-transform: uppercase; letter-spacing: .0333em; padding: 1.1em 1.44em }
    fieldset { border: .2rem solid #dcd7ca; padding: 2rem } legend { font-size: .85em; font-weight: 700; padding: 0 1rem }
    table { border: .1rem solid #dcd7ca; font-size: 1.6rem; margin: 4rem 0 } details > summary { display: list-item }`,
};
