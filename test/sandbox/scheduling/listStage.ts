import { useSandbox } from '../../../sandbox/scheduling/rig';

/** A sandbox, what books in it, and what its lists answer. */
export function useList() {
  const rig = useSandbox();
  /** Uids of the listed bookings, as the names under which a test booked them. */
  async function list(query: string, path = '/v2/bookings', names: Record<string, string> = {}) {
    const { status, body, data } = await rig.call('GET', `${path}?${query}`);
    expect([status, body]).toEqual([200, body]);
    const byUid = Object.fromEntries(Object.entries(names).map(([name, uid]) => [uid, name]));
    return data.map(({ uid }: { uid: string }) => byUid[uid] ?? uid);
  }
  const book = async (eventTypeId: number, start: string, more: Record<string, unknown> = {}) => {
    const { status, data, message } = await rig.book({ eventTypeId, start, ...more });
    expect([status, message]).toEqual([201, undefined]);
    return data;
  };
  return { rig, list, book };
}
