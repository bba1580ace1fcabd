import type { ComponentProps } from 'react';

/** A script in the page itself; the policy of pages allows those of `layout/inline-scripts.ts`. */
export function InlineScript({ code, ...attributes }: { code: string } & ComponentProps<'script'>) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours.
  return <script {...attributes} dangerouslySetInnerHTML={{ __html: code }} />;
}
