import { type SignatureFault, signatureFault, signatureOf } from '#lib/revalidation/signature.ts';

const at = new Date('2026-11-22T12:00:00Z');
const body = '{"_id":"a"}';
const secret = 'a secret of the test';
const good = signatureOf(body, secret, at);

function later(minutes: number): Date {
  return new Date(at.getTime() + minutes * 60_000);
}

const CASES: ReadonlyArray<
  [name: string, header: string | null, body: string, when: Date, fault: SignatureFault | undefined]
> = [
  ['a good one', good, body, at, undefined],
  ['a good one, a space after the comma', good.replace(',', ', '), body, at, undefined],
  ['at the end of its life', good, body, later(15), undefined],
  ['a replay', good, body, later(15.01), 'stale'],
  ['one from the future', good, body, later(-6), 'stale'],
  ['none', null, body, at, 'missing'],
  ['an empty one', '', body, at, 'missing'],
  ['garbage', 'hello', body, at, 'malformed'],
  ['no time', good.replace(/t=\d+,/, ''), body, at, 'malformed'],
  ['another body', good, `${body} `, at, 'forged'],
  ['another secret', signatureOf(body, 'another secret', at), body, at, 'forged'],
  ['another time', good.replace(/t=\d/, 't=2'), body, at, 'forged'],
  ['a cut signature', good.slice(0, -4), body, at, 'forged'],
];

describe('signatureFault', () => {
  it.each(CASES)('%s', (_, header, text, when, fault) => {
    expect(signatureFault(header, text, secret, when)).toBe(fault);
  });

  it('agrees with a signature computed by hand', () => {
    // printf '1.{}' | openssl dgst -sha256 -hmac k -binary | basenc --base64url
    expect(signatureOf('{}', 'k', new Date(1))).toBe(
      't=1,v1=PdSbJZPQ-aNJ6eccS94-K4YsK-QAP-m0uoEzICkxAVg',
    );
  });
});
