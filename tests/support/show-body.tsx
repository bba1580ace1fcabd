import { render } from '@testing-library/react';
import { PortableText } from '#components/portable-text/portable-text.tsx';
import { assetHost } from '#lib/assets/host.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { listHeadings } from '#lib/portable-text/headings.ts';
import { readBody } from '#lib/portable-text/read-body.ts';

const assets = assetHost({ kind: 'lake', projectId: 'signpost', dataset: 'production' });

/** Draws a body, as stored, the way an article page does. */
export function showBody(body: unknown, locale: Locale = 'en') {
  const { blocks } = readBody(body);
  return render(
    <PortableText
      locale={locale}
      assets={assets}
      blocks={blocks}
      headings={listHeadings(blocks)}
    />,
  );
}

/** The letters that readers of a page see as its text: no buttons, no words for screen readers. */
export function pageLetters(body: unknown, locale?: Locale): string {
  const { container, unmount } = showBody(body, locale);
  for (const own of container.querySelectorAll('button, fieldset, svg, .sr-only, .anchor')) {
    own.remove();
  }
  const letters = (container.textContent ?? '').replace(/\s/g, '');
  unmount();
  return letters;
}
