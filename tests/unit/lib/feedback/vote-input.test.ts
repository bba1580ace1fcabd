import { readVoteInput } from '#lib/feedback/vote-input.ts';

async function read(body: object, isForm = false) {
  const text = isForm ? new URLSearchParams(Object.entries(body)).toString() : JSON.stringify(body);
  const type = isForm ? 'application/x-www-form-urlencoded' : 'application/json; charset=utf-8';
  const headers = new Headers({ 'content-type': type });
  return (await readVoteInput({ headers, text: async () => text })).input;
}

const no = { articleId: 'a', vote: 'no' };

describe('a comment', () => {
  it.each([
    ['a\u0007b\u001b[31m', 'ab[31m'],
    ['one\r\ntwo\rthree', 'one\ntwo\nthree'],
    ['  \u0008 ', ''],
    ['\u007fé 字 😀\u0085', 'é 字 😀'],
  ])('%j is stored as %j', async (comment, stored) => {
    expect((await read({ ...no, comment })).comment).toBe(stored);
    expect((await read({ ...no, comment }, true)).comment).toBe(stored);
  });

  it('may have as many letters as the form allows, whatever is dropped beside them', async () => {
    const comment = `${'x'.repeat(1_000)}\u0007\r\n`;
    expect((await read({ ...no, comment })).comment).toHaveLength(1_000);
  });
});
