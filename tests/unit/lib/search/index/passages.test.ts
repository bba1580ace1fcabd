import { countWords, passagesOfBody, passagesOfText } from '#lib/search/index/passages.ts';

const block = (key: string, text: string, style = 'normal') => ({
  _type: 'block',
  _key: key,
  style,
  children: [
    { _type: 'span', text: text.slice(0, 4) },
    { _type: 'span', text: text.slice(4) },
  ],
});
const sentence = (words: number) => `${Array(words).fill('word').join(' ')}.`;

describe('passages of Portable Text', () => {
  it('begin at a heading, and carry the key of the block where they begin', () => {
    const body = [
      block('a', 'First things.'),
      block('b', 'Then a heading', 'h2'),
      block('c', 'What it heads.'),
    ];
    expect(passagesOfBody(body)).toEqual([
      { key: 'a', text: 'First things.' },
      { key: 'b', text: 'Then a heading:\nWhat it heads.' },
    ]);
  });

  it('have the colon of their script behind a heading', () => {
    const body = [block('a', '解除を待つ間', 'h2'), block('b', '報酬はありません。')];
    expect(passagesOfBody(body).map(({ text }) => text)).toEqual([
      '解除を待つ間：\n報酬はありません。',
    ]);
  });

  it('never glue blocks together', () => {
    const [passage] = passagesOfBody([block('a', 'Deposits?'), block('b', 'App: open it.')]);
    expect(passage?.text).toBe('Deposits?\nApp: open it.');
  });

  it('hold at most 120 words, cut at sentence ends', () => {
    const body = [block('a', Array(12).fill(sentence(30)).join(' ')), block('b', sentence(100))];
    const passages = passagesOfBody(body);
    for (const { text } of passages) {
      expect(countWords(text)).toBeLessThanOrEqual(120);
      expect(text).toMatch(/\.$/);
    }
    expect(passages.map(({ key }) => key)).toEqual(['a', 'a', 'a', 'b']);
  });

  it('read steps, tables, callouts, code and figures', () => {
    const passages = passagesOfBody([
      {
        _type: 'steps',
        _key: 's',
        items: [{ _type: 'step', _key: 's1', title: 'Open', content: [block('x', 'the app')] }],
      },
      {
        _type: 'platformSteps',
        _key: 'p',
        app: [{ _type: 'step', _key: 'p1', title: 'Tap', content: [] }],
        web: [{ _type: 'step', _key: 'p2', title: 'Click', content: [] }],
      },
      { _type: 'table', _key: 't', rows: [{ cells: ['Coin', 'Fee'] }, { cells: ['BTC', '1'] }] },
      { _type: 'callout', _key: 'c', title: 'Careful', content: [block('y', 'Read on.')] },
      { _type: 'codeBlock', _key: 'k', code: 'GET /v2/orders' },
      {
        _type: 'figure',
        _key: 'f',
        asset: { _ref: 'image-abc-10x10-png' },
        alt: 'The button',
        caption: 'Below',
      },
    ]);
    expect(passages).toHaveLength(1);
    expect(passages[0]).toEqual({
      key: 's1',
      text: 'Open\nthe app\nTap\nClick\nCoin · Fee\nBTC · 1\nCareful\nRead on.\nGET /v2/orders\nThe button\nBelow',
    });
  });

  it('lead to the step for one platform by its own key', () => {
    const long = sentence(110);
    const passages = passagesOfBody([
      {
        _type: 'platformSteps',
        _key: 'p',
        app: [{ _type: 'step', _key: 'p1', title: long, content: [] }],
        web: [{ _type: 'step', _key: 'p2', title: long, content: [] }],
      },
    ]);
    expect(passages.map(({ key }) => key)).toEqual(['p1', 'p2']);
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['text', 'plain'],
    ['numbers', [1, 2]],
    ['blocks without children', [{ _type: 'block' }]],
    ['children that are no spans', [{ _type: 'block', children: [null, 3, { text: 5 }] }]],
  ])('of %s are none', (_, body) => {
    expect(passagesOfBody(body)).toEqual([]);
  });

  it('stop at some depth', () => {
    let body: unknown = [block('a', 'deep')];
    for (let depth = 0; depth < 1000; depth += 1) body = [{ _type: 'x', content: body }];
    expect(passagesOfBody(body)).toEqual([]);
  });
});

describe('passages of plain text', () => {
  it('cut what has neither spaces nor sentence ends', () => {
    const passages = passagesOfText('漢'.repeat(1000));
    expect(passages.map(({ text }) => text).join('')).toBe('漢'.repeat(1000));
    for (const { text } of passages) expect(countWords(text)).toBeLessThanOrEqual(120);
  });

  it('join sentences of Chinese without a space', () => {
    const [passage] = passagesOfText(`${'一'.repeat(100)}。${'二'.repeat(100)}。`);
    expect(passage?.text).not.toContain(' ');
  });
});
