import { formatSize } from '#lib/i18n/format.ts';
import { type Addresses, wordsFor } from '../markdown.ts';
import { linkMarkdown, plainMarkdown } from '../markdown-text.ts';
import type { Attachment } from './read.ts';

/** A link to the file with its kind and size, or without a link where it has no address. */
export function attachmentMarkdown(attachment: Attachment, addresses: Addresses): string {
  const href = addresses.attachment(attachment);
  const t = wordsFor(addresses);
  const title = plainMarkdown(attachment.title || t('article.file'));
  const link = href === null ? title : linkMarkdown(title, href);
  return `${link} ${plainMarkdown(factsOf(attachment, addresses))}`;
}

function factsOf({ assetId, size }: Attachment, addresses: Addresses): string {
  const kind = assetId.slice(assetId.lastIndexOf('-') + 1).toUpperCase();
  if (size === null) return kind;
  const facts = { kind, size: formatSize(addresses.locale, size) };
  return wordsFor(addresses)('article.fileFacts', facts);
}
