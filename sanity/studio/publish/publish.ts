import type { SanityClient, SanityDocument } from 'sanity';
import { API_VERSION } from '#lib/api-version.ts';
import { ARTICLE_TYPES, isArticleType } from '#lib/articles/constants.ts';
import { now } from '#lib/clock.ts';
import { t } from '#lib/studio-i18n/translate.ts';
import { listStoredRedirects } from '../redirects/stored.ts';
import { knownWords } from './known-words.ts';
import { movesPage, planPublication } from './plan.ts';
import type { Reason } from './reasons.ts';

export type Versions = { draft: SanityDocument; published: SanityDocument | null };

/** Published, with the revision it now has; or what was found to stand in the way at the last moment. */
export type Outcome = { revision: string } | { reason: Reason };

const SAME_ADDRESS = `*[
  _type in $types
  && slug.current == $slug
  && coalesce(language, "en") == $language
  && _id != $id
  && !(_id in path("drafts.**"))
  && !(_id in path("versions.**"))
][0]{"title": coalesce(title, "Untitled")}`;

/**
 * Publishes a draft with everything that belongs to it in one transaction.
 * @throws whatever the content API answers when it refuses or cannot be reached.
 */
export async function publishDraft(client: SanityClient, versions: Versions): Promise<Outcome> {
  const raw = client.withConfig({ apiVersion: API_VERSION, perspective: 'raw', useCdn: false });
  const isMove = movesPage(versions);
  const [other, redirects] = isMove
    ? await Promise.all([findSameAddress(raw, versions.draft), listStoredRedirects(raw)])
    : [null, []];
  if (other !== null) return { reason: takenAddress(other.title) };
  const actions = planPublication({ ...versions, redirects }, now(), await knownWords());
  const { transactionId } = await raw.action(actions, { tag: 'document.publish' });
  return { revision: transactionId };
}

/** Another editor may have published the same address since the form was checked. */
function findSameAddress(
  client: SanityClient,
  draft: SanityDocument,
): Promise<{ title: string } | null> {
  const { slug, language } = draft;
  const isArticle = isArticleType(draft._type);
  return client.fetch<{ title: string } | null>(
    SAME_ADDRESS,
    {
      types: isArticle ? [...ARTICLE_TYPES] : [draft._type],
      slug: Reflect.get(Object(slug), 'current') ?? '',
      language: typeof language === 'string' ? language : 'en',
      id: draft._id.replace(/^drafts\./, ''),
    },
    { tag: 'slug-is-free' },
  );
}

function takenAddress(title: string): Reason {
  return {
    field: 'Address',
    message: t('“{title}” was published under this address in the meantime. Choose another.', {
      title,
    }),
    path: ['slug'],
  };
}
