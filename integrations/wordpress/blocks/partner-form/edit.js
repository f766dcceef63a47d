((wp, brugEditor) => {
  const {
    assistantSettings,
    choiceSetting,
    consentBySetting,
    consentOf,
    control,
    headingSettings,
    headingText,
    icon,
    linkSettings,
    panel,
    plain,
    privacyNotice,
    register,
    richText,
    saved,
    savedText,
    slotted,
    textSetting,
    toggleSetting,
    usePlaceKeeper,
    Widget,
  } = brugEditor;
  const { createElement: el, Fragment } = wp.element;
  const { useBlockProps } = wp.blockEditor;
  const { Button, CheckboxControl, SelectControl, TextareaControl, TextControl } = wp.components;
  const { __, sprintf } = wp.i18n;

  const LABELS = {
    intent: __('Partner or question', 'brug'),
    name: __('Name', 'brug'),
    'given-name': __('First name', 'brug'),
    'family-name': __('Last name', 'brug'),
    email: __('Email', 'brug'),
    phone: __('Phone', 'brug'),
    company: __('Company', 'brug'),
    website: __('Website', 'brug'),
    role: __('Role', 'brug'),
    country: __('Country', 'brug'),
    message: __('Message', 'brug'),
  };

  const TYPES = {
    text: __('One line', 'brug'),
    textarea: __('Several lines', 'brug'),
    number: __('Number', 'brug'),
    date: __('Date', 'brug'),
    url: __('Web address', 'brug'),
    select: __('A list to choose from', 'brug'),
    radio: __('Choices, one of them', 'brug'),
    checkbox: __('Choices, any of them', 'brug'),
  };
  const hasOptions = ({ type }) => ['select', 'radio', 'checkbox'].includes(type);

  const read = (fields) =>
    plain(fields)
      .split(/[\s,]+/)
      .filter(Boolean)
      .map((field) => ({ name: field.replace(/\?$/, ''), optional: field.endsWith('?') }));
  const write = (fields) => fields.map(({ name, optional }) => (optional ? `${name}?` : name)).join(' ');

  /** A list whose items move up, down and away: a head with the name and the buttons, and what belongs to the item. */
  function Items({ items, labelOf, least = 0, save, children }) {
    const move = (index, by) => {
      const list = [...items];
      list.splice(index + by, 0, ...list.splice(index, 1));
      save(list);
    };
    const button = (iconName, label, disabled, onClick) =>
      el(Button, { size: 'small', icon: iconName, label, disabled, accessibleWhenDisabled: true, onClick });
    return items.map((item, index) => {
      const label = labelOf(item);
      return el(
        'div',
        { key: index, style: { marginBottom: '12px', paddingBottom: '8px', borderBottom: '1px solid #ddd' } },
        el(
          'div',
          { style: { display: 'flex', alignItems: 'center', gap: '2px', minHeight: '28px' } },
          el('strong', { style: { flex: 1, minWidth: 0, overflowWrap: 'anywhere' } }, label),
          /* translators: %s: name of a field. */
          button('arrow-up-alt2', sprintf(__('Move %s up', 'brug'), label), index === 0, () => move(index, -1)),
          /* translators: %s: name of a field. */
          button('arrow-down-alt2', sprintf(__('Move %s down', 'brug'), label), index === items.length - 1, () =>
            move(index, 1),
          ),
          /* translators: %s: name of a field. */
          button('no-alt', sprintf(__('Remove %s', 'brug'), label), items.length <= least, () =>
            save(items.filter((other) => other !== item)),
          ),
        ),
        children(item, (change) => save(items.map((other) => (other === item ? { ...item, ...change } : other)))),
      );
    });
  }

  const required = (label, checked, onChange) =>
    el(CheckboxControl, {
      ...control,
      label: __('Required', 'brug'),
      /* translators: %s: name of a field. */
      'aria-label': sprintf(__('%s is required', 'brug'), label),
      checked,
      onChange,
    });

  /** The fields in their order: each can move, be asked for or not, and go; the others can be added. */
  function FieldList({ attributes, setAttributes }) {
    const fields = read(attributes.fields);
    const save = (list) => setAttributes({ fields: write(list) });
    const labelOf = ({ name }) => LABELS[name] ?? name;
    const others = brugEditor.fields.filter((name) => !fields.some((field) => field.name === name));
    return el(
      Fragment,
      {},
      el(Items, {
        items: fields,
        labelOf,
        least: 1,
        save,
        children: (field, change) =>
          field.name !== 'intent' &&
          required(labelOf(field), !field.optional, (isRequired) => change({ optional: !isRequired })),
      }),
      others.length > 0 &&
        el(SelectControl, {
          ...control,
          label: __('Add a field', 'brug'),
          value: '',
          options: [
            { value: '', label: __('Choose…', 'brug') },
            ...others.map((name) => ({ value: name, label: labelOf({ name }) })),
          ],
          onChange: (name) => name && save([...fields, { name, optional: true }]),
        }),
    );
  }

  /** Questions of the site's own. */
  function QuestionList({ attributes: { questions }, setAttributes }) {
    const save = (list) => setAttributes({ questions: list });
    const labelOf = ({ label }) => plain(label) || __('Question', 'brug');
    return el(
      Fragment,
      {},
      el(Items, {
        items: questions,
        labelOf,
        save,
        children: (question, change) =>
          el(
            Fragment,
            {},
            el(TextControl, {
              ...control,
              label: __('Question', 'brug'),
              value: plain(question.label),
              onChange: (label) => change({ label }),
            }),
            el(SelectControl, {
              ...control,
              label: __('Kind of answer', 'brug'),
              value: question.type,
              options: brugEditor.questions.map((value) => ({ value, label: TYPES[value] })),
              onChange: (type) => change({ type }),
            }),
            hasOptions(question) &&
              el(TextareaControl, {
                ...control,
                label: __('Choices, one a line', 'brug'),
                value: plain(question.options),
                onChange: (options) => change({ options }),
              }),
            required(labelOf(question), !!question.required, (isRequired) => change({ required: isRequired })),
          ),
      }),
      el(
        Button,
        {
          variant: 'secondary',
          onClick: () => save([...questions, { label: '', type: 'text', required: false, options: '' }]),
        },
        __('Add a question', 'brug'),
      ),
    );
  }

  /** The page to go to once it is sent. */
  function SuccessPage({ attributes, setAttributes }) {
    const pages = wp.data.useSelect(
      (select) =>
        select('core').getEntityRecords('postType', 'page', {
          // An author may not ask for what an editor may.
          context: 'view',
          per_page: 100,
          status: 'publish',
          orderby: 'title',
          order: 'asc',
        }),
      [],
    );
    return el(SelectControl, {
      ...control,
      label: __('After sending', 'brug'),
      value: String(attributes.successPage),
      options: [
        { value: '0', label: __('Stay on the page, with thanks', 'brug') },
        ...(pages ?? []).map(({ id, title }) => ({ value: String(id), label: plain(title.rendered) || `#${id}` })),
      ],
      onChange: (page) => setAttributes({ successPage: Number(page) }),
    });
  }

  const settings = (props) => [
    panel(
      __('Form', 'brug'),
      headingSettings(props),
      textSetting(props, 'submitLabel', __('Text of the button', 'brug')),
    ),
    panel(__('Fields', 'brug'), el(FieldList, { key: 'fields', ...props })),
    panel(
      __('Your own questions', 'brug'),
      el(QuestionList, { key: 'questions', ...props }),
      toggleSetting(props, 'scan', __('Take the outcome of a scan along', 'brug'), {
        help: __(
          'Of a difference card on the same page that asks how wide the gap is. The visitor reads it in the form and may change it.',
          'brug',
        ),
      }),
    ),
    panel(
      __('Consent', 'brug'),
      choiceSetting(props, 'consent', __('Ask for consent', 'brug'), [
        ['required', __('Yes, it is needed to send', 'brug')],
        ['optional', __('Yes, optional', 'brug')],
        ['none', __('No', 'brug')],
      ]),
      props.attributes.consent !== 'none' && consentBySetting(props),
      privacyNotice(props),
    ),
    panel(
      __('After sending', 'brug'),
      el(SuccessPage, { key: 'success', ...props }),
      choiceSetting(
        props,
        'draft',
        __('Keep what is typed until it is sent', 'brug'),
        [
          ['none', __('No', 'brug')],
          ['session', __('In this tab', 'brug')],
          ['local', __('In this browser', 'brug')],
        ],
        __('On the visitor’s own device, so that a reload loses nothing.', 'brug'),
      ),
    ),
    linkSettings(
      props,
      read(props.attributes.fields).map(({ name }) => [name, LABELS[name] ?? name]),
    ),
    assistantSettings(props),
  ];

  const escape = (text) => wp.escapeHtml.escapeHTML(plain(text));

  /** Questions as visitors see them, without what sends them. */
  const questionsHtml = (questions) =>
    questions
      .filter(({ label }) => plain(label))
      .map((question) => {
        const label = escape(question.label) + (question.required ? '' : ` (${escape(__('optional', 'brug'))})`);
        const options = plain(question.options).split('\n').filter(Boolean);
        const choice = (text) =>
          `<label class="brug-choice"><input type="${question.type}"> <span>${escape(text)}</span></label>`;
        if (question.type === 'radio' || question.type === 'checkbox') {
          return options.length
            ? `<fieldset slot="fields" class="brug-question"><legend>${label}</legend>${options.map(choice).join('')}</fieldset>`
            : `<div slot="fields" class="brug-question"><label class="brug-choice"><input type="checkbox"> <span>${label}</span></label></div>`;
        }
        const controls = {
          textarea: '<textarea rows="4"></textarea>',
          select: `<select><option>${escape(options[0])}</option></select>`,
        };
        return `<div slot="fields" class="brug-question"><label>${label}</label>${controls[question.type] ?? `<input type="${escape(question.type)}">`}</div>`;
      })
      .join('');

  function Edit(props) {
    const { attributes, isSelected } = props;
    const keeper = usePlaceKeeper(props);
    const wording = consentOf(brugEditor.consent, attributes.consentBy);
    const consent = attributes.consentText || wording;
    return el(
      Fragment,
      {},
      settings(props),
      el(
        'div',
        useBlockProps(),
        isSelected &&
          el(
            'div',
            { className: 'brug-edit' },
            headingText(props, __('Heading of the form…', 'brug')),
            richText(props, 'intro', __('Introduction', 'brug'), __('Introduction, if you want one…', 'brug')),
            attributes.consent !== 'none' && richText(props, 'consentText', __('Consent text', 'brug'), plain(wording)),
            !attributes.successPage &&
              richText(props, 'thanks', __('Thanks', 'brug'), __('Your own thanks, if you want them…', 'brug')),
            richText(
              props,
              'contact',
              __('Another way to reach you', 'brug'),
              __('Another way to reach you, where the form cannot be used…', 'brug'),
            ),
          ),
        el(Widget, {
          tag: 'brug-partner-form',
          attributes: {
            heading: plain(attributes.heading),
            'heading-level': attributes.headingLevel,
            fields: plain(attributes.fields),
            action: brugEditor.action,
            consent: attributes.consent,
            'privacy-href': brugEditor.privacyUrl,
            'submit-label': plain(attributes.submitLabel),
          },
          html:
            slotted(attributes.intro, 'intro') +
            questionsHtml(attributes.questions) +
            slotted(consent, 'consent', 'span'),
          keeper,
        }),
      ),
    );
  }

  register('brug/partner-form', {
    icon: icon('M4.75 5.75h14.5v4H4.75zM4.75 12.75h14.5M4.75 15.75h8M14.75 16.5l2 2 3.5-4'),
    example: { attributes: { heading: __('Interested in becoming a partner?', 'brug') } },
    // Where the site has a public address, a new form begins with it.
    variations: brugEditor.contact
      ? [
          {
            name: 'with-contact',
            title: __('Partner form', 'brug'),
            isDefault: true,
            attributes: {
              contact: sprintf(
                /* translators: %s: email address. */
                __('You can also write to %s.', 'brug'),
                `<a href="mailto:${brugEditor.contact}">${brugEditor.contact}</a>`,
              ),
            },
          },
        ]
      : [],
    edit: Edit,
    save: ({ attributes }) => saved(attributes, savedText(attributes.intro), savedText(attributes.contact)),
    bare: () => null,
  });
})(window.wp, window.brugEditor);
