import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readLines } from '#sanity/lake/dataset/lines.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lake-lines-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function linesOf(content: string | Buffer): Promise<[number, string | null][]> {
  const file = join(folder, 'x.ndjson');
  await writeFile(file, content);
  const lines: [number, string | null][] = [];
  for await (const { number, bytes } of readLines(file)) {
    lines.push([number, bytes?.toString() ?? null]);
  }
  return lines;
}

describe('readLines', () => {
  it.each<[string, [number, string | null][]]>([
    ['', []],
    ['\n\n', []],
    ['a', [[1, 'a']]],
    [
      'a\nb\n',
      [
        [1, 'a'],
        [2, 'b'],
      ],
    ],
    [
      'a\r\n\r\n \t\nb',
      [
        [1, 'a'],
        [4, 'b'],
      ],
    ],
    ['\ufeffa\u2028b', [[1, 'a\u2028b']]],
  ])('%j', async (content, expected) => {
    expect(await linesOf(content)).toEqual(expected);
  });

  it('puts lines together that arrive in several pieces', async () => {
    const long = 'ä'.repeat(1_500_000);
    expect(await linesOf(`${long}\n${long}b`)).toEqual([
      [1, long],
      [2, `${long}b`],
    ]);
  });

  it('tells the number of a line that is too long, and reads on', async () => {
    expect(
      await linesOf(Buffer.concat([Buffer.alloc(34_000_000, 97), Buffer.from('\nb')])),
    ).toEqual([
      [1, null],
      [2, 'b'],
    ]);
  });
});
