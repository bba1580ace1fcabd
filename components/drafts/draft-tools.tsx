'use client';

import { useRouter } from 'next/navigation';
import { createDataAttribute } from 'next-sanity';
import { VisualEditing } from 'next-sanity/visual-editing';
import { useEffect } from 'react';

/**
 * What turns a page into a preview: overlays that open the form at the block pointed at, and the
 * page drawn again while the editor types. Only pages under `/draft` import it, so readers never
 * load any of it.
 */
export function DraftTools() {
  const router = useRouter();
  useEffect(() => {
    markBlocks();
    const observer = new MutationObserver(markBlocks);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, []);
  return (
    <VisualEditing
      refresh={async () => {
        router.refresh();
      }}
    />
  );
}

/** A block's element carries its key as id; the mark of the body around it names the document. */
function markBlocks(): void {
  for (const body of document.querySelectorAll<HTMLElement>('.prose[data-sanity]')) {
    const { id, type } = readMark(body.dataset.sanity ?? '');
    if (id === undefined || type === undefined) continue;
    const attribute = createDataAttribute({ baseUrl: '/studio', id, type });
    for (const block of body.querySelectorAll<HTMLElement>(':scope > [id]')) {
      const mark = attribute(['body', { _key: block.id }]).toString();
      if (block.dataset.sanity !== mark) block.dataset.sanity = mark;
    }
  }
}

function readMark(mark: string): { id?: string; type?: string } {
  const fields = mark.split(';').map((part) => part.split('='));
  return Object.fromEntries(fields.map(([name, value]) => [name, value]));
}
