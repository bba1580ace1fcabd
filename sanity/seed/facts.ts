/**
 * What is true about Meridian, the fictional exchange of the demo content. Every article takes its
 * figures from here, so that two articles never disagree.
 *
 * Also true, and used in the articles as prose:
 * - Meridian holds customer funds at partner banks (cash) and in its own cold storage (crypto).
 * - Cash balances exist in EUR, GBP and USD. Each customer has one base currency.
 * - The app is called "the Meridian app"; the site is app.meridian.example. Bottom bar of the app:
 *   Home, Markets, Trade, Earn, Profile. On the web: Markets, Trade, Earn, Wallet, and the profile
 *   picture at the top right, which opens Security, Verification, Reports, API keys, Settings.
 * - Deposits: Home > Deposit (app), Wallet > Deposit (web). Withdrawals: Home > Withdraw, Wallet > Withdraw.
 * - Recurring buys: Trade > Recurring (both). Card: Home > Card (app), Wallet > Card (web).
 * - Two levels of verification: Basic (email, phone, name, date of birth) and Full (document + selfie).
 * - Emails come only from @meridian.example and carry the customer's own anti-phishing code.
 * - Support: Profile > Help > Contact support; 24 hours a day, answers in English, German, French and
 *   Spanish. Support never asks for a password, a code, a passkey or remote control of a device.
 * - Meridian's coin is Meridian Token (MRD). Old MRD (ERC-20, "MRDX") moved to MRD at 1:100 in 2025.
 */

/** Addresses. All on reserved names that nobody can register. */
export const addresses = {
  app: 'https://app.meridian.example',
  status: 'https://status.meridian.example',
  api: 'https://api.meridian.example',
  support: 'https://app.meridian.example/support',
  fees: 'https://app.meridian.example/fees',
  videos: 'https://video.meridian.example',
  mail: '@meridian.example',
  phishing: 'phishing@meridian.example',
  privacy: 'privacy@meridian.example',
} as const;

/** Identity checks. */
export const identity = {
  minimumAge: 18,
  usualMinutes: 5,
  manualHours: 48,
  attemptsPerDay: 3,
  documentMonthsLeft: 1,
  addressProofMonths: 3,
  basicMonthlyDeposit: 'EUR 1,000',
} as const;

/** Cash by rail. Limits are per customer at Full verification. */
export const cash = {
  deposits: [
    {
      rail: 'SEPA Instant (EUR)',
      fee: 'Free',
      minimum: 'EUR 1',
      daily: 'EUR 100,000',
      time: 'Under 1 minute',
    },
    {
      rail: 'SEPA transfer (EUR)',
      fee: 'Free',
      minimum: 'EUR 1',
      daily: 'EUR 250,000',
      time: '1 business day',
    },
    {
      rail: 'Faster Payments (GBP)',
      fee: 'Free',
      minimum: 'GBP 1',
      daily: 'GBP 100,000',
      time: 'Under 10 minutes',
    },
    {
      rail: 'ACH (USD)',
      fee: 'Free',
      minimum: 'USD 10',
      daily: 'USD 50,000',
      time: '3 business days',
    },
    {
      rail: 'Wire (USD)',
      fee: 'USD 10',
      minimum: 'USD 100',
      daily: 'USD 500,000',
      time: '1 business day',
    },
    { rail: 'Debit card', fee: '1.8%', minimum: 'EUR 10', daily: 'EUR 5,000', time: 'At once' },
  ],
  withdrawals: [
    {
      rail: 'SEPA Instant (EUR)',
      fee: 'EUR 0.50',
      minimum: 'EUR 5',
      daily: 'EUR 50,000',
      time: 'Under 1 minute',
    },
    {
      rail: 'SEPA transfer (EUR)',
      fee: 'Free',
      minimum: 'EUR 5',
      daily: 'EUR 250,000',
      time: '1 business day',
    },
    {
      rail: 'Faster Payments (GBP)',
      fee: 'GBP 0.50',
      minimum: 'GBP 5',
      daily: 'GBP 50,000',
      time: 'Under 10 minutes',
    },
    {
      rail: 'ACH (USD)',
      fee: 'Free',
      minimum: 'USD 10',
      daily: 'USD 50,000',
      time: '2 business days',
    },
    {
      rail: 'Wire (USD)',
      fee: 'USD 20',
      minimum: 'USD 100',
      daily: 'USD 500,000',
      time: '1 business day',
    },
  ],
  /** How long cash paid in by card or ACH cannot leave as crypto. */
  cardHoldHours: 72,
  achHoldDays: 5,
  /** How long until a new bank account can be paid out to. */
  newPayeeHours: 24,
} as const;

