import { expect } from '@open-wc/testing';
import { emailMeant } from '../../src/form/email-typo.js';

/** What was meant, and what was typed instead. */
const TYPOS: Readonly<Record<string, string>> = {
  'gmail.com': `gmial.com gmai.com gmal.com gmil.com gamil.com gmaill.com gmaiil.com gmmail.com ggmail.com gmaol.com
    gmaul.com gmaik.com gmsil.com gmqil.com gnail.com gjail.com gmail.con gmail.cmo gmail.ocm gmail.vom gmail.xom
    gmail.cpm gmail.cim gmail.comm gmail.coom gmail.cok gmail.c0m gmail.co gmail.cm gmail.om gmail.c gmail.m gmail
    gmailcom gmail,com gmail..com gmail.com. .gmail.com g.mail.com gmail.,com gmail;com gmail.nl gmail.be gmail.de
    gmail.fr gmail.eu gmail.net gmail.org gmial.con gmai.con gamil.cmo gmal,com gmaio.com mgail.com gmailc.com
    gmail.conm gmail.comn gmail.cpom gmakl.com gmaijl.com gmaip.com gmajl.com gmailk.com gmaul.cmo GMAIL.CON Gmial.com gmail.com, gmailcom. gmail.comk gmail.cojm gmail.clom gmail.xcom gmail.vcom gmail.dom gmail.bl gmail.nk gmail.ed gmail.rf gmail.eb gmaill.co gmial.co gmail.co, gmlia.com gmial gamil www.gmail.com`,
  'googlemail.com': 'googlemial.com googlemail.con goglemail.com googlmail.com googelmail.com',
  'hotmail.com': `hotmial.com hotmai.com hotmal.com hotmil.com homail.com hotamil.com htomail.com hotmaill.com
    hotmaiil.com hoymail.com hormail.com hotnail.com hotmsil.com hotmaik.com h0tmail.com hitmail.com hotmail.con
    hotmail.cmo hotmail.vom hotmail.co hotmail.cm hotmail.om hotmail hotmailcom hotmail,com hotmail..com hot.mail.com
    hotmail.comm hotmial.con hotmali.com homtail.com hotmaip.com hotmqil.com hptmail.con hottmail.com hptmail.com ohtmail.com hotmaul.com hotmai hotmial hotmal.co hotmail.cojm hotmail.ocm hotmail.fom hotmlia.com www.hotmail.com`,
  'hotmail.nl':
    'hotmial.nl hotmai.nl hotmal.nl hotmail,nl hotmail..nl hotmail.nll hotmailnl hotmail.ln hotamil.nl hotmail.bl hotmail.nk hotmail.jl hotmail.n hotmail.nlk hotmail.mnl hotmial.nk',
  'hotmail.be': 'hotmial.be hotmal.be hotmail,be hotmail..be hotmailbe homail.be hotmail.eb hotmail.bee hotmail.b',
  'hotmail.fr': 'hotmial.fr hotmal.fr hotmail,fr hotmailfr hotmail.rf hotmail.ft hotmail.f',
  'outlook.com': `outlok.com outloook.com outlooj.com outloo.com otlook.com outllok.com outlool.com ouylook.com
    outlookk.com oulook.com outkook.com outlpok.com outlook.con outlook.cmo outlook.co outlook outlookcom outlook,com oultook.com outlokk.com outl0ok.com uotlook.com outlok.co outlok outolok.com outlook.dom`,
  'outlook.be': 'outlok.be outlook,be outlookbe outloook.be',
  'icloud.com': `iclod.com icoud.com iclould.com icluod.com icloud.con icloud.cmo icloud.co icloud icloud,com icloud.nl
    icloud.de icloud.be iclpud.com icliud.com icould.com icould icoud.co icloud.bl`,
  'yahoo.com': 'yaho.com yhoo.com yahooo.com yaoho.com yahoo.con yahoo.cmo yahoo yahoo,com yahoi.com yajoo.com',
  'yahoo.fr': 'yaho.fr yahooo.fr yahoo,fr yhaoo.fr',
  'ziggo.nl':
    'ziggo,nl ziggo..nl ziggo.nll zigggo.nl zihgo.nl ziggi.nl ziggp.nl zggo.nl ziggo.nk ziggonl ziggo.ln zigog.nl ziggo ziggo.n ziggo.bl ziggo.con ziggo.cmo ziggo.nl, zigggo ziggo.nlm www.ziggo.nl',
  'kpnmail.nl':
    'kpnmial.nl kpnmal.nl kpnmail,nl kpmmail.nl kpnmaill.nl kpnmaul.nl kpnmail.nll kpnmail kpnmail.con kpnmail.bl kpnmail.nk kpnmail.n kpmnail.bl',
  'hetnet.nl': 'hetent.nl henet.nl hetnet,nl hetnett.nl hetnet.nll hetner.nl hetnet hetnet.bl hetnet.con',
  'xs4all.nl': 'xs4al.nl xsall.nl xs4alll.nl xs4all,nl xs4lal.nl xs4all xs4all. xs4all.bl xs4all.n xs4al.nk',
  'planet.nl': 'planet,nl planet..nl planetnl planet.nll planet.n planet.bl planet.nk',
  'telenet.be':
    'telebet.be telent.be telenetbe telenet,be telenet..be teelnet.be telenrt.be tellenet.be telenet telenet.b telenet.eb telenet.bee telenet.bbe telenet.con',
  'skynet.be': 'skynt.be skynet,be skyney.be sktnet.be skynnet.be skynet skynet.b skynet.eb skynet.bee skynet.con',
  'proximus.be':
    'proximsu.be proxmus.be proximus,be proximuss.be priximus.be proximus proximus.b proximus.eb promixus.be',
  't-online.de':
    't-onlin.de t-onlien.de t-online,de tonline.de t-onlne.de t-online t-online.d t-online.ed t-online.dee t-onlein.de',
  'gmx.de': 'gmx,de gmx..de gmxde gmx.d gmx.ed gmx.dee',
  'gmx.net': 'gmx,net gmx.ent gmx.nte gmx.ner gmx.nrt gmx.met gmx.nt',
  'web.de': 'web,de web..de web.d web.ed web.dee web.dde',
  'freenet.de': 'freent.de freenet,de freenett.de',
  'orange.fr': 'orange,fr orange..fr orangefr orange.f orange.rf orange.ft orange.frr',
  'wanadoo.fr': 'wanado.fr wanadooo.fr wanadoo,fr wandoo.fr wanadoo wanadoo.f wanadoo.rf wanadoo.ft wanadoo.con',
  'laposte.net':
    'lapost.net laposte,net laposte.ent laposte.nte laposte laposte.n laposte.ner laposte.nrt laposte.met laposte.nt',
  'protonmail.com': 'protonmial.com protonmal.com protonmail.con',
  'live.nl': 'live,nl live..nl livenl live.n live.bl live.nk',
  'bedrijf.com':
    'bedrijf.con bedrijf.cmo bedrijf,com bedrijf..com bedrijf.vom bedrijf.com. bedrijf.comm bedrijf.comk bedrijf.cojm bedrijf.xcom bedrijf.fom www.bedrijf.com',
  'bedrijf.nl': 'bedrijf,nl bedrijf..nl bedrijf.nll bedrijf.nl. bedrijf.bl bedrijf.nk bedrijf.jl bedrijf.nlm',
  'live.be': 'live.b live.eb live.bee live,be',
  'proton.me': 'proton proton.m proton,me protno.me prton.me protom.me',
  'bedrijf.be': 'bedrijf.eb bedrijf.bee',
  'firma.de': 'firma.ed firma.dee',
  'entreprise.fr': 'entreprise.rf entreprise.ft',
  'mail.bedrijf.org': 'mail.bedrijf.ogr mail.bedrijf.orgg mail.bedrijf.orf mail.bedrijf.prg mail..bedrijf.org',
};

