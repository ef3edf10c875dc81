import { z } from 'zod';
import type { Outbox, OutboxItem } from '../../ledger/outbox.ts';
import type { Result } from '../../shared/result.ts';
import type { SlackClient, SlackError } from '../slack/slack-client.ts';
import { findPosted, metadataOf } from './find-posted.ts';
import type { FileTask, PostTask, RespondTask, Task, UpdateTask } from './tasks.ts';

/** What came of one attempt to send something. */
export type Delivered =
  | { readonly kind: 'sent'; readonly place: string }
  | { readonly kind: 'failed'; readonly reason: string }
  /** `isUnsure`: it may have arrived. */
  | { readonly kind: 'later'; readonly afterMs: number | null; readonly isUnsure: boolean };

export interface DeliverDependencies {
  readonly client: SlackClient;
  readonly outbox: Outbox;
  readonly fetch: typeof fetch;
}

/** A report's text holds no mention, no link and no preview; what we mark up ourselves we mark up in blocks. */
const QUIET = { unfurl_links: false, unfurl_media: false, link_names: false, parse: 'none' } as const;

const postedSchema = z.object({ ts: z.string() });
const anySchema = z.looseObject({});
const uploadSchema = z.object({ upload_url: z.string(), file_id: z.string() });
const sharesSchema = z.object({
  file: z.object({
    channels: z.array(z.string()).nullish(),
    groups: z.array(z.string()).nullish(),
    ims: z.array(z.string()).nullish(),
  }),
});

/** One attempt; `isUnsure` when an earlier one may have arrived, which is looked up first. */
export function deliver(
  deps: DeliverDependencies,
  item: OutboxItem,
  task: Task,
  isUnsure: boolean,
): Promise<Delivered> {
  switch (task.kind) {
    case 'post':
      return post(deps, item, task, isUnsure);
    case 'update':
      return update(deps, item, task, isUnsure);
    case 'file':
      return share(deps, item, task, isUnsure);
    case 'respond':
      return respond(deps, task);
  }
}

async function post(
  { client }: DeliverDependencies,
  { key, createdAt }: OutboxItem,
  { channel, thread, text, blocks }: PostTask,
  isUnsure: boolean,
): Promise<Delivered> {
  if (isUnsure) {
    const found = await findPosted(client, { key, channel, thread, since: createdAt });
    if (!found.ok) return toLater(found.error, true);
    if (found.value !== null) return { kind: 'sent', place: found.value };
  }
  const posted = await client.call(
    'chat.postMessage',
    {
      channel,
      thread_ts: thread,
      text,
      ...(blocks.length > 0 ? { blocks } : {}),
      metadata: metadataOf(key),
      ...QUIET,
    },
    postedSchema,
  );
  return posted.ok ? { kind: 'sent', place: posted.value.ts } : toLater(posted.error, false);
}

/** Said twice it changes nothing; where there is nothing to replace it is posted. */
async function update(
  deps: DeliverDependencies,
  item: OutboxItem,
  task: UpdateTask,
  isUnsure: boolean,
): Promise<Delivered> {
  const { channel, thread, of, text, blocks } = task;
  const original = deps.outbox.find(of);
  if (!original.ok) return { kind: 'later', afterMs: null, isUnsure };
  if (original.value?.state !== 'sent') return post(deps, item, { ...task, kind: 'post' }, isUnsure);
  const ts = original.value.place;
  const updated = await deps.client.call(
    'chat.update',
    { channel, ts, text, blocks, link_names: false, parse: 'none' },
    anySchema,
  );
  if (updated.ok) return { kind: 'sent', place: ts };
  const isGone = updated.error.kind === 'slack-refused' && updated.error.code === 'message_not_found';
  return isGone
    ? post(deps, item, { kind: 'post', channel, thread, text, blocks }, isUnsure)
    : toLater(updated.error, isUnsure);
}

async function share(
  deps: DeliverDependencies,
  item: OutboxItem,
  task: FileTask,
  isUnsure: boolean,
): Promise<Delivered> {
  const { client, outbox } = deps;
  const known = outbox.progress(item.id);
  if (!known.ok) return { kind: 'later', afterMs: null, isUnsure };
  let file = known.value;
  if (file === null) {
    const uploaded = await uploadFile(client, task.name, item.bytes ?? new Uint8Array());
    // A file that is uploaded and not shared is seen by nobody.
    if (!uploaded.ok) return toLater(uploaded.error, false);
    file = uploaded.value;
    const kept = outbox.keepProgress(item.id, file);
    if (!kept.ok) return { kind: 'later', afterMs: null, isUnsure: false };
  } else if (isUnsure) {
    const shared = await client.call('files.info', { file }, sharesSchema);
    if (!shared.ok) return toLater(shared.error, true);
    const { channels, groups, ims } = shared.value.file;
    if ([...(channels ?? []), ...(groups ?? []), ...(ims ?? [])].includes(task.channel))
      return { kind: 'sent', place: file };
  }
  const completed = await client.call(
    'files.completeUploadExternal',
    {
      files: [{ id: file, title: task.name }],
      channel_id: task.channel,
      thread_ts: task.thread,
      ...(task.comment === '' ? {} : { initial_comment: task.comment }),
    },
    anySchema,
  );
  return completed.ok ? { kind: 'sent', place: file } : toLater(completed.error, false);
}

async function uploadFile(
  client: SlackClient,
  filename: string,
  bytes: Uint8Array,
): Promise<Result<string, SlackError>> {
  const args = { filename, length: bytes.length };
  const place = await client.call('files.getUploadURLExternal', args, uploadSchema);
  if (!place.ok) return place;
  const uploaded = await client.upload(place.value.upload_url, bytes);
  return uploaded.ok ? { ok: true, value: place.value.file_id } : uploaded;
}

const RESPOND_TIMEOUT_MS = 10_000;

/** To the one who typed a command, where the bot may not post; at most once, for it cannot be looked up. */
async function respond(
  { fetch }: DeliverDependencies,
  { url, text, blocks }: RespondTask,
): Promise<Delivered> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      redirect: 'error',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify({ response_type: 'ephemeral', text, blocks, ...QUIET }),
      signal: AbortSignal.timeout(RESPOND_TIMEOUT_MS),
    });
    await response.body?.cancel();
    return response.ok
      ? { kind: 'sent', place: '' }
      : { kind: 'failed', reason: `response_url ${response.status}` };
  } catch {
    return { kind: 'failed', reason: 'response_url unanswered' };
  }
}

function toLater(error: SlackError, wasUnsure: boolean): Delivered {
  switch (error.kind) {
    case 'slack-refused':
      return { kind: 'failed', reason: error.code };
    case 'slack-busy':
      return { kind: 'later', afterMs: error.retryAfterMs, isUnsure: wasUnsure };
    case 'slack-unanswered':
      return { kind: 'later', afterMs: null, isUnsure: true };
  }
}
