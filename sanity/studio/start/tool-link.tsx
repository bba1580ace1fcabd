import type { MouseEvent, ReactNode } from 'react';
import { useWorkspace } from 'sanity';
import { useRouter } from 'sanity/router';

/** Leads to a place in another tool without loading the Studio anew. */
export function ToolLink({ path, children }: { path: string; children: ReactNode }) {
  const { basePath } = useWorkspace();
  const { navigateUrl } = useRouter();
  const href = `${basePath}${path}`;
  const open = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    navigateUrl({ path: href });
  };
  return (
    <a href={href} onClick={open}>
      {children}
    </a>
  );
}
