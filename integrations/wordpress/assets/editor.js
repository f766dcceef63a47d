// What the three blocks share in the editor. No build step: `wp.*` is the editor's own.
((wp, brugEditor) => {
  const { createElement: el, useEffect, useRef } = wp.element;
  const { Disabled, PanelBody, SelectControl, TextControl } = wp.components;
  const { InspectorControls } = wp.blockEditor;
  const { __, sprintf } = wp.i18n;

  /** Widths, in em of the text, at which `place.css` takes another height. */
  const WIDTHS = [14, 16, 18, 20, 22, 24, 26, 28, 30, 32, 34, 36, 38, 40, 45, 50, 60, 75];

  /** A text attribute as it was typed: when an author saves, WordPress writes `&` in it as `&amp;`. */
  const plain = (value) => wp.htmlEntities.decodeEntities(value ?? '');

  /** The HTML that inner blocks save, without what could run. */
  const contentOf = (blocks) => wp.dom.safeHTML(blocks.map((block) => wp.blocks.getBlockContent(block)).join(''));

  /** A widget's element; attributes that are empty or false are left out. */
  function makeWidget(document, tag, attributes, html) {
    const widget = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (value || value === '') if (value !== '') widget.setAttribute(name, value === true ? '' : value);
    }
    widget.innerHTML = html;
    return widget;
  }

  /** Heights of a widget at each width, `14:48.5 16:44 …`, both in em of the text around it. */
  async function measure(widget, place) {
    const { ownerDocument } = place;
    const em = parseFloat(ownerDocument.defaultView.getComputedStyle(place).fontSize);
    const box = ownerDocument.createElement('div');
    box.className = 'brug-measure';
    box.lang = brugEditor.language;
    box.append(widget);
    place.append(box);
    await widget.updateComplete;
    // A frame in which what the widget has drawn is laid out.
    await new Promise((next) => ownerDocument.defaultView.requestAnimationFrame(next));
    const heightAt = (width) => {
      box.style.inlineSize = `${width * em}px`;
      return widget.getBoundingClientRect().height / em;
    };
    const heights = WIDTHS.map((width, index) => {
      const next = WIDTHS[index + 1] ?? width * 1.2;
      const most = Math.max(heightAt(width), heightAt((width + next) / 2), heightAt(next - 0.01));
      return `${width}:${Math.ceil(most * 10) / 10}`;
    });
    box.remove();
    return heights.join(' ');
  }

  /**
   * The real widget, as visitors see it, out of reach of mouse and keyboard. Tells by `onMeasured` how much place it
   * takes, so that the page can keep it free.
   */
  function Widget({ tag, attributes, html, place, onMeasured }) {
    const ref = useRef();
    const key = JSON.stringify([attributes, html]);
    const known = useRef(place ? key : '');
    useEffect(() => {
      const { ownerDocument } = ref.current;
      const make = () => makeWidget(ownerDocument, tag, attributes, html);
      ref.current.replaceChildren(make());
      if (!onMeasured || known.current === key) return undefined;
      // What was measured is the place of other content: who publishes before the next measure keeps none of it.
      if (place) onMeasured('');
      let isOld = false;
      const wait = setTimeout(async () => {
        const { defaultView } = ownerDocument;
        if (!ref.current || !defaultView?.customElements.get(tag)) return;
        // Not in the preview, which is hidden while an author works on what is in the block.
        const heights = await measure(make(), ref.current.closest('[data-block]') ?? ref.current);
        if (isOld || /:0( |$)/.test(heights)) return;
        known.current = key;
        onMeasured(heights);
      }, 300);
      return () => {
        isOld = true;
        clearTimeout(wait);
      };
    }, [key]);
    return el(Disabled, {}, el('div', { ref, className: 'brug-preview', lang: brugEditor.language }));
  }

  /** Saves what was measured, as no step of its own that undo would go back over. */
  const usePlaceKeeper = (setAttributes) => {
    const { __unstableMarkNextChangeAsNotPersistent: asPartOfLastChange } = wp.data.useDispatch('core/block-editor');
    return (place) => {
      asPartOfLastChange?.();
      setAttributes({ place });
    };
  };

  /** Whether the block, or one inside it, is being worked on; and the blocks inside. */
  const useInside = (clientId, isSelected) =>
    wp.data.useSelect(
      (select) => {
        const { getBlocks, hasSelectedInnerBlock } = select('core/block-editor');
        return { blocks: getBlocks(clientId), active: isSelected || hasSelectedInnerBlock(clientId, true) };
      },
      [clientId, isSelected],
    );

  const control = { __nextHasNoMarginBottom: true, __next40pxDefaultSize: true };

  /** A text or number in the sidebar. */
  const textSetting = ({ attributes, setAttributes }, name, label, { type = 'text', help, min } = {}) =>
    el(TextControl, {
      ...control,
      key: name,
      label,
      help,
      type,
      min,
      value: type === 'number' ? attributes[name] || '' : plain(attributes[name]),
      onChange: (value) => setAttributes({ [name]: type === 'number' ? Math.max(0, parseInt(value, 10) || 0) : value }),
    });

  /** A choice in the sidebar; `options` as pairs of value and label. */
  const choiceSetting = ({ attributes, setAttributes }, name, label, options, help) =>
    el(SelectControl, {
      ...control,
      key: name,
      label,
      help,
      value: String(attributes[name]),
      options: options.map(([value, text]) => ({ value: String(value), label: text })),
      onChange: (value) => setAttributes({ [name]: typeof attributes[name] === 'number' ? Number(value) : value }),
    });

  /** Heading and its level. */
  const headingSettings = (props) => [
    textSetting(props, 'heading', __('Heading', 'brug')),
    choiceSetting(
      props,
      'headingLevel',
      __('Level of the heading', 'brug'),
      [2, 3, 4, 5, 6].map((level) => [
        level,
        /* translators: %d: level of a heading, 2 to 6. */
        sprintf(__('Heading %d', 'brug'), level),
      ]),
    ),
  ];

  /** An icon of lines. The editor fills icons by its stylesheet: the path says itself that it is not filled. */
  const icon = (d) =>
    el('svg', { viewBox: '0 0 24 24' }, el('path', { d, fill: 'none', stroke: 'currentColor', strokeWidth: 1.5 }));

  const panel = (title, ...children) =>
    el(InspectorControls, { key: title }, el(PanelBody, { title }, ...children.flat()));

  Object.assign(brugEditor, {
    choiceSetting,
    contentOf,
    control,
    headingSettings,
    icon,
    panel,
    plain,
    textSetting,
    useInside,
    usePlaceKeeper,
    Widget,
  });
})(window.wp, window.brugEditor);
