/** `…/booking-fields`: the questions of a type as a resource of their own (2026-06-12). */
import { routes } from '../../routes';
import type { Answer, SandboxRequest } from '../../types';
import { badRequest, notFound, manageable } from '../find';
import type { EventType } from '../model';
import { fieldFrom, inNewDialect, patched, questionsFrom } from './fields';

const questions =
  '((/organizations/{orgId})?/teams/{teamId})?/event-types/{eventTypeId}/booking-fields';

export const bookingFieldsOfTypes = routes({
  [`GET ${questions}`]: (request) => shown(existing(request)),

  [`PATCH ${questions}`](request) {
    const type = existing(request);
    type.bookingFields = patched(type.bookingFields, request.body.bookingFields);
    return shown(type);
  },

  [`POST ${questions}`](request) {
    const type = existing(request);
    const added = request.body.bookingFields.map(fieldFrom);
    const all = type.bookingFields.filter(({ isDefault }) => !isDefault).concat(added);
    const kept = type.bookingFields.filter(({ isDefault }) => isDefault);
    type.bookingFields = questionsFrom([...kept, ...all].map(inNewDialect));
    return { status: 201, ...shown(type) };
  },

  [`PUT ${questions}`](request) {
    const type = existing(request);
    type.bookingFields = questionsFrom(request.body.bookingFields);
    return shown(type);
  },

  [`DELETE ${questions}/{slug}`](request) {
    const { slug } = request.params;
    const type = existing(request);
    const field = type.bookingFields.find((each) => each.slug === slug);
    if (!field) throw notFound(`There is no booking field with slug '${slug}'`);
    if (field.isDefault) throw badRequest(`Booking field '${slug}' can be hidden, not deleted`);
    type.bookingFields = type.bookingFields.filter((each) => each !== field);
    return shown(type);
  },
});

function shown({ bookingFields }: EventType): Answer {
  return { data: { bookingFields: bookingFields.map(inNewDialect) } };
}

function existing(request: SandboxRequest): EventType {
  const type = manageable(request);
  if (!type) throw notFound(`Event type with id ${request.params.eventTypeId} not found`);
  return type;
}
