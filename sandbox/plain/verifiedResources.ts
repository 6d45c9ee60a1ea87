/** Verified e-mail addresses and phone numbers. Nothing is sent: the code is always the same. */
import { listAnswer } from '../page';
import { refuse } from '../refuse';
import type { Row } from '../store';
import type { Handler, SandboxRequest } from '../types';
import { ApiError } from '../types';
import { routes } from '../routes';

export const VERIFICATION_CODE = '123456';

const scopes = '(/organizations/{orgId})?(/teams/{teamId})?';

export const verifiedResources = routes({
  ...resource('emails', 'email', 'email'),
  ...resource('phones', 'phone', 'phoneNumber'),
});

/** `sent` and `kept` are the names of the address in requests and in answers. */
function resource(kind: 'emails' | 'phones', sent: string, kept: string): Record<string, Handler> {
  const path = `${scopes}/verified-resources/${kind}`;
  return {
    [`GET ${path}`]: (request) => listAnswer([...rowsOf(request, kind).values()], request),
    // An unknown id is no error.
    [`GET ${path}/{id}`]: (request) => ({
      data: rowsOf(request, kind).get(request.params.id) ?? null,
    }),
    [`POST ${path}/verification-code/request`]: (request) => {
      if (request.profile === 'selfHosted' && kind === 'phones') {
        throw refuse('Could not send verification code to this phone number.');
      }
      return {};
    },
    [`POST ${path}/verification-code/verify`]: (request) => {
      checkPhones(request, kind);
      const { code, [sent]: address } = request.body;
      if (code !== VERIFICATION_CODE) throw refuse('Invalid Verification Code');
      return { data: addVerified(request, kind, { [kept]: address }) };
    },
  };
}

/** The community build answers 500 to every number that is to be verified. */
function checkPhones({ profile }: SandboxRequest, kind: string): void {
  if (profile === 'selfHosted' && kind === 'phones') {
    throw new ApiError(500, 'Internal server error', '', { shape: 'B' });
  }
}

function rowsOf({ store, params, user }: SandboxRequest, kind: string): Map<string, Row> {
  return store.collection(`verified ${kind} of ${params.teamId ?? `user ${user?.id}`}`);
}

function addVerified(request: SandboxRequest, kind: string, address: Row): Row {
  const { store, params, user } = request;
  const id = store.nextId(kind);
  const row = {
    id,
    ...address,
    userId: user?.id,
    ...(params.teamId && { teamId: Number(params.teamId) }),
  };
  rowsOf(request, kind).set(String(id), row);
  return row;
}
