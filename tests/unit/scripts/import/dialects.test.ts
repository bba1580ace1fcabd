import { convertBody } from '#scripts/import/convert/body.ts';
import { treeOf } from '#scripts/import/convert/markdown.ts';
import { plainMarkdown } from '#scripts/import/dialects/read.ts';
import { parseMarkdown } from '#scripts/import/sources/markdown-page.ts';
import { ofMarkdown } from './shown.ts';

const of = (text: string) => ofMarkdown(plainMarkdown(text));
const notesOf = (text: string) =>
  convertBody(treeOf(plainMarkdown(text)), 'Title')
    .notes.list()
    .filter(({ outcome }) => outcome !== 'kept')
    .map(({ construct, outcome }) => `${construct} ${outcome}`);

describe('what site generators write beyond Markdown', () => {
  it.each([
    // GitBook
    ['{% hint style="warning" %}\nMind **it**\n{% endhint %}', 'warning[Mind <strong:it>]'],
    [
      '{% tabs %}\n{% tab title="macOS" %}\nDo a\n{% endtab %}\n{% tab title="Windows" %}\nDo b\n{% endtab %}\n{% endtabs %}',
      '<strong:macOS> | Do a | <strong:Windows> | Do b',
    ],
    ['{% embed url="https://vimeo.com/1" %}', 'video(Video https://vimeo.com/1)'],
    ['{% content-ref url="a.md" %}\n[A](a.md)\n{% endcontent-ref %}', '<a.md:A>'],
    ['{% code title="a.js" %}\n```js\nx\n```\n{% endcode %}', 'javascript`x`'],
    // Jekyll
    ['a [b]({% link docs/c.md %}) [d]({{ site.baseurl }}/e/)', 'a </docs/c.md:b> </e/:d>'],
    ['{% highlight ruby %}\nputs "{% x %}"\n{% endhighlight %}', 'ruby`puts "{% x %}"`'],
    ['{: .warning }\nMind it\n\nafter', 'warning[Mind it] | after'],
    ['Mind it\n{: .note }\n\nafter', 'info[Mind it] | after'],
    ['{: .note-title }\n> Head\n>\n> words', 'info“Head”[words]'],
    ['## A\n{: #b }\n\nc', 'h2 A | {#b}c'],
    ['a\n\n{% include x.html %}\n\nb', 'a | b'],
    // Hugo
    ['{{< warning >}}\na\n{{< /warning >}}', 'warning[a]'],
    ['{{% notice tip "Head" %}}\na\n{{% /notice %}}', 'info“Head”[a]'],
    ['{{< youtube abc >}}', 'video(Video https://www.youtube.com/watch?v=abc)'],
    ['{{< figure src="a.png" alt="A" caption="C" >}}', 'img(a.png "A" : C)'],
    ['[x]({{< ref "a.md" >}}) [y]({{% relref "b.md#c" %}})', '<a.md:x> <b.md#c:y>'],
    ['{{< expand "Head" >}}\na\n{{< /expand >}}', '<strong:Head> | a'],
    // Docusaurus, VitePress, Mintlify: directives and components
    [':::note T\n# a\nb\n:::', 'info“T”[<strong:a> | b]'],
    [':::note\na\n:::\n\n:::warning[Head]\n- b\n:::', 'info[a] | warning“Head”[•1 b]'],
    [':::tip{title="T"}\na\n\n```sh\n:::\n```\n:::', 'info“T”[a | bash`:::`]'],
    ['::: details More\na\n:::', '<strong:More> | a'],
    [
      '::::tabs\n:::tab{title="A"}\na\n:::\n:::tab{title="B"}\nb\n:::\n::::',
      '<strong:A> | a | <strong:B> | b',
    ],
    [':::note\nnobody closes it', ':::note | nobody closes it'],
    [
      'import Tabs from "@theme/Tabs";\n\n<Tabs>\n  <TabItem value="m" label="Mac">\n\n    Do **a**\n\n  </TabItem>\n</Tabs>',
      '<strong:Mac> | Do <strong:a>',
    ],
    [
      '<Steps>\n<Step title="First">\nDo it\n\n```sh\nls\n```\n</Step>\n<Step title="Then">\nGo\n</Step>\n</Steps>',
      'steps[(<strong:First>: Do it | bash`ls`) (<strong:Then>: Go)]',
    ],
    [
      '<iframe src="https://v.example/video/1" />\n\nafter <a id="b" /> it',
      'video(Video https://v.example/video/1) | after {#b}it',
    ],
    [
      '<iframe\n  src="https://v.example/video/1"\n  allowFullScreen\n/>\n## a\nb `<video />`',
      'video(Video https://v.example/video/1) | h2 a | b <code:<video />>',
    ],
    ['<Note>Be **careful**</Note>', 'info[Be <strong:careful>]'],
    ['<Callout type="warning" emoji="!">\n    Text **b**\n</Callout>', 'warning[Text <strong:b>]'],
    ['<Card\n  title="Start"\n  href="/a"\n>\n  Words\n</Card>', '</a,strong:Start> | Words'],
    ['1. a\n\n   <Warning>\n   b\n   </Warning>\n\n2. c', 'steps[(a: warning[b]) (c: )]'],
    ['{/* hidden */}\n\na {/* too */}b', 'a b'],
    // MkDocs
    ['!!! note "Head"\n    a *b*\n\n    - c\n\nd', 'info“Head”[a <em:b> | •1 c] | d'],
    ['??? danger\n    a', 'danger[a]'],
    [
      '=== "A"\n\n    a\n\n=== "B"\n\n    ```sh\n    b\n    ```',
      '<strong:A> | a | <strong:B> | bash`b`',
    ],
    ['!!! info inline end\n    a', 'info[a]'],
    [
      '++ctrl+del++ {++a++} {--b--} :material-home: c',
      '<kbd:ctrl>+<kbd:del> <underline:a> <strike-through:b> c',
    ],
    [
      '<figure markdown>\n  ![a](b.png)\n  <figcaption>C</figcaption>\n</figure>',
      'img(b.png "a" : C)',
    ],
    [
      '| A | B |\n|---|---|\n| `a|b` | c |\n| d | e | f |',
      'table10[A ; B / <code:a|b> ; c / d ; e | f]',
    ],
    // GitBook's blocks of media, Jekyll's conditions, what MDX computes
    [
      '{% embed url="https://www.youtube.com/watch?v=abc" %}\nC\n{% endembed %}',
      'video(Video https://www.youtube.com/watch?v=abc) | C',
    ],
    ['{% file src="f.pdf" %}\nA file\n{% endfile %}', 'file(A file f.pdf)'],
    [
      '{% stepper %}\n{% step %}\n### One\ndo\n{% endstep %}\n{% endstepper %}',
      'steps[(<strong:One>: do)]',
    ],
    ['{% if site.x %}a{% endif %}', 'a'],
    ['<img src={require(\'./a.png\').default} alt="b" />', 'img(./a.png "b")'],
    ['<Link to="/a">b</Link> [c](@site/docs/d.md)', '</a:b> </docs/d.md:c>'],
    // Pandoc's tables, lists and signs
    [
      '+---+----+\n| A | B  |\n+===+====+\n| 1 | -a |\n|   | - b |\n+---+----+',
      '+---+----+ | A | B | +===+====+ | 1 | -a | | | - b | +---+----+',
    ],
    [
      '+---+-----+\n| A | B   |\n+===+=====+\n| 1 | c   |\n|   |     |\n|   | - d |\n+---+-----+',
      'table10[A ; B / 1 ; c | •1 d]',
    ],
    ['words cross\n----- -----\nthe gap\n\nx', 'words cross | --- | the gap | x'],
    ['  A   B\n---   ---\n 12   c\n\nTable: Caption\n\nx', 'table10[A ; B / 12 ; c] | x'],
    ['| One\n|   two\n\nx', 'One⏎␣␣two | x'],
    ['a) b\na) c', 'a) b a) c'],
    ['a) b\nb) c\n\ni. d\nii. e\n\n#. f\n#. g', 'n1 b | n1 c | n1 d | n1 e | n1 f | n1 g'],
    ['(@x) One\n(@) Two, see (@x).', 'n1 One | n1 Two, see (1).'],
    ['[a]{.underline} [b]{.smallcaps} *c*{.d} `e`{.python}', '<underline:a> b <em:c> <code:e>'],
    ['```{=html}\n<p>a</p>\n```', 'a'],
    ['~~~ {#x .haskell}\na\n~~~', 'haskell`a`'],
    ['::: {.callout-tip title="T" #y}\na\n:::', 'info“T”[a]'],
    [
      '# My *fees* #\n\nSee [my  *Fees*], [here][My *fees*].',
      'h2 My <em:fees> | See <#my-fees:my ><em,#my-fees:Fees>, <#my-fees:here>.',
    ],
    [
      'Fees {#f .c}\n====\n\n[Fees][] [Fees](/a) `[Fees]` \\[Fees\\]',
      'h2 {#f}Fees | <#f:Fees> </a:Fees> <code:[Fees]> [Fees]',
    ],
    ['# Fees\n\n[Fees] [Other] [x][No]\n\n[fees]: /b', 'h2 Fees | </b:Fees> [Other] [x][No]'],
    ['# X\n\n- [x] [X]', 'h2 X | •1 ☑ [X]'],
    // Obsidian, pandoc, others
    ['[[Page]] [[page|shown]] `[[code]]`', '<Page:Page> <page:shown> <code:[[code]]>'],
    ['==a== H~2~O x^2^ ~~b~~', 'a H<sub:2>O x<sup:2> <strike-through:b>'],
    ['a^[A *note*.] b', 'a[^A <em:note>.] b'],
    ['Term\n: One\n: Two\n\n  more', '<strong:Term> | One | Two | more'],
    [
      '$a_b$ costs $5 or $6\n\n$$\n\\frac{1}{2}\n$$',
      '<code:a_b> costs $5 or $6 | latex`\\frac{1}{2}`',
    ],
    ['a \\(b\\) \\(x^2\\)', 'a (b) <code:x^2>'],
    ['![x](a b.png)', 'img(a%20b.png "x")'],
    ['[TOC]\n\na', 'a'],
    ['> **Note**\n> a\n\n> **Warning:** b', 'info[a] | warning[b]'],
    ['a\n\n[^1]: nobody calls it', 'a | nobody calls it'],
    ['```js title="a.js"\nx\n```', 'javascript`x`'],
    ['a\r\n\r\n- b\r\n', 'a | •1 b'],
  ])('%j', (text, expected) => {
    expect(of(text)).toBe(expected);
  });

  it.each([
    ['import A from "a"\n\nb', ['script lost']],
    ['a\n\n{{< unknown x="y" >}}\n\nb', ['part of another program lost']],
    ['a {{< unknown >}} b', ['part of another program lost']],
    ['[TOC]', ['list of contents lost']],
    ['{% tabs %}\n{% tab title="a" %}\nb\n{% endtab %}\n{% endtabs %}', ['tabs changed']],
    ['$a_b$', ['formula changed']],
    ['*[HTML]: Words', ['abbreviation lost']],
    ['a {>>b<<}', ['comment lost']],
    ['{% if x %}a{% endif %}', ['part of another program lost']],
    ['Press <your-key> now', ['<your-key> changed']],
  ])('%j is named in the report: %j', (text, expected) => {
    expect(notesOf(text)).toEqual(expected);
  });

  it('keeps the name of a file', () => {
    const [code] = convertBody(treeOf('```js title="a.js"\nx\n```'), '').body;
    expect(code).toMatchObject({ filename: 'a.js' });
  });
});

