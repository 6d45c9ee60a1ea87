/** Small things of an account: credits, API keys, the OAuth client's public data, notifications. */
import { randomBytes } from 'node:crypto';
import { generic } from '../generic';
import type { Row } from '../store';
import { ApiError, type SandboxRequest } from '../types';
import { routes } from '../routes';

const MONTHLY_CREDITS = 750;

export const account = routes({
  'GET /credits/available': (request) => {
    const balance = balanceOf(request);
    return { data: { hasCredits: balance.monthlyRemaining > 0, balance } };
  },
  'POST /credits/charge': (request) => {
    const { credits, externalRef } = request.body;
    const charges = request.store.collection(`charges of ${request.user?.id}`);
    // A reference that was charged before is not charged again.
    if (!externalRef || !charges.has(externalRef)) {
      if (balanceOf(request).monthlyRemaining < credits) {
        throw new ApiError(400, 'Not enough credits');
      }
      charges.set(externalRef ?? `charge ${charges.size}`, { credits });
    }
    return { data: { charged: true, remainingBalance: balanceOf(request) } };
  },

  'POST /api-keys/refresh': ({ store, user, body, profile, now, apiKey }) => {
    if (profile === 'selfHosted')
      throw new ApiError(500, 'Internal server error', '', { shape: 'B' });
    const key = `cal_sandbox_${randomBytes(8).toString('hex')}`;
    const expiresAt = body.apiKeyNeverExpires
      ? undefined
      : (now().plus({ days: body.apiKeyDaysValid }).toUTC().toISO() ?? undefined);
    if (apiKey) store.apiKeys.delete(apiKey);
    store.apiKeys.set(key, { key, userId: user?.id ?? 0, expiresAt });
    return { data: { apiKey: key } };
  },

  'GET /auth/oauth2/clients/{clientId}': ({ store, params }) => {
    const client = store.oauthClients.get(params.clientId);
    if (!client) {
      throw new ApiError(404, 'unauthorized_client', 'NotFoundException');
    }
    return {
      data: {
        client_id: client.clientId,
        client_type: client.clientSecret ? 'CONFIDENTIAL' : 'PUBLIC',
        is_trusted: false,
        logo: null,
        name: client.name,
        redirect_uri: client.redirectUris[0],
      },
    };
  },

  'DELETE /notifications/subscriptions/(app-push|slack|telegram)': () => ({
    bare: { status: 'success', message: 'Subscription removed' },
  }),

  // Steps get ids of their own, by which an update refers to them.
  '(POST|PATCH) /(organizations/{orgId}/teams/{teamId}/)?workflows(/.*)?': (request) => {
    const steps = request.body.steps as Row[] | undefined;
    const numbered = steps?.map((step) => ({ id: request.store.nextId('step'), ...step }));
    return generic({ ...request, body: { ...request.body, ...(steps && { steps: numbered }) } });
  },
});

function balanceOf({ store, user }: SandboxRequest) {
  const charges = [...store.collection(`charges of ${user?.id}`).values()];
  const spent = charges.reduce((sum, { credits }) => sum + Number(credits), 0);
  return { monthlyRemaining: MONTHLY_CREDITS - spent, additional: 0 };
}
