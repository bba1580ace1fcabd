import type { CustomValidator, SanityDocument, ValidationContext } from 'sanity';
import { API_VERSION } from '#lib/api-version.ts';
import { normalizePath } from '#lib/redirects/path.ts';
import {
  indexRedirects,
  isDestination,
  type Redirect,
  resolveRedirect,
} from '#lib/redirects/resolve.ts';

type StoredRedirect = Redirect & { _id: string };

const OTHER_REDIRECTS = `*[
  _type == "redirect"
  && !(_id in [$id, "drafts." + $id])
  && !(_id in path("drafts.**"))
  && !(_id in path("versions.**"))
]{_id, from, to, permanent}`;

/** True, or what is wrong with the old address. */
export function checkFrom(from: string | undefined): true | string {
  if (from === undefined || from === '')
    return 'Write the old address, such as /articles/old-name.';
  if (!from.startsWith('/')) return 'Start with / and leave the name of the site out.';
  if (/[?#]/.test(from)) return 'Leave out everything from ? or # on.';
  if (normalizePath(from) === null) return 'This is not an address of this site.';
  return normalizePath(from) === '/' ? 'The first page cannot be redirected.' : true;
}

/** True, or what is wrong with the new address. */
export function checkTo(to: string | undefined): true | string {
  if (to === undefined || to === '') return 'Write the new address, such as /articles/new-name.';
  return isDestination(to)
    ? true
    : 'Use an address of this site that starts with /, or a whole one that starts with https://.';
}

/** True, or what this redirect would break together with the others. */
function checkAmong(candidate: Redirect, others: readonly Redirect[]): true | string {
  const from = normalizePath(candidate.from);
  if (from === null || !isDestination(candidate.to)) return true;
  if (normalizePath(candidate.to) === from) return 'The new address is the old one.';
  if (others.some((other) => normalizePath(other.from) === from)) {
    return `Another redirect already starts at ${from}.`;
  }
  const index = indexRedirects([candidate, ...others]);
  return resolveRedirect(index, from) === null
    ? 'Readers would go round in a circle: a redirect at the new address leads back here.'
    : true;
}

/** The rule for a whole redirect document. */
export const validateRedirect: CustomValidator<SanityDocument | undefined> = async (
  document,
  context,
) => {
  if (document === undefined) return true;
  const candidate = {
    from: text(document.from),
    to: text(document.to),
    permanent: document.permanent !== false,
  };
  const alone = checkAmong(candidate, []);
  return alone === true ? checkAmong(candidate, await fetchOthers(document._id, context)) : alone;
};

function fetchOthers(
  documentId: string,
  { getClient, signal }: ValidationContext,
): Promise<StoredRedirect[]> {
  const id = documentId.replace(/^drafts\.|^versions\.[^.]+\./, '');
  return getClient({ apiVersion: API_VERSION })
    .withConfig({ perspective: 'raw' })
    .fetch<StoredRedirect[]>(OTHER_REDIRECTS, { id }, { signal, tag: 'redirect-is-free' });
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
