import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { savedByAuthor } from '../author.mjs';
import { blocksOf, logIn, openEditor, openPage, shoot, until } from '../browser.mjs';
import { fillIn, leads, look, rooms, send } from '../visitor.mjs';

/** A block with all that an author can say of it, and what of it must be left without the plugin. */
const BLOCKS = {
  'brug/difference-card': {
    attributes: {
      heading: 'Marketing & sales',
      headingLevel: 3,
      intro: 'Two <strong>teams</strong>.',
      footer: 'Read <a href="/more">more</a>.',
      first: 'Market',
      second: 'Sell',
      linkable: true,
    },
    inner: [
      'core/table',
      {
        hasFixedLayout: true,
        head: [{ cells: ['', 'A', 'B'].map((content) => ({ content, tag: 'th' })) }],
        body: [{ cells: ['Audience', 'Group', 'Individual'].map((content) => ({ content, tag: 'td' })) }],
      },
    ],
    left: ['<h3>Marketing &amp; sales</h3>', '<strong>teams</strong>', 'Audience', '<a href="/more">more</a>'],
  },
  'brug/whitepaper-cta': {
    attributes: {
      heading: 'The gap',
      href: 'https://cdn.example/100%.pdf',
      label: 'Get it',
      gate: 'email',
      remember: 'session',
      filename: 'gap.pdf',
      coverAlt: 'A bridge',
      consentText: 'Mail me <em>tips</em>.',
    },
    inner: ['core/paragraph', { content: 'What helps.' }],
    left: ['<h2>The gap</h2>', 'What helps.', 'href="https://cdn.example/100%.pdf"', '>Get it</a>'],
  },
  'brug/partner-form': {
    attributes: {
      heading: 'Join us',
      intro: 'A line above.',
      fields: 'name email',
      submitLabel: 'Go',
      thanks: 'You are <strong>in</strong>.',
      contact: 'Call <a href="tel:+3212345678">+32 12 34 56 78</a>.',
      consentText: 'Yes, call me.',
      questions: [
        { label: 'Size of your team?', type: 'select', options: '1-10\nmore', required: true },
        { label: 'Which tools?', type: 'checkbox', options: 'Mail\nPhone' },
        { label: 'Why?', type: 'textarea' },
      ],
    },
    left: ['<h2>Join us</h2>', 'A line above.', 'href="tel:+3212345678"'],
  },
};

/** A page as a builder for pages makes it, and as a plugin for caching leaves it. */
const elementor = (inner) =>
  `<div data-elementor-type="wp-page" class="elementor elementor-7"><div class="elementor-element e-flex e-con-boxed e-con e-parent" style="display:flex;flex-direction:row"><div class="e-con-inner" style="display:flex;flex-direction:column;width:50%"><div class="elementor-element elementor-widget elementor-widget-shortcode" data-widget_type="shortcode.default"><div class="elementor-widget-container"><div class="elementor-shortcode">${inner}</div></div></div></div></div></div>`;

