import { listUnseen, openReceipts, readReceipt, takeLater } from '#lib/changes/receipts.ts';
import { changesState } from '#lib/changes/state.ts';

const revision = (id: string, rev: string) => ({
  id,
  rev,
  type: 'faq',
  slug: 'a',
  topic: null,
  card: '',
});

beforeEach(() => {
  globalThis.signpostReceipts = undefined;
  changesState().seen = {
    revisions: new Map([['one', revision('one', 'rev-2')]]),
    staleTags: new Set(),
  };
});

describe('receipts', () => {
  it('waits until every page was asked for, and tells the pages as they come', () => {
    const receipt = openReceipts(['one']);
    expect(readReceipt('one', 'rev-2')).toEqual({ state: 'waiting', pages: [], totalMs: null });
    receipt.take({ path: '/', ms: 40 });
    expect(readReceipt('one', 'rev-2').pages).toEqual([{ path: '/', ms: 40 }]);
    receipt.close();
    const closed = readReceipt('one', 'rev-2');
    expect(closed.state).toBe('live');
    expect(closed.totalMs).toBeGreaterThanOrEqual(0);
  });

  it('is only partly live when a page was not seen', () => {
    const receipt = openReceipts(['one']);
    receipt.take({ path: '/', ms: 40 });
    receipt.take({ path: '/faq', ms: null });
    receipt.close();
    expect(readReceipt('one', 'rev-2').state).toBe('partly');
  });

  it('is live as soon as the last page that it lacks was seen', () => {
    const receipt = openReceipts(['one']);
    receipt.take({ path: '/', ms: 40 });
    for (const path of ['/faq', '/articles/a']) receipt.take({ path, ms: null });
    receipt.close();
    expect(listUnseen()).toEqual(['/faq', '/articles/a']);
    takeLater({ path: '/faq', ms: 5 });
    takeLater({ path: '/articles/a', ms: null });
    takeLater({ path: '/', ms: 5 });
    expect(readReceipt('one', 'rev-2').state).toBe('partly');
    expect(listUnseen()).toEqual(['/articles/a']);
    takeLater({ path: '/articles/a', ms: 5 });
    const { state, pages } = readReceipt('one', 'rev-2');
    expect(state).toBe('live');
    expect(pages[0]).toEqual({ path: '/', ms: 40 });
    expect(listUnseen()).toEqual([]);
  });

  it('knows nothing of another revision, and tells a removal apart', () => {
    openReceipts(['gone']).close();
    expect(readReceipt('gone', undefined).state).toBe('live');
    expect(readReceipt('gone', 'rev-1').state).toBe('waiting');
    expect(readReceipt('one', 'rev-1').state).toBe('waiting');
  });

  it('forgets the oldest beyond 500', () => {
    for (let number = 0; number < 501; number += 1) openReceipts([`d${number}`]).close();
    expect(readReceipt('d0', undefined).state).toBe('waiting');
    expect(readReceipt('d1', undefined).state).toBe('live');
  });
});
