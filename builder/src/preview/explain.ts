import type { Text } from '../words/text.js';
import type { TestResult } from './messages.js';

/** The result of a test, in words for a site owner: what happened, and what to do about it. */
export interface Explanation {
  readonly good: boolean;
  readonly what: Text;
  readonly advice?: Text;
  /** A line that the receiver has to send. */
  readonly header?: string;
}

/** The most characters of a receiver's own words that are shown. */
const LONGEST = 2000;

/** Puts the outcome of a test in words. */
export function explain({ outcome, status, messages }: TestResult): Explanation {
  const said = messages.join(' · ').slice(0, LONGEST);
  const code = status ? ` (${status})` : '';
  switch (outcome) {
    case 'confirmed':
      return {
        good: true,
        what: {
          nl: 'Aangekomen: de ontvanger heeft het bevestigd.',
          en: 'Arrived: the receiver has confirmed it.',
        },
        advice: {
          nl: 'Kijk of de inzending van “Brug-test” staat waar je hem verwacht, en gooi hem dan weg.',
          en: 'See whether the submission of “Brug-test” is where you expect it, then discard it.',
        },
      };
    case 'unconfirmed':
      return {
        good: true,
        what: {
          nl: 'Verstuurd, maar niet bevestigd: deze pagina kreeg geen antwoord te lezen dat zegt dat het aankwam.',
          en: 'Sent, but not confirmed: this page got no answer to read that says that it arrived.',
        },
        advice: {
          nl: 'Kijk bij de ontvanger of de inzending van “Brug-test” er is. Ook je bezoekers lezen “verstuurd”, niet “bevestigd”. Is de ontvanger van jezelf, laat hem dan antwoorden met JSON, en deze regel meesturen met het adres van jouw site. Stuurt hij die al, alleen voor jouw site, dan kan een test vanaf hier dat niet zien: gebruik dan de testpagina op je site.',
          en: 'Look at the receiver whether the submission of “Brug-test” is there. Your visitors read “sent” as well, not “confirmed”. If the receiver is yours, let it answer with JSON, and send this line with the address of your site. If it sends it already, for your site only, a test from here cannot see that: use the test page on your site then.',
        },
        header: 'Access-Control-Allow-Origin: https://www.example.com',
      };
    case 'refused':
      return {
        good: false,
        what: {
          nl: `Geweigerd door de ontvanger${code}${said ? `: ${said}` : '.'}`,
          en: `Refused by the receiver${code}${said ? `: ${said}` : '.'}`,
        },
        advice: refusal(status),
      };
    case 'unavailable':
      return {
        good: false,
        what: { nl: 'Er is nergens om het heen te sturen.', en: 'There is nowhere to send it to.' },
        advice: {
          nl: 'Controleer het adres en de vakken van de dienst.',
          en: 'Check the address and the boxes of the service.',
        },
      };
    case 'invalid':
      return {
        good: false,
        what: {
          nl: `De test kon niet alles invullen wat je vraagt: ${said}`,
          en: `The test could not fill in all that you ask: ${said}`,
        },
        advice: {
          nl: 'Er is niets verstuurd. Gebruik de testpagina en vul het zelf in.',
          en: 'Nothing was sent. Use the test page and fill it in yourself.',
        },
      };
    case 'unreached':
      return {
        good: false,
        what: {
          nl: 'Niet aangekomen: op dit adres antwoordt niemand.',
          en: 'Not arrived: nobody answers at this address.',
        },
        advice: {
          nl: 'Controleer de spelling, en of het adres in een gewoon venster opent. Een adblocker kan het ook tegenhouden.',
          en: 'Check the spelling, and whether the address opens in a window of its own. An ad blocker may hold it back, too.',
        },
      };
  }
}

function refusal(status: number): Text {
  if (status === 404 || status === 405)
    return {
      nl: 'Op dit adres neemt niets een formulier aan. Controleer het adres, ook het laatste stuk.',
      en: 'Nothing takes a form at this address. Check it, its last part as well.',
    };
  if (status === 401 || status === 403)
    return {
      nl: 'De ontvanger laat deze pagina niet toe. Zet je domein bij de dienst op de lijst van toegestane domeinen.',
      en: 'The receiver does not admit this page. Put your domain on the list of allowed domains at the service.',
    };
  if (status === 429)
    return { nl: 'Er kwam te veel achter elkaar. Wacht even.', en: 'Too much came in a row. Wait a little.' };
  if (status >= 500)
    return {
      nl: 'Bij de ontvanger gaat iets mis. Probeer het later, of meld het daar.',
      en: 'Something goes wrong at the receiver. Try later, or report it there.',
    };
  return {
    nl: 'Vergelijk de velden met wat de ontvanger verwacht: namen, en welke verplicht zijn.',
    en: 'Compare the fields with what the receiver expects: their names, and which are required.',
  };
}
