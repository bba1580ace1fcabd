import type { SanityClient } from 'sanity';
import { normalizePath } from '#lib/redirects/path.ts';
import { t } from '#lib/studio-i18n/translate.ts';
import { bodyLinks } from '#sanity/queries/body-links.ts';
import { isArticle } from '#sanity/queries/fragments.ts';
import { addressesLeadingTo } from '../redirects/plan.ts';
import { listStoredRedirects } from '../redirects/stored.ts';

/** A document that refers to the one that is to go, under its published id. */
export type Referrer = { id: string; type: string; title: string };

export type Dependents = {
  /** Documents that refer to it; content stays whole only while what they refer to is there. */
  referrers: Referrer[];
  /** Articles whose text holds a link to its address, instead of a reference. */
  linking: Referrer[];
  /** Old addresses whose readers are sent to it. */
  oldAddresses: string[];
};

type ReferrerRow = { _id: string; _type: string; title: string | null };

const REFERRERS = `*[references($id) && !(_id in [$id, "drafts." + $id])]{_id, _type, title}`;

/** Takes `$addresses`, of which each also counts with a query or a fragment after it. */
const LINKING = `*[
  (${isArticle} || _type == "siteSettings")
  && !(_id in [$id, "drafts." + $id])
  && (
    count(${bodyLinks}[string::split(string::split(href, "#")[0], "?")[0] in $addresses]) > 0
    || count([...navigation[].url, ...footer.links[].url, supportLink.url][
      string::split(string::split(@, "#")[0], "?")[0] in $addresses
    ]) > 0
  )
]{_id, _type, "title": coalesce(title, name)}`;

/**
 * Everything that readers reach a document by, apart from lists and search.
 * @param path of its page, or null when it has none.
 * @param addresses of that page, in all the ways in which a link may name it.
 */
export async function findDependents(
  client: SanityClient,
  { id, path, addresses }: { id: string; path: string | null; addresses: readonly string[] },
): Promise<Dependents> {
  const raw = client.withConfig({ perspective: 'raw', useCdn: false });
  const [referring, linking, redirects] = await Promise.all([
    raw.fetch<ReferrerRow[]>(REFERRERS, { id }, { tag: 'who-refers' }),
    path === null ? [] : raw.fetch<ReferrerRow[]>(LINKING, { id, addresses }, { tag: 'who-links' }),
    path === null ? [] : listStoredRedirects(client),
  ]);
  const own = normalizePath(path);
  return {
    referrers: joined(referring),
    linking: joined(linking),
    oldAddresses: own === null ? [] : addressesLeadingTo(own, redirects),
  };
}

/** A draft and its published version count once. */
export function joined(rows: readonly ReferrerRow[]): Referrer[] {
  const byId = new Map<string, Referrer>();
  for (const { _id, _type, title } of rows) {
    const id = _id.replace(/^drafts\.|^versions\.[^.]+\./, '');
    byId.set(id, { id, type: _type, title: title?.trim() || t('Untitled') });
  }
  return [...byId.values()].sort((one, other) => one.title.localeCompare(other.title));
}
