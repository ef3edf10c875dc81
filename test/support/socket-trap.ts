import { Socket } from 'node:net';

/** Refuses every connection to another machine, for as long as the process runs: nothing may leave it. */
const { connect } = Socket.prototype;
function trapped(this: Socket, ...args: unknown[]) {
  const target = JSON.stringify(args[0] ?? null);
  const isHere =
    /"path":|"host":"(?:127\.0\.0\.1|localhost|::1)"/.test(target) || !/"host":"|^"\d+"/.test(target);
  if (!isHere) throw new Error(`an outbound connection: ${target}`);
  return Reflect.apply(connect, this, args) as Socket;
}
// Set once: the test files of one worker may share it.
if (connect.name !== trapped.name) Socket.prototype.connect = trapped as typeof connect;
