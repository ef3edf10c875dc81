import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

/** RFC 6455, section 1.3. */
const GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
const TEXT = 1;
const CLOSE = 8;
const PING = 9;
const PONG = 10;

/** The server's side of one WebSocket: text frames that are not split, as Slack sends them. */
export class ServerSocket {
  readonly #stream: Duplex;
  #unread: Buffer = Buffer.alloc(0);
  onText: (text: string) => void = () => {};
  onClose: () => void = () => {};
  isOpen = true;

  constructor(request: IncomingMessage, stream: Duplex) {
    this.#stream = stream;
    const accept = createHash('sha1')
      .update(`${request.headers['sec-websocket-key']}${GUID}`)
      .digest('base64');
    stream.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
    );
    stream.on('data', (bytes: Buffer) => this.#read(bytes));
    stream.on('error', () => {});
    stream.on('close', () => {
      this.isOpen = false;
      this.onClose();
    });
  }

  send(text: string): void {
    if (this.isOpen) this.#stream.write(frame(TEXT, Buffer.from(text)));
  }

  ping(): void {
    if (this.isOpen) this.#stream.write(frame(PING, Buffer.from('ping')));
  }

  /** Cuts the line without a word, as a network does. */
  cut(): void {
    this.#stream.destroy();
  }

  #read(bytes: Buffer): void {
    this.#unread = Buffer.concat([this.#unread, bytes]);
    for (let next = readFrame(this.#unread); next; next = readFrame(this.#unread)) {
      this.#unread = this.#unread.subarray(next.length);
      if (next.opcode === TEXT) this.onText(next.payload.toString('utf8'));
      if (next.opcode === PING) this.#stream.write(frame(PONG, next.payload));
      if (next.opcode === CLOSE) {
        this.#stream.write(frame(CLOSE, next.payload));
        this.#stream.end();
      }
    }
  }
}

function frame(opcode: number, payload: Buffer): Buffer {
  const head = [0x80 | opcode];
  if (payload.length < 126) head.push(payload.length);
  else if (payload.length < 65_536) head.push(126, payload.length >> 8, payload.length & 255);
  else {
    const length = Buffer.alloc(8);
    length.writeBigUInt64BE(BigInt(payload.length));
    head.push(127, ...length);
  }
  return Buffer.concat([Buffer.from(head), payload]);
}

function readFrame(bytes: Buffer): { opcode: number; payload: Buffer; length: number } | null {
  if (bytes.length < 2) return null;
  const short = (bytes[1] ?? 0) & 127;
  const extra = short === 126 ? 2 : short === 127 ? 8 : 0;
  if (bytes.length < 2 + extra + 4) return null;
  const size = extra === 0 ? short : extra === 2 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2));
  const start = 2 + extra + 4;
  if (bytes.length < start + size) return null;
  const mask = bytes.subarray(start - 4, start);
  const payload = Buffer.from(bytes.subarray(start, start + size)).map(
    (byte, i) => byte ^ (mask[i % 4] ?? 0),
  );
  return { opcode: (bytes[0] ?? 0) & 15, payload: Buffer.from(payload), length: start + size };
}
