/** The words of stored texts, for lists and previews of the Studio. */
export function textOf(blocks: unknown): string {
  if (!Array.isArray(blocks)) return '';
  return blocks.map(wordsOf).join(' ').replace(/\s+/g, ' ').trim();
}

function wordsOf(block: unknown): string {
  const children: unknown = Reflect.get(Object(block), 'children');
  if (!Array.isArray(children)) return '';
  return children
    .map((child: unknown) => {
      const text: unknown = Reflect.get(Object(child), 'text');
      return typeof text === 'string' ? text : '';
    })
    .join('');
}
