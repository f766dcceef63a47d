import { expect } from '@open-wc/testing';
import { SERVICE_FORMS } from '../../builder/src/services/all.js';
import { inlineCode, loadingLine, releasedFile, scriptAddress } from '../../builder/src/snippet/script-line.js';
import { platformOf } from '../../builder/src/platforms/platforms.js';
import { RELEASE, UNPUBLISHED } from './embeds.js';

describe('the address of a released file', () => {
  /** An address, the version that it names, and the same file at version 9; nothing for any other address. */
  const ADDRESSES: readonly (readonly [address: string, version: string | undefined, at9?: string])[] = [
    ['https://unpkg.com/brug@1.2.3/dist/brug.js', '1.2.3', 'https://unpkg.com/brug@9/dist/brug.js'],
    ['https://unpkg.com/brug@1/dist/a/brug.js?x=1#y', '1', 'https://unpkg.com/brug@9/dist/a/brug.js'],
    ['https://unpkg.com/brug/dist/brug.js', '', 'https://unpkg.com/brug@9/dist/brug.js'],
    ['https://unpkg.com/brug@/dist/brug.js', '', 'https://unpkg.com/brug@9/dist/brug.js'],
    ['https://unpkg.com/brugs/dist/brug.js', undefined],
    ['https://unpkg.com/brug@1.2.3/other/brug.js', undefined],
    ['https://unpkg.com/brug', undefined],
    ['https://unpkg.com/brug@1', undefined],
    ['https://example.com/brug@1/dist/brug.js', undefined],
  ];
  for (const [address, version, at9] of ADDRESSES)
    it(`${address} ${version === undefined ? 'is of none' : `is of version “${version}”`}`, () => {
      const file = releasedFile(new URL(address), RELEASE);
      expect(file?.version).to.equal(version);
      expect(file?.addressOf('9')).to.equal(at9);
      expect(releasedFile(new URL(address), UNPUBLISHED)).to.equal(undefined);
    });

  it('ends its folder with one slash, as it is written or not', () => {
    const at = (files: string): string =>
      scriptAddress(
        'partner-form',
        { source: '', all: true, path: '', scanPath: '', hash: false },
        platformOf('html'),
        {
          ...RELEASE,
          published: { npm: 'brug', files },
        },
      );
    expect(at('https://a.nl/{version}')).to.equal('https://a.nl/1.2.3/brug.js');
    expect(at('https://a.nl/{version}/')).to.equal('https://a.nl/1.2.3/brug.js');
  });

  it('is the owner’s own where that is no address of the usual kind', () => {
    const at = (path: string): string =>
      scriptAddress(
        'partner-form',
        { source: 'own', all: false, path, scanPath: '', hash: false },
        platformOf('html'),
        UNPUBLISHED,
      );
    expect(['', ' ', ' /js/x.js ', 'javascript:1'].map(at)).to.deep.equal([
      ...['/brug-partner-form.js', '/brug-partner-form.js', '/js/x.js', '/brug-partner-form.js'],
    ]);
  });
});

describe('an address that an owner gave', () => {
  for (const [path, address] of [
    ["/x{{ 'a' | base64_decode }}.js", "/x%7B%7B 'a' | base64_decode %7D%7D.js"],
    ['/{% raw %}/[gallery]/x.js', '/%7B% raw %%7D/%5Bgallery%5D/x.js'],
    ["{{ 'brug.js' | asset_url }}", "{{ 'brug.js' | asset_url }}"],
    ["{{ 'brug.js' | asset_url | append: 'x' }}", "%7B%7B 'brug.js' | asset_url | append: 'x' %7D%7D"],
  ] as const)
    it(`is no code of a platform: ${path}`, () =>
      expect(
        scriptAddress(
          'partner-form',
          { source: 'own', all: false, path, scanPath: '', hash: false },
          platformOf('shopify'),
          UNPUBLISHED,
        ),
      ).to.equal(address));
});

describe('a line that loads a file', () => {
  it('has its hash where there is one', () => {
    expect(loadingLine('/a"b.js', '')).to.equal('<script src="/a&quot;b.js" defer></script>');
    expect(loadingLine('/a.js', 'sha384-x')).to.equal(
      '<script src="/a.js" integrity="sha384-x" crossorigin="anonymous" defer></script>',
    );
    expect(inlineCode(' a()\n//# sourceMappingURL=x.map\n')).to.equal('a()');
  });
});

it('a WordPress is named with or without the slash at its end', () => {
  const cf7 = SERVICE_FORMS.find(({ name }) => name === 'contact-form-7')!;
  for (const site of ['https://a.nl/blog', 'https://a.nl/blog/'])
    expect(cf7.write({ site, form: '12' }).action).to.equal(
      'https://a.nl/blog/wp-json/contact-form-7/v1/contact-forms/12/feedback',
    );
});
