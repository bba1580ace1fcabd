import { Background } from '#lib/background/background.ts';

function open() {
  const done: string[] = [];
  const reported: string[] = [];
  const background = new Background((message, error) => reported.push(`${message}: ${error}`));
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
    'a could not be started: Error: no',
    'a could not be stopped: Error: no',
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
