/** What was done to an event type, and how a team's type spreads its meetings (cloud). */
import { randomUUID } from 'node:crypto';
import { listAnswer } from '../../page';
import { routes } from '../../routes';
import { ApiError } from '../../types';
import type { SandboxRequest } from '../../types';
import { iso, notFound, manageable } from '../find';
import type { EventType } from '../model';

const pathOf = ({ id }: EventType) => `/v2/event-types/${id}/history`;

/** Adds an entry to a type's history. */
export function remember(
  { store, user, body, now }: SandboxRequest,
  type: EventType,
  action: 'CREATED' | 'UPDATED',
): void {
  const id = randomUUID();
  store.collection(pathOf(type)).set(id, {
    id,
    action,
    actor: { id: user?.id ?? null, name: user?.name ?? null, email: user?.email ?? null },
    fields: Object.keys(body),
    timestamp: iso(now()),
  });
}

export const history = routes({
  'GET /event-types/{eventTypeId}/history'(request) {
    const type = existing(request);
    const entries = [...request.store.collection(pathOf(type)).values()].reverse();
    const { data, ...rest } = listAnswer(entries, request);
    return { ...rest, data: { ...(data as object), eventTypeId: type.id } };
  },

  'GET /event-types/{eventTypeId}/crm-sync-errors'(request) {
    existing(request);
    return listAnswer([], request);
  },

  'GET /event-types/{eventTypeId}/scheduling-config'(request) {
    const type = existing(request);
    if (type.teamId === null) {
      throw new ApiError(
        422,
        'Only event types of teams have a scheduling configuration',
        'UnprocessableEntityException',
      );
    }
    return {
      data: {
        eventTypeId: type.id,
        schedulingType: type.schedulingType,
        assignAllTeamMembers: type.assignAllTeamMembers ?? false,
        hosts: type.hosts,
        hostGroups: [],
        isRRWeightsEnabled: false,
        includeNoShowInRRCalculation: false,
        maxLeadThreshold: null,
        rescheduleWithSameRoundRobinHost: type.rescheduleWithSameRoundRobinHost ?? false,
        allowRRHostChoiceOnReschedule: type.allowRRHostChoiceOnReschedule ?? false,
        crmRecordOwnerFallbackWindowHours: null,
        crmRecordOwnerFallbackWindowSkipWeekends: false,
      },
    };
  },
});

function existing(request: SandboxRequest): EventType {
  const type = manageable(request);
  if (!type) throw notFound(`Event type with id ${request.params.eventTypeId} not found`);
  return type;
}
