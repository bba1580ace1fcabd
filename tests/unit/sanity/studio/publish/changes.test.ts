import { checkUpdate } from '#sanity/schema/changes-fields.ts';
import { changesOnPublish, updateOf } from '#sanity/studio/publish/changes.ts';

const AT = new Date('2026-11-22T10:00:00Z');
const former = { _key: 'a', _type: 'change', at: '2026-01-01T00:00:00Z', note: 'Fees fell.' };

describe('updateOf', () => {
  it.each([
    ['nothing', {}, { note: '', keepsDate: false }],
    ['a note', { update: { note: ' Fees. ' } }, { note: 'Fees.', keepsDate: false }],
    [
      'a note and a date',
      { update: { note: 'F', keepsDate: true } },
      { note: 'F', keepsDate: true },
    ],
    ['a date without a note', { update: { keepsDate: true } }, { note: '', keepsDate: false }],
    ['nonsense', { update: 'x' }, { note: '', keepsDate: false }],
  ])('reads %s', (_, draft, update) => {
    expect(updateOf(draft)).toEqual(update);
  });
});

describe('changesOnPublish', () => {
  it('puts the note before the former ones and leaves out what cannot be read', () => {
    const draft = { update: { note: 'New limits.' }, changes: [former, { note: 'no date' }, null] };
    expect(changesOnPublish(draft, AT)).toEqual([
      { _key: 'at1795341600000', _type: 'change', at: AT.toISOString(), note: 'New limits.' },
      former,
    ]);
  });

  it('says nothing without a note', () => {
    expect(changesOnPublish({ changes: [former], update: { note: '  ' } }, AT)).toBeNull();
  });

  it('keeps the newest twenty', () => {
    const changes = Array.from({ length: 20 }, () => former);
    expect(changesOnPublish({ update: { note: 'x' }, changes }, AT)).toHaveLength(20);
  });
});

describe('checkUpdate', () => {
  it.each([
    ['no update', undefined, true],
    ['a note', { note: 'x' }, true],
    ['a kept date with a note', { note: 'x', keepsDate: true }, true],
    ['a date that is not kept', { keepsDate: false }, true],
  ])('accepts %s', (_, value, expected) => {
    expect(checkUpdate(value)).toBe(expected);
  });

  it.each([[{ keepsDate: true }], [{ keepsDate: true, note: ' ' }]])(
    'wants a reason: %j',
    (value) => {
      expect(checkUpdate(value)).toMatchObject({ path: ['note'] });
    },
  );
});
