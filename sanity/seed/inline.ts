import type { Annotation, Decorator, Inline, MarkedText } from './block-types.ts';

export function marked(inline: Inline): readonly MarkedText[] {
  return typeof inline === 'string' ? [{ text: inline, decorators: [] }] : inline;
}

function decorated(decorator: Decorator, inlines: readonly Inline[]): readonly MarkedText[] {
  return inlines
    .flatMap(marked)
    .map((piece) => ({ ...piece, decorators: [...piece.decorators, decorator] }));
}

/** Important words. */
export function strong(...inlines: Inline[]): Inline {
  return decorated('strong', inlines);
}

/** Stressed words, and titles of works. */
export function em(...inlines: Inline[]): Inline {
  return decorated('em', inlines);
}

/** Text to type or read exactly: addresses, field names, codes. */
export function code(text: string): Inline {
  return decorated('code', [text]);
}

/** A key to press. */
export function kbd(text: string): Inline {
  return decorated('kbd', [text]);
}

/** A footnote, whose number stands behind the words before it. */
export function footnote(...inlines: Inline[]): Inline {
  return [{ text: '', decorators: [], footnote: inlines }];
}

/** A link that leaves the help center (`https:`, `mailto:`). */
export function link(href: string, ...inlines: Inline[]): Inline {
  const annotation: Annotation = { _type: 'link', href };
  return inlines.flatMap(marked).map((piece) => ({ ...piece, annotation }));
}

/** A link to another article by document id; a bare slug means an FAQ. */
export function article(slugOrId: string, ...inlines: Inline[]): Inline {
  const annotation: Annotation = {
    _type: 'internalLink',
    reference: { _type: 'reference', _ref: articleId(slugOrId) },
  };
  return inlines.flatMap(marked).map((piece) => ({ ...piece, annotation }));
}

/** The document id that a slug or id names: `passkeys` and `faq-passkeys` are the same. */
export function articleId(slugOrId: string): string {
  return /^(faq|announcement|doc)-/.test(slugOrId) ? slugOrId : `faq-${slugOrId}`;
}
