/** `…/booking-fields`: the questions of a type as a resource of their own (2026-06-12). */
import type { Answer, Handler, Handlers, SandboxRequest } from '../../types';
import { badRequest, notFound, manageable } from '../find';
import type { EventType } from '../model';
import { fieldFrom, inNewDialect, patched, questionsFrom } from './fields';

const steps: Record<string, Handler> = {
  getBookingFields: (request) => shown(existing(request)),

  updateBookingFields(request) {
    const type = existing(request);
    type.bookingFields = patched(type.bookingFields, request.body.bookingFields);
    return shown(type);
  },

  createCustomBookingFields(request) {
    const type = existing(request);
    const added = request.body.bookingFields.map(fieldFrom);
    const all = type.bookingFields.filter(({ isDefault }) => !isDefault).concat(added);
    const kept = type.bookingFields.filter(({ isDefault }) => isDefault);
    type.bookingFields = questionsFrom([...kept, ...all].map(inNewDialect));
    return { status: 201, ...shown(type) };
  },

  replaceBookingFields(request) {
    const type = existing(request);
    type.bookingFields = questionsFrom(request.body.bookingFields);
    return shown(type);
  },

  deleteCustomBookingField(request) {
    const { slug } = request.params;
    const type = existing(request);
    const field = type.bookingFields.find((each) => each.slug === slug);
    if (!field) throw notFound(`There is no booking field with slug '${slug}'`);
    if (field.isDefault) throw badRequest(`Booking field '${slug}' can be hidden, not deleted`);
    type.bookingFields = type.bookingFields.filter((each) => each !== field);
    return shown(type);
  },
};

const controllers = [
  'EventTypesController_2026_06_12',
  'TeamsEventTypesController_2026_06_12',
  'OrganizationsEventTypesController_2026_06_12',
];

export const bookingFieldsOfTypes: Handlers = Object.fromEntries(
  controllers.flatMap((controller) =>
    Object.entries(steps).map(([name, step]) => [`${controller}_${name}`, step]),
  ),
);

function shown({ bookingFields }: EventType): Answer {
  return { data: { bookingFields: bookingFields.map(inNewDialect) } };
}

function existing(request: SandboxRequest): EventType {
  const type = manageable(request);
  if (!type) throw notFound(`Event type with id ${request.params.eventTypeId} not found`);
  return type;
}
