import { integerOf, type Row, textOf, textOrNull } from '../store/row.ts';
import type { HookOperation } from './hook.ts';

export type DeliveryStatus = 'pending' | 'delivered' | 'failed' | 'cancelled';

/** Something a hook is to be told. `id` stays the same however often it is sent. */
export type Delivery = {
  id: string;
  hook: string;
  transactionId: string;
  transactionTime: string;
  documentId: string;
  operation: HookOperation;
  body: string;
  createdAt: string;
  status: DeliveryStatus;
};

export type Attempt = {
  id: string;
  delivery: string;
  createdAt: string;
  durationMs: number;
  statusCode: number | null;
  /** Why there was no 2xx: `http`, `timeout`, `network`, or `other` with the reason as body. */
  failure: string | null;
  /** What was answered, cut at 64 KB. */
  body: string;
};

export type NewDelivery = Pick<
  Delivery,
  'transactionId' | 'transactionTime' | 'documentId' | 'operation' | 'body'
> & { seq: number };

export function readDelivery(row: Row): Delivery {
  return {
    id: textOf(row, 'id'),
    hook: textOf(row, 'hook'),
    transactionId: textOf(row, 'transaction_id'),
    transactionTime: textOf(row, 'transaction_time'),
    documentId: textOf(row, 'document_id'),
    operation: operationOf(row),
    body: textOf(row, 'body'),
    createdAt: textOf(row, 'created_at'),
    status: statusOf(row),
  };
}

export function readAttempt(row: Row): Attempt {
  return {
    id: textOf(row, 'id'),
    delivery: textOf(row, 'delivery'),
    createdAt: textOf(row, 'created_at'),
    durationMs: integerOf(row, 'duration_ms'),
    statusCode: row.status_code === null ? null : integerOf(row, 'status_code'),
    failure: textOrNull(row, 'failure'),
    body: textOf(row, 'body'),
  };
}

function operationOf(row: Row): HookOperation {
  const operation = textOf(row, 'operation');
  return operation === 'create' || operation === 'update' ? operation : 'delete';
}

function statusOf(row: Row): DeliveryStatus {
  const status = textOf(row, 'status');
  return status === 'delivered' || status === 'failed' || status === 'cancelled'
    ? status
    : 'pending';
}
