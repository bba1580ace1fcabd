import {
  isOpenToMachines,
  type Judgement,
  translationStatus,
  type UnitRecord,
} from '#lib/translation/status.ts';

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
  if (unit === undefined) throw new Error('There is no text.');
  expect(isOpenToMachines(unit, records[0])).toBe(isOpen);
});
