/*
 * Pages are static, so browsers may prerender an article while the pointer rests on its link. Lists
 * and topics are only prefetched.
 */
export const SPECULATION_RULES = JSON.stringify({
  prerender: [{ where: { href_matches: '/articles/*' }, eagerness: 'moderate' }],
  prefetch: [{ where: { href_matches: '/topics/*' }, eagerness: 'moderate' }],
});
