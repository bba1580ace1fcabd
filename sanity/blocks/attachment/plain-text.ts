import type { Words } from '../words.ts';
import type { Attachment } from './read.ts';

export function attachmentText({ title }: Attachment): Words[] {
  return [{ text: title }];
}
