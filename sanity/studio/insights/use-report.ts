import { useToast } from '@sanity/ui/toast';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import type { z } from 'zod';
import { type Access, requestReport, sendChange } from './request.ts';

const FRESH_MS = 30_000;

export const AccessContext = createContext<Access>({ token: undefined });

export type ReportName =
  | 'overview'
  | 'write-next'
  | 'low-rated'
  | 'comments'
  | 'agents'
  | 'content-health'
  | 'links';

/**
 * Reads a report. While another range loads, the former report stays.
 * @param range null for reports without one.
 * @param isMoving polls while it returns true.
 */
export function useReport<Report>(
  report: ReportName,
  range: string | null,
  schema: z.ZodType<Report>,
  isMoving?: (report: Report) => boolean,
) {
  const access = useContext(AccessContext);
  return useQuery({
    queryKey: [report, range],
    queryFn: () => requestReport(report, range, schema, access),
    staleTime: FRESH_MS,
    placeholderData: keepPreviousData,
    retry: false,
    refetchInterval: ({ state }) =>
      state.data !== undefined && isMoving?.(state.data) ? 2_000 : false,
  });
}

/** Sends a change and stores the report that comes back; failures are shown in a toast. */
export function useChange<Report, Change extends object>(
  report: ReportName,
  schema: z.ZodType<Report>,
  failure: string,
) {
  const access = useContext(AccessContext);
  const queries = useQueryClient();
  const { push } = useToast();
  return useMutation({
    mutationFn: (change: Change) => sendChange(report, change, schema, access),
    onSuccess: (answer) => {
      queries.setQueryData([report, null], answer);
      void queries.invalidateQueries({ queryKey: ['overview'] });
      void queries.invalidateQueries({ queryKey: ['low-rated'] });
    },
    onError: (error) => push({ status: 'error', title: failure, description: error.message }),
  });
}
