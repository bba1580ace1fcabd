import { Breaker } from '#sanity/client/breaker.ts';

const AT = new Date('2026-01-01T00:00:00Z');
const LATER = new Date('2026-01-01T00:00:09Z');

describe('Breaker', () => {
  it('opens on the third failure in a row', () => {
    const breaker = new Breaker();
    breaker.failed(AT, 5, 'status 500');
    breaker.failed(AT, 5, 'status 500');
    breaker.succeeded(AT);
    breaker.failed(AT, 5, 'status 500');
    breaker.failed(AT, 5, 'status 500');
    expect(breaker.isOpen).toBe(false);
    expect(breaker.isFailing).toBe(true);
    breaker.failed(LATER, 5, 'status 500');
    expect(breaker.isOpen).toBe(true);
    expect(breaker.report).toMatchObject({ state: 'open', openedAt: LATER, fault: 'status 500' });
  });

  it('opens on the first hang', () => {
    const breaker = new Breaker();
    breaker.failed(AT, 5_000, 'TimeoutError');
    expect(breaker.isOpen).toBe(true);
  });

  it('stays open since the same instant, and closes with one answer', () => {
    const breaker = new Breaker();
    breaker.failed(AT, 5_000, 'TimeoutError');
    breaker.failed(LATER, 5_000, 'TimeoutError');
    expect(breaker.report).toMatchObject({ openedAt: AT, failedAt: LATER });
    breaker.succeeded(LATER);
    expect(breaker.isOpen).toBe(false);
    expect(breaker.report).toMatchObject({ state: 'closed', succeededAt: LATER, fault: undefined });
  });
});
