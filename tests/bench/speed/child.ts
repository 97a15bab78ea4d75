import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Order, Told } from './sides/serve';

/** A side in its own process. */
export class Side {
  private constructor(readonly name: string, private readonly child: ChildProcess) {}

  /** Starts one, loaded. */
  static async start(name: string, program: string): Promise<Side> {
    const child = fork(program, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execArgv: [] });
    await once(child, 'message');
    return new Side(name, child);
  }

  async ask(order: Order): Promise<Told> {
    const answer = once(this.child, 'message');
    this.child.send(order);
    return (await answer)[0] as Told;
  }

  async stop(): Promise<void> {
    const ended = once(this.child, 'exit');
    this.child.kill();
    await ended;
  }
}

/** Runs a program to its end and gives the one message that it sends. */
export async function outcome<Kind>(program: string, argument: string, execArgv: string[] = []): Promise<Kind> {
  const child = fork(program, [argument], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execArgv });
  const [answer] = await Promise.race([once(child, 'message'), once(child, 'exit').then(([code]) => { throw new Error(`${program} ended with ${code}`); })]);
  child.kill();
  return answer as Kind;
}