describe('front matter', () => {
  it.each([
    ['+++\ntitle = "T"\ndate = 2021-03-01\ntags = ["a"]\n+++\nx', { title: 'T', tags: ['a'] }],
    ['\ufeff---\r\ntitle: T\r\n---\r\nx', { title: 'T' }],
    ['{\n"title": "T"\n}\n\nx', { title: 'T' }],
    ['---\n---\nx', {}],
    [
      '% T\n% A; B\n% March 4, 2021\n\nx',
      { title: 'T', author: ['A', 'B'], date: 'March 4, 2021' },
    ],
    ['{ no fields', {}],
    ['---\n- a\n---\nx', {}],
    ['---\nwords\n---\nx', {}],
  ])('%j', (text, expected) => {
    const { fields, problems } = parseMarkdown(text, 'a.md');
    expect(fields).toMatchObject(expected);
    expect(problems).toEqual([]);
  });

  it.each([
    ['---\ntitle: A: b\nlabel: "c"\n---\nx', { title: 'A: b', label: 'c' }, 'no YAML'],
    ['+++\ntitle = A b\n+++\nx', { title: 'A b' }, 'no TOML'],
  ])('that is broken is read line by line: %j', (text, expected, reason) => {
    const { fields, problems } = parseMarkdown(text, 'a.md');
    expect(fields).toEqual(expected);
    expect(problems.join()).toContain(reason);
  });
});
