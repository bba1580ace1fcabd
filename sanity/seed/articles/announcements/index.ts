import type { SeedArticle } from '../../documents.ts';
import { smsCodesEnded, taxReports2025, termsOfServiceJuly2026 } from './account-and-records.ts';
import { accountClosureNoticeByEmail } from './account-closure-notice-by-email.ts';
import { apiV1Retirement } from './api-v1-retirement.ts';
import { cardCashMachines, recurringBuysFreeMarch2026, tradingFees2026 } from './fees.ts';
import {
  fakeMigrationEmails,
  orderEntryOutageMarch2026,
  sepaInstantDelaysMay2026,
} from './incidents.ts';
import {
  maintenanceCalendar2026H2,
  maintenanceCalendar2027H1,
  solanaMaintenanceApril2026,
} from './maintenance.ts';
import { newGbpMarkets, stakingPayoutDay } from './markets-and-rewards.ts';
import { mrdxConversion } from './mrdx-conversion.ts';
import { usdcAvalancheEnded, usdWireDetails } from './networks-and-rails.ts';

/** All announcements, in no particular order. */
export const announcements: readonly SeedArticle[] = [
  accountClosureNoticeByEmail,
  apiV1Retirement,
  cardCashMachines,
  fakeMigrationEmails,
  maintenanceCalendar2026H2,
  maintenanceCalendar2027H1,
  mrdxConversion,
  newGbpMarkets,
  orderEntryOutageMarch2026,
  recurringBuysFreeMarch2026,
  sepaInstantDelaysMay2026,
  smsCodesEnded,
  solanaMaintenanceApril2026,
  stakingPayoutDay,
  taxReports2025,
  termsOfServiceJuly2026,
  tradingFees2026,
  usdcAvalancheEnded,
  usdWireDetails,
];
