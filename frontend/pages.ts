import { newId } from './ids';

/** This page among all of the product that this browser has open. */
export const page = newId();

const START = 'lodestar-page/';
/** Milliseconds in which another page answers where a browser does not know of it by itself. */
const HEARD = 1_000;

const locks = 'locks' in navigator ? navigator.locks : undefined;
const air = locks ? undefined : new BroadcastChannel('lodestar-pages');

// A lock is held for as long as its page is there, however it ends. Over plain HTTP there are none.
void locks?.request(START + page, () => new Promise(() => {}));
air?.addEventListener('message', ({ data }) => data === '' && air.postMessage(page));

/** The other pages that are open. */
export async function otherPages(): Promise<ReadonlySet<string>> {
  if (locks) {
    const { held = [] } = await locks.query();
    return new Set(held.map(({ name = '' }) => name.slice(START.length)));
  }
  const heard = new Set<string>();
  const hear = ({ data }: MessageEvent<string>) => heard.add(data);
  air?.addEventListener('message', hear);
  air?.postMessage('');
  await new Promise((resolve) => setTimeout(resolve, HEARD));
  air?.removeEventListener('message', hear);
  return heard;
}
