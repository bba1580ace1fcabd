import { ConformanceTester } from 'lighthouse/third-party/ard/ard.js';
import { aiCatalog, serverCard } from '#lib/mcp/cards.ts';

const SITES = [
  { name: 'Help', url: 'https://help.example.com' },
  { name: 'Hilfe „Ä“ '.repeat(20), url: 'http://localhost:3000' },
  { name: 'Help', url: 'http://127.0.0.1:3000' },
  { name: 'Help', url: 'http://[::1]:3000' },
  { name: 'Hilfe', url: 'https://hilfe.xn--mller-kva.example' },
];

it.each(SITES)('the catalog of $url conforms to its specification', (site) => {
  const tester = new ConformanceTester();
  tester.validate_manifest(JSON.stringify(aiCatalog(site)), 'ai-catalog.json');
  expect([tester.errors, tester.warnings]).toEqual([[], []]);
});

// The limits of its schema (v1).
it.each(SITES)('the card of $url is as its schema says', (site) => {
  const { name, title, description, remotes } = serverCard(site);
  expect(name).toMatch(/^[a-zA-Z0-9.-]+\/[a-zA-Z0-9._-]+$/);
  expect(title.length).toBeLessThanOrEqual(100);
  expect(description.length).toBeLessThanOrEqual(100);
  expect(remotes[0]?.url).toBe(`${site.url}/mcp`);
  expect(remotes[0]?.supportedProtocolVersions).toEqual(
    expect.arrayContaining(['2026-07-28', '2025-11-25']),
  );
});
