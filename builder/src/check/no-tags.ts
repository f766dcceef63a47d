/**
 * Why code that names a tag of Brug's holds none: it is shown as text (`&lt;brug-…`), or stands where nothing of it is
 * read, such as a comment, a script or a text area.
 */
export function whyNoTag(html: string): 'escaped' | 'unread' | undefined {
  const name = 'brug-(difference-card|whitepaper-cta|partner-form)';
  if (new RegExp(`(&lt;|&#0*60;|&#x0*3c;|&amp;lt;)/?${name}`, 'i').test(html)) return 'escaped';
  return new RegExp(`<${name}`, 'i').test(html) ? 'unread' : undefined;
}
