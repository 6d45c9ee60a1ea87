import nock from 'nock';

/**
 * Lets a file of tests answer for Cal.com's own addresses with nock. It patches Node's http for the
 * whole process, in which other files run before and afterwards.
 */
export function useNock(): void {
  beforeAll(() => {
    if (!nock.isActive()) nock.activate();
  });
  afterEach(() => nock.cleanAll());
  afterAll(() => nock.restore());
}
