'use client';

import { useRouter } from 'next/navigation';
import { createDataAttribute } from 'next-sanity';
import { VisualEditing } from 'next-sanity/visual-editing';
import { useEffect } from 'react';

/**
 * Visual editing: overlays that open the form, and a refresh while the editor types. Only pages
 * under `/draft` import it.
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

/** A block's element has the block's key as id; the attribute of the body names the document. */
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
