import { fingerprint } from '#lib/translation/fingerprint.ts';
import { type Judgement, translationStatus, type UnitRecord } from '#lib/translation/status.ts';

const source = { title: 'Fees are 2 %' };
const record = (rest: Partial<UnitRecord> = {}): UnitRecord => ({
  path: 'title',
  source: 'Fees are 2 %',
  ...rest,
});
const judged = (significance: Judgement['significance'], text = 'Fees are 2 %'): Judgement[] => [
  { path: 'title', text, significance },
];
const former = record({ source: 'Fees are 1 %' });

it.each([
  ['nothing there', undefined, [], [], 'missing', false],
  ['the words of the source', source, [], [], 'missing', false],
  ['the same words, taken on purpose', source, [record()], [], 'translated', false],
  ['a text that nobody accounted for', { title: 'Gebühren' }, [], [], 'unchecked', false],
  ['a text of the present source', { title: 'Gebühren' }, [record()], [], 'translated', false],
  ['a text of a former source', { title: 'Gebühren' }, [former], [], 'outdated', false],
  ['the same after a typo', { title: 'Gebühren' }, [former], judged('none'), 'translated', false],
  [
    'the same after new amounts',
    { title: 'Gebühren' },
    [former],
    judged('facts'),
    'outdated',
    true,
  ],
  [
    'a judgement of an earlier change',
    { title: 'Gebühren' },
    [former],
    judged('none', 'Fees are 1.5 %'),
    'outdated',
    false,
  ],
  [
    'words of a machine',
    { title: 'Gebühr' },
    [record({ machine: 'Gebühr' })],
    [],
    'machine',
    false,
  ],
  [
    'words of a machine, changed',
    { title: 'Gebühren' },
    [record({ machine: 'Gebühr' })],
    [],
    'translated',
    false,
  ],
  ['an empty text', { title: ' ' }, [record()], [], 'missing', false],
] as const)('%s', (_, target, records, judgements, state, warnsReaders) => {
  const status = translationStatus(source, target, records, judgements);
  expect([status.units[0]?.state, status.warnsReaders]).toEqual([state, warnsReaders]);
});

it('names what the source has no more, and shows what it said before', () => {
  const status = translationStatus(source, { title: 'A', summary: 'B' }, [former], []);
  expect(status.extra).toEqual(['summary']);
  expect(status.units[0]).toMatchObject({ formerSource: 'Fees are 1 %', source: 'Fees are 2 %' });
});

it.each([
  ['what is missing', undefined, [], true],
  ['what a machine wrote', { title: 'Gebühr' }, [record({ machine: 'Gebühr' })], true],
  [
    'what a machine wrote of a former source',
    { title: 'Gebühr' },
    [{ ...former, machine: 'Gebühr' }],
    true,
  ],
  ['what a person changed since', { title: 'Gebühren' }, [record({ machine: 'Gebühr' })], false],
  ['what a person wrote of a former source', { title: 'Gebühren' }, [former], false],
  ['what nobody accounted for', { title: 'Gebühren' }, [], false],
])('a machine may write over %s: %#', (_, target, records, isOpen) => {
  const [unit] = translationStatus(source, target, records, []).units;
  expect(unit?.isOpenToMachines).toBe(isOpen);
});

describe('a paragraph with a link', () => {
  const block = (text: string, href = '/faq', style = 'normal') => ({
    _type: 'block',
    _key: 'a',
    style,
    markDefs: [{ _type: 'link', _key: 'l', href }],
    children: [{ _type: 'span', _key: 's', text, marks: ['l'] }],
  });
  const english = { body: [block('Fees of cards')] };
  const path = 'body[_key=="a"]';
  const made = { path, source: '<1>Fees of cards</1>', machine: '<1>Gebühren</1>' };
  const noted = { ...made, form: fingerprint(block('Gebühren')) };

  it.each([
    ['as a machine left it', block('Gebühren'), [noted], 'machine', true],
    ['with a link that a person changed', block('Gebühren', '/de'), [noted], 'translated', false],
    ['that a person made a heading', block('Gebühren', '/faq', 'h2'), [noted], 'translated', false],
    ['of which only the words were noted', block('Gebühren'), [made], 'translated', false],
    [
      'with other keys',
      { ...block('Gebühren'), _key: 'a', level: undefined },
      [noted],
      'machine',
      true,
    ],
    ['that is a copy of the source', block('Fees of cards'), [], 'missing', true],
    ['copied, with another link', block('Fees of cards', '/de'), [], 'missing', false],
  ] as const)('%s', (_, target, records, state, isOpen) => {
    const [unit] = translationStatus(english, { body: [target] }, records, []).units;
    expect([unit?.state, unit?.isOpenToMachines]).toEqual([state, isOpen]);
  });
});
