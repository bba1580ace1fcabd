import { Threads } from '#sanity/lake/groq/threads.ts';

/** Places by name, and which of them were told to end their thread. */
function placesOf(threads: Threads, names: string) {
  const stopped: string[] = [];
  const places = names.split('').map((name) => {
    const place = {
      name,
      mayEnd: true,
      stop() {
        stopped.push(name);
        threads.ended(place);
      },
    };
    return place;
  });
  return { places, stopped };
}

it('ends the thread unused longest where another one would be too many', () => {
  const threads = new Threads(3);
  const { places, stopped } = placesOf(threads, 'abcde');
  const [a, , , d, e] = places;
  for (const place of places.slice(0, 3)) threads.begin(place);
  if (a === undefined || d === undefined || e === undefined) throw new Error('No places.');
  threads.used(a);
  threads.begin(d);
  expect(stopped).toEqual(['b']);
  threads.begin(e);
  expect(stopped).toEqual(['b', 'c']);
});

it('has no room while all of them work, and has it again when one has done', () => {
  const threads = new Threads(2);
  const { places, stopped } = placesOf(threads, 'abc');
  for (const place of places.slice(0, 2)) {
    threads.begin(place);
    place.mayEnd = false;
  }
  expect(threads.hasRoom).toBe(false);
  const [, b, c] = places;
  if (b === undefined || c === undefined) throw new Error('No places.');
  b.mayEnd = true;
  expect(threads.hasRoom).toBe(true);
  threads.begin(c);
  expect(stopped).toEqual(['b']);
});

it('forgets a thread that ended by itself', () => {
  const threads = new Threads(1);
  const { places, stopped } = placesOf(threads, 'ab');
  const [a, b] = places;
  if (a === undefined || b === undefined) throw new Error('No places.');
  threads.begin(a);
  threads.ended(a);
  threads.begin(b);
  threads.used(a);
  expect([threads.hasRoom, stopped]).toEqual([true, []]);
});
