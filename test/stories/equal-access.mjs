import { fileURLToPath } from 'node:url';

/**
 * A second engine beside axe: IBM's Equal Access checker, with rules of its own making. What one does not know, or gets
 * wrong, the other may see.
 */
const ENGINE = fileURLToPath(import.meta.resolve('accessibility-checker-engine/ace.js'));

/** What is no mistake here, though a rule says so: the rule, the elements it is wrong about, and why. */
const EXEMPTIONS = [
  {
    rule: 'text_contrast_sufficient',
    within: '[inert]',
    reason: 'WCAG 1.4.3 asks no contrast of controls that are inactive, as the fields are while they are sent',
  },
];

/** Runs in the page: what surely breaks WCAG 2.2 A or AA. What a person should have a look at is left out. */
async function scan(selector, exemptions) {
  const { results } = await new window.ace.Checker().check(document.querySelector(selector), ['WCAG_2_2']);
  return results
    .filter(({ value: [severity, verdict] }) => severity === 'VIOLATION' && verdict === 'FAIL')
    .filter(
      ({ ruleId, node }) =>
        !exemptions.some(({ rule, within }) => rule === ruleId && (node.parentElement ?? node).closest(within)),
    )
    .map(({ ruleId, message, snippet, path }) => `${ruleId}: ${message}, at ${snippet.slice(0, 120)} (${path.dom})`);
}

/** The violations below an element of a page, shadow roots included, as `rule: message, at element (path)`. */
export async function violationsIn(page, selector) {
  await page.addScriptTag({ path: ENGINE });
  return page.evaluate(scan, selector, EXEMPTIONS);
}
