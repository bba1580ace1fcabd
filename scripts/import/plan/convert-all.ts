import { setImmediate as nextTurn } from 'node:timers/promises';
import { convertBody } from '../convert/body.ts';
import { type Stored, withKeys } from '../convert/keys.ts';
import { draftText } from '../convert/plain-text.ts';
import type { DraftBlock } from '../convert/types.ts';
import type { Notes } from '../report/notes.ts';
import { type TextLoss, textLoss } from '../report/text-loss.ts';
import { summaryOf } from './summary.ts';
import type { Version } from './versions.ts';

/** An article whose text is blocks, with addresses that are not yet looked up. */
export type ConvertedVersion = Version & {
  title: string;
  body: Stored[];
  draft: DraftBlock[];
  notes: Notes;
  text: TextLoss;
  summary: string | undefined;
  problems: string[];
};

/** Converts every article; `step` is called after each. @throws when it is cancelled. */
export async function convertAll(
  versions: readonly Version[],
  signal: AbortSignal,
  step: (count: number) => void,
): Promise<ConvertedVersion[]> {
  const converted: ConvertedVersion[] = [];
  for (const version of versions) {
    converted.push(convertOne(version));
    step(converted.length);
    // Somebody may press Ctrl-C.
    if (converted.length % 20 === 0) await nextTurn();
    signal.throwIfAborted();
  }
  return converted;
}

function convertOne(version: Version): ConvertedVersion {
  const { article } = version;
  const problems: string[] = [];
  const title = article.title.trim();
  const { body: blocks, notes, sourceText } = convertBody(article.root, title);
  const listed = new Set(article.attachments.map(({ url }) => url));
  const body: DraftBlock[] = [
    ...blocks,
    ...article.attachments.map(({ name, url }) => ({
      _type: 'attachment' as const,
      title: name.slice(0, 200),
      src: url,
    })),
  ];
  for (const _ of listed) notes.kept('file beside the text');
  if (title === '')
    problems.push('It has no title: its first words stand in for one, and it is a draft.');
  if (body.length === 0) problems.push('It has no text: it is a draft.');
  if (title.length > 120) notes.changed('title', `longer than 120 letters: ${title}`);
  const first = draftText(body).replace(/\s+/g, ' ').trim();
  return {
    ...version,
    title: title || first.slice(0, 80) || `Untitled ${article.id}`,
    draft: body,
    body: withKeys(body),
    notes,
    text: textLoss(sourceText, draftText(blocks)),
    summary: summaryOf(body),
    problems,
  };
}
