import { parse } from 'yaml';
import { textOf } from './files';

interface Service {
  image: string;
  command?: string | string[];
  profiles?: string[];
  environment?: Record<string, string>;
  volumes?: string[];
  ports?: string[];
  depends_on?: Record<string, { condition: string }>;
  network_mode?: string;
}

interface Compose {
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
}

const read = (name: string): Compose =>
  parse(textOf(`docs/docker/${name}`), { strict: true, uniqueKeys: true, merge: true });
const single = read('compose.yml');
const queue = read('compose.queue.yml');
const files: Array<[string, Compose]> = [
  ['compose.yml', single],
  ['compose.queue.yml', queue],
];

/** The processes of n8n, without the one that only installs the package. */
const processes = ({ services }: Compose) =>
  Object.entries(services).filter(
    ([name, { image }]) => image.startsWith('n8nio/n8n:') && name !== 'nodes',
  );

it.each(files)('%s names only services, volumes and conditions that exist', (_, compose) => {
  const { services, volumes } = compose;
  for (const { depends_on: needs = {}, volumes: used = [], network_mode: mode } of Object.values(
    services,
  )) {
    expect(Object.keys(needs).filter((name) => !(name in services))).toEqual([]);
    const named = used.map((volume) => volume.split(':')[0]).filter((name) => /^\w+$/.test(name));
    expect(named.filter((name) => !(name in volumes))).toEqual([]);
    if (mode) expect(services).toHaveProperty(mode.replace('service:', ''));
  }
});

it.each(files)('%s lets every process of n8n load the package', (_, compose) => {
  const { nodes } = compose.services;
  expect(String(nodes.command)).toContain('npm install --ignore-scripts n8n-nodes-cal-com@');
  expect(processes(compose).length).toBeGreaterThan(0);
  for (const [, service] of processes(compose)) {
    expect(service.image).toBe(nodes.image);
    expect(service.volumes).toEqual(nodes.volumes);
    expect(service.depends_on?.nodes).toEqual({ condition: 'service_completed_successfully' });
    expect(service.environment).toMatchObject({
      N8N_UNVERIFIED_PACKAGES_ENABLED: 'true',
      N8N_WEBHOOK_URL: expect.stringContaining('N8N_WEBHOOK_URL'),
      WEBHOOK_URL: expect.stringContaining('N8N_WEBHOOK_URL'),
    });
  }
});

it.each(files)('%s opens ports on this machine only, and holds no secret', (name, { services }) => {
  const ports = Object.values(services).flatMap((service) => service.ports ?? []);
  expect(ports.filter((port) => !port.startsWith('127.0.0.1:'))).toEqual([]);
  const secrets = textOf(`docs/docker/${name}`).match(/(PASSWORD|KEY): .*/g) ?? [];
  expect(secrets.filter((line) => !/: \$\{\w+:\?.+\}$/.test(line))).toEqual([]);
});

it('the sandbox is optional and lives in the network of n8n', () => {
  expect(single.services.sandbox).toMatchObject({
    profiles: ['sandbox'],
    network_mode: 'service:n8n',
  });
});

it('queue mode has a main process, webhooks and workers with one key and one database', () => {
  const all = processes(queue);
  expect(all.map(([name, { command }]) => [name, command])).toEqual([
    ['n8n', undefined],
    ['webhook', 'webhook'],
    ['worker', 'worker'],
  ]);
  const common = [
    'N8N_ENCRYPTION_KEY',
    'EXECUTIONS_MODE',
    'QUEUE_BULL_REDIS_HOST',
    'DB_TYPE',
    'DB_POSTGRESDB_HOST',
  ];
  for (const name of common) {
    const values = new Set(all.map(([, { environment }]) => environment?.[name]));
    expect([name, values.size, values.has(undefined as never)]).toEqual([name, 1, false]);
  }
});
