/** Permissions of roles; the roles themselves are plain. */
import { notFound } from '../authenticate';
import { filled } from '../generic';
import type { SandboxRequest } from '../types';
import { routes } from '../routes';

const role = '/organizations/{orgId}(/teams/{teamId})?/roles/{roleId}';

export const roles = routes({
  [`GET ${role}/permissions`]: (request) => ({ data: permissions(request) }),
  [`POST ${role}/permissions`]: (request) =>
    set(request, [...new Set([...permissions(request), ...request.body.permissions])]),
  [`PUT ${role}/permissions`]: (request) => set(request, request.body.permissions),
  [`DELETE ${role}/permissions`]: (request) => {
    const gone = (request.query.permissions ?? []) as string[];
    set(
      request,
      permissions(request).filter((one) => !gone.includes(one)),
    );
    return {};
  },
  [`DELETE ${role}/permissions/{permission}`]: (request) => {
    set(
      request,
      permissions(request).filter((one) => one !== request.params.permission),
    );
    return {};
  },
});

function find(request: SandboxRequest) {
  const { operation, params, store } = request;
  const path = operation.path.slice(0, operation.path.indexOf('/{roleId}'));
  const found = store.collection(filled(path, request)).get(params.roleId);
  if (!found) throw notFound(`Role with id ${params.roleId} not found`);
  return found;
}

function permissions(request: SandboxRequest): string[] {
  return (find(request).permissions ?? []) as string[];
}

function set(request: SandboxRequest, next: string[]) {
  find(request).permissions = next;
  return { data: next };
}
