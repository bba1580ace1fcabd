import { ImportError } from '../errors.ts';
import type { Source } from '../source.ts';
import { type Fetching, fetchJson } from './fetch-json.ts';
import { type Fields, isFields, textIn } from './fields.ts';
import { noRecords, type ZendeskRecords, zendeskSource } from './zendesk.ts';
import { takeNamed } from './zendesk-files.ts';

/** Records of a page; Zendesk gives no more. */
const PAGE_SIZE = 100;
const MAX_PAGES = 2_000;

/** What is read, in this order; those below `admin` need the token of an agent. */
const PATHS = [
  'categories.json',
  'sections.json',
  'articles.json?include=users',
  'user_segments.json',
] as const;

/** What a token may not be allowed to read, and the import can do without. */
const OPTIONAL = /^user_segments/;

export type ZendeskAccess = {
  address: string;
  /** With `token` an API token of this person; without it `token` is one of OAuth. */
  email: string | undefined;
  token: string | undefined;
};

/**
 * Reads a help center through Zendesk's API, page after page, as often as it says so.
 * @throws {ImportError} for a wrong address or token, and when it fails or limits for too long.
 */
export async function readZendeskApi(access: ZendeskAccess, fetching: Fetching): Promise<Source> {
  const url = URL.parse(access.address);
  if (url === null) throw new ImportError(`${access.address} is no address.`);
  const headers = authorization(access);
  const records = noRecords();
  const problems: string[] = [];
  for (const path of PATHS) {
    try {
      await readPages(
        new URL(`/api/v2/help_center/${withSize(path)}`, url.origin),
        records,
        headers,
        fetching,
      );
    } catch (error) {
      if (!OPTIONAL.test(path) || !(error instanceof ImportError)) throw error;
      problems.push(error.message);
    }
  }
  await readAttachments(url.origin, records, headers, fetching, problems);
  const source = zendeskSource(records);
  return {
    ...source,
    hosts: [...new Set([url.host, ...source.hosts])],
    folder: undefined,
    access: { origin: url.origin, headers },
    problems: [...problems, ...source.problems],
  };
}

function authorization({ email, token }: ZendeskAccess): Record<string, string> {
  if (token === undefined) return {};
  if (email === undefined) return { authorization: `Bearer ${token}` };
  const pair = Buffer.from(`${email}/token:${token}`).toString('base64');
  return { authorization: `Basic ${pair}` };
}

function withSize(path: string): string {
  return `${path}${path.includes('?') ? '&' : '?'}page[size]=${PAGE_SIZE}`;
}

async function readPages(
  first: URL,
  records: ZendeskRecords,
  headers: Readonly<Record<string, string>>,
  fetching: Fetching,
): Promise<void> {
  const seen = new Set<string>();
  let next: URL | null = first;
  while (next !== null) {
    if (seen.has(next.href) || seen.size > MAX_PAGES) {
      throw new ImportError(`${first.pathname} leads from page to page without an end.`);
    }
    seen.add(next.href);
    const page = await fetchJson(next, headers, fetching);
    if (!isFields(page) || !takeNamed(records, page)) {
      throw new ImportError(`${next.href} does not answer as Zendesk's API does.`);
    }
    next = nextPage(page, next);
  }
}

/** By cursor, or by the older numbers of pages. Pages of another host are not followed. */
function nextPage(page: Fields, from: URL): URL | null {
  const { meta, links } = page;
  const hasMore = isFields(meta) ? meta.has_more === true : undefined;
  const address = isFields(links) ? textIn(links, 'next') : textIn(page, 'next_page');
  if (address === undefined || hasMore === false) return null;
  const url = URL.parse(address, from);
  if (url?.origin !== from.origin)
    throw new ImportError(`${from.href} leads to a page of another host: ${address}`);
  return url;
}

/** Files beside the text of each article; pictures of the text are found in it. */
async function readAttachments(
  origin: string,
  records: ZendeskRecords,
  headers: Readonly<Record<string, string>>,
  fetching: Fetching,
  problems: string[],
): Promise<void> {
  for (const article of records.articles) {
    const id = textIn(article, 'id');
    if (id === undefined || !hasAttachments(article)) continue;
    const url = new URL(`/api/v2/help_center/articles/${id}/attachments/block.json`, origin);
    try {
      await readPages(url, records, headers, fetching);
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
      problems.push(`The files of article ${id} were not read: ${error.message}`);
    }
  }
}

/** Only those that say so: one more request for each of thousands would meet the limit. */
function hasAttachments(article: Fields): boolean {
  return article.has_attachments === true || article.attachments_count !== undefined;
}
