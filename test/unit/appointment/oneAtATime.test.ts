/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import { oneAtATime } from '../../../nodes/CalCom/appointment/oneAtATime';

/** Work that says when it begins, and ends when it is told to. */
function works() {
  const log: string[] = [];
  const ends = new Map<string, { done: () => void; fail: () => void }>();
  const work = (name: string) => async () => {
    log.push(name);
    return await new Promise<string>((resolve, reject) => {
      ends.set(name, { done: () => resolve(name), fail: () => reject(new Error(name)) });
    });
  };
  return { log, ends, work };
}

/** Lets everything happen that waits for nothing else. */
const settle = async () => await new Promise((resolve) => setImmediate(resolve));

it('does what has the same key one after the other, in the order in which it came', async () => {
  const { log, ends, work } = works();
  const all = ['a', 'b', 'c'].map((name) => oneAtATime('key', work(name)));
  await settle();
  expect(log).toEqual(['a']);
  ends.get('a')!.done();
  await settle();
  expect(log).toEqual(['a', 'b']);
  // What comes while the second is at work waits for the third.
  const last = oneAtATime('key', work('d'));
  ends.get('b')!.done();
  await settle();
  expect(log).toEqual(['a', 'b', 'c']);
  ends.get('c')!.done();
  await settle();
  ends.get('d')!.done();
  expect(await Promise.all([...all, last])).toEqual(['a', 'b', 'c', 'd']);
});

it('does what has another key at the same time', async () => {
  const { log, work } = works();
  void oneAtATime('one', work('a'));
  void oneAtATime('other', work('b'));
  await settle();
  expect(log).toEqual(['a', 'b']);
});

it('goes on with the next after one failed, and tells only who asked for it', async () => {
  const { log, ends, work } = works();
  const failing = oneAtATime('failing', work('a'));
  const next = oneAtATime('failing', work('b'));
  await settle();
  ends.get('a')!.fail();
  await expect(failing).rejects.toThrow('a');
  await settle();
  expect(log).toEqual(['a', 'b']);
  ends.get('b')!.done();
  expect(await next).toBe('b');
});

it('begins at once when all before are over', async () => {
  const { log, ends, work } = works();
  const first = oneAtATime('again', work('a'));
  await settle();
  ends.get('a')!.done();
  await first;
  void oneAtATime('again', work('b'));
  await settle();
  expect(log).toEqual(['a', 'b']);
});
