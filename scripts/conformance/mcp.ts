import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { withSite } from './site.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const SUITE = resolve(ROOT, 'node_modules/@modelcontextprotocol/conformance/dist/index.js');

/**
 * The scenarios of the protocol's own suite that concern what our server offers. All others call
 * tools, prompts and resources of the suite's example server, such as `test_image_content`.
 */
const SCENARIOS: Readonly<Record<string, readonly string[]>> = {
  '2025-11-25': ['server-initialize', 'ping', 'tools-list', 'dns-rebinding-protection'],
  '2026-07-28': [
    'server-stateless',
    'tools-list',
    'http-header-validation',
    'dns-rebinding-protection',
    'server-sse-multiple-streams',
    'caching',
    'input-required-result-unsupported-methods',
  ],
};

/** Checks in these scenarios that need tools of the example server, or prompts and resources. */
const NOT_OFFERED = [
  'server-stateless:sep-2575-server-rejects-undeclared-capability',
  'server-stateless:sep-2575-missing-capability-http-400',
  'server-stateless:sep-2575-http-server-no-independent-requests-on-stream',
  'server-stateless:sep-2575-server-no-log-without-loglevel',
  'caching:sep-2549-prompts-list-caching-hints',
  'caching:sep-2549-resources-list-caching-hints',
  'caching:sep-2549-resources-templates-list-caching-hints',
];

/** Runs them against the built site, or against one that runs. @returns the exit code. */
export function checkMcp(address: string | undefined): Promise<number> {
  return withSite(address, async (url) => {
    const folder = mkdtempSync(join(tmpdir(), 'signpost-mcp-'));
    try {
      const notOffered = join(folder, 'not-offered.yml');
      writeFileSync(notOffered, `server:\n${NOT_OFFERED.map((one) => `  - ${one}\n`).join('')}`);
      const all = Object.entries(SCENARIOS).flatMap(([version, names]) =>
        names.map((name) => ({ version, name })),
      );
      const failed = all.filter((scenario) => !passes(url, scenario, notOffered)).length;
      console.log(`${all.length - failed} passed, ${failed} failed`);
      return failed === 0 ? 0 : 1;
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
}

function passes(url: string, scenario: { version: string; name: string }, baseline: string) {
  const { version, name } = scenario;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      ...[SUITE, 'server', '--url', `${url}/mcp`, '--scenario', name],
      ...['--spec-version', version, '--expected-failures', baseline],
    ],
    { encoding: 'utf8', cwd: ROOT },
  );
  console.log(`${status === 0 ? 'pass' : 'FAIL'}  ${version} ${name}`);
  if (status !== 0) console.log(`${stdout}${stderr}`.replaceAll(/^/gm, '      '));
  return status === 0;
}
