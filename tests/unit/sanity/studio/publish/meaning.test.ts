import { meaningOf } from '#sanity/studio/publish/meaning.ts';

const span = (text: string, marks: string[] = []) => ({ _type: 'span', _key: text, text, marks });
const block = (children: object[], fields: object = {}) => ({
  _type: 'block',
  _key: 'k',
  style: 'normal',
  markDefs: [],
  children,
  ...fields,
});
const body = (...blocks: object[]) => ({ title: 'T', body: blocks });
const step = (title: string) => ({ _type: 'steps', items: [{ _type: 'step', title }] });
const figure = (alt: string, image: string) => ({
  _type: 'figure',
  alt,
  asset: { _type: 'reference', _ref: image },
});
const linked = (href: string) =>
  block([span('here', ['l'])], { markDefs: [{ _key: 'l', _type: 'link', href }] });

describe('the same meaning', () => {
  it.each([
    ['spaces', body(block([span('Send it.')])), body(block([span(' Send  it. ')]))],
    ['emphasis', body(block([span('Send it')])), body(block([span('Send '), span('it', ['em'])]))],
    ['punctuation', body(block([span('Send it, now.')])), body(block([span('Send it now')]))],
    ['an empty line', body(block([span('A')])), body(block([span('A')]), block([span('')]))],
    ['alternative text', body(figure('a', 'image-1')), body(figure('b', 'image-1'))],
    ['composed letters', body(block([span('é')])), body(block([span('e\u0301')]))],
  ])('in spite of other %s', (_, one, other) => {
    expect(meaningOf(one)).toBe(meaningOf(other));
  });
});

describe('another meaning', () => {
  it.each([
    ['word', body(block([span('Send it')])), body(block([span('Keep it')]))],
    ['number', body(block([span('1.5 EUR')])), body(block([span('15 EUR')]))],
    ['sign', body(block([span('+5')])), body(block([span('-5')]))],
    ['percent sign', body(block([span('5 %')])), body(block([span('5')]))],
    ['step', body(step('Open it')), body(step('Close it'))],
    ['link', body(linked('https://a.example')), body(linked('https://b.example'))],
    ['image', body(figure('a', 'image-1')), body(figure('a', 'image-2'))],
    ['list', body(block([span('A')])), body(block([span('A')], { listItem: 'bullet' }))],
    ['window', { title: 'T' }, { title: 'T', expireAt: '2026-11-22T10:00:00Z' }],
  ])('with another %s', (_, one, other) => {
    expect(meaningOf(one)).not.toBe(meaningOf(other));
  });
});
