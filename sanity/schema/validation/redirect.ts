import type { CustomValidator, SanityDocument, ValidationContext } from 'sanity';
import { API_VERSION } from '#lib/api-version.ts';
import { normalizePath } from '#lib/redirects/path.ts';
import { ANY, type Match, matchOf, patternParts, REST } from '#lib/redirects/patterns.ts';
import {
  indexRedirects,
  isDestination,
  leadsIntoItself,
  type Redirect,
  resolveRedirect,
} from '#lib/redirects/resolve.ts';
import { t } from '#lib/studio-i18n/translate.ts';

type StoredRedirect = Redirect & { _id: string };

const OTHER_REDIRECTS = `*[
  _type == "redirect"
  && !(_id in [$id, "drafts." + $id])
  && !(_id in path("drafts.**"))
  && !(_id in path("versions.**"))
]{_id, from, to, permanent, match}`;

/** True, or what is wrong with the old address. */
export function checkFrom(from: string | undefined, match: Match = 'exact'): true | string {
  if (from === undefined || from === '')
    return t('Write the old address, such as /articles/old-name.');
  if (!from.startsWith('/')) return t('Start with / and leave the name of the site out.');
  if (/[?#]/.test(from)) return t('Leave out everything from ? or # on.');
  if (normalizePath(from) === null) return t('This is not an address of this site.');
  if (normalizePath(from) === '/') return t('The first page cannot be redirected.');
  return match === 'exact' ? true : checkPattern(from, match);
}

function checkPattern(from: string, match: Match): true | string {
  if (patternParts(match, from) !== null) return true;
  const parts = from.split('/').filter(Boolean);
  if (match === 'number' && !/^\d+$/.test(parts.at(-1) ?? '')) {
    return t('End the address with the number alone, such as /hc/*/articles/12.');
  }
  return parts.filter((part) => part === ANY).length > 1
    ? t('Use * for one part at most.')
    : t('Write at least one word: * stands for any part.');
}

/** The rule for the old address, which depends on what the redirect stands for. */
export const validateFrom: CustomValidator<string | undefined> = (from, { document }) =>
  checkFrom(from, matchOf(document?.match));

/** True, or what is wrong with the new address. */
export function checkTo(to: string | undefined): true | string {
  if (to === undefined || to === '') return t('Write the new address, such as /articles/new-name.');
  return isDestination(to)
    ? true
    : t(
        'Use an address of this site that starts with /, or a whole one that starts with https://.',
      );
}

/** True, or what this redirect would break together with the others. */
function checkAmong(candidate: Redirect, others: readonly Redirect[]): true | string {
  const from = normalizePath(candidate.from);
  if (from === null || !isDestination(candidate.to)) return true;
  if (normalizePath(candidate.to) === from) return t('The new address is the old one.');
  if (leadsIntoItself(candidate)) {
    return t('The new address is one of those that this redirect leads on from.');
  }
  const match = matchOf(candidate.match);
  // Said beside the field.
  if (match !== 'exact' && patternParts(match, from) === null) return true;
  const isTaken = (other: Redirect) =>
    matchOf(other.match) === match && normalizePath(other.from) === from;
  if (others.some(isTaken)) return t('Another redirect already starts at {from}.', { from });
  const index = indexRedirects([candidate, ...others]);
  return resolveRedirect(index, from) === null
    ? t('Readers would go round in a circle: a redirect at the new address leads back here.')
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
    match: text(document.match),
  };
  const { to } = candidate;
  if (matchOf(candidate.match) !== 'prefix' && to?.startsWith('/') && to.endsWith(REST)) {
    return t('Only a redirect of everything below an address may put what follows in place of /*.');
  }
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
