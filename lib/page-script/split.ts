import { z } from 'zod';
import { loaderTag } from './loader.ts';

const json = z.union([z.array(z.unknown()), z.record(z.string(), z.unknown())]);

/** What makes a page live: script addresses in order, Turbopack's chunks, Next's React payload. */
export const pageScript = z.object({
  sources: z.array(z.string()),
  chunks: z.array(json),
  flight: z.array(json),
});
export type PageScript = z.infer<typeof pageScript>;

export type SplitPage = {
  html: string;
  /** Null where there was nothing to take out, or something that is not known. */
  script: PageScript | null;
};

// All of it as Next 16.4.6 with Turbopack writes it.
const PRELOAD = /<link rel="preload" as="script"[^>]*>/g;
/** Of the site's own font, which every layout has Next preload. */
const FONT = /<link rel="preload" href="[^"]+" as="font"[^>]*>/g;
/** The link to the sheet of a theme with another font (`app/site-shell.tsx`). */
const OTHER_FONT = /<link rel="stylesheet" href="\/theme\/[^"]+" data-font=""/;
const SOURCE = /<script src="(\/_next\/static\/[^"]+)" async=""(?: id="[^"]*")?><\/script>/g;
/** For browsers without modules, which cannot run the other scripts either. */
const LEGACY = /<script src="\/_next\/static\/[^"]+" noModule=""><\/script>/g;
const CHUNKS =
  /<script id="_R_">\(globalThis\["TURBOPACK"\] \|\| \(globalThis\["TURBOPACK"\] = \[\]\)\)\.push\((.*?)\);?<\/script>/g;
const FLIGHT =
  /<script>(?:\(self\.__next_f=self\.__next_f\|\|\[\]\)|self\.__next_f)\.push\((.*?)\)<\/script>/gs;

/**
 * Takes out of a page's HTML what only makes it live, and puts in the loader that brings it.
 * @param address of what was taken out.
 */
export function splitPage(html: string, address: string): SplitPage {
  try {
    const found: PageScript = { sources: [], chunks: [], flight: [] };
    const into = (list: unknown[]) => (_: string, text: string) => {
      list.push(json.parse(JSON.parse(text)));
      return '';
    };
    const rest = html
      .replace(PRELOAD, '')
      .replace(LEGACY, '')
      .replace(FONT, (link) => (OTHER_FONT.test(html) ? '' : link))
      .replace(SOURCE, (_, source: string) => {
        found.sources.push(source);
        return '';
      })
      .replace(CHUNKS, into(found.chunks))
      .replace(FLIGHT, into(found.flight));
    if (found.flight.length === 0 || /__next_f|TURBOPACK/.test(rest)) return { html, script: null };
    const withLoader = rest.replace('</head>', () => `${loaderTag(address)}</head>`);
    return { html: withLoader, script: found };
  } catch {
    // Something that is no JSON: the page stays as Next drew it.
    return { html, script: null };
  }
}

/** The page as Next drew it, for servers that are not ours. */
export function joinPage(html: string, { sources, chunks, flight }: PageScript): string {
  const push = (list: string, data: unknown) =>
    `<script>(self.${list}=self.${list}||[]).push(${inScript(data)})</script>`;
  const all = [
    ...sources.map((source) => `<script src="${source}" async=""></script>`),
    ...chunks.map((data) => push('TURBOPACK', data)),
    ...flight.map((data) => push('__next_f', data)),
  ];
  return html.replace('</body>', () => `${all.join('')}</body>`);
}

/** JSON that cannot end the script element around it. */
function inScript(data: unknown): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
