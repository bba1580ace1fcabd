import type { SeedArticle } from '../../documents.ts';
import { acceptedDocuments } from './accepted-documents.ts';
import { accountLocked } from './account-locked.ts';
import { accountStatement } from './account-statement.ts';
import { apiSignatureError } from './api-signature-error.ts';
import { apiTooManyRequests } from './api-too-many-requests.ts';
import { buyCryptoWithCashBalance } from './buy-crypto-with-cash-balance.ts';
import { cancelWithdrawal } from './cancel-withdrawal.ts';
import { cardDeclined } from './card-declined.ts';
import { cardLostOrStolen } from './card-lost-or-stolen.ts';
import { cardOrderAndActivate } from './card-order-and-activate.ts';
import { cashDepositLimitsFeesTime } from './cash-deposit-limits-fees-time.ts';
import { cashDepositReturned } from './cash-deposit-returned.ts';
import { cashWithdrawalLimitsFeesTime } from './cash-withdrawal-limits-fees-time.ts';
import { changeBaseCurrency } from './change-base-currency.ts';
import { changeEmailOrPhone } from './change-email-or-phone.ts';
import { changeLegalName } from './change-legal-name.ts';
import { closeAccount } from './close-account.ts';
import { contactSupport } from './contact-support.ts';
import { createApiKey } from './create-api-key.ts';
import { cryptoDepositNotArrived } from './crypto-deposit-not-arrived.ts';
import { cryptoTaxReporting } from './crypto-tax-reporting.ts';
import { cryptoWithdrawalFeesAndLimits } from './crypto-withdrawal-fees-and-limits.ts';
import { cryptoWithdrawalPending } from './crypto-withdrawal-pending.ts';
import { depositMissingMemo } from './deposit-missing-memo.ts';
import { depositWrongNetwork } from './deposit-wrong-network.ts';
import { downloadYourData } from './download-your-data.ts';
import { howStakingWorks } from './how-staking-works.ts';
import { inviteAFriend } from './invite-a-friend.ts';
import { lostAuthenticator } from './lost-authenticator.ts';
import { minimumBtcDeposit } from './minimum-btc-deposit.ts';
import { minimumDepositOtherCoins } from './minimum-deposit-other-coins.ts';
import { openAccount } from './open-account.ts';
import { orderNotFilled } from './order-not-filled.ts';
import { passkeys } from './passkeys.ts';
import { phishingEmails } from './phishing-emails.ts';
import { priceDiffersFromQuote } from './price-differs-from-quote.ts';
import { proofOfAddress } from './proof-of-address.ts';
import { recurringBuy } from './recurring-buy.ts';
import { signInIDoNotRecognise } from './sign-in-i-do-not-recognise.ts';
import { stakingRewardsChanged } from './staking-rewards-changed.ts';
import { stopStaking } from './stop-staking.ts';
import { taxOnStakingRewards } from './tax-on-staking-rewards.ts';
import { tradingFees } from './trading-fees.ts';
import { unsafeDeviceWarning } from './unsafe-device-warning.ts';
import { verifyBusinessAccount } from './verify-business-account.ts';
import { verifyIndividualAccount } from './verify-individual-account.ts';
import { whereMeridianIsAvailable } from './where-meridian-is-available.ts';
import { whyIdentityVerificationFails } from './why-identity-verification-fails.ts';
import { withdrawalAddressBook } from './withdrawal-address-book.ts';
import { withdrawalsPausedAfterChange } from './withdrawals-paused-after-change.ts';

/** Every question and answer, by topic. */
export const faqs: readonly SeedArticle[] = [
  openAccount,
  verifyIndividualAccount,
  whereMeridianIsAvailable,
  contactSupport,
  changeBaseCurrency,
  inviteAFriend,
  whyIdentityVerificationFails,
  acceptedDocuments,
  proofOfAddress,
  changeLegalName,
  changeEmailOrPhone,
  accountLocked,
  closeAccount,
  downloadYourData,
  verifyBusinessAccount,
  passkeys,
  phishingEmails,
  unsafeDeviceWarning,
  lostAuthenticator,
  signInIDoNotRecognise,
  withdrawalsPausedAfterChange,
  withdrawalAddressBook,
  minimumBtcDeposit,
  minimumDepositOtherCoins,
  cashDepositLimitsFeesTime,
  cryptoDepositNotArrived,
  depositWrongNetwork,
  depositMissingMemo,
  cashDepositReturned,
  cashWithdrawalLimitsFeesTime,
  cryptoWithdrawalPending,
  cancelWithdrawal,
  cryptoWithdrawalFeesAndLimits,
  buyCryptoWithCashBalance,
  recurringBuy,
  tradingFees,
  orderNotFilled,
  priceDiffersFromQuote,
  cardOrderAndActivate,
  cardDeclined,
  cardLostOrStolen,
  howStakingWorks,
  stopStaking,
  stakingRewardsChanged,
  taxOnStakingRewards,
  cryptoTaxReporting,
  accountStatement,
  createApiKey,
  apiTooManyRequests,
  apiSignatureError,
];
