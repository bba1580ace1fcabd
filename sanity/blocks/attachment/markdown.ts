import { type Addresses, escaped, linkAddress } from '../markdown.ts';
import type { Attachment } from './read.ts';

/** A link to the file, or its title alone where it has no address. */
export function attachmentMarkdown(attachment: Attachment, addresses: Addresses): string {
  const href = addresses.attachment(attachment);
  const title = escaped(attachment.title);
  return href === null ? title : `[${title}](${linkAddress(href)})`;
}
