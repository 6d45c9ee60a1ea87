import type { INodeProperties } from 'n8n-workflow';
import { asBody } from '../../../shared/operation/routing';
import { formAnswers } from '../../../shared/questions/form';

/**
 * The questions of the chosen event type, and its places, as fields of their own. An event type
 * that an expression gives is not known in the editor: name and value pairs serve it.
 */
export const questions: INodeProperties = {
  displayName: 'Booking Questions',
  name: 'questions',
  type: 'resourceMapper',
  typeOptions: {
    loadOptionsDependsOn: ['eventTypeId.value'],
    resourceMapper: {
      resourceMapperMethod: 'bookingQuestions',
      mode: 'add',
      valuesLabel: 'Booking Questions',
      fieldWords: { singular: 'question', plural: 'questions' },
      addAllFields: true,
      supportAutoMap: false,
      noFieldsError: 'This event type asks nothing more',
    },
  },
  default: { mappingMode: 'defineBelow', value: null },
  noDataExpression: true,
  displayOptions: { show: { eventTypeBy: ['id'] }, hide: { eventTypeId: [''] } },
  description: "The event type's own questions",
  routing: asBody(formAnswers),
};
