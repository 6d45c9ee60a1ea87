/** Options of an organization's attributes, and who has which. Attributes themselves are plain. */
import { notFound } from '../authenticate';
import { generic } from '../generic';
import { listAnswer } from '../page';
import type { Row } from '../store';
import type { SandboxRequest } from '../types';
import { routes } from '../routes';

const attributesPath = '/organizations/{orgId}/attributes';

export const attributes = routes({
  [`POST ${attributesPath}`]: (request) => {
    const { options = [], ...body } = request.body;
    const answer = generic({ ...request, body });
    const { id } = answer.data as Row;
    for (const option of options) addOption(request, String(id), option);
    return answer;
  },
  [`POST ${attributesPath}/{attributeId}/options`]: (request) => ({
    data: addOption(request, request.params.attributeId, request.body),
  }),
  [`GET ${attributesPath}/{attributeId}/options/assigned`]: (request) =>
    listAnswer(assignedOptions(request, request.params.attributeId), request),
  [`GET ${attributesPath}/slugs/{attributeSlug}/options/assigned`]: (request) => {
    const { attributeSlug } = request.params;
    const found = [...rowsAt(request, '').values()].find(({ slug }) => slug === attributeSlug);
    if (!found) throw notFound(`Attribute with slug ${attributeSlug} not found`);
    return listAnswer(assignedOptions(request, String(found.id)), request);
  },

  [`GET ${attributesPath}/options/{userId}`]: (request) => ({
    data: [...assignments(request).values()].map(({ attributeOptionId }) =>
      optionById(request, String(attributeOptionId)),
    ),
  }),
  [`POST ${attributesPath}/options/{userId}`]: (request) => {
    const { attributeId, attributeOptionId, value } = request.body;
    // Text and number attributes take a value, which becomes an option.
    const option = attributeOptionId
      ? optionById(request, attributeOptionId)
      : addOption(request, attributeId, { value, slug: String(value) });
    const row = {
      id: `assignment-${request.store.nextId('assignment')}`,
      memberId: Number(request.params.userId),
      attributeOptionId: option.id,
    };
    assignments(request).set(String(option.id), row);
    return { data: row };
  },
  [`PATCH ${attributesPath}/options/{userId}/{attributeOptionId}`]: (request) => ({
    data: Object.assign(assignment(request), request.body),
  }),
  [`DELETE ${attributesPath}/options/{userId}/{attributeOptionId}`]: (request) => {
    const row = assignment(request);
    assignments(request).delete(request.params.attributeOptionId);
    return { data: row };
  },
});

function rowsAt({ store, params }: SandboxRequest, tail: string): Map<string, Row> {
  return store.collection(`/v2/organizations/${params.orgId}/attributes${tail}`);
}

function addOption(request: SandboxRequest, attributeId: string, body: Row): Row {
  if (!rowsAt(request, '').has(attributeId)) {
    throw notFound(`Attribute with id ${attributeId} not found`);
  }
  const id = `option-${request.store.nextId('option')}`;
  const row = { id, attributeId, value: body.value, slug: body.slug };
  rowsAt(request, `/${attributeId}/options`).set(id, row);
  return row;
}

function optionById(request: SandboxRequest, id: string): Row {
  for (const attributeId of rowsAt(request, '').keys()) {
    const found = rowsAt(request, `/${attributeId}/options`).get(id);
    if (found) return found;
  }
  throw notFound(`Attribute option with id ${id} not found`);
}

function assignments(request: SandboxRequest, userId = request.params.userId): Map<string, Row> {
  return rowsAt(request, `/assigned/${userId}`);
}

function assignment(request: SandboxRequest): Row {
  const { attributeOptionId } = request.params;
  const found = assignments(request).get(attributeOptionId);
  if (!found) throw notFound(`Attribute option ${attributeOptionId} is not assigned`);
  return found;
}

function assignedOptions(request: SandboxRequest, attributeId: string): Row[] {
  const userIds = [...request.store.users.keys()];
  return [...rowsAt(request, `/${attributeId}/options`).entries()]
    .map(([id, option]): Row & { assignedUserIds: number[] } => ({
      ...option,
      assignedUserIds: userIds.filter((userId) => assignments(request, String(userId)).has(id)),
    }))
    .filter(({ assignedUserIds }) => assignedUserIds.length > 0);
}