/** Withdrawal of crypto. */
export const cryptoWithdrawals = {
  dailyLimitBasic: 'EUR 2,000',
  dailyLimitFull: 'EUR 100,000',
  /** After a change of password, two-step method, passkey or email. */
  securityHoldHours: 24,
  newAddressHours: 24,
  reviewHours: 4,
} as const;

/** Trading. Fees are a share of the value; the ladder goes by the last 30 days. */
export const trading = {
  instantBuyFee: '0.9%',
  instantBuyMinimum: 'EUR 2',
  instantBuyMaximum: 'EUR 25,000',
  quoteSeconds: 10,
  ladder: [
    { tier: '1', volume: 'Below EUR 10,000', maker: '0.20%', taker: '0.30%' },
    { tier: '2', volume: 'EUR 10,000 and more', maker: '0.16%', taker: '0.25%' },
    { tier: '3', volume: 'EUR 50,000 and more', maker: '0.12%', taker: '0.20%' },
    { tier: '4', volume: 'EUR 250,000 and more', maker: '0.08%', taker: '0.16%' },
    { tier: '5', volume: 'EUR 1,000,000 and more', maker: '0.04%', taker: '0.12%' },
    { tier: '6', volume: 'EUR 10,000,000 and more', maker: '0.00%', taker: '0.08%' },
  ],
  mrdDiscount: '10%',
  minimumOrder: 'EUR 5',
  openOrdersPerMarket: 200,
  recurringMinimum: 'EUR 5',
  recurringMaximum: 'EUR 5,000',
  recurringPlans: 20,
  recurringFee: '0.5%',
} as const;

/** Earn (flexible) and staking (bonded). Rates change; articles give them as examples of May 2026. */
export const earn = {
  flexibleRateUsdc: '3.1%',
  stakingCommission: '15%',
  staking: [
    {
      coin: 'ETH',
      rate: '2.8%',
      activation: '3 to 9 days',
      unbonding: '5 to 14 days',
      minimum: '0.01 ETH',
    },
    {
      coin: 'SOL',
      rate: '5.6%',
      activation: '2 to 3 days',
      unbonding: '2 to 3 days',
      minimum: '0.1 SOL',
    },
    { coin: 'DOT', rate: '10.4%', activation: '1 day', unbonding: '28 days', minimum: '1 DOT' },
    { coin: 'ADA', rate: '2.2%', activation: '15 days', unbonding: 'None', minimum: '10 ADA' },
  ],
  payoutDay: 'Monday',
} as const;

/** The Meridian Card. */
export const card = {
  issueFee: 'EUR 5',
  replacementFee: 'EUR 5',
  monthlyFee: 'None',
  foreignExchange: '0.5%',
  atmFreeMonthly: 'EUR 200',
  atmFee: '2%',
  dailySpending: 'EUR 10,000',
  delivery: '5 to 8 business days',
} as const;

/** Accounts: closing, records, sessions. */
export const account = {
  closingNoticeDays: 30,
  recordYears: 7,
  codeMinutes: 10,
  sessionDays: 30,
  lockAfterTries: 5,
  lockMinutes: 30,
  passkeysPerAccount: 10,
  transferMinimum: 'EUR 1',
  referralReward: 'EUR 15',
} as const;

/** Tax: what is ready when. */
export const tax = {
  reportReady: '31 January',
  formats: ['PDF', 'CSV', 'JSON'],
  oldestYear: 2020,
} as const;

/** The API. */
export const api = {
  base: 'https://api.meridian.example/v2',
  requestsPerMinute: 600,
  ordersPerSecond: 20,
  keysPerAccount: 20,
  keyLifeDays: 180,
  clockSkewSeconds: 5,
} as const;

/** The names articles are signed with. */
export const authors = {
  identity: 'Ines Marchetti',
  security: 'Tobias Lindqvist',
  cash: 'Amara Okafor',
  crypto: 'Joonas Pelt',
  trading: 'Rhea Castellan',
  tax: 'Margit Sólyom',
  api: 'Devin Achterberg',
} as const;