/** Domains that people have addresses at, and that come close to others. */
const RIGHT = `
  hetten.nl hetten.be gmal.be gmal.fr gmai.nl gmaill.nl gmial.nl hotmall.be hotmal.de.com outlok.nl cloudi.com icloudi.de
  clouds.be iclod.nl hetnet.de hetnet.eu xs4all.com xs4all.eu planet.ml planet.com planet.be planet.de planetbike.nl
  telenet.nl telenet.com telenet.eu telenet.de telenet.it telnet.nl telnet.de telenetgroup.be skynet.nl skynet.de skynet.eu
  skynet.ve skynet.ne skynet.org sky.net proximus.com proximus.nl proximus.eu orange.com orange.gr orange.es orange.pl
  orange.sk orange.ch orange.lu range.be orage.be orane.fr ornage.fr free.com freenet.nl freenet.com freenet.am
  freenet.se t-online.com t-online.hu t-online.at online.be online.fr web.com web.se web.nl web.at web.eu webs.de web.dev
  we.nl gmx.nl gmx.be gmx.it gmx.es gmx.pt gmx.li gmx.biz gmx.tm gmc.com.de gms.nl laposte.com laposte.es laposte.tn
  la-poste.fr wanadoo.com wanadoo.tn wanda.be live.at live.cl live.com.au live.ie live.jp live.hk live.ru live.co
  live.org lie.nl olive.com olive.fr clive.nl ive.be ymail.nl gmail.group gmx.group outlook.sa outlook.co.id outlook.hu
  outlook.com.tr outlook.cz hotmail.nl.eu hotmail.com.au hotmail.com.mx hotmail.be.com hotmail.ru hotmail.ca hotmail.fi
  live.fi gmail.li proton.ch proton.com proto.nl protos.me prot.me photon.me protons.nl yahoo.ie yahoo.at yahoo.ch
  yahoo.pl yahoo.ro yahoo.co.id yahooo.nl yoohoo.com kpn.org kpnmail.com kpnmail.be xs4.nl
  ziggo.com ziggo.eu ziggosport.nl ziggodome.com ziggurat.nl ziggie.nl zing.nl bedrijf.next bedrijf.bet
  bedrijf.nec bedrijf.new bedrijf.network bedrijf.onl bedrijf.one bedrijf.bnl.nl bedrijf.ne.jp bedrijf.gl bedrijf.pl
  bedrijf.ml bedrijf.il bedrijf.nf bedrijf.br bedrijf.by bedrijf.bg bedrijf.se bedrijf.ee bedrijf.ge bedrijf.re
  bedrijf.gr bedrijf.cr bedrijf.tr bedrijf.fm bedrijf.fo bedrijf.cc bedrijf.cat bedrijf.cab bedrijf.camp bedrijf.vin
  bedrijf.beer bedrijf.best bedrijf.berlin bedrijf.dev bedrijf.deals bedrijf.fit bedrijf.fun bedrijf.org.uk
  bedrijf.net.nz bedrijf.com.fr bedrijf.co.nl bedrijf.eu.com bedrijf.de.com bedrijf.gmbh bedrijf.bom.br w3.bedrijf.nl
  www2.bedrijf.nl wwwinkel.nl
  gmaile.com gmal.nl gmali.com.mx gail.com gmailsupport.nl mail.gmail.com.br hotmale.com hotmall.nl hotmart.com
  hotmailers.be outlooks.com outlookindia.com outlookgroep.nl icloudy.com iclouds.com yahoot.com yaho.nl skynets.be
  skyline.be proximo.be proxima.be proximus.lu wanda.fr wanadoo.nl laposte.fr ziggodome.nl ziggy.nl zigo.nl kpn.com
  chetnet.nl hetnet.be xs4me.nl xsall.com protonmail.ch livewire.nl life.nl line.nl liv.be oranje.nl orangex.fr range.fr
  plant.nl planetree.nl planets.nl gm.com gms.de gmc.de wb.de we.de webb.de t-mobile.nl tele2.nl telenor.no mailgun.com
  bedrijf.frl bedrijf.amsterdam bedrijf.gent bedrijf.vlaanderen bedrijf.brussels bedrijf.koeln bedrijf.bzh bedrijf.eus
  bedrijf.swiss bedrijf.zuerich bedrijf.coop bedrijf.cool bedrijf.community bedrijf.company bedrijf.cam bedrijf.ing
  bedrijf.nr bedrijf.ne bedrijf.ml bedrijf.nu bedrijf.cm bedrijf.co bedrijf.om bedrijf.com.co bedrijf.org.nl
  bücher.de xn--bcher-kva.de bedrijf.xn--p1ai sub.gmail.example
  gmail.com googlemail.com hotmail.com hotmail.nl hotmail.be hotmail.fr hotmail.de hotmail.it hotmail.es hotmail.se
  hotmail.no hotmail.dk hotmail.gr hotmail.ch hotmail.co.uk hotmail.co.jp hotmail.com.br hotmail.com.ar hotmail.com.tr
  outlook.com outlook.be outlook.fr outlook.de outlook.nl outlook.es outlook.it outlook.dk outlook.at outlook.pt
  outlook.ie outlook.co.uk outlook.com.br outlook.com.au live.com live.nl live.be live.fr live.de live.it live.se
  live.dk live.no live.co.uk live.com.mx live.ca live.cn live.in msn.com msn.nl passport.com windowslive.com icloud.com
  me.com mac.com yahoo.com yahoo.fr yahoo.de yahoo.it yahoo.es yahoo.nl yahoo.be yahoo.se yahoo.gr yahoo.dk yahoo.ca
  yahoo.in yahoo.co.uk yahoo.co.jp yahoo.co.in yahoo.com.br yahoo.com.ar ymail.com rocketmail.com myyahoo.com mail.com
  email.com usa.com post.com gmx.com gmx.net gmx.de gmx.at gmx.ch gmx.fr gmx.us gmx.eu gmx.org gmx.info web.de
  t-online.de freenet.de arcor.de vodafone.de 1und1.de online.de kabelmail.de unitybox.de mailbox.org posteo.de
  posteo.net posteo.eu posteo.org posteo.nl tutanota.com tutanota.de tuta.io tuta.com tutamail.com proton.me
  protonmail.com protonmail.ch pm.me hushmail.com fastmail.com fastmail.fm fastmail.nl zoho.com zoho.eu aol.com aol.de
  aol.fr aol.nl aim.com netscape.net ziggo.nl ziggo.com kpnmail.nl kpn.nl kpnplanet.nl planet.nl hetnet.nl xs4all.nl
  home.nl chello.nl upcmail.nl casema.nl quicknet.nl tele2.nl telfort.nl telfortglasvezel.nl online.nl solcon.nl
  caiway.nl caiway.net zeelandnet.nl delta.nl deltanl.nl onsbrabantnet.nl onsnet.nl kliksafe.nl freeler.nl wxs.nl
  zonnet.nl versatel.nl tiscali.nl orange.nl t-mobile.nl odido.nl glasnet.nl plusnet.nl filternet.nl introweb.nl
  concepts.nl concepts-ict.nl multiweb.nl box.nl bart.nl cs.nl dds.nl euronet.nl freedom.nl vodafonevast.nl lijbrandt.nl
  hccnet.nl iae.nl worldonline.nl wanadoo.nl 12move.nl compuserve.nl nederland.nl mail.nl telenet.be skynet.be
  proximus.be pandora.be scarlet.be voo.be brutele.be belgacom.net belgacom.be tvcablenet.be edpnet.be mobistar.be
  orange.be base.be swing.be euphonynet.be base.nl numericable.be versateladsl.be advalvas.be fulladsl.be chello.be
  win.be orange.fr wanadoo.fr free.fr sfr.fr laposte.net laposte.fr bbox.fr neuf.fr numericable.fr aliceadsl.fr club.fr
  club-internet.fr noos.fr cegetel.net voila.fr libertysurf.fr bouyguestelecom.fr bouygtel.fr caramail.fr dbmail.com
  gadz.org nordnet.fr hotmall.com gmal.de gmal.nl gmail.ru gail.com gmailer.com hmail.com fmail.com jmail.com qmail.com
  zmail.com bmail.com cmail.com dmail.com imail.com kmail.com lmail.com nmail.com omail.com pmail.com rmail.com smail.com
  tmail.com vmail.com wmail.com xmail.com mailo.com mailo.nl mailfence.com mail.ru bk.ru list.ru inbox.ru yandex.ru
  yandex.com ya.ru rambler.ru qq.com 163.com 126.com sina.com naver.com daum.net hanmail.net nate.com rediffmail.com
  libero.it virgilio.it alice.it tin.it tiscali.it fastwebnet.it aruba.it pec.it poste.it telefonica.net terra.es
  ono.com movistar.es sapo.pt clix.pt mail.pt wp.pl onet.pl o2.pl interia.pl op.pl poczta.pl seznam.cz centrum.cz
  email.cz post.cz atlas.cz azet.sk zoznam.sk freemail.hu citromail.hu abv.bg mail.bg online.no telia.com telia.se
  bredband.net spray.se comhem.se tdc.dk mail.dk jubii.dk luukku.com suomi24.fi elisa.fi bluewin.ch sunrise.ch hispeed.ch
  aon.at chello.at inode.at a1.net bell.net rogers.com shaw.ca sympatico.ca telus.net videotron.ca comcast.net
  verizon.net att.net sbcglobal.net bellsouth.net cox.net charter.net earthlink.net juno.com optonline.net btinternet.com
  ntlworld.com sky.com talktalk.net virginmedia.com blueyonder.co.uk tiscali.co.uk bigpond.com optusnet.com.au
  iinet.net.au xtra.co.nz mweb.co.za telkomsa.net uol.com.br bol.com.br terra.com.br ig.com.br globo.com
  asml.com philips.com shell.com ing.com ing.nl rabobank.nl abnamro.nl abnamro.com ns.nl prorail.nl rijksoverheid.nl
  minbzk.nl belastingdienst.nl politie.nl gemeente.amsterdam amsterdam.nl rotterdam.nl denhaag.nl utrecht.nl
  eindhoven.nl uva.nl vu.nl tudelft.nl tue.nl utwente.nl rug.nl leidenuniv.nl student.uva.nl uu.nl ru.nl wur.nl
  maastrichtuniversity.nl hva.nl hr.nl kuleuven.be ugent.be uantwerpen.be vub.be ulb.be uclouvain.be student.kuleuven.be
  vlaanderen.be brussel.be gent.be antwerpen.be kbc.be belfius.be bnpparibasfortis.com colruyt.be delhaize.be sap.com
  siemens.com bosch.com de.bosch.com volkswagen.de bmw.de allianz.de deutschebahn.com bund.de berlin.de muenchen.de
  tum.de lmu.de fu-berlin.de rwth-aachen.de kit.edu edf.fr sncf.fr renault.com axa.fr gouv.fr ac-paris.fr ens.fr
  polytechnique.edu cnrs.fr u-bordeaux.fr bedrijf.nl bedrijf.com bedrijf.be firma.de entreprise.fr example.com
  example.org example.net voorbeeld.nl mail.voorbeeld.nl team.example.co x.ai open.ai brug.io brug.co brug.app brug.dev
  bureau.amsterdam winkel.shop cafe.brussels zaak.vlaanderen haus.berlin laden.koeln club.paris start.eu naam.name
  foto.photography iets.online iets.site iets.email iets.cloud cloud.com icloudy.nl iclouds.com clouds.com
  outlooking.nl lookout.com lookout.nl lockout.com outback.com outlet.be hotmat.nl hotmaal.nl hotelmail.com hotel.nl
  hotmetal.com postmail.com snotmail.com gmailable.nl gamemail.nl gimail.nl grmail.nl mailgun.com mailchimp.com
  yahoos.nl yoho.com yoyo.com yaroo.com zigo.nl ziggy.nl zigzag.nl ziggodome.nl telnet.be telenor.no telecom.be
  telemet.nl skinet.be skyline.be skyteam.com sunet.se skynet.com skynews.com proxima.be proxim.us proximity.be proxy.be
  planeet.nl plant.nl planten.nl planets.nl plane.nl netplan.nl hotnet.nl hetnest.nl hetnieuws.nl internet.nl intranet.be
  kpmg.nl kpnteam.nl mailkpn.nl freinet.de freenode.net freedom.de fernet.de frei.de orage.fr oranges.fr range.fr
  orangerie.fr oranje.fr laposta.nl laposte.be lapostol.net onlin.nl tonline.com t-systems.de t-shirt.de webb.de
  wed.de weg.de wel.de weber.de gm.com gmc.com gmt.nl gmd.de gmx.co.uk xs2all.com xsall.com 4all.nl lives.nl love.nl
  olive.nl alive.be life.nl lite.be line.nl home.be homes.nl hom.nl free.nl freed.fr tree.fr sfr.nl sf.fr neu.fr
  protonmail.de proton.nl protomail.nl wanadoo.es wanadoo.be canada.com bbox.nl box.fr comm.nl con.nl nl.nl be.be com.be
  cmo.nl nett.de ent.nl net.nl org.nl dot.com bed.rijf.nl a.bc xn--mnchen-3ya.de xn--caf-dma.fr company.cm company.ml
  company.co company.ne company.cam company.nu company.no company.eu company.er company.et company.bet company.bee.nl
`
  .trim()
  .split(/\s+/);

