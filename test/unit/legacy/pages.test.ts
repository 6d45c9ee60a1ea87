import { apiKey, useLegacyServer } from './requestStage';

const { server, run } = useLegacyServer();

describe('a list with pages', () => {
  const row = (id: number) => ({ id });
  const rows = Array.from({ length: 600 }, (_, index) => row(index + 1));

  const answerPage = (recorded: { url: string }) => {
    const { searchParams } = new URL(recorded.url, server.url);
    const [take, page] = ['take', 'page'].map((name) => Number(searchParams.get(name)));
    return { body: { bookings: rows.slice((page - 1) * take, page * take) } };
  };

  const list = { resource: 'booking', operation: 'getMany', simplify: false };

  it('is read to its end, with both numbers in each request', async () => {
    server.reply = answerPage;
    const items = await run({ ...list, returnAll: true });

    expect(items.map(({ json }) => json.id)).toEqual(rows.map(({ id }) => id));
    expect(server.requests.map(({ url }) => url)).toEqual([
      `/v1/bookings?take=250&page=1&apiKey=${apiKey}`,
      `/v1/bookings?take=250&page=2&apiKey=${apiKey}`,
      `/v1/bookings?take=250&page=3&apiKey=${apiKey}`,
    ]);
  });

  it('is read to its end from a server that gives fewer rows than are asked for', async () => {
    server.reply = ({ url }) => {
      const page = Number(new URL(url, server.url).searchParams.get('page'));
      return { body: { bookings: rows.slice((page - 1) * 100, page * 100) } };
    };
    const items = await run({ ...list, returnAll: true });

    expect(items.map(({ json }) => json.id)).toEqual(rows.map(({ id }) => id));
    expect(server.requests).toHaveLength(7);
  });

  it('is read as far as the limit, in pages of one size', async () => {
    server.reply = answerPage;
    const items = await run({ ...list, limit: 300 });

    expect(items).toHaveLength(300);
    expect(items.at(-1)!.json).toEqual(row(300));
    expect(server.requests).toHaveLength(2);
  });

  it('is read once from a server that ignores pages', async () => {
    server.reply = () => ({ body: { bookings: rows } });

    expect(await run({ ...list, returnAll: true })).toHaveLength(600);
    expect(server.requests).toHaveLength(1);
  });
});
