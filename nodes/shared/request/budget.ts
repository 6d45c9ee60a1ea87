/** What an answer tells of one of the server's request counters. */
export interface Told {
  /** Requests that are left in the window. */
  left: number;
  /** Milliseconds until the window ends, rounded up to a whole second by the server. */
  reset: number;
}

/** When a request may go. */
export interface Turn {
  /** Milliseconds until it is worth asking again; 0 when the request may go now. */
  delay: number;
  /** Whether nothing can shorten the delay. */
  certain: boolean;
}

/** A window may end up to this many ms after the time that the server named. */
const ROUNDING = 300;

/** A server that names a longer time than these ms is asked again then: it may have named nonsense. */
const LONGEST = 3_600_000;

/** While nothing is known, one request passes at a time, or one in so many ms if answers take longer. */
const PROBING = 2000;

/**
 * One of the server's request counters as far as its answers tell: it counts in windows of 60
 * seconds, and whoever goes over is shut out for another 60 seconds.
 *
 * The server counts a request when it arrives. Of the requests under way we cannot know whether the
 * fewest-left answer has counted them, so all of them are taken off it; as they are answered the
 * number becomes exact.
 */
export class Budget {
  private window?: { left: number; ends: number };

  private underWay = 0;

  /** When the last request went; counts while nothing is known. */
  private probed = -Infinity;

  /** Answers that speak of a window which ended before this time are late. */
  private since = -Infinity;

  private blockedUntil = -Infinity;

  /** When the next request may go. */
  turn(now: number): Turn {
    if (now < this.blockedUntil) return { delay: this.blockedUntil - now, certain: true };
    if (this.window && now >= this.window.ends) this.forget(now);
    if (!this.window) {
      return { delay: Math.max(0, this.probed + PROBING - now), certain: false };
    }
    const { left, ends } = this.window;
    // Half of what is left stays free for other programs with the same key: an answer tells of their
    // requests only when ours have gone.
    if (left > 0 && this.underWay < Math.max(1, left / 2)) return { delay: 0, certain: true };
    // Before the window ends, answers may show that there is room after all.
    return { delay: ends - now, certain: left <= 0 };
  }

  /** A request goes. */
  take(now: number): void {
    this.underWay += 1;
    this.probed = now;
  }

  /** A request is over. */
  give(): void {
    this.underWay -= 1;
    this.probed = -Infinity;
  }

  /** The answer to the request that went at `sent` tells of this counter. */
  tell(sent: number, now: number, { left, reset }: Told): void {
    // The time named counts from some moment between sending and now, and is rounded up.
    const earliest = sent + reset - 1000;
    if (earliest < this.since || now < this.blockedUntil) return;
    const ends = now + Math.min(reset, LONGEST) + ROUNDING;
    if (this.window && earliest <= this.window.ends) {
      const known = this.window;
      this.window = { left: Math.min(known.left, left), ends: Math.min(known.ends, ends) };
    } else {
      this.since = this.window?.ends ?? this.since;
      this.window = { left, ends };
    }
  }

  /** The server refuses everything for so many ms. */
  block(now: number, milliseconds: number): void {
    this.blockedUntil = now + Math.min(milliseconds, LONGEST) + ROUNDING;
    this.forget(this.blockedUntil);
  }

  private forget(now: number): void {
    this.window = undefined;
    this.since = now;
    this.probed = -Infinity;
  }
}
