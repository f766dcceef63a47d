import { activecampaign } from './activecampaign.js';
import { appsScript } from './apps-script.js';
import { basin } from './basin.js';
import { brevo } from './brevo.js';
import { contactForm7 } from './contact-form-7.js';
import { formspree } from './formspree.js';
import { getform } from './getform.js';
import { hubspot } from './hubspot.js';
import { mailchimp } from './mailchimp.js';
import { make } from './make.js';
import { netlify } from './netlify.js';
import { pardot } from './pardot.js';
import { salesforce } from './salesforce.js';
import type { Service } from '../service.js';
import { web3forms } from './web3forms.js';
import { zapier } from './zapier.js';

/** Every form service that Brug knows, as the one file has them. */
export const ALL_SERVICES: readonly Service[] = [
  activecampaign,
  appsScript,
  basin,
  brevo,
  contactForm7,
  formspree,
  getform,
  hubspot,
  mailchimp,
  make,
  netlify,
  pardot,
  salesforce,
  web3forms,
  zapier,
];
