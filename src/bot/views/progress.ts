import { button, sayPlainly, type View } from './view.ts';

export const STOP = 'zhubi:stop';

/** What is under way, and a button that stops it. */
export function viewProgress(what: string, key: string): View {
  const said = sayPlainly(what);
  return { ...said, blocks: [...said.blocks, { type: 'actions', elements: [button(STOP, '停止', key)] }] };
}
