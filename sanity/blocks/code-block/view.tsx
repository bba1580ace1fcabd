import { messages } from '#lib/i18n/translate.ts';
import type { BlockProps } from '../block-props.ts';
import { type CodePiece, highlight } from './highlight.ts';
import type { CodeBlock } from './read.ts';
import './style.css';

/** Code as it is written. The copy button works through the article's one small script. */
export function CodeBlockView({ block, locale }: BlockProps<CodeBlock>) {
  const t = messages(locale);
  return (
    <figure id={block.anchor ?? undefined} className="code">
      <figcaption>
        <span dir="auto">{block.filename || block.language}</span>
        <button type="button" data-copy-code="" data-needs-js="">
          {t('article.copy')}
        </button>
      </figcaption>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms */}
      <div
        role="group"
        className="code-text"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable
        tabIndex={0}
        aria-label={block.filename || t('article.code')}
      >
        <pre>
          <code>{highlight(block.code, block.language).map(coloured)}</code>
        </pre>
      </div>
    </figure>
  );
}

function coloured({ text, kind }: CodePiece, at: number) {
  return kind === null ? (
    text
  ) : (
    <span key={at} className={`code-${kind}`}>
      {text}
    </span>
  );
}
