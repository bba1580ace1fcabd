import type { SeedArticle } from '../../documents.ts';
import { addressBookReference } from './address-book-reference.ts';
import { apiKeysAndSigning } from './api-keys-and-signing.ts';
import { apiRateLimits } from './api-rate-limits.ts';
import { appDevicesAndPermissions } from './app-devices-and-permissions.ts';
import { cardHandbook } from './card-handbook.ts';
import { cashAccountHandbook } from './cash-account-handbook.ts';
import { feeSchedule } from './fee-schedule.ts';
import { flexibleEarn } from './flexible-earn.ts';
import { marketDataFeed } from './market-data-feed.ts';
import { movingToMeridian } from './moving-to-meridian.ts';
import { orderTypes } from './order-types.ts';
import { securityModel } from './security-model.ts';
import { stakingTerms } from './staking-terms.ts';
import { statementsAndReceipts } from './statements-and-receipts.ts';
import { subAccounts } from './sub-accounts.ts';
import { supportedNetworks } from './supported-networks.ts';
import { taxExportFormat } from './tax-export-format.ts';
import { verificationLevels } from './verification-levels.ts';
import { webhooksReference } from './webhooks-reference.ts';

/** All product documents, in no particular order. */
export const productDocuments: readonly SeedArticle[] = [
  addressBookReference,
  apiKeysAndSigning,
  apiRateLimits,
  appDevicesAndPermissions,
  cardHandbook,
  cashAccountHandbook,
  feeSchedule,
  flexibleEarn,
  marketDataFeed,
  movingToMeridian,
  orderTypes,
  securityModel,
  stakingTerms,
  statementsAndReceipts,
  subAccounts,
  supportedNetworks,
  taxExportFormat,
  verificationLevels,
  webhooksReference,
];
