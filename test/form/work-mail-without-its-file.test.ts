import { expect } from '@open-wc/testing';
import '../../src/partner-form/partner-form.js';
import { consoleDuring } from '../helpers/console.js';
import { control, fill, part, until } from '../helpers/form.js';
import { around } from '../helpers/page-form.js';

describe('work mail without the list of domains', () => {
  it('refuses nothing, and tells the developer once which file to load', async () => {
    const told: string[] = [];
    const about = (): string[] => told.filter((text) => /dist\/free-mail\.js/.test(text));
    const { warn } = console;
    console.warn = (...parts: unknown[]) => told.push(String(parts[0]));
    try {
      const widget = await around('');
      widget.fields = [{ name: 'email', work: 'required' }, 'company?'];
      await widget.updateComplete;
      control(widget, 'email').focus();
      fill(widget, { email: 'ada@gmail.com' });
      control(widget, 'company').focus();
      await widget.updateComplete;
      expect(widget.checkValidity()).to.be.true;
      expect(part(widget, 'help') === null).to.be.true;
      await until(() => about().length, 'the warning');
      expect(about()).to.have.length(1);
      expect(about()[0]).to.include('work of a field needs dist/free-mail.js');
    } finally {
      console.warn = warn;
    }
  });

  it('is no matter of a form that does not ask for it', async () => {
    const told = await consoleDuring(async () => {
      await around('');
      await new Promise((done) => setTimeout(done, 3200));
    });
    expect(told.filter((text) => /free-mail/.test(text))).to.be.empty;
  });
});
