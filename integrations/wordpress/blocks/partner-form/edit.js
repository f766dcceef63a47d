((wp, brugEditor) => {
  const { choiceSetting, control, headingSettings, icon, panel, plain, usePlaceKeeper, Widget } = brugEditor;
  const { createElement: el, Fragment } = wp.element;
  const { useBlockProps } = wp.blockEditor;
  const { Button, CheckboxControl, SelectControl } = wp.components;
  const { __, sprintf } = wp.i18n;

  const LABELS = {
    intent: __('Partner or question', 'brug'),
    name: __('Name', 'brug'),
    'given-name': __('First name', 'brug'),
    'family-name': __('Last name', 'brug'),
    email: __('E-mail', 'brug'),
    phone: __('Phone', 'brug'),
    company: __('Company', 'brug'),
    website: __('Website', 'brug'),
    role: __('Role', 'brug'),
    country: __('Country', 'brug'),
    message: __('Message', 'brug'),
  };

  const read = (fields) =>
    plain(fields)
      .split(/[\s,]+/)
      .filter(Boolean)
      .map((field) => ({ name: field.replace(/\?$/, ''), optional: field.endsWith('?') }));
  const write = (fields) => fields.map(({ name, optional }) => (optional ? `${name}?` : name)).join(' ');

  /** The fields in their order: each can move, be asked for or not, and go; the others can be added. */
  function FieldList({ attributes, setAttributes }) {
    const fields = read(attributes.fields);
    const save = (list) => setAttributes({ fields: write(list) });
    const label = ({ name }) => LABELS[name] ?? name;
    const move = (index, by) => {
      const list = [...fields];
      list.splice(index + by, 0, ...list.splice(index, 1));
      save(list);
    };
    const others = brugEditor.fields.filter((name) => !fields.some((field) => field.name === name));
    return el(
      Fragment,
      {},
      fields.map((field, index) =>
        el(
          'div',
          { key: field.name, style: { display: 'flex', alignItems: 'center', gap: '4px', marginBottom: '4px' } },
          el('strong', { style: { flex: 1 } }, label(field)),
          field.name !== 'intent' &&
            el(CheckboxControl, {
              ...control,
              label: __('Required', 'brug'),
              /* translators: %s: name of a field. */
              'aria-label': sprintf(__('%s is required', 'brug'), label(field)),
              checked: !field.optional,
              onChange: (required) =>
                save(fields.map((other) => (other === field ? { ...field, optional: !required } : other))),
            }),
          el(Button, {
            size: 'small',
            icon: 'arrow-up-alt2',
            /* translators: %s: name of a field. */
            label: sprintf(__('Move %s up', 'brug'), label(field)),
            disabled: index === 0,
            accessibleWhenDisabled: true,
            onClick: () => move(index, -1),
          }),
          el(Button, {
            size: 'small',
            icon: 'arrow-down-alt2',
            /* translators: %s: name of a field. */
            label: sprintf(__('Move %s down', 'brug'), label(field)),
            disabled: index === fields.length - 1,
            accessibleWhenDisabled: true,
            onClick: () => move(index, 1),
          }),
          el(Button, {
            size: 'small',
            icon: 'no-alt',
            /* translators: %s: name of a field. */
            label: sprintf(__('Remove %s', 'brug'), label(field)),
            disabled: fields.length === 1,
            accessibleWhenDisabled: true,
            onClick: () => save(fields.filter((other) => other !== field)),
          }),
        ),
      ),
      others.length > 0 &&
        el(SelectControl, {
          ...control,
          label: __('Add a field', 'brug'),
          value: '',
          options: [
            { value: '', label: __('Choose…', 'brug') },
            ...others.map((name) => ({ value: name, label: label({ name }) })),
          ],
          onChange: (name) => name && save([...fields, { name, optional: true }]),
        }),
    );
  }

  function Edit(props) {
    const { attributes, setAttributes } = props;
    const keepPlace = usePlaceKeeper(setAttributes);
    return el(
      Fragment,
      {},
      panel(__('Form', 'brug'), headingSettings(props)),
      panel(__('Fields', 'brug'), el(FieldList, { key: 'fields', ...props })),
      panel(
        __('Consent', 'brug'),
        choiceSetting(props, 'consent', __('Ask for consent', 'brug'), [
          ['required', __('Yes, it is needed to send', 'brug')],
          ['optional', __('Yes, it may be left out', 'brug')],
          ['none', __('No', 'brug')],
        ]),
      ),
      el(
        'div',
        useBlockProps(),
        el(Widget, {
          tag: 'brug-partner-form',
          attributes: {
            heading: plain(attributes.heading),
            'heading-level': attributes.headingLevel,
            fields: plain(attributes.fields),
            action: brugEditor.action,
            consent: attributes.consent,
            'privacy-href': brugEditor.privacyUrl,
          },
          html: '',
          place: attributes.place,
          onMeasured: keepPlace,
        }),
      ),
    );
  }

  wp.blocks.registerBlockType('brug/partner-form', {
    icon: icon('M4.75 5.75h14.5v4H4.75zM4.75 12.75h14.5M4.75 15.75h8M14.75 16.5l2 2 3.5-4'),
    example: { attributes: { heading: __('Interested in becoming a partner?', 'brug') } },
    edit: Edit,
    save: () => null,
  });
})(window.wp, window.brugEditor);
