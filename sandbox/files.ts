/** The storage behind the links to recordings: it knows no API keys, only signed links. */
import type { FastifyInstance } from 'fastify';
import type { DateTime } from 'luxon';

const text = 'WEBVTT\n\n00:00.000 --> 00:02.000\nHello, can you hear me?\n';

/** The first bytes of a film, and some more. */
const film = Buffer.concat([
  Buffer.from('\0\0\0\x18ftypmp42\0\0\0\0mp42isom'),
  Buffer.alloc(300_000),
]);

/** Adds `/recordings/<uid>.mp4` and `.vtt`, until the second that the link names. */
export function recordingFiles(app: FastifyInstance, now: () => DateTime): void {
  type Request = { Params: { file: string }; Querystring: { expires?: string } };
  app.get<Request>('/recordings/:file', async ({ params, query, headers }, reply) => {
    if (headers.authorization !== undefined) {
      return reply.code(400).send('Only one way of authentication is allowed');
    }
    if (Number(query.expires) < now().toUnixInteger()) {
      return reply.code(403).send('Request has expired');
    }
    return params.file.endsWith('.vtt')
      ? reply.type('binary/octet-stream').send(text)
      : reply.type('video/mp4').send(film);
  });
}
