/** Where the lake says what its operator should know. `about.err` is the error. */
export type LakeLog = {
  info(message: string): void;
  warn(message: string): void;
  error(about: { err: unknown }, message: string): void;
};

let current: LakeLog = {
  info: (message) => console.log(message),
  warn: (message) => console.error(message),
  error: ({ err }, message) => console.error(message, err),
};

/** Sends it elsewhere than to the terminal, for the whole process. */
export function setLakeLog(log: LakeLog): void {
  current = log;
}

export function lakeLog(): LakeLog {
  return current;
}