/** @param {import('../on-wordpress.mjs').Context} context */
export function content(context) {
  const php = (code) => context.site.evaluate(code);
  const htmlOf = async (url) => (await fetch(url)).text();
  const save = (html) => savedByAuthor(context.site, html);
  const isLeft = (html, texts) => {
    for (const text of texts) assert.ok(html.includes(text), `${text} in ${html}`);
  };
  let all;

  describe('what an author writes', () => {
    it('is saved so that the editor knows it again, by any role', async () => {
      const page = await logIn(context.browser, context.site, 'admin');
      await openEditor(page, `${context.site.url}/wp-admin/post-new.php`);
      const written = await page.evaluate((blocks) => {
        const { createBlock, serialize } = window.wp.blocks;
        return serialize(
          Object.entries(blocks).map(([name, { attributes, inner }]) =>
            createBlock(name, attributes, inner ? [createBlock(...inner)] : []),
          ),
        );
      }, BLOCKS);
      all = await save(written);
      const frame = await openEditor(page, `${context.site.url}/wp-admin/post.php?post=${all.id}&action=edit`);
      await until(async () => (await frame.$$('.brug-preview > :state(drawn)')).length === 3, 'the three widgets');
      assert.deepEqual(await blocksOf(page), [
        ['brug/difference-card', true, ['core/table', true]],
        ['brug/whitepaper-cta', true, ['core/paragraph', true]],
        ['brug/partner-form', true],
      ]);
      for (const [index, name] of Object.keys(BLOCKS).entries()) {
        await page.evaluate((at) => {
          const { select, dispatch } = window.wp.data;
          dispatch('core/block-editor').selectBlock(select('core/block-editor').getBlocks()[at].clientId);
        }, index);
        await frame.waitForSelector(`[data-type="${name}"] .brug-edit`);
        await shoot(page, `editor-${name.split('/')[1]}-selected`);
      }
      // The fields in the sidebar: a name and what moves it stand on one line, and nobody forgets the privacy statement.
      const heads = await page.$$eval('.block-editor-block-inspector strong', (names) =>
        names.map((name) => {
          const middle = (element) => element.getBoundingClientRect().top + element.getBoundingClientRect().height / 2;
          return [...name.parentElement.querySelectorAll('button')].map((button) => middle(button) - middle(name));
        }),
      );
      assert.equal(heads.length, 5);
      for (const offsets of heads) for (const offset of offsets) assert.ok(Math.abs(offset) < 4, `${offset} px apart`);
      const notice = await page.$eval('.block-editor-block-inspector .components-notice', (each) => each.textContent);
      assert.match(notice, /No privacy statement is linked/);
      assert.equal(await frame.$('.block-editor-warning'), null);
      const isDirty = () => page.evaluate(() => window.wp.data.select('core/editor').isEditedPostDirty());
      assert.equal(await isDirty(), false);
      assert.deepEqual(page.mistakes, []);
      await page.browserContext().close();
    });

    it('begins with a pattern that the editor knows to be right', async () => {
      const page = await logIn(context.browser, context.site, 'admin');
      await openEditor(page, `${context.site.url}/wp-admin/post-new.php`);
      const pattern = await php('return Brug\\article_pattern();');
      await page.evaluate((text) => {
        const { dispatch } = window.wp.data;
        dispatch('core/block-editor').resetBlocks(window.wp.blocks.parse(text));
      }, pattern);
      const blocks = await blocksOf(page);
      const isValid = ([, valid, ...inside]) => valid && inside.every(isValid);
      assert.equal(blocks.length, 5);
      assert.ok(blocks.every(isValid), JSON.stringify(blocks));
      assert.deepEqual(page.mistakes, []);
      await page.browserContext().close();
    });

    it('made of a table and of a file of WordPress itself, and back', async () => {
      const page = await logIn(context.browser, context.site, 'admin');
      await openEditor(page, `${context.site.url}/wp-admin/post-new.php`);
      const [card, whitepaper, table] = await page.evaluate((table) => {
        const { createBlock, switchToBlockType } = window.wp.blocks;
        const outline = ([{ name, attributes, innerBlocks }]) => ({ name, attributes, inner: innerBlocks[0]?.name });
        const card = switchToBlockType(
          createBlock('core/table', { ...table, caption: 'A <b>caption</b>' }),
          'brug/difference-card',
        );
        const file = createBlock('core/file', {
          id: 5,
          href: 'https://x.example/a.pdf',
          fileName: 'The gap',
          downloadButtonText: 'Get it',
        });
        return [card, switchToBlockType(file, 'brug/whitepaper-cta'), switchToBlockType(card[0], 'core/table')].map(
          outline,
        );
      }, BLOCKS['brug/difference-card'].inner[1]);
      assert.deepEqual(
        [card.name, card.attributes.heading, card.inner],
        ['brug/difference-card', 'A caption', 'core/table'],
      );
      assert.equal(table.name, 'core/table');
      const { mediaId, href, heading, label, format } = whitepaper.attributes;
      assert.deepEqual(
        [mediaId, href, heading, label, format],
        [5, 'https://x.example/a.pdf', 'The gap', 'Get it', 'PDF'],
      );
      await page.browserContext().close();
    });

    it('reads well on the page before the script, in a feed, and where the plugin is no longer', async () => {
      isLeft(await htmlOf(all.url), [
        '<h3 slot="fallback">Marketing &amp; sales</h3>',
        '<h2 slot="fallback">The gap</h2>',
      ]);
      const feed = await htmlOf(`${context.site.url}/feed/`);
      const [, item] = new RegExp(`<link>${all.url}</link>([^]*?)</item>`).exec(feed);
      isLeft(item, [
        '<h3>Marketing &amp; sales</h3>',
        'href="https://cdn.example/100%.pdf"',
        `<a href="${all.url}">To the form</a>`,
        'href="tel:+3212345678"',
      ]);
      assert.doesNotMatch(item, /JavaScript|brug_form|You are <strong>in|slot=/);
      await php("deactivate_plugins( 'brug/brug.php' ); return 1;");
      const html = await htmlOf(all.url);
      await php("return activate_plugin( 'brug/brug.php' );");
      for (const { left } of Object.values(BLOCKS)) isLeft(html, left);
      assert.doesNotMatch(html, /<brug-/);
    });

    it('comes to the visitor: texts, questions of the site, thanks', async () => {
      const page = await openPage(context.browser);
      await page.goto(all.url);
      await page.waitForSelector('brug-partner-form:state(drawn)');
      const card = await page.$eval('brug-difference-card', (element) => element.shadowRoot.textContent);
      assert.match(card, /Market.*Sell/s);
      await shoot(page, 'page-all', { fullPage: true });
      await wait(1500);
      await fillIn(page, { name: 'Zed', email: 'zed@example.com', consent: true });
      const message = await send(page, '[part=error-summary]');
      assert.match(await message.evaluate((element) => element.textContent), /Size of your team/);
      await page.select('select[name=q-size-of-your-team]', 'more');
      for (const box of await page.$$('input[name=q-which-tools]')) await box.click();
      await send(page, '[part=success]');
      assert.equal(
        await page.$eval('brug-partner-form [slot=success]', (element) => element.innerHTML),
        'You are <strong>in</strong>.',
      );
      const [lead] = await leads(context.site, 'zed@example.com');
      assert.deepEqual(JSON.parse(lead.fields), {
        name: 'Zed',
        email: 'zed@example.com',
        'q-size-of-your-team': 'more',
        'q-which-tools': 'Mail, Phone',
      });
      assert.deepEqual(JSON.parse(lead.labels), {
        'q-size-of-your-team': 'Size of your team?',
        'q-which-tools': 'Which tools?',
      });
      assert.deepEqual([lead.form, lead.wording, lead.consent_text], ['known', 'known', 'Yes, call me.']);
      await page.browserContext().close();
    });

    it('marks a block as a form, which sends to the receiver of the site and to nothing else of it', async () => {
      const receiver = await php('return Brug\\form_action();');
      const elsewhere = `${context.site.url}/wp-admin/admin-post.php?action=x`;
      for (const [action, sent] of [
        [receiver, true],
        [elsewhere, false],
      ]) {
        const email = `marked-${sent}@example.com`;
        const { url } = await save(
          `<div class="brug-partner-form" data-fields="email" data-action="${action}" data-success-href="https://evil.example/">x</div>`,
        );
        const page = await openPage(context.browser);
        const posted = [];
        page.on('request', (request) => request.method() === 'POST' && posted.push(request.url()));
        await page.goto(url);
        await wait(1600);
        await fillIn(page, { email });
        await send(page, sent ? '[part=success]' : '[part=failure]');
        await wait(200);
        assert.deepEqual(posted, sent ? [receiver] : []);
        assert.equal(page.url(), url);
        assert.equal((await leads(context.site, email)).length, sent ? 1 : 0);
        await page.browserContext().close();
      }
    });

    it('can send to a page of thanks, and holds a captcha that another plugin gives', async () => {
      const page = await php(
        "return wp_insert_post( array( 'post_type' => 'page', 'post_status' => 'publish', 'post_title' => 'Thanks' ) );",
      );
      const { url } = await save(`<!-- wp:brug/partner-form {"successPage":${page}} /-->`);
      assert.match(await htmlOf(url), /success-href="[^"]*\/thanks\/"/);
      await php("return update_option( 'brug_test_troubles', array( 'a captcha' ) );");
      assert.match(await htmlOf(url), /<div slot="captcha"><div><b>2 \+ 2<\/b><\/div><\/div>/);
      const feed = await htmlOf(`${context.site.url}/feed/`);
      assert.doesNotMatch(feed, /2 \+ 2/);
      assert.doesNotMatch(
        new RegExp(`<link>${url.replaceAll('?', '\\?')}</link>([^]*?)</item>`).exec(feed)[1],
        /<\/?div/,
      );
      await php("return delete_option( 'brug_test_troubles' );");
    });

    it('never offers another file than the one that was meant', async () => {
      const [pdf, other, elder, sized, photo] = await php(`$all = array();
        foreach ( array( array( 'meant.pdf' ), array( 'logo.png' ), array( 'meant.pdf', '2019/02' ), array( 'meant-100x200.pdf' ), array( 'photo.jpg' ) ) as $each ) {
          $name  = $each[0];
          $file  = wp_upload_bits( $name, null, 'x', $each[1] ?? null );
          $all[] = array( 'id' => wp_insert_attachment( array( 'post_mime_type' => wp_check_filetype( $name )['type'] ), $file['file'] ), 'url' => $file['url'] );
        }
        return $all;`);
      const linked = async (id, href) => {
        const { url } = await save(`<!-- wp:brug/whitepaper-cta {"mediaId":${id},"href":"${href}"} /-->`);
        return /<a href="([^"]+)" download>/.exec(await htmlOf(url))[1];
      };
      assert.equal(await linked(other.id, pdf.url), pdf.url);
      // The site has moved: the library knows where the same file is now.
      assert.equal(await linked(pdf.id, 'https://old.example/uploads/meant.pdf'), pdf.url);
      assert.equal(await linked(987654, pdf.url), pdf.url);
      // Of the same name, from another month; and of nearly the same name, which only pictures have for their sizes.
      assert.equal(await linked(pdf.id, elder.url), elder.url);
      assert.equal(
        await linked(elder.id, pdf.url.replace(/^\w+:\/\/[^/]+/, 'https://old.example')),
        pdf.url.replace(/^\w+:\/\/[^/]+/, 'https://old.example'),
      );
      assert.equal(await linked(pdf.id, sized.url), sized.url);
      assert.equal(await linked(photo.id, photo.url.replace('.jpg', '-300x200.jpg')), photo.url);
    });

    it('may be three shortcodes, also in the wrappers of a page builder', async () => {
      const table =
        '<table><thead><tr><th></th><th>A</th><th>B</th></tr></thead><tbody><tr><td>x</td><td>y</td><td>z</td></tr></tbody></table>';
      const shortcodes = [
        `[brug_difference_card heading="A and B" heading_level="3" collapsible="yes"]${table}[/brug_difference_card]`,
        '[brug_whitepaper_cta heading="The gap" href="https://example.com/a.pdf" label="Get it" gate="soft"]\n\nWhat helps.\n\n[/brug_whitepaper_cta]',
        '[brug_partner_form heading="Join" fields="name email" consent="none"]',
      ];
      const { url } = await save(shortcodes.map(elementor).join('\n\n'));
      const html = await htmlOf(url);
      assert.match(html, /<brug-difference-card heading="A and B" heading-level="3" collapsible>/);
      assert.match(html, /<a href="https:\/\/example\.com\/a\.pdf" download>Get it<\/a>/);
      for (const width of [390, 1280]) {
        const { page, widgets, overflow } = await look(context.browser, url, { width });
        assert.equal(overflow, 0);
        assert.equal(widgets.length, 3);
        for (const { name, width: own } of widgets) assert.ok(own > 150, `${name} is ${own} px wide`);
        for (const { name, spare } of await rooms(page)) assert.ok(spare < 2, `${name}: ${spare} px are empty`);
        assert.deepEqual(page.mistakes, []);
        await page.browserContext().close();
      }
    });

    it('works on a page that a plugin for caching has saved, minified and stripped', async () => {
      const { url } = await save('<!-- wp:brug/partner-form {"fields":"email","consent":"none"} /-->');
      const cached = (await htmlOf(url))
        .replace(/<!--(?!\[if)[^]*?-->/g, '')
        .replace(/>\s+</g, '><')
        .replace(/ (class|id|type|rel|slot|name)="([\w-]+)"/g, ' $1=$2');
      writeFileSync(join(context.site.docroot, 'cached.html'), `${cached}<!-- cached by a plugin, long ago -->`);
      const page = await openPage(context.browser);
      await page.goto(`${context.site.url}/cached.html`);
      await wait(1600);
      await fillIn(page, { email: 'cached@example.com' });
      await send(page, '[part=success]');
      const [lead] = await leads(context.site, 'cached@example.com');
      assert.equal(lead.form, 'known');
      await page.browserContext().close();
    });
  });
}
