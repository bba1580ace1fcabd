/** The category and the topic of a page by the titles above it, as front matter says them. */
export function placeUnder(page: Record<string, unknown>, above: readonly string[]): void {
  const [first, ...rest] = above;
  if (first === undefined) return;
  if (rest.length === 0) page.section = first;
  else {
    page.category = first;
    page.section = rest.join(': ');
  }
}
