/*
 * Pages are static, so a browser that knows speculation rules may draw an article while the
 * pointer rests on its link. Lists and topics are only fetched: one is drawn in the page anyway.
 */
const RULES = JSON.stringify({
  prerender: [{ where: { href_matches: '/articles/*' }, eagerness: 'moderate' }],
  prefetch: [{ where: { href_matches: '/topics/*' }, eagerness: 'moderate' }],
});

/** Hints for browsers; costs no script. */
export function Speculation() {
  return (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of this file.
    <script type="speculationrules" dangerouslySetInnerHTML={{ __html: RULES }} />
  );
}
