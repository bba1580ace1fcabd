import type { SanityClient } from 'sanity';
import { ARTICLE_TYPES } from '#lib/articles/constants.ts';
import { looksLikeFileName } from '#sanity/blocks/figure/file-name.ts';
import type { WorkList } from './lists.ts';

type Row = { _id: string; alts: unknown };

const STEPS = ['items', 'app', 'web'].map((list) => `body[].${list}[].content[]`);
const HOLDERS = ['body[]', 'body[].content[]', ...STEPS, ...STEPS.map((at) => `${at}.content[]`)];
const PLACES = [...HOLDERS, ...HOLDERS.map((at) => `${at}.rows[].cells[].content[]`)];

/** Everywhere in a body where an image may stand. */
const ALTS = `[${PLACES.map((at) => `...coalesce(${at}.alt, [])`).join(', ')}]`;

/** Articles with images whose descriptions are names of files, which say nothing when read out. */
export async function imagesNamedLikeFiles(client: SanityClient): Promise<WorkList> {
  const rows = await client
    .withConfig({ perspective: 'raw', useCdn: false })
    .fetch<Row[]>(
      `*[_type in $types]{ _id, "alts": ${ALTS} }`,
      { types: [...ARTICLE_TYPES] },
      { tag: 'desk' },
    );
  return ofIds(rows.filter(({ alts }) => Array.isArray(alts) && alts.some(looksLikeFileName)));
}

/** A list shows drafts under their published ids and listens to them under their own. */
export function ofIds(rows: readonly Pick<Row, '_id'>[]): WorkList {
  const ids = rows.map(({ _id }) => _id.replace(/^drafts\.|^versions\.[^.]+\./, ''));
  return {
    filter: '_type in $types && _id in $ids',
    params: { types: [...ARTICLE_TYPES], ids: [...ids, ...ids.map((id) => `drafts.${id}`)] },
    order: ['updatedAt', 'desc'],
  };
}
