import { expect } from '@open-wc/testing';
import { isFreeMail } from '../../src/free-mail/domains.js';

const FREE = `gmail.com googlemail.com hotmail.com hotmail.nl hotmail.be hotmail.fr hotmail.co.uk outlook.com outlook.be
  outlook.de live.nl live.be live.com msn.com yahoo.com yahoo.fr yahoo.co.uk icloud.com me.com aol.com gmx.de gmx.net
  gmx.at web.de t-online.de freenet.de mail.com proton.me protonmail.com pm.me tuta.com zoho.com ziggo.nl kpnmail.nl
  hetnet.nl planet.nl xs4all.nl home.nl casema.nl telenet.be skynet.be proximus.be scarlet.be orange.fr wanadoo.fr
  free.fr laposte.net sfr.fr libero.it virgilio.it tiscali.it terra.es telefonica.net bluewin.ch yopmail.com a1.net ono.com cegetel.net
  hispeed.ch arcor.de posteo.eu btinternet.com blueyonder.co.uk talktalk.net mailinator.com temp-mail.org`;

/** Those of organisations: some of the same providers, others that look alike. */
const OF_ORGANISATIONS = `google.com microsoft.com apple.com kpn.com vodafoneziggo.com telenetgroup.be orange.com iliad.fr
  bedrijf.nl gmail.bedrijf.nl mygmail.com gmail.nl hotmail.bedrijf.be outlook.consulting live-events.nl planet-green.nl
  homeaffairs.nl me.nl mac.nl web.nl webde.de mail.bedrijf.nl email.nl protonenergy.com yahooinc.com freelance.nl
  uva.nl kuleuven.be gov.uk rijksoverheid.nl example.com com gmail`;

const list = (text: string): string[] => text.split(/\s+/);

describe('the domains at which anybody can have an address', () => {
  it('are those of mail for all and of households', () => {
    for (const domain of list(FREE)) expect(isFreeMail(domain), domain).to.be.true;
  });

  it('are not those of organisations', () => {
    for (const domain of [...list(OF_ORGANISATIONS), '', 'constructor', '__proto__'])
      expect(isFreeMail(domain), domain).to.be.false;
  });
});
