import { SUPPORTED_PROTOCOL_VERSIONS } from '@modelcontextprotocol/server';

/** Where the protocol is spoken; its card stands below it. */
const MCP_PATH = '/mcp';
export const SERVER_CARD_PATH = `${MCP_PATH}/server-card`;

/** Of the tools: raised when one of them loses or changes something. */
export const SERVER_VERSION = '1.0.0';

/** The current core of the protocol, and the former ones that are still spoken. */
const PROTOCOL_VERSIONS = ['2026-07-28', ...SUPPORTED_PROTOCOL_VERSIONS];

type Site = { name: string; url: string };

/** The server's name in reverse DNS, such as `com.example.help/help-center`. */
export function serverName(siteUrl: string): string {
  return `${hostOf(siteUrl).split('.').reverse().join('.')}/help-center`;
}

/** The host in the letters that both names allow: IPv6 has others. */
function hostOf(siteUrl: string): string {
  return new URL(siteUrl).hostname.replace(/[^a-zA-Z0-9.-]+/g, '-').replace(/^-|-$/g, '');
}

/** How to reach the server, before anybody connects (SEP-2127). It names no tools. */
export function serverCard({ name, url }: Site) {
  return {
    $schema: 'https://static.modelcontextprotocol.io/schemas/v1/server-card.schema.json',
    name: serverName(url),
    version: SERVER_VERSION,
    title: name.slice(0, 100),
    description: 'Search and read the help center, list announcements, report mistakes.',
    websiteUrl: url,
    icons: [{ src: `${url}/icon.svg`, mimeType: 'image/svg+xml', sizes: ['any'] }],
    remotes: [
      {
        type: 'streamable-http',
        url: url + MCP_PATH,
        supportedProtocolVersions: PROTOCOL_VERSIONS,
      },
    ],
  };
}

/** What agents find on this domain (AI Catalog 1.0). */
export function aiCatalog({ name, url }: Site) {
  const hostname = hostOf(url);
  return {
    specVersion: '1.0',
    host: { displayName: name, identifier: hostname },
    entries: [
      {
        identifier: `urn:air:${hostname}:help-center`,
        displayName: name,
        type: 'application/mcp-server-card+json',
        url: url + SERVER_CARD_PATH,
        description: `Search and read the articles and announcements of ${name}.`,
        representativeQueries: [
          'How do I do this, step by step?',
          'Which maintenance or incident is announced now?',
          'What are the fees and limits?',
        ],
      },
    ],
  };
}
