import { ImportError } from '../errors.ts';
import type { Kind, Source } from '../source.ts';
import { readCsv } from './csv.ts';
import type { Fetching } from './fetch-json.ts';
import { readHtml, readMarkdown } from './files.ts';
import { readIntercom } from './intercom.ts';
import { readZendeskApi } from './zendesk-api.ts';
import { readZendeskFiles } from './zendesk-files.ts';

export type Access = { email: string | undefined; token: string | undefined };

/**
 * Reads a source whole.
 * @param place a file or a folder; of Zendesk also the address of a help center.
 * @throws {ImportError} in one sentence when it cannot be read.
 */
export async function readSource(
  kind: Kind,
  place: string,
  access: Access,
  fetching: Fetching,
): Promise<Source> {
  const isAddress = /^https?:\/\//i.test(place);
  if (isAddress && kind !== 'zendesk') {
    throw new ImportError(
      `A source of ${kind} is a file or a folder. Only zendesk is read from an address.`,
    );
  }
  switch (kind) {
    case 'zendesk':
      return isAddress
        ? readZendeskApi({ address: place, ...access }, fetching)
        : readZendeskFiles(place);
    case 'intercom':
      return readIntercom(place);
    case 'markdown':
      return readMarkdown(place);
    case 'html':
      return readHtml(place);
    case 'csv':
      return readCsv(place);
  }
}
