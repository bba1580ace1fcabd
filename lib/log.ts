import pino, { type Logger } from 'pino';
import { env } from './env.ts';
import { formatLogLine } from './log-format.ts';

/** Takes one line of JSON with its line break. */
export type LogWriter = (line: string) => void;

const loggers = new Map<string, Logger>();

let root: Logger | undefined;

let write: LogWriter = (line) => {
  process.stdout.write(process.stdout.isTTY ? formatLogLine(line) : line);
};

/**
 * The logger of a subsystem, such as `search`: JSON lines on stdout, or plain lines in a terminal.
 * Errors go under `err`: `log('search').warn({ err: error }, 'What failed.')`.
 */
export function log(subsystem: string): Logger {
  root ??= pino(
    {
      level: env().logLevel,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    { write: (line: string) => write(line) },
  );
  const logger = loggers.get(subsystem) ?? root.child({ subsystem });
  loggers.set(subsystem, logger);
  return logger;
}

/** Sends lines elsewhere, for tests. @returns a function that restores the former writer. */
export function setLogWriter(replacement: LogWriter): () => void {
  const former = write;
  write = replacement;
  return () => {
    write = former;
  };
}
