import fc from 'fast-check';
import { convertBody } from '#scripts/import/convert/body.ts';
import { parseHtml } from '#scripts/import/convert/html.ts';
import { treeOf } from '#scripts/import/convert/markdown.ts';
import { draftText } from '#scripts/import/convert/plain-text.ts';
import { plainMarkdown } from '#scripts/import/dialects/read.ts';
import { textLoss } from '#scripts/import/report/text-loss.ts';

/** Words that readers see are drawn as `§`, and become different ones: w1, w2 and so on. */
const MARK = '§';

function withWords(text: string): { text: string; words: string[] } {
  const words: string[] = [];
  const replaced = text.replaceAll(MARK, () => {
    words.push(`w${words.length + 1}x`);
    return words.at(-1) ?? '';
  });
  return { text: replaced, words };
}

/** Words that are neither in the body nor named in the report. */
function missing(root: Parameters<typeof convertBody>[0], words: readonly string[]): string[] {
  const { body, notes, sourceText } = convertBody(root, 'A title of its own');
  const text = draftText(body);
  const named = JSON.stringify([notes.list(), textLoss(sourceText, text).words]);
  // Long passages that are lost are named by their beginning.
  if (named.includes('…')) return [];
  return words.filter((word) => !text.includes(word) && !named.includes(word));
}

const TAGS = [
  ...'p div b i a ul ol li table tr td th tbody caption pre blockquote h1 h2 h6 figure figcaption'.split(
    ' ',
  ),
  ...'span section code details summary dl dt dd sup aside main article header footer nav form'.split(
    ' ',
  ),
  ...'button label select option textarea noscript template center font mark ruby rt address'.split(
    ' ',
  ),
  ...'fieldset legend video object svg math my-element hgroup kbd'.split(' '),
];
const LOOKS = [
  '',
  '',
  '',
  ' class="note"',
  ' class="callout"',
  ' class="tab-pane"',
  ' class="code"',
  ' class="gutter"',
  ' class="highlighttable"',
  ' class="footnotes"',
  ' class="related_articles"',
  ' class="katex"',
  ' role="tablist"',
  ' role="tab"',
  ' role="tabpanel"',
  ' id="fn1"',
  ' href="#fn1"',
  ' style="display:none"',
  ' class="intercom-interblocks-callout" style="background-color:#fed9db"',
  ' class="attachment"',
  ' class="video"',
  ' class="language-js"',
];

const html = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 6 },
    fc.constant(` ${MARK} `),
    fc
      .tuple(
        fc.constantFrom(...TAGS),
        fc.constantFrom(...LOOKS),
        fc.array(tie('node'), { maxLength: 4 }),
        fc.boolean(),
      )
      .map(
        ([tag, look, inner, isOpen]) =>
          `<${tag}${look}>${inner.join('')}${isOpen && inner.length > 2 ? '' : `</${tag}>`}`,
      ),
  ),
})).node;

const WRAPS: readonly ((inner: string) => string)[] = [
  (inner) => `{% hint style="info" %}\n${inner}\n{% endhint %}`,
  (inner) => `{% tabs %}\n{% tab title="${MARK}" %}\n${inner}\n{% endtab %}\n{% endtabs %}`,
  (inner) => `{{< note >}}\n${inner}\n{{< /note >}}`,
  (inner) => `{{% notice warning "${MARK}" %}}\n${inner}\n{{% /notice %}}`,
  (inner) => `:::note\n${inner}\n:::`,
  (inner) => `::: details ${MARK}\n${inner}\n:::`,
  (inner) => `:::danger[${MARK}]\n${inner}`,
  (inner) => `<Note>\n${inner}\n</Note>`,
  (inner) => `<Card title="${MARK}" href="/a">\n${indented(inner, 2)}\n</Card>`,
  (inner) => `<Steps>\n<Step title="${MARK}">\n${inner}\n</Step>\n</Steps>`,
  (inner) => `<Unclosed>\n${inner}`,
  (inner) => `!!! warning "${MARK}"\n${indented(inner, 4)}`,
  (inner) => `=== "${MARK}"\n\n${indented(inner, 4)}`,
  (inner) => inner.replace(/^/gm, '> '),
  (inner) => `> [!TIP]\n${inner.replace(/^/gm, '> ')}`,
  (inner) => `1. ${MARK}\n\n${indented(inner, 3)}\n\n2. ${MARK}`,
  (inner) => `- ${MARK}\n${indented(inner, 2)}`,
  (inner) => `<details>\n<summary>${MARK}</summary>\n\n${inner}\n\n</details>`,
  (inner) => `{: .note }\n${inner}`,
];

function indented(text: string, by: number): string {
  return text.replace(/^(?=.)/gm, ' '.repeat(by));
}

const markdown = fc.letrec<{ block: string; blocks: string }>((tie) => ({
  blocks: fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map((all) => all.join('\n\n')),
  block: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(
      `${MARK} **${MARK}** [${MARK}](a.md) ==${MARK}==`,
      `## ${MARK} {#id}`,
      `\`\`\`sh title="${MARK}"\n${MARK}\n\n:::\n${MARK}\n\`\`\``,
      `| ${MARK} | ${MARK} |\n|---|---|\n| ${MARK} | \`${MARK}\` |`,
      `${MARK}\n: ${MARK}\n: ${MARK}`,
      `${MARK}[^n]\n\n[^n]: ${MARK}`,
      `${MARK}^[${MARK}] [[page|${MARK}]]`,
      `$$\n${MARK}\n$$`,
      `${MARK} {{< badge "${MARK}" >}} ${MARK}`,
      `{{< figure src="a.png" caption="${MARK}" >}}`,
      `* * *\n\n${MARK}`,
    ),
    fc.tuple(fc.constantFrom(...WRAPS), tie('blocks')).map(([wrap, inner]) => wrap(inner)),
  ),
})).blocks;

it('every word of any HTML arrives or is named', () => {
  fc.assert(
    fc.property(fc.array(html, { maxLength: 5 }), (parts) => {
      const { text, words } = withWords(parts.join(''));
      expect(missing(parseHtml(text), words)).toEqual([]);
    }),
    { numRuns: 1_500 },
  );
});

it('every word of any Markdown of site generators arrives or is named', () => {
  fc.assert(
    fc.property(markdown, (drawn) => {
      const { text, words } = withWords(drawn);
      expect(missing(treeOf(plainMarkdown(text)), words)).toEqual([]);
    }),
    { numRuns: 1_500 },
  );
});

describe('an article may be as long, as deep and as odd as it likes', () => {
  it.each([
    ['200,000 letters', `<p>${'word '.repeat(40_000)}</p>`],
    ['20,000 paragraphs', '<p>word</p>'.repeat(20_000)],
    ['10,000 marks in a line', `<p>${'<b>a</b><i>b</i>'.repeat(5_000)}</p>`],
    ['2,000 elements in one another', `${'<div>'.repeat(2_000)}word`],
    ['1,000 lists in one another', `${'<ul><li>word'.repeat(1_000)}`],
    ['500 tables in one another', `${'<table><tr><td>word'.repeat(500)}`],
  ])('%s', (_, text) => {
    const { body, sourceText } = convertBody(parseHtml(text), '');
    expect(textLoss(sourceText, draftText(body)).lost).toBe(0);
  });
});
