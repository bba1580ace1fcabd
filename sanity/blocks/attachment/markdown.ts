import type { Addresses } from '../markdown.ts';
import { linkMarkdown, plainMarkdown } from '../markdown-text.ts';
import type { Attachment } from './read.ts';

/** A link to the file, or its title alone where it has no address. */
export function attachmentMarkdown(attachment: Attachment, addresses: Addresses): string {
  const href = addresses.attachment(attachment);
  const title = plainMarkdown(attachment.title);
  return href === null ? title : linkMarkdown(title, href);
}
