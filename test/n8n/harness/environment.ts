/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports */
import { dirname, delimiter } from 'node:path';

/** Keeps n8n from calling anybody outside this machine. */
const quiet = {
  N8N_DIAGNOSTICS_ENABLED: 'false',
  N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
  N8N_TEMPLATES_ENABLED: 'false',
  N8N_PERSONALIZATION_ENABLED: 'false',
  N8N_HIRING_BANNER_ENABLED: 'false',
  N8N_DYNAMIC_BANNERS_ENABLED: 'false',
  N8N_LICENSE_AUTO_RENEW_ENABLED: 'false',
  N8N_VERIFIED_PACKAGES_ENABLED: 'false',
  // n8n 3 loads no package like this one without it, and n8n 2 warns.
  N8N_UNVERIFIED_PACKAGES_ENABLED: 'true',
  // Other versions end at names that they do not know.
  ...(!process.env.TEST_N8N_VERSION && { N8N_DISABLED_MODULES: 'mcp-registry,instance-reporting' }),
};

/**
 * For suites that run hundreds of executions: n8n makes an isolate for expressions when one is
 * evaluated, instead of one for each execution and each delivery, and compiles what runs in it once.
 * The engine is the same. The suites times, loading, soak and those of queue mode keep n8n's defaults.
 */
export const thriftyIsolates = {
  N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE: 'true',
  N8N_EXPRESSION_ENGINE_COMPILE_CACHE: 'true',
};

interface EnvironmentOptions {
  node: string;
  userFolder: string;
  port: number;
  brokerPort: number;
}

/**
 * The whole environment of an n8n process. Nothing is inherited but the PATH: variables of the
 * machine or of jest must not change what a test sees.
 */
export function n8nEnvironment({ node, userFolder, port, brokerPort }: EnvironmentOptions) {
  return {
    ...quiet,
    PATH: [dirname(node), process.env.PATH].join(delimiter),
    HOME: userFolder,
    N8N_USER_FOLDER: userFolder,
    N8N_LISTEN_ADDRESS: '127.0.0.1',
    N8N_PORT: String(port),
    ...webhooksAt(port),
    N8N_EDITOR_BASE_URL: `http://127.0.0.1:${port}/`,
    N8N_RUNNERS_BROKER_PORT: String(brokerPort),
    N8N_SECURE_COOKIE: 'false',
    N8N_ENCRYPTION_KEY: 'a key for tests only',
    GENERIC_TIMEZONE: 'UTC',
  };
}

/** Where n8n receives webhooks, by the names that older versions and those of today know. */
export function webhooksAt(port: number) {
  const url = `http://127.0.0.1:${port}/`;
  return { WEBHOOK_URL: url, N8N_WEBHOOK_URL: url };
}
