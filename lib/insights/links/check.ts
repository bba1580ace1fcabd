import { type Answer, type RequestOptions, RequestRefused, requestHead } from './request.ts';

/**
 * | verdict   | means                                                              |
 * |-----------|--------------------------------------------------------------------|
 * | `works`   | there is a page                                                    |
 * | `moved`   | there is one at another address, for good                          |
 * | `broken`  | the server, or whoever knows names, says that there is none        |
 * | `unclear` | a program cannot tell: it was turned away, or nobody answered      |
 * | `refused` | it does not lead to the public internet, so it was not asked       |
 */
export const VERDICTS = ['works', 'moved', 'broken', 'unclear', 'refused'] as const;
export type Verdict = (typeof VERDICTS)[number];

export type Checked = {
  verdict: Verdict;
  /** Of the last response; null when none came. */
  status: number | null;
  /** The new address; null unless it moved. */
  movedTo: string | null;
  /** One short sentence for editors. */
  reason: string;
};

const MAX_HOPS = 5;
/** Statuses after which GET is tried: some servers do not support HEAD. */
const RETRY_WITH_GET = new Set([400, 403, 404, 405, 410, 500, 501, 503]);
const PERMANENT_REDIRECTS = new Set([301, 308]);
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const GONE = new Set([404, 410]);
const NO_SUCH_NAME = new Set(['ENOTFOUND', 'EAI_NODATA', 'ERR_INVALID_URL']);

/**
 * Checks whether an address leads to a page: HEAD, then GET where needed, following at most five
 * redirects. Never throws.
 */
export async function checkLink(href: string, options: RequestOptions): Promise<Checked> {
  try {
    return await follow(href, options);
  } catch (error) {
    return failed(error);
  }
}

async function follow(href: string, options: RequestOptions): Promise<Checked> {
  let url = new URL(href);
  let lasting: string | null = null;
  let isLasting = true;
  for (let hop = 0; hop <= MAX_HOPS; hop += 1) {
    const { status, location } = await headOrGet(url, options);
    if (!REDIRECTS.has(status) || location === null) return judge(status, lasting);
    const next = new URL(location, url);
    next.hash = url.hash;
    isLasting &&= PERMANENT_REDIRECTS.has(status);
    if (isLasting) lasting = next.href;
    url = next;
  }
  return { verdict: 'broken', status: null, movedTo: null, reason: 'It redirects in a circle.' };
}

async function headOrGet(url: URL, options: RequestOptions): Promise<Answer> {
  const answer = await requestHead(url, 'HEAD', options).catch((error: unknown) => {
    if (isBrokenOff(error)) return null;
    throw error;
  });
  return answer === null || RETRY_WITH_GET.has(answer.status)
    ? requestHead(url, 'GET', options)
    : answer;
}

/** Some servers close the connection on HEAD. */
function isBrokenOff(error: unknown): boolean {
  return codeOf(error) === 'ECONNRESET' || codeOf(error).startsWith('HPE_');
}

function judge(status: number, movedTo: string | null): Checked {
  if (status >= 200 && status < 300) {
    if (movedTo === null) return { verdict: 'works', status, movedTo, reason: 'It works.' };
    return { verdict: 'moved', status, movedTo, reason: 'It moved to another address for good.' };
  }
  if (GONE.has(status)) {
    return { verdict: 'broken', status, movedTo: null, reason: 'There is no such page.' };
  }
  const reason =
    status >= 500
      ? 'The server answers with an error.'
      : 'The server does not show it to programs; look yourself.';
  return { verdict: 'unclear', status, movedTo: null, reason };
}

function failed(error: unknown): Checked {
  const none = { status: null, movedTo: null };
  if (error instanceof RequestRefused) {
    return { ...none, verdict: 'refused', reason: `Not asked: ${error.message}.` };
  }
  const code = codeOf(error);
  if (NO_SUCH_NAME.has(code)) {
    return { ...none, verdict: 'broken', reason: 'There is no such site.' };
  }
  if (/CERT|SELF_SIGNED|ALTNAME|LEAF_SIGNATURE/.test(code)) {
    return { ...none, verdict: 'broken', reason: 'Its certificate is not valid.' };
  }
  const reason =
    code === 'ABORT_ERR' || code === 'ETIMEDOUT' || code === '23'
      ? 'It did not answer in time.'
      : 'It could not be reached.';
  return { ...none, verdict: 'unclear', reason };
}

function codeOf(error: unknown): string {
  if (!Error.isError(error)) return '';
  // A name with several addresses fails with one error for each.
  if ('errors' in error && Array.isArray(error.errors)) return codeOf(error.errors[0]);
  return 'code' in error ? String(error.code) : codeOf(error.cause);
}
