import { accountAt, type Bench, type Row, type Section } from './bench';
import { compare } from './compare';
import { LATENCY_MS, type ServerName } from './servers';
import { getOne } from './steps';

/** For one item a run takes a few milliseconds, and n8n counts whole ones. */
const ROUNDS_FOR_ONE = 4;

const places: Record<ServerName, { name: string; most: number }> = {
  stub: { name: 'stub', most: 0.4 },
  slow: { name: `${LATENCY_MS} ms latency`, most: 0.6 },
  sandbox: { name: 'sandbox', most: 1 },
};

/** One booking for each of 1, 100 and 1,000 items, from each of the servers. */
export async function gets(bench: Bench): Promise<Section> {
  const rows: Row[] = [];
  for (const server of ['stub', 'slow', 'sandbox'] as const) {
    const account = await accountAt(bench, server);
    const known = server === 'sandbox' ? account.facts.uids : undefined;
    for (const count of [1, 100, 1000]) {
      const uids = Array.from(
        { length: count },
        (_, index) => known?.[index % known.length] ?? `uid${String(index).padStart(19, '0')}`,
      );
      const row = await compare(bench, {
        task: `${count.toLocaleString('en')} ${count === 1 ? 'item' : 'items'}, ${places[server].name}`,
        steps: getOne(account, bench.other),
        items: uids.map((uid) => ({ uid })),
        rounds: count === 1 ? bench.rounds * ROUNDS_FOR_ONE : bench.rounds,
        most: count === 1000 ? places[server].most : undefined,
        check({ bookings }, node) {
          if (bookings.map(({ uid }) => uid).join() !== uids.join()) {
            throw new Error(`${node} did not answer each item with its booking`);
          }
        },
      });
      rows.push(row);
    }
  }
  return { title: 'Get one booking for each item', rows };
}
