/** Keeps search engines away from forms of an article that have no `<meta name="robots">`. */
export function indexingHeaders({ noIndex }: { noIndex: boolean }): Record<string, string> {
  return noIndex ? { 'x-robots-tag': 'noindex' } : {};
}
