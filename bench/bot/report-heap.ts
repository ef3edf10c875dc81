/** Loaded into the bot (node --expose-gc --import): tells its heap, cleaned, to whoever asks. */
process.on('message', () => {
  globalThis.gc?.();
  globalThis.gc?.();
  process.send?.({ heapUsed: process.memoryUsage().heapUsed });
});
process.channel?.unref();
