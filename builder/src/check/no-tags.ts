/**
 * Why code that names one of Brug's tags has no such tag: it is shown as text (`&lt;brug-…`), or stands where no tags
 * are read, such as in a comment, a script or a text area.
 */
export function whyNoTag(html: string): 'escaped' | 'unread' | undefined {
  const name = 'brug-(difference-card|whitepaper-cta|partner-form)';
  if (new RegExp(`(&lt;|&#0*60;|&#x0*3c;|&amp;lt;)/?${name}`, 'i').test(html)) return 'escaped';
  return new RegExp(`<${name}`, 'i').test(html) ? 'unread' : undefined;
}
