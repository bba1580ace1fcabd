import { z } from 'zod';
import { Background } from '#lib/background/background.ts';

function open() {
  const done: string[] = [];
  const reported: string[] = [];
  const background = new Background({
    debug: () => undefined,
    error: (about, message) => {
      const said = z.object({ task: z.string(), err: z.instanceof(Error) }).parse(about);
      reported.push(`${said.task}: ${message} ${said.err.message}`);
    },
  });
  const task = (name: string, fails: readonly string[] = []) => {
    const step = (kind: string) => async () => {
      await new Promise(setImmediate);
      done.push(`${kind} ${name}`);
      if (fails.includes(kind)) throw new Error('no');
    };
    return { name, start: step('start'), stop: step('stop') };
  };
  return { background, done, reported, task };
}

it('starts tasks one after the other, and stops them in the opposite order', async () => {
  const { background, done, task } = open();
  await background.start([task('a'), { name: 'b', start: () => undefined }, task('c')]);
  await background.stop();
  expect(done).toEqual(['start a', 'start c', 'stop c', 'stop a']);
});

it('goes on without a task that fails, and says so', async () => {
  const { background, done, reported, task } = open();
  await background.start([task('a', ['start', 'stop']), task('b')]);
  await background.stop();
  expect(done).toEqual(['start a', 'start b', 'stop b', 'stop a']);
  expect(reported).toEqual([
    'a: A task could not be started. no',
    'a: A task could not be stopped. no',
  ]);
});

it('starts and stops once', async () => {
  const { background, done, task } = open();
  await background.start([task('a')]);
  await background.start([task('a')]);
  await background.stop();
  await background.stop();
  expect(done).toEqual(['start a', 'stop a']);
});

it('starts groups one after the other, and each name once', async () => {
  const { background, done, task } = open();
  const first = background.start([task('a')]);
  const second = background.start([task('a'), task('b')]);
  await Promise.all([first, second]);
  await background.stop();
  expect(done).toEqual(['start a', 'start b', 'stop b', 'stop a']);
});

it('waits for what is being started when it is stopped, and starts nothing more', async () => {
  const { background, done, task } = open();
  const starting = background.start([task('a'), task('b')]);
  await Promise.resolve();
  await background.stop();
  await starting;
  await background.start([task('c')]);
  expect(done).toEqual(['start a', 'stop a']);
});
