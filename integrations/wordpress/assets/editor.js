// What the three blocks share in the editor. No build step: `wp.*` is the editor's own.
((wp, brugEditor) => {
  const { createElement: el, useEffect, useRef, useState } = wp.element;
  const {
    BaseControl,
    Button,
    CheckboxControl,
    Disabled,
    Notice,
    PanelBody,
    SelectControl,
    TextControl,
    ToggleControl,
  } = wp.components;
  const { InspectorControls, MediaUpload, MediaUploadCheck, RichText, useBlockProps } = wp.blockEditor;
  const { __, sprintf } = wp.i18n;

  /** Widths, in em of the text, at which `place.css` takes another height. */
  const WIDTHS = [14, 16, 18, 20, 22, 24, 26, 28, 30, 32, 34, 36, 38, 40, 45, 50, 60, 75];

  /** A text attribute as it was typed: when an author saves, WordPress writes `&` in it as `&amp;`. */
  const plain = (value) => wp.htmlEntities.decodeEntities(value ?? '');

  /** Words of a text with markup, which a heading has no use for. */
  const wordsOf = (html) => plain(String(html ?? '').replace(/<[^>]*>/g, ''));

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

  /** The real widget, as visitors see it, out of reach of mouse and keyboard. `keeper` is told how much place it takes. */
  function Widget({ tag, attributes, html, keeper }) {
    const ref = useRef();
    const key = JSON.stringify([attributes, html]);
    const drawn = useRef();
    useEffect(() => {
      const { ownerDocument } = ref.current;
      const make = () => makeWidget(ownerDocument, tag, attributes, html);
      ref.current.replaceChildren(make());
      if (drawn.current) keeper.forget();
      drawn.current = true;
      if (keeper.isKnown()) return undefined;
      let isOld = false;
      // Not at each letter that an author types.
      const wait = setTimeout(async () => {
        // The editor is often there before the script is.
        await ownerDocument.defaultView?.customElements.whenDefined(tag);
        // The scan is a file of its own, and makes a card higher.
        const isWhole = () =>
          !attributes.scan || ref.current?.firstChild?.shadowRoot?.querySelector('[part=scan-show]');
        for (let looks = 0; looks < 50 && !isOld && !isWhole(); looks++)
          await new Promise((next) => setTimeout(next, 200));
        if (isOld || !isWhole()) return;
        // Not in the preview, which is hidden while an author works on what is in the block.
        const heights = await measure(make(), ref.current.closest('[data-block]') ?? ref.current);
        if (!isOld && !/:0( |$)/.test(heights)) keeper.know(heights);
      }, 300);
      return () => {
        isOld = true;
        clearTimeout(wait);
      };
    }, [key]);
    return el(Disabled, {}, el('div', { ref, className: 'brug-preview', lang: brugEditor.language }));
  }

  /** Whether what the block belongs to has changes to save. Patterns and parts of templates are saved by themselves. */
  function isBeingEdited(select, clientId) {
    const parents = select('core/block-editor').getBlockParentsByBlockName(clientId, [
      'core/block',
      'core/template-part',
    ]);
    if (parents.length) return false;
    const editor = select('core/editor');
    // Who is about to publish will save, too. The panel for it moved from one store to the other in 6.6.
    const isPublishing = (editor?.isPublishSidebarOpened ? editor : select('core/edit-post'))?.isPublishSidebarOpened();
    return editor?.getCurrentPostId()
      ? isPublishing || editor.isEditedPostDirty()
      : select('core').__experimentalGetDirtyEntityRecords().length > 0;
  }

  /**
   * Keeps in the block what was measured, as no step of its own that undo would go back over. Who only looks has nothing
   * to save: what was never measured is kept along with the first change to the page, or to the block.
   */
  function usePlaceKeeper({ attributes: { place }, setAttributes, clientId }) {
    const { __unstableMarkNextChangeAsNotPersistent: asPartOfLastChange } = wp.data.useDispatch('core/block-editor');
    const [heights, setHeights] = useState('');
    const isChanged = useRef(false);
    const canKeep = wp.data.useSelect((select) => isBeingEdited(select, clientId), [clientId]);
    const keep = (value) => {
      asPartOfLastChange?.();
      setAttributes({ place: value });
    };
    useEffect(() => {
      if (heights && heights !== place && (canKeep || isChanged.current)) keep(heights);
    }, [heights, canKeep]);
    return {
      isKnown: () => place !== '' && !isChanged.current,
      know: setHeights,
      /** What was measured is the place of other content: who publishes before the next measure keeps none of it. */
      forget() {
        isChanged.current = true;
        setHeights('');
        if (place) keep('');
      },
    };
  }

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

  /** A box to tick in the sidebar. */
  const toggleSetting = ({ attributes, setAttributes }, name, label, { help, disabled } = {}) =>
    el(ToggleControl, {
      ...control,
      key: name,
      label,
      help,
      disabled,
      checked: attributes[name] && !disabled,
      onChange: (value) => setAttributes({ [name]: value }),
    });

  /** A picture from the media library, in the sidebar; `id` and `url` are the attributes that keep it. */
  function PictureSetting({ attributes, setAttributes, id, url, alt, label }) {
    const picture = plain(attributes[url]);
    const control = `brug-${url}`;
    return el(
      MediaUploadCheck,
      {},
      el(MediaUpload, {
        allowedTypes: ['image'],
        value: attributes[id],
        onSelect: (media) => setAttributes({ [id]: media.id, [url]: media.url, [alt]: media.alt ?? '' }),
        render: ({ open }) =>
          el(
            BaseControl,
            { __nextHasNoMarginBottom: true, id: control, label },
            picture && el('img', { src: picture, alt: '', style: { display: 'block', maxHeight: '8em' } }),
            el(
              'div',
              {},
              el(
                Button,
                { id: control, variant: 'secondary', onClick: open },
                picture ? __('Choose another picture', 'brug') : __('Choose a picture', 'brug'),
              ),
              picture &&
                el(
                  Button,
                  {
                    variant: 'tertiary',
                    isDestructive: true,
                    onClick: () => setAttributes({ [id]: 0, [url]: '', [alt]: '' }),
                  },
                  __('Remove', 'brug'),
                ),
            ),
          ),
      }),
      picture &&
        textSetting({ attributes, setAttributes }, alt, __('What it shows', 'brug'), {
          help: __('For people who cannot see it. Empty when it adds nothing.', 'brug'),
        }),
    );
  }

  /** The heading of a widget, where an author writes it. */
  const headingText = ({ attributes, setAttributes }, placeholder) =>
    el(RichText, {
      key: 'heading',
      tagName: 'div',
      className: 'brug-edit-heading',
      allowedFormats: [],
      disableLineBreaks: true,
      'aria-label': __('Heading', 'brug'),
      placeholder,
      value: plain(attributes.heading),
      onChange: (value) => setAttributes({ heading: plain(value) }),
    });

  /** A text with links and emphasis, where an author writes it, below what it is for. */
  const richText = ({ attributes, setAttributes }, name, label, placeholder) =>
    el(
      'div',
      { key: name },
      el('div', { className: 'brug-edit-facts' }, label),
      el(RichText, {
        tagName: 'p',
        className: 'brug-edit-text',
        allowedFormats: ['core/bold', 'core/italic', 'core/link'],
        'aria-label': label,
        placeholder,
        value: attributes[name],
        onChange: (value) => setAttributes({ [name]: value }),
      }),
    );

  const hasText = (html) => wordsOf(html).trim() !== '';

  /** A text in a slot of the widget, for the preview. */
  const slotted = (html, slot, tag = 'p') => (hasText(html) ? `<${tag} slot="${slot}">${html}</${tag}>` : '');

  /** What is saved of a block: HTML that reads well where the plugin is no longer. */
  function saved({ heading, headingLevel }, ...children) {
    const text = plain(heading);
    return el('div', useBlockProps.save(), text ? el(`h${headingLevel}`, {}, text) : null, ...children);
  }

  /** A text of an author's as it is saved. */
  const savedText = (html) => (hasText(html) ? el(RichText.Content, { tagName: 'p', value: html }) : null);

  /**
   * Registers a block. Content that has only the comment, from code or an import, is as good as what the editor saved:
   * `bare` tells what stands in it then.
   */
  function register(name, { bare, ...settings }) {
    wp.hooks.addFilter('blocks.registerBlockType', `${name}/bare`, (all, each) =>
      each === name ? { ...all, deprecated: [{ ...all, save: bare }] } : all,
    );
    wp.blocks.registerBlockType(name, settings);
  }

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

  const panelBody = (title, initialOpen, children) =>
    el(InspectorControls, { key: title }, el(PanelBody, { title, initialOpen }, ...children.flat()));
  const panel = (title, ...children) => panelBody(title, true, children);
  /** A panel that few need. */
  const closedPanel = (title, ...children) => panelBody(title, false, children);

  /** Words of a consent with a name in them: the author's, else that of the site. */
  const consentOf = (wording, by) =>
    wording.replace('%s', () => wp.escapeHtml.escapeHTML(plain(by) || brugEditor.site));

  /** Whoever asks for consent must say what for: nobody is to find out by chance that the statement is not linked. */
  const privacyNotice = ({ attributes }) =>
    attributes.consent !== 'none' &&
    !brugEditor.privacyUrl &&
    el(
      Notice,
      { key: 'privacy', status: 'warning', isDismissible: false },
      __('No privacy statement is linked: the site has none that is published.', 'brug'),
    );

  /** Whom a consent is given to. */
  const consentBySetting = (props) =>
    textSetting(props, 'consentBy', __('Organisation that is named in the consent', 'brug'), {
      help: props.attributes.consentText
        ? __('Not used: the block has a consent text of your own.', 'brug')
        : __('For example “Example Ltd”, if the site has another name.', 'brug'),
    });

  /** Which fields a link may fill in; `fields` as pairs of name and label. */
  const prefillSetting = ({ attributes, setAttributes }, fields) => {
    const names = plain(attributes.prefill)
      .split(/[\s,]+/)
      .filter(Boolean);
    const set = (name, isOn) =>
      setAttributes({ prefill: [...names.filter((other) => other !== name), ...(isOn ? [name] : [])].join(' ') });
    return el(
      BaseControl,
      {
        __nextHasNoMarginBottom: true,
        key: 'prefill',
        help: __(
          'For links in your mailings: …?email=ada@example.com fills in the email address. Your statistics may record such a link.',
          'brug',
        ),
      },
      el(
        'fieldset',
        {},
        el('legend', { style: { marginBottom: '8px' } }, __('A link may fill in', 'brug')),
        ...fields.map(([name, label]) =>
          el(CheckboxControl, {
            ...control,
            key: name,
            label,
            checked: names.includes(name),
            onChange: (isOn) => set(name, isOn),
          }),
        ),
      ),
    );
  };

  /** Links that fill in, and what is sent of where a visitor came from. */
  const linkSettings = (props, fields) =>
    closedPanel(
      __('Links and campaigns', 'brug'),
      prefillSetting(props, fields),
      choiceSetting(
        props,
        'attribution',
        __('Where the visitor came from', 'brug'),
        [
          ['page', __('Send along for this page', 'brug')],
          ['session', __('Send along for the whole visit', 'brug')],
        ],
        props.attributes.attribution === 'session'
          ? __(
              'The first campaign, ad click and page of the visit. They are kept in the visitor’s tab until it is closed. In most countries that needs consent: choose it only if your cookie banner asks.',
              'brug',
            )
          : __('The campaign in the address of the page. Nothing is kept in the visitor’s browser.', 'brug'),
      ),
    );

  /** What an assistant in the visitor's browser is told of the form (WebMCP). */
  const assistantSettings = (props) =>
    closedPanel(
      __('AI assistants', 'brug'),
      textSetting(props, 'tooldescription', __('What the form is for', 'brug'), {
        help: __(
          'Some browsers have an assistant that fills in forms when asked. Tell it in one sentence what happens: “Sends a question to our team, who answer by email.” The visitor still presses the button.',
          'brug',
        ),
      }),
      textSetting(props, 'toolname', __('Short name of the form', 'brug'), {
        help: __('In English, with underscores: ask_a_question. Empty: a name is made.', 'brug'),
      }),
    );

  Object.assign(brugEditor, {
    assistantSettings,
    choiceSetting,
    consentBySetting,
    consentOf,
    contentOf,
    control,
    headingSettings,
    headingText,
    icon,
    linkSettings,
    panel,
    PictureSetting,
    plain,
    privacyNotice,
    register,
    richText,
    saved,
    savedText,
    slotted,
    textSetting,
    toggleSetting,
    useInside,
    usePlaceKeeper,
    Widget,
    wordsOf,
  });
})(window.wp, window.brugEditor);
