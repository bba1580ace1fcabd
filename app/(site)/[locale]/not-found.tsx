'use client';

import { useState } from 'react';

/**
 * The server has drawn the page that says so (see `whole-page.tsx`), with everything it has to
 * offer. This file comes with every page of the site, so it only keeps what is there.
 */
export default function NotFound() {
  const [drawn] = useState(() => document.querySelector('[data-unseen]')?.innerHTML ?? '');
  // biome-ignore lint/security/noDangerouslySetInnerHtml: markup of this very document.
  return <div data-unseen="" dangerouslySetInnerHTML={{ __html: drawn }} />;
}
