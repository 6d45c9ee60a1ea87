/** Routing forms, their responses, and the slots of the event type that a response leads to. */
import { omit } from 'lodash';
import { notFound } from '../authenticate';
import { listAnswer } from '../page';
import { getAvailableSlots } from '../scheduling/slotQueries';
import type { Row } from '../store';
import type { Handler, SandboxRequest } from '../types';
import { routes } from '../routes';

export interface RoutingForm extends Row {
  id: string;
  name: string;
  teamId: number;
  /** Every response leads here. */
  eventTypeId: number;
}

const scopes = '(/organizations/{orgId}|/organizations/{orgId}/teams/{teamId}|/teams/{teamId})';
const responses = `${scopes}/routing-forms/{routingFormId}/responses`;

export const routingForms = routes({
  [`GET ${scopes}/routing-forms`]: (request) => {
    const forms = [...request.store.collection('routing forms').values()] as RoutingForm[];
    const teamId = Number(request.params.teamId);
    const shown = forms
      .filter((form) => !teamId || form.teamId === teamId)
      .map((form) => omit(form, 'eventTypeId'));
    return listAnswer(shown, request);
  },
  [`GET ${responses}`]: (request) => listAnswer([...responsesOf(request).values()], request),
  [`POST ${responses}`]: respond,
  [`PATCH ${responses}/{responseId}`]: (request) => {
    const row = responsesOf(request).get(request.params.responseId);
    if (!row) throw notFound(`Response with id ${request.params.responseId} not found`);
    return { data: Object.assign(row, request.body) };
  },
  'POST /routing-forms/{routingFormId}/calculate-slots': async (request) => ({
    data: await slotsOf(request),
  }),
});

function formOf({ store, params }: SandboxRequest): RoutingForm {
  const form = store.collection('routing forms').get(params.routingFormId);
  if (!form) throw notFound(`Routing form with id ${params.routingFormId} not found`);
  return form as RoutingForm;
}

function responsesOf(request: SandboxRequest): Map<string, Row> {
  return request.store.collection(`responses of ${formOf(request).id}`);
}

async function slotsOf(request: SandboxRequest): Promise<Row> {
  const { eventTypeId } = formOf(request);
  const query = { ...request.query, eventTypeId };
  const { data } = await getAvailableSlots({
    ...request,
    query,
  });
  return { eventTypeId, slots: data };
}

async function respond(request: SandboxRequest): Promise<Awaited<ReturnType<Handler>>> {
  const { store, body, now, emit, params } = request;
  const form = formOf(request);
  const id = store.nextId('formResponse');
  responsesOf(request).set(String(id), {
    id,
    formId: form.id,
    formFillerId: `filler-${id}`,
    routedToBookingUid: null,
    response: body,
    createdAt: now().toUTC().toISO(),
  });
  const answers = Object.entries(body as Row).map(([field, value]) => [
    field,
    { value, response: value },
  ]);
  await emit(
    'FORM_SUBMITTED',
    {
      formId: form.id,
      formName: form.name,
      teamId: form.teamId,
      responses: Object.fromEntries(answers),
    },
    { teamId: form.teamId, organizationId: params.orgId ? Number(params.orgId) : undefined },
  );
  return {
    data: {
      routing: { responseId: id, teamMemberIds: [], skipContactOwner: false },
      routingCustomMessage: null,
      routingExternalRedirectUrl: null,
      ...(await slotsOf(request)),
    },
  };
}
