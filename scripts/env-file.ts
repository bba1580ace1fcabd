import { existsSync } from 'node:fs';
import { loadEnvFile } from 'node:process';

/*
 * Reads `.env`, where the environment says nothing: `node --import ./scripts/env-file.ts`. The flag
 * `--env-file-if-exists` does the same and complains of a file that need not be there.
 */
if (existsSync('.env')) loadEnvFile('.env');
