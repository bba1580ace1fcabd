import type { SanityClient } from 'sanity';
import { normalizePath } from '#lib/redirects/path.ts';
import { blockLinks } from '../../blocks/generated/links.generated.ts';
import { textLinks } from '../../blocks/text/query.ts';
import { addressesLeadingTo } from '../redirects/plan.ts';
import { listStoredRedirects } from '../redirects/stored.ts';

/** A document that refers to the one that is to go, under its published id. */
export type Referrer = { id: string; type: string; title: string };

export type Dependents = {
  /** Documents that refer to it; content stays whole only while what they refer to is there. */
  referrers: Referrer[];
  /** Articles that link to its address in so many words. */
  linking: Referrer[];
  /** Old addresses whose readers are sent to it. */
  oldAddresses: string[];
};

type Row = { _id: string; _type: string; title: string | null };

const REFERRERS = `*[references($id) && !(_id in [$id, "drafts." + $id])]{_id, _type, title}`;

const LINKING = `*[
  _type in ["faq", "announcement", "productDocument", "siteSettings"]
  && !(_id in [$id, "drafts." + $id])
  && (
    count([${textLinks}, ${blockLinks}][$path in @[].href]) > 0
    || $path in navigation[].url
    || $path in footer.links[].url
  )
]{_id, _type, "title": coalesce(title, name)}`;

/** Everything that readers reach a document by, apart from lists and search. */
export async function findDependents(
  client: SanityClient,
  id: string,
  path: string | null,
): Promise<Dependents> {
  const raw = client.withConfig({ perspective: 'raw', useCdn: false });
  const [referring, linking, redirects] = await Promise.all([
    raw.fetch<Row[]>(REFERRERS, { id }, { tag: 'who-refers' }),
    path === null ? [] : raw.fetch<Row[]>(LINKING, { id, path }, { tag: 'who-links' }),
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
export function joined(rows: readonly Row[]): Referrer[] {
  const byId = new Map<string, Referrer>();
  for (const { _id, _type, title } of rows) {
    const id = _id.replace(/^drafts\.|^versions\.[^.]+\./, '');
    byId.set(id, { id, type: _type, title: title?.trim() || 'Untitled' });
  }
  return [...byId.values()].sort((one, other) => one.title.localeCompare(other.title));
}
