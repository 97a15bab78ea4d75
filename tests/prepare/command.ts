import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';

export interface Outcome {
  ok: boolean;
  /** Everything it printed, at most the last 200,000 characters. */
  output: string;
  /** Set when it was stopped because its time was over. */
  timedOut: boolean;
}

export interface Options {
  /** After so many seconds it is stopped, with everything that it started. */
  seconds: number;
  env?: Record<string, string>;
  /** A file that gets the output too, while it comes. */
  log?: string;
}

const KEEP = 200_000;

/** Runs a command to its end without a terminal (nothing can ask a question). It never throws: a failure is an outcome. */
export function command(file: string, args: readonly string[], { seconds, env = {}, log }: Options): Promise<Outcome> {
  return new Promise((done) => {
    const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'pipe'], detached: true, env: { ...process.env, ...env } });
    const sink = log ? createWriteStream(log) : undefined;
    let [output, timedOut] = ['', false];
    const keep = (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-KEEP);
      sink?.write(chunk);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const timer = setTimeout(() => {
      timedOut = true;
      stop(child.pid);
    }, seconds * 1_000);
    const end = (ok: boolean) => {
      clearTimeout(timer);
      sink?.end();
      done({ ok, output, timedOut });
    };
    child.once('error', (error) => {
      output += String(error);
      end(false);
    });
    child.once('close', (code) => end(code === 0 && !timedOut));
  });
}

/** Stops a process that we started, with its children (it leads its own group). */
function stop(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It ended in the meantime.
  }
}
