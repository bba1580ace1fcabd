import { cleanupSemantic, DIFF_DELETE, DIFF_INSERT, makeDiff } from '@sanity/diff-match-patch';

/** A text with its codes as they are; what was taken out and put in since is marked. */
export function SourceText({ now, before }: { now: string; before: string | undefined }) {
  if (before === undefined) return <p>{readable(now)}</p>;
  const pieces = cleanupSemantic(makeDiff(readable(before), readable(now)));
  return (
    <p>
      {pieces.map(([kind, text], index) => {
        const key = `${index}-${kind}`;
        if (kind === DIFF_DELETE) return <del key={key}>{text}</del>;
        if (kind === DIFF_INSERT) return <ins key={key}>{text}</ins>;
        return <span key={key}>{text}</span>;
      })}
    </p>
  );
}

/** Codes are of use to translators' tools, and only in the way of those who read. */
function readable(markup: string): string {
  return markup
    .replace(/<\/?\d+>/g, '')
    .replace(/<\d+\/>/g, '※')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}