describe('a mistyped e-mail address', () => {
  for (const [meant, all] of Object.entries(TYPOS))
    it(`asks for ${meant}`, () => {
      const found = all
        .trim()
        .split(/\s+/)
        .map((typed) => `${typed} → ${emailMeant(`ada.de-vries@${typed}`)}`);
      expect(found).to.deep.equal(found.map((line) => line.replace(/→.*/, `→ ada.de-vries@${meant}`)));
    });

  it('is told from a right one', () => {
    expect(RIGHT.filter((domain) => emailMeant(`ada@${domain}`))).to.deep.equal([]);
    expect(RIGHT.filter((domain) => emailMeant(`Ada@${domain.toUpperCase()}`))).to.deep.equal([]);
  });

  it('is looked for in enough of both', () => {
    expect(Object.values(TYPOS).join(' ').trim().split(/\s+/)).to.have.length.above(200);
    expect(new Set(RIGHT)).to.have.length.above(500);
  });

  for (const typed of [
    '',
    'ada',
    '@gmail.con',
    'ada@',
    'a@b@gmail.con',
    'ada@gmail.con, bob@x.nl',
    'a b@gmail.con',
    'ada@intern',
    'ada@planet',
    'ada@web',
    'ada@live',
    'ada@mijn bedrijf.nl',
    'ada@gmail.com (werk)',
    'ada@gmail.com werk',
    'ada@te;enet.be',
    'ada@gmail.com/',
    'ada@gmail_com',
    '<ada@gmail.com>',
    'ada@[192.0.2.1]',
    '@',
    '@@',
    ' @ ',
    'ada@gmail.com@bedrijf.nl',
  ])
    it(`asks nothing of "${typed}"`, () => expect(emailMeant(typed)).to.equal(undefined));

  for (const typed of [
    'ada@@gmail.com',
    'ada @gmail.com',
    'ada@ gmail.com',
    'ada @ gmail.com',
    'ada@gmail .com',
    'ada@gmail. com',
    'ada@gmail com',
    'ada@g mail.com',
    'ada@gmail.com@',
    '@ada@gmail.com',
    'ada@.gmail.com',
    'ada@@gmial.con',
    'ada@GMAIL,COM',
  ])
    it(`asks for ada@gmail.com at "${typed}"`, () => expect(emailMeant(typed)).to.equal('ada@gmail.com'));

  it('keeps what stands before the @ as it was typed', () => {
    expect(emailMeant(" Ada+news.O'Neil@GMAIL.con ")).to.equal("Ada+news.O'Neil@gmail.com");
  });
});
