import { type Respond, sendCompletion, sendJson } from './scripted-service.ts';

/** The ways in which a service fails, each with what the way in makes of it. */
export const MISBEHAVIOURS: readonly (readonly [name: string, respond: Respond, kind: string])[] = [
  ['429', (_, r) => sendJson(r, 429, { error: { message: 'slow down' } }), 'model-failed'],
  ['500', (_, r) => sendJson(r, 500, { error: { message: 'oops' } }), 'model-failed'],
  ['hangs', () => {}, 'model-timed-out'],
  [
    'hangs in the middle of the body',
    (_, r) => void r.writeHead(200, { 'content-type': 'application/json' }).write('{"choices":['),
    'model-timed-out',
  ],
  [
    'HTML with 200',
    (_, r) => void r.writeHead(200, { 'content-type': 'text/html' }).end('<html><body>login</body></html>'),
    'reply-malformed',
  ],
  [
    'broken JSON around the reply',
    (_, r) => void r.writeHead(200, { 'content-type': 'application/json' }).end('{"choices":[{"mess'),
    'reply-malformed',
  ],
  ['broken JSON in the reply', (q, r) => sendCompletion(q, r, '{"word":"a'), 'reply-malformed'],
  ['JSON of another shape', (q, r) => sendCompletion(q, r, '{"other":1}'), 'reply-malformed'],
  [
    'refusal',
    (_, r) =>
      sendJson(r, 200, {
        choices: [
          { index: 0, finish_reason: 'stop', message: { role: 'assistant', content: null, refusal: 'No.' } },
        ],
      }),
    'reply-refused',
  ],
  ['content filter', (q, r) => sendCompletion(q, r, '{"word":"a"}', 'content_filter'), 'reply-refused'],
  ['empty', (q, r) => sendCompletion(q, r, ''), 'reply-empty'],
  ['no choices', (_, r) => sendJson(r, 200, { choices: [] }), 'reply-malformed'],
  ['length', (q, r) => sendCompletion(q, r, '{"word":"a"}', 'length'), 'reply-too-long'],
  ['no finish reason', (q, r) => sendCompletion(q, r, '{"word":"a"}', null), 'reply-cut'],
  ['connection dropped', (_, r) => void r.destroy(), 'model-unreachable'],
  ['wrong key', (_, r) => sendJson(r, 401, { error: { message: 'bad key' } }), 'model-rejected'],
  [
    'redirect',
    (_, r) => void r.writeHead(302, { location: 'http://127.0.0.1:9/v1' }).end(),
    'model-unreachable',
  ],
  [
    'a body without end',
    (_, r) => {
      r.writeHead(200, { 'content-type': 'application/json' });
      const more = () => {
        if (r.destroyed) return;
        r.write('x'.repeat(65_536));
        setImmediate(more);
      };
      more();
    },
    'reply-malformed',
  ],
];
