((wp, brugEditor) => {
  const {
    choiceSetting,
    contentOf,
    headingSettings,
    icon,
    panel,
    plain,
    textSetting,
    useInside,
    usePlaceKeeper,
    Widget,
  } = brugEditor;
  const { createElement: el, Fragment } = wp.element;
  const {
    BlockControls,
    InnerBlocks,
    MediaPlaceholder,
    MediaReplaceFlow,
    MediaUpload,
    MediaUploadCheck,
    RichText,
    useBlockProps,
    useInnerBlocksProps,
  } = wp.blockEditor;
  const { BaseControl, Button } = wp.components;
  const { __, sprintf } = wp.i18n;

  const extensionOf = (url) => /\.([a-z0-9]{2,5})(?:[?#]|$)/i.exec(url)?.[1].toUpperCase() ?? '';

  /** What the media library knows of a document. What the author wrote stays. */
  function documentAttributes(media, { label }) {
    // A document that is still on its way up has no address of the site's yet.
    if (!media?.url || media.url.startsWith('blob:')) return {};
    const title = plain(media.title?.rendered ?? media.title ?? '');
    return {
      mediaId: media.id ?? 0,
      href: media.url,
      format: extensionOf(media.url),
      size: Number(media.filesizeInBytes ?? media.media_details?.filesize ?? 0),
      label:
        label ||
        (title
          ? /* translators: %s: title of a document. */ sprintf(__('Download “%s”', 'brug'), title)
          : __('Download', 'brug')),
    };
  }

  const sizeText = (bytes) => (bytes ? `${Math.max(1, Math.round(bytes / 1000)).toLocaleString()} kB` : '');

  function Text() {
    return el(
      'div',
      useInnerBlocksProps(
        {},
        {
          allowedBlocks: ['core/paragraph', 'core/list'],
          template: [['core/paragraph', { placeholder: __('What the reader gets from it…', 'brug') }]],
          templateInsertUpdatesSelection: false,
        },
      ),
    );
  }

  function CoverSetting({ attributes, setAttributes }) {
    return el(
      MediaUploadCheck,
      {},
      el(MediaUpload, {
        allowedTypes: ['image'],
        value: attributes.coverId,
        onSelect: ({ id, url }) => setAttributes({ coverId: id, cover: url }),
        render: ({ open }) =>
          el(
            BaseControl,
            { __nextHasNoMarginBottom: true, id: 'brug-cover', label: __('Cover', 'brug') },
            attributes.cover && el('img', { src: plain(attributes.cover), alt: '', style: { maxHeight: '8em' } }),
            el(
              'div',
              {},
              el(
                Button,
                { id: 'brug-cover', variant: 'secondary', onClick: open },
                attributes.cover ? __('Choose another picture', 'brug') : __('Choose a picture', 'brug'),
              ),
              attributes.cover &&
                el(
                  Button,
                  { variant: 'tertiary', isDestructive: true, onClick: () => setAttributes({ coverId: 0, cover: '' }) },
                  __('Remove', 'brug'),
                ),
            ),
          ),
      }),
    );
  }

  const settings = (props) => [
    panel(
      __('Whitepaper', 'brug'),
      headingSettings(props),
      choiceSetting(props, 'layout', __('Layout', 'brug'), [
        ['card', __('Card', 'brug')],
        ['banner', __('Banner', 'brug')],
        ['inline', __('Without a box', 'brug')],
      ]),
      el(CoverSetting, { key: 'cover', ...props }),
    ),
    panel(
      __('Document', 'brug'),
      textSetting(props, 'label', __('Text of the button', 'brug')),
      textSetting(props, 'format', __('Format', 'brug'), { help: __('Filled in from the document.', 'brug') }),
      textSetting(props, 'pages', __('Number of pages', 'brug'), { type: 'number', min: 0 }),
      textSetting(props, 'size', __('Size in bytes', 'brug'), {
        type: 'number',
        min: 0,
        help: __('Filled in from the document.', 'brug'),
      }),
    ),
    panel(
      __('E-mail address', 'brug'),
      choiceSetting(
        props,
        'gate',
        __('Ask for it before the download', 'brug'),
        [
          ['none', __('No', 'brug')],
          ['soft', __('Yes, and it can be skipped', 'brug')],
          ['email', __('Yes', 'brug')],
        ],
        __(
          'What people send is kept under Leads. The address of the document is in the page all the same: it is no secret.',
          'brug',
        ),
      ),
    ),
  ];

  function DocumentPicker({ attributes, setAttributes }) {
    const choose = (media) => setAttributes(documentAttributes(media, attributes));
    const href = plain(attributes.href);
    if (!href) {
      return el(MediaPlaceholder, {
        icon: 'media-document',
        labels: {
          title: __('Document', 'brug'),
          instructions: __('Upload the document, or choose it from the media library.', 'brug'),
        },
        accept: '*',
        onSelect: choose,
      });
    }
    return el(
      Fragment,
      {},
      el(
        BlockControls,
        { group: 'other' },
        el(MediaReplaceFlow, { mediaId: attributes.mediaId, mediaURL: href, accept: '*', onSelect: choose }),
      ),
      el(
        'div',
        { className: 'brug-edit-document' },
        el(RichText, {
          tagName: 'div',
          className: 'brug-edit-button',
          allowedFormats: [],
          disableLineBreaks: true,
          'aria-label': __('Text of the button', 'brug'),
          placeholder: __('Download', 'brug'),
          value: plain(attributes.label),
          onChange: (value) => setAttributes({ label: plain(value) }),
        }),
        el(
          'span',
          { className: 'brug-edit-facts' },
          [decodeURIComponent(href.split('/').pop()), plain(attributes.format), sizeText(attributes.size)]
            .filter(Boolean)
            .join(' · '),
        ),
      ),
    );
  }

  function Edit(props) {
    const { attributes, setAttributes, clientId, isSelected } = props;
    const { blocks, active } = useInside(clientId, isSelected);
    const keepPlace = usePlaceKeeper(setAttributes);
    const blockProps = useBlockProps();
    const heading = plain(attributes.heading);
    const href = plain(attributes.href);
    const editing = active || !href;
    const link = `<p><a href="${wp.escapeHtml.escapeAttribute(href)}" download>${wp.escapeHtml.escapeHTML(plain(attributes.label) || __('Download', 'brug'))}</a></p>`;
    const widget = el(Widget, {
      tag: 'brug-whitepaper-cta',
      attributes: {
        heading,
        'heading-level': attributes.headingLevel,
        format: plain(attributes.format),
        pages: attributes.pages,
        size: attributes.size,
        cover: plain(attributes.cover),
        layout: attributes.layout,
        ...(attributes.gate !== 'none' && { gate: attributes.gate, action: brugEditor.action }),
      },
      html: contentOf(blocks) + link,
      place: attributes.place,
      onMeasured: keepPlace,
    });
    return el(
      Fragment,
      {},
      settings(props),
      el(
        'div',
        blockProps,
        editing
          ? el(
              'div',
              { className: 'brug-edit' },
              el(RichText, {
                tagName: 'div',
                className: 'brug-edit-heading',
                allowedFormats: [],
                disableLineBreaks: true,
                'aria-label': __('Heading', 'brug'),
                placeholder: __('Title of the whitepaper…', 'brug'),
                value: heading,
                onChange: (value) => setAttributes({ heading: plain(value) }),
              }),
              el(Text),
              el(DocumentPicker, props),
            )
          : null,
        href ? el('div', { hidden: editing }, widget) : null,
      ),
    );
  }

  wp.blocks.registerBlockType('brug/whitepaper-cta', {
    icon: icon('M6.5 3.75h7l4 4v12.5h-11zM13.5 3.75v4h4M12 10.5v6m-2.5-2.5 2.5 2.5 2.5-2.5'),
    example: {
      attributes: {
        heading: __('Closing the gap between sales and marketing', 'brug'),
        href: 'https://example.com/whitepaper.pdf',
        label: __('Download the whitepaper', 'brug'),
        format: 'PDF',
        pages: 6,
        size: 1200000,
      },
      innerBlocks: [
        {
          name: 'core/paragraph',
          attributes: { content: __('What helps both teams to pull together, in a few pages.', 'brug') },
        },
      ],
    },
    edit: Edit,
    save: () => el(InnerBlocks.Content),
  });
})(window.wp, window.brugEditor);
