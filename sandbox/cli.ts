/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports */
/** `npm run sandbox`: a local Cal.com to try things out with. Ends with Ctrl+C. */
import { parseArgs } from 'node:util';
import { startSandbox, type Sandbox } from './index';
import { VERIFICATION_CODE } from './plain/verifiedResources';

const usage = `Usage: npm run sandbox -- [options]

  --port <number>        port on 127.0.0.1 (5555)
  --profile <name>       cloud or selfHosted (cloud)
  --rate-limit <number>  requests per 60 seconds and key (120)
  --legacy               with API v1 of old self-hosted servers
  --help
`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '5555' },
      profile: { type: 'string', default: 'cloud' },
      'rate-limit': { type: 'string', default: '120' },
      legacy: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  const { port, profile, 'rate-limit': rateLimit, legacy, help } = values;
  if (help || (profile !== 'cloud' && profile !== 'selfHosted')) {
    process.stdout.write(usage);
    process.exitCode = help ? 0 : 1;
    return;
  }
  const sandbox = await startSandbox({
    profile,
    port: Number(port),
    rateLimit: Number(rateLimit),
    ...(legacy && { legacy: 'on' }),
  });
  process.stdout.write(description(sandbox));
  process.once('SIGINT', () => void sandbox.stop().then(() => process.exit(0)));
}

/** What somebody needs to know to use a sandbox. */
function description({ url, profile, keys, oauth, platform, store }: Sandbox): string {
  const people = [...store.apiKeys.values()].flatMap(({ key, userId, expiresAt }) => {
    const user = store.users.get(userId);
    if (!user || expiresAt) return [];
    const team = user.organizationId === null ? '' : `, ${roleOf(userId, store)} of Acme`;
    return `  ${key.padEnd(20)} ${user.name} (${user.username}, ${user.timeZone}${team})`;
  });
  const eventTypes = [...store.eventTypes.values()].map(
    ({ id, title, slug, lengthInMinutes, ownerId, teamId }) => {
      const owner =
        teamId === null
          ? store.users.get(ownerId ?? 0)?.username
          : `team/${store.teams.get(teamId)?.slug}`;
      return `  ${String(id).padEnd(4)} ${title} (${owner}/${slug}, ${lengthInMinutes} min)`;
    },
  );
  return `
Cal.com sandbox, ${profile === 'cloud' ? 'like the cloud' : 'like a self-hosted server'}, at

  ${url}

Nothing leaves this machine, and everything is forgotten when it stops.

API keys
${people.join('\n')}
  ${keys.expired.padEnd(20)} expired

OAuth client
  client id      ${oauth.clientId}   (public, with PKCE: ${oauth.publicClientId})
  client secret  ${oauth.clientSecret}
  authorize      ${url}/auth/oauth2/authorize
  token          ${url}/v2/auth/oauth2/token
  redirect URI   ${oauth.redirectUri}

Platform client
  id ${platform.clientId}, secret ${platform.secret}

Event types
${eventTypes.join('\n')}

Every verification code is ${VERIFICATION_CODE}.

Try
  curl -H 'Authorization: Bearer ${keys.ada}' ${url}/v2/me

Stop with Ctrl+C.
`;
}

function roleOf(userId: number, store: Sandbox['store']): string {
  const organizationId = store.users.get(userId)?.organizationId ?? 0;
  return store.membership(userId, organizationId)?.role.toLowerCase() ?? 'nobody';
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
