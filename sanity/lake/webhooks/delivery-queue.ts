import type { SQLInputValue } from 'node:sqlite';
import { generateId } from '../mutations/ids.ts';
import { integerOf, type Row, textOf } from '../store/row.ts';
import type { Store } from '../store/store.ts';
import {
  type Attempt,
  type Delivery,
  type NewDelivery,
  readAttempt,
  readDelivery,
} from './delivery.ts';

/** Finished deliveries kept of each hook. */
const MAX_FINISHED = 1000;
/** No delivery is put off for longer: one that seems to be was so before the clock was set back. */
const MAX_AHEAD_MS = 10 * 60_000;

/**
 * The queue of deliveries and the log of attempts. Writes do not wait for the disk: what a power
 * failure takes from the queue is read from the transaction log again, or sent twice.
 */
export class DeliveryQueue {
  readonly #store: Store;
  readonly #clock: () => Date;

  constructor(store: Store, clock: () => Date) {
    this.#store = store;
    this.#clock = clock;
  }

  /** Queues deliveries and notes, in the same transaction, how far the log has been read. */
  enqueue(hook: string, seq: number, deliveries: readonly NewDelivery[]): void {
    const now = this.#clock();
    this.#store.writeSoon((database) => {
      // Another process of the same lake may have been faster.
      const insert = database.prepare(
        `INSERT OR IGNORE INTO deliveries (id, hook, seq, transaction_id, transaction_time,
           document_id, operation, body, created_at, status, due)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'pending', ?)`,
      );
      for (const one of deliveries) {
        insert.run(
          generateId(),
          hook,
          one.seq,
          one.transactionId,
          one.transactionTime,
          one.documentId,
          one.operation,
          one.body,
          now.toISOString(),
          now.getTime(),
        );
      }
      database.prepare('UPDATE hooks SET seq = max(seq, ?) WHERE id = ?').run(seq, hook);
    });
  }

  /**
   * Takes the next delivery that is due, unless one of this hook is on its way already.
   * @returns the delivery and how often it was tried before.
   */
  claim(hook: string): { delivery: Delivery; tried: number } | null {
    const now = this.#clock().getTime();
    // Most of the time there is nothing to do, and reading costs no write to the disk.
    const [due] = this.#all(
      `SELECT id FROM deliveries
       WHERE hook = ? AND status = 'pending' AND (due <= ? OR due > ?) LIMIT 1`,
      hook,
      now,
      now + MAX_AHEAD_MS,
    );
    if (due === undefined) return null;
    const [row] = this.#store.writeSoon((database) =>
      database
        .prepare(
          `UPDATE deliveries SET owner = :owner
           WHERE position = (
               SELECT position FROM deliveries
               WHERE hook = :hook AND status = 'pending'
                 AND (due <= :now OR due > :latest)
               ORDER BY due, position LIMIT 1)
             AND NOT EXISTS (SELECT 1 FROM deliveries WHERE hook = :hook AND owner IS NOT NULL)
           RETURNING *, (
             SELECT count(*) FROM delivery_attempts WHERE delivery = deliveries.id) AS tried`,
        )
        .all({ owner: process.pid, hook, now, latest: now + MAX_AHEAD_MS }),
    );
    return row === undefined
      ? null
      : { delivery: readDelivery(row), tried: integerOf(row, 'tried') };
  }

  /** Notes what came of a delivery. `retryAt` in ms since the epoch, or null when it is over. */
  finish(delivery: Delivery, attempt: Omit<Attempt, 'id' | 'delivery'>, retryAt: number | null) {
    const isDelivered = attempt.failure === null;
    const status = isDelivered ? 'delivered' : retryAt === null ? 'failed' : 'pending';
    this.#store.writeSoon((database) => {
      database
        .prepare(
          `UPDATE deliveries SET owner = NULL, due = ?,
             status = CASE status WHEN 'cancelled' THEN status ELSE ? END
           WHERE id = ?`,
        )
        .run(retryAt ?? 0, status, delivery.id);
      database
        .prepare(
          `INSERT INTO delivery_attempts (id, delivery, created_at, duration_ms, status_code,
             failure, body)
           SELECT ?, id, ?, ?, ?, ?, ? FROM deliveries WHERE id = ?`,
        )
        .run(
          generateId(),
          attempt.createdAt,
          attempt.durationMs,
          attempt.statusCode,
          attempt.failure,
          attempt.body,
          delivery.id,
        );
      database
        .prepare(
          `DELETE FROM deliveries WHERE hook = :hook AND status <> 'pending' AND position <= (
             SELECT position FROM deliveries WHERE hook = :hook AND status <> 'pending'
             ORDER BY position DESC LIMIT 1 OFFSET :kept)`,
        )
        .run({ hook: delivery.hook, kept: MAX_FINISHED });
    });
  }

  /** Gives back a delivery that was not sent after all. */
  release(delivery: Delivery): void {
    this.#run('UPDATE deliveries SET owner = NULL WHERE id = ?', delivery.id);
  }

  /** Frees deliveries whose process has gone: they are sent again. */
  releaseAbandoned(isAlive: (pid: number) => boolean): void {
    const rows = this.#all('SELECT DISTINCT owner FROM deliveries WHERE owner IS NOT NULL');
    for (const row of rows) {
      const owner = integerOf(row, 'owner');
      if (!isAlive(owner)) this.#run('UPDATE deliveries SET owner = NULL WHERE owner = ?', owner);
    }
  }

  /** When the next pending delivery of a hook is due, in ms since the epoch. */
  nextDue(hook: string): number | null {
    const now = this.#clock().getTime();
    const [row] = this.#all(
      `SELECT
         (SELECT min(due) FROM deliveries WHERE hook = ?1 AND status = 'pending') AS due,
         (SELECT max(due) FROM deliveries WHERE hook = ?1 AND status = 'pending') AS latest`,
      hook,
    );
    if (row === undefined || row.due === null) return null;
    const due = integerOf(row, 'due');
    return integerOf(row, 'latest') > now + MAX_AHEAD_MS ? Math.min(due, now) : due;
  }

  /** Newest first; of one transaction when it is named. */
  listDeliveries(hook: string, limit: number, transactionId: string | null): Delivery[] {
    return this.#all(
      `SELECT * FROM deliveries WHERE hook = ?1 AND (?2 IS NULL OR transaction_id = ?2)
       ORDER BY position DESC LIMIT ?3`,
      hook,
      transactionId,
      limit,
    ).map(readDelivery);
  }

  /** Newest first; of one transaction when it is named. */
  listAttempts(hook: string, limit: number, transactionId: string | null): Attempt[] {
    return this.#all(
      `SELECT delivery_attempts.* FROM delivery_attempts
       JOIN deliveries ON deliveries.id = delivery
       WHERE hook = ?1 AND (?2 IS NULL OR transaction_id = ?2)
       ORDER BY delivery_attempts.created_at DESC LIMIT ?3`,
      hook,
      transactionId,
      limit,
    ).map(readAttempt);
  }

  getAttempt(id: string): { attempt: Attempt; hook: string } | null {
    const [row] = this.#all(
      `SELECT delivery_attempts.*, hook FROM delivery_attempts
       JOIN deliveries ON deliveries.id = delivery WHERE delivery_attempts.id = ?`,
      id,
    );
    return row === undefined ? null : { attempt: readAttempt(row), hook: textOf(row, 'hook') };
  }

  #all(sql: string, ...values: SQLInputValue[]): Row[] {
    return this.#store.read((database) => database.prepare(sql).all(...values));
  }

  #run(sql: string, ...values: SQLInputValue[]): void {
    this.#store.write((database) => database.prepare(sql).run(...values));
  }
}
