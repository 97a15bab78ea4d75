/**
 * The processor time that some work took, in milliseconds. A test of what must stay in proportion asks for this and not for the clock, which
 * runs on while a busy machine does something else; its bound lies far above the work as it is and far below what would have no end.
 */
export async function effort(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
