import { Presets, SingleBar } from 'cli-progress';
import type { Terminal } from './terminal.ts';

const WORTH_SHOWING = 20;

/** A progress bar on stderr for long work; nothing for a few files or when nobody looks. */
export function createProgress(terminal: Terminal) {
  let bar: SingleBar | null = null;
  return {
    update: (done: number, total: number): void => {
      if (!terminal.isInteractive || total < WORTH_SHOWING) return;
      if (!bar) {
        bar = new SingleBar(
          { format: '收录 {bar} {value}/{total}', stream: process.stderr },
          Presets.shades_classic,
        );
        bar.start(total, done);
      }
      bar.update(done);
    },
    stop: (): void => bar?.stop(),
  };
}
