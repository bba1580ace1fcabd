import { TRANSLATED_FIELDS } from '#lib/translation/fields.ts';
import { schemaTypes } from '#sanity/schema/index.ts';

/** Texts of articles that are no words for readers, or are written for each language by itself. */
const NOT_TRANSLATED = new Set([
  'anchor',
  'articlePlace',
  'aspect',
  'author',
  'code',
  'expandedBy',
  'fileName',
  'form',
  'filename',
  'href',
  'kind',
  'language',
  'machine',
  'note',
  'path',
  'placement',
  'platform',
  'productArea',
  'severity',
  'source',
  'tone',
  'url',
  'wall',
  'zone',
]);

type Definition = { name?: string; type?: string; fields?: Definition[]; of?: Definition[] };
const byName = new Map<string, Definition>(
  schemaTypes.map((type) => [type.name, type as Definition]),
);

/** Names of all fields of text that an article can have, however deep. */
function textFields(definition: Definition, seen = new Set<Definition>()): string[] {
  const known = byName.get(definition.type ?? '');
  const parts = [...(definition.fields ?? []), ...(definition.of ?? []), ...(known ? [known] : [])];
  if (seen.has(definition)) return [];
  seen.add(definition);
  const isText = definition.type === 'string' || definition.type === 'text';
  const own = isText && definition.name !== undefined ? [definition.name] : [];
  return [...own, ...parts.flatMap((part) => textFields(part, seen))];
}

it('every text of an article is known as translated or not', () => {
  const articles = ['faq', 'announcement', 'productDocument'].map((name) => byName.get(name) ?? {});
  const names = new Set(articles.flatMap((article) => textFields(article)));
  expect(
    [...names].filter((name) => !TRANSLATED_FIELDS.has(name) && !NOT_TRANSLATED.has(name)),
  ).toEqual([]);
  expect([...TRANSLATED_FIELDS].filter((name) => !names.has(name))).toEqual([]);
});
