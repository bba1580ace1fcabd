import { EnvError } from '#lib/env.ts';
import { log, setLogWriter } from '#lib/log.ts';
import { formatLogLine } from '#lib/log-format.ts';

let lines: string[];
let restoreWriter: () => void;

beforeEach(() => {
  lines = [];
  restoreWriter = setLogWriter((line) => lines.push(line));
});

afterEach(() => restoreWriter());

describe('log', () => {
  it('writes one JSON line with level, time, subsystem and what was handed over', () => {
    log('search').warn({ query: 'fees' }, 'Slow.');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/\n$/);
    expect(JSON.parse(lines[0] ?? '')).toEqual({
      level: 'warn',
      time: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/),
      pid: process.pid,
      subsystem: 'search',
      query: 'fees',
      msg: 'Slow.',
    });
  });

  it('writes an error with its causes', () => {
    const err = new EnvError('PORT is wrong.', { cause: new Error('why') });
    log('start').error({ err }, 'It failed.');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      err: {
        type: 'EnvError',
        message: 'PORT is wrong.: why',
        stack: expect.stringMatching(/why/),
      },
    });
  });

  it('leaves out what is below the level, which is info', () => {
    log('search').debug('Much.');
    log('search').info('Little.');
    expect(lines.map((line) => JSON.parse(line).msg)).toEqual(['Little.']);
  });

  it('gives each subsystem one logger', () => {
    expect(log('pages')).toBe(log('pages'));
    expect(log('pages')).not.toBe(log('search'));
  });
});

describe('formatLogLine', () => {
  const time = '2026-11-30T14:03:22.123Z';

  it.each<[string, object, string]>([
    [
      'a message',
      { level: 'info', time, pid: 1, subsystem: 'pages', msg: 'Ready.' },
      '14:03:22 info  pages: Ready.\n',
    ],
    [
      'further values',
      { level: 'warn', time, subsystem: 'pages', msg: 'Slow.', ms: 5, path: '/a b' },
      '14:03:22 warn  pages: Slow. ms=5 path="/a b"\n',
    ],
    [
      'an error with its stack',
      { level: 'error', time, subsystem: 'http', msg: 'No.', err: { stack: 'Error: x\n    at y' } },
      '14:03:22 error http: No.\n  Error: x\n      at y\n',
    ],
    [
      'an error without a stack',
      { level: 'error', time, subsystem: 'http', msg: 'No.', err: { message: 'x', stack: '' } },
      '14:03:22 error http: No.\n  x\n',
    ],
  ])('%s', (_what, line, expected) => {
    expect(formatLogLine(`${JSON.stringify(line)}\n`)).toBe(expected);
  });

  it('leaves what is no line of the log as it is', () => {
    expect(formatLogLine('plain words\n')).toBe('plain words\n');
  });
});
