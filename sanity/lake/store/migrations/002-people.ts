import type { Migration } from './migration.ts';

/**
 * Who may sign in, the links and sessions they do it with, access tokens of programs, and what the
 * Studio remembers for each of them. Of every secret only the digest is kept.
 */
export const people: Migration = {
  name: '002-people',
  sql: `
    CREATE TABLE users (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      email TEXT,
      role TEXT NOT NULL CHECK (role IN ('administrator', 'editor', 'viewer')),
      created_at TEXT NOT NULL,
      disabled_at TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX users_email ON users (email) WHERE email IS NOT NULL;

    CREATE TABLE invites (
      digest TEXT PRIMARY KEY,
      user_id TEXT NOT NULL REFERENCES users (id),
      created_at TEXT NOT NULL,
      expires_at TEXT NOT NULL,
      used_at TEXT,
      revoked_at TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX invites_user ON invites (user_id);

    CREATE TABLE sessions (
      digest TEXT PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      user_id TEXT NOT NULL REFERENCES users (id),
      created_at TEXT NOT NULL,
      seen_at TEXT NOT NULL,
      expires_at TEXT NOT NULL,
      revoked_at TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX sessions_user ON sessions (user_id);

    CREATE TABLE robots (
      id TEXT PRIMARY KEY,
      label TEXT NOT NULL,
      role TEXT NOT NULL CHECK (role IN ('editor', 'viewer')),
      digest TEXT NOT NULL UNIQUE,
      created_at TEXT NOT NULL,
      revoked_at TEXT
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE key_values (
      user_id TEXT NOT NULL,
      key TEXT NOT NULL,
      value TEXT NOT NULL,
      updated_at TEXT NOT NULL,
      PRIMARY KEY (user_id, key)
    ) STRICT, WITHOUT ROWID;
  `,
};
