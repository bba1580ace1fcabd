/*
 * Pages are static, so browsers may prerender an article while the pointer rests on its link. Lists
 * and topics are only prefetched.
 */
const RULES = JSON.stringify({
  prerender: [{ where: { href_matches: '/articles/*' }, eagerness: 'moderate' }],
  prefetch: [{ where: { href_matches: '/topics/*' }, eagerness: 'moderate' }],
});

/** Speculation rules; no script. */
export function Speculation() {
  return (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of this file.
    <script type="speculationrules" dangerouslySetInnerHTML={{ __html: RULES }} />
  );
}
