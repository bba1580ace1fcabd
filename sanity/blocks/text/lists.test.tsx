import fc from 'fast-check';
import { block, figure, item } from '#tests/fixtures/portable-text/build.ts';
import { showBody } from '#tests/support/show-body.tsx';

const callout = (key: string) => ({
  _type: 'callout',
  _key: key,
  tone: 'info',
  content: [block('x', 'Mind it')],
});
const code = (key: string) => ({ _type: 'codeBlock', _key: key, code: 'let a = 1;' });

/** The lists of a body as readers see them: `1. a` in a numbered list, `• a` in the other kind. */
function outline(body: unknown): string[] {
  const { container, unmount } = showBody(body);
  const lines = [...container.querySelectorAll('li')].map((li) => {
    const list = li.parentElement;
    const place = [...(list?.children ?? [])].indexOf(li) + 1;
    const mark = list?.tagName === 'OL' ? `${place}.` : '•';
    return `${'  '.repeat(depthOf(li))}${mark} ${li.id}`;
  });
  unmount();
  return lines;
}

/** How many lists a list item stands in, beyond its own. */
function depthOf(li: Element): number {
  let depth = -1;
  for (let at: Element | null = li; at !== null; at = at.parentElement) {
    if (at.tagName === 'LI') depth += 1;
  }
  return depth;
}

const n = (key: string, level = 1) => item(key, `Text of ${key}`, 'number', level);
const b = (key: string, level = 1) => item(key, `Text of ${key}`, 'bullet', level);

describe('lists', () => {
  it.each<[string, unknown[], string[]]>([
    [
      'kinds that change in the depth',
      [n('N1'), n('N2'), b('n-a', 2), n('n-b', 2), n('N3')],
      ['1. N1', '2. N2', '  • n-a', '  1. n-b', '3. N3'],
    ],
    [
      'kinds that change back in the depth',
      [n('N1'), b('a', 2), n('b', 2), b('c', 2), n('N2')],
      ['1. N1', '  • a', '  1. b', '  • c', '2. N2'],
    ],
    ['a level left out', [n('N1'), b('a', 3), n('N2')], ['1. N1', '  • a', '2. N2']],
    [
      'a level left out, then met',
      [n('N1'), b('a', 3), b('b', 2), b('c', 3), n('N2')],
      ['1. N1', '  • a', '  • b', '    • c', '2. N2'],
    ],
    ['a start in the depth', [n('a', 2), n('b', 2), n('c', 1)], ['1. a', '2. b', '3. c']],
    [
      'a start in the depth that goes deeper',
      [b('a', 3), b('b', 5), b('c', 3), b('d', 2)],
      ['• a', '  • b', '• c', '• d'],
    ],
    ['kinds that change outside', [n('a'), b('b'), n('c')], ['1. a', '• b', '1. c']],
    ['an image between', [n('a'), figure('f'), n('b')], ['1. a', '2. b']],
    [
      'an image, a callout and code between',
      [n('a'), figure('f'), callout('c'), code('k'), n('b')],
      ['1. a', '2. b'],
    ],
    ['an unknown block between', [n('a'), { _type: 'poll', _key: 'p' }, n('b')], ['1. a', '2. b']],
    ['an empty line between', [n('a'), block('e', ''), n('b')], ['1. a', '2. b']],
    ['text between', [n('a'), block('p', 'Text'), n('b')], ['1. a', '1. b']],
    ['an image before another kind', [n('a'), figure('f'), b('b')], ['1. a', '• b']],
    [
      'an image in the depth',
      [n('N1'), b('a', 2), figure('f'), b('b', 2), n('N2')],
      ['1. N1', '  • a', '  • b', '2. N2'],
    ],
    [
      'an image on the way back',
      [n('N1'), b('a', 2), figure('f'), n('N2'), b('b', 2)],
      ['1. N1', '  • a', '2. N2', '  • b'],
    ],
    [
      'an image on the way down',
      [n('N1'), figure('f'), b('a', 2), n('N2')],
      ['1. N1', '  • a', '2. N2'],
    ],
  ])('go on over %s', (_name, body, expected) => {
    expect(outline(body)).toEqual(expected);
    const steps = [
      { _type: 'steps', _key: 's', items: [{ _key: 's1', title: 'T', content: body }] },
    ];
    expect(outline(steps)).toHaveLength(expected.length + 1);
  });

  it('put what stands between into the item before, and leave what follows outside', () => {
    const { container } = showBody([n('a'), figure('in'), n('b'), figure('out')]);
    expect(container.querySelector('#in')?.parentElement?.id).toBe('a');
    expect(container.querySelector('#out')?.parentElement).toBe(container);
    expect(container.querySelector('#a > p')?.textContent).toBe('Text of a');
  });

  const part = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.tuple(fc.constantFrom('number', 'bullet'), fc.integer({ min: 1, max: 5 })),
    },
    { weight: 1, arbitrary: fc.constantFrom('figure', 'callout', 'codeBlock', 'text') },
  );

  it('of any levels hold every block once, in order, numbered as a word processor does', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 14 }), (parts) => {
        const body = parts.map((one, at) => {
          if (Array.isArray(one)) return item(`k${at}`, 'Text', one[0], one[1]);
          if (one === 'figure') return figure(`k${at}`);
          if (one === 'callout') return callout(`k${at}`);
          return one === 'codeBlock' ? code(`k${at}`) : block(`k${at}`, 'Text');
        });
        expect(outline(body)).toEqual(expectedOutline(parts));
        const { container, unmount } = showBody(body);
        const drawn = [...container.querySelectorAll('[id^=k]')].map(({ id }) => id);
        expect(drawn).toEqual(parts.map((_, at) => `k${at}`));
        expect(container.querySelector('li li:empty, ul:empty, ol:empty')).toBeNull();
        unmount();
      }),
      { numRuns: 150 },
    );
  });
});

/** The same by counters for each depth, as word processors keep them. */
function expectedOutline(parts: readonly ([string, number] | string)[]): string[] {
  let counters: { level: number; kind: string; count: number }[] = [];
  return parts.flatMap((one, at) => {
    if (one === 'text') counters = [];
    if (!Array.isArray(one)) return [];
    const [kind, level] = one;
    while ((counters.at(-2)?.level ?? 0) >= level) counters.pop();
    const last = counters.at(-1);
    if (last === undefined || last.level < level) counters.push({ level, kind, count: 1 });
    else if (last.kind === kind) Object.assign(last, { level, count: last.count + 1 });
    else Object.assign(last, { level, kind, count: 1 });
    const mark = kind === 'number' ? `${counters.at(-1)?.count}.` : '•';
    return [`${'  '.repeat(counters.length - 1)}${mark} k${at}`];
  });
}
