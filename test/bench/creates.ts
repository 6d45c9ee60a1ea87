import { accountAt, type Bench, type Row, type Section } from './bench';
import { compare } from './compare';
import { createOne } from './steps';

const CREATED = 50;

/** 50 bookings that did not exist before. */
export async function creates(bench: Bench): Promise<Section> {
  const rows: Row[] = [];
  for (const server of ['stub', 'sandbox'] as const) {
    const account = await accountAt(bench, server);
    const row = await compare(bench, {
      task: `${CREATED} bookings, ${server}`,
      steps: createOne(account),
      items: account.facts.free.slice(0, CREATED).map((start) => ({ start })),
      rounds: bench.rounds,
      before: () => bench.servers.reset(),
      check({ bookings }, node) {
        const made = bookings.filter(({ uid }) => uid).length;
        if (made !== CREATED) throw new Error(`${node} made ${made} bookings`);
      },
    });
    rows.push(row);
  }
  return { title: 'Create bookings', rows };
}
