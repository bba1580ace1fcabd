/** Under which a page's Markdown is served: `/faq?page=2` as `/faq.md?page=2`, `/` as `/index.md`. */
export function twinHref(address: string): string {
  const [path = '/', query] = address.split('?', 2);
  const named = /^(?:\/[a-z]{2}(?:-[a-z]{2,4})?)?\/?$/.test(path)
    ? `${path.replace(/\/$/, '')}/index`
    : path;
  return `${named}.md${query === undefined ? '' : `?${query}`}`;
}
