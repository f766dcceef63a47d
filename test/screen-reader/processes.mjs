import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';

const running = ({ exitCode, signalCode }) => exitCode === null && signalCode === null;

function signal(child, name) {
  try {
    // The whole group: what a program has started ends with it.
    process.kill(-child.pid, name);
  } catch {
    // It has ended by itself meanwhile.
  }
}

/** Programs that were started together, and that end together: by process id, whatever else runs on this machine. */
export class Processes {
  #children = [];

  constructor() {
    process.once('exit', () => this.#children.filter(running).forEach((child) => signal(child, 'SIGKILL')));
  }

  start(command, args, options) {
    const child = spawn(command, args, { detached: true, ...options });
    child.once('error', (error) => (child.failure = error));
    this.#children.push(child);
    return child;
  }

  /** Waits for the first line that a program writes to one of its outputs. */
  firstLine(child, stream) {
    return new Promise((done, fail) => {
      let text = '';
      child.once('error', fail);
      child.once('exit', (code) => fail(new Error(`${child.spawnfile} ended with ${code} before it was ready.`)));
      // The pipe stays open: a program that cannot write to it may hang.
      stream.on('data', (data) => {
        text += data;
        if (text.includes('\n')) done(text.split('\n')[0]);
      });
    });
  }

  /** Ends them, the last one first; who does not listen is ended by force. */
  async end() {
    for (const child of this.#children.toReversed()) {
      if (!running(child)) continue;
      signal(child, 'SIGTERM');
      for (let tries = 0; running(child) && tries < 40; tries++) await pause(50);
      if (running(child)) signal(child, 'SIGKILL');
    }
  }
}
