((
  wp,
  { choiceSetting, contentOf, control, headingSettings, icon, panel, plain, useInside, usePlaceKeeper, Widget },
) => {
  const { createElement: el, Fragment } = wp.element;
  const { InnerBlocks, RichText, useBlockProps, useInnerBlocksProps } = wp.blockEditor;
  const { ToggleControl } = wp.components;
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

  function Edit(props) {
    const { attributes, setAttributes, clientId, isSelected } = props;
    const { blocks, active } = useInside(clientId, isSelected);
    const keepPlace = usePlaceKeeper(setAttributes);
    const blockProps = useBlockProps();
    const heading = plain(attributes.heading);
    const editing = active || !isWritten(blocks);
    const widget = el(Widget, {
      tag: 'brug-difference-card',
      attributes: {
        heading,
        'heading-level': attributes.headingLevel,
        layout: attributes.layout,
        collapsible: attributes.collapsible,
      },
      html: contentOf(blocks),
      place: attributes.place,
      onMeasured: keepPlace,
    });
    return el(
      Fragment,
      {},
      panel(
        __('Card', 'brug'),
        headingSettings(props),
        choiceSetting(props, 'layout', __('Layout', 'brug'), [
          ['cards', __('A section for each difference', 'brug')],
          ['table', __('A table', 'brug')],
        ]),
        el(ToggleControl, {
          ...control,
          key: 'collapsible',
          label: __('Explanations open and close', 'brug'),
          checked: attributes.collapsible,
          onChange: (collapsible) => setAttributes({ collapsible }),
        }),
      ),
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
                placeholder: __('Heading of the card…', 'brug'),
                value: heading,
                onChange: (value) => setAttributes({ heading: plain(value) }),
              }),
              el(Table),
              el(
                'p',
                { className: 'brug-edit-facts' },
                __(
                  'First column: what it is about. In the others: a bold word, then what explains it. A fourth column is a note.',
                  'brug',
                ),
              ),
            )
          : null,
        isWritten(blocks) ? el('div', { hidden: editing }, widget) : null,
      ),
    );
  }

  wp.blocks.registerBlockType('brug/difference-card', {
    icon: icon('M4 5.75h16v12.5H4zM12 5.75v12.5M6.5 10h3M14.5 10h3M6.5 14h3M14.5 14h3'),
    example: { attributes: { heading: __('Marketing and sales, side by side', 'brug') }, innerBlocks: EXAMPLE },
    edit: Edit,
    save: () => el(InnerBlocks.Content),
  });
})(window.wp, window.brugEditor);
