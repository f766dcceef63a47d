/** Forms as other people's software writes them. `email` names the field for an address. */
export interface ForeignForm {
  readonly what: string;
  readonly email: string;
  /** What is missing when it is sent empty: names, with what the visitor reads. */
  readonly missing: Readonly<Record<string, string>>;
  /** What fills it in well. */
  readonly valid: Readonly<Record<string, string>>;
  /** Hidden values that must arrive as they are. */
  readonly tokens: Readonly<Record<string, string>>;
  readonly markup: string;
}

export const FOREIGN_FORMS: readonly ForeignForm[] = [
  {
    what: 'Contact Form 7',
    email: 'your-email',
    missing: { 'your-email': 'Vul “Your email” in, zoals naam@example.com' },
    valid: { 'your-email': 'ada@bedrijf.nl' },
    tokens: { _wpcf7: '123', _wpcf7_unit_tag: 'wpcf7-f123-p1-o1' },
    markup: `<div class="wpcf7 no-js" id="wpcf7-f123-p1-o1" lang="en-US" dir="ltr"><div class="screen-reader-response"><p role="status" aria-live="polite" aria-atomic="true"></p> <ul></ul></div>
<form action="/contact/#wpcf7-f123-p1-o1" method="post" class="wpcf7-form init" aria-label="Contact form" novalidate="novalidate" data-status="init">
<fieldset class="hidden-fields-container"><input type="hidden" name="_wpcf7" value="123" /><input type="hidden" name="_wpcf7_unit_tag" value="wpcf7-f123-p1-o1" /></fieldset>
<p><label> Your email<br /><span class="wpcf7-form-control-wrap" data-name="your-email"><input size="40" maxlength="400" class="wpcf7-form-control wpcf7-email wpcf7-validates-as-required" autocomplete="email" aria-required="true" aria-invalid="false" value="" type="email" name="your-email" required /></span> </label>
</p>
<p><input class="wpcf7-form-control wpcf7-submit has-spinner" type="submit" value="Submit" /></p><div class="wpcf7-response-output" aria-hidden="true"></div>
</form></div>`,
  },
  {
    what: 'Netlify',
    email: 'email',
    missing: { email: 'Vul “Email” in, zoals naam@example.com' },
    valid: { email: 'ada@bedrijf.nl' },
    tokens: { 'form-name': 'contact' },
    markup: `<form name="contact" method="POST" data-netlify="true" netlify-honeypot="bot-field">
<input type="hidden" name="form-name" value="contact" />
<p class="hidden" hidden><label>Don’t fill this out: <input name="bot-field" /></label></p>
<p><label>Email <input type="email" name="email" required /></label></p>
<button type="submit">Send</button></form>`,
  },
  {
    what: 'Django',
    email: 'email',
    missing: { email: 'Vul “Email” in, zoals naam@example.com', message: 'Vul “Message” in' },
    valid: { email: 'ada@bedrijf.nl', message: 'Hallo' },
    tokens: { csrfmiddlewaretoken: 'kBSLcvzM5bLzBVH4' },
    markup: `<form action="/contact/" method="post"><input type="hidden" name="csrfmiddlewaretoken" value="kBSLcvzM5bLzBVH4">
<div><label for="id_email">Email:</label><div class="helptext" id="id_email_helptext">We never share it.</div><input type="email" name="email" maxlength="320" required aria-describedby="id_email_helptext" id="id_email"></div>
<div><label for="id_message">Message:</label><textarea name="message" cols="40" rows="10" required id="id_message"></textarea></div>
<button type="submit">Send</button></form>`,
  },
  {
    what: 'Rails',
    email: 'inquiry[email]',
    missing: { 'inquiry[email]': 'Vul “Email” in, zoals naam@example.com' },
    valid: { 'inquiry[email]': 'ada@bedrijf.nl' },
    tokens: { authenticity_token: 'mNs8fhV', 'inquiry[news]': '0', commit: 'Create Inquiry' },
    markup: `<form class="new_inquiry" id="new_inquiry" action="/inquiries" accept-charset="UTF-8" method="post"><input type="hidden" name="authenticity_token" value="mNs8fhV" autocomplete="off" />
<div class="field"><label for="inquiry_email">Email</label> <input required="required" type="email" name="inquiry[email]" id="inquiry_email" /></div>
<div class="field"><input name="inquiry[news]" type="hidden" value="0" autocomplete="off" /><input type="checkbox" value="1" name="inquiry[news]" id="inquiry_news" /> <label for="inquiry_news">News</label></div>
<div class="actions"><input type="submit" name="commit" value="Create Inquiry" data-disable-with="Create Inquiry" /></div></form>`,
  },
  {
    what: 'Bootstrap',
    email: 'email',
    missing: {
      email: 'Vul “Email address” in, zoals naam@example.com',
      terms: 'Vink “Agree to terms” aan om verder te gaan',
    },
    valid: { email: 'ada@bedrijf.nl', terms: 'yes' },
    tokens: {},
    markup: `<form class="row g-3 needs-validation" action="/contact" method="post" novalidate>
<div class="col-md-6 form-floating"><input type="email" class="form-control" id="floatingEmail" name="email" placeholder="name@example.com" required><label for="floatingEmail">Email address</label><div class="invalid-feedback">Please provide a valid email.</div></div>
<div class="col-12"><div class="form-check"><input class="form-check-input" type="checkbox" value="yes" name="terms" id="invalidCheck" required><label class="form-check-label" for="invalidCheck">Agree to terms</label></div></div>
<div class="col-12"><button class="btn btn-primary" type="submit">Submit form</button></div></form>`,
  },
  {
    what: 'a page builder, with labels as placeholders',
    email: 'form_fields[email]',
    missing: { 'form_fields[email]': 'Vul “E-mail” in, zoals naam@example.com' },
    valid: { 'form_fields[email]': 'ada@bedrijf.nl' },
    tokens: { form_id: 'a1b2c3d' },
    markup: `<div class="elementor-widget-container"><form class="elementor-form" method="post" name="New Form" action="/wp-admin/admin-ajax.php"><input type="hidden" name="form_id" value="a1b2c3d" />
<div class="elementor-form-fields-wrapper"><div class="elementor-field-type-email elementor-field-group"><input size="1" type="email" name="form_fields[email]" id="form-field-email" class="elementor-field" placeholder="E-mail" required="required" aria-required="true"></div>
<div class="elementor-field-group e-form__buttons"><button class="elementor-button" type="submit"><span><span class="elementor-button-text">Send</span></span></button></div></div></form></div>`,
  },
  {
    what: 'radio buttons without a fieldset',
    email: 'email',
    missing: { email: 'Vul “E-mail” in, zoals naam@example.com', how: 'Maak een keuze bij “Bellen”' },
    valid: { email: 'ada@bedrijf.nl', how: 'mail' },
    tokens: {},
    markup: `<form action="/contact" method="post"><p><label>E-mail <input type="email" name="email" required></label></p>
<p>Hoe bereiken we u?</p><p><label><input type="radio" name="how" value="call" required> Bellen</label> <label><input type="radio" name="how" value="mail" required> Mailen</label></p>
<button>Verstuur</button></form>`,
  },
];
