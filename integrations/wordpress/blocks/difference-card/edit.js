((wp, brugEditor) => {
  const {
    choiceSetting,
    contentOf,
    headingSettings,
    headingText,
    icon,
    panel,
    PictureSetting,
    plain,
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
  } = brugEditor;
  const { createElement: el, Fragment } = wp.element;
  const { InnerBlocks, useBlockProps, useInnerBlocksProps } = wp.blockEditor;
  const { __, _x } = wp.i18n;

  const head = (...cells) => [{ cells: cells.map((content) => ({ content, tag: 'th' })) }];
  const row = (...cells) => ({ cells: cells.map((content) => ({ content, tag: 'td' })) });

  /** What a new card begins with: two subjects to name and a difference to write. */
  const TEMPLATE = [
    [
      'core/table',
      {
        head: head('', _x('First', 'subject of a comparison', 'brug'), _x('Second', 'subject of a comparison', 'brug')),
        body: [row('', '', ''), row('', '', '')],
      },
    ],
  ];

  const EXAMPLE = [
    {
      name: 'core/table',
      attributes: {
        head: head('', __('Marketing', 'brug'), __('Sales', 'brug')),
        body: [
          row(
            __('Audience', 'brug'),
            `<strong>${__('Group', 'brug')}</strong> ${__('speaks to everyone who might buy.', 'brug')}`,
            `<strong>${__('Individual', 'brug')}</strong> ${__('talks with one person at a time.', 'brug')}`,
          ),
          row(
            __('Horizon', 'brug'),
            `<strong>${__('Long', 'brug')}</strong> ${__('builds a name over years.', 'brug')}`,
            `<strong>${__('Short', 'brug')}</strong> ${__('closes this quarter.', 'brug')}`,
          ),
        ],
      },
    },
  ];

  const hasText = (cell) => String(cell?.content ?? '').trim() !== '';

  /** Whether the rows that were begun are complete: until then the table to write in is more use than half a card. */
  function isWritten(blocks) {
    const rows = blocks.flatMap(({ attributes }) => attributes.body ?? []).filter(({ cells }) => cells.some(hasText));
    // With three columns and more the first is the topic.
    const subjects = ({ cells }) => cells.slice(cells.length > 2 ? 1 : 0).slice(0, 2);
    return rows.length > 0 && rows.every((row) => subjects(row).length === 2 && subjects(row).every(hasText));
  }

  function Table() {
    const props = useInnerBlocksProps(
      {},
      { allowedBlocks: ['core/table'], template: TEMPLATE, templateLock: 'all', templateInsertUpdatesSelection: false },
    );
    return el('div', props);
  }

  const settings = (props) => [
    panel(
      __('Card', 'brug'),
      headingSettings(props),
      choiceSetting(props, 'layout', __('Layout', 'brug'), [
        ['cards', __('A section for each difference', 'brug')],
        ['table', __('A table', 'brug')],
      ]),
      toggleSetting(props, 'collapsible', __('Explanations open and close', 'brug')),
      toggleSetting(props, 'linkable', __('Each difference has a link to it', 'brug')),
      toggleSetting(props, 'scan', __('Ask how wide the gap is (scan)', 'brug'), {
        disabled: props.attributes.layout === 'table',
        help:
          props.attributes.layout === 'table'
            ? __('A table has no room for the questions: choose the other layout.', 'brug')
            : __(
                'Visitors say at each difference how wide the gap is in their organisation, and see the outcome. Nothing is kept or sent; a form on the page can take it along.',
                'brug',
              ),
      }),
    ),
    panel(
      __('Subjects', 'brug'),
      textSetting(props, 'first', __('First', 'brug'), { help: __('Empty: the head of the table.', 'brug') }),
      textSetting(props, 'second', __('Second', 'brug'), { help: __('Empty: the head of the table.', 'brug') }),
    ),
    panel(
      __('Picture', 'brug'),
      el(PictureSetting, {
        key: 'media',
        ...props,
        id: 'mediaId',
        url: 'media',
        alt: 'mediaAlt',
        label: __('Picture', 'brug'),
      }),
    ),
  ];

  /** The picture as visitors get it. */
  const picture = ({ media, mediaAlt }) =>
    plain(media)
      ? `<img slot="media" src="${wp.escapeHtml.escapeAttribute(plain(media))}" alt="${wp.escapeHtml.escapeAttribute(plain(mediaAlt))}">`
      : '';

  function Edit(props) {
    const { attributes, clientId, isSelected } = props;
    const { blocks, active } = useInside(clientId, isSelected);
    const keeper = usePlaceKeeper(props);
    const blockProps = useBlockProps();
    const editing = active || !isWritten(blocks);
    const widget = el(Widget, {
      tag: 'brug-difference-card',
      attributes: {
        heading: plain(attributes.heading),
        'heading-level': attributes.headingLevel,
        layout: attributes.layout,
        collapsible: attributes.collapsible,
        linkable: attributes.linkable,
        scan: attributes.scan && attributes.layout !== 'table',
        first: plain(attributes.first),
        second: plain(attributes.second),
      },
      html:
        picture(attributes) +
        slotted(attributes.intro, 'intro') +
        contentOf(blocks) +
        slotted(attributes.footer, 'footer'),
      keeper,
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
              headingText(props, __('Heading of the card…', 'brug')),
              richText(props, 'intro', __('Introduction', 'brug'), __('Introduction, if you want one…', 'brug')),
              el(Table),
              el(
                'p',
                { className: 'brug-edit-facts' },
                __(
                  'First column: what it is about. In the others: a bold word, then what explains it. A fourth column is a note.',
                  'brug',
                ),
              ),
              richText(
                props,
                'footer',
                __('What follows', 'brug'),
                __('What follows the differences, if anything…', 'brug'),
              ),
            )
          : null,
        isWritten(blocks) ? el('div', { hidden: editing }, widget) : null,
      ),
    );
  }

  const { createBlock } = wp.blocks;

  register('brug/difference-card', {
    icon: icon('M4 5.75h16v12.5H4zM12 5.75v12.5M6.5 10h3M14.5 10h3M6.5 14h3M14.5 14h3'),
    example: { attributes: { heading: __('Marketing and sales, side by side', 'brug') }, innerBlocks: EXAMPLE },
    edit: Edit,
    save: ({ attributes }) =>
      saved(attributes, savedText(attributes.intro), el(InnerBlocks.Content), savedText(attributes.footer)),
    bare: () => el(InnerBlocks.Content),
    transforms: {
      from: [
        {
          type: 'block',
          blocks: ['core/table'],
          transform: ({ caption, ...table }) =>
            createBlock('brug/difference-card', { heading: wordsOf(caption) }, [createBlock('core/table', table)]),
        },
      ],
      to: [
        {
          type: 'block',
          blocks: ['core/table'],
          transform: ({ heading }, [table]) =>
            createBlock('core/table', { ...table.attributes, caption: wp.escapeHtml.escapeHTML(plain(heading)) }),
        },
      ],
    },
  });
})(window.wp, window.brugEditor);
