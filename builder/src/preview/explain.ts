import type { Text } from '../words/text.js';
import type { TestResult } from './messages.js';

/** What came of a test, for a site owner: what happened, and what to do about it. */
export interface Explanation {
  readonly good: boolean;
  readonly what: Text;
  readonly advice?: Text;
  /** A line that the receiver has to send. */
  readonly header?: string;
}

/** Puts the outcome of a test in words. */
export function explain({ outcome, status, messages }: TestResult): Explanation {
  const said = messages.join(' · ');
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
          nl: 'Verstuurd, maar niet bevestigd: deze ontvanger vertelt een pagina niet of het aankwam.',
          en: 'Sent, but not confirmed: this receiver does not tell a page whether it arrived.',
        },
        advice: {
          nl: 'Kijk bij de dienst of de inzending van “Brug-test” er is. Ook je bezoekers lezen “verstuurd”, niet “bevestigd”.',
          en: 'Look at the service whether the submission of “Brug-test” is there. Your visitors read “sent” as well, not “confirmed”.',
        },
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
    case 'unreadable':
      return {
        good: false,
        what: {
          nl: 'Waarschijnlijk aangekomen, maar het antwoord mocht niet worden gelezen. Een bezoeker zou lezen dat het misschien niet aankwam.',
          en: 'Probably arrived, but the answer may not be read. A visitor would read that it may not have arrived.',
        },
        advice: {
          nl: 'Vraag wie de ontvanger beheert om deze regel mee te sturen, met het adres van jouw site. Stuurt hij die al, alleen voor jouw site, dan kan een test vanaf hier dat niet zien: gebruik dan de testpagina op je site.',
          en: 'Ask who runs the receiver to send this line, with the address of your site. If it sends it already, for your site only, a test from here cannot see that: use the test page on your site then.',
        },
        header: 'Access-Control-Allow-Origin: https://www.example.com',
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
