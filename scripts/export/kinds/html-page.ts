import type { ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { element, text } from '../body/nodes.ts';

type Page = {
  title: string;
  name: string;
  file: string;
  body: ElementContent[];
  language?: string | undefined;
};

/** Whether a language is written from right to left. */
const RIGHT_TO_LEFT = /^(?:ar|fa|he|ur)\b/;

/** A page around what is its own, with paths that work without a server. */
export function page({ title, name, file, body, language = 'en' }: Page): string {
  const up = '../'.repeat(file.split('/').length - 1);
  const root: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      element('html', { lang: language, ...(RIGHT_TO_LEFT.test(language) ? { dir: 'rtl' } : {}) }, [
        element('head', {}, [
          element('meta', { charSet: 'utf-8' }),
          element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          element('title', {}, [text(title === name ? name : `${title} – ${name}`)]),
          element('link', { rel: ['stylesheet'], href: `${up}style.css` }),
        ]),
        element('body', { dataUp: up }, [
          element('header', {}, [
            element('a', { href: `${up}index.html` }, [text(name)]),
            element('form', { role: 'search' }, [
              element('label', { htmlFor: ['q'] }, [text('Search')]),
              element('input', { id: 'q', type: 'search', autoComplete: ['off'] }),
            ]),
          ]),
          element('main', {}, [
            element('section', { id: 'results', ariaLive: 'polite', hidden: true }),
            element('article', {}, body),
          ]),
          element('script', { src: `${up}search-index.js`, defer: true }),
          element('script', { src: `${up}search.js`, defer: true }),
        ]),
      ]),
    ],
  };
  return `${toHtml(root)}\n`;
}
