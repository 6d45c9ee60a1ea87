/** Delivers webhook events as real HTTP requests and keeps a log of them. */
import { createHmac } from 'node:crypto';
import type { DateTime } from 'luxon';
import type { Profile, WebhookSubject } from '../../types';
import type { Store, Webhook } from '../../store';
import { iso, notFound } from '../find';
import { contentTypeOf, rendered } from './template';
import { due, withCalendarFiles } from './scheduled';

interface Delivery {
  webhookId: string;
  event: string;
  url: string;
  headers: Record<string, string>;
  /** The raw body that was signed. */
  body: string;
  /** Status of the receiver's answer; absent when it could not be reached. */
  status?: number;
  /** Why it was not sent: nobody listens, or the template is broken. */
  error?: string;
}

interface Context {
  store: Store;
  profile: Profile;
  now: () => DateTime;
}

export class Deliveries {
  /** Every delivery that was tried, oldest first. */
  readonly log: Delivery[] = [];

  private readonly underWay = new Set<Promise<void>>();

  constructor(private readonly context: Context) {}

  /**
   * Sends an event to every active webhook that subscribes to it and belongs to the subject. On the
   * self-hosted profile the promise waits for the receivers; on the cloud only that of a cancellation
   * does, which is told before it is saved.
   */
  emit = async (
    event: string,
    payload: Record<string, unknown>,
    about: WebhookSubject,
  ): Promise<void> => {
    const receivers = [...this.context.store.webhooks.values()].filter(
      ({ active, triggers }) => active && triggers.includes(event),
    );
    const sent = receivers
      .filter((webhook) => this.concerns(webhook, about))
      .map((webhook) => this.track(this.send(webhook, event, payload, about.flat)));
    const waits = this.context.profile === 'selfHosted' || event === 'BOOKING_CANCELLED';
    if (waits) await Promise.all(sent);
  };

  /** Waits until nothing is on its way. */
  async settled(): Promise<void> {
    while (this.underWay.size) await Promise.all(this.underWay);
  }

  /** Sends the test event of the web application's "ping" button. @throws 404 for an unknown id. */
  async ping(webhookId: string): Promise<void> {
    const webhook = this.context.store.webhooks.get(webhookId);
    if (!webhook) throw notFound(`Webhook (${webhookId}) not found`);
    const time = iso(this.context.now());
    const person = { timeZone: 'Europe/London', language: { locale: 'en' }, utcOffset: 0 };
    await this.track(
      this.send(webhook, 'PING', {
        type: 'Test',
        title: 'Test trigger event',
        description: '',
        startTime: time,
        endTime: time,
        attendees: [{ ...person, email: 'jdoe@example.com', name: 'John Doe' }],
        organizer: { ...person, name: 'Cal', email: 'no-reply@cal.example.com' },
      }),
    );
  }

  /** Sends what is due at `now`: starts and ends of meetings, people who did not turn up. */
  async tick(now: DateTime = this.context.now()): Promise<void> {
    const { store, profile } = this.context;
    for (const { booking, event, payload, about, webhook } of due(store, now, profile)) {
      const key = `${event}:${webhook.id}`;
      if (booking.sent.includes(key) || !this.concerns(webhook, about)) continue;
      booking.sent.push(key);
      for (const body of payload(webhook)) {
        await this.track(this.send(webhook, event, body, about.flat));
      }
    }
  }

  private concerns(webhook: Webhook, about: WebhookSubject): boolean {
    const { eventTypeId, userId, teamId, organizationId, platformClientId } = webhook;
    const parentId = this.context.store.eventTypes.get(about.eventTypeId ?? 0)?.parentEventTypeId;
    if (eventTypeId !== undefined) {
      return eventTypeId === about.eventTypeId || eventTypeId === parentId;
    }
    if (userId !== undefined) return userId === about.userId;
    if (teamId !== undefined) return teamId === about.teamId;
    if (organizationId !== undefined) return organizationId === about.organizationId;
    return platformClientId !== undefined && platformClientId === about.platformClientId;
  }

  private track(sending: Promise<void>): Promise<void> {
    this.underWay.add(sending);
    return sending.finally(() => this.underWay.delete(sending));
  }

  private async send(
    webhook: Webhook,
    event: string,
    payload: Record<string, unknown>,
    flat = false,
  ): Promise<void> {
    const { secret, version, subscriberUrl: url } = webhook;
    const delivery: Delivery = { webhookId: webhook.id, event, url, headers: {}, body: '' };
    this.log.push(delivery);
    try {
      const body = this.bodyOf(webhook, event, payload, flat);
      const headers = {
        'Content-Type': contentTypeOf(webhook),
        'X-Cal-Signature-256': signature(secret, body),
        'X-Cal-Webhook-Version': version,
      };
      Object.assign(delivery, { body, headers });
      // A redirect is a failure: the server does not follow it. Nothing is tried again.
      const answer = await fetch(url, { method: 'POST', headers, body, redirect: 'manual' });
      delivery.status = answer.status;
      await answer.arrayBuffer();
    } catch (error) {
      delivery.error = error instanceof Error ? error.message : String(error);
    }
  }

  private bodyOf(
    webhook: Webhook,
    event: string,
    payload: Record<string, unknown>,
    flat: boolean,
  ): string {
    if (flat) return JSON.stringify({ triggerEvent: event, ...payload });
    const createdAt = iso(this.context.now());
    return rendered(webhook, {
      event,
      createdAt,
      payload: withCalendarFiles(webhook, event, payload),
    });
  }
}

/** Lower-case hex of the HMAC over the raw body, or the server's marker for "not signed". */
function signature(secret: string | null, body: string): string {
  return secret ? createHmac('sha256', secret).update(body).digest('hex') : 'no-secret-provided';
}
