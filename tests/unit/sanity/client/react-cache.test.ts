import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';

/** Two drawings of two components, each of which asks before and after it waited for something. */
const DRAWINGS = `
import { createRequire } from 'node:module';
const require = createRequire(process.argv[1]);
const { cache, createElement } = require('react');
const { renderToReadableStream } = require('next/dist/compiled/react-server-dom-turbopack/server.node.js');
const current = cache(() => ({}));
const seen = [];
async function Part() {
  seen.push(current());
  await null;
  seen.push(current());
  return 'part';
}
for (let drawing = 0; drawing < 2; drawing += 1) {
  const parts = [createElement(Part, { key: 1 }), createElement(Part, { key: 2 })];
  await new Response(renderToReadableStream(parts, {})).text();
}
console.log(JSON.stringify(seen.map((one) => seen.indexOf(one))));
`;

test("React's cache is one for a drawing, and another for the next", () => {
  const from = createRequire(import.meta.url).resolve('#sanity/client/drawing.ts');
  const printed = execFileSync(
    process.execPath,
    ['--conditions=react-server', '--input-type=module', '-e', DRAWINGS, from],
    { encoding: 'utf8' },
  );
  expect(JSON.parse(printed)).toEqual([0, 0, 0, 0, 4, 4, 4, 4]);
});
