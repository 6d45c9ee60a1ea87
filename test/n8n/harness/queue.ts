/* eslint-disable @n8n/community-nodes/require-node-api-error */
import { startPostgres, startRedis } from './databases';
import { webhooksAt } from './environment';
import type { Part, StartOptions } from './part';
import { startPart } from './part';
import { freePorts } from './ports';
import type { OwnN8n } from './server';
import { startN8n } from './server';

export interface QueueOptions extends Omit<StartOptions, 'userFolder' | 'port'> {
  /** Processes that execute workflows; 1 by default. */
  workers?: number;
  /** Processes that receive webhooks; 1 by default. Triggers register the address of the first. */
  webhooks?: number;
}

/** n8n spread over processes: the main one for the editor, workers, and receivers of webhooks. */
export interface Queue extends OwnN8n {
  workers: Part[];
  webhooks: Part[];
}

/**
 * Starts n8n in queue mode over PostgreSQL and Redis, everything on 127.0.0.1. Workers execute runs
 * from the editor too; the main process receives no webhooks but those of tests in the editor.
 * `stop` ends all of them, the databases last.
 */
export async function startQueue(options: QueueOptions = {}): Promise<Queue> {
  const { workers = 1, webhooks = 1, env, ...common } = options;
  const stops: Array<() => Promise<void>> = [];
  const keep = async <T extends { stop(): Promise<void> }>(starting: Promise<T>) => {
    const started = await starting;
    stops.unshift(started.stop);
    return started;
  };
  const stop = async () => {
    for (const stopOne of stops.splice(0)) await stopOne();
  };

  try {
    const [postgres, redis] = await Promise.all([keep(startPostgres()), keep(startRedis())]);
    const [webhookPort] = await freePorts(1);
    const shared = {
      ...queueEnvironment(postgres.port, redis.port),
      ...webhooksAt(webhookPort),
      ...env,
    };
    const main = await keep(startN8n({ ...common, env: shared }));

    // The main process has prepared the database: the others may start side by side.
    const [receivers, executors] = await Promise.all([
      Promise.all(
        Array.from({ length: webhooks }, (_, index) =>
          keep(
            startPart('webhook', {
              ...common,
              port: index === 0 ? webhookPort : undefined,
              env: shared,
            }),
          ),
        ),
      ),
      Promise.all(Array.from({ length: workers }, () => keep(startWorker(common, shared)))),
    ]);
    return Object.assign(main, { workers: executors, webhooks: receivers, stop });
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Workers listen on a port of their own choice, and only to be asked for their health. */
async function startWorker(common: StartOptions, env: Record<string, string>): Promise<Part> {
  const [port] = await freePorts(1);
  const health = { QUEUE_HEALTH_CHECK_ACTIVE: 'true', QUEUE_HEALTH_CHECK_PORT: String(port) };
  return await startPart('worker', { ...common, port, env: { ...env, ...health } });
}

function queueEnvironment(postgresPort: number, redisPort: number) {
  return {
    EXECUTIONS_MODE: 'queue',
    QUEUE_BULL_REDIS_HOST: '127.0.0.1',
    QUEUE_BULL_REDIS_PORT: String(redisPort),
    DB_TYPE: 'postgresdb',
    DB_POSTGRESDB_HOST: '127.0.0.1',
    DB_POSTGRESDB_PORT: String(postgresPort),
    DB_POSTGRESDB_USER: 'postgres',
    DB_POSTGRESDB_DATABASE: 'postgres',
    N8N_DISABLE_PRODUCTION_MAIN_PROCESS: 'true',
    OFFLOAD_MANUAL_EXECUTIONS_TO_WORKERS: 'true',
  };
}
