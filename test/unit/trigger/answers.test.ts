import type { IDataObject } from 'n8n-workflow';
import { toItems } from '../../../nodes/shared/webhooks/output';
import { webhookSamples } from '../harness/webhookSamples';

const created = webhookSamples.find(({ name }) => name === 'BOOKING_CREATED')!.body
  .payload as IDataObject;

const itemOf = (triggerEvent: string, payload: IDataObject): IDataObject =>
  toItems({ triggerEvent, payload }, { output: 'simplified', options: {} })[0];

describe('answers to own questions', () => {
  it('stand apart with their labels, and as one text', () => {
    const own = {
      company: { label: 'Company', value: 'Varga & Sons', isHidden: false },
      tools: { label: 'Which tools?', value: ['n8n', 'Cal.com'], isHidden: false },
      terms: { label: 'Terms accepted', value: true, isHidden: false },
      empty: { label: 'Nothing', isHidden: false },
    };
    const responses = { ...(created.responses as IDataObject), ...own };
    const item = itemOf('BOOKING_CREATED', { ...created, responses, userFieldsResponses: own });
    expect(item.ownAnswers).toMatchObject({
      Company: 'Varga & Sons',
      'Which tools?': ['n8n', 'Cal.com'],
    });
    expect(item.ownAnswersText).toBe(
      'Roof area: 100-200\nCompany: Varga & Sons\nWhich tools?: n8n, Cal.com\nTerms accepted: yes',
    );
    expect(item.ownAnswers).not.toHaveProperty('name');
  });

  it('of a form are the same with and without the value that Cal.com means to leave out', () => {
    const responses = (isOld: boolean) => ({
      email: { ...(isOld && { value: 'a@example.com' }), response: 'a@example.com' },
      size: { ...(isOld && { value: ['11-50'] }), response: [{ label: '11-50', id: '8f7b' }] },
      seats: { ...(isOld && { value: 12 }), response: 12 },
    });
    const [before, after] = [true, false].map((isOld) =>
      itemOf('FORM_SUBMITTED', { formId: 'f', formName: 'F', responses: responses(isOld) }),
    );
    expect(after).toEqual(before);
    expect(after.answers).toEqual({ email: 'a@example.com', size: ['11-50'], seats: 12 });
  });

  it('are missing where there are none', () => {
    const item = itemOf('BOOKING_CREATED', {
      ...created,
      responses: { name: 'T' },
      userFieldsResponses: {},
    });
    expect(item).not.toHaveProperty('ownAnswers');
    expect(item).not.toHaveProperty('ownAnswersText');
  });
});
