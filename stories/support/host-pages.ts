/** Page styles in the manner of what sites run on, to see a widget among them. */
export const HOST_PAGES: Readonly<Record<string, string>> = {
  plain: '',
  bootstrap: `*, *::before, *::after { box-sizing: border-box }
    body { font-family: system-ui, 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif; font-size: 1rem; line-height: 1.5 }
    h1, h2, h3, h4, h5, h6 { margin-block: 0 0.5rem; font-weight: 500; line-height: 1.2 }
    p, ol, ul, dl { margin-block: 0 1rem }
    a { color: #0d6efd }
    input, button, select, textarea { margin: 0; font: inherit; line-height: inherit }
    button { border-radius: 0 }
    label { display: inline-block }
    fieldset { min-width: 0; border: 0 }
    legend { float: left; width: 100%; margin-block-end: 0.5rem; font-size: 1.5rem }`,
  wordpress: `html { font-size: 62.5% }
    body { font-family: 'Hoefler Text', Garamond, 'Times New Roman', serif; font-size: 1.8rem; line-height: 1.5 }
    h1, h2, h3, h4 { font-family: Inter, -apple-system, 'Helvetica Neue', Helvetica, sans-serif; letter-spacing: -0.0415625em }
    h2 { margin: 4rem auto 2.5rem; font-size: 4rem }
    p { margin: 0 0 1.25em }
    a { color: #cd2653 }
    button, input[type='submit'] { padding: 1.1em 1.44em; border: 0; background: #cd2653; color: #fff; text-transform: uppercase }
    table { margin: 4rem 0; border: 0.1rem solid #dcd7ca; border-collapse: collapse; font-size: 1.6rem }
    fieldset { padding: 2rem; border: 0.2rem solid #dcd7ca }
    * + * { text-rendering: optimizeLegibility }`,
  'small-root': 'html { font-size: 62.5% } body { font-size: 1.6rem; line-height: 1.4 }',
};
