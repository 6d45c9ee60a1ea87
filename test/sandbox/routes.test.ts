import { joined, routes } from '../../sandbox/routes';
import type { Handler } from '../../sandbox/types';

const answer: Handler = () => ({});
const other: Handler = () => ({});

describe('a table of routes', () => {
  it('finds an operation by method and path, and several by a pattern', () => {
    expect(Object.keys(routes({ 'GET /me': answer }))).toEqual(['MeController_getMe']);
    const found = routes({ 'GET (/organizations/{orgId})?/teams/{teamId}/bookings': answer });
    expect(Object.values(found)).toEqual([answer, answer]);
  });

  it('refuses a route that is not published', () => {
    expect(() => routes({ 'GET /my': answer })).toThrow('No operation matches GET /my');
  });

  it('refuses a route that is stated twice', () => {
    const twice = {
      'GET (/organizations/{orgId})?/teams/{teamId}/bookings': answer,
      'GET /teams/{teamId}/bookings': other,
    };
    expect(() => routes(twice)).toThrow('Two handlers for TeamsBookingsController_getAllTeamBook');
  });
});

describe('tables together', () => {
  const me = routes({ 'GET /me': answer });

  it('have the handlers of all', () => {
    const both = joined(me, routes({ 'PATCH /me': other }));
    expect(Object.values(both)).toEqual([answer, other]);
  });

  it('are refused when two have the same operation', () => {
    expect(() => joined(me, routes({ 'GET /me': other }))).toThrow('Two handlers for Me');
  });
});
