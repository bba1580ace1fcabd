/** True while a process of this number runs on this machine. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process, but a process.
    return Error.isError(error) && 'code' in error && error.code === 'EPERM';
  }
}
