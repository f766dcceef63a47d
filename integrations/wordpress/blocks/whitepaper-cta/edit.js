((wp, brugEditor) => {
  const {
    assistantSettings,
    choiceSetting,
    consentBySetting,
    consentOf,
    contentOf,
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
    textSetting,
    useInside,
    usePlaceKeeper,
    Widget,
    wordsOf,
  } = brugEditor;
  const { createElement: el, Fragment } = wp.element;
  const {
    BlockControls,
    InnerBlocks,
    MediaPlaceholder,
    MediaReplaceFlow,
    RichText,
    useBlockProps,
    useInnerBlocksProps,
  } = wp.blockEditor;
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

  const settings = (props) => [
    panel(
      __('Whitepaper', 'brug'),
      headingSettings(props),
      choiceSetting(props, 'layout', __('Layout', 'brug'), [
        ['card', __('Card', 'brug')],
        ['banner', __('Banner', 'brug')],
        ['inline', __('No frame', 'brug')],
      ]),
      el(PictureSetting, {
        key: 'cover',
        ...props,
        id: 'coverId',
        url: 'cover',
        alt: 'coverAlt',
        label: __('Cover', 'brug'),
      }),
    ),
    panel(
      __('Document', 'brug'),
      textSetting(props, 'label', __('Text of the button', 'brug')),
      textSetting(props, 'filename', __('Name of the file that is saved', 'brug'), {
        help: __('Empty: the name that the document has.', 'brug'),
      }),
      textSetting(props, 'format', __('Format', 'brug'), { help: __('Filled in from the document.', 'brug') }),
      textSetting(props, 'pages', __('Number of pages', 'brug'), { type: 'number', min: 0 }),
      textSetting(props, 'size', __('Size in bytes', 'brug'), {
        type: 'number',
        min: 0,
        help: __('Filled in from the document.', 'brug'),
      }),
    ),
    panel(
      __('Email address', 'brug'),
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
      props.attributes.gate !== 'none' && [
        choiceSetting(props, 'consent', __('Ask whether you may send emails', 'brug'), [
          ['optional', __('Yes, optional', 'brug')],
          ['none', __('No', 'brug')],
        ]),
        props.attributes.consent !== 'none' && consentBySetting(props),
        privacyNotice(props),
        choiceSetting(props, 'remember', __('Who gave an address before', 'brug'), [
          ['none', __('is asked again', 'brug')],
          ['session', __('is not asked again in this tab', 'brug')],
          ['local', __('is not asked again in this browser', 'brug')],
        ]),
      ],
    ),
    props.attributes.gate !== 'none' && [
      linkSettings(props, [['email', __('Email', 'brug')]]),
      assistantSettings(props),
    ],
  ];

  /** Name of the file behind an address; an address may have a % in it that is no escape. */
  function fileName(href) {
    const name = href.split(/[?#]/)[0].split('/').pop();
    try {
      return decodeURIComponent(name);
    } catch {
      return name;
    }
  }

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
          [fileName(href), plain(attributes.format), sizeText(attributes.size)].filter(Boolean).join(' · '),
        ),
      ),
    );
  }

  const labelOf = ({ label }) => plain(label) || __('Download', 'brug');

  function Edit(props) {
    const { attributes, clientId, isSelected } = props;
    const { blocks, active } = useInside(clientId, isSelected);
    const keeper = usePlaceKeeper(props);
    const blockProps = useBlockProps();
    const href = plain(attributes.href);
    const editing = active || !href;
    const hasGate = attributes.gate !== 'none';
    const link = `<p><a href="${wp.escapeHtml.escapeAttribute(href)}" download>${wp.escapeHtml.escapeHTML(labelOf(attributes))}</a></p>`;
    const widget = el(Widget, {
      tag: 'brug-whitepaper-cta',
      attributes: {
        heading: plain(attributes.heading),
        'heading-level': attributes.headingLevel,
        format: plain(attributes.format),
        pages: attributes.pages,
        size: attributes.size,
        cover: plain(attributes.cover),
        'cover-alt': plain(attributes.coverAlt),
        layout: attributes.layout,
        ...(hasGate && { gate: attributes.gate, action: brugEditor.action }),
      },
      html: contentOf(blocks) + link,
      keeper,
    });
    const asksConsent = hasGate && attributes.consent !== 'none';
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
              headingText(props, __('Title of the whitepaper…', 'brug')),
              el(Text),
              el(DocumentPicker, props),
              asksConsent &&
                richText(
                  props,
                  'consentText',
                  __('Consent text', 'brug'),
                  plain(
                    attributes.consentBy ? consentOf(brugEditor.mailingBy, attributes.consentBy) : brugEditor.mailing,
                  ),
                ),
            )
          : null,
        href ? el('div', { hidden: editing }, widget) : null,
      ),
    );
  }

  const { createBlock } = wp.blocks;

  register('brug/whitepaper-cta', {
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
    save({ attributes }) {
      const href = plain(attributes.href);
      return saved(
        attributes,
        el(InnerBlocks.Content),
        href ? el('p', {}, el('a', { href, download: true }, labelOf(attributes))) : null,
      );
    },
    bare: () => el(InnerBlocks.Content),
    transforms: {
      from: [
        {
          type: 'block',
          blocks: ['core/file'],
          isMatch: ({ href }) => !!href && !href.startsWith('blob:'),
          transform: ({ id, href, fileName: name, downloadButtonText }) =>
            createBlock('brug/whitepaper-cta', {
              mediaId: id ?? 0,
              href,
              heading: wordsOf(name),
              label: wordsOf(downloadButtonText),
              format: extensionOf(href),
            }),
        },
      ],
      to: [
        {
          type: 'block',
          blocks: ['core/file'],
          isMatch: ({ href }) => !!href,
          transform: (attributes) =>
            createBlock('core/file', {
              id: attributes.mediaId || undefined,
              href: plain(attributes.href),
              textLinkHref: plain(attributes.href),
              fileName: wp.escapeHtml.escapeHTML(plain(attributes.heading) || fileName(plain(attributes.href))),
              downloadButtonText: wp.escapeHtml.escapeHTML(labelOf(attributes)),
            }),
        },
      ],
    },
  });
})(window.wp, window.brugEditor);
